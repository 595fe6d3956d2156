"""The workbook files that a list of files and folders stands for, each once, with its label."""

from __future__ import annotations

from collections import Counter
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reports.findings import files
from reports.findings.model import Place, found
from reports.vietnamese import clean, sort_key

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Sequence
    from pathlib import Path

    from reports.findings.model import Finding

READ = (".xlsx", ".xlsm")
TOLD = (".xls", ".xlsb", ".ods", ".csv", ".lnk")
"""Spreadsheets of other kinds and shortcuts: refused aloud, never skipped in silence."""


@dataclass(frozen=True, slots=True)
class Source:
    """A file to read, and the name by which the findings and the figures know it."""

    path: Path
    label: str


def sources(paths: Sequence[Path]) -> tuple[list[Source], list[Finding]]:
    """Return the files among and directly in `paths`, each once; folders in dictionary order."""
    findings: list[Finding] = []
    listed: dict[Path, Path] = {}
    for path in paths:
        place = Place(file=clean(path.name))
        try:
            inside = _workbooks_at(path)
        except OSError:
            findings.append(found(files.FILE_UNREADABLE, place))
            continue
        if not inside:
            findings.append(found(files.NOTHING_TO_READ, place))
        for each in inside:
            listed.setdefault(_identity(each), each)
    read = {path.parent for path in listed}
    for folder in dict.fromkeys(paths):
        with suppress(OSError):  # what cannot be read is told above
            findings += _unread(folder, read)
    return _labelled(listed.values()), findings


def _unread(folder: Path, read: Container[Path]) -> list[Finding]:
    """Return the folders in a folder that hold workbooks and are not read themselves."""
    if folder.suffix.lower() in READ or not folder.is_dir():
        return []
    told = []
    for inner in sorted(folder.iterdir(), key=lambda path: sort_key(path.name)):
        if inner.name.startswith(".") or not inner.is_dir() or inner.resolve() in read:
            continue
        if inner.suffix.lower() not in READ and (count := len(_workbooks_at(inner))):
            place = Place(file=clean(folder.name))
            told.append(
                found(files.SUBFOLDER_NOT_READ, place, folder=clean(inner.name), count=count)
            )
    return told


def _identity(path: Path) -> Path:
    return path.parent.resolve() / path.name


def _workbooks_at(folder: Path) -> list[Path]:
    if folder.suffix.lower() in READ or not folder.is_dir():
        return [folder]
    inside = [
        path
        for path in folder.iterdir()
        if path.suffix.lower() in READ + TOLD and not path.name.startswith(("~$", "."))
    ]
    return sorted(inside, key=lambda path: sort_key(path.name))


def _labelled(paths: Iterable[Path]) -> list[Source]:
    named = [(path, clean(path.name)) for path in paths]
    uses = Counter(name for _, name in named)
    return [
        Source(path, f"{clean(path.resolve().parent.name)}/{name}" if uses[name] > 1 else name)
        for path, name in named
    ]
