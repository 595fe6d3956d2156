"""Indicators of grassroots democracy: disclosure, supervision, reception, petitions, mediation."""

from __future__ import annotations

from reports.figures.calculation import (
    Count,
    Distinct,
    Filled,
    InForce,
    Is,
    Last,
    Rate,
    Sum,
    WardFact,
)
from reports.figures.indicators.model import (
    FLOW,
    RATE,
    STATE,
    Indicator,
    Section,
    aside,
    of_section,
)

_ON_TIME = (Is("on_time", (True,)),)
_LATE = (Is("on_time", (False,)),)

DISCLOSURE = of_section(
    Section.DISCLOSURE,
    (
        "disc_n",
        "noi_dung_cong_khai",
        "Nội dung công khai mới",
        "nội dung",
        FLOW,
        Count("disclosures", "content"),
    ),
    (
        "disc_on_time",
        "cong_khai_dung_han",
        "– trong đó đúng hạn",
        "nội dung",
        FLOW,
        Count("disclosures", "on_time", _ON_TIME),
    ),
    (
        "disc_late",
        "so_cong_khai_cham",
        "– chậm",
        "nội dung",
        FLOW,
        Count("disclosures", "on_time", _LATE),
    ),
    (
        "disc_rate",
        "ty_le_cong_khai_dung_han",
        "Tỷ lệ công khai đúng hạn",
        "%",
        RATE,
        Rate("disc_on_time", ("disc_n",)),
    ),
    (
        "regulations_used",
        "quy_che_da_cong_khai",
        "Quy chế có nội dung công khai (không tính trùng)",
        "quy chế",
        FLOW,
        Distinct("disclosures", "regulation"),
    ),
    ("regulations", "so_quy_che", "Quy chế đang áp dụng", "quy chế", STATE, InForce()),
    (
        "disc_opinions",
        "y_kien_phan_hoi",
        "Ý kiến phản hồi về nội dung công khai",
        "ý kiến",
        FLOW,
        Sum("disclosures", ("opinions",)),
    ),
    (
        "disc_accepted",
        "y_kien_tiep_thu",
        "– được tiếp thu",
        "ý kiến",
        FLOW,
        Sum("disclosures", ("opinions_accepted",)),
    ),
    (
        "tdp_full",
        "tdp_niem_yet",
        "Tổ dân phố niêm yết đầy đủ",
        "tổ dân phố",
        STATE,
        Last("reception", "groups_posted"),
    ),
    (
        "tdp_total",
        "so_tdp",
        "Số tổ dân phố",
        "tổ dân phố",
        STATE,
        WardFact("groups"),
    ),
    (
        "tdp_rate",
        "ty_le_tdp_niem_yet",
        "Tỷ lệ tổ dân phố niêm yết đầy đủ",
        "%",
        RATE,
        Rate("tdp_full", ("tdp_total",)),
    ),
    (
        "tdp_met",
        "tdp_da_hop",
        "Tổ dân phố đã họp",
        "tổ dân phố",
        STATE,
        Last("reception", "groups_met"),
    ),
)

_SUPERVISING = Is("type", ("Giám sát", "Khảo sát", "Phối hợp giám sát"))
_BODIES = (
    ("sup_hdnd", "giam_sat_hdnd", "– của HĐND", ("HĐND",)),
    ("sup_mttq", "giam_sat_mttq", "– của MTTQ, đoàn thể", ("MTTQ", "Đoàn thể CT-XH")),
    ("sup_ttnd", "giam_sat_ttnd", "– của Ban TTND", ("Ban TTND",)),
    ("sup_gsdtcd", "giam_sat_gsdtcd", "– của Ban GSĐTCĐ", ("Ban GSĐTCĐ",)),
    (
        "sup_party",
        "giam_sat_cap_uy",
        "– của cấp ủy, BCĐ QCDC, Khối Dân vận",
        ("BCĐ QCDC", "Khối Dân vận", "UBKT Đảng ủy"),
    ),
)

