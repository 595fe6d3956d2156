"""A dataset that says what the CSV files of the sample ward's year say, sheet by sheet."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

from figures_builders import (
    GRADES,
    YEAR,
    Rows,
    dataset,
    sample_grades,
    sample_models,
    sample_months,
)

if TYPE_CHECKING:
    from reports.workbooks.records import Dataset

UNITS = (
    ("UBND", "Ủy ban nhân dân phường", "UBND"),
    ("MTTQ", "Ủy ban MTTQ Việt Nam phường", "MTTQ"),
    ("PN", "Hội Liên hiệp Phụ nữ phường", "Hội LHPN"),
    ("DTN", "Đoàn Thanh niên phường", "Đoàn TN"),
    ("CCB", "Hội Cựu chiến binh phường", "Hội CCB"),
    ("CD", "Công đoàn phường", "Công đoàn"),
    ("CA", "Công an phường", "Công an"),
    ("QS", "Ban Chỉ huy Quân sự phường", "BCH Quân sự"),
    ("YT", "Trạm Y tế phường", "Trạm Y tế"),
    ("MN-HS", "Trường Mầm non Hoa Sen", "MN Hoa Sen"),
    ("MN-SK", "Trường Mầm non Sao Khuê", "MN Sao Khuê"),
    ("TH", "Trường Tiểu học An Sen", "TH An Sen"),
    ("THCS", "Trường THCS An Sen", "THCS An Sen"),
    ("TDV", "Tổ dân vận các tổ dân phố", "Tổ dân vận TDP"),
)
REGULATIONS = ("QC1", "QC2", "QC3", "QC4", "QC5", "QC6")
DIALOGUES = {
    4: (17, "Đối thoại đột xuất"),
    6: (12, "Đối thoại định kỳ"),
    8: (20, "Đối thoại đột xuất"),
    11: (11, "Đối thoại định kỳ"),
}
EARLIER: dict[str, tuple[Decimal | int, Decimal | int, Decimal | int]] = {
    "Số buổi tuyên truyền, vận động": (51, 84, 113),
    "Lượt người dự": (3510, 5720, 7815),
    "Đơn tiếp nhận trong kỳ": (31, 46, 61),
    "Đơn đã giải quyết trong kỳ": (29, 44, 60),
    "Tiền vận động các quỹ": (98, Decimal("150.5"), 251),
}
NOT_RECOGNISED = ("DVK-10", "DVK-12")
OUTSTANDING = {"DVK-01": 4, "DVK-02": 3, "DVK-07": None}
AWARDED = ((6, "Tập thể", "DVK-01"), (10, "Cá nhân", "DVK-11"), (12, "Tập thể", "DVK-02"))


@cache
def sample_year() -> Dataset:
    """Return the sample ward's year."""
    rows = Rows()
    _ward(rows)
    _models(rows)
    for month in range(1, 13):
        _month(rows, month, {id_: values[month - 1] for id_, values in sample_months().items()})
    _october(rows)
    return dataset(*rows.records)


def _ward(rows: Rows) -> None:
    for item, value in (
        ("Tên phường", "An Sen"),
        ("Loại đơn vị hành chính", "phường"),
        ("Địa danh", "An Sen"),
        ("Năm báo cáo", str(YEAR)),
        ("Ngày chốt số liệu (trong tháng)", "20"),
        ("Hạn gửi báo cáo", "23"),
        ("Diện tích tự nhiên", "4,20"),
        ("Số tổ dân phố", "16"),
        ("Số hộ", "7.840"),
        ("Số tổ dân vận tổ dân phố", "16"),
    ):
        rows.fact(item, value)
    for code, name, short in UNITS:
        kind = "Công an" if code == "CA" else None
        rows.add("units", code=code, name=name, short_name=short, type=kind, must_report=True)
    for code in REGULATIONS:
        rows.add("regulations", code=code, name=f"quy chế {code}", in_force=True)
    rows.add("opening", measure="Đơn còn tồn cuối kỳ", value=2)
    rows.add("opening", measure="PAKN còn tồn cuối kỳ", value=3)
    for measure, (half, nine, year) in EARLIER.items():
        money = measure.startswith("Tiền")
        rows.add(
            "plan",
            measure=measure,
            unit_of="triệu đồng" if money else None,
            plan=280 if money else None,
            earlier_6=half,
            earlier_9=nine,
            earlier_12=year,
        )
    rows.add("plan", measure="Quỹ Vì người nghèo", unit_of="triệu đồng", plan=150)


