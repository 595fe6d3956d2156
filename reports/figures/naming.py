"""Short ways to declare the names a template may use."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reports.fields import Field, FieldKind, Rows
from reports.workbooks.schema import Kind
from reports.workbooks.sheets import SHEETS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reports.fields import Known, Names
    from reports.workbooks.records import OwnColumn
    from reports.workbooks.schema import Column, Sheet

BY_KEY: Mapping[str, Sheet] = {sheet.key: sheet for sheet in SHEETS}
FRAME_AND_LISTS = frozenset(
    (
        "anh",
        "bieu_do",
        "bieu_so_lieu",
        "bo",
        "cai_dat",
        "chi_tieu_nam_sau",
        "chua_nop_theo_don_vi",
        "chuong_trinh",
        "chuyen_de",
        "co_quan",
        "co_so_lieu",
        "cong_khai_cham",
        "cong_khai_cong",
        "cong_khai_theo_quy_che",
        "cuoc_dinh_ky",
        "cuoc_dot_xuat",
        "da_khen",
        "de_xuat_khen",
        "dinh_chinh",
        "doi_thoai",
        "don_vi",
        "don_vi_cham",
        "don_vi_cham_diem",
        "don_vi_thieu",
        "ghi_chu_so_sanh",
        "giam_sat",
        "giam_sat_cua",
        "giam_sat_don_vi",
        "giam_sat_theo_chu_the",
        "hinh_thuc_cong_khai",
        "hoi_nghi_danh_gia",
        "hop_dan",
        "khen_theo_cap",
        "kien_toan",
        "ky",
        "ky_sau",
        "la_du_thao",
        "llvt_tuyen_truyen",
        "mo_hinh",
        "mo_hinh_can_dieu_chinh",
        "mo_hinh_cham_diem",
        "mo_hinh_co_chi_tieu",
        "mo_hinh_co_de_xuat",
        "mo_hinh_da_nhan_rong_ds",
        "mo_hinh_dang_tam_dung",
        "mo_hinh_duoc_cong_nhan",
        "mo_hinh_khong_cong_nhan",
        "mo_hinh_la_tieu_bieu",
        "mo_hinh_moi_dang_ky",
        "mo_hinh_nhan_rong_duoc",
        "mo_hinh_noi_bat",
        "mo_hinh_theo_linh_vuc",
        "nguyen_nhan_chu_quan",
        "nguyen_nhan_khach_quan",
        "nhiem_vu_bi_cham",
        "nhiem_vu_ky_nay",
        "nhiem_vu_ky_sau",
        "nop_bao_cao",
        "nop_muon",
        "nop_muon_theo_don_vi",
        "phan_bien",
        "pheu_mo_hinh",
        "phu_luc",
        "phuong",
        "qcdc_co_quan",
        "qcdc_cong",
        "qcdc_doanh_nghiep",
        "qcdc_don_vi",
        "qcdc_phuong",
        "qcdc_theo_nhom",
        "quy_theo_ten",
        "so_xa_phuong",
        "so_xa_phuong_chua_gui",
        "so_xa_phuong_da_gui",
        "thang_diem_mo_hinh",
        "thang_diem_qcdc",
        "the_thuc",
        "thuyet_minh",
        "to_truong_theo_chuc_danh",
        "ton_tai",
        "ton_tai_da_khac_phuc",
        "tuyen_truyen_theo_don_vi",
        "xa_phuong",
        "xa_phuong_chua_gui",
    )
)
"""The names at the top of the tree that are neither figures nor sheets."""
TAGGED: Mapping[str, tuple[tuple[str, Column], ...]] = {
    sheet.key: tuple((column.tag, column) for column in sheet.columns if not column.private)
    for sheet in SHEETS
}
"""The columns of each sheet that may be shown, with their tags."""
_KINDS = {
    Kind.INTEGER: FieldKind.FIGURE,
    Kind.DECIMAL: FieldKind.FIGURE,
    Kind.MONEY: FieldKind.FIGURE,
    Kind.MONTH: FieldKind.FIGURE,
    Kind.DATE: FieldKind.DATE,
    Kind.YES_NO: FieldKind.FLAG,
    Kind.CHOICES: FieldKind.WORDS,
}


def text(meaning: str, example: str = "") -> Field:
    """Return a name that stands for text."""
    return Field(meaning=meaning, example=example)


def figure(meaning: str, example: str = "") -> Field:
    """Return a name that stands for a figure."""
    return Field(meaning=meaning, example=example, kind=FieldKind.FIGURE)


def day(meaning: str, example: str = "") -> Field:
    """Return a name that stands for a date."""
    return Field(meaning=meaning, example=example, kind=FieldKind.DATE)


def flag(meaning: str) -> Field:
    """Return a name that is true or false."""
    return Field(meaning=meaning, example="Có", kind=FieldKind.FLAG)


def words(meaning: str, example: str = "") -> Field:
    """Return a name that stands for a list of texts."""
    return Field(meaning=meaning, example=example, kind=FieldKind.WORDS)


def of_column(column: Column) -> Field:
    """Return the name of a column."""
    kind = _KINDS.get(column.kind, FieldKind.TEXT)
    return Field(meaning=column.header, example=column.example, kind=kind)


@dataclass(frozen=True, slots=True)
class Own:
    """What the ward added: columns, rows of its own indicators (tag, name, unit), report sections.

    `sections` are the names under ``thuyet_minh``, beyond those shipped, as tag and title.
    """

    columns: tuple[OwnColumn, ...] = ()
    indicators: tuple[tuple[str, str, str], ...] = ()
    sections: tuple[tuple[str, str], ...] = ()

    def row(self, sheet: str, **more: Known) -> Names:
        """Return the names of a row of `sheet`, and `more`."""
        declared = TAGGED.get(sheet, ())
        fields: dict[str, Known] = {tag: of_column(column) for tag, column in declared}
        if any(column.reference == "units" for _, column in declared):
            fields["ten_don_vi"] = text("tên đơn vị theo mã đơn vị", "Ủy ban MTTQ phường")
            fields["ten_goi_tat"] = text("tên gọi tắt của đơn vị", "MTTQ")
        for column in self.columns:
            if column.sheet == sheet:
                fields.setdefault(column.tag, text(f"cột riêng “{column.header}”"))
        return {**fields, **more}

    def rows(self, sheet: str, meaning: str, **more: Known) -> Rows:
        """Return a list of rows of `sheet`, and `more` in each."""
        return Rows(meaning=meaning, fields=self.row(sheet, **more))
