"""Lines of a service page name what is on offer."""

import pytest

from loaders.naming.cues import cues_in


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Bump to Baby: a free five week course on getting ready for birth.", "Bump to Baby"),
        ("Chatter Tots - a six week group for two year olds.", "Chatter Tots"),
        ("Little Steps, our weekly drop-in for new parents", "Little Steps"),
    ],
)
def test_a_line_that_says_what_something_is_names_a_service(line: str, name: str) -> None:
    assert (name, "service") in [(line[c.start : c.end], c.kind) for c in cues_in(line)]


@pytest.mark.parametrize(
    "line",
    ["Monday: a free day for staff.", "Decision: the group was thanked.", "Action: a course of work was agreed by all."],
)
def test_a_label_names_no_service(line: str) -> None:
    assert "service" not in [c.kind for c in cues_in(line)]


def test_a_group_for_families_is_a_service_and_no_body() -> None:
    line = "We visited Dads Space, a Saturday group for fathers."
    assert [(line[c.start : c.end], c.kind) for c in cues_in(line)] == [("Dads Space", "service")]
