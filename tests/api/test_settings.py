"""Settings come from the environment, each with a default and a sentence of help."""

from __future__ import annotations

import pytest
from fastapi.testclient import TestClient

from api.settings import SettingError, Settings, from_environment, table


def test_every_setting_has_help_that_is_a_sentence() -> None:
    for setting in table():
        assert setting.name.startswith("STARTWELL_")
        assert setting.help[0].isupper()
        assert setting.help.endswith(".")


def test_an_empty_environment_gives_the_defaults() -> None:
    assert from_environment({}) == Settings()


def test_a_setting_is_read_as_the_kind_of_number_it_is() -> None:
    read = from_environment({"STARTWELL_QUERY_SECONDS": "2.5", "STARTWELL_QUERY_WORKERS": "4"})
    assert (read.query_seconds, read.query_workers) == (2.5, 4)


def test_no_query_may_run_longer_than_half_a_minute() -> None:
    assert from_environment({"STARTWELL_QUERY_SECONDS": "600"}).query_seconds == 30


@pytest.mark.parametrize("value", ["soon", "-1", "0", "nan", "inf", "1e99"])
def test_a_setting_that_is_no_positive_number_is_named(value: str) -> None:
    with pytest.raises(SettingError, match="STARTWELL_QUERY_SECONDS must be a number above 0"):
        from_environment({"STARTWELL_QUERY_SECONDS": value})


def test_every_setting_stands_on_the_page_for_developers(client: TestClient) -> None:
    page = client.get("/docs").text
    assert [setting.name for setting in table() if setting.name not in page] == []
