"""The rows of each sheet that belong to a period, under the sheet's own name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reports.fields import Rows
from reports.figures.filed import filed, widest
from reports.figures.models import registered
from reports.figures.naming import BY_KEY, text
from reports.figures.sending import is_valid
from reports.periods import Month, Span

if TYPE_CHECKING:
    from reports.fields import Names
    from reports.figures.naming import Own
    from reports.figures.view import View
    from reports.periods import Period
    from reports.workbooks.records import Record

SHOWN = (
    "propaganda",
    "welfare",
    "meetings",
    "agenda",
    "opinions",
    "conclusions",
    "teams",
    "disclosures",
    "reception",
    "supervisions",
    "democracy_units",
    "models",
    "assessments",
    "shortcomings",
    "tasks",
    "inspections",
    "awards",
    "submissions",
    "narrative",
    "units",
    "regulations",
    "board",
)

MONTHLY_SHEETS = (
    "propaganda",
    "welfare",
    "meetings",
    "disclosures",
    "reception",
    "supervisions",
    "assessments",
    "shortcomings",
    "inspections",
    "awards",
    "submissions",
)
"""The sheets whose rows belong to a month."""


def rows(view: View) -> dict[str, object]:
    """Return the rows of the period of every sheet, and all rows of the ward's own sheets."""
    known: dict[str, object] = {BY_KEY[key].tag: view.rows(_records(view, key)) for key in SHOWN}
    added = dict.fromkeys(column.sheet for column in view.own.columns if column.sheet not in BY_KEY)
    return known | {sheet: view.rows(_of_own_sheet(view, sheet)) for sheet in added}


def _records(view: View, sheet: str) -> list[Record]:
    ledger, year = view.ledger, view.period.year
    match sheet:
        case "models":
            return registered(ledger, view.last)
        case "tasks":
            return next_tasks(view)
        case "teams" | "democracy_units" | "narrative":
            return of_period(view, sheet)
        case "agenda" | "opinions" | "conclusions":
            held = {row.text("code") for row in view.records("meetings")}
            return [row for row in ledger.of_year(sheet, year) if row.text("meeting") in held]
        case "regulations" | "units" | "board":
            rows = ledger.of_year(sheet, year)
            return [row for row in rows if is_valid(row, view.closing) and _in_use(row)]
        case _:
            return view.records(sheet)


def _in_use(record: Record) -> bool:
    return record.flag("in_force") is not False


def of_period(view: View, sheet: str) -> list[Record]:
    """Return the rows that name this very period, else those of the periods inside it."""
    return filed(view.ledger, sheet, view.period.months)


def next_tasks(view: View) -> list[Record]:
    """Return the tasks of what follows the period, in the order of their numbers."""
    found = widest(view.ledger, "tasks", next_months(view.period))
    return sorted(found, key=lambda row: row.figure("number").amount if "number" in row else 10**6)


def next_months(period: Period) -> tuple[Month, ...]:
    """Return the months that the tasks of a report are for: the next period, or the year's rest."""
    if period.span in (Span.HALF, Span.NINE):
        year = period.year
        return tuple(Month(year, number) for number in range(period.last_month.month + 1, 13))
    return period.following.months


def _of_own_sheet(view: View, sheet: str) -> list[Record]:
    """Return the rows of a sheet of the ward's own; a column “Tháng” in it chooses the period's."""
    months = {month.month for month in view.period.months}
    found = view.ledger.of_year(sheet, view.period.year)
    return [row for row in found if row.get("thang") is None or row.get("thang") in months]


def names(own: Own) -> Names:
    """Return the names of the rows of every sheet, the ward's own sheets included."""
    known = {
        BY_KEY[key].tag: own.rows(key, f"các dòng của kỳ ở trang “{BY_KEY[key].name}”")
        for key in SHOWN
    }
    added = dict.fromkeys(column.sheet for column in own.columns if column.sheet not in BY_KEY)
    return known | {
        sheet: Rows(
            meaning="các dòng ở trang riêng của phường",
            fields={
                column.tag: text(f"cột “{column.header}”")
                for column in own.columns
                if column.sheet == sheet
            },
        )
        for sheet in added
    }
