"""Corrections applied to what papers say: what was found wrong is taken out, what was missed is put in with its evidence.

Here lives a pure step from readings to readings; it leaves the kept readings as they are. What is one thing and what is two
is decided in `graph.identity`. A correction brings no evidence of its own: what it adds must be quoted from the paper, and both
ends must be named in that passage or in one it leans on.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from graph.gazetteer import known_name
from graph.resources import Resolution
from graph.slugs import document_slug
from ontology.corrections import Correction, Corrections, Missing, Name, Wrong
from ontology.naming import normal_form, slug
from ontology.places import find_area
from ontology.statement import Anchor, Claim, Evidence, Key, Passage, Reading, Ref, Rejected, Statement, Thing, Value
from ontology.topics import find_topic, topics_in
from ontology.vocab import SW

RULE = "by hand"
"""What the rule of a statement that a correction added begins with."""


@dataclass(slots=True)
class Corrected:
    """What became of corrections: `used` are those that fitted, `why` says of others what was in their way."""

    used: set[Correction] = field(default_factory=set)
    why: dict[Correction, str] = field(default_factory=dict)


class Misfit(Exception):  # noqa: N818 — the reason is its name
    """Raised within this module where a correction does not fit a paper; says why."""


def idle(files: Iterable[Corrections], made: Corrected, resolution: Resolution) -> tuple[str, ...]:
    """One line for each correction that no longer applies: its file, what it says, who made it, and why it has no effect."""
    lines = []
    for corrections in files:
        for each in corrections:
            if reason := _idle(each, made, resolution):
                lines.append(f"{corrections.file}: no longer applies: {each.told} ({each.by}): {reason}")
    return tuple(lines)


def _idle(each: Correction, made: Corrected, resolution: Resolution) -> str:
    """Why a correction has no effect, empty where it has one."""
    if isinstance(each, Wrong):
        return "" if each in made.used else "no paper says so any more"
    if isinstance(each, Missing):
        return "" if each in made.used else made.why.get(each, "there is no such document")
    if isinstance(each, Name):
        return "" if each in made.used else "no paper has this name"
    found = [{r.iri for r in resolution.resources if end in r.own} for end in (each.left, each.right)]
    for end, iris in zip((each.left, each.right), found, strict=True):
        if not iris:
            return f"there is no {end}"
    if each.verdict == "same":
        return "" if found[0] == found[1] else "their places, holders or rows in the tables are not the same"
    return "" if not found[0] & found[1] else "one paper names both as one thing"


def corrected(reading: Reading, corrections: Corrections, made: Corrected) -> Reading:
    """A reading as people corrected it; what was taken out stands among the rejected, with author, day and reason."""
    for wrong in corrections.wrong:
        reading = _without(reading, wrong, made)
    for missing in corrections.missing:
        if _is_named(reading, missing.document):
            try:
                reading = _with(reading, missing)
                made.used.add(missing)
            except Misfit as misfit:
                made.why[missing] = str(misfit)
    words = (
        " ".join(thing for each in reading.things for thing in (each.name, *each.forms)).casefold() if corrections.names else ""
    )
    made.used |= {name for name in corrections.names if name.name.casefold() in words}
    return reading


def _is_named(reading: Reading, document: str) -> bool:
    """Whether a slug, an IRI, a file name, an address or a title is a paper's."""
    source = reading.source
    known = {document_slug(source), source.name, source.url, source.id, source.title.casefold()} - {""}
    return bool({document, document.rpartition("/document/")[2], document.casefold()} & known)


def _without(reading: Reading, wrong: Wrong, made: Corrected) -> Reading:
    """A reading without what a correction calls wrong."""
    if wrong.document and not _is_named(reading, wrong.document):
        return reading
    every: tuple[Statement | Claim, ...] = (*reading.statements, *reading.claims)
    out = [said for said in every if _is_meant(reading, said, wrong)]
    if not out:
        return reading
    made.used.add(wrong)
    told = tuple(Rejected(s.rule, s.evidence.passage, _said(s), f"found wrong by {wrong.by}") for s in out)
    return replace(
        reading,
        statements=tuple(s for s in reading.statements if s not in out),
        claims=tuple(c for c in reading.claims if c not in out),
        rejected=tuple(dict.fromkeys((*reading.rejected, *told))),
    )


def _said(said: Statement | Claim) -> str:
    return ", ".join(value.key for value in _values(said) if isinstance(value, Ref))


def _is_meant(reading: Reading, said: Statement | Claim, wrong: Wrong) -> bool:
    passage = next((p for p in reading.passages if p.order == said.evidence.passage), None)
    if passage is None or (wrong.quote and _plain(wrong.quote) not in _plain(passage.words)):
        return False
    if wrong.predicate and wrong.predicate != (said.predicate if isinstance(said, Statement) else said.cls):
        return False
    ends = _values(said)
    subject, others = (ends[:1], ends[1:]) if isinstance(said, Statement) else (ends, ends)
    return all(
        not text or any(_is_value(reading, value, text) for value in among)
        for text, among in ((wrong.subject, subject), (wrong.object, others))
    )


