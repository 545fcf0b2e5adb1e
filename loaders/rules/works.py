"""Strategies and programmes: who owns them, who carries them out, and what they build on."""

from loaders.rules.rule import Rule
from loaders.rules.verbs import BE, GAP, HAS, RESTS, WOULD, active, passive
from loaders.rules.words import FULL, NEW

_MAKE = (
    *(
        "develop",
        "publish",
        "produce",
        "launch",
        "adopt",
        "write/wrote/written",
        "draw/drew/drawn up",
        "draft",
        "co-?produce",
        "issue",
    ),
    *(
        "set/set/set/setting out",
        "create",
        "own",
        "set/set/set/setting",
        "refresh",
        "prepare",
        "compile",
        "put/put/put/putting together",
    ),
    *("pull together", "co-?design", "author", "update", "bring/brought/brought out", "formulate", "devise"),
)
_DO = (
    *(
        "deliver",
        "implement",
        "carry out",
        "take/took/taken forward",
        "roll out",
        "run/ran/run/running",
        "operate",
        "mobilise",
        "execute",
    ),
    *("put/put/put/putting into practice", "enact"),
)
_MADE = r"(?:[Dd]evelopment|[Pp]roduction|[Dd]rafting|[Ww]riting|[Pp]reparation|[Oo]wnership|[Aa]uthorship)"
_DOING = r"(?:[Dd]elivery|[Ii]mplementation|[Rr]oll-?\s?out|[Rr]unning|[Mm]obilisation)"
_DOCUMENT = r"(?:plan|strategy|document|framework|policy|work|product|charter|roadmap|vision|commitment)"
_ABLE = r"(?:\w+ )?(?:accountable|responsible|answerable)"
_THE = r"(?:(?:the|its|our|a|an|their|local|new|wider) )*"

