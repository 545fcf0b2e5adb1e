"""Who provides, commissions or pays for what a question asks about: answers that say so in a name, in a `Yes`, or of `it`.

Here the wording of answers is read against what their question asks (`loaders.requests.asked`); sentences that name a
service and its provider themselves are the business of `loaders.rules`, denials that of `loaders.requests.gaps`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from loaders.paper import Mention, Paper
from loaders.requests.asked import Asked, asked_of
from loaders.requests.exchange import Exchange
from loaders.requests.lines import Line, anchored, lines_of
from loaders.stating.options import term_in
from ontology.naming import slug
from ontology.statement import Evidence, Iri, Mood, Ref, Statement, Stretch, Thing
from ontology.vocab import DCTERMS, SW

_ONE = r"⟦\d+⟧(?: \([^()]{1,40}\))?(?:['’]s? (?:\w+ ){0,3}(?:team|service|department))?"
_MANY = (
    rf"(?:the |both )?(?P<bodies>{_ONE}(?:(?:,? and |, | & |; |,? jointly with |,? together with |,? as well as )(?:the "
    rf"|by |our )?{_ONE})*)"
)
_IT = (
    r"(?:it|this|these|they|them|both|(?:the|this|our|these) (?:\w+ ){0,2}?(?:service|support|team|contract|programme|provision"
    r"|procedure|peer supporters|scheme|offer|work|division|treatment)s?)"
)
_YES = r"(?:yes\b\W*)?"
_LEADS = (
    r"(?:(?:this|it|that|these|they) (?:is|was|are|were) |(?:the |our |its )?(?:(?:current|main|sole|present"
    r"|lead) )*(?:service )?"
    r"providers? (?:is|are|was|were|has been|:)? ?|(?:commissioned|provided|delivered|run|contracted) (?:from|by|through"
    r"|with|to) "
    r"|from |by |through |with |via |we commission (?:this |it )?(?:from )?|up to [^,⟦]{4,24}, |since [^,⟦]{4,24}, "
    r"|until [^,⟦]{4,24}, )*"
)
_NAMES = re.compile(rf"\W*{_YES}{_LEADS}{_MANY}(?P<rest>[^⟦⟧]*)$", re.IGNORECASE)
_NO_MORE = re.compile(
    r"\s*(?:\(?['‘\"“][^'’\"”]{2,50}['’\"”]\)?)?\s*(?:[.;:!]|$|,? (?:since|from|until|under|on|in partnership|currently"
    r"|jointly|for)\b"
    r"|\(|,? (?:who|which)\b)",
    re.IGNORECASE,
)
_OWN_NAME = re.compile(
    rf"\W*{_YES}(?:(?:it is|this is|the|called) )*[‘'“\"]?"
    r"(?P<name>⟦\d+⟧|(?-i:[A-Z][\w'’&-]+(?: (?:[A-Z][\w'’&-]*|of|for|the|in|to|and|&|\d+)){0,5}))[’'”\"]?(?:,|:| [–-])? "
    r"(?:\(?(?:which is |and is )?(?:run|provided|delivered|hosted|commissioned) (?:by|from|through) )?"
    rf"\(?(?:the )?{_MANY}(?P<rest>[^⟦⟧]*)$",
    re.IGNORECASE,
)
"""A service by its own name, and who provides it, with no more between them than a mark or `run by`."""
_PLURAL = re.compile(r"(?:services|programmes|schemes|groups|courses|classes|clinics|teams|helplines|projects)\b", re.IGNORECASE)
_BE = r"(?:is|are|was|were|has been|have been|will be|would be|is to be|are to be|being)"
_PROVIDED = re.compile(
    rf"\b{_IT} {_BE}(?: \w+){{0,2}}? (?:provided|delivered|run|operated|hosted|carried out|offered|staffed|managed|held)"
    rf"(?: (?:for us|on our behalf|on behalf of [^⟦,.;]{{3,30}}|locally|jointly|under contract|as one service))* (?:by"
    rf"|with|through) {_MANY}",
    re.IGNORECASE,
)
_PROVIDES = re.compile(
    rf"{_MANY},? (?:who |which )?(?:(?:currently|now|also|then|jointly|both) )*"
    rf"(?:provides?|delivers?|runs?|operates?|employs?|carr(?:y|ies) out|holds?|offers?|hosts?|(?:is|are) the providers? of"
    rf"|(?:has|have) (?:provided|delivered|run|operated|held))"
    rf" (?:the contract for )?{_IT}\b",
    re.IGNORECASE,
)
_IN_HOUSE = re.compile(
    rf"\W*{_YES}(?:{_IT} {_BE} (?:\w+ )?(?:provided|delivered|run|operated|managed|held|kept) )?(?:directly )?in-?\s?house\b",
    re.IGNORECASE,
)
_PAID = re.compile(
    rf"\b{_IT} {_BE} (?:\w+ )?(?:jointly |co-?)?(?:funded|commissioned|paid for|financed|bought)(?: jointly)?"
    rf"(?: and (?:funded|commissioned))? by {_MANY}",
    re.IGNORECASE,
)
_PAYS = re.compile(
    rf"{_MANY},? (?:who |which )?(?:(?:currently|now|also|both|together|jointly) )*(?:co-?)?(?:funds?|commissions?|pays? for)"
    rf"(?: and (?:funds?|commissions?))? {_IT}\b",
    re.IGNORECASE,
)
_JOINTLY = re.compile(
    rf"(?:\b(?:commission|fund|pay|buy)\w*\b[^.;]{{0,90}}?\b|^\W*yes\W+)(?:jointly|together|in partnership|along"
    rf"|alongside)(?: with)? {_MANY}",
    re.IGNORECASE,
)
_PART_OF = re.compile(
    r"\b(?:it|this|that|(?:this|peer|\w+) (?:support|service|work|provision)(?: of this kind)?"
    r"|support of this kind) (?:currently |now )?"
    r"(?:forms?|is|was|makes? up|is provided as|is delivered as|sits|falls|is (?:covered|included|delivered|provided"
    r"|commissioned))"
    r" (?:an? |as )?(?:(?:integral |core )?part of|within|in|through|under|by) (?:the |our |its )?⟦(?P<whole>\d+)⟧",
    re.IGNORECASE,
)
_INTRODUCES = re.compile(
    r"\b(?:there is one|there is|called|known as|we have|we (?:jointly )?(?:commission|fund|pay for)"
    r"|commissions?)\b[^.;⟦]{0,12}⟦(?P<one>\d+)⟧",
    re.IGNORECASE,
)
_YES_FIRST = re.compile(r"\W*(?:yes|we do|it does|that is correct|correct)\b(?! and no)", re.IGNORECASE)
_ONE_IS = re.compile(r"\W*there (?:is|are) (?:one|two|three|a)\b(?! (?:gap|lack))", re.IGNORECASE)
_WE_AND = re.compile(
    r"\b(?:we|the (?:council|authority|trust|icb|board)) and (?:the )?⟦\d+⟧ (?:\w+ )?(?:fund|commission|pay for) ", re.IGNORECASE
)
_YOURS = re.compile(
    r"\byour (?:own |local |current )*(?P<what>(?:(?!area|council|authority|trust)[\w'’-]+ ){1,4}(?:service|team"
    r"|programme|scheme|clinic))\b",
    re.IGNORECASE,
)
_AHEAD = re.compile(
    r"\b(?:will be|would be|is to be|are to be|is being (?:planned|developed|considered)|from \w+ 20\d\d it will)\b",
    re.IGNORECASE,
)
_COMMISSIONED = re.compile(r"commission|fund", re.IGNORECASE)
_TERM = re.compile(r"\b(?:contract|agreement|commenced|started|began|expires?|ends?|runs|until|term|effect)\b", re.IGNORECASE)
_BRAND = re.compile(r"\s*\(?['‘\"“](?P<brand>[A-Z][^'’\"”()]{2,40})['’\"”]")
_PRINTED = re.compile(
    rf"\W*{_YES}(?:the )?(?P<name>[A-Z][\w'’&-]+(?: (?:[A-Z][\w'’&-]*|of|for|the|in|on|&)){{1,6}})\s*(?=$|\.|\(|\['‘)"
)
_COMMON = re.compile(
    r"(?:visitors?|nurses?|midwives|hubs?|cent(?:re|er)s?|teams?|staff|services?|not|various|several|section|appendix"
    r"|table|see|please|none)\b",
    re.IGNORECASE,
)


def read_arrangements(paper: Paper, exchanges: Sequence[Exchange], authority: Mention | None) -> Iterator[Statement]:
    """The statements of who provides and commissions the services that questions ask about, as their answers say.

    A service that only a question names becomes a thing of the paper, by the question's own words.
    """
    reader = _Reader(paper, authority)
    for exchange in exchanges:
        yield from reader.read(exchange)


def _asked(exchange: Exchange) -> Asked:
    """What a question asks; a lettered part by its own words, of the service that the words name under which it hangs."""
    whole, own = asked_of(exchange.question), asked_of(" ".join(part.words for part in exchange.asked))
    return replace(own, what=own.what or whole.what) if exchange.stem and own else whole


@dataclass(slots=True)
class _Reader:
    """The questions of one paper in order; `service` is what the last of them was about."""

    paper: Paper
    authority: Mention | None
    service: Mention | None = None

    def read(self, exchange: Exchange) -> Iterator[Statement]:
        """What one answer says."""
        asked = _asked(exchange)
        self.service = self._asked_service(exchange, asked.what) or self.service or self._yours(exchange)
        if not asked:
            return
        lines = [line for part in exchange.answered for line in lines_of(self.paper, part)]
        if not lines or (asked.exists and not asked.provider and not asked.payer and not _YES_FIRST.match(lines[0].words)):
            return
        self._introduced(lines)
        found = [*self._agreed(asked, lines)]
        for line in lines:
            found += [*self._provided(asked, line), *self._paid(asked, line), *self._within(line)]
        when = next((stretch for line in lines if _TERM.search(line.words) and (stretch := term_in(line.words))), Stretch())
        dated = (replace(one, when=one.when or when) if one.predicate != DCTERMS.isPartOf else one for one in found)
        yield from {(one.subject, one.predicate, one.object): one for one in dated}.values()

    def _yours(self, exchange: Exchange) -> Mention | None:
        """The authority's own service that a question speaks of by the way: `with your local stop smoking service`."""
        found = _YOURS.search(exchange.asked[-1].words)
        return self._asked_service(exchange, found["what"]) if found else None

    def _asked_service(self, exchange: Exchange, what: str) -> Mention | None:
        """The service that a question names: one that is known there, else a new one by these words."""
        part = next((part for part in exchange.asked if what and what in part.words), None)
        words = self.paper.document.blocks[part.block].words if part else ""
        start = words.find(what) if part else -1
        if part is None or start < 0:
            return None
        known = (m for m in self.paper.in_block(part.block, "service", "initiative") if start <= m.start < start + len(what))
        found = next((m for m in known if len(m.words) * 5 >= len(what) * 3), None)
        if found is not None:
            return found
        key = self.paper.name_thing("service", what, classes=(SW.Service,), place=self.paper.home, local=not self.paper.home)
        return self.paper.mention(part.block, key, what, start)

    def _introduced(self, lines: Sequence[Line]) -> None:
        """Take what an answer names as the service it speaks of: `There is one, the …`."""
        for line in lines[:2]:
            found = _INTRODUCES.search(line.text)
            named = line.mentions[int(found["one"])] if found else None
            if named is not None and (named.kind in {"service", "initiative"} or (found and "one," in found[0])):
                self.service = named

    def _agreed(self, asked: Asked, lines: Sequence[Line]) -> Iterator[Statement]:
        """The authority as commissioner, where a question whether it commissions is answered `Yes`, or by a provider's name."""
        if not asked.commissioned or self.authority is None:
            return
        first = lines[0]
        agreed = _YES_FIRST.match(first.words) or _ONE_IS.match(first.words)
        named = asked.provider and (self._named(first) or self._printed(asked, first))
        if not (agreed or named) or any(line.is_denial and _COMMISSIONED.search(line.words) for line in lines):
            return
        if agreed or self.service is None:
            yield from self._state("foi-commissioner", SW.commissionedBy, first, self._own(first))
        else:
            yield from self._asked_as_commissioner()

    def _asked_as_commissioner(self) -> Iterator[Statement]:
        """The authority as commissioner by the words of a question that takes it for one, and is answered by a name."""
        block = self.paper.document.blocks[self.service.block] if self.service else None
        if block is None or self.service is None or self.authority is None:
            return
        line = Line(block.order, block.words, block.words, tuple(self.paper.in_block(block)))
        yield from self._state("foi-commissioner", SW.commissionedBy, line, self._own(line))

    def _provided(self, asked: Asked, line: Line) -> Iterator[Statement]:
        if line.is_denial:
            return
        told = _PROVIDED.search(line.text) or _PROVIDES.search(line.text)
        if told is not None:
            yield from self._state("foi-provider", SW.providedBy, line, line.bodies(told["bodies"]))
        elif asked.provider or (asked.commissioned and _YES_FIRST.match(line.words)):
            named = self._named(line) or self._printed(asked, line)
            yield from self._state("foi-provider", SW.providedBy, line, named) if named else self._branded(asked, line)
        if _IN_HOUSE.match(line.text):
            yield from self._state("foi-provider", SW.providedBy, line, self._own(line))

    def _paid(self, asked: Asked, line: Line) -> Iterator[Statement]:
        if line.is_denial:
            return
        told = _PAID.search(line.text) or _PAYS.search(line.text) or _JOINTLY.search(line.text)
        if told is not None:
            own = self._own(line) if _WE_AND.search(line.text) else []
            yield from self._state("foi-commissioner", SW.commissionedBy, line, [*own, *line.bodies(told["bodies"])])
        elif asked.payer and not asked.provider:
            yield from self._state("foi-commissioner", SW.commissionedBy, line, self._named(line))

    def _within(self, line: Line) -> Iterator[Statement]:
        found = _PART_OF.search(line.text)
        whole = line.mentions[int(found["whole"])] if found else None
        if whole is None or whole.kind == "body" or line.is_denial:
            return
        if self.service is not None and self.service.key != whole.key:
            yield self._said("foi-part-of", DCTERMS.isPartOf, line, self.service, whole)

    def _own(self, line: Line) -> list[Mention]:
        """The authority, where the sentence's block names it, else where the paper does."""
        if self.authority is None:
            return []
        here = [mention for mention in line.mentions if mention.key == self.authority.key]
        return [*here, *([self.authority] if self.authority.how != "stand-in" else [])][:1]

    def _named(self, line: Line) -> list[Mention]:
        """The bodies of a sentence that says no more than their names."""
        found = _NAMES.match(line.text)
        if found is not None and _NO_MORE.match(found["rest"]):
            self._brand(found["rest"])
            return line.bodies(found["bodies"])
        return []

    def _printed(self, asked: Asked, line: Line) -> list[Mention]:
        """A provider that only this answer names, and nothing but it."""
        printed = _PRINTED.match(line.words) if asked.provider and "⟦" not in line.text else None
        if printed is None or _COMMON.search(printed["name"]):
            return []
        name = printed["name"].strip()
        key = self.paper.add(Thing(f"body:{slug(name)}", "body", name, classes=(SW.Body,)))
        return [self.paper.mention(line.block, key, name)]

    def _branded(self, asked: Asked, line: Line) -> Iterator[Statement]:
        """The provider behind a service's own name: of the one asked about, or one of several by that name."""
        found = _OWN_NAME.match(line.text)
        if found is None or not _NO_MORE.match(found["rest"].lstrip(")")) or _COMMON.match(found["name"]):
            return
        bodies, masked = line.bodies(found["bodies"]), re.fullmatch(r"⟦(\d+)⟧", found["name"])
        known = line.mentions[int(masked[1])] if masked else None
        if known is not None and known.kind not in {"service", "initiative"}:
            return
        if _PLURAL.search(asked.what) or known is not None:
            self.service = known or self._by_name(line, found["name"])
        elif self.service is not None and self.service.kind == "service":
            self.paper.add(replace(self.paper.things[self.service.key], shorts=(found["name"],)))
        yield from self._state("foi-provider", SW.providedBy, line, bodies)

    def _by_name(self, line: Line, name: str) -> Mention:
        """A service that only an answer names, by the name it has there."""
        key = self.paper.name_thing("service", name, classes=(SW.Service,), place=self.paper.home, local=not self.paper.home)
        return self.paper.mention(line.block, key, name)

    def _brand(self, rest: str) -> None:
        """A service's own name in quotes behind its provider's becomes one of its names."""
        found = _BRAND.match(rest)
        if found is not None and self.service is not None and self.service.kind == "service":
            self.paper.add(replace(self.paper.things[self.service.key], shorts=(found["brand"],)))

    def _state(self, rule: str, predicate: Iri, line: Line, bodies: Sequence[Mention]) -> Iterator[Statement]:
        for body in bodies if self.service is not None else ():
            if self.service is not None and body.key != self.service.key:
                yield self._said(rule, predicate, line, self.service, body)

    def _said(self, rule: str, predicate: Iri, line: Line, subject: Mention, thing: Mention) -> Statement:
        block = self.paper.document.blocks[line.block]
        evidence = Evidence(block.order, block.words, tuple(anchored(one, block.order) for one in (subject, thing)))
        mood = Mood.PLANNED if _AHEAD.search(line.words) else Mood.STATED
        when = term_in(line.words) if predicate != DCTERMS.isPartOf else Stretch()
        return Statement(rule, subject.key, predicate, Ref(thing.key), evidence, mood, when)
