"""Every row of the rule tables is tried on its own example and counter-example."""

import pytest

from loaders.document import Document
from loaders.naming.mentions import board_of, name_all
from loaders.naming.standins import resolve_all
from loaders.paper import Paper
from loaders.readers.text import read_text
from loaders.rules.rule import Rule
from loaders.stating.saying import RULES, apply
from loaders.stating.sentences import sentences_of, whole
from ontology.statement import Ref, Source


def _paper(words: str) -> Paper:
    document: Document = read_text(words.encode(), "example.txt")
    paper = Paper(document, Source("example.txt", document.sha256))
    name_all(paper)
    paper.board = board_of(paper)
    resolve_all(paper)
    return paper


def _pairs(rule: Rule, words: str) -> set[tuple[str, str]]:
    paper = _paper(words)
    found = set()
    for block in paper:
        for sentence in [whole(paper, block)] if rule.across else sentences_of(paper, block):
            for said in apply(paper, rule, sentence):
                if said.rule == rule.id and isinstance(said.object, Ref):
                    found.add((paper.things[said.subject].name, paper.things[said.object.key].name))
    return found


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_rule_yields_its_example(rule: Rule) -> None:
    assert _pairs(rule, rule.example) == set(rule.yields)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_rule_is_silent_on_its_counter_example(rule: Rule) -> None:
    assert not _pairs(rule, rule.counter)


def test_every_rule_has_an_id_of_its_own_and_a_yield() -> None:
    assert len({rule.id for rule in RULES}) == len(RULES)
    assert all(rule.yields and rule.counter for rule in RULES)
