"""Makes a folder of hostile and broken files to read: `python -m tests.hostile.make_inputs FOLDER ADDRESS`.

Each is made by a small function of the modules named `…_files.py`; no such file is kept in the repository. Prints one line a
file: whether it is to be loaded (`good`), refused (`bad`) or either (`any`), and its name as JSON. ADDRESS is where a test
listens for whoever follows a link out of one of them.
"""

from __future__ import annotations

import json
import os
import socket
import stat
import sys
from collections.abc import Iterator
from pathlib import Path

from tests.hostile.bad_files import bad_files
from tests.hostile.bait_files import bait_files
from tests.hostile.good_files import good_files, words
from tests.hostile.kept_files import kept_files
from tests.hostile.large_files import Fated, large_files
from tests.hostile.office_files import office_files
from tests.hostile.printed_files import printed_files
from tests.hostile.sent_files import sent_files

CHANGING = "changing.txt"
"""A file that is written to while the folder is read."""


def main(folder: Path, address: str) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for fate, name, data in every_file(address):
        path = folder / os.fsdecode(name)
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(data)
        tell(fate, name)
    specials(folder)


def every_file(address: str) -> Iterator[Fated]:
    """The fate, name and bytes of each plain file."""
    yield from (("good", *file) for file in good_files(address))
    yield from (("good", *file) for file in bait_files())
    yield from (("bad", *file) for file in bad_files(address))
    for files in (large_files, office_files, sent_files, printed_files, kept_files):
        yield from files(address)


def tell(fate: str, name: bytes) -> None:
    sys.stdout.write(f"{fate} {json.dumps(Path(os.fsdecode(name)).name)}\n")


def specials(folder: Path) -> None:
    """What no bytes make: links, pipes, sockets, devices, files without end, without rights, or at no reachable place."""
    os.chdir(folder)
    os.mkfifo("pipe.txt")
    os.mkfifo("carded-pipe.txt.toml")
    Path("carded-pipe.txt").write_text(words("Carded by a pipe"))
    Path("carded-link.txt").write_text(words("Carded by a link"))
    for name in ("carded-pipe.txt", "carded-link.txt"):
        tell("good", name.encode())
    tell("bad", b"carded-pipe.txt.toml")
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind("socket.txt")
    for name, target in (
        ("link-to-itself.txt", "link-to-itself.txt"),
        ("link-to-nothing.txt", "nothing-here.txt"),
        ("link-out.txt", "/etc/passwd"),
        ("link-to-device.txt", "/dev/zero"),
        ("link-to-folder", ".."),
        ("carded-link.toml", "/etc/passwd"),
    ):
        Path(name).symlink_to(target)
        tell("bad", name.encode())
    with Path("sparse.txt").open("wb") as file:
        file.truncate(70_000_000)
    for name in ("pipe.txt", "socket.txt", "sparse.txt"):
        tell("bad", name.encode())
    Path(CHANGING).write_text(words("Changing") + "The Board met. \n" * 100_000)
    tell("any", CHANGING.encode())
    rights()
    deep("d" * 200, 25)


def rights() -> None:
    """A file that nobody may read, which stops everybody but the administrator; a device, which only they can make."""
    Path("without-rights.txt").write_text(words("Closed"))
    Path("without-rights.txt").chmod(0)
    tell("good" if os.access("without-rights.txt", os.R_OK) else "bad", b"without-rights.txt")
    try:
        os.mknod("device.txt", stat.S_IFCHR | 0o600, os.makedev(1, 3))
    except PermissionError:
        return
    tell("bad", b"device.txt")


def deep(name: str, levels: int) -> None:
    """A file so many folders down that its path is longer than any path may be."""
    for _ in range(levels):
        Path(name).mkdir()
        os.chdir(name)
    Path("too-deep.txt").write_text(words("Deep"))
    tell("bad", name.encode())


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
