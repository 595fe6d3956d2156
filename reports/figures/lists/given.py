"""Lists that a run brings along beside the workbooks: pictures, and the papers of a set."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reports.fields import Field, FieldKind, Group, Rows
from reports.figures import corrections
from reports.figures.lists import wards
from reports.figures.naming import flag, text, words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reports.fields import Names

NOTHING: Mapping[str, object] = {
    **wards.NOTHING,
    **corrections.NOTHING,
    "anh": [],
    "bo": {"ten": "", "giay_to": [], "con_viec": [], "luu_y": []},
}
"""What stands there where a run brings nothing."""


def names() -> Names:
    """Return the names of these lists."""
    return {
        **wards.names(),
        **corrections.names(),
        "anh": Rows(
            meaning="ảnh của kỳ, lấy trong thư mục ảnh",
            fields={
                "hinh": Field(meaning="chính bức ảnh, in vừa khổ giấy", kind=FieldKind.PICTURE),
                "chu_thich": text("chú thích", "Ra quân tổng vệ sinh tại TDP 5"),
                "sang_trang": flag("ảnh đứng đầu một trang mới (hai ảnh một trang)"),
            },
        ),
        "bo": Group(
            meaning="bộ giấy tờ đang lập, ở trang danh mục của bộ",
            fields={
                "ten": text("tên bộ", "Bộ giấy tờ họp giao ban"),
                "giay_to": Rows(
                    meaning="các giấy tờ trong bộ, theo thứ tự",
                    fields={
                        "stt": text("số thứ tự", "1"),
                        "ten": text("giấy tờ gì", "Báo cáo tháng, kèm phụ lục"),
                        "tep": text("tên tệp, trống nếu chưa lập được"),
                        "so_ban": text("số bản phải in, trống nếu chưa biết", "20"),
                        "dung_khi": text("dùng vào lúc nào", "Gửi trước khi họp"),
                        "con_thieu": words("những điều còn thiếu, còn phải ghi tay"),
                    },
                ),
                "con_viec": words("những việc còn phải làm, chung cho cả bộ"),
                "luu_y": words("những lưu ý về số liệu chưa được giải trình"),
            },
        ),
    }
