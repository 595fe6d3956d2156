"""What can be wrong with a Word template, and with the values it is asked to print."""

from __future__ import annotations

from reports.findings.model import Code, Severity

_STOP = Severity.MUST_FIX

UNREADABLE = Code(
    id="MB01",
    name="template-unreadable",
    severity=_STOP,
    sentence="Không mở được mẫu này như một tệp Word (.docx): {reason}.",
    remedy="Mở tệp bằng Word, lưu lại với kiểu “Word Document (*.docx)”.",
    example="[MB01] Tệp “thang.docx”: Không mở được mẫu này như một tệp Word (.docx): "
    "tệp không phải là gói nén. Cách sửa: Mở tệp bằng Word, lưu lại với kiểu "
    "“Word Document (*.docx)”.",
)
WRONG_TYPE = Code(
    id="MB02",
    name="template-wrong-type",
    severity=_STOP,
    sentence="Tệp thuộc kiểu {kind}, không phải văn bản Word thường (.docx).",
    remedy="Mở tệp bằng Word, chọn “Lưu thành” và kiểu “Word Document (*.docx)”.",
    example="[MB02] Tệp “thang.docm”: Tệp thuộc kiểu có macro, không phải văn bản Word thường "
    "(.docx). Cách sửa: Mở tệp bằng Word, chọn “Lưu thành” và kiểu “Word Document (*.docx)”.",
)
ACTIVE_CONTENT = Code(
    id="MB03",
    name="template-active-content",
    severity=_STOP,
    sentence="Mẫu chứa thành phần chạy được hoặc nhúng từ chương trình khác ({part}).",
    remedy="Bỏ macro, nút ActiveX và đối tượng nhúng khỏi mẫu rồi lưu lại.",
    example="[MB03] Tệp “thang.docx”: Mẫu chứa thành phần chạy được hoặc nhúng từ chương trình "
    "khác (word/vbaProject.bin). Cách sửa: Bỏ macro, nút ActiveX và đối tượng nhúng khỏi mẫu "
    "rồi lưu lại.",
)
OUTSIDE_LINK = Code(
    id="MB04",
    name="template-outside-link",
    severity=_STOP,
    sentence="Mẫu nối tới một nơi ngoài tệp: “{target}”.",
    remedy="Bỏ liên kết đó; ảnh thì chèn thẳng vào mẫu. Chỉ dùng được liên kết http, https.",
    example="[MB04] Tệp “thang.docx”: Mẫu nối tới một nơi ngoài tệp: “file:///D:/mau.dotx”. "
    "Cách sửa: Bỏ liên kết đó; ảnh thì chèn thẳng vào mẫu. Chỉ dùng được liên kết http, https.",
)
DOCTYPE = Code(
    id="MB05",
    name="template-doctype",
    severity=_STOP,
    sentence="Phần {part} của mẫu có khai báo DOCTYPE, tệp Word thật không bao giờ có.",
    remedy="Không dùng tệp này; lấy lại mẫu gốc.",
    example="[MB05] Tệp “thang.docx”: Phần word/document.xml của mẫu có khai báo DOCTYPE, tệp "
    "Word thật không bao giờ có. Cách sửa: Không dùng tệp này; lấy lại mẫu gốc.",
)
TOO_BIG = Code(
    id="MB06",
    name="template-too-big",
    severity=_STOP,
    sentence="Mẫu bung ra quá lớn ({size}), giới hạn là {limit}.",
    remedy="Không dùng tệp này, hoặc thu nhỏ ảnh trong mẫu rồi lưu lại.",
    example="[MB06] Tệp “thang.docx”: Mẫu bung ra quá lớn (1024 MB), giới hạn là 64 MB. "
    "Cách sửa: Không dùng tệp này, hoặc thu nhỏ ảnh trong mẫu rồi lưu lại.",
)

