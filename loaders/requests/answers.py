"""What an answer says of its question: given, in part, published elsewhere, not held, or exempt under which section.

Here lives the judgement over words. Figures are read in `loaders.requests.figures`, bodies the asker is sent to in
`loaders.requests.redirects`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto
from typing import Literal

from loaders.requests.words import any_of, sentences

Status = Literal["answered", "partly-answered", "published-elsewhere", "not-held", "exempt"]


class Says(Enum):
    """What one sentence of an answer does."""

    ANSWER = auto()
    NOT_HELD = auto()
    EXEMPT = auto()
    PUBLISHED = auto()
    SENT_ON = auto()
    REASON = auto()


@dataclass(frozen=True, slots=True)
class Judgement:
    """The status of an answer, the sections it is exempt under, and which of its parts decides (counted from 0)."""

    status: Status
    exemptions: tuple[str, ...]
    decided_by: int


_NOT = r"(?: not|n['’]t)"
_HELD = r"(?:held?|hold|collect(?:ed)?|record(?:ed)?|stored?|ke(?:ep|pt)|captured?|collat(?:e|ed)|retain(?:ed)?)"
_FACTS = r"(?:information|data|records?|figures?|statistics|breakdown)"
_NOT_HELD = any_of(
    rf"\b(?:do(?:es)?|did|is|are|was|were|has|have|had){_NOT} (?:(?!able|required|obliged)\w+ ){{0,3}}?{_HELD}\b",
    rf"\bnot (?:currently |routinely |centrally )?{_HELD}\b",
    rf"\bno (?:\w+ ){{0,3}}{_FACTS} (?:(?:is|are|was|were) )?(?:\w+ )?(?:{_HELD}|available)\b",
    rf"\bholds? no\b|\bha(?:ve|s) no (?:\w+ ){{0,3}}{_FACTS}\b",
    rf"\bdo(?:es)?{_NOT} have (?:\w+ ){{0,3}}{_FACTS}\b",
    rf"\bdo(?:es)?{_NOT} have (?:this|that|these|those|it|them|any)\b(?=\s*(?:[.,;:]|$))",
    rf"\b{_FACTS} (?:is|are) (?:not available|unavailable)\b",
    r"\b(?:sits?|lies?|lives?|rests?|(?:is|are) (?:held|kept|recorded|stored)) (?:in|on|with|by) [^.;]{3,60}?,? (?:and |but )?not"
    r" (?:(?:in|on|with|by) )?(?:ours?|us|the (?:council|authority|icb|trust|board)(?:['’]s)?)\b",
)
_CITED = r"(?:section|sec\.?|s\.?) ?(?:12|14|2[1-9]|3\d|4[0-4])(?: ?\(\d\w?\))*"
_EXEMPT = any_of(
    r"\bexempt(?:ed|ing|ions?)?\b",
    r"\bwith(?:held|hold(?:ing|s)?)\b",
    r"\b(?:suppressed|redacted)\b",
    rf"\((?:under |see )?{_CITED}\)",
    r"\brefus(?:e[ds]?|al|ing)\b",
    r"\b(?:neither )?confirm (?:n?or) deny\b",
    r"\b(?:exceeds?|over|beyond) (?:\w+ ){0,4}(?:limit|18 hours|24 hours)\b",
    r"\bappropriate (?:cost )?limit\b",
    r"\bcost of compliance\b",
    rf"\b{_CITED} ?(?:\((?=[a-z])|(?:(?:therefore|also|then) )?(?:applies|apply|is engaged|refers)\b)",
    rf"^\W*{_CITED}\W*$",
)
_DECLINED = any_of(
    r"\b(?:can ?not|can['’]t|(?:un|not )able to|will not|do not have to|decline to|not obliged to) "
    r"(?:\w+ ){0,4}?(?:give|provide|disclose|release|supply|share|comply|answer)\b",
)
_SECTION = re.compile(r"\b(?:[Ss]ections?|[Ss]ec\.?|[Ss]\.?)\s?(12|14|2[1-9]|3\d|4[0-4])\b(?:\s?\(\d\w?\))*(?! of the Child)")
_OF_THE_ACT = any_of(r"\bfreedom of information\b", r"\bFOIA?\b", r"\bof the act\b")
_PUBLISHED = any_of(
    r"https?://",
    r"\bwww\.",
    r"\]\(",
    r"\bpubli(?:c|cal)ly (?:available|accessible)\b",
    r"\b(?:is|are|been) published\b",
    r"\bpublished (?:on|at|by|in|via|online)\b",
    r"\bavailable (?:\w+ )?(?:at|on|via|in the|here|online|to view|to download)\b",
    r"\bavailable (?:\w+ )?(?:from|through)\b(?! (?:all|any|every|each|most|our|your|the|its|local|\w+ing) (?:\w+['’]?s? )?"
    r"(?:cent(?:re|er)s?|hubs?|clinics?|pharmac\w+|librar\w+|surger\w+|midwi\w+|visitors?|nurses?|schools?|settings?|gps?)\b)",
    r"\b(?:can|may) be (?:found|viewed|accessed|obtained|downloaded)\b",
    r"\b(?:links? below|(?:following|this|the|attached) links?)\b",
    r"\b(?:see|follow|visit|click|view) (?:\w+ ){0,4}(?:link|website|web ?site|page|web ?page|site)\b",
    r"\blatest (?:\w+ ){0,3}(?:release|bulletin|publication|estimates)\b",
    r"\bin the public domain\b",
)
_SEEK = r"(?:requested|asked|sought|directed|addressed|obtained|made|sent|contacted|approached|forwarded|submitted)"
_SENT_ON = any_of(
    r"\bre-?direct(?:ed|ing)?\b",
    rf"\b(?:would|will|should|could|may|might|must|can|needs?|have|has) (?:\w+ ){{0,3}}?(?:to )?be (?:\w+ )?{_SEEK}\b",
    r"\b(?:please|should|could|may|can|might|(?:wish|need|want) to|(?:advise[ds]?|suggest|recommend)(?: that)? you|"
    r"advised to|try) "
    r"(?:\w+ ){0,3}?(?:contact(?:ing)?|approach(?:ing)?|ask(?:ing)?|request|direct|refer|write|send|submit|apply)\b",
    r"\b(?:is|are|be|information|data) (?:\w+ )?(?:held|collected|recorded|managed) by\b",
    r"\b(?:may|might|should) (?:\w+ )?be able to (?:help|assist|answer|advise|provide|supply|give)\b",
    r"\byou(?: would| will| may|['’]d|['’]ll)? (?:need|have|want) to (?:ask|contact|approach|write|speak|go)\b",
    r"\b(?:is|are|would be) (?:a matter|one|a question) for\b",
    r"\b(?:body|organisation|trust|authority|one|people|office) to (?:ask|contact|approach) (?:is|are|would be)\b",
    r"\bonly (?:the )?[^.;,]{3,80} (?:can|could|would) (?:be able to )?(?:tell|say|answer|help|know|provide)\b",
    r"(?<!\bwe )(?<!\bhave )\b(?:put|pose|raise|address|direct|take|send) (?:the|this|that|your|these|any|it)"
    r"(?: \w+){0,2} (?:to|with)\b(?! you\b)",
    r"\b(?:questions?|enquir(?:y|ies)|requests?|quer(?:y|ies))\b[^.;]{0,40} (?:should|would|must|can|needs? to|ought to"
    r"|will have to) (?:go|be put|be raised)\b",
    r"\b(?:transferred|forwarded|passed) (?:\w+ ){0,4}(?:on )?to\b",
    r"\b(?:responsibility|remit) of\b",
    r"\bis responsible for (?:this|the) ",
)
_REASON = any_of(
    r"(?:(?:we |the \w+ |i )?(?:have )?therefore|this (?:is|means|relates)|as\b|because|since|in accordance|under|the exemption|"
    r"please|to (?:extract|answer|do|provide|find)|however|unfortunately|although|for this reason|the public interest|"
    r"section|having|it is|it would|releas|disclos|we consider|we are satisfied)",
    r".*\b(?:manual(?:ly)?|inconsisten\w+|not (?:possible|readily))\b",
)
_ANSWERED_ABOVE = re.compile(
    r"\b(?:refer|see|as per|given|answered|stated|provided)\b[^.;]{0,40}\b(?:questions?|q|answers?|responses?|points?) ?(?:to )?"
    r"(?:questions? |q)?\(?\d",
    re.IGNORECASE,
)
_HOWEVER = re.compile(r"\W*(?:however|but|although)\b", re.IGNORECASE)
_NUMBER = re.compile(
    r"(?<![\d/.(-])(?!(?:19|20)\d\d\b)(?<!section )(?<!within )\d[\d,]*(?:\.\d+)?%?(?![\d/–-])(?! (?:working )?days?)"
)
_CUES = (
    (_NOT_HELD, Says.NOT_HELD),
    (_DECLINED, Says.EXEMPT),
    (_SENT_ON, Says.SENT_ON),
    (_PUBLISHED, Says.PUBLISHED),
)
_LIMIT = re.compile(r"\b(?:hours?|cost|limit|£ ?(?:450|600|25))\b", re.IGNORECASE)
_NAME_ONLY = re.compile(r"(?:(?:[A-Z][\w'’&,-]*|of|and|the|for|on|in|upon|to)\s*){1,12}[.:]?")


def judge(parts: Sequence[str]) -> Judgement:
    """The status of an answer from the words of its parts, with the sections it names.

    >>> judge(["The Council does not hold this information."]).status
    'not-held'
    >>> judge(["Exempt under Section 40(2) of the Act.", "There were 12 in all."])
    Judgement(status='partly-answered', exemptions=('Section 40',), decided_by=0)
    """
    said = [(n, sentence, says(sentence)) for n, part in enumerate(parts) for sentence in sentences(part)]
    if not said:
        return Judgement("answered", (), 0)
    sections = {found for _, sentence, what in said if what is Says.EXEMPT for found in _sections(sentence)}
    status = _status(said)
    return Judgement(status, tuple(sorted(sections)), _decider(said, status))


def says(sentence: str) -> Says:
    """What a sentence of an answer does.

    >>> says("The figures can be found on the website of the regulator.").name
    'PUBLISHED'
    """
    if _ANSWERED_ABOVE.search(sentence):
        return Says.ANSWER
    if _EXEMPT.search(sentence) or (_OF_THE_ACT.search(sentence) and _sections(sentence)):
        return Says.EXEMPT
    for pattern, what in _CUES:
        if pattern.search(sentence):
            return what
    reasons = _REASON.match(sentence) and not (_HOWEVER.match(sentence) and _NUMBER.search(sentence))
    return Says.REASON if reasons else Says.ANSWER


def sends_on(sentence: str) -> bool:
    """Whether a sentence sends its reader to somebody, whatever else it says.

    >>> sends_on("We do not hold this and it would need to be requested from the trust.")
    True
    """
    return _SENT_ON.search(sentence) is not None


def points_elsewhere(sentence: str) -> bool:
    """Whether a sentence says where something is published, or gives a link, whatever else it says."""
    return _PUBLISHED.search(sentence) is not None


def _sections(sentence: str) -> list[str]:
    return [f"Section {number}" for number in _SECTION.findall(sentence)]


def _status(said: list[tuple[int, str, Says]]) -> Status:
    order = [what for _, _, what in said]
    if _gives(said):
        return "partly-answered" if Says.EXEMPT in order or Says.NOT_HELD in order else "answered"
    if Says.EXEMPT in order:
        return "exempt"
    if Says.NOT_HELD in order:
        published_first = Says.PUBLISHED in order[: order.index(Says.NOT_HELD)]
        return "partly-answered" if published_first else "not-held"
    if Says.PUBLISHED in order:
        return "published-elsewhere"
    return "not-held" if Says.SENT_ON in order else "answered"


def _gives(said: list[tuple[int, str, Says]]) -> bool:
    """Whether something is answered: the first sentence does, or a later one gives a figure that explains no refusal.

    `No. We do not hold it.` answers nothing.
    """
    bare_no = re.fullmatch(r"no\W*", said[0][1], re.IGNORECASE) and len(said) > 1 and said[1][2] is Says.NOT_HELD
    if said[0][2] is Says.ANSWER and not bare_no:
        return True
    return any(what is Says.ANSWER and _is_figure(sentence) for _, sentence, what in said[1:])


def _is_figure(sentence: str) -> bool:
    return bool(re.search(r"\d", sentence)) and not _LIMIT.search(sentence) and not _NAME_ONLY.fullmatch(sentence)


def _decider(said: list[tuple[int, str, Says]], status: Status) -> int:
    wanted = {
        "answered": (Says.ANSWER, Says.REASON),
        "partly-answered": (Says.ANSWER, Says.NOT_HELD, Says.EXEMPT),
        "published-elsewhere": (Says.PUBLISHED,),
        "not-held": (Says.NOT_HELD, Says.SENT_ON),
        "exempt": (Says.EXEMPT,),
    }[status]
    return next((part for part, _, what in said if what in wanted), said[0][0])
