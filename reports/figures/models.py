"""Models, tasks and shortcomings as they stand on a day."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from reports.vietnamese import fold

if TYPE_CHECKING:
    from reports.figures.ledger import Ledger
    from reports.periods import Month
    from reports.workbooks.records import Record

RUNNING = "Đang thực hiện"
DONE = "Hoàn thành"
DELAYED = "Chậm"
MENDED = "Đã khắc phục"
RECOGNISED = "Công nhận"
NOT_RECOGNISED = "Không công nhận"


def registered(ledger: Ledger, month: Month) -> list[Record]:
    """Return the models of the year that are registered by the closing day of a month."""
    day = ledger.closing(month)
    return [
        record
        for record in ledger.of_year("models", month.year)
        if (since := record.day("registered_on")) and since <= day
    ]


def status(record: Record, day: dt.date) -> str:
    """Return the status of a model on a day: until the day it changed, it was running."""
    changed = record.day("status_on")
    return RUNNING if changed and changed > day else record.text("status") or RUNNING


def is_decided(record: Record, day: dt.date, year_end: dt.date) -> bool:
    """Return whether it is decided by a day if a model is recognised; undated at the year's end."""
    decided = record.text("year_result") in (RECOGNISED, NOT_RECOGNISED)
    return decided and (record.day("recognised_on") or year_end) <= day


def is_recognised(record: Record, day: dt.date, year_end: dt.date) -> bool:
    """Return whether a model is recognised on a day."""
    return record.text("year_result") == RECOGNISED and is_decided(record, day, year_end)


def grades(ledger: Ledger, month: Month) -> dict[str, Record]:
    """Return the last assessment of each model in a month, by the model's code."""
    rows = ledger.rows("assessments", month)
    ordered = sorted(rows, key=lambda row: row.day("date") or dt.date.min)
    return {row.text("model"): row for row in ordered if "grade" in row}


def land_models(ledger: Ledger, year: int) -> set[str]:
    """Return the codes of the models of land clearance that are counted in households."""
    return {
        record.text("code")
        for record in ledger.of_year("models", year)
        if record.flag("land_clearance") and fold(record.text("target_unit")) == "ho"
    }


def task_result(record: Record, day: dt.date) -> str:
    """Return the result of a task on a day: before the day it was done it was under way."""
    done_on = record.day("result_on")
    result = record.text("result")
    return RUNNING if result == DONE and done_on and done_on > day else result


def is_open(record: Record, day: dt.date) -> bool:
    """Return whether a shortcoming is not yet mended on a day."""
    mended_on = record.day("status_on")
    return record.text("status") != MENDED or (mended_on is not None and mended_on > day)


def is_mended(record: Record, after: dt.date, day: dt.date) -> bool:
    """Return whether a shortcoming was mended after one day and by another."""
    mended_on = record.day("status_on")
    return record.text("status") == MENDED and mended_on is not None and after < mended_on <= day


def open_issues(ledger: Ledger, month: Month) -> list[Record]:
    """Return the shortcomings of the year up to a month that are open on its closing day."""
    day = ledger.closing(month)
    months = [month.shifted(-back) for back in range(month.month - 1, -1, -1)]
    rows = [row for each in months for row in ledger.rows("shortcomings", each)]
    return [row for row in rows if is_open(row, day)]
