"""The rule tables run over a paper's sentences, each as written, without its asides, clause by clause and turned round.

Each match gives its subject and object mentions, its mood by the words round it, and its dates where the
rule asks for them. Nothing is checked here: the evidence gate does that for all statements alike.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.document import Block
from loaders.paper import Mention, Paper
from loaders.rules import (
    accountability,
    areas,
    commissioning,
    contracting,
    focus,
    glosses,
    leading,
    membership,
    parts,
    priorities,
    purposes,
    reporting,
    services,
    succession,
    works,
)
from loaders.rules.rule import Rule
from loaders.stating.aims import concerns, name_aim, name_topic, parts_of
from loaders.stating.buyers import is_named_buyer
from loaders.stating.clauses import clauses_of
from loaders.stating.fitting import Fitting
from loaders.stating.grounds import ground_lines, with_members
from loaders.stating.moods import mood_of
from loaders.stating.options import term_in
from loaders.stating.pruning import without_asides, without_insertion
from loaders.stating.sentences import Sentence, compiled, sentences_of, whole
from loaders.stating.turning import turns_of
from ontology.reference import area
from ontology.statement import Mood, Statement, Stretch
from ontology.topics import Topic, topics_in
from ontology.values import stretch_in
from ontology.vocab import DCTERMS, ORG, SW

RULES: tuple[Rule, ...] = (
    *accountability.RULES,
    *leading.RULES,
    *reporting.RULES,
    *works.RULES,
    *parts.RULES,
    *succession.RULES,
    *services.RULES,
    *contracting.RULES,
    *commissioning.RULES,
    *priorities.RULES,
    *focus.RULES,
    *purposes.RULES,
    *glosses.RULES,
    *membership.RULES,
    *areas.RULES,
)
_FITTING = Fitting([rule for rule in RULES if not rule.across and rule not in areas.RULES])
_FITTING_AREAS = Fitting(areas.RULES)
_FITTING_WHOLE = Fitting([rule for rule in RULES if rule.across])
_UNPRUNED = frozenset(rule.id for rule in RULES if not rule.pruned or "⟦A" in rule.pattern or "{areas:" in rule.pattern)
"""Rules that need the adverbs or places of a sentence, and so the whole of it."""
_OF_ANOTHER = re.compile(
    r"\b(?!development|delivery|implementation|provision|work|roll-?out|running|rest|most|all|part)[a-z]+ of (?:the |our "
    r"|its )?$"
)
"""What stands before a name that only tells what something else is of (`an element of the Bundle is led by`)."""
_INSERTED = re.compile(
    r"⟦[BPSIVON](\d+)⟧(?: \([^)]*\))?, (?:which|who|that|itself|(?:jointly |co-)?chaired by|led by|hosted by|supported"
    r" by|run by|managed by"
    r"|set up by|established by|together with|alongside|working with|as well as|reporting to|accountable to"
    r"|(?:a|an|our|the)? ?⟦O\d+⟧(?: (?:at|of|for|from|in|with))?)(?:\b|(?= ))[^.;]*$"
)
"""A clause that was opened behind a name and is not closed yet."""
_SUBJECT_FIRST = frozenset({"part-is", "part-within", *(rule.id for rule in RULES if rule.agent)})
_OBLIQUE = re.compile(r"(?i)\b(?:by|with|to|from|than|about|alongside|on|at) (?:the |our |a )?$")
"""What stands before a name that does something in its sentence and is not what the sentence is about."""
_RELATIVE = re.compile(r"⟧?,? \(?(?:which|that|who|itself)\b")
_RECOMMENDED = re.compile(
    r"\W*(?:R(?:ec(?:ommendation)?)? ?\d{1,2}\b|(?:\d{1,2}[a-z]?[.):]?\s+)?(?:[Tt]hat|[Tt]o|[A-Z][a-z]+)\b)"
)
_RECOMMENDS = re.compile(r"(?i)\brecommend(?:s|ed|ations?)?\b[^.]*$")
_RUN_BY = frozenset({"providedBy", "commissionedBy"})
_OF_PARTS = re.compile(
    r"⟦[IV]\d+⟧[^.;⟦⟧]{0,40} (?:brings? together|includ\w+|compris\w+|consist\w* of|made up of|covers?|combines?) (?:the |a )?$"
)
"""What stands before the parts of a service that the rest of the sentence goes on about."""
_ABOUT = re.compile(r"\b[a-z]+ (?:on|about|into|regarding|around|concerning) (?:the |our |its |this )?$", re.IGNORECASE)
"""What stands before a service that something else is about (`a report on the service was given by`)."""
_COST_OF = re.compile(
    r"(?i)\b(?:(?:to )?commission(?:ing)?|funding|funds|money|budget|costs?|grant|responsibility|duty)(?: (?:of|for|from))?"
    r"(?: the| our| its| this)? $"
)
"""What stands before a service that is bought or paid for, and not run, by the one named behind it."""
_MONEY = re.compile(r"⟧?(?: (?!is\b|are\b|was\b|were\b|has\b)\w+)? (?:money|funding|funds|grant|budget|cash)\b")
"""A programme before these words is what something is paid from, and not what a sentence is about."""
_RUN_KINDS = ("service", "initiative")
_SERVICE_REACH = 4
"""How many blocks back the service of `the present provider` is looked for."""
_SAID_WHO = re.compile(r"\b(?:run|provided|delivered|operated|hosted) (?:jointly )?by\b")
"""A block that has said who runs its service: `the provider` further on is another's."""
_OPENING = 3
_OPENED = re.compile(r"^(?:The |This |Our |A |An )?⟦[BPSIVON](\d+)⟧(?: \([^)]*\))?, (?!(?:the |a |an |our )?⟦|and )[^.;]*$")
"""A clause that was opened behind the name that a sentence opens with."""
_ITSELF = frozenset({"provided-possessive", "provided-bracketed"})
"""Rules whose subject is the name that stands beside the object, and never the one before an inserted clause."""
_MASKED = 2
"""How far before a slot's number its mask begins."""
_SLOT = re.compile(r"⟦\w+⟧")
_HELD = frozenset({"accountableFor", "accountableTo", "leads", "responsibleForPlan"})
_BOUNDED = re.compile(r"(?i)\buntil\b|\b(?:was|were|had|held|led)\b[^.;]*\b(?:from|between|since)\b[^.;]*\d{4}")
_AHEAD = frozenset({"hasPriority", "addresses"})
_THIS_TOPIC = re.compile(
    r"(?i)^(?:the |this |these )?(?:priority(?: area)?|agenda|issue|area of work|topic|challenge|work|area)s?\b"
)


