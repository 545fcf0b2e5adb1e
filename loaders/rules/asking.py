"""How papers ask a body for something: it is asked to approve, its approval is sought, the strategy comes to it for approval.

In a row `s` or `t` are those asked, `own` words that mean the board whose paper it is, `deed` what is asked for, `matter` what it
is about. Where a row has no `deed` another body is asked to do something of its own. Items of a list of recommendations are
read in `loaders.stating.decisions`.
"""

from __future__ import annotations

from dataclasses import dataclass

from loaders.rules.deeds import NOUN, VERBS

OWN = (
    r"(?P<own>(?:[Mm]embers|[Tt]he [Mm]eeting|[Tt]hose present|[Cc]olleagues)(?: of (?:the )?(?:[Bb]oard|[Cc]ommittee|[Pp]anel"
    r"|[Gg]roup|[Pp]artnership))?)"
)
_BE = r"(?:is|are|was|were|be|being|has been|have been|will be)(?: (?:\w+ly|now|also|therefore|again|further))*"
_ASKED = (
    r"(?i:asked|recommended|requested|invited|urged|advised|encouraged|called (?:up)?on)(?: in \w+| at (?:its|the) [\w"
    r" ]{3,20}?)?"
)
_SOUGHT = r"(?:is|was|are|were|will be) (?:\w+ly )?(?:sought|asked(?: for)?|requested|needed|required|awaited)"
_THE = r"(?: (?:the|a|an|its|this|new|draft|proposed))*"
_MATTER = (
    rf"(?P<matter>(?!\[)[^.;]{{3,260}}?)(?=[.;]|$|,? and (?:to )?(?:{VERBS}|to|consider|watch|also|(?:for )?its|bring"
    rf"|report)\b|, in order|, which)"
)
_LINK = r"(?:of|on|to|for|from|by|with|about)"
_VERB = (
    r"(?!(?:to|should|for|about|if|of|on|in|with|and|that|how|what|when|why|questions?|explain|clarify|say|describe"
    r"|know|attend|speak|see|be|join|introduce|present|have|whether"
    r"|comment)\b)(?P<verb>[a-z]+)(?: back| up| out)?"
)
_DEED = rf"(?P<deed>{VERBS})"
_PLAIN = r"(?P<deed>(?:approve|endorse|agree|ratify|adopt)(?: and (?:approve|endorse|agree|adopt))*)"
_SOME = rf"(?P<deed>(?:{NOUN})(?:,? (?:and|or) (?:{NOUN}))*)"


@dataclass(frozen=True, slots=True)
class Doing:
    """A way of saying that a body is asked for something or does it.

    `example` gives those of `yields` (body, `deed: matter`), `counter` nothing.
    """

    id: str
    needs: str
    patterns: tuple[str, ...]
    example: str
    yields: tuple[str, str]
    counter: str


