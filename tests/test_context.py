"""What a template gets: frame, blanks for the hand, and the prepared lists of a month."""

from __future__ import annotations

import datetime as dt
import time
from typing import TYPE_CHECKING, Any

import pytest
from figures_builders import OCTOBER, YEAR, dataset, fact, record
from figures_sample import sample_year

from reports.figures.context import build_context, issue_of
from reports.figures.spec import ReportSpec
from reports.findings import rules
from reports.periods import Period, Span

if TYPE_CHECKING:
    from reports.workbooks.records import Dataset, Record, Scalar

SPEC = ReportSpec(
    name="Báo cáo tháng",
    subject=("Kết quả công tác dân vận {ky_ghep},", "nhiệm vụ trọng tâm {ky_sau_day_du}"),
)
DECEMBER = Period.of_month(YEAR, 12)
BLANK = " " * 6


def context(
    data: Dataset, period: Period = OCTOBER, spec: ReportSpec = SPEC, **profile: object
) -> Any:
    """Return the context of a report."""
    return build_context(data, period, spec, profile)[0]


def issuer(**values: Scalar) -> Record:
    """Return an issuer of the Party, or with other values."""
    given: dict[str, Scalar | None] = {
        "role": "Khối Dân vận",
        "name": "Khối Dân vận Đảng ủy phường",
        "symbol": "KDV",
        "profile": "Đảng",
        "recipients": "Thường trực Đảng ủy\nUBND phường;\n- Lưu Văn phòng.",
        **values,
    }
    return record("issuers", **given)


# Period, ward, document -------------------------------------------------------------------------


def test_month_knows_its_neighbours() -> None:
    """October of 2026: its names, the next month's, the closing and the due day."""
    now, after = context(sample_year())["ky"], context(sample_year())["ky_sau"]

    assert (now["ten"], now["ten_day_du"], now["nam"]) == ("tháng 10", "tháng 10 năm 2026", "2026")
    assert (now["ngay_chot"], now["han_gui"]) == (dt.date(YEAR, 10, 20), dt.date(YEAR, 10, 23))
    assert (after["ten"], after["ten_day_du"]) == ("tháng 11", "tháng 11 năm 2026")


@pytest.mark.parametrize(
    ("period", "lines"),
    [
        (OCTOBER, ["tháng 10,", "tháng 11 năm 2026"]),
        (DECEMBER, ["tháng 12 năm 2026,", "tháng 1 năm 2027"]),
        (Period(Span.HALF, YEAR), ["6 tháng đầu năm,", "6 tháng cuối năm 2026"]),
        (Period(Span.YEAR, YEAR), ["năm 2026,", "năm 2027"]),
    ],
)
def test_subject_names_the_year_once(period: Period, lines: list[str]) -> None:
    """The year stands at the end; twice only where the next period is in another year."""
    subject = context(sample_year(), period)["van_ban"]["trich_yeu"]

    assert [line.removeprefix("Kết quả công tác dân vận ") for line in subject] == [
        lines[0],
        f"nhiệm vụ trọng tâm {lines[1]}",
    ]


def test_number_and_day_are_left_for_the_hand() -> None:
    """Nothing recorded: room for number and day, none of them made up."""
    paper = context(sample_year())["van_ban"]

    assert paper["so_ky_hieu"] == f"Số{BLANK}-BC/KDV"
    assert paper["dia_danh_ngay"] == f"An Sen, ngày{BLANK}tháng{BLANK}năm{BLANK}"
    assert (paper["ngay_ky"], paper["lan_du_thao"]) == ("", "")


