"""The words by which committees ask for things: data, one module a subject."""
