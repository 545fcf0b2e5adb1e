"""How papers record what a body did: it approved, gave its approval, was content with; the strategy has its endorsement.

In a row `s` are those who did it, `own` words that mean the board whose paper it is, `deed` what they did, `matter` or `o`
what it was about. What is only asked of a body is told in `loaders.rules.asking`, lists of resolutions in
`loaders.stating.resolutions`.
"""

from __future__ import annotations

from loaders.rules.asking import OWN, Doing
from loaders.rules.deeds import DONE, GIVEN, VERB

_HAVING = r"(?:has |have |had |then |also |both |unanimously |formally |subsequently |jointly |\w+ly )*"
_THE = (
    r"(?: on (?:the )?(?:\w+ )?\d{1,2}(?:st|nd|rd|th)? \w+ \d{4})?(?: to)?(?: (?:a|an|the|its|this|his|our|making|make|extending"
    r"|implementing|publish|publication of|contents of))*(?: (?:new|draft|joint|updated|refreshed|proposed|final))*"
)
_MATTER = r"(?P<matter>[^.;]{3,200}?)(?=[.;–]|$| – )"
_DONE = rf"(?P<deed>(?i:{DONE})(?:,? and (?:\w+ly )?(?:{DONE}))*)"
_BE = r"(?:was|were|is|are|has been|have been|had been)(?: (?:also|then|jointly|formally|unanimously|subsequently|duly|\w+ly))*"
_SEEN = (
    r"(?:approved|endorsed|agreed|noted|adopted|accepted|signed off|ratified|received|supported|backed|deferred|rejected"
    r"|welcomed)"
)