def test_number_and_day_are_printed_once_recorded() -> None:
    """A row of the sheet “Văn bản” for this period and type gives number, day and draft."""
    row = record(
        "documents",
        period="Tháng 10",
        type="Tháng",
        number="7",
        signed_on=dt.date(YEAR, 11, 2),
        draft=2,
    )
    data = dataset(issuer(), fact("Địa danh", "An Sen"), row)
    paper, other = context(data)["van_ban"], context(data, DECEMBER)["van_ban"]

    assert paper["so_ky_hieu"] == "Số 07-BC/KDV"
    assert paper["dia_danh_ngay"] == "An Sen, ngày 02 tháng 11 năm 2026"
    assert (paper["ngay_ky"], paper["lan_du_thao"]) == (dt.date(YEAR, 11, 2), "Dự thảo lần 2")
    assert context(data)["la_du_thao"] is True
    assert other["so_ky_hieu"] == f"Số{BLANK}-BC/KDV"


def test_state_form_writes_number_and_basis_in_its_own_way() -> None:
    """A State issuer: colon after “Số”, type and body joined by a hyphen, no comma before ngày."""
    basis = record("bases", title="Luật số 10/2022/QH15", date=dt.date(2022, 11, 10), in_force=True)
    data = dataset(issuer(profile="Hành chính", symbol="UBND"), basis)

    assert context(data)["van_ban"]["so_ky_hieu"] == f"Số:{BLANK}/BC-UBND"
    assert context(data)["can_cu"][0]["trich_dan"] == "Luật số 10/2022/QH15 ngày 10/11/2022"


def test_signing_day_chooses_the_rules_else_the_closing_day() -> None:
    """Family and day of the rules of form: of the issuer, of the day of signing."""
    signed = record("documents", period="Tháng 10", type="Tháng", signed_on=dt.date(YEAR, 11, 2))

    assert issue_of(dataset(issuer(), signed), OCTOBER, SPEC) == ("Đảng", dt.date(YEAR, 11, 2))
    assert issue_of(sample_year(), OCTOBER, SPEC) == ("Đảng", dt.date(YEAR, 10, 20))


def test_issuer_is_the_one_valid_on_the_day() -> None:
    """A new head of the body signs from the day the row says."""
    old = issuer(signer="Bà Cũ", to=dt.date(YEAR, 6, 30))
    values: dict[str, Scalar | None] = {"from": dt.date(YEAR, 7, 1)}
    new = record("issuers", 3, role="Khối Dân vận", signer="Bà Mới", **values)

    assert context(dataset(old, new))["co_quan"]["nguoi_ky"] == "Bà Mới"
    assert context(dataset(old, new), Period.of_month(YEAR, 5))["co_quan"]["nguoi_ky"] == "Bà Cũ"


def test_missing_issuer_is_a_finding() -> None:
    """No row for the role: nothing can be signed, and that must be mended."""
    told = build_context(dataset(), OCTOBER, SPEC, {})[1]

    assert rules.NO_ISSUER in [finding.code for finding in told]
    assert build_context(sample_year(), OCTOBER, SPEC, {})[1] == []


def test_recipients_bear_the_marks_of_the_profile() -> None:
    """Typed marks are dropped; the profile's separator stands between, its last mark at the end."""
    now = context(dataset(issuer()))["co_quan"]["noi_nhan"]
    before = context(dataset(issuer()), dau_noi_nhan=",")["co_quan"]["noi_nhan"]

    assert [row["ten"] + row["dau"] for row in now] == [
        "Thường trực Đảng ủy;",
        "UBND phường;",
        "Lưu Văn phòng.",
    ]
    assert [row["dau"] for row in before] == [",", ",", "."]


def test_bases_are_those_in_force_for_this_report() -> None:
    """A basis out of use, or for another type of report, is not cited; the last mark differs."""
    month = context(sample_year(), dau_can_cu_cuoi=",")["can_cu"]
    year = context(sample_year(), spec=ReportSpec(name="", report_type="Năm"))

    assert [row["trich_dan"] + row["dau"] for row in month] == [
        "Kế hoạch số 12-KH/ĐU, ngày 12/01/2026 của Đảng ủy phường về công tác dân vận năm 2026,"
    ]
    assert [row["dau"] for row in year["can_cu"]] == [";", "."]


