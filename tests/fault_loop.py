"""Lets the n-th change of a file fail for n = 1, 2, 3 … and looks at what is left; a program.

``LD_PRELOAD=fault.so python fault_loop.py SCENARIO FOLDER`` writes what came of it to told.json.
Each case runs in a process of its own, forked with everything loaded: hundreds take seconds.
"""

from __future__ import annotations

import ctypes
import datetime as dt
import json
import os
import resource
import shutil
import signal
import sys
import tempfile
import time
import traceback
from dataclasses import dataclass, field
from enum import IntEnum
from pathlib import Path
from typing import TYPE_CHECKING

from ward_builders import NOON, SCAN, make_ward, record, register_at, snapshot
from word_builders import docx, p

from reports.findings import ReportsError
from reports.findings.register import COPY_NOT_WRITTEN
from reports.office.folder import find_ward
from reports.office.origin import Origin, origin_files
from reports.office.register import Register
from reports.office.together import store_report
from reports.pipeline.asked import Request
from reports.pipeline.making import build as building
from reports.pipeline.making.build import ready
from reports.pipeline.making.tracing import traced
from reports.pipeline.reading import read_checked
from reports.pipeline.templates.definitions import load_definition, period_for
from reports.pipeline.templates.shelf import shelf
from reports.pipeline.ward.backup import back_up, plan_restore, restore

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

SAMPLE = Path(__file__).resolve().parent.parent / "inputs" / "an-sen-2026"
DONE, MEND, BROKEN = 0, 1, 70
_EMPTY = ("sound",)
_DRAFT, _JOURNAL, _KEPT = ".danvan-", "-journal", "Trước phục hồi"


class Fault(IntEnum):
    """What happens at the n-th change; the numbers are those of ``fault.c``."""

    NONE = 0
    COUNT = 1
    ERROR = 2
    FULL = 3
    KILL = 4
    LIMIT = 6
    """No file may grow beyond n bytes: refused by the system itself."""


_SIZES = (0, 1, 100, *(2**power for power in range(9, 24)))


@dataclass(frozen=True, slots=True)
class State:
    """Everything below a folder: its files, and what its register says."""

    files: dict[str, bytes]
    register: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Changes:
    """How many changes of files a run made, and which of them took room on the disk."""

    count: int
    grew: frozenset[int]


@dataclass(slots=True)
class Result:
    """What came of a loop: how many changes a run makes, how many cases, what was wrong."""

    changes: int = 0
    cases: int = 0
    reruns: int = 0
    wrong: list[str] = field(default_factory=list)
    rerun: set[int] = field(default_factory=set)


def main() -> None:
    """Run the loop of one scenario and tell what came of it."""
    name, folder = sys.argv[1], Path(sys.argv[2])
    tempfile.tempdir = str(folder / "tmp")
    (folder / "tmp").mkdir(parents=True)
    act = SCENARIOS[name](folder / "phường")
    started = time.monotonic()
    result = looped(folder, act)
    told = {
        "changes": result.changes,
        "cases": result.cases,
        "reruns": result.reruns,
        "seconds": round(time.monotonic() - started, 1),
        "wrong": result.wrong[:20],
    }
    (folder / "told.json").write_text(json.dumps(told, ensure_ascii=False), encoding="utf-8")


def looped(folder: Path, act: Callable[[], None]) -> Result:
    """Return what came of letting each change of `act` fail in each way."""
    work, base = folder / "phường", folder / "base"
    shutil.copytree(work, base)
    before = state_of(work)
    code, changes = in_child(folder, act, Fault.COUNT, 0)
    after, result = state_of(work), Result(changes.count)
    if code != DONE or after == before:
        result.wrong.append(f"without any fault: ended with {code}")
    for number in range(1, changes.count + 1):
        # A disk that is full at a change that takes no room is full at the next that does.
        full = [Fault.FULL] if number in changes.grew else []
        for fault in (Fault.ERROR, *full, Fault.KILL):
            reset(base, work)
            one_case(folder, act, (fault, number), (before, after), result)
    for size in _SIZES:
        reset(base, work)
        if one_case(folder, act, (Fault.LIMIT, size), (before, after), result) == DONE:
            return result
    result.wrong.append("no size was enough")
    return result


def one_case(
    folder: Path,
    act: Callable[[], None],
    fault: tuple[Fault, int],
    ends: tuple[State, State],
    result: Result,
) -> int:
    """Let one fault happen, note what is wrong then and after the next run; return how it ended."""
    code, _ = in_child(folder, act, *fault)
    result.cases += 1
    case = f"{fault[0].name} at {fault[1]}"
    result.wrong += [f"{case}: {each}" for each in left_by(folder, fault[0], code, *ends)]
    check_next_run(folder, act, case, ends[1], result)
    return code


