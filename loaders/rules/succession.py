"""What takes the place of what; the rows on services and duties that pass on stand in `handovers`."""

from loaders.rules import handovers
from loaders.rules.handovers import HOW, OLD, STOP, WHICH, WORK
from loaders.rules.rule import Rule
from ontology.statement import Mood

_IN_PLACE = (
    r"(?:in (?:the )?place of|in succession to|instead of|to (?:replace|succeed|supersede)|as (?:an? |the )?(?:successor"
    r"|replacement)s? (?:for|to|of))"
)
_MADE = (
    r"(?:set up|established|created|formed|introduced|launched|brought in|commissioned|appointed|(?:came|come) into being|began"
    r"|opened|started|rolled out|put in place)"
)
_TAKEN = r"(?:taken (?:over|on|up|forward)|carried (?:on|forward)|continued|assumed|inherited|absorbed|picked up|subsumed)"

RULES = (
    Rule(
        "succeeds-active",
        "succeeds",
        (
            rf"{{any:s}}{WHICH}{HOW},?"
            rf" \(?(?:replac(?:es?|ed|ing)|supersed(?:es?|ed|ing)|succeed(?:s|ed|ing)?|absorb(?:s|ed"
            rf"|ing)?"
            r"|t(?:akes?|ook|aking|aken) over from|st(?:ands?|ood) in for|steps? into the shoes of|carries on from|follow(?:s"
            r"|ed)? on from|gr(?:ows?|ew|own) out of|(?:evolv|develop)(?:es|s|ed) (?:from|out of)|builds on and replaces"
            r"|t(?:akes?|aking|ook|aken) the place of"
            r"|stands? in the place of|stood in the place of"
            r"|(?:an?|the)? ?(?:successor|replacement|refresh|new name|new version|update|continuation|latest version)s? (?:to"
            r"|of|for)"
            rf"|(?:tak(?:es?|en|ing)|took) (?:on|over) the {WORK}(?: and {WORK})? (?:of|(?:previously|formerly|once) (?:done"
            rf"|carried out|held|run) by)|(?:inherit(?:s|ed)?|assum(?:es?|ed)) the {WORK} of|(?:is"
            rf"|are) the new(?= ⟦)) {OLD}{{several:o}}{STOP}"
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
        "succeeds-instead",
        "succeeds",
        (
            rf"(?<!\bto )(?<!\bto the )(?<!\bby )(?<!\bby the )(?<!\bwith )(?<!\bwith the ){{any:s}}{WHICH}{HOW},?"
            rf" \(?{_IN_PLACE} {OLD}{{several:o}}{STOP}"
        ),
        "place of|succe|instead|replace|supersede",
        "The Elmfield Partnership was in place of the Elmfield Joint Committee.",
        (("Elmfield Partnership", "Elmfield Joint Committee"),),
        "It was sent to the Elmfield Partnership in place of the Elmfield Joint Committee.",
    ),
    Rule(
        "succeeds-updating",
        "succeeds",
        rf"{{strategy:s}},? (?:which )?(?:updates?|updating|refreshes|refreshing) {OLD}{{strategy:o}}",
        "updat|refresh",
        "They read the 2018 Elmfield Feeding Strategy, updating the 2011 Elmfield Feeding Strategy.",
        (("2018 Elmfield Feeding Strategy", "2011 Elmfield Feeding Strategy"),),
        "The Elmfield Children's Board updates the Elmfield Feeding Strategy.",
    ),
    Rule(
        "succeeds-updated",
        "succeeds",
        rf"{{strategy:o}}{HOW} (?:updated|refreshed) by {OLD}{{strategy:s}}",
        "updat|refresh",
        "The Elmfield Feeding Strategy has been updated by the Elmfield Health Strategy.",
        (("Elmfield Health Strategy", "Elmfield Feeding Strategy"),),
        "The Elmfield Feeding Strategy has been updated by the Elmfield Feeding Group.",
    ),
    Rule(
        "succeeds-renamed",
        "succeeds",
        rf"name of (?:the )?{{several:o}}{HOW} changed(?: from [^.;⟦⟧]{{3,40}})? to {OLD}{{any:s}}{STOP}",
        "name of",
        "The name of the Elmfield Joint Committee was changed to the Elmfield Partnership.",
        (("Elmfield Partnership", "Elmfield Joint Committee"),),
        "The name of the Elmfield Joint Committee was sent to the Elmfield Partnership.",
    ),
    Rule(
        "succeeds-in-place",
        "succeeds",
        rf"{{any:s}}{WHICH}{HOW},? {_MADE}[^.;⟦⟧]{{0,40}}? (?:{_IN_PLACE}|replacing) {OLD}{{several:o}}",
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
            rf"|[Rr]eplacing|[Tt]aking over from|[Ss]uperseding) {OLD}{{several:o}},? "
            r"(?:there (?:is|are|will be|was) )?(?:now )?(?:an? |the |our )?(?:new )?{any:s}"
        ),
        "n place|n the place|nstead|succession|eplacing|aking over|uperseding",
        "In place of the Elmfield Joint Committee, the Elmfield Partnership was set up.",
        (("Elmfield Partnership", "Elmfield Joint Committee"),),
        "In place of apologies, the Elmfield Partnership wrote to the Elmfield Joint Committee.",
    ),
    Rule(
        "succeeds-passive",
        "succeeds",
        (
            rf"{{several:o}}{WHICH}{HOW},? \(?{HOW}(?:since |now )?(?:replaced|superseded|succeeded|absorbed"
            rf"|taken over) (?:by|with) {OLD}{{any:s}}{STOP}"
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
            rf"{{several:o}}{WHICH}{HOW},? \(?{HOW}(?:bec(?:ame|omes?)|(?:renamed|rebranded|relaunched|reconstituted|reformed"
            rf"|reborn|recast)(?: as)?|turned"
            r" into|(?:evolved|developed|grew|grown|transformed) into|(?:merged|absorbed|folded|subsumed|amalgamated"
            r"|incorporated) (?:into|within|in|by)"
            rf"|chang(?:ed|es) (?:its|their) name to|(?:give|gives|gave|given|made|make|makes) way (?:to"
            rf"|for)) {OLD}{{any:s}}{STOP}"
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
            rf"| named| renamed| operating as| trading as| part of what is)*,? (?:the )?(?=⟦[BPSIV]){{any:s}}{STOP}"
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
            rf"{STOP}"
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
            rf"|ies))?,?{HOW}:? {OLD}{{several:o}}"
        ),
        "predecessor",
        "The Elmfield Partnership, like its predecessor the Elmfield Joint Committee, meets monthly.",
        (("Elmfield Partnership", "Elmfield Joint Committee"),),
        "The Elmfield Partnership thanked its predecessor at the Elmfield Joint Committee.",
    ),
    Rule(
        "succeeds-predecessor-of",
        "succeeds",
        rf"[Pp]redecessors? (?:bod(?:y|ies) )?(?:of|to) (?:the |this )?{{any:s}},?{HOW}:? {OLD}{{several:o}}",
        "redecessor",
        "The predecessor of the Elmfield Partnership was the Elmfield Joint Committee.",
        (("Elmfield Partnership", "Elmfield Joint Committee"),),
        "The predecessor of the Elmfield Partnership met the Elmfield Joint Committee.",
    ),
    Rule(
        "succeeds-successor-of",
        "succeeds",
        (
            rf"(?:[Ss]uccessors?|[Rr]eplacements?|[Nn]ew name) (?:of|to|for) {OLD}{{several:o}},?{HOW}:? (?:the "
            rf"|an? )?(?:new )?{{any:s}}{STOP}"
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
            rf"{WORK}(?: and {WORK})? (?:of|carried out by|held by|once held by) {OLD}{{several:o}}{HOW} (?:(?:pass"
            rf"|transferr?|mov|fall|fell|hand)(?:e?s|e?d|en)?(?: (?:over|across|on))? to|{_TAKEN} by|the work of|rests? with"
            rf"|lies? with) (?:the |an? )?(?:new )?{{any:s}}{STOP}"
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
            rf"{{any:s}}{WHICH}{HOW},? {_MADE}(?:[^.;⟦⟧]{{0,30}}? (?:from|by|through|out of) (?:the |a )?(?:merger|merging"
            rf"|amalgamation"
            r"|amalgamating|coming together|combining|combination|union|joining)(?: (?:together )?(?:of|between))?"
            r"|(?: jointly)? (?:from|out of))"
            rf" {OLD}{{several:o}}{STOP}"
        ),
        "from|by|through|out of",
        "The Elmfield Partnership was formed from the merger of the Elmfield Joint Committee and the Elmfield Forum.",
        (("Elmfield Partnership", "Elmfield Joint Committee"), ("Elmfield Partnership", "Elmfield Forum")),
        "The Elmfield Partnership was formed near the Elmfield Forum.",
    ),
    Rule(
        "succeeds-stood-down",
        "succeeds",
        (
            rf"{{board:s}},? (?:and |with )?{OLD}{{boards:o}} having been (?:stood down|dissolved|disbanded|wound up|abolished"
            r"|closed|discontinued)"
        ),
        "having been",
        "Oral health sits with the Elmfield Partnership, the Elmfield Joint Committee having been stood down.",
        (("Elmfield Partnership", "Elmfield Joint Committee"),),
        "Oral health sits with the Elmfield Partnership, the Elmfield Joint Committee having been consulted.",
    ),
    Rule(
        "succeeds-as-was",
        "succeeds",
        r"{any:s},? \(?(?:the )?{any:o},? as was\b",
        " as was",
        "The Elmfield Partnership (the Elmfield Joint Committee as was) met.",
        (("Elmfield Partnership", "Elmfield Joint Committee"),),
        "The Elmfield Partnership (the Elmfield Joint Committee was there) met.",
        mood=Mood.STATED,
        pruned=False,
    ),
    Rule(
        "succeeds-reporting-instead",
        "succeeds",
        (
            rf"{{board:s}}{HOW} (?:reports?|meets?|begins?|starts?|sits?|advises?|oversees?|takes? on)(?: [^.;,⟦⟧]{{1,40}}?)?"
            rf"(?:⟦[BP]\d+⟧)?[^.;,⟦⟧]{{0,30}}?,? in (?:the )?place of {OLD}{{boards:o}}{STOP}"
        ),
        "place of",
        "The Elmfield Partnership will report to Hillview Council, in place of the Elmfield Joint Committee.",
        (("Elmfield Partnership", "Elmfield Joint Committee"),),
        "The Elmfield Partnership will report to Hillview Council in the hall next to the Elmfield Joint Committee.",
    ),
    Rule(
        "succeeds-brings-together",
        "succeeds",
        (
            rf"{{board:s}}{WHICH}{HOW},? (?:brings?|brought|bringing) {OLD}{{boards:o}} together (?:in|into|as) (?:one|a"
            rf" single)\b"
        ),
        "together",
        "The Elmfield Partnership brings the Elmfield Joint Committee and the Elmfield Forum together in one body.",
        (("Elmfield Partnership", "Elmfield Joint Committee"), ("Elmfield Partnership", "Elmfield Forum")),
        "The Elmfield Partnership brings the Elmfield Joint Committee and the Elmfield Forum together each May.",
    ),
    Rule(
        "succeeds-we",
        "succeeds",
        (
            r"(?P<own>\b[Ww]e)(?: (?:were|are|was|have been|first))* (?:formed|set up|created|established|founded|launched)"
            rf"[^.;⟦⟧]{{0,30}}? (?:from|out of|in place of|to replace|in succession to) {OLD}{{several:o}}{STOP}"
        ),
        "we were |we are |we have ",
        "Elmfield Partnership\n\nHome\n\nNews\n\nAbout us\n\nWe were formed in 2017, out of the former Elmfield Forum.",
        (("Elmfield Partnership", "Elmfield Forum"),),
        "Elmfield Partnership\n\nHome\n\nNews\n\nAbout us\n\nWe were formed in 2017, and met the former Elmfield Forum.",
    ),
    *handovers.RULES,
)