UNCLOSED_TAG = Code(
    id="MB11",
    name="tag-unclosed",
    severity=_STOP,
    sentence="Thẻ “{tag}” chưa đóng, thiếu “{closer}”.",
    remedy="Thêm “{closer}” vào cuối thẻ, trong cùng đoạn.",
    example="[MB11] Mẫu “thang.docx” › đoạn “Tổng số {{ so_buoi } buổi”: Thẻ “{{ so_buoi }” "
    "chưa đóng, thiếu “}}”. Cách sửa: Thêm “}}” vào cuối thẻ, trong cùng đoạn.",
)
STRAY_CLOSER = Code(
    id="MB12",
    name="tag-stray-closer",
    severity=_STOP,
    sentence="Có “{tag}” nhưng không có “{opener}” mở thẻ ở trước.",
    remedy="Thêm “{opener}” vào đầu thẻ, hoặc xóa “{tag}”.",
    example="[MB12] Mẫu “thang.docx” › đoạn “{ so_buoi }}”: Có “}}” nhưng không có “{{” mở "
    "thẻ ở trước. Cách sửa: Thêm “{{” vào đầu thẻ, hoặc xóa “}}”.",
)
TAG_OVER_PARAGRAPHS = Code(
    id="MB13",
    name="tag-over-paragraphs",
    severity=_STOP,
    sentence="Thẻ “{tag}” bị ngắt sang đoạn sau.",
    remedy="Viết trọn thẻ trong một đoạn.",
    example="[MB13] Mẫu “thang.docx” › đoạn “Tổng số {{ so_”: Thẻ “{{ so_” bị ngắt sang đoạn "
    "sau. Cách sửa: Viết trọn thẻ trong một đoạn.",
)
EMPTY_TAG = Code(
    id="MB14",
    name="tag-empty",
    severity=_STOP,
    sentence="Thẻ “{tag}” trống, không có tên hay lệnh.",
    remedy="Ghi tên trường vào giữa hai dấu ngoặc, hoặc xóa thẻ.",
    example="[MB14] Mẫu “thang.docx” › đoạn “Tổng {{ }}”: Thẻ “{{ }}” trống, không có tên "
    "hay lệnh. Cách sửa: Ghi tên trường vào giữa hai dấu ngoặc, hoặc xóa thẻ.",
)
UNKNOWN_TAG = Code(
    id="MB15",
    name="tag-unknown",
    severity=_STOP,
    sentence="Không có lệnh “{word}” (đang ghi “{tag}”).",
    remedy="Lệnh đúng gần nhất: “{nearest}”.",
    example="[MB15] Mẫu “thang.docx” › đoạn “{% endfro %}”: Không có lệnh “endfro” (đang ghi "
    "“{% endfro %}”). Cách sửa: Lệnh đúng gần nhất: “endfor”.",
)
BAD_EXPRESSION = Code(
    id="MB16",
    name="tag-not-understood",
    severity=_STOP,
    sentence="Không hiểu nội dung thẻ “{tag}”.",
    remedy="{advice}",
    example="[MB16] Mẫu “thang.docx” › đoạn “{{ so buoi }}”: Không hiểu nội dung thẻ "
    "“{{ so buoi }}”. Cách sửa: Tên trường viết liền: “so_buoi”.",
)
UNKNOWN_FILTER = Code(
    id="MB17",
    name="filter-unknown",
    severity=_STOP,
    sentence="Không có bộ lọc “{word}” (trong thẻ “{tag}”).",
    remedy="Bộ lọc đúng gần nhất: “{nearest}”.",
    example="[MB17] Mẫu “thang.docx” › đoạn “{{ kinh_phi|tienn }}”: Không có bộ lọc “tienn” "
    "(trong thẻ “{{ kinh_phi|tienn }}”). Cách sửa: Bộ lọc đúng gần nhất: “tien”.",
)
FORBIDDEN = Code(
    id="MB18",
    name="tag-forbidden",
    severity=_STOP,
    sentence="Thẻ “{tag}” dùng {what}, mẫu không được dùng.",
    remedy="Chỉ dùng tên trường, bộ lọc, so sánh và and, or, not, in.",
    example="[MB18] Mẫu “thang.docx” › đoạn “{{ ten.upper() }}”: Thẻ “{{ ten.upper() }}” "
    "dùng lời gọi hàm, mẫu không được dùng. Cách sửa: Chỉ dùng tên trường, bộ lọc, so sánh và "
    "and, or, not, in.",
)
OLD_STYLE = Code(
    id="MB19",
    name="tag-prefix-unsupported",
    severity=_STOP,
    sentence="Thẻ “{tag}” chèn cả một đoạn, dòng hoặc ô có sẵn; chương trình này không làm vậy.",
    remedy='Dùng “{{{{ tên_trường }}}}”, hoặc {{% include "tên_mục" %}} để chèn một mục.',
    example="[MB19] Mẫu “thang.docx” › đoạn “{{p muc }}”: Thẻ “{{p muc }}” chèn cả một "
    "đoạn, dòng hoặc ô có sẵn; chương trình này không làm vậy. Cách sửa: Dùng "
    '“{{ tên_trường }}”, hoặc {% include "tên_mục" %} để chèn một mục.',
)

