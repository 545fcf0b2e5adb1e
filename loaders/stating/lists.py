"""Lists that inherit their stem: `Our priorities are:`, `What the Board is for:`, `There are Boards for five areas:`.

The stem names the subject and the relation, each item one object. Lists of what a body is asked to do are
read in `loaders.stating.decisions`, lists of what is missing in `loaders.stating.gaps`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from loaders.document import Block, Kind
from loaders.naming.standins import Found, section_subject
from loaders.paper import Mention, Paper
from loaders.stating.aims import concerns, name_aim, name_topic, trimmed
from loaders.stating.saying import by_subject, say, whole_topic
from loaders.stating.sentences import Sentence, sentences_of
from ontology.naming import slug
from ontology.reference import find_area, find_town
from ontology.statement import Statement, Thing
from ontology.topics import topics_in
from ontology.vocab import DCTERMS, SW

_PRIORITIES = re.compile(
    r"(?i)\b(?:priorit\w+|outcomes?|objectives?|ambitions?|aims?|themes?|pillars?|goals?|action areas?|areas of focus"
    r"|obsessions?)\b[^.]*$"
)
_PURPOSE = re.compile(
    r"(?i)(?:\b(?:will|shall|exists to|is to|are to|seeks? to|sought to|(?:is|are|was|were) (?:there|here|set up|formed|created"
    r"|established|designed|intended|meant|working|trying) to|works? to)\s*:$|\bis for|\bare for|\bpurposes?\b.*"
    r"|\brole\b.*|\bfunctions?\b.*|\bresponsib\w+\b.*|\bremit\b.*|\b(?:will|would|to|is|are) focus(?:ed|s)? on\b.*"
    r"|\bfocuses on\b.*|^(?:what we (?:do|are for)|why we meet)$"
    r"|^what (?:the|this|our|it|we|they|⟦)[^.:]* (?:sets? out|aims?|seeks?|hopes?|wants?|is here|is there|are here|are there"
    r"|are trying|is trying|exists?) to (?:do|achieve|change)\b.*|\baims? to|\bseeks to)\s*:?$"
)
_REPORTING = re.compile(
    r"(?i)\b(?:following|these|sub-?\s?groups?|workstreams|groups)\b[^.]{0,60}\b(?:reports?|reporting|feeds?|accountable)"
    r" (?:in)?to\b[^.]*:$"
)
_PLACES = re.compile(
    r"(?i)\b(?:for|in|cover\w*|across)\b[^:.]{0,30}\b(?:areas?|districts?|localities|places|boroughs?)\b[^:.]*:?$"
)
_SHARED = re.compile(
    r"(?i)\b(?:shar\w+ (?:equal|joint|the|full|lead)[\w ]{0,20}responsib\w+ for|(?:equal|equally|joint|jointly)[\w"
    r" ]{0,20}(?:accountable|responsible)"
    r" for|responsib\w+ for) (?P<what>[^:.]{5,100}?)(?:,? (?:are|(?:is|are) shared[^:.]*|lies with[^:.]*|rests with[^:.]*))?:$"
)
"""A duty that those listed share (`partners, who share equal responsibility for safeguarding, are:`)."""
_SITES = re.compile(r"(?i)\b(?:cover(?:s|ing)?|serv(?:es|ing)|in|at|across|to)\s*:$")
"""How a stem ends whose items are places, where they are known ones."""
_MEMBERS = re.compile(
    r"(?i)^(?!.*\b(?:said|asked|heard|told|informed|noted|questions?|answer)\b).*\b(?:members(?:hip)?|representatives"
    r"|partners|organisations)\b[^.]*:$"
    r"|^(?:\d[\d.]* )?(?:core |full |board )?(?:membership|members|composition|who (?:comes|attends|is on it|sits on"
    r" it))\b[^.]{0,30}$"
)
_NUMBERED = re.compile(
    r"^(?:PRIORITY|Priority|Ambition|AMBITION|Aim|AIM|Theme|THEME|Objective|Outcome|OUTCOME|Pillar|Goal)"
    r" (?:\d{1,2}|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|ONE|TWO|THREE|FOUR)\s*[:–—-]\s*(?P<aim>.{4,})"
)
_AIMS_HEAD = re.compile(
    r"(?i)^(?:our |the |key |strategic |main |shared |\w+['’]s )*(?:priorities|objectives|aims|outcomes|goals"
    r"|ambitions)\b[^.:]{0,30}:?$"
)
_PURPOSE_HEAD = re.compile(
    r"(?i)^(?:the |our |main )?(?:purpose|role|remit|aims?|functions?|objectives?|responsibilities|duties|what we do|why we meet)"
    r"(?: (?:and|of|&) (?!(?:the |this )?(?:report|paper|meeting|item|briefing))[\w ]{3,40})?:?$"
)
"""A heading whose section says in the infinitive what its board is for."""
_WE_DO = re.compile(r"(?i)(?:what we (?:do|are for)|why we meet)$")
"""What stands over the work of a day as often as over aims."""
_TITLED = re.compile(r" [–—-] (?=[a-z])")
"""What parts the name of a priority from its explanation (`A healthy start - more babies breastfed`)."""
_THE_SERVICE = re.compile(r"(?:The|This|Our) (?:\w+ )?(?:service|programme|offer|contract)\b|It\b")
_COUNTED = re.compile(
    r"(?i)(?:two|three|four|five|six|seven|eight|nine|ten|\d+|key|proposed|strategic|main|shared) (?:\w+"
    r" )?(?:priorities|ambitions|themes|outcomes"
    r"|objectives|aims|pillars|goals)\b"
)
"""How the line above a strategy's priorities opens where it does not name the strategy."""
_HAVING = re.compile(
    r"(?i)\b(?:(?:has|have) (?:two|three|four|five|six|seven|eight|several|\d+) (?:\w+ )?(?:strands|parts|elements|components"
    r"|workstreams|teams|services|projects|programmes|schemes|arms)|includes?|comprises?|consists? of|made up of|takes? in"
    r"|brings? together|pulls? together|(?:these|the following) (?:services|teams|projects|programmes|schemes) (?:form|make up"
    r"|sit within|are part of|come under))\b[^.]*:$"
)
_PART_END = re.compile(r" \(|,|: | [–—-] | (?:held|run|for|at|with|which|that|who|including) ")
_PART_LEAD = re.compile(r"^(?:[Tt]he|[Aa]n?|[Oo]ur|[Ii]ts) ")
_PART_TAIL = re.compile(r"[;,]?(?: and| or)?[;,.]?$")
"""What stands before and behind the name of a part in its item."""
_NOT_HELD = re.compile(
    r"(?i)\b(?:leads? (?:are|is)|asked|recommend\w*|risks?|points|questions?|documents?|appendi\w+|requests|achieved)\b"
)
_JOINT = re.compile(r"\b(?:Partnership|Alliance|Network|Forum|Collaborative)\b(?! (?:NHS|Trust|University|Foundation))")
"""A body that has partners, though it be called no board."""
_DUTY = re.compile(
    r"(?i)^(?:to )?(?:lead|own|overs(?:ee|ight)|monitor|advise|hold|have|keep|receive|consider|develop|agree|approve|report"
    r"|review|manage|maintain|co-?ordinate|meet|act|sign|publish|produce|scrutinise|steer|direct|be|look|make recommendations"
    r"|set up|share|commission|provide (?:strategic )?(?:leadership|direction|oversight|assurance|advice))\b"
)
"""What a body does day by day, which is no aim unless it names its topic."""
_BULLET = re.compile(r"^[>*•·▪◦‣-]+ ")
_OF_MEETINGS = re.compile(r"(?i)\b(?:meetings?|boards?|committees?|panels?) ")
_NEAREST = re.compile(
    r"(?i)^(?:find |where (?:is|to find) |choose )?(?:your|our|the|a)? ?(?:nearest|local)? ?(?:family |children['’]s )?(?:hubs?"
    r"|cent(?:re|er)s?|clinics?|venues?|locations?|sites?)\b[^.]{0,20}:?$"
)
_POSTED = re.compile(
    r"(?:^|, | [–-] )(?P<place>[A-Z][a-z’'-]+(?: (?!Road\b|Street\b|Lane\b|Avenue\b|Way\b|Close\b|Drive\b|Square\b|Hill\b)"
    r"[A-Z][a-z’'-]+){0,2}),? [A-Z]{1,2}\d[A-Z\d]?(?: \d[A-Z]{2})?$"
)
"""The place right before a postcode; a street is none."""
_SITE_TAIL = re.compile(r" [–—-] (?:for|serving|covering|open|families)\b.*$")
"""What an item says of the place that it opens with (`Elm Green – for families in the north`)."""
_BRACKETED = re.compile(r" \([^()]*\)$")
_OWN = re.compile(r"(?i)^(?:our|the|these|those|we)\b.*|\bour\b")
_LEAST = 20
"""How far into an item the body that it lists begins at most, in characters."""
_HELD = "BSI"
_LETTERS = {"body": "B", "strategy": "S", "initiative": "I", "service": "V"}


