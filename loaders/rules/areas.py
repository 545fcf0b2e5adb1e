"""Which places a service, programme, strategy or board is for, and which it leaves out."""

from loaders.rules.rule import Rule
from ontology.statement import Mood

_WHICH = r"(?:,? \(?(?:which|that))?"
_HOW = r"(?: (?:now|also|currently|already|still|has|have|had|will|would|is to|mainly|both|\w+ly))*"
_FOLK = (
    r"(?i:(?:(?:all|new|young|expectant|first-time|every|any|pregnant|local|the|more|many|vulnerable|isolated) )*(?:families"
    r"|parents|mothers|mums|fathers|dads|women|children|babies|residents|people|carers|households|communities|everyone|anyone"
    r"|population|schools|nurseries|young people|toddlers|infants|baby|mother|family|parent|child))"
)
_LIVING = r"(?:(?: and (?:their )?\w+)? (?:living |who live |registered |based |resident |across |right )?)"
_WHOLE = (
    r"(?:(?:the )?(?:(?:whole|all|rest|city|borough|county|town|district|areas?|boroughs|towns|people|residents|population"
    r"|families|parents|children|places|populations?|wards?|council areas?|local authority areas|footprint) )+of )?(?:the "
    r"|both |all )?"
)
_DONE = (
    r"(?:available|open|free|offered|provided|delivered|run|running|operating|working|rolled out|piloted|trialled|tested"
    r"|launched|launching|introduced|extended|expanded|live|in place|used|accessed|joined|commissioned|set up|established"
    r"|active|accessible|on offer|up and running|being rolled out|being piloted|being introduced)"
)

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
            rf"|s)|start(?:ed|s)|beg[ai]ns?|expanded|spread)(?: (?:now|also|being|currently|first|now being"
            rf"|\w+ly))*)(?: {_DONE})*(?: (?:to|for|with|by) {_FOLK}{_LIVING}?)? ?(?:in|across|throughout|to|for|into"
            rf"|(?<=open )at|as a pilot in) {_WHOLE}{{areas:o}}"
        ),
        "is|are|was|were|be|run|ran|operat|launch|open|start|beg|expanded|spread",
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
            rf"|sees|reaches|reaching|serves?|serving|is for|are for|looks after|provides? (?:[a-z][a-z -]{{2,40}} )?(?:to|for)"
            rf"|gives? (?:[a-z][a-z -]{{2,40}} )?to|offers? (?:[a-z][a-z -]{{2,40}} )?(?:to|for)|has (?:teams|staff|clinics"
            rf"|nurses|groups|hubs|sites|workers|branches|bases)|brings together (?:partners|agencies|organisations"
            rf"|services))(?: {_FOLK}{_LIVING})?(?: from)? ?(?:in|across|throughout|of|from) {_WHOLE}{{areas:o}}"
        ),
        "support|help|work|visit|sees|reach|serv|for|after|provide|give|offer|has|together",
        "The Brookside Advice Service works with families across Leeds.",
        (("Brookside Advice Service", "Leeds"),),
        "The Brookside Advice Service works with a printer in Leeds.",
        agent=True,
    ),
    Rule(
        "serves-area-fronted",
        "servesArea",
        (
            rf"^(?:In|Across|Throughout|For (?:{_FOLK}{_LIVING}?(?:in|of|from)|those (?:in"
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
            rf"{_FOLK}{_LIVING}?(?:in|of|from|across) {_WHOLE}{{areas:o}}(?: (?:can|may|could|will|now|also|are able to|who|need"
            rf"|needing|help))* (?:use|access|join|contact|call|ring|turn to|have access to|get [a-z -]{{3,40}} from"
            rf"|receive [a-z -]{{3,40}} from|(?:is|are) (?:supported|helped|served|visited|seen|offered [a-z -]{{3,30}}) by"
            rf"|benefit from|refer themselves to) (?:the |our )?{{act:s}}"
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
        "serves-area-is-for",
        "servesArea",
        (
            rf"{{purposeful:s}}{_WHICH},? (?:(?:is|are|as) )?(?:the|an?|our) (?:[\w-]+ ){{0,4}}?(?:partnership|board|strategy"
            rf"|service|plan|forum|alliance|programme|group|team|committee|campaign|offer|network|system|body) (?:for|in|across"
            rf"|serving|covering) {_WHOLE}{{areas:o}}"
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
            rf"|is accountable for|steers?|directs?|governs?|commissions?) [a-z](?:(?!\b(?:that|which|who"
            rf"|from)\b)[^.;⟦⟧]){{3,60}}? (?:in|across|throughout) {_WHOLE}{{areas:o}}"
        ),
        " in | across | throughout ",
        "The Brookside Children's Board oversees children's services in Leeds.",
        (("Brookside Children's Board", "Leeds"),),
        "The Brookside Children's Board heard of children's services in Leeds.",
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
