"""Vietnamese text, numbers and dates are read and written as the office does."""

from __future__ import annotations

import datetime as dt
import itertools
import unicodedata
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.figure import Precision
from reports.vietnamese import (
    ToneStyle,
    TypedNumber,
    clean,
    fold,
    has_invisible,
    joined,
    long_date,
    lower_first,
    number,
    padded,
    parse_date,
    parse_number,
    person_key,
    short_date,
    slug,
    sort_key,
    upper_first,
    with_tones,
)

WORDS = st.text(st.sampled_from("aăâbdđeêoôơuưyAĐƯ019 .-²\u0300\u0301\u0323\u200b\u00a0\n\r"))
ANY_TEXT = st.text() | WORDS
COUNTS = st.integers(min_value=-(10**30), max_value=10**30)
SHARES = st.decimals(min_value=-(10**12), max_value=10**12, places=6)


@given(ANY_TEXT)
def test_clean_and_fold_are_idempotent(text: str) -> None:
    """What is clean or folded stays so."""
    assert clean(clean(text)) == clean(text)
    assert fold(fold(text)) == fold(text)
    assert not has_invisible(clean(text))


@given(ANY_TEXT)
def test_fold_ignores_form_and_case(text: str) -> None:
    """Decomposed, precomposed, cleaned and capital letters of the same text fold alike."""
    assert fold(unicodedata.normalize("NFD", text)) == fold(unicodedata.normalize("NFC", text))
    assert fold(clean(text)) == fold(text)


@pytest.mark.parametrize(
    ("typed", "cleaned"),
    [
        ("  Tổ\u00a0 dân\tphố 5 ", "Tổ dân phố 5"),
        ("dòng 1\r\n dòng 2 \r\r", "dòng 1\ndòng 2"),
        ("một\u2028hai", "một\nhai"),
        ("Mo\u0302 hi\u0300nh", "Mô hình"),
        ("a\u200b\u0323 \u202eb\x00\ud800", "ạ b"),
        ("\u00a0\u200b", ""),
    ],
)
def test_clean(typed: str, cleaned: str) -> None:
    """Odd spaces, invisible marks and decomposed letters are gone, line breaks kept."""
    assert clean(typed) == cleaned


def test_invisible_is_told() -> None:
    """Marks that nobody sees are told of; odd spaces and line breaks are not."""
    assert has_invisible("12\u200b")
    assert not has_invisible("Tổ\u00a0dân phố\n5")


@pytest.mark.parametrize(
    ("one", "other"),
    [("hoà", "hòa"), ("UỶ BAN", "Ủy ban"), ("Đơn  vị\n(tổ)", "don vi (to)"), ("Số", "S\u1ed1")],
)
def test_spellings_fold_alike(one: str, other: str) -> None:
    """Both tone styles, both cases and any spacing count as the same header."""
    assert fold(one) == fold(other)


def test_slug_is_what_a_clerk_would_guess() -> None:
    """The tag of a header is its words without accents, joined with underscores."""
    assert slug("Số ý kiến (đã trả lời)") == "so_y_kien_da_tra_loi"
    assert slug(" Đơn vị/tổ ") == "don_vi_to"


@given(st.lists(WORDS, min_size=3, max_size=3))
def test_sort_key_is_a_total_order(texts: list[str]) -> None:
    """Different texts never have the same key, and sorting does not depend on the first order."""
    ordered = sorted(texts, key=sort_key)

    assert (sort_key(texts[0]) == sort_key(texts[1])) == (texts[0] == texts[1])
    assert all(sorted(each, key=sort_key) == ordered for each in itertools.permutations(texts))


@pytest.mark.parametrize(
    "ordered",
    [
        ["Tổ 1", "Tổ 2", "Tổ 10"],
        ["an", "An Sen", "ang", "ăn", "ân", "ba"],
        ["da", "đa", "e", "ê", "oa", "ôa", "ơ", "ua", "ưa"],
        ["ma", "mà", "mả", "mã", "má", "mạ", "mà n"],
        ["Dung", "Dũng", "Dụng", "Dưng", "Đài", "Đại"],
        ["m", "m²", "m³"],
    ],
)
def test_order_of_a_dictionary(ordered: list[str]) -> None:
    """Letters come first, tones break ties, numbers count by value."""
    backwards = ordered[::-1]

    assert sorted(backwards, key=sort_key) == ordered


