"""The workbook handed out is pleasant to fill in and is read back as it was written."""

from __future__ import annotations

import datetime as dt
import html
import io
import os
import re
import subprocess
import sys
import zipfile
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from openpyxl import load_workbook
from openpyxl.utils import get_column_letter
from samples import an_sen
from samples.tables import load_tables

from reports.workbooks.handout import write_workbook
from reports.workbooks.reader import read_workbooks
from reports.workbooks.schema import INDEX_SHEET, WORDS_SHEET, Kind, Required, Rhythm
from reports.workbooks.sheets import ITEMS, SHEETS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    import rendering
    from openpyxl import Workbook
    from openpyxl.worksheet.datavalidation import DataValidation
    from openpyxl.worksheet.worksheet import Worksheet

    from reports.workbooks.schema import Sheet

    Rows = Mapping[str, Sequence[Mapping[str, object]]]

TITLE = "Phường Thử & Nghiệm – năm 2026"
FIRST_ROW = 5
PROMPT_TITLE_ROOM, PROMPT_ROOM = 32, 255  # what Excel takes
each_sheet = pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.key)


def sheets(*keys: str) -> tuple[Sheet, ...]:
    """Return the declared sheets of these keys."""
    return tuple(sheet for sheet in SHEETS if sheet.key in keys)


def opened(data: bytes) -> Workbook:
    """Return a written workbook as openpyxl sees it."""
    return load_workbook(io.BytesIO(data))


def handed_out(*keys: str, rows: Rows | None = None) -> Workbook:
    """Return the workbook of these sheets."""
    return opened(write_workbook(sheets(*keys), title=TITLE, rows=rows))


@pytest.fixture(scope="module")
def blank() -> Workbook:
    """Return the workbook of all sheets without rows."""
    return opened(write_workbook(SHEETS, title=TITLE))


def checks(page: Worksheet, column: int) -> list[DataValidation]:
    """Return the rules that cover the rows of a column."""
    return [
        check
        for check in page.data_validations.dataValidation
        for area in check.sqref.ranges
        if area.min_col <= column <= area.max_col
    ]


def words(book: Workbook, name: str) -> list[object]:
    """Return the words a defined name of the hidden sheet stands for."""
    sheet, area = next(iter(book.defined_names[name].destinations))
    return [row[0].value for row in book[sheet][area.replace("$", "")]]


def read_back(folder: Path, data: bytes) -> dict[str, list[dict[str, object]]]:
    """Return the values the reader finds, row by row, and no correction asked for."""
    path = folder / "so-lieu.xlsx"
    path.write_bytes(data)
    dataset, findings = read_workbooks([path], SHEETS)
    assert not [str(each) for each in findings if each.severity.name == "MUST_FIX"]
    return {
        key: [{name: value.content for name, value in record.values.items()} for record in records]
        for key, records in dataset.rows.items()
    }


# What is written is what is read --------------------------------------------------------------


def test_all_kinds_of_values_are_read_back(tmp_path: Path) -> None:
    """Words, numbers, money, days, times, yes and no, and several words come back the same."""
    meeting = {
        "code": "HN-11",
        "date": dt.date(2026, 11, 12),
        "time": dt.time(8, 30),
        "type": "Giao ban tháng",
        "about": "Tháng 10",
        "venue": "Phòng họp 2",
        "chair": "Trưởng Khối",
        "attendance": "Khối Dân vận\nTổ dân vận",
        "present": 26,
        "opinions": 0,
    }
    disclosure = {
        "month": 10,
        "regulation": "QC2",
        "content": "Phương án đợt 3",
        "forms": ("Loa truyền thanh", "Zalo, fanpage"),
        "from": dt.date(2026, 10, 5),
        "on_time": True,
    }
    model = {"code": "DVK-02", "target": Decimal("23.45"), "target_unit": "triệu đồng"}

    found = read_back(
        tmp_path,
        write_workbook(
            sheets("meetings", "disclosures", "models", "regulations", "ward"),
            title=TITLE,
            rows={"meetings": [meeting], "disclosures": [disclosure]},
        ),
    )
    page = handed_out("models", rows={"models": [model]})["Mô hình Dân vận khéo"]

    assert found["meetings"] == [meeting]
    assert found["disclosures"] == [disclosure]
    assert page.cell(FIRST_ROW, 9).value == pytest.approx(23.45)


