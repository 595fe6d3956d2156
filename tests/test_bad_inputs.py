"""Whatever is wrong with an input, the command says where and how to mend it, and harms nothing."""

from __future__ import annotations

import contextlib
import hashlib
import os
import re
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import bad_inputs as bad
import pytest
from bad_files import SAMPLE, Book
from docx import Document
from ward_builders import make_ward, record, register_at, snapshot
from workbook_builders import packed, parts, sheet_xml, text_cell

from reports import cli
from reports.cli import main

if TYPE_CHECKING:
    from collections.abc import Iterator

LEARNED = ("/da-nhan.json", "/.danvan-mau.json")  # when a file was first seen, which are its own
ORDER = ["bao-cao", "thang", "--ky", "2026-10"]
ENVIRONMENT = {**os.environ, "PYTHONPATH": str(Path(__file__).parent.parent)}
CHECK = ["kiem-tra", "--ky", "2026-10"]
_LINE = re.compile(r"  \[[A-Z]{1,2}\d\d\] \S.* (Cách sửa|Đã giải trình): \S.*\.")


@dataclass(frozen=True, slots=True)
class Around:
    """A ward's folder around the inputs: earlier report, register with a line, all untouched."""

    root: Path

    @property
    def inputs(self) -> Path:
        """The folder of inputs."""
        return self.root / "Số liệu"

    def state(self) -> dict[str, str]:
        """Return the digest of every file, of the register what it says."""
        register = register_at(self.root)
        files = {
            name: hashlib.sha256(data).hexdigest()
            for name, data in snapshot(self.root).items()
            if not name.endswith(LEARNED)
        }
        with sqlite3.connect(register) as opened:
            (sound,) = opened.execute("PRAGMA integrity_check").fetchone()
            rows = opened.execute("SELECT count(*) FROM entry").fetchone()
        opened.close()
        return {**files, "sound": str(sound), "rows": str(rows)}


