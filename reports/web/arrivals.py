"""Workbooks that arrive: looked at first, then put into the ward's folder whole or not at all."""

from __future__ import annotations

import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote

from reports.findings import Place, found
from reports.findings.files import NOT_PUT_IN_PLACE
from reports.office.store import safe_name
from reports.office.writing import write_whole
from reports.pipeline.units.overview import look_at
from reports.vietnamese import clean
from reports.web.desk import WORKBOOKS, listed
from reports.workbooks.returned import SUFFIX

if TYPE_CHECKING:
    import datetime as dt

    from reports.findings import Finding
    from reports.web.desk import Desk

KEPT = "Số liệu cũ"
"""The ward's folder of workbooks that newer ones took the place of; it is not read."""


@dataclass(frozen=True, slots=True)
class Arrival:
    """What became of a workbook: its name, where it lies now, what it took the place of."""

    name: str
    path: Path | None
    replaced: Path | None
    unchanged: bool
    findings: tuple[Finding, ...]


def name_of(header: str) -> str:
    """Return the name under which an arriving workbook is kept: no path, no control, no surprise.

    A workbook that comes back mended takes the place of the one it was made from.
    """
    return _named(header, WORKBOOKS)


def document_name_of(header: str) -> str:
    """Return the name by which an arriving Word document is called."""
    return _named(header, (".docx",))


def _named(header: str, endings: tuple[str, ...]) -> str:
    typed = clean(unquote(header, errors="replace"))
    last = typed.replace("\\", "/").rpartition("/")[2]
    stem, _, ending = last.rpartition(".")
    if f".{ending.lower()}" not in endings:
        stem, ending = last, endings[0][1:]
    return f"{safe_name(stem.removesuffix(SUFFIX))}.{ending.lower()}"


def received(content: bytes, name: str, desk: Desk, now: dt.datetime) -> Arrival:
    """Put a workbook into the ward's folder, unless it is none or cannot be read.

    One of the same name and other content is kept beside first.
    """
    readable, findings = _looked_at(content, name)
    if not readable:
        return Arrival(name, None, None, unchanged=False, findings=findings)
    target = desk.ward.inputs / name
    try:
        if target.is_file() and target.read_bytes() == content:
            return Arrival(name, target, None, unchanged=True, findings=findings)
        replaced = _put(content, target, now)
    except OSError:
        held = found(NOT_PUT_IN_PLACE, Place(file=name))
        return Arrival(name, None, None, unchanged=False, findings=(held,))
    return Arrival(name, target, replaced, unchanged=False, findings=findings)


def _put(content: bytes, target: Path, now: dt.datetime) -> Path | None:
    """Put a workbook in its place; return where that lies now which was there before."""
    target.parent.mkdir(parents=True, exist_ok=True)
    replaced = _kept_beside(target, now) if target.is_file() else None
    try:
        write_whole(content, target)
    except OSError:
        if replaced:
            replaced.unlink()
        raise
    return replaced


def put_away(path: Path, now: dt.datetime) -> bool:
    """Take a workbook out of what is read; it lies in the folder of old ones from now on.

    Return whether that was done: another program may hold the file.
    """
    try:
        kept = _kept_beside(path, now)
    except OSError:
        return False
    try:
        path.unlink()
    except OSError:
        kept.unlink()
        return False
    return True


def kept_files(desk: Desk) -> list[Path]:
    """Return the workbooks that newer ones took the place of."""
    return listed(desk.ward.root / KEPT)


def _looked_at(content: bytes, name: str) -> tuple[bool, tuple[Finding, ...]]:
    with tempfile.TemporaryDirectory(prefix="danvan-") as folder:
        path = Path(folder) / name
        path.write_bytes(content)
        return look_at(path)


def _kept_beside(path: Path, now: dt.datetime) -> Path:
    folder = path.parent.parent / KEPT
    folder.mkdir(exist_ok=True)
    stem = f"{path.stem} ({now:%Y-%m-%d %H.%M.%S})"
    tries = (f"{stem}{f' {number}' if number else ''}{path.suffix}" for number in range(1000))
    target = next(folder / name for name in tries if not (folder / name).exists())
    shutil.copyfile(path, target)
    return target
