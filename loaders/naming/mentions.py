"""Everything named in a paper: candidates joined to things, found again through the paper, and written down.

The way through: candidates of each block, groups of candidates that are one thing, a `Thing` for each group
with its place, then every further place where a name or acronym of it stands. Stand-ins come after
(`loaders.naming.standins`).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from loaders.document import Block
from loaders.naming.candidates import candidates_of, years_of
from loaders.naming.heads import board_kind, kind_of, kind_of_name
from loaders.naming.joining import Group, is_bare, join, place_in
from loaders.naming.places import places_in
from loaders.naming.taught import with_taught
from loaders.naming.titles import board_over_lines
from loaders.paper import Mention, Paper
from ontology.corrections import Name
from ontology.naming import expansions, initials, is_acronym, slug
from ontology.reference import area, areas_in, bodies_in, body, council_of, find_area, icb_of, towns_in, within, works_in
from ontology.statement import Thing
from ontology.vocab import SW, concept

_SYSTEM = re.compile(r"\b(?:ICS|ICP|ICB|LMNS|LMNSPB|Integrated Care|Local Maternity)\b")
_NATIONAL = re.compile(r"\b(?:national|nationally|Government|NHS England|England)\b")
_OPENING = 8
_MEETING = re.compile(
    r"(?i)^(?:(?:meeting(?: name)?|committee|decision[- ]maker|report to|to)\s*[:|\t-]+\s*)?(?P<name>cabinet)(?:"
    r" meeting)?(?:[,:–-].{0,40})?$"
    r"|^(?:meeting of the )?(?:(?:icb|trust|governing|public) )?(?P<board>board)\b(?: of directors)?(?: meeting)?(?:"
    r" (?:held )?in public)?(?:[,:–-].{0,40})?$"
)
_FIRST_LINES = 3
"""How many blocks at the head of a paper count as its title block."""
_NOT_BODIES = frozenset({"foundation trust"})
_KINDS = {"board": "body", "org": "body"}
_ONE_EACH = frozenset({"Healthwatch", "Home-Start", "Homestart", "HomeStart"})
_WITHIN_NAME = re.compile(r"-(?:in|on|upon|le|under|by|next|over)-[A-Z]")
"""What follows a town that only opens the name of another (`Sutton-in-Ashfield`)."""
_WITHIN_NAME_END = re.compile(r"-(?:in|on|upon|le|under|by|next|over)-$")
_DEFINED = re.compile(r"\(([A-Za-z][\w&]{1,9})\)")


def name_all(paper: Paper, taught: Sequence[Name] = ()) -> None:
    """Fill a paper's things and mentions from its words and the names that people taught; stand-ins are left for later."""
    candidates = {block.order: with_taught(candidates_of(block), block, taught) for block in paper}
    every = [c for found in candidates.values() for c in found]
    sure = {name.name for name in taught}
    named = [c for c in every if not is_bare(c.name) or c.known or c.kind in {"post", "person"} or c.name in sure]
    spelled = {}
    for group in join(named):
        key = paper.add(_thing(paper, group))
        spelled[key] = group
        paper.nouns.setdefault(key, set()).update(m.noun for m in group.members if m.noun)
        for one in group.members:
            _write(paper, one.block, one.start, one.end, key)
    _find_again(paper, spelled)
    _name_areas(paper)


def _thing(paper: Paper, group: Group) -> Thing:
    """The thing that a group of candidates names."""
    full = max((m.name for m in group.members), key=lambda n: (len(n), n))
    names = tuple(dict.fromkeys(m.name for m in group.members if m.name != full))
    kind = _KINDS.get(group.kinds[0], group.kinds[0])
    known = group.known or _row_of(full, kind)
    place, local = _place(paper, group, full, known)
    return Thing(
        key=f"{kind}:{slug(known or full)}{'@' + place if place and place not in slug(full) else ''}",
        kind=kind,
        name=full,
        forms=tuple(n for n in names if not is_bare(n)),
        acronyms=_acronyms(paper, group),
        classes=_classes(group, full),
        classification=concept("boardKind", board_kind(full)) if group.kinds[0] == "board" else "",
        place=place,
        local=local,
        known_as=known,
    )


