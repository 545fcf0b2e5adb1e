"""Who answers to whom: what a body says of the one above it, and what that one says of the body."""

from loaders.rules.rule import Rule
from loaders.rules.verbs import BE, HAS, WOULD, active

_A = r"(?: (?:the|its|a|an|our|and|their|both|this|itself))*"
_TO = (
    rf"{_A}(?: (?:main|full|joint|local|wider|county-?wide|overarching|parent))*(?: the)?(?: [a-z]+['’]s)?"
    r"(?: ⟦[BP]\d+⟧['’]s?)?"
)
_MADE = r"(?:(?: (?:had|has|have) been| was| were| is being| will be| is to be| to be)? (?:set up|established|formed|created))"
_WHICH = rf"(?:{_MADE}?(?:,? (?:led|chaired|convened|headed) by (?:an? |the )?⟦[NOPB]\d+⟧)?,? \(?(?:which|that))?"
_PAPERS = (
    r"(?:minutes|notes|(?:progress |highlight |assurance |written |verbal )*(?:reports?|updates?)|papers|feedback"
    r"|assurance|progress"
    r"|performance|risks|issues|findings|recommendations)"
)
_OFTEN = (
    r"(?:(?:an|a|its|their|the|regular|quarterly|annual|monthly|weekly|termly|six-monthly|three-monthly|bi-?monthly|half-yearly"
    r"|yearly|twice-yearly|bi-?annual|written|verbal|formal|detailed|full|short) )*"
)
_ABOUT = r"(?: (?:of|on|about|from) [^.;⟦⟧]{3,50}?)?"
_WHEN = (
    r"(?:,? (?:quarterly|annually|monthly|regularly|(?:every|each|once an?|twice an?|three times an?|four times an?) [\w"
    r" ]{2,14}?),?)?"
)
_PART = (
    r"(?:(?:standing|statutory|formal|joint|advisory|operational|thematic|local|delivery|executive|task and finish"
    r"|dedicated)[ -])*"
    r"(?:sub-?\s?(?:group|committee|board)s?|committee|working (?:group|party)|work ?stream|task (?:and finish )?group|arm|panel"
    r"|workstream group|subsidiary)s?"
)
_SWAY = (
    r"(?: the)?(?: (?:direction|governance|oversight|leadership|authority|auspices|umbrella|control|guidance|remit|structure)"
    r"(?: (?:and|arrangements|structure) ?\w*)? of)?"
)
_COUNT = r"(?: (?:a|an|the|one|any|of|two|three|four|five|six|seven|its|our|several|key|main|formal))*"

