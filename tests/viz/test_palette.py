"""Colours and shapes of the pictures."""

from __future__ import annotations

from itertools import combinations

from viz.palette import MARKS, OTHER


def test_no_two_kinds_look_the_same_unless_one_is_a_kind_of_the_other() -> None:
    looks = [(name, mark.colour, mark.shape) for name, mark in MARKS.items()]
    same = [(a[0], b[0]) for a, b in combinations(looks, 2) if a[1:] == b[1:]]
    assert same == [("Aim", "Priority")]


def test_what_has_no_mark_of_its_own_is_told_from_all_that_have() -> None:
    assert OTHER.colour not in {mark.colour for mark in MARKS.values()}