ROWS: tuple[Doing, ...] = (
    Doing(
        "decided-active",
        (
            "approv|endors|agree|adopt|accept|signed|support|back|noted|note of|defer|reject|receiv|consider|discuss|welcom"
            "|deleg|waive|put |held over|ratif|confirm|authoris|review|comment|withdr|acknowledg|pledg|commit|content|happy"
            "|refus|declin|turned down|did not"
        ),
        (
            rf"{{bodies:s}}(?: [Mm]embers)?,? {_HAVING}{_DONE}\b{_THE} {_MATTER}",
            rf"{OWN} {_HAVING}{_DONE}\b{_THE} {_MATTER}",
            (
                rf"{{bodies:s}} (?:was|were) (?:content|pleased|happy|glad|minded|willing|prepared|able) to"
                rf" (?P<deed>{VERB})\b{_THE} {_MATTER}"
            ),
            rf"[Ii]t was (?:the )?{{bodies:s}} (?:that|who|which) {_DONE}\b{_THE} {_MATTER}",
        ),
        "The Elmfield Children's Board gave its backing to the Elmfield Feeding Plan.",
        ("Elmfield Children's Board", "supported: Elmfield Feeding Plan"),
        "The Elmfield Children's Board was told about the Elmfield Feeding Plan.",
    ),
    Doing(
        "decided-resolved",
        "resolved|decided|determined|agreed",
        (
            rf"{{bodies:s}} {_HAVING}(?i:resolved|decided|determined|agreed)(?: unanimously)? (?:to|that it(?: would| should)?)"
            rf" (?!recommend)(?P<deed>{VERB})\b{_THE} {_MATTER}",
            rf"{{bodies:s}} {_HAVING}(?i:resolved|decided|determined|agreed)(?: unanimously)? that (?:the"
            rf" )?(?P<matter>[^.;]{{3,160}}?) be"
            rf" (?:formally )?(?P<deed>{_SEEN})\b",
            rf"[Ii]t was (?P<own>resolved|agreed|decided)(?: unanimously)? that (?:the )?(?P<matter>[^.;]{{3,160}}?) be"
            rf" (?:formally )?"
            rf"(?P<deed>{_SEEN})\b",
        ),
        "The Elmfield Children's Board resolved that the Elmfield Feeding Plan be adopted.",
        ("Elmfield Children's Board", "adopted: Elmfield Feeding Plan"),
        "The Elmfield Children's Board resolved a dispute over the Elmfield Feeding Plan.",
    ),
    Doing(
        "decided-which",
        (
            "approv|endors|agree|adopt|accept|signed|support|back|noted|note of|defer|reject|receiv|consider|discuss|welcom"
            "|deleg|waive|put |held over|ratif|confirm|authoris|review|comment|withdr|acknowledg|pledg|commit|content|happy"
            "|refus|declin"
        ),
        (
            rf"{{thing:o}},? (?:which|that) (?:the )?{{bodies:s}} {_HAVING}{_DONE}\b(?! (?:to|that)\b)",
            (
                rf"{{thing:o}}[^.;⟦⟧]{{0,80}}?,? and (?:the )?(?:⟦[AP]\d+⟧['’]s? )?{{bodies:s}} {_HAVING}{_DONE}(?: to|"
                rf" with)? it\b"
            ),
            rf"{{thing:o}} (?:went|was taken|was presented|was brought|came|was put|was submitted) (?:to|before) (?:the"
            rf" )?{{bodies:s}}(?: in \w+(?: \d{{4}})?"
            rf"| on [^,;.]{{3,25}}?)?,? (?:and|where it|which|who) (?:was |it was |were )?(?P<deed>{_SEEN})\b",
            rf"(?:sent|took|taken|put|presented|brought) (?:the |a |its |their )?(?P<matter>[^.;,⟦⟧]{{4,80}}?) (?:to"
            rf"|before) (?:the )?{{bodies:s}},? (?:who|which)"
            rf" (?P<deed>{_SEEN}) it\b",
        ),
        "The Elmfield Feeding Plan, which the Elmfield Children's Board approved in May, runs to 2028.",
        ("Elmfield Children's Board", "approved: Elmfield Feeding Plan"),
        "The Elmfield Feeding Plan, which the Elmfield Children's Board heard about, runs to 2028.",
    ),
    Doing(
        "decided-nominal",
        "approv|endors|agree|support|back|blessing|sign|consent|adopt|noted|accepted|ratif",
        (
            rf"{{thing:o}} (?:now )?(?:has|had|received|won|gained|secured|got|was given|were given|has been given"
            rf"|enjoys?) (?:the )?(?:full |formal |unanimous )?"
            rf"(?P<deed>{GIVEN}) (?:of|from|by) (?:the )?{{bodies:s}}",
            (
                rf"(?i:(?P<deed>{GIVEN})) (?:of|for|to) (?:the )?{{thing:o}} (?:was|has been|had been|is) (?:given|granted"
                rf"|received|secured) (?:by|from) (?:the )?{{bodies:s}}"
            ),
            (
                r"^(?P<deed>(?:Approved|Endorsed|Agreed|Adopted|Signed off|Ratified|Noted|Accepted)) by (?:the"
                r" )?{bodies:s}[^⟦⟧.;]{0,40}, (?:the )?{thing:o}"
            ),
            r"{thing:o} (?:was|were|has been) (?P<deed>signed off|approved|endorsed|agreed|adopted|noted|accepted"
            r"|ratified) (?:at|in) (?:a meeting of )?(?:the )?"
            r"{bodies:s}",
            rf"{{thing:o}} (?:was|were|has been) (?P<deed>{_SEEN}) by {OWN}",
        ),
        "The Elmfield Feeding Plan has the endorsement of the Elmfield Children's Board.",
        ("Elmfield Children's Board", "endorsed: Elmfield Feeding Plan"),
        "The Elmfield Feeding Plan needs the endorsement of the Elmfield Children's Board.",
    ),
    Doing(
        "decided-delegated",
        "delegat|left it|power|authority",
        (
            (
                r"[Aa]uthority to (?P<matter>[^.;⟦⟧]{4,120}?) (?:was|has been|is|were) (?P<deed>delegated) by (?:the"
                r" )?{bodies:s}"
            ),
            rf"{{bodies:s}} {_HAVING}(?P<deed>delegated) (?:the )?(?:authority|power|powers|responsibility) to (?:the "
            rf"|a )?⟦[OPBN]\d+⟧(?:,[^.;⟦⟧]{{3,60}},)? to"
            rf" {_MATTER}",
            rf"{{bodies:s}} {_HAVING}(?P<deed>left it) to (?:the )?⟦[OPBN]\d+⟧ to {_MATTER}",
        ),
        "The Elmfield Children's Board delegated authority to the Director of Public Health to award the contract.",
        ("Elmfield Children's Board", "delegated: award the contract"),
        "The Elmfield Children's Board left the Director of Public Health to award the contract.",
    ),
    Doing(
        "decided-own",
        "noted|received|approved|agreed|endorsed|accepted|deferred|adopted|welcomed",
        (
            rf"^(?P<own>[Tt]he (?:[Rr]eport|[Uu]pdate|[Pp]resentation|[Pp]aper|[Mm]inutes|[Rr]ecommendations?)s?"
            rf"|(?:[Tt]he )?{{thing:o}}|(?:[Cc]onsideration|[Dd]iscussion) of"
            rf" (?:the )?{{thing:p}}) {_BE} (?P<deed>noted|received|approved|agreed|endorsed|accepted|deferred|adopted"
            rf"|welcomed)(?= to| until|[.;]|$| as)",
        ),
        "The report was noted.",
        ("Leeds Early Years Board", "noted: report"),
        "The report was long.",
    ),
    Doing(
        "decided-before",
        (
            "approved|endorsed|agreed|noted|adopted|accepted|signed off|ratified|received|supported|backed|deferred"
            "|rejected|welcomed"
        ),
        (
            rf"^(?:[Pp]reviously considered by:? |[Cc]onsidered before by:? )?{{body:s}},? (?:\d{{1,2}}(?:st|nd|rd|th)?"
            rf" )?(?:\w+ )?\d{{4}}(?: \(| [–-] |, which |: )(?P<deed>{_SEEN})"
            rf"(?: the| its)* (?P<matter>[^.;)]{{3,120}})",
        ),
        "Elmfield Children's Board, 8 June 2023 – approved the Elmfield Feeding Plan.",
        ("Elmfield Children's Board", "approved: Elmfield Feeding Plan"),
        "Elmfield Children's Board, 8 June 2023 – heard about the Elmfield Feeding Plan.",
    ),
)
