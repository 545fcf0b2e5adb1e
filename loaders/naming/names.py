"""Names in a block: a head-noun grammar over capitalised words.

Here a block's words become candidate names with their kind; which thing each one names is decided in
`loaders.naming.mentions`. Nothing here knows a particular body.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from loaders.naming.heads import (
    FOR_WHOM,
    FRONT_HEADS,
    GROUP_FRONTS,
    NOT_NAMES,
    OF_SERVICES,
    QUALIFIERS,
    SMALL_HEADS,
    kind_of,
    word_set,
)

_TOKEN = re.compile(r"\d+(?:st|nd|rd|th)\b|[#]?[^\W_](?:\w|[’'](?=\w)|(?<=s)[’'](?= [A-Z])|[-–/](?=\w))*|\S")
_OWN = re.compile(r"[’']s?$")
_ENDS_OWN = "’'s"
_YEARS = re.compile(r"(?:19|20)\d\d(?:\s?[-–/]\s?(?:20)?\d\d)?$")
_LINKS = word_set("of and and/or & for in to on at with")
_STARTERS = word_set(
    "the a an this that these those our their its your his her in for from by as at to on of each both within "
    "through when while if further additionally however although since until under over after before during with "
    "without all any some many most there here it we they he she you i and or but so also draft new joint existing "
    "proposed current previous national multiple several every one chair chairman chairperson vice-chair councillor"
    " cllr representatives colleagues approve note endorse agree delegate receive consider "
    "support acknowledge adopt review item meeting report members minutes agenda present part key details title "
    "update monday tuesday wednesday thursday friday saturday sunday january february march april may june july "
    "august september october november december dear re subject contact launching improving reducing increasing "
    "developing supporting setting serving bringing having overseeing fostering checking seeing bettering according "
    "delegated approved noted endorsed agreed authorised considered received welcomed supported adopted recommended"
    " granted resolved "
    "nationally locally presented issued asked see please that's what who which how why where only no yes full more "
    "other another our new-look regular is are was were does do did has have had can could will would should might"
)
_BEFORE_A_YEAR = word_set(
    "in since from by during until till before after of early late mid january february march april may june july"
    " august september"
    " october november december spring summer autumn winter"
)
"""Words behind which a year is a date, and opens no name."""
_NUMBER = re.compile(r"R\d{1,2}$")
"""The number of a recommendation, which is no part of the name behind it (`R2 Cabinet`)."""
_AGE = re.compile(r"(?:Ones|Twos|Threes|Fours|Fives|\d{1,2}s?)$")
"""What follows `Under` where it begins a name (the Under Ones Task Group)."""
_EACH_ONE = frozenset({"Child", "Baby", "Family", "Mother", "Parent", "Contact", "Moment"})
_DEALINGS = frozenset({"Provision", "Supply", "Delivery", "Procurement", "Award", "Commissioning"})
"""What is done with a service (`Provision of Infant Feeding Support Service`), and no part of its name."""
_NO_EXECUTIVES = frozenset({"Chief", "Non", "Acting", "Interim", "Assistant", "Deputy", "Safety", "(", "and", "&"})
"""Words before `Executive` that make it a person's post, and no board."""
_CODE = re.compile(r"[A-Z]{1,6}[-/]?\d{2,}")
_DEEDS = word_set("agreement report extension update contract specification terms")
_ACRONYM = re.compile(r"[A-Z][A-Za-z0-9&]*[A-Z][A-Za-z0-9]*s?$")


@dataclass(frozen=True, slots=True)
class Token:
    """A word or a mark of a block, with its place."""

    words: str
    start: int
    end: int
    opens_cell: bool = False

    @property
    def capital(self) -> bool:
        """Whether the word can stand in a name: a capital, a digit or a hash comes first."""
        return self.words[0].isupper() or self.words[0].isdigit() or self.words[0] == "#"


@dataclass(frozen=True, slots=True)
class Name:
    """A candidate: where it stands, its kind (board, org, strategy, initiative, service, or empty), its acronym."""

    start: int
    end: int
    kind: str
    acronym: str = ""
    definite: bool = False


