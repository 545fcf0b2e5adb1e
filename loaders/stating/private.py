"""People who hold no office: members of a family, patients, children, writers of letters. None is taken from a paper.

Here lives who counts as such, by what stands around a name and by the section it stands in, and the taking out. An
office holder is kept with the role printed for them; a name without any role is kept for a councillor only.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from loaders.paper import Paper
from ontology.leftovers import keys_of
from ontology.statement import Anchor, Claim, Key, Statement

_KIN = (
    r"mum|mummy|mother|mam|dad|daddy|father|parent(?: carer)?|carer|foster carer|grand(?:parent|mother|father)|guardian|son"
    r"|daughter|brother|sister|resident|tenant|neighbour|patient|service[- ]user|pupil|student|child|boy|girl|baby|toddler"
    r"|young (?:person|woman|man|adviser|inspector)|care leaver|care[- ]experienced|member of the public|petitioner"
    r"|complainant|requester|applicant"
)
_JOINT = (
    r"(?:[’']s? )?(?:,|:| [-–—]|,? ?\(|\t| \|)? ?(?:who is |is |was |as )?"
    r"(?:an? |the |our |her |his |young |single |new |proud |local )*"
)
_BEHIND = re.compile(
    rf"(?i)^{_JOINT}(?P<who>(?:now )?aged? \d{{1,2}}\b|\d{{1,2}}(?: years?(?: old)?| months?)?\)|(?:{_KIN})\b"
    r"|whose (?:son|daughter|baby|child|family))(?P<rest>[^,;.)\n]*)"
)
_SENT = r"(?:letters?|complaints?|questions?|e-?mails?|petitions?|feedback|comments?|requests?)"
_BEFORE = re.compile(
    rf"(?i)\b(?:(?:one|an?|the|young|local) (?:{_KIN})(?: called| named)?,? |{_SENT} (?:from|by) |in memory of |requester: )"
    r"(?:(?:Mrs?|Ms|Miss|Mx|Dr)\.? )?$"
)
_OFFICE = re.compile(
    r"(?i)\b(?:director|chief|councillor|minister|manager|head|lead|officer|chair|commissioner|consultant|governor|trust|forum|network|"
    r"council|service|services|partnership|charity|support|protection|safety|health|champion|ambassador|healthwatch)\b"
)
_OF_THEM = r"(?:patient|famil(?:y|ies)|parents?|child(?:ren)?|users?|residents?|personal)[’']?s?[’']?"
_TOLD = r"(?:stor(?:y|ies)|experiences?|journeys?|feedback|testimon\w+|quotes?)"
_THEY = r"(?:famil(?:y|ies)|parents|children|young people|residents|service users|patients|mums|dads)"
_SECTION = re.compile(
    rf"(?i)\b(?:case stud(?:y|ies)|{_OF_THEM} {_TOLD}|\w+[’']s (?:story|journey)|testimonials?|in memory"
    rf"|what (?:our )?{_THEY} (?:say|said|told us|tell us)|{_SENT} (?:from|by) |quotes? from "
    r"|(?:public|residents[’']) questions?|questions? (?:from|by) (?:the |members of the )?(?:public|residents))"
)
_COUNCILLOR = re.compile(r"\b(?:Cllrs?|Councillors?|Alderman)\b")
_LONGEST_TITLE = 120


def without_private(paper: Paper, said: Iterable[Statement], claims: Iterable[Claim]) -> tuple[list[Statement], list[Claim]]:
    """Statements and claims without those that speak of private people; the paper forgets that it named them."""
    statements, others = list(said), list(claims)
    every: tuple[Statement | Claim, ...] = (*statements, *others)
    sections = frozenset(_sections(paper))
    private = {a.key for a in _people(paper, every) if _is_private(paper, a.passage, a.words)}
    private |= {m.key for m in _mentions(paper) if _is_private(paper, m.passage, m.words)}

    def fits(one: Statement | Claim) -> bool:
        people = {key for key in keys_of(one) if key.startswith("person:")}
        return not people or (one.evidence.passage not in sections and not people & private)

    kept_statements, kept_claims = [one for one in statements if fits(one)], [one for one in others if fits(one)]
    kept: tuple[Statement | Claim, ...] = (*kept_statements, *kept_claims)
    _forget(paper, {key for one in kept for key in keys_of(one)}, private, sections)
    return kept_statements, kept_claims


def _forget(paper: Paper, spoken: set[Key], private: set[Key], sections: frozenset[int]) -> None:
    """Take the mentions of private people out of a paper, and of people without any role who are no councillors."""
    for order, here in paper.mentions.items():
        paper.mentions[order] = [
            m
            for m in here
            if m.kind != "person"
            or (m.key in spoken and m.key not in private)
            or (m.key not in private and order not in sections and _COUNCILLOR.search(m.words))
        ]


def _people(paper: Paper, every: Iterable[Statement | Claim]) -> Iterator[Anchor]:
    for one in every:
        yield from (a for a in one.evidence.anchors if a.key.startswith("person:") and a.passage < len(paper.document.blocks))


def _mentions(paper: Paper) -> Iterator[Anchor]:
    for order, here in paper.mentions.items():
        yield from (Anchor(m.key, order, m.words) for m in here if m.kind == "person")


def _is_private(paper: Paper, order: int, name: str) -> bool:
    """Whether what stands around a name in a block says that it is a member of a family, a child, or who wrote a letter."""
    words = paper.document.blocks[order].words
    return any(is_private(words, found.start(), found.end()) for found in re.finditer(re.escape(name), words))


def is_private(words: str, start: int, end: int) -> bool:
    """Whether the name between two places of a text is one of a private person.

    >>> is_private("Jo Sample, mum of two", 0, 9), is_private("Jo Sample, Parent Carer Forum", 0, 9)
    (True, False)
    """
    if _BEFORE.search(words[max(0, start - 60) : start]):
        return True
    behind = _BEHIND.match(words[end : end + 120])
    return behind is not None and not _OFFICE.search(behind["rest"])


def _sections(paper: Paper) -> Iterator[int]:
    """The blocks of sections that tell of private people: those under such a heading, and those such a line opens."""
    for block in paper:
        over = (*paper.document.above(block), *([paper.document.blocks[block.stem]] if block.stem is not None else []))
        titles = (each.words for each in (*over, block) if len(each.words) < _LONGEST_TITLE)
        if any(_SECTION.search(words) for words in titles):
            yield block.order