NEVER_CLOSED = Code(
    id="MB21",
    name="pair-never-closed",
    severity=_STOP,
    sentence="“{tag}” mở ra mà không có “{end}”.",
    remedy="Thêm {{% {end} %}} sau phần cần bao.",
    example="[MB21] Mẫu “thang.docx” › đoạn “{% if co_mo_hinh %}”: “{% if co_mo_hinh %}” mở ra "
    "mà không có “endif”. Cách sửa: Thêm {% endif %} sau phần cần bao.",
)
EXTRA_END = Code(
    id="MB22",
    name="pair-extra-end",
    severity=_STOP,
    sentence="“{tag}” không có “{start}” nào để đóng.",
    remedy="Xóa thẻ này, hoặc thêm thẻ mở “{start}” ở trước.",
    example="[MB22] Mẫu “thang.docx” › đoạn “{% endif %}”: “{% endif %}” không có “if” nào để "
    "đóng. Cách sửa: Xóa thẻ này, hoặc thêm thẻ mở “if” ở trước.",
)
CROSSED = Code(
    id="MB23",
    name="pair-crossed",
    severity=_STOP,
    sentence="“{tag}” đóng chéo với “{other}”.",
    remedy="Đóng thẻ mở sau trước, thẻ mở trước sau.",
    example="[MB23] Mẫu “thang.docx” › đoạn “{% endif %}”: “{% endif %}” đóng chéo với “{% for "
    "x in ds %}”. Cách sửa: Đóng thẻ mở sau trước, thẻ mở trước sau.",
)
TEXT_BESIDE = Code(
    id="MB24",
    name="tag-text-beside",
    severity=_STOP,
    sentence="Cạnh thẻ “{tag}” còn nội dung khác, nên không rõ nội dung đó thuộc phần nào.",
    remedy="Để thẻ này đứng riêng trong một {holder}.",
    example="[MB24] Mẫu “thang.docx” › đoạn “Mở đầu {% if a %}”: Cạnh thẻ “{% if a %}” còn nội "
    "dung khác, nên không rõ nội dung đó thuộc phần nào. Cách sửa: Để thẻ này đứng riêng trong "
    "một đoạn.",
)
TORN = Code(
    id="MB25",
    name="pair-torn",
    severity=_STOP,
    sentence="“{tag}” và “{other}” không cùng một nơi ({where}).",
    remedy="Đặt cả cặp thẻ trong cùng một đoạn, cùng một bảng, hoặc cùng ở ngoài bảng.",
    example="[MB25] Mẫu “thang.docx” › đoạn “{% endif %}”: “{% endif %}” và “{% if a %}” không "
    "cùng một nơi (một thẻ trong bảng, một thẻ ngoài bảng). Cách sửa: Đặt cả cặp thẻ trong cùng "
    "một đoạn, cùng một bảng, hoặc cùng ở ngoài bảng.",
)

