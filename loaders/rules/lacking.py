"""How papers say that something is not there: there is none, it has none, not yet found, no longer offered.

Who is missing, and what is not known, stands in `loaders.rules.unowned`.
"""

from __future__ import annotations

from loaders.rules.absence import AT, DET, END, FIRST, FRONT, HAS, HOLE, IDLE, IS, MISSED, NOT, OPEN, UNDONE, WORDS, Lack

ROWS: tuple[Lack, ...] = (
    Lack(
        "gap-there-is-none",
        "there",
        (
            rf"\b[Tt]here(?:['’]s| {IS}| seems? to be| appears? to be| remains?| will be){AT} (?:(?:no|not (?:yet"
            rf" )?(?:an?|any|one)|insufficient|too few"
            rf"|too little|not enough|not yet enough|little or no|hardly any|a (?:serious |clear |marked )?(?:shortage"
            rf"|lack|absence) of"
            rf"|nobody to|no-one to) )+{OPEN}",
            (
                rf"\b[Tt]here (?:will|would|may|might|could)(?: not be (?:an?|any|enough)| be (?:no|not enough|too few|too"
                rf" little|insufficient)) {OPEN}"
            ),
            rf"\b[Tt]here {HAS} (?:been )?(?:no|never been (?:an?|any)) {OPEN}",
        ),
        "There is still no named lead for the Elmfield Feeding Service.",
        "Elmfield Feeding Service",
        "named lead for the Elmfield Feeding Service",
        "There is no doubt about the Elmfield Feeding Service.",
    ),
    Lack(
        "gap-no-seat",
        "seat|place|voice",
        (
            r"(?<=⟧) (?:would (?:like|welcome|value)|(?:has|have|had)(?: still| yet)? no|(?:has|have) had no|still"
            r" (?:has|have) no|is without|are without)"
            r" (?:a )?(?P<missing>(?:seat|place|voice) (?:on|at) (?:the )?⟦B\d+⟧)",
        ),
        "The Elmfield Partnership would like a seat on the Elmfield Steering Group.",
        "Elmfield Partnership",
        "seat on the Elmfield Steering Group",
        "The Elmfield Partnership has a seat on the Elmfield Steering Group.",
        before=True,
    ),
    Lack(
        "gap-not-at-table",
        "represent|member|includ|invit|present|seat|place|voice|missing|absent|added|guest|observer|nobody|no one|no-one",
        (
            rf"{FRONT}{FIRST} (?:(?:is|are|was|were){NOT}{AT} (?:represented|members?|included|invited|present)|(?:has"
            rf"|have|had) no"
            rf" (?:seat|place|voice|representatives?|representation)|(?:is|are|was|were) (?:missing|absent)|would"
            rf" (?:like|welcome) a (?:seat|place)|should"
            rf" (?:be|have been|also be) (?:represented|included|added|invited)|(?:has|have) (?:yet )?to be invited"
            rf"|(?:come|comes|attend|attends) only as"
            rf" (?:guests?|observers?)|(?:come|comes) as (?:a )?guests?)"
            rf" (?:on|in|of|at|to|from|onto) (?P<where>(?:the membership of )?(?:the )?⟦B\d+⟧)",
            r"\b[Nn](?:obody|o one|o-one) from (?P<missing>[^.;:,]{3,60}?) (?:sits|sat|attends|attended|comes|came"
            r"|serves|is)(?: on| to| at)?"
            r" (?P<where>(?:the )?⟦B\d+⟧)",
            (
                r"\bno represent(?:ation|atives?) (?:from|of|for) (?P<missing>[^.;:,]{3,60}?) (?:on|at|in)"
                r" (?P<where>(?:the )?⟦B\d+⟧)"
            ),
        ),
        "Nobody from housing sits on the Elmfield Steering Group.",
        "Elmfield Steering Group",
        "housing",
        "Housing has a seat on the Elmfield Steering Group.",
    ),
    Lack(
        "gap-no-mention",
        "mention|reference",
        (
            r"(?:makes?|made|making|contain(?:s|ed)?|find|found|had|has|with|is|was) no (?:mention|reference) (?:of|to)"
            r" (?P<missing>[^.;:,]{3,80}?)"
            r"(?:(?= in (?:the |our |its )?⟦)|(?=\s*(?:[.;:,]|$)))",
        ),
        "The Elmfield Feeding Plan makes no mention of fathers.",
        "Elmfield Feeding Plan",
        "fathers",
        "The Elmfield Feeding Plan makes mention of fathers.",
        before=True,
    ),
    Lack(
        "gap-without",
        "without",
        (rf"(?:^|(?<=[,;:] ))(?:and |but )?[Ww]ithout (?:a|an|any) (?!{IDLE}){HOLE}",),
        "Without a clear owner, breastfeeding will fall between partners.",
        "breastfeeding",
        "clear owner",
        "Without doubt, breastfeeding has a clear owner.",
    ),
    Lack(
        "gap-has-none",
        " no | not |n't |n’t | with|lack|short of|too |insufficient| little |vacanc|nobody|no one|no-one",
        (
            rf"(?:\b{HAS}|\bwith)(?: got)? (?:no|not (?:yet )?(?:an?|any)|little|too few|too little|insufficient|not"
            rf" enough|nobody (?:in"
            rf" the|to)|no-one (?:in the|to))(?: real| proper)? (?!{IDLE}){HOLE}",
            (
                rf"\b(?:{IS}|being|been|left|be|working|remains?|remained|go(?:es|ing)?|continues?) without (?:(?:a|an|any)"
                rf" )?(?!{IDLE}){HOLE}"
            ),
            rf"\b(?:lacks?|lacked|lacking(?: in)?) (?!of\b){DET}{HOLE}",
            rf"\b(?:{IS}|remains?|running) short of {DET}{OPEN}",
            rf"\bbut(?: with)? no {HOLE}",
            rf"\b{HAS} (?:had )?(?:nobody|no one|no-one) (?:in the |to be )(?P<missing>chair|lead)\b",
            (
                rf"\b(?:{HAS}|with|carries|carried|reported) (?!filled)(?:\w+ ){{1,3}}?(?P<missing>vacanc(?:y|ies)(?: for"
                rf" [^.;:,]{{3,60}}?)?){END}"
            ),
            rf"\b(?:(?:do|does|did){NOT}{AT} have|(?:has|have|had){NOT}{AT} got) (?:a |an |any |enough )*(?!{IDLE}){HOLE}",
        ),
        "The Elmfield Steering Group does not currently have a chair.",
        "Elmfield Steering Group",
        "chair",
        "The Elmfield Steering Group has no doubt about its chair.",
        before=True,
    ),
    Lack(
        "gap-yet-to",
        "yet to|still|seeking|looking|searching|trying|recruiting|in need|await",
        (
            rf"\b(?:{HAS}|{IS}) (?:yet|still) to (?:appoint|identify|agree|find|write|name|recruit|elect|produce"
            rf"|publish|secure|set|set up"
            rf"|settle|draw up|develop|decide(?: on)?|confirm|commission|put in place|fill|collect)"
            rf" {DET}(?P<missing>[^.;:,]{{3,90}}?){END}",
            rf"\b(?:{IS}|remains?)(?: \w+)? (?:looking for|seeking|searching for|trying to (?:find|recruit|appoint)"
            rf"|recruiting|in need of|without"
            rf" its|awaiting) {DET}(?P<missing>(?:{WORDS} ){{0,3}}?(?:chair|deputy|lead|manager|co-?ordinator"
            rf"|providers?|champion|sponsor|premises"
            rf"|venue|owner|commissioner|representatives?)\b[^.;:,]{{0,60}}?){END}",
        ),
        "The Elmfield Steering Group has yet to agree its terms of reference.",
        "Elmfield Steering Group",
        "terms of reference",
        "The Elmfield Steering Group has agreed its terms of reference.",
        before=True,
    ),
    Lack(
        "gap-no-data-given",
        "not |n't |n’t ",
        (
            rf"\b(?:do|does|did){NOT}{AT} (?:receive|see|collect|hold|record|publish|get|keep) (?:any |enough |the"
            rf" )*(?P<missing>(?:\w+ ){{0,3}}?(?:data|figures"
            rf"|information|numbers|returns|statistics)\b[^.;:,]{{0,80}}?){END}",
            (
                rf"\b[Cc]onfirmation (?:{IS}|has|had){NOT}{AT} (?:been )?received[^.;:,]{{0,30}}? of"
                rf" {DET}(?P<missing>[^.;:,]{{3,90}}?){END}"
            ),
        ),
        "The group does not receive any data on breastfeeding.",
        "breastfeeding",
        "data on breastfeeding",
        "The group does receive data on breastfeeding.",
    ),
    Lack(
        "gap-ended",
        " and | but ",
        (
            rf"{FRONT}{FIRST} (?:ended|came to an end|comes to an end|closed|stopped|ran out|runs out|finished|lapsed"
            rf"|expired|went|left|was"
            rf" withdrawn|was lost)\b[^.;]{{0,80}}?,? (?:and|but) (?:(?:nothing|no one|nobody|no-one|no (?:successor"
            rf"|replacement))(?: else)? (?:has"
            rf"|have|had|is|was)(?: yet| since)?(?: been)? (?:replaced|taken|filled|agreed|put|found|appointed|named|set)"
            rf"|(?:has|have|had|is|was)(?:{NOT}|n['’]t)(?: yet| since)?(?: been)? (?:replaced|renewed|re-?provided"
            rf"|re-?commissioned"
            rf"|filled|extended))",
        ),
        "The peer support offer ended in March and has not been replaced.",
        "Leeds",
        "peer support offer",
        "The peer support offer ended in March and was replaced by the Elmfield Feeding Service.",
        before=True,
    ),
    Lack(
        "gap-not-yet-done",
        "to be ",
        (
            rf"{FRONT}{FIRST} (?:(?:has|have|had|is|are|was|were|remains?|remained){AT} (?:yet|still)(?: yet)?"
            rf"|(?:remains?|remained)) to be"
            rf" {MISSED}\b(?P<on>[^.;,]{{0,60}})",
        ),
        "A chair has yet to be found for the Elmfield Steering Group.",
        "Elmfield Steering Group",
        "chair",
        "A chair has been found for the Elmfield Steering Group.",
    ),
    Lack(
        "gap-not-done",
        " not |n't |n’t |never",
        (
            rf"{FRONT}{FIRST}(?:,)? (?:(?:is|are|was|were)(?:{NOT}|n['’]t)|(?:has|have|had){NOT}{AT} been|{IS} never(?:"
            rf" been)?){AT}"
            rf"(?: being)?{AT} (?P<done>{UNDONE})\b(?! (?:the|at all costs)\b)(?P<on>[^.;,]{{0,60}})",
        ),
        "A provider for the Elmfield Feeding Service has not yet been found.",
        "Elmfield Feeding Service",
        "provider for the Elmfield Feeding Service",
        "A provider for the Elmfield Feeding Service has been found.",
    ),
    Lack(
        "gap-no-longer",
        "no longer",
        (
            rf"{FRONT}{FIRST} (?:is|are|was|were) no longer (?:being )?(?:commissioned|provided|offered|available"
            rf"|funded|running|run|in place"
            rf"|open|collected|published|meeting)\b",
        ),
        "Peer support is no longer offered in Leeds.",
        "Leeds",
        "Peer support",
        "Peer support is offered in Leeds.",
    ),
    Lack(
        "gap-lost",
        " lost ",
        (
            r"(?<=⟧)(?: has| had)? (?:lost|lost both) (?:its|their) (?P<missing>(?:\w+ ){0,3}?(?:lead|leader|chair"
            r"|co-?ordinator|manager|funding"
            r"|commissioner|provider|sponsor|premises|base))\b",
        ),
        "The Elmfield Feeding Service lost its lead in May.",
        "Elmfield Feeding Service",
        "lead",
        "The Elmfield Feeding Service found its lead in May.",
        before=True,
    ),
    Lack(
        "gap-none-done",
        "no ",
        (
            rf"\b[Nn]o (?!{IDLE})(?P<missing>[A-Za-z⟦][^.;:,]{{2,80}}?) (?:is|was|are|were|has{AT} been|had{AT} been"
            rf"|have{AT} been|could be|can"
            rf" be|exists?|existed|attended|met|came){AT}(?: being)?(?: (?:in place|available|offered|provided"
            rf"|commissioned|meeting|running"
            rf"|identified|appointed|funded|found|published|collected|recorded|bought in|named|nominated|elected|agreed"
            rf"|set up|set|confirmed"
            rf"|recruited|received|made|held|kept|awarded|secured|written|drawn up|given|developed)\b|(?<=exists)"
            rf"|(?<=exist)|(?<=existed))"
            rf"(?P<on>[^.;,]{{0,60}})",
        ),
        "No vice-chair has been appointed to the Elmfield Steering Group.",
        "Elmfield Steering Group",
        "vice-chair",
        "No change has been made to the Elmfield Steering Group.",
    ),
    Lack(
        "gap-nor",
        "nor ",
        (
            rf"\b[Nn]or (?:has|have|had|is|are|was|were|does|did|do) (?:there been |there"
            rf" )?{DET}(?P<missing>[^.;:,]{{3,70}}?) (?:yet )?(?:been"
            rf" )?(?:{MISSED}|in place)\b(?P<on>[^.;,]{{0,60}})",
        ),
        "Nor has a lead been found for the Elmfield Feeding Service.",
        "Elmfield Feeding Service",
        "lead",
        "Nor has the Elmfield Feeding Service moved.",
    ),
    Lack(
        "gap-nothing-done",
        "nothing",
        (
            rf"\b[Nn]othing {IS}{AT} (?:commissioned|provided|offered|available|in place|on offer|done|held|recorded"
            rf"|known)\b{AT}"
            rf" (?:for|on|about|in) (?P<missing>[^.;:,]{{3,80}}?){END}",
        ),
        "Nothing is commissioned locally for tongue-tie.",
        "tongue-tie",
        "tongue-tie",
        "Nothing is charged for the Elmfield Feeding Service.",
    ),
    Lack(
        "gap-withheld",
        "withheld|suppressed|too few",
        (
            rf"{FRONT}(?P<missing>(?:{WORDS} ){{0,6}}?(?:data|figures?|values?|rates?|results?)\b[^.;:,]{{0,60}}?)"
            rf" {IS} (?:withheld|suppressed)\b",
            r"\btoo few [^.;:,]{2,60}? to (?:publish|report|show|give|calculate) (?:a |an "
            r"|any )?(?P<missing>[^.;:,]{3,80}?)(?= for\b|[.;,]|$)",
        ),
        "The breastfeeding figure for Leeds was withheld.",
        "breastfeeding",
        "breastfeeding figure for Leeds",
        "The breastfeeding figure for Leeds was published.",
    ),
)
"""In the order in which they are tried; words that one row took are not taken again."""
