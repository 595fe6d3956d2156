"""What can be wrong with a run of the command: what was asked for, and the folders it works in."""

from __future__ import annotations

from reports.findings.model import Code, Severity

UNKNOWN_REPORT = Code(
    id="LN01",
    name="unknown-report",
    severity=Severity.MUST_FIX,
    sentence="Không có loại báo cáo “{typed}”; các loại có: {known}.",
    remedy="gõ “{nearest}”, hoặc chọn một loại trong danh sách trên.",
    example=(
        "[LN01] Không có loại báo cáo “thag”; các loại có: thang, quy, nam. "
        "Cách sửa: gõ “thang”, hoặc chọn một loại trong danh sách trên."
    ),
)
UNKNOWN_PERIOD = Code(
    id="LN02",
    name="unknown-period",
    severity=Severity.MUST_FIX,
    sentence="Không hiểu kỳ báo cáo “{typed}”.",
    remedy="ghi tháng như {month}, quý như {quarter}, 6 tháng như {half}, cả năm như {year}.",
    example=(
        "[LN02] Không hiểu kỳ báo cáo “thang muoi”. Cách sửa: ghi tháng như 2026-10, "
        "quý như 2026-q3, 6 tháng như 2026-6t, cả năm như 2026."
    ),
)
PERIOD_DOES_NOT_FIT = Code(
    id="LN03",
    name="period-does-not-fit",
    severity=Severity.MUST_FIX,
    sentence="Báo cáo “{report}” không lập cho {period}, chỉ lập cho: {allowed}.",
    remedy="ghi lại kỳ sau --ky, ví dụ {example}, hoặc chọn loại báo cáo khác.",
    example=(
        "[LN03] Báo cáo “quy” không lập cho tháng 10 năm 2026, chỉ lập cho: quý. "
        "Cách sửa: ghi lại kỳ sau --ky, ví dụ 2026-q3, hoặc chọn loại báo cáo khác."
    ),
)
NO_ROWS = Code(
    id="LN05",
    name="no-rows-for-period",
    severity=Severity.MUST_FIX,
    sentence="Không có dòng số liệu nào của {period} trong {files} tệp đã đọc.",
    remedy=(
        "xem lại kỳ sau --ky và cột “Tháng” trong tệp; nếu đúng là không có việc gì, "
        "ghi tên từng trang vào trang “Không phát sinh”."
    ),
    example=(
        "[LN05] Không có dòng số liệu nào của tháng 10 năm 2026 trong 12 tệp đã đọc. "
        "Cách sửa: xem lại kỳ sau --ky và cột “Tháng” trong tệp; nếu đúng là không có việc gì, "
        "ghi tên từng trang vào trang “Không phát sinh”."
    ),
)
OUTPUT_NOT_WRITABLE = Code(
    id="LN06",
    name="output-not-writable",
    severity=Severity.MUST_FIX,
    sentence="Không ghi được vào thư mục “{folder}”.",
    remedy="chọn thư mục khác, hoặc bỏ chế độ chỉ đọc và kiểm tra ổ đĩa còn chỗ trống.",
    example=(
        "[LN06] Không ghi được vào thư mục “E:/Báo cáo”. Cách sửa: chọn thư mục khác, "
        "hoặc bỏ chế độ chỉ đọc và kiểm tra ổ đĩa còn chỗ trống."
    ),
)
OUTPUT_OPEN = Code(
    id="LN07",
    name="output-open-elsewhere",
    severity=Severity.NOTE,
    sentence="“{name}” đang mở trong Word nên bản mới được ghi thành “{written}”.",
    remedy="đóng tệp cũ rồi chạy lại nếu muốn giữ tên cũ.",
    example=(
        "[LN07] “Báo cáo tháng 10.docx” đang mở trong Word nên bản mới được ghi thành "
        "“Báo cáo tháng 10 (2).docx”. Cách sửa: đóng tệp cũ rồi chạy lại nếu muốn giữ tên cũ."
    ),
)

