"""Papers of ordinary governance prose, made from a small grammar and a number: the same number gives the same paper.

Places and bodies are invented. Only text is made here; what it is measured with stands in `reading.py`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from random import Random
from string import Formatter

CHARACTERS = 30_000
_WORDS = {
    "place": "Easterham|Northwick|Saltbeck|Marlow Vale|Thornbridge|Kelsea|Upper Wend|Harrowfield|Stanmere|Ashdyke|Penlow",
    "lead": "Health and Wellbeing|Early Years Partnership|Children's Services Improvement|Maternity and Newborn",
    "second": "Family Hubs Delivery|Infant Feeding|School Readiness|Speech and Language|Perinatal Mental Health",
    "topic": "infant mortality|breastfeeding|smoking in pregnancy|school readiness|childhood obesity|oral health"
    "|childhood immunisation|speech and language|parenting support",
    "strategy": "Best Beginnings Strategy|Early Help Strategy|Children and Young People Plan|Infant Feeding Strategy",
    "service": "health visiting service|family nurse service|stop smoking service|children's centre service",
    "provider": "Brightwell Community NHS Trust|Lanternside Care|Four Rivers Partnership NHS Trust|Wayfinder Families",
    "post": "Director of Public Health|Director of Children's Services|Cabinet Member for Families|Head of Early Help",
    "action": "noted|endorsed|approved|agreed|supported",
    "ask": "note|endorse|approve|agree|support|comment on",
    "month": "January|February|March|April|May|June|July|September|October|November",
    "who": "Parents and carers|Practitioners|Midwives and health visitors|Nursery managers|Families in the east of the district",
    "said": "told the review|have said in two surveys|reported at a workshop|wrote in their replies",
    "thing": "waiting times had grown shorter|appointments were hard to reach by bus|advice differed from one clinic to the next"
    "|drop-in sessions were valued most|information came too late to be of use|opening hours suited few working parents",
    "cause": "posts stood vacant over the winter|two buildings were being repaired|funding was confirmed late in the year"
    "|records are kept in three systems|demand rose faster than was planned for|referrals reached the team by letter",
    "result": "a smaller number of families was seen|some visits took place by telephone|the first stage took longer than planned"
    "|groups met every second week|the remaining work was moved to the next quarter",
    "aim": "reduce infant mortality|increase breastfeeding at six weeks|reduce smoking in pregnancy|improve school readiness"
    "|narrow the gap in early language|increase the uptake of childhood vaccinations",
    "size": "a small part|about a third|close to half|most|nearly all|a growing share",
    "group": "eligible two-year-olds|families with a new baby|first-time mothers|children in the most deprived wards|settings",
    "doing": "were seen within the agreed time|took up the offer|had a named worker|were in touch with a hub",
}
_SENTENCES = (
    "{who} {said} that {thing}, and the team has looked into each case with the settings concerned.",
    "In {place}, {size} of {group} {doing} during the year, which is in line with what neighbouring districts see.",
    "Because {cause}, {result}; this is expected to change once the new arrangements have settled.",
    "{who} {said} that {thing}.",
    "Some of this was foreseen in the last report, in which it was said that {cause}.",
    "It remains to be seen whether {result} for that reason alone, or also because {cause}.",
    "Of {group}, {percent}% {doing} in {year}, compared with {other}% in the year before.",
    "The {lead} Board {action} the {place} {strategy} on {day} {month} {year}.",
    "The {lead} Board is accountable for {topic} in {place}.",
    "The {second} Group reports to the {place} {lead} Board.",
    "The {service} in {place} is commissioned by {place} Council and provided by {provider}.",
    "{provider} has provided the {place} {service} since {day} {month} {year}.",
    "The {post} chairs the {second} Group, which meets every {few} weeks.",
    "The {place} {strategy} {year}-{later} has {few} priorities, among them to {aim}.",
    "There is at present no named lead for {topic} in {place}, and this will be brought back to the Board.",
    "It is proposed that the {second} Group becomes responsible for {topic} from {month} {later}.",
)
_PLAIN = 7
"""So many of the sentences say nothing about who governs what; they are chosen three times out of four."""
_HEADINGS = ("Background", "What has been done", "Findings", "Who does what", "Views of families", "Risks", "Next steps")
_Filled = Callable[[str], str]


def paper(number: int, characters: int = CHARACTERS) -> str:
    """The text of one paper, of about so many characters."""
    random = Random(number)
    fill = partial(_filled, random)
    parts = [*_top(fill)]
    length, count = sum(map(len, parts)), 0
    while length < characters:
        section = [*_section(random, fill, count)]
        parts += section
        length, count = length + sum(map(len, section)), count + len(section)
    return "\n\n".join(parts) + "\n"


def _filled(random: Random, pattern: str) -> str:
    """A sentence with its gaps filled."""
    values = {name: random.choice(words.split("|")) for name, words in _WORDS.items()}
    year = random.randint(2014, 2023)
    numbers = {"year": year, "later": year + random.randint(2, 5), "day": random.randint(1, 28), "few": random.randint(3, 8)}
    shares = {"percent": random.randint(2, 97), "other": random.randint(2, 97)}
    return Formatter().vformat(pattern, (), {**values, **numbers, **shares})


def _top(fill: _Filled) -> Iterator[str]:
    yield fill("{place} {lead} Board – {day} {month} {year}")
    yield fill("Progress on {topic} in {place}")
    yield "Recommendations"
    yield "The Board is asked to:"
    yield "\n".join(f" - {letter}. {fill('{ask} the report on {topic}.').capitalize()}" for letter in "abc")


def _section(random: Random, fill: _Filled, count: int) -> Iterator[str]:
    """A heading, numbered paragraphs, and now and then a list or a table."""
    yield random.choice(_HEADINGS)
    for number in range(count + 1, count + random.randint(5, 9)):
        yield f"{number}. {' '.join(_sentence(random, fill) for _ in range(random.randint(2, 5)))}"
    if random.random() < 0.4:
        yield fill("The aims for {place} are to:")
        yield "\n".join(f" - {fill('{aim};')}" for _ in range(random.randint(2, 5)))
    if random.random() < 0.2:
        rows = (fill("{topic}\t{few}0%\t{percent}%\t{other}%") for _ in range(4))
        yield "\n".join(("Indicator\tTarget\t2021/22\t2022/23", *rows))


def _sentence(random: Random, fill: _Filled) -> str:
    plain = random.random() < 0.75
    return fill(random.choice(_SENTENCES[:_PLAIN] if plain else _SENTENCES[_PLAIN:]))
