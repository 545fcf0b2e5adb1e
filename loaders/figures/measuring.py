"""What each figure of prose measures: by its own words, by those of the figure before, or by what its sentence is about.

Here the ways of naming it are put in order; their wordings stand in `loaders.figures.phrases`, `subjects` and `leaning`.
"""

from __future__ import annotations

import re

from loaders.figures.claims import Named, name_indicator_as
from loaders.figures.cues import (
    BARE_RATE,
    CAPITALS,
    CHANGED,
    COMPARING,
    GROUP,
    GROUP_BEFORE,
    LINKED,
    OBJECT_ONLY,
    OF_OTHERS,
    SERIES,
    SUBGROUP,
    SUPPOSED,
    UPLIFT_IN,
    WHOLE,
)
from loaders.figures.kinds import Sentence
from loaders.figures.leaning import Leaning, aims_at_it, bracket_label, is_earlier, only_small, same_unit
from loaders.figures.phrases import Phrase, measure_before, share_after, share_around
from loaders.figures.places import between
from loaders.figures.subjects import found_in, label_before, share_of_them, subject_before, subject_behind
from loaders.figures.told import State
from ontology.values import Quantity


class Measuring(State):
    """A block while it is read, with the naming of what its figures measure."""

    def _indicator(self, sentence: Sentence, quantity: Quantity, before: int, aimed: bool) -> Named | None:
        """What a quantity measures: the population it is a share of, the rate named before it, else what the last one did."""
        words, told = sentence.words, self.told
        if told is not None and self.back is not None and self.back.group and same_unit(quantity.unit, told.unit):
            return self._among(sentence, self.back)
        share = share_after(words, _after_marks(words, quantity.end)) or share_around(words, quantity.start, quantity.end)
        share = share or self._elided(words, quantity) or share_of_them(words, quantity)
        if (found := found_in(words, quantity, share)) is not None:
            return self._named(sentence, found)
        share = share and (self._labelled(sentence, quantity, share) or share)
        rate = measure_before(words, quantity.start, sentence.quantities)
        changed = CHANGED.search(words[: quantity.start])
        newer = rate is not None and (told is None or rate.start > told.at) and (changed or not share)
        if rate and newer and (_is_linked(words, rate, quantity) or self._is_headed(sentence, rate, quantity)):
            return self._named(sentence, rate)
        if share and SUPPOSED.search(share.words):
            return None
        if share and not changed:
            return self._named(sentence, share)
        self.kept = aimed and self.fresh
        aims = aimed and told is not None and (told.at >= 0 or (self.fresh and aims_at_it(words[: quantity.start])))
        if told is not None and not aims and (group := GROUP_BEFORE.search(words[before : quantity.start])):
            return self._of_group(sentence, quantity, group["group"])
        if told is not None and not aims and (subgroup := self._subgroup(words[before : quantity.start], quantity)):
            start = words.rindex(subgroup, 0, quantity.start)
            return self._among(sentence, Leaning(start=start, group=subgroup))
        if told is not None and (aims or self._leans(sentence, quantity, before)):
            return told.indicator
        if BARE_RATE.search(words[: quantity.start]) or (told is None and self.back is not None and not self.back.group):
            return self._spoken_measure()
        subject = None if self.back is not None else subject_before(sentence, quantity) or subject_behind(words, quantity)
        named = subject is not None and not self.places.is_named(sentence.start + subject.start)
        return self._named(sentence, subject) if subject is not None and named else None

    def _labelled(self, sentence: Sentence, quantity: Quantity, share: Phrase) -> Phrase | None:
        """What a share is of where a label says it and the share only whom: `Continuity of carer: 21% of women overall`."""
        plain = quantity.unit == "%" and not re.search(r" (?:who|that) ", share.name)
        label = label_before(sentence.words, sentence.quantities[0]) if plain else None
        if label is None:
            return None
        whole = WHOLE.search(share.name)
        return label if whole else Phrase(f"{label.name}, {share.name}", share.words, share.start)

    def _elided(self, words: str, quantity: Quantity) -> Phrase | None:
        """What a share is of where only its object is said again: `84% of infants had a …, and 76% a review by 15 months`."""
        told = self.told
        found = OBJECT_ONLY.match(words, quantity.end) if told is not None and told.at >= 0 and quantity.unit else None
        name = self.paper.things[told.indicator.key].name if told is not None and found else ""
        head, link, _ = name.rpartition(" who had ")
        if found is None or not link:
            return None
        return Phrase(f"{head}{link}{found[1]}", found[1], found.start(1))

    def _of_group(self, sentence: Sentence, quantity: Quantity, group: str) -> Named | None:
        """The last measure for another age: `Obesity at Reception …, and at Year 6 22.4%`; None where it was for none."""
        told = self.told
        name = self.paper.things[told.indicator.key].name if told is not None and told.at >= 0 else ""
        other = GROUP.sub(group, name)
        if told is None or other == name:
            self.told = None
            return None
        start = sentence.words.rindex(group, 0, quantity.start)
        return self._named(sentence, Phrase(other, group, start))

    def _among(self, sentence: Sentence, back: Leaning) -> Named | None:
        """The last measure for part of the people: `For boys it was …`."""
        name = self.paper.things[self.told.indicator.key].name if self.told is not None else ""
        _, link, does = name.partition(" who ")
        self.among = True
        whole = f"{back.group}{link}{does}" if link else f"{name}, {back.group}"
        return self._named(sentence, Phrase(whole, back.group, back.start)) if name else None

    def _subgroup(self, leading: str, quantity: Quantity) -> str:
        """Whom a figure is of beside the one before: `than boys (60.9%)`; empty where it is of the same people."""
        told = self.told
        found = SUBGROUP.search(leading) if told is not None and (told.at >= 0 or self.fresh) else None
        if told is None or found is None or not same_unit(quantity.unit, told.unit):
            return ""
        name = self.paper.things[told.indicator.key].name.lower()
        return "" if found["group"].lower() in name else found["group"]

    def _is_headed(self, sentence: Sentence, rate: Phrase, quantity: Quantity) -> bool:
        """Whether a rate heads a list of places, of which the first leads up to a figure: `Obesity: Anytown 21%, …`."""
        end = rate.start + len(rate.words)
        opened = sentence.words[end : quantity.start].lstrip().startswith((":", "–", "-"))
        return opened and self.places.leads(sentence.start + end, sentence.start + quantity.start)

    def _spoken_measure(self) -> Named | None:
        """The last rate that the sentences before named."""
        for sentence in self.earlier:
            measure = measure_before(sentence.words, len(sentence.words), sentence.quantities)
            if measure is not None:
                named = self._named(sentence, measure)
                self.named_until = 0
                return named
        return None

    def _uplifted(self, sentence: Sentence, quantity: Quantity) -> Named | None:
        """What a yearly change is aimed at in: `a 1% uplift per year in …`."""
        found = UPLIFT_IN.match(sentence.words, quantity.end)
        return self._named(sentence, Phrase(" ".join(found[1].split()), found[1], found.start(1))) if found else None

    def _leans(self, sentence: Sentence, quantity: Quantity, before: int) -> bool:
        """Whether a figure is of the indicator of the one before: a comparator, the next of a series, `That was …`."""
        words = sentence.words
        leading = between(words, before, quantity.start)
        compared = COMPARING.search(leading) or COMPARING.search(words[quantity.end : quantity.end + 25])
        here = self.told is not None and self.told.at >= 0
        if self.told is None or not same_unit(quantity.unit, self.told.unit) or OF_OTHERS.match(words, quantity.end):
            return False
        label = bracket_label(words, quantity) or ""
        placed = here and (self.places.leads(sentence.start + before, sentence.start + quantity.start) or is_earlier(label))
        clause = leading.rpartition(";")[2] if ";" in leading else ""
        series = here and SERIES.search(leading) and only_small(CAPITALS.sub("", clause))
        return bool(compared or placed or series or self._leans_back(sentence, quantity))

    def _leans_back(self, sentence: Sentence, quantity: Quantity) -> bool:
        """Whether a sentence goes on with the figure of the one before, in the same unit, for a place we can tell."""
        if self.back is None or self.told is None or not same_unit(quantity.unit, self.told.unit):
            return False
        start = sentence.start + self.back.start
        return not self.back.place or (not self.places.is_named(start) and (self.back.sure or self.places.knows(start)))

    def _named(self, sentence: Sentence, phrase: Phrase) -> Named:
        start = sentence.start + phrase.start
        self.named_until = phrase.start + len(phrase.words)
        return name_indicator_as(self.paper, self.block, phrase.name, self.block.words[start : start + len(phrase.words)], start)


def _after_marks(words: str, at: int) -> int:
    found = re.compile(r"[\s*)]*").match(words, at)
    return found.end() if found else at


def _is_linked(words: str, rate: Phrase, quantity: Quantity) -> bool:
    link = words[rate.start + len(rate.words) : quantity.start]
    return bool(LINKED.search(link)) or link.strip(" *") == ","
