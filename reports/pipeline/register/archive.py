"""The register as it is read: listed, exported, opened again, locked."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from reports.findings import ReportsError, found
from reports.findings import register as codes
from reports.findings.keeping import IN_THE_WAY
from reports.findings.run import OUTPUT_NOT_WRITABLE
from reports.office.register import Register, Role, current
from reports.office.register.series import irregularities
from reports.office.store import safe_name, store_or_refuse
from reports.office.together import write_together
from reports.periods import parse_period
from reports.pipeline.paper.printing import Wanted, print_files
from reports.pipeline.templates.definitions import period_typed
from reports.vietnamese import short_date
from reports.workbooks.handout.tables import Table, TableColumn, TableRow, write_tables

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping, Sequence

    from reports.findings import Finding
    from reports.office.register import Entry, Frozen
    from reports.office.store import Stored
    from reports.pipeline.paper.printing import Job

_TITLE = "SỔ VĂN BẢN ĐI"
_NOTE = "Xuất từ sổ của chương trình danvan; mỗi dòng là một lần vào sổ."
_COLUMNS = (
    ("Dòng", 6),
    ("Số, ký hiệu", 16),
    ("Ngày ký", 12),
    ("Tên báo cáo", 18),
    ("Kỳ", 18),
    ("Trích yếu", 52),
    ("Bản", 6),
    ("Bản đã ký", 12),
    ("Ngày vào sổ", 12),
    ("Lý do ghi lại", 28),
)
_FOLDERS = {Role.INPUT: "Số liệu", Role.TEMPLATE: "Mẫu"}
_MARKS = {
    Role.GIVEN: " (chưa có số)",
    Role.MADE: " (bản gốc)",
    Role.SIGNED: " (đã ký)",
    Role.TOLD: " (điều được báo khi vào sổ)",
}
_PAGES = (Role.SIGNED, Role.PDF)
"""What is printed again, the best first."""


@dataclass(frozen=True, slots=True)
class Book:
    """The register as it is listed: every line, the locked periods, what looks wrong."""

    entries: tuple[Entry, ...]
    locks: Mapping[str, str]
    findings: tuple[Finding, ...]

    @property
    def lines(self) -> list[str]:
        """One line of text for each entry."""
        if not self.entries:
            return ["Sổ chưa có văn bản nào."]
        locked = [f"Đã khóa sổ: {_period_name(key)}." for key in self.locks]
        return [*map(_line, self.entries), *locked]


def listed(path: Path, terms: Sequence[dt.date]) -> Book:
    """Return the register at `path` and what looks wrong in its series of numbers."""
    if not path.exists():
        return Book((), {}, ())
    with Register.open(path) as register:
        entries = register.entries()
        return Book(entries, register.locks(), tuple(irregularities(current(entries), terms)))


def _line(entry: Entry) -> str:
    again = f", bản {entry.version}: {entry.reason}" if entry.version > 1 else ""
    signed = "có bản ký" if entry.has_signed_copy else "chưa có bản ký"
    return (
        f"{entry.no:>4}  {entry.written:<14} {short_date(entry.signed_on):<10}  {entry.title} "
        f"({signed}{again})"
    )


def _period_name(key: str) -> str:
    period = parse_period(key)
    return period.full_name if period else key


def export_register(book: Book, target: Path) -> tuple[Stored, list[Finding]]:
    """Write the register as a workbook.

    Raises ReportsError where it cannot be written.
    """
    table = Table(
        name="Sổ văn bản",
        title=_TITLE,
        note=_NOTE,
        columns=tuple(TableColumn(header=header, width=width) for header, width in _COLUMNS),
        rows=tuple(TableRow(cells=_cells(entry)) for entry in book.entries),
    )
    path = target if target.suffix.lower() == ".xlsx" else target / "So van ban.xlsx"
    return store_or_refuse(write_tables([table], title=_TITLE), path)


def _cells(entry: Entry) -> tuple[str | int | dt.date, ...]:
    return (
        entry.no,
        entry.written,
        entry.signed_on,
        entry.report_name,
        _period_name(entry.period),
        entry.title,
        entry.version,
        "Có" if entry.has_signed_copy else "",
        entry.recorded_at.date(),
        entry.reason,
    )


# Opened again -------------------------------------------------------------------------------------


def take_out(path: Path, no: int, target: Path) -> list[Path]:
    """Write the files frozen with line `no` to the folder `target`, or one of them to a file.

    They are exactly what was recorded. Raises ReportsError where there is no such line or file.
    """
    entry, files = _frozen(path, no)
    kinds = {".docx": (Role.DOCUMENT,), ".pdf": _PAGES}.get(target.suffix.lower())
    if kinds is None:
        named = {target / _name(entry, file): file.data for file in files if file.data is not None}
    else:
        named = {target: _best(files, kinds, no, target.suffix)}
    for place, data in named.items():
        if place.exists() and (place.is_dir() or place.read_bytes() != data):
            raise ReportsError([found(IN_THE_WAY, path=place)])
    try:
        write_together(named)
    except OSError:
        raise ReportsError([found(OUTPUT_NOT_WRITABLE, folder=target)]) from None
    return list(named)


def _best(files: Sequence[Frozen], roles: Sequence[Role], no: int, kind: str) -> bytes:
    chosen = (file.data for role in roles for file in files if file.role is role)
    data = next((data for data in chosen if data is not None), None)
    if data is None:
        raise ReportsError([found(codes.NO_SUCH_FILE, no=no, kind=kind)])
    return data


def _frozen(path: Path, no: int) -> tuple[Entry, tuple[Frozen, ...]]:
    if path.exists():
        with Register.open(path) as register:
            for entry in register.entries():
                if entry.no == no:
                    return entry, register.files(no)
    raise ReportsError([found(codes.NO_SUCH_LINE, no=no)])


def _name(entry: Entry, file: Frozen) -> PurePosixPath:
    folder = _FOLDERS.get(file.role, "")
    if folder:
        parts = PurePosixPath(file.name).parts
        return PurePosixPath(folder, *(_with_ending(part) for part in parts))
    written = f"{safe_name(entry.written)}{_MARKS.get(file.role, '')}"
    return PurePosixPath(f"{written}{PurePosixPath(file.name).suffix.lower()}")


def _with_ending(name: str) -> str:
    path = PurePosixPath(name)
    return f"{safe_name(path.stem)}{path.suffix}"


def print_again(path: Path, no: int, printer: str = "") -> tuple[list[Job], list[Finding]]:
    """Print line `no` as it was submitted: the signed copy, else the pages kept with it.

    Raises ReportsError where it cannot be printed.
    """
    _, files = _frozen(path, no)
    paged = any(file.role in _PAGES for file in files)
    data = _best(files, (*_PAGES, Role.DOCUMENT), no, ".pdf")
    with tempfile.TemporaryDirectory(prefix="danvan-", ignore_cleanup_errors=True) as folder:
        place = Path(folder) / f"{no}{'.pdf' if paged else '.docx'}"
        place.write_bytes(data)
        return print_files(Wanted(paths=(place,), printer=printer, copies=1))


# Locked -------------------------------------------------------------------------------------------


def lock_period(path: Path, typed: str, reason: str, at: dt.datetime) -> tuple[bool, str]:
    """Lock a period; return whether it was open, and its name."""
    period = period_typed(typed)
    with Register.open(path) as register:
        return register.lock(period.key, reason, at), period.full_name


def unlock_period(path: Path, typed: str, reason: str, at: dt.datetime) -> tuple[bool, str]:
    """Unlock a period; return whether it was locked, and its name."""
    period = period_typed(typed)
    with Register.open(path) as register:
        return register.unlock(period.key, reason, at), period.full_name
