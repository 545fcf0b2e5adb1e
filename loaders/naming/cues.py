"""Names without a head noun: what a sentence calls a programme, a service or a provider.

`Everyone Health` is a provider because something is delivered by it, `Beside You` a campaign because its
quotation marks are followed by that word. A cue names a thing once; `loaders.naming.mentions` finds it again.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from loaders.naming.heads import kind_of

_CAP = r"(?:[A-Z#][\w’'&+]*(?:-[\w]+)*|\d+)"
_NAME = rf"#?[A-Z][\w’'&+]*(?:-[\w]+)*(?: (?:(?:and|of|the|for(?! the)|in|at|to|with|&) ){{0,2}}{_CAP}){{0,5}}"
_MAKER = rf"#?[A-Z][\w’'&+]*(?:-[\w]+)*(?: (?:(?:and|of|&) )?{_CAP}){{0,5}}"
_HEAD = (
    r"(?P<head>campaigns?|programmes?|initiatives?|services?|projects?|models?|schemes?|pathways?|strategy|plan"
    r"|framework|charter|promise|"
    r"charity|provider|trust|organisation|forums?|group|panel|board|partnership|network|taskforce|agenda|workstream)"
    r"(?! (?:initiative|campaign|programme|strategy|board|service|group))"
)
_ADJ = r"(?:[\w’'-]+[ ,]+){0,5}?"
_CUES = (
    (re.compile(rf"[‘'“\"](?P<name>[a-z]*[A-Z][^‘’'“”\"]{{1,60}}?)[’'”\"] (?:\w+ )?{_HEAD}\b"), ("’ ", "' ", "” ", '" ')),
    (
        re.compile(rf"\b{_HEAD},? (?:is )?(?:called|named|branded|known as|entitled|titled),? [‘'“\"]?(?P<name>{_NAME})"),
        ("called", "named", "branded", "known as", "titled"),
    ),
    (
        re.compile(
            rf"\b(?P<name>{_NAME}),? (?:is|was|are|were) (?:a|an|our|the|two of our|our two|[A-Z][\w-]+[’']s) {_ADJ}{_HEAD}\b"
        ),
        (" is ", " was ", " are ", " were "),
    ),
    (re.compile(rf"\b(?P<name>{_NAME}), (?:a|an|our|the) {_ADJ}{_HEAD}\b"), (", a ", ", an ", ", our ", ", the ")),
    (re.compile(rf"\b(?P<name>[A-Z][A-Z]{{3,}}) the {_ADJ}{_HEAD}\b"), (" the ",)),
)
"""Names by the noun they are called by, each with words of which one stands wherever it fits."""
_GLOSS = re.compile(
    r"^(?P<name>[A-Z][\w’'&-]*(?: [\w’'&-]+){0,5}?)(?:,|:| [-–—]|\t| \|) (?:(?:a|an|our|the|free|friendly|weekly)"
    r" )+(?:[\w’'-]+ ){0,5}?"
    r"(?:courses?|groups?|class(?:es)?|sessions?|services?|clinics?|drop-ins?|cafés?|clubs?|programmes?|workshops?"
    r"|support|helplines?"
    r"|teams?|schemes?|walks?|project)\b(?! (?:of|board|meeting))"
)
"""A line of a service page that opens with what is on offer, and goes on to say what it is (`Chatter Tots - a group for …`)."""
_OFFERED = re.compile(
    rf"^(?P<name>[A-Z][\w’'&-]* (?:(?:and|of|the|for|in|at|to|with|&) ){{0,2}}{_CAP}"
    rf"(?: (?:(?:and|of|the|for|to) )?{_CAP}){{0,3}})"
    r" [-–—] (?:[a-z’'-]+ ){0,3}?(?:groups|sessions|classes|courses|workshops|drop-ins|clinics|walks)\b"
)
"""The same without an article (`Chatter Tots - weekly groups for …`)."""
_OF_SMALL_WORDS = re.compile(
    r"\b(?:offer|programme|service|scheme|project|campaign|course|helpline|resource|initiative|clinic), "
    rf"(?P<name>{_CAP}(?: {_CAP})* (?:to|for|of|in|with|the|and|&)(?: (?:the|a|to|and|{_CAP})){{0,3}} {_CAP})(?=$|[.;)])"
)
"""A name that ends its sentence behind what it is, told from a person's by its small word (`a speech offer, Time to Talk`)."""
_LISTED = 260
"""The longest line, in characters, that is such a one."""
_FOR_FAMILIES = re.compile(
    r" for (?:(?:new|young|expectant|all|local|first-time|pregnant|bereaved|breastfeeding) )*(?:fathers|dads|mothers"
    r"|mums|parents|families|babies"
    r"|children|women|toddlers|under[ -]\w+s|grandparents|carers|\w+ year olds)\b"
)
"""What a `group` is for that is no body but something families go to."""
_RUN_FOR = re.compile(r",? (?:run|provided|delivered|offered|hosted|funded) by\b")
_KINDLESS = (
    (
        re.compile(
            rf"\b(?:provided|delivered|run|operated|supplied|employed|hosted|managed) (?:\w+ )?by (?:the )?(?P<name>{_MAKER})"
        ),
        "org",
        ("provided", "delivered", "run ", "operated", "supplied", "employed", "hosted", "managed"),
    ),
    (
        re.compile(
            rf"\b(?:the|a|local|national|by) (?:\w+ )?(?:charity|voluntary organisation|social enterprise),? (?P<name>{_MAKER})"
        ),
        "org",
        ("charity", "voluntary organisation", "social enterprise"),
    ),
    (
        re.compile(
            rf"(?:^|[.;:] |\b(?:that|and|which|when) )(?P<name>{_NAME}(?:, [A-Z][\w’']+ and [A-Z][\w’']+)?),? (?P<be>is"
            rf"|was|are|were"
            rf"|has been|have been)(?: \w+ly| now| also)?"
            r" (?:commissioned|provided|delivered|run|funded) (?:jointly )?by\b"
        ),
        "service",
        ("ed by", "ed jointly by", "run by", "run jointly by"),
    ),
    (
        re.compile(
            rf"^(?P<name>{_NAME})(?:,| [-–—]) (?:which is |now |jointly )*(?:commissioned|provided|delivered|run|funded"
            r"|operated|staffed) (?:jointly )?by\b"
        ),
        "service",
        ("ed by", "ed jointly by", "run by", "run jointly by"),
    ),
    (
        re.compile(
            rf"(?:^|[.,;] )(?P<name>{_NAME}) (?:now |also )?offers? (?:(?:[a-z][a-z-]+ ){{1,4}}(?:therapy|counselling|sessions"
            r"|groups|visits|classes|courses|advice|help|support)\b)"
        ),
        "service",
        (" offer",),
    ),
    (
        re.compile(rf"\b[Rr]epresentatives? (?:from|of) (?:the |our )?(?P<name>{_MAKER})(?=$|[.,;)])"),
        "org",
        ("epresentative",),
    ),
    (
        re.compile(
            rf"\b(?P<name>{_MAKER}),? \(?(?:who|which) (?:now |also |currently )?(?:provides?|runs?|delivers?|looks?"
            rf" after|operates?|hosts?)"
            r" (?:the |our |its |all )?(?:[a-z-]+ ){0,3}(?:service|visiting|nursing|support|clinic|programme|hub)"
        ),
        "org",
        (" who ", " which ", "(who ", "(which "),
    ),
    (
        re.compile(rf"\b(?:contract|agreement) (?:was )?(?:with|awarded to|let to|held by) (?:the )?(?P<name>{_MAKER})"),
        "org",
        ("contract ", "agreement "),
    ),
    (
        re.compile(
            r"\b(?:commission(?:s|ed)?) (?:from )?(?P<name>[A-Z][A-Za-z]+(?: [A-Z][A-Za-z]+)+) to (?:deliver|provide|run)"
        ),
        "org",
        (" to deliver", " to provide", " to run"),
    ),
    (
        re.compile(
            rf"(?:^|[.;] )(?P<name>{_MAKER}(?: for {_CAP})?) (?:now |also )?(?:delivers?|runs?|provides?|operates?"
            rf"|manages?|hosts?) (?:it|them|this"
            rf"|these|the [^.;]{{3,60}}?) (?:on behalf of|under contract to) (?:the |our )?(?=[A-Z])"
        ),
        "org",
        ("behalf of", "contract to"),
    ),
    (
        re.compile(
            r"\b(?:our|the|free|weekly|local) (?P<name>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)+) (?:groups|sessions|classes"
            r"|courses|workshops|drop-ins)\b"
        ),
        "service",
        ("groups", "sessions", "classes", "courses", "workshops", "drop-ins"),
    ),
    (re.compile(rf"\bcommission(?:s|ed|ing)? (?:the )?(?P<name>{_NAME}) from\b"), "service", ("commission",)),
    (
        re.compile(rf"\bservice being replaced,? (?:is |was |called )?(?:the )?(?P<name>{_NAME})"),
        "service",
        ("service being replaced",),
    ),
    (
        re.compile(
            rf"\b(?:extend|award|let|vary|end|re-?tender|re-?procure|retain)(?:ing|ed|s)? (?:the )?(?P<name>{_NAME}) contract\b"
        ),
        "service",
        (" contract",),
    ),
    (
        re.compile(
            rf"(?:^|[.!?] )(?P<name>{_NAME}) (?:helps?|supports?|works with|is for|offers? (?:help|support|advice) to)"
            rf" (?:parents|mothers|mums|families|dads|fathers"
            r"|babies|children|women|young|new|expectant)\b"
        ),
        "service",
        (" help", " support", " works with", " is for", " offer"),
    ),
    (
        re.compile(
            rf"\b(?:scaling up|scale up|rolling out|roll out|launch of|launching|start to deliver) (?:the )?(?P<name>{_NAME})"
        ),
        "initiative",
        ("scal", "roll", "launch", "start to deliver"),
    ),
    (
        re.compile(
            r"\b(?:goes by the name|known locally as|branded as|under the name) (?:of"
            r" )?[‘'“\"](?P<name>[A-Z][^‘’'“”\"]{2,60})[’'”\"]"
        ),
        "service",
        ("goes by the name", "known locally as", "branded as", "under the name"),
    ),
)
_RUN = (
    r"(?:commissioned|provided|delivered|run|funded|paid for|financed|staffed|hosted|grant[- ]funded)"
    r"(?: (?:jointly|in[- ]house|locally|free))?"
)
_RUN_BY = re.compile(
    rf"(?:^|[.;:] )(?:\d[\d.]* )?(?P<name>{_NAME})"
    rf"(?:(?:,| \(|,? [-–—])|(?:,|,? [-–—]) (?:(?:a|an|our|the) )?[a-z][^.;,:]{{3,60}},?)(?: which is)? {_RUN} (?:by|through)\b"
)
"""What a line of a service page or a report opens with, and who runs or pays for it (`Milk Mates, funded by …`)."""
_DONE_BY = (
    "ed by",
    "ed through",
    "ed for",
    "ed until",
    "ed from",
    "run by",
    "run through",
    "paid for",
    "house by",
    "ly by",
    "free by",
)
"""Words of which one stands wherever something is said to be run or paid for."""
_TAKING = re.compile(
    rf"(?:^|[.;] )(?!(?:From|In|On|Since|By|At|After|Before|When|With|For|As|Then)\b)(?P<name>{_NAME}) (?:takes? over"
    rf" from|took over from"
    r"|takes? the place of|took the place of|replaced|replaces|succeeds) (?:the|our)\b"
)
"""What opens a sentence and takes the place of something."""
_NO_NAME = (
    r"(?!(?:same|new|existing|current|previous|former|present|whole|entire|local|national|other|first|second|third|last|old|next"
    r"|overall|following|proposed|free|joint|pilot|main|own|said|above|below|key|successful|wider|two|three|four|five|year|month"
    r"|capital|small|large|similar|further|original|earlier|then|regional|entitled|government|second|final|grant|single"
    r"|shared)\b)"
)
_SMALL = re.compile(
    rf"\b(?:[Tt]he|[Aa]n?|[Oo]ur) (?P<name>(?:{_NO_NAME}[a-z][a-z-]+ ){{1,3}}(?P<head>project|scheme|pilot|initiative))"
    rf"(?=,? (?:(?:which )?(?:is|was|has been|will be|is being)(?: \w+ly| now| also)? )?{_RUN} (?:by|through|for|until|from)\b)"
)
"""A project without capitals that somebody runs or pays for."""
_PLACE_OF = (
    r"(?:\b(?:[Tt](?:akes?|ook|aking|aken) (?:over from|the place of)|(?:[Ii]n )?(?:the )?place of|[Rr]eplac(?:es?|ed|ing)"
    r"|[Ss]ucce(?:eds?|eded|eding)|[Ss]upersed(?:es?|ed|ing)|[Ii]n succession to|st(?:ands?|ood) in for"
    r"|gr(?:ows?|ew) out of|follow(?:s|ed)? on from)"
    r" (?:(?:the|our|its|a|an|both|each|all|of|former|old|previous|existing|earlier|separate|outgoing|present|\d+|two|three|four"
    r"|five|six|ten|[a-z]+['’]s) )*)"
)
_SUCCEEDED = (
    re.compile(
        rf"{_PLACE_OF}(?:[A-Z]\w+['’]s )?(?P<name>(?:(?:19|20)\d\d(?:[-/–](?:20)?\d\d)? |(?=[A-Z]))"
        r"(?:(?!(?:in|on|for|by|as|when|which)\b)[\w’'&-]+ ){0,5}?(?P<head>service|clinic|project|scheme|leaflet"
        r"|toolkit|team|group|[Pp]arty|plan|strategy"
        r"|programme|pathway|helpline|offer|centre|model|forum|network|board|campaign|framework))\b"
        r"(?! (?:contract|manager|leader|lead|chair|staff)\b)"
    ),
    re.compile(
        rf"{_PLACE_OF}(?P<name>(?:Sure Start )?[Cc]hildren['’]s (?P<head>centre|hub)s?)\b(?! (?:staff|building|manager|site)s?\b)"
    ),
    re.compile(
        rf"{_PLACE_OF}(?P<name>(?:referral )?(?:route|pathway) (?:in)?to the (?:[\w-]+ ){{1,6}}?(?P<head>service|team))\b"
    ),
    re.compile(
        r"(?P<name>[Cc]hildren['’]s (?P<head>centre|hub)s?)(?: in [A-Z]\w+)? (?:(?:has|have|had|are|were|will|now|to|be|been) )*"
        r"(?:become|became|becoming|replaced (?:by|with)|turned into|converted (?:in)?to)\b"
    ),
)
"""What something else takes the place of, by the name that is printed there."""
_SUCCEEDING = (
    "over from", "the place of", "n place of", "eplac", "ucceed", "uccession", "upersed", "tands in for", "tood in for",
    " out of the", "on from", "hildren's centre", "hildren’s centre", "hildren's hub", "hildren’s hub",
)  # fmt: skip
"""Words of which one stands wherever something takes the place of another."""
_GONE = {
    "leaflet": "initiative", "party": "board", "route": "initiative", "centre": "service", "hub": "service", "team": "org",
    "helpline": "service",
}  # fmt: skip
_STOP = re.compile(
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|Each|Members?|Part"
    r"|Appendix|Table|Year|Section|Leadership|Delivery|Funding|Oversight|Governance|Responsibility|Management|Provision"
    r"|Accountability|Ownership|Co-?ordination|Commissioning|Training|Assurance|Staffing|Money|Support for|Information|Data)\b"
)


