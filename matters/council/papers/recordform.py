"""A record as JSON with nothing lost: every value with its span and confidence, for the store to settle from again.

`matters.reading.jsonform` is the plain form for others; this one can be turned back into a `PackRecord`.
"""

from __future__ import annotations

import datetime as dt
import re
import types
import typing
from dataclasses import MISSING, fields, is_dataclass
from enum import Enum
from functools import cache

from matters.reading.document import Rect, Span
from matters.reading.record import PackRecord

Json = typing.Any
"""What `json.dumps` takes and `json.loads` gives."""


def dump_record(record: PackRecord) -> Json:
    """The record as JSON. Fields that hold their default are left out.

    >>> from matters.reading.record import Meeting
    >>> load_record(dump_record(PackRecord("x", Meeting()))) == PackRecord("x", Meeting())
    True
    """
    return _dump(record)


def load_record(data: Json) -> PackRecord:
    """The record that `dump_record` made. Fields that this version does not know are passed over."""
    record = _load(PackRecord, data)
    assert isinstance(record, PackRecord)
    return record


def storable(text: str) -> str:
    r"""Text that every database takes: a null character or half of a surrogate pair is shown as a replacement.

    >>> storable("a\x00b")
    'a�b'
    """
    return _UNSTORABLE.sub("\N{REPLACEMENT CHARACTER}", text)


_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")


def _dump(value: object) -> Json:
    match value:
        case Enum():
            return value.value
        case str():
            return storable(value)
        case Span():
            return [value.line, value.page, value.last_line, value.last_page, [list(r) for r in value.rects]]
        case dt.date() | dt.time():
            return value.isoformat()
        case tuple():
            return [_dump(v) for v in value]
        case _:
            return _dump_fields(value)


def _dump_fields(value: object) -> Json:
    if not is_dataclass(value) or isinstance(value, type):
        return value
    pairs = ((f, getattr(value, f.name)) for f in fields(value))
    return {f.name: _dump(v) for f, v in pairs if f.default is MISSING or v != f.default}


def _load(kind: object, data: Json) -> object:
    """`data` as a value of the annotated type `kind`."""
    origin, arguments = typing.get_origin(kind), typing.get_args(kind)
    if origin in (typing.Union, types.UnionType):
        return None if data is None else _load(next(a for a in arguments if a is not type(None)), data)
    if origin is tuple:
        each = arguments[0] if arguments[-1] is Ellipsis else None
        return tuple(_load(each or arguments[i], v) for i, v in enumerate(data))
    shape = origin or kind
    return _load_plain(shape, arguments, data) if isinstance(shape, type) else data


def _load_plain(shape: type, arguments: tuple[object, ...], data: Json) -> object:
    if shape is Span:
        line, page, last_line, last_page, rects = data
        return Span(line, page, last_line, last_page, tuple(Rect(*r) for r in rects))
    if is_dataclass(shape):
        known = _fields(shape)
        return shape(**{name: _load(_filled(known[name], arguments), v) for name, v in data.items() if name in known})
    if issubclass(shape, dt.date | dt.time):
        return shape.fromisoformat(data)
    return shape(data) if issubclass(shape, Enum) else data


@cache
def _fields(shape: type) -> dict[str, object]:
    """The fields of a dataclass and their types."""
    return typing.get_type_hints(shape)


def _filled(kind: object, arguments: tuple[object, ...]) -> object:
    """A type variable's type: `Stated[date]` holds its value as `T_co`, which stands for `date` there."""
    return arguments[0] if isinstance(kind, typing.TypeVar) and arguments else kind
