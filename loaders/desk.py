"""What one build reads with: the limits that are set, who reads, and the process that opens archives.

Here files become outcomes, in order; what is kept of them is decided by whoever asks. The steps live in `loaders.files.sources`,
`loaders.unpacking` and `loaders.parallel`.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from loaders.files.limits import limits_from as file_limits_from
from loaders.files.sources import Source, check_named, find_sources
from loaders.outcomes import Known, Outcome, rules_digest
from loaders.parallel import read_all, read_on
from loaders.reader import PaperReader
from loaders.unpacking import Unpacker
from loaders.worker import limits_from
from ontology.corrections import Name
from ontology.errors import UsageError


class Desk:
    """Reads the papers of one build by `workers` processes (one a core, at least 2), or on a dask `scheduler`."""

    def __init__(self, paths: Sequence[Path], environment: Mapping[str, str], workers: int | None, scheduler: str) -> None:
        """Raises UsageError for a path that names nothing, a setting that cannot be, and workers beside a scheduler."""
        check_named(paths)
        if workers and scheduler:
            raise UsageError("choose --workers or --scheduler, not both")
        self._paths = paths
        self._workers, self._scheduler = workers or max(2, os.cpu_count() or 2), scheduler
        self._limits, self._most = limits_from(environment), file_limits_from(environment)
        self._unpacker = Unpacker(self._limits)
        self._reader = PaperReader(limits=self._most)
        self.sources: Sequence[Source] = ()

    def find(self, taught: tuple[Name, ...], *, told: bool) -> None:
        """Look for the papers, which are to be read with taught names; `told` tells what each stage made."""
        self._reader = PaperReader(taught, told, self._most)
        self.sources = list(find_sources(self._paths, self._most, self._unpacker))

    @property
    def rules(self) -> str:
        """A digest of all that decides what is read from a paper; settings count where they are not as they are by default."""
        return rules_digest(*self._reader.taught, *self._most.changed)

    def outcomes(self, known: Known, tell: Callable[[str], None]) -> Iterator[Outcome]:
        """One outcome for each source, in order; `tell` is told once what this system cannot keep a reader from."""
        if self._scheduler:
            return read_on(self._scheduler, self.sources, known, self._reader)
        return read_all(self.sources, self._workers, known, self._limits, self._reader, tell)

    def close(self) -> None:
        """Stop the process that opens archives."""
        self._unpacker.close()
