"""What boards and strategies focus on, and what services take up: what they prioritise, resolve on and work towards.

What a thing is plainly said to be for stands in `loaders.rules.purposes`.
"""

from loaders.rules.purposes import END as WHOLE
from loaders.rules.purposes import TO
from loaders.rules.rule import Rule
from loaders.rules.words import PRIORITY

_END = r"(?=[.;]|$|,? which | through |,? by (?=\w+ing)|, while |, and (?=⟦)|,? so that )"

_PEOPLE = (
    r"(?:the |those |young |pregnant )*(?:women|mothers|mums|those|people|families|children|babies|parents|fathers|areas|wards"
    r"|neighbourhoods)\b[^.;,]{0,12}\b(?:from|in|living|who|where|with the (?:greatest|highest|most))\b"
)
"""Whom something is for: no aim of its own."""
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
            rf"|terms)\b)(?!{_PEOPLE})(?P<aim>[^.;⟦⟧]{{3,160}}?)"
            rf"(?: for (?:20\d\d\S*|this year|the year|the coming year)| over the | this year|{_END})"
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
    Rule(
        "purpose-together",
        "addresses",
        (
            rf"{{purposeful:s}}[”\"'’]?\)?,?(?: (?:which|that|who))?(?: (?:is|are|has|have|been|now|also|will|was"
            rf"|were))* (?:(?:br(?:ings?"
            rf"|ought|inging)|join(?:s|ed|ing)?|draw(?:s|ing)?|drew|unites?) [^.;]{{2,110}}? together|(?:work(?:s|ed|ing)?|meets?"
            rf"|partner(?:s|ing)?) (?:closely )?(?:with|alongside|across|among) [^.;,]{{2,90}}?),? to (?P<aim>{TO}"
            rf" (?:[^.;⟦⟧]|⟦[A]\d+⟧){{3,200}}?)"
            rf"{WHOLE}"
        ),
        "together|with|alongside|across|among",
        "The Elmfield Children's Board brings partners together to improve school readiness.",
        (("Elmfield Children's Board", "school readiness"),),
        "The Elmfield Children's Board brings two papers together to its meeting on school readiness.",
    ),
    Rule(
        "purpose-starts",
        "addresses",
        (
            r"{purposeful:s},? (?:which |that )?(?:(?:has|have|had|was|were|is|are|will|also) )*(?:went live|gone live"
            r"|go live|goes live"
            r"|began|begun|opened|started|starts?|opens?|begins?|came into being|came together|meets?|rolled out|run|running)"
            rf"(?: (?:in|across|at|with|on|from) [^.;,]{{2,50}}?)?,? to (?P<aim>{TO}(?: and {TO})? [^.;⟦⟧]{{3,200}}?){WHOLE}"
        ),
        "live|began|begun|open|start|came|meet|begin|roll|run",
        "The Elmfield Sleep Campaign went live in May, to prevent and reduce sudden infant death.",
        (("Elmfield Sleep Campaign", "sudden unexpected death in infancy"),),
        "The Elmfield Sleep Campaign started to run short of money.",
    ),
    Rule(
        "purpose-so-that",
        "addresses",
        (
            r"{act:s}(?:,? (?:which|that))?(?:,? (?:in which|where|by which|under which) (?:the )?(?:⟦[AOP]\d+⟧"
            r"|[a-z]+(?: [a-z]+)?)"
            r"(?: and (?:the )?(?:⟦[AOP]\d+⟧|[a-z]+))?)?(?: (?:also|now|has|have|is|are|been|will))* (?:work(?:s|ing)?"
            r"|brings?|sends?"
            r"|visits?|trains?|offers?|gives?|helps?|runs?|provides?|puts?)\b[^.;]{0,120}?,? so(?: that|(?= (?:every|all|no|more"
            r"|fewer)\b)) "
            rf"(?P<aim>[^.;⟦⟧]{{8,140}}?){WHOLE}"
        ),
        " so ",
        "The Elmfield Feeding Service sends volunteers to wards so that more mothers breastfeed.",
        (("Elmfield Feeding Service", "more mothers breastfeed"),),
        "The Elmfield Feeding Service sends volunteers to wards so often that more are needed.",
    ),
    Rule(
        "purpose-trains",
        "addresses",
        (
            r"{act:s},?(?: (?:which|that))?(?: (?:has|have|also|now|will|is|are|been))* (?:train(?:s|ed|ing)?"
            r"|teach(?:es|ing)?|taught"
            r"|equip(?:s|ped|ping)?|show(?:s|ed|ing)?|encourag(?:es?|ed|ing)|enabl(?:es?|ed|ing)|coach(?:es|ed|ing)?)"
            rf" [^.;,⟦⟧]{{3,60}}? (?:in )?(?:how )?to (?P<aim>(?:spot|recognise|notice|talk|breastfeed|play|quit|read"
            rf"|cope|bond|{TO})"
            rf" [^.;⟦⟧]{{3,140}}?){WHOLE}"
        ),
        "train|teach|taught|equip|show|encourag|enabl|coach",
        "The Elmfield Feeding Service trains nursery staff to support breastfeeding.",
        (("Elmfield Feeding Service", "breastfeeding"),),
        "The Elmfield Feeding Service trains nursery staff to a high standard.",
    ),
    Rule(
        "purpose-sent",
        "addresses",
        (
            r"^(?P<topic>(?:[A-Z][a-z]+ )?(?:[Pp]eople|[Tt]hose|[Ww]omen|[Mm]others|[Pp]arents|[Ff]amilies|[Ss]mokers|[Cc]hildren"
            r"|[Aa]nyone|[Bb]abies|[Ff]athers|[Dd]ads)[^.;:⟦⟧]{3,80}?) (?:is|are|can be|will be|should be|may be)"
            r" (?:\w+ly |now )?"
            r"(?:sent|referred|directed|signposted|passed(?: on)?|pointed|seen|supported|helped|looked after|treated) (?:to|by)"
            r" (?:the |our |a )?{act:s}"
        ),
        "sent|referred|directed|signposted|passed|pointed|seen|supported|helped|looked|treated",
        "Those who want help with breastfeeding are sent to the Elmfield Feeding Service.",
        (("Elmfield Feeding Service", "breastfeeding"),),
        "Those who want to complain are sent to the Elmfield Feeding Service.",
    ),
    Rule(
        "purpose-reviews-deaths",
        "addresses",
        (
            r"^(?P<topic>(?:All |The |Any )?(?:[A-Za-z-]+ ){0,2}?[Dd]eaths?\b[^.;⟦⟧]{0,60}?) (?:is|are|will be|must be)"
            r" (?:\w+ly )?"
            r"(?:reviewed|looked into|looked at|examined|considered)(?: \w+ly)?,? by (?:the |our )?(?:⟦[A]\d+⟧ and )?{board:s}"
        ),
        "deaths|death ",
        "Deaths of children are reviewed by the Elmfield Children's Board.",
        (("Elmfield Children's Board", "child death"),),
        "Deaths of children were reported to the Elmfield Children's Board.",
    ),
    Rule(
        "purpose-is-for",
        "addresses",
        r"{act:s} (?:is|are) for (?P<topic>[a-z][^.;⟦⟧]{3,90}?)(?=[.;,]|$| and (?:is|are|was|has)\b)",
        " for ",
        "The Elmfield Feeding Service is for breastfeeding and is paid for by Public Health.",
        (("Elmfield Feeding Service", "breastfeeding"),),
        "The Elmfield Feeding Service is for sale.",
    ),
    Rule(
        "purpose-its",
        "addresses",
        (
            rf"(?:^|[.!?] )(?:(?:The|Our|This|A|An) )?(?:⟦[A]\d+⟧(?:['’]s?)? )?{{purposeful:s}}(?!['’])[^.]{{5,260}}?\."
            rf" (?:Its|Their)"
            rf" (?:main |overall |core |sole |chief |key |stated |central )?(?:aim|purpose|role|remit|goal|job|task|mission|focus"
            rf"|objective)s? (?:is|are|was|were|will be) (?:to )?(?P<aim>[^.;⟦⟧]{{5,200}}?){WHOLE}"
        ),
        "its|their",
        "The Elmfield Feeding Group was set up in May. Its main purpose is to increase breastfeeding.",
        (("Elmfield Feeding Group", "breastfeeding"),),
        "The Elmfield Feeding Group was set up in May. Its main room is to increase in size.",
        across=True,
    ),
)
