"""What can be wrong with packages that a ward sends to the level above it."""

from __future__ import annotations

from reports.findings.model import Code, Severity

BROKEN_PACKAGE = Code(
    id="GO01",
    name="broken-package",
    severity=Severity.MUST_FIX,
    sentence="không đọc được gói này: {why}.",
    remedy="xin xã, phường gửi lại đúng tệp do lệnh dong-goi làm ra; không mở ra sửa rồi nén lại.",
    example="[GO01] Tệp “Gói An Sen.zip”: không đọc được gói này: thiếu tệp manifest.json. Cách "
    "sửa: xin xã, phường gửi lại đúng tệp do lệnh dong-goi làm ra; không mở ra sửa rồi nén lại.",
)
CHANGED_PACKAGE = Code(
    id="GO02",
    name="changed-package",
    severity=Severity.MUST_FIX,
    sentence="gói của {ward} đã bị thay đổi sau khi đóng: “{part}” không khớp dấu kiểm.",
    remedy="không dùng gói này; xin {ward} đóng gói và gửi lại.",
    example="[GO02] Tệp “Gói An Sen.zip”: gói của phường An Sen đã bị thay đổi sau khi đóng: "
    "“tong-hop.xlsx” không khớp dấu kiểm. Cách sửa: không dùng gói này; xin phường An Sen đóng gói "
    "và gửi lại.",
)
NEWER_PACKAGE = Code(
    id="GO03",
    name="newer-package",
    severity=Severity.MUST_FIX,
    sentence="gói của {ward} đóng theo kiểu {format}, mới hơn chương trình này.",
    remedy="cập nhật chương trình rồi chạy lại.",
    example="[GO03] Tệp “Gói An Sen.zip”: gói của phường An Sen đóng theo kiểu 2, mới hơn chương "
    "trình này. Cách sửa: cập nhật chương trình rồi chạy lại.",
)
OTHER_PERIOD = Code(
    id="GO04",
    name="package-of-other-period",
    severity=Severity.NOTE,
    sentence="gói của {ward} là của {found}, không phải {asked}, nên không tính.",
    remedy="không cần sửa; nếu gửi nhầm kỳ thì xin gửi lại.",
    example="[GO04] Tệp “Gói An Sen.zip”: gói của phường An Sen là của tháng 9 năm 2026, không "
    "phải tháng 10 năm 2026, nên không tính. Cách sửa: không cần sửa; nếu gửi nhầm kỳ thì xin gửi "
    "lại.",
)
OLDER_SENDING = Code(
    id="GO05",
    name="older-sending",
    severity=Severity.NOTE,
    sentence="{ward} đã gửi lại: dùng lần {used} (“{other}”), gói lần {sending} này không tính.",
    remedy="không cần sửa.",
    example="[GO05] Tệp “Gói An Sen lần 1.zip”: phường An Sen đã gửi lại: dùng lần 2 (“Gói An Sen "
    "lần 2.zip”), gói lần 1 này không tính. Cách sửa: không cần sửa.",
)
SAME_SENDING_TWICE = Code(
    id="GO06",
    name="same-sending-twice",
    severity=Severity.MUST_FIX,
    sentence="{ward} có hai gói cùng lần {sending} mà nội dung khác nhau: “{first}” và “{second}”.",
    remedy="hỏi {ward} gói nào đúng, chuyển gói kia ra khỏi thư mục; gói đúng nên đóng lại với lần "
    "nộp cao hơn.",
    example="[GO06] Tệp “b.zip”: phường An Sen có hai gói cùng lần 1 mà nội dung khác nhau: "
    "“a.zip” và “b.zip”. Cách sửa: hỏi phường An Sen gói nào đúng, chuyển gói kia ra khỏi thư mục; "
    "gói đúng nên đóng lại với lần nộp cao hơn.",
)
UNLISTED_WARD = Code(
    id="GO07",
    name="unlisted-ward",
    severity=Severity.MUST_FIX,
    sentence="{ward} không có trong trang “Đơn vị báo cáo” của cấp tổng hợp.",
    remedy="thêm {ward} vào trang đó (cột “Tên đơn vị”), hoặc chuyển gói ra khỏi thư mục.",
    example="[GO07] Tệp “Gói An Sen.zip”: phường An Sen không có trong trang “Đơn vị báo cáo” của "
    "cấp tổng hợp. Cách sửa: thêm phường An Sen vào trang đó (cột “Tên đơn vị”), hoặc chuyển gói "
    "ra khỏi thư mục.",
)
WARDS_MISSING = Code(
    id="GO08",
    name="wards-missing",
    severity=Severity.NOTICE,
    sentence="còn {count} xã, phường chưa có gói của {period}: {wards}.",
    remedy="nhắc gửi; khi có gói thì chép vào thư mục rồi chạy lại.",
    example="[GO08] còn 2 xã, phường chưa có gói của tháng 10 năm 2026: phường An Sen và xã Đông "
    "Sen. Cách sửa: nhắc gửi; khi có gói thì chép vào thư mục rồi chạy lại.",
)
FIGURE_NOT_OF_ALL = Code(
    id="GO09",
    name="figure-not-of-all",
    severity=Severity.NOTE,
    sentence="{measures}: một số xã, phường không có số này (nhiều nhất {count}), tổng là của các "
    "xã, phường còn lại.",
    remedy="xem bảng từng xã, phường ở phụ lục; không cần sửa nếu nơi đó không theo dõi số này.",
    example="[GO09] Thu hồi, giảm trừ qua giám sát: một số xã, phường không có số này (nhiều nhất "
    "3), tổng là của các xã, phường còn lại. Cách sửa: xem bảng từng xã, phường ở phụ lục; không "
    "cần sửa nếu nơi đó không theo dõi số này.",
)
NO_PACKAGES = Code(
    id="GO10",
    name="no-packages",
    severity=Severity.MUST_FIX,
    sentence="không có gói nào của {period} trong {count} tệp .zip đã xem.",
    remedy="chép các gói do lệnh dong-goi làm ra vào thư mục này, cùng kỳ với --ky.",
    example="[GO10] không có gói nào của tháng 10 năm 2026 trong 0 tệp .zip đã xem. Cách sửa: chép "
    "các gói do lệnh dong-goi làm ra vào thư mục này, cùng kỳ với --ky.",
)
NO_WORKBOOK_OF_LEVEL = Code(
    id="GO11",
    name="no-workbook-of-the-level",
    severity=Severity.MUST_FIX,
    sentence="chưa có sổ của cấp tổng hợp (.xlsx) cạnh các gói, nên chưa biết ai ban hành báo cáo.",
    remedy="làm sổ bằng lệnh danvan mau; ghi ở đó “Thông tin đơn vị”, “Cơ quan ban hành” và danh "
    "sách xã, phường ở “Đơn vị báo cáo”; để sổ cùng thư mục với các gói.",
    example="[GO11] chưa có sổ của cấp tổng hợp (.xlsx) cạnh các gói, nên chưa biết ai ban hành "
    "báo cáo. Cách sửa: làm sổ bằng lệnh danvan mau; ghi ở đó “Thông tin đơn vị”, “Cơ quan ban "
    "hành” và danh sách xã, phường ở “Đơn vị báo cáo”; để sổ cùng thư mục với các gói.",
)
TEXT_LEFT_OUT = Code(
    id="GO12",
    name="text-left-out",
    severity=Severity.NOTE,
    sentence="{count} ô có số điện thoại, thư điện tử, số giấy tờ hoặc tên người liên hệ trong lời "
    "văn; trong gói các chỗ đó được thay bằng “{instead}”.",
    remedy="không cần sửa; sổ của phường vẫn còn nguyên.",
    example="[GO12] 2 ô có số điện thoại, thư điện tử, số giấy tờ hoặc tên người liên hệ trong lời "
    "văn; trong gói các chỗ đó được thay bằng “(đã lược)”. Cách sửa: không cần sửa; sổ của phường "
    "vẫn còn nguyên.",
)
NO_WARD_NAME = Code(
    id="GO13",
    name="no-ward-name",
    severity=Severity.MUST_FIX,
    sentence="trang “Thông tin đơn vị” chưa ghi tên xã, phường nên không đóng gói được.",
    remedy="ghi “Tên phường”, “Loại đơn vị hành chính” và “Tỉnh/Thành phố” ở trang đó.",
    example="[GO13] trang “Thông tin đơn vị” chưa ghi tên xã, phường nên không đóng gói được. Cách "
    "sửa: ghi “Tên phường”, “Loại đơn vị hành chính” và “Tỉnh/Thành phố” ở trang đó.",
)
ONLY_FROM_PACKAGES = Code(
    id="GO14",
    name="only-from-packages",
    severity=Severity.MUST_FIX,
    sentence="“{report}” chỉ lập từ các gói của xã, phường, không từ sổ của đơn vị.",
    remedy="gõ danvan bao-cao {report} với thư mục chứa các gói.",
    example="[GO14] “thanh-pho” chỉ lập từ các gói của xã, phường, không từ sổ của đơn vị. Cách "
    "sửa: gõ danvan bao-cao thanh-pho với thư mục chứa các gói.",
)

CODES = (
    BROKEN_PACKAGE,
    CHANGED_PACKAGE,
    NEWER_PACKAGE,
    OTHER_PERIOD,
    OLDER_SENDING,
    SAME_SENDING_TWICE,
    UNLISTED_WARD,
    WARDS_MISSING,
    FIGURE_NOT_OF_ALL,
    NO_PACKAGES,
    NO_WORKBOOK_OF_LEVEL,
    TEXT_LEFT_OUT,
    NO_WARD_NAME,
    ONLY_FROM_PACKAGES,
)
