"""What takes the place of what."""

from loaders.rules.rule import Rule
from loaders.rules.words import NEW
from ontology.statement import Mood

_WHICH = r"(?:,? \(?(?:which|that))?"
_HOW = (
    r"(?: (?:now|then|since|later|also|formally|in turn|effectively|has|have|had|will|would|is|are|was|were|be|been|being|is to"
    r"|are to|to|\w+ly))*"
)
_OLD = rf"(?:both )?{NEW}(?:(?:existing|former|previous|old|earlier|separate|then|outgoing) )*"
_IN_PLACE = (
    r"(?:in (?:the )?place of|in succession to|instead of|to (?:replace|succeed|supersede)|as (?:an? |the )?(?:successor"
    r"|replacement)s? (?:for|to|of))"
)
_MADE = (
    r"(?:set up|established|created|formed|introduced|launched|brought in|commissioned|appointed|(?:came|come) into being|began)"
)
_WORK = (
    r"(?:functions?|duties|dut(?:y|ies)|work|roles?|remit|responsibilit(?:y|ies)|business|powers|programme of work|services"
    r"|contract|tasks?)"
)
_TAKEN = r"(?:taken (?:over|on|up|forward)|carried (?:on|forward)|continued|assumed|inherited|absorbed|picked up|subsumed)"
_STOP = (
    r"(?!['’]|(?: (?!as\b)\w+)? (?:providers?|teams?|contracts?|boards?|chairs?|leads?|managers?|tenders?|bids?|staff|budgets?"
    r"|offers?|awards?|groups?|sites?|offices?|pages?|buildings?|funding|money|grants?|reports?|minutes|advis\w+"
    r"|recommendations?)\b)"
)
"""What follows a name that is a whole part of its sentence, and not the first word of another (`the ⟦V0⟧ provider`)."""

