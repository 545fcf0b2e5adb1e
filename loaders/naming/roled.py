"""People whom a role beside them in running text tells to be people: `Jo Sample took the chair`, `the chair, Jo Sample`.

Only roles that people and no bodies hold are looked for. Titles, posts and nouns for people are cues of
`loaders.naming.people`, which asks here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_CHAIR = r"(?:(?:[Vv]ice|[Dd]eputy|[Cc]o)[- ])?[Cc]hair(?:man|woman|person)?s?"
_ROLE = (
    rf"(?:{_CHAIR}|SRO|Senior Responsible (?:Owner|Officer)|(?:named|clinical|designated|professional) lead|(?:\w+"
    rf" )?champion|midwife"
    r"|health visitor|nurse|GP|paediatrician|obstetrician|psychologist|[Cc]hief [Ee]xecutive)"
)
_MADE = r"(?: (?:re-)?(?:elected|appointed|named|confirmed|chosen))?(?: as| to be)?"
_BEFORE = re.compile(
    rf"(?:,| \(|,? (?:who )?(?:is|was|be|as|became|remains|has been|will be)(?: also| now)?){_MADE}"
    rf" ?(?:(?:the|a|an|our|its|(?:the )?[A-Z][\w ]{{2,60}}['’]s?) )?(?:[a-z][\w’'-]* ){{0,3}}?{_ROLE}\b"
    rf"| (?:who )?(?:(?:has|had|also|now|jointly) )*(?:(?:took|takes|taken|holds|held|has|assumed)(?: over)?(?: as)?"
    rf" (?:the )?{_CHAIR}"
    r"|(?:co-|vice-)?chairs? (?:the|our|its)\b|(?:is|was|be) in the chair"
    r"|(?:was|were|is|has been) (?:appointed|asked|elected|chosen) to chair)\b"
    r"| joined [^.;:,]{3,70}? as (?=[A-Z])"
)
"""What stands behind a name and gives it a role."""
_BEHIND = re.compile(
    rf"\b(?:{_ROLE}|[Ll]ead(?= for [a-z]))(?: (?:of|for|at|to) [^.;:,]{{3,90}}?)?(?:, | is | was |: ?| [–-] )(?=[A-Z])"
)
"""What stands before a name and gives it a role."""
_GIVEN = re.compile(r"\b(?:has|elected|appointed|named|chose|which|whom) (?=[A-Z])")
_AS_CHAIR = re.compile(rf" (?:(?:as|to be|in) (?:its|the|their) {_CHAIR}|(?:co-|vice-)?chairs)\b")
_CUES = ("hair", "SRO", "Responsible O", "champion", "midwife", "visitor", "nurse", "GP", "iatrician", "chologist", "xecutive")
_BEFORE_CUES = (*_CUES, "named lead", "clinical lead", "designated lead", "professional lead", " joined ")
_BEHIND_CUES = (*_CUES, "ead for ")
_JOINT = re.compile(r"(?i)co-?chair|joint|both")


def roles_behind(words: str) -> Iterator[int]:
    """Where a name may end whose role the next words say."""
    if any(cue in words for cue in _BEFORE_CUES):
        yield from (found.start() for found in _BEFORE.finditer(words))


def roles_before(words: str) -> Iterator[int]:
    """Where a name may begin whose role the words before say."""
    if any(cue in words for cue in _BEHIND_CUES):
        yield from (found.end() for found in _BEHIND.finditer(words))


def given_roles(words: str) -> Iterator[int]:
    """Where a name may begin that a board elects or has; `is_chair` tells whether what follows it says as what."""
    if "hair" in words:
        yield from (found.end() for found in _GIVEN.finditer(words))


def is_chair(words: str, end: int) -> bool:
    """Whether what follows a name says that it chairs."""
    return _AS_CHAIR.match(words, end) is not None


def is_joint(words: str) -> bool:
    """Whether words speak of a role that several hold together."""
    return _JOINT.search(words) is not None