SUPERVISION = (
    Indicator(
        "sup",
        "so_cuoc_giam_sat",
        "Cuộc giám sát",
        "cuộc",
        FLOW,
        Sum("supervisions", ("events",), (_SUPERVISING,)),
        Section.SUPERVISION,
    ),
    *(
        Indicator(
            id_,
            tag,
            label,
            "cuộc",
            FLOW,
            Sum("supervisions", ("events",), (_SUPERVISING, Is("body", bodies))),
            Section.SUPERVISION,
            aliases=(f"Cuộc giám sát {label.removeprefix('– ')}",),
        )
        for id_, tag, label, bodies in _BODIES
    ),
    *of_section(
        Section.SUPERVISION,
        (
            "criticism",
            "phan_bien_gop_y",
            "Cuộc phản biện xã hội, góp ý",
            "cuộc",
            FLOW,
            Sum("supervisions", ("events",), (Is("type", ("Phản biện xã hội", "Góp ý")),)),
        ),
        (
            "n_works",
            "cong_trinh_giam_sat",
            "Công trình, vụ việc được giám sát",
            "công trình",
            FLOW,
            Sum("supervisions", ("works",)),
        ),
        (
            "n_viol",
            "vi_pham_phat_hien",
            "Vi phạm phát hiện qua giám sát",
            "vụ việc",
            FLOW,
            Sum("supervisions", ("violations",)),
        ),
        (
            "recs",
            "kien_nghi_giam_sat",
            "Kiến nghị sau giám sát",
            "kiến nghị",
            FLOW,
            Sum("supervisions", ("recommendations",)),
        ),
        (
            "recs_ok",
            "kien_nghi_tiep_thu",
            "– được tiếp thu, giải quyết",
            "kiến nghị",
            FLOW,
            Sum("supervisions", ("accepted",)),
        ),
        (
            "recs_rate",
            "ty_le_kien_nghi_tiep_thu",
            "Tỷ lệ kiến nghị được tiếp thu",
            "%",
            RATE,
            Rate("recs_ok", ("recs",)),
        ),
        (
            "recovered",
            "tien_thu_hoi",
            "Thu hồi, giảm trừ qua giám sát",
            "đồng",
            FLOW,
            Sum("supervisions", ("recovered_money",)),
        ),
    ),
    *aside(
        Section.SUPERVISION,
        (
            "sup_regulations",
            "giam_sat_theo_qcdc",
            "Cuộc giám sát việc thực hiện các quy chế dân chủ",
            "cuộc",
            FLOW,
            Sum("supervisions", ("events",), (_SUPERVISING, Filled("regulation"))),
        ),
        (
            "comments",
            "y_kien_gop_y",
            "Ý kiến phản biện xã hội, góp ý",
            "ý kiến",
            FLOW,
            Sum("supervisions", ("comments",)),
        ),
    ),
)
_DIALOGUE = Is("type", ("Đối thoại định kỳ", "Đối thoại đột xuất"))
_PEOPLE = (Is("type", ("Hội nghị nhân dân (TDP)",)),)

DIALOGUE = of_section(
    Section.RECEPTION,
    (
        "dlg_n",
        "so_doi_thoai",
        "Hội nghị đối thoại",
        "hội nghị",
        FLOW,
        Count("meetings", "type", (_DIALOGUE,)),
    ),
    (
        "dlg_regular",
        "doi_thoai_dinh_ky",
        "– định kỳ",
        "hội nghị",
        FLOW,
        Count("meetings", "type", (Is("type", ("Đối thoại định kỳ",)),)),
    ),
    (
        "dlg_sudden",
        "doi_thoai_dot_xuat",
        "– đột xuất",
        "hội nghị",
        FLOW,
        Count("meetings", "type", (Is("type", ("Đối thoại đột xuất",)),)),
    ),
    (
        "dlg_people",
        "nguoi_du_doi_thoai",
        "– số người dự",
        "người",
        FLOW,
        Sum("meetings", ("present",), (_DIALOGUE,)),
    ),
    (
        "dlg_opinions",
        "y_kien_doi_thoai",
        "– số ý kiến",
        "ý kiến",
        FLOW,
        Sum("meetings", ("opinions",), (_DIALOGUE,)),
    ),
    (
        "dlg_answered",
        "y_kien_da_tra_loi",
        "– số ý kiến đã trả lời, giải quyết",
        "ý kiến",
        FLOW,
        Sum("meetings", ("answered",), (_DIALOGUE,)),
    ),
    (
        "dlg_forwarded",
        "y_kien_chuyen_xu_ly",
        "– số ý kiến chuyển xử lý",
        "ý kiến",
        FLOW,
        Sum("meetings", ("forwarded",), (_DIALOGUE,)),
    ),
    (
        "dlg_rate",
        "ty_le_y_kien_tra_loi",
        "Tỷ lệ ý kiến đối thoại đã trả lời",
        "%",
        RATE,
        Rate("dlg_answered", ("dlg_opinions",)),
    ),
    (
        "people_meetings",
        "hoi_nghi_nhan_dan",
        "Hội nghị nhân dân ở tổ dân phố",
        "hội nghị",
        FLOW,
        Count("meetings", "type", _PEOPLE),
    ),
)
