"""What can go wrong on the way to a council's site, each with a sentence for the person who runs the command."""

from __future__ import annotations


class FetchError(Exception):
    """Something could not be fetched; the message says what happened and what to do."""


class UnreachableError(FetchError):
    """The site did not answer, however often it was asked."""


class UntrustedError(UnreachableError):
    """The site cannot show that it is what its address says."""


class FaultError(FetchError):
    """The site answers with a fault of its own, however often it is asked."""


class RefusedError(FetchError):
    """The site answered and would not give this: 401, 403, 404, 410, or a redirect that is not followed."""

    def __init__(self, message: str, status: int = 0) -> None:
        super().__init__(message)
        self.status = status


class RobotsError(FetchError):
    """The site's robots.txt forbids this address, or could not be had."""


class TooBigError(FetchError):
    """The answer is larger or slower than this program takes."""


class BadAnswerError(FetchError):
    """What came is not what was asked for: cut off, of another kind, or a page of apology."""


class NotModernGovError(FetchError):
    """The address leads to no ModernGov site."""


class BadAddressError(FetchError):
    """What was given is no address of a site, or one that may not be asked."""


class AskedToWaitError(FetchError):
    """The site asks to be left alone for longer than a run should take."""
