"""Who leads the teams of the residential groups, counted by office."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reports.fields import Rows
from reports.figures.filed import newest
from reports.figures.naming import figure, text
from reports.figures.view import counted
from reports.vietnamese import fold

if TYPE_CHECKING:
    from reports.fields import Names
    from reports.figures.view import Row, View
    from reports.workbooks.records import Record


def rows(view: View) -> dict[str, object]:
    """Return the list of this subject, the most frequent office first."""
    offices: dict[str, list[Record]] = {}
    for team in newest(view.ledger, "teams", view.period.months):
        if office := team.text("head"):
            offices.setdefault(fold(office), []).append(team)
    ordered = sorted(offices.values(), key=len, reverse=True)
    return {"to_truong_theo_chuc_danh": [_office(led) for led in ordered]}


def _office(led: list[Record]) -> Row:
    return {"chuc_danh": led[0].text("head"), "so_to": counted(led, "head", "tổ")}


def names() -> Names:
    """Return the names of this subject."""
    return {
        "to_truong_theo_chuc_danh": Rows(
            meaning="tổ trưởng tổ dân vận theo chức danh, nhiều nhất trước",
            fields={
                "chuc_danh": text("chức danh", "Bí thư chi bộ"),
                "so_to": figure("số tổ", "6"),
            },
        )
    }
