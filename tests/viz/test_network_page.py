"""The network page: one file that needs no other, whose names are text whatever they hold."""

from __future__ import annotations

import json
import re
from base64 import b64encode
from collections.abc import Callable
from hashlib import sha256
from html.parser import HTMLParser

import pytest

from graph.answers import Network
from viz.assets import vis_script
from viz.network_model import LABEL_CHARS
from viz.network_page import network_body, network_html
from viz.wording import shortened

NetworkMaker = Callable[..., Network]
ATTACKS = [
    "</script><img src=x onerror=alert(1)>",
    "<a href=javascript:alert(1)>x</a>",
    "'\"><svg/onload=alert(1)>",
    "href",
    "\u2028x",
]


class Elements(HTMLParser):
    """The elements of a page, and its scripts with their text."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.scripts: list[str] = []
        self.styles: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        if self.cdata_elem:
            (self.scripts if self.cdata_elem == "script" else self.styles).append(data)


def data_of(page: str) -> dict[str, list[dict[str, object]]]:
    found = re.search(r'<script type="application/json" id="network-data">(.*?)</script>', page, re.DOTALL)
    assert found
    data: dict[str, list[dict[str, object]]] = json.loads(found[1])
    return data


def test_the_page_asks_nothing_of_any_other_host(network_of: NetworkMaker) -> None:
    page = Elements(network_html(network_of(), "Who owns what"))
    assert not [tag for tag, attrs in page.found if tag in ("link", "img", "iframe", "script") and {"src", "href"} & attrs.keys()]


@pytest.mark.parametrize("attack", ATTACKS)
def test_markup_in_labels_and_quotes_stays_text(network_of: NetworkMaker, attack: str) -> None:
    page = Elements(network_html(network_of(board=attack, strategy=attack, quote=attack), attack))
    tags = {tag for tag, _ in page.found}
    assert not tags & {"img"}
    assert not [attrs for _, attrs in page.found if any(name.startswith("on") for name in attrs)]
    assert not [attrs for _, attrs in page.found if (attrs.get("href") or "").startswith("javascript")]


@pytest.mark.parametrize("attack", ATTACKS)
def test_the_data_reads_back_as_it_was(network_of: NetworkMaker, attack: str) -> None:
    page = network_html(network_of(board=attack), "Who owns what")
    assert data_of(page)["nodes"][0]["label"] == shortened(attack, LABEL_CHARS)


def test_nodes_keep_their_places_and_nothing_moves(network_of: NetworkMaker) -> None:
    data = data_of(network_html(network_of(), "Who owns what"))
    assert [(node["x"], node["y"]) for node in data["nodes"]] == [(-100.0, 0.0), (100.0, 0.0)]
    assert json.loads(json.dumps(data["options"]))["physics"] == {"enabled": False}


def test_edges_have_a_direction_and_their_number(network_of: NetworkMaker) -> None:
    edge = data_of(network_html(network_of(), "Who owns what"))["edges"][0]
    assert edge["arrows"] == "to"
    assert edge["id"] == 0


def test_titles_are_never_given_to_the_library(network_of: NetworkMaker) -> None:
    data = data_of(network_html(network_of(board="href"), "Who owns what"))
    assert not [item for item in (*data["nodes"], *data["edges"]) if "title" in item]


def test_every_relation_stands_in_the_list_with_its_words(network_of: NetworkMaker) -> None:
    body = network_body(network_of(quote="The plan is delivered by the board."))
    assert "<strong>delivers</strong>" in body
    assert "The plan is delivered by the board." in body
    assert "7 September 2023" in body


def test_the_legend_names_only_what_is_drawn(network_of: NetworkMaker) -> None:
    legend = re.search(r'<ul class="network-legend".*?</ul>', network_body(network_of()), re.DOTALL)
    assert legend
    assert re.findall(r"</svg> (.+)</li>", legend[0]) == ["board", "strategy"]


def test_only_the_scripts_and_styles_of_the_page_may_run(network_of: NetworkMaker) -> None:
    page = Elements(network_html(network_of(), "Who owns what"))
    policy = next(attrs["content"] or "" for tag, attrs in page.found if tag == "meta" and "http-equiv" in attrs)
    for text in ("".join(page.scripts[1:]), "".join(page.styles)):
        assert "sha256-" + b64encode(sha256(text.encode()).digest()).decode() in policy
    assert "unsafe" not in policy


def test_the_library_stands_in_the_page_as_it_is_but_for_its_line_ends(network_of: NetworkMaker) -> None:
    page = network_html(network_of(), "Who owns what")
    assert vis_script().decode().replace("\r\n", "\n") in page
    assert "\r" not in page


def test_a_network_without_relations_says_so() -> None:
    assert "No paper says anything" in network_body(Network((), (), 0))


def test_what_is_left_out_is_counted() -> None:
    assert "41 more things are left out" in network_body(Network((), (), 41))


def test_the_same_network_makes_the_same_page(network_of: NetworkMaker) -> None:
    assert network_html(network_of(), "Who owns what") == network_html(network_of(), "Who owns what")


def test_one_relation_is_counted_as_one(network_of: NetworkMaker) -> None:
    page = network_html(network_of(), "Who owns what")
    assert "2 things and 1 relation." in " ".join(page.split())
