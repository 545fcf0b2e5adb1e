"""Services and programmes: who provides them."""

from loaders.rules.rule import Rule
from loaders.rules.words import ADVERBS, IS, NEW, RUN, SOON, WHO

RULES = (
    Rule(
        "provided-passive",
        "providedBy",
        (
            rf"{{services:s}}(?:,? \(?(?:which|that)|,? \(?(?:a|an|the|our|its) [^.;,⟦⟧]{{3,60}}?)?(?:[^.;⟦⟧]{{0,60}}?"
            rf" {IS})?{ADVERBS}"
            rf" {RUN} (?:jointly |locally |in-house |directly |on our behalf |(?:for|on behalf of) (?:the |us"
            rf" )?(?:⟦[BP]\d+⟧ )?)?(?:by|through)"
            rf" {WHO}{{bodies:o}}"
        ),
        "provid|deliver|run |operat|host|offer|staff|manag|carried|looked|given|suppl",
        "The Elmfield Quit Service is provided by Brookside Care.",
        (("Elmfield Quit Service", "Brookside Care"),),
        "The Elmfield Quit Service is praised by Brookside Trust.",
        dated=True,
    ),
    Rule(
        "provided-which",
        "providedBy",
        (
            r"{service:s},? (?:which|that) [^.;⟦⟧]{0,80}?\b(?:provided|delivered|run|operated) by (?:the |charity |our |a "
            r"|social enterprise |local )*{bodies:o}"
        ),
        " by ",
        "They bought an Elmfield Quit Service, which started in May and is provided by Brookside Care.",
        (("Elmfield Quit Service", "Brookside Care"),),
        "They bought an Elmfield Quit Service, which was welcomed by Brookside Trust.",
        dated=True,
    ),
    Rule(
        "provided-active",
        "providedBy",
        (
            rf"{{bodies:o}}(?:,? which)?{SOON} (?:provides?|provided|providing|delivers?|delivered|delivering"
            rf"|runs?|ran|running|operates?|operated|looks? after|looked after|hosts?|hosted|staffs?)"
            rf" (?:{NEW}|(?:the |our |its )?\w+['’]s )(?:delivery of |existing |present )?{{services:s}}"
        ),
        "provid|deliver|run|ran|operat|look|host|staff",
        "Brookside Trust provides the Elmfield Quit Service.",
        (("Elmfield Quit Service", "Brookside Trust"),),
        "Brookside Trust visited the Elmfield Quit Service.",
        dated=True,
    ),
    Rule(
        "provided-held",
        "providedBy",
        (
            r"{org:o} (?:has |have |had )?(?:held|holds?|won|been awarded|was awarded|were awarded|carried on|taken on|took"
            r" on|taken over|took over|carries on) (?:the )?(?:contract|agreement)?(?: (?:for|to (?:provide|deliver"
            r"|run)))?(?: the| its| this)? ?{service:s}"
        ),
        "held|hold|won|award|carr|t",
        "Brookside Trust has held the contract for the Elmfield Nursing Service since May 2015.",
        (("Elmfield Nursing Service", "Brookside Trust"),),
        "Brookside Trust has held a fair about the Elmfield Nursing Service.",
        dated=True,
    ),
    Rule(
        "provided-held-by",
        "providedBy",
        (
            r"{service:s},? (?:contract |agreement )?(?:is |are |was |now )*(?:held|delivered|run|provided|staffed|hosted)"
            r" (?:by|through|with) (?:the )?{bodies:o}"
        ),
        "held|deliver|run|provid|staff|host",
        "It is part of the Elmfield Nursing Service contract held by Brookside Trust.",
        (("Elmfield Nursing Service", "Brookside Trust"),),
        "It is part of the Elmfield Nursing Service praised by Brookside Trust.",
        dated=True,
    ),
    Rule(
        "provided-is-provider",
        "providedBy",
        r"{org:o},? (?:is|are|remains?|was|as)? ?(?:the|our|its|a) (?:\w+ )?provider (?:of|for) (?:the )?{services:s}",
        "provider",
        "Brookside Trust is the provider of the Elmfield Nursing Service.",
        (("Elmfield Nursing Service", "Brookside Trust"),),
        "Brookside Trust is no provider near the Elmfield Nursing Service.",
    ),
    Rule(
        "provided-has-contract",
        "providedBy",
        (
            r"{org:o} (?:has|have|had|holds?|held) (?:the |a )(?:contract (?:for|to (?:provide|deliver|run)) (?:the"
            r" )?)?{service:s}(?: contract)?"
        ),
        "contract",
        "Brookside Trust has the Elmfield Nursing Service contract.",
        (("Elmfield Nursing Service", "Brookside Trust"),),
        "Brookside Trust had no contract with the Elmfield Nursing Service.",
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
        "provided-passed",
        "providedBy",
        (
            r"{service:s} (?:has |have |had |was |were )?(?:passed|moved|transferred|switched|gone) from (?:the )?⟦[BP]\d+⟧"
            r" to (?:the )?{body:o}"
        ),
        "passed|moved|transferred|switched|gone",
        "The Elmfield Nursing Service had passed from Hillview Trust to Brookside Trust in April 2016.",
        (("Elmfield Nursing Service", "Brookside Trust"),),
        "The Elmfield Nursing Service wrote to Brookside Trust.",
        dated=True,
    ),
    Rule(
        "provided-which-from",
        "providedBy",
        (
            r"{services:s},? which (?:the )?⟦[BP]\d+⟧ (?:jointly |now |currently |also )?(?:commissions?|commissioned"
            r"|buys?) from (?:the )?{bodies:o}"
        ),
        "from",
        "The Elmfield Nursing Service, which Elmfield Town Council commissions from Brookside Trust, did well.",
        (("Elmfield Nursing Service", "Brookside Trust"),),
        "The Elmfield Nursing Service, which Elmfield Town Council took from Brookside Trust, did well.",
    ),
    Rule(
        "provided-and-commissioned",
        "providedBy",
        (
            rf"{{services:s}}[^.;⟦⟧]{{0,60}}? (?:commissioned|funded|paid for) by (?:the )?⟦[BP]\d+⟧(?:(?:,| and|, and)(?:"
            rf" the)? ⟦[BP]\d+⟧)*,? (?:and|but) (?:is |are |was |were )?(?:\w+ly )?{RUN} (?:by|through) (?:the"
            rf" )?{{bodies:o}}"
        ),
        "and|but",
        "The Elmfield Nursing Service is commissioned by Elmfield Town Council and provided by Brookside Trust.",
        (("Elmfield Nursing Service", "Brookside Trust"),),
        "The Elmfield Nursing Service is commissioned by Elmfield Town Council and liked by Brookside Trust.",
        dated=True,
    ),
    Rule(
        "provided-rests-with",
        "providedBy",
        (
            r"{service:s} (?:rests|sits|lies|now sits|has sat|is placed|belongs|has belonged|moved|transferred)"
            r" (?:with(?:in)?|to|inside|under) (?:the )?{org:o}"
        ),
        "with|to |inside|under",
        "The Elmfield Nursing Service rests with Brookside Trust.",
        (("Elmfield Nursing Service", "Brookside Trust"),),
        "The Elmfield Nursing Service wrote to Brookside Trust.",
        dated=True,
    ),
    Rule(
        "provided-own",
        "providedBy",
        r"[Tt]he {org:o} {service:s} (?=\w)",
        "",
        "The Brookside Trust (BT) Elmfield Quit Service opened.",
        (("Elmfield Quit Service", "Brookside Trust"),),
        "The Brookside Trust and the Elmfield Quit Service met.",
    ),
    Rule(
        "provided-employer",
        "providedBy",
        r"{org:o},? (?:the )?employer of [^.;⟦⟧]{3,80} delivering (?:the )?{act:s}",
        "employer of",
        "They commission Brookside Trust, employer of nurses and other staff delivering the Elmfield Child Programme.",
        (("Elmfield Child Programme", "Brookside Trust"),),
        "Brookside Trust is an employer of nurses in the Elmfield Child Programme.",
    ),
    Rule(
        "provided-agreement",
        "providedBy",
        (
            r"(?:[Aa]greement|[Cc]ontract) (?:for|to deliver|to provide) (?:the )?(?:delivery of |provision of"
            r" )?{services:s}[^.;]{0,220}? (?:with|to|held by) (?:the )?{org:o}"
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
        "provided-commissioned-from",
        "providedBy",
        (
            r"⟦[BP]\d+⟧(?:['’]s ⟦P\d+⟧)? commission(?:s|ed)? (?:the )?{org:o},? (?:[^.;⟦⟧]{0,90}? )?(?:to (?:deliver"
            r"|provide|run)|delivering|providing|running) (?:the )?{act:s}"
        ),
        "commission",
        "Elmfield Town Council commissions Brookside Trust to deliver the Elmfield Quit Service.",
        (("Elmfield Quit Service", "Brookside Trust"),),
        "Elmfield Town Council asks Brookside Trust to deliver the Elmfield Quit Service.",
    ),
    Rule(
        "provided-awarded",
        "providedBy",
        (
            r"(?:award\w*|let|letting|re-?let\w*|go|went|gone) (?:of )?(?:the |a )?(?:new )?(?:contract|agreement)?(?:"
            r" (?:for|to provide"
            r"|to deliver|to run))?(?: the)? ?{service:s}(?: contract| agreement)?[^.;⟦⟧]{0,40}? to (?:the )?{org:o}"
        ),
        "award|let|go|went",
        "They approved the award of the Elmfield Quit Service contract to Brookside Trust.",
        (("Elmfield Quit Service", "Brookside Trust"),),
        "They approved a visit of the Elmfield Quit Service to Brookside Trust.",
        dated=True,
    ),
    Rule(
        "provided-let-to",
        "providedBy",
        (
            r"{service:s}(?: contract| agreement)? (?:is |was |has been |had been |were |will be |being )+(?:let|re-let"
            r"|awarded|given"
            r"|entrusted|handed|transferred) to (?:the )?{body:o}"
        ),
        "let|award|given|entrusted|handed|transferred",
        "The Elmfield Quit Service contract was awarded to Brookside Trust.",
        (("Elmfield Quit Service", "Brookside Trust"),),
        "The Elmfield Quit Service was praised to Brookside Trust.",
        dated=True,
    ),
    Rule(
        "provided-contract-with",
        "providedBy",
        (
            r"{service:s}(?: contract| agreement)? (?:is )?with (?:the )?{org:o}(?= (?:ends?|ended|expires?|expired"
            r"|runs?|ran|lapses?"
            r"|began|started|commenced|comes?|came|is due|will end|has been extended|was extended|until|to)\b)"
        ),
        "with",
        "The Elmfield Quit Service contract with Brookside Trust ends in March.",
        (("Elmfield Quit Service", "Brookside Trust"),),
        "The Elmfield Quit Service met with Brookside Trust staff.",
        dated=True,
    ),
    Rule(
        "provided-present-provider",
        "providedBy",
        (
            r"(?P<ownserv>(?:(?:[Tt]he|[Oo]ur|[Ii]ts) )?(?:(?:present|current|existing|incumbent|commissioned|main"
            r"|lead) )*[Pp]rovider)"
            r"(?:,? (?:is|was|remains)|,) (?:the )?{org:o}"
        ),
        "provider",
        "Elmfield Quit Service\n\nThe present provider is Brookside Trust.",
        (("Elmfield Quit Service", "Brookside Trust"),),
        "Elmfield Quit Service\n\nThe present provider thanked Brookside Trust.",
        dated=True,
    ),
    Rule(
        "provided-won-tender",
        "providedBy",
        (
            r"{org:o} (?:has |have |had )?(?:won|secured|was awarded|were awarded|has been awarded) (?P<ownserv>(?:the"
            r"|this|that) (?:tender"
            r"|contract|bid))(?! (?:for|to)\b)"
        ),
        "won|secured|awarded",
        "Elmfield Quit Service\n\nBrookside Trust won the tender last autumn.",
        (("Elmfield Quit Service", "Brookside Trust"),),
        "Elmfield Quit Service\n\nBrookside Trust read the tender last autumn.",
        dated=True,
    ),
    Rule(
        "provided-which-body-runs",
        "providedBy",
        (
            r"{services:s},? (?:which|that) (?:the )?{bodies:o} (?:provides?|provided|delivers?|delivered|runs?|ran"
            r"|hosts?|operates?)\b"
        ),
        "which|that",
        "They praised the Elmfield Quit Service, which Brookside Trust runs.",
        (("Elmfield Quit Service", "Brookside Trust"),),
        "They praised the Elmfield Quit Service, which Brookside Trust likes.",
    ),
    Rule(
        "provided-relative",
        "providedBy",
        (
            rf"{{body:o}},? \(?(?:which|that|who){SOON} (?:provides?|provided|delivers?|delivered|runs?|ran|operates?|operated"
            rf"|looks? after|looked after|hosts?|hosted|staffs?)"
            rf" (?:{NEW}|(?:the |our |its )?\w+['’]s )(?:delivery of |existing |present )?{{services:s}}"
        ),
        "which|that|who",
        "We heard Hillview Trust; Brookside Trust (which runs the borough's Elmfield Quit Service); and others.",
        (("Elmfield Quit Service", "Brookside Trust"),),
        "We heard Brookside Trust (which likes the borough's Elmfield Quit Service).",
        dated=True,
    ),
    Rule(
        "provided-award-to-for",
        "providedBy",
        (
            r"(?:award\w*|contract|grant|agreement) (?:is |was |be |has been )?(?:made |given |let |awarded )?(?:to"
            r"|with) (?:the )?{org:o},? (?:for|to (?:provide|deliver"
            r"|run|operate)|of) (?:the )?(?:delivery of |provision of )?(?:the )?{service:s}"
        ),
        "award|contract|grant|agreement",
        "They approved a direct award to Brookside Trust for the Elmfield Quit Service.",
        (("Elmfield Quit Service", "Brookside Trust"),),
        "They approved a letter to Brookside Trust for the Elmfield Quit Service.",
        dated=True,
    ),
    Rule(
        "provided-runs-with",
        "providedBy",
        (
            r"⟦[BP]\d+⟧ (?:runs?|provides?|delivers?|operates?) (?:the |our |its )?{services:s} (?:jointly |together |in"
            r" partnership )?with (?:the )?{bodies:o}"
        ),
        " with ",
        "Elmfield Town Council runs the Elmfield Quit Service with Brookside Trust.",
        (("Elmfield Quit Service", "Brookside Trust"),),
        "Elmfield Town Council discussed the Elmfield Quit Service with Brookside Trust.",
    ),
    Rule(
        "provided-comes-from",
        "providedBy",
        r"{service:s} (?:comes|is available|is offered|is given|is supplied) from (?:the )?{org:o}",
        "from",
        "The Elmfield Quit Service comes from Brookside Trust.",
        (("Elmfield Quit Service", "Brookside Trust"),),
        "The Elmfield Quit Service is apart from Brookside Trust.",
    ),
    Rule(
        "provided-bought-from",
        "providedBy",
        (
            rf"⟦[BP]\d+⟧ (?:currently |now |also )?(?:commission(?:s|ed)?|buys|bought|procures|procured|purchases)"
            rf" (?:the |its |a |this )?{{services:s}} from"
            rf" {WHO}{{bodies:o}}"
        ),
        " from ",
        "Elmfield Town Council commissions the Elmfield Quit Service from the charity Brookside Trust.",
        (("Elmfield Quit Service", "Brookside Trust"),),
        "Elmfield Town Council heard of the Elmfield Quit Service from the charity Brookside Trust.",
        dated=True,
    ),
)