def _values(said: Statement | Claim) -> list[Value]:
    return [Ref(said.subject), said.object] if isinstance(said, Statement) else [value for _, value in said.values]


def _is_value(reading: Reading, value: Value, text: str) -> bool:
    if isinstance(value, Ref):
        return any(thing.key == value.key and is_called(thing, text) for thing in reading.things)
    return _plain(str(getattr(value, value.__slots__[0]))) == _plain(text)


def is_called(thing: Thing, text: str) -> bool:
    """Whether a text is one of a thing's names, in any spelling, or the slug of its row of the tables or of its topic."""
    known = known_name(thing.kind, thing.known_as) if thing.known_as else ""
    names = (thing.name, *thing.forms, *thing.acronyms, *thing.shorts, known)
    return text == thing.known_as or normal_form(text) in {normal_form(name) for name in names if name}


def _plain(words: str) -> str:
    return " ".join(words.split()).casefold()


def _with(reading: Reading, missing: Missing) -> Reading:
    """A reading with a statement it missed; Misfit where the paper does not carry it."""
    found = [p for p in reading.passages if _plain(missing.quote) in _plain(p.words)]
    if not found:
        raise Misfit("the quote does not stand in it")
    passage = next((p for p in found if _anchored(reading, p, missing)), found[0])
    (subject, one), (thing, two) = _ends(reading, passage, missing)
    evidence = Evidence(passage.order, passage.words, (one, two))
    said = Statement(f"{RULE} ({missing.by})", subject.key, missing.predicate, Ref(thing.key), evidence, missing.mood)
    if any(_same(said, other) for other in reading.statements):
        raise Misfit("the rules read it themselves now")
    things = {each.key: each for each in (*reading.things, subject, thing)}
    passages = tuple(_mentioning(p, (one, two)) for p in reading.passages)
    return replace(
        reading,
        things=tuple(things[key] for key in sorted(things)),
        passages=passages,
        statements=(*reading.statements, said),
        unclaimed=tuple(order for order in reading.unclaimed if order != passage.order),
    )


def _same(one: Statement, other: Statement) -> bool:
    return (one.subject, one.predicate, one.object, one.mood, one.evidence.passage) == (
        other.subject, other.predicate, other.object, other.mood, other.evidence.passage
    )  # fmt: skip


def _mentioning(passage: Passage, anchors: Iterable[Anchor]) -> Passage:
    more = (a.key for a in anchors if a.passage == passage.order)
    return replace(passage, mentions=tuple(dict.fromkeys((*passage.mentions, *more))))


def _anchored(reading: Reading, passage: Passage, missing: Missing) -> bool:
    try:
        _ends(reading, passage, missing)
    except Misfit:
        return False
    return True


def _ends(reading: Reading, passage: Passage, missing: Missing) -> tuple[tuple[Thing, Anchor], tuple[Thing, Anchor]]:
    near = [passage, *(p for p in reading.passages if p.order in passage.context)]
    subject = _end(reading, near, missing.subject)
    if missing.predicate == SW.hasPriority and (aim := _aim(passage, missing.object, subject[0].key)):
        return subject, aim
    return subject, _end(reading, near, missing.object)


def _aim(passage: Passage, words: str, holder: Key) -> tuple[Thing, Anchor] | None:
    """An aim as a passage words it, held by whom the correction says; None where the words do not stand there."""
    at = passage.words.casefold().find(words.casefold())
    if at < 0:
        return None
    printed = passage.words[at : at + len(words)]
    key = f"aim:{slug(printed)}~{holder}"
    return Thing(key, "aim", printed, classes=(SW.Priority,), qualifier=holder), Anchor(key, passage.order, printed)


def _end(reading: Reading, near: Sequence[Passage], text: str) -> tuple[Thing, Anchor]:
    """The thing a text means, and where the passage or one it leans on names it."""
    things = [thing for thing in (*reading.things, *_of_tables(text)) if is_called(thing, text)]
    if not things:
        raise Misfit(f"the reader knows no {text!r} in it; a [[name]] makes it known")
    for passage in near:
        for thing in things:
            if words := next(_spoken(thing, passage.words), ""):
                return thing, Anchor(thing.key, passage.order, words)
    raise Misfit(f"neither the passage nor what it leans on names {text!r}")


def _of_tables(text: str) -> Iterator[Thing]:
    """The topic and the area that a text names."""
    if topic := find_topic(text):
        yield Thing(f"topic:{topic.slug}", "topic", topic.label, forms=(text,), known_as=topic.slug)
    if area := find_area(text):
        yield Thing(f"area:{area.slug}", "area", area.name, forms=(text,), known_as=area.slug, classes=(SW.Area,))


def _spoken(thing: Thing, words: str) -> Iterator[str]:
    """The names of a thing that stand in words, as they stand there."""
    if thing.kind == "topic":
        yield from (words[start:end] for start, end, topic in topics_in(words) if topic.slug == thing.known_as)
    for name in (thing.name, *thing.forms, *thing.acronyms, *thing.shorts):
        if found := re.search(rf"(?<!\w){re.escape(name)}(?!\w)", words, re.IGNORECASE):
            yield found[0]
