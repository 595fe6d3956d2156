"""The sample workbooks are what their tables say, and add up to the figures they were made for."""

from __future__ import annotations

import csv
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from openpyxl import load_workbook
from samples import an_sen
from samples.tables import load_tables
from samples.write import SAMPLES

from reports.workbooks.reader import read_workbooks
from reports.workbooks.sheets import SHEETS

if TYPE_CHECKING:
    from collections.abc import Callable

    from reports.workbooks.records import Dataset, Record, Scalar

    Figures = Callable[[Dataset, int], int | Decimal]

YEAR = Path(__file__).parent / "data" / "sample-year"
GOOD = ("Hiệu quả, có khả năng nhân rộng", "Hiệu quả")
UNCLEAR = ("Chưa rõ hiệu quả", "Còn hình thức, cần điều chỉnh")
FRONT = ("MTTQ", "Đoàn thể CT-XH")
DIALOGUES = ("Đối thoại định kỳ", "Đối thoại đột xuất")
OPEN_PETITIONS, OPEN_FEEDBACK = 2, 3
LATEST_DAY = 22


@pytest.fixture(scope="module")
def year(root: Path) -> Dataset:
    """Return what the reader finds in the committed workbook of An Sen."""
    dataset, _ = read_workbooks([root / an_sen.WORKBOOK], SHEETS)
    return dataset


def rows(
    data: Dataset, sheet: str, month: int, **wanted: Scalar | tuple[Scalar, ...]
) -> list[Record]:
    """Return the rows of a month whose columns hold one of the wanted values."""
    return [
        record
        for record in data.of(sheet)
        if month_of(record) == month
        and all(
            record.get(key) in (value if isinstance(value, tuple) else (value,))
            for key, value in wanted.items()
        )
    ]


def month_of(record: Record) -> int | None:
    """Return the month typed in a row, or that of its date."""
    month = record.get("month")
    day = record.day("date")
    return month if isinstance(month, int) else day.month if day else None


def added(found: list[Record], *keys: str) -> int | Decimal:
    """Return the sum of columns over rows."""
    return sum((record.figure(key).amount for record in found for key in keys), start=0)


def summed(sheet: str, *keys: str, **wanted: Scalar | tuple[Scalar, ...]) -> Figures:
    """Return what adds up columns of a month's rows."""
    return lambda data, month: added(rows(data, sheet, month, **wanted), *keys)


def counted(sheet: str, **wanted: Scalar | tuple[Scalar, ...]) -> Figures:
    """Return what counts a month's rows."""
    return lambda data, month: len(rows(data, sheet, month, **wanted))


def left_open(at_start: int, came: tuple[str, ...], went: str) -> Figures:
    """Return what is left open at the end of a month."""

    def left(data: Dataset, month: int) -> int | Decimal:
        so_far = [
            record for each in range(1, month + 1) for record in rows(data, "reception", each)
        ]
        return at_start + added(so_far, *came) - added(so_far, went)

    return left


def registered(data: Dataset, month: int) -> int:
    """Return the models registered up to the end of a month."""
    days = [record.day("registered_on") for record in data.of("models")]
    return sum(day is not None and day.month <= month for day in days)


def active(data: Dataset, month: int) -> int:
    """Return the registered models that are not paused at the end of a month."""
    days = [
        record.day("status_on")
        for record in data.of("models")
        if record.text("status") != "Đang thực hiện"
    ]
    return registered(data, month) - sum(day is not None and day.month <= month for day in days)


def land(data: Dataset, month: int) -> int | Decimal:
    """Return the households of the month that handed over their land."""
    marked = tuple(
        record.text("code") for record in data.of("models") if record.flag("land_clearance")
    )
    return added(rows(data, "assessments", month, model=marked), "value")


def on_time(data: Dataset, month: int) -> int:
    """Return the reports received before the 23rd."""
    days = [record.day("received_on") for record in rows(data, "submissions", month)]
    return sum(day is not None and day.day <= LATEST_DAY and day.month == month for day in days)


