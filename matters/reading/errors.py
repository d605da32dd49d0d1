"""What can be wrong with a file, said for the person who offered it.

A message is a sentence without its capital, to be set after the file's name: what is the matter, and what to do.
"""

from __future__ import annotations


class UnreadableError(Exception):
    """Nothing can be read from this file. The message says what happened and what to do."""


class EmptyFileError(UnreadableError):
    """The file holds no bytes."""


class NotThisKindError(UnreadableError):
    """The bytes are not what the name says, or not of a kind that is read here."""


class EncryptedError(UnreadableError):
    """A PDF or Word file that cannot be opened without its password."""


class DamagedError(UnreadableError):
    """A PDF or Word file whose structure is broken or that ends too soon."""


class NoTextError(UnreadableError):
    """A file of pictures: a scan that has not been through text recognition."""


class NotAPackError(UnreadableError):
    """A text in which no meeting, agenda, minutes or report was found."""