def test_appendices_are_numbered_as_they_are_present() -> None:
    """Only tables with rows are numbered; a single one has no number; the line names the report."""
    full = context(sample_year())["phu_luc"]
    small = dataset(issuer(), fact("Tên phường", "An Sen"), record("propaganda", month=10, posts=1))
    alone = context(small)["phu_luc"]

    assert [full[key]["nhan"] for key in ("e2", "e3", "e5", "e8")] == [
        f"Phụ lục {number}" for number in (1, 2, 3, 4)
    ]
    assert (alone["e5"]["nhan"], alone["e2"]["co"]) == ("Phụ lục", False)
    assert full["kem_theo"] == (
        f"Kèm theo Báo cáo số{BLANK}-BC/KDV, ngày{BLANK}/{BLANK}/{BLANK} "
        "của Khối Dân vận Đảng ủy phường An Sen"
    )


def test_ward_facts_are_figures_with_their_digits() -> None:
    """An area typed 4,20 keeps its digits; a name is text."""
    ward = context(sample_year())["phuong"]

    assert (ward["ten_day_du"], ward["so_ho"]) == ("phường An Sen", 7840)
    assert (ward["dien_tich_tu_nhien"].decimals, ward["dien_tich_tu_nhien"].unit) == (2, "km2")


# Lists ------------------------------------------------------------------------------------------


def test_tasks_of_the_month_and_of_the_next() -> None:
    """October's tasks with their results, November's to come, each on its own list."""
    found = context(sample_year())

    assert [row["ket_qua_cuoi_ky"] for row in found["nhiem_vu_ky_nay"]] == ["Hoàn thành", "Chậm"]
    assert [row["ly_do_cham"] for row in found["nhiem_vu_bi_cham"]] == ["giá đất chưa công bố"]
    assert [row["nhiem_vu"] for row in found["nhiem_vu_ky_sau"]] == ["Đối thoại định kỳ lần 2"]


@pytest.mark.parametrize(
    ("period", "tasks"),
    [
        (DECEMBER, ["tháng 1"]),
        (Period(Span.QUARTER, YEAR, 3), ["quý IV"]),
        (Period(Span.NINE, YEAR), ["quý IV"]),
        (Period(Span.YEAR, YEAR), ["năm sau"]),
    ],
)
def test_tasks_of_what_follows(period: Period, tasks: list[str]) -> None:
    """The very next period's own tasks, else those of the periods inside it."""
    rows = (
        ("Tháng 1/2027", "tháng 1"),
        ("Quý IV", "quý IV"),
        ("Tháng 12", "tháng 12"),
        ("Năm 2027", "năm sau"),
    )
    data = dataset(
        *(
            record("tasks", place, period=when, task=task)
            for place, (when, task) in enumerate(rows, start=2)
        )
    )

    assert [row["nhiem_vu"] for row in context(data, period)["nhiem_vu_ky_sau"]] == tasks


def test_narrative_is_listed_by_section_and_equal_lines_once() -> None:
    """Sections in order, the same line of two units once; a quarter falls back on its months."""
    month = context(sample_year())["thuyet_minh"]
    quarter = context(sample_year(), Period(Span.QUARTER, YEAR, 4))["thuyet_minh"]

    assert month["lanh_dao_chi_dao"] == ["Ban hành 05 văn bản."]
    assert month["uu_diem"] == quarter["uu_diem"] == ["Nền nếp được giữ vững."]
    assert month["ton_giao_dan_toc"] == []


def test_narrative_follows_the_order_given() -> None:
    """The column “Thứ tự” rules, rows without it come last."""
    rows = [
        record("narrative", row, period="Tháng 10", section="Ưu điểm", text=text, order=order)
        for row, (text, order) in enumerate([("c", None), ("b", 2), ("a", 1)], start=2)
    ]

    assert context(dataset(*rows))["thuyet_minh"]["uu_diem"] == ["a", "b", "c"]


