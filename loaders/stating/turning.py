"""Sentences turned round to the plain order: who does what, who is what of what.

`The Plan has the Board as its owner`, `Owner of the Plan: the Board` and `The owner of the Plan is the Board` all say that
the Board is the owner of the Plan; a rule need only know the last. What is turned stands beside the sentence as it was
written. Clauses that are only cut short are the business of `loaders.stating.pruning` and `loaders.stating.clauses`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from loaders.stating.sentences import Sentence

_THE = r"(?:(?:the|our|a|an|its|their|The|Our|both) )?"
_MASK = r"⟦[BPSIVON]\d+⟧"
_AND = rf"(?:,? and (?:by |to )?|, | & |,? as well as ){_THE}"
_ONE = rf"{_THE}{_MASK}"
_ALL = rf"{_ONE}(?: \([^()⟦⟧]{{1,40}}\))?(?:{_AND}{_MASK})*"
_IS = r"(?:is|are|was|were|remains?|will be|would be|has been|have been|should be)"
_ROLE = (
    r"(?!(?:but|and|or|which|who|that|this|it|so|not|with|by|for|in|on|at|from|as|all|each|has|had|have|to|is|are|was|were) )"
    r"[A-Za-z][\w’'-]*(?: (?!is |are |was |for |of |as |and |that )[A-Za-z][\w’'-]*){0,4}(?: ⟦[BP]\d+⟧)?"
)
_OF = r"(?:of|for|to|on)"
_WORDS = r"[a-z][^⟦⟧.;:,]{2,70}?"
_WHAT = rf"(?P<what>{_ALL}|{_THE}{_WORDS})"
_ROLE_OF = "{who} is the {role:l} {of} {what}"
_DONE = (
    r"(?:(?:jointly|formally|originally|also|now|first|then|overall|co) )?(?:[a-z][a-z-]+ed|led|run|written|drawn up|set up|set"
    r"|overseen|held|put together|driven|given|built|begun|brought together)(?: (?:up|out|on|forward|together|and \w+|jointly))*"
)
_BY = rf"(?: (?:by|through|via) {_ALL})"
_HELD = (
    r"(?:(?:directly |jointly |overall |ultimately )*(?:accountable|answerable|responsible) (?:to|for)"
    r"|(?:reporting|feeding|answering) (?:directly |back |up )?(?:to|into))"
)


@dataclass(frozen=True, slots=True)
class _Turn:
    """What a form looks like, a word it must hold, and the order in which its groups say the same plainly."""

    needs: str
    form: re.Pattern[str]
    order: str


def _turn(needs: str, form: str, order: str) -> _Turn:
    return _Turn(needs, re.compile(form), order)


_TURNS = (
    _turn(
        " is | are | was | were | remain| be | been ",
        rf"(?:^|(?<=[,;:] )|(?<= that )|(?<= and ))(?:[Tt]he |[Oo]ur |[Ii]ts |[Aa] )?(?P<role>{_ROLE}) (?P<of>{_OF})"
        rf" {_WHAT},? (?P<is>{_IS}) (?P<who>{_ALL})(?!['’])",
        "{who} {is} the {role} {of} {what}",
    ),
    _turn(
        "ing |responsible for |accountable for |in charge of ",
        (
            rf"\b[Tt]he [a-z]+(?: [a-z]+)? (?P<doing>[a-z-]+ing|responsible for|accountable for|in charge of) {_WHAT}"
                rf" (?P<is>{_IS})"
            rf" (?P<who>{_ALL})(?!['’])"
        ),
        "{who} {is} {doing} {what}",
    ),
    _turn(
        " with ",
        rf"\b[Tt]he [a-z]+(?: [a-z]+)? with (?P<duty>[a-z][a-z ]{{3,40}} (?:for|of)) {_WHAT} {_IS} (?P<who>{_ALL})(?!['’])",
        "{who} has {duty} {what}",
    ),
    _turn(
        "For ", (
            rf"^(?P<for>For) (?P<what>{_ALL}|{_THE}{_WORDS}), (?P<duty>(?:the )?(?:overall |lead )*[a-z]+(?:ility"
            rf"|ship))(?P<rest> [^.;]{{5,100}})"
        ),
        "{duty} {for:l} {what}{rest}",
    ),
    _turn(": ", rf"^(?:The )?(?P<role>{_ROLE}) (?P<of>{_OF}) {_WHAT}: (?P<who>{_ALL})", _ROLE_OF),
    _turn(": ", rf"^(?P<who>{_ONE}): (?P<role>{_ROLE}) (?P<of>{_OF}) {_WHAT}(?=[.;,]|$)", _ROLE_OF),
    _turn(
        "'s |’s |s' |s’ ",
        rf"(?P<what>{_ONE})['’]s? (?P<role>{_ROLE}) (?P<is>{_IS}) (?P<who>{_ALL})(?!['’])",
        "{who} {is} the {role} of {what}",
    ),
    _turn(
        " as ",
        rf"(?P<what>{_ONE}) (?:now |will )?(?:has|have|had) (?P<who>{_ALL}) as (?:its|their|the|a|an) (?P<role>{_ROLE})",
        "{who} is the {role} of {what}",
    ),
    _turn(
        "'s |’s ",
        rf"(?P<what>{_ONE}) (?P<is>{_IS}) (?P<who>{_ONE})['’]s? (?P<role>{_ROLE})",
        "{what} {is} the {role} of {who}",
    ),
    _turn(
        ", ",
        rf"(?P<who>{_ONE}), (?:who is |which is )?(?:the |a |an |its |our )?(?P<role>{_ROLE}) (?P<of>{_OF})"
        rf" {_WHAT}(?=[.;,)]|$)",
        _ROLE_OF,
    ),
    _turn(
        " (", rf"(?P<who>{_ONE}) \((?:the |a |an |its |our )?(?P<role>{_ROLE}) (?P<of>{_OF}) {_WHAT}\)",
        _ROLE_OF,
    ),
    _turn(" (", rf"(?P<what>{_ONE}) \((?P<role>{_ROLE}): (?P<who>{_ALL})\)", "{who} is the {role} of {what}"),
    _turn(
        " and ",
        rf"(?P<what>{_ONE}),? \(?{_DONE}{_BY},? and (?P<done>{_DONE}{_BY})",
        "{what} is {done}",
    ),
    _turn(
        "As ", rf"^As (?:one of )?(?:the |a |an |our )?(?P<role>{_ROLE}) (?P<of>{_OF}) {_WHAT}, (?P<who>{_ALL})",
        _ROLE_OF,
    ),
    _turn(
        " by | through | via ",
        rf"^(?P<done>(?:[A-Z][a-z-]+ ){{1,2}}?(?:(?:up|out|on|together|and \w+) )?)(?P<by>(?:by|through|via) {_ALL}),"
        rf" (?P<what>{_ONE})",
        "{what} is {done:l}{by}",
    ),
    _turn(
        " by | through | via ",
        rf"(?P<what>{_ONE}),? \(?(?:(?:a|an|the) (?:[\w-]+ ){{1,4}})?(?P<done>{_DONE}{_BY})",
        "{what} is {done}",
    ),
    _turn(
        "accountable |answerable |responsible |reporting |feeding |answering ",
        rf"(?P<what>{_ONE}),? \(?(?P<held>{_HELD} {_ALL})",
        "{what} is {held}",
    ),
    _turn("ing ", rf"^(?P<doing>[A-Z][a-z-]+ing (?:(?:to|into|on|with) )?{_ALL}), (?P<who>{_ONE})", "{who} is {doing:l}"),
    _turn(
        " ",
        rf"^(?P<front>(?:To|In|For|Under|Beneath|Within|Through|From|With)(?: [a-z][a-z ]{{1,40}}? (?:of|with|to|by|from))?"
        rf" (?:{_ONE}(?: and {_ONE})?|{_THE}{_WORDS}(?<! of)(?<! with)(?<! to)(?<! by)(?<! from))),?"
            rf" (?P<who>{_ONE}(?:{_AND}{_MASK})*)"
        r"(?P<rest> [a-z][^.;:,]{3,120})",
        "{who}{rest} {front:l}",
    ),
    _turn(
        " ",
        rf"^(?P<at>(?:Beneath|Under|Below|Underneath|Reporting (?:in)?to|Accountable to|Answerable to|Sitting under) {_ONE})"
        rf"(?P<verb> (?:sits?|comes?|is|are|sat|were))(?: two| three| four| five)?(?: \w+(?: groups)?:)? (?P<who>{_ALL})",
        "{who}{verb} {at:l}",
    ),
    _turn(
        "which |whom |who |that ",
        rf"(?P<what>{_ONE}),? (?P<prep>(?:to|for|of|by|from|with|under) )?(?:which|whom|who|that) (?P<who>{_ALL})"
        r"(?P<verb> [a-z][^.;:,⟦⟧]{2,60}?)(?=[.;,]|$| (?:is|was|are|were|has|had|will|runs?|ran|ends?|ended|began"
            r"|covers?|sets?)\b)",
        "{who}{verb} {prep}{what}",
    ),
    _turn(
        "t is |t was ",
        rf"^It (?:is|was) (?P<prep>to|with|for|by|through|from|under) (?P<what>{_ALL}) that (?P<rest>[^.;:,]{{5,100}})",
        "{rest} {prep} {what}",
    ),
    _turn(
        "on behalf of ", rf"(?P<a>{_MASK}[^.;⟦⟧]{{0,60}}?),? on behalf of {_ALL},?(?P<b> [^.;]{{5,100}})", "{a}{b}"
    ),
    _turn("On behalf of ", rf"^On behalf of {_ONE}(?: and {_ONE})?,? (?P<a>{_ONE} [^.;]{{5,100}})", "{a}"),
    _turn(
        ": ", (
            r"\b(?:[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]everal) (?:\w+[ -]){0,2}"
            r"(?:groups|boards|partnerships|committees|panels|bodies|organisations|partners|providers|charities|forums"
                r"|trusts|councils)"
            rf" (?P<verb>[a-z][^.:;⟦⟧]{{3,40}} {_ONE}): (?P<who>{_ALL})"
        ),
        "{who} {verb}",
    ),
    _turn(
        (
            ", through |, via |, by way of |, with |, under |, alongside |, together with |, working with |, jointly with "
            "|, in partnership with "
        ),
        rf"(?P<a>{_MASK}[^.;,⟦⟧]{{2,60}}), (?:through|via|by way of|with|under|alongside|together with|working with|jointly with"
        r"|in partnership with) [^.;,]{3,80},(?P<b> [^.;]{3,100})",
        "{a}{b}",
    ),
)  # fmt: skip
_NEEDS = tuple((turn, tuple(turn.needs.split("|"))) for turn in _TURNS)
_ARTICLE = re.compile(r"(?:The|Our|A|An|Its|Their) ")
_PIECE = re.compile(r"\{(\w+)(:l)?\}|([^{}]+)")


def turns_of(sentence: Sentence) -> Iterator[Sentence]:
    """The sentence in other, plainer orders; what stands before the turned part stays, so that a proposal stays one.

    `The lead for ⟦S0⟧ is ⟦O1⟧.` gives `⟦O1⟧ is the lead for ⟦S0⟧.`
    """
    for turn, needs in _NEEDS:
        if any(word in sentence.text for word in needs):
            for found in turn.form.finditer(sentence.text):
                yield _turned(sentence, found, turn.order)


def _turned(sentence: Sentence, found: re.Match[str], order: str) -> Sentence:
    """The sentence up to the form, and then its groups in their new order; every place leads back to the block's words."""
    before = sentence.text[: found.start()]
    text, starts, origins = f"{before[:-2]} – " if before.endswith(", ") else before, list[int](), list[int]()
    _copy(sentence, (0, found.start()), 0, starts, origins)
    for name, lower, glue in _PIECE.findall(order):
        if glue:
            text += glue
        elif found[name] is not None:
            _copy(sentence, found.span(name), len(text), starts, origins)
            text += _lowered(found[name]) if lower or _ARTICLE.match(found[name]) else found[name]
    full = sentence.full or sentence.text
    return Sentence(sentence.block, text + ".", sentence.mentions, tuple(starts), tuple(origins), 0, full)


def _lowered(words: str) -> str:
    """Words that opened a sentence as they stand within one; an abbreviation keeps its capitals."""
    return words if words[1:2].isupper() else words[:1].lower() + words[1:]


def _copy(sentence: Sentence, span: tuple[int, int], to: int, starts: list[int], origins: list[int]) -> None:
    """Note where a stretch that now stands at `to` came from."""
    at, on = span
    places = [at, *(s - sentence.offset for s in sentence.starts if at < s - sentence.offset < on), on]
    starts += [to + place - at for place in places]
    origins += [sentence.origin(place) for place in places]