def _row_of(name: str, kind: str) -> str:
    """The row of the reference tables that a whole name stands for, empty where none; `Elmfield council` is its area's."""
    if kind == "body":
        whole = [b.slug for a, z, b, _ in bodies_in(name) if a == 0 and z == len(name)] or [*_council_named(name)]
    else:
        whole = [w.slug for a, z, w, _ in works_in(name) if a == 0 and z == len(name)]
    return whole[0] if whole else ""


def _council_named(name: str) -> Iterator[str]:
    """The council of the area that stands before the word `council`."""
    place, _, noun = name.rpartition(" ")
    named = find_area(place) if noun.lower() == "council" else None
    row = council_of(named.slug) if named else None
    if row:
        yield row.slug


def _place(paper: Paper, group: Group, name: str, known: str) -> tuple[str, bool]:
    """The area that tells a thing from its namesakes, and whether it must stay this paper's own while that is unknown."""
    if group.kinds[0] == "person":
        return paper.home, not paper.home
    if name in _ONE_EACH:
        return paper.home, not paper.home
    if known or group.kinds[0] == "org":
        return (body(known).area if known and group.family == "body" else "", False)
    inside = place_in(name) or next((place_in(m.name) for m in group.members if place_in(m.name)), "")
    if inside:
        return inside, False
    if _SYSTEM.search(name) or any(_SYSTEM.search(m.name) for m in group.members):
        return _footprint(paper.home), not paper.home
    if group.kinds[0] in {"strategy", "initiative"} and _said_national(paper, group):
        return "england", False
    return paper.home, not paper.home


def _said_national(paper: Paper, group: Group) -> bool:
    """Whether the words just before a name call it national."""
    blocks = paper.document.blocks
    return (
        any(_NATIONAL.search(blocks[m.block].words[max(0, m.start - 25) : m.start]) for m in group.members)
        or "NHS" in group.members[0].name
    )


def _footprint(home: str) -> str:
    """The integrated care system that an area lies in, itself where it is one or lies in none."""
    return next((s for s in within(home) if area(s).kind == "ics"), home) if home else ""


def _classes(group: Group, name: str) -> tuple[str, ...]:
    kind = group.kinds[0]
    if kind == "board":
        return (SW.Board,)
    if kind == "org":
        public = re.search(
            r"(?i)council|trust|icb|integrated care|ccg|commissioning group|hospital|police|department|authority|pct\b|nhs", name
        )
        return (SW.PublicBody,) if public or group.known else (SW.Body,)
    return {"strategy": (SW.Strategy,), "initiative": (SW.Initiative,), "service": (SW.Service,), "person": (SW.Person,)}.get(
        kind, ()
    )


def _acronyms(paper: Paper, group: Group) -> tuple[str, ...]:
    """Acronyms that the paper ties to a name: in brackets behind it, or inside it behind its first words."""
    found = []
    for one in group.members:
        behind = _DEFINED.match(paper.document.blocks[one.block].words[one.end :].lstrip())
        for short in (one.acronym, behind[1] if behind else "", *_inner(one.name)):
            if short and _could_be(short, one.name):
                found.append(short)
    return tuple(dict.fromkeys(found))


def _inner(name: str) -> list[str]:
    return _DEFINED.findall(name)


def _could_be(short: str, name: str) -> bool:
    """Whether an acronym's letters are a name's initials, give or take a letter; `(ICS)` in a board's name is not the board's."""
    plain = short.removesuffix("s").upper()
    bare = _DEFINED.sub(" ", name)
    return plain in {i.upper() for i in initials(bare)} or (
        _in_order(plain, bare) and len(plain) >= 0.6 * len(re.findall(r"\b[A-Z]", bare))
    )


def _in_order(short: str, name: str) -> bool:
    """Whether the letters of an acronym come in order in a name, its first letter first."""
    letters = iter(name.upper())
    return name[:1].upper() == short[:1] and all(any(letter == c for c in letters) for letter in short)


def _write(paper: Paper, block: int, start: int, end: int, key: str, how: str = "name") -> None:
    words = paper.document.blocks[block].words[start:end]
    here = paper.mentions.setdefault(block, [])
    if all(end <= m.start or start >= m.end for m in here):
        here.append(Mention(block, start, end, key, paper.things[key].kind, words, how))
        here.sort()


