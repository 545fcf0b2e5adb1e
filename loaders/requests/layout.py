"""Which words of a freedom-of-information paper ask, and which answer them, question by question.

Here live the layouts with printed numbers: questions with their answers between them, two lists (request, then
response), or one request with one response. Tables and unnumbered questions stand in `loaders.requests.exchange`; what the
answers say in `loaders.requests.answers`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from itertools import takewhile

from rapidfuzz import fuzz

from loaders.document import Document
from loaders.requests.exchange import Exchange, Layout, Part, by_question_marks, by_table
from loaders.requests.marks import Line, Mark, is_asking, lines
from loaders.requests.words import any_of

_ABOUT = any_of(r"\b(?:freedom[- ]of[- ]information|disclosure log|FOIA?|EIR|environmental information regulations)\b")
_CUE = any_of(
    r"\b(?:thank you for|in (?:response|reply) to|refer to) (?:your|the) (?:\w+ ){0,5}(?:request|enquiry|e-?mail|letter)\b",
    r"\byour request (?:for information|dated|of|received|was|under|about|concerning|regarding|reference|as follows)\b",
    r"\byou (?:have )?(?:asked|requested)\b",
    r"\binformation (?:you )?(?:have )?requested\b",
    r"\brequest the following\b",
    r"^\W*(?:foi |your )?request\W*$",
    r"(?<!make a )(?<!making a )(?<!submit a )\b(?:foi|freedom of information)(?: act)?(?: \d{4})? (?:request|response)\b"
    r"(?! form)",
)
_AFTERTHOUGHT = re.compile(r"(?:i\.?e\.?|e\.?g\.?|for example|please|and|if|\(|as outlined|see)\b", re.IGNORECASE)
_NOTED = (
    any_of(
        r"\bref(?:erence)?(?: (?:no\.?|number))?\b\s*[:.]?\s*(?=[\w/.–-]*\d)[\w/.–-]{3,}", r"\b(?:FOIA?|EIR)[-/_ ]?\d[\w/-]{2,}"
    ),
    any_of(
        r"\bdate (?:of |the )?(?:request|receipt|received|sent|closed|answered|responded|response|issued|completed)\b",
        r"^(?:received|closed|answered|responded|response sent|completed)(?: on)?\s*:?\s+\d",
    ),
    any_of(r"\bdisclosure log\b"),
)
_VALUE_BEHIND = re.compile(r"[a-z?:)]\s+((?:19|20)\d\d(?:[/–-](?:20)?\d\d)?(?:\s+[–-]\s+|\s?[:=]\s?)£?\d[\d,.]*\s?%?(?=\s|$).*)$")
"""A year with its value, run on behind the question it answers."""
_HEAD = 14


def find_layout(document: Document) -> Layout:
    """The questions and answers of a freedom-of-information paper; empty for any other paper."""
    if not _is_foi(document):
        return Layout()
    if (table := by_table(document)).exchanges:
        return table
    found = list(lines(document))
    reader = _Reader(two_lists=_has_two_lists(found))
    for line in found:
        if not reader.take(line):
            break
    layout = reader.layout()
    layout = layout if layout.exchanges else by_question_marks(found)
    return layout if any(is_asking(exchange.question) for exchange in layout.exchanges) else Layout()


def _is_foi(document: Document) -> bool:
    """Whether a paper presents itself as a request for information and its answer, near its beginning."""
    words = [block.words.replace("**", "").strip() for block in document.blocks[: 2 * _HEAD]]
    if not any(_ABOUT.search(text) for text in words[:_HEAD]):
        return False
    return any(_CUE.search(text) for text in words) or _is_logged(words)


def _is_logged(words: list[str]) -> bool:
    """Whether a paper carries what an office notes of a request: at least two of its reference, its dates, a log's title."""
    return sum(any(form.search(text) for text in words) for form in _NOTED) > 1


def _has_two_lists(found: list[Line]) -> bool:
    """Whether all questions stand before the first mark of a response: none is asked for the first time after it."""
    known: set[str] = set()
    opened = False
    for line in found:
        opened = opened or (line.mark is Mark.RESPONSE and bool(known))
        if line.number and not line.says_answer:
            if opened and line.number not in known and (is_asking(line.words) or not line.words):
                return False
            known.add(line.number)
    return opened


