"""What strategies, programmes and services are for."""

from loaders.rules.rule import Rule
from loaders.rules.words import PRIORITY

_END = r"(?=[.;]|$|,? which | through |,? by (?=\w+ing)|, while |, and (?=⟦)|,? so that )"
_TO = (
    r"(?:promote|improve|reduce|raise|increase|help|support|ensure|make|give|provide|give|bring|drive|tackle|prevent"
    r"|protect|enable|encourage|address|strengthen|develop|deliver|oversee|safeguard|normalise|influence|cut|close|narrow"
    r"|empower|keep|secure|work|create|build|identify|understand|co-ordinate|coordinate|monitor|share|offer|stop|fulfil"
    r"|champion|transform|reform|equip|achieve|set|learn|know)"
)

RULES = (
    Rule(
        "helps-reach",
        "addresses",
        (
            rf"{{strategy:s}} helps? (?:the )?⟦[BP]\d+⟧ (?:to )?(?:reach|meet|achieve|deliver|fulfil|realise) (?:on"
            rf" )?(?:its|their|the) {PRIORITY} (?:of|to|that|for) (?P<aim>[^.;]{{3,160}}?){_END}"
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
            rf"|exists?|hopes?|sets? out|(?:is|are|was|were) (?:designed|meant|intended|expected|created|formed|there))"
            rf" (?:with the aim )?(?:to|at) (?P<aim>{_TO} [^.;]{{3,200}}?){_END}"
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
            rf"(?:aim|purpose|goal|objective|role|remit|focus)s? of (?:the |this )?(?:local )?{{purposeful:s}} (?:is|are"
            rf"|was|were) (?:to )?(?P<aim>[^.;⟦⟧]{{3,200}}?){_END}"
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
            rf"[Ww]hat (?:the )?{{purposeful:s}} (?:is|are|was|were) (?:there|set up|for|here)(?: to do)?(?: is|:)?,? (?:to"
            rf" )?(?P<aim>(?:{_TO}) [^.;]{{3,200}}?){_END}"
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
            rf"{{purposeful:s}},? (?:which |that )?(?:has (?:recently )?been |have been |was |were |is |are |being"
            rf" )?(?:recently )?(?:set up|established|created|formed|launched|convened|developed|introduced|built|made)(?:"
            rf" in ⟦?[\w ]+⟧?)?(?:,? with the aim|,? in order)? (?:to|with the aim of) (?P<aim>(?:{_TO}|\w+ing)"
            rf" [^.;]{{3,200}}?){_END}"
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
            rf"{{purposeful:s}} (?:is|are|was) (?:all about|about|for|designed to|there to|intended to|to) (?P<aim>(?:{_TO}"
            rf"|\w+ing) [^.;⟦⟧]{{3,200}}?){_END}"
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
            rf"{{act:s}},? (?:a \w+ |which )?to (?P<aim>(?:help|support|reduce|prevent|improve|increase|promote|encourage"
            rf"|tackle|normalise) [^.;⟦⟧]{{3,160}}?){_END}"
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
            rf"{{strategy:s}} (?:sets out|explains|describes) how (?:we|partners|they|it) (?:will|plan to) (?P<aim>{_TO}"
            rf" [^.;⟦⟧]{{3,200}}?){_END}"
        ),
        "how",
        "The Elmfield Inclusion Plan sets out how we will reduce smoking in pregnancy.",
        (("Elmfield Inclusion Plan", "smoking in pregnancy"),),
        "The Elmfield Inclusion Plan sets out how it was printed.",
    ),
    Rule(
        "made-to",
        "addresses",
        rf"{{purposeful:s}},? (?:made|built|written|set up|meant|designed|developed) to (?P<aim>{_TO} [^.;⟦⟧]{{3,200}}?){_END}",
        " to ",
        "They watched a film from the Elmfield Beside Campaign, made to normalise breastfeeding.",
        (("Elmfield Beside Campaign", "breastfeeding"),),
        "They watched a film from the Elmfield Beside Campaign.",
    ),
    Rule(
        "is-about",
        "addresses",
        (
            rf"{{purposeful:s}},? (?:(?:which )?(?:is|are|was|were) )?(?:a|an|the|our) (?:[\w-]+ ){{0,4}}?(?:service"
            rf"|programme|campaign|scheme|project|group|offer"
            rf"|course|pathway|initiative|pilot|strategy|plan|network|tool|resource) (?:about(?! to\b)|for (?=\w+ing\b)"
            rf"|on|to (?={_TO})|helping"
            rf"|supporting|aimed at|focus(?:s)?ed on|designed to"
            rf"|that (?:helps?|supports?|aims? to|tackles|promotes)|which (?:helps?|supports?|aims? to))"
            rf" (?P<aim>[^.;⟦⟧]{{3,160}}?){_END}"
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
            rf"{{act:s}},? (?:which )?(?:supports?|helps?|is for|are for|offers? (?:help|support|advice) (?:to|for"
            rf"|with)|gives? (?:help|support|advice) (?:to|on|with))"
            rf" (?P<aim>(?:mothers|mums|parents|families|women|children|babies|fathers|dads|carers|young|new|expectant"
            rf"|pregnant|vulnerable|first|people)\b[^.;⟦⟧]{{3,140}}?){_END}"
        ),
        "support|help|for |advice",
        "The Elmfield Quit Service supports mothers who smoke in pregnancy.",
        (("Elmfield Quit Service", "smoking in pregnancy"),),
        "The Elmfield Quit Service supports the council's bid.",
    ),
)