ROWS: tuple[Doing, ...] = (
    Doing(
        "asked-sentence",
        "ask|recommend|request|invit|urge|advised|encourage|called",
        (
            rf"{{actors:s}}(?: [Mm]embers)? {_BE} {_ASKED} (?:to|that (?:it|they)(?: should)?|whether (?:it|they)(?:"
            rf" would| could)?)[: ]*"
            rf"(?:formally |please )?{_DEED}s?\b(?: to)?(?: that)?(?: with)?{_THE} {_MATTER}",
            (
                rf"{OWN} {_BE} {_ASKED} (?:to|that they|whether they(?: would)?)[: ]*(?:formally |please )?{_DEED}\b(?:"
                rf" to)?(?: that)?{_THE} {_MATTER}"
            ),
            rf"(?:[Aa]sks?|asked|asking|[Ii]nvites?|invited|inviting|urges?|urged|[Rr]ecommends?|recommended"
            rf"|[Rr]equests?|requested|requesting|calls? on"
            rf"|called on)(?: that)? (?:the )?{{actors:s}}(?: [Mm]embers)?,? (?:to |should |formally )*{_DEED}s?\b(?:"
            rf" to)?(?: that)?{_THE} {_MATTER}",
        ),
        "The Elmfield Children's Board is asked to endorse the Elmfield Feeding Plan.",
        ("Elmfield Children's Board", "endorsed: Elmfield Feeding Plan"),
        "The Elmfield Children's Board asked about the Elmfield Feeding Plan.",
    ),
    Doing(
        "asked-for-its",
        "ask|invit|request",
        (
            (
                rf"{{actors:s}}(?: [Mm]embers)? {_BE} (?:asked|invited|requested) for (?:its |their )?{_SOME} {_LINK}{_THE}"
                rf" {_MATTER}"
            ),
            rf"{OWN} {_BE} (?:asked|invited|requested) for (?:their )?{_SOME} {_LINK}{_THE} {_MATTER}",
        ),
        "The Elmfield Children's Board is asked for its comments on the Elmfield Feeding Plan.",
        ("Elmfield Children's Board", "commented: Elmfield Feeding Plan"),
        "The Elmfield Children's Board was asked for a room for the Elmfield Feeding Plan.",
    ),
    Doing(
        "asked-sought",
        "sought|asked|requested|needed|required|await",
        (
            rf"(?i:(?P<deed>{NOUN})) (?:of|by|from) (?:the )?{{actors:s}} {_SOUGHT} {_LINK}{_THE} {_MATTER}",
            rf"{{actors:s}}['’]s? (?:formal )?{_SOME} {_SOUGHT} {_LINK}{_THE} {_MATTER}",
            rf"{{actors:s}}['’]s? (?:formal )?{_SOME} {_LINK}{_THE} (?P<matter>[^.;]{{3,200}}?) {_SOUGHT}\b",
            (
                rf"{{thing:o}} (?:still |now )?(?:awaits?|awaited|is awaiting|needs|requires) (?:the )?(?:formal )?{_SOME}"
                rf" (?:of|by|from) (?:the )?{{actors:s}}"
            ),
        ),
        "The approval of the Elmfield Children's Board is sought for the Elmfield Feeding Plan.",
        ("Elmfield Children's Board", "approved: Elmfield Feeding Plan"),
        "The approval of the Elmfield Children's Board was given for the Elmfield Feeding Plan.",
    ),
    Doing(
        "asked-seeks",
        "seek|request|ask",
        (
            rf"\b(?:[Ss]eek(?:s|ing)?|[Rr]equest(?:s|ing)?|[Aa]sk(?:s|ing)? for|[Ss]ought) (?:the )?{{actors:s}}['’]s?"
            rf" (?:formal )?{_SOME} {_LINK}{_THE}"
            rf" {_MATTER}",
            rf"\b(?:[Ss]eek(?:s|ing)?|[Rr]equest(?:s|ing)?|[Aa]sk(?:s|ing)? for|[Ss]ought) (?:the |formal )*{_SOME}"
            rf" (?:from|of|by) (?:the )?{{actors:s}}"
            rf" {_LINK}{_THE} {_MATTER}",
        ),
        "This report seeks the Elmfield Children's Board's approval of the Elmfield Feeding Plan.",
        ("Elmfield Children's Board", "approved: Elmfield Feeding Plan"),
        "This report seeks the Elmfield Children's Board's address for the Elmfield Feeding Plan.",
    ),
    Doing(
        "asked-own-sought",
        "sought|ask|request|seek|needed|required|purpose|action|decision|what we need",
        (
            rf"^\W*(?P<own>(?i:(?P<deed>{NOUN})) {_SOUGHT}) {_LINK}{_THE} {_MATTER}",
            (
                rf"^(?P<own>(?:To |This (?:report|paper) )?[Ss]eeks?) (?:the |formal )*{_SOME} {_LINK}(?! (?:the"
                rf" )?⟦[BPO]){_THE} {_MATTER}"
            ),
            rf"^(?P<own>(?:Actions?|Decisions?)(?: (?:required|requested|sought|needed))?|Purpose(?: of (?:the"
            rf" )?(?:report|paper))?|Asks?)\s*(?::|[–-])"
            rf" (?:[Ff]or |[Tt]o |[Tt]he )*(?i:(?P<deed>{VERBS}|{NOUN}))(?: {_LINK})?{_THE} {_MATTER}",
            (
                rf"^What (?:we|is) (?:need(?:ed)?|want(?:ed)?|ask(?:ed)?) (?:from|of) (?:the )?{{actors:s}}: (?:to"
                rf" )?(?i:(?P<deed>{VERBS}|{NOUN}))(?: {_LINK})?{_THE} {_MATTER}"
            ),
        ),
        "Approval is sought for the Elmfield Feeding Plan.",
        ("Leeds Early Years Board", "approved: Elmfield Feeding Plan"),
        "Approval was given for the Elmfield Feeding Plan.",
    ),
    Doing(
        "asked-purpose",
        "to ",
        (
            rf"^(?P<own>To) {_PLAIN}{_THE} {_MATTER}",
            rf"^To [^.;]{{3,100}}? and (?P<own>to) {_PLAIN}{_THE} {_MATTER}",
        ),
        "To consider progress and to agree the ambitions of the coming year.",
        ("Leeds Early Years Board", "agreed: ambitions of the coming year"),
        "To parents we say: agree a time to talk.",
    ),
    Doing(
        "asked-comes-for",
        " for ",
        (
            rf"{{thing:o}}(?: and [^.;⟦⟧]{{3,40}})? (?:(?:is|are|was|were|will be|has been|being)(?: \w+ly| now| also)?"
            rf" )?(?:presented|submitted|brought|put|sent"
            rf"|offered|tabled|taken|referred|coming|going|comes?|came|goes|will go|will come|went|is due|returns?)(?:"
            rf" \w+)? (?:up )?(?:to|before) (?:the )?{{actors:s}}"
            rf"(?: meeting)?(?: in \w+| on [\w ]{{3,20}})?,? (?:for|seeking) (?:its |their |formal |final )*{_SOME}",
        ),
        "The Elmfield Feeding Plan comes to the Elmfield Children's Board for approval.",
        ("Elmfield Children's Board", "approved: Elmfield Feeding Plan"),
        "The Elmfield Feeding Plan comes to the Elmfield Children's Board for the first time.",
    ),
    Doing(
        "asked-be-done",
        "recommended|proposed|requested|recommend|asked",
        (
            r"[Ii]t is (?:therefore )?(?:recommended|proposed|requested|asked) that (?:the"
            r" )?(?P<matter>[^.;]{3,160}?) (?:be|is|are) (?:formally )?"
            r"(?P<deed>\w+ed(?: off)?) by (?:the )?{actors:s}",
            r"^\W*(?:[Ii]t is (?:therefore )?|[Ww]e )(?P<own>recommend(?:ed)?) that (?:the"
            r" )?(?P<matter>[^.;]{3,160}?) (?:be|is|are) (?:formally )?"
            r"(?P<deed>approved|endorsed|noted|agreed|adopted|accepted|signed off|received|supported|deferred)(?! by)\b",
            (
                r"recommend(?:s|ed)? to (?:the )?{actors:s} that (?:the )?(?P<matter>[^.;]{3,160}?) (?:be|is|are)"
                r" (?:formally )?(?P<deed>\w+ed(?: off)?)"
            ),
        ),
        "It is recommended that the Elmfield Feeding Plan be approved by the Elmfield Children's Board.",
        ("Elmfield Children's Board", "approved: Elmfield Feeding Plan"),
        "It is known that the Elmfield Feeding Plan was approved by the Elmfield Children's Board.",
    ),
    Doing(
        "asked-should",
        " should ",
        (
            (
                rf"(?:^|(?<=[.;] )|(?<=\bthat )|(?<=\bthat the ))(?:[Tt]he )?{{actors:s}} should (?:now |also |formally"
                rf" )*{_DEED}\b(?: to)?(?: that)?{_THE} {_MATTER}"
            ),
        ),
        "The Elmfield Children's Board should approve the Elmfield Feeding Plan.",
        ("Elmfield Children's Board", "approved: Elmfield Feeding Plan"),
        "The Elmfield Children's Board should have met about the Elmfield Feeding Plan.",
    ),
    Doing(
        "asked-of-another",
        "asked|urge|called on|request|recommend|invite",
        (
            rf"{{bodies:t}},? (?:has |have |had |also |therefore |then )*(?:asked|urged|urges|called on|calls on"
            rf"|requested|requests|invited|recommended that"
            rf"|recommends that) (?:the )?{{actor:s}},? (?:to |should )?{_VERB}{_THE} {_MATTER}",
            (
                rf"{{actor:s}} (?:was|were|has been|is|are|be)(?: also| therefore| now| again)? (?:asked|urged|requested"
                rf"|called on|invited) to {_VERB}{_THE} {_MATTER}"
            ),
            rf"(?:^|(?<=[.;] ))(?:[Rr]ecommendation|REC|Rec|R)\.? ?\d+\s?[.:–-]? ?(?:[Tt]hat )?(?:[Tt]he )?{{actor:s}}"
            rf" (?:to|should|must|needs? to)? ?{_VERB}{_THE}"
            rf" {_MATTER}",
            (
                rf"(?:[Ii]t is recommended|[Ww]e recommend|[Rr]ecommends|recommended) that (?:the )?{{actor:s}},? (?:should"
                rf" )?{_VERB}{_THE} {_MATTER}"
            ),
            (
                rf"{{actor:s}} should {_VERB}{_THE} (?P<matter>[^.;,]{{3,160}}?), (?:the |our )?(?:⟦[BP]\d+⟧|review|report"
                rf"|panel|members?) (?:recommends?|recommended|said)"
            ),
        ),
        "The Elmfield Children's Board asked Elmfield Town Council to restore peer support.",
        ("Elmfield Town Council", "requested: peer support"),
        "The Elmfield Children's Board asked Elmfield Town Council to explain the delay.",
    ),
)
