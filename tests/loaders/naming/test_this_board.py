"""Which board `this board` is: the one a heading over it is about, else the one whose paper it is."""

from loaders.read import read_paper
from ontology.statement import Ref
from ontology.vocab import SW

PAPER = """Leeds Health and Wellbeing Board – 7 September 2023

Healthy Start

Background

{}

1. The Elmfield Programme Board was set up in 2021.
2. Reducing infant mortality is a priority for this board.
"""


def _holders(heading: str) -> set[str]:
    reading = read_paper(PAPER.format(heading).encode(), "paper.txt")
    names = {thing.key: thing.name for thing in reading.things}
    held = [s for s in reading.statements if s.predicate == SW.hasPriority and isinstance(s.object, Ref)]
    return {names[s.subject] for s in held}


def test_this_board_is_the_one_that_the_heading_over_it_names() -> None:
    assert _holders("Elmfield Programme Board") == {"Elmfield Programme Board"}


def test_this_board_is_the_one_whose_paper_it_is_where_no_heading_names_another() -> None:
    assert _holders("What we do") == {"Leeds Health and Wellbeing Board"}


TABLE = """Leeds Children's Plan

The plan was drawn up by the Leeds Children and Families Partnership.

Ambition | Delivery group | Lead
Healthy | Leeds Maternity Group | Head of Midwifery
Safe | Leeds Safeguarding Children Partnership | Director of Children's Services

The Partnership reports to the Leeds Health and Wellbeing Board once a year.
"""


def test_a_board_in_a_row_of_a_table_is_not_the_one_that_is_spoken_of_below_it() -> None:
    reading = read_paper(TABLE.encode(), "leeds-plan.txt")
    names = {thing.key: thing.name for thing in reading.things}
    reporting = {names[s.subject] for s in reading.statements if s.predicate == SW.accountableTo}
    assert "Leeds Safeguarding Children Partnership" not in reporting
