"""One cell becomes one typed value, or a finding that says what is wrong and what is expected."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.figure import Cell, Precision
from reports.vietnamese import number
from reports.workbooks.amounts import number_meant
from reports.workbooks.cells import ERROR_VALUES, cell_reader, read_cell, read_own
from reports.workbooks.raw import Absent, Percent, Reading, as_text, quoted
from reports.workbooks.schema import Choices, Column, Kind

if TYPE_CHECKING:
    from typing import Any

CELL = Cell("a.xlsx", "A", "D14")
LIST = Choices(
    key="forms", name="Hình thức", words=("Hội nghị", "Zalo, fanpage", "Loa"), extensible=True
)
CLOSED = Choices(key="kinds", name="Loại", words=("Tập thể", "Cá nhân"))


def at(text: str) -> dt.datetime:
    """Return a moment as openpyxl gives it, without a time zone."""
    return dt.datetime.fromisoformat(text)


def column(kind: Kind, **details: Any) -> Column:
    """Return a column of a kind."""
    return Column("x", "Số buổi", kind, **details)


def read(raw: object, kind: Kind, **details: Any) -> Reading:
    """Read a cell as a kind."""
    return read_cell(raw, column(kind, **details), CELL)


def names(reading: Reading) -> list[str]:
    """Return the names of the codes of a reading's findings."""
    return [finding.code.name for finding in reading.findings]


def said(reading: Reading) -> str:
    """Return message and remedy of a reading's only finding."""
    (finding,) = reading.findings
    return f"{finding.message} {finding.remedy}"


# Numbers -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", [Kind.INTEGER, Kind.DECIMAL, Kind.MONEY])
@pytest.mark.parametrize(("raw", "value"), [(0, 0), (12, 12), (12.0, 12), (11.999999999999998, 12)])
def test_whole_numbers_are_read_in_silence(kind: Kind, raw: float, value: int) -> None:
    """A number cell is its number; what Excel calculated beside a whole number is that number."""
    reading = read(raw, kind)

    assert reading == Reading(value)
    assert isinstance(reading.content, int)


def test_decimals_are_exact() -> None:
    """A float becomes the decimal the clerk sees."""
    assert read(0.1, Kind.DECIMAL).content == Decimal("0.1")
    assert read(0.1 + 0.2, Kind.DECIMAL).content == Decimal("0.3")


@pytest.mark.parametrize(
    "raw",
    ["mười hai", "abc", "12 13", True, float("nan"), float("inf"), 1e308, "12.5", "9" * 16,
     at("2026-01-01")],
)  # fmt: skip
def test_what_is_no_number_is_told(raw: object) -> None:
    """W03, W05: words, truth values, dates and monstrous numbers are errors at the cell."""
    reading = read(raw, Kind.DECIMAL)

    assert reading.content is None
    assert names(reading) == ["not-a-number"]


def test_number_words_are_hinted() -> None:
    """W03: the message quotes the words, says what is expected, and what to type."""
    assert said(read("mười hai", Kind.INTEGER)) == (
        "cột “Số buổi” phải là số nguyên không âm (đang ghi “mười hai”). nhập 12."
    )
    assert "số nguyên đồng" in said(read("62,5 triệu đồng", Kind.MONEY))
    assert "nhập 62500000." in said(read("62,5 triệu đồng", Kind.MONEY))
    assert "ví dụ 3." in said(read("vài", Kind.INTEGER, example="3"))


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("không", 0), ("bốn", 4), ("mười", 10), ("mười lăm", 15), ("hai mươi", 20),
        ("hai mươi mốt", 21), ("hai tư", 24), ("3 nghìn", 3000), ("1,25 tỷ", 1_250_000_000),
        ("vài chục", None), ("ba bốn năm sáu", None), ("1,2345 nghìn", None), ("... triệu", None),
    ],
)  # fmt: skip
def test_words_for_numbers(words: str, value: int | None) -> None:
    """Number words up to ninety-nine and scaled amounts are understood, others are not guessed."""
    assert number_meant(words) == value


