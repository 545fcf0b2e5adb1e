"""How fast papers are read beside others who read, and whether memory stays flat, as lines of Markdown tables.

    python bench/reading.py [--papers 2000] [--sample 12] [--spacy PYTHON] [--unstructured PYTHON] [--docling PYTHON]

The papers are made by `papers.py`. First a sample is read by each reader of `peers.py` in a process of its own, in turn, three
times, one core each: medians of characters per CPU second. PYTHON is an interpreter that has the peer installed. Then all
papers go through `startwell build` twice, while the memory of its processes is watched.
"""

from __future__ import annotations

import argparse
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import textwrap
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from papers import paper

HOUSE = Path(__file__).resolve().parent.parent
LINES_A_PAGE = 48
TEXT, PDF = ("statements", "spacy", "unstructured"), ("pdf-statements", "pdf-passages", "pypdfium2", "docling-parse")
PEERS = {"spacy": "spacy", "unstructured": "unstructured", "docling-parse": "docling"}
"""Readers that may need an interpreter of their own, and the option that names it."""
ONE_CORE = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"), "1")


def main() -> int:
    """Measure everything and print the tables."""
    given = _arguments()
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        _tell(f"load average {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores\n")
        if given.sample:
            _rates(work / "sample", given)
        if given.papers:
            _build(work / "papers", work / "store", given.papers)
    return 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--papers", type=int, default=2000, help="papers to build; 0 for none")
    parser.add_argument("--sample", type=int, default=12, help="papers to read beside the peers; 0 for none")
    for option in PEERS.values():
        parser.add_argument(f"--{option}", default=sys.executable, metavar="PYTHON", help="an interpreter that has this peer")
    return parser.parse_args()


def _rates(folder: Path, given: argparse.Namespace) -> None:
    """Print what each reader reads in a second of one core, beside ours."""
    folder.mkdir()
    for number in range(given.sample):
        text = paper(number)
        (folder / f"{number}.txt").write_text(text, encoding="utf-8")
        (folder / f"{number}.pdf").write_bytes(pdf(text))
    _tell("| reader | characters a CPU second | ours to it |\n| --- | ---: | ---: |")
    for readers in (TEXT, PDF):
        rates = _medians(folder, readers, given)
        ours = rates[readers[0]]
        for reader in readers:
            rate = rates[reader]
            _tell(f"| {reader} | {rate:,.0f} | {ours / rate:.2f} |" if rate else f"| {reader} | does not run here | – |")
    _tell("")


def _medians(folder: Path, readers: Sequence[str], given: argparse.Namespace) -> dict[str, float]:
    """The median rate of each reader over three rounds, 0 for one that does not run."""
    rounds = [{reader: _rate(folder, reader, given) for reader in readers} for _ in range(3)]
    return {reader: statistics.median(one[reader] for one in rounds) for reader in readers}


def _rate(folder: Path, reader: str, given: argparse.Namespace) -> float:
    python = getattr(given, PEERS[reader]) if reader in PEERS else sys.executable
    command = [python, str(HOUSE / "bench" / "peers.py"), reader, str(folder)]
    ran = subprocess.run(command, capture_output=True, text=True, env={**os.environ, **ONE_CORE}, check=False)
    if ran.returncode:
        return 0.0
    characters, seconds = map(float, ran.stdout.split())
    return characters / seconds


def pdf(text: str) -> bytes:
    """A text as a plain PDF: one column of wrapped lines, one font, a page number on each page."""
    lines = [wrapped for line in text.split("\n") for wrapped in textwrap.wrap(line.replace("\t", "    "), 95) or [""]]
    pages = [lines[at : at + LINES_A_PAGE] for at in range(0, len(lines), LINES_A_PAGE)]
    kids = " ".join(f"{4 + 2 * at} 0 R" for at in range(len(pages)))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Count {len(pages)} /Kids [{kids}] >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    for at, page in enumerate(pages):
        content = _content(page, at + 1)
        box = f"/MediaBox [0 0 600 800] /Resources << /Font << /F1 3 0 R >> >> /Contents {5 + 2 * at} 0 R"
        objects += [f"<< /Type /Page /Parent 2 0 R {box} >>", f"<< /Length {len(content)} >>\nstream\n{content}\nendstream"]
    return _file(objects)