def read_lists(paper: Paper, block: Block) -> Iterator[Statement]:
    """The statements of the list that a block introduces."""
    items = paper.introduced_by(block) or _lines_under(paper, block)
    if not items or _NOT_HELD.search(_last(block.words)):
        return
    lines = sentences_of(paper, block)
    if not lines:
        return
    stem = lines[-1]
    for test, reader in (
        (_REPORTING, _reporting),
        (_SHARED, _sharing),
        (_MEMBERS, _members),
        (_PLACES, _places),
        (_NEAREST, _nearest),
        (_PRIORITIES, _priorities),
        (_HAVING, _parts),
        (_PURPOSE, _purposes),
        (_SITES, _sites),
    ):
        if test.search(stem.text):
            yield from reader(paper, block, stem, items)
            return


def read_numbered(paper: Paper, block: Block) -> Iterator[Statement]:
    """`Priority 2: Talking together`, `Ambition 1 – Healthy in pregnancy`: of the strategy whose paper or section this is."""
    stem = paper.document.blocks[block.stem].words if block.stem is not None else ""
    aim = numbered_aim(paper, block) if not _NOT_HELD.search(_last(stem)) else None
    holder = _of_paper(paper, block) if aim else None
    if holder is not None and aim is not None:
        yield paper.state("numbered-priority", holder, SW.hasPriority, aim)
        yield from concerns(paper, block, aim)


