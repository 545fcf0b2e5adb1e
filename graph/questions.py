"""The named questions in one place: what `viz`, `api` and the front door ask of a release.

Here lives nothing but the list; each question is answered in the module it comes from, by the queries of
`graph/queries/`.
"""

from __future__ import annotations

from graph.figures import observations
from graph.gaps import gaps
from graph.listings import (
    aim_of,
    areas_list,
    counts,
    document,
    documents,
    entities,
    is_cursor,
    redirect,
    topics_list,
    topics_said_most,
)
from graph.network import network
from graph.owners import owners, owners_at_once, owners_between
from graph.portraits import entity
from graph.replies import answers
from graph.searching import search, search_at_once

__all__ = [
    "aim_of",
    "answers",
    "areas_list",
    "counts",
    "document",
    "documents",
    "entities",
    "entity",
    "gaps",
    "is_cursor",
    "network",
    "observations",
    "owners",
    "owners_at_once",
    "owners_between",
    "redirect",
    "search",
    "search_at_once",
    "topics_list",
    "topics_said_most",
]
