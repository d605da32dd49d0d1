"""Rows as Parquet files. Needs pyarrow: the extra `archive`."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from matters.archiving.rows import DAY, REAL, TEXT, TEXTS, WHOLE, YES_NO, Row

TYPES = {
    TEXT: pa.string(),
    WHOLE: pa.int64(),
    REAL: pa.float64(),
    YES_NO: pa.bool_(),
    DAY: pa.date32(),
    TEXTS: pa.list_(pa.string()),
}


def write_table(path: Path, columns: Mapping[str, str], rows: Sequence[Row]) -> None:
    """Write rows, each with its `pack`, and the columns that `columns` names in every file of the same kind."""
    schema = pa.schema([("pack", pa.string()), *((name, TYPES[holds]) for name, holds in columns.items())])
    days = [name for name, holds in columns.items() if holds == DAY]
    for row in rows:
        for name in days:
            row[name] = dt.date.fromisoformat(row[name]) if row[name] else None
    pq.write_table(pa.Table.from_pylist(list(rows), schema=schema), path, compression="zstd")
