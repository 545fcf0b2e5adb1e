"""What comes in is a file, standard input, or the words themselves; what is named and not there is wrong usage."""

from __future__ import annotations

import io
from pathlib import Path
from types import SimpleNamespace

import pytest

from ontology.errors import UsageError
from viz.inlet import input_file, query_text
from viz.outlet import output


def test_a_query_is_its_words_or_the_file_they_name(tmp_path: Path) -> None:
    (tmp_path / "ask.rq").write_text("\ufeffASK {}", encoding="utf-8")
    assert query_text(str(tmp_path / "ask.rq")) == query_text("ASK {}") == "ASK {}"


def test_standard_input_comes_as_a_file(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(b"<a:b> <a:b> <a:b> .\n")))
    with input_file("-") as file:
        assert file.read_bytes().startswith(b"<a:b>")
    assert not file.exists()


def test_a_file_that_is_not_there_is_named_and_wrong_usage(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"missing\.rq: there is no such file"):
        query_text(str(tmp_path / "missing.rq"))
    with pytest.raises(UsageError, match=r"missing\.nq: there is no such file"), input_file(str(tmp_path / "missing.nq")):
        pass
    with pytest.raises(UsageError, match="a folder, not a file"), input_file(str(tmp_path)):
        pass
    with pytest.raises(UsageError, match="there is no folder"), output(str(tmp_path / "missing" / "page.html")):
        pass


def test_a_query_file_that_is_no_text_is_wrong_usage(tmp_path: Path) -> None:
    (tmp_path / "ask.rq").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(UsageError, match="UTF-8"):
        query_text(str(tmp_path / "ask.rq"))
