"""What kind of document an address and a title stand for. Pure.

ModernGov's own addresses say it: `/documents/g…?T=10` is a meeting's pack, `T=0` its front sheet, `T=1` its printed
minutes, `T=2` its decisions; `/documents/b…?T=9` a supplement; `/documents/s…` one report. Titles decide where a
council has its own patterns, and for the documents of the web service, which have other addresses.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from matters.fetching.listing import DocumentKind

_PATH = re.compile(r"/documents/([gbs])\d+/", re.IGNORECASE)
_TYPE = re.compile(r"[?&]T=(\d+)\b", re.IGNORECASE)
_CONVERTED = re.compile(r"/mgConvert2PDF\.aspx\?", re.IGNORECASE)
_OF_TYPE = {
    "0": DocumentKind.AGENDA,
    "1": DocumentKind.MINUTES,
    "2": DocumentKind.DECISIONS,
    "9": DocumentKind.SUPPLEMENT,
    "10": DocumentKind.PACK,
}
TITLES: tuple[tuple[DocumentKind, str], ...] = (
    (DocumentKind.SUPPLEMENT, r"\bsupplement"),
    (DocumentKind.PACK, r"\b(?:reports|document) pack\b"),
    (DocumentKind.MINUTES, r"\b(?:printed|draft) minutes\b"),
    (DocumentKind.DECISIONS, r"\bprinted decisions\b"),
    (DocumentKind.AGENDA, r"\bagenda front ?sheet\b"),
)


def kind_of(url: str, title: str, patterns: Mapping[DocumentKind, str] | None = None) -> DocumentKind | None:
    """The kind of a document; None for what is none of a meeting's papers. `patterns` are a council's own titles.

    >>> kind_of("https://x/documents/g12/Public reports pack.pdf?T=10", "Public reports pack PDF 2 MB").value
    'pack'
    >>> kind_of("https://x/documents/s77/Budget.pdf", "Budget").value, kind_of("https://x/mgUserInfo.aspx?UID=1", "A")
    ('report', None)
    """
    for kind, pattern in (patterns or {}).items():
        if re.search(pattern, title, re.IGNORECASE):
            return kind
    letter = (found[1].lower() if (found := _PATH.search(url)) else "") or ("s" if _CONVERTED.search(url) else "")
    if not letter:
        return None
    if letter == "s":
        return DocumentKind.REPORT
    of_type = _TYPE.search(url)
    if of_type and of_type[1] in _OF_TYPE:
        return _OF_TYPE[of_type[1]]
    said = next((kind for kind, pattern in TITLES if re.search(pattern, title, re.IGNORECASE)), None)
    return said or (DocumentKind.SUPPLEMENT if letter == "b" else DocumentKind.AGENDA)