def numbered_aim(paper: Paper, block: Block) -> Mention | None:
    """The aim that a line numbers (`Priority 2: Talking together`), None where it numbers none."""
    found = _NUMBERED.match(block.words) if block.kind is not Kind.TITLE else None
    if found is None:
        return None
    holder = _of_paper(paper, block)
    words = trimmed(re.split(r"\t| \|", found["aim"])[0])
    fits = 2 <= len(words.split()) <= 30
    return name_aim(paper, block, words, holder.key if holder else "", held=holder is not None) if fits else None


def _of_paper(paper: Paper, block: Block) -> Mention | None:
    """The strategy that a block's heading or the paper's title names, the label of the line standing in for it."""
    found = section_subject(paper, block) or _only_strategy(paper)
    if found is None or paper.things[found.key].kind != "strategy":
        return None
    label = block.words.split()[0]
    return Mention(block.order, 0, len(label), found.key, "strategy", label, "stand-in", found.referent)


def _only_strategy(paper: Paper) -> Found | None:
    """The one strategy of its own place that a paper names, where it names no other."""
    local = list(islice((k for k, t in paper.things.items() if t.kind == "strategy" and not t.known_as), 2))
    named = paper.first_named(local[0]) if len(local) == 1 else None
    return Found(named.key, named.block) if named is not None else None


def _lines_under(paper: Paper, block: Block) -> list[Block]:
    """The short lines right under a heading of members or aims, where they are printed without marks."""
    if block.kind is not Kind.HEADING:
        return []
    below = paper.right_under(block)
    if _PURPOSE_HEAD.match(block.words):
        return [b for b in below if re.match(r"To [a-z]", b.words)]
    if not (_MEMBERS.search(block.words) or _AIMS_HEAD.match(block.words)):
        return []
    return [b for b in below if len(b.words) < 120 and not b.words.endswith(".")]


def _last(words: str) -> str:
    return re.split(r"(?<=[.!?]) ", words)[-1]


def _subject(paper: Paper, block: Block, stem: Sentence, letters: str) -> Mention | None:
    """Who a list is about: the thing that the stem names, else what `our` means under this heading."""
    named = [stem.mentions[int(i)] for letter, i in re.findall(r"⟦([A-Z])(\d+)⟧", stem.text) if letter in letters]
    if named:
        return named[0] if len({m.key for m in named}) == 1 else named[-1] if _PRIORITIES.search(stem.text) else named[0]
    earlier = [line for line in sentences_of(paper, block) if line.text != stem.text]
    for line in reversed(earlier):
        found = line.of_letters("S") if "S" in letters else []
        found = found or line.of_letters(letters)
        if found and (len({m.key for m in found}) == 1 or found[0].kind == "strategy"):
            return Mention(block.order, 0, 0, found[0].key, found[0].kind, found[0].words, found[0].how, found[0].referent)
    return _own(paper, block, letters)


