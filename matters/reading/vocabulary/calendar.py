"""Names of months, weekdays and parts of the day, English and Welsh, with the forms that print shortens or mutates."""

from __future__ import annotations

MONTHS: dict[str, int] = {
    "january": 1,
    "jan": 1,
    "ionawr": 1,
    "february": 2,
    "feb": 2,
    "chwefror": 2,
    "march": 3,
    "mar": 3,
    "mawrth": 3,
    "fawrth": 3,
    "april": 4,
    "apr": 4,
    "ebrill": 4,
    "may": 5,
    "mai": 5,
    "fai": 5,
    "june": 6,
    "jun": 6,
    "mehefin": 6,
    "fehefin": 6,
    "july": 7,
    "jul": 7,
    "gorffennaf": 7,
    "orffennaf": 7,
    "august": 8,
    "aug": 8,
    "awst": 8,
    "september": 9,
    "sept": 9,
    "sep": 9,
    "medi": 9,
    "fedi": 9,
    "october": 10,
    "oct": 10,
    "hydref": 10,
    "november": 11,
    "nov": 11,
    "tachwedd": 11,
    "dachwedd": 11,
    "december": 12,
    "dec": 12,
    "rhagfyr": 12,
    "ragfyr": 12,
}
"""Month by name in small letters. Welsh names soften after "o" and numerals: Mawrth, Fawrth."""

WEEKDAYS: dict[str, int] = {
    "monday": 0,
    "mon": 0,
    "llun": 0,
    "tuesday": 1,
    "tues": 1,
    "tue": 1,
    "mawrth": 1,
    "fawrth": 1,
    "wednesday": 2,
    "wed": 2,
    "mercher": 2,
    "fercher": 2,
    "thursday": 3,
    "thurs": 3,
    "thur": 3,
    "thu": 3,
    "iau": 3,
    "friday": 4,
    "fri": 4,
    "gwener": 4,
    "wener": 4,
    "saturday": 5,
    "sat": 5,
    "sadwrn": 5,
    "sunday": 6,
    "sun": 6,
    "sul": 6,
}
"""Weekday by name in small letters, Monday 0. Welsh ones follow "Dydd" or "Nos"."""

WELSH_DAY = ("dydd", "ddydd", "nos")

ORDINAL_ENDINGS = ("st", "nd", "rd", "th", "af", "il", "ydd", "fed", "ed", "eg", "ain")

FORENOON = ("am", "a.m", "yb", "y.b", "y bore")

O_CLOCK = r"o['’](?:clock|r\s+gloch)"
"""What may stand between an hour and its half of the day: "2.00 o'r gloch y prynhawn"."""

AFTERNOON = ("pm", "p.m", "yp", "y.p", "yh", "y.h", "y prynhawn", "yr hwyr")

NOON = ("noon", "midday", "canol dydd", "hanner dydd")
