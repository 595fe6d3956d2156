"""The workbook of An Sen, a ward that does not exist, for the whole year 2026."""

from __future__ import annotations

from pathlib import Path

from samples.tables import load_tables

from reports.workbooks.handout import write_workbook
from reports.workbooks.sheets import SHEETS

TABLES = Path(__file__).parent.parent / "data" / "an-sen"
WORKBOOK = Path("inputs", "an-sen-2026", "so-lieu-an-sen-2026.xlsx")
TITLE = "SỐ LIỆU GIẢ ĐỊNH – phường An Sen không có thật"
NOTES = (
    "Phường An Sen, tên người, tên doanh nghiệp, số văn bản của phường và mọi số liệu là giả định.",
    "Tên sáu quy chế ở trang “Danh mục QCDC” là giả định; phường ghi theo văn bản đang áp dụng.",
)


def build() -> bytes:
    """Return the workbook as it stands in the folder of inputs."""
    return write_workbook(SHEETS, title=TITLE, rows=load_tables(TABLES), notes=NOTES)
