"""Makes a folder of hostile and broken files to read: `python -m tests.hostile.make_inputs FOLDER ADDRESS [--long]`.

Each is made by a small function of `good_files.py` or `bad_files.py`; no such file is kept in the repository. Prints one
line a file: whether it is to be loaded (`good`), refused (`bad`) or either (`any`), and its name as JSON. ADDRESS is where a
test listens for whoever follows a link out of one of them; `--long` adds a paper of 200,000 paragraphs.
"""

from __future__ import annotations

import json
import os
import socket
import sys
from pathlib import Path

from tests.hostile.bad_files import bad_files
from tests.hostile.good_files import good_files


def main(folder: Path, address: str, *options: str) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for fate, files in (("good", good_files(address)), ("bad", bad_files(address))):
        for name, data in files:
            write(folder, name, data)
            tell(fate, name)
    specials(folder)
    if "--long" in options:
        (folder / "many-paragraphs.txt").write_text("\n\n".join(f"Paragraph {n} is short." for n in range(200_000)))
        tell("any", b"many-paragraphs.txt")


def write(folder: Path, name: bytes, data: bytes) -> None:
    path = folder / os.fsdecode(name)
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(data)


def tell(fate: str, name: bytes) -> None:
    sys.stdout.write(f"{fate} {json.dumps(Path(os.fsdecode(name)).name)}\n")


def specials(folder: Path) -> None:
    """What no bytes make: links, pipes, sockets, files without end."""
    os.chdir(folder)
    os.mkfifo("pipe.txt")
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind("socket.txt")
    for name, target in (
        ("link-to-itself.txt", "link-to-itself.txt"),
        ("link-to-nothing.txt", "nothing-here.txt"),
        ("link-out.txt", "/etc/passwd"),
        ("link-to-device.txt", "/dev/zero"),
        ("link-to-folder", ".."),
    ):
        Path(name).symlink_to(target)
        tell("bad", name.encode())
    with Path("sparse.txt").open("wb") as file:
        file.truncate(70_000_000)
    for name in ("pipe.txt", "socket.txt", "sparse.txt"):
        tell("bad", name.encode())


if __name__ == "__main__":
    main(Path(sys.argv[1]), *sys.argv[2:])
