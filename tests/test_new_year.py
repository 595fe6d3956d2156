"""A workbook is opened: for a new year from the last one, or in mid-year with what came before."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, cast

import pytest
from openpyxl import load_workbook
from samples import an_sen
from samples.tables import load_tables

from reports import cli
from reports.cli import main
from reports.figures.calculation import Count, LandHandedOver, Rate, Sent, Sum
from reports.figures.carry import blank_rows, carried_rows
from reports.figures.compare import compared
from reports.figures.desk import figure_of, open_desk
from reports.figures.indicators import INDICATORS
from reports.figures.opening import by_name, full_names, named
from reports.findings import ReportsError, stops
from reports.periods import Period, Span
from reports.pipeline import Request, build_report, check_inputs
from reports.pipeline.units.handouts import open_year
from reports.workbooks.handout import write_workbook
from reports.workbooks.reader import read_workbooks
from reports.workbooks.sheets import SHEETS

if TYPE_CHECKING:
    from pathlib import Path

    from reports.pipeline import Outcome
    from reports.workbooks.records import Dataset

    Row = dict[str, object]
    Tables = dict[str, list[Row]]

ADDED_UP = (Sum, Count, Sent, LandHandedOver)
YEAR = Period(Span.YEAR, 2026)


@pytest.fixture(scope="module")
def old(root: Path) -> Dataset:
    """Return An Sen's year."""
    return read([root / "inputs/an-sen-2026"])


