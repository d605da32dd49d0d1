"""Search: one seam over whichever full-text engine the store has.

`put` and `forget` keep the index, inside the transaction that changes the things; `search` asks it. SQLite's FTS5 and
PostgreSQL's full text answer the same questions (`engines/`); nothing outside this room knows which one did.
"""