def check_next_run(
    folder: Path, act: Callable[[], None], case: str, after: State, result: Result
) -> None:
    """Note what is wrong after the next run, unless it began from a state that was seen before."""
    work = folder / "phường"
    seen = hash(frozenset((name, hash(data)) for name, data in snapshot(work).items()))
    if seen in result.rerun:
        return
    result.rerun.add(seen)
    result.reruns += 1
    code, _ = in_child(folder, act, Fault.NONE, 0)
    if code != DONE:
        result.wrong.append(f"{case}: the next run ended with {code}")
    result.wrong += [f"{case}, next run: {each}" for each in differences(state_of(work), after)]


def reset(base: Path, work: Path) -> None:
    """Put everything back as it was before."""
    shutil.rmtree(work)
    shutil.copytree(base, work)


def in_child(
    folder: Path, act: Callable[[], None], fault: Fault, number: int
) -> tuple[int, Changes]:
    """Run `act` in a process of its own with a fault; return how it ended and its changes."""
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        code = BROKEN
        try:
            os.chdir(folder / "phường")
            library = ctypes.CDLL(None)
            library.fault_seen.restype = ctypes.c_long
            if fault is Fault.LIMIT:
                resource.setrlimit(resource.RLIMIT_FSIZE, (number, number))
            else:
                library.fault_arm(int(fault), ctypes.c_long(number), str(folder).encode())
            code = _ended(act)
            seen = library.fault_seen()
            library.fault_arm(0, ctypes.c_long(0), b"")
            grew = [number for number in range(1, seen + 1) if library.fault_grew(number)]
            os.write(writer, json.dumps([seen, grew]).encode())
        finally:
            os._exit(code)
    os.close(writer)
    with os.fdopen(reader) as counted:
        text = counted.read()
    status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    changes, grew = json.loads(text or "[0, []]")
    return status, Changes(changes, frozenset(grew))


def _ended(act: Callable[[], None]) -> int:
    try:
        act()
    except ReportsError:
        return MEND
    except Exception:  # noqa: BLE001 -- whatever it is, it is told
        traceback.print_exc()
        return BROKEN
    return DONE


# What is left -----------------------------------------------------------------------------------


def state_of(work: Path) -> State:
    """Return everything below a folder; the register by what it says, not by its bytes."""
    place = register_at(work)
    files = {name: data for name, data in snapshot(work).items() if name != _name(place, work)}
    return State(files, tuple(_said(place)) if place.exists() else ())


def _name(place: Path, work: Path) -> str:
    return place.relative_to(work).as_posix()


def _said(place: Path) -> Iterator[str]:
    """Yield what a register says, on a copy, so that looking at it changes nothing."""
    copy = place.parents[2] / "seen" / place.name
    copy.parent.mkdir(exist_ok=True)
    for path in (place, place.with_name(f"{place.name}{_JOURNAL}")):
        if path.exists():
            shutil.copy(path, copy.with_name(path.name))
    try:
        with Register.open(copy) as register:
            yield "sound" if register.is_sound() else "damaged"
            for entry in register.entries():
                digests = [each.sha256 for each in register.files(entry.no)]
                yield f"{entry.no} {entry.written} {entry.version} {digests}"
            yield from (f"{event.what} {event.about}" for event in register.events())
    finally:
        shutil.rmtree(copy.parent)


def left_by(folder: Path, fault: Fault, code: int, before: State, after: State) -> Iterator[str]:
    """Yield what is wrong right after a fault."""
    now = state_of(folder / "phường")
    ends = {DONE, MEND} if fault is not Fault.KILL else {-signal.SIGKILL}
    if code not in ends:
        yield f"ended with {code}"
    if code == DONE:
        yield from differences(now, after)
    if now.register not in (before.register, after.register, _EMPTY):
        yield f"the register says {now.register[:1]}, {len(now.register)} lines"
    if now.register == _EMPTY and before.register:
        yield "the register is empty"
    for name, data in now.files.items():
        if not _is_passing(name, fault) and data not in _sound(name, before, after):
            yield f"{name} is {'changed' if name in before.files else 'a stray'}"
    yield from (f"{name} is gone" for name in before.files if name not in now.files)
    if fault in {Fault.FULL, Fault.LIMIT}:
        yield from (f"{path.name} is left in tmp" for path in (folder / "tmp").iterdir())
    for path in (folder / "tmp").iterdir():
        shutil.rmtree(path) if path.is_dir() else path.unlink()


def _is_passing(name: str, fault: Fault) -> bool:
    """Return whether a file may be there until the next run: a draft, a journal of SQLite's.

    A draft may only where the program was killed, or where removing it is what failed.
    """
    draft = Path(name).name.startswith(_DRAFT) and ".tmp" in name
    return name.endswith(_JOURNAL) or (draft and fault in {Fault.KILL, Fault.ERROR})