@dataclass(frozen=True, slots=True)
class Cue:
    """A name, the kind its sentence gives it, and the noun it is called by there (`campaign`), where there is one."""

    start: int
    end: int
    kind: str
    noun: str = ""


def cues_in(words: str) -> Iterator[Cue]:
    """The names that a block's sentences cue, in order.

    >>> text = "a film from the 'Beside You' campaign, delivered by Everyone Health."
    >>> [(text[c.start:c.end], c.kind) for c in cues_in(text)]
    [('Beside You', 'initiative'), ('Everyone Health', 'org')]
    """
    found = [*_by_head(words), *_by_verb(words), *_by_gloss(words), *_offered(words), *_succeeded(words)]
    yield from sorted(found, key=lambda cue: (cue.start, -cue.end))


def _by_head(words: str) -> Iterator[Cue]:
    for cue, needs in _CUES:
        for match in cue.finditer(words) if any(word in words for word in needs) else ():
            kind = kind_of(match["head"].removesuffix("s")) or kind_of(match["head"])
            kind = "org" if match["head"] in {"charity", "provider", "organisation", "trust"} else kind
            for_all = match["head"] in {"group", "network"} and _FOR_FAMILIES.match(words, match.end())
            if for_all or (match["head"] == "group" and _RUN_FOR.match(words, match.end())):
                kind = "service"
            if kind and _usable(match["name"]):
                yield from _pair(match, kind)


