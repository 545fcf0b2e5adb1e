"""What assistants may ask, as tools of the Model Context Protocol: the same questions as the REST surface, the same shapes.

Every answer carries its citations: document, place and words. Here live the tools; over HTTP they stand behind
`api.mounted`, over standard input and output behind `startwell mcp`. See https://modelcontextprotocol.io/specification.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from typing import Annotated, Final, TypeAlias, TypeVar

from mcp.server.mcpserver import MCPServer
from mcp.server.mcpserver.exceptions import ToolError
from mcp.server.transport_security import TransportSecuritySettings
from mcp.types import ToolAnnotations
from pydantic import Field
from starlette.routing import Route
from starlette.types import ASGIApp

from api import models, shaping
from api.parameters import a_day, cursor_at, place_in
from api.queries import Question
from api.service import Service
from graph.proofs import proof
from graph.questions import answers, entity, owners, search
from graph.store import Release
from ontology.errors import NotFound, StartwellError

T = TypeVar("T")
READS: Final = ToolAnnotations(read_only_hint=True, open_world_hint=False)
Name: TypeAlias = Annotated[str, Field(max_length=300)]
Words: TypeAlias = Annotated[str, Field(max_length=1500)]
MOST_HITS: Final = 50
MOST_STATEMENTS: Final = 50
ABOUT: Final = """\
Who owns which early-years priority in England's councils and NHS bodies, and which passage of which paper says so.
Quote the words and name the document and the place in it. A body that is recommended or proposed is not accountable yet;
`unknown` means that no paper of the area was read, which is not the same as nobody being responsible."""


class Tools:
    """The tools over one service; each raises ToolError with a plain sentence where there is no answer."""

    def __init__(self, service: Service) -> None:
        self.service = service

    async def who_owns(self, topic: Name, area: Name = "", as_of: Name = "") -> models.OwnersAnswer:
        """Who is accountable for a topic, is proposed to be, leads it or holds it as a priority; services and gaps.

        `topic` is a name such as infant mortality; `area` a place such as Staffordshire; `as_of` a day such as 2023-09-07.
        """
        today = self.service.today().isoformat()
        return await self._asked(lambda: shaping.owners(owners(self._release(), topic, area, a_day("as_of", as_of), today)))

    async def search(self, words: Name, limit: int = 10) -> models.Search:
        """Things, documents and passages that fit some words, best first; typing mistakes are forgiven."""
        most = max(1, min(limit, MOST_HITS))
        return await self._asked(lambda: shaping.search(words, search(self._release(), words, most)))

    async def entity(self, name: Name, as_of: Name = "", relation: Name = "", cursor: Words = "") -> models.Entity:
        """A body, strategy, service, topic or other thing by its name or IRI: the statements about it, with their evidence.

        With `as_of` only what holds on that day. Where `relations` has a `next`, ask again with that relation's `predicate`
        as `relation` and its `next` as `cursor` for those that follow.
        """
        return await self._asked(lambda: self._entity(name, a_day("as_of", as_of), relation, place_in(cursor)))

    async def evidence(self, passage: Name) -> models.Evidence:
        """A passage by its IRI: its document, its place in it, its words, and the passages it leans on."""
        return await self._asked(lambda: self._passage(passage))

    async def compare_answers(self, question: Words, as_of: Name = "") -> models.Answers:
        """What every authority answered to one freedom-of-information question, given by its words or IRI."""
        return await self._asked(lambda: shaping.answers(answers(self._release(), question, a_day("as_of", as_of)), as_of))

    async def sparql(self, query: str) -> str:
        """The answer to a SPARQL 1.1 query, read-only and limited in time: results as JSON, triples as Turtle.

        `GRAPH ?passage { … }` gives the passage that says something; graph `sw:documents` its document, place and words.
        """
        try:
            form = self._release().form(query)
            media = "application/sparql-results+json" if form in ("SELECT", "ASK") else "text/turtle"
            found = await self.service.runner.run(Question(query, media))
        except StartwellError as error:
            raise ToolError(_told(error)) from error
        if found.file:
            found.file.close()
            raise ToolError("The answer is too long to be read here; ask for less, with a LIMIT.")
        return found.body.decode()

    def _release(self) -> Release:
        return self.service.store.current()

    def _entity(self, name: str, day: str, relation: str, start: int) -> models.Entity:
        found = entity(self._release(), name, day, relation, "", MOST_STATEMENTS, start)
        return shaping.entity(found, start + MOST_STATEMENTS, cursor_at)

    def _passage(self, iri: str) -> models.Evidence:
        found = proof(self._release(), iri)
        if not found.document.id:
            raise NotFound(f"passage {iri[:200]!r}")
        return shaping.evidence(found)

    async def _asked(self, ask: Callable[[], T]) -> T:
        try:
            return await asyncio.to_thread(ask)
        except StartwellError as error:
            raise ToolError(_told(error)) from error


def assistant_server(service: Service, *, alone: bool = False) -> MCPServer[None]:
    """The server of the tools; `alone` lets it start and stop the query processes itself, where no web service does."""

    @asynccontextmanager
    async def running(_: MCPServer[None]) -> AsyncIterator[None]:
        await service.runner.start()
        try:
            yield
        finally:
            await service.runner.stop()

    lifespan: Callable[[MCPServer[None]], AbstractAsyncContextManager[None]] | None = running if alone else None
    made: MCPServer[None] = MCPServer("startwell", title="Startwell", instructions=ABOUT, log_level="WARNING", lifespan=lifespan)
    tools = Tools(service)
    for tool in (tools.who_owns, tools.search, tools.entity, tools.evidence, tools.compare_answers, tools.sparql):
        made.add_tool(tool, annotations=READS)
    return made


def over_http(server: MCPServer[None]) -> ASGIApp:
    """The tools over HTTP: every request by itself, answered as JSON, for whoever may read the service."""
    anybody = TransportSecuritySettings(enable_dns_rebinding_protection=False)
    (route,) = server.streamable_http_app(stateless_http=True, json_response=True, transport_security=anybody).routes
    assert isinstance(route, Route)
    return route.app


def _told(error: StartwellError) -> str:
    nearest = ", ".join(error.nearest) if isinstance(error, NotFound) else ""
    return f"{error}" + (f" The nearest names are: {nearest}." if nearest and nearest not in str(error) else "")
