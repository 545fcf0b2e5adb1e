"""Services and programmes: who commissions, funds and pays for them; the rows on contracts stand in `deals`."""

from loaders.rules import deals
from loaders.rules.rule import Rule
from loaders.rules.words import ADVERBS, BUYS, IS, NEW, RUN, RUNS, TO_RUN, WHO, WILL

RULES = (
    Rule(
        "commissioned-active",
        "commissionedBy",
        (
            rf"{{bodies:o}}(?:['’]s)?(?: Public Health(?: [Tt]eam)?)?{BUYS} {NEW}(?:\w+ (?:and \w+ )?(?:services? )?(?:from"
            rf"|for) )?{{services:s}}"
        ),
        "commission|fund|procur|buy|bought|purchas|pay|paid|financ|cost|contract|invest|spen|contribut|tender|bids|let",
        "Elmfield Town Council commissioned a new Elmfield Nursing Service.",
        (("Elmfield Nursing Service", "Elmfield Town Council"),),
        "Elmfield Town Council discussed the Elmfield Nursing Service.",
        dated=True,
    ),
    Rule(
        "commissioned-passive",
        "commissionedBy",
        (
            rf"{{services:s}}(?:,? \(?(?:which|that))?(?:[^.;⟦⟧]{{0,40}}? {IS})?(?:,| \(| [–—-])?{ADVERBS} ?(?:commissioned"
            rf"|re-?commissioned|(?:grant[- ]|part[- ]|co-?|match[- ])?funded|procured|paid for|financed|bought(?: in)?"
            rf"|purchased)(?: jointly| in full| in part)?(?:,? (?:through|from|out of|using|under|with) (?:(?! (?:and|but"
            rf"|provided|delivered|run)\b)[^.;⟦⟧]|⟦[IS]\d+⟧){{3,50}}?)? by {WHO}{{bodies:o}}"
        ),
        " by ",
        "The Elmfield Nursing Service is commissioned by Elmfield Town Council.",
        (("Elmfield Nursing Service", "Elmfield Town Council"),),
        "The Elmfield Nursing Service is liked by Elmfield Town Council.",
        dated=True,
    ),
    Rule(
        "commissioned-which",
        "commissionedBy",
        (
            rf"{{services:s}},? (?:(?:is|are|was|were) )?(?:(?:one|two|some|part) of the (?:\w+ )?(?:services|programmes"
            rf"|contracts) )?(?:which |that )(?:the )?{{bodies:o}}{BUYS}(?=[,.;]|$| (?:from|for|in|with|and|under"
            rf"|through)\b)"
        ),
        "commission|fund|procur|buy|bought|pay|paid|financ",
        "The Elmfield Nursing Service, which Elmfield Town Council commissions from Brookside Trust, did well.",
        (("Elmfield Nursing Service", "Elmfield Town Council"),),
        "The Elmfield Nursing Service, which Elmfield Town Council praised, did well.",
    ),
    Rule(
        "commissioned-nominal",
        "commissionedBy",
        (
            rf"[Cc]ommissioning(?: responsibility| responsibilities)?(?: (?:of|for))? {NEW}{{services:s}}[^.;⟦⟧]{{0,30}}?"
            rf" (?:is|was|are|has been|have been|rests|sits|lies|became|remains|falls|fell)(?: now| currently)? (?:the"
            rf" responsibility of|with|to|undertaken by|carried out by|led by|done by|a matter for|the job of) (?:the"
            rf" )?{{bodies:o}}"
        ),
        "commissioning",
        "Commissioning of the Elmfield Nursing Service is the responsibility of Elmfield Town Council.",
        (("Elmfield Nursing Service", "Elmfield Town Council"),),
        "Commissioning of the Elmfield Nursing Service was explained to Elmfield Town Council.",
        dated=True,
    ),
    Rule(
        "commissioned-responsibility-passes",
        "commissionedBy",
        (
            r"(?:commissioning|funding|buying)(?: responsibility)?(?: (?:of|for))? (?:the )?{services:s}(?: service|"
            r" services)?,?(?: (?:has|had|have|will|would|was|is to|did|should|now|not|be|have|then))* (?:transferr?e?d?s?"
            r"|pass(?:ed|es)?|moved?s?|c[ao]mes? over|return(?:ed|s)?|s[hw]ifted) (?:over )?(?:from (?:the )?⟦[BP]\d+⟧"
            r" )?to (?:the )?{body:o}"
        ),
        "commissioning|funding|buying",
        "Responsibility for commissioning the Elmfield Nursing Service passed to Elmfield Town Council in 2015.",
        (("Elmfield Nursing Service", "Elmfield Town Council"),),
        "Responsibility for commissioning the Elmfield Nursing Service was explained to Elmfield Town Council.",
        dated=True,
    ),
    Rule(
        "commissioned-responsible",
        "commissionedBy",
        (
            rf"{{bodies:o}},?(?: which| that)?{WILL}(?: is| are| has been| have been| was| became| becomes)?{ADVERBS}"
            rf" (?:responsible for|(?:took|takes?|taken|has|had|have|holds?|held|assumed|inherit(?:s|ed))(?: on| over)?"
            rf" (?:the )?(?:lead |full |statutory )?(?:responsibility|duty) for) (?:the )?(?:commissioning|funding"
            rf"|procuring|procurement|buying)(?: of)? {NEW}{{services:s}}"
        ),
        "responsib|duty",
        "Elmfield Town Council is responsible for commissioning the Elmfield Nursing Service.",
        (("Elmfield Nursing Service", "Elmfield Town Council"),),
        "Elmfield Town Council is responsible for praising the Elmfield Nursing Service.",
        dated=True,
    ),
    Rule(
        "commissioned-commissioner-of",
        "commissionedBy",
        (
            rf"{{bodies:o}},? \(?(?:(?:is|are|remains?|was|were|as|acts? as|acting as|became) )?(?:one of )?(?:the"
            rf" )?(?:lead |joint "
            rf"|main |responsible |sole |two |three |four |co-)*(?:commissioners?|funders?) (?:of|for) {NEW}{{services:s}}"
        ),
        "commissioner|funder",
        "Elmfield Town Council is the lead commissioner of the Elmfield Nursing Service.",
        (("Elmfield Nursing Service", "Elmfield Town Council"),),
        "Elmfield Town Council met the lead commissioner of the Elmfield Nursing Service.",
    ),
    Rule(
        "commissioned-commissioner-is",
        "commissionedBy",
        (
            rf"(?:[Cc]ommissioners?|[Ff]unders?) (?:of|for) {NEW}{{services:s}}(?: contract)?(?:,| is| are| was| were|"
            rf" remains|:) (?:the )?{{bodies:o}}"
        ),
        "commissioner|funder",
        "As commissioner of the Elmfield Nursing Service, Elmfield Town Council reviews it.",
        (("Elmfield Nursing Service", "Elmfield Town Council"),),
        "The commissioner of the Elmfield Nursing Service met Elmfield Town Council.",
    ),
    Rule(
        "commissioned-duty",
        "commissionedBy",
        (
            rf"(?:duty|responsibility|power|function|remit) (?:to commission|of commissioning|for commissioning)"
            rf" {NEW}{{services:s}}(?: (?:has|had|have|is|was|now|been|then))* (?:with|held by|passed to|passed over to"
            rf"|transferred to|moved to|sits with|rests with|lies with|falls to|fell to|came to) (?:the )?{{bodies:o}}"
        ),
        "commission",
        "The duty to commission the Elmfield Nursing Service passed to Elmfield Town Council.",
        (("Elmfield Nursing Service", "Elmfield Town Council"),),
        "The duty to commission the Elmfield Nursing Service was explained to Elmfield Town Council.",
        dated=True,
    ),
    Rule(
        "commissioned-own",
        "commissionedBy",
        r"{services:s},? (?:is |are )?(?:an? |the )?{org:o}[- ](?:commissioned|funded)",
        "commissioned|funded",
        "The Elmfield Nursing Service is an Elmfield Town Council funded service.",
        (("Elmfield Nursing Service", "Elmfield Town Council"),),
        "The Elmfield Nursing Service is an Elmfield Town Council tenant.",
    ),
    Rule(
        "commissioned-possessive",
        "commissionedBy",
        r"{org:o}[’']s? (?:commissioned|funded) {service:s}",
        "commissioned|funded",
        "Elmfield Town Council's commissioned Elmfield Nursing Service helped many.",
        (("Elmfield Nursing Service", "Elmfield Town Council"),),
        "Elmfield Town Council's beloved Elmfield Nursing Service helped many.",
    ),
    Rule(
        "commissioned-for-which",
        "commissionedBy",
        (
            r"{services:s},? (?:for|of) which (?:the )?{bodies:o} (?:is|are|remains?|was|were) (?:the )?(?:lead |joint "
            r"|responsible )*(?:commissioners?|funders?)"
        ),
        "for which|of which",
        "This is part of the Elmfield Nursing Service, for which Elmfield Town Council is the commissioner.",
        (("Elmfield Nursing Service", "Elmfield Town Council"),),
        "This is part of the Elmfield Nursing Service, for which Elmfield Town Council is grateful.",
    ),
    Rule(
        "commissioned-funding-from",
        "commissionedBy",
        (
            rf"(?:[Ff]unding|[Mm]oney|[Ff]unds|[Cc]osts?|[Bb]udget|[Gg]rant) (?:for|of) {NEW}{{services:s}}[^.;⟦⟧]{{0,30}}?"
            rf" (?:comes?|came|is|was|are|were|has been|being|be)(?: now| jointly)?(?: provided| met| found| paid| supplied"
            rf"| given| borne| covered| held)? (?:from|by) (?:the )?{{bodies:o}}"
        ),
        "unding|oney|unds|ost|udget|rant",
        "Funding for the Elmfield Nursing Service comes from Elmfield Town Council.",
        (("Elmfield Nursing Service", "Elmfield Town Council"),),
        "Funding for the Elmfield Nursing Service is of interest to Elmfield Town Council.",
    ),
    Rule(
        "commissioned-receives",
        "commissionedBy",
        (
            r"{services:s},? (?:which )?(?:receives?|received|gets?|got|is given|draws?) (?:£[\d.,]+[^.;⟦⟧]{0,30}?|(?:its "
            r"|all its |core |annual )*(?:funding|money)|an? (?:\w+ )?grant)[^.;⟦⟧]{0,30}? from (?:the )?{bodies:o}"
        ),
        " from ",
        "The Elmfield Nursing Service receives £1.2m a year from Elmfield Town Council.",
        (("Elmfield Nursing Service", "Elmfield Town Council"),),
        "The Elmfield Nursing Service receives letters from Elmfield Town Council.",
    ),
    Rule(
        "commissioned-gives",
        "commissionedBy",
        (
            rf"{{bodies:o}}{WILL} (?:gives?|gave|given|pays?|paid|awarded|grants?|granted) (?:the )?⟦[BP]\d+⟧"
            rf" (?:£[\d.,]+[^.;⟦⟧]{{0,30}}?|funding|a grant)[^.;⟦⟧]{{0,20}}? {TO_RUN} {NEW}{{services:s}}"
        ),
        "giv|gave|pay|paid|award|grant",
        "Elmfield Town Council gives Brookside Trust £1.2m a year for the Elmfield Nursing Service.",
        (("Elmfield Nursing Service", "Elmfield Town Council"),),
        "Elmfield Town Council gives Brookside Trust a tour of the Elmfield Nursing Service.",
    ),
    Rule(
        "commissioned-money-by",
        "commissionedBy",
        (
            r"{services:s}[^.;⟦⟧]{0,120}?(?:⟦[BP]\d+⟧[^.;⟦⟧]{0,60}?)?,? (?:the )?(?:money|funds|funding|cost) (?:being |is "
            r"|was )?(?:found|met|provided|paid|borne|put up) by (?:the |charity |our |a |social enterprise |local"
            r" )*{bodies:o}"
        ),
        "money|fund|cost",
        "The Elmfield Nursing Service is run by Brookside Trust, the money being found by Elmfield Town Council.",
        (("Elmfield Nursing Service", "Elmfield Town Council"),),
        "The Elmfield Nursing Service lost money by chance near Elmfield Town Council.",
    ),
    Rule(
        "commissioned-shared-funding",
        "commissionedBy",
        (
            r"{services:s}[^;]{0,120}? (?:funding|money|costs?|bill) (?:is |are |being |was )?(?:shared|split|met jointly"
            r"|divided) (?:equally )?(?:between|by) (?:the )?{bodies:o}"
        ),
        "shared|split|met|divided",
        (
            "The Elmfield Nursing Service is run by Brookside Trust, with funding shared between Elmfield Town Council and"
            " Hillview Council."
        ),
        (("Elmfield Nursing Service", "Elmfield Town Council"), ("Elmfield Nursing Service", "Hillview Council")),
        "The Elmfield Nursing Service shared a room between Elmfield Town Council and Hillview Council.",
    ),
    Rule(
        "commissioned-from",
        "commissionedBy",
        (
            rf"{{bodies:o}}(?:['’]s ⟦P\d+⟧)?{WILL} (?:appoint(?:s|ed)?|chose|select(?:s|ed)|contract(?:s|ed)?(?: with)?"
            rf"|commission(?:s|ed)?|engag(?:es|ed)|fund(?:s|ed)|pa(?:ys|id)|award(?:s|ed)) {WHO}⟦[BP]\d+⟧,?(?:"
            rf" [^.;⟦⟧]{{0,60}}?)?(?: {TO_RUN}| as (?:the |our |its )?(?:\w+ )?(?:provider|supplier)s? (?:of|for))"
            rf" {NEW}{{act:s}}"
        ),
        "appoint|chose|select|contract|commission|engag|fund|paid|pays|award",
        "Elmfield Town Council commissions Brookside Trust to deliver the Elmfield Nursing Service.",
        (("Elmfield Nursing Service", "Elmfield Town Council"),),
        "Elmfield Town Council asks Brookside Trust to praise the Elmfield Nursing Service.",
    ),
    Rule(
        "commissioned-chosen-by",
        "commissionedBy",
        (
            rf"⟦[BP]\d+⟧,?(?: which| who)?(?: is| are| was| were| has been| have been)?{ADVERBS} (?:appointed|chosen"
            rf"|selected|contracted|commissioned|engaged|funded|paid) by (?:the )?{{bodies:o}}(?: {TO_RUN}| as (?:the |our "
            rf"|its )?(?:\w+ )?(?:provider|supplier)s? (?:of|for)) {NEW}{{services:s}}"
        ),
        " by ",
        "Brookside Trust is funded by Elmfield Town Council to run the Elmfield Nursing Service.",
        (("Elmfield Nursing Service", "Elmfield Town Council"),),
        "Brookside Trust is asked by Elmfield Town Council to visit the Elmfield Nursing Service.",
    ),
    Rule(
        "commissioned-with",
        "commissionedBy",
        rf"⟦[BP]\d+⟧{BUYS} {NEW}{{services:s}} (?:jointly |together |in partnership |along )?with (?:the )?{{bodies:o}}",
        " with ",
        "Elmfield Town Council commissions the Elmfield Nursing Service jointly with Hillview Council.",
        (("Elmfield Nursing Service", "Hillview Council"),),
        "Elmfield Town Council visited the Elmfield Nursing Service with Hillview Council.",
    ),
    Rule(
        "commissioned-for",
        "commissionedBy",
        rf"{{services:s}}[^.;⟦⟧]{{0,60}}? {RUN} (?:for|on behalf of) (?:the )?{{bodies:o}}(?: (?:by|through)|(?=[,.;]|$))",
        "for |behalf",
        "The Elmfield Nursing Service is delivered for Elmfield Town Council by Brookside Trust.",
        (("Elmfield Nursing Service", "Elmfield Town Council"),),
        "The Elmfield Nursing Service is praised by Elmfield Town Council.",
    ),
    Rule(
        "commissioned-on-behalf",
        "commissionedBy",
        (
            rf"⟦[BP]\d+⟧(?:,? (?:which|who))?{RUNS} {NEW}{{services:s}}[^.;⟦⟧]{{0,40}}? (?:on behalf of|under (?:a |its"
            rf" )?contract (?:to|with)|for(?= (?:the )?⟦P\d+⟧(?:[,.;]|$))) (?:the )?{{bodies:o}}"
        ),
        "behalf|under|for ",
        "Brookside Trust runs the Elmfield Nursing Service on behalf of Elmfield Town Council.",
        (("Elmfield Nursing Service", "Elmfield Town Council"),),
        "Brookside Trust runs the Elmfield Nursing Service on behalf of families in Elmfield.",
    ),
    Rule(
        "commissioned-run-on-behalf",
        "commissionedBy",
        rf"{{services:s}}[^.;⟦⟧]{{0,40}}? {RUN} by (?:the )?⟦[BP]\d+⟧,?(?: [^.;,⟦⟧]{{1,30}})? on behalf of (?:the )?{{bodies:o}}",
        "behalf",
        "The Elmfield Nursing Service is run by Brookside Trust on behalf of Elmfield Town Council.",
        (("Elmfield Nursing Service", "Elmfield Town Council"),),
        "The Elmfield Nursing Service was praised by Brookside Trust on behalf of Elmfield Town Council.",
    ),
    Rule(
        "commissioned-puts-in",
        "commissionedBy",
        (
            rf"{{bodies:o}}{WILL} (?:puts?(?: in)?|provides?|provided|gives?|gave|finds?|found|contributes?"
            rf"|contributed) (?:[^.;⟦⟧]{{0,40}}? )?"
            rf"(?:money|funding|funds)(?: needed)? (?:for|into|to|towards) {NEW}{{services:s}}(?! (?:providers?|staff|teams?)\b)"
        ),
        "money|funding|funds",
        "Elmfield Town Council puts in about a third of the money for the Elmfield Nursing Service.",
        (("Elmfield Nursing Service", "Elmfield Town Council"),),
        "Elmfield Town Council puts in about a third of the chairs for the Elmfield Nursing Service.",
    ),
    *deals.RULES,
)
