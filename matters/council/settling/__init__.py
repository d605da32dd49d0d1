"""Settling: what the documents state of a meeting becomes the things that are shown, in any order of import.

`entries_of` a record, `align` those of several documents, `choose` a value for each field, `store` the rows.
"""
