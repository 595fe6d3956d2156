"""The ward's lists typed anew on the page: a new whole workbook, the old one kept beside."""

from __future__ import annotations

import datetime as dt
from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from openpyxl import load_workbook
from web_builders import DESK, OCTOBER, listing, served
from workbook_builders import unpacked

from reports.findings import ReportsError
from reports.findings.files import CELL_NOT_TYPED
from reports.office.folder import find_ward
from reports.pipeline.ward.folder import terms_of
from reports.pipeline.ward.lists import KEYS, ward_lists, with_row
from reports.workbooks.sheets import SHEETS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from web_builders import Served

UNIT = f"{DESK}/danh-muc/units/6"


@pytest.fixture(scope="module")
def content(root: Path, tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """Return the workbook of An Sen with its three lists only, to be quick."""
    workbook = load_workbook(root / "inputs/an-sen-2026/so-lieu-an-sen-2026.xlsx")
    for name in set(workbook.sheetnames) - {sheet.name for sheet in SHEETS if sheet.key in KEYS}:
        del workbook[name]
    path = tmp_path_factory.mktemp("lists") / "so.xlsx"
    workbook.save(path)
    return path.read_bytes()


@pytest.fixture
def page(content: bytes, tmp_path: Path) -> Iterator[Served]:
    """Return the page of a ward with its lists."""
    with served(tmp_path) as page:
        page.put(f"{OCTOBER}/so-lieu/tep", content, "so.xlsx")
        yield page


def _state(page: Served) -> str:
    return page.get(UNIT).text.partition('name="ban" value="')[2].partition('"')[0]


def _workbook(page: Served) -> Path:
    assert page.ward is not None
    return page.ward.inputs / "so.xlsx"


def test_a_row_typed_anew_changes_its_cell_and_nothing_else(page: Served) -> None:
    """One cell differs, every other part goes out byte for byte, the old workbook is kept."""
    before = _workbook(page).read_bytes()
    answer = page.post(UNIT, ban=_state(page), o_name="Mặt trận <phường> & “An Sen”")
    after = _workbook(page).read_bytes()
    old, new = unpacked(before), unpacked(after)

    assert answer.status == 303
    assert len([name for name in old if old[name] != new[name]]) == 1
    assert load_workbook(_workbook(page))["Đơn vị báo cáo"]["B6"].value == (
        "Mặt trận <phường> & “An Sen”"
    )
    (kept,) = (_workbook(page).parent.parent / "Số liệu cũ").iterdir()
    assert kept.read_bytes() == before
    assert "Mặt trận &lt;phường&gt;" in page.get(f"{DESK}/danh-muc").text


def test_a_new_row_comes_below_the_last(page: Served) -> None:
    """A unit added on the page is read as one of the ward's units."""
    listed = ward_lists([_workbook(page)])[1]
    place = f"{DESK}/danh-muc/units/{listed.next_number}"
    fields = {
        "o_code": "HTX",
        "o_name": "Hợp tác xã",
        "o_type": "Doanh nghiệp",
        "o_democracy_type": "Không áp dụng",
        "o_must_report": "Có",
    }

    assert page.post(place, ban=_state(page), **fields).status == 303
    assert ward_lists([_workbook(page)])[1].rows[-1].texts["name"] == "Hợp tác xã"


def test_what_would_be_wrong_is_not_written(page: Served) -> None:
    """A word that no list holds is told at its cell, what was typed is still there to mend."""
    before = _workbook(page).read_bytes()
    answer = page.post(UNIT, ban=_state(page), o_type="Loại lạ", o_short_name="Mặt trận")

    assert answer.status == 422
    assert "Loại lạ" in answer.text
    assert 'value="Mặt trận"' in answer.text
    assert _workbook(page).read_bytes() == before


def test_two_tabs_do_not_undo_each_other(page: Served) -> None:
    """A second tab that shows an older workbook is told so, and changes nothing."""
    state = _state(page)
    first = page.post(UNIT, ban=state, o_short_name="Một")
    second = page.post(UNIT, ban=state, o_short_name="Hai")

    assert (first.status, second.status) == (303, 409)
    assert ward_lists([_workbook(page)])[1].rows[1].texts["short_name"] == "Một"


@pytest.mark.parametrize("path", ["/danh-muc/units/9999", "/danh-muc/secrets/5"])
def test_there_is_no_other_row(page: Served, path: str) -> None:
    """Only rows of the three lists, and one below, can be typed."""
    assert page.get(DESK + path).status == 404
    assert page.post(DESK + path, ban="x", o_name="x").status == 404


def test_a_formula_is_left_to_excel(content: bytes, tmp_path: Path) -> None:
    """A cell with a formula is not overwritten: the finding says where it is to be done."""
    workbook = load_workbook(BytesIO(content))
    workbook["Đơn vị báo cáo"]["B6"] = '="Mặt trận"'
    workbook.save(tmp_path / "a.xlsx")
    units = ward_lists([tmp_path / "a.xlsx"])[1]

    with pytest.raises(ReportsError) as error:
        with_row(units, 6, {"name": "Khác"})
    assert error.value.findings[0].code is CELL_NOT_TYPED


def test_private_columns_are_not_shown(page: Served) -> None:
    """Names and telephones of contacts stay in the workbook."""
    text = page.get(UNIT).text

    assert "0900" not in text
    assert "Kiều Thị Vân" not in text


def test_settings_are_kept_in_the_ward_s_own_file(page: Served) -> None:
    """Both settings are written where the templates look for them; the comments stay."""
    assert page.ward is not None
    path = page.ward.templates / "settings.toml"
    page.post(f"{DESK}/cai-dat", dau="uỷ")
    written = path.read_text("utf-8")
    page.post(f"{DESK}/cai-dat", so_khong="co")

    assert 'tone_style = "uỷ"' in written
    assert "pad_counts = false" in written
    assert "pad_counts = true" in path.read_text("utf-8")
    assert "# tone_style" in path.read_text("utf-8")
    assert page.post(f"{DESK}/cai-dat", dau="lạ").status == 404


def test_the_first_day_of_the_term_is_kept_in_the_marker(page: Served) -> None:
    """The day is written and shown; a day that is none changes nothing."""
    assert page.ward is not None
    page.post(f"{DESK}/cai-dat", nhiem_ky="12/8/2025")
    terms = terms_of(page.ward)
    shown = page.get(f"{DESK}/danh-muc").text
    wrong = page.post(f"{DESK}/cai-dat", nhiem_ky="31/02/2025").headers["location"]
    kept = terms_of(page.ward)

    assert terms == kept == (dt.date(2025, 8, 12),)
    assert "12/8/2025" in shown
    assert "Chưa ghi" in page.get(wrong.partition("#")[0]).text
    assert find_ward(page.ward.root) is not None


@pytest.mark.parametrize("kind", ["bodies", "letterheads", "sections"])
def test_a_template_of_each_kind_is_checked(page: Served, root: Path, kind: str) -> None:
    """The shipped ones are right; what is no template is told; another kind there is not."""
    path = root / "templates" / kind / ("dang.docx" if kind == "letterheads" else "thang.docx")
    path = path if path.is_file() else next(iter(sorted(path.parent.glob("*.docx"))))
    place = f"{DESK}/mau-word/xem?loai=thang&kieu={kind}"
    right = page.put(place, path.read_bytes(), path.name)
    wrong = page.put(place, b"<html>", "a.docx")

    assert right.status == 200
    assert "says ok" in right.text
    assert "Phải sửa" in wrong.text
    assert page.put(f"{place}x", b"", "a.docx").status == 404


def test_a_hostile_document_is_told_and_not_kept(page: Served) -> None:
    """A form check of what is no Word file says so; nothing of it is left in the folder."""
    before = listing(page.home)
    for content in (b"", b"<html><script>", b"PK\x03\x04 cut", b"%PDF-1.7"):
        answer = page.put(f"{DESK}/the-thuc/xem", content, "<b>a.docx")
        assert answer.status == 200
        assert "Phải sửa" in answer.text
        assert "<b>a" not in answer.text

    assert listing(page.home) == before
