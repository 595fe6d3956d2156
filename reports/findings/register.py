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
    remedy="hỏi lại văn thư số đúng; nếu sang nhiệm kỳ mới, chạy danvan khoi-tao --nhiem-ky-tu "
    "NGÀY; nếu đúng là trùng số, chạy lại kèm --ly-do.",
    example=(
        "[SV05] Số 12-BC/KDV đã cấp cho văn bản khác: dòng 3 của sổ, ký ngày 21/11/2026, “kết "
        "quả công tác dân vận tháng 11”. Cách sửa: hỏi lại văn thư số đúng; nếu sang "
        "nhiệm kỳ mới, chạy danvan khoi-tao --nhiem-ky-tu NGÀY; nếu đúng là trùng số, chạy lại "
        "kèm --ly-do."
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
REGISTER_GONE = Code(
    id="SV26",
    name="register-gone",
    severity=Severity.MUST_FIX,
    sentence="Sổ văn bản của phường đã có {lines} dòng, nhưng không còn tệp sổ “{path}”.",
    remedy="lấy tệp đó lại từ Thùng rác, hoặc chạy danvan phuc-hoi TỆP_SAO_LƯU; nếu sổ ở máy khác "
    "thì vào sổ ở máy đó.",
    example=(
        "[SV26] Sổ văn bản của phường đã có 5 dòng, nhưng không còn tệp sổ "
        "“Báo cáo/so-van-ban.sqlite”. Cách sửa: lấy tệp đó lại từ Thùng rác, hoặc chạy danvan "
        "phuc-hoi TỆP_SAO_LƯU; nếu sổ ở máy khác thì vào sổ ở máy đó."
    ),
)
REGISTER_BEHIND = Code(
    id="SV27",
    name="register-behind",
    severity=Severity.MUST_FIX,
    sentence="Sổ văn bản “{path}” chỉ có {lines} dòng, trong khi phường đã ghi đến dòng {known}.",
    remedy="vào sổ ở máy có sổ mới hơn; hoặc sao lưu ở máy đó rồi chạy danvan phuc-hoi ở máy này.",
    example=(
        "[SV27] Sổ văn bản “Báo cáo/so-van-ban.sqlite” chỉ có 3 dòng, trong khi phường đã ghi đến "
        "dòng 5. Cách sửa: vào sổ ở máy có sổ mới hơn; hoặc sao lưu ở máy đó rồi chạy danvan "
        "phuc-hoi ở máy này."
    ),
)
UNFINISHED_DRAFT = Code(
    id="SV30",
    name="unfinished-draft",
    severity=Severity.MUST_FIX,
    sentence="Văn bản này còn ghi “{line}”, tức là làm khi số liệu chưa đủ.",
    remedy="làm lại báo cáo khi các đơn vị đã gửi đủ, hoặc làm lại kèm --chap-nhan-thieu LÝ_DO; "
    "nếu vẫn vào sổ bản này thì chạy lại kèm --ly-do: dòng đó được bỏ ở bản lưu và giữ trong sổ.",
    example=(
        "[SV30] Tệp “bao-cao (dự thảo, thiếu 1 đơn vị).docx”: Văn bản này còn ghi “Dự thảo: mới "
        "có 13/14 đơn vị gửi báo cáo tháng 10”, tức là làm khi số liệu chưa đủ. Cách sửa: làm lại "
        "báo cáo khi các đơn vị đã gửi đủ, hoặc làm lại kèm --chap-nhan-thieu LÝ_DO; nếu vẫn vào "
        "sổ bản này thì chạy lại kèm --ly-do: dòng đó được bỏ ở bản lưu và giữ trong sổ."
    ),
)
ALREADY_SENT = Code(
    id="SV31",
    name="already-sent",
    severity=Severity.NOTE,
    sentence="“{report}” {period} đã vào sổ: số {written} ngày {day}.",
    remedy="không phải sửa; nếu làm lại để thay thế hay đính chính, vào sổ bản mới kèm --ly-do.",
    example=(
        "[SV31] “Báo cáo tháng” tháng 10 năm 2026 đã vào sổ: số 41-BC/KDV ngày 28/10/2026. Cách "
        "sửa: không phải sửa; nếu làm lại để thay thế hay đính chính, vào sổ bản mới kèm --ly-do."
    ),
)
PERIOD_CLOSED = Code(
    id="SV32",
    name="period-closed",
    severity=Severity.NOTE,
    sentence="Sổ văn bản của {period} đã khóa.",
    remedy="không phải sửa; bản làm lại chỉ vào sổ được kèm --ly-do.",
    example=(
        "[SV32] Sổ văn bản của tháng 10 năm 2026 đã khóa. Cách sửa: không phải sửa; bản làm lại "
        "chỉ vào sổ được kèm --ly-do."
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
    NO_SUCH_LINE,
    NO_SUCH_FILE,
    REGISTER_GONE,
    REGISTER_BEHIND,
    UNFINISHED_DRAFT,
    ALREADY_SENT,
    PERIOD_CLOSED,
)
