"""What can be wrong when a document is recorded in the register of the office."""

from __future__ import annotations

from reports.findings.model import Code, Severity

NO_NUMBER_LINE = Code(
    id="SV01",
    name="no-number-line",
    severity=Severity.MUST_FIX,
    sentence="Không thấy dòng số và ký hiệu, như “Số      -BC/KDV” hoặc “Số:      /BC-UBND”.",
    remedy="vào sổ tệp Word do danvan làm ra, hoặc thêm lại dòng đó rồi lưu tệp.",
    example=(
        "[SV01] Tệp “bao-cao.docx”: Không thấy dòng số và ký hiệu, như “Số      -BC/KDV” hoặc "
        "“Số:      /BC-UBND”. Cách sửa: vào sổ tệp Word do danvan làm ra, hoặc thêm lại dòng đó "
        "rồi lưu tệp."
    ),
)
OTHER_NUMBER = Code(
    id="SV02",
    name="other-number",
    severity=Severity.MUST_FIX,
    sentence="Văn bản đang ghi “{typed}”, nhưng số vào sổ là {given}.",
    remedy="xem lại số sau --so, hoặc sửa số trong văn bản cho khớp bản đã ký.",
    example=(
        "[SV02] Tệp “bao-cao.docx”: Văn bản đang ghi “11-BC/KDV”, nhưng số vào sổ là 12. Cách "
        "sửa: xem lại số sau --so, hoặc sửa số trong văn bản cho khớp bản đã ký."
    ),
)
NO_DATE_LINE = Code(
    id="SV03",
    name="no-date-line",
    severity=Severity.MUST_FIX,
    sentence="Không thấy dòng địa danh và “ngày … tháng … năm …”.",
    remedy="vào sổ tệp Word do danvan làm ra, hoặc thêm lại dòng đó rồi lưu tệp.",
    example=(
        "[SV03] Tệp “bao-cao.docx”: Không thấy dòng địa danh và “ngày … tháng … năm …”. Cách sửa: "
        "vào sổ tệp Word do danvan làm ra, hoặc thêm lại dòng đó rồi lưu tệp."
    ),
)
OTHER_DATE = Code(
    id="SV04",
    name="other-date",
    severity=Severity.MUST_FIX,
    sentence="Văn bản đang ghi “{typed}”, nhưng ngày vào sổ là {given}.",
    remedy="xem lại ngày sau --ngay, hoặc sửa ngày trong văn bản cho khớp bản đã ký.",
    example=(
        "[SV04] Tệp “bao-cao.docx”: Văn bản đang ghi “ngày 20 tháng 11 năm 2026”, nhưng ngày vào "
        "sổ là ngày 21 tháng 11 năm 2026. Cách sửa: xem lại ngày sau --ngay, hoặc sửa ngày trong "
        "văn bản cho khớp bản đã ký."
    ),
)
NUMBER_TAKEN = Code(
    id="SV05",
    name="number-taken",
    severity=Severity.MUST_FIX,
    sentence="Số {written} đã cấp cho văn bản khác: dòng {no} của sổ, ký ngày {day}, “{title}”.",
    remedy="hỏi lại văn thư số đúng; nếu đúng là trùng số, chạy lại kèm --ly-do.",
    example=(
        "[SV05] Số 12-BC/KDV đã cấp cho văn bản khác: dòng 3 của sổ, ký ngày 21/11/2026, “kết "
        "quả công tác dân vận tháng 11”. Cách sửa: hỏi lại văn thư số đúng; nếu đúng là trùng "
        "số, chạy lại kèm --ly-do."
    ),
)
ALREADY_RECORDED = Code(
    id="SV06",
    name="already-recorded",
    severity=Severity.MUST_FIX,
    sentence=(
        "Văn bản này đã vào sổ: {written} ngày {day}, dòng {no}; nội dung, số hoặc bản ký lần "
        "này khác."
    ),
    remedy="nếu là bản thay thế hay đính chính, chạy lại kèm --ly-do; bản cũ vẫn được giữ.",
    example=(
        "[SV06] Văn bản này đã vào sổ: 12-BC/KDV ngày 21/11/2026, dòng 3; nội dung, số hoặc "
        "bản ký lần này khác. Cách sửa: nếu là bản thay thế hay đính chính, chạy lại kèm "
        "--ly-do; bản cũ vẫn được giữ."
    ),
)
PERIOD_LOCKED = Code(
    id="SV07",
    name="period-locked",
    severity=Severity.MUST_FIX,
    sentence="Kỳ {period} đã khóa sổ.",
    remedy="nếu vẫn phải ghi, chạy lại kèm --ly-do; lý do được giữ trong sổ.",
    example=(
        "[SV07] Kỳ 2026-10 đã khóa sổ. Cách sửa: nếu vẫn phải ghi, chạy lại kèm --ly-do; lý "
        "do được giữ trong sổ."
    ),
)
NUMBER_DOUBLE = Code(
    id="SV08",
    name="number-double",
    severity=Severity.NOTICE,
    sentence="Số {number} có ở {count} văn bản: các dòng {lines} của sổ.",
    remedy="hỏi lại văn thư; ghi lại văn bản sai bằng vao-so kèm --ly-do.",
    example=(
        "[SV08] Số 12-BC/KDV có ở 2 văn bản: các dòng 3, 7 của sổ. Cách sửa: hỏi lại văn thư; "
        "ghi lại văn bản sai bằng vao-so kèm --ly-do."
    ),
)
NUMBERS_MISSING = Code(
    id="SV09",
    name="numbers-missing",
    severity=Severity.NOTE,
    sentence="Trước số {last}, sổ này chưa có số {missing}.",
    remedy=(
        "không phải sửa nếu các số đó cấp cho văn bản làm ngoài chương trình; nếu quên, vào "
        "sổ bổ sung."
    ),
    example=(
        "[SV09] Trước số 12-BC/KDV, sổ này chưa có số 03, 05–07. Cách sửa: không phải sửa nếu "
        "các số đó cấp cho văn bản làm ngoài chương trình; nếu quên, vào sổ bổ sung."
    ),
)
DAYS_OUT_OF_ORDER = Code(
    id="SV10",
    name="days-out-of-order",
    severity=Severity.NOTICE,
    sentence="Số {first} ký ngày {first_day}, sau số {second} ký ngày {second_day}.",
    remedy="xem lại số và ngày ở sổ của văn thư; ghi lại văn bản sai bằng vao-so kèm --ly-do.",
    example=(
        "[SV10] Số 11-BC/KDV ký ngày 25/11/2026, sau số 12-BC/KDV ký ngày 21/11/2026. Cách "
        "sửa: xem lại số và ngày ở sổ của văn thư; ghi lại văn bản sai bằng vao-so kèm "
        "--ly-do."
    ),
)
REGISTER_DAMAGED = Code(
    id="SV11",
    name="register-damaged",
    severity=Severity.MUST_FIX,
    sentence="Sổ văn bản “{path}” bị hỏng hoặc không phải sổ của chương trình; chưa ghi gì vào đó.",
    remedy="lấy lại từ bản sao lưu gần nhất: danvan phuc-hoi TỆP_SAO_LƯU.",
    example=(
        "[SV11] Sổ văn bản “Báo cáo/so-van-ban.sqlite” bị hỏng hoặc không phải sổ của chương "
        "trình; chưa ghi gì vào đó. Cách sửa: lấy lại từ bản sao lưu gần nhất: danvan "
        "phuc-hoi TỆP_SAO_LƯU."
    ),
)
REGISTER_NEWER = Code(
    id="SV12",
    name="register-newer",
    severity=Severity.MUST_FIX,
    sentence="Sổ văn bản “{path}” do bản chương trình khác làm ra.",
    remedy="cập nhật chương trình danvan rồi chạy lại.",
    example=(
        "[SV12] Sổ văn bản “Báo cáo/so-van-ban.sqlite” do bản chương trình khác làm ra. Cách "
        "sửa: cập nhật chương trình danvan rồi chạy lại."
    ),
)
REGISTER_BUSY = Code(
    id="SV13",
    name="register-busy",
    severity=Severity.MUST_FIX,
    sentence="Sổ văn bản “{path}” đang được chương trình khác ghi, chờ mãi chưa xong.",
    remedy="đóng chương trình đó rồi chạy lại.",
    example=(
        "[SV13] Sổ văn bản “Báo cáo/so-van-ban.sqlite” đang được chương trình khác ghi, chờ "
        "mãi chưa xong. Cách sửa: đóng chương trình đó rồi chạy lại."
    ),
)
REGISTER_NOT_WRITABLE = Code(
    id="SV14",
    name="register-not-writable",
    severity=Severity.MUST_FIX,
    sentence="Không đọc, ghi được sổ văn bản “{path}”; sổ còn nguyên như trước.",
    remedy="kiểm tra ổ đĩa còn chỗ trống, thư mục không ở chế độ chỉ đọc, rồi chạy lại.",
    example=(
        "[SV14] Không đọc, ghi được sổ văn bản “Báo cáo/so-van-ban.sqlite”; sổ còn nguyên như "
        "trước. Cách sửa: kiểm tra ổ đĩa còn chỗ trống, thư mục không ở chế độ chỉ đọc, rồi "
        "chạy lại."
    ),
)
NOT_A_PDF = Code(
    id="SV15",
    name="signed-copy-not-a-pdf",
    severity=Severity.MUST_FIX,
    sentence="Bản đã ký không phải tệp PDF trọn vẹn.",
    remedy="quét bản giấy đã ký thành một tệp PDF, hoặc lấy tệp PDF đã ký số, rồi chạy lại.",
    example=(
        "[SV15] Tệp “ban-ky.jpg”: Bản đã ký không phải tệp PDF trọn vẹn. Cách sửa: quét bản giấy "
        "đã ký thành một tệp PDF, hoặc lấy tệp PDF đã ký số, rồi chạy lại."
    ),
)
SOURCE_LOST = Code(
    id="SV16",
    name="source-lost",
    severity=Severity.NOTICE,
    sentence="Không còn giữ được “{name}” như lúc lập báo cáo; sổ chỉ giữ mã nhận dạng của tệp.",
    remedy="không phải sửa văn bản; lần sau vào sổ ở đúng thư mục đã làm ra báo cáo.",
    example=(
        "[SV16] Không còn giữ được “so-lieu-2026.xlsx” như lúc lập báo cáo; sổ chỉ giữ mã nhận "
        "dạng của tệp. Cách sửa: không phải sửa văn bản; lần sau vào sổ ở đúng thư mục đã làm ra "
        "báo cáo."
    ),
)
ORIGIN_UNKNOWN = Code(
    id="SV17",
    name="origin-unknown",
    severity=Severity.NOTICE,
    sentence="Không rõ văn bản này làm từ số liệu nào, nên sổ chỉ giữ văn bản và bản đã ký.",
    remedy="nếu báo cáo do danvan làm ra, vào sổ tệp ở đúng thư mục của nó, giữ nguyên tên tệp.",
    example=(
        "[SV17] Không rõ văn bản này làm từ số liệu nào, nên sổ chỉ giữ văn bản và bản đã ký. "
        "Cách sửa: nếu báo cáo do danvan làm ra, vào sổ tệp ở đúng thư mục của nó, giữ nguyên tên "
        "tệp."
    ),
)
COPY_NOT_WRITTEN = Code(
    id="SV18",
    name="numbered-copy-not-written",
    severity=Severity.NOTICE,
    sentence="Văn bản đã vào sổ ở dòng {no}, nhưng chưa ghi được bản có số ra thư mục.",
    remedy="lấy bản đó từ sổ: danvan so-van-ban --mo {no} -o THƯ_MỤC.",
    example=(
        "[SV18] Văn bản đã vào sổ ở dòng 3, nhưng chưa ghi được bản có số ra thư mục. Cách sửa: "
        "lấy bản đó từ sổ: danvan so-van-ban --mo 3 -o THƯ_MỤC."
    ),
)
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
NO_SUCH_LINE = Code(
    id="SV21",
    name="no-such-line",
    severity=Severity.MUST_FIX,
    sentence="Sổ văn bản không có dòng {no}.",
    remedy="xem các dòng bằng danvan so-van-ban.",
    example="[SV21] Sổ văn bản không có dòng 9. Cách sửa: xem các dòng bằng danvan so-van-ban.",
)
NO_SUCH_FILE = Code(
    id="SV22",
    name="no-such-file",
    severity=Severity.MUST_FIX,
    sentence="Dòng {no} của sổ không giữ tệp {kind} nào.",
    remedy="lấy mọi tệp của dòng ra một thư mục: danvan so-van-ban --mo {no} -o THƯ_MỤC.",
    example=(
        "[SV22] Dòng 3 của sổ không giữ tệp .pdf nào. Cách sửa: lấy mọi tệp của dòng ra một thư "
        "mục: danvan so-van-ban --mo 3 -o THƯ_MỤC."
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

CODES = (
    NO_NUMBER_LINE,
    OTHER_NUMBER,
    NO_DATE_LINE,
    OTHER_DATE,
    NUMBER_TAKEN,
    ALREADY_RECORDED,
    PERIOD_LOCKED,
    NUMBER_DOUBLE,
    NUMBERS_MISSING,
    DAYS_OUT_OF_ORDER,
    REGISTER_DAMAGED,
    REGISTER_NEWER,
    REGISTER_BUSY,
    REGISTER_NOT_WRITABLE,
    NOT_A_PDF,
    SOURCE_LOST,
    ORIGIN_UNKNOWN,
    COPY_NOT_WRITTEN,
    NOT_IN_WARD_FOLDER,
    SHIPPED_TEMPLATE_CHANGED,
    NO_SUCH_LINE,
    NO_SUCH_FILE,
    NOT_A_BACKUP,
    BACKUP_DAMAGED,
)