NO_SLOT = Code(
    id="MB31",
    name="letterhead-no-slot",
    severity=_STOP,
    sentence="Mẫu chung thiếu chỗ “{{% block {slot} %}}{{% endblock %}}”.",
    remedy="Thêm một đoạn chỉ có {{% block {slot} %}}{{% endblock %}} vào mẫu chung.",
    example="[MB31] Tệp “dang.docx”: Mẫu chung thiếu chỗ “{% block noi_dung %}{% endblock %}”. "
    "Cách sửa: Thêm một đoạn chỉ có {% block noi_dung %}{% endblock %} vào mẫu chung.",
)
UNKNOWN_SECTION = Code(
    id="MB32",
    name="section-unknown",
    severity=_STOP,
    sentence="Không có mục “{name}” (trong thẻ “{tag}”).",
    remedy="Mục gần tên nhất: “{nearest}”.",
    example='[MB32] Mẫu “thang.docx” › đoạn “{% include "dong_su" %}”: Không có mục “dong_su” '
    '(trong thẻ “{% include "dong_su" %}”). Cách sửa: Mục gần tên nhất: “dong_su_kien”.',
)
SECTION_LOOP = Code(
    id="MB33",
    name="section-includes-itself",
    severity=_STOP,
    sentence="Mục “{name}” lại chèn chính nó.",
    remedy="Bỏ thẻ include này.",
    example='[MB33] Mẫu “muc.docx” › đoạn “{% include "muc" %}”: Mục “muc” lại chèn chính nó. '
    "Cách sửa: Bỏ thẻ include này.",
)
MISPLACED = Code(
    id="MB34",
    name="tag-misplaced",
    severity=_STOP,
    sentence="Thẻ “{tag}” không đứng được trong bảng, khung, đầu trang hay chân trang.",
    remedy="Đưa thẻ ra một đoạn riêng trong thân văn bản, ngoài bảng.",
    example="[MB34] Mẫu “thang.docx” › đoạn “{% phu_luc %}”: Thẻ “{% phu_luc %}” không đứng được "
    "trong bảng, khung, đầu trang hay chân trang. Cách sửa: Đưa thẻ ra một đoạn riêng trong thân "
    "văn bản, ngoài bảng.",
)
NOTE_IN_BODY = Code(
    id="MB35",
    name="footnote-in-body",
    severity=_STOP,
    sentence="Mẫu này có chú thích chân trang hoặc cuối văn bản, không ghép vào mẫu chung được.",
    remedy="Bỏ chú thích, viết nội dung đó vào đoạn văn.",
    example="[MB35] Tệp “thang.docx”: Mẫu này có chú thích chân trang hoặc cuối văn bản, không "
    "ghép vào mẫu chung được. Cách sửa: Bỏ chú thích, viết nội dung đó vào đoạn văn.",
)

APPENDIX_IN_APPENDIX = Code(
    id="MB36",
    name="appendix-in-appendix",
    severity=_STOP,
    sentence="Phụ lục “{tag}” nằm trong một phụ lục khác.",
    remedy="Đóng phụ lục trước bằng {{% endphu_luc %}} rồi mới mở phụ lục này.",
    example="[MB36] Mẫu “thang.docx” › đoạn “{% phu_luc ngang %}”: Phụ lục “{% phu_luc ngang %}” "
    "nằm trong một phụ lục khác. Cách sửa: Đóng phụ lục trước bằng {% endphu_luc %} rồi mới mở phụ "
    "lục này.",
)
APPENDIX_OUTSIDE_BODY = Code(
    id="MB37",
    name="appendix-outside-body",
    severity=_STOP,
    sentence="Thẻ “{tag}” chỉ dùng trong mẫu thân ghép với mẫu chung.",
    remedy="Trong mẫu chung, đánh dấu chỗ của phụ lục bằng {{% block phu_luc %}}{{% endblock %}}.",
    example="[MB37] Mẫu “dang.docx” › đoạn “{% phu_luc %}”: Thẻ “{% phu_luc %}” chỉ dùng trong mẫu "
    "thân ghép với mẫu chung. Cách sửa: Trong mẫu chung, đánh dấu chỗ của phụ lục bằng "
    "{% block phu_luc %}{% endblock %}.",
)
SLOT_OUTSIDE_LETTERHEAD = Code(
    id="MB38",
    name="slot-outside-letterhead",
    severity=_STOP,
    sentence="Thẻ “{tag}” chỉ dùng trong mẫu chung.",
    remedy="Xóa thẻ này; phụ lục của mẫu thân bao bằng {{% phu_luc %}} và {{% endphu_luc %}}.",
    example="[MB38] Mẫu “thang.docx” › đoạn “{% block phu_luc %}”: Thẻ “{% block phu_luc %}” chỉ "
    "dùng trong mẫu chung. Cách sửa: Xóa thẻ này; phụ lục của mẫu thân bao bằng {% phu_luc %} và "
    "{% endphu_luc %}.",
)

