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
            r"|was )?(?:found|met|provided|paid|borne|put up) by (?:the )?{bodies:o}"
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
            rf" (?:commissioned|funded|procured) (?:jointly )?by (?:the )?{{bodies:o}}"
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
)
