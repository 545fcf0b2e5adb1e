"""Lines of a service page that open with a name and go on to say what that is for."""

from loaders.rules.purposes import FOLK, HELP, KIND, TO, WHOM
from loaders.rules.rule import Rule

_A = r"(?:,|:| [-–—]|\t| \|) (?:(?:a|an|our|the|free|friendly|weekly) )+(?:[\w’'-]+ ){0,5}?"
_OFFER = (
    r"(?:courses?|groups?|class(?:es)?|sessions?|services?|clinics?|drop-ins?|cafés?|clubs?|programmes?|workshops?"
    r"|support|helplines?"
    r"|teams?|schemes?|walks?|project)"
)

RULES = (
    Rule(
        "gloss-purpose",
        "addresses",
        (
            rf"^{{services:s}}{_A}{_OFFER} (?:on|about|to help (?:with )?|to support|offering|helping with|(?:which"
            rf"|that) helps with|for)"
            r" (?P<aim>[^.;,⟦⟧]{4,120}?)(?=[.;,]|$)"
        ),
        "",
        "Elmfield Infant Service: a free course on getting ready for birth.",
        (("Elmfield Infant Service", "getting ready for birth"),),
        "Elmfield Infant Service: open on Mondays for getting ready for birth.",
    ),
    Rule(
        "gloss-topic",
        "addresses",
        (
            rf"^{{services:s}}{_A}{_OFFER} (?:in|around|covering|with) (?P<topic>[^.;⟦⟧]{{3,80}}?)(?=[.;,]|$| for | run | led"
            r" | based )"
        ),
        "",
        "Elmfield Infant Service, a training programme in early language for childminders;",
        (("Elmfield Infant Service", "speech, language and communication"),),
        "Elmfield Infant Service, a training programme in the library on Mondays;",
    ),
    Rule(
        "gloss-help",
        "addresses",
        (
            rf"^(?:[-–] ?)?(?:[Aa]n? |[Tt]he |[Oo]ur )?{{several:s}}(?:,|:| [-–—])?(?: (?:for|offering|offers|giving"
            rf"|gives|providing"
            rf"|provides|with))(?: (?:free|extra|specialist|one to one|one-to-one|expert))? {HELP}(?: and {HELP})?"
            rf" (?:with|on|about"
            rf"|around|for|to) (?!(?:any|all|every|each|anyone|everyone)\b)(?P<aim>[^.;:⟦⟧]{{3,90}}?)"
            rf"(?=[.;]|$| for (?:the )?\w+ (?:weeks|months)|, (?:run|led|based|on|at)\b)"
        ),
        "help|support|advice|care|information|training|guidance",
        "Elmfield Infant Service, for help with breastfeeding",
        (("Elmfield Infant Service", "breastfeeding"),),
        "Elmfield Infant Service, for help ring the desk",
    ),
    Rule(
        "gloss-whom",
        "addresses",
        (
            rf"^(?:[-–] ?)?(?:[Aa]n? |[Tt]he |[Oo]ur )?{{services:s}}(?:,|:| [-–—])? for"
            rf" (?P<aim>{WHOM}[^.;:,⟦⟧]{{3,90}}?)(?=[.;,]|$)"
        ),
        "for",
        "an Elmfield Quit Service for mothers who smoke in pregnancy; and",
        (("Elmfield Quit Service", "smoking in pregnancy"),),
        "an Elmfield Quit Service for the town; and",
    ),
    Rule(
        "gloss-bracketed",
        "addresses",
        (
            rf"{{services:s}} \((?:an?|the|our) (?:[\w-]+ ){{0,4}}?{KIND}s? (?:about(?! to\b)|for(?= \w+ing\b| {WHOM})"
            rf"|on|to(?= {TO})"
            r"|helping|supporting|aimed at|designed to|which|that) (?:helps? |supports? |aims? to |tackles )?"
            r"(?P<aim>[^.;()⟦⟧]{3,120}?)\)"
        ),
        " (",
        "The Elmfield Smile Programme (a programme to prevent tooth decay) was rolled out in October.",
        (("Elmfield Smile Programme", "oral health"),),
        "The Elmfield Smile Programme (a programme to follow) was rolled out in October.",
        pruned=False,
    ),
    Rule(
        "gloss-offered",
        "addresses",
        (
            rf"^(?P<aim>(?:[A-Z][a-z-]+ )?(?i:{FOLK}) (?:(?:aged|under|who|with|whose|expecting) )[^.;,⟦⟧]{{2,60}}?) (?:are"
            rf"|can be|will be) (?:offered|given|invited (?:to|on to)) (?:a place on )?(?:the |our )?{{act:s}}"
        ),
        "offered|given|invited",
        "Parents under 20 are offered the Elmfield Infant Service.",
        (("Elmfield Infant Service", "Parents under 20"),),
        "Parents are offered the Elmfield Infant Service.",
    ),
)