def test_whole_sample_year_is_read_back(tmp_path: Path) -> None:
    """Every row of every sheet of a full year comes back as its table gives it."""
    tables = load_tables(an_sen.TABLES)

    found = read_back(tmp_path, an_sen.build())

    facts = [row for row in found.pop("ward") if "value" in row]
    assert facts == tables.pop("ward")
    assert found == tables


@pytest.mark.parametrize("text", ["=1+1", "+84 24", "-Tổ 5", "@x", "'a", "a & b <c>"])
def test_text_stays_text(tmp_path: Path, text: str) -> None:
    """Whatever sign a text begins with, it is neither a formula nor an error."""
    unit = {"sheet": text, "month": 1}

    data = write_workbook(sheets("quiet"), title=TITLE, rows={"quiet": [unit]})

    assert opened(data)["Không phát sinh"].cell(FIRST_ROW, 2).data_type == "s"
    path = tmp_path / "a.xlsx"
    path.write_bytes(data)
    dataset, _ = read_workbooks([path], SHEETS)
    assert dataset.of("quiet")[0].text("sheet") == text


def test_unknown_column_is_refused() -> None:
    """A row with a column its sheet does not have is a mistake of the program."""
    with pytest.raises(KeyError, match="quiet"):
        write_workbook(sheets("quiet"), title=TITLE, rows={"quiet": [{"sheets": "Kiểm tra"}]})


def test_no_cell_holds_a_formula() -> None:
    """What is calculated is calculated by the program."""
    with zipfile.ZipFile(io.BytesIO(an_sen.build())) as package:
        texts = [package.read(name) for name in package.namelist() if "worksheets" in name]

    assert len(texts) >= len(SHEETS)
    assert not [text for text in texts if re.search(rb"<f[ >/]", text)]


