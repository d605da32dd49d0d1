"""Paragraphs on a topic, from the stock of sentences, none twice in one paper until all are used."""

from __future__ import annotations

from random import Random

from matters.demo.words import sentences
from matters.demo.words.topic import Topic
from matters.demo.world.borough import Borough


class Writer:
    """Writes on one topic in one paper."""

    def __init__(self, rng: Random, borough: Borough, topic: Topic, year: str) -> None:
        self.rng, self.borough, self.topic, self.year = rng, borough, topic, year
        self._left: dict[str, list[str]] = {}

    def pick(self, stock: tuple[str, ...]) -> str:
        """One of a stock, in an order of the paper's own, starting over when all are used."""
        key = stock[0]
        if not self._left.get(key):
            self._left[key] = list(stock)
            self.rng.shuffle(self._left[key])
        return self._left[key].pop()

    def fill(self, template: str) -> str:
        """A sentence with its slots filled."""
        aspect, aspect2 = self.pick(self.topic.aspects), self.rng.choice(self.topic.aspects)
        while aspect2 == aspect:
            aspect2 = self.rng.choice(self.topic.aspects)
        partner, partner2 = self.rng.sample(self.topic.partners, 2)
        place, place2 = self.rng.sample((*self.borough.towns, *self.borough.wards), 2)
        school, school2 = self.rng.sample(self.borough.schools, 2)
        return template.format(
            aspect=aspect, aspect2=aspect2, aspect_cap=aspect[0].upper() + aspect[1:], group=self.rng.choice(self.topic.groups),
            partner=partner, partner2=partner2, place=place, place2=place2, school=school.name, school2=school2.name,
            subject=self.topic.subject, council=self.borough.council, season=self.rng.choice(sentences.SEASONS), year=self.year,
        )  # fmt: skip

    def paragraph(self, *, opening: bool = False) -> str:
        """Three to six sentences: what is so, what is hard, what is done about it."""
        parts = [self.pick(sentences.OPENING)] if opening else []
        parts += [self.pick(sentences.EVIDENCE) for _ in range(self.rng.choice((1, 2, 2)))]
        parts.append(self.pick(sentences.CHALLENGE if self.rng.random() < 0.45 else sentences.ACTION))
        if self.rng.random() < 0.5:
            parts.append(self.pick(sentences.CLOSING))
        return " ".join(self.fill(part) for part in parts)

    def bullets(self) -> tuple[str, ...]:
        """Three to six bullets, as a list inside a paragraph has them."""
        return tuple(self.fill(self.pick(sentences.BULLETS)) for _ in range(self.rng.randint(3, 6)))

    def heading(self) -> str:
        """A heading of a section."""
        return self.pick(sentences.HEADINGS)

    def voice(self) -> str:
        """What somebody said, in quotation marks."""
        return f"“{self.pick(sentences.VOICES)}”"
