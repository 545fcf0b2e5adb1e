"""Who chairs a board, and who else holds a role on it, as running text says: in every tense, order and case.

The sentence is tried as written, without its asides, and turned round to the plain order. Label lines are read in
`loaders.stating.labelled`, posts beside a name in `loaders.stating.people`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.paper import Mention, Paper
from loaders.stating.holders import board_before, in_office, membership, role_of_post
from loaders.stating.pruning import without_asides
from loaders.stating.sentences import Sentence, compiled
from loaders.stating.turning import turns_of
from ontology.statement import Claim, Statement
from ontology.vocab import ORG

_ROLE = (
    r"(?P<role>(?:[Vv]ice|[Dd]eputy|[Cc]o)?[- ]?[Cc]hair(?:man|woman|person|s)?|SRO|Senior Responsible (?:Owner|Officer)"
    r"|(?:[Ee]xecutive |[Bb]oard )?(?:[Ss]ponsor|[Cc]hampion))"
)
_CHAIR = rf"(?:(?:independent|new|current|first|interim|acting|elected|Independent|Interim|Acting) )*{_ROLE}"
_THE = r"(?: the| our| its| a| their)?"
_BE = r"(?:is|was|are|were|has been|have been|be|remains|became)(?: also| now| currently| again)?"
_CHAIRS = tuple(
    compiled(pattern)
    for pattern in (
        r"{board:o},? (?:\(?which |that |and )?(?:is |was |are |were |be |will be |to be )?(?:currently |jointly "
        r"|independently |now )*\(?"
        r"(?P<role>(?:co-?|vice-)?chaired) (?:jointly )?by (?:an? |the |its |our )?(?:independent chair,? )?{parties:s}",
        r"{board:o}(?:[^.;⟦⟧]|⟦[^B]\d+⟧){0,140}?,? with (?:the |its |an? )?{parties:s}(?: (?:of|from"
        r"|at) (?:the )?⟦\w+⟧)? in the (?P<role>chair)",
        r"{board:o} \((?P<role>(?:co-|[Vv]ice-)?[Cc]hair(?:s|man|person)?(?:ed by)?):? (?:the )?{parties:s}\)",
        r"{parties:s},? (?:who |which )?(?:also |now |currently |jointly )*(?P<role>(?:co-|vice-)?chairs) (?:the )?{board:o}",
        r"{parties:s} (?:(?:shall|will|is to|are to) (?:also |normally |jointly )?)?(?:jointly |both )?(?P<role>(?:co-"
        r"|vice-)?chair)"
        r" (?:the )?{board:o}",
        rf"{{board:o}} (?:now |also )?(?:has|have)(?: an?| its)? {_CHAIR}(?: in|,|:) (?:the )?{{parties:s}}",
        rf"{{parties:s}},? (?:{_BE}|as|the|our){_THE} {_CHAIR} (?:of|for) (?:the )?{{board:o}}",
        rf"{{parties:s}}(?:,| \() ?(?:the )?{_CHAIR} (?:of|for) (?:the )?{{board:o}}",
        rf"{{parties:s}} (?:has |have |had )?(?:taken|took|takes|take|assumed|holds?|held|has|have)(?: over)?(?:"
        rf" as)?{_THE} {_CHAIR} (?:of|for)"
        r" (?:the )?{board:o}",
        (
            rf"{{parties:s}} {_BE} (?:re-)?(?:elected|appointed|named|confirmed|chosen|voted)(?: in)?(?: as| to be)?{_THE}"
            rf" {_CHAIR} (?:of|for) (?:the )?{{board:o}}"
        ),
        rf"{{parties:s}} {_BE} (?:appointed|elected|chosen) to (?P<role>chair) (?:the )?{{board:o}}",
        (
            rf"{{board:o}} (?:has |have )?(?:re-)?(?:elected|appointed|named|chose|confirmed) (?:the )?{{parties:s}} (?:as"
            rf"|to be) (?:its|the|their) {_CHAIR}"
        ),
        r"{board:o} (?:has|had|have) (?:the )?{parties:s} (?:in|as) (?:the|its|their) (?P<role>(?:[Vv]ice-|[Dd]eputy )?[Cc]hair)",
        rf"{{board:o}},? (?:whose {_CHAIR} (?:is|was)|{_CHAIR.replace('role', 'label')}(?: is|:| [–-])) (?:the )?{{parties:s}}",
        rf"{{board:o}}['’]s? {_CHAIR},? (?:is |was )?(?:the )?{{parties:s}}",
        rf"\b{_CHAIR} (?:of|for) (?:the )?{{board:o}}(?:,|:| is| was| [–-]) (?:the )?{{parties:s}}",
        rf"{{parties:s}} {_BE} in the (?P<role>chair) (?:of|at|for) (?:the )?{{board:o}}",
    )
)
_LABEL = compiled(rf"^{_CHAIR}: {{person:s}}(?=[ .,;(]|$)")
_STAFF = (
    r"(?P<role>(?:[a-z-]+ ){0,4}?(?:midwife|health visitor|nurse|doctor|GP|paediatrician|obstetrician|psychologist|champion"
    r"|co-?ordinator|manager|(?:named |clinical |designated |professional )?lead(?: for [a-z -]{3,40}?)?))"
)
_POSTS = tuple(
    compiled(pattern)
    for pattern in (
        (
            rf"{{person:s}},? (?:who )?(?:is |was )?(?:a|an|the|one of the|our) {_STAFF} (?:at|for|with|from|in|of) (?:the"
            rf" )?{{org:o}}"
        ),
        rf"{{person:s}} (?:is|was) (?:the )?{{org:o}}['’]s? {_STAFF}(?=[.,;)]|$)",
        rf"{{org:o}}['’]s? {_STAFF}(?:,| is| was) {{person:s}}",
    )
)
"""People whose role is no post by its capitals: a midwife at a trust, a council's champion."""
_CUE = re.compile(r"(?i)chair|\bSRO\b|senior responsible|sponsor|champion")
_NOT_HELD = re.compile(
    r"(?i)\b(?:propos\w+|nominat\w+|might|considered|former(?:ly)?|used to|not|never|stepped down|stood down|retir\w+|no longer"
    r"|outgoing|previous(?:ly)?|past|asked|would|could|until|wished|wants?|offered|succeed\w*|replac\w+|thanked|met)\b"
)
_PLURAL = re.compile(r"⟧ (?:jointly |both )?(?:vice-)?chair (?:the )?⟦")
_REACH = 40


