"""Which defects a pack is to hold, and which were planted, with both places and values."""

from __future__ import annotations

from random import Random

from matters.demo.content import Finding

CODES = (
    "sum-mismatch", "percent-mismatch", "text-table-mismatch", "text-text-mismatch", "column-mislabelled",
    "period-mismatch", "weekday-mismatch", "stale-date", "date-conflict", "appendix-missing", "broken-reference",
    "numbering-gap", "header-contradiction", "template-section-missing", "placeholder-text", "truncated-text",
    "duplicate-ref", "owner-missing", "due-missing", "overdue-on-track", "target-missing", "duplicate-text",
    "title-mismatch", "programme-mismatch", "remit-mismatch", "internal-link", "contact-invalid", "small-number",
    "acronym-clash", "name-variant", "cell-shifted", "attendance-gap",
)  # fmt: skip
"""What can be planted at will. `action-dropped` and `late-paper` follow from what becomes of requests and papers."""

SEVERITY = {
    "error": {
        "sum-mismatch", "percent-mismatch", "text-table-mismatch", "column-mislabelled", "period-mismatch",
        "weekday-mismatch", "date-conflict", "appendix-missing", "broken-reference", "header-contradiction",
        "duplicate-ref", "remit-mismatch", "small-number", "action-dropped", "overdue-on-track",
    },
    "note": {"numbering-gap", "title-mismatch", "name-variant", "duplicate-text", "due-missing"},
}  # fmt: skip


class Ledger:
    """The defects of one pack: those still wanted, and those planted so far."""

    def __init__(self, wanted: set[str]) -> None:
        self.wanted = wanted
        self.planted: list[Finding] = []

    def takes(self, code: str) -> bool:
        """Whether the caller is to plant this now. Says so once for each code wanted.

        >>> ledger = Ledger({"sum-mismatch"})
        >>> ledger.takes("sum-mismatch"), ledger.takes("sum-mismatch")
        (True, False)
        """
        if code not in self.wanted:
            return False
        self.wanted.remove(code)
        return True

    def note(self, code: str, message: str, mark: str, mark2: str | None = None) -> None:
        """Write down what was planted: where it stands, what it contradicts, and both values."""
        severity = next((s for s, codes in SEVERITY.items() if code in codes), "warning")
        self.planted.append(Finding(code, mark, mark2, severity, message))


class Deck:
    """The codes in turn: each pack is dealt some, and what it could not hold goes back for the next."""

    def __init__(self, rng: Random) -> None:
        self.rng = rng
        self.codes: list[str] = []

    def deal(self, count: int) -> Ledger:
        """A ledger that wants so many codes."""
        if len(self.codes) < count:
            again = [code for code in CODES if code not in self.codes]
            self.rng.shuffle(again)
            self.codes += again
        hand, self.codes = self.codes[:count], self.codes[count:]
        return Ledger(set(hand))

    def take_back(self, ledger: Ledger) -> None:
        """Put what was not planted at the front again."""
        self.codes = sorted(ledger.wanted) + self.codes
