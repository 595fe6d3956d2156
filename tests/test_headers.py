"""Headers are found below titles and matched however they are typed, moved or mixed with others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbook_builders import TALKS, flat, table

from reports.findings.model import Place, Severity
from reports.workbooks.headers import (
    find_headers,
    find_own_headers,
    header_name,
    match_columns,
)
from reports.workbooks.scan import Area

if TYPE_CHECKING:
    from reports.findings.model import Finding
    from reports.workbooks.headers import Headers

PLACE = Place("a.xlsx", "A")
REQUIRED = "Tháng | Nội dung | Số buổi"


def headers(text: str, *merged: Area) -> Headers:
    """Return the headers found in a written table."""
    found = find_headers(table(text), TALKS.columns, merged)
    assert found is not None
    return found


def matched(text: str) -> tuple[dict[str, str], list[tuple[str, str]]]:
    """Return which cell holds which key, and the findings."""
    matches, findings = match_columns(headers(text), TALKS.columns, PLACE)
    return {match.key: match.header.ref for match in matches}, flat(findings)


def findings_of(text: str) -> list[Finding]:
    """Return the findings of a written header row."""
    return match_columns(headers(text), TALKS.columns, PLACE)[1]


def test_headers_are_found_below_titles() -> None:
    """Title rows, a blank row and a row of units do not hide the header row."""
    found = headers(f"UBND PHƯỜNG | | \nBÁO CÁO THÁNG 10\n-\n{REQUIRED}\n10 | Rác | 3")

    assert found.bottom == 4
    assert [cell.ref for cell in found.cells] == ["A4", "B4", "C4"]


def test_headers_too_low_or_absent_are_not_found() -> None:
    """Only the first fifteen rows are searched, and one name is not a header row."""
    low = table("\n".join(["-"] * 15 + [REQUIRED]))

    assert find_headers(low, TALKS.columns) is None
    assert find_headers(table("Tháng | 10\n1 | 2"), TALKS.columns) is None
    assert find_headers([], TALKS.columns) is None


def test_headers_are_matched_however_typed() -> None:
    """W15: case, accents, breaks, decomposed letters, marks and older names do not matter."""
    keys, findings = matched("THÁNG (*) | chuye\u0302n   đề: | so\\nbuoi ● | Luot nguoi du (lượt)")

    assert keys == {"month": "A1", "topic": "B1", "sessions": "C1", "people": "D1"}
    assert findings == []


def test_moved_columns_are_matched() -> None:
    """W15: the order of columns is free."""
    keys, findings = matched("Số buổi | Nội dung | Tháng")

    assert keys == {"sessions": "A1", "topic": "B1", "month": "C1"}
    assert findings == []


def test_an_extra_column_is_the_wards_own() -> None:
    """A column of another name is kept under its slug, with a note."""
    keys, findings = matched(f"{REQUIRED} | Số cụm loa")

    assert keys["so_cum_loa"] == "D1"
    assert findings == [("A!D1", "own-column")]


def test_an_own_column_never_takes_the_key_of_ours() -> None:
    """A header whose slug is a key of ours gets another name; one without letters its column."""
    keys, _ = matched(f"{REQUIRED} | people | ???")

    assert keys["people_rieng"] == "D1"
    assert keys["cot_e"] == "E1"


def test_row_counters_are_no_columns() -> None:
    """STT is neither ours nor the ward's own."""
    keys, findings = matched(f"STT | {REQUIRED}")

    assert "stt" not in keys
    assert findings == []


def test_a_misspelt_header_names_the_nearest() -> None:
    """W15: a near miss of a required column is an error, and the column is not missing as well."""
    (finding,) = findings_of("Tháng | Nội dung | Số bổi")

    assert finding.code.name == "header-misspelt"
    assert finding.severity is Severity.MUST_FIX
    assert "có phải “Số buổi”?" in finding.message


def test_a_misspelt_optional_header_is_a_notice() -> None:
    """A near miss of an optional column may be the ward's own."""
    (finding,) = findings_of(f"{REQUIRED} | Lượt người dựu")

    assert (finding.code.name, finding.severity) == ("header-misspelt", Severity.NOTICE)


def test_a_missing_required_header_is_told() -> None:
    """W15: an absent required column is one error; an absent optional one is none."""
    assert matched("Tháng | Nội dung")[1] == [("A!", "header-missing")]
    assert matched(REQUIRED)[1] == []


def test_two_headers_alike_are_told() -> None:
    """Two columns that fold alike are an error that names both; the first is read."""
    keys, findings = matched(f"{REQUIRED} | so buoi | Ghi chú | GHI CHU")

    assert keys["sessions"] == "C1"
    assert ("A!D1", "header-twice") in findings
    assert ("A!F1", "header-twice") in findings


def test_a_header_of_two_storeys_is_read() -> None:
    """Group headers merged over sub-headers give the lower text, tall cells their own."""
    text = "Tháng | Nội dung | Kết quả |\n | | Số buổi | Lượt người dự\n10 | Rác | 3 | 90"
    merged = [Area.between(*corners) for corners in ("A1A2", "B1B2", "C1D1")]

    found = headers(text, *merged)

    assert found.bottom == 2
    assert [cell.text for cell in found.cells] == ["Tháng", "Nội dung", "Số buổi", "Lượt người dự"]


def test_own_sheets_have_the_row_of_most_texts() -> None:
    """A sheet we do not know is read from its widest row of different texts."""
    found = find_own_headers(table("UBND | CỘNG HÒA\nTên | Số | Ghi chú\nA | 3 | x"))

    assert found is not None
    assert found.bottom == 2


def test_own_sheets_without_a_table_have_no_headers() -> None:
    """Numbers, one column, repeated texts or nothing below: no table."""
    for text in ("1 | 2\n3 | 4", "Ghi chú\nabc", "a | a\nb | b", "-", "Tên | Số"):
        assert find_own_headers(table(text)) is None


def test_marks_do_not_belong_to_a_header() -> None:
    """The marks put on required headers are no part of the name."""
    assert header_name(" Số Buổi *:") == "so buoi"
    assert header_name("●○.*") == ""
