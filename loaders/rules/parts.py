"""What is part of what: services and programmes within larger ones, and within strategies."""

from loaders.rules import components
from loaders.rules.rule import Rule

_WHICH = r"(?:,? \(?(?:which|that))?"
_BE = (
    r"(?:is|are|was|were|has been|have been|had been|being|will be|would be|will become|became|becomes|has become|have become"
    r"|remains?)"
)
_THE = (
    r"(?:(?:the|our|a|an|its|their|this) )?(?:(?:new|wider|national|local|integrated|existing|larger|broader|main|overall"
    r"|refreshed) )*"
)
_KEY = (
    r"(?:(?:key|integral|core|central|important|essential|vital|small|large|major|new|distinct|separate|main|first|second"
    r"|third) )*"
)
_PART = r"(?:parts?|elements?|strands?|components?|workstreams?|arms?|branch(?:es)?|pillars?|constituents?)"
_PIECE = (
    r"(?:parts?|elements?|strands?|components?|workstreams?|arms?|services?|projects?|programmes?|actions?|initiatives?|offers?"
    r"|schemes?|teams?|campaigns?|activit(?:y|ies)|measures?|interventions?|pathways?|plans?|strategies|frameworks?)"
)
_COUNT = r"(?:(?:two|three|four|five|six|seven|eight|many|several|various|\d+) )?"
_WITHIN = r"(?:within|under|beneath|underneath|below|inside|in)"
_DONE = (
    r"(?:included|delivered|provided|commissioned|embedded|integrated|contained|covered|located|placed|nested|housed|funded"
    r"|offered|launched|started|set up|developed|run|introduced|brought|incorporated|moved|folded|rolled|made|held|procured"
    r"|grouped|rolled out|established|created)"
)
_HOLDS = (
    r"(?:that is,?|t(?:akes?|ook) in|includ(?:es?|ed|ing)|compris(?:es?|ed|ing)|consist(?:s|ed|ing)? of|cover(?:s|ed|ing)?"
    r"|(?:(?:is|are|was) )?(?:made up|composed|formed|comprised) of|br(?:ings?|inging|ought) together|incorporat(?:es?|ed|ing)"
    r"|encompass(?:es|ed|ing)?|combin(?:es?|ed|ing)|integrat(?:es?|ed|ing)|unit(?:es?|ed|ing)|spans?|joins? up|contains?"
    r"|(?:pulls?|draws?|wraps?|gathers?|groups?|ties|links?) together|folds? in)"
)
_HOLDS_NEEDS = (
    "that is|takes|took|includ|compris|consist|cover|made up|compos|formed|together|incorporat|encompass|combin|integrat|unit"
    "|span|join|contain|fold"
)
_PLAIN = (
    r"(?:(?!(?:how|work|advice|links?|access|more|better|support)\b)[a-z][a-z’' -]{2,40}(?:, and |, | and )(?:the |our "
    r"|a )?){1,4}"
)
"""Parts in plain words before those with names (`health visiting, school nursing and the ⟦V0⟧`)."""

