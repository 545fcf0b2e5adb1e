"""Source cards: where they are found, what they may say, and how a bad one is told of."""

from __future__ import annotations

from pathlib import Path

import pytest

from loaders.files.cards import Card, FolderCards, is_card
from ontology.errors import RefusedDocument


def write(folder: Path, **files: str) -> FolderCards:
    """The cards of a folder with these files; `__` in a name stands for a full stop."""
    for name, text in files.items():
        (folder / name.replace("__", ".")).write_text(text, encoding="utf-8")
    return FolderCards(folder)


def test_a_card_stands_beside_its_paper_under_any_of_three_names(tmp_path: Path) -> None:
    cards = write(tmp_path, a__txt__toml='title = "A"', b__txt__card__toml='title = "B"', c__toml='title = "C"')
    assert [card.title for name in ("a.txt", "b.txt", "c.txt") if (card := cards.of(name))] == ["A", "B", "C"]


def test_a_paper_without_a_card_has_none(tmp_path: Path) -> None:
    assert write(tmp_path, a__txt="words").of("a.txt") is None


def test_the_card_beside_a_paper_wins_over_the_folder_s_key_by_key(tmp_path: Path) -> None:
    cards = write(
        tmp_path,
        sources__toml='["a.txt"]\ntitle = "From the folder"\npublisher = "A Council"\n',
        a__toml='title = "Its own"\n',
    )
    assert cards.of("a.txt") == Card(title="Its own", publisher="A Council")


def test_a_date_may_be_written_as_a_date_or_as_text(tmp_path: Path) -> None:
    cards = write(tmp_path, a__toml="issued = 2023-09-07", b__toml='issued = "2023-09-07"')
    assert cards.of("a.txt") == cards.of("b.txt") == Card(issued="2023-09-07")


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ('tilte = "A"', "no such key in a card: 'tilte'"),
        ("title = 7", "title must be text"),
        ('issued = "September 2023"', "issued must be a day such as 2023-09-07"),
        ('issued = "2023-02-30"', "issued must be a day"),
        ('url = "javascript:alert(1)"', "url must begin with http:// or https://"),
        ("title =", "the card is no valid TOML"),
        ("a." * 400_000 + "b = 1", "the card is no valid TOML (more than 100 dots in line 1)"),
        ("title = " + "1" * 5_000, "the card is no valid TOML (a number of too many digits)"),
        ("title = " + "[" * 100_000, "the card is no valid TOML (nested too deeply)"),
    ],
)
def test_a_bad_card_is_told_of_in_one_line_that_names_its_file(tmp_path: Path, text: str, reason: str) -> None:
    with pytest.raises(RefusedDocument) as refusal:
        write(tmp_path, a__toml=text).of("a.txt")
    assert refusal.value.name == "a.toml"
    assert reason in refusal.value.reason
    assert "\n" not in str(refusal.value)


def test_a_card_not_in_utf_8_is_told_of(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_bytes(b'title = "Caf\xe9"')
    with pytest.raises(RefusedDocument, match="no TOML in UTF-8"):
        FolderCards(tmp_path).of("a.txt")


def test_a_table_that_is_none_is_told_of(tmp_path: Path) -> None:
    with pytest.raises(RefusedDocument, match="must be a table of keys"):
        write(tmp_path, sources__toml='"a.txt" = "A"').of("a.txt")


def test_control_characters_do_not_survive_in_a_card(tmp_path: Path) -> None:
    card = write(tmp_path, a__toml=r'title = "Minutes\u001b[31m of\nMay"').of("a.txt")
    assert card == Card(title="Minutes [31m of May")


def test_a_settings_file_without_a_paper_is_no_card() -> None:
    assert not is_card("settings.toml", ["settings.toml", "minutes.txt"])
    assert is_card("sources.toml", ["sources.toml"])
    assert is_card("minutes.txt.toml", ["minutes.txt", "minutes.txt.toml"])


def test_a_card_that_is_a_link_out_of_its_folder_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "secret.toml").write_text('title = "Secret"', encoding="utf-8")
    (tmp_path / "papers").mkdir()
    (tmp_path / "papers" / "a.toml").symlink_to(tmp_path / "secret.toml")
    assert FolderCards(tmp_path / "papers").of("a.txt") is None
