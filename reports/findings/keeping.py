"""What can be wrong with the ward's folder, a backup of it, and what is to be written there."""

from __future__ import annotations

from reports.findings.model import Code, Severity

NOT_IN_WARD_FOLDER = Code(
    id="SV19",
    name="not-in-ward-folder",
    severity=Severity.MUST_FIX,
    sentence="Chưa ở trong thư mục làm việc của phường, nên không biết lấy tệp ở đâu.",
    remedy="ghi đường dẫn sau lệnh, hoặc vào thư mục của phường rồi chạy lại; chưa có thì tạo bằng "
    "danvan khoi-tao THƯ_MỤC.",
    example=(
        "[SV19] Chưa ở trong thư mục làm việc của phường, nên không biết lấy tệp ở đâu. Cách sửa: "
        "ghi đường dẫn sau lệnh, hoặc vào thư mục của phường rồi chạy lại; chưa có thì tạo bằng "
        "danvan khoi-tao THƯ_MỤC."
    ),
)
SHIPPED_TEMPLATE_CHANGED = Code(
    id="SV20",
    name="shipped-template-changed",
    severity=Severity.NOTE,
    sentence="Mẫu có sẵn “{name}” đã đổi trong bản chương trình này; phường vẫn dùng bản riêng ở "
    "thư mục Mẫu.",
    remedy="muốn dùng mẫu mới, đổi tên hoặc xóa bản riêng; không muốn thì thôi. Chạy danvan "
    "khoi-tao trong thư mục của phường để không nhắc nữa.",
    example=(
        "[SV20] Mẫu có sẵn “sections/ket_thuc.docx” đã đổi trong bản chương trình này; phường vẫn "
        "dùng bản riêng ở thư mục Mẫu. Cách sửa: muốn dùng mẫu mới, đổi tên hoặc xóa bản riêng; "
        "không muốn thì thôi. Chạy danvan khoi-tao trong thư mục của phường để không nhắc nữa."
    ),
)
NOT_A_BACKUP = Code(
    id="SV23",
    name="not-a-backup",
    severity=Severity.MUST_FIX,
    sentence="Tệp này không phải bản sao lưu của danvan, hoặc đã hỏng đến mức không đọc được.",
    remedy="chọn tệp .zip do danvan sao-luu làm ra; nếu đúng là tệp đó, chép lại từ nơi cất.",
    example=(
        "[SV23] Tệp “anh.zip”: Tệp này không phải bản sao lưu của danvan, hoặc đã hỏng đến mức "
        "không đọc được. Cách sửa: chọn tệp .zip do danvan sao-luu làm ra; nếu đúng là tệp đó, "
        "chép lại từ nơi cất."
    ),
)
BACKUP_DAMAGED = Code(
    id="SV24",
    name="backup-damaged",
    severity=Severity.MUST_FIX,
    sentence="Bản sao lưu hỏng: “{name}” trong đó không còn như lúc cất; chưa lấy lại gì.",
    remedy="chép lại tệp từ nơi cất, hoặc dùng bản sao lưu khác.",
    example=(
        "[SV24] Tệp “Sao lưu 2026-11-22.zip”: Bản sao lưu hỏng: “Báo cáo/2026/thang-10.docx” trong "
        "đó không còn như lúc cất; chưa lấy lại gì. Cách sửa: chép lại tệp từ nơi cất, hoặc dùng "
        "bản sao lưu khác."
    ),
)
BROKEN_MARKER = Code(
    id="SV25",
    name="broken-marker",
    severity=Severity.MUST_FIX,
    sentence="Không đọc được tệp “danvan.toml” của thư mục phường, nên không biết sổ văn bản nào "
    "là của phường.",
    remedy="lấy lại tệp đó từ bản sao lưu gần nhất, hoặc sửa cho giống lúc đầu.",
    example=(
        "[SV25] Tệp “danvan.toml”: Không đọc được tệp “danvan.toml” của thư mục phường, nên không "
        "biết sổ văn bản nào là của phường. Cách sửa: lấy lại tệp đó từ bản sao lưu gần nhất, hoặc "
        "sửa cho giống lúc đầu."
    ),
)
IN_THE_WAY = Code(
    id="SV28",
    name="file-in-the-way",
    severity=Severity.MUST_FIX,
    sentence="Ở chỗ đó đã có tệp khác: “{path}”; chưa ghi gì.",
    remedy="chọn thư mục hoặc tên tệp khác sau -o.",
    example=(
        "[SV28] Ở chỗ đó đã có tệp khác: “xem-lai/12-BC-KDV.docx”; chưa ghi gì. Cách sửa: chọn "
        "thư mục hoặc tên tệp khác sau -o."
    ),
)
OTHER_WARD = Code(
    id="SV29",
    name="backup-of-another-ward",
    severity=Severity.MUST_FIX,
    sentence="Bản sao lưu này là của thư mục phường khác, không phải của “{folder}”.",
    remedy="phục hồi vào một thư mục mới: danvan phuc-hoi TỆP THƯ_MỤC_MỚI.",
    example=(
        "[SV29] Tệp “Sao lưu.zip”: Bản sao lưu này là của thư mục phường khác, không phải của "
        "“phuong-an-sen”. Cách sửa: phục hồi vào một thư mục mới: danvan phuc-hoi TỆP THƯ_MỤC_MỚI."
    ),
)

CODES = (
    NOT_IN_WARD_FOLDER,
    SHIPPED_TEMPLATE_CHANGED,
    NOT_A_BACKUP,
    BACKUP_DAMAGED,
    BROKEN_MARKER,
    IN_THE_WAY,
    OTHER_WARD,
)