def _models(rows: Rows) -> None:
    for each in sample_models():
        month = int(each["Đăng ký"].partition("/")[0])
        paused = each["Mã"] == "DVK-10"
        rows.add(
            "models",
            code=each["Mã"],
            name=each["Tên mô hình"],
            owner=each["Đơn vị/cá nhân đăng ký"],
            kind=each["Loại"],
            field=each["Lĩnh vực"],
            origin=each["Mới/Duy trì"],
            target=34 if each["Mã"] == "DVK-03" else None,
            target_unit="hộ" if each["Mã"] == "DVK-03" else None,
            land_clearance=each["Mã"] == "DVK-03",
            area=each["Địa bàn"],
            leader=each["Người phụ trách"],
            registered_on=dt.date(YEAR, month, 15),
            status="Tạm dừng" if paused else "Đang thực hiện",
            status_on=dt.date(YEAR, 8, 5) if paused else None,
            year_result="Không công nhận" if each["Mã"] in NOT_RECOGNISED else "Công nhận",
            recognised_on=dt.date(YEAR, 12, 10),
            outstanding=each["Mã"] in OUTSTANDING,
            replicated_to=OUTSTANDING.get(each["Mã"]),
        )


def _month(rows: Rows, month: int, of: dict[str, Decimal]) -> None:
    number = {id_: int(value) for id_, value in of.items()}
    for sessions, people, posts in _halves(number["sessions"], number["people"], number["posts"]):
        rows.add(
            "propaganda",
            month=month,
            unit="MTTQ",
            topic="06 QCDC",
            form="Hội nghị",
            sessions=sessions,
            people=people,
            posts=posts,
        )
    _welfare(rows, month, of)
    _disclosures(rows, month, number)
    _reception(rows, month, number)
    _supervisions(rows, month, number)
    _inspections(rows, month, number)
    _assessments(rows, month, number["land_hh"])
    _submissions(rows, month, number)
    if month in DIALOGUES:
        day, kind = DIALOGUES[month]
        rows.add(
            "meetings",
            code=f"HN-{month}",
            date=dt.date(YEAR, month, day),
            type=kind,
            venue="Hội trường",
            chair="Bí thư Đinh Công Vịnh",
            present=number["dlg_people"],
            opinions=number["dlg_opinions"],
            answered=number["dlg_answered"],
            forwarded=number["dlg_opinions"] - number["dlg_answered"],
        )
    for when, kind, model in AWARDED:
        if when == month:
            rows.add(
                "awards",
                date=dt.date(YEAR, month, 18),
                decision="312/QĐ-UBND",
                name=f"đơn vị của {model}",
                kind=kind,
                model=model,
                form="Giấy khen",
                level="Chủ tịch UBND phường",
                status="Đã khen",
            )


