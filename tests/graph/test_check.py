"""Faults of ours are caught, governance gaps are told, and a sound graph has no faults."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from rdflib import SH, Graph, URIRef

from graph.audit import audit
from graph.build import loaded
from graph.check import _Checked, _parsed, validate
from graph.findings import report_text, report_turtle
from graph.store import Release
from graph.terms import iri
from ontology.errors import ForeignRelease
from ontology.statement import Mood, Reading, Ref, Term, Text, Thing
from ontology.vocab import SW, concept

Make = Callable[..., Reading]

BOARD = Thing("body:b", "body", "Families Board", place="leeds", classes=(SW.Board,))
OTHER = Thing("body:o", "body", "Quite Another Panel", place="leeds", classes=(SW.Board,))
TOPIC = Thing("topic:t", "topic", "breastfeeding", known_as="breastfeeding")
SAID = "/leeds-families-board> <https://w3id.org/startwell/ontology#accountableFor>"
WORDS = ["The Families Board", "The Families Board holds breastfeeding to account; there is no chair"]


@pytest.fixture
def sound(paper: Make, release: Callable[..., Release]) -> Release:
    gap = [(SW.gapIn, Ref("body:b")), (SW.gapKind, Term(concept("gapKind", "chair"))), (SW.missing, Text("no chair"))]
    said = [(1, "body:b", SW.accountableFor, Ref("topic:t"))]
    elsewhere = paper("b.txt", ["Quite Another Panel"], [OTHER], area="leeds")
    return release(paper("a.txt", WORDS, [BOARD, TOPIC], said, [(1, SW.Gap, gap)], area="leeds", issued="2024-01-31"), elsewhere)


def planted(release: Release, folder: Path, change: Callable[[str], str]) -> Release:
    """The release with its export changed."""
    path = folder / "planted.nq"
    path.write_text(change(release.dump("nquads").decode()), encoding="utf-8")
    return loaded(path)


def passage(release: Release) -> str:
    return next(quad.graph for quad in release.quads() if quad.predicate == iri(SW.accountableFor))


def test_a_sound_graph_has_no_faults_and_its_gaps_are_told(sound: Release) -> None:
    report = validate(sound)
    assert report.faults == ()
    (gap,) = [found for found in report.findings if found.shape == "StatedGap"]
    assert (gap.thing.label, gap.severity) == ("Families Board", "warning")
    assert "no chair" in gap.message
    assert [proof.locator for proof in gap.evidence] == ["para 1"]


@pytest.mark.parametrize(
    ("shape", "change"),
    [
        ("PassageHash", lambda text: text.replace("holds breastfeeding", "minds breastfeeding")),
        ("PassageDescribed", lambda text: "\n".join(x for x in text.split("\n") if "/passage/a-" not in x or SAID in x)),
        ("KnownTerm", lambda text: text.replace("#accountableFor>", "#accountableTowards>")),
        ("Anchored", lambda text: text.replace(SAID, SAID.replace("families-board", "quite-another-panel"))),
        ("Named", lambda text: text.replace('"Families Board"@en', '"Zzz Council"@en')),
    ],
)  # fmt: skip
def test_a_planted_fault_is_caught(sound: Release, tmp_path: Path, shape: str, change: Callable[[str], str]) -> None:
    assert shape not in {found.shape for found in audit(sound)}
    assert shape in {found.shape for found in audit(planted(sound, tmp_path, change))}


def test_a_finding_about_a_topic_shows_who_is_proposed_or_holds_it_in_its_place(
    paper: Make, release: Callable[..., Release]
) -> None:
    ash, birch, elm = (
        Thing(f"body:{n}", "body", f"{n} Board", place="leeds", classes=(SW.Board,)) for n in ("Ash", "Birch", "Elm")
    )
    aims = [Thing(f"aim:{n}", "aim", "breastfeeding", classes=(SW.Priority,), qualifier=f"body:{n}") for n in ("Ash", "Birch")]
    words = ["breastfeeding", "The Ash Board holds breastfeeding", "The Birch Board holds breastfeeding"]
    said = [(n, f"body:{name}", SW.hasPriority, Ref(f"aim:{name}")) for n, name in ((1, "Ash"), (2, "Birch"))]
    tied = [(n, f"aim:{name}", SW.concerns, Ref("topic:t")) for n, name in ((1, "Ash"), (2, "Birch"))]
    held = paper("a.txt", words, [ash, birch, *aims, TOPIC], [*said, *tied], area="leeds")
    asked = [(1, "body:Elm", SW.accountableFor, Ref("topic:t"))]
    hoped = paper("b.txt", ["x", "The Elm Board is to mind breastfeeding"], [elm, TOPIC], asked, mood=Mood.PROPOSED, area="leeds")
    found = {each.shape: [proof.quote for proof in each.evidence] for each in validate(release(held, hoped)).findings}
    assert found["TopicAccountable"] == words[1:]
    assert found["ProposedAccountable"] == ["The Elm Board is to mind breastfeeding"]


def test_an_end_before_its_start_is_caught(sound: Release, tmp_path: Path) -> None:
    def backwards(text: str) -> str:
        head = f"<https://w3id.org/startwell/id/contract/0123456789abcdef> %s %s {passage(sound)} ."
        days = [head % (iri(SW[name]), f'"{day}"^^<http://www.w3.org/2001/XMLSchema#date>') for name, day in
                (("startDate", "2023-04-01"), ("endDate", "2022-04-01"))]  # fmt: skip
        return text + "\n".join([*days, ""])

    (fault,) = audit(planted(sound, tmp_path, backwards))
    assert (fault.shape, fault.part) == ("EndAfterStart", "2023-04-01 to 2022-04-01")
    assert [proof.locator for proof in fault.evidence] == ["para 1"]


def test_the_area_of_a_paper_needs_no_mention_and_any_other_area_does(paper: Make, release: Callable[..., Release]) -> None:
    def faults(area: str) -> list[str]:
        leeds = Thing("area:leeds", "area", "Leeds", known_as="leeds")
        said = [(1, "body:b", SW.servesArea, Ref("area:leeds"))]
        return [found.shape for found in audit(release(paper("a.txt", WORDS, [BOARD, TOPIC, leeds], said, area=area)))]

    assert faults("leeds") == []
    assert faults("bradford") == ["Named"]


def test_a_report_is_told_in_words_and_as_shacl(sound: Release) -> None:
    report = validate(sound)
    text = report_text(report)
    assert text.startswith("0 faults of ours, ")
    assert "Families Board (Leeds): " in text
    graph = Graph().parse(data=report_turtle(report), format="turtle")
    assert len(set(graph.objects(None, SH.result))) == len(report.findings)
    assert next(graph.objects(None, SH.conforms)).toPython() is True  # type: ignore[attr-defined] # a literal


def test_a_loaded_release_can_be_checked_but_not_explained(sound: Release, tmp_path: Path) -> None:
    from graph.explain import explain

    again = planted(sound, tmp_path, lambda text: text)
    assert validate(again).faults == ()
    with pytest.raises(ForeignRelease):
        explain(again, "Families Board")


def test_a_query_is_parsed_once_and_answers_for_each_thing_on_its_own() -> None:
    data = _Checked().parse(data="<urn:a> <urn:has> 1 . <urn:b> <urn:has> 2 .", format="turtle")
    parsed = _parsed.cache_info().misses
    asked = [data.query("SELECT ?n WHERE { $this <urn:has> ?n }", initBindings={"this": URIRef(f"urn:{it}")}) for it in "ab"]
    assert [[row.asdict()["n"].toPython() for row in found] for found in asked] == [[1], [2]]  # type: ignore[union-attr] # rows
    assert _parsed.cache_info().misses == parsed + 1
