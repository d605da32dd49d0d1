"""Word files: the package opened, styles and numbering worked out, paragraphs and tables as lines."""

from matters.reading.sources.word.document import word_document

__all__ = ["word_document"]