def _halves(*wholes: int) -> list[tuple[int, ...]]:
    return [tuple(whole // 2 for whole in wholes), tuple(whole - whole // 2 for whole in wholes)]


def _fund(month: int) -> str:
    if month in (7, 8):
        return "Đền ơn đáp nghĩa"
    return "Vì biển, đảo Việt Nam" if 3 <= month <= 6 else "Vì người nghèo"


def _welfare(rows: Rows, month: int, of: dict[str, Decimal]) -> None:
    amount = int(of["fund_mil"] * 1_000_000)
    rows.add(
        "welfare", month=month, unit="MTTQ", kind="Vận động quỹ", fund=_fund(month), amount=amount
    )
    rows.add(
        "welfare",
        month=month,
        unit="MTTQ",
        kind="Trao quà",
        amount=500_000 * int(of["gifts"]),
        quantity=int(of["gifts"]),
    )


def _disclosures(rows: Rows, month: int, of: dict[str, int]) -> None:
    for index in range(of["disc_n"]):
        late = index >= of["disc_on_time"]
        rows.add(
            "disclosures",
            month=month,
            regulation=REGULATIONS[index % 5],
            content=f"nội dung {index + 1} tháng {month}",
            unit="UBND",
            forms=("Niêm yết tại trụ sở", "Loa truyền thanh"),
            on_time=not late,
            late_reason="chờ phê duyệt" if late else None,
            groups=16,
            **{"from": dt.date(YEAR, month, 5)},
        )


def _reception(rows: Rows, month: int, of: dict[str, int]) -> None:
    secretary = 1 if month == 2 else 2
    rows.add(
        "reception",
        month=month,
        unit="UBND",
        days_secretary=secretary,
        days_chairman=of["rec_days"] - secretary,
        visits=of["visits"],
        complaints=0,
        denunciations=0,
        recommendations=of["pet_in"],
        settled=of["pet_done"],
        feedback_in=of["fb_in"],
        feedback_done=of["fb_done"],
        mediation_in=of["med_in"],
        mediation_done=of["med_ok"],
        groups_posted=of["tdp_full"],
        groups_met=16 if month % 3 == 0 else None,
    )


def _supervisions(rows: Rows, month: int, of: dict[str, int]) -> None:
    bodies = ("MTTQ",) * of["sup_mttq"] + ("Ban TTND",) * of["sup_ttnd"]
    bodies += ("Ban GSĐTCĐ",) * of["sup_gsdtcd"]
    for index, body in enumerate(bodies):
        rows.add(
            "supervisions",
            month=month,
            type="Giám sát",
            body=body,
            content=f"việc {index + 1} tháng {month}",
            subject="công trình rãnh thoát nước",
            regulation="QC1" if index == 0 else None,
            events=1,
            violations=0,
            recommendations=of["recs"] if index == 0 else 0,
            accepted=of["recs_ok"] if index == 0 else 0,
        )
    if not bodies:
        rows.add("quiet", month=month, sheet="Giám sát - phản biện")


def _inspections(rows: Rows, month: int, of: dict[str, int]) -> None:
    for kind, count in (("Định kỳ", of["insp_plan"]), ("Đột xuất", of["insp_sudden"])):
        for _ in range(count):
            rows.add(
                "inspections",
                month=month,
                date=dt.date(YEAR, month, 14),
                type=kind,
                unit_inspected="TDP 12; TDP 14" if kind == "Định kỳ" else "Một cửa",
                subject=("DVK",),
                result="tốt",
            )
    if not of["insp_plan"] + of["insp_sudden"]:
        rows.add("quiet", month=month, sheet="Kiểm tra")


def _assessments(rows: Rows, month: int, households: int) -> None:
    graded = {code: grades[month - 1] for code, grades in sample_grades().items()}
    for code, letter in graded.items():
        if letter in GRADES:
            rows.add(
                "assessments",
                month=month,
                model=code,
                how="Khảo sát",
                grade=GRADES[letter],
                value=households if code == "DVK-03" else None,
                result=f"kết quả {code} tháng {month}",
                issue="cần đổi cách làm" if letter in "CFD" else None,
                propose_award=False,
            )
    if not any(letter in GRADES for letter in graded.values()):
        rows.add("quiet", month=month, sheet="Đánh giá mô hình")


def _submissions(rows: Rows, month: int, of: dict[str, int]) -> None:
    for index, (code, _, _) in enumerate(reversed(UNITS)):
        if index < of["sub_all"]:
            on_time = index < of["sub_on_time"]
            day = dt.date(YEAR, month, 22 if on_time else 26)
            rows.add("submissions", month=month, unit=code, received_on=day, sending=1)


def _october(rows: Rows) -> None:
    _papers(rows)
    rows.add(
        "shortcomings",
        month=10,
        issue="Một số hộ đổ rác sai giờ",
        where="TDP 6, 8",
        objective_cause="giá đất tái định cư chưa công bố",
        subjective_cause="tổ dân vận thiếu tài liệu ngắn",
        status="Mới",
    )
    rows.add(
        "shortcomings",
        month=8,
        issue="Chợ tạm lấn chiếm",
        status="Đã khắc phục",
        status_on=dt.date(YEAR, 9, 10),
    )
    for period, task, result, done in (
        ("Tháng 10", "Tuyên truyền 06 QCDC", "Hoàn thành", dt.date(YEAR, 10, 15)),
        ("Tháng 10", "Vận động 08 hộ còn lại", "Chậm", None),
        ("Tháng 11", "Đối thoại định kỳ lần 2", None, None),
        ("Năm 2027", "Nhân rộng mô hình", None, None),
    ):
        rows.add(
            "tasks",
            period=period,
            task=task,
            lead="MTTQ",
            product="12 mô hình" if period == "Năm 2027" else None,
            from_issue="Một số hộ đổ rác sai giờ; khắc phục tồn tại"
            if period == "Tháng 11"
            else None,
            result=result,
            result_on=done,
            reason="giá đất chưa công bố" if result == "Chậm" else None,
        )
    for section, text in (
        ("Lãnh đạo, chỉ đạo", "Ban hành 05 văn bản."),
        ("Lãnh đạo, chỉ đạo", "Ban hành 05 văn bản."),
        ("Ưu điểm", "Nền nếp được giữ vững."),
    ):
        rows.add("narrative", period="Tháng 10", section=section, text=text)


def _papers(rows: Rows) -> None:
    rows.add(
        "issuers",
        role="Khối Dân vận",
        name="Khối Dân vận Đảng ủy phường",
        parent="ĐẢNG ỦY PHƯỜNG AN SEN",
        body="KHỐI DÂN VẬN",
        symbol="KDV",
        profile="Đảng",
        power="T/M",
        behalf="KHỐI DÂN VẬN",
        position="TRƯỞNG KHỐI",
        signer="Lương Thị Hòa",
        addressees="Đảng ủy phường",
        recipients="Thường trực Đảng ủy phường\nUBND phường\nLưu Văn phòng Đảng ủy",
        copies="1\n2",
    )
    rows.add(
        "bases",
        title="Kế hoạch số 12-KH/ĐU",
        date=dt.date(YEAR, 1, 12),
        issuer="Đảng ủy phường",
        subject="công tác dân vận năm 2026",
        in_force=True,
    )
    rows.add("bases", title="Kế hoạch số 9-KH/ĐU", in_force=False)
    rows.add("bases", title="Luật số 10/2022/QH15", in_force=True, report_types=("Năm",))
    rows.add(
        "meetings",
        code="HN-GB",
        date=dt.date(YEAR, 11, 12),
        about="Tháng 10",
        type="Giao ban tháng",
        venue="Phòng họp 2",
        chair="Trưởng khối Lương Thị Hòa",
        present=26,
        opinions=1,
        invited=28,
    )
    rows.add("opinions", meeting="HN-GB", speaker="Hội LHPN", content="điểm tập kết rác")
    rows.add("conclusions", meeting="HN-GB", number=1, content="Khắc phục tồn tại")
    rows.add("teams", period="Tháng 10", group="TDP 5", members=7, unit="TDV")
    rows.add("democracy_units", period="Tháng 10", unit="TH", type="Đơn vị sự nghiệp")
    rows.add(
        "meetings",
        code="HN-TDP",
        date=dt.date(YEAR, 9, 3),
        type="Hội nghị nhân dân (TDP)",
        venue="Nhà văn hóa TDP 4",
        chair="Tổ trưởng TDP 4",
        present=296,
        opinions=11,
        households_called=360,
        households_present=296,
        votes_for=271,
    )
    rows.add("propaganda", month=10, unit="CA", topic="phòng cháy", form="Hội nghị", posts=0)
    rows.add("board", board="Khối Dân vận", person="Lương Thị Hòa", role="Trưởng")
    rows.add(
        "awards",
        date=dt.date(YEAR, 10, 19),
        name="Đoàn TN",
        kind="Tập thể",
        merit="chuyển đổi số",
        form="Giấy khen",
        level="Chủ tịch UBND phường",
        status="Đề xuất",
    )
    rows.add(
        "extra",
        code="van_ban_ban_hanh",
        name="Số văn bản đã ban hành",
        unit_of="văn bản",
        nature="Cộng dồn",
        month_9=5,
        month_10=4,
    )
    rows.add("lists", list="Mục báo cáo", word="Chuyển đổi số")
