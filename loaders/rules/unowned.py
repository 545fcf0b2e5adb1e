"""How papers say that nobody owns a thing, holds a post, knows, buys or can get it, and that something falls short.

What is not there or not yet done stands in `loaders.rules.lacking`, and is tried first.
"""

from __future__ import annotations

from loaders.rules.absence import AT, DET, END, FIRST, FRONT, HAS, HOLE, IDLE, IS, KEY, NOBODY, NOT, OWNING, WHO, WORDS, Lack

ROWS: tuple[Lack, ...] = (
    Lack(
        "gap-nobody-owns",
        (
            "nobody|no one|no-one|none of|no body|no board|no single|no organisation|no agency|no partner|no officer|no"
            " service|no person|no team|no group|no provider"
        ),
        (
            rf"\b{NOBODY}(?: [^.;:,⟦⟧]{{2,30}}?| in ⟦A\d+⟧)?{AT} (?:(?:has|had|is|was|were|holds?|held|takes?|took"
            rf"|seems? to have|appears? to"
            rf" have){AT}(?: taken| in)? (?=(?:{OWNING}|leading|chairing|running|owning|responsible|accountable|in"
            rf" charge|picking|taking|co-?ordinating"
            rf"|championing|picked|taken|chaired|led))|(?=(?:owns|owned|leads|led|chairs|chaired|runs|ran|co-?ordinates"
            rf"|co-?ordinated|oversees"
            rf"|oversaw|(?:brings?|brought) together(?! (?:famil|parents|people|mothers|fathers|communit))|joins? up"
            rf"|joined up|pulls? together|draws? together"
            rf"|looks across|commissions|commissioned|provides|provided|offers|offered|champions|picked up|picks up|took on"
            rf"|takes on|sits|sat|speaks)\b))"
            rf"(?P<missing>[^.;:,]{{3,110}}?)(?=\s*(?:[.;:,]|$)| since\b| which| and | but )",
        ),
        "Nobody in Elmfield has taken on the Elmfield Feeding Service.",
        "Elmfield Feeding Service",
        "taken on the Elmfield Feeding Service",
        "Nobody was hurt at the Elmfield Feeding Service.",
    ),
    Lack(
        "gap-anyone",
        "any",
        (
            rf"\b(?:(?:it )?did{NOT} (?:appear|seem) that|no (?:sign|evidence) that|not (?:clear|certain|sure|known)"
            rf" (?:that|whether|if)|doubtful"
            rf" whether) (?:anyone|anybody|any (?:one )?(?:body|board|organisation|partner|service|officer)) (?:has|had"
            rf"|was|is|held|holds|took) "
            rf"(?P<missing>(?:{OWNING}|leading|responsible|accountable|in charge)[^.;:,]{{0,90}}?){END}",
        ),
        "It did not appear that anyone had oversight of the Elmfield Feeding Service.",
        "Elmfield Feeding Service",
        "oversight of the Elmfield Feeding Service",
        "It did not appear that anyone had heard of the Elmfield Feeding Service.",
    ),
    Lack(
        "gap-who",
        "who|which|where|what|how",
        (
            rf"(?:\bunclear|(?:\bnot|n['’]t) (?:\w+ )?(?:clear|known|certain|agreed|sure|decided)|\bunknown|\buncertain"
            rf"|\bundecided|\b(?:could|can)(?:{NOT}|not"
            rf"|n['’]t)(?: \w+)? (?:tell|say|establish|find out)|no clarity (?:on|about|over|as to)|(?:did|do"
            rf"|does){NOT} know|more clarity (?:is|was)"
            rf" (?:needed|required|wanted|sought) (?:on|about|over|as to)|clarity (?:is|was) (?:needed|required|wanted"
            rf"|sought) (?:on|about|over|as"
            rf" to)|{NOBODY}[^.;:,]{{0,40}}? (?:could|can|was able to|were able to) (?:say|tell(?: us)?|answer)"
            rf"|{NOBODY} (?:knew|knows)|questions?"
            rf" remain(?:s|ed)? (?:about|over|as to)) {WHO}(?= now that|[.;:,]|$| since)",
            r"\b(?:asked |wondered )?(?P<missing>who (?:is|was|has|had|holds?|held|leads?|led|owns?|owned|would"
            r"|chairs?|chaired|commissions?|pays|paid)\b[^.;:,]{0,90}?)[;,:] (?:but )?"
            r"(?:nobody|no one|no-one) (?:could|can) (?:say|tell|answer)",
            rf"(?P<missing>\b[Ww]hat (?:happens|would happen|will happen|comes|follows)\b[^.;:,]{{3,70}}?) (?:is"
            rf"|was)(?:{NOT}|n['’]t)(?: yet)?"
            rf" (?:known|clear|decided|agreed|settled)\b",
        ),
        "Members could not tell who held the pen on the Elmfield Feeding Plan.",
        "Elmfield Feeding Plan",
        "who held the pen on the Elmfield Feeding Plan",
        "Members could tell who held the pen on the Elmfield Feeding Plan.",
    ),
    Lack(
        "gap-unclear",
        (
            "unclear|not clear|lacking|missing|uncertain|confused|unresolved|undecided|absent|settled|blurred|patchy"
            "|unassigned|between"
        ),
        (
            rf"{FRONT}(?P<missing>(?:\w+ ){{0,3}}?(?i:ownership|responsibility|responsibilities|accountability"
            rf"|accountabilities|governance|leadership"
            rf"|oversight|commissioning|funding|membership|roles|lines of \w+|reporting lines?)\b[^.;:,]{{0,80}}?)"
            rf" (?:is|was|are|were|remains?"
            rf"|remained|{HAS} been){AT}(?: \w+ly)? (?:unclear|not clear|lacking|missing|uncertain|confused|unresolved"
            rf"|undecided|absent|not"
            rf" settled|(?:yet|still) to be settled|blurred|patchy|unassigned)\b",
            rf"{FRONT}(?P<missing>[Rr]esponsibility for [^.;:,]{{3,80}}?) (?:falls|fell|sits|sat|is split|lies) between\b",
        ),
        "Responsibility for the Elmfield Feeding Service remains unclear.",
        "Elmfield Feeding Service",
        "Responsibility for the Elmfield Feeding Service",
        "Responsibility for the Elmfield Feeding Service is clear.",
    ),
    Lack(
        "gap-nobody-is",
        "nobody|no one|no-one",
        (
            (
                rf"(?:is|was|remains?|has become){AT} (?P<missing>(?:nobody|no one|no-one)['’]s (?:\w+ )?(?:responsibility"
                rf"|job|business|priority))\b"
            ),
        ),
        "Infant feeding is currently nobody's responsibility.",
        "infant feeding",
        "nobody's responsibility",
        "Infant feeding is everybody's responsibility.",
        before=True,
    ),
    Lack(
        "gap-vacant",
        "vacan|unfilled|empty|not filled",
        (
            rf"{FRONT}(?P<missing>(?:(?:post|role|position|seat|office) of [^.;:,]{{3,60}}?|(?:\w+[-"
            rf" ]){{0,2}}[Cc]hair(?:man|woman|person)?"
            rf"(?: of [^.;:,]{{3,70}}?)?|[^.;:,]{{3,60}}? (?:posts?|roles?|positions?|seats?)(?: (?:of|in|on|for|at"
            rf"|with) [^.;:,]{{3,60}}?)?))"
            rf"(?::| (?:is|are|remains?|remained|was|were|has been|have been|had been|fell)){AT} (?:vacant|unfilled"
            rf"|empty|not filled)\b",
        ),
        "The post of chair of the Elmfield Steering Group is vacant.",
        "Elmfield Steering Group",
        "post of chair of the Elmfield Steering Group",
        "The post of chair of the Elmfield Steering Group is filled.",
    ),
    Lack(
        "gap-not-possible",
        " to | not |n't |n’t ",
        (
            rf"\b(?:it (?:has|had) not been|it was not|not been|proved im|been im|(?:has|have|had) been unable|was"
            rf" unable|were unable|is unable)"
            rf" ?(?:possible )?to (?:appoint|recruit|find|fill|identify|secure) {DET}(?P<missing>[^.;:,]{{3,70}}?){END}",
            rf"\b(?:have|has|had|could|can){NOT}(?: yet)? (?:found|secured|identified|received|got|appointed|recruited"
            rf"|find|recruit|secure|get)"
            rf" {DET}(?P<missing>(?:{WORDS} ){{0,3}}?{KEY}\b[^.;:,]{{0,80}}?){END}",
        ),
        "It has not been possible to find a chair for the Elmfield Steering Group.",
        "Elmfield Steering Group",
        "chair for the Elmfield Steering Group",
        "It has been possible to find a chair for the Elmfield Steering Group.",
    ),
    Lack(
        "gap-to-find",
        "need|not |n't |n’t ",
        (
            rf"\b(?:needs? to (?:identify|appoint|recruit|find|secure)|(?:not|n['’]t) (?:yet )?(?:appointed|identified"
            rf"|recruited)) (?!themsel){DET}"
            rf"(?P<missing>(?!(?:themsel|people|families|children|women|needs|ways|how)\w*)[^.;:,]{{3,80}}?){END}",
        ),
        "The group needs to identify a lead for the Elmfield Feeding Service.",
        "Elmfield Feeding Service",
        "lead for the Elmfield Feeding Service",
        "Staff need to identify families for the Elmfield Feeding Service.",
    ),
    Lack(
        "gap-lack-of",
        " of ",
        (rf"\b(?:lack|absence|shortage|want|loss|end) of {DET}{HOLE}",),
        "Members noted the lack of clear ownership of the Elmfield Feeding Plan.",
        "Elmfield Feeding Plan",
        "clear ownership of the Elmfield Feeding Plan",
        "Members noted the clear ownership of the Elmfield Feeding Plan.",
    ),
    Lack(
        "gap-found-none",
        " no ",
        (
            rf"\b(?:(?:told|heard|hears?|know|knew|knows|learn(?:ed|t)|aware) of|(?:could|can|did) find|found|saw|find"
            rf"|sets?|makes?|made|contain(?:s|ed)?|offers?|gives?|gave|shows?"
            rf"|showed|includes?|included) no "
            rf"(?:single )?(?!{IDLE}){HOLE}",
        ),
        "We could find no single plan for breastfeeding.",
        "breastfeeding",
        "plan for breastfeeding",
        "We could find no reason for breastfeeding to fall.",
    ),
    Lack(
        "gap-unmentioned",
        "mention|named|covered|included|listed|figure|feature|appear",
        (
            rf"{FRONT}{FIRST} (?:(?:is|are|was|were) (?:not|nowhere|never)(?: \w+)? (?:mentioned|named|covered|included"
            rf"|listed|featured)"
            rf"|(?:do|does|did){NOT} (?:figure|feature|appear)) (?:in|on|among) (?P<where>[^.;:,]{{3,90}}?){END}",
        ),
        "Fathers are not mentioned in the Elmfield Feeding Plan.",
        "Elmfield Feeding Plan",
        "Fathers",
        "Fathers are mentioned in the Elmfield Feeding Plan.",
    ),
    Lack(
        "gap-not-met",
        " met",
        (rf"(?<=⟧) (?:{HAS}{NOT}{AT}|had{NOT}) (?P<missing>met)\b(?! (?:its|the|their|all|any|with|every|our)\b)",),
        "The Elmfield Steering Group has not met since March 2023.",
        "Elmfield Steering Group",
        "met",
        "The Elmfield Steering Group has met since March 2023.",
        before=True,
    ),
    Lack(
        "gap-in-what-there-is",
        "gap",
        (
            rf"(?<!arrow )(?<!lose )(?<!losing )(?<!arrowing )(?<!educe )(?<!educing )(?<!ridge )\b(?:(?:[Aa]|[Tt]he"
            rf"|[Aa] clear|[Aa] known|clear|remaining|some|big|significant|main)(?: \w+)? gaps?|^[Gg]aps)(?: (?:still"
            rf" )?(?:remains?|exists?|was"
            rf" found|were found|identified))?"
            rf" in (?:(?:the|our|local|current) )*(?:provision (?:of|for) )?(?P<missing>(?!(?:attainment|outcomes?"
            rf"|rates?|life|development|achievement)\b)"
            rf"(?:(?! (?:is|are|was|were|has|have|had) )[^.;:,]){{3,80}}?)(?= (?:{IS}|{HAS})(?! (?:now )?(?:been"
            rf" )?(?:closed|filled|bridged|met|addressed|narrow))\b|[.;,]|$)(?! (?:{IS}|{HAS}) )",
            r"\b[Gg]aps? in (?:(?:the|our|local|current) )*(?P<missing>[^.;:,]{3,80}?) (?:was|were|is|are|has been"
            r"|have been) (?:acknowledged|noted"
            r"|identified|found|recognised|reported|raised)\b",
        ),
        "A gap remains in peer support.",
        "Leeds",
        "peer support",
        "The gap in peer support has been closed.",
    ),
    Lack(
        "gap-not-bought",
        "not |n't |n’t ",
        (
            rf"\b(?:do|does|did){NOT}{AT} (?:commission|fund|pay for|provide|run|offer|employ|have) (?:(?:a|an|any|its"
            rf" own|such) )(?P<missing>(?:{WORDS} ){{0,5}}?"
            rf"(?:{KEY}\b|⟦[SIV]\d+⟧)[^.;:,]{{0,80}}?){END}",
        ),
        "Elmfield Town Council does not commission a tongue-tie service.",
        "Elmfield Town Council",
        "tongue-tie service",
        "Elmfield Town Council commissions a tongue-tie service.",
        before=True,
    ),
    Lack(
        "gap-cannot-get",
        "cannot|could not|can't|can’t|couldn|unable|hard to|difficult to|not easy",
        (
            rf"\b(?:[Ff]amilies|[Pp]arents|[Mm]others|[Ww]omen|[Ff]athers|[Cc]hildren|[Pp]eople|[Rr]esidents)(?: \w+)?"
            rf" (?:cannot|could not|can['’]t|couldn['’]t"
            rf"|were unable to|are unable to) (?:get|find|reach|obtain|access|use) {DET}(?P<missing>[^.;:,]{{3,80}}?){END}",
            (
                rf"\b(?:it (?:is|was)|was|is|found it) (?:hard|difficult|not easy) to (?:get|find|obtain|access)"
                rf" {DET}(?P<missing>[^.;:,]{{3,80}}?){END}"
            ),
        ),
        "Families cannot get peer support at weekends.",
        "Leeds",
        "peer support at weekends",
        "Families can get peer support at weekends.",
    ),
    Lack(
        "gap-little-known",
        "little",
        (
            rf"\b(?:[Ww]e|[Tt]he (?:Council|Board|group|partnership)|⟦[BP]\d+⟧) (?:know|knows|knew) (?P<missing>(?:very"
            rf" |too )?little (?:about|of)"
            rf" [^.;:,]{{3,80}}?){END}",
            (
                rf"\b(?P<missing>(?:[Vv]ery |[Tt]oo )?[Ll]ittle (?:is|was) (?:held|known|recorded|understood) (?:on|about"
                rf"|of) [^.;:,]{{3,80}}?){END}"
            ),
        ),
        "We know little about breastfeeding.",
        "breastfeeding",
        "little about breastfeeding",
        "We know a good deal about breastfeeding.",
    ),
)
"""In the order in which they are tried; words that one row took are not taken again."""
