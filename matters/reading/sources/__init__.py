"""One module a source: the bytes of a file in, a `Document` out."""
