"""The board of returns: who has sent, who is late, whom to remind, and with which words."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from reports.figures.progress import board
from reports.findings import ReportsError, Severity, found, in_order
from reports.findings.units import NO_UNITS
from reports.pipeline.reading import concerning
from reports.pipeline.templates.definitions import period_typed
from reports.pipeline.units.issuing import file_names
from reports.vietnamese import short_date
from reports.workbooks.reader import read_workbooks
from reports.workbooks.sheets import SHEETS

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    from reports.figures.progress import Board, UnitProgress
    from reports.findings import Finding

_REMINDER = """\
Kính gửi: {name}.
Khối Dân vận {ward} chưa nhận được báo cáo {period} của đơn vị (hạn gửi: trước ngày {due}).
Đề nghị đơn vị ghi số liệu vào sổ “{file}” đã cấp và gửi lại sớm. Nếu trong kỳ không có việc gì: \
ở trang “Nộp báo cáo”, ô “Trong kỳ không phát sinh” chọn “Có”, rồi gửi lại.
Trân trọng cảm ơn."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """The board of a month, how many things each unit must mend, and everything found."""

    board: Board
    to_mend: Mapping[str, int] = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()


def progress_board(
    inputs: Sequence[Path],
    typed_period: str,
    progress: Callable[[str], None] | None = None,
    seen: Mapping[str, dt.date] | None = None,
) -> Progress:
    """Return who has sent the returns of a period's last month.

    Raises ReportsError where the period is not understood, nothing can be read or no unit is due.
    """
    period = period_typed(typed_period)
    dataset, found_in_files = read_workbooks(inputs, SHEETS, progress=progress, seen=seen)
    findings = concerning(found_in_files, period)
    if not dataset.files:
        raise ReportsError(in_order(findings))
    made = board(dataset, period)
    if not made.rows:
        raise ReportsError(in_order([*findings, found(NO_UNITS, period=period.full_name)]))
    faulty = Counter(each.place.file for each in findings if each.severity is Severity.MUST_FIX)
    return Progress(
        board=made,
        to_mend={row.code: faulty[row.file] for row in made.rows if row.file in faulty},
        findings=in_order(findings),
    )


def reminders(made: Board) -> dict[str, str]:
    """Return for each unit that has not sent, by its code, the words to paste into a message."""
    return {row.code: reminder(made, row) for row in made.missing}


def reminder(made: Board, row: UnitProgress) -> str:
    """Return the words that remind one unit."""
    return _REMINDER.format(
        name=row.name,
        ward=made.ward.partition(",")[0],
        period=made.period.full_name,
        due=short_date(made.due),
        file=file_names([each.code for each in made.rows], made.period)[row.code],
    )
