"""Indicators of democracy in bodies, of mobilisation teams and of people's meetings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reports.figures.calculation import Filed, Is, Positive, Rate, Sum
from reports.figures.indicators.model import FLOW, RATE, STATE, Section, aside

if TYPE_CHECKING:
    from reports.figures.calculation import Where
    from reports.figures.indicators.model import Row

RANKS = (
    ("good", "tot", "Tốt"),
    ("fair", "kha", "Khá"),
    ("average", "trung_binh", "Trung bình"),
    ("weak", "yeu", "Yếu"),
    ("unranked", "khong_xep_loai", "Không xếp loại"),
)
"""The ranks of bodies, best first: in code, in templates, in the workbook."""


def _bodies(column: str, where: Where = ()) -> Filed:
    return Filed("democracy_units", column, where, newest=True)


def _of_bodies(column: str) -> Filed:
    return Filed("democracy_units", column, summed=True, newest=True)


def _ranked() -> tuple[Row, ...]:
    counts: tuple[Row, ...] = tuple(
        (
            f"bodies_{id_}",
            f"qcdc_{tag}",
            f"Đơn vị thực hiện QCDC: {word}",
            "đơn vị",
            STATE,
            _bodies("rank", (Is("rank", (word,)),)),
        )
        for id_, tag, word in RANKS
    )
    shares: tuple[Row, ...] = tuple(
        (
            f"bodies_{id_}_rate",
            f"qcdc_ty_le_{tag}",
            f"Tỷ lệ đơn vị thực hiện QCDC: {word}",
            "%",
            RATE,
            Rate(f"bodies_{id_}", ("bodies",)),
        )
        for id_, tag, word in RANKS
    )
    return (*counts, *shares)


BODIES = aside(
    Section.DISCLOSURE,
    (
        "bodies",
        "qcdc_don_vi_danh_gia",
        "Đơn vị thực hiện QCDC trong các loại hình",
        "đơn vị",
        STATE,
        _bodies("type"),
    ),
    *_ranked(),
    (
        "bodies_rules",
        "qcdc_da_ban_hanh",
        "Đơn vị đã ban hành, kiện toàn quy chế",
        "đơn vị",
        STATE,
        _bodies("has_rules", (Is("has_rules", (True,)),)),
    ),
    (
        "bodies_met",
        "qcdc_da_hoi_nghi",
        "Đơn vị đã tổ chức hội nghị cán bộ, người lao động",
        "đơn vị",
        STATE,
        _bodies("staff_meeting", (Is("staff_meeting", (True,)),)),
    ),
    (
        "bodies_attended",
        "qcdc_nguoi_du",
        "Người dự hội nghị cán bộ, người lao động",
        "người",
        STATE,
        _of_bodies("attended"),
    ),
    (
        "bodies_staff",
        "qcdc_tong_nguoi",
        "Cán bộ, người lao động của các đơn vị",
        "người",
        STATE,
        _of_bodies("staff"),
    ),
    (
        "bodies_attended_rate",
        "qcdc_ty_le_du",
        "Tỷ lệ cán bộ, người lao động dự hội nghị",
        "%",
        RATE,
        Rate("bodies_attended", ("bodies_staff",)),
    ),
    (
        "bodies_opinions",
        "qcdc_y_kien",
        "Ý kiến tại hội nghị cán bộ, người lao động",
        "ý kiến",
        STATE,
        _of_bodies("opinions"),
    ),
    (
        "bodies_opinions_done",
        "qcdc_y_kien_giai_quyet",
        "Ý kiến tại hội nghị cán bộ, người lao động đã giải quyết",
        "ý kiến",
        STATE,
        _of_bodies("opinions_done"),
    ),
    (
        "bodies_opinions_rate",
        "qcdc_ty_le_giai_quyet",
        "Tỷ lệ ý kiến tại hội nghị cán bộ, người lao động đã giải quyết",
        "%",
        RATE,
        Rate("bodies_opinions_done", ("bodies_opinions",)),
    ),
    (
        "bodies_dialogues",
        "qcdc_doi_thoai",
        "Cuộc đối thoại tại doanh nghiệp",
        "cuộc",
        STATE,
        _of_bodies("dialogues"),
    ),
)


def _team(column: str, where: Where = ()) -> Filed:
    return Filed("teams", column, where, newest=True)


def _of_teams(column: str) -> Filed:
    return Filed("teams", column, summed=True)


TEAMS = aside(
    Section.OUTREACH,
    (
        "teams_told",
        "to_bao_cao",
        "Tổ dân vận có báo cáo",
        "tổ dân vận",
        STATE,
        _team("group"),
    ),
    (
        "teams_briefed",
        "to_giao_ban",
        "Tổ dân vận duy trì giao ban",
        "tổ dân vận",
        STATE,
        _team("briefings", (Positive("briefings"),)),
    ),
    (
        "teams_with_rules",
        "to_co_quy_che",
        "Tổ dân vận có Quy chế hoạt động",
        "tổ dân vận",
        STATE,
        _team("has_rules", (Is("has_rules", (True,)),)),
    ),
    (
        "teams_members",
        "thanh_vien_to",
        "Thành viên của các tổ dân vận có báo cáo",
        "thành viên",
        STATE,
        Filed("teams", "members", summed=True, newest=True),
    ),
    (
        "teams_briefings",
        "buoi_giao_ban_to",
        "Buổi giao ban của tổ dân vận",
        "buổi",
        FLOW,
        _of_teams("briefings"),
    ),
    (
        "teams_sessions",
        "buoi_tuyen_truyen_to",
        "Buổi tuyên truyền của tổ dân vận",
        "buổi",
        FLOW,
        _of_teams("sessions"),
    ),
    (
        "teams_households",
        "ho_van_dong",
        "Hộ được tổ dân vận vận động",
        "hộ",
        FLOW,
        _of_teams("households"),
    ),
    (
        "teams_households_done",
        "ho_thuc_hien",
        "Hộ đã thực hiện theo vận động của tổ dân vận",
        "hộ",
        FLOW,
        _of_teams("households_done"),
    ),
    (
        "teams_households_rate",
        "ty_le_ho_thuc_hien",
        "Tỷ lệ hộ đã thực hiện theo vận động của tổ dân vận",
        "%",
        RATE,
        Rate("teams_households_done", ("teams_households",)),
    ),
)

_PEOPLE = (Is("type", ("Hội nghị nhân dân (TDP)",)),)

BALLOTS = aside(
    Section.RECEPTION,
    (
        "ballot_called",
        "ho_trieu_tap",
        "Hộ được triệu tập họp, bàn, quyết định",
        "hộ",
        FLOW,
        Sum("meetings", ("households_called",), _PEOPLE),
    ),
    (
        "ballot_present",
        "ho_du_hop",
        "Hộ dự họp, bàn, quyết định",
        "hộ",
        FLOW,
        Sum("meetings", ("households_present",), _PEOPLE),
    ),
    (
        "ballot_for",
        "phieu_tan_thanh",
        "Hộ tán thành",
        "hộ",
        FLOW,
        Sum("meetings", ("votes_for",), _PEOPLE),
    ),
    (
        "ballot_present_rate",
        "ty_le_ho_du_hop",
        "Tỷ lệ hộ dự họp trên tổng số hộ",
        "%",
        RATE,
        Rate("ballot_present", ("ballot_called",)),
    ),
    (
        "ballot_rate",
        "ty_le_tan_thanh",
        "Tỷ lệ hộ tán thành trên tổng số hộ",
        "%",
        RATE,
        Rate("ballot_for", ("ballot_called",)),
    ),
)
