"""A workbook kept elsewhere is the same but for its private columns, which hold nothing at all."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

from openpyxl import load_workbook
from workbook_builders import book, packed, parts, saved, sheet_xml, text_cell, unpacked

from reports.figure import Cell
from reports.workbooks.redacted import without_private
from reports.workbooks.sheets import SHEETS

if TYPE_CHECKING:
    from pathlib import Path

UNITS = """
    DANH SÁCH ĐƠN VỊ
    Mã đơn vị | Tên đơn vị | Loại đơn vị | Người phụ trách | Điện thoại
    MTTQ      | Mặt trận   | Mặt trận Tổ quốc | Mạc Văn Thuận | '0900 000 001
    TDP1      | Tổ 1       | Tổ dân phố       | Kiều Thị Vân  | '0900 000 002
"""


def kept(path: Path, *more: Cell) -> bytes:
    """Return the workbook at `path` as it is kept."""
    data = without_private(path, SHEETS, more)
    assert data is not None
    return data


def everything(data: bytes) -> bytes:
    """Return all that the parts of a workbook hold."""
    return b"".join(
        part.encode() if isinstance(part, str) else part for part in unpacked(data).values()
    )


def values(data: bytes, sheet: str) -> dict[str, object]:
    """Return what the filled cells of a sheet hold."""
    page = load_workbook(BytesIO(data))[sheet]
    return {
        cell.coordinate: cell.value
        for row in page.iter_rows()
        for cell in row
        if cell.value is not None
    }


def test_private_columns_hold_nothing_and_all_else_stays(tmp_path: Path) -> None:
    """Names and telephones are gone from cells and texts alike; every other cell stays."""
    path = saved(book(Đơn_vị_báo_cáo=UNITS), tmp_path / "a.xlsx")
    before = values(path.read_bytes(), "Đơn vị báo cáo")

    data = kept(path)

    after = values(data, "Đơn vị báo cáo")
    assert sorted(before.keys() - after.keys()) == ["D3", "D4", "E3", "E4"]
    assert after == {ref: before[ref] for ref in after}
    assert not [
        word for word in ("0900", "Mạc Văn", "Kiều Thị") if word.encode() in everything(data)
    ]


def test_a_text_that_stands_elsewhere_too_stays_there(tmp_path: Path) -> None:
    """Excel stores equal texts once: what another cell shows is kept for it."""
    news = """
        Tháng | Nội dung
        10    | Kiều Thị Vân
    """
    path = saved(book(Đơn_vị_báo_cáo=UNITS, Ghi_chép=news), tmp_path / "a.xlsx")

    data = kept(path)

    assert values(data, "Ghi chép")["B2"] == "Kiều Thị Vân"
    assert "D4" not in values(data, "Đơn vị báo cáo")


def test_private_columns_of_the_ward_go_too(tmp_path: Path) -> None:
    """A column the ward added is named by its header; what stands above it stays."""
    added = """
        Tháng | Nội dung | Số điện thoại
        10    | tiếp dân | '0900 000 009
    """
    path = saved(book(Ghi_chép=added), tmp_path / "a.xlsx")

    data = kept(path, Cell("a.xlsx", "Ghi chép", "C1"))

    assert values(data, "Ghi chép").keys() == {"A1", "B1", "C1", "A2", "B2"}
    assert b"0900" not in everything(data)


def test_texts_written_into_their_cells_are_seen(tmp_path: Path) -> None:
    """Other programs write a text into its cell; without places of cells nothing is kept."""
    head = ("Mã đơn vị", "Tên đơn vị", "Loại đơn vị", "Điện thoại")
    row = ("MTTQ", "Mặt trận", "Mặt trận Tổ quốc", "0900 000 001")
    rows = "".join(
        f'<row r="{number}">'
        + "".join(text_cell(f"{'ABCD'[place]}{number}", text) for place, text in enumerate(texts))
        + "</row>"
        for number, texts in enumerate((head, row), 1)
    )
    path = tmp_path / "a.xlsx"
    path.write_bytes(packed(parts(sheet_xml(rows), names=["Đơn vị báo cáo"])))

    data = kept(path)

    assert "D2" not in values(data, "Đơn vị báo cáo")
    assert values(data, "Đơn vị báo cáo")["C2"] == "Mặt trận Tổ quốc"
    assert b"0900" not in everything(data)
    path.write_bytes(
        packed(parts(sheet_xml(rows.replace(' r="D2"', "")), names=["Đơn vị báo cáo"]))
    )
    assert without_private(path, SHEETS) is None


def test_the_same_workbook_gives_the_same_bytes(tmp_path: Path) -> None:
    """No clock gets into what is kept."""
    path = saved(book(Đơn_vị_báo_cáo=UNITS), tmp_path / "a.xlsx")

    assert kept(path) == kept(path)


def test_a_file_that_is_no_workbook_is_not_kept(tmp_path: Path) -> None:
    """What the guard refuses is not opened."""
    path = tmp_path / "a.xlsx"
    path.write_bytes(b"not a workbook")

    assert without_private(path, SHEETS) is None
