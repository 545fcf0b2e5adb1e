"""Which places a service, programme, strategy or board is for, and which it leaves out."""

from loaders.rules.rule import Rule
from ontology.statement import Mood

_WHICH = r"(?:,? \(?(?:which|that))?"
_HOW = (
    r"(?: (?:now|also|currently|already|still|first|since|then|has|have|had|will|would|can|is to|mainly|both|so far|at present"
    r"|\w+ly))*"
)
_FOLK = (
    r"(?i:\b(?:families|family|parents?(?:-to-be)?|mothers?|mums?(?:-to-be)?|fathers?|dads?|wom[ae]n|child(?:ren)?|bab(?:y|ies)"
    r"|residents?|people|person|carers?|households?|communit(?:y|ies)|everyone|everybody|anyone|anybody|population|schools"
    r"|nurseries|toddlers?|infants?|smokers?|pupils|under[- ](?:ones|twos|threes|fours|fives)|those|twins))"
)
_LIVING = (
    r"(?:(?:,? (?:and|or) (?:their |young |the )?[a-z-]+)|,? aged? [\w –-]{1,20}?| with [a-z][a-z -]{2,40}?| under [a-z]+)*"
    r"(?:,?(?: who (?:are|is))?(?: normally| ordinarily)? (?:living|resident|registered|based|born|who lives?|right))?"
)
_WHOLE = (
    r"(?:(?:two|three|four|five|six|seven|eight|\d+) (?:[a-z-]+ ){0,3}(?:areas|wards|towns|districts|boroughs|places|localities"
    r"|neighbourhoods|communities|counties|councils|villages|estates|parishes|hubs|sites|cities)(?:,| of|:| –| \() ?)?"
    r"(?:(?:the )?(?:(?:whole|all|rest|every part|parts|most|much|city|borough|county|town|district|areas?|boroughs|towns|wards?"
    r"|villages|estates|people|residents|population|families|parents|children|places|populations?|council areas?"
    r"|local authority areas|footprint|neighbourhoods?) )+of )?(?:the |both |all |parts of )?"
)
_DONE = (
    r"(?:available|open|free|offered|provided|delivered|run|running|operating|working|rolled out|piloted|trialled|tested"
    r"|launched|launching|introduced|extended|expanded|live|in place|used|accessed|joined|commissioned|set up|established"
    r"|active|accessible|on offer|up and running|being rolled out|being piloted|being introduced|held|and|funded|paid for)"
)
_BY = r"(?: (?:by|with|through) (?:the |our )?⟦[BPO]\d+⟧(?:(?:,|,? and) (?:the )?⟦[BPO]\d+⟧)*)?"
_IN = r"(?:in|across|throughout|on(?= the ⟦))"
_MEETING = (
    r"\b(?:groups?|clinics?|drop-ins?|sessions?|hubs?|classes|courses|teams?|sites|branches|bases|nurses|workers|staff"
    r"|volunteers|visitors|midwives|advis[eo]rs|caf[eé]s|centres|peer supporters|champions)"
)
"""What a service has or holds in the places that it is for."""
_SETTINGS = r"\d+ (?:nurseries|schools|settings|children['’]s centres|family hubs|libraries|surgeries|playgroups|hospitals)"

