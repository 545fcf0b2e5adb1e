"""The further clauses of a sentence, each said again with its own subject.

`The Board owns the plan and reports to the Council.` says two things of the Board; a rule looks for a subject beside its
verb. The clauses keep what stands before the subject, so that a proposal stays one, and the auxiliary that the verbs share.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.stating.pruning import without
from loaders.stating.sentences import Sentence

_FINITE = (
    r"(?:(?:is|are|was|were|has|have|had|will|would|should|could|may|must|sits|sat|falls|fell|comes|came|goes|went|takes|took"
    r"|makes|made|holds|held|sets|gives|gave|keeps|kept|brings|brought|builds|built|runs|ran|leads|led|looks|looked|oversees|oversaw"
    r"|owns|owned"
    r"|meets|met|draws|drew|feeds|fed|forms|pays|paid|buys|bought|has|acts|wrote|writes)\b"
    r"|(?:report|provid|deliver|commission|fund|support|replac|serv|cover|answer|aim|work|focus|employ|manag|host|chair"
    r"|co-?ordinat|direct|monitor|agree|approv|endors|adopt|publish|develop|produc|launch|start|open|advis|includ|belong|operat|offer"
    r"|contribut|help|seek|focuss|scrutinis|steer|govern|championn?|implement|review|receiv|consider|not|staff|contract"
    r"|re-?commission|procur|prioritis|identif|succeed|supersed|form|represent|convene?|share|appoint|transferr?|award|extend)"
    r"(?:e?s|e?d|ies|ied)\b)"
)
_BARE = (
    r"(?:report|lead|look|oversee|own|provide|deliver|commission|fund|support|replace|serve|cover|answer|work|focus|employ|manage"
    r"|host|chair|co-?ordinate|direct|monitor|agree|approve|endorse|adopt|publish|develop|produce|launch|advise|include|run"
    r"|operate|offer|steer|govern|implement|sit|be|have|bring|take|hold|come|feed|act|form|receive)\b"
)
_DONE = (
    r"(?:run|led|owned|provided|delivered|commissioned|funded|chaired|co-?ordinated|overseen|managed|hosted|staffed|operated"
    r"|paid for|developed|published|written|produced|agreed|approved|endorsed|adopted|replaced|supported|monitored|governed"
    r"|steered|held|bought|procured|offered|employed|organised|directed|convened|supplied|convened)(?= (?:\w+ly )?(?:by"
    r"|through|from|in partnership)\b)"
)
_MODAL = r"(?:will|would|should|could|may|must|is to|are to|was to|were to|shall|can)"
_NAME = r"⟦[BPSIVO]\d+⟧[’'\"”]?(?: \([^()]{1,60}\))?"
_HOW = r"(?: (?:\w+ly|also|now|then|instead|itself|in turn))*"
_LINKED = re.compile(rf"{_NAME}(?P<cut>,? \(?(?:which|who|that),?)(?={_HOW} (?:{_FINITE}|{_BARE}))")
"""A name and the word that goes on about it."""
_SUBJECT = re.compile(rf"{_NAME}(?={_HOW} {_FINITE})")
_NO_SUBJECT = re.compile(
    r"(?:\b(?:of|by|with|for|to|from|in|on|at|between|through|under|and|or|as)|,|&)(?: (?:the|our|a|an|its|their))? $"
)
"""What stands before a name that the verb behind it does not belong to."""
_JOINED = re.compile(
    rf"(?P<comma>,)? (?:and|but){_HOW} (?:(?:it|they){_HOW} (?P<it>{_FINITE})|(?P<done>{_DONE})|(?P<finite>{_FINITE})"
    rf"|(?P<bare>{_BARE}))"
    rf"|[,;](?: when| after which)? (?:it|they){_HOW} (?P<again>{_FINITE})"
)
_SHARED = {"bare": re.compile(rf"\b{_MODAL}\b"), "done": re.compile(r"\b(?:is|are|was|were|been|being|be)\b")}
"""The auxiliary that a verb without its own shares with the one before it."""
_LISTED = re.compile(rf"(?:{_NAME}(?:; |, |,? and (?:the )?))+$")
_ONE_DOES = re.compile(r" (?:is|was|has|[a-z]+s)\b")
"""A verb of one: of the names before it only the last does it (`A; B, which runs the service`)."""
_CLEFT = re.compile(r"\b[Ii]t (?:is|was) (?:the |our )?$")
_OPENS = re.compile(r"\b(?:which|who|that|whose|where|when|while|whether|if|because|although|as|what|how)\b|[:;]")


def clauses_of(sentence: Sentence) -> Iterator[Sentence]:
    """The further clauses of a sentence, each beside its subject: what `which` goes on to say, and verbs joined by `and`.

    `The ⟦V0⟧ is funded by ⟦P1⟧ and run by ⟦P2⟧.` gives `The ⟦V0⟧ is run by ⟦P2⟧.`
    """
    text = sentence.text
    subjects = [m.end() for m in _SUBJECT.finditer(text) if not _NO_SUBJECT.search(text[: m.start()])]
    yield from _joined(sentence, subjects, closed=False)
    for found in _LINKED.finditer(text):
        listed = _LISTED.search(text[: found.start()]) if _ONE_DOES.match(text, found.end()) else None
        clause = without(sentence, [*([listed.span()] if listed else []), found.span("cut")])
        yield clause
        gone = listed.end() - listed.start() if listed else 0
        yield from _joined(clause, [found.start("cut") - gone], closed=not _CLEFT.search(text[: found.start()]))


def _joined(sentence: Sentence, subjects: list[int], *, closed: bool) -> Iterator[Sentence]:
    """The clauses whose verb is joined to that of a subject; behind a comma no longer to one that `which` goes on about."""
    for found in _JOINED.finditer(sentence.text):
        before = [end for end in subjects if end <= found.start()]
        if not before or (closed and found["comma"]) or _OPENS.search(sentence.text, before[-1], found.start()):
            continue
        verb = next(group for group in ("it", "done", "finite", "bare", "again") if found[group])
        start = before[-1]
        if verb in _SHARED:
            shared = [m.end() for m in _SHARED[verb].finditer(sentence.text, start, found.start())]
            if not shared:
                continue
            start = shared[-1] if verb == "done" else shared[0]
        yield without(sentence, [(start, found.start(verb) - 1)])
