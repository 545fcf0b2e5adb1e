"""One row of the rule tables."""

from __future__ import annotations

from dataclasses import dataclass

from ontology.statement import Mood


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern that says one property.

    `pattern` runs over a masked sentence (`loaders.stating.sentences`); slot `s` is the subject; the object is slot `o`
    (things), `aim` (a clause worded as an aim), or `topic` (a clause that names topics or a thing). `needs` is
    a word the sentence must hold, checked first. `mood` is fixed where given, else judged from the sentence.
    `outside` rules never have a council or a board of the NHS as their object, which buy more than they run; rules of
    `buyers` have only those.
    `agent` rules have a subject that does something: none behind `by`, `with` or `members of`.
    `across` rules run over the whole block, not sentence by sentence; those that are not `pruned` over sentences with all
    their adverbs, dates and places, which the others do not see. `example` yields exactly the pairs of
    `yields` under this rule; `counter` yields nothing.
    """

    id: str
    says: str
    pattern: str
    needs: str
    example: str
    yields: tuple[tuple[str, str], ...]
    counter: str
    mood: Mood | None = None
    role: str = ""
    dated: bool = False
    across: bool = False
    agent: bool = False
    pruned: bool = True
    outside: bool = False
    buyers: bool = False
