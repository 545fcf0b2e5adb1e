"""Who holds which priority, as a noun: what is one, whose, and which."""

from loaders.rules.rule import Rule
from loaders.rules.words import PRIORITY
from ontology.statement import Mood

_END = r"(?=[.;]|$|,? which | through |,? by (?=\w+ing)|, while |, and (?=⟦)|,? so that )"
_QUOTE = r"[‘'“\"’”]"
_WHICH = r"(?:,? (?:which|that))?"
_HOW = r"(?: (?:now|also|still|both|all|each|recently|since|has|have|had|will|\w+ly))*"
_NOUN = rf"(?:{PRIORITY}|themes?|pillars?|areas? of focus|focus areas?|focus(?! groups?\b)|commitments?|promises|action areas?)"
_NEEDED = "priorit|outcome|ambition|objective|goal|aim|obsession|theme|pillar|focus|commitment|promise|action area"
_COUNT = (
    r"(?:(?:a|an|the|its|their|our|one|two|three|four|five|six|seven|eight|nine|ten|\d+|following|number of|several|many|key"
    r"|main|first|second|third|fourth|top|new|highest|joint|current|overall|agreed|long-term|stated|of) )*"
)
_WORDED = (
    r"(?!(?:is|are|was|were|has|have|under|set out|discussed|agreed|listed|shown|described|given|noted|reviewed|attached"
    r"|available|being|due|not|will|would|as follows|in|on|at|reflected|aligned|outlined|linked|informed|presented|approved"
    r"|updated|monitored|reported|those|these|based|still|also|now|clear|broad|similar|different|included|published|met"
    r"|delivered|taken|part of|out|up|refreshed|reset|set|to be|the same|shared|new|common|consistent|yet|many|few|as|by"
    r"|for)\b)"
)
"""How no aim opens: what else is said of priorities (`The priorities of ⟦S0⟧ are under review`)."""
_START = r"(?:^(?:The |However,? (?:the )?|Locally, )?|[,;] |\b[Tt]hat )"
_AIM = rf"{_QUOTE}?(?:(?!\b(?:that|whether|if|asked|told)\b)[^.;:⟦⟧]){{3,120}}?{_QUOTE}?"
_IS = r"(?:is|are|was|were|be|remains?|has been|have been|will be)(?: (?:also|now|still))?"
_TAKEN = (
    r"(?:named|identified|chosen|set|listed|taken up|agreed|adopted|recognised|selected|seen|made|confirmed|described|picked)"
)
_CALLED = rf"(?: {_TAKEN}(?: as)?)?"

