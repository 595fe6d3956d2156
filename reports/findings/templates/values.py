"""What can be wrong with a value when it is printed."""

from __future__ import annotations

from reports.findings.model import Code, Severity

UNKNOWN_FIGURE = Code(
    id="MB51",
    name="figure-not-reported",
    severity=Severity.MUST_FIX,
    sentence="Chưa có số liệu cho “{tag}”.",
    remedy="Nhập số liệu (kể cả số 0) vào bảng tính, hoặc bao câu này bằng {{% if %}}.",
    example="[MB51] Mẫu “thang.docx” › đoạn “{{ so_buoi }} buổi”: Chưa có số liệu cho “{{ so_buoi "
    "}}”. Cách sửa: Nhập số liệu (kể cả số 0) vào bảng tính, hoặc bao câu này bằng {% if %}.",
)
MISSING_VALUE = Code(
    id="MB52",
    name="value-missing",
    severity=Severity.MUST_FIX,
    sentence="Không có giá trị cho “{tag}” khi in.",
    remedy="Kiểm tra tên trong thẻ bằng lệnh “danvan truong”.",
    example="[MB52] Mẫu “thang.docx” › đoạn “{{ ten }}”: Không có giá trị cho “{{ ten }}” khi "
    "in. Cách sửa: Kiểm tra tên trong thẻ bằng lệnh “danvan truong”.",
)
UNPRINTABLE = Code(
    id="MB53",
    name="value-unprintable",
    severity=Severity.MUST_FIX,
    sentence="Không in được “{tag}”: {why}.",
    remedy="Dùng bộ lọc hợp với giá trị, hoặc chọn trường khác.",
    example="[MB53] Mẫu “thang.docx” › đoạn “{{ ten|ngay }}”: Không in được “{{ ten|ngay }}”: "
    "bộ lọc “ngay” cần một ngày. Cách sửa: Dùng bộ lọc hợp với giá trị, hoặc chọn trường khác.",
)
OVER_BUDGET = Code(
    id="MB54",
    name="merge-over-budget",
    severity=Severity.MUST_FIX,
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
INCOMPARABLE = Code(
    id="MB56",
    name="values-incomparable",
    severity=Severity.MUST_FIX,
    sentence="Thẻ “{tag}” so sánh hai giá trị khác loại, ví dụ chữ với số.",
    remedy="So sánh số với số, chữ với chữ.",
    example="[MB56] Mẫu “thang.docx” › đoạn “{% if ten > 3 %}”: Thẻ “{% if ten > 3 %}” so sánh hai "
    "giá trị khác loại, ví dụ chữ với số. Cách sửa: So sánh số với số, chữ với chữ.",
)
TYPED_FIGURE = Code(
    id="MB57",
    name="figure-typed-by-hand",
    severity=Severity.NOTICE,
    sentence="Số “{typed}” gõ sẵn trong mẫu, không đổi theo số liệu.",
    remedy="Thay bằng thẻ in con số đó, hoặc viết bằng chữ nếu không phải số liệu.",
    example="[MB57] Mẫu “thang.docx” › đoạn “Tổ chức 12 buổi tuyên truyền”: Số “12” gõ sẵn trong "
    "mẫu, không đổi theo số liệu. Cách sửa: Thay bằng thẻ in con số đó, hoặc viết bằng chữ nếu "
    "không phải số liệu.",
)

CODES = (
    UNKNOWN_FIGURE,
    MISSING_VALUE,
    UNPRINTABLE,
    OVER_BUDGET,
    DROPPED_CHARACTERS,
    INCOMPARABLE,
    TYPED_FIGURE,
)
