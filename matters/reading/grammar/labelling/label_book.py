"""The labels of a form, compiled once, and how a text is told to begin with one."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from functools import cached_property

from matters.reading.tidy import tidy

Closing = Callable[[str], int]
"""How many characters of a text are one whole value of a field; 0 where it does not begin with one."""


HEAD = 3
"""First letters that are looked at before a text is compared with every label."""


class LabelBook:
    """The labels of a form by field, compiled once.

    `labels` gives each field its wordings without colon; case, spaces and a final "?" or ":" do not matter. `closings`
    says of some fields where their value ends: what follows then belongs to the label before, whose column went on.
    `answer` is a pattern; before a line that ends in it a label needs no colon ("Exempt/Confidential No"). `spoken` is
    one of labels that need none at the head of a line where a capital follows ("Report to Cabinet"). `small_letters`
    are labels that may stand in a sentence without a capital ("For a copy please contact: Jo Moss").
    """

    def __init__(
        self,
        labels: Mapping[str, Iterable[str]],
        closings: Mapping[str, Closing] | None = None,
        answer: str = r"(?!)",
        spoken: str = r"(?!)",
        small_letters: Iterable[str] = (),
    ) -> None:
        self.fields = {key_of(words): name for name, wordings in labels.items() for words in wordings}
        self.closings = dict(closings or {})
        self._prefixes = {key[: gap.start()] for key in self.fields for gap in _WORD_ENDS.finditer(key)}
        self._heads = {key[:HEAD] for key in (*self.fields, *self._prefixes)}
        keys = sorted(self.fields, key=len, reverse=True)
        self._one = "|".join(map(_pattern, keys))
        small = {key_of(words) for words in small_letters}
        self._small = "|".join(_pattern(key) for key in keys if key in small) or r"(?!)"
        self._answer, self._spoken = answer, spoken

    @cached_property
    def _flow(self) -> re.Pattern[str]:
        """A label in running text. It is compiled when first asked for: a pack needs few of the books."""
        return re.compile(
            rf"(?:^|(?<=\s))((?-i:(?=[^\W\d_a-z]))(?:{self._one})|{self._small})(?:\s?\?\s?:?|\s?:)(?![/\d:]\S)"
            rf"|^({self._one})(?:(?=\s+(?:{self._answer})\s*$)|[ \t]*$)"
            rf"|^({self._spoken})\s+(?:the\s+)?(?-i:(?=[^\W\d_a-z]))",
            re.IGNORECASE | re.MULTILINE,
        )

    @cached_property
    def _start(self) -> re.Pattern[str]:
        """A label that a text begins with."""
        return re.compile(
            rf"({self._one})\s*[?:]+\s*|({self._spoken})\s+(?:the\s+)?(?-i:(?=[^\W\d_a-z]))", re.IGNORECASE
        )

    def field_of(self, text: str) -> str | None:
        """The field whose label the whole text is.

        >>> LabelBook({"wards": ["Ward(s) affected"]}).field_of("Ward(s)  Affected:")
        'wards'
        """
        return self.fields.get(key_of(text)) if self._may_be(text) else None

    def begins(self, text: str) -> tuple[str, str] | None:
        """The label that a text begins with and closes with a colon, and the rest of the text."""
        found = self._start.match(text) if self._may_be(text) else None
        return (found[1] or found[2], text[found.end() :]) if found else None

    def has_colon(self, text: str) -> bool:
        """Whether a text begins with a label and its colon, and not with one that is only spoken."""
        found = self._start.match(text)
        return bool(found and found[1])

    def may_go_on(self, text: str) -> bool:
        """Whether a label begins with these whole words, so that a further line may complete it."""
        return self._may_be(text) and not text.rstrip().endswith((":", "?")) and key_of(text) in self._prefixes

    def _may_be(self, text: str) -> bool:
        """Whether the first letters are those of a label: a quick no for nearly every line."""
        head = text[:HEAD].casefold()
        return head in self._heads or head.rstrip(":\t ") in self._heads

    def labels_in(self, text: str) -> list[re.Match[str]]:
        """The labels of a running text; they begin with a capital unless the book says that they need not."""
        found: list[re.Match[str]] = []
        match = self._flow.search(text)
        while match:
            later = self._later_label(match)
            if later is None and (match[1] or (match[2] or match[3])[0].isupper()) and self._alone(match):
                found.append(match)
            match = self._flow.search(text, match.end() if later is None else later)
        return found

    def _later_label(self, match: re.Match[str]) -> int | None:
        """Where a label begins that only seems to begin on the line above: "... Committee" / "Date: 3 May"."""
        text, start = match.string, match.start()
        line = text.rfind("\n", start, match.end()) + 1
        if line <= start or text[start - 1 : start] in ("", "\n"):
            return None
        parts = (key_of(text[match.start() : line]), key_of(text[line : match.end()]))
        return line if all(part in self.fields for part in parts) else None

    def _alone(self, match: re.Match[str]) -> bool:
        """Whether a label without a colon is one: not a lone word of a value, nor half of a longer label."""
        if not match[2]:
            return True
        at_end = match.string[match.end() : match.end() + 1] in ("", "\n")
        following = match.string[match.end() :].lstrip().split(None, 1)
        longer = f"{key_of(match[2])} {key_of(following[0])}" if following else ""
        return not (at_end and " " not in match[2]) and longer not in self._prefixes and longer not in self.fields


_WORD_ENDS = re.compile(r"\s|(?<=/)")
_SLASH = re.compile(r"\s*/\s*")


def key_of(words: str) -> str:
    """A label's words as they are compared: small letters, single spaces, no closing mark."""
    return _SLASH.sub("/", tidy(words).rstrip("?: ").casefold())


def _pattern(key: str) -> str:
    return re.escape(key).replace(r"\ ", r"\s+").replace("/", r"\s*/\s*")
