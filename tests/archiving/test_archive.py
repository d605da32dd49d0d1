"""An archive is whole and holds each pack once, whatever happens to those who fill it: processes are really killed."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pyarrow.parquet as pq
import pytest
from distributed import LocalCluster

from matters.archiving.archive import opened
from matters.archiving.rows import TABLES
from matters.archiving.runners import DIED
from matters.commands.read_archive import run
from matters.reading.jsonform import as_json
from matters.reading.plainform import Json
from matters.reading.read import read
from tests.council.printed_pack import PACK

COUNT = 30
COMMAND = [sys.executable, "-c", "import sys; from matters.cli import main; sys.exit(main())", "read-archive"]


@pytest.fixture(scope="module")
def packs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Some packs that differ, one that is none, and one whose name no text can hold."""
    folder = tmp_path_factory.mktemp("packs")
    for number in range(COUNT):
        (folder / f"{number:03}.txt").write_text(PACK.replace("30", f"{number + 10}"), "utf8")
    (folder / "none.txt").write_text("Nothing to see.", "utf8")
    Path(os.fsdecode(os.fsencode(folder) + b"/odd-\xff.txt")).write_text(PACK, "utf8")
    return folder


def records(out: Path) -> list[Json]:
    """Every record in the archive, by path."""
    lines = [
        line for file in out.glob("batches/*/records.jsonl") for line in file.read_text("utf8").split("\n") if line
    ]
    return sorted(map(json.loads, lines), key=lambda record: str(record["path"]))


def outcomes(out: Path) -> list[Json]:
    lines = [line for file in out.glob("batches/*/outcomes.jsonl") for line in file.read_text("utf8").splitlines()]
    return sorted(map(json.loads, lines), key=lambda told: str(told["pack"]))


def started(packs: Path, out: Path, *arguments: str) -> subprocess.Popen[str]:
    pipe = subprocess.PIPE
    command = [*COMMAND, str(packs), "--out", str(out), "--workers", "2", *arguments]
    return subprocess.Popen(command, stdout=pipe, stderr=pipe, text=True)


def workers_of(process: subprocess.Popen[str]) -> Iterator[int]:
    """The processes that read for one: its children, but for those that keep count of them."""
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            parent = (folder / "stat").read_text().rsplit(")", 1)[1].split()[1]
            command = (folder / "cmdline").read_bytes()
        except OSError:
            continue
        if int(parent) == process.pid and b"spawn_main" in command:
            yield int(folder.name)


