"""What a label of a table names: an indicator, a place, a unit.

Here live the words of stubs, headers and captions, trimmed to what they name. Which label counts for which cell
is decided in `loaders.figures.tables`.
"""

from __future__ import annotations

import re

from loaders.document import Block
from loaders.figures.claims import Named, area_meant, name_area, name_own_area, named, relative_area
from loaders.figures.periods import Period, of_span, period_of
from loaders.figures.phrases import without_time
from loaders.figures.shorts import area_shortened
from loaders.figures.words import COUNTED, HEADS, PEOPLE, TOPICS
from loaders.paper import Mention, Paper
from ontology.reference import area, areas_in, find_area, wider
from ontology.values import find_spans

_NATIONAL = re.compile(r"national(?:ly)?\b|\bEng(?:land)?\.?(?= average|$)", re.IGNORECASE)
_REGIONAL = re.compile(r"regional(?:ly)?\b|\bregion\b", re.IGNORECASE)
_PEERS = re.compile(
    r"(?:statistical|nearest|cipfa|stat\.?)\s+neighbours?|comparators?|peer (?:group|average)"
    r"|family group|benchmark|(?:similar|other|neighbouring|all) (?:authorities|councils|LAs|areas|boroughs|counties|places)"
    r"|CIPFA\b|core cities|SNs?$|SN average|neighbours\b|peers?\b",
    re.IGNORECASE,
)
_NEIGHBOURS = re.compile(r"SNs?(?: average)?")
_LOCAL = re.compile(
    r"^(?:local(?:ly)?|LA|local authority|borough|county|city|council|district)(?: (?:value|average"
    r"|rate|figure|total))?$",
    re.IGNORECASE,
)
_PLACE_WORDS = re.compile(r"(?:national|regional|England|statistical neighbours?|comparators?)\b", re.IGNORECASE)
_PLACES_HEAD = re.compile(
    r"\b(?:areas?|districts?|localit(?:y|ies)|wards?|authorit(?:y|ies)|places?|sub-?locations?|localities|regions?"
    r"|neighbourhoods?|CCG|PCN|"
    r"geograph(?:y|ies)|boroughs?|clusters?|teams?|hub areas?|council)\s*$", re.IGNORECASE)  # fmt: skip
