"""An invented borough, its years of agenda packs with labels and planted truths, and the generator that scales it."""

GENERATOR_VERSION = "5"
"""Raised whenever the same seed would write other bytes, so that packs written before are not taken for today's."""
