"""Small papers through all stages: what is read, what is kept apart, what is left unsaid."""

from loaders.read import read_paper
from ontology.statement import Claim, Mood, Reading, Ref, Statement, Term, Text
from ontology.vocab import SW, concept_name


def _read(words: str, name: str = "paper.txt") -> Reading:
    return read_paper(words.encode(), name)


def _facts(reading: Reading, predicate: str) -> set[tuple[str, str, str]]:
    names = {t.key: t.name for t in reading.things}
    return {
        (names[s.subject], names[s.object.key], s.mood.value)
        for s in reading.statements
        if s.predicate == predicate and isinstance(s.object, Ref)
    }


def _claims(reading: Reading, cls: str) -> list[dict[str, str]]:
    names = {t.key: t.name for t in reading.things}

    def shown(value: object) -> str:
        if isinstance(value, Ref):
            return names.get(value.key, value.key)
        if isinstance(value, Term):
            return concept_name(value.iri)
        return value.words if isinstance(value, Text) else str(value)

    return [{p.rpartition("#")[2].rpartition("/")[2]: shown(v) for p, v in c.values} for c in reading.claims if c.cls == cls]


RECOMMENDED = """Leeds Health and Wellbeing Board – 7 May 2024

Infant Mortality

Background

1. The report recommended that an Infant Mortality Steering Group be created to assume accountability for this priority area.
2. The Infant Mortality Steering Group has no chair.
"""


def test_what_is_recommended_is_proposed_and_never_stated() -> None:
    facts = _facts(_read(RECOMMENDED), SW.accountableFor)
    assert facts == {("Infant Mortality Steering Group", "infant mortality", Mood.PROPOSED.value)}


def test_a_board_that_is_asked_has_decided_nothing() -> None:
    reading = _read(
        "Leeds Health and Wellbeing Board – 7 May 2024\n\nRecommendations\n\nThe Board is asked to:\n\n- a. Endorse the"
        " Leeds Early Help Strategy.\n"
    )
    assert not _claims(reading, SW.Decision)
    (asked,) = _claims(reading, SW.Recommendation)
    assert (asked["madeTo"], asked["action"], asked["about"]) == (
        "Leeds Health and Wellbeing Board",
        "endorsed",
        "Leeds Early Help Strategy",
    )


def test_what_was_resolved_is_a_decision_of_the_board() -> None:
    reading = _read(
        (
            "Health and Wellbeing Board, Monday 17 March 2025\n\nMinutes:\n\nThe report on oral health was"
            " discussed.\n\nRESOLVED: That the Leeds Oral Health Plan be approved.\n"
        ),
        "leeds-minutes.txt",
    )
    (decided,) = _claims(reading, SW.Decision)
    assert decided["action"] == "approved"
    assert decided["decidedBy"] == "Health and Wellbeing Board"


def test_two_terms_of_one_service_are_two_contracts() -> None:
    reading = _read(
        "Leeds City Council\n\n1. Leeds City Council commissioned the Quit Smoking Service, which was delivered by"
        " Brookside Care. "
        "The contract commenced April 2019 and expired on 31 March 2023.\n\n"
        "2. Leeds City Council commissioned a new Quit Smoking Service, which commenced 1 April 2023 and is provided by"
        " Brookside Care.\n"
    )
    contracts = _claims(reading, SW.Contract)
    assert len(contracts) == 2
    assert {c["service"] for c in contracts} == {"Quit Smoking Service"}
    assert [("endDate" in c) for c in contracts] == [True, False]


def test_spellings_of_one_board_are_one_thing() -> None:
    reading = _read(
        "Leeds Health and Wellbeing Board – 7 May 2024\n\n"
        "1. The Integrated Care System (ICS) Children & Young People's Programme Board met.\n\n"
        "2. The ICS Children and Young People's Programme Board wrote a plan.\n\n3. The CYP Programme Board met again.\n"
    )
    boards = [t for t in reading.things if t.kind == "body" and "Programme" in t.name]
    assert len(boards) == 1
    assert len({p.order for p in reading.passages if boards[0].key in p.mentions}) == 3


def test_a_care_board_is_not_the_programme_board_of_its_system() -> None:
    reading = _read(
        "Leeds Health and Wellbeing Board – 7 May 2024\n\n1. The Integrated Care System (ICS) Children's Programme"
        " Board met with "
        "the Integrated Care Board (ICB).\n\n2. It is accountable to the main Integrated Care System Board.\n"
    )
    names = {t.name for t in reading.things if t.kind == "body"}
    assert {"Integrated Care Board", "Integrated Care System (ICS) Children's Programme Board"} <= names


def test_two_editions_of_a_strategy_stay_two() -> None:
    reading = _read("Agenda item\n\nThe 2018 Leeds Feeding Strategy, updating the 2011 Leeds Feeding Strategy, was presented.\n")
    assert len([t for t in reading.things if t.kind == "strategy"]) == 2
    assert _facts(reading, SW.succeeds) == {("2018 Leeds Feeding Strategy", "2011 Leeds Feeding Strategy", "stated")}


