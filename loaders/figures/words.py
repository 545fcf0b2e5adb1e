"""The words that figures in prose are told by: measures, populations, counted things, verbs.

Here live word lists only, as parts of regular expressions; the patterns over sentences are in `loaders.figures.phrases`,
`loaders.figures.kinds` and `loaders.figures.counts`.
"""

from __future__ import annotations


def either(*lines: str) -> str:
    """The alternatives of several lines, divided by commas, as one part of a regular expression.

    >>> either("rates?, levels?", "prevalence")
    'rates?|levels?|prevalence'
    """
    return "|".join(word.strip() for line in lines for word in line.split(",") if word.strip())


HEADS = either(
    "rates?, prevalence, incidence, proportions?, percentages?, coverage, uptake, take-up, scores?, levels?",
    "numbers?, admissions, reviews?",
    "attendances, absences?, referrals, caseloads?, waiting times?, vacancies, turnover, completion, attainment",
    "initiation, births, deaths",
)
TOPICS = either(
    "exclusions, conceptions?, stillbirths, still births, mortality, immunisations?, vaccinations?, smoking",
    "breastfeeding, obesity, SATOD, (?:dental|tooth) decay, poverty,",
    "low[- ]income families, visits, (?:year|month|week|health) reviews?, screening",
    "low birth ?weight, school readiness, good level of development, development reviews?",
    "smoking at (?:the )?time of delivery",
)
GENERIC = either(
    "rates?, prevalence, incidence, proportions?, percentages?, coverage, uptake, take-up, scores?, levels?",
    "numbers?, average, of, and",
    "admissions, attendances, referrals, initiation, births, deaths, completion, attainment",
)
BREAKS = either(
    "the, a, an, our, its, their, this, that, these, those, in, on, of, for, to, from, with, by, at, and, but, or",
    "as, is, was, were, whereas",
    "are, has, have, had, be, been, being, while, whilst, although, however, than, average, national, nationally",
    "regional, regionally",
    "local, locally, overall, present, current, latest, shows?, showed, showing, saw, see, seen, which, where, when",
    "who, get, bring",
    "bringing, reduce, reducing, increase, increasing, raise, raising, cut, cutting, cuts, improve, improving",
    "wants?, recent, recently",
    "reported, recorded, highest, lowest, higher, lower, high, low(?! birth), nearly, about, around, only, similarly",
    "also, now, then",
    "still(?! births?\\b), both, total, year(?! reviews?\\b), step, keep, reach, achieve, remains?, ambitious, target, goal",
    "england",
    "must, should, would, could, can, fall, rise, drop, differs?, differed, varies, vary, varied, ranges?, ranged",
)
VERBS = either(
    "was, were, is, are, had, have, has, having, achieved, achieving, achieve, attained, received, receiving",
    "receive, reached, reaching",
    "smoked?, live, lived, reported, said, attended, passed, met, experienced, initiated, breastfed, breastfeed",
    "accessed, came, became",
    "entered, left, gained, did, do, saw, got, suffer(?:ed)?, start(?:ed)?, stopp?(?:ed)?, quit, drank, drink, use",
    "used, need(?:ed)?",
    "agreed, felt, feel, made, took, take, give, gave, claim(?:ed)?, remain(?:ed)?, stay(?:ed)?, grow, grew, speak",
    "spoke, begin, began",
    "ceased, ended, met, exceeded, completed, weighed, scored, joined, finished",
)
PEOPLE = either(
    "babies, children, women, mothers, mums, fathers, dads, parents, people, pupils, students, infants, carers",
    "leavers, staff, olds",
    "teenagers, girls, boys, residents, patients, users, respondents, adults, practitioners, workers, visitors",
    "maternities, toddlers",
    "families, participants, volunteers, professionals, champions",
)
POPULATIONS = either(
    PEOPLE.replace("|", ","),
    "households, births, pregnancies, deliveries, schools, settings, referrals, contacts, cases, assessments, plans",
    "reviews, visits, under-?fives, fives",
    "population, appointments, attendances, conceptions, places, providers, placements, neonates, deaths, admissions",
    "eligible \\w+, live births, actions",
)
COUNTED = either(
    PEOPLE.replace("olds|", "").replace("|", ","),
    "births, stillbirths, deaths, households, referrals, contacts, responses, comments, compliments, complaints",
    "admissions, attendances",
    "conceptions, visits, reviews, placements, cases, assessments, applications, enquiries, incidents, exclusions",
    "boards",
    "schools, settings, providers, homes, places, deliveries, bookings, interventions, vacancies, breaches",
    "posts, maternities, smokers",
)
CHANGES = either(
    "increase, decrease, reduction, improvement, rise, fall, drop, growth, uplift, cut, saving, change, gap, difference"
)
NOT_PLACES = either(
    "Quarter, Q\\d, Qtr, January, February, March, April, May, June, July, August, September, October, November, December",
    "Spring, Summer",
    "Autumn, Winter",
    "Care, Need, Reception, Year, Education, Employment, English, Maths, Key Stage, Child, Children, Families",
    "Family, School, Nursery",
    "Early, Health, Phase, Stage, Level, Grade, Special, [A-Z]{2,}",
)
MOVES = either("continues?, stands?, stood, fell, falls, rose, increased, decreased, remains?, improved, dropped, reduced")
