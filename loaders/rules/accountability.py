"""Who is accountable for what, and who advises whom."""

from loaders.rules.rule import Rule
from loaders.rules.words import FULL, MADE
from ontology.statement import Mood

_END = r"(?=[.;,]|$| and to | which | through | across | within | by )"

RULES = (
    Rule(
        "accountable-has",
        "accountableFor",
        (
            rf"{{actor:s}},? (?:which |that |who )?(?:will |would |should |shall |to |now |also )*(?:has|have|had"
            rf"|holds?|held|takes?|took|retains?|carries|carry|assumes?)"
            rf" {FULL} (?:for|of) (?:the )?(?P<topic>[^.;]{{3,160}}?){_END}"
        ),
        "ability for|ership of|ership for|ility of",
        "The Elmfield Children's Board has overall accountability for infant mortality.",
        (("Elmfield Children's Board", "infant mortality"),),
        "No board has overall accountability for infant mortality.",
    ),
    Rule(
        "accountable-is",
        "accountableFor",
        (
            rf"{{actor:s}},? (?:which |that |who )?(?:is|are|was|were|remains?|being) (?:now |also |the |ultimately "
            rf"|overall |collectively |jointly |formally |directly )*(?:accountable|responsible) for (?:the )?(?:delivery"
            rf" of |delivering |overseeing |oversight of |leading )?(?:the )?(?P<topic>[^.;]{{3,160}}?){_END}"
        ),
        "accountable for|responsible for",
        "The Elmfield Children's Board is accountable for breastfeeding.",
        (("Elmfield Children's Board", "breastfeeding"),),
        "Each board is accountable for its own minutes.",
    ),
    Rule(
        "accountable-lead-body",
        "accountableFor",
        (
            rf"{{actor:s}},? (?:which |that )?(?:is|are|acts?|serves?|serving|acting|[Ss]erving|[Aa]cting) (?:as )?(?:the"
            rf" )?(?:strategic |lead |accountable |responsible )+(?:governance |leadership )?(?:body|board|owner|group"
            rf"|forum|commissioner|agency|organisation) (?:for|on) (?:the )?(?P<topic>[^.;]{{3,160}}?){_END}"
        ),
        "serv|act|lead|own|account|respons",
        "The Elmfield Children's Board acts as the strategic governance body for SEND.",
        (("Elmfield Children's Board", "special educational needs and disabilities"),),
        "The Elmfield Children's Board acts as a strategic governance sounding board.",
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
            rf"{{body:s}},? (?:which |that )?(?:gives?|provides?|provided|offers?) (?:the )?(?:overall |clear |strategic "
            rf"|system |multi-agency )*(?:leadership and (?:governance|accountability)|governance and leadership"
            rf"|accountability and leadership|strategic leadership) (?:for|of|on) (?:the )?(?P<topic>[^.;]{{3,120}}?){_END}"
        ),
        "leadership",
        "The Elmfield Children's Board provides strategic leadership and governance for early years.",
        (("Elmfield Children's Board", "early years"),),
        "The Elmfield Children's Board provides leadership training for early years staff.",
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
        "accountable-rests",
        "accountableFor",
        (
            r"(?:[Rr]esponsibility|[Aa]ccountability|[Oo]wnership) (?:for|of) (?P<topic>[^.;]{3,120}?) (?:sits?|rests?"
            r"|lies?|remains?"
            r"|sat|rested|lay) (?:firmly |currently |now |wholly )?with (?:the )?{body:s}"
        ),
        "with",
        "Responsibility for oral health sits with the Elmfield Children's Board.",
        (("Elmfield Children's Board", "oral health"),),
        "Responsibility for the minutes sits with the Elmfield Children's Board.",
    ),
    Rule(
        "accountable-named-lead",
        "accountableFor",
        (
            r"[Tt]he lead (?:organisation|agency|body|board|commissioner) (?:for|on) (?P<topic>[^.;,]{3,80}?) (?:is|remains)"
            r" (?:the )?{body:s}"
        ),
        "the lead ",
        "The lead organisation for infant feeding is Elmfield Borough Council.",
        (("Elmfield Borough Council", "infant feeding"),),
        "The lead officer for infant feeding is at Elmfield Borough Council.",
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
        "accountable-for-thing",
        "accountableFor",
        (
            r"{body:s} (?:is|was|are|were|would be|will be) (?:held )?(?:formally |jointly |collectively )?(?:accountable"
            r"|responsible)(?: to (?:the )?⟦[BP]\d+⟧)? for (?:the )?(?:delivering|delivery of|implementing|implementation"
            r" of|development of|oversight of|overseeing) (?:the |its )?{works:o}"
        ),
        "accountable|responsible",
        "The Elmfield Children's Board is responsible for delivering the Elmfield Inclusion Plan.",
        (("Elmfield Children's Board", "Elmfield Inclusion Plan"),),
        "The Elmfield Children's Board welcomed the Elmfield Inclusion Plan.",
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
