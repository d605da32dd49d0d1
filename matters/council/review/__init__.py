"""Reviewing: what was read of a document beside its pages, with what persons have said of it."""
