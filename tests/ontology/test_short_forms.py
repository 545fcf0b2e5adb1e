"""The short forms by which papers call the bodies and works known beforehand."""

from __future__ import annotations

import pytest

from ontology.reference import bodies_in, works_in


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("led by Harrogate & District FT", "harrogate-and-district-nhs-foundation-trust"),
        ("staff of Northumbria Healthcare NHSFT", "northumbria-healthcare-nhs-foundation-trust"),
        ("midwives of Nottinghamshire Healthcare", "nottinghamshire-healthcare-nhs-foundation-trust"),
        ("the BCICB", "nhs-black-country-integrated-care-board"),
        ("NCL ICB", "nhs-north-central-london-integrated-care-board"),
        ("Bournemouth, Christchurch and Poole (BCP) Council", "bcp-council"),
        ("WMP attended", "west-midlands-police"),
        ("NEW Devon CCG", "nhs-northern-eastern-and-western-devon-clinical-commissioning-group"),
    ],
)
def test_a_body_is_found_by_the_short_form_that_papers_write(text: str, slug: str) -> None:
    assert [found.slug for _, _, found, _ in bodies_in(text)] == [slug]


@pytest.mark.parametrize(
    "text", ["Gateshead Health and Wellbeing Board", "an ICB of the NW ICB group", "Ipswich Hospital", "Sands"]
)
def test_a_short_form_that_may_mean_something_else_is_no_body(text: str) -> None:
    assert not bodies_in(text)


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("families shown the ICON film", "icon"),
        ("scored with GCP2", "graded-care-profile-2"),
        ("Healthy Start cards", "healthy-start"),
        ("Unicef Baby Friendly accreditation", "unicef-baby-friendly-initiative"),
        ("the National Bereavement Care Pathway", "national-bereavement-care-pathway"),
    ],
)
def test_a_national_work_is_found_by_the_name_that_papers_write(text: str, slug: str) -> None:
    assert [found.slug for _, _, found, _ in works_in(text)] == [slug]


@pytest.mark.parametrize("text", ["Healthy Start in Life", "a healthy start", "an icon of the town"])
def test_a_longer_title_or_plain_words_are_no_national_work(text: str) -> None:
    assert not works_in(text)