def _pair(match: re.Match[str], kind: str) -> Iterator[Cue]:
    """One name, or two where the sentence counts two (`A and B are our two forums`)."""
    start, end = match.span("name")
    name = match["name"].rstrip("’'")
    noun = match["head"]
    first, link, _ = name.partition(" and ")
    if link and " two " in match.group():
        yield Cue(start, start + len(first), kind, noun)
        yield Cue(start + len(first) + len(link), start + len(name), kind, noun)
    else:
        yield Cue(start, start + len(name) if len(name) < end - start else end, kind, noun)


def _by_verb(words: str) -> Iterator[Cue]:
    for cue, kind, needs in _KINDLESS:
        for match in cue.finditer(words) if any(word in words for word in needs) else ():
            if _usable(match["name"]):
                yield from _each(match, kind)


def _by_gloss(words: str) -> Iterator[Cue]:
    if len(words) > _LISTED:
        return
    for found in (_GLOSS.match(words), _OFFERED.match(words), _OF_SMALL_WORDS.search(words)):
        if found and _usable(found["name"]) and not kind_of(found["name"].split()[-1]):
            yield Cue(*found.span("name"), "service")


def _offered(words: str) -> Iterator[Cue]:
    """What somebody is said to run or pay for, by a name without a head noun, or by one without capitals."""
    if any(word in words for word in _DONE_BY):
        yield from _bare(_RUN_BY, words)
        for match in _SMALL.finditer(words):
            yield Cue(*match.span("name"), "service", match["head"])


