"""Services, contracts and duties that pass from one to the next: who takes over from whom, and what replaces what.

Here stand the words, too, in which `loaders.rules.succession` says what takes the place of what.
"""

from loaders.rules.rule import Rule
from loaders.rules.words import NEW

WHICH = r"(?:,? \(?(?:which|that))?"
HOW = (
    r"(?: (?:now|then|since|later|also|formally|in turn|effectively|has|have|had|will|would|is|are|was|were|be|been|being|is to"
    r"|are to|to|\w+ly))*"
)
OLD = (
    rf"(?:both )?{NEW}(?:(?:existing|former|previous|old|earlier|separate|then|outgoing|present|\d+|two|three|four|five|six"
    r"|eight|ten|[a-z]+['’]s) )*"
)
WORK = (
    r"(?:functions?|duties|dut(?:y|ies)|work|roles?|remit|responsibilit(?:y|ies)|business|powers|programme of work|services"
    r"|contract|tasks?)"
)
STOP = (
    r"(?!['’]|(?: (?!as\b)\w+)? (?:providers?|teams?|contracts?|boards?|chairs?|leads?|managers?|tenders?|bids?|staff|budgets?"
    r"|offers?|awards?|groups?|sites?|offices?|pages?|buildings?|funding|money|grants?|reports?|minutes|advis\w+"
    r"|recommendations?)\b)"
)
"""What follows a name that is a whole part of its sentence, and not the first word of another (`the ⟦V0⟧ provider`)."""