@pytest.fixture(scope="module")
def opened(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the workbook of 2027 opened from An Sen's year."""
    target = tmp_path_factory.mktemp("nam-moi") / "so-lieu-2027.xlsx"
    stored, findings = open_year(2027, [root / "inputs/an-sen-2026"], target)
    assert findings == []
    return stored.path


@pytest.fixture(scope="module")
def new(opened: Path) -> Dataset:
    """Return what the opened workbook holds."""
    return read([opened])


def read(paths: list[Path]) -> Dataset:
    """Return the rows of workbooks in which nothing must be mended."""
    dataset, findings = read_workbooks(paths, SHEETS)
    assert not stops(findings), [str(each) for each in findings]
    return dataset


def values(dataset: Dataset, sheet: str, key: str) -> list[object]:
    """Return a column of a sheet."""
    return [row.get(key) for row in dataset.of(sheet)]


# A new year -------------------------------------------------------------------------------------


def test_the_new_workbook_is_of_its_year_and_has_nothing_to_mend(opened: Path) -> None:
    """The year stands in the facts and the title; January can be checked at once."""
    book = load_workbook(opened)

    findings = check_inputs([opened], "2027-01")

    assert book.properties.title == "SỔ SỐ LIỆU CÔNG TÁC DÂN VẬN NĂM 2027"
    assert not stops(findings)
    assert "LN05" not in {each.code.id for each in findings}


def test_lists_and_facts_go_on(old: Dataset, new: Dataset) -> None:
    """Units, issuers, regulations, bases in force and facts are those of the year before."""
    for sheet in ("units", "issuers", "regulations", "board", "lists"):
        first = next(column.key for each in SHEETS if each.key == sheet for column in each.columns)
        assert values(new, sheet, first) == values(old, sheet, first), sheet
    facts = dict(zip(values(new, "ward", "item"), values(new, "ward", "value"), strict=True))
    assert facts["Tên phường"] == "An Sen"
    assert facts["Số hộ"] == "7.840"
    assert facts["Năm báo cáo"] == "2027"
    assert facts["Chủ đề năm"] is None
    assert all(row.flag("in_force") for row in new.of("bases"))
    assert len(new.of("bases")) == sum(row.flag("in_force") is True for row in old.of("bases"))


def test_running_models_are_kept(old: Dataset, new: Dataset) -> None:
    """Models that run at the year's end go on as kept ones, without the results of the old year."""
    paused = {row.text("code") for row in old.of("models") if row.text("status") == "Tạm dừng"}
    assert paused

    codes = values(new, "models", "code")

    assert len(codes) == len(old.of("models")) - len(paused)
    assert not paused & set(codes)
    assert set(values(new, "models", "origin")) == {"Duy trì"}
    assert set(values(new, "models", "status")) == {"Đang thực hiện"}
    assert not any(
        key in row
        for row in new.of("models")
        for key in ("target", "year_result", "recognised_on", "outstanding", "status_on", "ends")
    )
    assert all(
        day and cast("dt.date", day).year == 2026 for day in values(new, "models", "registered_on")
    )


def test_what_is_open_goes_on(old: Dataset, new: Dataset) -> None:
    """Open petitions, shortcomings and the tasks of the new year stand in the new workbook."""
    openings = dict(
        zip(values(new, "opening", "measure"), values(new, "opening", "value"), strict=True)
    )
    mended = {
        row.text("issue") for row in old.of("shortcomings") if row.text("status") == "Đã khắc phục"
    }

    assert openings == {"Đơn còn tồn cuối kỳ": 3, "Phản ánh, kiến nghị còn tồn cuối kỳ": 6}
    assert set(values(new, "opening", "as_of")) == {dt.date(2026, 12, 31)}
    assert new.of("shortcomings")
    assert not mended & set(values(new, "shortcomings", "issue"))
    assert set(values(new, "shortcomings", "status")) == {"Đang khắc phục"}
    assert set(values(new, "tasks", "period")) == {"Tháng 1/2027", "Năm 2027"}


def test_last_year_is_the_year_earlier_of_every_period(old: Dataset, new: Dataset) -> None:
    """Every comparison of 2027 is the figure of the same months of 2026, or says nothing."""
    desk = open_desk(old, YEAR)
    by_id = {each.id: each for each in desk.indicators}
    periods = (
        *(Period.of_month(2027, month) for month in range(1, 13)),
        *(Period(Span.QUARTER, 2027, index) for index in range(1, 5)),
        *(Period(span, 2027) for span in (Span.HALF, Span.NINE, Span.YEAR)),
    )
    known = 0

    for period in periods:
        for row in compared(open_desk(new, period), period):
            if not row.indicator.printed:
                continue
            was = figure_of(desk, by_id[row.indicator.id], period.year_earlier.months)
            total = figure_of(desk, by_id[row.indicator.id], period.year_earlier.year_to_date)
            if row.year_earlier.known:
                known += 1
                assert row.year_earlier.value == was.value, (row.indicator.id, period)
            elif isinstance(row.indicator.how, ADDED_UP):
                assert total.gaps or not was.known, (row.indicator.id, period)
    assert known > 1200


def test_both_years_side_by_side_count_nothing_twice(
    root: Path, opened: Path, old: Dataset, new: Dataset
) -> None:
    """With last year's workbook kept in the folder, its carried tasks and balances count once."""
    both = read([root / "inputs/an-sen-2026", opened])
    january, december = Period.of_month(2027, 1), Period.of_month(2026, 12)

    for period, alone in ((january, new), (december, old)):
        wanted = {row.indicator.id: row for row in compared(open_desk(alone, period), period)}
        for row in compared(open_desk(both, period), period):
            assert row.current == wanted[row.indicator.id].current, (row.indicator.id, period)
            assert row.year_to_date == wanted[row.indicator.id].year_to_date


def test_what_must_be_mended_in_last_years_workbook_stops_it(root: Path, tmp_path: Path) -> None:
    """Nothing is carried over from a workbook that has faults: they are listed instead."""
    book = load_workbook(next((root / "inputs/an-sen-2026").glob("*.xlsx")))
    page = book["Tuyên truyền vận động"]
    page.cell(6, 6).value = "mười hai"
    path = tmp_path / "cu.xlsx"
    book.save(path)

    with pytest.raises(ReportsError) as caught:
        open_year(2027, [path], tmp_path / "moi.xlsx")

    assert "mười hai" in str(caught.value)
    assert not (tmp_path / "moi.xlsx").exists()


def test_what_is_private_stays_in_the_old_workbook(tmp_path: Path) -> None:
    """Names and telephones of those who fill in are not carried over."""
    unit: Row = {
        "code": "MTTQ",
        "name": "Ủy ban MTTQ phường",
        "type": "Mặt trận Tổ quốc",
        "democracy_type": "Không áp dụng",
        "must_report": True,
        "contact": "Bà Kiều Thị Vân",
        "phone": "0912 345 678",
    }
    facts: list[Row] = [{"item": "Năm báo cáo", "value": "2026"}]
    path = tmp_path / "cu.xlsx"
    path.write_bytes(write_workbook(SHEETS, title="Sổ", rows={"units": [unit], "ward": facts}))
    dataset, _ = read_workbooks([path], SHEETS)

    rows = carried_rows(dataset, 2027)

    assert [row["code"] for row in rows["units"]] == ["MTTQ"]
    assert not {"contact", "phone"} & rows["units"][0].keys()


def test_rows_that_ended_are_left_behind(tmp_path: Path) -> None:
    """An issuer or a member whose time is over does not go on; a fact that is to change does."""
    tables = load_tables(an_sen.TABLES)
    tables["board"] = [
        {"board": "Khối Dân vận", "person": "Ông A", "role": "Phó", "to": dt.date(2026, 6, 30)},
        {"board": "Khối Dân vận", "person": "Bà B", "role": "Phó", "to": dt.date(2027, 6, 30)},
    ]
    tables["ward"] += [
        {"item": "Số hộ", "value": "7.900", "from": dt.date(2026, 7, 1)},
        {"item": "Số hộ", "value": "8.000", "from": dt.date(2027, 3, 1)},
    ]

    rows = carried_rows(written(tmp_path, tables), 2027)

    assert [row["person"] for row in rows["board"]] == ["Bà B"]
    assert [(row["value"], row.get("from")) for row in rows["ward"] if row["item"] == "Số hộ"] == [
        ("7.900", None),
        ("8.000", dt.date(2027, 3, 1)),
    ]


def written(folder: Path, tables: Tables) -> Dataset:
    """Return the rows of a workbook written from tables."""
    path = folder / "so-lieu.xlsx"
    path.write_bytes(write_workbook(SHEETS, title="Sổ", rows=tables))
    return read([path])


def test_a_year_without_rows_opens_nothing(root: Path, tmp_path: Path) -> None:
    """The year asked for must follow that of the workbooks; if not, both are named."""
    with pytest.raises(ReportsError) as caught:
        open_year(2029, [root / "inputs/an-sen-2026"], tmp_path / "a.xlsx")

    (finding,) = caught.value.findings
    assert finding.code.id == "LN19"
    assert "2028" in finding.message
    assert "2026" in finding.remedy
    assert not (tmp_path / "a.xlsx").exists()


def test_last_year_without_the_new_year_is_a_wrong_call(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """`--tu` says from where; for which year must be said too."""
    code = main(["mau", "--tu", str(root / "inputs/an-sen-2026"), "-o", "a.xlsx"])

    assert code == cli.USAGE
    assert "Còn thiếu lựa chọn --nam" in capsys.readouterr().err


# The blank workbook -----------------------------------------------------------------------------


def test_the_blank_workbook_names_every_measure(tmp_path: Path) -> None:
    """Every printed indicator stands in the plan under a name that is understood again."""
    target = tmp_path / "so.xlsx"

    main(["mau", "--nam", "2027", "-o", str(target)])

    dataset = read([target])
    names = by_name(INDICATORS)
    found = [named(str(name), names) for name in values(dataset, "plan", "measure")]
    assert found == [each for each in INDICATORS if each.printed]
    assert "2027" in values(dataset, "ward", "value")


def test_opening_values_offer_the_measures_of_the_plan(tmp_path: Path) -> None:
    """The sheet of opening values has a drop-down of the plan's names; others may be typed."""
    target = tmp_path / "so.xlsx"

    main(["mau", "-o", str(target)])

    book = load_workbook(target)
    check = next(
        check
        for check in book["Số đầu kỳ"].data_validations.dataValidation
        if any(area.min_col == 1 for area in check.sqref.ranges)
    )
    assert check.formula1 == "ma_plan"
    assert check.errorStyle == "warning"
    assert "'Kế hoạch - cùng kỳ'!$A$5" in book.defined_names["ma_plan"].attr_text


def test_parts_are_named_after_their_whole() -> None:
    """``– chậm`` alone says nothing: in a list it stands with what it is a part of."""
    names = full_names(INDICATORS)

    assert names["disc_late"] == "Nội dung công khai mới – chậm"
    assert names["models_outstanding"] == "Mô hình được công nhận – mô hình tiêu biểu"
    assert len(set(names.values())) == len(names)
    assert [row["measure"] for row in blank_rows(None)["plan"]] == [
        names[each.id] for each in INDICATORS if each.printed
    ]


# In mid-year ------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def november(old: Dataset, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the workbook of a ward that begins in November, with its totals up to October."""
    tables = load_tables(an_sen.TABLES)
    late = {sheet: [row for row in rows if _since_november(row)] for sheet, rows in tables.items()}
    held = {row["code"] for row in late["meetings"]}
    for sheet in ("agenda", "opinions", "conclusions", "tasks"):
        late[sheet] = [row for row in late[sheet] if row.get("meeting") in {None, *held}]
    desk = open_desk(old, YEAR)
    names = full_names(desk.indicators)
    through = YEAR.months[:10]
    late["opening"] += [
        {"measure": names[each.id], "value": figure.value, "as_of": dt.date(2026, 10, 31)}
        for each in desk.indicators
        if isinstance(each.how, ADDED_UP) or each.id in ("pet_close", "fb_open")
        if (figure := figure_of(desk, each, through)).known and not figure.gaps
    ]
    path = tmp_path_factory.mktemp("giua-nam") / "so-lieu.xlsx"
    path.write_bytes(write_workbook(SHEETS, title="Sổ", rows=late))
    return path


def _since_november(row: Row) -> bool:
    month, day = row.get("month", 12), row.get("date", dt.date(2026, 12, 1))
    assert isinstance(month, int)
    return month > 10 and cast("dt.date", day) >= dt.date(2026, 11, 1)


def monthly(root: Path, inputs: Path, period: str, target: Path) -> Outcome:
    """Return the monthly report over `inputs`."""
    request = Request(
        report_type="thang", period=period, inputs=(inputs,), folder=root, target=target
    )
    return build_report(request)


@pytest.mark.parametrize("period", ["2026-11", "2026-12"])
def test_a_ward_that_begins_in_november_gets_the_totals_of_its_year(
    period: str, november: Path, root: Path, tmp_path: Path
) -> None:
    """Totals from January and open balances are those of a ward that kept the whole year here."""
    whole = monthly(root, root / "inputs/an-sen-2026", period, tmp_path / "a.docx").figures

    late = monthly(root, november, period, tmp_path / "b.docx").figures

    compared_ = 0
    for indicator in INDICATORS:
        if isinstance(indicator.how, (*ADDED_UP, Rate)) or indicator.id in ("pet_close", "fb_open"):
            name = f"{indicator.tag}_luy_ke"
            if whole[name].known and not whole[name].gaps:
                compared_ += 1
                assert late[name].value == whole[name].value, name
    assert compared_ > 60
    assert late["so_buoi_luy_ke"].value == (112 if period == "2026-11" else 125)


def test_totals_begun_elsewhere_say_so(november: Path, root: Path, tmp_path: Path) -> None:
    """The total knows the cell it was brought in by, and the report is told what it holds."""
    outcome = monthly(root, november, "2026-11", tmp_path / "b.docx")

    figure = outcome.figures["so_buoi_luy_ke"]
    told = [each for each in outcome.findings if "31/10/2026" in each.message]
    assert "Số đầu kỳ" in {cell.sheet for cell in figure.cells}
    assert told
    assert outcome.figures["so_buoi"].value == 11
    assert figure.gaps == ()


def test_the_brought_in_totals_are_told_in_one_note(november: Path) -> None:
    """However many totals were brought in, one note names the first and counts the others."""
    findings = check_inputs([november], "2026-11")

    told = [each for each in findings if each.code.id == "V45"]
    assert not stops(findings)
    assert len(told) == 1
    assert "chỉ tiêu khác: lũy kế gồm số đầu kỳ" in told[0].message


def test_months_that_were_brought_in_are_not_called_missing(november: Path) -> None:
    """Only a sheet without totals is said to lack the months before the beginning."""
    findings = check_inputs([november], "2026-11")

    lacking = [each.message for each in findings if each.code.name == "months-without-rows"]
    assert [each.partition("chưa có")[0] for each in lacking] == ["trang “Đánh giá mô hình” "]