def predicate_of(says: str) -> str:
    """The IRI of a property that a rule names."""
    if says == "isPartOf":
        return DCTERMS.isPartOf
    return ORG.memberOf if says == "memberOf" else SW[says]


def say(paper: Paper, block: Block, lines: list[Sentence] | None = None) -> Iterator[Statement]:
    """The statements that the rules find in a block (or in lines made of it), in order of rule and place."""
    for line in lines if lines is not None else sentences_of(paper, block):
        rules = _FITTING.of(line)
        forms, clauses = _forms(line) if rules else ([], [])
        for rule in rules:
            for form in [line] if rule.id in _UNPRUNED else forms:
                yield from apply(paper, rule, form)
            for clause in clauses:
                yield from apply(paper, rule, clause, clause=True)
        for ground in ground_lines(paper, line):
            for rule in _FITTING_AREAS.of(ground):
                yield from apply(paper, rule, ground)
    if lines is None:
        line = whole(paper, block)
        for rule in _FITTING_WHOLE.of(line):
            yield from apply(paper, rule, line)


def _forms(line: Sentence) -> tuple[list[Sentence], list[Sentence]]:
    """A sentence without its asides, and its further clauses and turns, each wording once."""
    plain = without_asides(line)
    forms = [plain, *([closed] if (closed := without_insertion(plain)) else [])]
    clauses = [clause for form in forms for clause in clauses_of(form)]
    clauses += [turned for form in (*forms, *clauses) for turned in turns_of(form)]
    return forms, list({clause.text: clause for clause in clauses}.values())


def apply(paper: Paper, rule: Rule, line: Sentence, *, clause: bool = False) -> Iterator[Statement]:
    """What one rule says of one sentence, or of a clause that was put beside its subject."""
    for match in _matches(rule, line.text, linked=clause):
        is_of = "passive" in rule.id or (rule.agent and rule.says != "accountableTo")
        if is_of and _OF_ANOTHER.search(line.text[: match.start()]):
            continue
        before = line.text[: match.start()]
        related = _RELATIVE.match(line.text, match.end("s")) if "s" in match.groupdict() else None
        if rule.says in _RUN_BY and (_OF_PARTS.search(before) or (_ABOUT.search(before) and not related)):
            continue
        if rule.says == "providedBy" and _COST_OF.search(before):
            continue
        oblique = not clause and rule.id in _SUBJECT_FIRST and _OBLIQUE.search(line.text[: match.start()])
        if oblique and not _RELATIVE.match(line.text, match.end("s")) and not outer(line, match):
            continue
        if _MONEY.match(line.text, match.end("s")) if "s" in match.groupdict() else False:
            continue
        mood = rule.mood or _mood(paper, rule, line, match)
        if rule.says == "servesArea" and mood is Mood.DENIED:
            continue
        when = _when(rule, line)
        for subject in line.named(match["s"]) if rule.id in _ITSELF else _subjects(paper, line, match):
            for thing in with_members(paper, _objects(paper, rule, line, match, subject)):
                if (rule.outside or rule.buyers) and is_named_buyer(paper, thing) is rule.outside:
                    continue
                if _only_delivers(paper, rule, line, match, (subject, thing)):
                    continue
                if rule.says in {"isPartOf", "succeeds"} and (subject.kind == "body") != (thing.kind == "body"):
                    continue
                if thing.key != subject.key and not (rule.says == "servesArea" and _is_country(paper, thing)):
                    yield paper.state(
                        rule.id,
                        subject,
                        predicate_of(rule.says),
                        thing,
                        block=line.block.order,
                        mood=mood,
                        when=when,
                        role=rule.role,
                    )
                    if thing.kind == "aim":
                        yield from concerns(paper, line.block, thing)


