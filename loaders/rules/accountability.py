"""Who is accountable for what, who leads and who advises."""

from loaders.rules.rule import Rule
from ontology.statement import Mood

_DUTY = (
    r"(?:accountability|ownership|(?:lead |overall |collective |statutory |strategic )?responsibility|(?:strategic |overall"
    r" |system )leadership)"
)
_FULL = (
    rf"(?:the |a |clear |overall |lead |collective |ultimate |statutory |strategic )*{_DUTY}(?:(?:,| and| &) (?:overall"
    rf" )?(?:leadership|accountability|responsibility|ownership|governance|oversight))*"
)
_END = r"(?=[.;,]|$| and to | which | through | across | within | by )"
_MADE = r"(?:created|established|set up|formed|convened|introduced)"

RULES = (
    Rule(
        "accountable-has",
        "accountableFor",
        (
            rf"{{actor:s}},? (?:which |that |who )?(?:has|have|had|holds?|held|takes?|took|retains?|carries|carry|assumes?)"
            rf" {_FULL} (?:for|of) (?:the )?(?P<topic>[^.;]{{3,160}}?){_END}"
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
            rf"| is to)?(?: be)?(?: {_MADE})?(?: to|,? which (?:would|will|should)|,? that (?:would|will|should))?"
            rf" (?:assume|take on|take|have|hold|provide|carry)"
            rf" {_FULL} (?:for|of) (?P<topic>[^.;]{{3,120}}?){_END}"
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
        "leads-proposed",
        "leads",
        (
            rf"(?:recommend\w*|propos\w*|suggest\w*)[^.]{{0,60}}? {{body:s}},? (?:should |would |could |to )?(?:be"
            rf" )?{_MADE}?(?: to)? (?:assume|take on|take|have|hold|provide) (?:overall |clear )*(?:accountability and"
            rf" leadership|leadership and accountability|leadership) (?:for|of) (?P<topic>[^.;]{{3,120}}?){_END}"
        ),
        "recommend|propos|suggest",
        (
            "The report on infant mortality suggests that an Elmfield Mortality Steering Group be set up to take on overall"
            " accountability and leadership for this priority."
        ),
        (("Elmfield Mortality Steering Group", "infant mortality"),),
        "The Elmfield Mortality Steering Group was created.",
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
    Rule(
        "leads-active",
        "leads",
        (
            r"{parties:s},? (?:which |who |that )?(?:also |now |jointly |currently |has |have |will )*(?:leads?|led|leading"
            r"|co-?ordinates?|co-?ordinated|co-?ordinating|directs?|directed|oversees and co-?ordinates)(?: on)?(?: the|"
            r" this| our| a)*(?: (?:delivery|development|implementation|work|roll-out|co-ordination)(?: of| on| for)(?: the"
            r"| this| our)*)? {things:o}"
        ),
        "lead|led|ordinat|direct",
        "The Elmfield Early Help Board leads on delivery of the Elmfield Early Help Strategy.",
        (("Elmfield Early Help Board", "Elmfield Early Help Strategy"),),
        "The Elmfield Early Help Board read the Elmfield Early Help Strategy.",
    ),
    Rule(
        "leads-heads",
        "leads",
        (
            r"{parties:s},? (?:who |which |that )?(?:is |are |was |were |has |have |will )?(?:heads?(?: up)?|headed(?: up)?"
            r"|leading(?: on)?|drives?|driving|looks? after|looking after|takes? the lead (?:on|for)|took the lead (?:on"
            r"|for)|has the lead (?:on|for)|the lead (?:on|for)|keeps? an eye on|steers?|oversees?|overseeing|manages?"
            r"|chairs and leads)(?: the| this| our| its)*(?: (?:delivery|development|implementation|work|roll-? ?out"
            r"|co-ordination|running)(?: of| on| for)(?: the| this| our)*)? {thing:o}"
        ),
        "head|lead|driv|look|eye|steer|overs|manag",
        "The Elmfield Steering Group looks after the Elmfield Early Years Strategy.",
        (("Elmfield Steering Group", "Elmfield Early Years Strategy"),),
        "The Elmfield Steering Group looked at the Elmfield Early Years Strategy.",
    ),
    Rule(
        "leads-topic",
        "leads",
        (
            r"{body:s} (?:leads?|led|is leading|takes the lead|has the lead) (?:on|for) (?:the"
            r" )?(?P<topic>[^.;⟦⟧]{3,80}?)(?=[.;,]|$| and | across | within )"
        ),
        " on | for ",
        "Within it the Elmfield Delivery Group leads on smoking in pregnancy.",
        (("Elmfield Delivery Group", "smoking in pregnancy"),),
        "Within it the Elmfield Delivery Group leads on paper.",
    ),
    Rule(
        "leads-by-coordinating",
        "leads",
        r"{body:s} [^.⟦⟧]{0,60}\bco-?ordinating (?:the )?{any:o}",
        "ordinating",
        "Elmfield Town Council has helped by co-ordinating the Elmfield Early Years Board.",
        (("Elmfield Town Council", "Elmfield Early Years Board"),),
        "Elmfield Town Council helped by writing to the Elmfield Early Years Board.",
    ),
    Rule(
        "leads-passive",
        "leads",
        (
            r"{any:o}(?:,? which)?[^.;⟦⟧]{0,90}? (?:is|are|was|were|being|be)(?: now| also| jointly)? (?:led|co-?ordinated"
            r"|directed|chaired and led) (?:jointly )?by (?:the )?(?:\w+ )?(?:colleagues |staff )?(?:at |in |from )?(?:the"
            r" )?{parties:s}"
        ),
        " by ",
        "The Elmfield Smoke Free Pathway is co-ordinated by the Elmfield General Hospital.",
        (("Elmfield General Hospital", "Elmfield Smoke Free Pathway"),),
        "The Elmfield Smoke Free Pathway is liked by the Elmfield General Hospital.",
    ),
    Rule(
        "leads-asked",
        "leads",
        (
            r"{parties:s} (?:was|were|has been|have been) (?:asked|invited|commissioned) to (?:lead|co-?ordinate)(?:"
            r" on)?(?: the)?(?: development of| delivery of)?(?: this| the| a)? {thing:o}"
        ),
        "to lead|ordinate",
        "Elmfield Youth Foundation was asked to lead on the development of the Elmfield Promise.",
        (("Elmfield Youth Foundation", "Elmfield Promise"),),
        "Elmfield Youth Foundation was asked about the Elmfield Promise.",
        Mood.PROPOSED,
    ),
    Rule(
        "leads-direction",
        "leads",
        (
            r"{board:s}[^.;]{0,40}? (?:will |to )?(?:provides?|give|gives) (?:strategic )?(?:direction|co-?ordination)(?:"
            r" and \w+)? (?:for|to|of) (?:the )?{thing:o}"
        ),
        "direction|ordination",
        "The Elmfield Steering Group provides direction for the Elmfield Feeding Programme.",
        (("Elmfield Steering Group", "Elmfield Feeding Programme"),),
        "The Elmfield Steering Group asked for direction on parking.",
    ),
    Rule(
        "leads-steered",
        "leads",
        (
            r"{thing:o}[^.;⟦⟧]{0,60}? (?:is|are|was|were|being) (?:\w+ly )?(?:steered|overseen|driven|headed(?: up)?"
            r"|managed|guided) by (?:the )?{parties:s}"
        ),
        "steered|overseen|driven|headed|managed|guided",
        "The Elmfield Sleep Campaign is steered by the Elmfield Steering Group.",
        (("Elmfield Steering Group", "Elmfield Sleep Campaign"),),
        "The Elmfield Sleep Campaign is liked by the Elmfield Steering Group.",
    ),
    Rule(
        "leads-passive-persons",
        "leads",
        r"{thing:o} (?:is|are|was|will be) led by (?:\w+ )?(?:midwives|nurses|managers|consultants|officers)?,? ?{parties:s}",
        "led by",
        "The Elmfield Quit Service is led by Dr Ann Example.",
        (("Dr Ann Example", "Elmfield Quit Service"),),
        "The Elmfield Quit Service is led by example.",
    ),
    Rule(
        "leads-named",
        "leads",
        (
            r"{service:o} (?:has|have) (?:\w+ )?(?:midwives|leads|managers|leaders|nurses|practitioners|consultants)"
            r" (?:leading|to lead|who lead) it, {parties:s}"
        ),
        "lead",
        "The Elmfield Quit Service has two midwives leading it, Dr Ann Example and Dr Joan Sample.",
        (("Dr Ann Example", "Elmfield Quit Service"), ("Dr Joan Sample", "Elmfield Quit Service")),
        "The Elmfield Quit Service has two midwives.",
    ),
)
