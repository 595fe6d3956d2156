"""Checks between sheets: codes, names of measures and sheets, counts of rows."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING

from reports.figures.ledger import sheet_key
from reports.figures.naming import BY_KEY
from reports.figures.opening import named
from reports.findings import rules as codes
from reports.findings.model import found
from reports.vietnamese import fold
from reports.workbooks.sheets.choices import FUNDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reports.figures.rules.scope import Scope
    from reports.findings.model import Finding
    from reports.workbooks.records import Record

_EVERYWHERE = ("models", "meetings")
_EACH_FILE = ("units", "regulations")


def unknown_reference(scope: Scope) -> Iterator[Finding]:
    """Yield the codes that the sheet they refer to does not hold, each with the nearest one."""
    for sheet in BY_KEY.values():
        for column in sheet.columns:
            if not column.reference:
                continue
            target = BY_KEY[column.reference]
            known = _codes(scope, target.key)
            for row in scope.so_far(sheet.key) if known else ():
                typed = row.text(column.key)
                if typed and typed not in known:
                    yield found(
                        codes.UNKNOWN_REFERENCE,
                        row.cell(column.key),
                        typed=typed,
                        sheet=target.name,
                        hint=_hint(typed, known, target.name),
                    )


def _codes(scope: Scope, sheet: str) -> dict[str, None]:
    rows = scope.ledger.of_year(sheet, scope.period.year)
    first = BY_KEY[sheet].columns[0].key
    return dict.fromkeys(row.text(first) for row in rows if row.text(first))


def _hint(typed: str, known: Iterable[str], sheet: str) -> str:
    add = f"thêm mã này vào trang “{sheet}”"
    near = difflib.get_close_matches(typed, list(known), n=1)
    return f"ghi “{near[0]}”, hoặc {add}" if near else add


def code_twice(scope: Scope) -> Iterator[Finding]:
    """Yield the codes that stand for two rows (domain V05).

    Lists that every unit's workbook repeats must be free of it within each file only.
    """
    for sheet in (*_EVERYWHERE, *_EACH_FILE):
        seen: dict[tuple[str, str], Record] = {}
        for row in scope.ledger.of_year(sheet, scope.period.year):
            code = row.text("code")
            key = (code, row.file if sheet in _EACH_FILE else "")
            first = seen.setdefault(key, row)
            if code and first is not row:
                yield found(
                    codes.CODE_TWICE, row.cell("code"), typed=code, other=_where(first, row)
                )


def _where(first: Record, row: Record) -> str:
    place = f"ô {first.cell('code').ref}"
    return place if first.file == row.file else f"{place} của tệp “{first.file}”"


def unknown_measure(scope: Scope) -> Iterator[Finding]:
    """Yield the rows of plan and opening values that name no indicator and no fund."""
    funds = {fold(word) for word in FUNDS.words} | {
        fold(row.text("word")) for row in scope.ledger.dataset.of("lists")
    }
    labels = [each.label.removeprefix("– ") for each in scope.desk.indicators]
    for sheet in ("plan", "opening"):
        for row in scope.ledger.of_year(sheet, scope.period.year):
            typed = row.text("measure")
            if named(typed, scope.desk.names) or fold(typed).removeprefix("quy ") in funds:
                continue
            near = difflib.get_close_matches(typed, labels, n=1, cutoff=0)
            yield found(codes.UNKNOWN_MEASURE, row.cell("measure"), typed=typed, nearest=near[0])


def quiet_sheets(scope: Scope) -> Iterator[Finding]:
    """Yield the declarations of silence that name no sheet, or one that is not silent."""
    names = [sheet.name for sheet in BY_KEY.values()]
    for row in scope.so_far("quiet"):
        typed, month = row.text("sheet"), row.get("month")
        key = sheet_key(typed)
        if not key:
            near = difflib.get_close_matches(typed, names, n=1, cutoff=0)
            yield found(codes.UNKNOWN_QUIET_SHEET, row.cell("sheet"), typed=typed, nearest=near[0])
            continue
        months = [each for each in scope.period.year_to_date if each.month == month]
        told = [each for own in months for each in scope.ledger.rows(key, own)]
        unit = row.text("unit")
        count = sum(1 for each in told if not unit or each.text("unit") == unit)
        if count:
            yield found(
                codes.QUIET_BUT_ROWS,
                row.cell("sheet"),
                sheet=BY_KEY[key].name,
                month=month,
                count=count,
            )


def opinion_count(scope: Scope) -> Iterator[Finding]:
    """Yield the meetings whose count of opinions is not that of the rows given (domain V29)."""
    said = [row.text("meeting") for row in scope.ledger.dataset.of("opinions")]
    for row in scope.so_far("meetings"):
        code, count = row.text("code"), row.figure("opinions")
        rows = said.count(code)
        if rows and count.known and count != rows:
            yield found(
                codes.OPINION_COUNT,
                row.cell("opinions"),
                meeting=code,
                count=count.amount,
                rows=rows,
            )