def _own(paper: Paper, block: Block, letters: str) -> Mention | None:
    """`Our priorities` under a heading that is a board's or a strategy's name."""
    found = section_subject(paper, block)
    headed = block.kind is Kind.HEADING and (_AIMS_HEAD.match(block.words) or _PURPOSE_HEAD.match(block.words))
    counted = found is not None and paper.things[found.key].kind == "strategy" and _COUNTED.match(block.words)
    stand_in = re.search(r"\S+" if headed or counted else r"(?i)\b(?:our|this|these|the|we)\b", block.words)
    if found is None or stand_in is None:
        return None
    kind = paper.things[found.key].kind
    if _LETTERS.get(kind, "X") not in letters or (headed and kind == "body" and SW.Board not in paper.things[found.key].classes):
        return None
    return Mention(block.order, *stand_in.span(), found.key, kind, stand_in.group(), "stand-in", found.referent)


def _priorities(paper: Paper, block: Block, stem: Sentence, items: list[Block]) -> Iterator[Statement]:
    if "⟦V" in stem.text and not stem.of_letters(_HELD):
        yield from _purposes(paper, block, stem, items)
        return
    subject = (
        _subject(paper, block, stem, _HELD) if not re.search(r"(?i)\bthis priority\b", stem.text) else _holder_above(paper, block)
    )
    if subject is None:
        return
    for item in (each for each in items if not each.words.rstrip().endswith(":")):
        aim = name_aim(paper, item, trimmed(_TITLED.split(item.words)[0]), subject.key, held=True)
        if aim is not None and len(aim.words.split()) < 60:
            yield paper.state("list-priority", subject, SW.hasPriority, aim)
            yield from concerns(paper, item, aim)


def _holder_above(paper: Paper, block: Block) -> Mention | None:
    """The strategy whose priority the block above gave, for `the outcomes to achieve this priority`."""
    for order in range(block.order - 1, max(-1, block.order - 4), -1):
        above = paper.in_block(order, "strategy")
        if above and re.search(r"(?i)\bpriorit", paper.document.blocks[order].words):
            stand_in = re.search(r"(?i)\bthis priority\b", block.words)
            if stand_in is not None:
                return Mention(block.order, *stand_in.span(), above[0].key, "strategy", stand_in.group(), "stand-in", order)
    return None


def _purposes(paper: Paper, block: Block, stem: Sentence, items: list[Block]) -> Iterator[Statement]:
    subject = _subject(paper, block, stem, "BSIV")
    if subject is None:
        return
    for item in items:
        said = [s for line in by_subject(paper, item, subject, " ") for s in say(paper, item, [line])]
        yield from said
        if any(s.predicate in {SW.accountableFor, SW.leads, SW.ownedBy} for s in said) or _is_duty(paper, item):
            continue
        words = trimmed(re.sub(r"^To (?=[a-z])", "to ", item.words))
        topic = whole_topic(words)
        if topic is not None:
            yield paper.state("list-purpose", subject, SW.addresses, name_topic(paper, item, topic[0], topic[1]))
        elif (block.kind is Kind.HEADING or _WE_DO.match(block.words)) and not topics_in(words):
            continue
        elif (aim := name_aim(paper, item, words, subject.key)) is not None:
            yield paper.state("list-purpose", subject, SW.addresses, aim)
            yield from concerns(paper, item, aim)


def _is_duty(paper: Paper, item: Block) -> bool:
    """Whether an item says what its body does (`Advise the Board`, `Own the Plan`) and not what that is for."""
    return _DUTY.match(item.words) is not None and bool(paper.in_block(item, *_LETTERS) or not topics_in(item.words))


def _places(paper: Paper, block: Block, stem: Sentence, items: list[Block]) -> Iterator[Statement]:
    subject = _subject(paper, block, stem, "BV")
    if subject is None:
        return
    for item, words in ((i, w) for i in items for w in _place_names(i)):
        if words and words[0].isupper() and len(words.split()) <= 8:
            yield paper.state("list-area", subject, SW.servesArea, _named_area(paper, item, words))


def _named_area(paper: Paper, item: Block, words: str) -> Mention:
    """An area of the table, else one of this paper's own place, by the words of an item."""
    known = find_area(words) or find_town(words, paper.home)
    row = known.slug if known else ""
    key = f"area:{row or slug(words)}"
    paper.add(Thing(key, "area", words, known_as=row, classes=(SW.Area,), place=paper.home, local=known is None))
    return Mention(item.order, item.words.index(words), item.words.index(words) + len(words), key, "area", words)


