"""TOML that somebody wrote or sent: read within bounds, so that no file of it takes minutes.

What the tables mean is not known here.
"""

from __future__ import annotations

import tomllib

_MOST_DOTS = 100


def read_toml(text: str) -> dict[str, object]:
    """The tables of a text. Raises ValueError, with the reason, for one that is no TOML or takes too long to be told.

    A key of many thousand parts takes its parser hours, as each part is looked up anew from the first.

    >>> read_toml("title = 'Minutes'")
    {'title': 'Minutes'}
    """
    check_toml(text)
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        raise
    except RecursionError:
        raise ValueError("nested too deeply") from None
    except ValueError:
        raise ValueError("a number of too many digits") from None


def check_toml(text: str) -> None:
    """Raises ValueError for a text in one line of which are more dots than any key needs."""
    for number, line in enumerate(text.split("\n"), 1):
        if line.count(".") > _MOST_DOTS:
            raise ValueError(f"more than {_MOST_DOTS} dots in line {number}")
