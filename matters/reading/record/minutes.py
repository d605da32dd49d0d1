"""The minutes of one meeting."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from matters.reading.record.stated import Stated, Text


@dataclass(frozen=True, slots=True)
class Resolution:
    """One clause of a decision. `label` is as printed ("(2)", "(a)"); `parent` is the label it stands under."""

    text: Text
    label: Text | None = None
    parent: str | None = None


@dataclass(frozen=True, slots=True)
class MinuteItem:
    """One minuted item: its number (None where a council prints none), its prose, questions and decisions.

    `paragraphs` is everything minuted under the title that is neither a question nor a decision, a table's row with
    its cells apart by spaces; by their spans the three can be shown in printed order again.
    """

    title: Text
    number: Text | None = None
    paragraphs: tuple[Text, ...] = ()
    questions: tuple[Text, ...] = ()
    resolutions: tuple[Resolution, ...] = ()


@dataclass(frozen=True, slots=True)
class Declaration:
    """An interest that a member declared: who, and what of (the words after "declared").

    `minute` is the minute or item that it belongs to and `action` what the member did about it ("left the room"), both
    as printed.
    """

    who: Text
    what: Text
    minute: Text | None = None
    action: Text | None = None


@dataclass(frozen=True, slots=True)
class Minutes:
    """The minutes of one meeting.

    `present`, `also_present` and `apologies` hold one string a person or group, as printed, the chair's marker
    included; "Councillors A, B and C" is three of them, each with its "Councillor".
    """

    meeting_date: Stated[dt.date] | None = None
    venue: Text | None = None
    subject_to_call_in: Stated[bool] | None = None
    present: tuple[Text, ...] = ()
    also_present: tuple[Text, ...] = ()
    apologies: tuple[Text, ...] = ()
    declarations: tuple[Declaration, ...] = ()
    items: tuple[MinuteItem, ...] = ()
