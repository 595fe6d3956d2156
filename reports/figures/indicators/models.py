"""Indicators of the mobilisation models and of awards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reports.figures.calculation import (
    Count,
    Distinct,
    Filled,
    Graded,
    Is,
    LandHandedOver,
    Rate,
    Registered,
)
from reports.figures.indicators.model import FLOW, RATE, STATE, Section, aside, of_section

if TYPE_CHECKING:
    from reports.figures.indicators.model import Row

SPREADABLE = "Hiệu quả, có khả năng nhân rộng"
EFFECTIVE = "Hiệu quả"
UNCLEAR = "Chưa rõ hiệu quả"
FORMAL = "Còn hình thức, cần điều chỉnh"
PAUSED = "Tạm dừng"
RUNNING = ("Đang thực hiện", "Hoàn thành")
ASSESSED = (SPREADABLE, EFFECTIVE, UNCLEAR, FORMAL)
FIELDS = (
    ("models_economy", "mo_hinh_kinh_te", "Kinh tế"),
    ("models_society", "mo_hinh_van_hoa_xa_hoi", "Văn hóa - xã hội"),
    ("models_defence", "mo_hinh_quoc_phong_an_ninh", "Quốc phòng - an ninh"),
    ("models_politics", "mo_hinh_he_thong_chinh_tri", "Xây dựng hệ thống chính trị"),
)
_OUTSTANDING = (Is("outstanding", (True,)),)

_REGISTERED: tuple[Row, ...] = (
    (
        "models_reg",
        "mo_hinh_dang_ky",
        "Mô hình đã đăng ký (lũy kế trong năm)",
        "mô hình",
        STATE,
        Registered(),
    ),
    (
        "models_coll",
        "mo_hinh_tap_the",
        "– tập thể",
        "mô hình",
        STATE,
        Registered((Is("kind", ("Tập thể",)),)),
    ),
    (
        "models_ind",
        "mo_hinh_ca_nhan",
        "– cá nhân",
        "mô hình",
        STATE,
        Registered((Is("kind", ("Cá nhân",)),)),
    ),
    (
        "models_new",
        "mo_hinh_moi",
        "– mới",
        "mô hình",
        STATE,
        Registered((Is("origin", ("Mới",)),)),
    ),
    (
        "models_kept",
        "mo_hinh_duy_tri",
        "– duy trì",
        "mô hình",
        STATE,
        Registered((Is("origin", ("Duy trì",)),)),
    ),
    *(
        (
            id_,
            tag,
            f"– lĩnh vực {word[0].lower()}{word[1:]}",
            "mô hình",
            STATE,
            Registered((Is("field", (word,)),)),
        )
        for id_, tag, word in FIELDS
    ),
    (
        "models_active",
        "mo_hinh_hoat_dong",
        "Mô hình đang hoạt động",
        "mô hình",
        STATE,
        Registered(status=RUNNING),
    ),
)

_GRADED: tuple[Row, ...] = (
    (
        "models_assessed",
        "mo_hinh_danh_gia",
        "Mô hình được đánh giá trong tháng cuối kỳ",
        "mô hình",
        STATE,
        Graded(ASSESSED),
    ),
    (
        "models_eff",
        "mo_hinh_hieu_qua",
        "– hiệu quả (kể cả có khả năng nhân rộng)",
        "mô hình",
        STATE,
        Graded((SPREADABLE, EFFECTIVE)),
    ),
    (
        "models_spreadable",
        "mo_hinh_co_the_nhan_rong",
        "– trong đó có khả năng nhân rộng",
        "mô hình",
        STATE,
        Graded((SPREADABLE,)),
    ),
    (
        "models_unclear",
        "mo_hinh_chua_dat",
        "– chưa rõ hiệu quả hoặc cần điều chỉnh",
        "mô hình",
        STATE,
        Graded((UNCLEAR, FORMAL)),
    ),
    (
        "models_vague",
        "mo_hinh_chua_ro",
        "– chưa rõ hiệu quả",
        "mô hình",
        STATE,
        Graded((UNCLEAR,)),
    ),
    (
        "models_formal",
        "mo_hinh_con_hinh_thuc",
        "– còn hình thức, cần điều chỉnh",
        "mô hình",
        STATE,
        Graded((FORMAL,)),
    ),
    (
        "models_paused",
        "mo_hinh_tam_dung",
        "Mô hình tạm dừng",
        "mô hình",
        STATE,
        Registered(status=(PAUSED,)),
    ),
    (
        "models_assessed_distinct",
        "mo_hinh_danh_gia_ca_ky",
        "Mô hình được đánh giá trong cả kỳ (không tính trùng)",
        "mô hình",
        FLOW,
        Graded(ASSESSED, whole=True),
    ),
    (
        "models_eff_rate",
        "ty_le_mo_hinh_hieu_qua",
        "Tỷ lệ mô hình hiệu quả",
        "%",
        RATE,
        Rate("models_eff", ("models_assessed",)),
    ),
    (
        "models_recognised",
        "mo_hinh_cong_nhan",
        "Mô hình được công nhận",
        "mô hình",
        STATE,
        Registered(recognised=True),
    ),
    (
        "models_recognised_rate",
        "ty_le_mo_hinh_cong_nhan",
        "Tỷ lệ mô hình được công nhận",
        "%",
        RATE,
        Rate("models_recognised", ("models_reg",)),
    ),
    (
        "models_outstanding",
        "mo_hinh_tieu_bieu",
        "– mô hình tiêu biểu",
        "mô hình",
        STATE,
        Registered(_OUTSTANDING, recognised=True),
    ),
    (
        "models_spread",
        "mo_hinh_da_nhan_rong",
        "Mô hình đã nhân rộng",
        "mô hình",
        STATE,
        Registered((Filled("replicated_to"),), recognised=True),
    ),
    (
        "spread_sum",
        "noi_nhan_rong",
        "– số nơi nhân rộng",
        "nơi",
        STATE,
        Registered(recognised=True, column="replicated_to"),
    ),
    (
        "land_hh",
        "ho_ban_giao",
        "Hộ bàn giao mặt bằng",
        "hộ",
        FLOW,
        LandHandedOver(),
    ),
)

MODELS = of_section(Section.MODELS, *_REGISTERED, *_GRADED)

_AWARDED = (Is("status", ("Đã khen",)), Filled("decision"))

AWARDS = of_section(
    Section.AWARDS,
    (
        "awards_coll",
        "khen_tap_the",
        "Tập thể được khen",
        "tập thể",
        FLOW,
        Count("awards", "status", (*_AWARDED, Is("kind", ("Tập thể",))), times="quantity"),
    ),
    (
        "awards_ind",
        "khen_ca_nhan",
        "Cá nhân được khen",
        "cá nhân",
        FLOW,
        Count("awards", "status", (*_AWARDED, Is("kind", ("Cá nhân",))), times="quantity"),
    ),
    (
        "awards_proposed",
        "khen_de_xuat",
        "Tập thể, cá nhân đề xuất khen",
        "lượt",
        FLOW,
        Count("awards", "status", (Is("status", ("Đề xuất",)),), times="quantity"),
    ),
    (
        "models_proposed",
        "mo_hinh_de_xuat_khen",
        "Mô hình được đề xuất khen qua đánh giá (không tính trùng)",
        "mô hình",
        FLOW,
        Distinct("assessments", "model", (Is("propose_award", (True,)),)),
    ),
)

MODEL_AWARDS = aside(
    Section.AWARDS,
    (
        "models_awarded",
        "mo_hinh_duoc_khen",
        "Mô hình có tập thể, cá nhân được khen (không tính trùng)",
        "mô hình",
        FLOW,
        Distinct("awards", "model", (*_AWARDED, Filled("model"))),
    ),
)