def tokens_of(words: str) -> list[Token]:
    """The tokens of a block in order; a head noun's possessive ending is a token of its own."""
    found = []
    for match in _TOKEN.finditer(words):
        token, (start, end) = match.group(), match.span()
        own = _OWN.search(token) if token[-1] in _ENDS_OWN else None
        if own and kind_of(token[: own.start()]):
            found.append(Token(token[: own.start()], start, start + own.start()))
            found.append(Token(own.group(), start + own.start(), end))
        else:
            found.append(Token(token, start, end, words.endswith("\t", 0, start)))
    return found


def names_in(words: str) -> Iterator[Name]:
    """The candidate names of a block, in order, none inside another.

    >>> text = "The Infant Feeding Strategy was endorsed by the Child Death Overview Panel (CDOP)."
    >>> [(text[n.start:n.end], n.kind, n.acronym) for n in names_in(text)]
    [('Infant Feeding Strategy', 'strategy', ''), ('Child Death Overview Panel (CDOP)', 'board', 'CDOP')]
    """
    tokens = tokens_of(words)
    at = 0
    while at < len(tokens):
        if not _opens(tokens, at):
            at += 1
            continue
        stop = _chunk_end(tokens, at)
        yield from _split(tokens[at:stop], tokens[at - 1].words.lower() if at else "")
        at = stop


def _opens(tokens: list[Token], at: int) -> bool:
    word = tokens[at]
    if not word.capital or (not word.words[0].isalnum() and word.words[0] != "#"):
        return False
    if _CODE.match(word.words):
        return False
    low = word.words.lower()
    nxt = tokens[at + 1].words if at + 1 < len(tokens) else ""
    if (low == "under" and _AGE.match(nxt)) or _is_every(word.words, nxt):
        return True
    if low in _STARTERS and not (
        low in {"new", "joint", "national", "key"}
        and nxt[:1].isupper()
        and at
        and tokens[at - 1].words.lower() in {"the", "a", "an"}
    ):
        return False
    dated = bool(at) and tokens[at - 1].words.lower() in _BEFORE_A_YEAR
    return (
        not word.words[0].isdigit()
        or (bool(_YEARS.match(word.words)) and not dated)
        or bool(re.match(r"\d+[-–]\d+$", word.words))
        or nxt in {"to", "Days"}
    )


def _is_every(word: str, following: str) -> bool:
    """Whether `Every` opens a name (`Every Baby Matters Action Plan`)."""
    return word == "Every" and following in _EACH_ONE


def _chunk_end(tokens: list[Token], at: int) -> int:
    """The end of the run of name words that starts here."""
    end = at + 1
    while end < len(tokens) and not tokens[end].opens_cell:
        step = _step(tokens, end)
        if not step:
            break
        end += step
    return end


def _step(tokens: list[Token], at: int) -> int:
    """How many tokens from `at` on continue the name: 0 ends it."""
    word, rest = tokens[at].words, tokens[at + 1 : at + 4]
    low = word.lower()
    if low == "agenda" and rest and rest[0].words.lower() in {"item", "no", "number"}:
        return 0
    if tokens[at].capital and word[0].isalnum():
        return 1
    if word == "(" and len(rest) > 1 and rest[1].words == ")" and (_ACRONYM.match(rest[0].words)):
        return 3
    if low in _LINKS and rest and _joins(tokens, at, rest):
        return 2 if rest[0].words == "the" else 1
    if word == "," and rest and _serial(tokens, at):
        return 1
    if kind_of(low) and _head_may_be_low(tokens, at):
        return 1
    if low in QUALIFIERS and rest and (kind_of(rest[0].words) and not rest[0].words[0].isupper()):
        return 1
    return _service_words(tokens, at)


def _service_words(tokens: list[Token], at: int) -> int:
    """How many small words from `at` on say what service a name is, up to its head noun; 0 where none closes them."""
    end = at
    while end < len(tokens) and end < at + 4 and tokens[end].words in OF_SERVICES:
        end += 1
    closes = at < end < len(tokens) and tokens[end].words in SMALL_HEADS and tokens[at - 1].capital
    return end + 1 - at if closes and not kind_of(tokens[at - 1].words) else 0