RULES = (
    Rule(
        "serves-area",
        "servesArea",
        (
            rf"{{purposeful:s}}[^.;⟦⟧]{{0,40}}? (?:covers?|covering|serves?|serving|operates? (?:in|across)|operating (?:in"
            rf"|across)|works? (?:in|across)|working (?:in|across)|takes? in|spans?|is for|are for|across|applies (?:to|in)"
            rf"|extends? (?:to|across|over)|reach(?:es)?(?: out)?(?: {_FOLK} (?:in|across))?|for (?:the )?(?:areas? of|people of"
            rf"|families in|residents of)|exists? in|exist in) {_WHOLE}{{areas:o}}"
        ),
        "cover|serv|operat|work|takes|take |span|across|appli|extend|reach|for|exist",
        "The Brookside Advice Service covers Leeds and Bradford.",
        (("Brookside Advice Service", "Leeds"), ("Brookside Advice Service", "Bradford")),
        "The Brookside Advice Service wrote to Leeds.",
    ),
    Rule(
        "serves-area-done",
        "servesArea",
        (
            rf"{{act:s}}{_WHICH}{_HOW} (?:(?:is|are|was|were|can be|be|been|being|runs?|ran|operates?|launch(?:ed|es)|open(?:ed"
            rf"|s)?|start(?:ed|s)(?: life)?|beg[ai]ns?|expanded|spread|(?:went|goes|gone) live|meets?)(?: (?:now|also|being"
            rf"|currently|first|now being|\w+ly))*)(?: {_DONE})*{_BY}"
            rf"(?: (?:to|for|with|by|at)(?: [a-z-]+){{0,4}}? {_FOLK}{_LIVING})? (?:in|across|throughout|to|for|into"
            rf"|on(?= the ⟦)"
            rf"|(?<=open )at|as a pilot in) {_WHOLE}{{areas:o}}"
        ),
        "is|are|was|were|be|run|ran|operat|launch|open|start|beg|expanded|spread|live|meet",
        "The Brookside Advice Service is offered to all new mothers in Leeds.",
        (("Brookside Advice Service", "Leeds"),),
        "The Brookside Advice Service was praised in Leeds.",
        agent=True,
    ),
    Rule(
        "serves-area-people",
        "servesArea",
        (
            rf"{{purposeful:s}}{_WHICH}{_HOW} (?:supports?|supporting|helps?|helping|works? with|working with|visits?|visiting"
            rf"|sees?|reach(?:es)?|reaching|serv(?:es?|ing)|(?:is|are) (?:for|the|an?|one|there|aimed at|open to|targeted at"
            rf"|intended for|meant for|designed for)|looks? after|provid(?:es?|ing)|gives?|offers?|holds?|runs?|delivers?|takes?"
            rf"|welcomes?|target(?:s|ing)|caters? for|accepts?|brings together|teach(?:es)?|advises?|cares? for|sets? out|aims?"
            rf"|seeks?|wants?|covers?|describes?|explains?)"
            rf"(?: (?:the )?⟦[ISV]\d+⟧)?(?: (?!(?:than|that|which|from|near|outside)\b)[^ .;⟦⟧]+){{0,10}}? "
            rf"(?:{_FOLK}{_LIVING}|{_MEETING}|{_SETTINGS}"
            rf"|partners|agencies|organisations|services)(?: from)?(?: {_IN}| of| from) {_WHOLE}{{areas:o}}"
        ),
        " in | across | throughout | of | from | on ",
        "The Brookside Advice Service works with families across Leeds.",
        (("Brookside Advice Service", "Leeds"),),
        "The Brookside Advice Service works with a printer in Leeds.",
        agent=True,
    ),
    Rule(
        "serves-area-meets",
        "servesArea",
        (
            rf"{{act:s}}{_WHICH}{_HOW} (?:has|have|with)(?: (?!(?:than|that|which|from|near)\b)[^ .;⟦⟧]+){{0,5}}?"
            rf" {_MEETING}(?: (?:run|running|meeting|held|based|open))? (?:{_IN}|at) {_WHOLE}{{areas:o}}"
        ),
        " in | across | throughout | at | on ",
        "The Brookside Advice Service has weekly drop-ins in Leeds and Bradford.",
        (("Brookside Advice Service", "Leeds"), ("Brookside Advice Service", "Bradford")),
        "The Brookside Advice Service has friends in Leeds.",
        agent=True,
    ),
    Rule(
        "serves-area-staffed",
        "servesArea",
        (
            rf"(?:^(?:The |Our |Its )?(?:\w+ )?|\b(?:the|our|its|and) (?:\w+ )?)(?i:{_MEETING}) (?:of|for|from|with|run by|in)"
            rf" (?:the |our )?{{act:s}}{_HOW} (?:take place|are (?:held|run|open|based)|run|meet|operate|visit|support"
            rf"|work|see|help|open)[^.;⟦⟧]{{0,50}}? (?:{_IN}|at) {_WHOLE}{{areas:o}}"
        ),
        " in | across | throughout | at | on ",
        "Staff of the Brookside Advice Service visit families in Leeds.",
        (("Brookside Advice Service", "Leeds"),),
        "Staff of the Brookside Advice Service came from Leeds.",
    ),
    Rule(
        "serves-area-opens",
        "servesArea",
        (
            rf"^(?:The |Our )?{{act:s}}[ ,][^.;]{{3,160}}?(?:,| and| with|:)(?: (?:and|its|weekly|free|with|holds?|supervised))"
            rf"{{0,4}}? (?:{_MEETING}(?: (?:run|meet|are held|take place|open|are open|are based))?|(?:[a-z]+|⟦V\d+⟧) in"
            rf" {_SETTINGS}) (?:in|at|across) {_WHOLE}{{areas:o}}"
        ),
        " in | across | at ",
        "The Brookside Advice Service is free, and drop-ins run in Leeds and Bradford.",
        (("Brookside Advice Service", "Leeds"), ("Brookside Advice Service", "Bradford")),
        "The Brookside Advice Service is free, and buses run in Leeds and Bradford.",
    ),
    Rule(
        "serves-area-there",
        "servesArea",
        (
            rf"^(?!.*\b(?:[Uu]nlike|than|compared|[Ll]ike)\b)(?:(?!⟦[VI]).|⟦[VI]\d+⟧ for "
            rf"(?:the|its|our) (?=⟦))*?(?<! and )(?<! and the ){{act:s}}"
            rf" (?:{_IN}|serving|covering|\() ?{_WHOLE}{{areas:o}}"
        ),
        " in | across | throughout | on | serving | covering | (",
        "Brookside Trust runs the Brookside Advice Service in Leeds.",
        (("Brookside Advice Service", "Leeds"),),
        "Brookside Trust moved the Brookside Advice Service near Leeds.",
    ),
    Rule(
        "serves-area-targets",
        "servesArea",
        (
            rf"{{act:s}}[^.;⟦⟧]{{0,120}}?,? (?:targeting|aimed at|targeted at|focus(?:ing|ed) on|intended for|meant for)"
            rf"(?: [a-z-]+){{0,4}}? {_FOLK}{_LIVING} {_IN} {_WHOLE}{{areas:o}}"
        ),
        "target|aimed|focus|intended|meant",
        "The Brookside Advice Service is to raise rates of feeding, targeting young mothers in Leeds.",
        (("Brookside Advice Service", "Leeds"),),
        "The Brookside Advice Service is to raise rates of feeding, targeting those of Leeds.",
    ),
    Rule(
        "serves-area-spans",
        "servesArea",
        rf"{{strategy:s}}{_WHICH}{_HOW} (?:covers|is about) [^.;⟦⟧]{{3,80}}? {_IN} {_WHOLE}{{areas:o}}",
        "covers|about",
        "The Brookside Early Help Strategy covers the years from birth to five in Leeds.",
        (("Brookside Early Help Strategy", "Leeds"),),
        "The Brookside Early Help Strategy names a hospital in Leeds.",
    ),
    Rule(
        "serves-area-address",
        "servesArea",
        (rf"{{act:s}}{_WHICH}{_HOW} [^.;⟦⟧]{{2,80}} with an? {{areas:o}} (?:address|postcode|GP)\b"),
        "address|postcode|gp",
        "The Brookside Advice Service takes any family with a Leeds address.",
        (("Brookside Advice Service", "Leeds"),),
        "The Brookside Advice Service has an office with a Leeds telephone.",
        agent=True,
    ),
    Rule(
        "serves-area-whose",
        "servesArea",
        (
            r"(?<!in )(?<!near )(?<!from )(?<!outside ){areas:o}(?:['’]s?)? (?:(?:own|new|draft|first|local|joint) )*"
            r"{thing:s}(?!['’])"
        ),
        "⟧",
        "Leeds's new Brookside Advice Service is free.",
        (("Brookside Advice Service", "Leeds"),),
        "In Leeds the Brookside Advice Service is free.",
    ),
    Rule(
        "serves-area-fronted",
        "servesArea",
        (
            rf"^(?:In|Across|Throughout|On(?= the ⟦)|For (?:[a-z-]+ ){{0,2}}?(?:{_FOLK}{_LIVING} (?:in|of|from)|those (?:in"
            rf"|living in))) {_WHOLE}{{areas:o}},?(?: there (?:is|are|was))? (?:the |a |our )?{{act:s}}"
            r"(?! (?:met|meets|team|staff|said|heard|wrote|spoke|held|manager|conference|event)|['’])"
        ),
        "in|across|throughout|for",
        "For families in Leeds there is the Brookside Advice Service.",
        (("Brookside Advice Service", "Leeds"),),
        "In Leeds the Brookside Advice Service met its staff.",
    ),
    Rule(
        "serves-area-used",
        "servesArea",
        (
            rf"{_FOLK}{_LIVING} (?:{_IN}|of|from) {_WHOLE}{{areas:o}}(?: (?:can|may|could|will|now|also|are able to|who|need"
            rf"|needing|help))* (?:use|access|join|contact|call|ring|turn to|have access to|get [a-z -]{{3,40}} from"
            rf"|receive [a-z -]{{3,40}} from|(?:is|are) (?:supported|helped|served|visited|seen|reviewed|offered"
            rf" [a-z -]{{3,30}}) by|benefit from|refer themselves to) (?:the |our )?{{purposeful:s}}"
        ),
        "use|access|join|contact|call|ring|turn|get|receive|by|benefit|refer",
        "Families in Leeds can use the Brookside Advice Service.",
        (("Brookside Advice Service", "Leeds"),),
        "Families in Leeds praised the Brookside Advice Service.",
    ),
    Rule(
        "serves-area-served",
        "servesArea",
        (
            r"{areas:o}(?:,? (?:which|that))? (?:is|are|was|were|will be)(?: \w+ly| now| also)? (?:served|covered|supported"
            r"|looked after) by (?:the |our |a )?{purposeful:s}"
        ),
        " by ",
        "Leeds is served by the Brookside Advice Service.",
        (("Brookside Advice Service", "Leeds"),),
        "Leeds is praised by the Brookside Advice Service.",
    ),
    Rule(
        "serves-area-shared",
        "servesArea",
        (
            r"{areas:o} (?:together |jointly |both )?(?:shares?|have|has|set up|run|runs) (?:one|a|the same|a single|a joint)"
            r" {purposeful:s}"
        ),
        "share| have | has |set up| run",
        "Leeds and Bradford share one Brookside Advice Service.",
        (("Brookside Advice Service", "Leeds"), ("Brookside Advice Service", "Bradford")),
        "Leeds and Bradford praise one Brookside Advice Service.",
    ),
    Rule(
        "serves-area-named",
        "servesArea",
        (
            rf"(?:[Aa]reas?|[Pp]laces?|[Tt]erritory|[Ff]ootprint|[Pp]atch|[Cc]atchment|[Gg]eography|[Cc]overage)(?: (?:covered"
            rf"|served) by| of| for) (?:the |our )?{{purposeful:s}}(?: (?:is|are|includes?|covers?|takes in)"
            rf"|:) {_WHOLE}{{areas:o}}"
        ),
        "area|place|territory|footprint|patch|catchment|geography|coverage",
        "The area covered by the Brookside Advice Service is Leeds.",
        (("Brookside Advice Service", "Leeds"),),
        "The area behind the Brookside Advice Service is near Leeds.",
    ),
    Rule(
        "serves-area-remit",
        "servesArea",
        (
            rf"{{purposeful:s}}['’]s? (?:remit|footprint|patch|area|areas|territory|geography|catchment|coverage)"
            rf" (?:is|are|covers|takes in|includes|extends to) {_WHOLE}{{areas:o}}"
        ),
        "remit|footprint|patch|area|territory|geography|catchment|coverage",
        "The Brookside Children's Board's footprint is Leeds and Bradford.",
        (("Brookside Children's Board", "Leeds"), ("Brookside Children's Board", "Bradford")),
        "The Brookside Children's Board's chair is in Leeds.",
    ),
    Rule(
        "serves-area-is-for",
        "servesArea",
        (
            rf"{{purposeful:s}}{_WHICH},? (?:(?:is|are|as) )?(?:the|an?|our) (?:[\w-]+ ){{0,4}}?(?:partnership|board|strategy"
            rf"|service|plan|forum|alliance|programme|group|team|committee|campaign|offer|network|system|body)(?: (?:that|which)"
            rf" [a-z ]{{5,60}})? (?:for|in|across|serving|covering) {_WHOLE}{{areas:o}}"
        ),
        "the|a |an |our",
        "The Brookside Advice Service is a service for Leeds and Bradford.",
        (("Brookside Advice Service", "Leeds"), ("Brookside Advice Service", "Bradford")),
        "The Brookside Advice Service is a service near Leeds.",
    ),
    Rule(
        "serves-area-oversees",
        "servesArea",
        (
            rf"{{board:s}}{_WHICH}{_HOW} (?:oversees?|co-?ordinates?|leads?|plans?|is responsible for|are responsible for"
            rf"|is accountable for|steers?|directs?|governs?|commissions?|joins? up|improves?|drives?"
            rf"|scrutinises?) [a-z](?:(?!\b(?:that|which|who"
            rf"|from)\b)[^.;⟦⟧]){{3,60}}? (?:{_IN}|for(?= ⟦)) {_WHOLE}{{areas:o}}"
        ),
        " in | across | throughout | for ",
        "The Brookside Children's Board oversees children's services in Leeds.",
        (("Brookside Children's Board", "Leeds"),),
        "The Brookside Children's Board heard of children's services in Leeds.",
    ),
    Rule(
        "serves-area-purpose",
        "servesArea",
        (
            rf"\b(?:[Pp]urpose|[Rr]ole|[Rr]emit|[Jj]ob|[Aa]im|[Tt]ask|[Vv]ision) of (?:the |our |this )?{{purposeful:s}}"
            rf"(?: \([^()]{{2,20}}\))? (?:is|was)"
            rf" [^.;⟦⟧]{{5,120}}? (?:{_IN}|for(?= ⟦)) {_WHOLE}{{areas:o}}"
        ),
        "purpose|role|remit|job|aim|task|vision",
        "The purpose of the Brookside Children's Board is to join up care in Leeds.",
        (("Brookside Children's Board", "Leeds"),),
        "The chair of the Brookside Children's Board is in Leeds.",
    ),
    Rule(
        "serves-area-for",
        "servesArea",
        rf"{{purposeful:s}} (?:for|of)(?: (?:[a-z-]+ ){{0,2}}?{_FOLK}{_LIVING} in)? (?:the )?{{areas:o}}",
        " for | of ",
        "The Local Review Panels for Leeds and Bradford meet monthly.",
        (("Local Review Panels", "Leeds"), ("Local Review Panels", "Bradford")),
        "The Local Review Panels meet in Leeds.",
    ),
    Rule(
        "excludes-area",
        "excludesArea",
        (
            r"{purposeful:s}[^.;⟦⟧]{0,80}?\(?(?:excludes?|excluding|but not|do(?:es)? not (?:cover|include|serve|extend to)"
            r"|not including) {areas:o}"
        ),
        "exclud|not",
        "The Brookside Advice Service covers the county excluding Leeds.",
        (("Brookside Advice Service", "Leeds"),),
        "The Brookside Advice Service covers Leeds.",
        mood=Mood.STATED,
    ),
)