def _bare(form: re.Pattern[str], words: str) -> Iterator[Cue]:
    """The names without a head noun that a form finds, as services."""
    for match in form.finditer(words):
        if _usable(match["name"]) and not kind_of(match["name"].split()[-1]):
            yield Cue(*match.span("name"), "service")


def _succeeded(words: str) -> Iterator[Cue]:
    if not any(word in words for word in _SUCCEEDING):
        return
    yield from _bare(_TAKING, words)
    for cue in _SUCCEEDED:
        for match in cue.finditer(words):
            head = match["head"].lower()
            kind = "initiative" if " to the " in match["name"] else _GONE.get(head) or kind_of(head)
            if kind and (_usable(match["name"]) or "hildren" in match["name"]):
                yield Cue(*match.span("name"), kind)


def _each(match: re.Match[str], kind: str) -> Iterator[Cue]:
    """One name, or each of two that a plural verb follows (`Teen Health and Small Steps are commissioned by`)."""
    start, end = match.span("name")
    first, link, second = match["name"].partition(" and ")
    plural = match.groupdict().get("be") in {"are", "were", "have been"} or (
        kind == "org" and bool(link) and (" jointly by " in match.group() or kind_of(first.split()[-1]) == "org")
    )
    if plural and link and ", " not in first and _usable(first) and _usable(second):
        yield Cue(start, start + len(first), kind)
        yield Cue(end - len(second), end, kind)
    else:
        yield Cue(start, end, kind)


def _usable(name: str) -> bool:
    """A name of one common word, a date or the start of a sentence is none."""
    low = name.split()[0].lower()
    if _STOP.match(name) or low in {"the", "this", "it", "there", "our", "we", "these", "they", "that", "he", "she", "what"}:
        return False
    return len(name.split()) > 1 or name.isupper() or name.startswith("#") or re.search("[a-z][A-Z]", name) is not None
