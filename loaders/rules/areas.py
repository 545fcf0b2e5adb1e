"""Which places a service, programme, strategy or board is for, and which it leaves out."""

from loaders.rules.rule import Rule

RULES = (
    Rule(
        "serves-area",
        "servesArea",
        (
            r"{purposeful:s}[^.;⟦⟧]{0,40}? (?:covers?|covering|serves?|serving|operates? (?:in|across)|works? across|across"
            r"|for (?:the )?(?:areas? of|people of|families in|residents of)|exists? in|exist in) (?:the )?(?:whole of "
            r"|areas? of |local authority areas of )?{areas:o}"
        ),
        "",
        "The Brookside Advice Service covers Leeds and Bradford.",
        (("Brookside Advice Service", "Leeds"), ("Brookside Advice Service", "Bradford")),
        "The Brookside Advice Service wrote to Leeds.",
    ),
    Rule(
        "serves-area-for",
        "servesArea",
        r"{purposeful:s} (?:for|of) {areas:o}",
        " for | of ",
        "The Local Review Panels for Leeds and Bradford meet monthly.",
        (("Local Review Panels", "Leeds"), ("Local Review Panels", "Bradford")),
        "The Local Review Panels meet in Leeds.",
    ),
    Rule(
        "excludes-area",
        "excludesArea",
        r"{purposeful:s}[^.;⟦⟧]{0,80}?\(?(?:excludes|excluding|but not|does not cover|not including) {areas:o}",
        "exclud|not",
        "The Brookside Advice Service covers the county excluding Leeds.",
        (("Brookside Advice Service", "Leeds"),),
        "The Brookside Advice Service covers Leeds.",
    ),
)
