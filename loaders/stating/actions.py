"""The claims made of what a body is asked to do, or did, and the matter that they are about.

Which sentence asks and which one records is told apart in `loaders.stating.decisions` and `loaders.stating.resolutions`.
"""

from __future__ import annotations

import re

from loaders.paper import Mention, Paper
from loaders.stating.sentences import Sentence
from ontology.periods import find_spans
from ontology.statement import Claim, Day, Iri, Ref, Term, Text, Value
from ontology.vocab import DCTERMS, SW, concept

_MATTER_END = re.compile(
    r",? (?:which|who|namely|so far as|that (?:has|have|is|are|will)|be (?:set up|established|created|made|given|approved|adopted"
    r"|extended)|as (?:set out|detailed|attached|per)|"
    r"attached|so that|in order to|on behalf of|and (?:to )?(?:continue|also|consider))\b|, (?:for|to|the|including"
    r"|subject|with|per|at|in)\b| \(|\. | on \d{1,2}(?:st|nd|rd|th)? \w+ \d{4}"
)
"""Where the wording of a matter is over and its particulars begin."""
_HANDED = re.compile(r"(?<=\w)(?<!authority)(?<!power)(?<!powers) to (?:the )?⟦O\d+⟧(?=,|$| in consultation| jointly| acting)")
"""To whom a matter is handed (`the award of the contract to the Director of …`)."""


def recommended(
    paper: Paper, line: Sentence, actor: Mention, action: str, about: Value, anchor: list[Mention], rule: str
) -> Claim:
    """The recommendation that an actor do something with a matter, on the day of the paper."""
    values: list[tuple[Iri, Value]] = [
        (SW.madeTo, Ref(actor.key)),
        (SW.action, Term(concept("action", action))),
        (SW.about, about),
    ]
    if paper.source.issued:
        values.append((DCTERMS.date, Day(paper.source.issued)))
    return Claim(rule, SW.Recommendation, tuple(sorted(values, key=str)), paper.evidence(line.block, actor, *anchor))


def matter_of(line: Sentence, span: tuple[int, int]) -> tuple[Value | None, list[Mention]]:
    """What a clause is about: the first thing it names where it opens with it, else its words."""
    start, end = span
    masked = line.text[start:end]
    opening = re.match(
        (
            r"^(?:(?:the|a|an|its|this|that|use of|implementing|implementation of|adoption of|consideration of"
            r"|consideration|of|widening of|new|draft"
            r"|final|joint|updated|refreshed|in principle|, if [^,]+,) )*⟦[SIV](\d+)⟧"
        ),
        masked,
    )
    if opening:
        named = line.named(opening[1])[0]
        return Ref(named.key), [named]
    handed = _HANDED.search(masked)
    end = start + handed.start() if handed else end
    words = _MATTER_END.split(line.words(start, end))[0].strip(" .,;:–-‘’'\"")
    return (Text(words, "en"), []) if len(words) > 4 else (None, [])


def decided(
    paper: Paper, line: Sentence, who: Mention, action: str, about: Value, anchor: list[Mention], said: str, rule: str
) -> Claim:
    """The decision of a body on a matter, on the day that `said` names."""
    values: list[tuple[Iri, Value]] = [
        (SW.decidedBy, Ref(who.key)),
        (SW.action, Term(concept("action", action))),
        (SW.about, about),
    ]
    dates = find_spans(said)
    if dates:
        values += [(DCTERMS.date, Day(dates[0].first))]
    evidence = paper.evidence(line.block, who, *anchor)
    return Claim(rule, SW.Decision, tuple(sorted(values, key=str)), evidence)
