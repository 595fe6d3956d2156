"""What can be wrong with a whole file."""

from __future__ import annotations

from reports.findings.model import Code, Severity

_SAVE_AS = "mở bằng Excel, chọn Tệp › Lưu thành, kiểu “Excel Workbook (*.xlsx)”, rồi nộp tệp mới"

FILE_MISSING = Code(
    id="TP01",
    name="file-missing",
    severity=Severity.MUST_FIX,
    sentence="không có tệp hoặc thư mục này.",
    remedy="kiểm tra lại tên và nơi để tệp.",
    example="[TP01] Tệp “TDP05.xlsx”: không có tệp hoặc thư mục này. "
    "Cách sửa: kiểm tra lại tên và nơi để tệp.",
)
FILE_EMPTY = Code(
    id="TP02",
    name="file-empty",
    severity=Severity.MUST_FIX,
    sentence="tệp rỗng, hoặc chưa được tải về máy (OneDrive, Google Drive).",
    remedy="mở thử bằng Excel để máy tải tệp về; nếu vẫn rỗng thì xin đơn vị gửi lại.",
    example="[TP02] Tệp “TDP05.xlsx”: tệp rỗng, hoặc chưa được tải về máy (OneDrive, Google "
    "Drive). Cách sửa: mở thử bằng Excel để máy tải tệp về; nếu vẫn rỗng thì xin đơn vị gửi lại.",
)
FILE_UNREADABLE = Code(
    id="TP03",
    name="file-unreadable",
    severity=Severity.MUST_FIX,
    sentence="không đọc được: tệp đang bị chương trình khác giữ, hoặc máy này không có quyền đọc.",
    remedy="đóng tệp ở Excel và các chương trình khác rồi chạy lại; nếu vẫn không được thì chép "
    "tệp ra thư mục khác.",
    example="[TP03] Tệp “TDP05.xlsx”: không đọc được: tệp đang bị chương trình khác giữ, hoặc máy "
    "này không có quyền đọc. Cách sửa: đóng tệp ở Excel và các chương trình khác rồi chạy lại; "
    "nếu vẫn không được thì chép tệp ra thư mục khác.",
)
FILE_DAMAGED = Code(
    id="TP04",
    name="file-damaged",
    severity=Severity.MUST_FIX,
    sentence="tệp hỏng hoặc tải về chưa đủ ({why}).",
    remedy="thử mở bằng Excel và lưu lại; nếu Excel cũng báo hỏng thì xin đơn vị gửi lại tệp.",
    example="[TP04] Tệp “TDP05.xlsx”: tệp hỏng hoặc tải về chưa đủ (gói nén bị cắt). "
    "Cách sửa: thử mở bằng Excel và lưu lại; nếu Excel cũng báo hỏng thì xin đơn vị gửi lại tệp.",
)
NOT_A_WORKBOOK = Code(
    id="TP05",
    name="not-a-workbook",
    severity=Severity.MUST_FIX,
    sentence="đây không phải bảng tính .xlsx mà là {kind}, dù tên tệp thế nào.",
    remedy=f"nếu bên trong là bảng số liệu: {_SAVE_AS}; nếu không thì chuyển tệp ra khỏi thư mục.",
    example="[TP05] Tệp “TDP05.xlsx”: đây không phải bảng tính .xlsx mà là trang web (HTML), dù "
    f"tên tệp thế nào. Cách sửa: nếu bên trong là bảng số liệu: {_SAVE_AS}; nếu không thì chuyển "
    "tệp ra khỏi thư mục.",
)
OTHER_FORMAT = Code(
    id="TP06",
    name="other-format",
    severity=Severity.MUST_FIX,
    sentence="bảng tính lưu ở kiểu {kind}, chương trình chỉ đọc kiểu .xlsx.",
    remedy=f"{_SAVE_AS}.",
    example="[TP06] Tệp “TDP05.xls”: bảng tính lưu ở kiểu Excel 97-2003 (.xls), chương trình chỉ "
    f"đọc kiểu .xlsx. Cách sửa: {_SAVE_AS}.",
)
PASSWORD = Code(
    id="TP07",
    name="password",
    severity=Severity.MUST_FIX,
    sentence="tệp đặt mật khẩu nên không đọc được.",
    remedy="mở bằng Excel, chọn Tệp › Thông tin › Bảo vệ sổ làm việc › Mã hóa bằng mật khẩu, xóa "
    "mật khẩu rồi lưu.",
    example="[TP07] Tệp “TDP05.xlsx”: tệp đặt mật khẩu nên không đọc được. Cách sửa: mở bằng "
    "Excel, chọn Tệp › Thông tin › Bảo vệ sổ làm việc › Mã hóa bằng mật khẩu, xóa mật khẩu rồi "
    "lưu.",
)
NOT_A_PLAIN_FILE = Code(
    id="TP08",
    name="not-a-plain-file",
    severity=Severity.MUST_FIX,
    sentence="đây là {kind}, không phải chính tệp bảng tính.",
    remedy="chép chính tệp .xlsx vào thư mục này.",
    example="[TP08] Tệp “TDP05.xlsx.lnk”: đây là lối tắt (shortcut), không phải chính tệp bảng "
    "tính. Cách sửa: chép chính tệp .xlsx vào thư mục này.",
)
OVER_LIMIT = Code(
    id="TP09",
    name="over-limit",
    severity=Severity.MUST_FIX,
    sentence="tệp quá lớn để đọc an toàn: {what} (tối đa {limit}).",
    remedy="chép các trang cần nộp sang mẫu mới do chương trình cấp, rồi nộp tệp đó.",
    example="[TP09] Tệp “TDP05.xlsx”: tệp quá lớn để đọc an toàn: 1.000 trang tính (tối đa 100). "
    "Cách sửa: chép các trang cần nộp sang mẫu mới do chương trình cấp, rồi nộp tệp đó.",
)
UNSAFE_DECLARATION = Code(
    id="TP10",
    name="unsafe-declaration",
    severity=Severity.MUST_FIX,
    sentence="bên trong tệp có khai báo không an toàn (DOCTYPE) mà Excel không bao giờ ghi, nên "
    "tệp không được mở.",
    remedy="hỏi lại người gửi; nếu tin tệp này thì mở bằng Excel và lưu lại.",
    example="[TP10] Tệp “TDP05.xlsx”: bên trong tệp có khai báo không an toàn (DOCTYPE) mà Excel "
    "không bao giờ ghi, nên tệp không được mở. Cách sửa: hỏi lại người gửi; nếu tin tệp này thì "
    "mở bằng Excel và lưu lại.",
)
MACROS = Code(
    id="TP11",
    name="macros",
    severity=Severity.NOTE,
    sentence="tệp có macro (.xlsm); chỉ đọc số liệu, macro không được chạy.",
    remedy="không cần sửa; nên lưu lại thành .xlsx.",
    example="[TP11] Tệp “TDP05.xlsm”: tệp có macro (.xlsm); chỉ đọc số liệu, macro không được "
    "chạy. Cách sửa: không cần sửa; nên lưu lại thành .xlsx.",
)
ACTIVE_PARTS = Code(
    id="TP12",
    name="active-parts",
    severity=Severity.NOTE,
    sentence="tệp có {parts}; các phần này bị bỏ qua, chỉ đọc giá trị đã lưu trong ô.",
    remedy="không cần sửa; nếu số liệu lấy từ nơi khác thì nên dán lại thành giá trị.",
    example="[TP12] Tệp “TDP05.xlsx”: tệp có liên kết tới tệp khác; các phần này bị bỏ qua, chỉ "
    "đọc giá trị đã lưu trong ô. Cách sửa: không cần sửa; nếu số liệu lấy từ nơi khác thì nên dán "
    "lại thành giá trị.",
)
OPEN_IN_EXCEL = Code(
    id="TP13",
    name="open-in-excel",
    severity=Severity.NOTE,
    sentence="tệp đang mở trong {program}; chỉ đọc được bản đã lưu gần nhất.",
    remedy="lưu và đóng tệp rồi chạy lại nếu vừa sửa số liệu.",
    example="[TP13] Tệp “TDP05.xlsx”: tệp đang mở trong Excel; chỉ đọc được bản đã lưu gần nhất. "
    "Cách sửa: lưu và đóng tệp rồi chạy lại nếu vừa sửa số liệu.",
)
SAME_CONTENT = Code(
    id="TP14",
    name="same-content",
    severity=Severity.NOTE,
    sentence="tệp giống hệt tệp “{other}” nên chỉ tính một lần.",
    remedy="không cần sửa; nên xóa bản thừa.",
    example="[TP14] Tệp “TDP05-MAYTINH.xlsx”: tệp giống hệt tệp “TDP05.xlsx” nên chỉ tính một "
    "lần. Cách sửa: không cần sửa; nên xóa bản thừa.",
)
NOTHING_TO_READ = Code(
    id="TP15",
    name="nothing-to-read",
    severity=Severity.MUST_FIX,
    sentence="trong thư mục không có bảng tính nào (.xlsx).",
    remedy="để các tệp số liệu .xlsx vào thư mục này, hoặc chọn thư mục khác.",
    example="[TP15] Tệp “Số liệu”: trong thư mục không có bảng tính nào (.xlsx). Cách sửa: để các "
    "tệp số liệu .xlsx vào thư mục này, hoặc chọn thư mục khác.",
)
SUBFOLDER_NOT_READ = Code(
    id="TP16",
    name="subfolder-not-read",
    severity=Severity.NOTICE,
    sentence="thư mục con “{folder}” có {count} bảng tính không được đọc.",
    remedy="nếu là sổ phải gộp: chuyển ra thư mục ngoài, hoặc ghi thêm thư mục đó vào lệnh.",
    example="[TP16] Tệp “Số liệu”: thư mục con “Tháng 10” có 14 bảng tính không được đọc. Cách "
    "sửa: nếu là sổ phải gộp: chuyển ra thư mục ngoài, hoặc ghi thêm thư mục đó vào lệnh.",
)
NOT_PUT_IN_PLACE = Code(
    id="TP30",
    name="not-put-in-place",
    severity=Severity.MUST_FIX,
    sentence="chưa cất được vào thư mục Số liệu: tệp cùng tên đang mở trong Excel, hoặc ổ đĩa đầy.",
    remedy="đóng tệp đó ở Excel, xem ổ đĩa còn chỗ trống, rồi thả tệp vào lại.",
    example="[TP30] Tệp “TDP05.xlsx”: chưa cất được vào thư mục Số liệu: tệp cùng tên đang mở "
    "trong Excel, hoặc ổ đĩa đầy. Cách sửa: đóng tệp đó ở Excel, xem ổ đĩa còn chỗ trống, rồi "
    "thả tệp vào lại.",
)
CELL_NOT_TYPED = Code(
    id="TP31",
    name="cell-not-typed",
    severity=Severity.MUST_FIX,
    sentence="chưa ghi được ô này từ trang làm việc (ô có công thức, hoặc tệp lưu theo cách lạ).",
    remedy="mở tệp bằng Excel, sửa ô đó, lưu lại, rồi thả tệp vào phần Nhận số liệu.",
    example="[TP31] Tệp “so-lieu-2026.xlsx” › Trang tính “Đơn vị báo cáo” › Ô B5: chưa ghi được ô "
    "này từ trang làm việc (ô có công thức, hoặc tệp lưu theo cách lạ). Cách sửa: mở tệp bằng "
    "Excel, sửa ô đó, lưu lại, rồi thả tệp vào phần Nhận số liệu.",
)

CODES = (
    FILE_MISSING,
    FILE_EMPTY,
    FILE_UNREADABLE,
    FILE_DAMAGED,
    NOT_A_WORKBOOK,
    OTHER_FORMAT,
    PASSWORD,
    NOT_A_PLAIN_FILE,
    OVER_LIMIT,
    UNSAFE_DECLARATION,
    MACROS,
    ACTIVE_PARTS,
    OPEN_IN_EXCEL,
    SAME_CONTENT,
    NOTHING_TO_READ,
    SUBFOLDER_NOT_READ,
    NOT_PUT_IN_PLACE,
    CELL_NOT_TYPED,
)
