"""What can be wrong with whose workbook it is."""

from __future__ import annotations

from reports.findings.model import Code, Severity

WRONG_WARD = Code(
    id="DV01",
    name="wrong-ward",
    severity=Severity.MUST_FIX,
    sentence="sổ này của “{found}”, còn số liệu đang gộp là của “{expected}”; sổ không được gộp.",
    remedy="chuyển tệp ra khỏi thư mục, xin đơn vị gửi đúng sổ của phường.",
    example=(
        "[DV01] Tệp “HLHPN 2026-10 v1.xlsx”: sổ này của “phường Bến Đá, thành phố Hà Nội”, còn "
        "số liệu đang gộp là của “phường An Sen, thành phố Hà Nội”; sổ không được gộp. Cách sửa: "
        "chuyển tệp ra khỏi thư mục, xin đơn vị gửi đúng sổ của phường."
    ),
)
FOREIGN_UNIT = Code(
    id="DV02",
    name="foreign-unit",
    severity=Severity.MUST_FIX,
    sentence=(
        "sổ này của đơn vị “{found}”, còn trang “Đơn vị báo cáo” chỉ có: {known}; sổ không được "
        "gộp."
    ),
    remedy="xem lại mã ở trang “Đơn vị báo cáo”, hoặc xin đơn vị gửi sổ đã cấp cho mình.",
    example=(
        "[DV02] Tệp “HLHPN 2026-10 v1.xlsx”: sổ này của đơn vị “HLHPN2”, còn trang “Đơn vị báo "
        "cáo” chỉ có: UBND, MTTQ, HLHPN; sổ không được gộp. Cách sửa: xem lại mã ở trang “Đơn vị "
        "báo cáo”, hoặc xin đơn vị gửi sổ đã cấp cho mình."
    ),
)
IDENTITY_CHANGED = Code(
    id="DV03",
    name="identity-changed",
    severity=Severity.MUST_FIX,
    sentence=(
        "{what} bên trong sổ là “{inside}”, còn dòng nhìn thấy ghi “{seen}”; sổ không được gộp."
    ),
    remedy=(
        "không dùng sổ cấp cho đơn vị khác hay kỳ khác; lấy đúng sổ đã cấp, chép số liệu sang "
        "rồi nộp lại."
    ),
    example=(
        "[DV03] Tệp “HLHPN 2026-10 v1.xlsx” › Trang tính “Nộp báo cáo” › Ô B6: kỳ bên trong sổ "
        "là “2026-09”, còn dòng nhìn thấy ghi “tháng 10 năm 2026”; sổ không được gộp. Cách sửa: "
        "không dùng sổ cấp cho đơn vị khác hay kỳ khác; lấy đúng sổ đã cấp, chép số liệu sang "
        "rồi nộp lại."
    ),
)
PERIOD_IN_NAME = Code(
    id="DV04",
    name="period-in-name",
    severity=Severity.MUST_FIX,
    sentence="tên tệp ghi kỳ {named}, còn bên trong là sổ của kỳ {inside}; sổ không được gộp.",
    remedy=(
        "nếu là số liệu kỳ {named}: chép sang sổ đã cấp cho kỳ đó; nếu chỉ đặt nhầm tên: đổi lại "
        "tên tệp."
    ),
    example=(
        "[DV04] Tệp “HLHPN 2026-10 v1.xlsx”: tên tệp ghi kỳ 2026-10, còn bên trong là sổ của kỳ "
        "2026-09; sổ không được gộp. Cách sửa: nếu là số liệu kỳ 2026-10: chép sang sổ đã cấp "
        "cho kỳ đó; nếu chỉ đặt nhầm tên: đổi lại tên tệp."
    ),
)
SEAL_BROKEN = Code(
    id="DV05",
    name="seal-broken",
    severity=Severity.MUST_FIX,
    sentence=(
        "mã sổ ghi “{found}”, còn phường, đơn vị, kỳ, bản mẫu trong sổ phải có mã “{expected}”; "
        "sổ không được gộp."
    ),
    remedy=(
        "xin đơn vị chép số liệu sang sổ do chương trình cấp; không sửa phường, đơn vị, kỳ trong "
        "sổ."
    ),
    example=(
        "[DV05] Tệp “HLHPN 2026-10 v1.xlsx”: mã sổ ghi “0F3A11C2B7D4”, còn phường, đơn vị, kỳ, "
        "bản mẫu trong sổ phải có mã “9BD21E7705AA”; sổ không được gộp. Cách sửa: xin đơn vị "
        "chép số liệu sang sổ do chương trình cấp; không sửa phường, đơn vị, kỳ trong sổ."
    ),
)
NEWER_VERSION = Code(
    id="DV06",
    name="newer-version",
    severity=Severity.MUST_FIX,
    sentence=(
        "sổ theo bản mẫu {found}, chương trình này chỉ biết đến bản {known}; sổ không được gộp."
    ),
    remedy="cài bản chương trình mới hơn, hoặc xin đơn vị dùng sổ do máy này cấp.",
    example=(
        "[DV06] Tệp “HLHPN 2026-10 v1.xlsx”: sổ theo bản mẫu 3, chương trình này chỉ biết đến "
        "bản 1; sổ không được gộp. Cách sửa: cài bản chương trình mới hơn, hoặc xin đơn vị dùng "
        "sổ do máy này cấp."
    ),
)
UNKNOWN_VERSION = Code(
    id="DV07",
    name="unknown-version",
    severity=Severity.MUST_FIX,
    sentence="sổ theo bản mẫu {found}, không có cách chuyển sang bản {known}; sổ không được gộp.",
    remedy="tải mẫu mới (danvan mau), chép số liệu sang rồi nộp lại.",
    example=(
        "[DV07] Tệp “HLHPN 2026-10 v1.xlsx”: sổ theo bản mẫu thu-nghiem, không có cách chuyển "
        "sang bản 1; sổ không được gộp. Cách sửa: tải mẫu mới (danvan mau), chép số liệu sang "
        "rồi nộp lại."
    ),
)
MIGRATED = Code(
    id="DV08",
    name="migrated",
    severity=Severity.NOTE,
    sentence="sổ theo bản mẫu {found}, đã đọc theo bản {known}: {changes}.",
    remedy="không cần sửa; kỳ sau dùng mẫu mới.",
    example=(
        "[DV08] Tệp “HLHPN 2026-10 v1.xlsx”: sổ theo bản mẫu 0, đã đọc theo bản 1: cột “Kỳ” "
        "thành “Kỳ thực hiện”. Cách sửa: không cần sửa; kỳ sau dùng mẫu mới."
    ),
)

CODES = (
    WRONG_WARD,
    FOREIGN_UNIT,
    IDENTITY_CHANGED,
    PERIOD_IN_NAME,
    SEAL_BROKEN,
    NEWER_VERSION,
    UNKNOWN_VERSION,
    MIGRATED,
)
