"""Who belongs to what."""

from loaders.rules.rule import Rule

_HOW = r"(?: (?:also|now|both|all|each|regularly|currently|since|still|has|have|had|\w+ly))*"
_BE = r"(?:is|are|was|were|remains?|became|becomes|been|become|remained|will be|will become|is to be)"
_ONE = r"(?:(?:an?|the|one of|among|both|all|each|also|two of|some of) )*"
_MEMBER = r"(?:members?|partners?|participants?)"
_MEMBERS = r"(?:[Mm]embers?|[Pp]artners?|[Mm]embership|[Pp]articipants)"

RULES = (
    Rule(
        "member-is",
        "memberOf",
        (
            rf"{{parties:s}}(?:,? (?:which|who))?{_HOW},? (?:{_BE}|as) {_ONE}(?:(?!(?:by|to|from|with|for|of|as"
            rf"|not)\b)[\w-]+ ){{0,3}}?{_MEMBER} (?:of|in|on) (?:the )?{{board:o}}"
        ),
        "ember|artner",
        "Brookside Trust has been a full voting member of the Elmfield Children's Board since 2019.",
        (("Brookside Trust", "Elmfield Children's Board"),),
        "Brookside Trust is a friend of the Elmfield Children's Board.",
    ),
    Rule(
        "member-sits",
        "memberOf",
        (
            rf"{{parties:s}}(?:,? (?:which|who))?{_HOW} (?:attends?|belongs? to|(?:sits?|serves?|served|sat) on|(?:will |is to "
            rf"|are to )?join"
            r"(?:s|ed)?|takes? part in|participates? in|(?:is|are|was|were|has been|have been|will be) (?:represented|co-opted"
            r"|appointed|elected|admitted|welcomed|invited to sit|seated)(?: (?:by|through) (?:its|their"
            r"|the) [^.;⟦⟧]{3,40})? (?:onto|on|to|in|at|through)|(?:has|have|had|holds?|held|fills?|filled|takes?|took"
            r"|taken)(?: up)? (?:an?|its|their|one of the|two|three|the)(?: \w+){0,2} (?:seat|place)s? on"
            r"|represents? (?:(?:the )?⟦\w+⟧|[^.;⟦⟧]{3,60}) on) (?:the )?{board:o}"
        ),
        "attend|belong|sit|sat|serv|join|part|represent|co-opted|appointed|elected|admitted|welcomed|seat|place",
        "Brookside Trust also attends the Elmfield Children's Board.",
        (("Brookside Trust", "Elmfield Children's Board"),),
        "Brookside Trust wrote to the Elmfield Children's Board.",
    ),
    Rule(
        "member-part",
        "memberOf",
        r"{org:s} (?:is|are|forms?|has been|became) (?:a |an )?(?:\w+ )?part of (?:the )?{board:o}",
        "part of",
        "Brookside Trust is part of the Elmfield Children's Board.",
        (("Brookside Trust", "Elmfield Children's Board"),),
        "The Elmfield Delivery Group is part of the Elmfield Children's Board.",
    ),
    Rule(
        "member-one-of",
        "memberOf",
        (
            r"{parties:s} (?:is|are|was|were) (?:one of|among|two of|all) (?:the )?(?:\w+ ){0,2}(?:organisations|agencies"
            r"|bodies|services|groups|councils|trusts|charities|authorities)(?: that| which)? (?:make up|making up|made up|form"
            r"|forming|represented (?:on|in)|sitting on|sit on|in|on|behind) (?:the )?{board:o}"
        ),
        "one of|among|two of|all",
        "Brookside Trust is among the organisations that make up the Elmfield Children's Board.",
        (("Brookside Trust", "Elmfield Children's Board"),),
        "Brookside Trust is among the organisations that wrote to the Elmfield Children's Board.",
    ),
    Rule(
        "member-make-up",
        "memberOf",
        (
            r"{bodies:s} (?:together |jointly |between them )*(?:make up|makes up|made up|form|constitute|compose"
            r"|sit together on|work(?: together)? (?:in|through|as)|come together (?:in|as|to form)|(?:are"
            r"|were) brought together (?:in|by|through)|meet (?:in|as)) (?:the |a )?{board:o}"
        ),
        "make|made|form|constitute|compose|together|work|meet",
        "Brookside Trust and the Hillview Foundation make up the Elmfield Children's Board.",
        (("Brookside Trust", "Elmfield Children's Board"), ("Hillview Foundation", "Elmfield Children's Board")),
        "Brookside Trust and the Hillview Foundation make up for lost time, and the Elmfield Children's Board noted it.",
    ),
    Rule(
        "member-named",
        "memberOf",
        (
            rf"(?:{_MEMBERS}|[Oo]rganisations|[Aa]gencies|[Bb]odies|[Ss]itting|[Rr]epresented|[Ss]erving)(?: (?:represented"
            rf"|sitting|serving))?"
            r" (?:of|in|on) (?:the )?{board:o}(?:,? which)? ?(?:are|is|were|includes?|included|comprises?|come from"
            r"|are drawn from|is drawn from|consists? of|will be|will include|:)(?: both| also)?:? (?:(?:representatives"
            r"|officers|members|colleagues) (?:of|from) )?(?:the )?{parties:s}(?!['’])"
        ),
        "ember|artner|rganisations|gencies|odies|itting|epresent|erving",
        "Members of the Elmfield Children's Board include Brookside Trust and the Hillview Foundation.",
        (("Brookside Trust", "Elmfield Children's Board"), ("Hillview Foundation", "Elmfield Children's Board")),
        "Members of the Elmfield Children's Board thanked Brookside Trust and the Hillview Foundation.",
    ),
    Rule(
        "member-counted",
        "memberOf",
        (
            r"{board:o}(?:,? which)?(?: (?:now|also|then))* (?:counts?|counted|has|have|had|lists?|listed|includes?|included"
            r"|numbers?|welcomed"
            rf"|admitted|names?) (?:the )?{{parties:s}} (?:as|among|on its list of) (?:an?|its|one of its|the|their"
            rf"|full)(?: \w+){{0,2}}? {_MEMBER}"
        ),
        "ember|artner",
        "The Elmfield Children's Board counts Brookside Trust among its members.",
        (("Brookside Trust", "Elmfield Children's Board"),),
        "The Elmfield Children's Board thanked Brookside Trust as one of its hosts.",
    ),
    Rule(
        "member-on-it",
        "memberOf",
        (
            r"(?:^|[,;] )(?:(?:Also )?[Oo]n|[Ii]n|[Aa]round the table (?:of|at)) (?:the )?{board:o}(?: (?:are|is|sit|sits"
            r"|come together|work together)|(?=,)) ?,? ?(?:the )?{parties:s}(?!['’])(?: (?:is|are|was|were) represented"
            r"| (?:sits?|works? (?:together|with|alongside)|work)\b|[.,;]|$)"
        ),
        "n |round",
        "On the Elmfield Children's Board, Brookside Trust is represented by its chief nurse.",
        (("Brookside Trust", "Elmfield Children's Board"),),
        "On the Elmfield Children's Board, Brookside Trust said that more was needed.",
    ),
    Rule(
        "member-seat-for",
        "memberOf",
        (
            r"(?:[Ss]eats?|[Pp]laces?) on (?:the )?{board:o} (?:is |are |was |were |has been |have been )?(?:for|held by"
            r"|taken by|filled by|reserved for|given to|taken up by|goes to|go to|with) (?:the )?{parties:s}"
        ),
        "seat|place",
        "There is a seat on the Elmfield Children's Board for Brookside Trust.",
        (("Brookside Trust", "Elmfield Children's Board"),),
        "There is a seat on the Elmfield Children's Board for anyone who knows Brookside Trust.",
    ),
    Rule(
        "member-which-joined",
        "memberOf",
        (
            r"{board:o},? (?:which|that|on which|in which) (?:the )?{parties:s}(?: (?:has|have|also))* (?:joined|attends?"
            r"|belongs? to|sits? on|sits?)\b"
        ),
        "which|that",
        "The Elmfield Children's Board, which Brookside Trust joined in 2020, meets monthly.",
        (("Brookside Trust", "Elmfield Children's Board"),),
        "The Elmfield Children's Board, which Brookside Trust praised, meets monthly.",
    ),
    Rule(
        "member-partners-from",
        "memberOf",
        (
            r"{board:o}[^.;]{0,140}?,? (?:with|ha(?:s|ve)|draws?|drawing|includes?|including|comprises?|comprising|made up of"
            r"|brings together|draws on|involves?|involving) (?:\w+ )?(?:partners?|members|membership|representatives?"
            r"|representation|colleagues|officers|leaders)(?: and \w+)? (?:from|of|including) (?:the |all of the "
            r"|across )?{bodies:s}"
        ),
        "from| of |including",
        (
            "The Elmfield Steering Group will set direction, with partners from Elmfield Town Council, Brookside Trust and the"
            " Hillview Foundation."
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
            r"{board:o}[^.;⟦⟧]{0,80}? (?:(?:is|as|was|are) (?:a|the) (?:\w+ ){0,2}?(?:partnership|alliance|collaboration"
            r"|joint (?:committee|board|body|venture|group|forum)) (?:between|of|made up of|involving)|(?:brings?|bringing"
            r"|brought|would bring) together|comprises|consists of|unites|is attended by|(?:is|are|was) (?:made up|formed"
            r"|composed|comprised) (?:of|from)|includes members from|membership includes) (?:the |both )?{bodies:s}"
        ),
        "partnership|alliance|collaboration|joint|together|compris|consist|made up|formed|compos|member|unite|attended",
        "The Elmfield Challenge Board is a partnership between Elmfield Town Council and Brookside Trust.",
        (("Elmfield Town Council", "Elmfield Challenge Board"), ("Brookside Trust", "Elmfield Challenge Board")),
        "The Elmfield Challenge Board is a success with Elmfield Town Council and Brookside Trust.",
    ),
    Rule(
        "member-together",
        "memberOf",
        (
            r"{board:o},? (?:which )?(?:brings|brought|gathers|gathered|pulls|will bring|would bring) (?:the )?{bodies:s}"
            r" (?:together|(?:a?round|to|at) (?:one|the same|a|the) table)"
        ),
        "together|table",
        "The Elmfield Partnership brings Elmfield Town Council and Brookside Trust together.",
        (("Elmfield Town Council", "Elmfield Partnership"), ("Brookside Trust", "Elmfield Partnership")),
        "The Elmfield Partnership brought Elmfield Town Council a report.",
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
            "Elmfield Safeguarding Partnership\n\nThe three statutory partners are Elmfield Town Council, Brookside Trust and"
            " Hillview Police."
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
            r"{board:o}[^.;⟦⟧]{0,60}?(?::|,|–| -) (?:that is|which is|namely|made up of|comprising"
            r"|consisting of),? (?:the )?{bodies:s}"
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
)
