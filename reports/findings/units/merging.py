"""What can be wrong where rows of units and of the ward meet."""

from __future__ import annotations

from reports.findings.model import Code, Severity

ROW_OF_ANOTHER_MONTH = Code(
    id="DV24",
    name="row-of-another-month",
    severity=Severity.MUST_FIX,
    sentence="dòng ghi tháng {typed}, còn đây là sổ tháng {month}.",
    remedy=(
        "sửa số liệu tháng {typed} trong sổ tháng {typed}, nâng lần nộp rồi gửi lại; ở đây ghi "
        "tháng {month} hoặc xóa dòng."
    ),
    example=(
        "[DV24] Tệp “HLHPN 2026-10 v1.xlsx” › Trang tính “An sinh - quỹ” › Ô A5: dòng ghi tháng "
        "9, còn đây là sổ tháng 10. Cách sửa: sửa số liệu tháng 9 trong sổ tháng 9, nâng lần nộp "
        "rồi gửi lại; ở đây ghi tháng 10 hoặc xóa dòng."
    ),
)
ROW_OF_ANOTHER_UNIT = Code(
    id="DV25",
    name="row-of-another-unit",
    severity=Severity.NOTICE,
    sentence=(
        "dòng ghi đơn vị “{typed}”, còn đây là sổ của “{unit}”; số của dòng được tính cho "
        "“{typed}”."
    ),
    remedy=(
        "nếu là việc của {unit}: xóa mã đơn vị ở ô này; nếu {typed} cũng tự gửi thì xóa dòng để "
        "không tính hai lần."
    ),
    example=(
        "[DV25] Tệp “HLHPN 2026-10 v1.xlsx” › Trang tính “An sinh - quỹ” › Ô B5: dòng ghi đơn vị "
        "“MTTQ”, còn đây là sổ của “HLHPN”; số của dòng được tính cho “MTTQ”. Cách sửa: nếu là "
        "việc của HLHPN: xóa mã đơn vị ở ô này; nếu MTTQ cũng tự gửi thì xóa dòng để không tính "
        "hai lần."
    ),
)
TYPED_REPLACED = Code(
    id="DV26",
    name="typed-replaced",
    severity=Severity.NOTICE,
    sentence=(
        "đã nhập thay cho {unit} tháng {month} (nguồn: {source}): {typed}; sổ của đơn vị: "
        "{sent}. Đang dùng sổ của đơn vị."
    ),
    remedy="so hai bên; nếu sổ của đơn vị đúng thì xóa các dòng nhập thay.",
    example=(
        "[DV26] Tệp “so-lieu-2026.xlsx” › Trang tính “An sinh - quỹ” › Ô A5: đã nhập thay cho "
        "MN-SK tháng 10 (nguồn: ảnh Zalo ngày 21/10): 1 dòng (Số suất, hộ, nhà: 5); sổ của đơn "
        "vị: 1 dòng (Số suất, hộ, nhà: 6). Đang dùng sổ của đơn vị. Cách sửa: so hai bên; nếu sổ "
        "của đơn vị đúng thì xóa các dòng nhập thay."
    ),
)
TYPED_KEPT = Code(
    id="DV27",
    name="typed-kept",
    severity=Severity.NOTICE,
    sentence=(
        "đã nhập thay cho {unit} tháng {month} (nguồn: {source}): {typed}; sổ của đơn vị không "
        "có dòng nào ở trang này. Đang giữ dòng nhập thay."
    ),
    remedy="hỏi lại đơn vị; nếu sổ của đơn vị đúng thì xóa các dòng nhập thay.",
    example=(
        "[DV27] Tệp “so-lieu-2026.xlsx” › Trang tính “An sinh - quỹ” › Ô A5: đã nhập thay cho "
        "MN-SK tháng 10 (nguồn: ảnh Zalo ngày 21/10): 1 dòng (Số suất, hộ, nhà: 5); sổ của đơn "
        "vị không có dòng nào ở trang này. Đang giữ dòng nhập thay. Cách sửa: hỏi lại đơn vị; "
        "nếu sổ của đơn vị đúng thì xóa các dòng nhập thay."
    ),
)
COUNTED_TWICE = Code(
    id="DV28",
    name="counted-twice",
    severity=Severity.NOTICE,
    sentence=(
        "sổ của phường có {count} dòng của {unit} tháng {month} không ghi “Nhập thay”, mà {unit} "
        "cũng đã gửi {sent} dòng; tất cả đang được cộng."
    ),
    remedy=(
        "nếu là cùng một việc: xóa dòng ở sổ của phường; nếu nhập thay: ghi nguồn ở cột “Nhập "
        "thay (nguồn)”."
    ),
    example=(
        "[DV28] Tệp “so-lieu-2026.xlsx” › Trang tính “An sinh - quỹ” › Ô A5: sổ của phường có 1 "
        "dòng của MTTQ tháng 10 không ghi “Nhập thay”, mà MTTQ cũng đã gửi 2 dòng; tất cả đang "
        "được cộng. Cách sửa: nếu là cùng một việc: xóa dòng ở sổ của phường; nếu nhập thay: ghi "
        "nguồn ở cột “Nhập thay (nguồn)”."
    ),
)
CARRIED_UPDATED = Code(
    id="DV29",
    name="carried-updated",
    severity=Severity.NOTE,
    sentence=(
        "{unit} sửa {column}: sổ của phường ghi “{ward}”, sổ của đơn vị ghi “{sent}”; đang dùng "
        "của đơn vị."
    ),
    remedy="không cần sửa; nên ghi lại vào sổ của phường.",
    example=(
        "[DV29] Tệp “HLHPN 2026-10 v1.xlsx” › Trang tính “Mô hình Dân vận khéo” › Ô L5: HLHPN "
        "sửa “Trạng thái”: sổ của phường ghi “Đang thực hiện”, sổ của đơn vị ghi “Tạm dừng”; "
        "đang dùng của đơn vị. Cách sửa: không cần sửa; nên ghi lại vào sổ của phường."
    ),
)
CARRIED_DIFFERS = Code(
    id="DV30",
    name="carried-differs",
    severity=Severity.NOTICE,
    sentence=(
        "{column}: khi cấp sổ ghi “{issued}”, nay sổ của phường ghi “{ward}”, sổ của {unit} ghi "
        "“{sent}”; đang dùng của phường."
    ),
    remedy="hỏi lại đơn vị; nếu đơn vị đúng thì sửa sổ của phường.",
    example=(
        "[DV30] Tệp “HLHPN 2026-10 v1.xlsx” › Trang tính “Mô hình Dân vận khéo” › Ô L5: “Trạng "
        "thái”: khi cấp sổ ghi “Đang thực hiện”, nay sổ của phường ghi “Hoàn thành”, sổ của "
        "HLHPN ghi “Tạm dừng”; đang dùng của phường. Cách sửa: hỏi lại đơn vị; nếu đơn vị đúng "
        "thì sửa sổ của phường."
    ),
)

CODES = (
    ROW_OF_ANOTHER_MONTH,
    ROW_OF_ANOTHER_UNIT,
    TYPED_REPLACED,
    TYPED_KEPT,
    COUNTED_TWICE,
    CARRIED_UPDATED,
    CARRIED_DIFFERS,
)
