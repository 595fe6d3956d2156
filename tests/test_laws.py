"""Laws that hold whatever is typed: sums, order, names, and the same workbook in other clothes."""

from __future__ import annotations

import datetime as dt
import random
import re
import unicodedata
import zipfile
from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from bad_files import SAMPLE, sample
from figures_builders import YEAR, dataset, fact, record
from hypothesis import given, settings
from hypothesis import strategies as st

from reports.figures.totals import calculate
from reports.office.store import safe_name
from reports.periods import Period, Span
from reports.pipeline.units.issuing import file_names
from reports.vietnamese import sort_key
from reports.workbooks.reader import read_workbooks
from reports.workbooks.sheets import SHEETS

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from reports.workbooks.records import Record

COUNTED = ("so_buoi", "luot_nguoi_du", "tin_bai")
QUARTER = Period(Span.QUARTER, YEAR, 1)
MONTHS = tuple(Period.of_month(YEAR, month) for month in (1, 2, 3))
DIALOGUES = "so_doi_thoai"
DAYS = st.tuples(st.dates(dt.date(YEAR, 1, 1), dt.date(YEAR, 12, 31)), st.integers(0, 31))
COUNTS = st.integers(0, 10**6)
ROWS = st.lists(
    st.tuples(st.sampled_from("ABC"), st.integers(1, 3), COUNTS, COUNTS, COUNTS),
    min_size=1,
    max_size=12,
)
Row = tuple[str, int, int, int, int]


def talks(rows: Sequence[Row]) -> list[Record]:
    """Return rows of propaganda of units in months."""
    return [
        record("propaganda", number, unit=unit, month=month, sessions=a, people=b, posts=c)
        for number, (unit, month, a, b, c) in enumerate(rows, start=5)
    ]


def units(codes: str) -> list[Record]:
    """Return the list of units."""
    return [record("units", number, code=code, name=code) for number, code in enumerate(codes, 5)]


def counted(records: Sequence[Record], period: Period) -> list[int]:
    """Return what is counted in a period; nothing reported adds nothing."""
    found = calculate(dataset(*records), period)[0]
    return [int(found[name].value or 0) for name in COUNTED]


def added(parts: Sequence[Sequence[int]]) -> list[int]:
    """Return the sums of figures of parts."""
    return [sum(column) for column in zip(*parts, strict=True)]


@settings(deadline=None, max_examples=8)
@given(ROWS, st.randoms(use_true_random=False))
def test_units_and_months_add_up_in_any_order(rows: list[Row], chance: random.Random) -> None:
    """Units make the ward, months the quarter; order of rows and an empty unit change nothing."""
    whole = counted(talks(rows), QUARTER)
    shuffled = talks(rows)
    chance.shuffle(shuffled)

    assert added([counted(talks([r for r in rows if r[0] == u]), QUARTER) for u in "ABC"]) == whole
    assert added([counted(talks(rows), month) for month in MONTHS]) == whole
    assert counted(shuffled, QUARTER) == whole
    assert counted([*units("ABC"), *talks(rows)], QUARTER) == whole
    assert counted([*units("ABCD"), *talks(rows)], QUARTER) == whole


def clothed(kind: str, chance: random.Random) -> bytes:
    """Return the sample workbook packed otherwise: stored, in another order, decomposed."""
    parts = dict(sample())
    names = list(parts)
    chance.shuffle(names)
    how = zipfile.ZIP_STORED if kind == "stored" else zipfile.ZIP_DEFLATED
    target = BytesIO()
    with zipfile.ZipFile(target, "w", how) as archive:
        for name in names:
            text = parts[name]
            if kind == "decomposed" and name.startswith("xl/worksheets/"):
                text = unicodedata.normalize("NFD", unescaped(text))
            archive.writestr(name, text)
    return target.getvalue()


def unescaped(xml: str) -> str:
    """Return XML with its Vietnamese letters as letters."""
    return re.sub(r"&#(\d{3,});", lambda found: chr(int(found[1])), xml)


