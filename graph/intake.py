"""What one build takes in: which inputs need not be read again, what came of the others, and which papers the release then has.

Here lives the following of files from build to build: unchanged, changed, moved, vanished. The lines it remembers are
`graph.ledger`'s, the release is made in `graph.build`.
"""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path

from graph import ledger
from graph.forgetting import forgotten_in, hidden, names_one, without_forgotten
from graph.ledger import Line
from graph.shelf import Kept, Shelf
from ontology.readings import Input, from_json, to_json
from ontology.statement import Reading

_MEMBER = "!"
"""What parts an archive's path from its member's, in a place."""


@dataclass(frozen=True, slots=True)
class Taken:
    """What a build ends with: the papers of the release, and the names of those whose file is gone."""

    papers: tuple[Kept, ...]
    vanished: tuple[str, ...]


class Intake:
    """One build's inputs, held against what the store knows of earlier ones. The store must be held by its writer.

    `rules` is a digest of what reads: by other rules every input is read again, as it is `anew`.
    """

    def __init__(self, store: Shelf, rules: str, *, anew: bool = False) -> None:
        self.store, self.rules, self.anew = store, rules, anew
        self._forgotten = forgotten_in(store)
        self._lines = ledger.read(store.directory)
        self._before = frozenset(store.record().papers) if store.current_id() else frozenset()
        self._met: dict[Input, set[str]] = defaultdict(set)
        self._fresh: dict[Input, Kept] = {}

    def known(self, given: Input) -> str | None:
        """None for an input that has to be read, empty for one that was read, else the reason why it was refused."""
        line = self._lines.get(_bare(given))
        if self.anew or line is None or line.rules != self.rules or (line.file and not self.store.paper_file(line.file).exists()):
            return None
        return line.reason

    def fit_to_keep(self, reading: Reading) -> Reading:
        """A reading without the people that were forgotten here."""
        return without_forgotten(reading, self._forgotten)

    def fit_to_say(self, line: str) -> str:
        """A line without their names."""
        return hidden(line, self._forgotten)

    def unchanged(self, given: Input) -> None:
        """Take in an input that `known` knew."""
        self._met[_bare(given)].add(given.place)

    def read(self, given: Input, data: bytes) -> None:
        """Take in the reading of an input; forgotten people are kept out of what is kept."""
        name = given.name
        if self._forgotten:
            reading = self.fit_to_keep(from_json(data))
            name, data = reading.source.name, to_json(reading)
        file = sha256(data).hexdigest()
        self.store.keep_paper(file, data)
        self._fresh[_bare(given)] = Kept(name, given.sha256, file)
        self._note(given, Line(given.name, given.sha256, given.card, self.rules, file))

    def refused(self, given: Input, reason: str, *, lasting: bool) -> None:
        """Take in why an input was refused; one that may fare better is tried again by the next build."""
        if lasting:
            self._note(given, Line(given.name, given.sha256, given.card, self.rules, reason=reason))
        else:
            self._lines.pop(_bare(given), None)
            self._met[_bare(given)].add(given.place)

    def _note(self, given: Input, line: Line) -> None:
        before = self._lines.get(line.input)
        self.unchanged(given)
        noted = replace(line, places=tuple(sorted({*(before.places if before else ()), given.place})))
        self._lines[line.input] = noted
        if noted != before and not self._is_secret(noted):
            ledger.append(self.store.directory, noted)

    def end(self, roots: Sequence[Path], *, prune: bool = False) -> Taken:
        """Which papers the release has once everything under `roots` was met; with `prune` without those that vanished."""
        lines, vanished = [], []
        for line in self._followed([os.path.realpath(root) for root in roots]):
            is_gone = not line.places
            if is_gone and line.file:
                vanished.append(line.name)
            if not is_gone or (line.file and not prune):
                lines.append(line if line.places else self._lines[line.input])
        self._lines = {line.input: line for line in lines}
        return Taken(tuple(sorted({*map(self._kept, filter(_was_read, lines)), *self._unfollowed()})), tuple(sorted(vanished)))

    def lines(self) -> tuple[Line, ...]:
        """What is to be remembered after `end`; nothing that has a forgotten name."""
        return tuple(line for line in self._lines.values() if not self._is_secret(line))

    def _followed(self, roots: Sequence[str]) -> Iterator[Line]:
        """The lines that stay, with the places where their content now lies; none where it is gone from under the roots."""
        now = {place: given for given, places in self._met.items() for place in places}
        fresh = defaultdict(set)
        for given in self._fresh:
            fresh[given.name].add(given.sha256)
        for line in self._lines.values():
            mine = {place for place in line.places if now.get(place, line.input) == line.input}
            if line.input in self._met:
                yield replace(line, places=tuple(sorted(self._met[line.input] | {p for p in mine if not _is_missing(p, now)})))
            elif mine and self._was_there(line) and not _has_moved(line, fresh[line.name], roots, now):
                left = (p for p in mine if not (_is_under(p, roots) and _is_missing(p, now)))
                yield replace(line, places=tuple(sorted(left)))

    def _was_there(self, line: Line) -> bool:
        """Whether a line that was not met counts: a refusal, or a paper of the last release (not of a build that was killed)."""
        return not line.file or self._kept(line) in self._before

    def _unfollowed(self) -> set[Kept]:
        """Papers of the last release of which no line tells, but those that were read anew under their name."""
        lines = ledger.read(self.store.directory).values()
        told = {(line.name, line.sha256) for line in lines if line.input in self._met or self._was_there(line)}
        anew = {kept.name for kept in self._fresh.values()}
        return {kept for kept in self._before if (kept.name, kept.sha256) not in told and kept.name not in anew}

    def _kept(self, line: Line) -> Kept:
        return self._fresh.get(line.input) or Kept(line.name, line.sha256, line.file)

    def _is_secret(self, line: Line) -> bool:
        return bool(self._forgotten) and names_one((line.name, *line.places), self._forgotten)


def _bare(given: Input) -> Input:
    return replace(given, place="")


def _was_read(line: Line) -> bool:
    return bool(line.file)


def _has_moved(line: Line, read: set[str], roots: Sequence[str], now: dict[str, Input]) -> bool:
    """Whether other contents were read under this name while the file of this one is nowhere any more."""
    return bool(read - {line.sha256}) and all(_is_missing(place, now) and not _is_under(place, roots) for place in line.places)


def _is_under(place: str, roots: Sequence[str]) -> bool:
    return any(place == root or place.startswith((root.rstrip(os.sep) + os.sep, root + _MEMBER)) for root in roots)


def _is_missing(place: str, now: dict[str, Input]) -> bool:
    """Whether a place is there no more: its file is gone, or its archive was opened and did not hold it."""
    if place in now:
        return False
    parts = place.split(_MEMBER)
    files = [_MEMBER.join(parts[:end]) for end in range(1, len(parts) + 1)]
    there = next((file for file in files if _exists(file)), "")
    return not there or (there != place and any(other.startswith(there + _MEMBER) for other in now))


def _exists(path: str) -> bool:
    """Whether something is at a path, or cannot be looked at."""
    try:
        os.lstat(path)
    except (FileNotFoundError, NotADirectoryError, ValueError):
        return False
    except OSError:
        return True
    return True