def received(data: Dataset, month: int) -> int:
    """Return the reports received, late ones included."""
    return sum("received_on" in record for record in rows(data, "submissions", month))


PETITIONS = ("complaints", "denunciations", "recommendations")
FIGURES: dict[str, Figures] = {
    "sessions": summed("propaganda", "sessions"),
    "people": summed("propaganda", "people"),
    "posts": summed("propaganda", "posts"),
    "models_reg": registered,
    "models_active": active,
    "models_assessed": counted("assessments", grade=GOOD + UNCLEAR),
    "models_eff": counted("assessments", grade=GOOD),
    "models_spreadable": counted("assessments", grade=GOOD[0]),
    "models_unclear": counted("assessments", grade=UNCLEAR),
    "disc_n": counted("disclosures"),
    "disc_on_time": counted("disclosures", on_time=True),
    "tdp_full": summed("reception", "groups_posted"),
    "dlg_n": counted("meetings", type=DIALOGUES),
    "dlg_people": summed("meetings", "present", type=DIALOGUES),
    "dlg_opinions": summed("meetings", "opinions", type=DIALOGUES),
    "dlg_answered": summed("meetings", "answered", type=DIALOGUES),
    "rec_days": summed("reception", "days_secretary", "days_chairman"),
    "visits": summed("reception", "visits"),
    "pet_in": summed("reception", *PETITIONS),
    "pet_done": summed("reception", "settled"),
    "pet_close": left_open(OPEN_PETITIONS, PETITIONS, "settled"),
    "fb_in": summed("reception", "feedback_in"),
    "fb_done": summed("reception", "feedback_done"),
    "fb_open": left_open(OPEN_FEEDBACK, ("feedback_in",), "feedback_done"),
    "med_in": summed("reception", "mediation_in"),
    "med_ok": summed("reception", "mediation_done"),
    "sup_mttq": summed("supervisions", "events", body=FRONT),
    "sup_ttnd": summed("supervisions", "events", body="Ban TTND"),
    "sup_gsdtcd": summed("supervisions", "events", body="Ban GSĐTCĐ"),
    "recs": summed("supervisions", "recommendations"),
    "recs_ok": summed("supervisions", "accepted"),
    "insp_plan": counted("inspections", type=("Định kỳ", "Khảo sát")),
    "insp_sudden": counted("inspections", type="Đột xuất"),
    "gifts": summed("welfare", "quantity", kind="Trao quà"),
    "fund_mil": lambda data, month: (
        Decimal(added(rows(data, "welfare", month, kind="Vận động quỹ"), "amount")) / 1_000_000
    ),
    "land_hh": land,
    "sub_all": received,
    "sub_on_time": on_time,
}


def expected() -> dict[str, list[Decimal]]:
    """Return the figures of the twelve months as the sample year gives them."""
    with (YEAR / "months-2026.csv").open(encoding="utf-8", newline="") as file:
        return {
            line["id"]: [Decimal(line[f"T{month}"].replace(",", ".")) for month in range(1, 13)]
            for line in csv.DictReader(file)
        }


@pytest.mark.parametrize(("name", "build"), SAMPLES, ids=lambda each: getattr(each, "stem", ""))
def test_committed_workbook_is_what_its_tables_say(
    root: Path, name: Path, build: Callable[[], bytes], tmp_path: Path
) -> None:
    """The workbook in the folder of inputs holds the records its tables give today."""
    fresh = tmp_path / name.name
    fresh.write_bytes(build())

    committed, _ = read_workbooks([root / name], SHEETS)
    built, _ = read_workbooks([fresh], SHEETS)

    assert committed == built, "write them again: python -m samples.write, in tests"


def test_workbook_of_an_sen_asks_for_no_correction(root: Path) -> None:
    """Nothing in the sample must be mended before a report is made."""
    _, findings = read_workbooks([root / an_sen.WORKBOOK], SHEETS)

    assert not [str(each) for each in findings if each.severity.name == "MUST_FIX"]


