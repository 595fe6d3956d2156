"""Which figure counts the rows of which list, so that a report cannot tell one and list another."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

COUNTS: Mapping[str, str] = MappingProxyType(
    {
        "cong_khai_cham": "so_cong_khai_cham",
        "cong_khai_qcdc": "noi_dung_cong_khai",
        "cuoc_dinh_ky": "kiem_tra_dinh_ky",
        "cuoc_dot_xuat": "kiem_tra_dot_xuat",
        "doi_thoai": "so_doi_thoai",
        "kiem_tra": "so_cuoc_kiem_tra",
        "mo_hinh": "mo_hinh_dang_ky",
        "mo_hinh_can_dieu_chinh": "mo_hinh_chua_dat",
        "mo_hinh_da_nhan_rong_ds": "mo_hinh_da_nhan_rong",
        "mo_hinh_dang_tam_dung": "mo_hinh_tam_dung",
        "mo_hinh_duoc_cong_nhan": "mo_hinh_cong_nhan",
        "mo_hinh_la_tieu_bieu": "mo_hinh_tieu_bieu",
        "nhiem_vu_bi_cham": "nhiem_vu_cham",
        "nhiem_vu_ky_nay": "so_nhiem_vu",
        "nop_muon": "don_vi_nop_muon",
        "ton_tai": "so_ton_tai",
    }
)
"""The figure that says how many rows a list has, by the name of the list in templates."""