def _content(lines: Sequence[str], page: int) -> str:
    placed = [(70, 740 - 14 * row, line) for row, line in enumerate(lines)] + [(300, 30, str(page))]
    return "".join(f"BT /F1 10 Tf {x} {y} Td ({_escaped(line)}) Tj ET\n" for x, y, line in placed if line)


def _escaped(line: str) -> str:
    return line.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")


def _file(objects: Sequence[str]) -> bytes:
    made, places = b"%PDF-1.7\n", []
    for at, body in enumerate(objects, 1):
        places.append(len(made))
        made += f"{at} 0 obj\n{body}\nendobj\n".encode("cp1252")
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    end = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}trailer << /Size {len(objects) + 1} /Root 1 0 R >>\n"
    return made + f"{end}startxref\n{len(made)}\n%%EOF\n".encode()


@dataclass
class Watch:
    """The memory of a process and of those below it, looked at ten times a second."""

    process: int
    seen: list[tuple[float, list[float]]] = field(default_factory=list)

    def look(self) -> None:
        """Note the memory of the process, then of each process below it."""
        self.seen.append((time.monotonic(), [resident(one) for one in family(self.process)]))

    def halves(self, of: Callable[[list[float]], float]) -> tuple[float, float]:
        """The most memory in the first and in the second half of its time, in megabytes."""
        middle = (self.seen[0][0] + self.seen[-1][0]) / 2
        return max(of(mb) for at, mb in self.seen if at <= middle), max(of(mb) for at, mb in self.seen if at >= middle)


def _parent(mb: list[float]) -> float:
    return mb[0]


def resident(process: int) -> float:
    """The resident memory of a process in megabytes, 0 for one that has ended."""
    try:
        pages = int(Path(f"/proc/{process}/statm").read_text().split()[1])
    except (OSError, IndexError):
        return 0.0
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def family(process: int) -> Iterator[int]:
    """A process and all below it."""
    yield process
    try:
        below = [int(one) for task in Path(f"/proc/{process}/task").iterdir() for one in (task / "children").read_text().split()]
    except OSError:
        return
    for one in below:
        yield from family(one)


def _build(folder: Path, store: Path, count: int) -> None:
    """Print how long a build of all papers takes, and what memory; and one over it, which has nothing to do."""
    folder.mkdir()
    characters = 0
    for number in range(count):
        text = paper(number)
        characters += len(text)
        (folder / f"{number:04d}.txt").write_text(text, encoding="utf-8")
    _tell(f"{count:,} papers of {characters:,} characters; load average {os.getloadavg()[0]:.1f}\n")
    _built("a build", folder, store)
    before = _files(store)
    _built("the same again", folder, store)
    _tell(f"\nFiles that the second build wrote or took away: {len(before ^ _files(store))}")


def _built(what: str, folder: Path, store: Path) -> None:
    """Print what one build takes, with the settings that it has by itself."""
    command = [sys.executable, "-m", "startwell", "build", str(folder), "--store", str(store)]
    begun, worked = time.monotonic(), _worked()
    with subprocess.Popen(command, cwd=HOUSE, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as build:
        watch = _watched(build)
    _tell(f"| {what} | first half | second half | ratio |\n| --- | ---: | ---: | ---: |")
    for of_whom, of in (("the parent", _parent), ("the largest process", max), ("all processes together", sum)):
        first, second = watch.halves(of)
        _tell(f"| the most memory of {of_whom} | {first:,.0f} MB | {second:,.0f} MB | {second / first:.2f} |")
    _tell(f"| seconds by the clock; of a processor | {time.monotonic() - begun:,.1f} | {_worked() - worked:,.1f} | |\n")


def _files(store: Path) -> set[tuple[str, int, int]]:
    return {(str(path), path.stat().st_mtime_ns, path.stat().st_ino) for path in store.rglob("*")}


def _worked() -> float:
    """The CPU seconds of all processes that were started here and have ended."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _watched(build: subprocess.Popen[bytes]) -> Watch:
    """The memory of a build, looked at until it has ended; what it says is read meanwhile and left out."""
    watch = Watch(build.pid)
    reader = threading.Thread(target=build.communicate)
    reader.start()
    while reader.is_alive():
        watch.look()
        reader.join(0.1)
    if build.returncode:
        raise SystemExit(f"the build ended with status {build.returncode}")
    return watch


def _tell(line: str) -> None:
    print(line, flush=True)  # noqa: T201 — its purpose


if __name__ == "__main__":
    raise SystemExit(main())
