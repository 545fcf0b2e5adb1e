"""Who is accountable for what, and who advises whom."""

from loaders.rules.rule import Rule
from loaders.rules.verbs import BE, HAS, RESTS, WOULD, active, passive
from loaders.rules.words import FULL, MADE
from ontology.statement import Mood

_END = r"(?=[.;,]|$| and to | to (?:the |our )?⟦| which | through | across | within | by )"
_TOPIC = rf"(?:the )?(?P<topic>[^.;]{{3,160}}?){_END}"
_DOING = (
    r"(?:(?:the )?(?:delivery of|delivering|overseeing|oversight of|leading|implementing|implementation of|development"
    r" of|outcomes (?:for|on)"
    r"|performance on|progress on|work on|policy on|improving|reducing|tackling) )?"
)
_TO = r"(?:,? to (?:the |its )?⟦[BPO]\d+⟧,?)?"
_ABLE = (
    r"(?:(?:the|now|also|overall|ultimately|collectively|jointly|formally|directly|fully|held|made|lead|solely|both"
    r"|equally|(?:equally|jointly|fully|individually) and) )*"
    r"(?:(?:body|board|officer|organisation|agency|group|⟦[BP]\d+⟧) (?:(?:that|which) is )?)?"
    r"(?:accountable|responsible|answerable|charged|tasked|entrusted)(?: (?:and|or|&) (?:accountable|responsible|answerable))?"
)
_BODY = (
    r"(?:body|board|owner|group|forum|commissioner|agency|organisation|authority|officer|partnership|council|partner|committee"
    r"|⟦[BP]\d+⟧)"
)
_WHICH = r"(?:,? (?:which|that|who))?"

