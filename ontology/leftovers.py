"""What a reading leaves over: what was open, what was refused, what no rule took, what was named and nothing said of it.

Here live plain lists over one reading, for traces and explanations.
"""

from __future__ import annotations

from collections.abc import Iterator

from ontology.statement import Claim, Key, Reading, Ref, Statement


def unspoken(reading: Reading) -> Iterator[tuple[int, Key]]:
    """The first passage and the key of each thing that is named and of which nothing is said, in reading order.

    >>> from ontology.statement import Passage, Source, Thing
    >>> passages = (Passage(0, "para 1", "The Elm Board met.", mentions=("body:elm",)),)
    >>> list(unspoken(Reading(Source("a.txt", "00"), passages, (Thing("body:elm", "body", "Elm Board"),), (), ())))
    [(0, 'body:elm')]
    """
    met = spoken(reading)
    for passage in reading.passages:
        for key in passage.mentions:
            if key not in met:
                met.add(key)
                yield passage.order, key


def spoken(reading: Reading) -> set[Key]:
    """The keys of the things that statements and claims speak of."""
    every: tuple[Statement | Claim, ...] = (*reading.statements, *reading.claims)
    return {key for said in every for key in keys_of(said)}


def keys_of(said: Statement | Claim) -> tuple[Key, ...]:
    """The keys of the things that a statement or claim speaks of, in its order."""
    if isinstance(said, Statement):
        return (said.subject, said.object.key) if isinstance(said.object, Ref) else (said.subject,)
    return tuple(dict.fromkeys(value.key for _, value in said.values if isinstance(value, Ref)))
