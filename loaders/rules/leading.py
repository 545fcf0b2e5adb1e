"""Who leads, steers and co-ordinates what."""

from loaders.rules.rule import Rule
from loaders.rules.verbs import BE, HAS, RESTS, WOULD, active, passive
from loaders.rules.words import MADE
from ontology.statement import Mood

_END = r"(?=[.;,]|$| and to | which | through | across | within | by )"
_THE = r"(?: (?:the|this|that|our|its|their|a|an|local|new|whole))*"
_WORK = (
    rf"(?:{_THE} (?:(?:overall|strategic|joint|day-to-day) )?(?:delivery|development|implementation|work|roll-?\s?out"
    rf"|co-?ordination"
    r"|running|management|review|refresh|production|design)(?: (?:of|on|for|to deliver|to develop))?)?"
)
_KIND = (
    r"(?:(?:board|executive|strategic|operational|clinical|joint|system|overall|named|member|senior|council|cabinet"
    r"|political|professional"
    r"|programme|project|accountable|interim|acting|regional|national|partnership|nominated|designated) )*"
)
_LEAD = (
    rf"(?i:{_KIND}(?:co-?)?(?:leads?(?: (?:officer|member|director|body|agency|organisation|partner|authority|council|manager|"
    r"professional|clinician|nurse|midwife|commissioner|councillor|sponsor|⟦[bp]\d+⟧))?"
    r"|sro|senior responsible (?:officer|owner)|champion|sponsor|convenor|(?:programme|project|service|partnership)"
    r" (?:manager|director|co-?ordinator)|co-?ordinator|responsible (?:officer|director)))"
)
_PARTIES = r"(?:the |our |its |a )?(?:\w+ )?(?:(?:colleagues|staff|officers|the team) )?(?:(?:at|in|from) )?(?:the )?{parties:s}"
_LEADS = active("lead/led", "co-?ordinate", "direct", "head", "steer", "drive/drove/driven", "champion", "sponsor")
_STEERED = passive("steer", "oversee/oversaw/overseen", "drive/drove/driven", "head", "manage", "guide")

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
        (rf"{{parties:s}}{_LEADS}(?: up| on| forward|, co-?ordinates?)?{_WORK}{_THE} {{things:o}}"),
        "lead|led|ordinat|direct|head|steer|driv|drove|champion|sponsor",
        "The Elmfield Early Help Board leads on delivery of the Elmfield Early Help Strategy.",
        (("Elmfield Early Help Board", "Elmfield Early Help Strategy"),),
        "The Elmfield Early Help Board read the Elmfield Early Help Strategy.",
        agent=True,
    ),
    Rule(
        "leads-heads",
        "leads",
        (
            rf"{{parties:s}}(?:{active('oversee/oversaw/overseen', 'manage', 'spearhead', 'chair and lead')}"
            rf"|{active('guide', 'supervise')}"
            rf"|{active('keep/kept an eye on')}|{active('look after')}(?=(?: the| this| our| its)* ⟦[SI]))(?:"
            rf" up)?{_WORK}{_THE} {{thing:o}}"
        ),
        "look|eye|overs|manag|spearhead|chair|guid|supervis",
        "The Elmfield Steering Group looks after the Elmfield Early Years Strategy.",
        (("Elmfield Steering Group", "Elmfield Early Years Strategy"),),
        "The Elmfield Steering Group looked at the Elmfield Early Years Strategy.",
        agent=True,
    ),
    Rule(
        "leads-topic",
        "leads",
        (
            rf"{{body:s}}(?:{active('lead/led')}|{HAS} the lead) (?:on|for) (?:the"
            r" )?(?P<topic>[^.;⟦⟧]{3,80}?)(?=[.;,]|$| and | across | within )"
        ),
        " on | for ",
        "Within it the Elmfield Delivery Group leads on smoking in pregnancy.",
        (("Elmfield Delivery Group", "smoking in pregnancy"),),
        "Within it the Elmfield Delivery Group leads on paper.",
        agent=True,
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
            rf"{{any:o}}(?:,?"
            rf" which)?[^.;⟦⟧]{{0,90}}?{passive('lead/led', 'co-?ordinate', 'direct', 'champion', 'sponsor', 'spearhead')}"
            rf" {_PARTIES}"
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
            r"{parties:s} (?:was|were|has been|have been) (?:asked|invited) to (?:lead|co-?ordinate)(?:"
            r" on)?(?: the)?(?: development of| delivery of)?(?: this| the| a)? {thing:o}"
        ),
        "to lead|ordinate",
        "Elmfield Youth Foundation was asked to lead on the development of the Elmfield Promise.",
        (("Elmfield Youth Foundation", "Elmfield Promise"),),
        "Elmfield Youth Foundation was asked about the Elmfield Promise.",
        Mood.PROPOSED,
    ),
    Rule(
        "leads-steered-passive",
        "leads",
        (
            rf"{{purposeful:o}}[^.;⟦⟧]{{0,60}}?{_STEERED}"
            rf" {_PARTIES}"
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
            rf"{{parties:s}},?(?: (?:who|which))?(?:{BE}|{WOULD} (?:acts?|acted|serves?|served|remains?|becomes?|became"
            rf"|continues?|took over|taken over|takes over|stepped in|stands in)(?: as)?|,? as"
            rf"|,)(?: (?:appointed|named|confirmed|designated|identified|chosen))?(?: as)?{_THE} {_LEAD}"
            rf"(?: (?:and|&) \w+(?: \w+)?)? (?:for|of|on){_WORK}{_THE} {{thing:o}}"
        ),
        "lead|sro|responsible|champion|sponsor|convenor|manager|ordinator|director",
        "Elmfield Town Council is the lead agency for the Elmfield Sleep Campaign.",
        (("Elmfield Town Council", "Elmfield Sleep Campaign"),),
        "Elmfield Town Council is the landlord of the Elmfield Sleep Campaign.",
        agent=True,
    ),
    Rule(
        "leads-whose-lead",
        "leads",
        rf"{{thing:o}}(?:['’]s)? {_LEAD}(?:,|{BE}|:| \(| –) (?:the )?{{parties:s}}",
        "lead|sro|responsible|champion|sponsor|convenor|manager|ordinator|director",
        "The Elmfield Sleep Campaign lead, Dr Ann Example, gave a talk.",
        (("Dr Ann Example", "Elmfield Sleep Campaign"),),
        "The Elmfield Sleep Campaign leaflet, Dr Ann Example, gave a talk.",
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
        "leads-has-lead",
        "leads",
        (
            rf"{{parties:s}},?(?: (?:who|which|that))?(?:{HAS}|{BE} in"
            rf"|{active('give/gave/given', 'provide', 'set/set/set/setting', 'offer')})"
            r"(?: (?:the|a|clear|overall|strategic|multi-agency|system|full|sole|day-to-day|day to day|operational"
            r"|executive|joint))*"
            r" (?:charge|lead(?: role| responsibility| officer role)?|leading role|leadership|direction|oversight"
            r"|co-?ordination|steer"
            r"|(?:day[- ]to[- ]day|operational|executive|lead) responsibility)"
            r"(?:,? (?:and|,) (?:strategic )?(?:direction|oversight|leadership|governance|challenge|scrutiny"
            r"|co-?ordination|\w+))*"
            rf" (?:on|for|of|in|to|over){_WORK}{_THE} {{thing:o}}"
        ),
        "charge|lead|direction|oversight|ordination|steer|responsibility",
        "The Elmfield Steering Group provides strategic direction and oversight for the Elmfield Feeding Programme.",
        (("Elmfield Steering Group", "Elmfield Feeding Programme"),),
        "The Elmfield Steering Group provides strategic snacks for the Elmfield Feeding Programme.",
        agent=True,
    ),
    Rule(
        "leads-nominal",
        "leads",
        (
            r"(?:(?:[Ss]trategic |[Oo]verall |[Dd]ay-to-day |[Oo]perational )?(?i:leadership|co-?ordination|oversight"
            r"|direction|management"
            r"|(?:lead )?responsibility for (?:leading|co-?ordinating|directing|managing|steering))|[Tt]he lead)(?:"
            r" (?:of|for|on|over))?"
            rf"{_WORK}{_THE} {{thing:o}}{RESTS} {_PARTIES}"
        ),
        "leadership|ordinati|oversight|direction|management|leading|directing|managing|steering|lead",
        "Leadership of the Elmfield Sleep Campaign rests with the Director of Public Health.",
        (("Director of Public Health", "Elmfield Sleep Campaign"),),
        "Praise of the Elmfield Sleep Campaign rests with the Director of Public Health.",
    ),
    Rule(
        "leads-under",
        "leads",
        (
            rf"{{thing:o}}(?: [^.;⟦⟧]{{2,60}}?)? under the (?:\w+ )?(?:leadership|direction|management|oversight"
            rf"|co-?ordination|guidance) of"
            rf" {_PARTIES}"
        ),
        "under the ",
        "The Elmfield Sleep Campaign comes under the leadership of the Director of Public Health.",
        (("Director of Public Health", "Elmfield Sleep Campaign"),),
        "The Elmfield Sleep Campaign comes under the window of the Director of Public Health.",
    ),
    Rule(
        "leads-board",
        "leads",
        rf"{{parties:s}}{active('co-?ordinate', 'convene', 'lead/led', 'host', 'organise')}(?: the| this| our)? {{board:o}}",
        "ordinat|conven|lead|led|host|organis",
        "Elmfield Town Council co-ordinates the Elmfield Families Partnership.",
        (("Elmfield Town Council", "Elmfield Families Partnership"),),
        "Elmfield Town Council attends the Elmfield Families Partnership.",
        agent=True,
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
