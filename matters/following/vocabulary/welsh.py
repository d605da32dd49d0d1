"""The Welsh words of requests."""

from __future__ import annotations

ASKING = ("gofyn", "gofynnwyd", "cyfarwyddo", "argymell", "gwneud cais")
"""Verbs of asking, before whom one asks."""

ACTIONS = (
    *("cyflwyno", "gyflwyno", "ysgrifennu", "anfon", "ddarparu", "darparu", "adrodd", "ychwanegu", "trefnu", "drefnu"),
    *("paratoi", "baratoi", "rhannu", "ddosbarthu", "dosbarthu", "sefydlu", "adolygu", "ystyried", "cynnal", "gynnal"),
    *("rhoi", "roi", "cysylltu", "gysylltu", "monitro", "fonitro", "ymchwilio"),
)
"""Verbs of what is asked, as they stand and as they soften."""

SOMEBODY = (
    *("pennaeth", "bennaeth", "cyfarwyddwr", "gyfarwyddwr", "cadeirydd", "gadeirydd", "aelod cabinet", "swyddog"),
    *("swyddogion", "prif weithredwr", "cabinet", "cyngor", "rheolwr", "cynghorydd", "arweinydd", "aelodau", "clerc"),
    *("swyddog craffu", "cynrychiolwyr", "pwyllgor"),
)
"""Words that open the name of whoever is to act."""
