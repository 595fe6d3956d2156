"""What a meeting concluded: the rows of its own sheet, and the tasks that name the meeting."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reports.figure import Figure
from reports.figures.naming import text
from reports.vietnamese import fold
from reports.workbooks.records import Record

if TYPE_CHECKING:
    from reports.fields import Rows
    from reports.figures.naming import Own
    from reports.figures.view import Row, View

_NO_NUMBER = 10**6


def concluded(view: View, meeting: str) -> list[Row]:
    """Return the conclusions of a meeting in order, then its tasks that none of them repeats.

    A conclusion that is a task is typed once, as the task: its row names the meeting.
    """
    dataset = view.ledger.dataset
    own = [row for row in dataset.of("conclusions") if row.text("meeting") == meeting]
    own.sort(key=lambda row: row.figure("number").amount)
    tasks = [row for row in dataset.of("tasks") if meeting and row.text("meeting") == meeting]
    tasks.sort(key=lambda row: row.figure("number").amount if "number" in row else _NO_NUMBER)
    said = {_folded(row.text("content")) for row in own}
    more = [row for row in tasks if _folded(row.text("task")) not in said]
    return [*(_conclusion(view, row) for row in own), *(_task(view, row) for row in more)]


def _folded(content: str) -> str:
    return fold(content).rstrip(" .;")


def _conclusion(view: View, record: Record) -> Row:
    return {**view.row(record), "phoi_hop": "", "san_pham": ""}


def _task(view: View, record: Record) -> Row:
    return {
        **view.row(Record("conclusions", "", "", 0)),
        "ma_hoi_nghi": record.text("meeting"),
        "so_thu_tu": record.figure("number") if "number" in record else Figure(None),
        "noi_dung_ket_luan": record.text("task"),
        "chu_tri_thuc_hien": record.text("lead"),
        "han_hoan_thanh": record.day("due") or "",
        "phoi_hop": record.text("partners"),
        "san_pham": record.text("product"),
    }


def conclusion_names(own: Own) -> Rows:
    """Return the names of a conclusion."""
    return own.rows(
        "conclusions",
        "các kết luận của hội nghị này, kể cả nhiệm vụ có ghi mã hội nghị",
        phoi_hop=text("đơn vị phối hợp, nếu kết luận là một nhiệm vụ", "Hội CCB"),
        san_pham=text("sản phẩm, chỉ tiêu, nếu kết luận là một nhiệm vụ", "16/16 TDP"),
    )
