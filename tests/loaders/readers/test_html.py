"""Web pages become papers: the main text, numbers as printed, tables; furniture, scripts and remote parts stay out."""

from __future__ import annotations

import pytest

from loaders.document import Block, Document, Kind
from loaders.files.cards import Card
from loaders.files.limits import Limits
from loaders.read import read_paper
from loaders.readers.formats import read_document_bytes
from loaders.readers.html import card_of_html
from ontology.errors import RefusedDocument

HEAD = "<h1>Early years update</h1><p>The Board met to hear how the early years strategy is going across the county.</p>"


def paper(body: str) -> Document:
    return read_document_bytes(f"<!DOCTYPE html><html><body>{body}</body></html>".encode(), "page.html", Limits())


def words(body: str) -> list[str]:
    return [block.words for block in paper(body).blocks]


def block(body: str, start: str) -> Block:
    return next(one for one in paper(body).blocks if one.words.startswith(start))


def reason(data: bytes) -> str:
    with pytest.raises(RefusedDocument) as caught:
        read_document_bytes(data, "page.html", Limits())
    return caught.value.reason


def test_navigation_banners_scripts_and_footers_are_left_out() -> None:
    page = (
        '<nav><a href="/">Home</a></nav><div id="cookie-banner">We use cookies.</div><script>alert(1)</script>'
        f"<main>{HEAD}</main><aside>Related</aside><footer>Privacy</footer>"
    )
    assert words(page)[0] == "Early years update"
    assert len(words(page)) == 2


def test_a_page_without_main_is_read_from_the_part_named_as_content() -> None:
    page = f'<div class="menu"><ul><li><a>Bins</a></ul></div><form><div id="content">{HEAD}</div></form><div>Follow us</div>'
    assert "Follow us" not in words(page)
    assert words(page)[0] == "Early years update"


def test_text_that_only_bears_a_name_like_navigation_is_kept_where_it_is_most_of_the_page() -> None:
    assert words(f'<div class="navigation">{HEAD}</div>')[0] == "Early years update"


def test_a_heading_outside_the_main_part_leads_the_paper() -> None:
    page = f"<div><h1>Family hubs</h1></div><main><p>{'The Board agreed the plan for hubs. ' * 4}</p></main>"
    assert words(page)[0] == "Family hubs"


def test_numbered_lists_keep_their_printed_numbers_and_nesting() -> None:
    page = f"<main>{HEAD}<p>The Board is asked to:</p><ol type=a start=3><li>note it;<ol type=i><li>in full</ol><li>agree</ol>"
    assert (block(page, "note").number, block(page, "in full").number, block(page, "agree").number) == ("c", "i", "d")
    assert (block(page, "note").depth, block(page, "in full").depth) == (1, 2)
    assert paper(page).blocks[block(page, "note").stem or 0].words == "The Board is asked to:"


def test_a_list_in_a_style_counts_in_letters() -> None:
    assert block(f'<main>{HEAD}<p>It will:</p><ol style="list-style-type: lower-alpha"><li>act</ol>', "act").number == "a"


def test_a_value_sets_the_number_of_an_item() -> None:
    assert (
        block(f"<main>{HEAD}<ol><li value=14><p>The Board agreed the whole plan.</p></ol>", "The Board agreed").locator
        == "para 14"
    )


def test_tables_become_rows_with_their_header() -> None:
    page = f"<main>{HEAD}<table><caption>Breastfeeding</caption><tr><th>Area<th>2021/22<tr><td>Leeds<td>41%</table>"
    row = block(page, "Leeds")
    assert row.cells == ("Leeds", "41%")
    assert paper(page).blocks[row.header or 0].cells == ("Area", "2021/22")
    assert paper(page).blocks[row.caption or 0].words == "Breastfeeding"


def test_a_label_over_several_rows_stands_in_each_that_it_labels() -> None:
    page = f"<main>{HEAD}<table><tr><th>What<th>Where<th>Share<tr><td rowspan=2>SATOD<td>Leeds<td>11%<tr><td>Hull<td>9%</table>"
    assert block(page, "SATOD\tHull").cells == ("SATOD", "Hull", "9%")


def test_a_row_of_bare_figures_leaves_the_label_above_it_where_it_is() -> None:
    page = f"<main>{HEAD}<table><tr><th>What<th>Q1<tr><td rowspan=2>Quit<td>40%<tr><td>12/30</table>"
    assert block(page, "\t12/30").cells == ("", "12/30")


def test_a_cell_over_several_columns_stands_in_the_first() -> None:
    page = f"<main>{HEAD}<table><tr><th>What<th colspan=2>2021/22<th>Note<tr><td>Quit<td>40%<td>41%<td>n/a</table>"
    assert block(page, "What").cells == ("What", "2021/22", "", "Note")


def test_a_table_of_labels_and_values_becomes_labels() -> None:
    page = f"<main>{HEAD}<table><tr><th>Lead member:<td>Cabinet Member for Children<tr><th>Status<td>Approved</table>"
    assert words(page)[-2:] == ["Lead member: Cabinet Member for Children", "Status: Approved"]


def test_a_definition_list_becomes_labels() -> None:
    assert words(f"<main>{HEAD}<dl><dt>Published<dd>7 September 2023</dl>")[-1] == "Published: 7 September 2023"


