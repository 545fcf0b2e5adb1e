"""People who asked to be forgotten: a list of salted hashes of their names, and the hiding of those names in text.

Here lives what counts as a name of such a person; what is done with the papers that hold it is told in `graph.forgetting`. The
list holds no name, and no name can be read back from it; who has the list can still try a name on it.
"""

from __future__ import annotations

import re
import secrets
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from hashlib import sha256
from typing import Final, TypeAlias

from ontology.errors import UsageError

HIDDEN: Final = "[…]"
Hide: TypeAlias = Callable[[str], str]

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_GAP = re.compile(r"\.?[\s._-]{1,2}|\.|%20|\+|\s+[-–]\s?")
_TURNED = re.compile(r",\s?|\s")
_OWNER = re.compile(r"['’]s?$", re.IGNORECASE)
_FURTHEST = 4
"""How many words back from a surname its first name may stand: middle names and the halves of double ones between."""

_TITLES = frozenset(
    re.findall(
        r"\w+",
        "cllr cllrs councillor councillors mr mrs ms miss mx dr doctor prof professor sir dame lord lady baroness baron rev"
        " reverend canon judge sergeant inspector superintendent",
    )
)
_HONOURS = frozenset(re.findall(r"\w+", "OBE MBE CBE DBE KBE MP JP QC KC PhD MSc BSc FRCP FRCPCH FFPH"))
_PARTICLES = frozenset(re.findall(r"\w+", "de da di du del la le van von der den ter bin al el st"))
_ARTICLES = frozenset("ai")
"""Initials that are words of their own: `A Young` may be no name."""


@dataclass(frozen=True, slots=True)
class Forgotten:
    """The list: its salt, and the hashes of names, of initials with surnames, and of surnames."""

    salt: str = ""
    hashes: frozenset[str] = frozenset()
    _known: dict[str, bool] = field(default_factory=dict, compare=False, repr=False)

    def __bool__(self) -> bool:
        return bool(self.hashes)

    def with_name(self, name: str) -> Forgotten:
        """The list with one more name; UsageError where it is no first name (or initial) with a surname.

        >>> len(Forgotten("salt").with_name("Cllr Jo Sample OBE").hashes)
        3
        """
        words = name_words(name)
        first, last = words[0], words[-1]
        told = {f"surname {last}", f"initial {first[0]} {last}", *([f"name {first} {last}"] if len(first) > 1 else [])}
        salt = self.salt or secrets.token_hex(16)
        return replace(self, salt=salt, hashes=self.hashes | {_hash(salt, each) for each in told}, _known={})

    def hider(self, texts: Iterable[str]) -> Hide:
        """What hides these names in the texts of one paper, and a surname behind a title where the paper gives the name.

        >>> hide = Forgotten("salt").with_name("Jo Sample").hider(["Dr J. Sample spoke."])
        >>> hide("Jo Sample's report; Dr Sample; a sample; Jo Example"), hide("jo-sample.pdf")
        ("[…]'s report; Dr […]; a sample; Jo Example", '[…].pdf')
        """
        if not self or not any(next(self._places(text, False), None) for text in texts):
            return str
        return lambda text: _cut(text, self._places(text, True))

    def _places(self, text: str, titled: bool) -> Iterator[tuple[int, int]]:
        """Where a text names somebody on the list, from first name to surname; surnames behind titles too if `titled`."""
        words = list(_WORD.finditer(text))
        for at, word in enumerate(words):
            last = _plain(word[0])
            if self._has(f"surname {last}"):
                start = self._forwards(text, words, at, last)
                start = _titled(text, words, at) if start is None and titled else start
                if start is not None:
                    yield words[start].start(), _end(word)
                elif self._turned(text, words, at, last):
                    yield word.start(), _end(words[at + 1])

    def _forwards(self, text: str, words: list[re.Match[str]], at: int, last: str) -> int | None:
        """The word that begins the name whose surname stands at a word: the first name, or the initial."""
        for back in range(1, min(_FURTHEST, at) + 1):
            if not _GAP.fullmatch(text, words[at - back].end(), words[at - back + 1].start()):
                return None
            first = _plain(words[at - back][0])
            if self._has(f"name {first} {last}") or (
                self._has(f"initial {first} {last}") and _is_initial(text, words, at - back)
            ):
                return at - back
            if not _is_between(text, words[at - back]):
                return None
        return None

    def _turned(self, text: str, words: list[re.Match[str]], at: int, last: str) -> bool:
        """Whether the first name or initial stands behind the surname: `Sample, Jo`."""
        if at + 1 == len(words) or not _TURNED.fullmatch(text, words[at].end(), words[at + 1].start()):
            return False
        first = _plain(words[at + 1][0])
        comma = text[words[at].end()] == ","
        return self._has(f"name {first} {last}") or (
            comma and words[at + 1][0].isupper() and self._has(f"initial {first} {last}")
        )

    def _has(self, told: str) -> bool:
        if told not in self._known:
            self._known[told] = _hash(self.salt, told) in self.hashes
        return self._known[told]


