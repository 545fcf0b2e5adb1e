"""What boards and strategies focus on: priorities that are things with names, resolutions on them, and what they prioritise."""

from loaders.rules.rule import Rule
from loaders.rules.words import PRIORITY

_END = r"(?=[.;]|$|,? which | through |,? by (?=\w+ing)|, while |, and (?=⟦)|,? so that )"

RULES = (
    Rule(
        "focus-named-priority",
        "hasPriority",
        (
            rf"(?P<aim>⟦[SIV]\d+⟧) (?:is|are|remains?|was) (?:also )?(?:a|an|one of (?:the|its|our)|the|its) (?:\w+"
            rf" )?{PRIORITY} (?:for|of"
            r"|in|within|under) (?:the )?{holders:s}"
        ),
        "priorit|outcome|ambition|objective|goal|aim",
        "The Elmfield Sleep Campaign is one of the strategic priorities of the Elmfield Health Strategy.",
        (("Elmfield Health Strategy", "Elmfield Sleep Campaign"),),
        "The Elmfield Sleep Campaign is one of the pages of the Elmfield Health Strategy.",
    ),
    Rule(
        "focus-prioritised",
        "hasPriority",
        (
            rf"{{holders:s}} (?:has |have |had )?(?:prioritised|prioritising|is prioritising|are prioritising|chosen to"
            rf" (?:prioritise|focus on)"
            rf"|agreed to (?:prioritise|focus on|concentrate on)|focuse?d? on|(?:is|are) focusing on|concentrates? on)"
            rf" (?P<aim>[^.;⟦⟧]{{3,160}}?)"
            rf"(?: for (?:20\d\d\S*|this year|the year|the coming year)| over the | this year|{_END})"
        ),
        "priorit|focus|concentrat",
        "The Elmfield Maternity Board has prioritised smokefree pregnancy for 2024/25.",
        (("Elmfield Maternity Board", "smokefree pregnancy"),),
        "The Elmfield Maternity Board has praised personalised care.",
    ),
    Rule(
        "focus-resolved",
        "hasPriority",
        (
            r"(?P<own>[Tt]hat the|The) (?:\w+ )?(?:areas of focus|priorities|priority areas|themes|outcomes|focus)(?:"
            r" for [\d/–-]+)?,? "
            r"(?:namely|being|that is|which are|of) (?P<aim>[^.;⟦⟧]{3,240}?),? (?:be|were|are|was) (?:agreed|approved"
            r"|adopted|endorsed)"
        ),
        "agreed|approved|adopted|endorsed",
        (
            "Elmfield Children's Board\n\nThat the areas of focus for 2025/26, namely infant mortality, early language, and oral"
            " health, be agreed;"
        ),
        (
            ("Elmfield Children's Board", "infant mortality"),
            ("Elmfield Children's Board", "early language"),
            ("Elmfield Children's Board", "oral health"),
        ),
        "Elmfield Children's Board\n\nThat the dates of meetings, namely May, June and July, be agreed;",
    ),
    Rule(
        "focus-commitment",
        "hasPriority",
        (
            rf"{{holder:s}}(?:['’]s)? (?:key |strategic )?(?:commitment|pledge|promise|theme|{PRIORITY}),? ?(?:of|to"
            rf"|that|:|called|–|-)? ?"
            r"[‘'“\"](?P<aim>[^‘’“”\"⟦⟧]{3,100}?)[’'”\"]"
        ),
        "commitment|pledge|promise|theme|priorit|outcome|ambition|objective|goal|aim",
        "The service contributes to the Elmfield Council Plan commitment of 'a great start in life'.",
        (("Elmfield Council Plan", "a great start in life"),),
        "The service contributes to the Elmfield Council Plan article 'a great start in life'.",
    ),
)