RULES = (
    Rule(
        "reports-to",
        "accountableTo",
        (
            rf"{{bodies:s}}(?:{active('report', 'escalate', 'feed/fed', 'account', 'answer')}"
            rf"|{_WHICH}{BE}? (?:accountable|answerable|responsible))(?: (?:for|on|against) [^.;⟦⟧]{{3,60}}?)?"
            rf"(?: (?:\w+ly|up|back|progress|risks?|issues?|findings|its findings|concerns|in turn|it|they|cannot"
            rf"|resolve|on|every|each"
            rf"|quarter|year|month|six|months|twice|a))*(?: in)? ?(?<= )(?:in)?to{_TO} {{bodies:o}}"
        ),
        "to ",
        "The Elmfield Delivery Group reports directly to the Elmfield Children's Board.",
        (("Elmfield Delivery Group", "Elmfield Children's Board"),),
        "The Elmfield Delivery Group received a report to the Elmfield Children's Board.",
        agent=True,
    ),
    Rule(
        "answers-to",
        "accountableTo",
        (
            rf"{{bodies:s}}(?:['’]s? (?:work|progress|performance|activity))?{_WHICH},?(?:(?:{BE} (?:set up|established"
            rf"|formed|created|placed)"
            rf"|{WOULD} (?:comes?|came|sits?|sat|falls?|fell|works?|worked|operates?|operated|acts?|acted|meets?"
            rf"|met)(?: directly)?)"
            rf" (?:under|beneath|below|underneath|within|as an? [\w ]{{3,24}} of){_SWAY}"
            rf"|{WOULD} (?:takes?|took) (?:its|their) (?:reports|direction|lead|instructions|steer|orders|mandate) (?:to|from)"
            rf"|{WOULD} feeds? (?:up |back )?in(?:to)?"
            rf"|{BE} (?:overseen|governed|held to account|directed|scrutinised|supervised|monitored)(?: and \w+ed)?"
            rf" by){_TO} {{body:o}}"
        ),
        "under|beneath|below|takes|took|within|feed|overseen|governed|held|directed|scrutinised|supervised|monitored| as ",
        "The Elmfield Delivery Group, which in turn comes under the Elmfield Children's Board, met.",
        (("Elmfield Delivery Group", "Elmfield Children's Board"),),
        "The Elmfield Delivery Group answered a letter from the Elmfield Children's Board.",
        agent=True,
    ),
    Rule(
        "line-to",
        "accountableTo",
        (
            rf"(?:[Rr]eporting line|[Ll]ine of (?:accountability|reporting)|[Aa]ccountability|[Rr]eporting"
            rf"|[Ee]scalation(?: route)?"
            rf"|[Gg]overnance|[Oo]versight|[Ss]crutiny|[Aa]ssurance)(?: arrangements)?(?: of| for| from| on)(?:"
            rf" the)?(?: (?:work|progress) of)?"
            rf"{_A} {{bodies:s}}{WOULD} (?:is|are|was|be|runs?|goes|sits?|lies|rests|comes)(?: \w+ly| provided| given|"
            rf" up| exercised"
            rf"| carried out)* (?:to|through|via|by|with){_TO} {{body:o}}"
        ),
        "line|ccountability|eporting|scalation|overnance|versight|crutiny|ssurance",
        "Governance of the Elmfield Delivery Group is through the Elmfield Children's Board.",
        (("Elmfield Delivery Group", "Elmfield Children's Board"),),
        "Governance training for the Elmfield Delivery Group is near the Elmfield Children's Board.",
    ),
    Rule(
        "has-line-to",
        "accountableTo",
        (
            rf"{{bodies:s}}{_WHICH}{WOULD} (?:a|an|the)?(?: )?(?:clear |direct |formal |dual |dotted |main"
            rf" )*(?:reporting line|reporting lines"
            rf"|lines? of (?:accountability|reporting|sight)|accountability|governance|escalation route) (?:to|into"
            rf"|through|up to){_TO}"
            rf" {{bodies:o}}"
        ),
        "report|line|ccountability|overnance|scalation",
        "The Elmfield Delivery Group has a direct line of accountability to the Elmfield Children's Board.",
        (("Elmfield Delivery Group", "Elmfield Children's Board"),),
        "The Elmfield Delivery Group has a telephone line to the Elmfield Children's Board.",
        agent=True,
    ),
    Rule(
        "minutes-go-to",
        "accountableTo",
        (
            rf"(?i:\b{_PAPERS})[^.;⟦⟧]{{0,40}}?(?: (?:from|of|by)|(?P<by>{BE} (?:reported|sent|given|submitted|provided"
            rf"|presented|made|escalated|referred|raised|fed back)"
            rf" by))(?: the)?(?: (?:work|meetings) of)?{_A} {{bodies:s}}(?(by)|{WOULD} (?:go|goes|went|comes?|came"
            rf"|(?:is|are|was|were|be|been)"
            rf"{_A} (?:sent|taken|submitted|presented|received|considered|reviewed|scrutinised|noted|monitored|heard"
            rf"|given|reported|shared"
            rf"|brought|provided|circulated|made)|(?:is|are|form|forms){_A} (?:standing|regular) (?:items?"
            rf"|business))(?: \w+ly| up)*{_WHEN}) (?:to|by|at|with|on the agenda of|for){_TO} {{bodies:o}}"
        ),
        " from | of | by ",
        "Minutes of the Elmfield Delivery Group are presented to the Elmfield Children's Board.",
        (("Elmfield Delivery Group", "Elmfield Children's Board"),),
        "Minutes of the Elmfield Delivery Group mention the Elmfield Children's Board.",
    ),
    Rule(
        "papers-taken-by",
        "accountableTo",
        (
            rf"(?i:\b{_PAPERS})[^.;⟦⟧]{{0,40}}?{BE} (?:reported|sent|given|submitted|provided|presented|made|taken"
            rf"|brought|fed back)"
            rf"(?: \w+ly)? (?:in)?to{_TO} {{body:o}}{_WHEN} by{_A} {{boards:s}}"
        ),
        " by ",
        "A quarterly update on the plan is taken to the Elmfield Children's Board by the Elmfield Delivery Group.",
        (("Elmfield Delivery Group", "Elmfield Children's Board"),),
        "A quarterly prize is taken to the Elmfield Children's Board by the Elmfield Delivery Group.",
    ),
    Rule(
        "own-minutes-go-to",
        "accountableTo",
        (
            r"^(?:\W*)(?P<own>(?:The )?(?:[Mm]inutes|[Nn]otes|[Hh]ighlight reports?|[Aa]nnual reports?|[Rr]eporting))(?: of"
            r" meetings)?(?: will)?(?: be)? (?:go|goes|sent|submitted|presented|is|are sent|are submitted|into|in to)(?:"
            r" up)? ?to (?:the )?{body:o}"
        ),
        "to ",
        "Terms of Reference: Elmfield Delivery Group\n\nMinutes go to the Elmfield Children's Board each month.",
        (("Elmfield Delivery Group", "Elmfield Children's Board"),),
        "Letters go to the Elmfield Children's Board.",
    ),
    Rule(
        "own-label-to",
        "accountableTo",
        (
            r"^\W*(?P<own>(?:Accountable|Accountability|Reports?|Reporting|Reporting line|Line of accountability"
            r"|Reporting (?:up )?(?:in)?to|Governance|Parent (?:body|board"
            r"|group|committee)|Answerable|Sub-?group of|Reports in)(?: \w+ly)?)(?:(?: to)? ?(?::|–|-)| to:?) ?(?:the"
            r" )?{bodies:o}(?! ?(?:>|→|»|->))"
        ),
        "ccountab|eport|overnance|arent|nswerable|ub",
        "Terms of Reference: Elmfield Delivery Group\n\nAccountable to: Elmfield Children's Board",
        (("Elmfield Delivery Group", "Elmfield Children's Board"),),
        "Terms of Reference: Elmfield Delivery Group\n\nCopied to: Elmfield Children's Board",
    ),
    Rule(
        "accountable-directly",
        "accountableTo",
        (
            r"(?:^|, |; |The |the ){board:s}(?:(?! which | that | who )[^.;]){0,260}? and (?:(?:that )?(?:it"
            r" )?(?:(?:(?:is|are|(?:should|will"
            r"|would|shall|to) be) (?:directly )?accountable|reports)|(?<=it )(?:should|will|would|shall) report)"
            r"|through it reports)(?: directly| quarterly| annually| formally)? to (?:the )?(?:main )?{body:o}"
        ),
        "accountable|through it|report",
        (
            "The Elmfield Delivery Group meets monthly, draws on all partners and is accountable directly to the main"
            " Elmfield Children's Board."
        ),
        (("Elmfield Delivery Group", "Elmfield Children's Board"),),
        "The Elmfield Delivery Group met the Elmfield Children's Board and drew up an account.",
    ),
    Rule(
        "to-which-it-reports",
        "accountableTo",
        (
            rf"^(?:The |This |An? |Our )?{{board:s}}(?:[^.;]|(?<=\d)\.(?=\d)){{0,220}}? (?:the )?{{body:o}},? to (?:which|whom)"
            rf" (?:it|they)(?: also| then| will| would| \w+ly)* (?:(?:reports?|reported|answers?|accounts?)\b"
            rf"|(?:sends?|sent|gives?|gave|makes?|submits?|brings?|takes?) {_OFTEN}{_PAPERS}"
            rf"|(?:is|was|are|were)(?: \w+ly)? (?:accountable|answerable|responsible))"
        ),
        "to which|to whom",
        "The Elmfield Delivery Group owns the plan for the Elmfield Children's Board, to which it reports twice a year.",
        (("Elmfield Delivery Group", "Elmfield Children's Board"),),
        "The Elmfield Delivery Group met the Elmfield Children's Board, to which it gave a cake.",
    ),
    Rule(
        "own-to-whom",
        "accountableTo",
        r"{body:o},? to (?:which|whom) (?P<own>we) (?:are (?:\w+ly )?(?:accountable|answerable)|report|answer)\b",
        "to which|to whom",
        "Elmfield Delivery Group\n\nWe speak to the Elmfield Children's Board, to whom we are accountable.",
        (("Elmfield Delivery Group", "Elmfield Children's Board"),),
        "Elmfield Delivery Group\n\nWe speak to the Elmfield Children's Board, to whom we are grateful.",
    ),
    Rule(
        "as-sub-group",
        "accountableTo",
        rf"^As{_A}{_COUNT} {_PART} of{_TO} {{body:o}},? (?:the )?{{boards:s}}",
        "sub|group|committee|arm|panel|party|stream",
        "As a sub-group of the Elmfield Children's Board the Elmfield Delivery Group leads on weaning.",
        (("Elmfield Delivery Group", "Elmfield Children's Board"),),
        "As a guest of the Elmfield Children's Board the Elmfield Delivery Group spoke on weaning.",
    ),
    Rule(
        "own-as-sub-group",
        "accountableTo",
        rf"^As{_A}{_COUNT} {_PART} of{_TO} {{body:o}},? (?P<own>it|we) [a-z]",
        "sub|group|committee|arm|panel|party|stream",
        "Elmfield Delivery Group\n\nAs a sub-group of the Elmfield Children's Board it leads on weaning.",
        (("Elmfield Delivery Group", "Elmfield Children's Board"),),
        "Elmfield Delivery Group\n\nAs a guest of the Elmfield Children's Board it spoke on weaning.",
    ),
    Rule(
        "whose-minutes",
        "accountableTo",
        (
            rf"{{board:s}},? whose (?:\w+ )?{_PAPERS}{WOULD} (?:go|goes|went|come|comes|came|(?:is|are|was|were|be) (?:sent|taken"
            rf"|submitted|presented|shared|given))(?: \w+ly| up)? (?:in)?to{_TO} {{body:o}}"
        ),
        "whose",
        "The work fell to the Elmfield Delivery Group, whose notes went to the Elmfield Children's Board.",
        (("Elmfield Delivery Group", "Elmfield Children's Board"),),
        "The work fell to the Elmfield Delivery Group, whose flowers went to the Elmfield Children's Board.",
    ),
    Rule(
        "and-that-in-turn",
        "accountableTo",
        (
            rf"(?<= to the ){{board:s}},? and that(?: one)?(?: in turn)? (?:(?:reports?|reported|answers?|accounts?)"
            rf" )?(?:in)?to{_TO} {{body:o}}"
        ),
        "and that",
        "It reports to the Elmfield Delivery Group, and that in turn to the Elmfield Children's Board.",
        (("Elmfield Delivery Group", "Elmfield Children's Board"),),
        "It reports to the Elmfield Delivery Group, and that in turn pleases the Elmfield Children's Board.",
    ),
    Rule(
        "line-in-arrows",
        "accountableTo",
        (
            r"^(?=\W*(?:[Rr]eport|[Aa]ccountab|[Gg]overnance|[Ee]scalat)[^.:]{0,24}: ).*?{body:s} ?(?:>|→|»|->|–>) ?(?:the"
            r" )?{body:o}"
        ),
        ": ",
        "Reporting line: Elmfield Delivery Group > Elmfield Children's Board",
        (("Elmfield Delivery Group", "Elmfield Children's Board"),),
        "Travel line: Elmfield Delivery Group > Elmfield Children's Board",
    ),
    Rule(
        "accountable-fronted",
        "accountableTo",
        r"^To (?:the )?{body:o},? (?:the )?{bodies:s} (?:is|was|are|were) (?:\w+ly )?(?:accountable|answerable|responsible)",
        "able",
        "To the Elmfield Children's Board, the Elmfield Delivery Group was accountable for its plan.",
        (("Elmfield Delivery Group", "Elmfield Children's Board"),),
        "To the Elmfield Children's Board, the Elmfield Delivery Group sent its plan.",
    ),
    Rule(
        "sub-group-of",
        "accountableTo",
        (
            rf"{{bodies:s}}(?: \([^()]{{3,60}}\)(?=,))?{_WHICH}(?:{BE}|(?<=\))(?=,)|{WOULD} (?:acts|operates|meets|sits"
            rf"|acted|works|serves|functions))?,?(?:"
            rf" (?:set up|established"
            rf"|formed|created|constituted|convened|run|regarded|there))?{_A}(?: as)?{_COUNT} {_PART} (?:of|to|under"
            rf"|reporting to|accountable to){_TO} {{body:o}}"
        ),
        "sub|group|committee|arm|panel|party|stream",
        "The Elmfield Delivery Group is a sub-group of the Elmfield Children's Board.",
        (("Elmfield Delivery Group", "Elmfield Children's Board"),),
        "The Elmfield Delivery Group has sub-groups.",
    ),
    Rule(
        "own-sub-group-of",
        "accountableTo",
        r"(?<!parent ){board:s} of (?:the )?{board:o}",
        " of ",
        "It reports to the Young People's sub-group of the Elmfield Children's Board.",
        (("Young People's sub-group", "Elmfield Children's Board"),),
        "The minutes of the Elmfield Children's Board were agreed.",
    ),
    Rule(
        "has-sub-groups",
        "accountableTo",
        (
            rf"{{body:o}}{_WHICH}(?:{WOULD}(?: (?:operates|comprises|includes|established|set up|oversees|created|runs"
            rf"|works through))?"
            rf"|{BE} (?:supported|assisted|served|underpinned|helped) by| [^.;⟦⟧]{{0,40}}? (?:its|their))?{_COUNT}"
            rf" {_PART}(?: (?:which|that) \w+ to"
            rf" it)?(?:[:,]| [–-]|,? (?:namely|including|called"
            rf"|which are)){_A} {{bodies:s}}"
        ),
        "sub|group|committee|arm|panel|party|stream",
        "The Elmfield Children's Board has two sub-groups: the Elmfield Delivery Group and the Elmfield Data Group.",
        (("Elmfield Delivery Group", "Elmfield Children's Board"), ("Elmfield Data Group", "Elmfield Children's Board")),
        "The Elmfield Children's Board has two guests: the Elmfield Delivery Group and the Elmfield Data Group.",
    ),
    Rule(
        "set-up-by",
        "accountableTo",
        rf"{{bodies:s}}{BE} (?:set up|established|formed|created|convened) by{_TO} {{body:o}} as{_COUNT} {_PART}",
        " as ",
        "The Elmfield Delivery Group was established by the Elmfield Children's Board as one of its sub-groups.",
        (("Elmfield Delivery Group", "Elmfield Children's Board"),),
        "The Elmfield Delivery Group was established by the Elmfield Children's Board as a charity.",
    ),
    Rule(
        "stands-over",
        "accountableTo",
        (
            rf"{{body:o}}(?:(?P<hold>{active('hold/held')})"
            rf"|{active('oversee/oversaw/overseen', 'direct', 'govern', 'supervise', 'monitor', 'scrutinise')}"
            r" (?:the )?(?:work|progress|activity|activities|performance) of"
            rf"|{active('receive', 'consider', 'take/took/taken', 'scrutinise', 'get/got/got/getting')}"
            rf" {_OFTEN}{_PAPERS}{_ABOUT} from"
            rf"|(?:{active('provide', 'give/gave/given', 'exercise')}|{HAS})(?: \w+)? oversight (?:of|over|for)(?: the work of)?"
            rf"|{BE} (?:kept )?(?:informed|updated|sighted|briefed)(?: of progress)? by|{BE}{_A} parent (?:body"
            rf"|committee|organisation|⟦[BP]\d+⟧) (?:of|for|to)"
            rf"|(?P<made>{active('set/set/set/setting up', 'establish', 'create', 'form', 'convene')})){_A} {{boards:s}}"
            rf"(?(hold) to account)(?(made)(?: as{_COUNT} {_PART}|[^.;⟦⟧]{{0,60}}? (?:receives?|considers?|takes?) its"
            rf" (?:minutes|reports)))"
        ),
        "account|work|progress|activit|performance|from|parent| as |oversight|informed|updated|sighted|briefed",
        "The Elmfield Children's Board holds the Elmfield Delivery Group to account.",
        (("Elmfield Delivery Group", "Elmfield Children's Board"),),
        "The Elmfield Children's Board holds the Elmfield Delivery Group in regard.",
        agent=True,
    ),
    Rule(
        "tells-how",
        "accountableTo",
        (
            rf"{{boards:s}}{WOULD} (?:tells?|told|informs?|informed|lets?)(?: the)? {{body:o}} (?:know )?how (?:things"
            rf"|work|it|matters"
            rf"|far|well|the (?:plan|strategy|work))\b"
        ),
        " how ",
        "Every half year the Elmfield Delivery Group tells the Elmfield Children's Board how things stand.",
        (("Elmfield Delivery Group", "Elmfield Children's Board"),),
        "The Elmfield Delivery Group told the Elmfield Children's Board how to find the room.",
        agent=True,
    ),
    Rule(
        "gives-updates",
        "accountableTo",
        (
            rf"{{boards:s}}(?:(?P<tell>{active('update', 'brief')})"
            rf"|{active('give/gave/given', 'send/sent/sent', 'provide', 'submit/submitted/submitted/submitting', 'present')}"
            rf"|{active('bring/brought/brought', 'make/made/made', 'take/took/taken', 'keep/kept')})"
            rf"(?P<what> {_OFTEN}{_PAPERS}(?: of its (?:work|meetings))?{_ABOUT}{_WHEN} (?:up )?(?:in)?to)?{_TO} {{body:o}}"
            r"(?(what)(?! on request)|(?(tell),? (?:regularly|quarterly|annually|monthly|every|each|once|twice|on its)|,?"
            rf" (?:with )?{_OFTEN}(?:{_PAPERS}|account|informed|updated|sighted|briefed)\b))"
        ),
        "update|report|assurance|minutes|account|informed|brief|notes|papers|progress|risk|finding|sighted",
        "Every six months the Elmfield Delivery Group will give the Elmfield Children's Board an update on the plan.",
        (("Elmfield Delivery Group", "Elmfield Children's Board"),),
        "Every six months the Elmfield Delivery Group will give the Elmfield Children's Board a cake.",
        agent=True,
    ),
)
