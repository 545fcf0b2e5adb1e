"""The words of a question as any authority would be asked it, and the sentences of an answer.

Here live pure functions over words. What makes two questions of different papers one is decided in `graph.identity`
from what `plain_question` gives; which blocks ask is found in `loaders.requests.layout`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

_LINK = re.compile(r"<?(?:https?://|www\.)[^\s<>\]]*[^\s<>\].,;:)]>?", re.IGNORECASE)
_MARKDOWN_LINK = re.compile(r"\[([^\[\]]{0,300})\]\([^()\s]{0,500}\)")
_SIGNED_LINK = re.compile(r"<((?:https?://|www\.)[^\s<>]{1,1000})>", re.IGNORECASE)
_BRACKETS = re.compile(r"\s*(?:\([^()]*\)|\[[^\[\]]*\])")
_LED_IN = re.compile(
    r"[\s,;–-]*(?:\(?(?:please )?(?:as|see)?,? ?(?:outlined|defined|described|explained|set out|detailed|listed|available|shown)?"
    r" ?(?:here|at|below|link|this link|the link|the following link|in the link)\s*:?|\bsee\s*:?)\s*$",
    re.IGNORECASE,
)
_KINDS = (
    r"(?:local authority|local council|authority|council|integrated care (?:system|board)|icb|ics|clinical commissioning group|"
    r"ccg|(?:nhs )?(?:foundation )?trust|county|borough|city|district|organisation|health board|public authority)"
)
_PLACE = re.compile(
    rf"\s*\b(?:with)?in (?:(?:your|the|this) (?:{_KINDS}(?:['’]s)? )?(?:area|areas|region|locality|footprint)|your {_KINDS})\b"
    r"(?! [a-z]+ed\b)",
    re.IGNORECASE,
)
_OWNER = re.compile(rf"\b(?:your|the) {_KINDS}['’]s\b", re.IGNORECASE)
_ASKED = re.compile(
    rf"\b(?:your|the) {_KINDS}\b(?! (?:area|areas|plans?|strateg\w+|programmes?|boards?|services?|teams?)\b)", re.IGNORECASE
)
_QUOTES = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"', "–": "-", "—": "-", "‑": "-", "\u00a0": " "})
_SENTENCE = re.compile(
    r"(?<=[.!?;:])\s+(?=[\"'“‘(\[<]*(?:[A-Z]|https?:))|(?<=\w\w[.!?])\s+(?=\d)|"
    r"\s+[–-]\s+(?=(?:please note|however|although|unfortunately)\b)"
)


def any_of(*forms: str) -> re.Pattern[str]:
    """One expression that finds any of several printed forms, in capitals or not.

    >>> any_of(r"not held", r"no records?").findall("Not held: no record, no records.")
    ['Not held', 'no record', 'no records']
    """
    return re.compile("|".join(forms), re.IGNORECASE)


def without_signs(words: str) -> str:
    """Words without the signs that Markdown sets around links and bold print: what any other format shows of them.

    >>> without_signs("As set out [here](https://example.org/b): **how many**? See <https://example.org/a>.")
    'As set out here: how many? See https://example.org/a.'
    """
    return _MARKDOWN_LINK.sub(r"\1", _SIGNED_LINK.sub(r"\1", words)).replace("**", "")


def plain_question(words: str, authority: Iterable[str] = ()) -> str:
    """A question without its links, brackets and number, and without the kind and the names of the authority asked.

    The authority itself becomes `you`, where it is only the place it goes.

    >>> plain_question("How many babies (0-2) live in your local authority area? See: <https://example.org/a>")
    'How many babies live?'
    >>> plain_question("Did Anyshire Council commission it?", ["Anyshire Council"])
    'Did you commission it?'
    """
    text = _without_brackets(_without_links(words.replace("**", "").translate(_QUOTES)))
    for name in sorted(authority, key=len, reverse=True):
        text = _without_name(text, name.translate(_QUOTES))
    text = _ASKED.sub("you", _OWNER.sub("your", _PLACE.sub("", text)))
    text = re.sub(r"\s+([.,;:?])", r"\1", " ".join(text.split()))
    return re.sub(r"[\s,;:.]+$", "", text)


def without_links(words: str) -> str:
    """Words with bare links taken out and the text of Markdown links kept.

    >>> without_links("See [the census](https://example.org) or <https://example.org/b>.")
    'See the census or .'
    """
    return _LINK.sub("", _MARKDOWN_LINK.sub(r"\1", words))


def sentences(words: str) -> list[str]:
    """The sentences of a text, cut at stops, colons and semicolons before a capital or a link, and at a dashed proviso.

    >>> sentences("We do not hold this. Please ask the trust: https://example.org")
    ['We do not hold this.', 'Please ask the trust:', 'https://example.org']
    """
    return [part for part in _SENTENCE.split(words) if part.strip()]


def _without_links(text: str) -> str:
    """Links out, each with the words that lead to it (`as outlined here: …`)."""
    kept = ""
    for piece in _split(text):
        kept = _LED_IN.sub("", kept) + piece if kept else piece
    return kept


def _split(text: str) -> list[str]:
    return _LINK.split(_MARKDOWN_LINK.sub(r"\1", text))


def _without_brackets(text: str) -> str:
    """Brackets out, inner ones first; at most four deep."""
    for _ in range(4):
        shorter = _BRACKETS.sub("", text)
        if shorter == text:
            break
        text = shorter
    return text


def _without_name(text: str, name: str) -> str:
    found = re.escape(name)
    text = re.sub(rf"\s*\b(?:with)?in {found}(?!\w|['’]s)", "", text, flags=re.IGNORECASE)
    text = re.sub(rf"\b(?:the )?{found}'s\b", "your", text, flags=re.IGNORECASE)
    return re.sub(rf"\b(?:the )?{found}\b", "you", text, flags=re.IGNORECASE)