def _sites(paper: Paper, block: Block, stem: Sentence, items: list[Block]) -> Iterator[Statement]:
    """`There are Family Hubs in:` and places that are known."""
    named = [i for i in items if find_area(_site(i)) or find_town(_site(i), paper.home)]
    if 2 * len(named) >= len(items) and not _OF_MEETINGS.search(stem.text):
        yield from _places(paper, block, stem, items)


def _nearest(paper: Paper, _block: Block, _stem: Sentence, items: list[Block]) -> Iterator[Statement]:
    """`Find your nearest hub` and addresses: the places before the postcodes, of the service that the title names."""
    service = next((m for b in paper if b.kind is Kind.TITLE for m in paper.in_block(b, "service")), None)
    found = [(item, place) for item in items if (place := _POSTED.search(item.words))]
    if service is not None and 2 <= len(found) >= 0.6 * len(items):
        for item, place in found:
            yield paper.state("list-area", service, SW.servesArea, _named_area(paper, item, place["place"]), block=item.order)


def _site(item: Block) -> str:
    return _BRACKETED.sub("", _SITE_TAIL.sub("", trimmed(_BULLET.sub("", item.words))))


def _place_names(item: Block) -> list[str]:
    """The places of an item: its words, or each name of a running list."""
    words = _site(item)
    if item.kind is Kind.ITEM or "," not in words:
        return [words]
    *first, last = words.split(", ")
    return [trimmed(w) for w in (*first, *last.split(" and "))]


def _reporting(paper: Paper, _: Block, stem: Sentence, items: list[Block]) -> Iterator[Statement]:
    """`The following groups report to the Board:` and its groups."""
    named = stem.of_letters("BP") or [m for m in [paper.own_board()] if m is not None]
    for item in items:
        for group in paper.in_block(item, "body")[:1]:
            if named and group.key != named[-1].key and group.start < 20:
                yield paper.state("list-reporting", group, SW.accountableTo, named[-1], block=item.order)


def _sharing(paper: Paper, block: Block, stem: Sentence, items: list[Block]) -> Iterator[Statement]:
    """A duty that several bodies share, as the topics that it names."""
    duty = _SHARED.search(stem.text)
    what = stem.words(*duty.span("what")) if duty else ""
    topics = {topic.slug: name_topic(paper, block, topic, what[a:b]) for a, b, topic in topics_in(what)}
    for item in items:
        for body in paper.in_block(item, "body")[:1]:
            if body.start < _LEAST and not stem.of_letters("BP"):
                yield from (
                    paper.state("list-duty", body, SW.accountableFor, topic, block=item.order) for topic in topics.values()
                )


def _members(*_: object) -> Iterator[Statement]:
    """Lists of members are read in `loaders.stating.rosters`."""
    yield from ()


def roster_subject(paper: Paper, block: Block) -> Mention | None:
    """The body whose members a block lists: the one its last sentence names, else the board whose paper it is."""
    lines = sentences_of(paper, block)
    named = _subject(paper, block, lines[-1], "B") if lines else None
    joined = [m for line in lines for m in line.of_letters("BP") if _JOINT.search(paper.things[m.key].name)]
    in_stem = bool(lines) and bool(lines[-1].of_letters("B"))
    return (joined[0] if joined and not in_stem else named) or paper.own_board()


def _parts(paper: Paper, block: Block, stem: Sentence, items: list[Block]) -> Iterator[Statement]:
    whole = next(iter(stem.of_letters("VI")), None) or (
        _subject(paper, block, stem, "VI") if _THE_SERVICE.match(stem.text) else None
    )
    for item in items if whole is not None else ():
        part = _part(paper, item)
        if part is not None and whole is not None:
            yield paper.state("list-part", part, DCTERMS.isPartOf, whole, block=item.order)


def _part(paper: Paper, item: Block) -> Mention | None:
    """The service or programme that an item names, else the few words that it is called by."""
    words = _PART_LEAD.sub("", _PART_TAIL.sub("", trimmed(_PART_END.split(item.words)[0])))
    named = paper.in_block(item, "service", "initiative")
    if named and named[0].start <= _LEAST:
        return named[0]
    if not 1 < len(words.split()) <= 7 or words not in item.words:
        return None
    key = f"service:{slug(words)}@{paper.home}"
    paper.add(Thing(key, "service", words, classes=(SW.Service,), place=paper.home, local=True))
    return Mention(item.order, item.words.index(words), item.words.index(words) + len(words), key, "service", words)
