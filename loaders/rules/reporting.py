"""Who answers to whom."""

from loaders.rules.rule import Rule

RULES = (
    Rule(
        "reports-to",
        "accountableTo",
        (
            r"{body:s}(?:,? (?:which|that))?(?: (?:should|would|will|shall),)?(?: (?:is|and|and through it|then|now"
            r"|also|both|formally|in turn|itself|themselves|directly"
            r"|ultimately))* (?:reports?|reported|reporting|is accountable|are accountable|was accountable|accountable|is"
            r" answerable|escalates?|feeds?|feeding|escalates?|escalating|accounts?|accounting)(?: \w+ly| up| back|"
            r" progress| formally)*(?: (?:in)?to)(?: (?:the|its|a|our|and))*(?: (?:main|full|joint"
            r"|local|county-wide|countywide|overarching|parent))?(?: the)? {bodies:o}"
        ),
        "to",
        "The Elmfield Delivery Group reports directly to the Elmfield Children's Board.",
        (("Elmfield Delivery Group", "Elmfield Children's Board"),),
        "The Elmfield Delivery Group received a report to the Elmfield Children's Board.",
    ),
    Rule(
        "answers-to",
        "accountableTo",
        (
            r"{body:s}(?:,? (?:which|that))?(?: (?:in turn|itself|also|now|then|formally|then|still))*,? (?:answers?"
            r"|answered|accounts?|accounted|will answer|would answer|is answerable|are answerable|feeds? (?:up |back"
            r" )?in|takes? (?:its|their)"
            r" reports|took (?:its|their) reports|is responsible|reports? (?:up |back )?(?:in)?to|(?:will )?come?s? (?:under"
            r"|beneath)|came (?:under|beneath)|sits? (?:under|beneath|below)|sat (?:under|beneath)|falls? under|is overseen"
            r" by|are overseen by|is accountable)(?: to)?(?: (?:the|its|a|our))*(?: (?:main|full|joint|local|wider))?"
            r" {body:o}"
        ),
        "answer|account|feed|report|under|beneath|below|overseen|responsible",
        "The Elmfield Delivery Group, which in turn answers to the Elmfield Children's Board, met.",
        (("Elmfield Delivery Group", "Elmfield Children's Board"),),
        "The Elmfield Delivery Group answered a letter from the Elmfield Children's Board.",
    ),
    Rule(
        "minutes-go-to",
        "accountableTo",
        (
            r"{body:s}(?:['’]s)?,? (?:whose )?(?:minutes|notes|highlight reports?|reports|papers|updates)[^.;⟦⟧]{0,40}?"
            r" (?:go|goes|went|are sent|is sent|are taken|are submitted) (?:up )?to (?:the )?{body:o}"
        ),
        "minutes|notes|report|papers|updates",
        "The work falls to the Elmfield Delivery Group, whose notes go to the Elmfield Children's Board.",
        (("Elmfield Delivery Group", "Elmfield Children's Board"),),
        "The Elmfield Delivery Group's notes mention the Elmfield Children's Board.",
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
        "accountable-directly",
        "accountableTo",
        (
            r"(?:^|, |; |The |the ){board:s}[^.;]{0,260}? (?:and |which |that |it )*(?:(?:is|are) (?:directly"
            r" )?accountable|and it reports|and reports"
            r"|which reports|and through it reports)(?: directly| quarterly| annually| formally)? to (?:the )?(?:main )?{body:o}"
        ),
        "accountable",
        (
            "The Elmfield Delivery Group meets monthly, draws on all partners and is accountable directly to the main"
            " Elmfield Children's Board."
        ),
        (("Elmfield Delivery Group", "Elmfield Children's Board"),),
        "The Elmfield Delivery Group met the Elmfield Children's Board and drew up an account.",
    ),
    Rule(
        "accountable-fronted",
        "accountableTo",
        r"^To (?:the )?{body:o},? (?:the )?{body:s} (?:is|was|are|were) accountable",
        "accountable",
        "To the Elmfield Children's Board, the Elmfield Delivery Group was accountable for its plan.",
        (("Elmfield Delivery Group", "Elmfield Children's Board"),),
        "To the Elmfield Children's Board, the Elmfield Delivery Group sent its plan.",
    ),
    Rule(
        "sub-group-of",
        "accountableTo",
        (
            r"{body:s}(?:,? (?:which|that))?(?: (?:is|are|was|acts|operates|meets|set up|established|formed"
            r"|constituted))?,?(?: formally| now| also| itself| themselves)?(?: as)?(?: (?:a|the|one of|formal|two"
            r"|three|four|five|six|its|our))*"
            r" (?:sub-?\s?(?:group|committee"
            r"|board)s?|working groups?|task groups?|arm) (?:of|to) (?:the )?(?:main |wider |county-?wide )?{body:o}"
        ),
        "sub|group",
        "The Elmfield Delivery Group is a sub-group of the Elmfield Children's Board.",
        (("Elmfield Delivery Group", "Elmfield Children's Board"),),
        "The Elmfield Delivery Group has sub-groups.",
    ),
    Rule(
        "own-sub-group-of",
        "accountableTo",
        r"{board:s} of (?:the )?{board:o}",
        " of ",
        "It reports to the Young People's sub-group of the Elmfield Children's Board.",
        (("Young People's sub-group", "Elmfield Children's Board"),),
        "The minutes of the Elmfield Children's Board were agreed.",
    ),
    Rule(
        "reports-received-by",
        "accountableTo",
        (
            r"(?:[Rr]eports?|[Uu]pdates?|[Mm]inutes|[Pp]apers|[Ff]eedback|[Aa]ssurance)[^.;⟦⟧]{0,30}? from (?:the"
            r" )?{body:s} (?:is|are|will be"
            r"|was|were) (?:received|considered|reviewed|scrutinised|taken|noted|monitored|heard) (?:\w+ )?(?:by|at)"
            r" (?:the )?{body:o}"
        ),
        " from ",
        "Regular reports from the Elmfield Delivery Group are received by the Elmfield Children's Board.",
        (("Elmfield Delivery Group", "Elmfield Children's Board"),),
        "Regular visits from the Elmfield Delivery Group are welcomed by the Elmfield Children's Board.",
    ),
    Rule(
        "gives-updates",
        "accountableTo",
        (
            r"{board:s},? (?:which |that )?(?:will |also |now |regularly |routinely |formally )*(?:gives?|sends?"
            r"|provides?|submits?|presents?"
            r"|brings?|makes?|takes?|issues?) (?:the )?{board:o},? (?:with )?(?:an? |its |regular |quarterly |annual "
            r"|monthly |six-monthly )*"
            r"(?:updates?|reports?|assurance|minutes|account)"
        ),
        "update|report|assurance|minutes|account",
        "Every six months the Elmfield Delivery Group will give the Elmfield Children's Board an update on the plan.",
        (("Elmfield Delivery Group", "Elmfield Children's Board"),),
        "Every six months the Elmfield Delivery Group will give the Elmfield Children's Board a cake.",
    ),
    Rule(
        "sends-reports",
        "accountableTo",
        (
            r"{board:s},? (?:which |that )?(?:will |also |now |regularly |routinely |formally |must |should )*(?:gives?"
            r"|sends?|provides?|submits?|presents?"
            r"|brings?|makes?|takes?|issues?) (?:(?:an? |its |regular |quarterly |annual |monthly |six-monthly "
            r"|half-yearly |written |progress "
            r"|highlight |formal |twice-yearly |bi-?annual )*)(?:reports?|assurance|minutes|highlight"
            r" reports?)(?: of its (?:work|meetings))?"
            r"(?: on [^.;⟦⟧]{3,60}?)?(?: (?:quarterly|annually|monthly|regularly|each year|every \w+ months?|twice a"
            r" year))? to (?:the )?{board:o}"
        ),
        "update|report|assurance|minutes",
        "The Elmfield Delivery Group sends quarterly reports on its work to the Elmfield Children's Board.",
        (("Elmfield Delivery Group", "Elmfield Children's Board"),),
        "The Elmfield Delivery Group sends flowers to the Elmfield Children's Board.",
    ),
    Rule(
        "to-which-reports",
        "accountableTo",
        (
            r"{board:s},? (?:is |are |sits under |comes under )[^.;⟦⟧]{0,60}?(?:the )?{board:o},? to (?:which|whom)"
            r" (?:it|a \w+ report|reports?|its minutes)"
            r" (?:reports?|will go|goes?|are sent|is sent)"
        ),
        "to which|to whom",
        "The Elmfield Delivery Group sits under the Elmfield Children's Board, to which it reports quarterly.",
        (("Elmfield Delivery Group", "Elmfield Children's Board"),),
        "The Elmfield Delivery Group sits under the clock, to which it looks, near the Elmfield Children's Board.",
    ),
)