def test_disclosures_by_regulation_add_up_to_the_total() -> None:
    """Every regulation in force has its row, also one with nothing; the total row agrees."""
    found = context(sample_year())
    rows = found["cong_khai_theo_quy_che"]

    assert [row["ma"] for row in rows] == ["QC1", "QC2", "QC3", "QC4", "QC5", "QC6"]
    assert sum(row["so_noi_dung"].amount for row in rows) == found["cong_khai_cong"]["so_noi_dung"]
    assert rows[0]["hinh_thuc"] == "Niêm yết tại trụ sở; Loa truyền thanh"
    assert (rows[5]["so_noi_dung"], rows[5]["noi_dung"]) == (0, [])


def test_late_disclosures_are_listed_with_their_reason() -> None:
    """June had one late content out of seven."""
    late = context(sample_year(), Period.of_month(YEAR, 6))["cong_khai_cham"]

    assert [row["ly_do_cham"] for row in late] == ["chờ phê duyệt"]


def test_model_has_its_result_of_the_month_and_of_the_year() -> None:
    """DVK-03: 3 households in October, 29 of 34 since January."""
    found = context(sample_year())
    model = next(row for row in found["mo_hinh"] if row["ma"] == "DVK-03")

    assert (model["ket_qua_so"], model["luy_ke"], model["chi_tieu"]) == (3, 29, 34)
    assert (str(model["ty_le"].value), model["dvt"]) == ("85.3", "hộ")
    assert (model["danh_gia"], model["ket_qua"]) == ("Hiệu quả", "kết quả DVK-03 tháng 10")


def test_models_worth_naming_are_the_spreadable_first() -> None:
    """At most five: able to spread, then with a measured result, then by code."""
    named = [row["ma"] for row in context(sample_year())["mo_hinh_noi_bat"]]

    assert named == ["DVK-01", "DVK-02", "DVK-07", "DVK-03", "DVK-04"]


def test_weak_and_paused_models_have_lists_of_their_own() -> None:
    """April: DVK-07 is unclear and DVK-08 formal; August: DVK-10 is paused."""
    april = context(sample_year(), Period.of_month(YEAR, 4))["mo_hinh_can_dieu_chinh"]
    august = context(sample_year(), Period.of_month(YEAR, 8))["mo_hinh_dang_tam_dung"]

    assert [row["ma"] for row in april] == ["DVK-07", "DVK-08"]
    assert [row["ma"] for row in august] == ["DVK-10"]


def test_awards_are_told_from_proposals() -> None:
    """Only a decided award is one; proposals of the sheet and of assessments stand apart."""
    found = context(sample_year())

    assert [row["ma_mo_hinh"] for row in found["da_khen"]] == ["DVK-11"]
    assert [row["ten"] for row in found["de_xuat_khen"]] == ["Đoàn TN"]
    assert [(row["tap_the"], row["ca_nhan"]) for row in found["khen_theo_cap"]] == [(0, 1)]


def test_model_proposed_in_its_assessment_is_proposed() -> None:
    """A tick in the assessment is a proposal; with a row of its own it is not listed twice."""
    model = record("models", code="A", name="Mô hình A", registered_on=dt.date(YEAR, 1, 5))
    ticked = record("assessments", month=10, model="A", propose_award=True, result="tốt")
    row = record("awards", date=dt.date(YEAR, 10, 5), name="Tổ A", model="A", status="Đề xuất")
    alone, beside = (
        [each["ten"] for each in context(dataset(model, ticked, *more))["de_xuat_khen"]]
        for more in ((), (row,))
    )

    assert (alone, beside) == (["Mô hình A"], ["Tổ A"])


def test_funds_are_added_by_name_against_their_own_plan() -> None:
    """Vì người nghèo: 62,5 million in October, 97 since January, of 150 planned."""
    (fund,) = context(sample_year())["quy_theo_ten"]

    assert (fund["quy"], fund["so_tien"], fund["luy_ke"]) == (
        "Vì người nghèo",
        62_500_000,
        97_000_000,
    )
    assert (fund["ke_hoach"].value, str(fund["ke_hoach_pct"].value)) == (150_000_000, "64.7")