def test_same_content_gives_same_bytes() -> None:
    """Neither the clock nor the order of hashes shows in the file."""
    command = "import hashlib, samples.an_sen as a; print(hashlib.sha256(a.build()).hexdigest())"
    digests = {
        subprocess.run(
            [sys.executable, "-c", command],
            env=os.environ | {"PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join(sys.path)},
            capture_output=True,
            check=True,
            encoding="utf-8",
        ).stdout
        for seed in ("1", "2")
    }

    assert len(digests) == 1


def test_libreoffice_saves_the_same_rows(office: rendering.Office, tmp_path: Path) -> None:
    """A workbook opened and saved again by LibreOffice is read as before."""
    (tmp_path / "saved").mkdir()
    before = read_back(tmp_path, an_sen.build())

    kind = "Calc MS Excel 2007 XML"
    subprocess.run(
        [
            "soffice",
            f"-env:UserInstallation={office.profile.as_uri()}",
            "--headless",
            f"--infilter={kind}",
            "--convert-to",
            f"xlsx:{kind}",
            "--outdir",
            str(tmp_path / "saved"),
            str(tmp_path / "so-lieu.xlsx"),
        ],
        check=True,
        capture_output=True,
        timeout=180,
    )

    again = (tmp_path / "saved" / "so-lieu.xlsx").read_bytes()
    assert read_back(tmp_path, again) == before
    assert len(opened(again)["Công khai QCDC"].data_validations.dataValidation) > 10


# What the clerk sees --------------------------------------------------------------------------


@each_sheet
def test_every_column_tells_what_to_fill_in(blank: Workbook, sheet: Sheet) -> None:
    """Each column has one rule for some hundred rows, with a prompt that Excel takes."""
    page = blank[sheet.name]

    for place, column in enumerate(sheet.columns, start=1):
        found = checks(page, place)
        rows = max(area.max_row for check in found for area in check.sqref.ranges)
        assert rows >= 500, column.header
        assert len(found) == 1 or (sheet.key, column.key) == ("ward", "value")
        for check in found:
            assert check.showInputMessage or not check.prompt
            assert len(check.promptTitle or "") <= PROMPT_TITLE_ROOM
            assert len(check.prompt or "") <= PROMPT_ROOM
            assert len(check.error or "") <= PROMPT_ROOM


@each_sheet
def test_drop_downs_resolve(blank: Workbook, sheet: Sheet) -> None:
    """Every column to choose from has a drop-down whose name stands for its words."""
    page = blank[sheet.name]

    for place, column in enumerate(sheet.columns, start=1):
        check = checks(page, place)[-1]
        if column.choices:
            assert words(blank, str(check.formula1)) == list(column.choices.words)
        elif column.reference:
            source = next(each for each in SHEETS if each.key == column.reference)
            assert source.name in blank.defined_names[str(check.formula1)].attr_text
            assert check.errorStyle == "warning"
        elif column.kind is Kind.YES_NO:
            assert words(blank, str(check.formula1)) == ["Có", "Không"]


def test_rules_of_numbers_and_dates(blank: Workbook) -> None:
    """Months are held to 1–12; counts and money warn; dates are dates."""
    page = blank["An sinh - quỹ"]
    month, amount = checks(page, 1)[0], checks(page, 5)[0]
    day = checks(blank["Hội nghị"], 2)[0]

    assert (month.type, month.formula1, month.formula2) == ("whole", "1", "12")
    assert (month.errorStyle or "stop") == "stop"
    assert (amount.type, amount.operator, amount.formula1) == ("decimal", "greaterThanOrEqual", "0")
    assert amount.errorStyle == "warning"
    assert (day.type, day.errorStyle) == ("date", "warning")


@each_sheet
def test_required_columns_are_coloured(blank: Workbook, sheet: Sheet) -> None:
    """Required, conditional and optional headers and cells differ in colour."""
    page = blank[sheet.name]
    headers: dict[Required, set[str]] = {}
    cells: dict[Required, set[str]] = {}
    for place, column in enumerate(sheet.columns, start=1):
        header = page.cell(FIRST_ROW - 1, place)
        assert header.value == column.header
        headers.setdefault(column.required, set()).add(header.fill.start_color.rgb)
        fill = page.column_dimensions[get_column_letter(place)].fill
        cells.setdefault(column.required, set()).add(fill.start_color.rgb)

    assert all(len(colours) == 1 for colours in headers.values())
    assert len(set().union(*headers.values())) == len(headers)
    assert len(set().union(*cells.values())) == len(cells)


@each_sheet
def test_page_is_ready_to_scroll_and_to_print(blank: Workbook, sheet: Sheet) -> None:
    """Headers stay in view and on every printed page; the paper is A4, lying."""
    page = blank[sheet.name]

    assert re.fullmatch(rf"[BC]{FIRST_ROW}", str(page.freeze_panes))
    assert page.print_title_rows == f"${FIRST_ROW - 1}:${FIRST_ROW - 1}"
    assert (page.page_setup.orientation, page.page_setup.paperSize) == ("landscape", 9)
    assert page.page_setup.fitToHeight == 0


def test_printed_pages_say_what_they_are() -> None:
    """The header names the sheet, the footer the ward and the page; an & is printed as one."""
    data = write_workbook(sheets("quiet"), title=TITLE)

    with zipfile.ZipFile(io.BytesIO(data)) as package:
        text = html.unescape(package.read("xl/worksheets/sheet2.xml").decode())

    assert "Không phát sinh</oddHeader>" in text
    assert "Phường Thử && Nghiệm – năm 2026" in text
    assert "Trang &P/&N</oddFooter>" in text
    assert 'fitToPage="1"' in text


@each_sheet
def test_column_formats_follow_their_kind(blank: Workbook, sheet: Sheet) -> None:
    """A day looks like a day, money has dots, and words stay words."""
    formats = {
        Kind.DATE: "dd/mm/yyyy",
        Kind.MONEY: "#,##0",
        Kind.INTEGER: "#,##0",
        Kind.TEXT: "@",
        Kind.PERIOD: "@",
    }
    page = blank[sheet.name]

    for place, column in enumerate(sheet.columns, start=1):
        letter = get_column_letter(place)
        if column.kind in formats:
            assert page.column_dimensions[letter].number_format == formats[column.kind]
        assert page.column_dimensions[letter].font.name == "Arial"


def test_tabs_are_coloured_by_rhythm(blank: Workbook) -> None:
    """Sheets of one rhythm share a colour that no other rhythm has."""
    colours: dict[Rhythm, set[str]] = {}
    for sheet in SHEETS:
        tab = blank[sheet.name].sheet_properties.tabColor
        colours.setdefault(sheet.rhythm, set()).add(tab.rgb if tab else "")

    assert all(len(each) == 1 for each in colours.values())
    assert len(set().union(*colours.values())) == len(Rhythm)


def test_folded_columns_open_where_they_hold_something() -> None:
    """Columns seldom used are grouped and closed, unless a row fills them."""
    code = sheets("units")[0].columns
    phone = get_column_letter([column.key for column in code].index("phone") + 1)
    row = {"code": "MTTQ", "name": "MTTQ", "phone": "0900 000 001"}

    page = handed_out("units")["Đơn vị báo cáo"]
    closed = page.column_dimensions[phone]
    filled = handed_out("units", rows={"units": [row]})["Đơn vị báo cáo"].column_dimensions[phone]

    assert page.sheet_format.outlineLevelCol == 1
    assert (closed.outlineLevel, closed.hidden) == (1, True)
    assert (filled.outlineLevel, filled.hidden) == (1, False)


def test_guide_leads_to_every_sheet(blank: Workbook) -> None:
    """The first sheet names every sheet with its purpose and links to it."""
    guide = blank.worksheets[0]
    links = {
        str(cell.value): str(cell.hyperlink.location)
        for row in guide.iter_rows()
        for cell in row
        if cell.hyperlink
    }
    said = [str(cell.value) for row in guide.iter_rows() for cell in row if cell.value]

    assert guide.title == INDEX_SHEET
    assert links == {sheet.name: f"'{sheet.name}'!A{FIRST_ROW}" for sheet in SHEETS}
    assert all(sheet.purpose in said for sheet in SHEETS)
    assert all(any(line.startswith(rhythm.value) for line in said) for rhythm in Rhythm)
    assert {"Bắt buộc", "Ô trống và số 0", "Số ước lượng", "Không dùng công thức"} <= set(said)


@each_sheet
def test_sheet_names_its_ward_and_leads_back(blank: Workbook, sheet: Sheet) -> None:
    """Every sheet says whose it is, and its second line leads back to the guide."""
    page = blank[sheet.name]
    back = page.cell(2, 1)

    assert page.cell(1, 1).value == sheet.name
    assert TITLE in str(back.value)
    assert back.hyperlink
    assert back.hyperlink.location == f"'{INDEX_SHEET}'!A1"
    assert page.cell(3, 1).value == sheet.purpose


def test_notes_stand_on_the_guide_and_in_the_properties() -> None:
    """What must be known about a workbook is said at its top and kept with the file."""
    book = opened(write_workbook(sheets("quiet"), title=TITLE, notes=("Số liệu giả định.",)))

    assert book.worksheets[0]["A3"].value == "Số liệu giả định."
    assert book.properties.description == "Số liệu giả định."
    assert book.properties.title == TITLE


def test_hidden_words_are_the_only_hidden_sheet(blank: Workbook) -> None:
    """Nothing but the list of words is out of sight."""
    hidden = [page.title for page in blank.worksheets if page.sheet_state != "visible"]

    assert hidden == [WORDS_SHEET]
    assert len(blank.worksheets) == len(SHEETS) + 2


# What is known beforehand ---------------------------------------------------------------------


def test_every_fact_is_asked_for(blank: Workbook) -> None:
    """The sheet of facts lists every item; required ones are coloured, choices can be chosen."""
    page = blank["Thông tin đơn vị"]
    labels = [page.cell(row, 1).value for row in range(FIRST_ROW, FIRST_ROW + len(ITEMS))]
    kinds = {
        str(page.cell(area.min_row, 1).value): check.formula1
        for check in checks(page, 2)
        for area in check.sqref.ranges
        if check.type == "list"
    }
    colours = {
        item.required: page.cell(FIRST_ROW + place, 2).fill.start_color.rgb
        for place, item in enumerate(ITEMS)
    }

    assert labels == [item.label for item in ITEMS]
    assert kinds == {
        item.label: f"ds_{item.choices.key}" for item in ITEMS if item.choices is not None
    }
    assert all(words(blank, str(name)) for name in kinds.values())
    assert colours[True] != colours[False]


def test_given_facts_keep_their_dates_and_the_rest_is_asked_for() -> None:
    """A fact that changed in the year has two rows; a fact of the ward's own stays."""
    page = handed_out(
        "ward",
        rows={
            "ward": [
                {"item": "Số tổ dân phố", "value": "24"},
                {"item": "Số tổ dân phố", "value": "16", "from": dt.date(2026, 7, 1)},
                {"item": "Số nhà văn hóa", "value": "12"},
            ]
        },
    )["Thông tin đơn vị"]
    facts = [(row[0].value, row[1].value) for row in page.iter_rows(FIRST_ROW) if row[0].value]

    assert [value for label, value in facts if label == "Số tổ dân phố"] == ["24", "16"]
    assert facts[-1] == ("Số nhà văn hóa", "12")
    assert len(facts) == len(ITEMS) + 2


def test_regulations_are_six_codes_to_name(blank: Workbook) -> None:
    """Six regulations await their names, and none is guessed."""
    page = blank["Danh mục QCDC"]
    rows = [[cell.value for cell in row[:2]] for row in page.iter_rows(FIRST_ROW, FIRST_ROW + 5)]

    assert rows == [[f"QC{number}", "(ghi tên quy chế)"] for number in range(1, 7)]


def test_own_words_join_the_open_lists_only() -> None:
    """A word of the ward's sheet of lists can be chosen; a closed list stays closed."""
    own = [{"list": "Lĩnh vực mô hình", "word": "Giáo dục"}, {"list": "Có/Không", "word": "Có lẽ"}]

    book = handed_out("models", "lists", rows={"lists": own})

    assert words(book, "ds_fields")[-1] == "Giáo dục"
    assert words(book, "ds_co_khong") == ["Có", "Không"]


def test_codes_of_an_absent_sheet_come_from_its_rows() -> None:
    """A unit's workbook without the sheet of units still offers their codes, if they are known."""
    known = handed_out("propaganda", rows={"units": [{"code": "MTTQ"}, {"code": "UBND"}]})
    unknown = handed_out("propaganda")

    assert words(known, "ma_units") == ["MTTQ", "UBND"]
    assert checks(known["Tuyên truyền vận động"], 2)[0].type == "list"
    assert checks(unknown["Tuyên truyền vận động"], 2)[0].type in (None, "none")


def test_quiet_months_offer_the_names_of_sheets(blank: Workbook) -> None:
    """The clerk chooses the sheet in which nothing happened; yearly sheets are not offered."""
    check = checks(blank["Không phát sinh"], 2)[0]
    offered = words(blank, str(check.formula1))

    assert "Khen thưởng" in offered
    assert "Giám sát - phản biện" in offered
    assert not {"Không phát sinh", "Thông tin đơn vị"} & set(offered)


def test_room_grows_with_the_rows() -> None:
    """However many rows are given, some hundred more have their drop-downs."""
    rows = {"quiet": [{"month": 1, "sheet": "Kiểm tra"}] * 600}

    page = handed_out("quiet", rows=rows)["Không phát sinh"]

    assert max(area.max_row for area in checks(page, 1)[0].sqref.ranges) > 600 + 200


def test_rows_without_condition_are_optional() -> None:
    """The prompt of a cell says whether it is due, and when."""
    page = handed_out("disclosures")["Công khai QCDC"]
    headers = [column.header for column in sheets("disclosures")[0].columns]
    reason = checks(page, headers.index("Lý do chậm") + 1)[0]
    content = checks(page, headers.index("Nội dung công khai") + 1)[0]
    section = checks(page, headers.index("Bộ phận thực hiện") + 1)[0]

    assert str(reason.prompt).startswith("Bắt buộc khi: không đúng hạn.")
    assert str(content.prompt).startswith("Bắt buộc.\n")
    assert "Bắt buộc" not in str(section.prompt)
    assert sheets("disclosures")[0].column("section").required is Required.NO
