"""Who belongs to what, and what a paper says serves which place."""

from loaders.rules.rule import Rule

RULES = (
    Rule(
        "member-is",
        "memberOf",
        (
            r"{parties:s} (?:is|are|was|were|became|remains?) (?:also |an? |equal |full |founding |active |core |key |the"
            r" )*(?:members?|partners?|represented) (?:of|in|on) (?:the )?{board:o}"
        ),
        "member|partner|represented",
        "Brookside Trust is a member of the Elmfield Children's Board.",
        (("Brookside Trust", "Elmfield Children's Board"),),
        "Brookside Trust is a friend of the Elmfield Children's Board.",
    ),
    Rule(
        "member-attends",
        "memberOf",
        r"{bodies:s} (?:also |regularly )?(?:attends?|sits? on|is represented on|are represented on|joined) (?:the )?{board:o}",
        "attend|sit|represented|joined",
        "Brookside Trust also attends the Elmfield Children's Board.",
        (("Brookside Trust", "Elmfield Children's Board"),),
        "Brookside Trust wrote to the Elmfield Children's Board.",
    ),
    Rule(
        "member-partners-from",
        "memberOf",
        (
            r"{board:o}[^.;]{0,140}?,? (?:with|includes?|including|comprises?|comprising|made up of|brings together|draws"
            r" on|involves?|involving) (?:\w+ )?(?:partners?|members|membership|representatives?|representation|colleagues"
            r"|officers|leaders)(?: and \w+)? (?:from|of|including) (?:the |all of the |across )?{bodies:s}"
        ),
        "from| of |including",
        (
            "The Elmfield Steering Group will set direction, with partners from Elmfield Town Council, Brookside Trust and"
            " the Hillview Foundation."
        ),
        (
            ("Elmfield Town Council", "Elmfield Steering Group"),
            ("Brookside Trust", "Elmfield Steering Group"),
            ("Hillview Foundation", "Elmfield Steering Group"),
        ),
        "The Elmfield Steering Group met officers outside the Brookside Trust.",
    ),
    Rule(
        "member-between",
        "memberOf",
        (
            r"{board:o}[^.;⟦⟧]{0,80}? (?:is (?:a|the) (?:\w+ )?partnership (?:between|of)|brings together|comprises"
            r"|consists of|is made up"
            r" of|includes members from|membership includes) (?:the )?{bodies:s}"
        ),
        "partnership|together|compris|consist|made up|member",
        "The Elmfield Challenge Board is a partnership between Elmfield Town Council and Brookside Trust.",
        (("Elmfield Town Council", "Elmfield Challenge Board"), ("Brookside Trust", "Elmfield Challenge Board")),
        "The Elmfield Challenge Board is a success with Elmfield Town Council and Brookside Trust.",
    ),
    Rule(
        "member-own-partners",
        "memberOf",
        (
            r"(?P<ownobj>(?:[Tt]he|[Oo]ur) (?:\w+ )?(?:statutory |safeguarding |lead |core |member )+(?:partners|members"
            r"|agencies)) (?:are|is|include):? (?:the )?{bodies:s}"
        ),
        "partners|members|agencies",
        (
            "Elmfield Safeguarding Partnership\n\nThe three statutory partners are Elmfield Town Council, Brookside Trust"
            " and Hillview Police."
        ),
        (
            ("Elmfield Town Council", "Elmfield Safeguarding Partnership"),
            ("Brookside Trust", "Elmfield Safeguarding Partnership"),
            ("Hillview Police", "Elmfield Safeguarding Partnership"),
        ),
        "Elmfield Safeguarding Partnership\n\nThe three statutory partners thanked Elmfield Town Council.",
    ),
    Rule(
        "member-that-is",
        "memberOf",
        (
            r"{board:o}[^.;⟦⟧]{0,60}?(?::|,|–| -) (?:that is|which is|namely|made up of|comprising|consisting of),? (?:the"
            r" )?{bodies:s}"
        ),
        "that is|which is|namely|made up|compris|consist",
        "The Elmfield Partnership keeps it moving: that is Elmfield Town Council, Brookside Trust and the Hillview Foundation.",
        (
            ("Elmfield Town Council", "Elmfield Partnership"),
            ("Brookside Trust", "Elmfield Partnership"),
            ("Hillview Foundation", "Elmfield Partnership"),
        ),
        "The Elmfield Partnership, that is clear, met Elmfield Town Council.",
    ),
    Rule(
        "member-brings",
        "memberOf",
        r"{board:o}[^.;⟦⟧]{0,100}? (?:brings?|bringing|brought|bring) together (?:the )?{bodies:s}",
        "together",
        "The Elmfield Partnership would bring together Elmfield Town Council and Brookside Trust.",
        (("Elmfield Town Council", "Elmfield Partnership"), ("Brookside Trust", "Elmfield Partnership")),
        "The Elmfield Partnership brought Elmfield Town Council a report.",
    ),
    Rule(
        "member-equals",
        "memberOf",
        r"{board:o},? in which (?:the )?{bodies:s}",
        "in which",
        "It is formed by the Elmfield Partnership, in which Elmfield Town Council, Brookside Trust and schools are equals.",
        (("Elmfield Town Council", "Elmfield Partnership"), ("Brookside Trust", "Elmfield Partnership")),
        "It is formed by the Elmfield Partnership.",
    ),
    Rule(
        "member-set-up-with",
        "memberOf",
        r"(?:set up|established|formed|created) (?:a |an |the )?{board:o},? (?:together )?with (?:the )?{bodies:s}",
        "with",
        "They set up an Elmfield Work Taskforce with Elmfield Town Council and Brookside Trust.",
        (("Elmfield Town Council", "Elmfield Work Taskforce"), ("Brookside Trust", "Elmfield Work Taskforce")),
        "They visited an Elmfield Work Taskforce with Elmfield Town Council.",
    ),
    Rule(
        "serves-area",
        "servesArea",
        (
            r"{purposeful:s}[^.;⟦⟧]{0,40}? (?:covers?|covering|serves?|serving|operates? (?:in|across)|works? across|across"
            r"|for (?:the )?(?:areas? of|people of|families in|residents of)|exists? in|exist in) (?:the )?(?:whole of "
            r"|areas? of |local authority areas of )?{areas:o}"
        ),
        "",
        "The Brookside Advice Service covers Leeds and Bradford.",
        (("Brookside Advice Service", "Leeds"), ("Brookside Advice Service", "Bradford")),
        "The Brookside Advice Service wrote to Leeds.",
    ),
    Rule(
        "serves-area-for",
        "servesArea",
        r"{purposeful:s} (?:for|of) {areas:o}",
        " for | of ",
        "The Local Review Panels for Leeds and Bradford meet monthly.",
        (("Local Review Panels", "Leeds"), ("Local Review Panels", "Bradford")),
        "The Local Review Panels meet in Leeds.",
    ),
    Rule(
        "excludes-area",
        "excludesArea",
        r"{purposeful:s}[^.;⟦⟧]{0,80}?\(?(?:excludes|excluding|but not|does not cover|not including) {areas:o}",
        "exclud|not",
        "The Brookside Advice Service covers the county excluding Leeds.",
        (("Brookside Advice Service", "Leeds"),),
        "The Brookside Advice Service covers Leeds.",
    ),
)
