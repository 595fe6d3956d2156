"""What can be wrong between figures: sums, shares and dates that contradict each other."""

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
CODE_TWICE = Code(
    id="V05",
    name="code-twice",
    severity=Severity.MUST_FIX,
    sentence="mã “{typed}” đã dùng ở {other}.",
    remedy="mỗi dòng một mã riêng; nếu là một việc ghi hai lần thì xóa một dòng.",
    example="[V05] Trang tính “Mô hình Dân vận khéo” › Ô A9: mã “DVK-03” đã dùng ở ô A6. Cách "
    "sửa: mỗi dòng một mã riêng; nếu là một việc ghi hai lần thì xóa một dòng.",
)
ASSESSED_NOT_ACTIVE = Code(
    id="V06",
    name="assessed-not-active",
    severity=Severity.MUST_FIX,
    sentence="mô hình “{model}” được đánh giá “{grade}” nhưng {why}.",
    remedy="sửa ngày đăng ký hoặc trạng thái của mô hình, hoặc bỏ dòng đánh giá này.",
    example="[V06] Trang tính “Đánh giá mô hình” › Ô E61: mô hình “DVK-10” được đánh giá “Hiệu "
    "quả” nhưng đến ngày chốt 20/8/2026 đang ở trạng thái “Tạm dừng”. Cách sửa: sửa ngày đăng ký "
    "hoặc trạng thái của mô hình, hoặc bỏ dòng đánh giá này.",
)
MODEL_PARTS_DIFFER = Code(
    id="V07",
    name="model-parts-differ",
    severity=Severity.MUST_FIX,
    sentence="cộng theo {parts} được {sum} mô hình, nhưng đã đăng ký {total}.",
    remedy="kiểm tra cột “{column}” của những mô hình này: {models}.",
    example="[V07] cộng theo lĩnh vực được 11 mô hình, nhưng đã đăng ký 12. Cách sửa: kiểm tra "
    "cột “Lĩnh vực” của những mô hình này: DVK-12.",
)
GRADED_TWICE = Code(
    id="V08",
    name="graded-twice",
    severity=Severity.NOTICE,
    sentence="mô hình “{model}” có {count} dòng đánh giá trong tháng {month}; xếp loại lấy dòng "
    "sau cùng, kết quả bằng số được cộng cả.",
    remedy="nếu là một kết quả ghi hai lần thì xóa bớt số ở một dòng.",
    example="[V08] Trang tính “Đánh giá mô hình” › Ô B61: mô hình “DVK-03” có 2 dòng đánh giá "
    "trong tháng 10; xếp loại lấy dòng sau cùng, kết quả bằng số được cộng cả. Cách sửa: nếu là "
    "một kết quả ghi hai lần thì xóa bớt số ở một dòng.",
)
WEAK_TWICE = Code(
    id="V10",
    name="weak-twice",
    severity=Severity.NOTICE,
    sentence="mô hình “{model}” hai tháng liền được đánh giá “{grade}” mà chưa ghi cách điều "
    "chỉnh.",
    remedy="ghi ở cột “Tồn tại, điều chỉnh” hoặc “Nhiệm vụ, đề xuất kỳ tới”, hoặc thêm nhiệm vụ "
    "cho kỳ sau.",
    example="[V10] Trang tính “Đánh giá mô hình” › Ô E40: mô hình “DVK-08” hai tháng liền được "
    "đánh giá “Còn hình thức, cần điều chỉnh” mà chưa ghi cách điều chỉnh. Cách sửa: ghi ở cột "
    "“Tồn tại, điều chỉnh” hoặc “Nhiệm vụ, đề xuất kỳ tới”, hoặc thêm nhiệm vụ cho kỳ sau.",
)
NOT_ASSESSED = Code(
    id="V11",
    name="not-assessed",
    severity=Severity.NOTICE,
    sentence="tháng {month} chưa đánh giá {count} mô hình đang thực hiện: {models}.",
    remedy="thêm dòng đánh giá, hoặc ghi trạng thái “Tạm dừng” và ngày đổi trạng thái.",
    example="[V11] tháng 5 chưa đánh giá 1 mô hình đang thực hiện: DVK-10. Cách sửa: thêm dòng "
    "đánh giá, hoặc ghi trạng thái “Tạm dừng” và ngày đổi trạng thái.",
)
RESULT_BEFORE_REGISTRATION = Code(
    id="V12",
    name="result-before-registration",
    severity=Severity.MUST_FIX,
    sentence="mô hình “{model}” đăng ký ngày {day}, sau lần đánh giá đầu tiên (tháng {month}).",
    remedy="sửa ngày đăng ký, hoặc sửa tháng của dòng đánh giá.",
    example="[V12] Trang tính “Mô hình Dân vận khéo” › Ô R12: mô hình “DVK-09” đăng ký ngày "
    "15/4/2026, sau lần đánh giá đầu tiên (tháng 2). Cách sửa: sửa ngày đăng ký, hoặc sửa tháng "
    "của dòng đánh giá.",
)
ENDS_BEFORE_START = Code(
    id="V13",
    name="ends-before-start",
    severity=Severity.MUST_FIX,
    sentence="công khai đến ngày {end} mà từ ngày {start}.",
    remedy="sửa lại một trong hai ngày.",
    example="[V13] Trang tính “Công khai QCDC” › Ô J14: công khai đến ngày 04/9/2026 mà từ ngày "
    "05/10/2026. Cách sửa: sửa lại một trong hai ngày.",
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
WITHIN_POWER_OVER_RECEIVED = Code(
    id="V17",
    name="within-power-over-received",
    severity=Severity.MUST_FIX,
    sentence="đơn thuộc thẩm quyền ({part}) nhiều hơn đơn tiếp nhận ({whole}).",
    remedy="sửa lại một trong các số này.",
    example="[V17] Trang tính “Tiếp dân - đơn thư - hòa giải” › Ô K14: đơn thuộc thẩm quyền (7) "
    "nhiều hơn đơn tiếp nhận (6). Cách sửa: sửa lại một trong các số này.",
)
PART_OVER_WHOLE = Code(
    id="V18",
    name="part-over-whole",
    severity=Severity.MUST_FIX,
    sentence="{part_name} ({part}) nhiều hơn {whole_name} ({whole}).",
    remedy="sửa lại một trong các số này.",
    example="[V18] Trang tính “Giám sát - phản biện” › Ô L14: “Kiến nghị được tiếp thu” (3) nhiều "
    "hơn “Kiến nghị” (2). Cách sửa: sửa lại một trong các số này.",
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
OPINION_COUNT = Code(
    id="V29",
    name="opinion-count",
    severity=Severity.MUST_FIX,
    sentence="hội nghị “{meeting}” ghi {count} ý kiến nhưng có {rows} dòng ở trang “Ý kiến tại "
    "hội nghị”.",
    remedy="sửa số ý kiến, hoặc thêm, bớt dòng cho khớp.",
    example="[V29] Trang tính “Hội nghị” › Ô N12: hội nghị “HN-11” ghi 3 ý kiến nhưng có 2 dòng ở "
    "trang “Ý kiến tại hội nghị”. Cách sửa: sửa số ý kiến, hoặc thêm, bớt dòng cho khớp.",
)
PEOPLE_PER_SESSION = Code(
    id="V33",
    name="people-per-session",
    severity=Severity.NOTICE,
    sentence="{people} lượt người dự {sessions} buổi là {each} người một buổi.",
    remedy="kiểm tra lại hai số; thường một buổi có từ 5 đến 500 người.",
    example="[V33] Trang tính “Tuyên truyền vận động” › Ô F14: 9000 lượt người dự 2 buổi là 4.500 "
    "người một buổi. Cách sửa: kiểm tra lại hai số; thường một buổi có từ 5 đến 500 người.",
)
ODD_AMOUNT = Code(
    id="V34",
    name="odd-amount",
    severity=Severity.NOTICE,
    sentence="số tiền {amount} đồng có thể ghi nhầm đơn vị.",
    remedy="ghi bằng đồng: 62,5 triệu đồng là 62.500.000.",
    example="[V34] Trang tính “An sinh - quỹ” › Ô E14: số tiền 62 đồng có thể ghi nhầm đơn vị. "
    "Cách sửa: ghi bằng đồng: 62,5 triệu đồng là 62.500.000.",
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
SHEET_SILENT = Code(
    id="V42",
    name="sheet-silent",
    severity=Severity.NOTE,
    sentence="{period}: trang {sheets} chưa có dòng nào nên phần đó không in.",
    remedy="nếu không có việc gì phát sinh, ghi tên trang vào trang “Không phát sinh”; nếu có, "
    "thêm dòng.",
    example="[V42] tháng 10 năm 2026: trang “Kiểm tra” chưa có dòng nào nên phần đó không in. "
    "Cách sửa: nếu không có việc gì phát sinh, ghi tên trang vào trang “Không phát sinh”; nếu có, "
    "thêm dòng.",
)
MONTHS_WITHOUT_ROWS = Code(
    id="V43",
    name="months-without-rows",
    severity=Severity.NOTICE,
    sentence="trang {sheets} chưa có dòng nào của tháng {months}; lũy kế không có các tháng này.",
    remedy="bổ sung số liệu, hoặc ghi tên trang vào trang “Không phát sinh” cho từng tháng.",
    example="[V43] trang “Kiểm tra” chưa có dòng nào của tháng 1 và 3; lũy kế không có các tháng "
    "này. Cách sửa: bổ sung số liệu, hoặc ghi tên trang vào trang “Không phát sinh” cho từng "
    "tháng.",
)
FIGURE_WITH_GAPS = Code(
    id="V44",
    name="figure-with-gaps",
    severity=Severity.NOTICE,
    sentence="{measure}: lũy kế chưa có {months}, vì ô để trống.",
    remedy="ghi số vào ô còn trống; không có thì ghi 0.",
    example="[V44] Tin, bài: lũy kế chưa có tháng 3, vì ô để trống. Cách sửa: ghi số vào ô còn "
    "trống; không có thì ghi 0.",
)
OPENING_COUNTED = Code(
    id="V45",
    name="opening-counted",
    severity=Severity.NOTE,
    sentence="{measure}: lũy kế gồm số đầu kỳ ghi đến hết ngày {day}.",
    remedy="không cần sửa nếu số đầu kỳ đúng.",
    example="[V45] Trang tính “Số đầu kỳ” › Ô B4: Lượt người dự: lũy kế gồm số đầu kỳ ghi đến hết "
    "ngày 30/6/2026. Cách sửa: không cần sửa nếu số đầu kỳ đúng.",
)
NO_OPENING = Code(
    id="V46",
    name="no-opening",
    severity=Severity.NOTICE,
    sentence="{measure}: chưa có số đầu kỳ nên không tính được số tồn.",
    remedy="ghi số từ năm trước chuyển sang ở trang “Số đầu kỳ”; không có thì ghi 0.",
    example="[V46] Đơn còn tồn cuối kỳ: chưa có số đầu kỳ nên không tính được số tồn. Cách sửa: "
    "ghi số từ năm trước chuyển sang ở trang “Số đầu kỳ”; không có thì ghi 0.",
)
UNKNOWN_MEASURE = Code(
    id="V47",
    name="unknown-measure",
    severity=Severity.NOTICE,
    sentence="không có chỉ tiêu “{typed}” nên dòng này không được dùng.",
    remedy="ghi đúng tên chỉ tiêu, ví dụ “{nearest}”.",
    example="[V47] Trang tính “Kế hoạch - cùng kỳ” › Ô A7: không có chỉ tiêu “Số buổi tuyên "
    "tuyền” nên dòng này không được dùng. Cách sửa: ghi đúng tên chỉ tiêu, ví dụ “Số buổi tuyên "
    "truyền, vận động”.",
)
UNKNOWN_REFERENCE = Code(
    id="V48",
    name="unknown-reference",
    severity=Severity.MUST_FIX,
    sentence="mã “{typed}” không có ở trang “{sheet}”.",
    remedy="{hint}.",
    example="[V48] Trang tính “Đánh giá mô hình” › Ô B14: mã “DVK-3” không có ở trang “Mô hình "
    "Dân vận khéo”. Cách sửa: ghi “DVK-03”, hoặc thêm mã này vào trang “Mô hình Dân vận khéo”.",
)
REQUIRED_WHEN = Code(
    id="V49",
    name="required-when",
    severity=Severity.MUST_FIX,
    sentence="cột “{column}” đang để trống: bắt buộc khi {when}.",
    remedy="ghi “{column}” cho dòng này.",
    example="[V49] Trang tính “Khen thưởng” › Ô C6: cột “Số quyết định” đang để trống: bắt buộc "
    "khi đã khen. Cách sửa: ghi “Số quyết định” cho dòng này.",
)
UNKNOWN_QUIET_SHEET = Code(
    id="V50",
    name="unknown-quiet-sheet",
    severity=Severity.NOTICE,
    sentence="không có trang tính “{typed}” nên dòng này không được dùng.",
    remedy="ghi đúng tên trang tính, ví dụ “{nearest}”.",
    example="[V50] Trang tính “Không phát sinh” › Ô B4: không có trang tính “Kiểm tra giám sát” "
    "nên dòng này không được dùng. Cách sửa: ghi đúng tên trang tính, ví dụ “Kiểm tra”.",
)
MONTH_AND_DATE_DIFFER = Code(
    id="V51",
    name="month-and-date-differ",
    severity=Severity.NOTICE,
    sentence="ghi tháng {month} nhưng ngày {day} thuộc tháng khác; số liệu tính vào tháng {month} "
    "như đã ghi.",
    remedy="sửa tháng hoặc sửa ngày nếu ghi nhầm.",
    example="[V51] Trang tính “Kiểm tra” › Ô B6: ghi tháng 10 nhưng ngày 14/8/2026 thuộc tháng "
    "khác; số liệu tính vào tháng 10 như đã ghi. Cách sửa: sửa tháng hoặc sửa ngày nếu ghi nhầm.",
)
POSTED_TOO_SHORT = Code(
    id="V52",
    name="posted-too-short",
    severity=Severity.NOTICE,
    sentence="công khai {days} ngày, ít hơn thời hạn quy định “{term}”.",
    remedy="kiểm tra lại “Từ ngày”, “Đến ngày”; nếu đúng thì công khai thêm cho đủ.",
    example="[V52] Trang tính “Công khai QCDC” › Ô J14: công khai 15 ngày, ít hơn thời hạn quy "
    "định “Tối thiểu 30 ngày”. Cách sửa: kiểm tra lại “Từ ngày”, “Đến ngày”; nếu đúng thì công "
    "khai thêm cho đủ.",
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
NO_ISSUER = Code(
    id="V54",
    name="no-issuer",
    severity=Severity.MUST_FIX,
    sentence="không có cơ quan ban hành nào có vai trò “{role}”.",
    remedy="thêm một dòng vai trò “{role}” ở trang “Cơ quan ban hành”.",
    example="[V54] không có cơ quan ban hành nào có vai trò “Khối Dân vận”. Cách sửa: thêm một "
    "dòng vai trò “Khối Dân vận” ở trang “Cơ quan ban hành”.",
)
QUIET_BUT_ROWS = Code(
    id="V55",
    name="quiet-but-rows",
    severity=Severity.NOTICE,
    sentence="ghi không phát sinh ở trang “{sheet}” tháng {month}, nhưng trang đó có {count} dòng "
    "của tháng này.",
    remedy="xóa dòng này, hoặc xóa các dòng kia.",
    example="[V55] Trang tính “Không phát sinh” › Ô B4: ghi không phát sinh ở trang “Kiểm tra” "
    "tháng 10, nhưng trang đó có 2 dòng của tháng này. Cách sửa: xóa dòng này, hoặc xóa các dòng "
    "kia.",
)

CODES = (
    UNITS_MISSING,
    CODE_TWICE,
    ASSESSED_NOT_ACTIVE,
    MODEL_PARTS_DIFFER,
    GRADED_TWICE,
    WEAK_TWICE,
    NOT_ASSESSED,
    RESULT_BEFORE_REGISTRATION,
    ENDS_BEFORE_START,
    GROUPS_OVER_TOTAL,
    BALANCE_BELOW_ZERO,
    WITHIN_POWER_OVER_RECEIVED,
    PART_OVER_WHOLE,
    SECRETARY_DAYS,
    OPINION_COUNT,
    PEOPLE_PER_SESSION,
    ODD_AMOUNT,
    SUDDEN_CHANGE,
    SHEET_SILENT,
    MONTHS_WITHOUT_ROWS,
    FIGURE_WITH_GAPS,
    OPENING_COUNTED,
    NO_OPENING,
    UNKNOWN_MEASURE,
    UNKNOWN_REFERENCE,
    REQUIRED_WHEN,
    UNKNOWN_QUIET_SHEET,
    MONTH_AND_DATE_DIFFER,
    POSTED_TOO_SHORT,
    FEW_DIALOGUES,
    NO_ISSUER,
    QUIET_BUT_ROWS,
)
