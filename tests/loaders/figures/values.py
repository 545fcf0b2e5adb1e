"""One value of a claim in words, for tests that read figures."""

from __future__ import annotations

from loaders.paper import Paper
from ontology.statement import Claim, Number, Ref, Term, Text
from ontology.vocab import SW


def said(paper: Paper, claim: Claim, name: str) -> str:
    """A value of a claim: a thing by its name, a concept by its IRI; empty where the claim has none of that name."""
    for iri, value in claim.values:
        if iri == SW[name]:
            match value:
                case Ref(key):
                    return paper.things[key].name
                case Text(words):
                    return words
                case Number(number):
                    return str(number)
                case Term(term):
                    return term
    return ""
