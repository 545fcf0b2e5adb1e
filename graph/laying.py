"""What ownership answers are made of, laid down with a release so that one look finds all that stands near an area.

Here lives the SQL that ties each statement on a topic to the areas it may count for, to the days its passage states and to the
paper it stands in; and each passage to the words it leans on. Nothing depends on the day asked about. It is read in
`graph.laid`; the rows it is made from are those of named queries (`graph.indexing`).
"""

from __future__ import annotations

import sqlite3
from typing import Final

from graph.moods import relation_of
from graph.roles import role_of
from ontology.vocab import SW

NEEDED: Final = (
    "holders", "services", "parties", "contracts", "gaps", "circumstances", "serves", "things", "document-passages", "leans",
)  # fmt: skip
"""The named queries whose rows are needed."""

_PLACES: Final = """
CREATE TEMP TABLE places AS
WITH served AS (
  SELECT DISTINCT thing, area FROM serves WHERE relation = serves_area()
), own AS (
  SELECT thing, area, row_number() OVER (PARTITION BY thing ORDER BY label, rowid) AS place FROM things
)
SELECT thing, area FROM served
UNION ALL SELECT thing, area FROM own WHERE place = 1 AND area <> '' AND thing NOT IN (SELECT thing FROM served);
CREATE INDEX temp.places_by_thing ON places (thing);"""
"""The areas a thing serves, else the one its name belongs to."""

_TOLD: Final = """
CREATE TEMP TABLE told AS
WITH every AS (
  SELECT passage, subject, object, relation_of(predicate, mood) AS relation, start, "end", mood, rowid AS place FROM circumstances
)
SELECT DISTINCT passage, subject, object, relation,
  first_value(start) OVER (PARTITION BY passage, subject, object, relation ORDER BY start, place) AS start,
  max("end") OVER (PARTITION BY passage, subject, object, relation) AS "end",
  first_value(mood) OVER (PARTITION BY passage, subject, object, relation ORDER BY start, place) AS mood
FROM every WHERE relation <> '';
CREATE INDEX temp.told_by_passage ON told (passage, subject, object, relation);"""
"""What a passage says of the time of one of its statements."""

_WHEN: Final = """coalesce(p.document, '') AS document, coalesce(t.start, '') AS start, coalesce(t."end", '') AS "end",
  coalesce(t.mood, '') AS mood"""
_PAPER: Final = 'LEFT JOIN "document-passages" p ON p.passage = s.passage'

_STATEMENTS: Final = f"""
CREATE TABLE owning AS
SELECT s.topic, coalesce(a.area, '') AS place, role_of(s.topic, s.holder, s.relation, s.about) AS role,
  s.holder, s.relation, s.about, s.passage, s.link, {_WHEN}
FROM holders s LEFT JOIN places a ON a.thing = s.holder {_PAPER}
LEFT JOIN told t ON t.passage = s.passage AND t.subject = s.holder AND t.object = s.about AND t.relation = s.relation
ORDER BY s.rowid;
CREATE INDEX "by owning" ON owning (topic, place);
CREATE TABLE acting AS
SELECT s.topic, coalesce(a.area, '') AS place, s.service, s.about, s.passage, {_WHEN}
FROM services s LEFT JOIN places a ON a.thing = s.service {_PAPER}
LEFT JOIN told t ON t.passage = s.passage AND t.subject = s.service AND t.object = s.about AND t.relation = addresses()
ORDER BY s.rowid;
CREATE INDEX "by acting" ON acting (topic, place);
CREATE TABLE dealing AS
SELECT s.service, s.relation, s.party, s.passage, {_WHEN}
FROM parties s {_PAPER}
LEFT JOIN told t ON t.passage = s.passage AND t.subject = s.service AND t.object = s.party AND t.relation = s.relation
ORDER BY s.rowid;
CREATE INDEX "by dealing" ON dealing (service);
DROP TABLE holders;
DROP TABLE services;
DROP TABLE parties;
CREATE VIEW holders AS SELECT DISTINCT topic, holder, relation, about, passage, link FROM owning;
CREATE VIEW services AS SELECT DISTINCT topic, service, about, passage FROM acting;
CREATE VIEW parties AS SELECT service, relation, party, passage FROM dealing;"""

_QUOTES: Final = """
CREATE TABLE quotes (at INTEGER PRIMARY KEY, leant);
INSERT INTO quotes
SELECT p.rowid, json_group_array(json_array(c.passage, c."order", c.locator, c.words))
FROM leans l JOIN "document-passages" p ON p.passage = l.passage JOIN "document-passages" c ON c.passage = l.context
GROUP BY p.rowid;
DROP TABLE leans;
CREATE VIEW passage AS
SELECT p.passage, p.document, p."order", p.locator, p.words,
  coalesce(json_extract(c.value, '$[0]'), '') AS context, coalesce(json_extract(c.value, '$[1]'), '') AS contextOrder,
  coalesce(json_extract(c.value, '$[2]'), '') AS contextLocator, coalesce(json_extract(c.value, '$[3]'), '') AS contextWords
FROM "document-passages" p LEFT JOIN quotes q ON q.at = p.rowid LEFT JOIN json_each(q.leant) c"""
"""The named query `passage`: each passage with those it leans on."""


def lay(made: sqlite3.Connection) -> None:
    """Lay down what ownership answers are made of, in an index with the rows of `NEEDED`; some of these become views of it."""
    made.create_function("relation_of", 2, relation_of, deterministic=True)
    made.create_function("role_of", 4, role_of, deterministic=True)
    made.create_function("serves_area", 0, lambda: SW.servesArea, deterministic=True)
    made.create_function("addresses", 0, lambda: SW.addresses, deterministic=True)
    for script in (_PLACES, _TOLD, _STATEMENTS, _QUOTES):
        made.executescript(script)
    made.executescript("DROP TABLE temp.places; DROP TABLE temp.told;")