def _matches(rule: Rule, text: str, *, linked: bool) -> Iterator[re.Match[str]]:
    """The matches of a rule in order; in a `linked` clause an object may be the subject of the next one."""
    pattern, at = compiled(rule.pattern), 0
    while found := pattern.search(text, at):
        yield found
        chained = linked and rule.agent and found.start("o") > found.start("s") if "o" in pattern.groupindex else False
        at = max(found.start() + 1, found.start("o") - _MASKED) if chained else max(found.end(), at + 1)


def _when(rule: Rule, line: Sentence) -> Stretch:
    """From when to when a sentence says that its statement holds; for a holder only where it names an end."""
    text = line.full or line.text
    if rule.dated:
        return term_in(line.words(0, len(line.text)))
    return stretch_in(_SLOT.sub("it", text)) if rule.says in _HELD and _BOUNDED.search(text) else Stretch()


def _subjects(paper: Paper, line: Sentence, match: re.Match[str]) -> list[Mention]:
    """The subjects of a match: its slot `s`, or the paper's own board where slot `own` speaks of what is its (`Minutes`)."""
    if "ownserv" in match.groupdict():
        return _own_service(paper, line, match.span("ownserv"))
    if "own" not in match.groupdict():
        return outer(line, match) or line.named(match["s"])
    return _own(paper, line, match.span("own"))


def _own(paper: Paper, line: Sentence, span: tuple[int, int]) -> list[Mention]:
    """The paper's own board, with the words that stand in for it."""
    board = paper.own_board()
    if board is None:
        return []
    start, end = span
    named_in = board.block if board.referent is None else board.referent
    return [
        Mention(
            line.block.order,
            line.origin(start),
            line.origin(end),
            board.key,
            board.kind,
            line.words(start, end),
            "stand-in",
            named_in,
        )
    ]


def _own_service(paper: Paper, line: Sentence, span: tuple[int, int]) -> list[Mention]:
    """The service that `the provider` or `the contract` is of: the one just named, else the one of the heading or title."""
    start, end = line.origin(span[0]), line.origin(span[1])
    before = [m for m in paper.in_block(line.block, *_RUN_KINDS) if m.end <= start]
    named = before[-1:] or _service_above(paper, line.block)
    return [
        Mention(line.block.order, start, end, m.key, m.kind, line.block.words[start:end], "stand-in", m.referent or m.block)
        for m in named
    ]


def _service_above(paper: Paper, block: Block) -> list[Mention]:
    """The one service named nearest above a block, under its headings or in the title; none where two are as near."""
    above = paper.document.blocks[max(0, block.order - _SERVICE_REACH) : block.order]
    for other in (*reversed(above), *(b for b in paper if b.order < _OPENING)):
        found = paper.in_block(other, *_RUN_KINDS)
        if found:
            return found[:1] if len({m.key for m in found}) == 1 and not _SAID_WHO.search(other.words) else []
    return []


def outer(line: Sentence, match: re.Match[str]) -> list[Mention]:
    """The real subject where the match's stands at the end of an inserted clause (`the Board, chaired by the Director, is …`)."""
    end = match.end("s")
    closed = line.text[end : end + 2].lstrip("⟧").startswith(",")
    before = line.text[: match.start()]
    inserted = (_INSERTED.search(before) or _OPENED.search(before)) if closed else None
    if inserted is None or int(inserted[1]) in {int(i) for i in re.findall(r"\d+", match.groupdict().get("o") or "")}:
        return []
    return [line.mentions[int(inserted[1])]]


def _only_delivers(paper: Paper, rule: Rule, line: Sentence, match: re.Match[str], pair: tuple[Mention, Mention]) -> bool:
    """Whether a council or a board only delivers a programme: that makes it no provider of a service."""
    work, doer = pair
    if rule.says != "providedBy" or work.kind != "initiative" or "deliver" not in line.text[match.start() : match.end()]:
        return False
    return SW.Board in paper.things[doer.key].classes or is_named_buyer(paper, doer)