def _sound(name: str, before: State, after: State) -> list[bytes]:
    """Return what a file may hold: what it held before, or what it holds at the end."""
    if name.startswith(_KEPT):  # what is brought back replaces, is kept here
        original = name.split("/", 1)[1]
        return [data for each, data in before.files.items() if each == original] or list(
            after.files.values()
        )
    return [state.files[name] for state in (before, after) if name in state.files]


def differences(now: State, after: State) -> Iterator[str]:
    """Yield in what a state is not the one wanted; what was kept twice is no difference."""
    if now.register != after.register:
        yield "the register is not as it should be"
    for name in sorted({*now.files, *after.files}):
        if now.files.get(name) != after.files.get(name) and not name.startswith(_KEPT):
            yield f"{name} is not as it should be"


# Scenarios --------------------------------------------------------------------------------------


def report(root: Path) -> Callable[[], None]:
    """October is built again: last month's report lies there, and an older one of October."""
    made = make_ward(root, SAMPLE)
    old = docx(p("Báo cáo tháng 9"))
    store_report(old, made.with_name("tháng 9.docx"), lambda _: {})
    older = docx(p("Báo cáo tháng 10, lần đầu"))
    shutil.rmtree(made.parent / ".danvan")
    made.unlink()
    origin = Origin(report_type="thang", report_name="", period="2026-10", ward="", version="")
    store_report(older, made, lambda path: origin_files(path, older, origin))
    request = Request(
        report_type="thang", period="2026-10", inputs=(root / "Số liệu",), folder=root
    )
    definition = load_definition("thang", shelf(root))
    period = period_for(definition, "2026-10")
    dataset, findings = read_checked(request.inputs, period, None)
    waiting = ready(request, definition, period, dataset, findings)
    figures = building.figures_in(waiting.made.context)
    origin = building._origin(waiting.draft, waiting.made, request, figures)
    explained = traced(origin, waiting.made.merged, dataset)
    return lambda: _stored(waiting, explained)


def _stored(waiting: building.Ready, explained: tuple[Origin, bytes]) -> None:
    building._stored(waiting, explained)


def new_register(root: Path) -> Callable[[], None]:
    """A register is made where there was none."""
    _letter(root, "công văn 1")
    return lambda: Register.open(register_at(root)).close()


def next_record(root: Path) -> Callable[[], None]:
    """A letter is recorded with its scan after another."""
    record(_letter(root, "công văn 1"), 1)
    letter, scan = _letter(root, "công văn 2"), root / "scan.pdf"
    scan.write_bytes(SCAN)
    return lambda: _record(letter, scan)


def _record(letter: Path, scan: Path) -> None:
    """Record a letter; that its copy could not be written beside it is told, so it counts."""
    recorded = record(letter, 2, signed=scan)
    if any(each.code is COPY_NOT_WRITTEN for each in recorded.findings):
        raise ReportsError(recorded.findings)


def _letter(root: Path, name: str) -> Path:
    for folder in ("Số liệu", "Mẫu", "Báo cáo"):
        (root / folder).mkdir(parents=True, exist_ok=True)
    (root / "danvan.toml").write_text('ma = "x"\n')
    path = root / "Báo cáo" / f"{name}.docx"
    path.write_bytes(docx(p(name), p("Số      -CV/KDV"), p("An Sen, ngày     tháng     năm      ")))
    return path


def backup(root: Path) -> Callable[[], None]:
    """A backup is taken beside an older one."""
    record(_letter(root, "công văn 1"), 1)
    _back_up(root, NOON)
    record(_letter(root, "công văn 2"), 2)
    return lambda: _back_up(root, NOON + dt.timedelta(days=1))


def _back_up(root: Path, at: dt.datetime) -> None:
    ward = find_ward(root)
    assert ward is not None
    back_up(ward, register_at(root), None, at)


def bring_back(root: Path) -> Callable[[], None]:
    """A backup is brought back over a folder and a register that went on since."""
    record(_letter(root, "công văn 1"), 1)
    _back_up(root, NOON)
    (archive,) = (root / "Sao lưu").glob("*.zip")
    record(_letter(root, "công văn 2"), 2)
    (root / "Báo cáo" / "công văn 1.docx").write_bytes(docx(p("đã sửa")))
    (root / "danvan.toml").unlink()
    (root / "danvan.toml").write_text('ma = "x"  # đã sửa\n')
    local = root.parent / "local"

    def act() -> None:
        restore(plan_restore(archive, root, local, NOON), local)

    return act


SCENARIOS = {
    "bao-cao": report,
    "so-moi": new_register,
    "vao-so": next_record,
    "sao-luu": backup,
    "phuc-hoi": bring_back,
}


if __name__ == "__main__":
    main()