def _find_again(paper: Paper, spelled: dict[str, Group]) -> None:
    """Every further place of a known name: as written, in other capitals where it is long, and by its acronym."""
    ways: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for key, group in spelled.items():
        thing = paper.things[key]
        for form in {thing.name, *thing.forms, *(m.name for m in group.members)}:
            if len(form) > 3 and not is_bare(form):
                ways[form.lower() if _long(form) else form].add((key, "name"))
        for short in thing.acronyms:
            ways[short].add((key, "acronym"))
    _own_acronyms(paper, ways)
    _never_defined(paper, ways)
    _blended(paper, ways)
    finder = _finder(ways)
    if finder is None:
        return
    for block in paper:
        for found in finder.finditer(block.words):
            keys = ways.get(found.group()) or ways.get(found.group().lower()) or set()
            if len(keys) == 1:
                key, how = next(iter(keys))
                _write(paper, block.order, *found.span(), key, how)


def _long(form: str) -> bool:
    """Whether a name is so long that it is itself in any capitals."""
    return len(form.split()) >= 3 and not years_of(form)


def _own_acronyms(paper: Paper, ways: dict[str, set[tuple[str, str]]]) -> None:
    """Acronyms that are the initials of the paper's own authority and that the paper gives to nothing else."""
    key = authority_of(paper)
    if key is None:
        return
    known = paper.things[key]
    for short in {w for block in paper for w in re.findall(r"\b[A-Z]{2,7}\b", block.words)} - set(ways):
        if short in initials(known.name):
            ways[short].add((key, "acronym"))
            paper.add(replace(known, acronyms=(*paper.things[key].acronyms, short)))


def _never_defined(paper: Paper, ways: dict[str, set[tuple[str, str]]]) -> None:
    """Acronyms that a paper uses and never defines, where exactly one body named in it has those initials."""
    used = {w for block in paper for w in re.findall(r"\b[A-Z][A-Z&]{2,7}\b", block.words) if is_acronym(w)} - set(ways)
    for short in used:
        fit = {k for k, t in paper.things.items() if t.kind == "body" and any(short in initials(n) for n in (t.name, *t.forms))}
        if not fit:
            _field_body(paper, short, ways)
        if len(fit) == 1:
            key = next(iter(fit))
            ways[short].add((key, "acronym"))
            paper.add(replace(paper.things[key], acronyms=(*paper.things[key].acronyms, short)))


def _blended(paper: Paper, ways: dict[str, set[tuple[str, str]]]) -> None:
    """Short forms of initials and one whole word (`UHSussex` for University Hospitals Sussex), of the one body they fit."""
    used = {w for block in paper for w in _BLEND.findall(block.words)} - set(ways)
    for short in used:
        fit = {k for k, t in paper.things.items() if t.kind == "body" and any(_blends(short, n) for n in (t.name, *t.forms))}
        if len(fit) == 1:
            key = next(iter(fit))
            ways[short].add((key, "acronym"))
            paper.add(replace(paper.things[key], acronyms=(*paper.things[key].acronyms, short)))


def _blends(short: str, name: str) -> bool:
    words = [word for word in name.split() if word[0].isupper()]
    return any("".join(w[0] for w in words[:at]) + words[at] == short for at in range(2, len(words)))


def _field_body(paper: Paper, short: str, ways: dict[str, set[tuple[str, str]]]) -> None:
    """A body that the field knows by an acronym and every place has one of (`ICB`, `LMNS`), where a paper never writes it out."""
    full = expansions(short)
    kind = kind_of(full[0].split()[-1]) if len(full) == 1 else ""
    if full and full[0].endswith("system"):
        kind = "board"
    if kind not in {"board", "org"} or full[0] in _NOT_BODIES:
        return
    place = _footprint(paper.home) if _SYSTEM.search(short) else paper.home
    cls = SW.PublicBody if kind_of_name(full[0], kind) == "org" else SW.Board
    key = f"body:{slug(short)}{'@' + place if place else ''}"
    paper.add(Thing(key, "body", short, acronyms=(short,), classes=(cls,), place=place, local=not place))
    ways[short].add((key, "acronym"))


