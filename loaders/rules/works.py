"""Strategies and programmes: who owns and delivers them, and what they build on."""

from loaders.rules.rule import Rule
from loaders.rules.words import IS, NEW, SOON

RULES = (
    Rule(
        "owned-active",
        "ownedBy",
        (
            rf"{{bodies:o}},? (?:which |that )?(?:has |have |had |also |jointly |recently )*(?:developed|published|produced"
            rf"|launched|adopted|written|drew up|drafted|co-produced|issued|set out|created|owns?|sets?)"
            rf" {NEW}{{strategies:s}}"
        ),
        "",
        "The Elmfield Children's Board has developed a new Elmfield Early Help Strategy.",
        (("Elmfield Early Help Strategy", "Elmfield Children's Board"),),
        "The Elmfield Children's Board has discussed the Elmfield Early Help Strategy.",
    ),
    Rule(
        "owned-passive",
        "ownedBy",
        (
            rf"{{works:s}}(?:,? (?:which|that))?[^.;⟦⟧]{{0,60}}? {IS}(?: jointly| originally| also)? (?:developed"
            rf"|published|produced|written|drawn up|drafted|issued|owned|co-produced|created|prepared|set) (?:jointly )?by (?:the"
            rf" )?{{bodies:o}}"
        ),
        " by ",
        "The Elmfield Early Help Strategy, which was developed by the Elmfield Children's Board, ends soon.",
        (("Elmfield Early Help Strategy", "Elmfield Children's Board"),),
        "The Elmfield Early Help Strategy was read by the Elmfield Children's Board.",
    ),
    Rule(
        "owned-reduced",
        "ownedBy",
        (
            r"{works:s},?(?: (?:is|was|are))?(?: (?:a|an|the))?(?: [\w-]+){0,4}? ?(?:developed|published|produced|written"
            r"|owned|prepared|led and owned) (?:jointly )?by (?:the )?{bodies:o}"
        ),
        " by ",
        "The Elmfield Sleep Campaign, developed by Elmfield Town Council and Brookside Trust, goes on.",
        (("Elmfield Sleep Campaign", "Elmfield Town Council"), ("Elmfield Sleep Campaign", "Brookside Trust")),
        "The Elmfield Sleep Campaign, liked by Elmfield Town Council, goes on.",
    ),
    Rule(
        "owned-issued",
        "ownedBy",
        r"{actors:o} (?:has |have )?(?:issued|published) (?:⟦[BP]\d+⟧ with )?(?:a|an|the|its) (?:new |formal )?{strategies:s}",
        "issued|published",
        "The Minister for Children, Families and Learning issued Brookside Trust with the Elmfield Improvement Notice.",
        (("Elmfield Improvement Notice", "Minister for Children, Families and Learning"),),
        "The Minister for Children, Families and Learning read the Elmfield Improvement Notice.",
    ),
    Rule(
        "owned-owner",
        "ownedBy",
        r"{body:o},? (?:is|as|remains|acts as) (?:the )?(?:strategic |overall )?owner of (?:the )?{works:s}",
        "owner of",
        "The Elmfield Children's Board is the owner of the Elmfield Inclusion Plan.",
        (("Elmfield Inclusion Plan", "Elmfield Children's Board"),),
        "The Elmfield Children's Board met an owner near the Elmfield Inclusion Plan.",
    ),
    Rule(
        "owned-joint-of",
        "ownedBy",
        r"(?:joint|shared|agreed) {strategy:s} (?:of|between|by|from) (?:the )?{bodies:o}",
        "joint|shared|agreed",
        "The Elmfield Feeding Strategy would be a joint Strategy of Elmfield Town Council and Brookside Trust.",
        (("Elmfield Feeding Strategy", "Elmfield Town Council"), ("Elmfield Feeding Strategy", "Brookside Trust")),
        "A joint meeting of Elmfield Town Council and Brookside Trust.",
    ),
    Rule(
        "owned-work-of",
        "ownedBy",
        r"{strategy:s},? (?:is |was )?(?:the )?work of (?:the |a |an )?(?:[\w-]+ )?{bodies:o}",
        "work of",
        "This is the Elmfield Feeding Strategy, the work of the Elmfield Feeding Group.",
        (("Elmfield Feeding Strategy", "Elmfield Feeding Group"),),
        "The Elmfield Feeding Strategy describes the work of many people.",
    ),
    Rule(
        "owned-possessive",
        "ownedBy",
        r"{body:o}['’]s? (?:new |own |current |draft |refreshed )?{strategy:s}",
        "",
        "This supports Brookside Trust's Feeding Strategy for all.",
        (("Feeding Strategy", "Brookside Trust"),),
        "Brookside Trust's view of the Feeding Strategy was heard.",
    ),
    Rule(
        "delivers-active",
        "delivers",
        (
            rf"{{bodies:s}}(?:,? (?:which|that|who))?{SOON} (?:delivers?|delivered|delivering|implements?|implemented"
            rf"|implementing|carry out|carries out|takes? forward) {NEW}{{works:o}}"
        ),
        "deliver|implement|carr|forward",
        "Brookside Trust would deliver the Elmfield Healthy Child Programme.",
        (("Brookside Trust", "Elmfield Healthy Child Programme"),),
        "Brookside Trust asked who would deliver the minutes of the Elmfield Healthy Child Programme.",
    ),
    Rule(
        "delivers-passive",
        "delivers",
        (
            rf"{{works:o}}(?:,? (?:which|that))?[^.;⟦⟧]{{0,60}}? (?:{IS} )?(?:delivered|implemented|carried out|taken"
            rf" forward) (?:jointly )?(?:by|via|through) (?:the )?{{bodies:s}}"
        ),
        "deliver|implement|carried|forward",
        "The Elmfield Inclusion Plan is delivered by Brookside Trust.",
        (("Brookside Trust", "Elmfield Inclusion Plan"),),
        "The Elmfield Inclusion Plan was sent by Brookside Trust.",
    ),
    Rule(
        "delivers-against",
        "delivers",
        r"{act:s} (?:will |to |would )?(?:delivers?|delivering) (?:against |on )?(?:the )?{strategy:o}",
        "deliver",
        "The Elmfield Family Hubs Programme will deliver against the Elmfield Early Help Strategy.",
        (("Elmfield Family Hubs Programme", "Elmfield Early Help Strategy"),),
        "The Elmfield Family Hubs Programme follows the Elmfield Early Help Strategy.",
    ),
    Rule(
        "delivers-accountable",
        "delivers",
        (
            r"{body:s} (?:is|was|are|were) (?:held )?accountable(?: to (?:the )?⟦[BP]\d+⟧)? for (?:delivering|the delivery"
            r" of|implementing) (?:the )?{works:o}"
        ),
        "accountable",
        "The Elmfield Children's Board was accountable for delivering the Elmfield Inclusion Plan.",
        (("Elmfield Children's Board", "Elmfield Inclusion Plan"),),
        "The Elmfield Children's Board was accountable to the council.",
    ),
    Rule(
        "builds-on",
        "buildsOn",
        (
            r"{any:s} (?:also |will |directly )?(?:builds? on|reflects?|supports?|underpins?|complements?|aligns? (?:with"
            r"|to)|is aligned (?:with|to)|contributes? to|links? to) (?:the )?(?:delivery of |work of |aims of )?(?:the"
            r" )?(?:national |wider )?{works:o}"
        ),
        "",
        "The Elmfield Sleep Campaign builds on the Elmfield Early Help Strategy.",
        (("Elmfield Sleep Campaign", "Elmfield Early Help Strategy"),),
        "The Elmfield Sleep Campaign preceded the Elmfield Early Help Strategy.",
    ),
    Rule(
        "owned-work-prepared",
        "ownedBy",
        (
            r"{strategy:s}(?:,? (?:which|that))?[^.;⟦⟧]{0,60}? (?:has been |have been |had been |was |were |is |being"
            r" )?(?:drawn up|pulled together|put together"
            r"|led on|overseen and owned|jointly owned|co-designed|compiled|authored|refreshed|commissioned) by (?:the"
            r" )?{bodies:o}"
        ),
        " by ",
        "The Elmfield Oral Health Plan has been put together by the Elmfield Dental Group.",
        (("Elmfield Oral Health Plan", "Elmfield Dental Group"),),
        "The Elmfield Oral Health Plan has been put down by the Elmfield Dental Group.",
    ),
    Rule(
        "owned-and-oversees",
        "ownedBy",
        (
            r"{body:o} (?:will |to |also )?(?:owns?|writes?|wrote|develops?|refresh(?:es)?|draws? up|publish(?:es)?"
            r"|prepares?|produces?)(?:,? (?:and"
            r"|,) (?:\w+ ){1,3})? ?(?:delivery of |and oversees? )?(?:the |its |our |a )?(?:new |local |joint "
            r"|refreshed )*{strategy:s}"
        ),
        "own|writ|wrote|develop|refresh|draw|publish|prepar|produc",
        "The Elmfield Children's Board will own and oversee delivery of the Elmfield Inclusion Plan.",
        (("Elmfield Inclusion Plan", "Elmfield Children's Board"),),
        "The Elmfield Children's Board will read and admire the Elmfield Inclusion Plan.",
    ),
)
