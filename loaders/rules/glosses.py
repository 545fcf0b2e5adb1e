"""Lines of a service page that open with a name and go on to say what that is for."""

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
)
