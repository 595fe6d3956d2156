"""What can be wrong with the signature and the list of recipients."""

from __future__ import annotations

from reports.findings.model import Code, Severity

_MEND, _LOOK = Severity.MUST_FIX, Severity.NOTICE

AUTHORITY_MARK = Code(
    id="KY01",
    name="authority-mark",
    severity=_MEND,
    sentence="Chữ ghi quyền hạn {found}, phải {wanted} ({clause}).",
    remedy="sửa dòng quyền hạn ở khối chữ ký.",
    example="[KY01] Tệp “bao-cao.docx” › Chữ ký: Chữ ghi quyền hạn là “TM.”, phải là “T/M” (Hướng"
    " dẫn 05-HD/VPTW, I.7). Cách sửa: sửa dòng quyền hạn ở khối chữ ký.",
)
SIGNATURE_LOOK = Code(
    id="KY02",
    name="signature-look",
    severity=_MEND,
    sentence="Khối chữ ký: {found}; phải {wanted} ({clause}).",
    remedy="sửa cỡ chữ, kiểu chữ ở khối chữ ký.",
    example="[KY02] Tệp “bao-cao.docx” › Chữ ký: Khối chữ ký: chức vụ đang để chữ đậm; phải để "
    "chữ không đậm (Hướng dẫn 05-HD/VPTW, I.7). Cách sửa: sửa cỡ chữ, kiểu chữ ở khối chữ"
    " ký.",
)
OFFICE_WORDS = Code(
    id="KY03",
    name="office-words",
    severity=_MEND,
    sentence="Chức vụ: {found}; phải {wanted} ({clause}).",
    remedy="bỏ tên cơ quan sau chức vụ, bỏ K/T dưới T/M.",
    example="[KY03] Tệp “bao-cao.docx” › Chữ ký: Chức vụ: ghi “BÍ THƯ ĐẢNG ỦY”; phải chỉ ghi “BÍ "
    "THƯ” (Hướng dẫn 05-HD/VPTW, I.7.1.2). Cách sửa: bỏ tên cơ quan sau chức vụ, bỏ K/T "
    "dưới T/M.",
)
SIGNER_TITLES = Code(
    id="KY04",
    name="signer-titles",
    severity=_MEND,
    sentence="Họ tên người ký {found}, phải {wanted} ({clause}).",
    remedy="chỉ để họ và tên.",
    example="[KY04] Tệp “bao-cao.docx” › Chữ ký: Họ tên người ký có “TS.”, phải không ghi học "
    "hàm, học vị, quân hàm, danh hiệu (Hướng dẫn 05-HD/VPTW, I.7.1). Cách sửa: chỉ để họ "
    "và tên.",
)
COMMITTEE_HEAD = Code(
    id="KY05",
    name="committee-head",
    severity=_MEND,
    sentence="Ban chỉ đạo không có con dấu riêng: {found}; phải {wanted} ({clause}).",
    remedy="ghi ba dòng “PHÓ BÍ THƯ”, “kiêm”, “TRƯỞNG BAN CHỈ ĐẠO”.",
    example="[KY05] Tệp “bao-cao.docx” › Chữ ký: Ban chỉ đạo không có con dấu riêng: không có "
    "dòng “kiêm”; phải ghi chức vụ cấp ủy “kiêm” chức vụ ban chỉ đạo (Hướng dẫn "
    "05-HD/VPTW, I.7.1.4.đ). Cách sửa: ghi ba dòng “PHÓ BÍ THƯ”, “kiêm”, “TRƯỞNG BAN CHỈ "
    "ĐẠO”.",
)
RECIPIENTS_WORD = Code(
    id="NN01",
    name="recipients-word",
    severity=_MEND,
    sentence="“Nơi nhận:” {found}, phải {wanted} ({clause}).",
    remedy="sửa dòng “Nơi nhận:” ở góc trái, ngang dòng quyền hạn.",
    example="[NN01] Tệp “bao-cao.docx” › Nơi nhận: “Nơi nhận:” đang để chữ đậm, phải để chữ không"
    " đậm (Hướng dẫn 05-HD/VPTW, I.9). Cách sửa: sửa dòng “Nơi nhận:” ở góc trái, ngang "
    "dòng quyền hạn.",
)
RECIPIENT_ENTRIES = Code(
    id="NN02",
    name="recipient-entries",
    severity=_MEND,
    sentence="Nơi nhận: {found}; phải {wanted} ({clause}).",
    remedy="sửa các dòng dưới “Nơi nhận:”.",
    example="[NN02] Tệp “bao-cao.docx” › Nơi nhận: Nơi nhận: dòng kết thúc bằng “,”; phải kết "
    "thúc bằng “;” (Hướng dẫn 05-HD/VPTW, I.9.2.5). Cách sửa: sửa các dòng dưới “Nơi "
    "nhận:”.",
)
FILE_COPY = Code(
    id="NN03",
    name="file-copy",
    severity=_MEND,
    sentence="Dòng lưu ghi {found}, phải {wanted} ({clause}).",
    remedy="sửa dòng cuối của Nơi nhận.",
    example="[NN03] Tệp “bao-cao.docx” › Nơi nhận: Dòng lưu ghi “- Lưu: VP.”, phải ghi như “- Lưu"
    " Văn phòng Đảng ủy.” (Hướng dẫn 05-HD/VPTW, I.9.2.5). Cách sửa: sửa dòng cuối của "
    "Nơi nhận.",
)
AS_ABOVE = Code(
    id="NN04",
    name="as-above",
    severity=_MEND,
    sentence="Đã có Kính gửi mà dòng đầu Nơi nhận {found}, phải {wanted} ({clause}).",
    remedy="thêm dòng “- Như trên” lên đầu Nơi nhận.",
    example="[NN04] Tệp “bao-cao.docx” › Nơi nhận: Đã có Kính gửi mà dòng đầu Nơi nhận ghi “- "
    "Thành ủy;”, phải ghi “- Như trên;” (Hướng dẫn 05-HD/VPTW, I.9.2). Cách sửa: thêm "
    "dòng “- Như trên” lên đầu Nơi nhận.",
)
ADDRESSED = Code(
    id="NN05",
    name="addressed",
    severity=_MEND,
    sentence="Báo cáo {found}, phải {wanted} ({clause}).",
    remedy="bỏ hoặc thêm phần Kính gửi cho đúng.",
    example="[NN05] Tệp “bao-cao.docx” › Nội dung: Báo cáo có “Kính gửi:”, phải không có Kính gửi"
    " (Hướng dẫn 05-HD/VPTW, I.9.2.4). Cách sửa: bỏ hoặc thêm phần Kính gửi cho đúng.",
)
STALE_NAMES = Code(
    id="NN06",
    name="stale-names",
    severity=_LOOK,
    sentence="Còn tên cũ {found}, từ ngày 01/7/2025 {wanted} ({clause}).",
    remedy="thay bằng tên cơ quan hiện nay, trừ khi nói về việc cũ.",
    example="[NN06] Tệp “bao-cao.docx” › Nơi nhận: Còn tên cũ “Quận ủy”, từ ngày 01/7/2025 không "
    "còn cấp huyện (298-QĐ/TW). Cách sửa: thay bằng tên cơ quan hiện nay, trừ khi nói về "
    "việc cũ.",
)

CODES = (
    AUTHORITY_MARK,
    SIGNATURE_LOOK,
    OFFICE_WORDS,
    SIGNER_TITLES,
    COMMITTEE_HEAD,
    RECIPIENTS_WORD,
    RECIPIENT_ENTRIES,
    FILE_COPY,
    AS_ABOVE,
    ADDRESSED,
    STALE_NAMES,
)