@pytest.fixture(scope="module")
def made(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a ward's folder with October's report made and recorded."""
    ward = tmp_path_factory.mktemp("made") / "phường"
    record(make_ward(ward, root / "inputs/an-sen-2026"))
    return ward


@pytest.fixture
def ward(made: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Around:
    """Return a copy of that folder, in which commands are run."""
    copy = tmp_path / "phường"
    shutil.copytree(made, copy)
    monkeypatch.chdir(copy)
    return Around(copy)


@pytest.mark.parametrize("case", [*bad.REFUSED, *bad.BAD_TEMPLATES], ids=str)
def test_what_must_be_mended_stops_the_report(
    case: bad.Case, ward: Around, capsys: pytest.CaptureFixture[str]
) -> None:
    """Exit 1, each place told with its remedy, and every file and the register as before."""
    case.spoil(ward.inputs)
    before = ward.state()

    code = main(ORDER)

    said = heard(capsys)
    assert code == cli.MEND, said
    for told in case.told:
        assert told in said, said
    assert ward.state() == before


@pytest.mark.parametrize("case", bad.ACCEPTED, ids=str)
def test_what_can_be_read_is_read_with_a_word(
    case: bad.Case, ward: Around, capsys: pytest.CaptureFixture[str]
) -> None:
    """Exit 0, what was odd is told at its place, inputs and register as before, nothing astray."""
    case.spoil(ward.inputs)
    before = ward.state()

    code = main(ORDER if case.printed else CHECK)

    said = heard(capsys)
    after = ward.state()
    assert code == cli.DONE, said
    for told in case.told:
        assert told in said, said
    assert kept(after) == kept(before)
    if case.printed:
        (report,) = (ward.root / "Báo cáo").rglob("Báo cáo dân vận tháng 10 năm 2026.docx")
        assert case.printed in "\n".join(each.text for each in Document(str(report)).paragraphs)
        assert not [name for name in after if ".tmp" in name]
    else:
        assert after == before


def heard(capsys: pytest.CaptureFixture[str]) -> str:
    """Return what the command said, every finding of it a full sentence with its remedy."""
    captured = capsys.readouterr()
    said = captured.out + captured.err
    assert "Traceback" not in said
    findings = [line for line in said.splitlines() if line.startswith("  [")]
    assert [line for line in findings if not _LINE.fullmatch(line)] == []
    return said


def kept(state: dict[str, str]) -> dict[str, str]:
    """Return the part of a state that no run changes: inputs and register."""
    return {name: each for name, each in state.items() if not name.startswith("Báo cáo/2026/")}


# What happens around a run -----------------------------------------------------------------------


def test_curly_quotes_and_odd_spaces_in_a_tag_are_taken(ward: Around) -> None:
    """T04: what Word makes of quotes and spaces is understood; the report is made."""
    bad.section("Đã có {{\u00a0so_buoi\u00a0}} buổi{% if co_quan.ten == “x” %}!{% endif %}.")(
        ward.inputs
    )

    assert main(ORDER) == cli.DONE


@pytest.mark.parametrize("target", ["a.txt", "a.txt/b"])
def test_a_target_that_cannot_be_written_is_told(
    target: str, ward: Around, capsys: pytest.CaptureFixture[str]
) -> None:
    """C08: below a file no report can lie; it is said with the folder, nothing else happens."""
    (ward.root / "a.txt").write_text("x")
    before = ward.state()

    code = main([*ORDER, "-o", str(ward.root / target / "báo cáo.docx")])

    said = heard(capsys)
    assert code == cli.MEND
    assert "[LN06] " in said
    assert "a.txt" in said
    assert ward.state() == before


@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="Windows has no such alarm")
@pytest.mark.parametrize("part", [0.1, 0.3, 0.5, 0.7, 0.9])
def test_stopped_by_hand_at_any_moment_everything_is_whole(
    part: float, ward: Around, capsys: pytest.CaptureFixture[str]
) -> None:
    """C09: exit 130 and all as before; else it was too late, and the new report is whole."""
    Book.sound().number(bad.TALKS, "E60", 3).saved(ward.inputs / bad.NAME)
    before = ward.state()
    started = time.perf_counter()
    main(CHECK)
    took = (time.perf_counter() - started) * 2.5

    with alarm(took * part):
        code = main(ORDER)

    after = ward.state()
    assert kept(after) == kept(before)
    assert not [name for name in after if ".tmp" in name]
    assert code in {cli.INTERRUPTED, cli.DONE}
    assert "Traceback" not in capsys.readouterr().err
    if code == cli.INTERRUPTED and after != before:
        assert main(ORDER) == cli.DONE  # stopped after the last file was in its place


@contextlib.contextmanager
def alarm(seconds: float) -> Iterator[None]:
    """Press Ctrl-C after so many seconds."""

    def press(_number: int, _frame: object) -> None:
        raise KeyboardInterrupt

    old = signal.signal(signal.SIGALRM, press)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, old)


def test_no_file_takes_its_place_before_it_is_on_the_disk(
    ward: Around, monkeypatch: pytest.MonkeyPatch
) -> None:
    """C04: each draft is synced before it gets its name, and the names are synced at the end.

    So a power cut at any moment leaves each file as it was or as it will be.
    """
    Book.sound().number(bad.TALKS, "E60", 3).saved(ward.inputs / bad.NAME)
    log = watched(monkeypatch)

    assert main(ORDER) == cli.DONE

    placed = [(index, name) for index, (deed, name) in enumerate(log) if deed == "replace"]
    assert placed
    for index, name in placed:
        assert ("fsync", name) in log[:index]
        assert ("fsync", str(Path(name).parent)) in log[index:]


def watched(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, str]]:
    """Return the log of what is synced and put in its place from now on."""
    log: list[tuple[str, str]] = []
    fsync, replace = os.fsync, Path.replace

    def noted_fsync(descriptor: int) -> None:
        log.append(("fsync", str(Path(f"/proc/self/fd/{descriptor}").readlink())))
        fsync(descriptor)

    def noted_replace(self: Path, target: Path) -> Path:
        log.append(("replace", str(self)))
        return replace(self, target)

    monkeypatch.setattr(os, "fsync", noted_fsync)
    monkeypatch.setattr(Path, "replace", noted_replace)
    return log


# What a process reports of its children counts their parent's memory too; the kernel's own mark
# of the program that was started does not.
MEASURED = """
import sys
from reports.cli import main
code = main(sys.argv[1:])
with open("/proc/self/status") as status:
    print("peak", next(line for line in status if line.startswith("VmHWM")).split()[1])
sys.exit(code)
"""


def test_a_folder_of_hostile_files_is_read_in_little_room_and_time(tmp_path: Path) -> None:
    """F15, S02, S03, S13: bombs, 300 MB, 300 workbooks in one run: 512 MB, 60 s, all told."""
    for case in bad.REFUSED:
        if case.id.startswith(("F", "S")):
            place = tmp_path / "in" / str(case)
            place.mkdir(parents=True)
            shutil.copy(SAMPLE, place / bad.NAME)
            case.spoil(place)
    gathered = tmp_path / "all"
    gathered.mkdir()
    for number, path in enumerate(sorted((tmp_path / "in").rglob("b.xlsx"))):
        path.rename(gathered / f"{number:02} b.xlsx")
    for number in range(300):
        content = packed(parts(sheet_xml(f'<row r="1">{text_cell("A1", f"{number}")}</row>')))
        (gathered / f"c{number}.xlsx").write_bytes(content)
    words = [sys.executable, "-c", MEASURED, *CHECK, str(gathered)]
    started = time.monotonic()

    run = subprocess.run(
        words,
        cwd=tmp_path,
        env=ENVIRONMENT,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
    )
    said, _, peak = run.stdout.decode().rpartition("peak ")

    assert run.returncode == cli.MEND
    assert time.monotonic() - started < 60
    assert int(peak) < 512 * 1024
    assert [
        path.name for path in gathered.glob("?? b.xlsx") if f"“{path.name}”" not in said
    ] == [], said[:600]
