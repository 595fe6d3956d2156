"""The lists of the long reports: bodies, models, awards, boards, targets, charts, appendices."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest
from figures_builders import YEAR, dataset, record
from figures_year import PERIODS, YEAR_REPORT, an_sen, context, context_of, figures

from reports.figures.spec import ReportSpec
from reports.periods import Period

if TYPE_CHECKING:
    from typing import Any


def test_bodies_by_type_with_their_ranks() -> None:
    """17 bodies: 10 good, 6 fair, 1 average; by type, unit by unit and in the total row alike."""
    year = context(YEAR_REPORT)
    groups, whole, firms = year["qcdc_theo_nhom"], year["qcdc_cong"], year["qcdc_doanh_nghiep"]

    assert [(row["loai_hinh"], row["tong"]) for row in groups] == [
        ("Xã, phường, thị trấn", 1),
        ("Cơ quan hành chính", 2),
        ("Đơn vị sự nghiệp", 5),
        ("Doanh nghiệp", 9),
    ]
    assert [whole[name] for name in ("tong", "tot", "kha", "trung_binh", "yeu")] == [
        17,
        10,
        6,
        1,
        0,
    ]
    assert [str(whole[f"{name}_pct"].value) for name in ("tot", "kha", "trung_binh")] == [
        "58.8",
        "35.3",
        "5.9",
    ]
    assert (year["qcdc_co_quan"]["tot"], year["qcdc_co_quan"]["kha"]) == (5, 2)
    assert (firms["tot"], firms["kha"], firms["trung_binh"], firms["doi_thoai"]) == (4, 4, 1, 13)
    assert year["qcdc_don_vi"][8]["ten"] == "Công ty TNHH May Sen Vàng"
    assert [row["stt"] for row in year["qcdc_don_vi"]] == [str(place) for place in range(1, 18)]


def test_bodies_are_the_same_in_text_table_and_chart() -> None:
    """The indicators, the total row of the table, the sum of its groups and the chart agree."""
    year = context(YEAR_REPORT)
    drawn = year["bieu_do"]["xep_loai"]

    assert drawn["day"][0]["gia_tri"] == [
        year["qcdc_cong"][name] for name in ("tot", "kha", "trung_binh", "yeu", "khong_xep_loai")
    ]
    for name, tag in (("tong", "qcdc_don_vi_danh_gia"), ("tot", "qcdc_tot"), ("kha", "qcdc_kha")):
        rows = sum(row[name].amount for row in year["qcdc_theo_nhom"])
        assert year["qcdc_cong"][name] == year[tag] == rows
    assert year["qcdc_ty_le_tot"] == year["qcdc_cong"]["tot_pct"]
    assert year["qcdc_nguoi_du"] == year["qcdc_cong"]["nguoi_du"]


def test_half_year_without_bodies_prints_no_zero() -> None:
    """Nothing was reported of bodies by June: no row, no rank, no chart, no appendix."""
    half = context(PERIODS[4])

    assert half["qcdc_theo_nhom"] == half["qcdc_don_vi"] == []
    assert not half["qcdc_cong"]["tong"].known
    assert half["bieu_do"]["xep_loai"] == {"nhan": [], "day": []}
    assert half["phu_luc"]["e4"]["co"] is False


def test_funnel_of_the_models() -> None:
    """12 registered, 12 assessed, 10 recognised, 3 outstanding, 2 spread to 7 places, 6 awarded."""
    funnel = context(YEAR_REPORT)["pheu_mo_hinh"]
    names = ("dang_ky", "danh_gia", "cong_nhan", "tieu_bieu", "nhan_rong", "noi_nhan_rong", "khen")

    assert [funnel[name] for name in names] == [12, 12, 10, 3, 2, 7, 6]
    assert (str(funnel["ty_le_cong_nhan"].value), funnel["da_xet"]) == ("83.3", True)
    assert context(PERIODS[4])["pheu_mo_hinh"]["da_xet"] is False
    assert not context(PERIODS[4])["pheu_mo_hinh"]["cong_nhan"].known


def test_recognised_models_have_lists_of_their_own() -> None:
    """Lists and funnel agree; the outstanding ones stand first among those worth naming."""
    year = context(YEAR_REPORT)
    codes = {
        name: [row["ma"] for row in year[f"mo_hinh_{name}"]]
        for name in ("khong_cong_nhan", "la_tieu_bieu", "da_nhan_rong_ds", "noi_bat")
    }

    assert len(year["mo_hinh_duoc_cong_nhan"]) == year["pheu_mo_hinh"]["cong_nhan"]
    assert codes["khong_cong_nhan"] == ["DVK-10", "DVK-12"]
    assert codes["la_tieu_bieu"] == ["DVK-01", "DVK-02", "DVK-07"]
    assert codes["da_nhan_rong_ds"] == ["DVK-01", "DVK-02"]
    assert codes["noi_bat"][:3] == codes["la_tieu_bieu"]


def test_measured_results_of_the_year() -> None:
    """DVK-03 reached 30 of 34 households, DVK-01 14 of 12 lanes: one short, one beyond."""
    models = {row["ma"]: row for row in context(YEAR_REPORT)["mo_hinh_co_chi_tieu"]}
    short, beyond = models["DVK-03"], models["DVK-01"]

    assert (short["luy_ke"], str(short["ty_le"].value), short["dat_chi_tieu"]) == (
        30,
        "88.2",
        False,
    )
    assert (beyond["luy_ke"], beyond["chi_tieu"], beyond["dat_chi_tieu"]) == (14, 12, True)


def test_models_by_field_are_numbered_on() -> None:
    """The fields add up to all models; numbers run on from field to field (E1)."""
    year = context(YEAR_REPORT)
    fields = year["mo_hinh_theo_linh_vuc"]

    assert [(row["stt"], row["so_mo_hinh"]) for row in fields] == [
        ("I", 2),
        ("II", 5),
        ("III", 2),
        ("IV", 3),
    ]
    assert [model["stt"] for row in fields for model in row["mo_hinh"]] == [
        str(place) for place in range(1, 13)
    ]
    assert [row["cong_nhan"] for row in fields] == [1, 4, 2, 3]
    for part in ("tap_the", "ca_nhan"):
        assert sum(row[part].amount for row in fields) == year[f"mo_hinh_{part}"]
    assert fields[0]["mo_hinh"][0]["thoi_gian"] == "01/2026 - 12/2026"


def test_awards_of_the_year_stand_in_order() -> None:
    """Collectives by dictionary order, then persons by given name: Hiền, Nhài, Thịnh (E6)."""
    names = [row["ten"] for row in context(YEAR_REPORT)["da_khen"]]

    assert names == [
        "Chi hội Phụ nữ TDP 5",
        "Công an phường",
        "Hội LHPN phường",
        "Tổ công tác GPMB đường Ven Sông",
        "Ủy ban MTTQ phường",
        "Ông Đỗ Văn Hiền",
        "Bà Trịnh Thị Nhài",
        "Ông Hà Đức Thịnh",
    ]


def test_row_may_stand_for_many_awards() -> None:
    """7 collectives on one row count as 7 and are printed as a number, without a name."""
    row: dict[str, Any] = {
        "date": dt.date(YEAR, 5, 5),
        "decision": "1/QĐ",
        "status": "Đã khen",
        "level": "UBND",
    }
    data = dataset(
        record("awards", 2, name="các tập thể", kind="Tập thể", quantity=7, merit="a", **row),
        record("awards", 3, name="Bà An", kind="Cá nhân", merit="b", **row),
    )
    found = context_of(data, Period.of_month(YEAR, 5))
    many, one = found["da_khen"]

    assert (found["khen_tap_the"], found["khen_ca_nhan"]) == (7, 1)
    assert (many["ten_in"], many["so_luong"], one["ten_in"]) == ("07 tập thể", 7, "Bà An")
    (level,) = found["khen_theo_cap"]
    assert (level["tap_the"], level["ten"], level["thanh_tich"]) == (7, ["Bà An"], ["a", "b"])


def test_boards_with_their_members_and_decisions() -> None:
    """Both boards were renewed in January: members, head, decision."""
    boards = context(YEAR_REPORT)["kien_toan"]

    assert [(row["to_chuc"], row["so_thanh_vien"], row["truong"]) for row in boards] == [
        ("BCĐ QCDC", 7, "Đinh Công Vịnh"),
        ("Khối Dân vận", 6, "Lương Thị Hòa"),
    ]
    assert {row["trong_ky"] for row in boards} == {True}
    assert boards[0]["so_quyet_dinh"] == "Quyết định số 21-QĐ/ĐU"


def test_people_s_meetings_with_their_ballots() -> None:
    """A ballot is a share of all households called, not of those present."""
    half = context(PERIODS[4])

    assert [str(row["ty_le_tan_thanh"].value) for row in half["hop_dan"]] == ["75.3", "74.0"]
    assert (half["ho_trieu_tap"], half["phieu_tan_thanh"]) == (772, 576)
    assert str(half["ty_le_tan_thanh"].value) == "74.6"


def test_supervision_by_body_and_by_regulation() -> None:
    """Bodies add up to all supervision, and regulations to all that name one."""
    year = context(YEAR_REPORT)
    bodies, regulations = year["giam_sat_cua"], year["cong_khai_theo_quy_che"]

    assert sum(row["so_cuoc"].amount for row in bodies.values()) == year["so_cuoc_giam_sat"]
    assert bodies["gsdtcd"]["so_cuoc"] == year["giam_sat_gsdtcd"]
    assert (
        sum(row["so_cuoc_giam_sat"].amount for row in regulations)
        == year["giam_sat_theo_qcdc"]
        == sum(row["so_cuoc"].amount for row in year["giam_sat_don_vi"])
    )


def test_late_units_are_counted_over_the_year() -> None:
    """One kindergarten was late four times; the lists add up to the indicators."""
    year = context(YEAR_REPORT)
    late = {row["don_vi"]: row for row in year["nop_muon_theo_don_vi"]}

    assert (late["MN Sao Khuê"]["so_lan"], late["MN Sao Khuê"]["thang"]) == (
        4,
        ["1", "3", "7", "10"],
    )
    assert sum(row["so_lan"].amount for row in late.values()) == year["don_vi_nop_muon"]
    missing = year["chua_nop_theo_don_vi"]
    assert sum(row["so_lan"].amount for row in missing) == year["don_vi_chua_nop"]


def test_next_year_has_tasks_and_targets() -> None:
    """The year's report sets what is typed for 2027; targets are the tasks with a product."""
    year = context(YEAR_REPORT)

    assert [row["stt"] for row in year["nhiem_vu_ky_sau"]] == ["1", "2", "3", "4", "5"]
    assert [row["chi_tieu"] for row in year["chi_tieu_nam_sau"]] == [
        "12 mô hình trở lên",
        "02 hội nghị",
    ]