@dataclass(slots=True)
class _Reader:
    """What is known of the exchange after the lines taken so far."""

    two_lists: bool
    asked: dict[str, list[Part]] = field(default_factory=dict)
    answered: dict[str, list[Part]] = field(default_factory=dict)
    preamble: list[Part] = field(default_factory=list)
    asides: list[Part] = field(default_factory=list)
    general: list[Part] = field(default_factory=list)
    mark: Mark = Mark.NONE
    current: str = ""

    def take(self, line: Line) -> bool:
        """Take one more line in; False where the exchange is over."""
        if line.mark in (Mark.END, Mark.LABEL):
            return not (self.answered or self.general)
        if line.mark in (Mark.REQUEST, Mark.RESPONSE):
            self._open(line)
        elif (line := self._completed(line)).number and (line.number in self.asked or self._is_new(line)):
            self._numbered(line)
        elif line.words:
            self._plain(line)
        return True

    def _completed(self, line: Line) -> Line:
        """A line with a bare letter as the lettered part of the question before it, where that has such a part."""
        digits = "".join(takewhile(str.isdigit, self.current))
        whole = digits + line.number
        return replace(line, number=whole) if line.number.isalpha() and whole in self.asked else line

    def _open(self, line: Line) -> None:
        if line.mark is Mark.REQUEST and self.answered:
            return
        if line.mark is Mark.RESPONSE and not (self.asked or self.preamble):
            return
        self.mark = line.mark
        waiting = [number for number in self.asked if number not in self.answered]
        self.current = waiting[0] if len(waiting) == 1 else ""

    def _is_new(self, line: Line) -> bool:
        if line.says_answer:
            return False
        if self.two_lists and self.mark is Mark.RESPONSE:
            return False
        if not self.asked:
            return _integer(line.number) == 1 or is_asking(line.words)
        return _follows(line.number, next(reversed(self.asked)))

    def _numbered(self, line: Line) -> None:
        self.current = line.number
        if line.number not in self.asked:
            self.asked[line.number] = _parts(line)
            self.mark = self.mark if self.two_lists else Mark.NONE
            return
        rest = line.words if line.says_answer else _without_question(line.words, self._question(line.number))
        if rest:
            self.answered.setdefault(line.number, []).append(Part(line.block, rest))

    def _question(self, number: str) -> str:
        return " ".join(part.words for part in self.asked[number])

    def _plain(self, line: Line) -> None:
        part = Part(line.block, line.words)
        if self._repeats(line):
            return
        if not self.current:
            self._loose(part)
        elif self._still_asking(line):
            self.asked[self.current].append(part)
        elif self.mark is Mark.REQUEST and self.two_lists:
            self.asides.append(part)
        else:
            self.answered.setdefault(self.current, []).append(part)

    def _repeats(self, line: Line) -> bool:
        """Whether a line of the response only prints a part of the question again."""
        if self.mark is not Mark.RESPONSE or not self.current:
            return False
        return any(line.words == part.words for part in self.asked[self.current])

    def _loose(self, part: Part) -> None:
        if self.mark is Mark.RESPONSE:
            self.general.append(part)
        elif self.mark is Mark.REQUEST and not self.asked:
            self.preamble.append(part)

    def _still_asking(self, line: Line) -> bool:
        if line.says_answer or self.current in self.answered or self.mark is Mark.RESPONSE:
            return False
        begun = self.asked[self.current]
        if not begun or line.words.endswith("?"):
            return True
        return line.listed and (self.two_lists or begun[-1].words.endswith(":"))

    def layout(self) -> Layout:
        if not self.asked and self.preamble and self.general:
            return Layout((Exchange("1", tuple(self.preamble), tuple(self.general)),))
        exchanges = tuple(self._exchange(number) for number, parts in self.asked.items() if parts)
        if len(exchanges) == 1 and self.general and not exchanges[0].answered:
            only = exchanges[0]
            return Layout((replace(only, answered=tuple(self.general)),), (), (*self.preamble, *self.asides))
        return Layout(exchanges, tuple(self.general), (*self.preamble, *self.asides))

    def _exchange(self, number: str) -> Exchange:
        asked, answered = self.asked[number], self.answered.get(number, [])
        if not answered and not self.general and asked:
            asked, answered = _split_at_question_mark(asked)
        if asked and (value := _VALUE_BEHIND.search(asked[-1].words)) and not asked[-1].words.rstrip().endswith("?"):
            asked, answered = _split(asked, value.start(1)), [Part(asked[-1].block, value[1]), *answered]
        return Exchange(number, tuple(asked), tuple(answered), self._stem(number))

    def _stem(self, number: str) -> tuple[Part, ...]:
        """The words a lettered part hangs under (`3` of `3a`), where they were read as a question of their own."""
        digits = "".join(takewhile(str.isdigit, number))
        return tuple(self.asked.get(digits, ())) if digits and digits != number else ()


def _parts(line: Line) -> list[Part]:
    return [Part(line.block, line.words)] if line.words else []


def _integer(number: str) -> int:
    digits = "".join(takewhile(str.isdigit, number))
    return int(digits) if digits else 0


def _follows(number: str, last: str) -> bool:
    """Whether a number is the next one: `4` after `3` or `3b`; `3b` after `3a`; `3a` after `3` or `2`."""
    now, before = _integer(number), _integer(last)
    letter, earlier = number.lstrip("0123456789").lower(), last.lstrip("0123456789").lower()
    if now == before + 1:
        return letter in ("", "a", "i")
    return now == before and bool(letter) and (letter > earlier or letter in ("a", "i"))


def _without_question(words: str, question: str) -> str:
    """What an answer says after it has repeated its question."""
    if not question or fuzz.ratio(words[: len(question)].lower(), question.lower()) < 88:
        return words
    return words[len(question) :].strip(" .:–-")


def _split(asked: list[Part], at: int) -> list[Part]:
    """A question without what stands from a place in its last part on."""
    return [*asked[:-1], Part(asked[-1].block, asked[-1].words[:at].rstrip())]


def _split_at_question_mark(asked: list[Part]) -> tuple[list[Part], list[Part]]:
    """A question with its answer behind the question mark, in the same block, taken apart."""
    last = asked[-1]
    head, mark, rest = last.words.rpartition("?")
    if not mark or not rest.strip(" .") or _AFTERTHOUGHT.match(rest.strip()):
        return asked, []
    return [*asked[:-1], Part(last.block, head + mark)], [Part(last.block, rest.strip())]
