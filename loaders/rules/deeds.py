"""Words for what bodies do with a matter: to approve, its approval, gave its approval; to put off, held over.

Each deed is a concept of the list of actions with its verb, its past and its noun. Where they ask and where they record is
told by the tables of `loaders.rules.asking` and `loaders.rules.deciding`.
"""

from __future__ import annotations

import re

_DEEDS = (
    ("rejected", r"reject|refuse|turn down|decline(?: to \w+)?",
     r"rejected|refused|turned down|declined(?: to (?:approve|agree|support|endorse|adopt|accept))?"
     r"|did not (?:approve|agree|support|endorse|adopt|accept)", r"rejection|refusal"),
    ("deferred", r"defer|postpone|put off|hold over", r"deferred|postponed|put off|held over|adjourned", r"deferral"),
    ("delegated", r"delegate|empower", r"delegated|empowered|left it", r"delegated authority|delegation"),
    ("withdrawn", r"withdraw", r"withdrawn|withdrew", r"withdrawal"),
    ("waived", r"waive", r"waived", r"waiver"),
    ("endorsed", r"endorse|put (?:its|their) names? to", r"endorsed|put (?:its|their) names? to", r"endorsement|blessing"),
    ("approved", r"approve|ratify|authorise|sign off|sign", r"approved|ratified|authorised|signed off|signed up to|signed",
     r"approval|sign-off|ratification|authorisation|authority|permission|go-ahead"),
    ("adopted", r"adopt", r"adopted", r"adoption"),
    ("agreed", r"agree(?: with)?|confirm", r"agreed|confirmed|(?:was|were) (?:content|happy) with|consented to",
     r"agreement|consent|assent"),
    ("accepted", r"accept", r"accepted", r"acceptance"),
    ("supported", r"support|back|recommend|commit|pledge",
     r"supported|backed|committed to|committed|pledged|recommended", r"support|backing"),
    ("acknowledged", r"acknowledge", r"acknowledged", r"acknowledgement"),
    ("considered", r"consider|discuss|debate", r"considered|discussed|debated", r"consideration|discussion|views|steer"),
    ("received", r"receive", r"received", r"receipt"),
    ("reviewed", r"review|scrutinise|monitor|oversee", r"reviewed|scrutinised|monitored|overseen", r"scrutiny"),
    ("commented", r"comment(?: on)?", r"commented on|commented", r"comments?|feedback|observations"),
    ("welcomed", r"welcome", r"welcomed", r"welcome"),
    ("noted", r"note|take note of|be aware of", r"noted|took note of|took on board", r"noting|information"),
)  # fmt: skip
"""The weightiest first but for the few whose words hold another's; concept, verb, past, noun."""
_STRENGTH = (
    "endorsed", "approved", "rejected", "deferred", "withdrawn", "waived", "adopted", "agreed", "delegated", "accepted",
    "supported", "acknowledged", "considered", "received", "reviewed", "commented", "welcomed", "noted",
)  # fmt: skip
_ITS = r"(?:(?:its|their|our|the|formal|full|final|clear|unanimous|in-principle|whole-hearted|warm|strong) )*"
NOUN = rf"(?:{'|'.join(noun for *_, noun in _DEEDS)})"
"""`approval`, `backing`: what is sought and given."""
GIVEN = "(?:approval|sign-off|authorisation|permission|go-ahead|agreement|consent|assent|endorsement|blessing|support|backing)"
VERB = rf"(?:(?:give|lend|offer|grant)s? {_ITS}{GIVEN}(?: to)?|{'|'.join(verb for _, verb, *_ in _DEEDS)})"
"""What somebody is asked to do."""
VERBS = rf"(?:{VERB})(?:,? (?:and |to |then |formally )*(?:{VERB}))*"
DONE = rf"(?:(?:gave|given|lent|granted|offered) {_ITS}{GIVEN}(?: to)?|{'|'.join(past for _, _, past, _ in _DEEDS)})"
"""What somebody did."""
_ANY = re.compile("|".join(rf"(?P<{deed}>\b(?:{past}|(?:{verb})(?:s|es|d|ing)?|{noun})\b)" for deed, verb, past, noun in _DEEDS))


def deed_in(words: str) -> str:
    """The weightiest of the deeds that words name, `considered` where they name none.

    >>> deed_in("note and endorse"), deed_in("gave its backing to"), deed_in("put off"), deed_in("declined to approve")
    ('endorsed', 'supported', 'deferred', 'rejected')
    """
    found = {match.lastgroup for match in _ANY.finditer(words.lower())}
    return next((deed for deed in _STRENGTH if deed in found), "considered")


def is_deed(verb: str) -> bool:
    """Whether a single verb is one of the deeds.

    >>> is_deed("approve"), is_deed("restore")
    (True, False)
    """
    return _ANY.fullmatch(verb.lower()) is not None
