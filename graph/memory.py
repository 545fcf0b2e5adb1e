"""Memory that is no longer needed, given back to the system.

Here lives what differs between systems; when it is done is told where much was freed (`graph.store`, `graph.indexing`).
"""

from __future__ import annotations

import ctypes
import sys


def give_back() -> None:
    """Give the system back what was freed; nothing where the C library keeps no such memory or cannot be asked.

    The C library of most Linux systems keeps freed memory for later, above all what threads that have ended took.
    """
    if sys.platform == "linux" and (trim := getattr(ctypes.CDLL(None), "malloc_trim", None)):
        trim(0)
