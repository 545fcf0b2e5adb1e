"""What is part of what: services and programmes within larger ones, and within strategies."""

from loaders.rules.rule import Rule

RULES = (
    Rule(
        "part-is",
        "isPartOf",
        (
            r"{any:s},? (?:which )?(?:is|are|was|were|forms?|formed|as|being) (?:a |an |one )?(?:key |integral |core "
            r"|central |important )?(?:part|element|strand|component|workstream)s? of (?:the |our |a |its )?(?:new |wider "
            r"|national |local )?{thing:o}"
        ),
        " of ",
        "The Elmfield Sleep Campaign is part of the Elmfield Early Help Strategy.",
        (("Elmfield Sleep Campaign", "Elmfield Early Help Strategy"),),
        "The Elmfield Sleep Campaign took part in the Elmfield Early Help Strategy.",
    ),
    Rule(
        "part-fronted",
        "isPartOf",
        (
            r"(?:^|[,;–-] |\()[Aa]s part of (?:the |our |a |its )?(?:development of |delivery of )?(?:the |our |a )?(?:new "
            r"|early help |wider )?{thing:o}[^.;⟦⟧]{0,60}? (?:a |an |the |our |new )*{thing:s}"
        ),
        "s part of",
        "As part of the Elmfield Early Help Strategy, we are setting up an Elmfield Sleep Campaign.",
        (("Elmfield Sleep Campaign", "Elmfield Early Help Strategy"),),
        "Take part in the Elmfield Early Help Strategy and the Elmfield Sleep Campaign.",
    ),
    Rule(
        "part-of-is-to",
        "isPartOf",
        (
            r"[Pp]art of (?:the |our )?{thing:o}[^.;⟦⟧]{0,40} is to (?:develop|deliver|create|launch|provide|offer) (?:a|an"
            r"|the|our) {thing:s}"
        ),
        "art of",
        "Part of the Elmfield Family Programme is to develop an Elmfield Days Pathway.",
        (("Elmfield Days Pathway", "Elmfield Family Programme"),),
        "Part of the Elmfield Family Programme is old.",
    ),
    Rule(
        "part-includes",
        "isPartOf",
        (
            r"{thing:o},? (?:\([^)]{2,60}\),? )?(?:–|-|—)?,? ?(?:that is,?|takes? in|includes?|included|including"
            r"|comprises?|comprised|comprising|consist(?:s|ed|ing)? of|covers?|covering|(?:is |are |was )?made up of"
            r"|brings? together|bringing together|(?:will |would )bring together|incorporat\w+|encompass\w+|combin\w+"
            r"|integrates?|unites?|spans?|joins? up|contains?) (?:the |both |a"
            r" )?{things:s}"
        ),
        (
            "that is|takes|includ|compris|consist|cover|made up|together|incorporat|encompass|combin|integrat|unite|span"
            "|join|contain"
        ),
        "The Elmfield Child Health Service comprises the Elmfield Nursing Service and the Elmfield Visiting Service.",
        (
            ("Elmfield Nursing Service", "Elmfield Child Health Service"),
            ("Elmfield Visiting Service", "Elmfield Child Health Service"),
        ),
        "The Elmfield Child Health Service met the Elmfield Nursing Service.",
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
            r"{thing:o} (?:will |would |has |have |to )?(?:bring|brings|brought|join|joins|joined|pull|pulls|pulled"
            r"|merge|merges|merged)"
            r" (?:the )?{things:s} together"
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
        "part-within",
        "isPartOf",
        (
            r"{service:s},? (?:which )?(?:is|are|was|were|has been|have been|come|comes|came|sits?|sat|falls?|fell|will"
            r" be|would be|being)"
            r" (?:now |also |\w+ly )?(?:included |delivered |provided |commissioned |embedded |integrated |contained "
            r"|covered |located |based )?"
            r"(?:in|within|under|into|as part of|through) (?:the |our |a |its )?(?:wider |new |integrated |existing )*{act:o}"
            r"(?: contract| agreement)?"
        ),
        "in|under|part|through",
        "The Elmfield Feeding Service sits within the Elmfield Child Health Service.",
        (("Elmfield Feeding Service", "Elmfield Child Health Service"),),
        "The Elmfield Feeding Service met near the Elmfield Child Health Service.",
    ),
    Rule(
        "part-as-part",
        "isPartOf",
        r"{service:s}[^.;]{0,90}? as (?:a |an )?(?:key |integral |core )?part of (?:the |our |a |its )?(?:wider |new )?{act:o}",
        "part of",
        "The Elmfield Nursing Service is run by Brookside Trust as part of the Elmfield Child Health Service.",
        (("Elmfield Nursing Service", "Elmfield Child Health Service"),),
        "The Elmfield Nursing Service took part in the Elmfield Child Health Service.",
    ),
    Rule(
        "part-strands",
        "isPartOf",
        (
            r"{thing:o} (?:has|have|had|will have) (?:two|three|four|five|six|\d+) (?:strands|parts|elements|components"
            r"|workstreams|arms): "
            r"(?:the |a )?{things:s}"
        ),
        "strands|parts|elements|components|workstreams|arms",
        "The Elmfield Child Health Service has two parts: the Elmfield Nursing Service and the Elmfield Visiting Service.",
        (
            ("Elmfield Nursing Service", "Elmfield Child Health Service"),
            ("Elmfield Visiting Service", "Elmfield Child Health Service"),
        ),
        "The Elmfield Child Health Service has two vans: the Elmfield Nursing Service has one.",
    ),
)
