"""The full-text index itself, which no model describes.

SQLite: an FTS5 table over the entries' own text (nothing is stored twice), kept by triggers, so that whatever writes
an entry keeps the index, in the same transaction. A migration that rebuilds `search_entry` drops its triggers, and
must run `make` again.
PostgreSQL: a generated column, under a configuration that folds accents where the server has `unaccent`.
"""

from __future__ import annotations

from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

SQLITE = (
    """CREATE VIRTUAL TABLE search_words USING fts5(
        title, text, content='search_entry', content_rowid='id', tokenize='porter unicode61 remove_diacritics 2')""",
    """CREATE TRIGGER search_entry_added AFTER INSERT ON search_entry BEGIN
        INSERT INTO search_words(rowid, title, text) VALUES (new.id, new.title, new.text); END""",
    """CREATE TRIGGER search_entry_removed AFTER DELETE ON search_entry BEGIN
        INSERT INTO search_words(search_words, rowid, title, text) VALUES ('delete', old.id, old.title, old.text); END""",
    """CREATE TRIGGER search_entry_changed AFTER UPDATE OF title, text ON search_entry BEGIN
        INSERT INTO search_words(search_words, rowid, title, text) VALUES ('delete', old.id, old.title, old.text);
        INSERT INTO search_words(rowid, title, text) VALUES (new.id, new.title, new.text); END""",
    "INSERT INTO search_words(search_words) VALUES ('rebuild')",
)

SIGNS = "/<>.@-_:&=?#+"
"""PostgreSQL's parser makes one word of a path, an address, a decimal or a tag; a searcher types the words in it."""

POSTGRESQL = (
    "CREATE TEXT SEARCH CONFIGURATION matters (COPY = english)",
    """DO $$ BEGIN
        CREATE EXTENSION IF NOT EXISTS unaccent;
        ALTER TEXT SEARCH CONFIGURATION matters
            ALTER MAPPING FOR hword, hword_part, word WITH unaccent, english_stem;
    EXCEPTION WHEN undefined_file OR insufficient_privilege THEN
        RAISE NOTICE 'unaccent is not to be had: a search for cafe does not find café';
    END $$""",
    f"""ALTER TABLE search_entry ADD COLUMN words tsvector GENERATED ALWAYS AS (
        setweight(to_tsvector('matters', translate(title, '{SIGNS}', '{" " * len(SIGNS)}')), 'A') ||
        setweight(to_tsvector('matters', translate(text, '{SIGNS}', '{" " * len(SIGNS)}')), 'D')) STORED""",
    "CREATE INDEX search_entry_words ON search_entry USING gin (words)",
)

UNMADE = {
    "sqlite": (
        "DROP TRIGGER search_entry_added",
        "DROP TRIGGER search_entry_removed",
        "DROP TRIGGER search_entry_changed",
        "DROP TABLE search_words",
    ),
    "postgresql": (
        "ALTER TABLE search_entry DROP COLUMN words",
        "DROP TEXT SEARCH CONFIGURATION matters",
    ),
}


def make(_apps: object, schema: BaseDatabaseSchemaEditor) -> None:
    """Make the index of the database in use."""
    for statement in SQLITE if schema.connection.vendor == "sqlite" else POSTGRESQL:
        schema.execute(statement)


def unmake(_apps: object, schema: BaseDatabaseSchemaEditor) -> None:
    """Remove it."""
    for statement in UNMADE[schema.connection.vendor]:
        schema.execute(statement)


class Migration(migrations.Migration):
    dependencies = [("search", "0001_initial")]
    operations = [migrations.RunPython(make, unmake)]