@pytest.mark.parametrize(
    ("text", "value", "finding"),
    [
        ("12", 12, "number-as-text"),
        ("8,5", Decimal("8.5"), "number-as-text"),
        ("1.234.567", 1_234_567, "number-as-text"),
        ("1.234", 1234, "ambiguous-number"),
        ("1,234", Decimal("1.234"), "ambiguous-number"),
    ],
)
def test_numbers_typed_as_text_follow_the_vietnamese_rule(
    text: str, value: object, finding: str
) -> None:
    """W04: text is accepted with a notice; where two readings exist both are said."""
    reading = read(text, Kind.DECIMAL)

    assert (reading.content, names(reading)) == (value, [finding])


def test_both_readings_of_ambiguous_text_are_said() -> None:
    """W04: “1.234” is taken as 1234 and shown for confirmation."""
    message = said(read("1.234", Kind.INTEGER))

    assert "theo cách ghi Việt Nam là 1.234" in message
    assert "thì là 1,234" in message


@pytest.mark.parametrize(
    ("text", "value", "precision"),
    [
        ("trên 2.500", 2500, Precision.OVER),
        ("Hơn 28.000", 28_000, Precision.MORE_THAN),
        ("gần 1500", 1500, Precision.NEARLY),
        ("khoảng 320", 320, Precision.ABOUT),
    ],
)
def test_approximate_numbers_are_real_data(text: str, value: int, precision: Precision) -> None:
    """A word before the number is its precision, and nothing to complain about."""
    assert read(text, Kind.INTEGER) == Reading(value, (), precision)


def test_the_columns_unit_may_follow_the_number() -> None:
    """“12 buổi”, “62.500.000 đồng” and “94%” are the number, with a notice."""
    assert read("12 buổi", Kind.INTEGER, unit="buổi").content == 12
    assert read("62.500.000 đ", Kind.MONEY).content == 62_500_000
    assert read("94%", Kind.DECIMAL, unit="%").content == 94
    assert read("12 hộ", Kind.INTEGER, unit="buổi").content is None


@pytest.mark.parametrize("kind", [Kind.INTEGER, Kind.MONEY])
@pytest.mark.parametrize(("raw", "meant"), [(1.234, "1.234"), (1.5, "1.500"), (62.5, "62.500")])
def test_a_lost_thousands_dot_is_said_never_repaired(kind: Kind, raw: float, meant: str) -> None:
    """A fraction where a whole number is due may be thousands on an English Excel: both said."""
    reading = read(raw, kind)

    assert reading.content is None
    assert names(reading) == ["thousands-lost"]
    assert f"nghĩa là {meant}" in said(reading)
    assert f"nhập {meant.replace('.', '')}," in said(reading)


def test_a_fraction_in_a_decimal_column_is_silent() -> None:
    """1,234 is a plain number where fractions are welcome."""
    assert read(1.234, Kind.DECIMAL) == Reading(Decimal("1.234"))


def test_other_fractions_are_not_whole() -> None:
    """W05: a fraction that cannot be lost thousands is only not whole."""
    assert names(read(2.51237, Kind.INTEGER)) == ["not-whole"]
    assert names(read(0.5, Kind.INTEGER)) == ["not-whole"]


def test_bounds_are_held() -> None:
    """W05: negative and too large numbers are errors that name the bounds."""
    assert "từ 0 trở lên (đang ghi -3)" in said(read(-3, Kind.INTEGER))
    assert "từ 0 đến 100 (đang ghi 101)" in said(read(101, Kind.DECIMAL, maximum=100))
    assert "không quá 5" in said(read(6, Kind.INTEGER, minimum=None, maximum=5))
    assert read(-3, Kind.INTEGER, minimum=None) == Reading(-3)
    assert names(read("-3", Kind.INTEGER)) == ["out-of-range"]


def test_a_percent_is_what_the_clerk_sees() -> None:
    """A cell shown as 94 % is 94 in a column of percents, and an error in any other."""
    assert read(Percent(0.94), Kind.DECIMAL, unit="%") == Reading(94)
    assert read(Percent(0.882), Kind.DECIMAL, unit="%").content == Decimal("88.2")
    assert "đang ghi “94%”" in said(read(Percent(0.94), Kind.INTEGER))
    assert read(Percent(0.94), Kind.TEXT).content == "94%"


@given(st.integers(0, 10**12))
def test_a_printed_number_is_read_back(value: int) -> None:
    """What the program prints it also reads."""
    assert read(number(value), Kind.INTEGER).content == value