EDITED_KEPT = Code(
    id="LN08",
    name="edited-report-kept",
    severity=Severity.NOTE,
    sentence="“{name}” đã được sửa sau khi làm ra nên được giữ nguyên; bản mới là “{written}”.",
    remedy="xem đã sửa gì bằng danvan so-sanh “{name}”; xóa bản không dùng.",
    example=(
        "[LN08] “Báo cáo tháng 10.docx” đã được sửa sau khi làm ra nên được giữ nguyên; bản mới là "
        "“Báo cáo tháng 10 (dự thảo 2).docx”. Cách sửa: xem đã sửa gì bằng danvan so-sanh “Báo cáo "
        "tháng 10.docx”; xóa bản không dùng."
    ),
)
UNKNOWN_CODE = Code(
    id="LN09",
    name="unknown-code",
    severity=Severity.MUST_FIX,
    sentence="Không có mã “{typed}”.",
    remedy="gõ “{nearest}”, hoặc gõ danvan giai-thich để xem mọi mã.",
    example=(
        "[LN09] Không có mã “DL99”. Cách sửa: gõ “DL09”, hoặc gõ danvan giai-thich để xem mọi mã."
    ),
)

BROKEN_DEFINITION = Code(
    id="LN10",
    name="broken-definition",
    severity=Severity.MUST_FIX,
    sentence="Không đọc được tệp khai báo loại báo cáo: {reason}.",
    remedy="so tệp với một tệp .toml có sẵn trong templates/definitions và sửa chỗ được nêu.",
    example=(
        "[LN10] Tệp “thang.toml”: Không đọc được tệp khai báo loại báo cáo: 'body'. Cách sửa: so "
        "tệp với một tệp .toml có sẵn trong templates/definitions và sửa chỗ được nêu."
    ),
)
NO_LETTERHEAD = Code(
    id="LN11",
    name="no-letterhead",
    severity=Severity.MUST_FIX,
    sentence="Báo cáo “{report}” chưa có mẫu trang đầu cho thể thức “{family}”.",
    remedy="chọn cơ quan ban hành theo thể thức {known}, hoặc thêm mẫu vào [letterheads].",
    example=(
        "[LN11] Báo cáo “thang” chưa có mẫu trang đầu cho thể thức “hanh-chinh”. Cách sửa: chọn cơ "
        "quan ban hành theo thể thức dang, hoặc thêm mẫu vào [letterheads]."
    ),
)
NO_TEMPLATE = Code(
    id="LN12",
    name="no-template",
    severity=Severity.MUST_FIX,
    sentence="Không thấy tệp mẫu “{name}” trong thư mục mẫu.",
    remedy="chép lại tệp đó vào thư mục mẫu, hoặc xóa thư mục mẫu riêng để dùng mẫu có sẵn.",
    example=(
        "[LN12] Không thấy tệp mẫu “bodies/thang.docx” trong thư mục mẫu. Cách sửa: chép lại tệp "
        "đó vào thư mục mẫu, hoặc xóa thư mục mẫu riêng để dùng mẫu có sẵn."
    ),
)

BROKEN_PROFILE = Code(
    id="LN13",
    name="broken-profile",
    severity=Severity.MUST_FIX,
    sentence="Không đọc được tệp thể thức này: {reason}.",
    remedy="so tệp với một tệp .toml có sẵn trong templates/profiles và sửa chỗ được nêu.",
    example=(
        "[LN13] Tệp “dang-hd05.toml”: Không đọc được tệp thể thức này: 'printed'. Cách sửa: so tệp "
        "với một tệp .toml có sẵn trong templates/profiles và sửa chỗ được nêu."
    ),
)
NO_PROFILE = Code(
    id="LN14",
    name="no-profile",
    severity=Severity.MUST_FIX,
    sentence="Không có thể thức “{family}”; các thể thức có: {known}.",
    remedy="chọn một thể thức có sẵn, hoặc chép lại tệp .toml còn thiếu vào templates/profiles.",
    example=(
        "[LN14] Không có thể thức “hanh-chinh”; các thể thức có: dang. Cách sửa: chọn một thể thức "
        "có sẵn, hoặc chép lại tệp .toml còn thiếu vào templates/profiles."
    ),
)
BEFORE_FIRST_RULE = Code(
    id="LN15",
    name="before-first-rule",
    severity=Severity.NOTE,
    sentence="Văn bản ngày {day} có trước quy định về thể thức cũ nhất được lưu, nên được trình "
    "bày theo {rule}.",
    remedy="không phải sửa; nếu cần đúng thể thức hồi đó, chỉnh tay trong Word.",
    example=(
        "[LN15] Văn bản ngày 19/7/2017 có trước quy định về thể thức cũ nhất được lưu, nên được "
        "trình bày theo Hướng dẫn 36-HD/VPTW, ngày 03/4/2018 của Văn phòng Trung ương Đảng. Cách "
        "sửa: không phải sửa; nếu cần đúng thể thức hồi đó, chỉnh tay trong Word."
    ),
)