RULES = (
    Rule(
        "part-is",
        "isPartOf",
        (
            rf"{{several:s}}(?:{_WHICH} (?:also |now |still )?(?:{_BE}|forms?|formed|forming|makes? up|as) |, | \()(?:also |now "
            rf"|both |all |each )?(?:an? |one |the )?(?:of (?:the )?)?{_COUNT}{_KEY}{_PART} (?:of|in|within) {_THE}{{thing:o}}"
        ),
        " of | in | within ",
        "The Elmfield Sleep Campaign is part of the Elmfield Early Help Strategy.",
        (("Elmfield Sleep Campaign", "Elmfield Early Help Strategy"),),
        "The Elmfield Sleep Campaign took part in the Elmfield Early Help Strategy.",
    ),
    Rule(
        "part-one-of",
        "isPartOf",
        (
            rf"{{thing:s}}(?:{_WHICH} {_BE} |, | \()(?:also |now )?(?:one of|an?|among|two of"
            rf"|the first of) (?:the )?{_COUNT}{_KEY}{_PIECE}(?: that| which)? (?:{_WITHIN}|of|making up|make up|made up|forming"
            rf"|form) {_THE}{{thing:o}}"
        ),
        "one of| a | an |among|two of|first of",
        "The Elmfield Sleep Campaign is one of the projects under the Elmfield Early Help Strategy.",
        (("Elmfield Sleep Campaign", "Elmfield Early Help Strategy"),),
        "The Elmfield Sleep Campaign is one of the friends of the Elmfield Early Help Strategy.",
    ),
    Rule(
        "part-within",
        "isPartOf",
        (
            rf"{{thing:s}}{_WHICH}(?: (?:now|also|will|would|\w+ly))* (?:(?:{_BE}(?: now| also| \w+ly)? (?:{_DONE} )?|comes? "
            rf"|came |falls? |fell |sits? |sat |operates? |works? |runs? )(?:in|within|under|into|as (?:an? )?{_KEY}part of"
            rf"|through|beneath|inside|under the umbrella of|in under)|belongs? to) {_THE}{{act:o}}(?: contract| agreement"
            rf"| umbrella)?"
        ),
        "in|under|part|through|beneath|belong",
        "The Elmfield Feeding Service sits within the Elmfield Child Health Service.",
        (("Elmfield Feeding Service", "Elmfield Child Health Service"),),
        "The Elmfield Feeding Service met near the Elmfield Child Health Service.",
    ),
    Rule(
        "part-within-strategy",
        "isPartOf",
        (
            rf"{{thing:s}}{_WHICH}(?: (?:now|also|will|would))* (?:(?:sits?|sat|comes?|came|falls?|fell|(?:is|are|was"
            rf"|were) (?:included|contained|nested|placed|held|delivered|carried out|run)) (?:within|under|beneath|underneath"
            rf"|below|inside|in(?! line))|belongs? to) {_THE}{{strategy:o}}"
        ),
        "within|under|beneath|below|inside| in |belong",
        "The Elmfield Sleep Campaign sits beneath the Elmfield Early Help Strategy.",
        (("Elmfield Sleep Campaign", "Elmfield Early Help Strategy"),),
        "The Elmfield Sleep Campaign is mentioned in the Elmfield Early Help Strategy.",
    ),
    Rule(
        "part-as-part",
        "isPartOf",
        rf"{{act:s}}[^.;⟦⟧]{{0,90}}?(?: (?:the )?⟦\w+⟧[^.;⟦⟧]{{0,40}}?)? as (?:an? )?{_KEY}part of {_THE}{{thing:o}}",
        "part of",
        "The Elmfield Nursing Service is run by Brookside Trust as part of the Elmfield Child Health Service.",
        (("Elmfield Nursing Service", "Elmfield Child Health Service"),),
        "The Elmfield Nursing Service took part in the Elmfield Child Health Service.",
    ),
    Rule(
        "part-fronted",
        "isPartOf",
        (
            r"(?:^|[,;–-] |\()(?:[Aa]s part of|Part of(?= (?:the |our |a )?⟦\w+⟧, (?:the |our )?⟦)) (?:the |our |a "
            r"|its )?(?:development of |delivery of )?(?:the |our |a )?(?:new |early help |wider )?{thing:o}(?! (?:review"
            r"|evaluation|meeting|consultation|inspection|audit)s?\b)[^.;⟦⟧]{0,60}? (?:a |an |the |our |new )*{thing:s}"
        ),
        "art of",
        "As part of the Elmfield Early Help Strategy, we are setting up an Elmfield Sleep Campaign.",
        (("Elmfield Sleep Campaign", "Elmfield Early Help Strategy"),),
        "Take part in the Elmfield Early Help Strategy and the Elmfield Sleep Campaign.",
    ),
    Rule(
        "part-fronted-within",
        "isPartOf",
        (
            rf"^(?:Included (?:in|within|under)|Sitting (?:within|under|beneath)|Within|Under|Beneath"
            rf"|Inside) {_THE}{{thing:o}}(?: (?:also )?(?:sits?|is|are|comes?"
            r"|falls?|lies?)|(?<=V\d⟧),|(?<=V\d\d⟧),|,(?= (?:the )?⟦I)) (?:the |our |a )?{things:s}"
        ),
        "included|sitting|within|under|beneath|inside",
        "Within the Elmfield Child Health Service sits the Elmfield Feeding Service.",
        (("Elmfield Feeding Service", "Elmfield Child Health Service"),),
        "Within a week of the Elmfield Child Health Service the Elmfield Feeding Service opened.",
    ),
    Rule(
        "part-of-is-to",
        "isPartOf",
        (
            r"[Pp]art of (?:the |our )?{thing:o}[^.;⟦⟧]{0,40} is to (?:develop|deliver|create|launch|provide|offer) (?:a|an|the"
            r"|our) {thing:s}"
        ),
        "art of",
        "Part of the Elmfield Family Programme is to develop an Elmfield Days Pathway.",
        (("Elmfield Days Pathway", "Elmfield Family Programme"),),
        "Part of the Elmfield Family Programme is old.",
    ),
    Rule(
        "part-named",
        "isPartOf",
        (
            rf"(?:[Oo]ne|[Tt]wo|[Aa]mong|There (?:is|are)|[Tt]he|[Ii]ts|[Aa]n?|[Aa]nother)(?: of)?(?: the)?"
            rf" {_COUNT}{_KEY}{_PIECE} (?:{_WITHIN}|of|making up|that make up|which make up) {_THE}"
            r"{thing:o}(?:,? (?:is|are|was|were|include|includes|will be)(?: both| now| also)?|:) (?:the |our |a )?{things:s}"
        ),
        " is | are | was | were |include|will be|: ",
        "One part of the Elmfield Child Health Service is the Elmfield Feeding Service.",
        (("Elmfield Feeding Service", "Elmfield Child Health Service"),),
        "One reader of the Elmfield Early Help Strategy is the Elmfield Feeding Service.",
    ),
    Rule(
        "part-includes",
        "isPartOf",
        (
            rf"{{thing:o}},? (?:\([^)]{{2,60}}\),? )?(?:–|-|—)?,? ?\(?(?:which |that )?(?:(?:will|would|now"
            rf"|also) )*{_HOLDS}:? (?:the |both |a |our )*{{things:s}}"
        ),
        _HOLDS_NEEDS,
        "The Elmfield Child Health Service comprises the Elmfield Nursing Service and the Elmfield Visiting Service.",
        (
            ("Elmfield Nursing Service", "Elmfield Child Health Service"),
            ("Elmfield Visiting Service", "Elmfield Child Health Service"),
        ),
        "The Elmfield Child Health Service met the Elmfield Nursing Service.",
    ),
    Rule(
        "part-includes-plain",
        "isPartOf",
        (
            rf"{{act:o}}{_WHICH} (?:(?:will|would|now|also) )*(?:{_HOLDS}|offers|provides):? (?:the |both |a "
            rf"|our )*{_PLAIN}{{things:s}}(?!['’]| (?:leaflets?|teams?|managers?|leads?|staff|reports?|websites?|pages?"
            rf"|reviews?)\b)"
        ),
        f"{_HOLDS_NEEDS}|offers|provides",
        "The Elmfield Child Health Service brings together drop-in groups, toy libraries and the Elmfield Feeding Service.",
        (("Elmfield Feeding Service", "Elmfield Child Health Service"),),
        "The Elmfield Child Health Service includes work with parents and with the Elmfield Feeding Service.",
    ),
    Rule(
        "part-has",
        "isPartOf",
        (
            rf"{{thing:o}}{_WHICH} (?:now )?(?:has|have|had|counts?|includes?) (?:the |our |a )?{{things:s}} (?:as"
            rf"|among) (?:one of |an? )?(?:its )?{_COUNT}{_KEY}{_PIECE}"
        ),
        " as |among",
        "The Elmfield Child Health Service has the Elmfield Feeding Service as one of its parts.",
        (("Elmfield Feeding Service", "Elmfield Child Health Service"),),
        "The Elmfield Child Health Service has the Elmfield Feeding Service as a neighbour.",
    ),
    Rule(
        "part-make-up",
        "isPartOf",
        (
            r"{things:s}(?:,? and (?:the |an? )?[a-z][a-z -]{3,60}?)?,? (?:together |which together |jointly |that "
            r"|which )*(?:make up|makes up|made up|form|constitute) (?:the |our )?{thing:o}"
        ),
        "make|made|form|constitute",
        "The Elmfield Nursing Service and the Elmfield Visiting Service make up the Elmfield Child Health Service.",
        (
            ("Elmfield Nursing Service", "Elmfield Child Health Service"),
            ("Elmfield Visiting Service", "Elmfield Child Health Service"),
        ),
        "The Elmfield Nursing Service and the Elmfield Visiting Service met the Elmfield Child Health Service.",
    ),
    Rule(
        "part-of-which",
        "isPartOf",
        (
            rf"{{thing:o}},? (?:of which|to which) (?:the |our |a )?{{things:s}} (?:(?:is|are|was|were|forms?) (?:an? "
            rf"|one )?{_KEY}{_PART}|belongs?)\b"
        ),
        "which",
        "The Elmfield Child Health Service, of which the Elmfield Feeding Service is part, was reviewed.",
        (("Elmfield Feeding Service", "Elmfield Child Health Service"),),
        "The Elmfield Child Health Service, of which the Elmfield Feeding Service is proud, was reviewed.",
    ),
    Rule(
        "part-plan-behind",
        "isPartOf",
        r"{strategy:s} with [^.;⟦⟧]{3,60} (?:backs up|supports|underpins) (?:the )?{strategy:o}(?:['’]s)?",
        "backs up|supports|underpins",
        "An Elmfield Action Plan with several projects supports the Elmfield Smoking Strategy.",
        (("Elmfield Action Plan", "Elmfield Smoking Strategy"),),
        "The Elmfield Action Plan was noted.",
    ),
    Rule(
        "part-brought-together",
        "isPartOf",
        (
            r"{thing:o} (?:will |would |has |have |to )?(?:bring|brings|brought|join|joins|joined|pull|pulls|pulled|merge"
            r"|merges|merged) (?:the )?{things:s} together"
        ),
        "together",
        "The Elmfield Child Health Service will bring the Elmfield Nursing Service and the Elmfield Visiting Service together.",
        (
            ("Elmfield Nursing Service", "Elmfield Child Health Service"),
            ("Elmfield Visiting Service", "Elmfield Child Health Service"),
        ),
        "The Elmfield Child Health Service met the Elmfield Nursing Service together.",
    ),
    Rule(
        "part-strands",
        "isPartOf",
        (
            rf"{{thing:o}} (?:has|have|had|will have|is in|falls into|comes in|is split into|is divided into|is made up of"
            rf"|is an?(?: \w+)? (?:family|group|set|suite|collection|range|package|bundle) of) {_COUNT}{_KEY}(?:strands|parts"
            rf"|elements|components"
            r"|workstreams|arms|services|projects|programmes|offers)(?:: |, (?:among them|including|namely|one of"
            r" them) )(?:the |a )?{things:s}"
        ),
        "strands|parts|elements|components|workstreams|arms|services|projects|programmes|offers",
        "The Elmfield Child Health Service has two parts: the Elmfield Nursing Service and the Elmfield Visiting Service.",
        (
            ("Elmfield Nursing Service", "Elmfield Child Health Service"),
            ("Elmfield Visiting Service", "Elmfield Child Health Service"),
        ),
        "The Elmfield Child Health Service has two vans: the Elmfield Nursing Service has one.",
    ),
    *components.RULES,
)
