"""Originals and their readings, what each document states and where, and the reports laid before meetings."""
