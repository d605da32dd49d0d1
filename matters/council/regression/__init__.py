"""Regression cases: a piece of a paper with what persons say it should be read as, for developers to test against."""
