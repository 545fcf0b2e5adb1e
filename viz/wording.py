"""How an answer is put into words: the same sentences on a terminal and on a page.

Here live verdicts, roles, dates and shortened quotes as plain English; no layout and no markup.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from graph.answers import ROLES, GapRow, Named, Owner, OwnersAnswer, Role, ServiceRow

ROLE_HEADINGS: dict[Role, str] = {
    "accountable": "Accountable",
    "proposed": "Proposed to be accountable",
    "lead": "Leading work on it",
    "priority-holder": "Holding it as a priority",
    "strategy": "Strategies that have it as a priority",
}
_CLASS_NAMES = {
    "PublicBody": "public body",
    "InformationRequest": "information request",
}


def verdict_sentence(answer: OwnersAnswer) -> str:
    """The verdict on a topic in one plain sentence, naming whoever it rests on."""
    topic, area = answer.topic.label, f" in {answer.area.label}" if answer.area else ""
    held = _labels(answer, "priority-holder") or _labels(answer, "strategy")
    match answer.verdict:
        case "owned":
            return f"{_listed(_labels(answer, 'accountable'))} is accountable for {topic}{area}."
        case "contested":
            said = "are together accountable for" if is_joint(answer) else "are each said to be accountable for"
            return f"{_listed(_labels(answer, 'accountable'))} {said} {topic}{area}."
        case "proposed":
            return (
                f"Nobody is yet accountable for {topic}{area}: "
                f"{_listed(_labels(answer, 'proposed'))} {_is_or_are(answer, 'proposed')} only recommended or planned to be."
            )
        case "shared":
            return f"Nobody is accountable for {topic}{area}: {len(held)} bodies hold it as a priority."
        case "held":
            return f"Nobody is said to be accountable for {topic}{area}: {_listed(held)} holds it as a priority."
        case "unowned":
            return f"No paper that was read says who holds {topic}{area}."
        case "unknown":
            paper = "no paper of that area" if area else "no paper"
            return f"We cannot tell who owns {topic}{area}: {paper} from that day or before has been read."


def verdict_tag(answer: OwnersAnswer) -> str:
    """The verdict in one word; where one passage says that several are accountable together, papers do not contest it."""
    return "joint" if is_joint(answer) else answer.verdict


def is_joint(answer: OwnersAnswer) -> bool:
    """Whether several are accountable and one and the same passage says so of each of them."""
    said = [{proof.passage for proof in row.evidence} for row in _rows(answer, "accountable")]
    return answer.verdict == "contested" and bool(said) and bool(set[str].intersection(*said))


def what_was_read(answer: OwnersAnswer) -> str:
    """On which day the answer holds and what it rests on."""
    n = answer.documents_read
    papers = "no document" if not n else "1 document" if n == 1 else f"{n} documents"
    newest = f", the newest of {day(answer.newest)}" if answer.newest else ""
    where = " of that area" if answer.area else ""
    return f"As of {day(answer.as_of)}, from {papers}{where}{newest}."


def by_role(answer: OwnersAnswer) -> list[tuple[Role, list[Owner]]]:
    """The owners under their roles, in the contract's order; a role without owners is left out."""
    grouped = [(role, [row for row in answer.owners if row.role == role]) for role in ROLES]
    return [(role, rows) for role, rows in grouped if rows]


def stretch(start: str, end: str) -> str:
    """When something holds, empty where nothing is said.

    >>> stretch("2019-04-01", "2023-03-31"), stretch("", "2023-03-31"), stretch("2023-04-01", "")
    ('1 April 2019 to 31 March 2023', 'until 31 March 2023', 'since 1 April 2023')
    """
    if start and end:
        return f"{day(start)} to {day(end)}"
    return f"since {day(start)}" if start else f"until {day(end)}" if end else ""


def day(iso: str) -> str:
    """A day as people write it; what is no ISO day stays as it is.

    >>> day("2023-09-07"), day("")
    ('7 September 2023', '')
    """
    try:
        found = date.fromisoformat(iso)
    except ValueError:
        return iso
    return f"{found.day} {found:%B %Y}"


def unnamed(what: str) -> str:
    """The sentence for what no paper names, such as `area 'Atlantis'`.

    >>> unnamed("area 'Atlantis'")
    "No paper read here names the area 'Atlantis'."
    """
    return f"No paper read here names {'the ' if what[:1].isalpha() else ''}{what}."


def shortened(words: str, most: int = 200) -> str:
    """The words, cut between two of them where they are longer than `most`.

    >>> shortened("a steering group is set up", 14)
    'a steering …'
    """
    words = " ".join(words.split())
    return words if len(words) <= most else words[: most - 1].rpartition(" ")[0] + " …"


def excerpt(words: str, around: Sequence[str], most: int = 200) -> str:
    """The words, cut to `most` about the first of the names that stands in them.

    >>> excerpt("The county met. In June a steering group was set up to lead.", ("Steering Group",), 36)
    '… In June a steering group was set …'
    """
    words = " ".join(words.split())
    found = [at for name in around if (at := words.lower().find(name.lower())) >= 0]
    if len(words) <= most or not found:
        return shortened(words, most)
    start = max(min(found[0] - most // 3, len(words) - most), 0)
    start = words.find(" ", start) + 1 if start else 0
    return ("… " if start else "") + shortened(words[start:], most - 2)


def gap_sentence(row: GapRow) -> str:
    """What is missing, as the paper words it or else by its kind; what is only feared says so."""
    words = row.missing or f"no {row.kind}"
    if row.feared:
        return f"Feared: {words}"
    return words if words.lower().startswith(("no ", "not ", "lack", "without ")) else f"Missing: {words}"


def class_name(local: str) -> str:
    """A class of the ontology in plain words.

    >>> class_name("PublicBody"), class_name("Board")
    ('public body', 'board')
    """
    return _CLASS_NAMES.get(local, local.lower())


def labels(things: Sequence[Named]) -> str:
    """The labels of things as a list in a sentence.

    >>> labels((Named("a", "A"), Named("b", "B"), Named("c", "C")))
    'A, B and C'
    """
    return _listed([thing.label for thing in things])


def service_facts(row: ServiceRow) -> list[tuple[str, str]]:
    """What is known of a service's contract, as pairs of a name and its words."""
    facts = [("Provided by", labels(row.providers)), ("Commissioned by", labels(row.commissioners))]
    when = stretch(row.start, row.end) or "no dates stated"
    return [(name, words) for name, words in facts if words] + [
        ("Contract", f"{when} ({'current' if row.current else 'not current'})")
    ]


def _labels(answer: OwnersAnswer, role: Role) -> list[str]:
    """The labels of those in a role on the topic itself, each once."""
    return list(dict.fromkeys(row.label for row in _rows(answer, role)))


def _rows(answer: OwnersAnswer, role: Role) -> list[Owner]:
    """The rows of a role on the topic itself; those out of date do not count beside others."""
    rows = [row for row in answer.owners if row.role == role and row.topic.id == answer.topic.id]
    return [row for row in rows if not row.stale] or rows


def _listed(names: Sequence[str]) -> str:
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} and {names[-1]}"


def _is_or_are(answer: OwnersAnswer, role: Role) -> str:
    return "are" if len(_labels(answer, role)) > 1 else "is"
