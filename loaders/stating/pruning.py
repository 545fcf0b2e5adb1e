"""Sentences without what a rule need not see: inserted clauses, asides, and when, where and how something is done.

`Infant feeding support across Kent had, since 2014, been run by …` says the same relation without its area and
date. What is left still leads back to the block's own words, and `Sentence.full` keeps the whole for mood and dates.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from loaders.stating.sentences import Sentence

_INSERTION = re.compile(
    r"⟦[BPSIVO]\d+⟧(?P<clause>, (?!and |or |&|but )[^.;:]{3,140}?,)(?= (?:is|are|was|were|has|have|had|will|would|now|also|leads?"
    r"|reports?|provides?|oversees?|owns?|sets?|agreed|approved|delivers?|runs?|commissions?|works?|aims?|supports?|replaces?"
    r"|endorsed|noted|adopted|supported|came|comes?|sits?|sat|lies|forms?|formed|covers?|includes?|brings?|gives?"
    r"|takes?|took|holds?|held|makes?|made|meets?|met|runs|serves?)\b)"
)
"""What stands between commas behind a name and before its verb."""
_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|spring|summer|autumn|winter"
    r"|[Ee]arly|[Ll]ate|[Mm]id|the end of|the start of)"
)
_DATE = rf"(?:\d{{1,2}}(?:st|nd|rd|th)? )?(?:{_MONTH}[ -])*(?:19|20)\d\d(?:[-/–](?:20)?\d\d)?"
_ADVERB = (
    r"(?:also|now|currently|presently|jointly|already|formally|directly|mainly|largely|primarily|chiefly|recently|still"
    r"|itself|themselves|therefore|however|meanwhile|at present|at the moment|for now|today|between them|once again"
    r"|in turn|in part|in full|in effect|nationally|in law|ultimately|collectively|successfully|actively|separately)"
)
_AREAS = r"⟦A\d+⟧(?:(?:, and |, | and | & )(?:in |the )?⟦A\d+⟧)*"
_ASIDES = re.compile(
    rf"(?:(?P<opened>,)? (?:(?:on|in|during|from|since|as of|as from|with effect from|beginning|starting|back in|at|as at)"
    rf" {_DATE})(?(opened)(?:,(?= (?:the )?[a-z⟦]))?)(?! (?:to|until|and|-|–|or)\b))"
    rf"|(?: (?:across|in|throughout|within|for|over|around) (?:the )?(?:whole of |rest of |areas? of |borough of |city of "
    rf"|county of )?{_AREAS}(?! (?:and|[A-Z]|⟦|to\b))(?![’']))"
    r"|(?: \([^()⟦⟧]{1,80}\))"
    r"|(?:,? under (?:a |an |the |its |their |our |this )?(?:[\w-]+ ){0,3}(?:contract|agreement|arrangement)s?,?(?= by ))"
    rf"|(?:(?:, (?={_ADVERB},)| ){_ADVERB}(?:,(?= (?:is|are|was|were|has|have|the|⟦)))?(?=[ ,.;:]|$)(?! as\b))"
)
_FRONTED = re.compile(
    rf"^(?:(?:In|On|From|Since|During|As of|At|By|With effect from) (?:the )?{_DATE},? |(?:Currently|At present"
    rf"|Presently|Now|Today|Locally|In practice"
    rf"|At the moment|As before|In (?:the )?{_AREAS}|Across (?:the )?{_AREAS}),? )(?=(?:the |our |a |an |[A-Z])?[a-zA-Z⟦])"
)

_BESIDE = re.compile(
    r"(?:(?:Through|Together|With|Alongside|Working|Jointly|Along|As well as|Besides?)\b"
    r"|(?:To|Under|In|On|For|By|From)(?= (?!(?:the |our |a )?⟦)[a-z]))[^,;:.⟦⟧]{0,60}"
    r"⟦[BPSIVON]\d+⟧(?: and (?:the )?⟦[BPSIVON]\d+⟧)?(?P<comma>,)(?= (?:the |our )?⟦)"
)
"""A phrase that opens a sentence, up to the comma before the subject: whom it names does not act together with the subject."""


def without_insertion(sentence: Sentence) -> Sentence | None:
    """A sentence without the first clause inserted behind a name (`The Board, which …, leads`); None where there is none."""
    found = _INSERTION.search(sentence.text)
    return without(sentence, [found.span("clause")]) if found else None


def without_asides(sentence: Sentence) -> Sentence:
    """A sentence without its asides, dates, places and adverbs, itself where it has none.

    `The ⟦V0⟧ in ⟦A1⟧ is now run (since May 2014) by ⟦P2⟧.` becomes `The ⟦V0⟧ is run by ⟦P2⟧.`
    """
    front = _FRONTED.match(sentence.text)
    spans = [front.span()] if front else []
    after = front.end() if front else 0
    spans += [m.span() for m in _ASIDES.finditer(sentence.text, after)]
    beside = _BESIDE.match(sentence.text, after)
    if beside and not any(start <= beside.start("comma") < end for start, end in spans):
        spans = sorted([*spans, beside.span("comma")])
    return without(sentence, spans) if spans else sentence


def without(sentence: Sentence, spans: Iterable[tuple[int, int]]) -> Sentence:
    """A sentence without some stretches of its text, in order; every place still leads back to the block's words."""
    text, starts, origins, at = "", list[int](), list[int](), 0
    for cut, on in (*spans, (len(sentence.text), len(sentence.text))):
        starts.append(len(text))
        origins.append(sentence.origin(at))
        for start, origin in zip(sentence.starts, sentence.origins, strict=True):
            inside = start - sentence.offset
            if at < inside <= cut:
                starts.append(len(text) + inside - at)
                origins.append(origin)
        text += sentence.text[at:cut]
        at = on
    full = sentence.full or sentence.text
    return Sentence(sentence.block, text, sentence.mentions, tuple(starts), tuple(origins), 0, full)