def _head_may_be_low(tokens: list[Token], at: int) -> bool:
    """A lower-case head noun closes a name when a name word stands before it; plural ones are ordinary words."""
    before = tokens[at - 1].words
    low = tokens[at].words.lower()
    if tokens[at + 1 : at + 2] and tokens[at + 1].words == "to" and low == "plan":
        return False
    if (low.endswith("s") and low not in {"visiting", "nursing"}) or low in {
        "guidance",
        "fund",
        "review",
        "model",
        "hub",
        "offer",
        "team",
        "commission",
        "university",
        "college",
    }:
        return False
    if before == ")":
        return True
    return (before[0].isupper() or before.lower() in QUALIFIERS) and not (
        kind_of(before) and before[0].isupper() and kind_of(before) == kind_of(low) and before != "Partnership"
    )


def _joins(tokens: list[Token], at: int, rest: list[Token]) -> bool:
    """Whether a small word holds two parts of one name together."""
    low, nxt = tokens[at].words.lower(), rest[0]
    before = tokens[at - 1].words
    if nxt.words.lower() in NOT_NAMES and low not in {"and", "&"}:
        return False
    if low in {"and", "&", "and/or"}:
        return nxt.capital and nxt.words[0].isalpha() and nxt.words.lower() not in _STARTERS and not _closed(before)
    if low == "to":
        if before[0].isdigit() or nxt.words[0].isdigit():
            return before[0].isdigit() and nxt.words[0].isdigit()
        moved = _comes_from(tokens, at)
        return nxt.capital and nxt.words[0].isalpha() and before[0].isupper() and not kind_of(before) and not moved
    if low in {"of", "for"} and nxt.words == "the" and len(rest) > 1 and rest[1].capital:
        return before.lower() in FRONT_HEADS
    if low in {"on", "at", "with", "in"}:
        return nxt.capital and not kind_of(before) and low != "with" and not _YEARS.match(before)
    if low == "for" and before.lower() in GROUP_FRONTS and before[0].isupper() and nxt.words.lower() in FOR_WHOM:
        return nxt.capital
    return (
        nxt.capital
        and before.lower() not in _DEEDS
        and nxt.words.lower() not in _STARTERS
        and (not kind_of(before) or before.lower() in FRONT_HEADS or before == "Trust")
    )


def _comes_from(tokens: list[Token], at: int) -> bool:
    """Whether the words before a `to` say from where something goes (`passed from NHS England to`)."""
    start = at - 1
    while start > 0 and tokens[start].capital and at - start < 8:
        start -= 1
    return tokens[start].words.lower() in {"from", "to", "the"} and (
        tokens[start].words.lower() != "the" or (start > 0 and tokens[start - 1].words.lower() in {"from", "to"})
    )


def _closed(before: str) -> bool:
    """Whether a name may be over before `and`: its last word is a head noun of its own."""
    return (
        bool(kind_of(before))
        and before[0].isupper()
        and before.lower() not in {"partnership", "programme", "police", "hospital", "hospitals", "services", "service", "trust"}
    ) or before == ")"


def _serial(tokens: list[Token], at: int) -> bool:
    """Whether a comma stands in a serial name: `Children, Young People and Families … Board`."""
    before = tokens[at - 1].words
    if kind_of(before) or _ACRONYM.match(before) or not before[0].isupper():
        return False
    seen_and = False
    for i in range(at + 1, min(at + 10, len(tokens))):
        word = tokens[i]
        if word.words in {"and", "&"}:
            seen_and = True
        elif word.words == ",":
            continue
        elif word.words in QUALIFIERS or (word.words.islower() and kind_of(word.words) == "board"):
            return seen_and
        elif not word.capital or not word.words[0].isalpha():
            return False
        elif kind_of(word.words) and kind_of(word.words) != "org":
            return seen_and
        elif kind_of(word.words):
            return False
    return False


def _split(chunk: list[Token], before: str) -> Iterator[Name]:
    """The names of a run of name words: cut after a head noun where a link follows and another head closes the rest."""
    start = 0
    heads = _heads(chunk)
    cuts = [
        i + 1
        for i in heads
        if i + 1 < len(chunk) and chunk[i + 1].words.lower() in {"and", "&", ",", "of", "for"} and _ends_name(chunk, i, heads)
    ]
    for cut in [*sorted({*cuts, *_after_acronyms(chunk, heads)}), len(chunk)]:
        yield from _name(chunk[start:cut], before if start == 0 else chunk[start - 1].words)
        start = cut
        while start < len(chunk) and chunk[start].words.lower() in {"and", "&", ",", "of", "for", "the"}:
            start += 1