def read_chairs(paper: Paper, line: Sentence) -> Iterator[Claim | Statement]:
    """The chairs and other holders of roles that a sentence gives a board, each a member of it too."""
    if "⟦N" in line.text:
        yield from _staff(paper, line)
    if not _CUE.search(line.text):
        return
    plain = without_asides(line)
    held: dict[tuple[str, str], None] = {}
    yield from _labelled(paper, line)
    for form in {f.text: f for f in (line, plain, *turns_of(plain))}.values():
        for pattern in _CHAIRS:
            for match in pattern.finditer(form.text):
                yield from _held(paper, form, match, held)


def _labelled(paper: Paper, line: Sentence) -> Iterator[Claim | Statement]:
    """`Chair: Jo Sample (…).` behind a sentence that opens with a board."""
    found = _LABEL.match(line.text)
    board = board_before(paper, line) if found else None
    if found is None or board is None:
        return
    who = line.named(found["s"])[0]
    role = _role(found["role"])
    yield membership(paper, line.block, who, board, role, found["role"], "chaired-by")
    if role in {"chair", "deputy"}:
        yield paper.state("chaired-by", who, ORG.memberOf, board, block=line.block.order, role=role)


def _staff(paper: Paper, line: Sentence) -> Iterator[Claim]:
    for pattern in _POSTS:
        for match in pattern.finditer(line.text):
            if not _NOT_HELD.search(line.text[max(0, match.start() - _REACH) : match.start()] + match["role"]):
                who, body = line.named(match["s"])[0], line.named(match["o"])[0]
                yield in_office(paper, line.block, who, body, match["role"], "signed-staff")


def _held(paper: Paper, form: Sentence, match: re.Match[str], held: dict[tuple[str, str], None]) -> Iterator[Claim | Statement]:
    """What one match says, of those of whom nothing was said yet."""
    board = form.named(match["o"])[0]
    before = form.text[max(0, match.start() - _REACH) : match.start()]
    if _NOT_HELD.search(before + re.sub(r"⟦\w+⟧", "", match.group())):
        return
    printed = next(match[name] for name in ("role", "label") if match.groupdict().get(name))
    role = _role(printed)
    joint = printed.lower().startswith("co") or "joint" in match.group() or bool(_PLURAL.search(match.group()))
    for who in _holders(_named(form, match), joint=joint):
        if who.key != board.key and (who.key, board.key) not in held:
            held[(who.key, board.key)] = None
            yield membership(paper, form.block, who, board, role, printed, "chaired-by")
            if role in {"chair", "deputy"}:
                yield paper.state("chaired-by", who, ORG.memberOf, board, block=form.block.order, role=role)


def _role(printed: str) -> str:
    """The concept of the list of roles for a role as printed."""
    if re.match(r"(?i)vice|deputy", printed):
        return "deputy"
    if "hair" in printed:
        return "chair"
    return "sponsor" if "ponsor" in printed else role_of_post(printed)


def _named(line: Sentence, match: re.Match[str]) -> list[Mention]:
    """Those whom a match names, without one that only tells whose the next words are (`the Board's chair`)."""
    return [m for m in line.named(match["s"]) if not line.block.words.startswith(("'s", "’s"), m.end)]


def _holders(named: list[Mention], *, joint: bool) -> list[Mention]:
    """Who of those named chairs: the people where there are any, one unless they chair jointly."""
    people = [m for m in named if m.kind == "person"]
    if people:
        return people if joint else people[:1]
    return named if joint or len({m.kind for m in named}) == 1 else named[:1]