def _finder(ways: dict[str, set[tuple[str, str]]]) -> re.Pattern[str] | None:
    """One expression for all the spellings, longest first; lower-case keys match any capitals."""
    if not ways:
        return None
    parts = [f"(?i:{re.escape(w)})" if w == w.lower() else re.escape(w) for w in sorted(ways, key=lambda w: (-len(w), w))]
    return re.compile(rf"(?<![\w-])(?:{'|'.join(parts)})(?![\w-])")


def _name_areas(paper: Paper) -> None:
    """Areas named outside other names."""
    for block in paper:
        for start, end, found in (*areas_in(block.words), *towns_in(block.words, paper.home)):
            if _WITHIN_NAME.match(block.words, end) or _WITHIN_NAME_END.search(block.words[max(0, start - 8) : start]):
                continue
            key = paper.add(
                Thing(key=f"area:{found.slug}", kind="area", name=found.name, known_as=found.slug, classes=(SW.Area,))
            )
            _write(paper, block.order, start, end, key)
        for start, end in places_in(block.words):
            if all(end <= m.start or start >= m.end for m in paper.in_block(block)):
                name = block.words[start:end]
                thing = Thing(f"area:{slug(name)}", "area", name, classes=(SW.Area,), place=paper.home, local=True)
                _write(paper, block.order, start, end, paper.add(thing))


def authority_of(paper: Paper) -> str | None:
    """The key of the body that speaks in a paper: the council or the integrated care board of its home."""
    if not paper.home:
        return None
    known = icb_of(paper.home) if area(paper.home).kind == "ics" else None
    row = known or council_of(paper.home)
    if row is None:
        return None
    held = next((k for k, t in paper.things.items() if t.known_as == row.slug), None)
    return held or paper.add(
        Thing(key=f"body:{row.slug}", kind="body", name=row.name, known_as=row.slug, classes=(SW.PublicBody,), place=row.area)
    )


_BLEND = re.compile(r"\b[A-Z]{2,4}[A-Z][a-z]{3,}\b")
_SEEKS = re.compile(
    r"(?i)\b(?:seek(?:s|ing)?|asks?|asking|invit(?:es|ing)|request(?:s|ing)?|for (?:the )?consideration (?:of|by)) (?:the"
    r" )?$"
)


def board_of(paper: Paper) -> str | None:
    """The key of the board whose paper it is: the last one its first lines name, else the first of its title block."""
    split = board_over_lines(paper)
    if split is not None:
        return split
    named = [m for block in paper.document.blocks[:_OPENING] if len(block.words) < 140 for m in _boards(paper, block)]
    first = [m for m in named if m.block < _FIRST_LINES]
    return first[-1].key if first else named[0].key if named else _asked(paper) or _sitting(paper)


def _asked(paper: Paper) -> str | None:
    """The board whose view the opening lines seek (`seeking the Health and Wellbeing Board's endorsement`)."""
    for block in paper.document.blocks[:_OPENING]:
        for m in paper.in_block(block, "body"):
            if SW.Board in paper.things[m.key].classes and _SEEKS.search(block.words[: m.start]):
                return m.key
    return None


def _sitting(paper: Paper) -> str | None:
    """The cabinet, or the care board's own board, that a line of the title block gives as the meeting; None where none is."""
    for block in paper.document.blocks[:_OPENING]:
        found = _MEETING.search(block.words) if len(block.words) < 90 else None
        said = "name" if found and found["name"] else "board"
        if found and (said == "name" or authority_of(paper) is not None):
            name, place = found[said].title(), paper.home
            kind = concept("boardKind", name.lower())
            key = f"body:{slug(name)}{'@' + place if place else ''}"
            paper.add(Thing(key, "body", name, classes=(SW.Board,), classification=kind, place=place, local=not place))
            _write(paper, block.order, *found.span(said), key)
            return key
    return None


def _boards(paper: Paper, block: Block) -> list[Mention]:
    """The boards that a line of the title block names as its own, not as whose report it is."""
    found = [
        m
        for m in paper.in_block(block, "body")
        if m.how == "name" and (SW.Board in paper.things[m.key].classes or m.words.endswith("Board"))
    ]
    return [
        m
        for m in found
        if not re.search(
            r"(?i)(?:reports? (?:of|by|from)|reports to)\b(?! the)|previously|considered by|to (?:go to )?the $"
            r"|accountab|answerable|reporting (?:line|(?:in)?to)|parent (?:body|board)|sub-?group of",
            block.words[: m.start],
        )
    ]
