"""Services and programmes: who commissions, funds and pays for them."""

from loaders.rules.rule import Rule
from loaders.rules.words import ADVERBS, IS, NEW, RUN, SOON

RULES = (
    Rule(
        "commissioned-which",
        "commissionedBy",
        (
            r"{services:s},? which (?:the )?{bodies:o} (?:jointly |now |currently |also )?(?:commissions?|commissioned"
            r"|funds?|funded|buys?|pays for)"
        ),
        "which",
        "The Elmfield Nursing Service, which Elmfield Town Council commissions from Brookside Trust, did well.",
        (("Elmfield Nursing Service", "Elmfield Town Council"),),
        "The Elmfield Nursing Service, which Elmfield Town Council praised, did well.",
    ),
    Rule(
        "commissioned-and-provided",
        "commissionedBy",
        (
            rf"{{services:s}}[^.;⟦⟧]{{0,60}}? {RUN} (?:by|through) (?:the )?⟦[BP]\d+⟧(?:(?:,| and|, and)(?: the)?"
            rf" ⟦[BP]\d+⟧)*,? (?:and|but) (?:is |are |was |were )?(?:jointly )?(?:commissioned|funded|paid for) by (?:the"
            rf" )?{{bodies:o}}"
        ),
        "and|but",
        "The Elmfield Nursing Service is provided by Brookside Trust and commissioned by Elmfield Town Council.",
        (("Elmfield Nursing Service", "Elmfield Town Council"),),
        "The Elmfield Nursing Service is provided by Brookside Trust and liked by Elmfield Town Council.",
    ),
    Rule(
        "commissioned-for",
        "commissionedBy",
        rf"{{services:s}}[^.;⟦⟧]{{0,60}}? {RUN} (?:for|on behalf of) (?:the )?{{bodies:o}} (?:by|through)",
        "for |behalf",
        "The Elmfield Nursing Service is delivered for Elmfield Town Council by Brookside Trust.",
        (("Elmfield Nursing Service", "Elmfield Town Council"),),
        "The Elmfield Nursing Service is praised by Elmfield Town Council.",
    ),
    Rule(
        "commissioned-money",
        "commissionedBy",
        (
            r"{bodies:o}(?:,? (?:which|who))? (?:is |are |was |were )?(?:pays?|paid|paying|finds the money|meets the cost"
            r"|met the cost|puts? up the money|lets?) (?:for )?(?:the |this |that |of the )?{services:s}"
        ),
        "pay|paid|money|cost|let",
        "Elmfield Town Council is paying for the Elmfield Nursing Service out of its grant.",
        (("Elmfield Nursing Service", "Elmfield Town Council"),),
        "Elmfield Town Council paid a visit to the Elmfield Nursing Service.",
    ),
    Rule(
        "commissioned-money-by",
        "commissionedBy",
        (
            r"{services:s}[^.;⟦⟧]{0,120}?(?:⟦[BP]\d+⟧[^.;⟦⟧]{0,60}?)?,? (?:the )?(?:money|funds|funding|cost) (?:being |is "
            r"|was )?(?:found|met|provided|paid|borne|put up) by (?:the |charity |our |a |social enterprise |local )*{bodies:o}"
        ),
        "money|fund|cost",
        "The Elmfield Nursing Service is run by Brookside Trust, the money being found by Elmfield Town Council.",
        (("Elmfield Nursing Service", "Elmfield Town Council"),),
        "The Elmfield Nursing Service lost money by chance near Elmfield Town Council.",
    ),
    Rule(
        "commissioned-pays",
        "commissionedBy",
        r"{bodies:o} (?:pays?|paid|paying) for (?:the )?{services:s}",
        "pa",
        "Elmfield Town Council pays for the Elmfield Nursing Service.",
        (("Elmfield Nursing Service", "Elmfield Town Council"),),
        "Elmfield Town Council paid for lunch at the Elmfield Nursing Service.",
    ),
    Rule(
        "commissioned-paid-by",
        "commissionedBy",
        (
            r"{services:s}[^.;⟦⟧]{0,60}? (?:is |are |was |were )?(?:paid for|financed|bought in|bought|jointly funded) by"
            r" (?:the )?{bodies:o}"
        ),
        "by",
        "The Elmfield Nursing Service is paid for by Elmfield Town Council.",
        (("Elmfield Nursing Service", "Elmfield Town Council"),),
        "The Elmfield Nursing Service is praised by Elmfield Town Council.",
    ),
    Rule(
        "commissioned-active",
        "commissionedBy",
        (
            rf"{{bodies:o}}(?:,? (?:which|that|who))?{SOON} (?:commissions?|commissioned|commissioning|funds?|funded"
            rf"|procured?|procures) {NEW}(?:\w+ (?:and \w+ )?(?:services? )?(?:from|for) )?{{services:s}}"
        ),
        "commission|fund|procur",
        "Elmfield Town Council commissioned a new Elmfield Quit Service.",
        (("Elmfield Quit Service", "Elmfield Town Council"),),
        "Elmfield Town Council discussed the Elmfield Quit Service.",
        dated=True,
    ),
    Rule(
        "commissioned-passive",
        "commissionedBy",
        (
            rf"{{services:s}}(?:,? (?:which|that))?(?:[^.;⟦⟧]{{0,40}}? {IS})?{ADVERBS}"
            rf" (?:commissioned|funded|procured) (?:jointly )?by (?:the |charity |our |a |social enterprise |local )*{{bodies:o}}"
        ),
        " by ",
        "The Elmfield Quit Service is commissioned by Elmfield Town Council.",
        (("Elmfield Quit Service", "Elmfield Town Council"),),
        "The Elmfield Quit Service is liked by Elmfield Town Council.",
        dated=True,
    ),
    Rule(
        "commissioned-from",
        "commissionedBy",
        (
            r"{bodies:o}(?:['’]s ⟦P\d+⟧)? commission(?:s|ed)? (?:the )?⟦P\d+⟧,? (?:[^.;⟦⟧]{0,90}? )?(?:to (?:deliver"
            r"|provide|run)|delivering|providing|running) (?:the )?{act:s}"
        ),
        "commission",
        "Elmfield Town Council commissions Brookside Trust to deliver the Elmfield Quit Service.",
        (("Elmfield Quit Service", "Elmfield Town Council"),),
        "Elmfield Town Council asks Brookside Trust to deliver the Elmfield Quit Service.",
    ),
    Rule(
        "commissioned-let",
        "commissionedBy",
        (
            r"{bodies:o},? (?:which |that )?(?:has |have |had |is |are )?(?:awarded|awarding|let|re-let|re-?tendered"
            r"|re-?procured|extended"
            r"|renewed|signed|entered into|holds?|put out) (?:a |an |the |its |their )?(?:new |joint |further |single"
            r" )*(?:contract|agreement"
            r"|tender|section 75 agreement|partnership agreement)s? (?:for|to (?:provide|deliver|run)) (?:the |a )?{services:s}"
        ),
        "contract|agreement|tender",
        "Elmfield Town Council has awarded a contract for the Elmfield Quit Service.",
        (("Elmfield Quit Service", "Elmfield Town Council"),),
        "Elmfield Town Council has read a contract for the Elmfield Quit Service.",
        dated=True,
    ),
    Rule(
        "commissioned-with",
        "commissionedBy",
        (
            r"⟦[BP]\d+⟧ (?:commissions?|commissioned|funds?|funded|buys|pays for) (?:the |a )?{services:s} (?:jointly |together "
            r"|in partnership "
            r"|along )?with (?:the )?{bodies:o}"
        ),
        " with ",
        "Elmfield Town Council commissions the Elmfield Quit Service jointly with Hillview Council.",
        (("Elmfield Quit Service", "Hillview Council"),),
        "Elmfield Town Council visited the Elmfield Quit Service with Hillview Council.",
    ),
    Rule(
        "commissioned-shared-funding",
        "commissionedBy",
        (
            r"{services:s}[^;]{0,120}? (?:funding|money|costs?|bill) (?:is |are |being |was )?(?:shared|split|met"
            r" jointly|divided)"
            r" (?:equally )?(?:between|by) (?:the )?{bodies:o}"
        ),
        "shared|split|met|divided",
        (
            "The Elmfield Quit Service is run by Brookside Trust, with funding shared between Elmfield Town Council and Hillview"
            " Council."
        ),
        (("Elmfield Quit Service", "Elmfield Town Council"), ("Elmfield Quit Service", "Hillview Council")),
        "The Elmfield Quit Service shared a room between Elmfield Town Council and Hillview Council.",
    ),
    Rule(
        "commissioned-responsibility-passes",
        "commissionedBy",
        (
            r"(?:commissioning|funding|buying)(?: responsibility)?(?: (?:of|for))? (?:the )?{services:s}(?: service| services)?,?"
            r" (?:has|had|have|will|would|was|is to|did|should)?(?: now| not| be| have| then)*(?: ?)(?:transferr?e?d?s?"
            r"|pass(?:ed|es)?"
            r"|moved?s?|c[ao]mes? over|return(?:ed|s)?|s[hw]ifted) (?:over )?(?:from (?:the )?⟦[BP]\d+⟧ )?to (?:the )?{body:o}"
        ),
        "commissioning|funding|buying",
        "Responsibility for commissioning the Elmfield Quit Service passed to Elmfield Town Council in 2015.",
        (("Elmfield Quit Service", "Elmfield Town Council"),),
        "Responsibility for commissioning the Elmfield Quit Service was explained to Elmfield Town Council.",
        dated=True,
    ),
    Rule(
        "commissioned-commissioner-of",
        "commissionedBy",
        (
            r"{bodies:o},? (?:is|are|remains?|was|were|as|acts? as|acting as) (?:the )?(?:lead |joint |main "
            r"|responsible |sole |co-)*"
            r"(?:commissioners?|funders?) (?:of|for) (?:the )?{services:s}"
        ),
        "commissioner|funder",
        "Elmfield Town Council is the lead commissioner of the Elmfield Quit Service.",
        (("Elmfield Quit Service", "Elmfield Town Council"),),
        "Elmfield Town Council met the lead commissioner of the Elmfield Quit Service.",
    ),
    Rule(
        "commissioned-for-which",
        "commissionedBy",
        (
            r"{services:s},? (?:for|of) which (?:the )?{bodies:o} (?:is|are|remains?|was|were) (?:the )?(?:lead |joint "
            r"|responsible )*"
            r"(?:commissioners?|funders?)"
        ),
        "for which|of which",
        "This is part of the Elmfield Quit Service, for which Elmfield Town Council is the commissioner.",
        (("Elmfield Quit Service", "Elmfield Town Council"),),
        "This is part of the Elmfield Quit Service, for which Elmfield Town Council is grateful.",
    ),
    Rule(
        "commissioned-responsible",
        "commissionedBy",
        (
            r"{bodies:o},? (?:which |that )?(?:is|are|has been|have been|was|became|becomes) (?:now )?responsible for"
            r" (?:the )?(?:commissioning"
            r"|funding|procuring|procurement|buying)(?: of)? (?:the )?{services:s}"
        ),
        "responsible for",
        "Elmfield Town Council is responsible for commissioning the Elmfield Quit Service.",
        (("Elmfield Quit Service", "Elmfield Town Council"),),
        "Elmfield Town Council is responsible for praising the Elmfield Quit Service.",
        dated=True,
    ),
    Rule(
        "commissioned-under-contract-to",
        "commissionedBy",
        r"{services:s},? (?:is |are )?under (?:a )?contract to (?:the )?{bodies:o}",
        "under",
        "Brookside Trust runs the Elmfield Quit Service, under contract to Elmfield Town Council.",
        (("Elmfield Quit Service", "Elmfield Town Council"),),
        "Brookside Trust runs the Elmfield Quit Service, under a tree next to Elmfield Town Council.",
    ),
    Rule(
        "commissioned-buys",
        "commissionedBy",
        (
            r"{bodies:o}(?:,? (?:which|that|who))?(?: has| have| had| also)* (?:buys?(?: in)?|bought(?: in)?|purchas\w+"
            r"|contracts? for"
            r"|re-?commission(?:s|ed)|invest(?:s|ed) in|finances?|financed|contribut\w+(?: [^.;⟦⟧]{2,40}?)? to(?:wards)?)"
            r" (?:the |a |its |this )*{services:s}"
        ),
        "buy|bought|purchas|contract|commission|invest|financ|contribut",
        "Elmfield Town Council re-commissioned the Elmfield Quit Service in 2019.",
        (("Elmfield Quit Service", "Elmfield Town Council"),),
        "Elmfield Town Council reviewed the Elmfield Quit Service in 2019.",
    ),
)
