"""What a whole is made of: services merged into one, plans that hang from a strategy, parts named in brackets.

What is part of what in other words stands in `loaders.rules.parts`.
"""

from loaders.rules.rule import Rule
from loaders.rules.verbs import WOULD

_THE = (
    r"(?:(?:the|our|a|an|its|their|this) )?(?:(?:new|wider|national|local|integrated|existing|larger|broader|main|overall"
    r"|refreshed) )*"
)
_TWO = (
    ("Elmfield Nursing Service", "Elmfield Child Health Service"),
    ("Elmfield Visiting Service", "Elmfield Child Health Service"),
)

RULES = (
    Rule(
        "part-merged",
        "isPartOf",
        (
            rf"{{things:s}},?{WOULD} (?:(?:came|come|comes|brought|joined|bound) together|join(?:ed)? forces|(?:are|were|been|be)"
            rf" (?:merged|combined|brought together|joined|joined up|integrated|united|amalgamated|pooled)|merged?|combined?)"
            rf"(?: \w+)?,? (?:as|into|in|to form|to become|to make|under|within) (?:an? (?:[a-z]+ ){{1,3}}?(?:team|service|offer"
            rf"|contract|programme|system)(?:,|:| called| known as| –| -) )?{_THE}{{act:o}}"
        ),
        "together|forces|merge|combine|joined|integrated|united|amalgamated|pooled",
        "The Elmfield Nursing Service and the Elmfield Visiting Service merged into the Elmfield Child Health Service.",
        _TWO,
        "The Elmfield Nursing Service and the Elmfield Visiting Service met to praise the Elmfield Child Health Service.",
    ),
    Rule(
        "part-fronted-done",
        "isPartOf",
        (
            rf"(?:^|, )(?:[Bb]rought together|[Gg]athered(?: together)?|[Cc]ombined|[Ii]ncluded|[Cc]overed|[Hh]oused|[Uu]nited"
            rf"|[Jj]oined|[Mm]erged|[Ww]rapped up) (?:in|into|under|within|by|as part of) {_THE}{{thing:o}} (?:is|are|was|were"
            rf"|will be) {_THE}{{things:s}}"
        ),
        "brought|gathered|combined|included|covered|housed|united|joined|merged|wrapped",
        "Brought together in the Elmfield Child Health Service are Elmfield Nursing Service and Elmfield Visiting Service.",
        _TWO,
        "Brought to the Elmfield Child Health Service were letters for the Elmfield Nursing Service.",
    ),
    Rule(
        "part-meant",
        "isPartOf",
        (
            rf"{{act:o}}(?: \([^()⟦⟧]{{2,20}}\))?(?: service)?(?:,? \(?(?:by which (?:is|we) meant?|meaning|namely"
            rf"|that is to say,?|in other words)|,? (?:is|are) (?:the|our|an?) (?:[a-z]+ ){{0,2}}?(?:name|home|team|umbrella"
            rf"|service) (?:for|of)) {_THE}(?=⟦[VI]\d+⟧(?:, |,? and )){{things:s}}"
        ),
        "meant|meaning|namely|that is|other words|name|home|team|umbrella|service",
        "The Elmfield Child Health Service, by which is meant Elmfield Nursing Service and Elmfield Visiting Service, is free.",
        _TWO,
        "The Elmfield Child Health Service, by which Elmfield Nursing Service and Elmfield Visiting Service are led, is free.",
    ),
    Rule(
        "part-aside",
        "isPartOf",
        r"{act:o} [-–—] (?=⟦[VI]\d+⟧(?:, |,? and )){things:s} (?:all )?together\b",
        "together",
        "The Elmfield Child Health Service - Elmfield Nursing Service and Elmfield Visiting Service together - is free.",
        _TWO,
        "The Elmfield Child Health Service - Elmfield Nursing Service and Elmfield Visiting Service apart - is free.",
    ),
    Rule(
        "part-bracketed",
        "isPartOf",
        r"{act:o} \((?=⟦[VI]\d+⟧(?:, |,? and )[^()]*\)){things:s}",
        "(",
        "The Elmfield Child Health Service (Elmfield Nursing Service and Elmfield Visiting Service) is free.",
        _TWO,
        "The Elmfield Child Health Service (not the Elmfield Nursing Service and the Elmfield Visiting Service) is free.",
        pruned=False,
    ),
    Rule(
        "part-hung",
        "isPartOf",
        (
            r"(?:[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]everal|These|The following) (?:[\w-]+ ){0,2}?(?:plans|projects"
            r"|programmes|strategies|workstreams|services|schemes|strands|pathways|charters|frameworks)(?: (?:will|now|also|that"
            r"|which))* (?:hang|flow|follow|sit|come|fall|belong|stand|make|lie|are|feed|run)s?(?: (?:up|down))? (?:from|under"
            r"|underneath|beneath|below|within|in|into|to|part of|through) (?:the |our |this )?{thing:o}(?::|,| –| -)"
            r" (?:the |a |an |our )?{things:s}"
        ),
        ": |, | – | - ",
        "Two plans will hang from the Elmfield Early Help Strategy: the Elmfield Action Plan and the Elmfield Delivery Plan.",
        (
            ("Elmfield Action Plan", "Elmfield Early Help Strategy"),
            ("Elmfield Delivery Plan", "Elmfield Early Help Strategy"),
        ),
        "Two people speak of the Elmfield Early Help Strategy: the Elmfield Action Plan and the Elmfield Delivery Plan.",
    ),
    Rule(
        "part-own-arm",
        "isPartOf",
        (
            rf"{{thing:o}}['’]s (?:[a-z-]+ ){{0,3}}?(?:arm|strand|branch|element|part|component|wing|service|offer|programme"
            rf"|campaign) (?:is|are|was|were) {_THE}{{things:s}}"
        ),
        "'s |’s ",
        "The Elmfield Child Health Service's feeding arm is the Elmfield Feeding Service.",
        (("Elmfield Feeding Service", "Elmfield Child Health Service"),),
        "The Elmfield Child Health Service's feeding rival is the Elmfield Feeding Service.",
    ),
    Rule(
        "part-offers",
        "isPartOf",
        (
            r"{act:o} (?:offers?|provides?|puts?|houses?) (?:the |an? )?(?=⟦[VI]\d+⟧(?:, |,? and )){things:s}"
            r"(?=[.;,]|$| (?:to|for|under|across|in|at|as)\b)"
        ),
        "offer|provide|put|house",
        "The Elmfield Child Health Service offers the Elmfield Nursing Service and the Elmfield Visiting Service under one roof.",
        _TWO,
        "The Elmfield Child Health Service offers the Elmfield Nursing Service and the Elmfield Visiting Service its thanks.",
    ),
)
