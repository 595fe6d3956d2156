"""What can be wrong with how a workbook is sent: twice, empty, undated, not at all."""

from __future__ import annotations

from reports.findings.model import Code, Severity

SENT_AGAIN = Code(
    id="DV09",
    name="sent-again",
    severity=Severity.NOTE,
    sentence=(
        "đã có lần nộp {newer} của {unit} ({other}), nên lần nộp {older} này chỉ giữ làm bản cũ."
    ),
    remedy="không cần sửa; không xóa bản cũ.",
    example=(
        "[DV09] Tệp “HLHPN 2026-10 v1.xlsx”: đã có lần nộp 2 của HLHPN (HLHPN 2026-10 v1 "
        "(1).xlsx), nên lần nộp 1 này chỉ giữ làm bản cũ. Cách sửa: không cần sửa; không xóa bản "
        "cũ."
    ),
)
SAME_SENDING = Code(
    id="DV10",
    name="same-sending",
    severity=Severity.MUST_FIX,
    sentence=(
        "hai tệp cùng ghi lần nộp {sending} của {unit} kỳ {period} mà nội dung khác nhau: tệp "
        "này và “{other}”; không tệp nào được gộp."
    ),
    remedy="hỏi đơn vị tệp nào đúng; để lại một tệp, hoặc ghi lần nộp cao hơn vào tệp đúng.",
    example=(
        "[DV10] Tệp “HLHPN 2026-10 v1.xlsx” › Trang tính “Nộp báo cáo” › Ô B8: hai tệp cùng ghi "
        "lần nộp 1 của HLHPN kỳ 2026-10 mà nội dung khác nhau: tệp này và “HLHPN 2026-10 v1 "
        "(1).xlsx”; không tệp nào được gộp. Cách sửa: hỏi đơn vị tệp nào đúng; để lại một tệp, "
        "hoặc ghi lần nộp cao hơn vào tệp đúng."
    ),
)
CONFLICT_COPY = Code(
    id="DV11",
    name="conflict-copy",
    severity=Severity.MUST_FIX,
    sentence=(
        "tên tệp cho thấy đây là bản sao của “{other}”, mà nội dung khác; tệp này không được gộp."
    ),
    remedy="mở cả hai, giữ tệp đúng, chuyển tệp kia ra khỏi thư mục.",
    example=(
        "[DV11] Tệp “so-lieu-2026 (1).xlsx”: tên tệp cho thấy đây là bản sao của "
        "“so-lieu-2026.xlsx”, mà nội dung khác; tệp này không được gộp. Cách sửa: mở cả hai, giữ "
        "tệp đúng, chuyển tệp kia ra khỏi thư mục."
    ),
)
EMPTY_RETURN = Code(
    id="DV12",
    name="empty-return",
    severity=Severity.MUST_FIX,
    sentence="sổ không có dòng số liệu nào, mà ô “Trong kỳ không phát sinh” chưa chọn “Có”.",
    remedy="nếu đúng là không có việc gì: chọn “Có” ở ô này; nếu không: ghi số liệu ở các trang.",
    example=(
        "[DV12] Tệp “HLHPN 2026-10 v1.xlsx” › Trang tính “Nộp báo cáo” › Ô B10: sổ không có dòng "
        "số liệu nào, mà ô “Trong kỳ không phát sinh” chưa chọn “Có”. Cách sửa: nếu đúng là "
        "không có việc gì: chọn “Có” ở ô này; nếu không: ghi số liệu ở các trang."
    ),
)
NOT_FILLED_IN = Code(
    id="DV13",
    name="not-filled-in",
    severity=Severity.NOTE,
    sentence="sổ đã cấp cho {unit} còn nguyên, chưa ghi gì, nên chưa tính là đã nộp.",
    remedy="nếu đơn vị đã gửi sổ khác: chuyển tệp này ra khỏi thư mục; nếu chưa: đôn đốc đơn vị.",
    example=(
        "[DV13] Tệp “HLHPN 2026-10 v1.xlsx”: sổ đã cấp cho HLHPN còn nguyên, chưa ghi gì, nên "
        "chưa tính là đã nộp. Cách sửa: nếu đơn vị đã gửi sổ khác: chuyển tệp này ra khỏi thư "
        "mục; nếu chưa: đôn đốc đơn vị."
    ),
)
BLANK_PASSED_OVER = Code(
    id="DV14",
    name="blank-passed-over",
    severity=Severity.NOTE,
    sentence="sổ trống, chưa ghi gì từ khi làm ra, nên được bỏ qua.",
    remedy="không cần sửa; không dùng thì xóa tệp này.",
    example=(
        "[DV14] Tệp “so-lieu-2026.xlsx”: sổ trống, chưa ghi gì từ khi làm ra, nên được bỏ qua. "
        "Cách sửa: không cần sửa; không dùng thì xóa tệp này."
    ),
)
QUIET_WITH_ROWS = Code(
    id="DV15",
    name="quiet-with-rows",
    severity=Severity.MUST_FIX,
    sentence=(
        "ô “Trong kỳ không phát sinh” chọn “Có”, mà sổ có {count} dòng số liệu mới, dòng đầu ở "
        "{first}."
    ),
    remedy="xóa chữ “Có” nếu số liệu đúng; xóa các dòng nếu không có việc gì.",
    example=(
        "[DV15] Tệp “HLHPN 2026-10 v1.xlsx” › Trang tính “Nộp báo cáo” › Ô B10: ô “Trong kỳ "
        "không phát sinh” chọn “Có”, mà sổ có 2 dòng số liệu mới, dòng đầu ở Trang tính “An sinh "
        "- quỹ” › Ô A5. Cách sửa: xóa chữ “Có” nếu số liệu đúng; xóa các dòng nếu không có việc "
        "gì."
    ),
)
NO_DAY = Code(
    id="DV16",
    name="no-day",
    severity=Severity.NOTICE,
    sentence=(
        "chưa ghi ngày nộp, hoặc ngày ghi không đọc được; chưa rõ {unit} nộp đúng hạn hay muộn."
    ),
    remedy="ghi ngày nộp vào ô này, hoặc ghi ngày nhận ở trang “Theo dõi nộp báo cáo” của phường.",
    example=(
        "[DV16] Tệp “HLHPN 2026-10 v1.xlsx” › Trang tính “Nộp báo cáo” › Ô B9: chưa ghi ngày "
        "nộp, hoặc ngày ghi không đọc được; chưa rõ HLHPN nộp đúng hạn hay muộn. Cách sửa: ghi "
        "ngày nộp vào ô này, hoặc ghi ngày nhận ở trang “Theo dõi nộp báo cáo” của phường."
    ),
)
ODD_DAY = Code(
    id="DV17",
    name="odd-day",
    severity=Severity.NOTICE,
    sentence="ngày nộp {typed} quá xa kỳ {period}, nên không dùng để xét hạn.",
    remedy="ghi lại ngày nộp, hoặc ghi ngày nhận ở trang “Theo dõi nộp báo cáo” của phường.",
    example=(
        "[DV17] Tệp “HLHPN 2026-10 v1.xlsx” › Trang tính “Nộp báo cáo” › Ô B9: ngày nộp "
        "20/10/2099 quá xa kỳ 2026-10, nên không dùng để xét hạn. Cách sửa: ghi lại ngày nộp, "
        "hoặc ghi ngày nhận ở trang “Theo dõi nộp báo cáo” của phường."
    ),
)
RECEIPT_DIFFERS = Code(
    id="DV18",
    name="receipt-differs",
    severity=Severity.NOTICE,
    sentence=(
        "{period}: {count} sổ của đơn vị có ngày nộp khác ngày chương trình thấy sổ lần đầu; đang "
        "dùng ngày đơn vị ghi. {days}."
    ),
    remedy="ngày nào không đúng thì ghi ngày nhận ở trang “Theo dõi nộp báo cáo” của phường.",
    example=(
        "[DV18] tháng 10 năm 2026: 2 sổ của đơn vị có ngày nộp khác ngày chương trình thấy sổ lần "
        "đầu; đang dùng ngày đơn vị ghi. Thấy ngày 26/10/2026: CA ghi 22/10/2026, HLHPN ghi "
        "20/10/2026. Cách sửa: ngày nào không đúng thì ghi ngày nhận ở trang “Theo dõi nộp báo "
        "cáo” của phường."
    ),
)
ONLY_A_MONTH = Code(
    id="DV19",
    name="only-a-month",
    severity=Severity.MUST_FIX,
    sentence="Sổ của đơn vị cấp theo tháng, không cấp cho {typed}.",
    remedy="ghi một tháng sau --ky, ví dụ {example}.",
    example=(
        "[DV19] Sổ của đơn vị cấp theo tháng, không cấp cho quý III năm 2026. Cách sửa: ghi một "
        "tháng sau --ky, ví dụ 2026-11."
    ),
)
NO_UNITS = Code(
    id="DV20",
    name="no-units",
    severity=Severity.MUST_FIX,
    sentence="Không có đơn vị nào phải báo cáo trong {period}.",
    remedy="ghi các đơn vị ở trang “Đơn vị báo cáo”, cột “Phải báo cáo hằng tháng” chọn “Có”.",
    example=(
        "[DV20] Không có đơn vị nào phải báo cáo trong tháng 11 năm 2026. Cách sửa: ghi các đơn "
        "vị ở trang “Đơn vị báo cáo”, cột “Phải báo cáo hằng tháng” chọn “Có”."
    ),
)
DRAFT_WITH_MISSING = Code(
    id="DV21",
    name="draft-with-missing",
    severity=Severity.NOTICE,
    sentence="Báo cáo là bản dự thảo: mới có {sent}/{due} đơn vị gửi báo cáo {month}.",
    remedy=(
        'đôn đốc đơn vị còn thiếu rồi làm lại; nếu phải gửi ngay: thêm --chap-nhan-thieu "lý do".'
    ),
    example=(
        "[DV21] Báo cáo là bản dự thảo: mới có 13/14 đơn vị gửi báo cáo tháng 2. Cách sửa: đôn "
        'đốc đơn vị còn thiếu rồi làm lại; nếu phải gửi ngay: thêm --chap-nhan-thieu "lý do".'
    ),
)
MISSING_ACCEPTED = Code(
    id="DV22",
    name="missing-accepted",
    severity=Severity.NOTE,
    sentence="Chấp nhận thiếu {missing}/{due} đơn vị ({units}), lý do: {reason}.",
    remedy="không phải sửa; lý do được lưu cùng báo cáo.",
    example=(
        "[DV22] Chấp nhận thiếu 1/14 đơn vị (MN Sao Khuê), lý do: trường bị ngập, gửi bù tháng "
        "sau. Cách sửa: không phải sửa; lý do được lưu cùng báo cáo."
    ),
)
MENDED_COPY = Code(
    id="DV23",
    name="mended-copy",
    severity=Severity.NOTE,
    sentence="bản đã sửa “{other}” cùng lần nộp {sending} của {unit} được dùng thay tệp này.",
    remedy="không cần sửa; lần sau ghi lần nộp cao hơn khi gửi lại.",
    example=(
        "[DV23] Tệp “HLHPN 2026-10 v1.xlsx”: bản đã sửa “HLHPN 2026-10 v1 (CẦN SỬA).xlsx” cùng "
        "lần nộp 1 của HLHPN được dùng thay tệp này. Cách sửa: không cần sửa; lần sau ghi lần "
        "nộp cao hơn khi gửi lại."
    ),
)

CODES = (
    SENT_AGAIN,
    SAME_SENDING,
    CONFLICT_COPY,
    EMPTY_RETURN,
    NOT_FILLED_IN,
    BLANK_PASSED_OVER,
    QUIET_WITH_ROWS,
    NO_DAY,
    ODD_DAY,
    RECEIPT_DIFFERS,
    ONLY_A_MONTH,
    NO_UNITS,
    DRAFT_WITH_MISSING,
    MISSING_ACCEPTED,
    MENDED_COPY,
)
