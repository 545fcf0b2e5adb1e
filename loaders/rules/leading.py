"""Who leads, steers and co-ordinates what."""

from loaders.rules.rule import Rule
from loaders.rules.words import MADE
from ontology.statement import Mood

_END = r"(?=[.;,]|$| and to | which | through | across | within | by )"

RULES = (
    Rule(
        "leads-proposed",
        "leads",
        (
            rf"(?:recommend\w*|propos\w*|suggest\w*)[^.]{{0,60}}? {{body:s}},? (?:should |would |could |to )?(?:be"
            rf" )?{MADE}?(?: to)? (?:assume|take on|take|have|hold|provide) (?:overall |clear )*(?:accountability and"
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
        "leads-active",
        "leads",
        (
            r"{parties:s},? (?:which |who |that )?(?:also |now |jointly |currently |has |have |will |to |exists to |is"
            r" to )*(?:leads?|led|leading"
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
            r"|leading(?: on)?|drives?|driving|(?:looks?|looking) after(?=(?: the| this| our| its)* ⟦[SI])|takes? the"
            r" lead (?:on|for)|took the lead (?:on"
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
    Rule(
        "leads-reduced",
        "leads",
        (
            r"{any:o},?(?: (?:has been|had been|was|were|is|being)?(?: now)? ?(?:set up|established|formed|created|convened),?)?"
            r" (?:and )?(?:led|co-?ordinated|headed(?: up)?|steered|overseen|championed|sponsored) (?:jointly )?by"
            r" (?:the |its |a )?{parties:s}"
        ),
        " by ",
        "They set up an Elmfield Transition Group, led by the Director of Public Health.",
        (("Director of Public Health", "Elmfield Transition Group"),),
        "They set up an Elmfield Transition Group, liked by the Director of Public Health.",
    ),
    Rule(
        "leads-is-lead-for",
        "leads",
        (
            r"{parties:s},? (?:who )?(?:is|are|acts? as|serves? as|remains?|was|has been|will be|as|becomes?) (?:the "
            r"|our |its |a |an )?"
            r"(?:board |executive |strategic |operational |clinical |joint |system |overall |named |member )*(?:leads?"
            r"|lead (?:officer"
            r"|member|director|body|agency|organisation|partner)|SRO|senior responsible (?:officer|owner)|champion"
            r"|sponsor|convenor)"
            r" (?:for|of|on) (?:the |this |our )?(?:delivery of |development of |work of |work on )?(?:the )?{thing:o}"
        ),
        "lead|sro|responsible|champion|sponsor|convenor",
        "Elmfield Town Council is the lead agency for the Elmfield Sleep Campaign.",
        (("Elmfield Town Council", "Elmfield Sleep Campaign"),),
        "Elmfield Town Council is the landlord of the Elmfield Sleep Campaign.",
    ),
    Rule(
        "leads-has-charge",
        "leads",
        (
            r"{thing:o},? (?:of|for) which (?:the )?{parties:s} (?:has|have|is|are|takes?) (?:the )?(?:in )?(?:charge|lead"
            r"|responsib\w+)"
        ),
        "which",
        "It is in the Elmfield Feeding Strategy, of which the Director of Public Health has charge.",
        (("Director of Public Health", "Elmfield Feeding Strategy"),),
        "It is in the Elmfield Feeding Strategy, of which the Director of Public Health has a copy.",
    ),
    Rule(
        "leads-responsible-day",
        "leads",
        (
            r"{parties:s},? (?:who |which )?(?:is|are|has|have|holds?|takes?|took) (?:in charge of|charge of|(?:day[-"
            r" ]to[- ]day|operational"
            r"|executive|lead|strategic|overall) (?:responsibility|lead|leadership|oversight) (?:for|of)) (?:the |this "
            r"|our )?{thing:o}"
        ),
        "charge|responsib|lead|oversight",
        "The Director of Public Health has operational responsibility for the Elmfield Sleep Campaign.",
        (("Director of Public Health", "Elmfield Sleep Campaign"),),
        "The Director of Public Health has operational difficulty with the Elmfield Sleep Campaign.",
    ),
    Rule(
        "leads-gives-direction",
        "leads",
        (
            r"{board:s},? (?:which |that )?(?:will |to |exists to |is to |would )?(?:gives?|provides?|sets?|sets out)"
            r" (?:the )?(?:strategic |clear |overall "
            r"|multi-agency |system )*(?:direction|leadership|oversight|steer|co-?ordination)(?:,? (?:and|,)"
            r" (?:strategic )?(?:direction"
            r"|oversight|leadership|governance|challenge|scrutiny|co-?ordination))*"
            r" (?:for|to|of|on|over) (?:the )?(?:delivery of |implementation of |development of |work of )?(?:the )?{thing:o}"
        ),
        "direction|leadership|oversight|steer|ordination",
        "The Elmfield Steering Group provides strategic direction and oversight for the Elmfield Feeding Programme.",
        (("Elmfield Steering Group", "Elmfield Feeding Programme"),),
        "The Elmfield Steering Group provides strategic snacks for the Elmfield Feeding Programme.",
    ),
    Rule(
        "leads-board",
        "leads",
        (
            r"{parties:s},? (?:which |who )?(?:also |now )*(?:co-?ordinates?|convenes?|leads?|hosts?|organises?) (?:the "
            r"|this |our )?{board:o}"
        ),
        "ordinat|conven|lead|host|organis",
        "Elmfield Town Council co-ordinates the Elmfield Families Partnership.",
        (("Elmfield Town Council", "Elmfield Families Partnership"),),
        "Elmfield Town Council attends the Elmfield Families Partnership.",
    ),
    Rule(
        "leads-which-somebody",
        "leads",
        (
            r"{thing:o}(?: work| offer)?,? which (?:the )?⟦[NO](?P<s>\d+)⟧(?:, (?:the )?⟦O\d+⟧,)? (?:leads|led"
            r"|(?:is|are|was|has been)(?: now)? (?:leading|heading|co-?ordinating))(?: on| up)?(?=[;.,]|$)"
        ),
        "which",
        "It is planned through the Elmfield Feeding Programme work, which Dr Ann Example, Head of Early Help, is leading on.",
        (("Dr Ann Example", "Elmfield Feeding Programme"),),
        "It is planned through the Elmfield Feeding Programme, which Dr Ann Example welcomed.",
    ),
)
