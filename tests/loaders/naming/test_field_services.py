"""Services that papers write without capitals."""

import pytest

from loaders.naming.services import services_in


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ("Health visiting and school nursing are provided by the trust.", ["Health visiting", "school nursing"]),
        ("The trust holds the 0-19 contract.", ["0-19"]),
        ("The council commissions a breastfeeding peer support service.", ["breastfeeding peer support service"]),
        ("Tongue-tie services are commissioned by the care board.", ["Tongue-tie services"]),
    ],
)
def test_a_service_is_named_where_it_is_provided(words: str, named: list[str]) -> None:
    assert [words[start:end] for start, end in services_in(words)] == named


@pytest.mark.parametrize(
    "words",
    [
        "Parents were worried about school nursing.",
        "Women who stop smoking in pregnancy are helped by employers.",
        "Ages 0-19 matter.",
    ],
)
def test_a_topic_is_no_service(words: str) -> None:
    assert [words[start:end] for start, end in services_in(words)] == []