RULES = (
    Rule(
        "succeeds-duty",
        "succeeds",
        (
            r"(?:[Rr]esponsibilit(?:y|ies)|[Dd]ut(?:y|ies)|[Ff]unctions|[Cc]ommissioning|[Dd]elivery|[Rr]unning|[Pp]rovision)"
            r"(?: (?:for|of) [^.;]{3,60}?)?(?: (?:has|have|had|was|were|will))* (?:passed|pass|moved?|transferred"
            r"|transfer) from (?:the )?{bodies:o} to (?:the )?{body:s}"
        ),
        " from ",
        "Responsibility for child deaths passed from the Elmfield Joint Committee to the Elmfield Partnership.",
        (("Elmfield Partnership", "Elmfield Joint Committee"),),
        "Referrals for the clinic passed from the Elmfield Joint Committee to the Elmfield Partnership.",
    ),
    Rule(
        "succeeds-took-over",
        "succeeds",
        (
            rf"{{board:s}} (?:has |had |have )?(?:took|taken|takes|taking) over (?:from|the {WORK} of)"
            r" [^.;⟦⟧]{0,60}?(?:the )?{bodies:o}"
        ),
        "over",
        "The Elmfield Partnership took over from two boards: the Elmfield Safety Board and the Hillview Safety Board.",
        (("Elmfield Partnership", "Elmfield Safety Board"), ("Elmfield Partnership", "Hillview Safety Board")),
        "The Elmfield Partnership took over the hall from the caretaker of the Elmfield Safety Board.",
    ),
    Rule(
        "succeeds-passed",
        "succeeds",
        (
            r"⟦[IV]\d+⟧(?: (?:has|have|had|was|were|been|is|are|to|be|will))* (?:passed|moved|transferred|switched|gone"
            r"|handed(?: over)?) from (?:the )?{body:o} to (?:the )?{body:s}"
        ),
        "passed|moved|transferred|switched|gone|handed",
        "The Elmfield Nursing Service had passed from Hillview Trust to Brookside Trust in April 2016.",
        (("Brookside Trust", "Hillview Trust"),),
        "The Elmfield Nursing Service wrote from Hillview Trust.",
    ),
    Rule(
        "succeeds-took-service",
        "succeeds",
        (
            r"{org:s}(?: (?:has|have|had|will))* (?:took|taken|take|takes) over (?:the )?(?:(?:running|delivery|provision"
            r"|management|contract) (?:of|for) (?:the )?)?⟦[IV]\d+⟧(?: contract)? from (?:the )?{org:o}"
        ),
        "over",
        "Brookside Trust took over the Elmfield Nursing Service from Hillview Trust.",
        (("Brookside Trust", "Hillview Trust"),),
        "Brookside Trust talked over the Elmfield Nursing Service from Hillview Trust.",
    ),
    Rule(
        "succeeds-contract",
        "succeeds",
        (
            rf"{{act:s}}(?: contract)?{WHICH}{HOW},? (?:replac(?:es?|ed|ing)|supersed(?:es?|ed|ing)|succeed(?:s|ed|ing)?"
            rf"|t(?:akes?|ook|aking|aken) over from|(?:brings?|brought|bringing) together) (?:[^.;⟦⟧]{{2,40}}:"
            rf" )?{OLD}{{services:o}} contracts?"
        ),
        "replac|supersed|succe|over from|together",
        "The Elmfield Feeding Service replaces the Elmfield Nursing Service contract.",
        (("Elmfield Feeding Service", "Elmfield Nursing Service"),),
        "The Elmfield Feeding Service replaces the manager of the Elmfield Nursing Service contract.",
    ),
    Rule(
        "succeeds-let-here",
        "succeeds",
        (
            rf"{{act:s}} (?:contract )?(?:awarded|let|described|set out|advertised)(?: here| above| below| in this \w+)?{HOW}"
            r" (?:replac(?:es?|ed|ing)|supersed(?:es?|ed|ing)|succeed(?:s|ed)?|t(?:akes?|ook|aken) over from|(?:bring"
            r"|brings|brought)"
            rf" together) (?:[^.;⟦⟧]{{2,40}}: )?{OLD}{{services:o}}(?: contracts?)?"
        ),
        "replac|supersed|succe|over from|together",
        "Elmfield Feeding Service\n\nThe contract awarded here replaces the Elmfield Nursing Service, which has closed.",
        (("Elmfield Feeding Service", "Elmfield Nursing Service"),),
        "Elmfield Feeding Service\n\nThe contract awarded here mentions the Elmfield Nursing Service, which has closed.",
    ),
    Rule(
        "succeeds-own-contract",
        "succeeds",
        (
            r"(?P<ownserv>(?:[Tt]he|[Tt]his) (?:new |present |current )?(?:contract|service|arrangement)s?(?:"
            r" (?:awarded|let|described"
            r"|set out)(?: here| above| below)?)?)"
            rf"{HOW} (?:replac(?:es?|ed|ing)|supersed(?:es?|ed|ing)|succeed(?:s|ed)?|t(?:akes?|ook|aken) over from|(?:bring"
            rf"|brings|brought) together) (?:[^.;⟦⟧]{{2,40}}: )?{OLD}{{services:o}}(?: contracts?)?{STOP}"
        ),
        "replac|supersed|succe|over from|together",
        "Elmfield Feeding Service\n\nThis arrangement replaces the Elmfield Nursing Service, which has closed.",
        (("Elmfield Feeding Service", "Elmfield Nursing Service"),),
        "Elmfield Feeding Service\n\nThis arrangement mentions the Elmfield Nursing Service, which has closed.",
    ),
    Rule(
        "succeeds-replaced-with",
        "succeeds",
        (rf"\breplac(?:es?|ed|ing) {OLD}{{services:o}} (?:with|by) {OLD}{{services:s}}{STOP}"),
        "replac",
        "They replaced the Elmfield Nursing Service with the Elmfield Feeding Service.",
        (("Elmfield Feeding Service", "Elmfield Nursing Service"),),
        "They placed the Elmfield Nursing Service with the Elmfield Feeding Service.",
    ),
    Rule(
        "succeeds-replace-them",
        "succeeds",
        (
            rf"{{act:o}}[^.;⟦⟧]{{0,60}}?(?:⟦A\d+⟧[^.;⟦⟧]{{0,30}}?)? (?:and |to )+replac(?:es?|ed|ing) (?:them|it) (?:with"
            rf"|by) {OLD}{{services:s}}{STOP}"
        ),
        "replac",
        "We plan to close the Elmfield Nursing Service and to replace it with the Elmfield Feeding Service.",
        (("Elmfield Feeding Service", "Elmfield Nursing Service"),),
        "We plan to close the Elmfield Nursing Service and to place it with the Elmfield Feeding Service.",
    ),
    Rule(
        "succeeds-one-for-several",
        "succeeds",
        (
            r"(?P<ownserv>(?:one|a single|a new|an integrated) (?:\w+ )?(?:service|contract)),? (?:where|in place of"
            r"|instead of|to replace"
            r"|replacing)(?: (?:before|previously|until now|there|were|had been|was|now))*"
            rf" (?:two|three|four|several|separate|the)[^.;⟦⟧]{{0,30}}?:? {OLD}{{services:o}}{STOP}"
        ),
        "one |single|new|integrated",
        (
            "Elmfield Feeding Service\n\nThere is one service, where before there were two: the Elmfield Nursing Service"
            " and the Hillview Service."
        ),
        (("Elmfield Feeding Service", "Elmfield Nursing Service"), ("Elmfield Feeding Service", "Hillview Service")),
        (
            "Elmfield Feeding Service\n\nThere is one service, where parents meet the Elmfield Nursing Service and the"
            " Hillview Service."
        ),
    ),
    Rule(
        "succeeds-being-replaced",
        "succeeds",
        (
            r"{act:s} (?:being replaced|to be replaced|it replaces|that it replaces),? (?:(?:is|was|called|known as|the)"
            r" )*{services:o}"
        ),
        "replace",
        "Elmfield Feeding Service\n\nThe service being replaced, the Elmfield Nursing Service, ended in June.",
        (("Elmfield Feeding Service", "Elmfield Nursing Service"),),
        "Elmfield Feeding Service\n\nThe service being offered, the Elmfield Nursing Service, ended in June.",
    ),
)
