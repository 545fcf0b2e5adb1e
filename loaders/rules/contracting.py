"""Contracts to provide a service: won, held, let, awarded, and passed from one provider to the next."""

from loaders.rules.rule import Rule
from loaders.rules.words import DEAL, NEW, TO_RUN, WHO, WILL

RULES = (
    Rule(
        "provided-held",
        "providedBy",
        (
            rf"{{org:o}}{WILL} (?:won|wins|secured|held|holds?|holding|has|have|had|(?:was|were|been|being) awarded|tak(?:es"
            rf"|en) on|took on) {NEW}(?:{DEAL}(?: {TO_RUN})? (?:the |its |this )?|(?=⟦[IV]\d+⟧ (?:contract"
            rf"|agreement))){{service:s}}(?! (?:contract )?(?:with|and)\b)"
        ),
        "won|win|secured|held|hold|has|have|had|award|tak|took",
        "Brookside Trust has held the contract for the Elmfield Nursing Service since May 2015.",
        (("Elmfield Nursing Service", "Brookside Trust"),),
        "Brookside Trust has held a fair about the Elmfield Nursing Service.",
        dated=True,
        outside=True,
    ),
    Rule(
        "provided-took-on",
        "providedBy",
        (
            rf"{{org:o}}{WILL} (?:won|secured|held|(?:was|were|been|being) awarded|tak(?:es|en) on|took on|tak(?:es|en) over"
            rf"|took over|carried on|carries on) {NEW}{{service:s}}(?! (?:contract|with|and)\b)"
        ),
        "won|secured|held|award|tak|took|carr",
        "Brookside Trust took over the Elmfield Nursing Service in May 2015.",
        (("Elmfield Nursing Service", "Brookside Trust"),),
        "Brookside Trust took a look at the Elmfield Nursing Service.",
        dated=True,
    ),
    Rule(
        "provided-bid",
        "providedBy",
        (
            rf"{{org:o}}{WILL}(?: was| were| is| been)? successful in (?:its|their|the|a) (?:\w+ )?(?:bid"
            rf"|tender)[^.;⟦⟧]{{0,20}} {TO_RUN} {NEW}{{services:s}}"
        ),
        "successful",
        "Brookside Trust was successful in its bid to run the Elmfield Nursing Service.",
        (("Elmfield Nursing Service", "Brookside Trust"),),
        "Brookside Trust was successful in its wish to visit the Elmfield Nursing Service.",
        dated=True,
    ),
    Rule(
        "provided-won-by",
        "providedBy",
        (
            rf"(?:{DEAL}|bid) {TO_RUN} {NEW}{{services:s}}[^.;⟦⟧]{{0,60}}? (?:won|held|secured|taken on|signed) (?:by|with)"
            rf" (?:the )?{{org:o}}"
        ),
        "won|held|secured|taken|signed",
        "The contract for the Elmfield Nursing Service was won by Brookside Trust.",
        (("Elmfield Nursing Service", "Brookside Trust"),),
        "The contract for the Elmfield Nursing Service was read by Brookside Trust.",
        dated=True,
    ),
    Rule(
        "provided-won-tender",
        "providedBy",
        (
            r"{org:o} (?:has |have |had )?(?:won|secured|was awarded|were awarded|has been awarded) (?P<ownserv>(?:the|this"
            r"|that) (?:tender|contract|bid))(?! (?:for|to)\b)"
        ),
        "won|secured|awarded",
        "Elmfield Nursing Service\n\nBrookside Trust won the tender last autumn.",
        (("Elmfield Nursing Service", "Brookside Trust"),),
        "Elmfield Nursing Service\n\nBrookside Trust read the tender last autumn.",
        dated=True,
    ),
    Rule(
        "provided-in-hands",
        "providedBy",
        (
            r"{service:s}[^.;⟦⟧]{0,60}? (?:is|are|was|were|has been|have been|had been) (?:\w+ )?(?:in the hands of|the job"
            r" of|down to) (?:the )?{org:o}"
        ),
        "hands|job|down to",
        "The Elmfield Nursing Service had been in the hands of Brookside Trust since May 2014.",
        (("Elmfield Nursing Service", "Brookside Trust"),),
        "The Elmfield Nursing Service had been in the news of Brookside Trust.",
        dated=True,
    ),
    Rule(
        "provided-moved",
        "providedBy",
        (
            r"{service:s}(?: contract| agreement)?(?: (?:has|have|had|was|were|is|will|would|to|now|be|been|also))*"
            r" (?:pass(?:ed|es)?|mov(?:ed|es)?|transferr?(?:ed|s)?|switched|gone|went|handed|let|re-let|awarded|given"
            r"|entrusted|came|come|comes)(?: across| over| back)?(?: from (?:the )?⟦[BP]\d+⟧)?(?: across| over)? (?:to"
            r"|into) (?:the )?{body:o}(?! (?:for(?! (?:an? |up to )*(?:initial )?(?:\w+ )?(?:years?|months?))|to)\b)"
        ),
        "pass|mov|transfer|switched|gone|went|handed|let|award|given|entrusted|came|come",
        "The Elmfield Nursing Service had passed from Hillview Trust to Brookside Trust in April 2016.",
        (("Elmfield Nursing Service", "Brookside Trust"),),
        "The Elmfield Nursing Service wrote to Brookside Trust.",
        dated=True,
        outside=True,
    ),
    Rule(
        "provided-rests-with",
        "providedBy",
        (
            r"(?<!commissioning )(?<!for the )(?<!of the )(?<!for )(?<!of ){service:s} (?:rests|sits|lies|now sits|has sat"
            r"|is placed|belongs|has belonged) (?:with(?:in)?|to|inside|under) (?:the )?{org:o}"
        ),
        "with|to |inside|under",
        "The Elmfield Nursing Service rests with Brookside Trust.",
        (("Elmfield Nursing Service", "Brookside Trust"),),
        "Commissioning of the Elmfield Nursing Service rests with Brookside Trust.",
        dated=True,
    ),
    Rule(
        "provided-agreement",
        "providedBy",
        (
            rf"(?:[Aa]greement|[Cc]ontract) {TO_RUN} (?:the )?(?:delivery of |provision of"
            rf" )?{{services:s}}(?![^.;]{{0,120}} (?:discussed|shared|explained|shown|sent|reported"
            rf"|compared)\b)[^.;]{{0,220}}?[ (](?:with|to|held by) (?:the )?{{org:o}}"
        ),
        "agreement|contract",
        "The council will keep its agreement for the Elmfield Nursing Service, for all families, with Brookside Trust.",
        (("Elmfield Nursing Service", "Brookside Trust"),),
        "The council wrote about the Elmfield Nursing Service to Brookside Trust.",
        dated=True,
    ),
    Rule(
        "provided-under-contract",
        "providedBy",
        (
            r"{org:o} (?:provided|provides|delivered|delivers) (?:them|it|this|these) under (?:a |the )?(?:contract"
            r"|agreement)[^⟦⟧]*?{service:s}"
        ),
        "under",
        "Brookside Trust provides this under a contract for the Elmfield Nursing Service.",
        (("Elmfield Nursing Service", "Brookside Trust"),),
        "Brookside Trust met under a tree near the Elmfield Nursing Service.",
        dated=True,
    ),
    Rule(
        "provided-awarded",
        "providedBy",
        (
            rf"(?:award\w*|let|letting|re-?let\w*|go|went|gone) (?:of )?{NEW}(?:{DEAL})?(?: {TO_RUN})?(?: the)?"
            rf" ?{{service:s}}(?: contract| agreement)?[^.;⟦⟧]{{0,40}}? to (?:the )?{{org:o}}"
        ),
        "award|let|go|went",
        "They approved the award of the Elmfield Nursing Service contract to Brookside Trust.",
        (("Elmfield Nursing Service", "Brookside Trust"),),
        "They approved a visit of the Elmfield Nursing Service to Brookside Trust.",
        dated=True,
    ),
    Rule(
        "provided-contract-with",
        "providedBy",
        (
            r"{service:s}(?: contract| agreement)? (?:is )?with (?:the )?{org:o}(?= (?:ends?|ended|expires?|expired|runs?"
            r"|ran|lapses?|began|started|commenced|comes?|came|is due|will end|has been extended|was extended|until|to)\b)"
        ),
        "with",
        "The Elmfield Nursing Service contract with Brookside Trust ends in March.",
        (("Elmfield Nursing Service", "Brookside Trust"),),
        "The Elmfield Nursing Service met with Brookside Trust staff.",
        dated=True,
    ),
    Rule(
        "provided-on-contract",
        "providedBy",
        (
            r"{service:s},? (?:which )?(?:is|are|was|has been|runs?|operates?|remains)[^.;⟦⟧]{0,50}? (?:contract|agreement)"
            r" with (?:the )?{org:o}"
        ),
        "contract|agreement",
        "The Elmfield Nursing Service is in the third year of a five year contract with Brookside Trust.",
        (("Elmfield Nursing Service", "Brookside Trust"),),
        "The Elmfield Nursing Service is proud of its friendship with Brookside Trust.",
        dated=True,
        outside=True,
    ),
    Rule(
        "provided-deal-with",
        "providedBy",
        (
            rf"(?:award\w*|contract(?:ed|s|ing)?|grants?|agreements?|SLA) (?:is |was |be |has been )?(?:made |given |let "
            rf"|awarded )?(?:to|with) {WHO}{{org:o}},? {TO_RUN} {NEW}(?:delivery of |provision of )?(?:the )?{{service:s}}"
        ),
        "award|contract|grant|agreement|SLA",
        "They approved a direct award to Brookside Trust for the Elmfield Nursing Service.",
        (("Elmfield Nursing Service", "Brookside Trust"),),
        "They approved a letter to Brookside Trust for the Elmfield Nursing Service.",
        dated=True,
        outside=True,
    ),
    Rule(
        "provided-has-deal",
        "providedBy",
        (
            rf"{{org:o}}{WILL} (?:has|have|had|holds?|held|won|signed|secured) (?:an? |the )?(?:[\w-]+ ){{0,3}}?{DEAL}"
            rf" (?:with|from)"
            rf" {WHO}⟦[BP]\d+⟧,? {TO_RUN} {NEW}(?:delivery of |provision of )?{{services:s}}"
        ),
        "contract|agreement|grant|SLA",
        "Brookside Trust has a contract with Elmfield Town Council to deliver the Elmfield Nursing Service.",
        (("Elmfield Nursing Service", "Brookside Trust"),),
        "Brookside Trust has a meeting with Elmfield Town Council to praise the Elmfield Nursing Service.",
        dated=True,
        outside=True,
    ),
    Rule(
        "provided-deal-between",
        "providedBy",
        (
            rf"{DEAL} (?:between|of) (?:the )?(?:⟦[BP]\d+⟧ and (?:the )?{{org:o}}),? {TO_RUN} {NEW}(?:delivery of "
            rf"|provision of )?(?:the )?"
            r"{service:s}"
        ),
        "between",
        "There is a section 75 agreement between Elmfield Town Council and Brookside Trust for the Elmfield Nursing Service.",
        (("Elmfield Nursing Service", "Brookside Trust"),),
        "There is a section 75 agreement between Elmfield Town Council and Brookside Trust next to the Elmfield Nursing Service.",
        dated=True,
        outside=True,
    ),
)