@pytest.mark.parametrize("kind", ["stored", "reordered", "decomposed"])
def test_packed_otherwise_it_is_the_same(kind: str, tmp_path: Path) -> None:
    """Stored, in another order of parts or with decomposed letters: the same records."""
    path = tmp_path / SAMPLE.name
    path.write_bytes(clothed(kind, random.Random(1)))  # noqa: S311 -- any order will do

    plain, clothes = (read_workbooks([each], SHEETS) for each in (SAMPLE, path))

    assert clothes[0].rows == plain[0].rows
    assert clothes[1] == plain[1]


TEXTS = (
    st.text(max_size=400)
    | st.text("ỘộẵỸ🙂", max_size=300)
    | st.sampled_from(
        ["..\\..\\Windows", "a/b", "CON", "con.txt", "x\ny", ".", "..", "nul ", "COM1", "\ud800"]
    )
)


@given(TEXTS)
def test_a_safe_name_stays_as_it_is_and_fits(text: str) -> None:
    """S10: it is one plain name, made safe once and for all, and fits every system."""
    name = safe_name(text)

    assert safe_name(name) == name
    assert 0 < len(name) <= 121
    assert len(f"{name} (dự thảo 12).trace.html".encode()) <= 255
    assert not set(name) & set('\\/:*?"<>|\n')
    assert name not in {".", ".."}


@given(st.lists(TEXTS, unique=True, max_size=8))
def test_a_units_name_never_leads_out_of_the_folder(codes: list[str]) -> None:
    """S10: whatever units are called, each gets a file of its own, also where case is one."""
    names = file_names(codes, MONTHS[0])

    assert list(names) == codes
    assert len({name.lower() for name in names.values()}) == len(codes)
    assert all("/" not in name and "\\" not in name for name in names.values())
    assert all(name.endswith(f" {MONTHS[0].key} v1.xlsx") for name in names.values())


IN_ORDER = (
    *("a", "à", "ả", "ã", "á", "ạ", "ai", "an", "An", "ă", "ằ", "ẳ", "ẵ", "ắ", "ặ", "ăn"),
    *("â", "ầ", "ẩ", "ẫ", "ấ", "ậ", "b", "c", "ch", "d", "da", "dạ", "đ", "đa", "Đà", "đi"),
    *("e", "ẹ", "em", "ê", "ề", "ế", "ệ", "g", "gi", "h", "i", "ì", "ị", "k", "kh", "l", "m"),
    *("n", "nga", "nghi", "nh", "o", "ọ", "on", "ô", "ồ", "ộ", "ơ", "ờ", "ợ", "p", "q", "r"),
    *("s", "t", "th", "tr", "u", "ụ", "ư", "ừ", "ự", "v", "x", "y", "ỳ", "ỷ", "ỹ", "ý", "ỵ"),
)


def test_names_stand_in_the_order_of_the_vietnamese_alphabet() -> None:
    """The 29 letters, then the tones level, grave, hook, tilde, acute, dot, as ICU has them."""
    shuffled = sorted(IN_ORDER, key=lambda word: word.encode()[::-1])

    assert sorted(shuffled, key=sort_key) == list(IN_ORDER)


@settings(deadline=None, max_examples=8)
@given(st.dates(dt.date(YEAR, 1, 1), dt.date(YEAR, 12, 31)), st.lists(DAYS, max_size=3))
def test_a_day_lies_in_exactly_one_month_however_it_closes(
    day: dt.date, rules: list[tuple[dt.date, int]]
) -> None:
    """P01: whatever closing days the ward sets in mid-year, a dialogue is counted once."""
    closing = [
        fact("Ngày chốt số liệu (trong tháng)", str(number), since, row)
        for row, (since, number) in enumerate(rules, start=5)
    ]
    held = record("meetings", 5, date=day, type="Đối thoại định kỳ", code="DT-1")

    around = range(max(day.month - 1, 1), min(day.month + 1, 12) + 1)
    months = [Period.of_month(YEAR, month) for month in around]
    held_in = [
        int(calculate(dataset(held, *closing), period)[0][DIALOGUES].value or 0)
        for period in (*months, Period(Span.YEAR, YEAR))
    ]

    assert sorted(held_in) == [*[0] * (len(months) - 1), 1, 1]
