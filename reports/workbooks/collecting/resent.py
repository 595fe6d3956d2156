"""Workbooks there more than once: sent again, or copied by a program that keeps folders alike."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reports.findings.files import SAME_CONTENT
from reports.findings.model import Place, found
from reports.findings.units import CONFLICT_COPY, MENDED_COPY, SAME_SENDING, SENT_AGAIN
from reports.vietnamese import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reports.findings.model import Code, Finding
    from reports.workbooks.identity import SourceFile
    from reports.workbooks.records import Dataset

_MARKS = tuple(
    re.compile(pattern)
    for pattern in (
        r"\s*\(can sua\)$",  # handed back by this program
        r"\s*\(\d+\)$",  # a browser, Windows, Zalo
        r"\s*-?\s*(ban sao|sao chep|copy)(\s*\(\d+\))?$",  # Windows
        r"^(ban sao cua|copy of)\s+",  # Google Drive
        r"\s*\(?[^()]*(conflicted copy|ban sao xung dot|conflict)[^()]*\)?$",  # Dropbox, Drive
        r"-(desktop|laptop|pc|may)-?[a-z0-9]+(-\d+)?$",  # OneDrive: the name of the computer
    )
)


_HANDED_BACK = "(can sua)"


def bare_name(file: str) -> str:
    """Return the folded name of a file without what copying programs add to it."""
    name, before = fold(file.rpartition("/")[2].rpartition(".")[0]), ""
    while name != before:
        before = name
        for mark in _MARKS:
            name = mark.sub("", name) or name
    return name


def conflict_copies(dataset: Dataset) -> tuple[set[str], list[Finding]]:
    """Return the copies of workbooks that nothing tells apart but their names."""
    plain = [source for source in dataset.sources if source.identity is None]
    whole = {fold(source.file.rpartition(".")[0]): source.file for source in plain}
    told = []
    for source in plain:
        folder = source.file.rpartition("/")[0]
        bare = f"{fold(folder)}/{bare_name(source.file)}" if folder else bare_name(source.file)
        original = whole.get(bare)
        if original and original != source.file:
            told.append(found(CONFLICT_COPY, Place(source.file), other=original))
    return {each.place.file for each in told}, told


def superseded(dataset: Dataset) -> tuple[set[str], list[Finding]]:
    """Return the workbooks that a later sending replaces, and those between which none is later.

    The higher number of sending wins, never the file's time (domain 2.18.11). Two that differ in
    no row are one.
    """
    groups: dict[tuple[str, str, str], list[SourceFile]] = {}
    for source in dataset.sources:
        if own := source.identity:
            groups.setdefault((fold(own.ward), own.unit, own.period), []).append(source)
    dropped: set[str] = set()
    told: list[Finding] = []
    for group in groups.values():
        gone, more = _settled(dataset, group)
        dropped |= gone
        told += more
    return dropped, told


def _settled(dataset: Dataset, group: Sequence[SourceFile]) -> tuple[set[str], list[Finding]]:
    """Return which of the workbooks of one unit and month do not count, and why."""
    highest = max(sending(source) for source in group)
    last = [source for source in group if sending(source) == highest]
    mended = [source for source in last if _is_mended(source.file)] or last
    first, *more = mended
    same = [source for source in more if _same_rows(dataset, source, first)]
    others = [source for source in more if source not in same]
    told = [
        *(_about(SENT_AGAIN, each, first) for each in group if sending(each) < highest),
        *(_about(MENDED_COPY, each, first) for each in last if each not in mended),
        *(_about(SAME_CONTENT, each, first) for each in same),
        *(_about(SAME_SENDING, each, first) for each in others),
    ]
    gone = {each.place.file for each in told}
    return (gone | {first.file} if others else gone), told


def _about(code: Code, source: SourceFile, first: SourceFile) -> Finding:
    """Return what is said of a workbook beside the one that counts."""
    identity = source.identity
    details = {
        "unit": identity.unit if identity else "",
        "period": identity.period if identity else "",
        "sending": sending(source),
        "older": sending(source),
        "newer": sending(first),
        "other": first.file,
    }
    place = _place(source) if code is SAME_SENDING else Place(source.file)
    return found(code, place, **details)


def _is_mended(file: str) -> bool:
    """Return whether a file is a handed-back copy that came in again, mended."""
    return _HANDED_BACK in fold(file)


def _same_rows(dataset: Dataset, one: SourceFile, other: SourceFile) -> bool:
    first, second = (
        sorted(
            (sheet, row.row, str({key: value.content for key, value in row.values.items()}))
            for sheet, records in dataset.rows.items()
            for row in records
            if row.file == source.file
        )
        for source in (one, other)
    )
    return first == second


def sending(source: SourceFile) -> int:
    """Return which time a workbook is sent, the first where it does not say."""
    return (source.slip.sending if source.slip else None) or 1


def _place(source: SourceFile) -> Place:
    cell = source.slip.cells.get("sending") if source.slip else None
    return Place.of(cell) if cell else Place(source.file)