@given(COUNTS | SHARES)
def test_written_number_reads_as_itself(value: int | Decimal) -> None:
    """A number that the program prints is read back as the same number."""
    assert parse_number(number(value)) is not None
    assert parse_number(number(value)) == TypedNumber(
        int(value) if value == int(value) else value, other=_other(value)
    )


def _other(value: int | Decimal) -> Decimal | None:
    """Return the other reading, there for what looks the same in both decimal styles."""
    text = number(value)
    ambiguous = len(text.lstrip("-").replace(",", ".").partition(".")[2]) == 3
    once = text.count(".") + text.count(",") == 1 and not -1 < value < 1
    return Decimal(text.replace(",", "")) if ambiguous and once else None


@pytest.mark.parametrize(
    ("typed", "value", "precision"),
    [
        ("12", 12, Precision.EXACT),
        ("2.500", 2500, Precision.EXACT),
        ("2 500", 2500, Precision.EXACT),
        ("8,5", Decimal("8.5"), Precision.EXACT),
        ("1.234.567,25", Decimal("1234567.25"), Precision.EXACT),
        ("−3", -3, Precision.EXACT),
        ("  trên 2.500 ", 2500, Precision.OVER),
        ("Hơn 200", 200, Precision.MORE_THAN),
        ("gần 1.000", 1000, Precision.NEARLY),
        ("khoảng 30", 30, Precision.ABOUT),
    ],
)
def test_typed_number(typed: str, value: int | Decimal, precision: Precision) -> None:
    """Numbers are read by the Vietnamese rule, with the word before them."""
    read = parse_number(typed)

    assert read is not None
    assert (read.value, read.precision) == (value, precision)


@pytest.mark.parametrize(
    "typed",
    ["", "mười hai", "12.5", "0.125", "1,234,567", "1.23", "3 4", "12 người", "trên", "1e5", "NaN"],
)
def test_what_is_no_number_is_refused(typed: str) -> None:
    """Words, foreign decimal points and two numbers in a cell are never guessed at."""
    assert parse_number(typed) is None


def test_ambiguous_number_keeps_both_readings() -> None:
    """What a reader of the other style takes for another number carries that number."""
    assert parse_number("1.234") == TypedNumber(1234, other=Decimal("1.234"))
    assert parse_number("1,234") == TypedNumber(Decimal("1.234"), other=Decimal(1234))
    assert parse_number("0,234") == TypedNumber(Decimal("0.234"))
    assert parse_number("1.234.567") == TypedNumber(1234567)


@pytest.mark.parametrize(
    ("value", "decimals", "text"),
    [
        (0, None, "0"),
        (1234567, None, "1.234.567"),
        (Decimal("1234.50"), None, "1.234,5"),
        (Decimal("93.95"), 1, "94,0"),
        (Decimal("0.25"), 1, "0,3"),
        (Decimal("2.5"), 0, "3"),
        (Decimal("-0.4"), 0, "0"),
        (-1200, 2, "-1.200,00"),
    ],
)
def test_number(value: int | Decimal, decimals: int | None, text: str) -> None:
    """Dots between thousands, a decimal comma, rounding half up, never minus zero."""
    assert number(value, decimals) == text


def test_padded_count() -> None:
    """Counts from 1 to 9 get a zero in front; zero, fractions and larger numbers do not."""
    assert [padded(each) for each in (4, Decimal("4.0"), 0, 10, 1200)] == [
        "04",
        "04",
        "0",
        "10",
        "1.200",
    ]
    assert padded(Decimal("4.5")) == "4,5"


@given(st.dates())
def test_written_date_reads_as_itself(day: dt.date) -> None:
    """A day printed in the short form is read back as the same day."""
    assert parse_date(f"{day.day}/{day.month}/{day.year:04}") == day
    assert parse_date(day.isoformat()) == day
    if day.year >= 1000:
        assert parse_date(short_date(day)) == day


@pytest.mark.parametrize(
    "typed", ["", "31/02/2026", "11/23/2026", "23/11/26", "20261123", "2026-W47-1", "tháng 10"]
)
def test_what_is_no_date_is_refused(typed: str) -> None:
    """Impossible days, American order and other notations are never guessed at."""
    assert parse_date(typed) is None


