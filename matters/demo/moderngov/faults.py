"""The ways in which a site fails, to be switched on one by one."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What goes wrong with an answer."""

    ERROR = "error"
    REFUSED = "refused"
    BUSY = "busy"
    SLOW = "slow"
    HANGS = "hangs"
    DROPPED = "dropped"
    CUT = "cut"
    WRONG_TYPE = "wrong-type"
    APOLOGY = "apology"
    ELSEWHERE = "elsewhere"
    INWARD = "inward"


WORDS = {
    Kind.ERROR: "status 500",
    Kind.REFUSED: "status 403",
    Kind.BUSY: "status 429 with a Retry-After of a second",
    Kind.SLOW: "two seconds before each answer",
    Kind.HANGS: "no answer at all",
    Kind.DROPPED: "the connection dropped half-way through the answer",
    Kind.CUT: "half the answer as if it were the whole",
    Kind.WRONG_TYPE: "the right answer under a wrong content type",
    Kind.APOLOGY: "a page of apology with status 200",
    Kind.ELSEWHERE: "a redirect to another host",
    Kind.INWARD: "a redirect to what robots.txt forbids",
}


@dataclass(slots=True)
class Fault:
    """A kind of fault, which addresses it strikes, and how many more times; -1 is for ever."""

    kind: Kind
    where: str = ""
    times: int = -1

    def strikes(self, target: str) -> bool:
        """Whether it strikes this request; each time counts."""
        if self.times == 0 or not re.search(self.where, target, re.IGNORECASE):
            return False
        self.times -= self.times > 0
        return True


def fault_of(text: str) -> Fault:
    """A fault from "kind", "kind:where" or "kind:where:times". Raises `ValueError`.

    >>> fault_of("busy:documents:2")
    Fault(kind=<Kind.BUSY: 'busy'>, where='documents', times=2)
    """
    kind, _, rest = text.partition(":")
    where, _, times = rest.rpartition(":") if rest.rpartition(":")[2].isdecimal() else (rest, "", "-1")
    return Fault(Kind(kind), where, int(times))
