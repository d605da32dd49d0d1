"""What kind of thing a request asks for."""

from __future__ import annotations

import re

from matters.following.matter import MatterKind
from matters.following.vocabulary.asking import BODIES_ABOVE
from matters.following.vocabulary.kinds import KINDS

_KINDS = [(re.compile(pattern), kind) for pattern, kind in KINDS]
_ABOVE = re.compile(
    rf"^(?:the |y |yr )?(?:{'|'.join(BODIES_ABOVE)})\b(?! (?:officer|clerk|secretary|support))", re.IGNORECASE
)
_OWN_KIND = {MatterKind.LETTER, MatterKind.REPORT, MatterKind.MONITORING, MatterKind.INVITATION}


def kind_of(
    action: str, addressee: str | None = None, *, is_recommended: bool = False, is_resolved: bool = True
) -> MatterKind:
    """The kind of a request, by its words and by whom it asks: what asks a higher body is a recommendation.

    >>> kind_of("submit a report on parking to the next meeting").value
    'report'
    >>> kind_of("consider a warden scheme", "the Cabinet", is_recommended=True).value
    'recommendation'
    """
    if is_recommended:
        return MatterKind.RECOMMENDATION
    words = " ".join(action.lower().split())
    kind = next((kind for pattern, kind in _KINDS if pattern.search(words)), MatterKind.OTHER)
    if is_resolved and addressee and _ABOVE.match(addressee) and kind not in _OWN_KIND:
        return MatterKind.RECOMMENDATION
    return kind