def name_words(name: str) -> tuple[str, ...]:
    """The plain words of a person's name, without titles and honours; UsageError where less than two are left.

    >>> name_words("Professor Zoë A. O’Sample-Smith CBE")
    ('zoe', 'a', 'osample', 'smith')
    """
    words = [word[0] for word in _WORD.finditer(name) if word[0] not in _HONOURS]
    plain = tuple(found for word in words if (found := _plain(word)) and found not in _TITLES)
    if len(plain) < 2 or len(plain[-1]) < 2:
        raise UsageError("Give a first name or an initial, and a surname, as papers print them.")
    return plain


def _plain(word: str) -> str:
    """A word in small Latin letters, without accents, apostrophes and a closing `'s`."""
    bare = _OWNER.sub("", word).replace("'", "").replace("’", "")
    return "".join(c for c in unicodedata.normalize("NFKD", bare) if not unicodedata.combining(c)).casefold()


def _hash(salt: str, told: str) -> str:
    return sha256(f"{salt} {told}".encode()).hexdigest()


def _end(word: re.Match[str]) -> int:
    owner = _OWNER.search(word[0])
    return word.start() + owner.start() if owner else word.end()


def _is_initial(text: str, words: list[re.Match[str]], at: int) -> bool:
    """Whether a letter stands for a first name: a capital (any letter in a file's name), and no article at that."""
    letter, end = words[at][0], words[at].end()
    if len(letter) != 1 or not (letter.isupper() or text[end : end + 1] in "-_"):
        return False
    before = words[at - 1] if at and _GAP.fullmatch(text, words[at - 1].end(), words[at].start()) else None
    led = before is not None and (_plain(before[0]) in _TITLES or len(before[0]) == 1)
    return letter.lower() not in _ARTICLES or text[end : end + 1] in (".", "-") or led


def _is_between(text: str, word: re.Match[str]) -> bool:
    """Whether a word can stand between a first name and a surname: a further name, its initial, or a particle."""
    plain = _plain(word[0])
    capital = word[0][0].isupper() or text[word.end() : word.end() + 1] in ("-", "_")
    return plain not in _TITLES and (capital or plain in _PARTICLES)


def _titled(text: str, words: list[re.Match[str]], at: int) -> int | None:
    """The word that begins a surname with a title before it, None where there is no title; both must begin with capitals."""
    start = at
    while start > 0 and text[words[start - 1].end() : words[start].start()] == "-":
        start -= 1
    if start == 0 or not words[start][0][0].isupper() or not words[start - 1][0][0].isupper():
        return None
    return start if _plain(words[start - 1][0]) in _TITLES else None


def _cut(text: str, places: Iterable[tuple[int, int]]) -> str:
    kept, after = [], 0
    for start, end in places:
        if start >= after:
            kept += [text[after:start], HIDDEN]
            after = end
    return "".join((*kept, text[after:]))
