"""A duty that a list of bodies shares is each one's; who is only told of it holds none."""

import pytest

from loaders.read import read_paper
from ontology.statement import Ref
from ontology.vocab import SW

PAGE = """Derby City Council

{stem}

- Derby City Council
- Derbyshire Constabulary
"""


def _accountable(stem: str) -> set[tuple[str, str]]:
    reading = read_paper(PAGE.format(stem=stem).encode(), "derby-page.txt")
    names = {thing.key: thing.name for thing in reading.things}
    found = [s for s in reading.statements if s.predicate == SW.accountableFor and isinstance(s.object, Ref)]
    return {(names[s.subject], names[s.object.key]) for s in found if isinstance(s.object, Ref)}


@pytest.mark.parametrize(
    "stem",
    [
        "The partners, who share equal responsibility for safeguarding, are:",
        "Two partners are equally and jointly accountable for safeguarding in the city:",
        "Responsibility for safeguarding is shared equally by two partners:",
    ],
)
def test_those_listed_share_the_duty(stem: str) -> None:
    assert _accountable(stem) == {("Derby City Council", "safeguarding"), ("Derbyshire Constabulary", "safeguarding")}


@pytest.mark.parametrize("stem", ["The following were told about safeguarding:", "We asked these about safeguarding:"])
def test_those_told_of_a_duty_do_not_hold_it(stem: str) -> None:
    assert _accountable(stem) == set()
