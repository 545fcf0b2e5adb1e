"""Contracts and agreements seen from the buyer: who lets, holds or signs one for a service."""

from loaders.rules.rule import Rule
from loaders.rules.words import DEAL, NEW, RUNS, TO_RUN, WHO, WILL

RULES = (
    Rule(
        "commissioned-deal",
        "commissionedBy",
        (
            rf"{{org:o}}['’]s? (?:\w+ ){{0,3}}{DEAL} (?:with|to) {WHO}⟦[BP]\d+⟧,? {TO_RUN} {NEW}(?:delivery of |provision"
            rf" of )?{{service:s}}"
        ),
        "contract|agreement|grant|tender|SLA",
        "Elmfield Town Council's contract with Brookside Trust for the Elmfield Nursing Service ends in March.",
        (("Elmfield Nursing Service", "Elmfield Town Council"),),
        "Elmfield Town Council's letter to Brookside Trust for the Elmfield Nursing Service was lost.",
    ),
    Rule(
        "commissioned-let",
        "commissionedBy",
        (
            rf"{{bodies:o}},?(?: which| that)?{WILL} (?:award(?:s|ed|ing)|is awarding|let|re-let|re-?tendered|re-?procured"
            rf"|extended|renewed|signed|entered into|holds?|put out|advertised)(?: out)? (?:an? |an |the |its |their"
            rf" )?(?:\w+ ){{0,2}}{DEAL}(?: (?:with|to) {WHO}⟦[BP]\d+⟧,?)? {TO_RUN} {NEW}{{services:s}}"
        ),
        "contract|agreement|tender|grant|SLA",
        "Elmfield Town Council has awarded a contract for the Elmfield Nursing Service.",
        (("Elmfield Nursing Service", "Elmfield Town Council"),),
        "Elmfield Town Council has read a contract for the Elmfield Nursing Service.",
        dated=True,
    ),
    Rule(
        "commissioned-under-contract-to",
        "commissionedBy",
        r"{services:s},? (?:is |are )?under (?:a )?contract to (?:the )?{bodies:o}",
        "under",
        "Brookside Trust runs the Elmfield Nursing Service, under contract to Elmfield Town Council.",
        (("Elmfield Nursing Service", "Elmfield Town Council"),),
        "Brookside Trust runs the Elmfield Nursing Service, under a tree next to Elmfield Town Council.",
    ),
    Rule(
        "commissioned-under-contract-with",
        "commissionedBy",
        (
            r"{service:s}[^.;⟦⟧]{0,40}? by (?:the )?⟦[BP]\d+⟧,? (?:under|through|by way of|by means of|via|as part of)"
            r" (?:an? |its |the )?(?:[\w-]+ ){0,3}?"
            r"(?:contract|agreement|SLA|arrangement) (?:to|with|from) (?:the )?{bodies:o}"
        ),
        "under|through|by way|by means|via|part of",
        "The Elmfield Nursing Service is provided by Brookside Trust under a contract with Elmfield Town Council.",
        (("Elmfield Nursing Service", "Elmfield Town Council"),),
        "The Elmfield Nursing Service is provided by Elmfield Town Council under an agreement with Brookside Trust.",
        buyers=True,
    ),
    Rule(
        "commissioned-run-under",
        "commissionedBy",
        (
            rf"⟦[BP]\d+⟧(?:,? (?:which|who))?{RUNS} {NEW}{{services:s}}[^.;⟦⟧]{{0,40}}?,? (?:under|through|by way of"
            rf"|via) (?:an? |its "
            r"|the )?(?:[\w-]+ ){0,3}?(?:contract|agreement|SLA) (?:with|from|to) (?:the )?{org:o}"
        ),
        "under|through|by way|via",
        "Brookside Trust runs the Elmfield Nursing Service under a five-year contract with Elmfield Town Council.",
        (("Elmfield Nursing Service", "Elmfield Town Council"),),
        "Brookside Trust runs the Elmfield Nursing Service under a tree with Elmfield Town Council.",
        buyers=True,
    ),
    Rule(
        "commissioned-has-deal",
        "commissionedBy",
        (
            rf"{{org:o}}(?:,? which)?{WILL} (?:has|have|had|holds?|held|entered into|signed|agreed|made|let) (?:an? "
            rf"|the |its )?(?:[\w-]+"
            rf" ){{0,3}}?{DEAL} (?:with|to) {WHO}⟦[BP]\d+⟧,? {TO_RUN} {NEW}(?:delivery of |provision of )?{{services:s}}"
        ),
        "contract|agreement|grant|SLA",
        "Elmfield Town Council has a Section 75 agreement with Brookside Trust for the Elmfield Nursing Service.",
        (("Elmfield Nursing Service", "Elmfield Town Council"),),
        "Elmfield Town Council has a meeting with Brookside Trust for the Elmfield Nursing Service.",
        buyers=True,
    ),
    Rule(
        "commissioned-party-of-deal",
        "commissionedBy",
        (
            rf"(?:⟦[BP]\d+⟧{WILL} (?:has|have|had|holds?|held|won|signed|secured) (?:an? |the )?(?:[\w-]+"
            rf" ){{0,3}}?{DEAL} (?:with|from) (?:the )?"
            rf"|{DEAL} between (?:the )?){{org:o}}(?: and (?:the )?⟦[BP]\d+⟧)?,? {TO_RUN} {NEW}(?:delivery of "
            rf"|provision of )?{{services:s}}"
        ),
        "contract|agreement|grant|SLA",
        "Brookside Trust has a contract with Elmfield Town Council to deliver the Elmfield Nursing Service.",
        (("Elmfield Nursing Service", "Elmfield Town Council"),),
        "Brookside Trust has a meeting with Elmfield Town Council to praise the Elmfield Nursing Service.",
        buyers=True,
    ),
    Rule(
        "commissioned-deal-is-with",
        "commissionedBy",
        (
            rf"{{org:o}}['’]s? (?:\w+ ){{0,3}}{DEAL} {TO_RUN} {NEW}(?:delivery of |provision of )?{{services:s}}(?: contract)?"
            r" (?:is|was|has been|sits|rests)(?: now| currently)? (?:with|held by|let to|awarded to) (?:the )?⟦[BP]\d+⟧"
        ),
        "contract|agreement|grant|SLA",
        "Elmfield Town Council's present contract for the Elmfield Nursing Service is with Brookside Trust.",
        (("Elmfield Nursing Service", "Elmfield Town Council"),),
        "Elmfield Town Council's present contract for the Elmfield Nursing Service is liked by Brookside Trust.",
        buyers=True,
    ),
)
