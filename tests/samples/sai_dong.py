"""The workbook of Sài Đồng for July 2020: what a published news item says, and nothing else."""

from __future__ import annotations

from pathlib import Path

from samples.tables import load_tables

from reports.workbooks.handout import write_workbook
from reports.workbooks.sheets import SHEETS

TABLES = Path(__file__).parent.parent / "data" / "sai-dong"
NEWS = TABLES / "ban-tin.txt"
FOLDER = Path("inputs", "sai-dong-2020-07")
WORKBOOK = FOLDER / "so-lieu-sai-dong-2020-07.xlsx"
COMPARISON = FOLDER / "doi-chieu.tsv"
TITLE = "Phường Sài Đồng, quận Long Biên – tháng 7 năm 2020 (theo bản tin đã đăng)"
NOTES = (
    "Nguồn: bản tin giao ban tháng 7 của Khối vận Đảng ủy phường Sài Đồng, đăng 13/8/2020, 15:02.",
    "Chỉ ghi điều bản tin nêu; ô trống là bản tin không nêu.",
    "Ký hiệu cơ quan, thể thức, nơi nhận ghi theo lệ thường để in thử.",
)


def build() -> bytes:
    """Return the workbook as it stands in the folder of inputs."""
    return write_workbook(SHEETS, title=TITLE, rows=load_tables(TABLES), notes=NOTES)
