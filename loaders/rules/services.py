"""Services and programmes: who provides them."""

from loaders.rules.rule import Rule
from loaders.rules.words import ADVERBS, IS, NEW, NICE, RUN, RUNNING, RUNS, STAFF, TO_RUN, WHO, WILL

RULES = (
    Rule(
        "provided-passive",
        "providedBy",
        (
            rf"{{services:s}}(?:,? \(?(?:which|that)|,? \(?(?:a|an|the|our|its) [^.;,⟦⟧]{{3,60}}?| [-–—]"
            rf" [a-z][^.;,⟦⟧]{{3,60}}?)?(?: contract| agreement|"
            rf" team)?(?:(?:(?! (?:which|that|who|whose|where|while|and|but)\b)[^.;⟦⟧]){{0,60}}? {IS})?(?:,| \(|"
            rf" [–—-])?{ADVERBS} ?(?:{RUN}|held(?! to))(?: (?:jointly|locally"
            rf"|in-house|directly|\w+ly|on our behalf|free|free of charge|(?:for|on behalf of) (?:the |us)?(?:"
            rf" ?⟦[BP]\d+⟧)?))*(?: in partnership| in house| (?:at|across|from|in|on|to) (?:(?!(?:ed|wn|un|ade|uilt)"
            rf" by)[^.;,⟦⟧]){{1,40}}?)? (?:by|through) {WHO}{{bodies:o}}"
        ),
        "provid|deliver|run |operat|host|offer|staff|manag|carried|looked|given|suppl|held",
        "The Elmfield Nursing Service is provided by Brookside Trust.",
        (("Elmfield Nursing Service", "Brookside Trust"),),
        "The Elmfield Nursing Service is praised by Brookside Trust.",
        dated=True,
    ),
    Rule(
        "provided-active",
        "providedBy",
        (
            rf"(?<!between )(?<!between the ){{bodies:o}}{RUNS} (?:both )?(?:{NEW}(?:{NICE} )?"
            rf"|(?:the |our |its )?\w+['’]s )(?:delivery of |provision of )?{{services:s}}"
        ),
        "provid|deliver|run|ran|operat|look|host|staff|offer|manag|carr|undert",
        "Brookside Trust provides the Elmfield Nursing Service.",
        (("Elmfield Nursing Service", "Brookside Trust"),),
        "Brookside Trust visited the Elmfield Nursing Service.",
        dated=True,
    ),
    Rule(
        "provided-duty",
        "providedBy",
        (
            rf"{{org:o}}{WILL}(?: is| are| was| were| has been| have been| became| becomes| remains)?{ADVERBS} responsible"
            rf" for (?:the )?(?:{RUNNING} of|providing|delivering|running|operating|managing) {NEW}{{services:s}}"
        ),
        "responsible for",
        "Since April Brookside Trust has been responsible for running the Elmfield Nursing Service.",
        (("Elmfield Nursing Service", "Brookside Trust"),),
        "Brookside Trust has been responsible for praising the Elmfield Nursing Service.",
        dated=True,
        outside=True,
    ),
    Rule(
        "provided-chosen",
        "providedBy",
        (
            rf"{{org:o}},?(?: which| who)?{WILL}(?: is| are| was| were| be| been)?{ADVERBS} (?:appointed|chosen|selected"
            rf"|contracted|commissioned|engaged|funded|paid|named|identified)(?: by (?:the )?(?:⟦[BP]\d+⟧|us))?"
            rf"(?: (?:since|from|in) (?:\w+ )?\d{{4}})?(?: {TO_RUN}"
            rf"| as (?:the |our |its )?(?:\w+ )?(?:provider|supplier)s? (?:of|for)) {NEW}{{services:s}}"
        ),
        "appoint|chosen|select|contract|commission|engag|fund|paid|named|identif",
        "Brookside Trust is commissioned by Elmfield Town Council to deliver the Elmfield Nursing Service.",
        (("Elmfield Nursing Service", "Brookside Trust"),),
        "Brookside Trust is asked by Elmfield Town Council to praise the Elmfield Nursing Service.",
        dated=True,
    ),
    Rule(
        "provided-chosen-by",
        "providedBy",
        (
            rf"(?:⟦[BP]\d+⟧(?:['’]s ⟦P\d+⟧)?|\b[Ww]e){WILL} (?:appoint(?:s|ed)?|chose|select(?:s|ed)|contract(?:s|ed)?(?:"
            rf" with)?|commission(?:s|ed)?|engag(?:es|ed)|fund(?:s|ed)|pa(?:ys|id)|award(?:s|ed)) {WHO}{{org:o}},?(?:"
            rf" [^.;⟦⟧]{{0,60}}?)?(?: {TO_RUN}| as (?:the |our |its )?(?:\w+ )?(?:provider|supplier)s? (?:of|for))"
            rf" {NEW}{{act:s}}"
        ),
        "appoint|chose|select|contract|commission|engag|fund|paid|pays|award",
        "Elmfield Town Council commissions Brookside Trust to deliver the Elmfield Nursing Service.",
        (("Elmfield Nursing Service", "Brookside Trust"),),
        "Elmfield Town Council asks Brookside Trust to praise the Elmfield Nursing Service.",
    ),
    Rule(
        "provided-is-provider",
        "providedBy",
        (
            rf"(?<!over from )(?<!over from the )(?<!replaced )(?<!replaces )(?<!replacing )(?<!succeeded ){{org:o}},?"
            rf" \(?(?:(?:is|are|was|were|remains?|as|became|becomes|being)(?: currently| now)? )?(?:the|our|its|a)? ?(?:\w+"
            rf" )?(?:provider|supplier|contractor)s? (?:of|for) {NEW}{{services:s}}"
        ),
        "provider|supplier|contractor",
        "Brookside Trust is the provider of the Elmfield Nursing Service.",
        (("Elmfield Nursing Service", "Brookside Trust"),),
        "Brookside Trust is no provider near the Elmfield Nursing Service.",
    ),
    Rule(
        "provided-provider-is",
        "providedBy",
        (
            rf"(?:[Pp]roviders?|[Bb]idder|[Ss]upplier) (?:of|for) {NEW}{{services:s}}(?: contract)?(?:,| is| are| was| were"
            rf"| remains| will be|:| being) {WHO}{{bodies:o}}"
        ),
        "provider|bidder|supplier",
        "The provider of the Elmfield Nursing Service is Brookside Trust.",
        (("Elmfield Nursing Service", "Brookside Trust"),),
        "The provider of the Elmfield Nursing Service met Brookside Trust.",
    ),
    Rule(
        "provided-as-provider",
        "providedBy",
        (
            r"{services:s}[^.;⟦⟧]{0,60}? (?:has|had|have|having|with) (?:the )?{org:o} as (?:its|the|their|our|a)? ?(?:\w+"
            r" )?(?:provider|supplier|contractor)"
        ),
        "provider|supplier|contractor",
        "The Elmfield Nursing Service has Brookside Trust as its provider.",
        (("Elmfield Nursing Service", "Brookside Trust"),),
        "The Elmfield Nursing Service has Brookside Trust as its neighbour.",
        dated=True,
    ),
    Rule(
        "provided-nominal",
        "providedBy",
        (
            rf"\b{RUNNING} (?:of|for) {NEW}{{services:s}}(?: contract)?[^.;⟦⟧]{{0,30}}? (?:is|was|are|were|be|been|rests"
            rf"|lies|sits|lay|sat|remains|falls)(?: now| currently| to be)?(?: done| contracted(?: out)?| sub-?contracted|"
            rf" entrusted| awarded| given| undertaken| carried out| transferred| passed| outsourced| handed| led)? (?:by"
            rf"|with|to|the responsibility of|the job of|through|down to) (?:the )?{{org:o}}"
        ),
        "deliver|provision|running|operation|management|responsib",
        "Delivery of the Elmfield Nursing Service is contracted to Brookside Trust.",
        (("Elmfield Nursing Service", "Brookside Trust"),),
        "Delivery of the Elmfield Nursing Service is of interest to Brookside Trust.",
        dated=True,
    ),
    Rule(
        "provided-by-employer",
        "providedBy",
        (
            rf"\b{STAFF} (?:of|in|for|from|at|within|on|working (?:in|for|on)|who (?:run|deliver|provide|staff)|delivering"
            rf"|running|providing) {NEW}{{services:s}} (?:are|were|is|have been|remain)(?: all)? employed(?: directly)? by"
            rf" (?:the )?{{org:o}}"
        ),
        "employed",
        "Staff working in the Elmfield Nursing Service are employed by Brookside Trust.",
        (("Elmfield Nursing Service", "Brookside Trust"),),
        "Staff working in the Elmfield Nursing Service are thanked by Brookside Trust, and some are employed.",
    ),
    Rule(
        "provided-employs",
        "providedBy",
        (
            rf"{{org:o}},?{WILL} (?:the )?(?:employs?|employed|employing|employer of) (?:[^.;]{{0,60}}? )?(?:{STAFF}"
            rf" )?(?:of|in|for|from|at|within|on|working (?:in|for|on)|who (?:run|deliver|provide|staff)|delivering|running"
            rf"|providing) {NEW}{{act:s}}"
        ),
        "employ",
        "Brookside Trust employs the staff of the Elmfield Nursing Service.",
        (("Elmfield Nursing Service", "Brookside Trust"),),
        "Brookside Trust employs a cook and likes the Elmfield Nursing Service.",
    ),
    Rule(
        "provided-apposed",
        "providedBy",
        (
            rf"{{services:s}},?(?: is| was)? (?:an? |our |the )(?:[^.;,⟦⟧]{{0,40}} )?(?:service|scheme|project|programme"
            rf"|offer|clinic|team|course|group|drop-in) (?:of|from|by) {WHO}{{org:o}}"
        ),
        "service|scheme|project|programme|offer|clinic|team|course|group|drop-in",
        "Families can turn to the Elmfield Nursing Service, a free service from Brookside Trust.",
        (("Elmfield Nursing Service", "Brookside Trust"),),
        "Families can turn to the Elmfield Nursing Service, a free service for Brookside Trust staff.",
        outside=True,
    ),
    Rule(
        "provided-possessive",
        "providedBy",
        r"(?<![a-z]['’]s ){org:o}['’]s? (?:own |new |local |specialist |community )*{service:s}",
        "’|'",
        "Brookside Trust's Elmfield Nursing Service visits every new mother.",
        (("Elmfield Nursing Service", "Brookside Trust"),),
        "Brookside Trust's staff like the Elmfield Nursing Service.",
        outside=True,
    ),
    Rule(
        "provided-bracketed",
        "providedBy",
        r"{service:s} \((?:the )?{org:o}\)",
        "(",
        "Health visitors from the Elmfield Nursing Service (Brookside Trust) came.",
        (("Elmfield Nursing Service", "Brookside Trust"),),
        "Health visitors from the Elmfield Nursing Service (praised by Brookside Trust) came.",
        outside=True,
    ),
    Rule(
        "provided-part-of",
        "providedBy",
        (
            r"{service:s}(?: team)?,? (?:(?:which|that|is|are|was|a|the|now) )*(?:part|an? arm|a division|an in-house team)"
            r" of (?:the )?{org:o}(?!['’])"
        ),
        "part|arm|division|team",
        "The Elmfield Nursing Service team, part of Brookside Trust, won an award.",
        (("Elmfield Nursing Service", "Brookside Trust"),),
        "The Elmfield Nursing Service took part with Brookside Trust.",
    ),
    Rule(
        "provided-which-it",
        "providedBy",
        rf"{{org:o}}[^.;⟦⟧]{{0,80}} {{services:s}},? (?:which|that) (?:it|they|the trust|the charity){RUNS}\b",
        "it|they|the trust|the charity",
        "Brookside Trust gave members a tour of the Elmfield Nursing Service, which it delivers for all.",
        (("Elmfield Nursing Service", "Brookside Trust"),),
        "Brookside Trust gave members a tour of the Elmfield Nursing Service, which it admires.",
    ),
    Rule(
        "provided-which-body-runs",
        "providedBy",
        rf"{{services:s}},? (?:which|that)? ?(?:the )?{{bodies:o}}{RUNS}(?=[,.;]|$| (?:in|for|from|on|at|across|under|and)\b)",
        "provid|deliver|run|ran|operat|look|host|staff|offer|manag",
        "They praised the Elmfield Nursing Service, which Brookside Trust runs.",
        (("Elmfield Nursing Service", "Brookside Trust"),),
        "They praised the Elmfield Nursing Service, which Brookside Trust likes.",
    ),
    Rule(
        "provided-which-from",
        "providedBy",
        (
            r"{services:s},? which (?:the )?(?:⟦[BP]\d+⟧|we) (?:jointly |now |currently |also )?(?:commissions?"
            r"|commissioned|buys?) from (?:the )?{bodies:o}"
        ),
        "from",
        "The Elmfield Nursing Service, which Elmfield Town Council commissions from Brookside Trust, did well.",
        (("Elmfield Nursing Service", "Brookside Trust"),),
        "The Elmfield Nursing Service, which Elmfield Town Council took from Brookside Trust, did well.",
    ),
    Rule(
        "provided-own",
        "providedBy",
        r"[Tt]he {org:o} {service:s} (?=\w)",
        "",
        "The Brookside Trust (BT) Elmfield Nursing Service opened.",
        (("Elmfield Nursing Service", "Brookside Trust"),),
        "The Brookside Trust and the Elmfield Nursing Service met.",
    ),
    Rule(
        "provided-present-provider",
        "providedBy",
        (
            r"(?P<ownserv>(?:(?:[Tt]he|[Oo]ur|[Ii]ts) )?(?:(?:present|current|existing|incumbent|commissioned|main|lead|new"
            r"|successful|preferred) )*(?:[Pp]rovider|[Bb]idder|[Ss]upplier))(?:,? (?:is|was|remains|will be|has been)|,)"
            r" (?:the )?{org:o}"
        ),
        "provider|bidder|supplier",
        "Elmfield Nursing Service\n\nThe present provider is Brookside Trust.",
        (("Elmfield Nursing Service", "Brookside Trust"),),
        "Elmfield Nursing Service\n\nThe present provider thanked Brookside Trust.",
        dated=True,
    ),
    Rule(
        "provided-runs-with",
        "providedBy",
        rf"⟦[BP]\d+⟧{RUNS} {NEW}{{services:s}} (?:jointly |together |in partnership )?with (?:the )?{{bodies:o}}",
        " with ",
        "Elmfield Town Council runs the Elmfield Nursing Service with Brookside Trust.",
        (("Elmfield Nursing Service", "Brookside Trust"),),
        "Elmfield Town Council discussed the Elmfield Nursing Service with Brookside Trust.",
    ),
    Rule(
        "provided-comes-from",
        "providedBy",
        (
            r"(?<!money for )(?<!funding for )(?<![Ff]unding for the )(?<![Mm]oney for the ){service:s} (?:comes|is"
            r" available|is offered|is given|is supplied) from (?:the )?{org:o}"
        ),
        "from",
        "The Elmfield Nursing Service comes from Brookside Trust.",
        (("Elmfield Nursing Service", "Brookside Trust"),),
        "Funding for the Elmfield Nursing Service comes from Brookside Trust.",
    ),
    Rule(
        "provided-bought-from",
        "providedBy",
        (
            rf"(?:⟦[BP]\d+⟧|[Ww]e|Health){WILL} (?:commission(?:s|ed)?|buys?|bought|procures?|procured|purchases?)"
            rf" {NEW}{{services:s}} from {WHO}{{bodies:o}}"
        ),
        " from ",
        "Elmfield Town Council commissions the Elmfield Nursing Service from the charity Brookside Trust.",
        (("Elmfield Nursing Service", "Brookside Trust"),),
        "Elmfield Town Council heard of the Elmfield Nursing Service from the charity Brookside Trust.",
        dated=True,
    ),
    Rule(
        "provided-commissioned-from",
        "providedBy",
        (
            rf"{{services:s}}(?:,? which)? (?:is|are|was|were|has been|have been|had been|will be){ADVERBS} (?:commissioned"
            rf"|bought|procured|purchased)(?: \w+ly)?(?: by (?:the )?(?:⟦[BP]\d+⟧|us))? from {WHO}{{bodies:o}}"
        ),
        " from ",
        "The Elmfield Nursing Service is commissioned from Brookside Trust.",
        (("Elmfield Nursing Service", "Brookside Trust"),),
        "The Elmfield Nursing Service is visited from Brookside Trust.",
        dated=True,
    ),
    Rule(
        "provided-follows",
        "providedBy",
        (
            rf"{{org:o}}{WILL} (?:replaced|replaces|succeeded|succeeds|took over from|takes over from|took the place of"
            rf"|takes the place of|taken over from) (?:the )?⟦[BP]\d+⟧ (?:as (?:the |our |its )?(?:\w+ )?provider (?:of"
            rf"|for)|in (?:providing|running|delivering)) {NEW}{{services:s}}"
        ),
        "replace|succe|took|tak",
        "Brookside Trust took over from Hillview Trust as provider of the Elmfield Nursing Service.",
        (("Elmfield Nursing Service", "Brookside Trust"),),
        "Brookside Trust took over from Hillview Trust as neighbour of the Elmfield Nursing Service.",
        dated=True,
    ),
    Rule(
        "provided-falls-to",
        "providedBy",
        (
            rf"(?:falls?|fell|fallen|left|is for|was for) to (?:the )?{{org:o}} to (?:run|provide|deliver|operate)"
            rf" {NEW}{{services:s}}"
        ),
        "fall|fell|left",
        "It falls to Brookside Trust to run the Elmfield Nursing Service.",
        (("Elmfield Nursing Service", "Brookside Trust"),),
        "It falls to Brookside Trust to praise the Elmfield Nursing Service.",
        dated=True,
    ),
    Rule(
        "provided-our-provider",
        "providedBy",
        r"{org:o},? (?:is |was )?(?:our|the|its) (?:current |present |commissioned |new )?{service:s} (?:provider|supplier)",
        "provider|supplier",
        "Brookside Trust, our Elmfield Nursing Service provider, attended.",
        (("Elmfield Nursing Service", "Brookside Trust"),),
        "Brookside Trust, our Elmfield Nursing Service neighbour, attended.",
    ),
    Rule(
        "provided-offered-by",
        "providedBy",
        rf"\b(?:offered|given) {NEW}{{services:s}} by (?:the )?{{bodies:o}}",
        "offered|given",
        "Mothers are offered the Elmfield Nursing Service by Brookside Trust.",
        (("Elmfield Nursing Service", "Brookside Trust"),),
        "Mothers were told of the Elmfield Nursing Service by Brookside Trust.",
    ),
    Rule(
        "provided-whose",
        "providedBy",
        (
            r"{org:o},? (?:whose (?:own |in-house |new )|(?:through|via) (?:its|their) (?:own )?)(?:new |local |specialist )*"
            r"{act:s}"
        ),
        "whose|through|via",
        "Delivery is through Brookside Trust, whose in-house Elmfield Nursing Service began in May.",
        (("Elmfield Nursing Service", "Brookside Trust"),),
        "Delivery is through Brookside Trust, whose neighbours like the Elmfield Nursing Service.",
        outside=True,
    ),
    Rule(
        "provided-titled",
        "providedBy",
        rf"(?:[Pp]rovider|[Ii]ncumbent|[Ss]upplier|[Cc]ontractor),? (?:the )?{{org:o}},?{RUNS} {NEW}{{services:s}}",
        "provider|incumbent|supplier|contractor",
        "The incumbent, Brookside Trust, has delivered the Elmfield Nursing Service for years.",
        (("Elmfield Nursing Service", "Brookside Trust"),),
        "The incumbent, Brookside Trust, has praised the Elmfield Nursing Service for years.",
        dated=True,
    ),
)