# Days --------------------------------------------------------------------------------------------


def test_dates_are_read() -> None:
    """W06: a date cell is its day; text day first is accepted with a note."""
    day = dt.date(2026, 11, 23)

    assert read(at("2026-11-23T08:30"), Kind.DATE) == Reading(day)
    assert read(day, Kind.DATE) == Reading(day)
    assert (read("23/11/2026", Kind.DATE).content, names(read("23-11-2026", Kind.DATE))) == (
        day,
        ["date-as-text"],
    )


@pytest.mark.parametrize(
    ("raw", "hint"),
    [
        ("31/02/2026", "ngày có thật"),
        ("11/23/2026", "thì nhập 23/11/2026"),
        ("23/11/26", "bốn chữ số"),
        ("cuối tháng", "nhập đủ ngày/tháng/năm"),
        (46000, "định dạng ô là ngày"),
        (True, "định dạng ô là ngày"),
        (dt.time(7, 30), "định dạng ô là ngày"),
    ],
)
def test_what_is_no_date_is_told(raw: object, hint: str) -> None:
    """W06: impossible, foreign and short dates are errors that say how to type them."""
    reading = read(raw, Kind.DATE)

    assert names(reading) == ["not-a-date"]
    assert hint in said(reading)


@pytest.mark.parametrize("raw", ["23/11/0026", at("1926-11-23"), dt.date(2101, 1, 1)])
def test_years_out_of_reach_are_told(raw: object) -> None:
    """W06: a year outside 2000–2100 is an error."""
    assert names(read(raw, Kind.DATE)) == ["year-out-of-range"]


@pytest.mark.parametrize(
    ("raw", "time"),
    [
        (dt.time(7, 30), dt.time(7, 30)),
        (at("2026-01-01T14:00"), dt.time(14, 0)),
        (dt.timedelta(hours=9, minutes=15), dt.time(9, 15)),
        (0.3125, dt.time(7, 30)),
        ("7h30", dt.time(7, 30)),
        ("07:30", dt.time(7, 30)),
        ("14 giờ", dt.time(14, 0)),
        ("14 giờ 05 phút", dt.time(14, 5)),
    ],
)
def test_times_are_read(raw: object, time: dt.time) -> None:
    """Clock times in the forms clerks type are read in silence."""
    assert read(raw, Kind.TIME) == Reading(time)


@pytest.mark.parametrize("raw", ["sáng", "25h", "7h75", "8", 8, True, dt.timedelta(hours=30)])
def test_what_is_no_time_is_told(raw: object) -> None:
    """A bare 8 could be anything."""
    assert names(read(raw, Kind.TIME)) == ["not-a-time"]


@pytest.mark.parametrize(
    "raw",
    [10, 10.0, "10", "Tháng 10", "THÁNG 10", "10/2026", "tháng 10/2026", "tháng 10 năm 2026",
     at("2026-10-01")],
)  # fmt: skip
def test_months_are_read(raw: object) -> None:
    """A month is read with or without its word and its year, also where Excel made it a date."""
    assert read(raw, Kind.MONTH) == Reading(10)


@pytest.mark.parametrize("raw", [0, 13, "13", "mười", 10.5, True, at("2026-10-21")])
def test_what_is_no_month_is_told(raw: object) -> None:
    """A thirteenth month, words and full dates are errors."""
    assert names(read(raw, Kind.MONTH)) == ["not-a-month"]


def test_years_are_read() -> None:
    """A year has four digits."""
    assert read(2026, Kind.YEAR) == read("Năm 2026", Kind.YEAR) == Reading(2026)
    assert names(read(26, Kind.YEAR)) == names(read(at("2026-01-01"), Kind.YEAR)) == ["not-a-year"]


@pytest.mark.parametrize(
    ("raw", "text"),
    [("Tháng 10", "Tháng 10"), (" Quý  III", "Quý III"), ("6 tháng", "6 tháng"), (2026, "2026"),
     ("Tháng 1/2027", "Tháng 1/2027"), (at("2026-10-01"), "10/2026")],
)  # fmt: skip
def test_periods_are_kept_as_typed(raw: object, text: str) -> None:
    """A period is checked but kept as text, for the reader does not know the year."""
    assert read(raw, Kind.PERIOD) == Reading(text)