def test_returns_are_listed_by_unit_and_month() -> None:
    """October: one unit late by the day it sent; the months to come are empty."""
    found = context(sample_year())
    rows = {row["don_vi"]: row for row in found["nop_bao_cao"]}

    assert found["don_vi_cham"] == ["UBND"]
    assert [(row["don_vi"], row["ngay"]) for row in found["nop_muon"]] == [
        ("UBND", dt.date(YEAR, 10, 26))
    ]
    assert rows["UBND"]["thang_10"] == rows["UBND"]["thang"][9] == "26/10"
    assert rows["UBND"]["thang"][10:] == ["", ""]
    assert rows["UBND"]["thang_2"] == "–"
    assert (rows["Tổ dân vận TDP"]["dung_han"], rows["Tổ dân vận TDP"]["tong"]) == (10, 10)


def test_open_shortcomings_repeat_until_mended() -> None:
    """August's is open in August, mended in September, and gone in October."""
    august, september, october = (
        context(sample_year(), Period.of_month(YEAR, month)) for month in (8, 9, 10)
    )

    assert [row["noi_dung"] for row in august["ton_tai"]] == ["Chợ tạm lấn chiếm"]
    assert [row["noi_dung"] for row in september["ton_tai_da_khac_phuc"]] == ["Chợ tạm lấn chiếm"]
    assert [row["moi"] for row in october["ton_tai"]] == [True]
    assert october["nguyen_nhan_chu_quan"] == ["tổ dân vận thiếu tài liệu ngắn"]


def test_meeting_is_listed_with_its_opinions_and_conclusions() -> None:
    """The meeting of November that judges October stands in October, with what was said."""
    (held,) = context(sample_year())["hoi_nghi"]

    assert held["ma_hoi_nghi"] == "HN-GB"
    assert [row["nguoi_phat_bieu"] for row in held["danh_sach_y_kien"]] == ["Hội LHPN"]
    assert [row["so_thu_tu"] for row in held["danh_sach_ket_luan"]] == [1]


def test_supervision_is_added_by_body() -> None:
    """October: the Front once, the investment board twice."""
    rows = context(sample_year())["giam_sat_theo_chu_the"]

    assert [(row["chu_the"], row["so_cuoc"]) for row in rows] == [("MTTQ", 1), ("Ban GSĐTCĐ", 2)]


def test_table_leaves_out_what_nobody_reports() -> None:
    """A row stands in the table if anything of it is known; numbers count the main rows only."""
    sections = context(sample_year())["bieu_so_lieu"]
    labels = [row["chi_tieu"] for section in sections for row in section["dong"]]

    assert [section["stt"] for section in sections[:3]] == ["I", "II", "III"]
    assert "Số buổi tuyên truyền, vận động" in labels
    assert "Hồ sơ thủ tục hành chính tiếp nhận" not in labels
    assert sections[-1]["muc"] == "Chỉ tiêu bổ sung"
    assert [row["stt"] for row in sections[0]["dong"]][:3] == ["1", "", ""]


def test_silence_is_told_from_absence() -> None:
    """January's checks were declared quiet; a sheet nobody filled in has said nothing."""
    january = context(sample_year(), Period.of_month(YEAR, 1))
    nothing = context(dataset())

    assert january["khong_phat_sinh"]["kiem_tra"] is True
    assert january["co_so_lieu"]["kiem_tra"] is True
    assert nothing["co_so_lieu"]["kiem_tra"] is False
    assert nothing["khong_phat_sinh"]["kiem_tra"] is False


def test_month_is_ready_at_once() -> None:
    """Figures and context of a year of rows take a small part of a second."""
    data = sample_year()
    seconds = []
    for _ in range(3):
        start = time.perf_counter()
        context(data, DECEMBER)
        seconds.append(time.perf_counter() - start)

    assert min(seconds) < 0.2
