"""Who holds which priority."""

from loaders.rules.rule import Rule
from loaders.rules.words import PRIORITY

_END = r"(?=[.;]|$|,? which | through |,? by (?=\w+ing)|, while |, and (?=⟦)|,? so that )"
_QUOTE = r"[‘'“\"]"

RULES = (
    Rule(
        "priority-has",
        "hasPriority",
        (
            rf"{{holder:s}},? (?:which |that )?(?:also )?(?:(?:has|have|had) (?:recently )?(?:set|adopted|identified"
            rf"|agreed|chosen|named) "
            rf"|(?:has|have|had|holds?|sets?|adopted|identified|agreed|chose|names?) )(?:out )?(?:a"
            rf" |an |as a |the |its |their |one |two |three |four |five |\d+ |of )*{PRIORITY}(?: of| to|:| is| on| –| -"
            rf"|,)? ?(?P<aim>{_QUOTE}?[^.;]{{3,200}}?){_END}"
        ),
        "priorit|outcome|ambition|objective|goal|aim|obsession",
        "The Elmfield Feeding Strategy has a priority of raising breastfeeding rates.",
        (("Elmfield Feeding Strategy", "raising breastfeeding rates"),),
        "The Elmfield Feeding Strategy was given priority by the chair.",
    ),
    Rule(
        "priority-possessive",
        "hasPriority",
        (
            rf"{{holder:s}}['’]s? {PRIORITY}(?: of| is| are|:| –|,)? {_QUOTE}?(?P<aim>[^.;‘’“”'\"⟦⟧]{{3,120}}?)(?:[’'”\"]"
            rf"|{_END}|, )"
        ),
        "priorit|outcome|ambition|objective|goal|aim",
        "An update on the Elmfield Children's Board's strategic priority, 'Best Start in Life', was given.",
        (("Elmfield Children's Board", "Best Start in Life"),),
        "The Elmfield Children's Board's strategic review, 'Best Start in Life', was given.",
    ),
    Rule(
        "priority-is-of",
        "hasPriority",
        (
            rf"(?P<aim>[A-Z]?[^.;:⟦⟧]{{3,120}}?) (?:is|are|remains?|was|were|has been) (?:also )?(?:among )?(?:a|an|one"
            rf" of the|one of its"
            rf"|one of our|the|its) {PRIORITY} (?:for|of|in|within) (?:the |both the |this )?{{holders:s}}"
        ),
        "priorit|outcome|ambition|objective|goal",
        "Infant mortality is a priority for the Elmfield Children's Board.",
        (("Elmfield Children's Board", "Infant mortality"),),
        "Infant mortality is discussed by the Elmfield Children's Board.",
    ),
    Rule(
        "priority-among",
        "hasPriority",
        rf"(?P<aim>[A-Z]?[^.;:⟦⟧]{{3,120}}?) (?:is|are) one of (?:the |our |its )?{PRIORITY} in (?:both )?(?:the )?{{holder:s}}",
        "one of",
        "School readiness is one of our top priorities in the Elmfield Early Help Strategy.",
        (("Elmfield Early Help Strategy", "School readiness"),),
        "School readiness is one of many themes of the day.",
    ),
    Rule(
        "priority-as",
        "hasPriority",
        (
            rf"(?:ha(?:s|ve) |hold |share |with |set )?{_QUOTE}(?P<aim>[^‘’“”\"⟦⟧]{{3,160}}?)[’'”\"] as (?:a|an|their|one"
            rf"|its) {PRIORITY},? (?:including|such as|namely|among them|shared by) (?:the )?{{holders:s}}"
        ),
        " as ",
        (
            "Several boards have 'reducing infant mortality' as a priority including the Elmfield Children's Board and the"
            " Elmfield Families Partnership."
        ),
        (
            ("Elmfield Children's Board", "reducing infant mortality"),
            ("Elmfield Families Partnership", "reducing infant mortality"),
        ),
        "Several boards have 'reducing infant mortality' on their agenda, including the Elmfield Children's Board.",
    ),
    Rule(
        "priority-has-as",
        "hasPriority",
        (
            rf"{{holders:s}},? (?:which |that )?(?:also |both |all |each )*(?:has|have|had|holds?|lists?|names?|sees?"
            rf"|treats?|identifie[sd]|counts?|sets?) (?P<aim>[^.;⟦⟧]{{3,120}}?) (?:as|among) (?:a|an|one of|its|their"
            rf"|the)(?: of)?(?: its| their| the)?(?: two| three| four| five| six| \d+)? {PRIORITY}"
        ),
        "as |among",
        "The Elmfield Children's Board has infant mortality as a priority.",
        (("Elmfield Children's Board", "infant mortality"),),
        "The Elmfield Children's Board has infant mortality on its agenda.",
    ),
    Rule(
        "priority-made",
        "hasPriority",
        rf"{{holders:s}} (?:has |have )?(?:made|makes?) (?P<aim>[^.;⟦⟧]{{3,120}}?) (?:a|an|one of (?:its|their)) {PRIORITY}",
        "made|make",
        "The Elmfield Children's Board has made infant mortality one of its priorities.",
        (("Elmfield Children's Board", "infant mortality"),),
        "The Elmfield Children's Board has made a cake.",
    ),
    Rule(
        "priority-where",
        "hasPriority",
        rf"{{holder:s}},? where (?P<aim>[^.;⟦⟧]{{3,80}}?) (?:is|remains) (?:a|an|the|one of its) {PRIORITY}",
        "where",
        "This is supported through the Elmfield Maternity Board where breastfeeding is a priority area.",
        (("Elmfield Maternity Board", "breastfeeding"),),
        "This went to the Elmfield Maternity Board where breastfeeding is discussed.",
    ),
    Rule(
        "priority-for-goal",
        "hasPriority",
        (
            rf"[Ff]or (?:the )?{{holder:s}},? (?:the|a|an|its|their) {PRIORITY} (?:is|was|remains) (?:to"
            rf" )?(?P<aim>[^.;]{{3,160}}?){_END}"
        ),
        "goal|priorit|aim|ambition|objective|outcome",
        "For the Elmfield Smoking Group the goal is smoking at time of delivery of 6% or less by March 2022.",
        (("Elmfield Smoking Group", "smoking at time of delivery of 6% or less by March 2022"),),
        "For the Elmfield Smoking Group the meeting is at noon.",
    ),
    Rule(
        "priority-set-for",
        "hasPriority",
        (
            r"(?:\w+ )?(?:aims?|priorit\w+|goals?|objectives?) (?:is|are|were|have been) (?:set )?(?:for|in) (?:the"
            r" )?{holder:s}: (?:to )?(?P<aim>[^.;]{3,240}?)(?=[.;]|$)"
        ),
        "aim|priorit|goal|objective",
        (
            "Two aims are set for the Elmfield Feeding Strategy: to raise breastfeeding prevalence, and to raise the share"
            " of babies weaned at the right time."
        ),
        (
            ("Elmfield Feeding Strategy", "raise breastfeeding prevalence"),
            ("Elmfield Feeding Strategy", "raise the share of babies weaned at the right time"),
        ),
        "Two dates are set for the Elmfield Feeding Strategy: May and June.",
    ),
    Rule(
        "priority-in-strategy",
        "hasPriority",
        (
            rf"{PRIORITY} in (?:the )?{{strategy:s}} (?:for|are|is|include)(?: [^.:]{{0,60}})?[.:] ?(?:Chief among them: "
            rf"|They are: )?(?P<aim>[^.;]{{3,240}}?)(?=[.;]|$)"
        ),
        "priorit",
        (
            "Attention was called to priorities in the Elmfield Feeding Strategy for improving feeding: raising"
            " breastfeeding rates, supporting responsive formula feeding, and putting off solid food."
        ),
        (
            ("Elmfield Feeding Strategy", "raising breastfeeding rates"),
            ("Elmfield Feeding Strategy", "supporting responsive formula feeding"),
            ("Elmfield Feeding Strategy", "putting off solid food"),
        ),
        "Attention was called to errors in the Elmfield Feeding Strategy for improving feeding: many.",
    ),
    Rule(
        "priority-wants",
        "hasPriority",
        (
            r"{holder:s} (?:wants?(?! (?:to|your|you|views|people|residents)\b)|aims (?:for|at)|is committed to|are committed to"
            rf"|focus(?:es)? on|prioritises?|will prioritise|is focus(?:s)?ed on|will focus on) (?P<aim>[^.;]{{3,160}}?){_END}"
        ),
        "want|aims|commit|focus|priorit",
        "Nationally, the Elmfield Control Plan wants maternal smoking at 6% or less by 2022.",
        (("Elmfield Control Plan", "maternal smoking at 6% or less by 2022"),),
        "The Elmfield Control Plan wanted a foreword.",
    ),
    Rule(
        "priority-approach",
        "hasPriority",
        (
            rf"{{holder:s}} (?:(?:is|are) taking|takes?) (?:a |an )?[\w-]+(?: [\w-]+)? approach to (?:\w+ )?{PRIORITY}:"
            rf" (?P<aim>[^.;]{{3,240}}?)(?=[.;]|$)"
        ),
        "priorit",
        (
            "The Elmfield Children's Board is taking a joint approach to three priorities: school readiness, healthy"
            " weights and oral health."
        ),
        (
            ("Elmfield Children's Board", "school readiness"),
            ("Elmfield Children's Board", "healthy weights"),
            ("Elmfield Children's Board", "oral health"),
        ),
        "The Elmfield Children's Board is taking a careful approach to spending: slowly.",
    ),
    Rule(
        "priority-outcome-for-this",
        "hasPriority",
        rf"(?P<aim>[A-Z][^.;:⟦⟧]{{3,140}}?) is (?:an?|one of the) {PRIORITY} (?:for|of) (?:this |the )?{{body:s}}",
        "priorit|outcome|aim|goal|objective",
        "Improving the survival of babies is an outcome for the Elmfield Children's Board.",
        (("Elmfield Children's Board", "Improving the survival of babies"),),
        "Improving the survival of babies is an item for the Elmfield Children's Board.",
    ),
    Rule(
        "priority-sets-including",
        "hasPriority",
        (
            rf"{{holder:s}},? (?:sets?|has|have|lists?|names?|identifie[sd]) (?:out )?(?:a number of|several|many|the"
            rf" following|\w+) {PRIORITY},? (?:including|such as|namely|of) (?P<aim>[^.;]{{3,300}}?)(?=[.;]|$)"
        ),
        "priorit|aim|goal|objective|outcome",
        (
            "The Elmfield Health Strategy sets a number of aims including improving oral health, helping toddlers reach"
            " their milestones, and supporting parents."
        ),
        (
            ("Elmfield Health Strategy", "improving oral health"),
            ("Elmfield Health Strategy", "helping toddlers reach their milestones"),
            ("Elmfield Health Strategy", "supporting parents"),
        ),
        "The Elmfield Health Strategy sets a number of dates including June.",
    ),
    Rule(
        "priority-under-this",
        "hasPriority",
        (
            r"{body:s}(?:['’]s)? (?:focus|obsessions?|priorit\w+|themes?)[^⟦⟧]{0,160}?[Tt]he (?:priorities|aims|goals)"
            r" (?:under|within|for) (?:this|the) \w+ are (?P<aim>[^.;]{3,240}?)(?=[.;]|$)"
        ),
        "under|within|for",
        (
            "Four themes will be the Elmfield Children's Board's focus this year, one of which is early years. The"
            " priorities under this theme are tackling low birth weight, infant mortality and maternal health."
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
        "priority-theme-of",
        "hasPriority",
        (
            rf"(?P<aim>[‘'“\"][^‘’“”\"⟦⟧]{{3,120}}?[’'”\"]|[A-Z][^.;:⟦⟧]{{3,100}}?) (?:is|are|was|were) (?:taken up as "
            rf"|chosen as |set as |named as |listed as |among )?(?:one of )?(?:the |its |our )?(?:two|three|four|five|six"
            rf"|seven|eight|\d+|key|main|several)? ?(?:themes|ambitions|pillars|{PRIORITY})[^.;⟦⟧]{{0,60}}? (?:in|of|under"
            rf"|within|for) (?:the |its )?{{holders:s}}"
        ),
        "theme|ambition|pillar|priorit|outcome|goal|aim|objective",
        "'Giving every child the best start' is one of four themes in the Elmfield Health Strategy.",
        (("Elmfield Health Strategy", "Giving every child the best start"),),
        "'Giving every child the best start' is one of four songs in the Elmfield Health Strategy.",
    ),
    Rule(
        "priority-are-that",
        "hasPriority",
        (
            rf"{{holder:s}}['’]s? (?:two |three |four |five |six |\d+ )?(?:themes|ambitions|pillars|{PRIORITY}) are"
            rf" (?:that )?(?P<aim>[^.:]{{3,300}}?)(?=[.]|$)"
        ),
        "theme|ambition|pillar|priorit|outcome|goal|aim|objective",
        (
            "The Elmfield Inclusion Plan's three outcomes are that children live healthy lives; that they are safe; and"
            " that they learn."
        ),
        (
            ("Elmfield Inclusion Plan", "children live healthy lives"),
            ("Elmfield Inclusion Plan", "they are safe"),
            ("Elmfield Inclusion Plan", "they learn"),
        ),
        "The Elmfield Inclusion Plan's three authors are that old.",
    ),
    Rule(
        "priority-quoted-in",
        "hasPriority",
        (
            r"[‘'“\"](?P<aim>[^‘’“”\"⟦⟧]{3,100}?)[’'”\"] (?:priority|theme|ambition|outcome|aim|objective|pillar"
            r"|commitment) (?:in|of|within|under) (?:the |its )?{holder:s}"
        ),
        "priority|theme|ambition|outcome|aim|objective|pillar|commitment",
        "The service contributes to the 'Starting Well' priority in the Elmfield Health Strategy.",
        (("Elmfield Health Strategy", "Starting Well"),),
        "The service contributes to the 'Starting Well' page in the Elmfield Health Strategy.",
    ),
    Rule(
        "priority-concentrates",
        "hasPriority",
        (
            rf"(?:about|to|on|of|into|at) (?P<aim>[a-z][^.;:⟦⟧,]{{3,80}}?), one of (?:the )?(?:two|three|four|five|six"
            rf"|\d+) (?:things|areas|themes"
            rf"|topics|{PRIORITY})[^.;⟦⟧]{{0,40}}? (?:the |its )?{{holder:s}}"
        ),
        "one of",
        "They heard about school readiness, one of the five things on which the Elmfield Inclusion Plan concentrates.",
        (("Elmfield Inclusion Plan", "school readiness"),),
        "They heard about school readiness, one of many topics.",
    ),
    Rule(
        "priority-made-one",
        "hasPriority",
        (
            rf"{{holder:s}},? (?:which |that )?(?:has |have )?(?:made|makes|named|chose|picked|took up|adopted)"
            rf" (?P<aim>[‘'“\"][^‘’“”\"⟦⟧]{{3,120}}?[’'”\"]) (?:as )?(?:a|an|one of)(?: its| their| the)?(?: two| three|"
            rf" four| five| six| \d+)? {PRIORITY}"
        ),
        "priorit|outcome|goal|aim|objective|ambition",
        "The Elmfield Children's Board, which made 'start well' one of its four priorities, met.",
        (("Elmfield Children's Board", "start well"),),
        "The Elmfield Children's Board, which made 'start well' a film, met.",
    ),
    Rule(
        "priority-has-themes",
        "hasPriority",
        (
            rf"{{holder:s}} (?:has|have|sets? out|is built on|are built on|rests? on) (?:two|three|four|five|six|seven"
            rf"|eight|\d+) (?:themes|ambitions|pillars|{PRIORITY}): (?P<aim>[^.]{{3,300}}?)(?=\.|$)"
        ),
        "theme|ambition|pillar|priorit|outcome|goal|aim|objective",
        "The Elmfield Maternity Plan has four themes: listening to women; workforce; culture and safety; standards.",
        (
            ("Elmfield Maternity Plan", "listening to women"),
            ("Elmfield Maternity Plan", "workforce"),
            ("Elmfield Maternity Plan", "culture and safety"),
            ("Elmfield Maternity Plan", "standards"),
        ),
        "The Elmfield Maternity Plan has four pages: one; two.",
    ),
    Rule(
        "priority-reach-objective",
        "hasPriority",
        (
            rf"{{holder:s}} (?:to )?(?:reach|meet|achieve|deliver|fulfil|realise)s? (?:on )?(?:its|their|the) {PRIORITY}"
            rf" (?:of|to|that|for) (?P<aim>[^.;]{{3,160}}?){_END}"
        ),
        "objective|priorit|ambition|goal|aim|outcome",
        "The plan helps Brookside Trust reach its objective of a better start in life for children.",
        (("Brookside Trust", "a better start in life for children"),),
        "The plan helps Brookside Trust reach its staff.",
    ),
)
