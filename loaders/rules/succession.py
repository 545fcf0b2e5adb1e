"""What takes the place of what."""

from loaders.rules.rule import Rule
from loaders.rules.words import NEW

RULES = (
    Rule(
        "succeeds-active",
        "succeeds",
        (
            rf"{{any:s}},? (?:which )?(?:now |has |have |had |will |would |formally |is |are |was |were |to"
            rf" )*(?:replaces?|replaced|replacing"
            rf"|supersedes?|superseded|succeeds?|succeeded|takes? over from|took over from|taking over from|stands? in for"
            rf"|stood in for|carries on from|(?:will )?follows? on from|followed on from|grows? out of|grew out of"
            rf"|successor to|(?:was |were |been )?(?:formed|set"
            rf" up|established|created|launched)[^.;⟦⟧]{{0,40}}? (?:in succession to|in place of|as successor to)|in"
            rf" succession to|(?:is |was )(?:the )?successor"
            rf" (?:to|of)|builds on and replaces|in the place of|taking the place of|took the place"
            rf" of|in place of|takes? the place of) {NEW}(?:existing |former |previous |old"
            rf" )?{{any:o}}"
        ),
        "replac|supersed|succe|over from|follow|updat|refresh|place of|stand|stood|carries|out of",
        "The Elmfield Partnership replaced the Elmfield Joint Committee.",
        (("Elmfield Partnership", "Elmfield Joint Committee"),),
        "The Elmfield Partnership joined the Elmfield Joint Committee.",
    ),
    Rule(
        "succeeds-updating",
        "succeeds",
        (
            rf"{{strategy:s}},? (?:which )?(?:updates?|updating|refreshes|refreshing|builds on and replaces)"
            rf" {NEW}(?:existing |former |previous |old )?{{strategy:o}}"
        ),
        "updat|refresh|replaces",
        "They read the 2018 Elmfield Feeding Strategy, updating the 2011 Elmfield Feeding Strategy.",
        (("2018 Elmfield Feeding Strategy", "2011 Elmfield Feeding Strategy"),),
        "The Elmfield Children's Board updates the Elmfield Feeding Strategy.",
    ),
    Rule(
        "succeeds-in-place",
        "succeeds",
        (
            r"{any:s} (?:was |were |being )?(?:set up|established|created|formed|introduced|launched)[^.;⟦⟧]{0,40}? (?:in"
            r" place of|to replace|replacing|instead of|to succeed) (?:the )?{bodies:o}"
        ),
        "place|succeed|instead",
        "In May the Elmfield Partnership was set up in place of the Elmfield Joint Committee and the Elmfield Forum.",
        (("Elmfield Partnership", "Elmfield Joint Committee"), ("Elmfield Partnership", "Elmfield Forum")),
        "The Elmfield Partnership was set up next to the Elmfield Forum.",
    ),
    Rule(
        "succeeds-passive",
        "succeeds",
        (
            r"{any:o} (?:has been |have been |was |were |is |are |will be |being )(?:replaced|superseded|succeeded) (?:by"
            r"|with) (?:the |a |an )?(?:new )?{any:s}"
        ),
        " by | with ",
        "The Elmfield Joint Committee has been replaced by the Elmfield Partnership.",
        (("Elmfield Partnership", "Elmfield Joint Committee"),),
        "The Elmfield Joint Committee was visited by the Elmfield Partnership.",
    ),
    Rule(
        "succeeds-formerly",
        "succeeds",
        r"{any:s},? \(?(?:formerly|previously)(?: known as| called)?,? (?:the )?{any:o}",
        "ormerly|reviously",
        "The Elmfield Partnership (formerly the Elmfield Joint Committee) met.",
        (("Elmfield Partnership", "Elmfield Joint Committee"),),
        "The Elmfield Partnership met formerly.",
    ),
    Rule(
        "succeeds-took-over",
        "succeeds",
        (
            r"{board:s} (?:has |had |have )?(?:took|taken|takes|taking) over (?:from|the (?:role|work|functions?|duties"
            r"|responsibilities) of)"
            r" [^.;⟦⟧]{0,60}?(?:the )?{bodies:o}"
        ),
        "over",
        "The Elmfield Partnership took over from two boards: the Elmfield Safety Board and the Hillview Safety Board.",
        (("Elmfield Partnership", "Elmfield Safety Board"), ("Elmfield Partnership", "Hillview Safety Board")),
        "The Elmfield Partnership took over the hall from the caretaker of the Elmfield Safety Board.",
    ),
    Rule(
        "succeeds-as-was",
        "succeeds",
        (
            r"{any:s},? \(?(?:previously|formerly|once|then|as was|which was|replacing|successor to|was|the former)(?:"
            r" known as| called)?,? (?:the )?{any:o}\)"
        ),
        "previously|formerly|once|then|was|replacing|successor|former",
        "The Elmfield Partnership (replacing the Elmfield Joint Committee) met.",
        (("Elmfield Partnership", "Elmfield Joint Committee"),),
        "The Elmfield Partnership (visiting the Elmfield Joint Committee) met.",
    ),
    Rule(
        "succeeds-will-take-place",
        "succeeds",
        (
            r"{any:s},? (?:which )?(?:will |would |is to |has |had |have )?(?:take|takes|taken|took|taking) the place"
            r" of (?:the |a |our )?(?:former |old |existing )?"
            r"{any:o}"
        ),
        "place of",
        "From May an Elmfield Young Pathway will take the place of the Elmfield Nurse Programme.",
        (("Elmfield Young Pathway", "Elmfield Nurse Programme"),),
        "From May an Elmfield Young Pathway will take the bus to the Elmfield Nurse Programme.",
    ),
    Rule(
        "succeeds-passed",
        "succeeds",
        (
            r"⟦[IV]\d+⟧ (?:has |have |had |was |were )?(?:passed|moved|transferred|switched|gone) from (?:the )?{org:o} to"
            r" (?:the )?{org:s}"
        ),
        "passed|moved|transferred|switched|gone",
        "The Elmfield Nursing Service had passed from Hillview Trust to Brookside Trust in April 2016.",
        (("Brookside Trust", "Hillview Trust"),),
        "The Elmfield Nursing Service wrote from Hillview Trust.",
    ),
)
