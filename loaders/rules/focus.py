"""What boards and strategies focus on: what they prioritise, resolve on, work towards and reach."""

from loaders.rules.rule import Rule
from loaders.rules.words import PRIORITY

_END = r"(?=[.;]|$|,? which | through |,? by (?=\w+ing)|, while |, and (?=⟦)|,? so that )"

RULES = (
    Rule(
        "focus-prioritised",
        "hasPriority",
        (
            rf"{{holders:s}} (?:has |have |had |will |is |are |now |continues? to )*(?:prioritis(?:es?|ed|ing)|(?:chosen|agreed"
            rf"|decided) to (?:prioritise|focus on|concentrate on)|focus(?:es|ed|ing)? on|focuss(?:ed|ing) on|concentrat(?:es?"
            rf"|ing) on|g(?:ives?|ave|iven|iving) (?:\w+ )?priority to|wants?(?! (?:to|your|you|views|people|residents)\b)"
            rf"|aims (?:for|at)|(?:is |are )?committed to|commits (?:\w+ )?to) (?!(?:its|their|the|an?|your) (?:own )?(?:agenda"
            rf"|work|time|discussion|meeting|questions?|papers?|foreword|budget|finances|staffing|membership"
            rf"|terms)\b)(?P<aim>[^.;⟦⟧]{{3,160}}?)(?: for (?:20\d\d\S*|this year|the year|the coming year)| over the "
            rf"| this year|{_END})"
        ),
        "priorit|focus|concentrat|want|aims|commit",
        "The Elmfield Maternity Board has prioritised smokefree pregnancy for 2024/25.",
        (("Elmfield Maternity Board", "smokefree pregnancy"),),
        "The Elmfield Maternity Board has praised personalised care.",
    ),
    Rule(
        "focus-resolved",
        "hasPriority",
        (
            r"(?P<own>[Tt]hat the|The) (?:\w+ )?(?:areas of focus|priorities|priority areas|themes|outcomes"
            r"|focus)(?: for [\d/–-]+)?,? (?:namely|being|that is|which are|of) (?P<aim>[^.;⟦⟧]{3,240}?),? (?:be|were|are"
            r"|was) (?:agreed|approved|adopted|endorsed)"
        ),
        "agreed|approved|adopted|endorsed",
        (
            "Elmfield Children's Board\n\nThat the areas of focus for 2025/26, namely infant mortality, early language, and"
            " oral health, be agreed;"
        ),
        (
            ("Elmfield Children's Board", "infant mortality"),
            ("Elmfield Children's Board", "early language"),
            ("Elmfield Children's Board", "oral health"),
        ),
        "Elmfield Children's Board\n\nThat the dates of meetings, namely May, June and July, be agreed;",
    ),
    Rule(
        "priority-approach",
        "hasPriority",
        (
            rf"{{holder:s}} (?:(?:is|are) taking|takes?) (?:a |an )?[\w-]+(?: [\w-]+)? approach to (?:\w+ )?{PRIORITY}: "
            rf"(?P<aim>[^.;]{{3,240}}?)(?=[.;]|$)"
        ),
        "priorit",
        (
            "The Elmfield Children's Board is taking a joint approach to three priorities: school readiness, healthy weights"
            " and oral health."
        ),
        (
            ("Elmfield Children's Board", "school readiness"),
            ("Elmfield Children's Board", "healthy weights"),
            ("Elmfield Children's Board", "oral health"),
        ),
        "The Elmfield Children's Board is taking a careful approach to spending: slowly.",
    ),
    Rule(
        "priority-under-this",
        "hasPriority",
        (
            r"{body:s}(?:['’]s)? (?:focus|obsessions?|priorit\w+|themes?)[^⟦⟧]{0,160}?[Tt]he (?:priorities|aims|goals) (?:under"
            r"|within|for) (?:this|the) \w+ are (?P<aim>[^.;]{3,240}?)(?=[.;]|$)"
        ),
        "under|within|for",
        (
            "Four themes will be the Elmfield Children's Board's focus this year, one of which is early years. The priorities"
            " under this theme are tackling low birth weight, infant mortality and maternal health."
        ),
        (
            ("Elmfield Children's Board", "tackling low birth weight"),
            ("Elmfield Children's Board", "infant mortality"),
            ("Elmfield Children's Board", "maternal health"),
        ),
        "The Elmfield Children's Board's focus is narrow. The rooms under this roof are cold.",
        across=True,
    ),
    Rule(
        "priority-concentrates",
        "hasPriority",
        (
            rf"(?:about|to|on|of|into|at) (?P<aim>[a-z][^.;:⟦⟧,]{{3,80}}?), one of (?:the )?(?:two|three|four|five|six"
            rf"|\d+) (?:things|areas|themes|topics|{PRIORITY})[^.;⟦⟧]{{0,40}}? (?:the |its )?{{holder:s}}"
        ),
        "one of",
        "They heard about school readiness, one of the five things on which the Elmfield Inclusion Plan concentrates.",
        (("Elmfield Inclusion Plan", "school readiness"),),
        "They heard about school readiness, one of many topics.",
    ),
    Rule(
        "priority-reach-objective",
        "hasPriority",
        (
            rf"{{holder:s}} (?:to )?(?:reach|meet|achieve|deliver|fulfil|realise)s? (?:on )?(?:its|their|the) {PRIORITY} (?:of"
            rf"|to|that|for) (?P<aim>[^.;]{{3,160}}?){_END}"
        ),
        "objective|priorit|ambition|goal|aim|outcome",
        "The plan helps Brookside Trust reach its objective of a better start in life for children.",
        (("Brookside Trust", "a better start in life for children"),),
        "The plan helps Brookside Trust reach its staff.",
    ),
    Rule(
        "priority-for-goal",
        "hasPriority",
        (
            rf"[Ff]or (?:the )?{{holder:s}},? (?:the|a|an|its|their) {PRIORITY} (?:is|was"
            rf"|remains) (?:to )?(?P<aim>[^.;]{{3,160}}?){_END}"
        ),
        "goal|priorit|aim|ambition|objective|outcome",
        "For the Elmfield Smoking Group the goal is smoking at time of delivery of 6% or less by March 2022.",
        (("Elmfield Smoking Group", "smoking at time of delivery of 6% or less by March 2022"),),
        "For the Elmfield Smoking Group the meeting is at noon.",
    ),
)
