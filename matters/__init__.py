"""Matters Arising: reads a council's agenda packs, keeps what was asked, and shows what came back."""

__version__ = "0.1.0"
