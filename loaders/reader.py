"""What reads papers in one build: the names taught to it, the limits of one file, and whether it tells its stages.

Here lives what is handed to the processes that read; it wakes no reader in the process that hands it on.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from loaders.files.cards import Card
from loaders.files.limits import Limits
from ontology.corrections import Name
from ontology.statement import Reading


@dataclass(frozen=True, slots=True)
class PaperReader:
    """Reads papers as `loaders.read.read_paper` does, with taught names; `told` adds what each stage made."""

    taught: tuple[Name, ...] = ()
    told: bool = False
    limits: Limits = field(default_factory=Limits)

    def __call__(self, data: bytes, name: str, card: Card | None) -> Reading:
        if self.told:
            from loaders.stages import read_told

            return read_told(data, name, card, self.taught, self.limits)
        from loaders.read import read_paper

        return read_paper(data, name, card, self.taught, self.limits)
