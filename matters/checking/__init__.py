"""Checks of what was read. Pure: records in, findings out."""