def test_priorities_inherit_the_subject_of_their_stem() -> None:
    reading = _read(
        "Leeds\n\nThe priorities of the Leeds Early Years Strategy are:\n\n- a. to reduce infant mortality.\n- b. to"
        " increase breastfeeding.\n"
    )
    held = _facts(reading, SW.hasPriority)
    assert {(s, o) for s, o, _ in held} == {
        ("Leeds Early Years Strategy", "reduce infant mortality"),
        ("Leeds Early Years Strategy", "increase breastfeeding"),
    }
    assert {o for _, o, _ in _facts(reading, SW.concerns)} == {"infant mortality", "breastfeeding"}


def test_an_aim_without_a_topics_words_concerns_no_topic() -> None:
    reading = _read("Leeds\n\nThe priorities of the Leeds Early Years Strategy are:\n\n- a. better lives for all.\n")
    assert _facts(reading, SW.hasPriority)
    assert not _facts(reading, SW.concerns)


def test_a_feared_gap_is_told_from_a_stated_one() -> None:
    reading = _read(
        "Leeds Health and Wellbeing Board – 7 May 2024\n\nInfant mortality\n\n1. The approach has lacked clear overall"
        " ownership.\n\n"
        "2. Without it there are risks:\n\n- a. Lack of progress.\n"
    )
    gaps = {g["missing"]: g.get("feared") for g in _claims(reading, SW.Gap)}
    assert gaps["clear overall ownership"] is None
    assert gaps["Lack of progress"] is not None


def test_an_attendance_list_gives_members_and_their_chair() -> None:
    reading = _read(
        "Leeds Health and Wellbeing Board – 7 May 2024\n\nPresent:\n\n- Councillor Ann Sample (Chair)\n- Dr Joan Example"
        " (Director of Public Health)\n"
    )
    roles = {(m["member"], m["role"]) for m in _claims(reading, "http://www.w3.org/ns/org#Membership")}
    assert any(member.endswith("Ann Sample") for member, _ in roles)


def test_nothing_is_taken_from_a_familys_own_words() -> None:
    reading = _read('Leeds City Council\n\n"The Leeds Family Service is led by angels" – a Leeds parent\n')
    assert not reading.statements


def test_a_stand_in_between_two_boards_stays_open() -> None:
    reading = _read(
        "News\n\n1. The Elmfield Children's Board met the Brookside Safeguarding Board.\n\n2. The Board leads the"
        " Elmfield Sleep Campaign.\n"
    )
    assert not _facts(reading, SW.leads)
    assert any(u.words == "Board" for u in reading.unresolved)


def test_every_quote_stands_in_its_passage() -> None:
    reading = _read(RECOMMENDED)
    said: list[Statement | Claim] = [*reading.statements, *reading.claims]
    assert said
    assert all(s.evidence.quote in reading.passages[s.evidence.passage].words for s in said)


def test_the_home_area_comes_from_the_title_before_the_files_name() -> None:
    assert (
        _read("Leeds Health and Wellbeing Board – 7 May 2024\n\nText follows here.\n", "bradford-report.txt").source.area
        == "leeds"
    )
    assert _read("Health and Wellbeing Board\n\nText follows here.\n", "bradford-report.txt").source.area == "bradford"


def test_a_denial_ends_at_its_semicolon_and_a_gap_stays_in_its_sentence() -> None:
    reading = _read(
        "Leeds Health and Wellbeing Board – 7 May 2024\n\n1. The Elmfield Maternity Board does not own the plan; the lead"
        " organisation for infant feeding is Leeds City Council.\n\n2. Members asked about the Elmfield Care Board. Officers"
        " said that no single body has overall responsibility for perinatal mental health.\n"
    )
    assert ("Leeds City Council", "infant feeding", Mood.STATED.value) in _facts(reading, SW.accountableFor)
    assert [gap["gapIn"] for gap in _claims(reading, SW.Gap)] == ["perinatal mental health"]


def test_an_owner_until_a_day_has_that_end() -> None:
    reading = _read(
        "Leeds Health and Wellbeing Board – 7 May 2024\n\n1. The Elmfield Board was accountable for oral health until March"
        " 2023.\n"
    )
    assert [s.when.end for s in reading.statements if s.predicate == SW.accountableFor] == ["2023-03-31"]


def test_partners_that_are_equally_and_jointly_accountable_are_each_accountable() -> None:
    said = "Leeds City Council and NHS West Yorkshire Integrated Care Board are equally and jointly accountable for breastfeeding"
    assert {(who, what) for who, what, _ in _facts(_read(f"Leeds Early Years Plan\n\n1. {said}.\n"), SW.accountableFor)} == {
        ("Leeds City Council", "breastfeeding"),
        ("NHS West Yorkshire Integrated Care Board", "breastfeeding"),
    }
