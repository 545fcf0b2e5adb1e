"""Verbs in all their tenses, as parts of patterns: what may stand between who does a thing and the thing.

Which verbs say what stands in the tables, and in `loaders.rules.words` those for running and buying services, which several
tables share; here stands only how a sentence bends a verb.
"""

from __future__ import annotations

import re

_HOW = (
    r"(?: (?:also|now|then|still|first|together|between them|in turn|in part|in future|itself|themselves|all|both|each"
    r"|once again|always|long"
    r"|\w+ly))*"
)
WOULD = (
    r"(?: (?:has|have|had|will|would|should|shall|can|could|may|might|must|does|do|did|(?:is|are|was|were) to(?! (?:the"
    r"|a|an|its|our|⟦))|not|also|now"
    r"|then|still|first|together|in turn|in part|in future|itself|themselves|all|both|each|therefore|always|long|instead|\w+ly))*"
)
"""What may stand between a subject and its verb, `to be` apart: whether it is so, and how."""
BE = rf"(?:{WOULD} (?:is|are|was|were|been|be|being)(?: being| to be)?{_HOW})"
"""Any form of `to be` and the adverbs behind it."""
RESTS = (
    rf"(?:{BE}(?: (?:held|provided|given|exercised|undertaken|taken on|assumed|set|led|carried out|discharged|vested|transferred"
    r"|passed|moved|handed|assigned|delegated|allocated|the (?:responsibility|job|task|duty|role)))?"
    rf"|{WOULD} (?:sits?|sat|rests?|rested|lies?|lay|falls?|fell|remains?|remained|belongs?|belonged|stays?|stayed"
    rf"|comes?|passe[sd]"
    r"|transferred|moved|went))(?: over| across|(?: \w+ly))? (?:of|with|by|to|through|in)(?: the| its| our| a)?"
)
"""From a duty or a task to who has it: `rests with`, `is held by`, `was passed to`."""
GAP = (
    r"(?:(?:(?! that | which | who )[^.;⟦⟧]){1,60}?(?=(?: (?:has|have|had|will|would|also|now|to))* (?:is|are|was|were"
    r"|been|be|being)\b))?"
)
"""What may stand between an object and the form of `to be` of its passive."""
HAS = (
    rf"{WOULD}(?:(?<= has)|(?<= have)|(?<= had)| (?:takes?(?: on)?|took(?: on)?|taken(?: on)?|holds?|held|retains?|retained|carry"
    r"|carries|carried|assumes?|assumed|bears?|accepts?|accepted|keeps?|kept|shares?)"
    r"| (?:is|was|were|are|been) (?:given|handed|assigned|delegated|granted))"
)
"""From a body to a duty that it has, takes on or was given."""
_WHERE = r"(?: (?:in|across|at|from|to|for|under|on|day) [^.,;:⟦⟧]{2,40}?)?"
_WHICH = r"(?:,? \(?(?:which|that|who),?)?"
_CHARGED = (
    rf"(?:{BE} (?:responsible|accountable|tasked|charged|entrusted|credited|in charge) (?:for|with|of)|,? responsible for"
    rf"|{BE} (?:in the process of|working on|committed to)"
    rf"|{WOULD}(?: (?:holds?|held|takes?|took|bears?|carry|carries|assumes?)(?: on)?)? (?:the )?(?:\w+ ){{0,2}}?"
    r"(?:responsibility|accountability|task|job|role) (?:for|of))"
)
_SET = (
    rf"(?:{BE}(?: (?:set up|established|formed|created|convened|appointed|chosen|selected|contracted|commissioned|funded|engaged"
    r"|employed|mandated|required|obliged|nominated|designated|brought in|brought together|working))+"
    r"(?: together)?(?: (?:by|with) (?:the |our )?⟦[BPO]\d+⟧)?"
    rf"|{WOULD} (?:exists?|existed|continues?|continued|works?|worked|came|comes?|helps?|helped|goes on|went on)"
    r"(?: together)?(?: (?:with|alongside) [^.,;⟦⟧]{2,40}?)?)(?: in (?:\w+ )?\d{4})? to"
)


def active(*verbs: str) -> str:
    """A pattern of what stands between a subject and an object: any of these verbs in any tense, never the passive.

    A verb is `report`, `lead/led`, `take/took/taken`, `run/ran/run/running` or `carry out`. It takes `is responsible for leading`
    and `was set up to lead` as well as `leads`.

    >>> said = re.compile("It" + active("lead/led") + " it")
    >>> bool(said.match("It has always led it")), bool(said.match("It was led it"))
    (True, False)
    """
    forms = [_forms(verb) for verb in verbs]
    bare, ing = _any([one[0] for one in forms]), _any([one[-1] for one in forms])
    finite = _any([form for one in forms for form in one[:-1]])
    return (
        rf"(?: \(⟦[ON]\d+⟧[^()]{{0,40}}\))?{_WHICH},?(?: [–—-])?(?:{WOULD} {finite}|(?:{WOULD},|{BE})?{_HOW} {ing}"
        rf"|{_CHARGED} {ing}|{_SET} {bare}|(?<=^⟦[BIPSV]0⟧) to"
        rf" {bare})"
    )


def passive(*verbs: str, by: str = "by") -> str:
    """A pattern of what stands between an object and who does it, up to `by`, with or without `to be`.

    `by` may be a choice of words: `(?:by|through)`.

    >>> said = re.compile("It" + passive("draw/drew/drawn up") + " it")
    >>> bool(said.match("It has now been drawn up by it")), bool(said.match("It, drawn up by it"))
    (True, True)
    """
    done = _any([_forms(verb)[3] for verb in verbs])
    return rf"{_WHICH}(?:,|{BE})?{_HOW} \(?(?:[a-z]+(?:ed|n) and )?{done}(?: and [a-z]+(?:ed|n))?{_HOW}{_WHERE} {by}{_HOW}"


def _any(forms: list[str]) -> str:
    return f"(?:{'|'.join(sorted(dict.fromkeys(forms), key=lambda form: (-len(form), form)))})"


def _forms(verb: str) -> tuple[str, str, str, str, str]:
    """Bare form, third person, past, participle and `-ing`, each with the particle behind it."""
    head, _, particle = verb.partition(" ")
    given = head.split("/")
    bare = given[0]
    past = given[1] if len(given) > 1 else _added(bare, "ed")
    participle = given[2] if len(given) > 2 else past
    ing = given[3] if len(given) > 3 else _added(bare, "ing")
    rest = f" {particle}".rstrip()
    return (bare + rest, _third(bare) + rest, past + rest, participle + rest, ing + rest)


def _third(bare: str) -> str:
    if re.search(r"[^aeiou]y$", bare):
        return f"{bare[:-1]}ies"
    return bare + ("es" if re.search(r"(?:s|sh|ch|x|o)$", bare) else "s")


def _added(bare: str, ending: str) -> str:
    if ending == "ed" and re.search(r"[^aeiou]y$", bare):
        return f"{bare[:-1]}ied"
    return (bare[:-1] if bare.endswith("e") and not bare.endswith("ee") else bare) + ending
