"""Who leads a piece of work, where the layout of a paper says so."""

from loaders.read import read_document
from loaders.readers.text import read_text
from ontology.statement import Ref
from ontology.vocab import SW

HEAD = "Leeds City Council\n\nLeeds Children's Plan 2023-2026\n\nScorecard for the Leeds Children's Board\n\n"


def _leads(words: str) -> set[tuple[str, str]]:
    reading = read_document(read_text((HEAD + words).encode(), "example.txt"))
    names = {t.key: t.name for t in reading.things}
    said = [s for s in reading.statements if s.predicate == SW.leads]
    return {(names[s.subject], names[s.object.key]) for s in said if isinstance(s.object, Ref)}


def test_a_lead_under_the_heading_of_a_priority_leads_it() -> None:
    assert _leads("Priority 1: A healthy start\nLead: Head of Early Years\n\nAll goes well so far, and more is to come.\n") == {
        ("Head of Early Years", "A healthy start")
    }


def test_a_list_of_leads_by_number_names_the_leads_of_the_priorities() -> None:
    found = _leads(
        "Our priorities\n\nPriority 1: Talking together\n\nPriority 2: Playing outdoors\n\nHow we work\n\nPriority leads are:\n\n"
        "- Priority 1 – Jo Sample, Head of Early Help\n- Priority 2 – to be confirmed\n"
    )
    assert found == {("Jo Sample", "Talking together")}


def test_a_row_with_a_column_of_leads_says_who_leads_the_workstream() -> None:
    found = _leads(
        "Workstreams\n\nWorkstream\tLead\tOrganisation\nQuiet rooms\tJo Sample\tElm NHS Trust\nParenting\ttbc\n"
        "Garden walks\tHead of Early Help\tCouncil\n"
    )
    assert found == {("Jo Sample", "Quiet rooms"), ("Head of Early Help", "Garden walks")}


def test_the_sponsors_of_an_outcome_lead_it() -> None:
    found = _leads(
        "Outcome 2: Every child is ready to learn\n\nThe report was brought by the two sponsors of the Outcome, Jo Sample, Head"
        " of Early Help, and Dr Ann Example.\n"
    )
    assert found == {("Jo Sample", "Every child is ready to learn"), ("Dr Ann Example", "Every child is ready to learn")}


def test_a_lead_without_a_heading_to_lead_is_left_out() -> None:
    assert not _leads("Background\n\nLead: Head of Early Years\n\nThe service goes on.\n")