def test_next_year_s_plan_gives_the_targets() -> None:
    """Where next year's workbook lies beside, its plan is what the report promises."""
    plan = record("plan", 2, "sau.xlsx", None, measure="Số buổi", unit_of="buổi", plan=130)
    this, after = (
        record("ward", 99, file, None, item="Năm báo cáo", value=year)
        for file, year in (("nay.xlsx", "2026"), ("sau.xlsx", "2027"))
    )
    found = context_of(dataset(this, after, plan), YEAR_REPORT)
    (target,) = found["chi_tieu_nam_sau"]

    assert (target["noi_dung"], target["so"], target["don_vi_tinh"]) == ("Số buổi", 130, "buổi")


@pytest.mark.parametrize("period", PERIODS, ids=lambda period: period.key)
def test_charts_show_the_figures_of_the_text(period: Period) -> None:
    """Months of a chart add up to the period's figure; the paired columns are its own figures."""
    drawn, found = context(period)["bieu_do"], figures(period)
    months = drawn["so_buoi_thang"]
    pairs = drawn["cung_ky"]["day"]

    assert months["nhan"] == [f"Th{month.month}" for month in period.months]
    assert sum(figure.amount for figure in months["day"][0]["gia_tri"]) == found["so_buoi"]
    if pairs:
        assert pairs[0]["gia_tri"][0] == found["so_buoi_cung_ky"]
        assert pairs[1]["gia_tri"][0] == found["so_buoi"]
    for chart in drawn.values():
        assert all(len(row["gia_tri"]) == len(chart["nhan"]) for row in chart["day"])


def test_appendices_follow_the_definition() -> None:
    """Numbers follow the definition's order; Roman where the form of the State says so; its line
    has the day in words.
    """
    state = record("issuers", role="UBND", name="UBND phường", symbol="UBND", profile="Hành chính")
    data = dataset(*(row for rows in an_sen().rows.values() for row in rows), state)
    spec = ReportSpec(name="", issuer_role="UBND", appendices=("e6", "e1", "e5"))
    found = context_of(data, YEAR_REPORT, spec, so_phu_luc="roman")["phu_luc"]

    assert [found[key]["nhan"] for key in ("e6", "e1", "e5")] == [
        "Phụ lục I",
        "Phụ lục II",
        "Phụ lục III",
    ]
    assert found["e2"] == {"co": False, "nhan": ""}
    assert "ngày      tháng      năm" in found["kem_theo"]
