"""Checks of the words printed as typed: each heard, and not heard where all is well."""

from __future__ import annotations

import datetime as dt

import pytest
from figures_builders import OCTOBER, YEAR, dataset, record
from rules_builders import details, flat, told_text

from reports.figures.rules import check
from reports.figures.rules.texts import repealed
from reports.findings import rules
from reports.periods import Period


@pytest.mark.parametrize(
    ("text", "rate"),
    [
        ("Đúng hạn 8/9 nội dung, đạt 88%.", ["88,9%"]),
        ("Vận động 29/34 hộ (85,2%).", ["85,3%"]),
        ("Tiếp nhận 1.236/1.240 hồ sơ, đạt 99,6%.", ["99,7%"]),
        ("Vận động 29/34 hộ (85,3%).", []),
        ("Có 16/16 tổ dân phố, đạt 100%.", []),
        ("Nhân ngày 02/9, đạt 100% kế hoạch.", []),
        ("Kế hoạch 12/KH-UBND đạt 90%.", []),
        ("Hoàn thành 8/9 việc. Đạt 90% kế hoạch.", []),
    ],
)
def test_typed_rates(text: str, rate: list[str]) -> None:
    """A percentage that is not the rate of the fraction before it is named with the right one."""
    assert details(rules.TYPED_RATE, "rate", told_text(text)) == rate


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Đạt 66.67%.", 1),
        ("Đạt 66,67%.", 1),
        ("Đạt 66,7%.", 0),
        ("Tốt 58,8%, Khá 35,3%, Trung bình 6,9%.", 1),
        ("Tốt 58,8%, Khá 35,3%, Trung bình 5,9%.", 0),
        ("Tăng 12,5%, 8,0% và 30,0% so với cùng kỳ.", 0),
    ],
)
def test_typed_shares(text: str, count: int) -> None:
    """Shares have one digit after a comma, and those of one whole add up to a hundred."""
    assert len(flat(rules.TYPED_SHARES, told_text(text))) == count


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Thực hiện Pháp lệnh số 34 về dân chủ.", "Pháp lệnh 34"),
        ("06 QCDC do quận ban hành.", "quận ban hành"),
        ("Báo cáo Ban Dân vận Quận ủy.", "Ban Dân vận Quận ủy"),
        ("Theo chỉ đạo của Quận uỷ.", "Quận ủy, Huyện ủy, Thị ủy"),
        ("UBND quận hỗ trợ.", "UBND quận, huyện, thị xã"),
        ("BCĐ thực hiện QCDC quận kiểm tra.", "Ban Chỉ đạo QCDC quận"),
        ("Kiểm tra bộ phận một cửa.", "Bộ phận một cửa"),
        ("Quyết định 290-QĐ/TW.", "Quyết định 290-QĐ/TW"),
    ],
)
def test_repealed_texts(text: str, name: str) -> None:
    """Each repealed text and each body that is no more is named after its last day only."""
    long_ago = Period.of_month(2019, 10)
    row = record("narrative", period="Tháng 10", section="Ưu điểm", text=text)
    before = check(dataset(row, year=2019), long_ago)

    assert details(rules.REPEALED, "typed", told_text(text)) == [name]
    assert rules.REPEALED not in {each.code for each in before}


@pytest.mark.parametrize(
    "text",
    [
        "Luật Thực hiện dân chủ ở cơ sở; cơ quan ban hành; quan trọng; quân đội.",
        "Ôn lại “Pháp lệnh 34” năm 2007.",
        "Trung tâm Phục vụ hành chính công phường.",
    ],
)
def test_what_is_in_force_is_not_repealed(text: str) -> None:
    """Words that only sound alike, and quoted history, are left alone."""
    assert flat(rules.REPEALED, told_text(text)) == []


def test_repealed_bases_are_told_until_they_are_put_aside() -> None:
    """A base no longer used may stay in the list."""
    law = "Pháp lệnh số 34/2007/PL-UBTVQH11"

    assert flat(rules.REPEALED, record("bases", title=law, in_force=True)) == ["A2"]
    assert flat(rules.REPEALED, record("bases", title=law, in_force=False)) == []
    assert flat(rules.REPEALED, record("regulations", code="QC1", issuer="Quận ban hành")) == ["C2"]


def test_repealed_texts_are_dated_data() -> None:
    """Every entry says how it is written, its last day, why, and what to write instead."""
    for each in repealed():
        assert isinstance(each.until, dt.date)
        assert each.words.search(each.name.lower()), each.name
        assert each.why
        assert each.instead[0].islower()


@pytest.mark.parametrize(
    ("text", "silent"),
    [
        ("Đạt {số} buổi.", False),
        ("Tổ chức {{ so_buoi }} buổi.", False),
        ("Còn …… hộ.", False),
        ("Gồm (ghi tên quy chế).", False),
        ("Gồm 06 quy chế (Phụ lục 1)…", True),
        ("Phát động, sơ kết...", True),
    ],
)
def test_placeholders(text: str, *, silent: bool) -> None:
    """A gap left open is named before it is printed."""
    assert (flat(rules.PLACEHOLDER_LEFT, told_text(text)) == []) is silent


def test_placeholder_in_the_name_of_a_regulation_counts_once_it_is_printed() -> None:
    """The example of the handed-out list is a gap as soon as a disclosure names the regulation."""
    listed = record("regulations", code="QC1", name="(ghi tên quy chế)", in_force=True)
    used = record("disclosures", month=10, regulation="QC1")

    assert flat(rules.PLACEHOLDER_LEFT, listed, used) == ["B2"]
    assert flat(rules.PLACEHOLDER_LEFT, listed) == []


@pytest.mark.parametrize(
    ("text", "silent"),
    [
        ("Liên hệ 0912345678.", False),
        ("Gọi 0912 345 678 gặp tổ trưởng.", False),
        ("Gọi +84912345678.", False),
        ("Công dân số 001234567890.", False),
        ("CCCD: 123456789", False),
        ("Vận động 62.500.000 đồng ngày 05/10/2026, kế hoạch 12-KH/ĐU.", True),
        ("Từ 05.10.2026 đến 10.11.2026.", True),
    ],
)
def test_personal_data(text: str, *, silent: bool) -> None:
    """Telephone and identity numbers never reach the report; amounts and days may."""
    assert (flat(rules.PERSONAL_DATA, told_text(text)) == []) is silent


def test_private_columns_and_other_periods_are_not_printed() -> None:
    """A telephone number in its private column, or in another period's text, is no matter."""
    unit = record("units", code="A", name="Đơn vị", phone="0912345678", contact="0912345678")
    other = record("narrative", period="Tháng 3", section="Ưu điểm", text="Gọi 0912345678.")

    assert flat(rules.PERSONAL_DATA, unit, other) == []


@pytest.mark.parametrize(
    ("sheet", "column", "extra"),
    [
        ("opinions", "content", {"meeting": "HN"}),
        ("conclusions", "content", {"meeting": "HN"}),
        ("tasks", "task", {"period": "Tháng 11"}),
        ("supervisions", "content", {"month": 10}),
        ("models", "method", {"code": "A"}),
    ],
)
def test_every_printed_sheet_is_read(sheet: str, column: str, extra: dict[str, object]) -> None:
    """What meetings, tasks, supervisions and models print is read as the narrative is."""
    meeting = record("meetings", code="HN", date=dt.date(YEAR, 10, 5))
    row = record(sheet, **{column: "Gọi 0912345678", **extra})  # type: ignore[arg-type]

    assert len(flat(rules.PERSONAL_DATA, meeting, row, period=OCTOBER)) == 1
