"""Words by which papers say that something is missing, shared by the tables of `loaders.rules.lacking` and `unowned`.

Here live the groups of words and what a row of those tables is; what lacks what is found by `loaders.stating.gaps`.
"""

from __future__ import annotations

from dataclasses import dataclass

AT = (
    r"(?:,? (?:at present|at the moment|for now|as yet|so far|yet|still|now|also|currently|presently|today|locally"
    r"|formally|really"
    r"|routinely|consistently|systematically|centrally|reliably|simply|at all|to date|in ⟦A\d+⟧),?)*"
)
IS = rf"(?:is|are|was|were|has been|have been|had been){AT}"
HAS = rf"(?:has|have|had|has had|have had|had had|having){AT}"
NOT = r"(?: not|n['’]t)"
DET = r"(?:(?:the|a|an|any|its|their|our|some|such|enough|one) )*"
KEY = (
    r"(?:owners?|ownership|leads?|leadership|leader|accountab\w+|responsib\w+|oversight|governance|direction|co-?ordination"
    r"|co-?ordinators?|chair(?:man|woman|person)?|co-chair|vice[- ]chair|deputy(?: chair)?|manager|champion|sponsor|officer"
    r"|commissioners?|providers?|contract|cover|clarity|agreement|consensus|funding|funds|money|budget|resources?|resourcing"
    r"|capacity|finance|staff(?:ing)?|workforce|team|post|premises|base|venue|services?|provision|offer|clinics?|support"
    r"|group|drop-?in|pathways?|programme|data|figures?|information|baseline|breakdown|measures?|indicators?|evaluation"
    r"|assessment|evidence base|targets?|strategy|strategies|policy|plans?|framework|protocol|approach|terms of reference"
    r"|membership|representation|representatives?|voice|seat|training|confidence|coverage|awareness|mention|reference"
    r"|arrangements?|mechanism|process|structure|forum|board|sub-group|timetable|system|specification|secretariat|link)"
)
"""What a thing can be without, and miss."""
IDLE = (
    r"(?:doubts?|need|evidence(?! base)|difference|change|reason|requirement|significant|costs?\b|charge|further|other|question"
    r"|comments?|apologies|declarations?|longer|later|more\b|fewer|less\b|interests?|matters?|objection|implications?|legal"
    r"|financial|public|urgent|exempt|right|shortage|lack|gaps?\b|vacanc\w+|waiting|duty|role\b|appointment|sign|mistake|secret"
    r"|intention|impact|concerns?|issues?|increase|decrease|reduction|deaths?|cases?|conflict|additional|direct|known"
    r"|obligation|statistic\w+|plans? to|provision to|options? to|decision|progress|members?|votes?|one\b|such|better|way\b"
    r"|point|use\b|limit|maximum|minimum|wonder|surprise|harm|risks?\b|time\b|room\b|delay|intent|only|end\b|data protection"
    r"|babies|births|children|women|patients|deterioration|improvement|complaints?|appeals?|suggestion|proposals?)"
)
"""What may be said to be absent without anything being missing."""
END = (
    r"(?=\s*(?:[.;:,–]|$)|,? (?:which|who|but|because|so that|since|causing|leading to|resulting in|meaning|leaving|now"
    r" that|until|while|although|(?<!about )(?<!on )(?<!over )(?<!of )where|as yet|whose|in ⟦A)\b"
    r"| and (?:is|are|was|were|has|have|it|there|no|nothing|nobody|no-one|the|so|will|he|she|they|we)\b)"
)
WORDS = r"[^.;:,\s]+"
HOLE = rf"(?P<missing>(?:{WORDS} ){{0,6}}?(?:{KEY}\b|⟦[SIV]\d+⟧)[^.;:,]{{0,110}}?){END}"
OPEN = rf"(?P<missing>(?!{IDLE})[A-Za-z⟦][^.;:,]{{3,110}}?){END}"
FRONT = (
    r"(?:^|(?<=[.:;,] )|(?<=\bthat )|(?<=\bbut )|(?<=\band )|(?<=\bwhile )|(?<=\bsince )|(?<=\balthough ))(?:[Tt]he |[Aa]n?"
    r" |[Aa]ny |[Ii]ts |[Tt]heir )?"
)
FIRST = (
    r"(?P<missing>(?!(?:it|and|but|this|that|they|these|those|which|there|we|he|she|who|no|nobody|nothing|neither"
    r"|although|at|in|is|are|was|were)\b)"
    r"[A-Za-z⟦](?:(?! (?:is|are|was|were|be|has|have|had|will|would|that|which|who|know|knew|said|heard|ended|and (?:is"
    r"|was|has|it))\b)"
    r"[^.;:,]){2,90}?)"
)
MISSED = (
    r"(?:found|identified|appointed|recruited|agreed|confirmed|named|nominated|elected|filled|secured|commissioned|recommissioned"
    r"|re-commissioned|assigned|allocated|settled|decided|resolved|replaced|re-?provided|renewed|set up|established|written"
    r"|drawn up|put in place|developed|published|collected|received|signed|made|clarified|given|chosen|determined|funded|awarded)"
)
UNDONE = (
    r"(?:commissioned|collected|recorded|available|provided|in place|reached|re-?provided|replaced|funded|published|held|filled"
    r"|found|identified|appointed|recruited|agreed upon|settled|resolved|secured|assigned|allocated|renewed|confirmed|received"
    r"|measured|monitored|counted|offered|met|clarified|established)"
)
NOBODY = (
    r"(?:[Nn]obody|[Nn]o[- ]one|[Nn]one of [^.;:,⟦⟧]{3,40}?|[Nn]o (?:one |single )*(?:body|board|organisation|agency"
    r"|partner|officer"
    r"|service|person|team|group|provider))(?: else| person)?"
)
OWNING = (
    r"(?:(?:overall|clear|sole|ultimate|full|direct|lead|the|a|any|end-to-end) )*(?:responsib\w+|accountab\w+|ownership"
    r"|oversight|charge"
    r"|task|job|lead|leadership|grip|duty)"
)
WHO = (
    r"(?P<missing>(?:who|which (?:body|board|organisation|partner|team|service|group|of)|whose|where (?:responsib"
    r"|accountab|ownership)\w*"
    r"|what (?:happens|would happen|will happen|happened|comes|follows|will follow)|how [^.;:,]{3,60}? (?:will|would) be"
    r" (?:funded|paid))\b[^.;:,]{0,90}?)"
)
HINTS = (
    "no ", "not", "nor ", "nobody", "no-one", "none", "nothing", "never", "without", "lack", "absence", "shortage", "loss",
    "vacan", "unfilled", "empty", "yet to", "still", "need", "unclear", "unknown", "uncertain", "undecided", "unresolved",
    "confused", "lost", "gap", "little", "too few", "insufficient", "short of", "withheld", "suppressed", "cannot", "unable",
    "missing", "absent", "guest", "hard to", "difficult to", "between", "would like", "should", "awaiting", "seeking",
    "looking for", "question", "n't", "n’t",
)  # fmt: skip
"""Words of which every statement of a gap holds one, in small letters."""


@dataclass(frozen=True, slots=True)
class Lack:
    """A way of saying that something is missing.

    `before` says that what lacks it stands before the match. `example` gives `missing` in the thing `of`, `counter` nothing.
    """

    id: str
    needs: str
    patterns: tuple[str, ...]
    example: str
    of: str
    missing: str
    counter: str
    before: bool = False