@pytest.mark.parametrize("raw", ["Tháng 13", "tháng mười", 10, at("2026-10-21")])
def test_what_is_no_period_is_told(raw: object) -> None:
    """What names no period is an error."""
    assert names(read(raw, Kind.PERIOD)) == ["not-a-period"]


# Text --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("Tổ 1 & Tổ 2 <b> {{ x }} {% y %} \"'", "Tổ 1 & Tổ 2 <b> {{ x }} {% y %} \"'"),
        ("=1+1", "=1+1"), ("+84", "+84"), ("-Tổ 5", "-Tổ 5"), ("@x", "@x"),
        (12, "12"), (12.0, "12"), (8.5, "8,5"), (0.00001, "0,00001"), (True, "TRUE"),
        (at("2026-10-05"), "05/10/2026"),
        (at("2026-10-05T07:30"), "05/10/2026 07:30"),
        (dt.time(7, 30), "07:30"), (dt.date(2026, 10, 5), "05/10/2026"),
        (dt.timedelta(hours=30), "1 day, 6:00:00"), (float("inf"), "inf"),
        ("dòng 1\n  dòng 2 ", "dòng 1\ndòng 2"), ("hoà\u0323", "hoạ\u0300"), ("a\xa0 b", "a b"),
        ("a_x000D_\nb", "a\nb"), ("x_x0041_y", "x_x0041_y"), ("🙂 汉", "🙂 汉"),
    ],
)  # fmt: skip
def test_text_is_what_the_clerk_sees(raw: object, text: str) -> None:
    """W26–W28: signs are kept, numbers and dates become text, breaks are kept, space is folded."""
    assert read(raw, Kind.LONG_TEXT).content == read(text, Kind.LONG_TEXT).content


@pytest.mark.parametrize(
    "raw", ["a\x01b", "a_x0000_b", "a\u200bb", "a\u202eb", "a\ufffeb", "a\ud800b"]
)
def test_invisible_marks_are_dropped_with_a_note(raw: str) -> None:
    """W25, W28: control characters, escaped NUL, surrogates and bidi marks leave with a note."""
    reading = read(raw, Kind.TEXT)

    assert (reading.content, names(reading)) == ("ab", ["invisible-characters"])


@pytest.mark.parametrize("kind", list(Kind))
@pytest.mark.parametrize("raw", ["", "  ", "\xa0", "\u200b\ufeff", "\n"])
def test_blank_text_is_empty(kind: Kind, raw: str) -> None:
    """W02: spaces, no-break spaces and zero-width marks are nothing, in every kind of column."""
    assert read(raw, kind, choices=LIST) == Reading(None)


@pytest.mark.parametrize("kind", list(Kind))
def test_errors_and_dead_formulas_are_told_in_every_column(kind: Kind) -> None:
    """W17: an error value or a formula without a value is never an empty cell."""
    for error in ERROR_VALUES:
        assert names(read(error, kind, choices=LIST)) == ["error-value"]
    assert names(read(Absent.FORMULA, kind, choices=LIST)) == ["formula-without-value"]
    assert read(Absent.MERGED, kind, choices=LIST) == Reading(None)


def test_codes_are_text() -> None:
    """A code typed as a number is text; one that Excel made a date is suspicious."""
    assert read(7, Kind.REFERENCE) == Reading("7")
    assert read("QC\n1 ", Kind.REFERENCE) == Reading("QC 1")
    assert names(read(at("2026-10-03"), Kind.REFERENCE)) == ["date-in-code"]


def test_quotes_are_short() -> None:
    """A finding quotes the beginning of a long text."""
    assert len(quoted("dài " * 100)) <= 61
    assert quoted("hai\ndòng") == "hai dòng"
    assert as_text(12) == "12"


@pytest.mark.parametrize(
    ("raw", "content"),
    [
        (3, 3), (8.5, Decimal("8.5")), (3.0, 3), (True, True), ("12", "12"), (Percent(0.5), 50),
        (at("2026-10-05"), dt.date(2026, 10, 5)), (dt.time(7), dt.time(7)),
        (at("2026-10-05T07:00"), "05/10/2026 07:00"), (float("nan"), "NaN"), (" ", None),
    ],
)  # fmt: skip
def test_a_wards_own_column_keeps_excels_type(raw: object, content: object) -> None:
    """Own columns have no kind: numbers stay numbers, dates dates, text text."""
    reading = cell_reader(column(Kind.TEXT), read=read_own)(raw, CELL)

    assert (reading.content, reading.findings) == (content, ())


