"""Faulty workbooks handed back: of each a copy with its errors marked, in its own folder."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reports.findings import ReportsError, found
from reports.findings.returned import RETURN_AMONG_INPUTS
from reports.office.store import safe_name, store_or_refuse
from reports.workbooks.returned import hand_back, returned_name
from reports.workbooks.sources import sources

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from reports.findings import Finding
    from reports.office.store import Stored
    from reports.workbooks.sources import Source


def hand_back_faulty(
    inputs: Sequence[Path],
    findings: Sequence[Finding],
    folder: Path,
    progress: Callable[[str], None] | None = None,
) -> tuple[list[Stored], list[Finding]]:
    """Write a marked copy of every input in which something must be mended; the inputs stay.

    Raises ReportsError where the copies would lie among the inputs, or cannot be written.
    """
    if any(path.is_dir() and path.resolve() == folder.resolve() for path in inputs):
        raise ReportsError([found(RETURN_AMONG_INPUTS, folder=folder.name)])
    made: list[Stored] = []
    told: list[Finding] = []
    for source in sources(inputs)[0]:
        data, more = hand_back(source.path, findings, source.label)
        told += more
        if data is None:
            continue
        if progress:
            progress(f"trả lại {source.label}")
        stored, notes = store_or_refuse(data, folder / _name(source))
        made.append(stored)
        told += notes
    return made, told


def _name(source: Source) -> str:
    """Return the name of the copy; it tells the folder where several inputs are named alike."""
    ending = source.path.suffix.lower()
    stem = source.label.replace("/", " - ")[: -len(ending) or None]
    return f"{safe_name(returned_name(stem))}{ending}"
