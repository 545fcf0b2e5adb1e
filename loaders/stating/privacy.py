"""What must not be stored: telephone numbers, e-mail addresses, and anything taken from the words of a family.

Only patterns live here, none of them slower than one pass over the text.
"""

from __future__ import annotations

import re

HIDDEN = "[…]"

_NUMBER = re.compile(r"(?<![\w.,=£#%-])(?<!(?<!\d)/)(?:\+|\(?0)[\d()]{0,12}(?:[ -]?[\d()]{1,8}){0,6}(?![\w%])")
_GROUP = re.compile(r"\d+")
_COUNTRY = re.compile(r"(?:\+44|0044|\+353|00353)[ -]?(?:\(0\))?[ -]?")
_ANY_COUNTRY = re.compile(r"\+\d{1,3}(?=[ \d(-])")
_LOCAL = re.compile(r"[\w.!#$%&'*+/=?^`{|}~-]{1,64}\Z")
_DOMAIN = re.compile(r"@(?:[A-Za-z0-9-]{1,63}\.){1,8}[A-Za-z]{2,24}")
_SAID_BY = re.compile(r"[\"”’'][\s*_.,]{0,6}[-–—―]\s*(.{1,120})")
_FAMILY = re.compile(
    r"\b(?:famil(?:y|ies)|parents?|mum|mums|mothers?|dads?|fathers?|carers?|child|children|young (?:person|people)|care leavers?|"
    r"grandparents?|service users?|residents?|patients?|pupils?|students?)\b",
    re.IGNORECASE,
)
_OFFICE = re.compile(
    r"\b(?:director|chief|councillor|cllr|minister|manager|head|lead|officer|chair|commissioner|consultant)\b", re.IGNORECASE
)


def hide(text: str) -> str:
    """The text with each telephone number and e-mail address replaced by `[…]`; reference numbers and figures stay.

    >>> hide("Call 024 7697 5408 or write to foi@example.gov.uk about FOI598335296")
    'Call […] or write to […] about FOI598335296'
    """
    if "@" in text:
        text = _hide_addresses(text)
    return _NUMBER.sub(_hidden_number, text) if "0" in text or "+" in text else text


def is_family_quote(words: str) -> bool:
    """Whether the words quote a family member, child or other user of a service: nothing may be taken from them.

    >>> is_family_quote('"They listened to me" – a care leaver')
    True
    """
    if words.lstrip(" *_>")[:1] not in ('"', "“", "‘", "'"):
        return False
    said = [found[1] for found in _SAID_BY.finditer(words)]
    return any(_FAMILY.search(by) and not _OFFICE.search(by) for by in said)


def _hide_addresses(text: str) -> str:
    """Replace what stands around each `@`; looking from the sign outwards keeps this linear."""
    kept: list[str] = []
    start = 0
    at = text.find("@")
    while at >= 0:
        domain = _DOMAIN.match(text, at)
        local = _LOCAL.search(text[max(start, at - 64) : at]) if domain else None
        if domain and local:
            kept += [text[start : at - len(local[0])], HIDDEN]
            start = domain.end()
        at = text.find("@", max(at + 1, start))
    return "".join((*kept, text[start:]))


def _hidden_number(found: re.Match[str]) -> str:
    """The hiding mark and what was matched beyond the number, or all of the match where it is no number to call."""
    text = found[0]
    end = _number_end(text)
    return HIDDEN + text[end:] if end else text


def _number_end(text: str) -> int:
    """Where a telephone number at the start of the text ends, 0 where there is none."""
    country = _COUNTRY.match(text) or _ANY_COUNTRY.match(text)
    groups = list(_GROUP.finditer(text, country.end() if country else 0))
    counted = 0
    for place, group in enumerate(groups):
        counted += len(group[0])
        if len(group[0]) < (2 if place or country else 3) or counted > 11:
            return 0
        following = len(groups[place + 1][0]) if place + 1 < len(groups) else 99
        if counted >= _least(text, bool(country)) and counted + following > 11:
            return _closed(text, group.end())
    return 0


def _least(text: str, abroad: bool) -> int:
    """How many digits make a number: helplines that begin 03 or 08 may be short."""
    return 9 if abroad else 8 if text.startswith(("08", "03")) else 10


def _closed(text: str, end: int) -> int:
    return end + 1 if text[end : end + 1] == ")" and text.count("(", 0, end) > text.count(")", 0, end) else end