def test_dates_are_padded_as_the_rule_says() -> None:
    """Days below 10 and months 1 and 2 are padded, other months are not (HD05 I.4.2.2)."""
    assert long_date(dt.date(2026, 2, 5)) == "ngày 05 tháng 02 năm 2026"
    assert long_date(dt.date(2026, 10, 21)) == "ngày 21 tháng 10 năm 2026"
    assert short_date(dt.date(2026, 5, 27)) == "27/5/2026"


def test_joining() -> None:
    """An enumeration has commas and a last word; one item stands alone."""
    assert joined(["a", "b", "c"]) == "a, b và c"
    assert joined(["a", "b"], last=" hoặc ") == "a hoặc b"
    assert joined(["a"]) == "a"
    assert joined([]) == ""


@pytest.mark.parametrize(
    ("text", "lowered"),
    [
        ("Tổ chức họp dân", "tổ chức họp dân"),
        ("Ở 5 tổ dân phố", "ở 5 tổ dân phố"),
        ("Đã vận động", "đã vận động"),
        ("UBND phường", "UBND phường"),
        ("ThS. Lan", "ThS. Lan"),
        ("Nguyễn Thị Lan", "Nguyễn Thị Lan"),
        ("Hội Nông dân", "Hội Nông dân"),
        ("", ""),
    ],
)
def test_lower_first(text: str, lowered: str) -> None:
    """A sentence may go on inside another; abbreviations and names keep their capital."""
    assert lower_first(text) == lowered


def test_upper_first() -> None:
    """Only the first letter is made a capital."""
    assert upper_first("đã họp UBND") == "Đã họp UBND"
    assert upper_first("") == ""


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Ủy ban, lũy kế, thủy lợi", "Uỷ ban, luỹ kế, thuỷ lợi"),
        ("ỦY BAN, HÒA GIẢI", "UỶ BAN, HOÀ GIẢI"),
        ("Hòa, tòa, xóa, khóa, họa", "Hoà, toà, xoá, khoá, hoạ"),
        ("khỏe, xòe, lóe", "khoẻ, xoè, loé"),
    ],
)
def test_tones_are_set_in_either_style(first: str, second: str) -> None:
    """In an open oa, oe, uy the tone moves; either style becomes the other and stays itself."""
    assert with_tones(first, ToneStyle.SECOND) == second
    assert with_tones(second, ToneStyle.FIRST) == first
    assert with_tones(first, ToneStyle.FIRST) == first
    assert with_tones(second, ToneStyle.SECOND) == second


@pytest.mark.parametrize(
    "text", ["quý", "QUỴ", "hoàn", "toán", "khuỷu", "huỳnh", "ngoài", "thuở", "mùa", "nghĩa", "oai"]
)
def test_words_with_one_spelling_keep_it(text: str) -> None:
    """Where a letter follows, after q, and in other vowels, no style moves the tone."""
    assert with_tones(text, ToneStyle.FIRST) == text
    assert with_tones(text, ToneStyle.SECOND) == text


@given(st.text("aoeuyqhntàáạòóọùúụèéẹỳýỵ ", max_size=12), st.sampled_from(ToneStyle))
def test_setting_tones_keeps_length_and_letters(text: str, style: ToneStyle) -> None:
    """Only tones move: length, folded letters and a second setting change nothing."""
    text = unicodedata.normalize("NFC", text)

    done = with_tones(text, style)

    assert len(done) == len(text)
    assert fold(done) == fold(text)
    assert with_tones(done, style) == done


def test_people_are_sorted_by_given_name_first() -> None:
    """Given name, then middle name, then family name; a title before the name does not count."""
    typed = ["Hà Đức Thịnh", "Đặng Ngọc Đào", "Lê Văn An", "Đồng chí Nguyễn Dung", "Ông Bùi Văn An"]

    assert sorted(typed, key=person_key) == [
        "Ông Bùi Văn An",
        "Lê Văn An",
        "Đồng chí Nguyễn Dung",
        "Đặng Ngọc Đào",
        "Hà Đức Thịnh",
    ]
    assert person_key("Ông") == person_key(" Ông ")
