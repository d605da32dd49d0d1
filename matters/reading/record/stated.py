"""What every value of a record carries: where it stood, and how sure the reader is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

from matters.reading.document import Span

T_co = TypeVar("T_co", covariant=True)


@dataclass(frozen=True, slots=True)
class Stated(Generic[T_co]):
    """A value, where it stood, and how sure the reader is (1.0 = the form leaves no doubt)."""

    value: T_co
    span: Span
    confidence: float = 1.0


Text = Stated[str]


@dataclass(frozen=True, slots=True)
class Contact:
    """An officer to ask: of a meeting (front sheet) or of a report."""

    name: Text | None = None
    post: Text | None = None
    telephone: Text | None = None
    email: Text | None = None