UNKNOWN_NAME = Code(
    id="MB41",
    name="name-unknown",
    severity=_STOP,
    sentence="Không có trường “{name}” (trong thẻ “{tag}”).",
    remedy="Trường đúng gần nhất: “{nearest}”.",
    example="[MB41] Mẫu “thang.docx” › đoạn “{{ so_buoj }} buổi”: Không có trường “so_buoj” "
    "(trong thẻ “{{ so_buoj }}”). Cách sửa: Trường đúng gần nhất: “so_buoi”.",
)
NOT_A_LIST = Code(
    id="MB42",
    name="name-not-a-list",
    severity=_STOP,
    sentence="“{name}” không phải danh sách nên không lặp được (trong thẻ “{tag}”).",
    remedy="Danh sách gần tên nhất: “{nearest}”.",
    example="[MB42] Mẫu “thang.docx” › đoạn “{% for x in so_buoi %}”: “so_buoi” không phải danh "
    "sách nên không lặp được (trong thẻ “{% for x in so_buoi %}”). Cách sửa: Danh sách gần tên "
    "nhất: “cac_buoi”.",
)
GROUP_PRINTED = Code(
    id="MB43",
    name="group-printed",
    severity=_STOP,
    sentence="“{name}” là một nhóm trường, không in thẳng ra được (trong thẻ “{tag}”).",
    remedy="Chọn một trường trong nhóm, ví dụ “{nearest}”.",
    example="[MB43] Mẫu “thang.docx” › đoạn “{{ mo_hinh }}”: “mo_hinh” là một nhóm trường, không "
    "in thẳng ra được (trong thẻ “{{ mo_hinh }}”). Cách sửa: Chọn một trường trong nhóm, ví dụ "
    "“mo_hinh.so_luong”.",
)
LIST_PRINTED = Code(
    id="MB44",
    name="list-printed",
    severity=_STOP,
    sentence="“{name}” là một danh sách, không in thẳng ra được (trong thẻ “{tag}”).",
    remedy="Lặp bằng {{% for x in {name} %}}; danh sách chữ thì nối bằng {{{{ {name}|noi }}}}.",
    example="[MB44] Mẫu “thang.docx” › đoạn “{{ cac_to }}”: “cac_to” là một danh sách, không in "
    "thẳng ra được (trong thẻ “{{ cac_to }}”). Cách sửa: Lặp bằng {% for x in cac_to %}; danh sách "
    "chữ thì nối bằng {{ cac_to|noi }}.",
)