RULES = (
    Rule(
        "accountable-has",
        "accountableFor",
        rf"{{actors:s}},?{_WHICH}(?:{HAS}|{BE} the [a-z]+ with) {FULL},?{_TO} (?:for|of|on|over) {_DOING}{_TOPIC}",
        "accountability|responsibility|ownership|leadership",
        "The Elmfield Children's Board has overall accountability for infant mortality.",
        (("Elmfield Children's Board", "infant mortality"),),
        "No board has overall accountability for infant mortality.",
        agent=True,
    ),
    Rule(
        "accountable-is",
        "accountableFor",
        (
            rf"{{actors:s}},?{_WHICH}(?:{BE}|{WOULD} (?:remains?|remained|becomes?|became|stays?)) {_ABLE}{_TO} (?:for"
            rf"|with) {_DOING}{_TOPIC}"
        ),
        "accountable|responsible|answerable|charged|tasked|entrusted",
        "The Elmfield Children's Board is accountable for breastfeeding.",
        (("Elmfield Children's Board", "breastfeeding"),),
        "Each board is accountable for its own minutes.",
        agent=True,
    ),
    Rule(
        "accountable-lead-body",
        "accountableFor",
        (
            rf"{{actors:s}},?{_WHICH}(?:{BE}|{WOULD} (?:acts?|serves?|acted|served|becomes?|became|remains?)|{BE}"
            rf" (?:confirmed|named|designated|appointed|identified|recognised)|,?"
            rf" (?:[Ss]erving|[Aa]cting)|,? as|,)"
            r"(?: as)?(?: (?:the|our|its|a|an))?"
            rf" (?i:strategic |lead |accountable |responsible |statutory )+(?:governance |leadership )?{_BODY} (?:for"
            rf"|on) {_TOPIC}"
        ),
        "lead|account|respons|strateg|statutory",
        "The Elmfield Children's Board acts as the strategic governance body for SEND.",
        (("Elmfield Children's Board", "special educational needs and disabilities"),),
        "The Elmfield Children's Board acts as a strategic governance sounding board.",
        agent=True,
    ),
    Rule(
        "accountable-owns",
        "accountableFor",
        (
            rf"{{actors:s}}{active('own')} (?:the )?(?P<topic>(?:\w+ ){{0,3}}[^.;,⟦⟧ ]+)(?: (?:agenda|issue|priority"
            rf"|challenge))?(?=[.;,]|$)"
        ),
        " own",
        "The Elmfield Children's Board owns oral health.",
        (("Elmfield Children's Board", "oral health"),),
        "The Elmfield Children's Board owns a building where oral health is taught.",
        agent=True,
    ),
    Rule(
        "accountable-owned",
        "accountableFor",
        rf"(?:^|, |\b(?:that|and|where) )(?:[Tt]he )?(?P<topic>[^.;,⟦⟧]{{3,60}}?){passive('own')} (?:the )?{{actors:s}}",
        "owned",
        "Oral health is owned by the Elmfield Children's Board.",
        (("Elmfield Children's Board", "oral health"),),
        "The building is owned by the Elmfield Children's Board.",
    ),
    Rule(
        "accountable-gives",
        "accountableFor",
        (
            r"{body:s},? (?:which |that )?(?:gives?|provides?|offers?) (?P<topic>[^.;,⟦⟧]{3,60}?)(?: in ⟦A\d+⟧)? (?:with"
            r" )?(?:strategic )?leadership and governance"
        ),
        "leadership and governance",
        "Set up last year, the Elmfield Children's Board gives early years strategic leadership and governance.",
        (("Elmfield Children's Board", "early years"),),
        "The Elmfield Children's Board gives parents leadership and governance training in breastfeeding.",
    ),
    Rule(
        "accountable-provides-governance",
        "accountableFor",
        (
            rf"{{body:s}}{active('give/gave/given', 'provide', 'offer')} (?:the )?(?:overall |clear |strategic "
            rf"|system |multi-agency )*(?:leadership and (?:governance|accountability)|governance and leadership"
            rf"|accountability and leadership|strategic leadership|system leadership) (?:for|of|on) {_TOPIC}"
        ),
        "leadership",
        "The Elmfield Children's Board provides strategic leadership and governance for early years.",
        (("Elmfield Children's Board", "early years"),),
        "The Elmfield Children's Board provides leadership training for early years staff.",
        agent=True,
    ),
    Rule(
        "accountable-proposed",
        "accountableFor",
        (
            rf"(?:recommend\w*|propos\w*|suggest\w*|sought|agreed)[^.]{{0,60}}? {{body:s}},?(?: should| would| could| to"
            rf"| is to)?(?: be)?(?: {MADE})?(?: to|,? which (?:would|will|should)|,? that (?:would|will|should))?"
            rf" (?:assume|take on|take|have|hold|provide|carry)"
            rf" {FULL} (?:for|of) (?P<topic>[^.;]{{3,120}}?){_END}"
        ),
        "recommend|propos|suggest|sought",
        (
            "The report on infant mortality suggests that an Elmfield Mortality Steering Group be set up to take on overall"
            " accountability and leadership for this priority."
        ),
        (("Elmfield Mortality Steering Group", "infant mortality"),),
        "The paper recommended that an Elmfield Mortality Steering Group be created to assume the minutes.",
        Mood.PROPOSED,
    ),
    Rule(
        "accountable-becoming",
        "accountableFor",
        (
            rf"(?:recommend\w*|propos\w*|suggest\w*|agree\w*|resolve\w*) that (?:the )?{{body:s}} (?:should |will |would )?"
            rf"(?:be|becomes?|be made) (?:overall |fully )?(?:accountable|responsible) for (?:the"
            rf" )?(?P<topic>[^.;]{{3,120}}?){_END}"
        ),
        " that ",
        "It is proposed that the Elmfield Children's Board be accountable for school readiness.",
        (("Elmfield Children's Board", "school readiness"),),
        "It is proposed that the Elmfield Children's Board be thanked for school readiness.",
        Mood.PROPOSED,
    ),
    Rule(
        "accountable-rests",
        "accountableFor",
        (
            r"(?:[Rr]esponsibility|[Aa]ccountability|[Oo]wnership|(?:[Ss]trategic|[Oo]verall|[Ss]ystem) [Ll]eadership)"
            r" (?:for|of|on)"
            rf" (?!commissioning){_DOING}(?P<topic>[^.;]{{3,120}}?){RESTS} {{actors:s}}"
        ),
        "responsibility|accountability|ownership|leadership",
        "Responsibility for oral health sits with the Elmfield Children's Board.",
        (("Elmfield Children's Board", "oral health"),),
        "Responsibility for the minutes sits with the Elmfield Children's Board.",
    ),
    Rule(
        "accountable-falls-to",
        "accountableFor",
        (
            rf"(?:^|, |\b(?:that|and|where) )(?:[Tt]he )?{_DOING}(?P<topic>⟦[SIV]\d+⟧|[^.;,⟦⟧]{{3,60}}?)(?:{BE} (?:the|a) (?:\w+"
            rf" )?responsibility of"
            rf"|{WOULD} (?:falls?|fell|comes?|came|sits?|is|are|lies)"
            r" (?:to|under|(?:with)?in (?:the )?(?:remit|responsibilities|terms of reference|scope|portfolio|ownership) of))"
            r" (?:the )?{actors:s}"
        ),
        "responsibilit|fall|fell|under|remit|terms of|scope|portfolio",
        "Oral health is the responsibility of the Elmfield Children's Board.",
        (("Elmfield Children's Board", "oral health"),),
        "Oral health is the subject of the Elmfield Children's Board.",
    ),
    Rule(
        "advises",
        "advises",
        (
            r"{body:s}(?:,? which)? (?:advises|advised|provides? (?:expert |independent )?advice to|acts as (?:an"
            r" )?advis\w+ (?:body|group|board) (?:to|for)) (?:the )?{bodies:o}"
        ),
        "advi",
        "The Elmfield Parents Forum advises the Elmfield Children's Board.",
        (("Elmfield Parents Forum", "Elmfield Children's Board"),),
        "Parents are advised to write to the Elmfield Children's Board.",
    ),
)