ONLY_A_WORKBOOK = Code(
    id="LN16",
    name="only-a-workbook",
    severity=Severity.MUST_FIX,
    sentence="“{report}” chỉ có dạng bảng tính .xlsx.",
    remedy="gõ lại lệnh, thêm --xlsx sau {report}.",
    example=(
        "[LN16] “phu-luc” chỉ có dạng bảng tính .xlsx. Cách sửa: gõ lại lệnh, thêm --xlsx sau "
        "phu-luc."
    ),
)
NO_WORKBOOK = Code(
    id="LN17",
    name="no-workbook",
    severity=Severity.MUST_FIX,
    sentence="“{report}” chỉ có dạng văn bản Word, không có dạng bảng tính.",
    remedy="bỏ --xlsx; muốn có các biểu dạng bảng tính, gõ một trong các loại: {known}.",
    example=(
        "[LN17] “thang” chỉ có dạng văn bản Word, không có dạng bảng tính. Cách sửa: bỏ --xlsx; "
        "muốn có các biểu dạng bảng tính, gõ một trong các loại: phu-luc."
    ),
)
UNKNOWN_TABLE_FIELD = Code(
    id="LN18",
    name="unknown-table-field",
    severity=Severity.MUST_FIX,
    sentence="Biểu {table} dùng trường “{name}”, nhưng chỗ này không có trường đó.",
    remedy="sửa thành “{nearest}”, hoặc xem mọi trường bằng lệnh danvan truong.",
    example=(
        "[LN18] Tệp “phu-luc.toml”: Biểu E1 dùng trường “lin_vuc”, nhưng chỗ này không có trường "
        "đó. Cách sửa: sửa thành “linh_vuc”, hoặc xem mọi trường bằng lệnh danvan truong."
    ),
)
NO_SUCH_YEAR = Code(
    id="LN19",
    name="no-such-year",
    severity=Severity.MUST_FIX,
    sentence="Không có số liệu của năm {year} để mở sổ năm {next}.",
    remedy="xem lại thư mục sau --tu và năm sau --nam; mục “Năm báo cáo” trong tệp cũ là {found}.",
    example=(
        "[LN19] Không có số liệu của năm 2026 để mở sổ năm 2027. Cách sửa: xem lại thư mục sau "
        "--tu và năm sau --nam; mục “Năm báo cáo” trong tệp cũ là 2025."
    ),
)
BROKEN_SETTINGS = Code(
    id="LN20",
    name="broken-settings",
    severity=Severity.MUST_FIX,
    sentence="Không đọc được tệp cài đặt mẫu: {reason}.",
    remedy='ghi pad_counts là true hoặc false, tone_style là "ủy" hoặc "uỷ", như tệp '
    "templates/settings.toml có sẵn.",
    example=(
        "[LN20] Tệp “settings.toml”: Không đọc được tệp cài đặt mẫu: tone_style = 'moi'. Cách sửa: "
        'ghi pad_counts là true hoặc false, tone_style là "ủy" hoặc "uỷ", như tệp '
        "templates/settings.toml có sẵn."
    ),
)

NEEDED_FACT_MISSING = Code(
    id="LN31",
    name="needed-fact-missing",
    severity=Severity.MUST_FIX,
    sentence="chưa lập được “{report}” {period}: thiếu {what}.",
    remedy="{remedy}.",
    example="[LN31] chưa lập được “Tin bài” tháng 10 năm 2026: thiếu hội nghị đánh giá kỳ này. "
    "Cách sửa: thêm dòng ở trang “Hội nghị”: cột “Về kỳ” ghi đúng kỳ này.",
)

CODES = (
    UNKNOWN_REPORT,
    UNKNOWN_PERIOD,
    PERIOD_DOES_NOT_FIT,
    NO_ROWS,
    OUTPUT_NOT_WRITABLE,
    OUTPUT_OPEN,
    EDITED_KEPT,
    UNKNOWN_CODE,
    BROKEN_DEFINITION,
    NO_LETTERHEAD,
    NO_TEMPLATE,
    BROKEN_PROFILE,
    NO_PROFILE,
    BEFORE_FIRST_RULE,
    ONLY_A_WORKBOOK,
    NO_WORKBOOK,
    UNKNOWN_TABLE_FIELD,
    NO_SUCH_YEAR,
    BROKEN_SETTINGS,
    NEEDED_FACT_MISSING,
)
