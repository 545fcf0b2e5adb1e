"""Bullets that a page draws and does not write."""

from __future__ import annotations

from loaders.document import Kind
from tests.loaders.readers.test_pdf import HEIGHT, LEFT, MORE, blocks, lines


def dot(x: float, y: float, size: float = 4) -> str:
    """A square filled at a place; `y` counts down from the top."""
    return f"{x} {HEIGHT - y - size / 2} {size} {size} re f\n"


def items(page: str) -> list[str]:
    return [block.words for block in blocks(page) if block.kind is Kind.ITEM]


LIST = lines(100, "The Board is asked to:") + lines(120, "note the report; and", "agree the plan.", x=LEFT + 20)


def test_a_dot_drawn_before_a_line_is_a_bullet() -> None:
    drawn = dot(LEFT + 10, 116) + dot(LEFT + 10, 129)
    assert items(LIST + drawn + MORE) == ["note the report; and", "agree the plan."]


def test_shapes_elsewhere_are_no_bullets() -> None:
    far, large, inside = dot(LEFT - 30, 116), dot(LEFT + 4, 116, 7.9), dot(LEFT + 12, 100)
    assert items(LIST + far + large + inside + MORE) == []
