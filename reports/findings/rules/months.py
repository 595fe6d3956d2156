"""What can be wrong with a month's figures: returns, denominators, balances, jumps."""

from __future__ import annotations

from reports.findings.model import Code, Severity

UNITS_MISSING = Code(
    id="V04",
    name="units-missing",
    severity=Severity.NOTICE,
    sentence="tháng {month} mới có {sent}/{due} đơn vị gửi báo cáo; cần đôn đốc: {units}.",
    remedy="nhắc đơn vị gửi, rồi ghi ngày nhận ở trang “Theo dõi nộp báo cáo”.",
    example="[V04] tháng 2 mới có 13/14 đơn vị gửi báo cáo; cần đôn đốc: Trạm Y tế. Cách sửa: "
    "nhắc đơn vị gửi, rồi ghi ngày nhận ở trang “Theo dõi nộp báo cáo”.",
)
REGULATION_SILENT = Code(
    id="V14",
    name="regulation-silent",
    severity=Severity.NOTICE,
    sentence="trong quý chưa có nội dung công khai nào theo: {regulations}.",
    remedy="bổ sung nội dung đã công khai ở trang “Công khai QCDC”; không có thì để nguyên, hoặc "
    "giải trình.",
    example="[V14] trong quý chưa có nội dung công khai nào theo: Quy chế giải phóng mặt bằng "
    "(QC2). Cách sửa: bổ sung nội dung đã công khai ở trang “Công khai QCDC”; không có thì để "
    "nguyên, hoặc giải trình.",
)
GROUPS_OVER_TOTAL = Code(
    id="V15",
    name="groups-over-total",
    severity=Severity.MUST_FIX,
    sentence="ghi {count} tổ dân phố, nhưng phường có {total} (tính đến {day}).",
    remedy="sửa số này, hoặc sửa “Số tổ dân phố” ở trang “Thông tin đơn vị”.",
    example="[V15] Trang tính “Tiếp dân - đơn thư - hòa giải” › Ô T14: ghi 17 tổ dân phố, nhưng "
    "phường có 16 (tính đến 20/10/2026). Cách sửa: sửa số này, hoặc sửa “Số tổ dân phố” ở trang "
    "“Thông tin đơn vị”.",
)
BALANCE_BELOW_ZERO = Code(
    id="V16",
    name="balance-below-zero",
    severity=Severity.MUST_FIX,
    sentence="{what}: đến hết tháng {month} đã giải quyết nhiều hơn tổng số phải giải quyết "
    "{count}.",
    remedy="kiểm tra số đầu kỳ, số tiếp nhận và số đã giải quyết của các tháng đến tháng {month}.",
    example="[V16] Đơn thư: đến hết tháng 3 đã giải quyết nhiều hơn tổng số phải giải quyết 2. "
    "Cách sửa: kiểm tra số đầu kỳ, số tiếp nhận và số đã giải quyết của các tháng đến tháng 3.",
)
SECRETARY_DAYS = Code(
    id="V19",
    name="secretary-days",
    severity=Severity.NOTICE,
    sentence="tháng {month} Bí thư tiếp công dân {count} buổi; quy định ít nhất 2 ngày một tháng "
    "(QĐi 11-QĐi/TW).",
    remedy="kiểm tra lại số buổi; nếu đúng thì để nguyên.",
    example="[V19] Trang tính “Tiếp dân - đơn thư - hòa giải” › Ô C6: tháng 2 Bí thư tiếp công "
    "dân 1 buổi; quy định ít nhất 2 ngày một tháng (QĐi 11-QĐi/TW). Cách sửa: kiểm tra lại số "
    "buổi; nếu đúng thì để nguyên.",
)
PARTS_NOT_WHOLE = Code(
    id="V20",
    name="parts-not-whole",
    severity=Severity.MUST_FIX,
    sentence="{whole_name}: {whole}, nhưng cộng {parts} được {sum}.",
    remedy="kiểm tra cột dùng để chia ở trang “{sheet}”.",
    example="[V20] Cuộc giám sát: 3, nhưng cộng theo chủ thể được 2. Cách sửa: kiểm tra cột dùng "
    "để chia ở trang “Giám sát - phản biện”.",
)
SUDDEN_CHANGE = Code(
    id="V36",
    name="sudden-change",
    severity=Severity.NOTICE,
    sentence="{measure}: {now}, tháng trước {before}.",
    remedy="kiểm tra lại các ô của chỉ tiêu này; nếu đúng thì để nguyên.",
    example="[V36] Số buổi tuyên truyền, vận động: 95, tháng trước 12. Cách sửa: kiểm tra lại các "
    "ô của chỉ tiêu này; nếu đúng thì để nguyên.",
)
FEW_DIALOGUES = Code(
    id="V53",
    name="few-dialogues",
    severity=Severity.NOTICE,
    sentence="cả năm có {count} hội nghị đối thoại định kỳ; quy định ít nhất 2 hội nghị một năm.",
    remedy="kiểm tra trang “Hội nghị”; nếu đúng thì để nguyên.",
    example="[V53] cả năm có 1 hội nghị đối thoại định kỳ; quy định ít nhất 2 hội nghị một năm. "
    "Cách sửa: kiểm tra trang “Hội nghị”; nếu đúng thì để nguyên.",
)
ROW_TWICE = Code(
    id="V57",
    name="row-twice",
    severity=Severity.MUST_FIX,
    sentence="tháng {month} đã có một dòng của {unit} ở {other}; hai dòng sẽ bị cộng hai lần.",
    remedy="xóa một dòng, hoặc gộp hai dòng làm một.",
    example="[V57] Trang tính “Tiếp dân - đơn thư - hòa giải” › Ô A15: tháng 10 đã có một dòng "
    "của đơn vị này ở ô A14; hai dòng sẽ bị cộng hai lần. Cách sửa: xóa một dòng, hoặc gộp hai "
    "dòng làm một.",
)

CODES = (
    UNITS_MISSING,
    REGULATION_SILENT,
    GROUPS_OVER_TOTAL,
    BALANCE_BELOW_ZERO,
    SECRETARY_DAYS,
    PARTS_NOT_WHOLE,
    SUDDEN_CHANGE,
    FEW_DIALOGUES,
    ROW_TWICE,
)
