"""What strategies, programmes and services are for."""

from loaders.rules.rule import Rule
from loaders.rules.words import PRIORITY

END = (
    r"(?=[.;]|$|,? which | through |,? by (?=\w+ing)|, while |, and (?=⟦)|,? so that |, and (?:will|would|is|was|has"
    r"|had|it|they|we"
    r"|this|that|runs?|takes?|covers?|works?)\b|,? and (?:will be|(?:is|was|has been) (?:run|led|funded|paid|provided|delivered"
    r"|commissioned|offered|available|open|based|part))\b)"
)
TO = (
    r"(?:promote|improve|reduce|raise|increase|help|support|ensure|make|give|provide|give|bring|drive|tackle|prevent|protect"
    r"|enable|encourage|address|strengthen|develop|deliver|oversee|safeguard|normalise|influence|cut|close|narrow|empower|keep"
    r"|secure|work|create|build|identify|understand|co-ordinate|coordinate|monitor|share|offer|stop|fulfil|champion|transform"
    r"|reform|equip|achieve|set|learn|know|bring down|lower|look after|teach|inform|advise|respond)"
)
WHICH = r"(?:,? \(?(?:which|that|who))?"
HOW = r"(?: (?:now|also|still|currently|both|mainly|primarily|together|has|have|\w+ly))*"
KIND = (
    r"(?:service|programme|campaign|scheme|project|group|offer|course|pathway|initiative|pilot|strategy|plan|network|tool"
    r"|resource|helpline|team|panel|taskforce|charity|partnership|drive)"
)
FOLK = (
    r"(?:(?:all|any|new|young|first-time|first time|expectant|pregnant|local|vulnerable|eligible|disadvantaged"
    r"|teenage|lone|disabled|the|more|other|many) )*(?:mothers|mums|parents|families|women"
    r"|children|babies|fathers|dads|carers|people|anyone|everyone|those|residents|professionals|practitioners|staff|schools"
    r"|nurseries|toddlers|infants)"
)
WHOM = rf"(?:{FOLK}(?: and {FOLK})?,? (?:who|whose|with|aged|under|over|expecting|affected|experiencing|at risk|struggling)\b)"
"""People, and what tells them from others."""
HELP = (
    r"(?:support|advice|help|care|information|training|classes|groups|sessions|guidance|workshops|clinics|treatment|counselling"
    r"|courses|drop-ins|checks|education|resources)"
)
_DO = r"(?:promote|tackle|address|prevent|reduce|improve|look (?:at|into)|focus on|deal with|work on|examine|investigate)"
_DOING = (
    r"(?:tackling|addressing|preventing|reducing|improving|looking (?:at|into)|focus(?:s)?ing on|dealing with|examining"
    r"|investigating)"
)

