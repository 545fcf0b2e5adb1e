"""Head nouns: the last word of a name tells what kind of thing it names.

A table, and the only place that knows it. How names are found round these words is in `loaders.naming.names`.
"""

from __future__ import annotations

import re


def word_set(text: str) -> frozenset[str]:
    """The words of a text as a set: how the tables here are written."""
    return frozenset(text.split())


BOARD_KINDS = {
    "board": "board", "boards": "board", "partnership": "partnership", "partnerships": "partnership",
    "panel": "panel", "panels": "panel", "committee": "committee", "committees": "committee",
    "sub-committee": "committee", "subcommittee": "committee", "group": "working-group", "groups": "working-group",
    "sub-group": "working-group", "subgroup": "working-group", "sub-groups": "working-group",
    "taskforce": "taskforce", "forum": "forum", "forums": "forum", "network": "network", "alliance": "alliance",
    "cabinet": "cabinet", "collaborative": "alliance", "commission": "committee", "ics": "partnership", "icp": "partnership",
}  # fmt: skip
"""Last word of a board's name, lower case, to its concept in the list of board kinds."""

PUBLIC_HEADS = word_set(
    "council councils trust trusts icb ccg ccgs hospital hospitals university college police department directorate "
    "ministry authority commissioner pct government constabulary parliament ofsted"
)
"""Last word of the name of a council, NHS body, department or other public body."""

BODY_HEADS = word_set("team foundation charity association society cic ltd limited plc federation company")
"""Last word of the name of any other body."""

STRATEGY_HEADS = word_set(
    "strategy strategies framework plan charter promise policy guide guidance notice statement manifesto agenda toolkit "
    "roadmap pledge"
)
"""Last word of the name of a strategy, plan, framework, charter or promise."""

INITIATIVE_HEADS = word_set(
    "programme programmes campaign offer pathway model project initiative initiatives scheme bundle pilot curriculum grant fund"
)
"""Last word of the name of a programme, campaign, pathway, model or project."""

SERVICE_HEADS = word_set("service services nursing visiting hub hubs helpline clinic clinics")
"""Last word of the name of a service."""

FRONT_HEADS = word_set(
    "statement department ministry office university council institute college association hospital hospitals society"
    " foundation federation"
)
"""Words that may open a body's name and be followed by `of` or `for` (Department for Education)."""

GROUP_FRONTS = word_set("alliance partnership forum network coalition taskforce collaborative board committee panel commission")
FOR_WHOM = word_set("children young families early babies parents mothers maternity women")
"""What a group may be `for` in its name (the Strategic Alliance for Children and Young People)."""
NOT_NAMES = word_set("act bill regulations section appendix annex table figure item paragraph schedule question chapter")
"""Words that make a capitalised phrase a law or a part of a paper, not a thing."""

QUALIFIERS = word_set(
    "strategic steering working delivery improvement action implementation partnership programme management "
    "executive leadership overview scrutiny task finish sub joint local project reference advisory strategy "
    "transformation"
)
"""Lower-case words that may stand before a lower-case head noun inside a name (the Early Years strategic plan)."""


OF_SERVICES = word_set(
    "breastfeeding feeding infant parent-infant peer support perinatal mental health smoking cessation stop-smoking"
    " quit home visiting"
    " home-visiting oral nursing family parenting bereavement counselling dental weaning healthy weight management"
    " speech language"
    " antenatal postnatal baby talking maternity toothbrushing sleep volunteer befriending"
)
"""Lower-case words that may stand between a name and the `service` that it is (the Early Bonds parent-infant service)."""
SMALL_HEADS = word_set("service programme scheme project pathway clinic")


def kind_of(head: str) -> str:
    """The kind of thing a head noun names: board, org, strategy, initiative, service, or empty.

    >>> kind_of("Panel"), kind_of("Pathway"), kind_of("Tuesday")
    ('board', 'initiative', '')
    """
    word = head.lower().rstrip(".")
    if word in BOARD_KINDS:
        return "board"
    if word in PUBLIC_HEADS or word in BODY_HEADS:
        return "org"
    if word in INITIATIVE_HEADS:
        return "initiative"
    if word in STRATEGY_HEADS:
        return "strategy"
    return "service" if word in SERVICE_HEADS else ""


_WHOLE = (
    (re.compile(r"(?i)(?:clinical commissioning group|integrated care board|rescue service|ambulance service)s?$"), "org"),
    (re.compile(r"^(?!Child|School|Public|Mental|Sexual|Oral|Family|Women)\S+ Health (?:and Care )?Services?$"), "org"),
    (re.compile(r"(?i)family nurse partnerships?$"), "initiative"),
    (re.compile(r"(?i)(?:children|young people)['’]?s? trusts?$|trust boards?$"), "board"),
)
"""Bodies whose last words say more than the last one: a commissioning group is no group, a children's trust no trust."""


def kind_of_name(name: str, kind: str) -> str:
    """The kind of a whole name, where its last words overrule its head noun's.

    >>> kind_of_name("Elmfield Clinical Commissioning Group", "board")
    'org'
    """
    return next((special for pattern, special in _WHOLE if pattern.search(name)), kind)


def board_kind(name: str) -> str:
    """The concept of the board-kind list for a board's name; `Steering Group` is not any group.

    >>> board_kind("Tobacco Control Steering Group"), board_kind("Child Death Overview Panel")
    ('steering-group', 'panel')
    """
    low = name.lower()
    for words, kind in (
        ("steering group", "steering-group"),
        ("task and finish", "taskforce"),
        ("delivery group", "delivery-group"),
    ):
        if words in low:
            return kind
    last = re.sub(r"\W+$", "", low).split()[-1] if low.split() else ""
    return BOARD_KINDS.get(last, "board")