def _after_acronyms(chunk: list[Token], heads: list[int]) -> list[int]:
    """Cuts behind a body's bracketed acronym, where a service of it follows (`Brookside Trust (BT) Quit Service`)."""
    return [
        i + 4
        for i in heads
        if kind_of(chunk[i].words) == "org" and chunk[i + 1 : i + 2] and chunk[i + 1].words == "(" and heads[-1] > i + 3
    ]


def _heads(chunk: list[Token]) -> list[int]:
    """Where the head nouns stand; one in brackets is an acronym."""
    found = [i for i, t in enumerate(chunk) if kind_of(t.words) and not (i and chunk[i - 1].words == "(")]
    last = len(chunk) - 1 - (3 if len(chunk) > 3 and chunk[-1].words == ")" else 0)
    if last > 0 and chunk[last].words == "Executive" and chunk[last - 1].words not in _NO_EXECUTIVES:
        found.append(last)
    return sorted(set(found))


def _ends_name(chunk: list[Token], i: int, heads: list[int]) -> bool:
    later = [h for h in heads if h > i + 1]
    link = chunk[i + 1].words.lower()
    if link in {"of", "for"}:
        return bool(later) and chunk[i].words.lower() not in FRONT_HEADS and kind_of(chunk[i].words) == "board"
    return bool(later) and (
        kind_of(chunk[i].words) == kind_of(chunk[later[-1]].words) or kind_of(chunk[i].words) in {"strategy", "org"}
    )


def _name(part: list[Token], before: str) -> Iterator[Name]:
    """One name: cut after its last head noun (and a bracketed acronym or a period behind it)."""
    if len(part) > 1 and _NUMBER.match(part[0].words):
        before, part = "that", part[1:]
    joint = bool(part) and part[0].words == "Joint" and (before in {"a", "an"} or _is_joint_work(part))
    joint = joint or (len(part) > 1 and part[0].words == "Under" and bool(_AGE.match(part[1].words)))
    joint = joint or (len(part) > 2 and _is_every(part[0].words, part[1].words))
    while part and part[0].words.lower() in _STARTERS | _LINKS and len(part) > 1 and not part[0].words[0].isdigit() and not joint:
        before, part = part[0].words.lower(), part[1:]
    if len(part) > 3 and part[0].words in _DEALINGS and part[1].words == "of":
        before, part = "of", part[2:]
    if not part or any(t.words.lower() in NOT_NAMES for t in part):
        return
    last = max(_heads(part), default=-1)
    if any(a.words.lower() in FRONT_HEADS and b.words.lower() in {"of", "for"} for a, b in pairwise(part)):
        kind, end = "org", len(part)
    elif (
        any(a.words.lower() in GROUP_FRONTS and b.words == "for" for a, b in pairwise(part))
        and part[last].words.lower() in GROUP_FRONTS
    ):
        kind, end = kind_of(part[last].words), len(part)
    elif last < 0:
        kind, end = "", len(part)
    else:
        kind, end = kind_of(part[last].words) or "board", _tail(part, last + 1)
    acronym = part[end - 2].words if end >= 3 and part[end - 1].words == ")" else ""
    while end and part[end - 1].words.lower() in _LINKS | {",", "the"}:
        end -= 1
    if end and any(t.words[0].isalpha() for t in part[:end]):
        yield Name(part[0].start, part[end - 1].end, kind, acronym, before in {"the", "this", "our", "its", "their", "that"})


def _is_joint_work(part: list[Token]) -> bool:
    """Whether `Joint` with a capital belongs to the name that it opens (`the Joint Health and Wellbeing Strategy`)."""
    return any(t.words in {"Strategy", "Plan", "Framework", "Board", "Committee"} for t in part[2:])


def _tail(part: list[Token], at: int) -> int:
    """How far a name goes on behind its head noun: `(CDOP)`, `2022-27`, `for 2023-2028`, `v2 (SBLCB) (2020)`."""
    while at < len(part):
        word = part[at].words
        if word == "(" and at + 2 < len(part):
            at += 3
        elif _YEARS.match(word) or re.match(r"v\d|\(", word):
            at += 1
        elif word.lower() in {"for", "to"} and at + 1 < len(part) and _YEARS.match(part[at + 1].words):
            at += 2
        else:
            break
    return at