UNKNOWN_FIGURE = Code(
    id="MB51",
    name="figure-not-reported",
    severity=_STOP,
    sentence="Chưa có số liệu cho “{tag}”.",
    remedy="Nhập số liệu (kể cả số 0) vào bảng tính, hoặc bao câu này bằng {{% if %}}.",
    example="[MB51] Mẫu “thang.docx” › đoạn “{{ so_buoi }} buổi”: Chưa có số liệu cho “{{ so_buoi "
    "}}”. Cách sửa: Nhập số liệu (kể cả số 0) vào bảng tính, hoặc bao câu này bằng {% if %}.",
)
MISSING_VALUE = Code(
    id="MB52",
    name="value-missing",
    severity=_STOP,
    sentence="Không có giá trị cho “{tag}” khi in.",
    remedy="Kiểm tra tên trong thẻ bằng lệnh “danvan truong”.",
    example="[MB52] Mẫu “thang.docx” › đoạn “{{ ten }}”: Không có giá trị cho “{{ ten }}” khi "
    "in. Cách sửa: Kiểm tra tên trong thẻ bằng lệnh “danvan truong”.",
)
UNPRINTABLE = Code(
    id="MB53",
    name="value-unprintable",
    severity=_STOP,
    sentence="Không in được “{tag}”: {why}.",
    remedy="Dùng bộ lọc hợp với giá trị, hoặc chọn trường khác.",
    example="[MB53] Mẫu “thang.docx” › đoạn “{{ ten|ngay }}”: Không in được “{{ ten|ngay }}”: "
    "bộ lọc “ngay” cần một ngày. Cách sửa: Dùng bộ lọc hợp với giá trị, hoặc chọn trường khác.",
)
INCOMPARABLE = Code(
    id="MB56",
    name="values-incomparable",
    severity=_STOP,
    sentence="Thẻ “{tag}” so sánh hai giá trị khác loại, ví dụ chữ với số.",
    remedy="So sánh số với số, chữ với chữ.",
    example="[MB56] Mẫu “thang.docx” › đoạn “{% if ten > 3 %}”: Thẻ “{% if ten > 3 %}” so sánh hai "
    "giá trị khác loại, ví dụ chữ với số. Cách sửa: So sánh số với số, chữ với chữ.",
)
OVER_BUDGET = Code(
    id="MB54",
    name="merge-over-budget",
    severity=_STOP,
    sentence="Văn bản làm ra quá dài ở “{tag}”: {why}.",
    remedy="Bớt vòng lặp lồng nhau trong mẫu, hoặc bớt số dòng.",
    example="[MB54] Mẫu “thang.docx” › đoạn “{% for x in ds %}”: Văn bản làm ra quá dài ở “{% for "
    "x in ds %}”: quá 1.000.000 lượt lặp. Cách sửa: Bớt vòng lặp lồng nhau trong mẫu, hoặc bớt số "
    "dòng.",
)
DROPPED_CHARACTERS = Code(
    id="MB55",
    name="characters-dropped",
    severity=Severity.NOTE,
    sentence="Đã bỏ ký tự không nhìn thấy trong giá trị của “{tag}”.",
    remedy="Gõ lại giá trị đó trong bảng tính nếu chữ in ra không đúng.",
    example="[MB55] Mẫu “thang.docx” › đoạn “{{ ten }}”: Đã bỏ ký tự không nhìn thấy trong giá trị "
    "của “{{ ten }}”. Cách sửa: Gõ lại giá trị đó trong bảng tính nếu chữ in ra không đúng.",
)

CODES = (
    UNREADABLE,
    WRONG_TYPE,
    ACTIVE_CONTENT,
    OUTSIDE_LINK,
    DOCTYPE,
    TOO_BIG,
    UNCLOSED_TAG,
    STRAY_CLOSER,
    TAG_OVER_PARAGRAPHS,
    EMPTY_TAG,
    UNKNOWN_TAG,
    BAD_EXPRESSION,
    UNKNOWN_FILTER,
    FORBIDDEN,
    OLD_STYLE,
    NEVER_CLOSED,
    EXTRA_END,
    CROSSED,
    TEXT_BESIDE,
    TORN,
    NO_SLOT,
    UNKNOWN_SECTION,
    SECTION_LOOP,
    MISPLACED,
    NOTE_IN_BODY,
    APPENDIX_IN_APPENDIX,
    APPENDIX_OUTSIDE_BODY,
    SLOT_OUTSIDE_LETTERHEAD,
    UNKNOWN_NAME,
    NOT_A_LIST,
    GROUP_PRINTED,
    LIST_PRINTED,
    UNKNOWN_FIGURE,
    MISSING_VALUE,
    UNPRINTABLE,
    OVER_BUDGET,
    DROPPED_CHARACTERS,
    INCOMPARABLE,
)