RULES = (
    Rule(
        "helps-reach",
        "addresses",
        (
            rf"{{strategy:s}} helps? (?:the )?⟦[BP]\d+⟧ (?:to )?(?:reach|meet|achieve|deliver|fulfil|realise) (?:on )?(?:its"
            rf"|their|the) {PRIORITY} (?:of|to|that|for) (?P<aim>[^.;]{{3,160}}?){END}"
        ),
        "help",
        "The Elmfield Early Plan helps Brookside Trust reach its objective of a better start in life for children.",
        (("Elmfield Early Plan", "best start in life"),),
        "The Elmfield Early Plan helps Brookside Trust.",
    ),
    Rule(
        "aims-to",
        "addresses",
        (
            rf"{{purposeful:s}}(?:,? (?:which|that))?,? (?:also |primarily |together )*(?:aims?|aimed|seeks?|sought|works?"
            rf"|exists?|meets?|hopes?|sets? out|strives?|intends?|(?:is|are|was|were) (?:working|aimed|written|designed|meant"
            rf"|intended|expected|created|formed|there)) (?:with the aim )?(?:to|at) (?P<aim>(?:{TO}"
            rf"|\w+ing) [^.;]{{3,200}}?){END}"
        ),
        " to | at ",
        "The Elmfield Sleep Campaign aims to reduce smoking in pregnancy.",
        (("Elmfield Sleep Campaign", "smoking in pregnancy"),),
        "The Elmfield Sleep Campaign moved to a new building.",
    ),
    Rule(
        "aim-is",
        "addresses",
        (
            rf"(?:aim|purpose|goal|objective|role|remit|focus)s? of (?:the |this )?(?:local )?{{purposeful:s}} (?:is|are|was"
            rf"|were|includes?|covers?|extends to|takes in) (?:to )?(?!(?:set out|described|given|shown|listed|attached"
            rf"|as follows|below|not)\b)(?P<aim>(?:[^.;⟦⟧]|⟦[A]\d+⟧){{3,200}}?){END}"
        ),
        "aim|purpose|goal|objective|role|remit|focus",
        "The aim of the Elmfield Alcohol Group is to raise awareness of fetal alcohol spectrum disorder.",
        (("Elmfield Alcohol Group", "fetal alcohol spectrum disorder"),),
        "The chair of the Elmfield Alcohol Group is to retire.",
    ),
    Rule(
        "what-for",
        "addresses",
        (
            rf"[Ww]hat (?:the )?{{purposeful:s}} (?:is|are|was|were) (?:there|set up|for|here)(?: to do)?(?: is"
            rf"|:)?,? (?:to )?(?P<aim>(?:{TO}) [^.;]{{3,200}}?){END}"
        ),
        "hat ",
        "What the Elmfield Partnership Boards are there to do is drive effective multi agency working.",
        (("Elmfield Partnership Boards", "multi-agency working"),),
        "What the Elmfield Partnership Boards are paid for is open.",
    ),
    Rule(
        "set-up-to",
        "addresses",
        (
            rf"{{purposeful:s}},? (?:which |that )?(?:has (?:recently )?been |have been |was |were |is |are "
            rf"|being )?(?:recently )?(?:set up|established|created|formed|launched|convened|developed|introduced|built|made"
            rf"|commissioned|drawn up|put together|brought in|given the task)(?: in ⟦?[\w ]+⟧?)?(?:,? with the aim"
            rf"|,? in order)? (?:to|with the aim of) (?P<aim>(?:{TO}|\w+ing) [^.;]{{3,200}}?){END}"
        ),
        " to | aim of ",
        "The Elmfield Feeding Group was created in 2021 with the aim to increase breastfeeding.",
        (("Elmfield Feeding Group", "breastfeeding"),),
        "The Elmfield Feeding Group was created by two nurses.",
    ),
    Rule(
        "purpose-designed",
        "addresses",
        (
            rf"{{purposeful:s}} (?:is|are|was) (?:all about|about|for|designed to|there to|intended to|to) (?P<aim>(?:{TO}"
            rf"|\w+ing) (?:[^.;⟦⟧]|⟦[A]\d+⟧){{3,200}}?){END}"
        ),
        " is | are | was ",
        "The Elmfield Sleep Campaign is to encourage safer sleep.",
        (("Elmfield Sleep Campaign", "safer sleep"),),
        "The Elmfield Sleep Campaign is to be evaluated.",
    ),
    Rule(
        "service-to-help",
        "addresses",
        (
            rf"{{act:s}},? (?:a \w+ |which )?to (?P<aim>(?:help|support|reduce|prevent|improve|increase|promote|encourage|tackle"
            rf"|normalise) (?:[^.;⟦⟧]|⟦[A]\d+⟧){{3,160}}?){END}"
        ),
        " to ",
        "They run the Elmfield Quit Service to help women stop smoking in pregnancy.",
        (("Elmfield Quit Service", "smoking in pregnancy"),),
        "They moved the Elmfield Quit Service to a new site.",
    ),
    Rule(
        "priority-underpins",
        "addresses",
        (
            rf"{{strategy:s}} (?:sets out|explains|describes) how (?:we|partners|they|it) (?:will"
            rf"|plan to) (?P<aim>{TO} (?:[^.;⟦⟧]|⟦[A]\d+⟧){{3,200}}?){END}"
        ),
        "how",
        "The Elmfield Inclusion Plan sets out how we will reduce smoking in pregnancy.",
        (("Elmfield Inclusion Plan", "smoking in pregnancy"),),
        "The Elmfield Inclusion Plan sets out how it was printed.",
    ),
    Rule(
        "made-to",
        "addresses",
        (
            rf"{{purposeful:s}},? (?:made|built|written|set up|meant|designed|developed) to (?P<aim>{TO} (?:[^.;⟦⟧]"
            rf"|⟦[A]\d+⟧){{3,200}}?){END}"
        ),
        " to ",
        "They watched a film from the Elmfield Beside Campaign, made to normalise breastfeeding.",
        (("Elmfield Beside Campaign", "breastfeeding"),),
        "They watched a film from the Elmfield Beside Campaign.",
    ),
    Rule(
        "is-about",
        "addresses",
        (
            rf"{{purposeful:s}}(?:,| \()? ?(?:(?:which )?(?:is|are|was|were) )?(?:a|an|the|our|(?:the )?[\w⟦⟧]+['’]s?)"
            rf" (?:[\w-]+ ){{0,4}}?{KIND}s? (?:about(?! to\b)|for(?= \w+ing\b| {WHOM})|on|to(?= {TO})|helping"
            rf"|supporting|aimed at|focus(?:s)?ed on"
            rf"|designed to|that (?:helps?|supports?|aims? to|tackles|promotes)|which (?:helps?|supports?"
            rf"|aims? to)) (?P<aim>(?:[^.;⟦⟧]|⟦[A]\d+⟧){{3,160}}?){END}"
        ),
        " a | an | the | our ",
        "The Elmfield Smile Programme is a programme about tooth decay.",
        (("Elmfield Smile Programme", "oral health"),),
        "The Elmfield Smile Programme is a programme about to end.",
    ),
    Rule(
        "supports-people",
        "addresses",
        (
            rf"{{act:s}}[,:]? (?:which |that )?(?:supports?|helps?|(?:is|are) (?:there |intended |meant |designed )?for"
            rf"|offers? (?:help"
            rf"|support|advice) (?:to|for|with)|gives? (?:help|support|advice) (?:to|on|with)) (?P<aim>(?:mothers|mums|parents"
            rf"|families|women|children|babies|fathers|dads|carers|young|new|expectant|pregnant|vulnerable|first|people|anyone"
            rf"|everyone|those)\b[^.;⟦⟧]{{3,140}}?){END}"
        ),
        "support|help|for |advice",
        "The Elmfield Quit Service supports mothers who smoke in pregnancy.",
        (("Elmfield Quit Service", "smoking in pregnancy"),),
        "The Elmfield Quit Service supports the council's bid.",
    ),
    Rule(
        "purpose-does",
        "addresses",
        (
            rf"(?<! of the )(?<! of ){{purposeful:s}}{WHICH}{HOW} (?:(?:will|would|shall|is to|was to)(?: also| now)?"
            rf" {_DO}|(?:is|are|was"
            rf"|were|been) {_DOING}|promotes|tackles|addresses|prevents|reduces|improves"
            rf"|supports(?! (?:the |a |this )?(?:bid|call|case|paper|report|review|motion|proposal)s?\b)|encourages|champions"
            rf"|deals with|looks at|works on|responds to|covers(?! for\b)|specialises in|seeks|(?:sets out|explains|describes"
            rf"|shows) how"
            r"|raises (?:awareness|understanding) (?:of|about)|teaches [^.;⟦⟧]{3,30} (?:about|how to)|(?:is"
            r"|are) (?:(?:all )?about|aimed at|working on|devoted to|dedicated to|concerned with)"
            rf"|has (?:a |the )?(?:remit|brief) (?:for|covering|on)) (?P<topic>(?:(?! at (?:its|the|this|a) "
            rf"|meeting)[^.;⟦⟧]){{3,100}}?)"
            rf"{END}"
        ),
        (
            "promotes|tackles|addresses|prevents|reduces|improves|supports|encourages|champions|deals|looks|works|responds"
            "|covers|specialises|seeks|how|raises|teaches| is | are |has|will|would|shall| was | were |been "
        ),
        "The Elmfield Health Strategy tackles infant mortality.",
        (("Elmfield Health Strategy", "infant mortality"),),
        "The Elmfield Health Strategy mentions infant mortality.",
        agent=True,
    ),
    Rule(
        "purpose-focuses",
        "addresses",
        (
            rf"(?<! of the )(?<! of ){{act:s}}{WHICH}{HOW} (?:focus(?:es)?|concentrates?|is focus(?:s)?ed|are focus(?:s)?ed"
            rf"|centres?) on (?P<topic>[^.;⟦⟧]{{3,100}}?){END}"
        ),
        "focus|concentrate|centre",
        "The Elmfield Feeding Service focuses on breastfeeding.",
        (("Elmfield Feeding Service", "breastfeeding"),),
        "The Elmfield Feeding Service commented on breastfeeding.",
        agent=True,
    ),
    Rule(
        "purpose-gives",
        "addresses",
        (
            rf"(?<! of the )(?<! of ){{act:s}}{WHICH}{HOW} (?:offers?|provides?|gives?|delivers?"
            rf"|runs?)(?: {FOLK})? (?P<topic>(?:(?!and )[a-z’'-]+ ){{0,6}}?{HELP}(?: and {HELP})?(?: (?:on|with|about|for"
            rf"|around|in|to) [^.;⟦⟧]{{3,90}}?)?){END}"
        ),
        "offer|provide|give|deliver|run",
        "The Elmfield Feeding Service gives breastfeeding support in the home.",
        (("Elmfield Feeding Service", "breastfeeding"),),
        "The Elmfield Feeding Service gives the board a report on breastfeeding.",
        agent=True,
    ),
    Rule(
        "purpose-from",
        "addresses",
        (
            rf"(?:^|, )(?:(?:{FOLK}|[Yy]ou|[Ww]omen who [^.;:,⟦⟧]{{3,40}}) (?:can |may |could )?(?:get|find|receive|have"
            rf"|ask for) )?(?P<topic>[A-Za-z][^.;:,⟦⟧]{{3,70}}?)(?: (?:is|are)(?: \w+ly| also| now)? (?:available|offered"
            rf"|provided|given|delivered|supported|helped|addressed|tackled)(?: (?:to|for) {FOLK})? (?:by|from|through|via|at"
            rf"|in|under)"
            r"|(?<=support) from|(?<=advice) from|(?<=help) from) (?:the |our )?{purposeful:s}(?!['’])"
        ),
        " by | from | through | via | at | in | under ",
        "Breastfeeding support is offered by the Elmfield Feeding Service.",
        (("Elmfield Feeding Service", "breastfeeding"),),
        "Breastfeeding was discussed by the Elmfield Feeding Service.",
    ),
    Rule(
        "purpose-contact",
        "addresses",
        (
            rf"(?:[Ff]or|[Tt]o get) (?P<topic>(?:more )?(?:[a-z-]+ )?{HELP}(?: (?:on|with|about|for|around|in"
            rf"|to) [^.;:,⟦⟧]{{3,60}})?),? (?:please )?(?:contact|call|ring|see|visit|go to|turn to|ask"
            r"|speak to|get in touch with) (?:the |our )?{act:s}"
        ),
        "contact|call|ring|see|visit|go to|turn to|ask|speak|touch",
        "For help with breastfeeding, contact the Elmfield Feeding Service.",
        (("Elmfield Feeding Service", "breastfeeding"),),
        "For a report on breastfeeding, contact the Elmfield Feeding Service.",
    ),
    Rule(
        "purpose-is-of",
        "addresses",
        (
            r"^(?:The |That )?(?P<aim>[A-Z]?[^.;:⟦⟧]{3,100}?) (?:is|was|remains) (?:the |a |an |its )?(?:main |whole |sole "
            r"|chief |overall )?(?:purpose|subject|remit|role|point|business|task|job) (?:of|for) (?:the |our )?{purposeful:s}"
        ),
        "purpose|subject|remit|role|point|business|task|job",
        "Reducing infant mortality is the purpose of the Elmfield Health Strategy.",
        (("Elmfield Health Strategy", "infant mortality"),),
        "Reducing infant mortality is the title of the Elmfield Health Strategy.",
    ),
    Rule(
        "purpose-possessive",
        "addresses",
        (
            rf"{{purposeful:s}}['’]s? (?:main |core |overall |sole )?(?:(?:purpose|role|remit|job|task|function|business|mission"
            rf"|aim)s? (?:is|are|was|includes?|covers?|extends to)|work (?:is (?:about|on)|concerns|covers|centres on|focuses on"
            rf"|aims at|aims))(?: to)? (?P<aim>(?:[^.;⟦⟧]|⟦[A]\d+⟧){{3,160}}?){END}"
        ),
        "purpose|role|remit|job|task|function|business|mission|work|aim",
        "The Elmfield Feeding Service's purpose is to support breastfeeding.",
        (("Elmfield Feeding Service", "breastfeeding"),),
        "The Elmfield Feeding Service's manager is to leave.",
    ),
    Rule(
        "purpose-has-as",
        "addresses",
        (
            rf"{{purposeful:s}}{WHICH} (?:has|have|had|with|takes?) (?P<aim>[^.;:,⟦⟧]{{3,80}}?) as (?:its|their|the) (?:main "
            rf"|sole |chief )?(?:focus|purpose|remit|subject|theme|task|role|concern)"
        ),
        " as ",
        "The Elmfield Feeding Service has breastfeeding as its focus.",
        (("Elmfield Feeding Service", "breastfeeding"),),
        "The Elmfield Feeding Service has a nurse as its manager.",
    ),
    Rule(
        "purpose-kind",
        "addresses",
        (
            rf"{{purposeful:s}}(?:,| \(|{WHICH} (?:is|are|was)) ?(?:an?|our|the) (?P<topic>(?!health visiting|school nursing"
            rf"|public health)(?:(?!(?:that|which|who)\b)[A-Za-z’'-]+ ){{1,6}}?){KIND}(?=[.;,)]|$| (?:for|in|that|which|run|led"
            rf"|based"
            r"|at|from|on)\b)"
        ),
        (
            "service|programme|campaign|scheme|project|group|offer|course|pathway|initiative|pilot|strategy|plan|network|tool"
            "|resource|helpline|team|panel|taskforce|charity|partnership|drive"
        ),
        "The Elmfield Feeding Service is a breastfeeding support service.",
        (("Elmfield Feeding Service", "breastfeeding"),),
        "The Elmfield Feeding Service is a good service with leaflets on breastfeeding.",
    ),
    Rule(
        "purpose-fronted",
        "addresses",
        (
            rf"^(?:In order )?[Tt]o (?P<aim>{TO} [^.;,⟦⟧]{{3,100}}?), (?:the |we |our )?(?:⟦\w+⟧|council|board|partners|they"
            rf"|we)?[^.;⟦⟧]{{0,30}}?(?:set up|launched|established|created|developed|introduced"
            r"|commissioned|formed|started|agreed|published|wrote|runs?|offers?|provides?) (?:an? |the |its |our "
            r"|their )*(?:new )?{purposeful:s}"
        ),
        "to ",
        "To raise breastfeeding rates, the Council set up the Elmfield Feeding Service.",
        (("Elmfield Feeding Service", "breastfeeding"),),
        "To raise breastfeeding rates, the Council wrote to the Elmfield Feeding Service.",
    ),
    Rule(
        "purpose-through",
        "addresses",
        (
            rf"(?:^|, )(?:[Tt]hrough|[Ww]ith|[Bb]y means of|[Uu]nder|[Ii]n) (?:the |our |its )?{{purposeful:s}},? (?:we|partners"
            rf"|they|it|(?:the )?(?:council|⟦[BP]\d+⟧))(?: (?:will|want|wants|hopes?|aims?|plans?|seeks?|intends?|are working"
            rf"|is working|to|can|all|both))+ (?P<aim>{TO} [^.;⟦⟧]{{3,120}}?){END}"
        ),
        "through|with|means|under|in",
        "Through the Elmfield Health Strategy we will tackle infant mortality.",
        (("Elmfield Health Strategy", "infant mortality"),),
        "Through the Elmfield Health Strategy we heard of infant mortality.",
    ),
    Rule(
        "purpose-labelled",
        "addresses",
        (
            rf"^(?P<own>(?:Main |Overall |Core )?(?:Purpose|Aim|Remit|Role)s?(?: of (?:the|this) (?:group|board|partnership"
            rf"|committee|panel))?): ?(?:[Tt]o )?(?P<aim>(?:reduce|improve|tackle|prevent|raise|increase|promote|cut|close"
            rf"|narrow|safeguard|protect|champion|transform|bring down|lower) (?:[^.;⟦⟧]|⟦[A]\d+⟧){{3,160}}?){END}"
        ),
        "purpose|aim|remit|role|function",
        "Elmfield Feeding Group\n\nPurpose: to reduce infant mortality",
        (("Elmfield Feeding Group", "infant mortality"),),
        "Elmfield Feeding Group\n\nPurpose of this report: to note infant mortality",
    ),
)
