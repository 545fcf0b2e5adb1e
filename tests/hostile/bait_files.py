"""Text that is slow for whoever reads it carelessly: runs and repetitions that make patterns look back, lists and tables
without end, crowds of names. All of it has to be read.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from tests.hostile.good_files import File, words


def bait_files() -> Iterator[File]:
    """The names and bytes of each."""
    for name, run in {**runs(), **cells(), **structures()}.items():
        yield f"bait-{name}.txt".encode(), f"{words('Bait ' + name)}\n{run}\n".encode()


def runs() -> dict[str, str]:
    """The same sign or word over and over."""
    return {
        "letters": "a" * 100_000 + "!",
        "brackets": "(" * 20_000 + ")" * 20_000,
        "capitals": "Board of the " * 3_000,
        "dashes": "- " * 20_000,
        "numbers": "1." * 20_000,
        "quotes": "'\"“" * 10_000,
        "spaces": "x" + " " * 500_000 + "y",
        "stops": ". " * 20_000,
        "bars": "| a " * 10_000,
        "ands": "Health and Care and " * 2_000 + "Board",
        "stars": "**" * 50_000,
        "digits": "9" * 50_000,
        "figures": "1 " * 8_000,
        "shares": "1% " * 5_000,
        "emphasis": "Rates rose to 5% " + "* * " * 5_000 + "6%",
        "hyphens": "across A-" + "A-" * 5_000,
        "commas": "the Board, " * 2_000,
        "acronyms": "A&B&C (ABC) " * 2_000,
        "places": "Newcastle-under-Lyme and Stoke-on-Trent, " * 1_000,
        "days": "1 January 2020 to 31 March " * 1_000,
        "questions": "how many of the " * 2_000,
        "requests": "please can you and would like to know " * 1_000,
        "telephones": "+44 0(0)0 " * 3_000,
        "addresses": "a@" * 10_000 + "a." * 5_000,
        "links": "http://[" * 4_000,
        "ministers": "the Cabinet Member for " * 1_500,
        "marks": "⟦B0⟧ and " * 2_000,
        "accents": "e" + "\u0301" * 50_000,
        "joiners": "👨‍👩‍👧‍👦\u200d" * 5_000,
    }


def cells() -> dict[str, str]:
    """Rows of tables: white space is kept in them."""
    return {
        "cell-spaces": row("Rate" + " " * 1_300 + "5%") * 20,
        "cell-tabs": ("Rate" + "\t" * 1_300 + "5%\n") * 20,
        "cell-words": row("a b " * 330) * 20,
        "cell-capitals": row("A B " * 330) * 20,
        "cell-figures": row("1 " * 650) * 20,
        "cell-brackets": row("(5%) " * 250) * 20,
        "header": "Rate in " + "A " * 600 + "\t2020\t2021\n" + "x\t5%\t6%\n" * 100,
        "captions": "| a |\n" * 1_000 + "|---|---|\n" + "| b | 1 | 2 |\n" * 500,
        "same-rows": "The Board\t1\t2\n" * 1_000,
    }


def structures() -> dict[str, str]:
    """Lists, headings and names that pile up."""
    return {
        "list": "The priorities of the Leeds Health Board are:\n" + many(lambda at: f" - to improve part {at};"),
        "announced": "The Board agreed:\n" + "- part:\n" * 2_000,
        "attendance": "Attendance\n\nPresent:\n" + many(lambda at: f"Member {at}, Director of Part {at}"),
        "minutes": many(lambda at: f"{at}. RESOLVED: That the report be noted."),
        "answers": many(lambda at: f"Q{at}. How many?\nA{at}. {at}\n", 1_000),
        "headings": many(lambda at: f"\nPART {at}\n"),
        "boards": many(
            lambda at: f"The {letters(at)} {letters(at * 7 + 3)} Board (Z{letters(at).upper()}) meets.\n\nThe Board met.\n", 700
        ),
        "strategies": many(
            lambda at: f"\nThe {letters(at)} Strategy 2020-2{at % 10} is owned by the {letters(at + 1)} Board.\n", 1_000
        ),
        "notes": many(lambda at: f"{at}\nhttp://example.org/{at}"),
        "pages": many(lambda at: f"Report of the Board\n{at}\n\f"),
        "labels": many(lambda at: f"Lead {letters(at)}: Director of {letters(at)}"),
    }


def row(cell: str) -> str:
    return f"x\t{cell}\t5%\t6%\n"


def many(line: Callable[[int], str], count: int = 1_000) -> str:
    return "\n".join(line(at) for at in range(1, count + 1))


def letters(number: int) -> str:
    """A word made of a number: a capital and small letters."""
    signs = [chr(97 + number // 26**place % 26) for place in range(4)]
    return "".join(signs).capitalize()