RULES = (
    Rule(
        "priority-has",
        "hasPriority",
        (
            rf"{{holder:s}}{_WHICH}{_HOW} (?:has|have|had|holds?|sets?|adopted|identifie[sd]|agreed|chose|chosen|names?|named"
            rf"|lists?|listed|contains?|includes?|carries|(?:is|are|was|were) (?:built|based|organised|structured) (?:on|around)"
            rf"|rests? on)(?: (?:set|adopted|identified|agreed|chosen|named))?(?: out"
            rf"| up)? (?:as )?(?:of )?{_COUNT}{_NOUN}\b(?: (?:of|to|is|are|on|as)\b|:| –| -|,)*(?: (?:including|such as|namely"
            rf"|among them|(?:one|two|some|the first) of which (?:is|are)|these are|they are"
            rf"|of))*:? ?(?:to )?(?! |(?:for|in|over|across|during|under|within) )"
            rf"(?P<aim>{_QUOTE}?{_WORDED}[^.;]{{3,300}}?){_END}"
        ),
        _NEEDED,
        "The Elmfield Feeding Strategy has a priority of raising breastfeeding rates.",
        (("Elmfield Feeding Strategy", "raising breastfeeding rates"),),
        "The Elmfield Feeding Strategy was given priority by the chair.",
    ),
    Rule(
        "priority-themes",
        "hasPriority",
        (
            rf"{{holder:s}}(?:['’]s?|{_WHICH}{_HOW} (?:has|have|sets? out|contains?|(?:is|are) built (?:on|around)"
            rf"|rests? on)) {_COUNT}{_NOUN}(?::| are:?| are that) (?:that )?(?P<aim>{_WORDED}[^.]{{3,300}}?)(?=\.|$)"
        ),
        _NEEDED,
        (
            "The Elmfield Inclusion Plan's three outcomes are that children live healthy lives; that they are safe; and that"
            " they learn."
        ),
        (
            ("Elmfield Inclusion Plan", "children live healthy lives"),
            ("Elmfield Inclusion Plan", "they are safe"),
            ("Elmfield Inclusion Plan", "they learn"),
        ),
        "The Elmfield Inclusion Plan's three authors are that old.",
    ),
    Rule(
        "priority-possessive",
        "hasPriority",
        (
            rf"{{holder:s}}['’]s? {_COUNT}{_NOUN}(?: (?:for|in|this|over) [\w/–-]+(?: year)?)?(?: of| is| was| are| were"
            rf"| includes?|:| –|,)? (?:to )?{_QUOTE}?(?P<aim>{_WORDED}[^.;‘’“”'\"⟦⟧]{{3,160}}?)(?:[’'”\"]|{_END})"
        ),
        _NEEDED,
        "An update on the Elmfield Children's Board's strategic priority, 'Best Start in Life', was given.",
        (("Elmfield Children's Board", "Best Start in Life"),),
        "The Elmfield Children's Board's strategic review, 'Best Start in Life', was given.",
    ),
    Rule(
        "priority-commitment",
        "hasPriority",
        (
            rf"{{holder:s}}(?:['’]s)? (?:key |strategic )?(?:pledge|promise|{_NOUN}),? ?(?:of|to|that|:|called|–"
            rf"|-)? ?{_QUOTE}(?P<aim>[^‘’“”\"⟦⟧]{{3,100}}?)[’'”\"]"
        ),
        f"pledge|promise|{_NEEDED}",
        "The service contributes to the Elmfield Council Plan commitment of 'a great start in life'.",
        (("Elmfield Council Plan", "a great start in life"),),
        "The service contributes to the Elmfield Council Plan article 'a great start in life'.",
    ),
    Rule(
        "priority-is-of",
        "hasPriority",
        (
            rf"{_START}(?P<aim>{_AIM})(?: {_IS}{_CALLED}|,)(?: (?:among|a|an|one of|the|its|our"
            rf"|as))* ?{_COUNT}{_NOUN}(?: [^.;⟦⟧]{{2,40}}?)? (?:for|of|in|within|under|by) (?:both )?(?:the |this "
            rf"|its |our )?(?:[a-z]+['’]s )?{{holders:s}}"
        ),
        _NEEDED,
        "'Giving every child the best start' is one of four themes in the Elmfield Health Strategy.",
        (("Elmfield Health Strategy", "Giving every child the best start"),),
        "'Giving every child the best start' is one of four songs in the Elmfield Health Strategy.",
    ),
    Rule(
        "priority-is-ones",
        "hasPriority",
        (
            rf"{_START}(?P<aim>{_AIM}) {_IS}{_CALLED}(?: (?:among|one of|high on|top of|as"
            rf"|first of))* (?:the )?{{holder:s}}['’]s? (?:{_COUNT}{_NOUN}|agenda|list of priorities)"
        ),
        f"agenda|{_NEEDED}",
        "Reducing infant mortality is among the Elmfield Children's Board's priorities.",
        (("Elmfield Children's Board", "Reducing infant mortality"),),
        "Reducing infant mortality is among the Elmfield Children's Board's papers.",
    ),
    Rule(
        "priority-named-thing",
        "hasPriority",
        (
            rf"(?P<aim>⟦[SIV]\d+⟧) {_IS}{_CALLED}(?: (?:among|a|an|one of|the|its|our|as))* {_COUNT}{_NOUN} (?:for|of|in|within"
            rf"|under) (?:the )?{{holders:s}}"
        ),
        _NEEDED,
        "The Elmfield Sleep Campaign is one of the strategic priorities of the Elmfield Health Strategy.",
        (("Elmfield Health Strategy", "Elmfield Sleep Campaign"),),
        "The Elmfield Sleep Campaign is one of the pages of the Elmfield Health Strategy.",
    ),
    Rule(
        "priority-of-is",
        "hasPriority",
        (
            rf"(?:^|[,;] |[Tt]hat )(?![Tt]he (?:main |overall )?(?:aim|goal|objective) of)(?:(?:[Oo]ne|[Tt]wo|[Aa]mong|[Tt]he"
            rf"|[Aa]n?|[Aa]nother|[Ii]ts) (?:of )?(?:the )?)?{_COUNT}(?i:{_NOUN})(?: (?:one|two|three|four|five|six|\d+))? (?:of"
            rf"|in|for|within|under) (?:the )?{{holder:s}} ?(?:is|are|was|were|includes?|:|–)(?: to"
            rf"| that)?:? (?P<aim>{_WORDED}[^.;⟦⟧]{{3,300}}?){_END}"
        ),
        _NEEDED,
        "The priorities of the Elmfield Children's Board are infant mortality, school readiness and play.",
        (
            ("Elmfield Children's Board", "infant mortality"),
            ("Elmfield Children's Board", "school readiness"),
            ("Elmfield Children's Board", "play"),
        ),
        "The papers of the Elmfield Children's Board are long.",
    ),
    Rule(
        "priority-has-as",
        "hasPriority",
        (
            rf"{{holders:s}}{_WHICH}{_HOW} (?:has|have|had|holds?|lists?|names?|named|sees?|treats?|identifie[sd]|counts?|sets?"
            rf"|regards?|recogni[sz]e[sd]?|places?|placed|puts?|ranks?|ranked|selects?|selected|includes?|included|chose|chosen"
            rf"|picked|adopted|agreed|confirmed|took up|adopts|highlights?|highlighted) (?:on )?"
            rf"(?P<aim>{_QUOTE}?[^.;⟦⟧]{{3,120}}?{_QUOTE}?) (?:as|among)(?: (?:one of|being))? {_COUNT}{_NOUN}"
        ),
        "as |among",
        "The Elmfield Children's Board has infant mortality as a priority.",
        (("Elmfield Children's Board", "infant mortality"),),
        "The Elmfield Children's Board has infant mortality on its agenda.",
    ),
    Rule(
        "priority-made",
        "hasPriority",
        (
            rf"{{holders:s}}{_WHICH}{_HOW}(?: (?:agreed|decided|resolved) to)? (?:made"
            rf"|makes?) (?P<aim>{_QUOTE}?[^.;⟦⟧]{{3,120}}?{_QUOTE}?) (?:as )?(?:one of )?(?:a|an|its|their|our"
            rf"|the)(?: [\w-]+){{0,2}} {_NOUN}"
        ),
        "made|make",
        "The Elmfield Children's Board has made infant mortality one of its priorities.",
        (("Elmfield Children's Board", "infant mortality"),),
        "The Elmfield Children's Board has made a cake.",
    ),
    Rule(
        "priority-agreed-that",
        "hasPriority",
        (
            rf"{{holder:s}}{_HOW} (?:agreed|decided|resolved|confirmed) that (?P<aim>{_AIM}) (?:should|would|will"
            rf"|is to) be {_COUNT}{_NOUN}"
        ),
        "agreed|decided|resolved|confirmed",
        "The Elmfield Children's Board agreed that infant mortality should be a priority.",
        (("Elmfield Children's Board", "infant mortality"),),
        "The Elmfield Children's Board asked that infant mortality should be a priority.",
        mood=Mood.STATED,
    ),
    Rule(
        "priority-where",
        "hasPriority",
        (
            rf"(?:(?P<front>(?:^|, )(?:[Ff]or|[Tt]o|[Uu]nder|[Ii]n|[Ww]ithin) )(?:the )?)?{{holder:s}},?(?(front)(?! where )"
            rf"| where) (?P<aim>{_AIM}) {_IS}{_CALLED}(?: (?:a|an|one of its|the|as))+ {_COUNT}{_NOUN}"
        ),
        _NEEDED,
        "Under the Elmfield Health Strategy, breastfeeding is a priority.",
        (("Elmfield Health Strategy", "breastfeeding"),),
        "Under the Elmfield Health Strategy, breastfeeding is a topic.",
    ),
    Rule(
        "priority-whose",
        "hasPriority",
        (
            rf"{{holder:s}},? (?:whose|where the|and its) {_COUNT}{_NOUN} (?:is|are"
            rf"|includes?) (?:to )?(?P<aim>[^.;⟦⟧]{{3,200}}?)(?:{_END}|, (?:met|is|was|are|were|has|agreed|will)\b)"
        ),
        "whose|where|its",
        "The Elmfield Children's Board, whose priorities are infant mortality, school readiness and play, met in May.",
        (
            ("Elmfield Children's Board", "infant mortality"),
            ("Elmfield Children's Board", "school readiness"),
            ("Elmfield Children's Board", "play"),
        ),
        "The Elmfield Children's Board, whose chair is new, met in May.",
    ),
    Rule(
        "priority-by",
        "hasPriority",
        (
            rf"{_START}(?!(?i:one|two|three|four|five|six|these|those) )(?P<aim>{_AIM}) {_IS}(?: now| also)?"
            rf" (?:(?P<first>prioritised)|{_TAKEN}) by (?:the )?{{holders:s}}(?(first)| as {_COUNT}{_NOUN})"
        ),
        " by ",
        "Infant mortality was named by the Elmfield Children's Board as a priority.",
        (("Elmfield Children's Board", "Infant mortality"),),
        "Infant mortality was named by the Elmfield Children's Board as a worry.",
    ),
    Rule(
        "priority-numbered",
        "hasPriority",
        (
            rf"{_START}(?P<aim>{_AIM}) {_IS} (?:Priority|Theme|Ambition|Aim|Outcome|Objective|Pillar|Goal) (?:\d+|[Oo]ne|[Tt]wo"
            rf"|[Tt]hree|[Ff]our|[Ff]ive) (?:of|in|under|within) (?:the )?{{holder:s}}"
        ),
        _NEEDED,
        "Infant mortality is Priority 2 in the Elmfield Health Strategy.",
        (("Elmfield Health Strategy", "Infant mortality"),),
        "Infant mortality is on page 2 of the Elmfield Health Strategy.",
    ),
    Rule(
        "priority-cleft",
        "hasPriority",
        (
            rf"[Ii]t (?:is|was) (?P<aim>{_AIM}) that (?:the )?{{holders:s}}{_HOW} (?:made|named|chosen|chose|set|put|sees?"
            rf"|counts?|picked|prioritised)\b(?: (?:first|as|among|{_COUNT}{_NOUN}))*"
        ),
        "t is |t was ",
        "It is infant mortality that the Elmfield Children's Board has made its priority.",
        (("Elmfield Children's Board", "infant mortality"),),
        "It is infant mortality that the Elmfield Children's Board heard of.",
    ),
    Rule(
        "priority-top",
        "hasPriority",
        (
            rf"(?:^|[,;] )(?:[Tt]op of|[Hh]igh on|[Ff]irst on|[Hh]igh among) (?:the )?{{holder:s}}['’]s? (?:agenda"
            rf"|list(?: of priorities)?|priorities) (?:is|are|was|were) (?P<aim>{_WORDED}[^.;⟦⟧]{{3,160}}?){_END}"
        ),
        "top of|high on|first on|high among",
        "Top of the Elmfield Children's Board's list of priorities is infant mortality.",
        (("Elmfield Children's Board", "infant mortality"),),
        "Top of the Elmfield Children's Board's list of papers is a map.",
    ),
    Rule(
        "priority-fronted",
        "hasPriority",
        (
            rf"^As (?:an?|one of the) {_COUNT}{_NOUN} (?:of|for|in) (?:the )?{{holders:s}}, (?P<aim>[^.;:,⟦⟧]{{3,100}}?) (?:is"
            rf"|are|was|were|has|have|had|will)\b"
        ),
        "as a|as one",
        "As a priority of the Elmfield Children's Board, infant mortality was discussed.",
        (("Elmfield Children's Board", "infant mortality"),),
        "As a member of the Elmfield Children's Board, infant mortality was his field.",
    ),
    Rule(
        "priority-labelled",
        "hasPriority",
        r"^(?P<own>(?:Our |Key |Strategic |Main |Current )*[Pp]riorities(?: for [\d/–-]+)?): (?P<aim>[^.]{3,300}?)(?=\.|$)",
        "priorities",
        "Elmfield Children's Board\n\nPriorities: infant mortality, school readiness and play",
        (
            ("Elmfield Children's Board", "infant mortality"),
            ("Elmfield Children's Board", "school readiness"),
            ("Elmfield Children's Board", "play"),
        ),
        "Elmfield Children's Board\n\nPapers: infant mortality, school readiness and play",
    ),
    Rule(
        "priority-shared",
        "hasPriority",
        (
            rf"{{holders:s}}{_HOW} (?:share|shares|shared) (?:the|a|an|one|this) (?:\w+ )?{_NOUN} (?:of|to"
            rf"|:) ?(?P<aim>[^.;⟦⟧]{{3,120}}?){_END}"
        ),
        "share",
        "The Elmfield Children's Board and the Elmfield Families Partnership share the priority of reducing infant mortality.",
        (
            ("Elmfield Children's Board", "reducing infant mortality"),
            ("Elmfield Families Partnership", "reducing infant mortality"),
        ),
        "The Elmfield Children's Board and the Elmfield Families Partnership share the cost of reducing infant mortality.",
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
        "priority-set-for",
        "hasPriority",
        (
            r"(?:\w+ )?(?:aims?|priorit\w+|goals?|objectives?) (?:is|are|were|have been) (?:set )?(?:for"
            r"|in) (?:the )?{holder:s}: (?:to )?(?P<aim>[^.;]{3,240}?)(?=[.;]|$)"
        ),
        "aim|priorit|goal|objective",
        (
            "Two aims are set for the Elmfield Feeding Strategy: to raise breastfeeding prevalence, and to raise the share of"
            " babies weaned at the right time."
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
            "Attention was called to priorities in the Elmfield Feeding Strategy for improving feeding: raising breastfeeding"
            " rates, supporting responsive formula feeding, and putting off solid food."
        ),
        (
            ("Elmfield Feeding Strategy", "raising breastfeeding rates"),
            ("Elmfield Feeding Strategy", "supporting responsive formula feeding"),
            ("Elmfield Feeding Strategy", "putting off solid food"),
        ),
        "Attention was called to errors in the Elmfield Feeding Strategy for improving feeding: many.",
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
)