# Choices -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("raw", [True, "Có", "CÓ", "co", "x", "X", 1, "1", "đúng", "✓"])
def test_yes(raw: object) -> None:
    """Yes in the ways it is ticked."""
    assert read(raw, Kind.YES_NO) == Reading(content=True)


@pytest.mark.parametrize("raw", [False, "Không", "khong", 0, "chưa"])
def test_no(raw: object) -> None:
    """No in the ways it is said."""
    assert read(raw, Kind.YES_NO) == Reading(content=False)


@pytest.mark.parametrize("raw", ["có thể", 2, at("2026-01-01")])
def test_neither_yes_nor_no(raw: object) -> None:
    """Anything else is an error."""
    assert names(read(raw, Kind.YES_NO)) == ["not-yes-or-no"]


def test_a_choice_is_the_listed_word() -> None:
    """A word is recognised without accents and case, and kept as listed."""
    assert read("HOI  NGHI", Kind.CHOICE, choices=LIST) == Reading("Hội nghị")
    assert read("Hội nghị", Kind.CHOICE, choices=LIST) == Reading("Hội nghị")
    assert read("Ho\u0302\u0323i nghi\u0323", Kind.CHOICE, choices=LIST) == Reading("Hội nghị")


def test_a_wrong_choice_names_the_nearest() -> None:
    """A misspelt word is an error with the nearest; open lists say where a new word goes."""
    assert "có phải “Hội nghị”?" in said(read("Hội ngị", Kind.CHOICE, choices=LIST))
    assert "thêm vào trang “Danh mục”, mục “Hình thức”" in said(
        read("Xe loa", Kind.CHOICE, choices=LIST)
    )
    assert said(read("Nhóm", Kind.CHOICE, choices=CLOSED)).endswith("danh sách của ô.")


def test_a_wards_own_word_is_a_choice_of_an_open_list_only() -> None:
    """Words added to the sheet of lists count, but not for a closed list."""
    own = {"Hình thức": ("Xe loa",), "Loại": ("Nhóm",)}

    assert read_cell("xe loa", column(Kind.CHOICE, choices=LIST), CELL, own) == Reading("Xe loa")
    closed = read_cell("Nhóm", column(Kind.CHOICE, choices=CLOSED), CELL, own)
    assert names(closed) == ["not-a-choice"]


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        ("Hội nghị; Loa", ("Hội nghị", "Loa")),
        ("loa\nhội nghị;;", ("Loa", "Hội nghị")),
        ("Zalo, fanpage", ("Zalo, fanpage",)),
        ("Loa, Zalo, fanpage, Hội nghị", ("Loa", "Zalo, fanpage", "Hội nghị")),
        ("Loa; loa", ("Loa",)),
    ],
)
def test_several_choices_are_split_but_not_inside_a_word(raw: str, words: tuple[str, ...]) -> None:
    """Semicolons, breaks and commas part the words, save commas of a listed word."""
    assert read(raw, Kind.CHOICES, choices=LIST) == Reading(words)


def test_one_wrong_word_of_several_is_told() -> None:
    """The finding quotes the word that is wrong, not the whole cell."""
    assert "không nhận từ “Xe loa”" in said(read("Loa; Xe loa", Kind.CHOICES, choices=LIST))
    assert names(read("x", Kind.CHOICE)) == ["not-a-choice"]


@given(
    st.one_of(
        st.text(max_size=20), st.integers(), st.floats(), st.booleans(), st.datetimes(), st.times(),
        st.timedeltas(), st.none().map(lambda _: Absent.FORMULA),
    ),
    st.sampled_from(list(Kind)),
)  # fmt: skip
def test_any_cell_gives_a_value_a_finding_or_is_blank(raw: object, kind: Kind) -> None:
    """Nothing in a cell raises, and nothing that can be seen is dropped in silence."""
    reading = read(raw, kind, choices=LIST)

    blank = isinstance(raw, str) and not as_text(raw).strip("; ,\n")
    assert reading.content is not None or reading.findings or blank
    assert all(str(finding) for finding in reading.findings)
