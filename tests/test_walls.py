"""The walls of the architecture: which room may know which.

CI proves: the pure rooms import nothing of Django, of the store or of the web, and no clock or network of their own.
"""

from __future__ import annotations

import ast
import itertools
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "matters"

MAY_KNOW: dict[str, set[str]] = {
    "timing": set(),
    "reading": {"timing"},
    "following": {"reading", "timing"},
    "checking": {"reading", "timing"},
    "recognising": {"reading"},
    "archiving": {"reading"},
    "fetching": set(),
    "council": {"reading", "following", "checking", "timing", "council"},
    "publishing": {"council", "reading", "timing"},
    "web": {"council", "publishing", "reading", "timing"},
    "api": {"council", "publishing", "reading", "timing"},
    "demo": {"publishing", "council", "reading", "timing"},
    "commands": {
        *("recognising", "archiving", "demo", "web", "api", "publishing", "council", "fetching"),
        *("reading", "following", "checking", "timing"),
    },
}
"""A room and the other rooms it may import from. A room always knows itself."""

PURE = {"timing", "reading", "following", "checking"}
PURE_PARTS = ("fetching/listing.py", "fetching/plan.py", "fetching/parse")
"""Files and folders within other rooms that are as pure; of addresses they may take apart what they are made of."""
IMPURE_MODULES = {"django", "socket", "urllib", "http", "requests", "sqlite3", "asyncio", "subprocess", "random"}


def imports_of(path: Path) -> Iterator[str]:
    """Every module that a file imports, dotted and absolute."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: import absolutely"
            yield node.module or ""
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def rooms_with_files() -> list[tuple[str, Path]]:
    return [(room, path) for room in MAY_KNOW for path in sorted((PACKAGE / room).rglob("*.py"))]


@pytest.mark.parametrize(("room", "path"), rooms_with_files(), ids=lambda v: str(getattr(v, "name", v)))
def test_a_room_knows_only_the_rooms_it_may(room: str, path: Path) -> None:
    known = {name.split(".")[1] for name in imports_of(path) if name.startswith("matters.")}
    assert known & set(MAY_KNOW) <= MAY_KNOW[room] | {room}


@pytest.mark.parametrize(("room", "path"), [(r, p) for r, p in rooms_with_files() if r in PURE], ids=str)
def test_a_pure_room_has_no_store_network_or_clock(room: str, path: Path) -> None:
    assert not {name.split(".")[0] for name in imports_of(path)} & IMPURE_MODULES
    source = path.read_text(encoding="utf8")
    for clock in (r"\.now\(", r"\.today\(", r"\btime\.time\("):
        assert not re.search(clock, source), f"{path} reads the clock: take the time as a parameter"


def test_the_pure_parts_of_fetching_meet_no_network_and_no_disk() -> None:
    for part in PURE_PARTS:
        there = PACKAGE / part
        for path in sorted(there.rglob("*.py")) if there.is_dir() else [there]:
            names = {name for name in imports_of(path) if not name.startswith("urllib.parse")}
            assert not {name.split(".")[0] for name in names} & {*IMPURE_MODULES, "httpx", "httpcore"}, path
            assert not re.search(r"\.(?:now|today)\(|\bopen\(", path.read_text(encoding="utf8")), path


def test_every_room_in_the_package_is_named_here() -> None:
    rooms = {path.name for path in PACKAGE.iterdir() if path.is_dir() and any(path.rglob("*.py"))}
    assert rooms <= set(MAY_KNOW)


def test_no_two_pure_rooms_know_each_other_both_ways() -> None:
    for one, other in itertools.combinations(PURE, 2):
        assert not (other in MAY_KNOW[one] and one in MAY_KNOW[other])