def test_a_table_that_lays_out_a_page_is_read_as_text() -> None:
    assert words(f"<table role=presentation><tr><td>Left</td><td>{HEAD}</td></tr></table>")[1] == "Early years update"


def test_a_footnote_is_tied_to_its_number() -> None:
    page = f'<main>{HEAD}<p>Rates rose<sup>1</sup>.</p><ol class="footnotes"><li id="fn1">Source: ONS</ol>'
    assert (block(page, "Rates").words, block(page, "Source").locator) == ("Rates rose¹.", "footnote 1")


def test_mark_up_that_is_never_closed_is_read() -> None:
    assert words("<p>One <b>bold<p>Two<table><tr><td>Three") == ["One bold", "Two", "Three"]


def test_text_in_the_encoding_that_a_page_declares_is_read_right() -> None:
    data = '<html><meta charset="iso-8859-2"><p>Łódź agreed the plan.</html>'.encode("iso-8859-2")
    assert read_document_bytes(data, "page", Limits()).blocks[0].words == "Łódź agreed the plan."


def test_an_entity_is_a_character_and_a_false_one_stays_as_printed() -> None:
    assert words("<p>Health &amp; care &nosuch; &#8211; board")[0] == "Health & care &nosuch; – board"


def test_a_page_says_its_title_publisher_day_and_address() -> None:
    page = (
        b'<html><head><title>Family hubs | Leeds City Council</title><meta property="og:site_name" content="Leeds City Council">'
        b'<link rel="canonical" href="https://www.leeds.gov.uk/hubs"><meta name="DC.date.issued" content="2023-05-01T10:00">'
        b"</head><body><p>Text</p></body></html>"
    )
    card = card_of_html(page, "page.html", Limits())
    assert (card.title, card.publisher, card.issued) == ("Family hubs", "Leeds City Council", "2023-05-01")
    assert (card.url, card.area) == ("https://www.leeds.gov.uk/hubs", "leeds")


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "https://a.b/<c>", "http://a b/", "https://a.b/\n> <urn:x>", "file:///etc/passwd"]
)
def test_what_is_no_web_address_is_not_taken_for_one(address: str) -> None:
    page = f'<html><link rel="canonical" href="{address}"><p>Text</html>'.encode()
    assert card_of_html(page, "page.html", Limits()).url == ""


def test_what_is_no_day_is_not_taken_for_one() -> None:
    assert card_of_html(b'<html><meta name=date content="last week"><p>Text', "page.html", Limits()).issued == ""


def test_a_page_nested_without_end_is_refused() -> None:
    assert reason(b"<html>" + b"<div>" * 50_000 + b"x") == "nested deeper than 200 levels"


def test_a_tag_with_attributes_without_end_is_refused() -> None:
    tag = b"<html><p " + b" ".join(b"a%d=1" % at for at in range(50_000)) + b">x"
    assert reason(tag) == "a tag with too many attributes in it"


def test_a_page_without_words_is_refused() -> None:
    assert reason(b"<html><script>let words = 'The Board'</script></html>") == "there are no words in it"


def test_an_embedded_picture_does_not_count_as_an_overlong_tag() -> None:
    page = '<p>Text <img src="data:image/png;base64,' + "A" * 60_000 + '">'
    assert words(page) == ["Text"]


def test_a_short_paragraph_is_no_heading_where_the_page_marks_its_headings() -> None:
    body = "<p>Under-18 conceptions have fallen in the city</p><p>The rate is now below that of the region.</p>"
    headed = f"<main>{HEAD}<h2>Safe</h2>{body}<h2>Well</h2><p>Text of the section.</p>"
    assert block(headed, "Under-18").kind is Kind.PARAGRAPH
    assert block(f"<main>{HEAD}{body}", "Under-18").kind is Kind.HEADING


def test_what_a_page_says_of_itself_fills_up_its_card() -> None:
    page = b'<html><meta name="publisher" content="Leeds City Council"><title>Hubs</title><p>The Board agreed.</html>'
    found = read_paper(page, "page.html", Card(title="Family hubs")).source
    assert (found.title, found.publisher) == ("Family hubs", "Leeds City Council")


def test_a_heading_that_only_says_what_kind_of_page_it_is_gives_no_title() -> None:
    page = b"<html><title>Agenda item</title><h1>Agenda item</h1><p>Text</html>"
    assert card_of_html(page, "page.html", Limits()).title == ""


def test_a_list_that_starts_at_a_number_without_end_counts_from_one() -> None:
    assert block(f"<p>Agreed:</p><ol start={'9' * 5000}><li>the plan", "the plan").number == "1"


def test_the_running_lines_of_a_word_processors_page_are_left_out() -> None:
    body = f'<div title="header"><p>Cabinet papers</p></div>{HEAD}<div title="footer"><p>Page 2 of 2</p></div>'
    assert words(body) == words(HEAD)


def test_lines_before_the_first_marked_heading_can_be_the_title() -> None:
    body = "<p>Elm County</p><p>Progress report 2020-21</p><h1>FOREWORD</h1><p>All went well.</p><h2>Aims</h2><p>They are.</p>"
    assert [one.words for one in paper(body).blocks if one.kind is Kind.TITLE] == ["Elm County", "Progress report 2020-21"]