RULES = (
    Rule(
        "owned-active",
        "ownedBy",
        rf"{{bodies:o}}(?:,? (?:and|with|together with|along with|alongside) (?:its|their|our|local|other)"
        rf" partners,?)?(?:{active(*_MAKE)}(?: and \w+)?"
        rf"|(?:{active('lead/led', 'co-?ordinate', 'drive/drove/driven')}(?: on)?|{BE} {_ABLE} for) (?:the"
        rf" )?(?:development|production"
        rf"|drafting|writing) of) {NEW}{{strategies:s}}",
        "",
        "The Elmfield Children's Board has developed a new Elmfield Early Help Strategy.",
        (("Elmfield Early Help Strategy", "Elmfield Children's Board"),),
        "The Elmfield Children's Board has discussed the Elmfield Early Help Strategy.",
        agent=True,
    ),
    Rule(
        "owned-passive",
        "ownedBy",
        rf"{{works:s}}{GAP}{passive(*_MAKE, 'lead/led and own', by='(?:by|on behalf of|for)')}"
        r" (?:the )?{bodies:o}",
        " by | on behalf| for ",
        "The Elmfield Early Help Strategy, which was developed by the Elmfield Children's Board, ends soon.",
        (("Elmfield Early Help Strategy", "Elmfield Children's Board"),),
        "The Elmfield Early Help Strategy was read by the Elmfield Children's Board.",
    ),
    Rule(
        "owned-reduced",
        "ownedBy",
        (
            r"{works:s}(?:,?(?: (?:is|was|are))? (?:a|an|the)(?: [\w-]+){1,4})?,? (?:developed|published|produced|written"
            r"|owned|prepared|led and owned) (?:jointly )?by (?:the )?{bodies:o}"
        ),
        " by ",
        "The Elmfield Sleep Campaign, developed by Elmfield Town Council and Brookside Trust, goes on.",
        (("Elmfield Sleep Campaign", "Elmfield Town Council"), ("Elmfield Sleep Campaign", "Brookside Trust")),
        "The Elmfield Sleep Campaign, liked by Elmfield Town Council, goes on.",
    ),
    Rule(
        "owned-issued",
        "ownedBy",
        r"{actors:o} (?:has |have )?(?:issued|published) (?:⟦[BP]\d+⟧ with )?(?:a|an|the|its) (?:new |formal )?{strategies:s}",
        "issued|published",
        "The Minister for Children, Families and Learning issued Brookside Trust with the Elmfield Improvement Notice.",
        (("Elmfield Improvement Notice", "Minister for Children, Families and Learning"),),
        "The Minister for Children, Families and Learning read the Elmfield Improvement Notice.",
    ),
    Rule(
        "owned-joint-of",
        "ownedBy",
        r"(?:joint|shared|agreed) {strategy:s} (?:of|between|by|from) (?:the )?{bodies:o}",
        "joint|shared|agreed",
        "The Elmfield Feeding Strategy would be a joint Strategy of Elmfield Town Council and Brookside Trust.",
        (("Elmfield Feeding Strategy", "Elmfield Town Council"), ("Elmfield Feeding Strategy", "Brookside Trust")),
        "A joint meeting of Elmfield Town Council and Brookside Trust.",
    ),
    Rule(
        "owned-work-of",
        "ownedBy",
        r"{strategy:s},? (?:is |was )?(?:the )?work of (?:the |a |an )?(?:[\w-]+ )?{bodies:o}",
        "work of",
        "This is the Elmfield Feeding Strategy, the work of the Elmfield Feeding Group.",
        (("Elmfield Feeding Strategy", "Elmfield Feeding Group"),),
        "The Elmfield Feeding Strategy describes the work of many people.",
    ),
    Rule(
        "owned-possessive",
        "ownedBy",
        r"{body:o}['’]s? (?:new |own |current |draft |refreshed )?{strategy:s}",
        "",
        "This supports Brookside Trust's Feeding Strategy for all.",
        (("Feeding Strategy", "Brookside Trust"),),
        "Brookside Trust's view of the Feeding Strategy was heard.",
    ),
    Rule(
        "owned-owner",
        "ownedBy",
        rf"{{bodies:o}},?(?: (?:which|that))?(?:{BE}|{WOULD} (?:remains?|acts?|becomes?)(?: as)?|,? as|,) (?:the"
        rf" )?(?:strategic |overall |lead |joint |sole )*"
        rf"(?:owner|author|publisher|sponsor and owner)s? of {_THE}{{works:s}}",
        "owner|author|publisher",
        "The Elmfield Children's Board is the owner of the Elmfield Inclusion Plan.",
        (("Elmfield Inclusion Plan", "Elmfield Children's Board"),),
        "The Elmfield Children's Board met an owner near the Elmfield Inclusion Plan.",
        agent=True,
    ),
    Rule(
        "owned-has-own",
        "ownedBy",
        (
            rf"{{bodies:o}}{HAS} (?:{_THE}(?:full |joint |overall |shared |strategic )*ownership of {_THE}|(?:its|their)"
            rf" own (?:\w+ )?){{works:s}}"
        ),
        "own",
        "The Elmfield Children's Board has ownership of the Elmfield Inclusion Plan.",
        (("Elmfield Inclusion Plan", "Elmfield Children's Board"),),
        "The Elmfield Children's Board has its own views of the Elmfield Inclusion Plan.",
        agent=True,
    ),
    Rule(
        "owned-nominal",
        "ownedBy",
        rf"{_MADE} of {_THE}{{works:s}}{RESTS} {{bodies:o}}",
        "evelopment|roduction|rafting|riting|reparation|wnership|uthorship",
        "Ownership of the Elmfield Inclusion Plan sits with the Elmfield Children's Board.",
        (("Elmfield Inclusion Plan", "Elmfield Children's Board"),),
        "Copies of the Elmfield Inclusion Plan sit with the Elmfield Children's Board.",
    ),
    Rule(
        "owned-belongs",
        "ownedBy",
        rf"{{works:s}}(?:{WOULD} belongs? to|{BE} {_THE}(?:\w+ )?{_DOCUMENT} (?:of|from|by)| of) (?:the )?{{bodies:o}}",
        "belong| of | from | by |s ",
        "The Elmfield Inclusion Plan belongs to the Elmfield Children's Board.",
        (("Elmfield Inclusion Plan", "Elmfield Children's Board"),),
        "The Elmfield Inclusion Plan appeals to the Elmfield Children's Board.",
    ),
    Rule(
        "owned-sets-out-in",
        "ownedBy",
        (
            rf"{{bodies:o}}{active('set/set/set/setting out', 'describe', 'publish')}(?: (?:its|their|how|what|the"
            rf" way)[^.;⟦⟧]{{3,60}}?)? in {NEW}{{strategies:s}}"
        ),
        " in |in ",
        "The Elmfield Children's Board has set out in the Elmfield Early Help Strategy how it will help.",
        (("Elmfield Early Help Strategy", "Elmfield Children's Board"),),
        "The Elmfield Children's Board has read in the Elmfield Early Help Strategy how to help.",
        agent=True,
    ),
    Rule(
        "delivers-active",
        "delivers",
        (
            rf"{{bodies:s}}(?:{active(*_DO)}"
            rf"|{active('lead/led', 'drive/drove/driven', 'manage', 'co-?ordinate', 'oversee/oversaw/overseen', 'monitor')}"
            rf"(?: on| forward)? (?:the )?(?:overall |local |day-to-day )?{_DOING} of|(?:{HAS} {FULL}|{BE} {_ABLE}) for"
            rf" (?:(?:the )?{_DOING} of"
            rf"|delivering|implementing)) {NEW}{{works:o}}"
        ),
        "deliver|implement|carr|forward|roll|run|ran |operat|mobilis|execut|practice|enact",
        "Brookside Trust would deliver the Elmfield Healthy Child Programme.",
        (("Brookside Trust", "Elmfield Healthy Child Programme"),),
        "Brookside Trust asked who would deliver the minutes of the Elmfield Healthy Child Programme.",
        agent=True,
    ),
    Rule(
        "delivers-forward",
        "delivers",
        (
            rf"{{bodies:s}}{active('take/took/taken', 'put/put/put/putting', 'carry', 'bring/brought/brought', 'roll')}"
            rf" {NEW}{{works:o}}"
            r" (?:forward|into (?:practice|action|effect)|out|to life)\b"
        ),
        "forward|into | out| to life",
        "Brookside Trust puts the Elmfield Sleep Campaign into practice.",
        (("Brookside Trust", "Elmfield Sleep Campaign"),),
        "Brookside Trust puts the Elmfield Sleep Campaign into doubt.",
        agent=True,
    ),
    Rule(
        "delivers-chosen-to",
        "delivers",
        (
            r"(?:commission|contract|appoint|engag|fund|employ|select|chose|pa(?:ys|id)|award)\w*(?: with)? (?:the |a"
            r" )?{bodies:s} to"
            rf" (?:deliver|run|implement|carry out|roll out|operate|take forward) {NEW}{{works:o}}"
        ),
        " to ",
        "Elmfield Town Council has commissioned Brookside Trust to deliver the Elmfield Sleep Campaign.",
        (("Brookside Trust", "Elmfield Sleep Campaign"),),
        "Elmfield Town Council has asked Brookside Trust to deliver the Elmfield Sleep Campaign.",
    ),
    Rule(
        "delivers-passive",
        "delivers",
        (
            rf"{{works:o}}{GAP}{passive(*_DO, by='(?:by|via|through)')}"
            r" (?:the )?(?:staff at |teams? at |colleagues at |our |local )*{bodies:s}"
        ),
        " by | via | through ",
        "The Elmfield Inclusion Plan is delivered by Brookside Trust.",
        (("Brookside Trust", "Elmfield Inclusion Plan"),),
        "The Elmfield Inclusion Plan was sent by Brookside Trust.",
    ),
    Rule(
        "delivers-through-passive",
        "delivers",
        (
            rf"{{strategy:o}}{GAP}{passive('deliver', 'implement', 'take/took/taken forward', by='(?:by|via|through)')}"
            rf" {_THE}{{act:s}}"
        ),
        " by | via | through ",
        "The Elmfield Early Help Strategy is delivered through the Elmfield Sleep Campaign.",
        (("Elmfield Sleep Campaign", "Elmfield Early Help Strategy"),),
        "The Elmfield Early Help Strategy is mentioned by the Elmfield Sleep Campaign.",
    ),
    Rule(
        "delivers-nominal",
        "delivers",
        (
            rf"{_DOING}(?: of| for) {_THE}{{works:o}}(?:{RESTS}|{BE} (?:overseen|driven|managed|co-?ordinated|steered"
            rf"|monitored) by) {_THE}{{bodies:s}}"
        ),
        "elivery|mplementation|oll-out|oll out|ollout|unning|obilisation",
        "Delivery of the Elmfield Sleep Campaign is by Brookside Trust.",
        (("Brookside Trust", "Elmfield Sleep Campaign"),),
        "Delivery of the Elmfield Sleep Campaign is praised by Brookside Trust.",
    ),
    Rule(
        "delivers-partner",
        "delivers",
        (
            rf"{{bodies:s}},?(?: (?:which|that))?(?:{BE}|{WOULD} (?:remains?|acts?|becomes?|became)(?: as)?|,? as|,)(?:"
            rf" as)? {_THE}"
            rf"(?i:(?:main |lead |sole |key |local )*(?:delivery|implementation) (?:partner|lead|body|agent|agency"
            rf"|organisation|vehicle|board|group"
            rf"|⟦[bp]\d+⟧)s?) (?:for|of|on) {_THE}{{works:o}}"
        ),
        "delivery|implementation",
        "Brookside Trust is the delivery partner for the Elmfield Sleep Campaign.",
        (("Brookside Trust", "Elmfield Sleep Campaign"),),
        "Brookside Trust is a delivery address for the Elmfield Sleep Campaign.",
        agent=True,
    ),
    Rule(
        "delivers-against",
        "delivers",
        rf"{{act:s}}{active('deliver', 'carry out', 'implement')}(?: against| on| part of| parts of| elements of| much of)?"
        rf" {_THE}{{works:o}}(?! (?:service|contract|team|clinic|session|review|check|appointment|visit|nurse|staff|offer)s?\b)",
        "deliver|carr|implement",
        "The Elmfield Family Hubs Programme will deliver against the Elmfield Early Help Strategy.",
        (("Elmfield Family Hubs Programme", "Elmfield Early Help Strategy"),),
        "The Elmfield Family Hubs Programme follows the Elmfield Early Help Strategy.",
        agent=True,
    ),
    Rule(
        "delivers-locally",
        "delivers",
        (
            rf"{_DOING} of {_THE}{{works:o}}[^.]{{0,120}}\. (?:(?:In|Across) [^.;,]{{3,40}}?,? |Locally,? )?(?:[Tt]he"
            rf" )?[Dd]elivery"
            rf" (?:is|was|lies|sits|rests) (?:through|with|by|via) (?:the )?{{bodies:s}}"
        ),
        "delivery|implementation",
        (
            "The Elmfield Children's Board answers for the delivery of the Elmfield Sleep Campaign. In the town"
            " delivery is through"
            " Brookside Trust."
        ),
        (("Brookside Trust", "Elmfield Sleep Campaign"),),
        "The Elmfield Children's Board answers for the delivery of the Elmfield Sleep Campaign. Brookside Trust is a partner.",
        across=True,
    ),
    Rule(
        "builds-on",
        "buildsOn",
        (
            r"{any:s} (?:also |will |directly )?(?:builds? on|reflects?|supports?|underpins?|complements?|aligns? (?:with"
            r"|to)|is aligned (?:with|to)|contributes? to|links? to) (?:the )?(?:delivery of |work of |aims of )?(?:the"
            r" )?(?:national |wider )?{works:o}"
        ),
        "",
        "The Elmfield Sleep Campaign builds on the Elmfield Early Help Strategy.",
        (("Elmfield Sleep Campaign", "Elmfield Early Help Strategy"),),
        "The Elmfield Sleep Campaign preceded the Elmfield Early Help Strategy.",
    ),
)