def test_every_figure_of_the_sample_year_is_added_up_here() -> None:
    """No row of the sample year is left without its sum."""
    assert FIGURES.keys() == expected().keys()


@pytest.mark.parametrize("name", FIGURES)
def test_rows_add_up_to_the_sample_year(year: Dataset, name: str) -> None:
    """The rows of each month, read back from the workbook, give the figure of that month."""
    sums = [FIGURES[name](year, month) for month in range(1, 13)]

    assert sums == expected()[name]


def test_grades_are_those_of_the_sample_year(year: Dataset) -> None:
    """Each model has in each month the grade the sample year gives it."""
    words = dict(zip("NHCFD", (*GOOD, *UNCLEAR, "Tạm dừng"), strict=True))
    given = {
        (record.text("model"), record.get("month")): record.text("grade")
        for record in year.of("assessments")
    }

    with (YEAR / "grades.csv").open(encoding="utf-8", newline="") as file:
        told = {
            (line["Mã"], month): words[line[f"T{month}"]]
            for line in csv.DictReader(file)
            for month in range(1, 13)
            if line[f"T{month}"] in words
        }

    assert given == told


def test_disclosures_of_the_year_by_regulation(year: Dataset) -> None:
    """The year's 78 disclosures fall on the six regulations as told, three of them late."""
    found = year.of("disclosures")
    late = [
        (each.get("month"), each.text("regulation")) for each in found if not each.flag("on_time")
    ]
    counts = [sum(each.text("regulation") == f"QC{code}" for each in found) for code in range(1, 7)]

    assert counts == [16, 14, 12, 15, 13, 8]
    assert late == [(3, "QC3"), (6, "QC4"), (7, "QC2")]


def test_models_come_to_the_results_of_the_year(year: Dataset) -> None:
    """What the models did month by month adds up to what they did in the year."""
    results = {
        record.text("code"): added(
            [each for each in year.of("assessments") if each.text("model") == record.text("code")],
            "value",
        )
        for record in year.of("models")
    }

    assert [results[f"DVK-{code:02}"] for code in range(1, 13)] == [
        14, Decimal("23.45"), 30, 32, 127, 24, 16, 5, 2160, 3, 5, 13,
    ]  # fmt: skip


def test_funds_of_the_year_by_name(year: Dataset) -> None:
    """The three funds of the year come to 149, 89.5 and 53.5 million đồng."""
    given = [each for each in year.of("welfare") if each.text("kind") == "Vận động quỹ"]

    assert [
        added([each for each in given if each.text("fund") == name], "amount")
        for name in ("Vì người nghèo", "Vì biển, đảo Việt Nam", "Đền ơn đáp nghĩa")
    ] == [149_000_000, 89_500_000, 53_500_000]


def test_bodies_are_ranked_as_told(year: Dataset) -> None:
    """Seventeen bodies are ranked: ten good, six fair, one average."""
    ranks = [record.text("rank") for record in year.of("democracy_units")]

    assert [ranks.count(rank) for rank in ("Tốt", "Khá", "Trung bình", "Yếu")] == [10, 6, 1, 0]


def test_workbook_says_on_every_sheet_that_it_is_invented(root: Path) -> None:
    """A reader of any sheet learns that An Sen does not exist."""
    book = load_workbook(root / an_sen.WORKBOOK)
    visible = [page for page in book.worksheets if page.sheet_state == "visible"]

    assert len(visible) == len(SHEETS) + 1
    assert all(an_sen.TITLE in str(page["A2"].value) for page in visible)
    assert book.properties.title == an_sen.TITLE


def test_tables_hold_only_known_sheets_and_columns() -> None:
    """A table or a header nobody reads is an error, so every committed table is read."""
    tables = load_tables(an_sen.TABLES)

    assert len(tables) == len(list(an_sen.TABLES.glob("*.csv"))) == len(SHEETS)