RULES = (
    Rule(
        "succeeds-active",
        "succeeds",
        (
            rf"{{any:s}}{_WHICH}{_HOW},? \(?(?:replac(?:es?|ed|ing)|supersed(?:es?|ed|ing)|succeed(?:s|ed|ing)?|absorb(?:s|ed"
            rf"|ing)?"
            r"|t(?:akes?|ook|aking|aken) over from|st(?:ands?|ood) in for|steps? into the shoes of|carries on from|follow(?:s"
            r"|ed)? on from|gr(?:ows?|ew|own) out of|(?:evolv|develop)(?:es|s|ed) (?:from|out of)|builds on and replaces"
            r"|t(?:akes?|aking|ook|aken) the place of"
            rf"|stands? in the place of|stood in the place of|{_IN_PLACE}"
            r"|(?:an?|the)? ?(?:successor|replacement|refresh|new name|new version|update|continuation|latest version)s? (?:to"
            r"|of|for)"
            rf"|(?:tak(?:es?|en|ing)|took) (?:on|over) the {_WORK}(?: and {_WORK})? (?:of|(?:previously|formerly|once) (?:done"
            rf"|carried out|held|run) by)|(?:inherit(?:s|ed)?|assum(?:es?|ed)) the {_WORK} of|(?:is"
            rf"|are) the new(?= ⟦)) {_OLD}{{several:o}}{_STOP}"
        ),
        (
            "replac|supersed|succe|absorb|over|stand|stood|steps|carries|follow|out of|from|place of|instead|refresh|new name"
            "|version|update|continuation|took|tak|inherit|assum|the new"
        ),
        "The Elmfield Partnership took on the functions of the Elmfield Joint Committee.",
        (("Elmfield Partnership", "Elmfield Joint Committee"),),
        "The Elmfield Partnership joined the Elmfield Joint Committee.",
    ),
    Rule(
        "succeeds-updating",
        "succeeds",
        rf"{{strategy:s}},? (?:which )?(?:updates?|updating|refreshes|refreshing) {_OLD}{{strategy:o}}",
        "updat|refresh",
        "They read the 2018 Elmfield Feeding Strategy, updating the 2011 Elmfield Feeding Strategy.",
        (("2018 Elmfield Feeding Strategy", "2011 Elmfield Feeding Strategy"),),
        "The Elmfield Children's Board updates the Elmfield Feeding Strategy.",
    ),
    Rule(
        "succeeds-updated",
        "succeeds",
        rf"{{strategy:o}}{_HOW} (?:updated|refreshed) by {_OLD}{{strategy:s}}",
        "updat|refresh",
        "The Elmfield Feeding Strategy has been updated by the Elmfield Health Strategy.",
        (("Elmfield Health Strategy", "Elmfield Feeding Strategy"),),
        "The Elmfield Feeding Strategy has been updated by the Elmfield Feeding Group.",
    ),
    Rule(
        "succeeds-renamed",
        "succeeds",
        rf"name of (?:the )?{{several:o}}{_HOW} changed(?: from [^.;⟦⟧]{{3,40}})? to {_OLD}{{any:s}}{_STOP}",
        "name of",
        "The name of the Elmfield Joint Committee was changed to the Elmfield Partnership.",
        (("Elmfield Partnership", "Elmfield Joint Committee"),),
        "The name of the Elmfield Joint Committee was sent to the Elmfield Partnership.",
    ),
    Rule(
        "succeeds-duty",
        "succeeds",
        (
            r"(?:[Rr]esponsibilit(?:y|ies)|[Dd]ut(?:y|ies)|[Ff]unctions)(?: for [^.;⟦⟧]{3,60})?(?: (?:has|have|was|were"
            r"|will))* (?:passed|pass|moved?|transferred|transfer) from (?:the )?{bodies:o} to (?:the )?{body:s}"
        ),
        " from ",
        "Responsibility for child deaths passed from the Elmfield Joint Committee to the Elmfield Partnership.",
        (("Elmfield Partnership", "Elmfield Joint Committee"),),
        "Referrals for the clinic passed from the Elmfield Joint Committee to the Elmfield Partnership.",
    ),
    Rule(
        "succeeds-in-place",
        "succeeds",
        rf"{{any:s}}{_WHICH}{_HOW},? {_MADE}[^.;⟦⟧]{{0,40}}? (?:{_IN_PLACE}|replacing) {_OLD}{{several:o}}",
        "place|succe|instead|replac|supersede",
        "In May the Elmfield Partnership was set up in place of the Elmfield Joint Committee and the Elmfield Forum.",
        (("Elmfield Partnership", "Elmfield Joint Committee"), ("Elmfield Partnership", "Elmfield Forum")),
        "The Elmfield Partnership was set up next to the Elmfield Forum.",
    ),
    Rule(
        "succeeds-fronted",
        "succeeds",
        (
            rf"(?:^|[,;] |[Tt]hat )(?:[Ii]n (?:the )?place of|[Ii]nstead of|[Ii]n succession to"
            rf"|[Rr]eplacing) {_OLD}{{several:o}},? "
            r"(?:there (?:is|are|will be|was) )?(?:now )?(?:an? |the |our )?(?:new )?{any:s}"
        ),
        "n place|n the place|nstead|succession|eplacing",
        "In place of the Elmfield Joint Committee, the Elmfield Partnership was set up.",
        (("Elmfield Partnership", "Elmfield Joint Committee"),),
        "In place of apologies, the Elmfield Partnership wrote to the Elmfield Joint Committee.",
    ),
    Rule(
        "succeeds-passive",
        "succeeds",
        (
            rf"{{several:o}}{_WHICH}{_HOW},? \(?{_HOW}(?:since |now )?(?:replaced|superseded|succeeded|absorbed"
            rf"|taken over) (?:by|with) {_OLD}{{any:s}}{_STOP}"
        ),
        " by | with ",
        "The Elmfield Joint Committee has been replaced by the Elmfield Partnership.",
        (("Elmfield Partnership", "Elmfield Joint Committee"),),
        "The Elmfield Joint Committee was visited by the Elmfield Partnership.",
    ),
    Rule(
        "succeeds-becoming",
        "succeeds",
        (
            rf"{{several:o}}{_WHICH}{_HOW},? \(?{_HOW}(?:bec(?:ame|omes?)|(?:renamed|rebranded|relaunched|reconstituted|reformed"
            rf"|reborn|recast)(?: as)?|turned"
            r" into|(?:evolved|developed|grew|grown|transformed) into|(?:merged|absorbed|folded|subsumed|amalgamated"
            r"|incorporated) (?:into|within|in|by)"
            rf"|chang(?:ed|es) (?:its|their) name to|(?:give|gives|gave|given|made|make|makes) way (?:to"
            rf"|for)) {_OLD}{{any:s}}{_STOP}"
        ),
        "bec|re|into|way|by|within|in|name",
        "The Elmfield Joint Committee became the Elmfield Partnership.",
        (("Elmfield Partnership", "Elmfield Joint Committee"),),
        "The Elmfield Joint Committee became aware of the Elmfield Partnership.",
    ),
    Rule(
        "succeeds-now",
        "succeeds",
        (
            r"{any:o}(?:,? \(|,)? ?(?:which |that )?(?:(?:is|are|was|were|has been|have been|will be) )?(?:now|today|later"
            r"|subsequently|since|to be (?=called|known|named))(?: the| known as| called"
            rf"| named| renamed| operating as| trading as| part of what is)*,? (?:the )?(?=⟦[BPSIV]){{any:s}}{_STOP}"
        ),
        "now|today|later|subsequently|since|to be ",
        "The Elmfield Joint Committee (now the Elmfield Partnership) began in 2015.",
        (("Elmfield Partnership", "Elmfield Joint Committee"),),
        "The Elmfield Joint Committee is now next to the Elmfield Partnership.",
        pruned=False,
    ),
    Rule(
        "succeeds-formerly",
        "succeeds",
        (
            r"{any:s}(?:,? \(|,)? ?(?:which |that )?(?:(?:is|are|was|were|has been|had been) )?(?:formerly|previously|once"
            r"|originally|until (?:then|recently|\d{4})|used to be|then|as was|was|the former|the old|successor to"
            r"|replacing)(?: the| known as| called| named|,)* ?(?:the )?{any:o}"
            rf"{_STOP}"
        ),
        "ormerly|reviously|once|riginally|until|used to be|then|was|former|old|successor|replacing",
        "The Elmfield Partnership (formerly the Elmfield Joint Committee) met.",
        (("Elmfield Partnership", "Elmfield Joint Committee"),),
        "The Elmfield Partnership met formerly.",
        mood=Mood.STATED,
        pruned=False,
    ),
    Rule(
        "succeeds-predecessor",
        "succeeds",
        (
            rf"{{any:s}}(?:['’]s? |[^.;⟦⟧]{{0,60}}? (?:its|their) (?:\w+ )?)predecessors?(?: bod(?:y"
            rf"|ies))?,?{_HOW}:? {_OLD}{{several:o}}"
        ),
        "predecessor",
        "The Elmfield Partnership, like its predecessor the Elmfield Joint Committee, meets monthly.",
        (("Elmfield Partnership", "Elmfield Joint Committee"),),
        "The Elmfield Partnership thanked its predecessor at the Elmfield Joint Committee.",
    ),
    Rule(
        "succeeds-predecessor-of",
        "succeeds",
        rf"[Pp]redecessors? (?:bod(?:y|ies) )?(?:of|to) (?:the |this )?{{any:s}},?{_HOW}:? {_OLD}{{several:o}}",
        "redecessor",
        "The predecessor of the Elmfield Partnership was the Elmfield Joint Committee.",
        (("Elmfield Partnership", "Elmfield Joint Committee"),),
        "The predecessor of the Elmfield Partnership met the Elmfield Joint Committee.",
    ),
    Rule(
        "succeeds-successor-of",
        "succeeds",
        (
            rf"(?:[Ss]uccessors?|[Rr]eplacements?|[Nn]ew name) (?:of|to|for) {_OLD}{{several:o}},?{_HOW}:? (?:the "
            rf"|an? )?(?:new )?{{any:s}}{_STOP}"
        ),
        "uccessor|eplacement|ew name",
        "The replacement for the Elmfield Joint Committee is the Elmfield Partnership.",
        (("Elmfield Partnership", "Elmfield Joint Committee"),),
        "The replacement for the Elmfield Joint Committee met the Elmfield Partnership.",
    ),
    Rule(
        "succeeds-work-of",
        "succeeds",
        (
            rf"{_WORK}(?: and {_WORK})? (?:of|carried out by|held by|once held by) {_OLD}{{several:o}}{_HOW} (?:(?:pass"
            rf"|transferr?|mov|fall|fell|hand)(?:e?s|e?d|en)?(?: (?:over|across|on))? to|{_TAKEN} by|the work of|rests? with"
            rf"|lies? with) (?:the |an? )?(?:new )?{{any:s}}{_STOP}"
        ),
        " of | by ",
        "The functions of the Elmfield Joint Committee have passed to the Elmfield Partnership.",
        (("Elmfield Partnership", "Elmfield Joint Committee"),),
        "The minutes of the Elmfield Joint Committee have passed to the Elmfield Partnership.",
    ),
    Rule(
        "succeeds-ended",
        "succeeds",
        (
            r"{several:o}(?:,? (?:which|that))?(?: (?:has|have|had|was|were|is|are|will|be|been|be))* (?:ended|closed|close"
            r"|ceased|finished|expired|wound up|dissolved|disbanded|abolished|stood down|decommissioned|comes? to an end"
            r"|came to an end|retired)[^.;⟦⟧]{0,50}?,? (?:and )?(?:(?:its|their) (?:work|functions|duties|role|place) (?:was"
            r"|were|is|has been|have been|will be) (?:taken (?:over|on|forward)?|carried on|continued|assumed|absorbed"
            r"|inherited)|(?:was|were|has been|is) (?:followed|replaced|succeeded)) by (?:the |an? )?(?:new )?{any:s}"
        ),
        "ended|close|ceased|finished|expired|wound|dissolved|disbanded|abolished|down|decommissioned|end|retired",
        "The Elmfield Joint Committee was dissolved in 2020 and its work was taken on by the Elmfield Partnership.",
        (("Elmfield Partnership", "Elmfield Joint Committee"),),
        "The Elmfield Joint Committee was dissolved in 2020 and its hall was taken on by the Elmfield Partnership.",
    ),
    Rule(
        "succeeds-took-its-place",
        "succeeds",
        (
            r"{several:o}[^.;⟦⟧]{2,60},? (?:and |when )?(?:the |an? |our )?(?:new )?{any:s} (?:\w+ ){0,2}?(?:took|takes|taking"
            r"|taken|take|opened in|set up in|launched in|began in|came in|stands in) (?:its|their) place"
        ),
        "place",
        "When the Elmfield Joint Committee ended, the Elmfield Partnership took its place.",
        (("Elmfield Partnership", "Elmfield Joint Committee"),),
        "When the Elmfield Joint Committee met, the Elmfield Partnership took its seats.",
    ),
    Rule(
        "succeeds-took-over",
        "succeeds",
        (
            rf"{{board:s}} (?:has |had |have )?(?:took|taken|takes|taking) over (?:from|the {_WORK} of)"
            r" [^.;⟦⟧]{0,60}?(?:the )?{bodies:o}"
        ),
        "over",
        "The Elmfield Partnership took over from two boards: the Elmfield Safety Board and the Hillview Safety Board.",
        (("Elmfield Partnership", "Elmfield Safety Board"), ("Elmfield Partnership", "Hillview Safety Board")),
        "The Elmfield Partnership took over the hall from the caretaker of the Elmfield Safety Board.",
    ),
    Rule(
        "succeeds-merged",
        "succeeds",
        (
            r"{several:o}(?: (?:has|have|had|were|was|will|are to|and|be|been|was|later))* (?:merged?|combined?|came together"
            r"|come together|joined(?: together| forces)?|amalgamated?|brought together"
            r"|united)(?: with (?:the )?⟦\w+⟧)?,? (?:to (?:form|become|create|make|establish)|into|as|forming|creating) (?:the "
            r"|an? )?(?:new |single )*{any:s}"
        ),
        "merge|combine|together|joined|amalgamate|united",
        "The Elmfield Joint Committee and the Elmfield Forum merged to form the Elmfield Partnership.",
        (("Elmfield Partnership", "Elmfield Joint Committee"), ("Elmfield Partnership", "Elmfield Forum")),
        "The Elmfield Joint Committee and the Elmfield Forum met to form a view of the Elmfield Partnership.",
    ),
    Rule(
        "succeeds-formed-from",
        "succeeds",
        (
            rf"{{any:s}}{_WHICH}{_HOW},? {_MADE}(?:[^.;⟦⟧]{{0,30}}? (?:from|by|through|out of) (?:the |a )?(?:merger|merging"
            rf"|amalgamation"
            r"|amalgamating|coming together|combining|combination|union|joining)(?: (?:together )?(?:of|between))?"
            r"|(?: jointly)? (?:from|out of))"
            rf" {_OLD}{{several:o}}{_STOP}"
        ),
        "from|by|through|out of",
        "The Elmfield Partnership was formed from the merger of the Elmfield Joint Committee and the Elmfield Forum.",
        (("Elmfield Partnership", "Elmfield Joint Committee"), ("Elmfield Partnership", "Elmfield Forum")),
        "The Elmfield Partnership was formed near the Elmfield Forum.",
    ),
    Rule(
        "succeeds-passed",
        "succeeds",
        (
            r"⟦[IV]\d+⟧(?: (?:has|have|had|was|were|been|is|are|to|be|will))* (?:passed|moved|transferred|switched|gone"
            r"|handed(?: over)?) from (?:the )?{org:o} to (?:the )?{org:s}"
        ),
        "passed|moved|transferred|switched|gone|handed",
        "The Elmfield Nursing Service had passed from Hillview Trust to Brookside Trust in April 2016.",
        (("Brookside Trust", "Hillview Trust"),),
        "The Elmfield Nursing Service wrote from Hillview Trust.",
    ),
    Rule(
        "succeeds-took-service",
        "succeeds",
        (
            r"{org:s}(?: (?:has|have|had|will))* (?:took|taken|take|takes) over (?:the )?(?:(?:running|delivery|provision"
            r"|management|contract) (?:of|for) (?:the )?)?⟦[IV]\d+⟧(?: contract)? from (?:the )?{org:o}"
        ),
        "over",
        "Brookside Trust took over the Elmfield Nursing Service from Hillview Trust.",
        (("Brookside Trust", "Hillview Trust"),),
        "Brookside Trust talked over the Elmfield Nursing Service from Hillview Trust.",
    ),
)
