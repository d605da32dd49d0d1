"""Salvage: the pages of a PDF whose end or index is lost, put under a new root.

A PDF is read from its end, where it says what its pages are; a download that broke off has lost just that. PDFium
finds objects without an index but not pages without a root, nor what is packed in object streams (ISO 32000-1, 7.5.7).
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from itertools import pairwise

_OBJECT = re.compile(rb"(?<!\d)(\d{1,10})\s+\d{1,5}\s+obj\b")
_PAGE = re.compile(rb"/Type\s*/Page(?![a-zA-Z])")
_PACKED = re.compile(rb"/Type\s*/ObjStm\b")
_COUNT = re.compile(rb"/N\s+(\d{1,7})\b")
_FIRST = re.compile(rb"/First\s+(\d{1,9})\b")
_STREAM = re.compile(rb"stream\r?\n")
_NUMBERS = re.compile(rb"\d+")

LONGEST_DICTIONARY = 65_536
MOST_UNPACKED = 64 * 1024 * 1024
"""Bytes that one object stream may unpack to; real ones hold a few hundred small objects."""


def salvaged(data: bytes) -> bytes | None:
    """The file with a root for the pages that are left in it, in the order in which they stand; None where none is.

    >>> whole = b"%PDF-1.4\\n3 0 obj\\n<</Type/Page/MediaBox[0 0 9 9]>>\\nendobj\\n4 0 obj\\n<</Len"
    >>> b"/Kids [3 0 R]" in (salvaged(whole) or b"")
    True
    >>> salvaged(b"%PDF-1.4\\n4 0 obj\\n<</Len") is None
    True
    """
    if b"/Encrypt" in data:
        return None
    pages: list[int] = []
    unpacked: list[tuple[int, bytes]] = []
    highest = 0
    for number, start, end in _objects(data):
        dictionary = data[start : min(end, start + LONGEST_DICTIONARY)].split(b"stream", 1)[0]
        inside = list(_unpacked(data[start:end], dictionary)) if _PACKED.search(dictionary) else []
        for found, body in [(number, dictionary), *inside]:
            highest = max(highest, found)
            if _PAGE.search(body) and found not in pages:
                pages.append(found)
        unpacked.extend(inside)
    return _rooted(data, unpacked, pages, highest) if pages else None


def _objects(data: bytes) -> Iterator[tuple[int, int, int]]:
    """Each object's number, and where what it holds begins and ends."""
    heads = [(int(head.group(1)), head.start(), head.end()) for head in _OBJECT.finditer(data)]
    for (number, _, begin), (_, end, _) in pairwise([*heads, (0, len(data), 0)]):
        yield number, begin, end


def _unpacked(body: bytes, dictionary: bytes) -> Iterator[tuple[int, bytes]]:
    """The objects of an object stream, as far as it can still be unpacked."""
    count, first, stream = _COUNT.search(dictionary), _FIRST.search(dictionary), _STREAM.search(body)
    if not count or not first or not stream:
        return
    try:
        content = zlib.decompressobj().decompress(body[stream.end() :], MOST_UNPACKED)
    except zlib.error:
        return
    begin = int(first.group(1))
    numbers = [int(number) for number in _NUMBERS.findall(content[:begin])][: 2 * int(count.group(1))]
    places = [begin + offset for offset in numbers[1::2]]
    for number, start, end in zip(numbers[::2], places, [*places[1:], len(content)], strict=False):
        yield number, content[start:end]


def _rooted(data: bytes, unpacked: list[tuple[int, bytes]], pages: list[int], highest: int) -> bytes:
    tree, root = highest + 1, highest + 2
    kids = b" ".join(b"%d 0 R" % page for page in pages)
    return b"".join(
        [
            data,
            b"\nendstream\nendobj\n",
            *(b"%d 0 obj\n%s\nendobj\n" % found for found in unpacked),
            b"%d 0 obj\n<</Type /Pages /Count %d /Kids [%s]>>\nendobj\n" % (tree, len(pages), kids),
            b"%d 0 obj\n<</Type /Catalog /Pages %d 0 R>>\nendobj\n" % (root, tree),
            b"trailer\n<</Root %d 0 R /Size %d>>\nstartxref\n0\n%%%%EOF\n" % (root, root + 1),
        ]
    )
