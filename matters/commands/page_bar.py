"""A bar that tells how far the reading of a long file is."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager

from matters.reading.document import Told

PATIENCE = 0.7
"""Seconds in which nobody asks how long it will take."""


@contextmanager
def page_bar() -> Iterator[Told | None]:
    """What to tell of each page while the block runs: a bar shows it on the terminal's error output.

    None where there is no terminal. The bar appears only when the reading takes its time, and goes when it is done.
    """
    if not sys.stderr.isatty():
        yield None
        return
    with ExitStack() as until_done:
        yield _Bar(until_done).told


class _Bar:
    def __init__(self, until_done: ExitStack) -> None:
        self._until_done = until_done
        self._due = time.monotonic() + PATIENCE
        self._show: Told | None = None

    def told(self, page: int, count: int) -> None:
        if self._show is None and time.monotonic() >= self._due:
            self._show = self._shown(count)
        if self._show:
            self._show(page, count)

    def _shown(self, count: int) -> Told:
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

        columns = TextColumn("Reading"), BarColumn(), MofNCompleteColumn(), TextColumn("pages"), TimeRemainingColumn()
        bar = self._until_done.enter_context(Progress(*columns, console=Console(stderr=True), transient=True))
        task = bar.add_task("", total=count)
        return lambda page, _: bar.update(task, completed=page)