def _is_country(paper: Paper, thing: Mention) -> bool:
    """A country after `across` is what a sentence compares with or hopes for, not the ground a local thing covers."""
    known = paper.things[thing.key].known_as
    return bool(known) and area(known).kind == "country"


def _mood(paper: Paper, rule: Rule, line: Sentence, match: re.Match[str]) -> Mood:
    """The mood of a match; what somebody aims at lies ahead by its nature, and what another took the place of has ended."""
    found = mood_of(line.text, match.start(), match.end())
    if found is Mood.STATED and _RECOMMENDED.match(line.text) and _is_recommendation(paper, line.block):
        return Mood.PROPOSED
    if (found is Mood.PLANNED and rule.says in _AHEAD) or (found is Mood.ENDED and rule.says == "succeeds"):
        return Mood.STATED
    return found


def _is_recommendation(paper: Paper, block: Block) -> bool:
    """Whether a block stands under a heading or stem of recommendations: what it says `that` somebody do is not done yet."""
    over = [paper.document.blocks[o].words for o in (block.heading, block.stem) if o is not None]
    return any(re.match(r"(?i)\W*recommend", words) or _RECOMMENDS.search(words) for words in over)


def _objects(paper: Paper, rule: Rule, line: Sentence, match: re.Match[str], subject: Mention) -> list[Mention]:
    """The objects of a match: mentions, an aim as worded, or the topics that a clause names."""
    if "o" in match.groupdict():
        return line.named(match["o"])
    if "ownobj" in match.groupdict():
        return _own(paper, line, match.span("ownobj"))
    if "aim" in match.groupdict():
        held = rule.says == "hasPriority"
        return _aims(paper, line, match, subject, held)
    return _topics(paper, line, match)


def _aims(paper: Paper, line: Sentence, match: re.Match[str], subject: Mention, held: bool) -> list[Mention]:
    clause = line.words(*match.span("aim"))
    found = []
    for part in parts_of(clause):
        topic = whole_topic(part)
        if topic is not None and not held:
            found.append(name_topic(paper, line.block, topic[0], topic[1]))
        elif (aim := name_aim(paper, line.block, part, subject.key, held=held)) is not None:
            found.append(aim)
    return found


def whole_topic(words: str) -> tuple[Topic, str] | None:
    """The topic that a clause is, where its label is most of the clause; with the words that name it.

    >>> whole_topic("increase breastfeeding")[0].slug
    'breastfeeding'
    """
    for start, end, topic in topics_in(words):
        if len(words[start:end].split()) >= 0.5 * len(words.split()):
            return topic, words[start:end]
    return None


def _topics(paper: Paper, line: Sentence, match: re.Match[str]) -> list[Mention]:
    """What somebody is accountable for: a thing the clause names, else its topics, else what `this priority` means."""
    masked = match["topic"]
    things = [m for m in line.named(masked) if m.kind in {"strategy", "initiative", "service"}]
    if things:
        return things
    start, end = match.span("topic")
    clause = line.words(start, end)
    named = topics_in(clause)
    if named:
        return [name_topic(paper, line.block, topic, clause[a:b]) for a, b, topic in named]
    return _this_topic(paper, line, clause) if _THIS_TOPIC.match(clause) else []


def _this_topic(paper: Paper, line: Sentence, clause: str) -> list[Mention]:
    """The one topic that the block, or else its heading, speaks of before `this priority area`."""
    before = line.block.words[: line.block.words.index(clause)]
    for words, where in ((before, line.block), *((h.words, h) for h in paper.document.above(line.block))):
        topics = {topic.slug: (a, b, topic) for a, b, topic in topics_in(words)}
        if len(topics) == 1:
            a, b, topic = next(iter(topics.values()))
            found = name_topic(paper, where, topic, words[a:b])
            return [found]
    return []


def by_subject(paper: Paper, block: Block, subject: Mention, lead: str) -> list[Sentence]:
    """A list item as a sentence about the subject of its stem: its words with the subject's mask before them."""
    mask = (
        f"⟦B{0}⟧"
        if subject.kind == "body"
        else {"strategy": "⟦S0⟧", "service": "⟦V0⟧", "initiative": "⟦I0⟧"}.get(subject.kind, "⟦B0⟧")
    )
    made = []
    for line in sentences_of(paper, block)[:1]:
        shifted = re.sub(r"⟦([A-Z])(\d+)⟧", lambda m: f"⟦{m[1]}{int(m[2]) + 1}⟧", re.sub(r"^To (?=[a-z])", "to ", line.text))
        text = f"{mask}{lead}{shifted}"
        grown = len(text) - len(line.text)
        made.append(
            Sentence(block, text, (subject, *line.mentions), tuple(s + grown for s in line.starts), line.origins, line.offset)
        )
    return made
