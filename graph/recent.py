"""What was worked out last, kept up to a number of values: a small memory that never grows with what is asked.

Here lives that memory alone; what lasts as long as a release is in `Release.memo`.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable, Iterable, Mapping
from threading import Lock
from typing import Generic, TypeVar

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")


class Recent(Generic[K, V]):
    """The values asked for last, for any number of threads.

    >>> recent = Recent[str, int](2)
    >>> recent.all_of(["a", "bb"], lambda missing: {word: len(word) for word in missing})
    {'a': 1, 'bb': 2}
    >>> recent.all_of(["ccc", "bb"], lambda missing: {word: len(word) for word in missing})
    {'bb': 2, 'ccc': 3}
    >>> len(recent)
    2
    """

    def __init__(self, most: int) -> None:
        self._most, self._kept, self._lock = most, OrderedDict[K, V](), Lock()

    def __len__(self) -> int:
        return len(self._kept)

    def all_of(self, keys: Iterable[K], make: Callable[[list[K]], Mapping[K, V]]) -> dict[K, V]:
        """The values of some keys; those not known are made together, and what is not made is left out."""
        found, missing = self._known(keys)
        if missing:
            made = make(missing)
            found.update(made)
            self._keep(made)
        return found

    def _known(self, keys: Iterable[K]) -> tuple[dict[K, V], list[K]]:
        found, missing = dict[K, V](), list[K]()
        with self._lock:
            for key in keys:
                if key in self._kept:
                    found[key] = self._kept[key]
                    self._kept.move_to_end(key)
                else:
                    missing.append(key)
        return found, missing

    def _keep(self, made: Mapping[K, V]) -> None:
        with self._lock:
            self._kept.update(made)
            while len(self._kept) > self._most:
                self._kept.popitem(last=False)