_SMALL_PLACES = re.compile(r"ward|localit|team|neighbourhood|sub-?location|cluster|hub|PCN|district|place", re.IGNORECASE)
_SHORT_MONTH = re.compile(r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}[ '’-]\d\d")
_NUMBERED_PLACE = re.compile(r"(?:locality|area|cluster|neighbourhood|hub|team|district|zone) (?:\d{1,2}|[A-H])", re.IGNORECASE)
_GENERIC = re.compile(
    r"^(?:%|number|no\.?|n|value|values|count|counts|rate|percentage|per ?cent|actual|performance|result|results"
    r"|outturn|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\b(?! [a-z])|full year|q[1-4]|qtr"
    r"|quarter|latest|current|"
    r"previous|baseline|total|totals|figure|figures|data|score|average|year end|year to date|ytd|most recent"
    r"|period)\b", re.IGNORECASE)  # fmt: skip
_UNIT = re.compile(
    r"\(\s*((?:crude |directly standardised )?(?:rates?\s+)?per [\d,]+[^)]*|%[^)]*|percent(?:age)?"
    r"|rates?[^)]*|number|count|£)\s*\)",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    r"\b(?:number|no\.|count) (?:of )?((?:[a-z][a-z-]* ){0,2}?(?:[a-z-]+s|staff|children|people|women))\b", re.IGNORECASE
)
_NAME_LIKE = re.compile(r"[A-Z][\w'’.&-]*(?:\s+(?:[A-Z&][\w'’.&-]*|and|of|upon|in|on|the|under|neighbours?|average|avg|mean))*$")
_OWN_VALUE = re.compile(
    r"^(?:n|no\.?|num\.?|ours?|us|we|here|sum|prev\.?|curr?\.?|act\.?|est\.?)$"
    r"|\b(?:values?|rates?|numbers?|counts?|per ?cent(?:age)?|scores?|actuals?|figures?"
    r"|data|performance|outturn|results?|achieved|position|level|totals?|latest|current|previous|baseline|numerator|denominator"
    r"|periods?|quarters?|years?|months?|weeks?|terms?|now|today)\b",
    re.IGNORECASE,
)
_PLACE_BEHIND = re.compile(r"(?P<what>.{4,}?)\s*(?:,|[–—-](?=\s)|:|\(|\sin(?=\s)|\sfor(?=\s))\s*(?P<place>[^,():]{2,40}?)\)?$")
_GROUP = re.compile(
    r"(?:boys|girls|(?:fe)?males?|men|women|white|asian|black|mixed|urban|rural|all|persons?|under|over|aged?|most"
    r"|least|low|high"
    r"|FSM|SEND?|EAL|LAC|CIN|IMD)\b",
    re.IGNORECASE,
)
_WHOLE = re.compile(r"(?:persons?|people|all|both|total|not applicable|n/?a)\b", re.IGNORECASE)
_GROUPS_HEAD = re.compile(
    r"(?:\w+ )?(?:groups?|ethnicity|gender|sex|age|ages|deprivation|decile|quintile|characteristics?)$", re.IGNORECASE
)
_MEASURE_WORDS = re.compile(rf"\b(?:{HEADS}|{TOPICS}|{COUNTED})\b", re.IGNORECASE)
_RATE_WORDS = re.compile(
    rf"%|\b(?:rates?|prevalence|proportions?|percentages?|coverage|uptake|take-up|levels?|{TOPICS})\b", re.IGNORECASE
)
_MEASURE_OF = re.compile(r"(?:total )?(?:number|no\.?|%|percentage|proportion|rate|count)(?: of)? [a-z]+", re.IGNORECASE)
_RATE = re.compile(r"\bper ([\d,]+(?:,\d{3})*)(?: [a-z]+){0,3}", re.IGNORECASE)
_NUMBERED = re.compile(r"^(?:table|figure|chart|fig\.?)\s*\d*[a-z]?\s*[.:–—-]?\s*", re.IGNORECASE)
_TAIL = re.compile(
    r"\s*(?:[,:;–—-]\s.*|\bby\s+(?=[A-Za-z]).*|\b(?:across|in|for|over|from|between|during|compared)\s+(?=[A-Z\d(]"
    r"|the\b|each\b|quarter|year|district|ward|locality|area)"
    r".*|\bat\s+(?=[A-Z]|the\b|each\b|quarter|year|district|ward).*)$"
)
_TIMED = re.compile(
    r"(?:\s*[,:–-]\s+|\s*\(|\s+(?:in|for|at|during) )(?P<time>[^,()]*\b(?:19|20)\d\d[^,()]{0,12})\)?$"
    r"|(?<=[\w)])\s+(?P<year>(?:19|20)\d\d(?:\s?[/–-]\s?(?:20)?\d\d)?)$"
)
_EMPTY_HEADS = re.compile(
    r"^(?:key )?(?:performance )?(?:indicators?|measures?|metrics?|kpis?|outcomes?|data"
    r"|results?|performance|summary|figures?)\b[^a-z]*$",
    re.IGNORECASE,
)


def unit_of(words: str) -> str:
    """The unit that a label gives in brackets or after `%`, `per`; empty where it gives none.

    >>> unit_of("Admissions of infants (Rate per 10,000)")
    'per 10,000'
    """
    bracket = _UNIT.search(words)
    rate = _RATE.search(bracket[1] if bracket else words)
    if rate:
        return rate[0] if not bracket else f"per {rate[1]}"
    share = bracket and ("%" in bracket[1] or bracket[1].lower().startswith("percent"))
    return "%" if share or re.match(r"\s*%|percentage|proportion", words, re.IGNORECASE) else ""


def things_counted(label: str) -> str:
    """What a label says is counted, for the unit of a bare number; empty where it does not say.

    >>> things_counted("K3: Number of referrals to the service")
    'referrals'
    """
    found = _COUNTED.search(label)
    return found[1].lower() if found else ""


def indicator_words(label: str) -> str:
    """A stub or header as the name of an indicator: unit and closing marks off, words as printed.

    >>> indicator_words("Low birth weight of all babies (%)")
    'Low birth weight of all babies'
    """
    unit = _UNIT.search(label)
    if unit:
        label = label[: unit.start()] if unit.end() >= len(label.rstrip(" :.")) else label
    label = re.sub(r"^\s*%\s*(?:of\s+)?", "", label)
    return label.strip(" ,:;.*\u2022–-").rstrip("†‡¹²³")


def caption_unit(caption: str) -> str:
    """The unit that a caption gives: `%` for `Table 3: Percentage of mothers …`, or what it has in brackets."""
    return unit_of(_NUMBERED.sub("", caption.strip()))


def untimed(label: str) -> str:
    """A label without the time that ends it, in brackets or behind a comma; as it is where the time is part of the name.

    >>> untimed("Low birth weight of term babies, 2021"), untimed("2 to 2½ year review")
    ('Low birth weight of term babies', '2 to 2½ year review')
    """
    found = _TIMED.search(label)
    return label[: found.start()].rstrip(" ,:;–-") if found and find_spans(found["time"] or found["year"]) else label


def label_time(label: str) -> Period | None:
    """The time that ends a label, its unit apart; None where none does."""
    found = _TIMED.search(indicator_words(label))
    spans = find_spans(found["time"] or found["year"]) if found else ()
    return of_span(spans[0]) if spans else None


def whole_time(label: str) -> Period | None:
    """The time that is all a label says: `March 2022`, `Q1 2022/23`; None for any other label.

    >>> whole_time("Mar 2022").label, whole_time("Reviews in March 2022")
    ('March 2022', None)
    """
    words = label.strip(" :*")
    if _SHORT_MONTH.fullmatch(words):
        return period_of(words)
    spans = find_spans(words)
    return of_span(spans[0]) if len(spans) == 1 and spans[0].words == words else None


def caption_indicator(caption: str) -> str:
    """What a caption says is measured: its number, years, places and breakdown off; empty where nothing is left.

    >>> caption_indicator("2022/23 Breastfeeding at six to eight weeks by ICB Sub-Location")
    'Breastfeeding at six to eight weeks'
    """
    words = _NUMBERED.sub("", caption.strip())
    spans = find_spans(words)
    if spans and not words[: spans[0].start].strip(" ("):
        words = words[spans[0].end :].lstrip(" ):–-")
    elif spans:
        words = words[: spans[0].start].rstrip(" (:–-")
    words = indicator_words(_TAIL.sub("", words))
    return "" if _EMPTY_HEADS.match(words) or len(words.split()) < 2 else words


def heads_groups(header: str) -> bool:
    """Whether a header says that parts of the population stand under it, which name no indicator: `Ethnic group`."""
    return bool(_GROUPS_HEAD.match(header.strip(" :")))


def is_part(header: str, label: str) -> bool:
    """Whether a label under a header of groups means a part of the population only; an age is the indicator's own as a rule.

    >>> is_part("Sex", "Male"), is_part("Sex", "Persons"), is_part("Age", "6-8 weeks")
    (True, False, False)
    """
    return not re.match(r"ages?\b", header.strip(), re.IGNORECASE) and not _WHOLE.match(label.strip())


def heads_small_places(header: str) -> bool:
    """Whether a header says that parts of the home area stand under it: wards, localities, teams."""
    return bool(_SMALL_PLACES.search(header))


def names_measure(words: str) -> bool:
    """Whether words say what is measured or counted: `Smoking at time of delivery`, `Births`."""
    return bool(_MEASURE_WORDS.search(words))


def names_rate(words: str) -> bool:
    """Whether words name a rate or a share rather than a number of things."""
    return bool(_RATE_WORDS.search(words))


def is_measure_of(header: str) -> bool:
    """Whether a header says how many of what its column counts: `Number of families seen`."""
    return bool(_MEASURE_OF.match(header.strip()))


def heads_places(header: str) -> bool:
    """Whether a column's header says that places stand under it."""
    return bool(_PLACES_HEAD.search(header.strip(" :")))


def is_generic(header: str) -> bool:
    """Whether a header names no indicator: `Number`, `Value`, a period, nothing."""
    words = without_time(header).strip(" :()")
    if not words or words[0].isdigit() or not re.search(r"[A-Za-z]{3}", words):
        return True
    return bool(_GENERIC.match(words)) and not is_measure_of(words)


def place_named(paper: Paper, block: Block, label: str, *, loose: bool = False, near: bool = False) -> Named | None:
    """The place, or the body, that a label names; None where it names none.

    `loose` takes any words for a place (`OOA`): for columns that hold nothing else; `near` none far away.
    """
    words = label.strip(" :*")
    if not words or words not in block.words:
        return None
    body = _body_of(paper, block, words)
    if body is not None:
        return named(body)
    known = area_meant(paper, words, near=near) if loose else find_area(words)
    if known is not None:
        return name_area(paper, block, words, known)
    relative = _relative(paper, block, words)
    if relative is not None or not loose:
        return relative
    short = area_shortened(paper.home, words)
    return name_area(paper, block, words, short) if short else name_own_area(paper, block, words)


def numbered_place(paper: Paper, block: Block, label: str) -> Named | None:
    """A part of the home area that has no name but its number: `Locality 2`."""
    found = _NUMBERED_PLACE.fullmatch(label.strip(" :*"))
    return name_own_area(paper, block, found[0]) if found else None


def only_place(paper: Paper, block: Block) -> Named | None:
    """The one place that a caption or a header names; None where it names several, or none."""
    found = {place.slug: (start, end, place) for start, end, place in areas_in(block.words)}
    if len(found) != 1:
        return None
    start, end, place = found.popitem()[1]
    return name_area(paper, block, block.words[start:end], place)


def is_place(paper: Paper, block: Block, label: str) -> bool:
    """Whether a label names a place or a body and nothing else."""
    words = label.strip(" :*")
    return bool(_body_of(paper, block, words)) or find_area(words) is not None or bool(_PLACE_WORDS.match(words))


def place_within(paper: Paper, block: Block, header: str) -> Named | None:
    """The place that a header names beside a period or a unit (`England 2021/22`); None where it names none."""
    whole = place_named(paper, block, header)
    if whole is not None or not header:
        return whole
    places = areas_in(header)
    if places and header[places[0][0] : places[0][1]] in block.words:
        return name_area(paper, block, header[places[0][0] : places[0][1]], places[0][2])
    first = header.split(" ")[0]
    return _relative(paper, block, first) if first in block.words else None


def stem_of(label: str) -> str:
    """What a label says before a dash and a name: `Obesity - Anytown`; empty where it has none.

    >>> stem_of("Smoking at delivery - Upper & Lower Anytown"), stem_of("Smoking at delivery - provisional")
    ('Smoking at delivery', '')
    """
    found = _PLACE_BEHIND.match(label.strip(" :*"))
    return (
        found["what"].strip()
        if found and found["place"].strip()[:1].isupper() and not _GROUP.match(found["place"].strip())
        else ""
    )


def place_behind(paper: Paper, block: Block, label: str, *, among: bool = False) -> tuple[str, Named] | None:
    """A label taken apart into what is measured and the place it ends in (`Obesity, England`); None where it ends in none.

    `among` takes any name for a place: for rows beside others that measure the same of places we know.
    """
    found = _PLACE_BEHIND.match(label.strip(" :*"))
    if found is None:
        return None
    words = found["place"].strip()
    known = (
        among or find_area(words) is not None or _NATIONAL.fullmatch(words) or _REGIONAL.fullmatch(words) or _PEERS.match(words)
    )
    place = place_named(paper, block, words, loose=among) if known else None
    return (found["what"], place) if place is not None else None


def place_headed(paper: Paper, block: Block, header: str) -> Named | None:
    """The area that a header stands for beside columns of other areas: a known one shortened, else one of its own words."""
    words = without_time(header).strip(" :*()")
    if not words or words not in block.words:
        return None
    short = area_shortened(paper.home, words)
    if short is not None:
        return name_area(paper, block, words, short)
    like = _NAME_LIKE.match(words) and not _GROUP.match(words)
    return name_own_area(paper, block, words) if like and not says_value(words) else None


def says_value(header: str) -> bool:
    """Whether a header says no more than that values of the paper's own stand under it: `Actual`, `Our rate`, `%`."""
    words = without_time(header).strip(" :*()")
    if not re.search("[A-Za-z]", words) or _OWN_VALUE.search(words):
        return True
    return names_measure(words) and not re.fullmatch(PEOPLE, words, re.IGNORECASE)


def plain_header(header: str) -> str:
    """A header without what it has in square brackets."""
    return re.sub(r"\s*\[[^\]]*\]", "", header).strip()


def _body_of(paper: Paper, block: Block, words: str) -> Mention | None:
    bodies = paper.in_block(block, "body")
    return next((m for m in bodies if m.words in words and len(m.words) * 4 >= len(words) * 3), None)


def _relative(paper: Paper, block: Block, words: str) -> Named | None:
    """A place named by how it stands to the home area: the nation, the region, its peers, itself."""
    if _NATIONAL.match(words):
        return relative_area(paper, block, area("england"), words)
    region = next((area(slug) for slug in wider(paper.home) if area(slug).kind == "region"), None) if paper.home else None
    if _REGIONAL.match(words):
        return relative_area(paper, block, region, words) if region else name_own_area(paper, block, words)
    if _LOCAL.match(words) and paper.home:
        return relative_area(paper, block, area(paper.home), words)
    if _NEIGHBOURS.fullmatch(words):
        key = paper.name_thing("area", "statistical neighbours", place=paper.home)
        return named(paper.mention(block.order, key, words))
    return name_area(paper, block, words) if _PEERS.match(words) else None