@pytest.fixture(scope="module")
def clean(packs: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The archive that a run makes which nothing happens to."""
    out = tmp_path_factory.mktemp("clean")
    assert run([str(packs), "--out", str(out), "--workers", "2"]) == 1
    return out


def test_every_pack_is_in_it_as_it_reads_alone(packs: Path, clean: Path) -> None:
    held = {record["path"]: record for record in records(clean)}
    assert len(held) == COUNT + 1
    for path in sorted(packs.glob("0*.txt")):
        record = held[str(path)]
        alone = as_json(read(path.read_bytes(), path.name).record)
        assert {name: record[name] for name in alone} == json.loads(json.dumps(alone))
    assert [told["outcome"] for told in outcomes(clean)].count("not read") == 1
    assert not (clean / ".staging").exists()


@pytest.mark.parametrize("name", [*TABLES])
def test_the_tables_hold_what_the_records_hold(clean: Path, name: str) -> None:
    rows = [row for file in clean.glob(f"batches/*/{name}.parquet") for row in pq.read_table(file).to_pylist()]
    wanted = sum(1 for record in records(clean) for _ in TABLES[name].rows(record))
    assert len(rows) == wanted
    assert all(set(row) == {"pack", *TABLES[name].columns} for row in rows)


def test_what_is_read_is_not_read_again(packs: Path, clean: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = records(clean)
    assert run([str(packs), "--out", str(clean)]) == 1
    assert "nothing new to read" in capsys.readouterr().out
    assert records(clean) == before


def test_a_changed_pack_takes_the_place_of_the_old(tmp_path: Path) -> None:
    folder = tmp_path / "packs"
    folder.mkdir()
    for name in ("a", "b", "c", "d", "e", "f", "g", "h"):
        (folder / f"{name}.txt").write_text(PACK, "utf8")
    assert run([str(folder), "--out", str(tmp_path / "out"), "--workers", "1"]) == 0
    (folder / "a.txt").write_text(PACK.replace("Hall", "House"), "utf8")
    assert run([str(folder), "--out", str(tmp_path / "out"), "--workers", "1"]) == 0
    held = records(tmp_path / "out")
    assert [Path(record["path"]).stem for record in held] == list("abcdefgh")
    assert ("House" in json.dumps(held[0]), "House" in json.dumps(held[1])) == (True, False)


@pytest.mark.parametrize("seed", range(2))
def test_workers_may_be_killed_at_any_moment(packs: Path, clean: Path, tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    process = started(packs, tmp_path)
    for _ in range(3):
        time.sleep(chance.uniform(0.3, 1.5))
        for worker in chance.sample(found := [*workers_of(process)], min(1, len(found))):
            os.kill(worker, signal.SIGKILL)
    assert process.wait(timeout=120) == 1, process.communicate()
    assert records(tmp_path) == records(clean)


@pytest.mark.parametrize("seed", range(2))
def test_the_whole_may_be_killed_and_goes_on_where_it_was(packs: Path, clean: Path, tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    process = started(packs, tmp_path)
    time.sleep(chance.uniform(0.8, 3))
    process.kill()
    process.wait()
    assert run([str(packs), "--out", str(tmp_path), "--workers", "2"]) == 1
    assert records(tmp_path) == records(clean)


def test_a_pack_that_ends_every_worker_is_told_of_and_left_out(packs: Path, tmp_path: Path) -> None:
    endless = tmp_path / "endless.txt"
    os.mkfifo(endless)  # whoever reads it waits for ever
    listed = tmp_path / "list"
    names = [*sorted(packs.glob("00*.txt")), endless, tmp_path / "absent.txt"]
    listed.write_text("\n".join(map(str, names)), "utf8")
    assert run([str(listed), "--out", str(tmp_path / "out"), "--workers", "2", "--seconds", "3"]) == 1
    assert [record["path"] for record in records(tmp_path / "out")] == [*map(str, sorted(packs.glob("00*.txt")))]
    assert [told["why"] for told in outcomes(tmp_path / "out") if told["outcome"] == "not read"] == [DIED]


def test_two_at_once_do_not_fill_one_archive(packs: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with opened(tmp_path):
        assert run([str(packs), "--out", str(tmp_path)]) == 2
    assert "another process" in capsys.readouterr().err


def test_a_cluster_reads_the_same_and_may_lose_a_worker(packs: Path, clean: Path, tmp_path: Path) -> None:
    with LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as cluster:
        pids = [worker.pid for worker in cluster.workers.values()]
        process = started(packs, tmp_path, "--scheduler", cluster.scheduler_address)
        time.sleep(2)
        os.kill(pids[0], signal.SIGKILL)
        assert process.wait(timeout=120) == 1, process.communicate()
    assert records(tmp_path) == records(clean)


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["/no/such/folder", "--out", "/tmp"], "there is no /no/such/folder"),
        (["/dev/null", "--out", "/proc/no"], "No such file"),
        (["/dev/null", "--out", "OUT", "--scheduler", "tcp://127.0.0.1:9"], "no Dask scheduler answers"),
        (["/dev/null", "--out", "OUT"], "there is no pack"),
    ],
)
def test_what_cannot_be_done_is_said_in_one_line(
    arguments: list[str], told: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run([str(tmp_path) if argument == "OUT" else argument for argument in arguments]) == 2
    said = capsys.readouterr().err
    assert told in said and said.count("\n") == 1
