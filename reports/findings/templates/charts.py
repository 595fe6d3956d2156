"""What can be wrong with a chart in a template."""

from __future__ import annotations

from reports.findings.model import Code, Severity

CHART_WITHOUT_DATA = Code(
    id="MB61",
    name="chart-without-data",
    severity=Severity.MUST_FIX,
    sentence="Biểu đồ này chưa ghi lấy số liệu nào, sẽ in ra số của mẫu.",
    remedy="Gõ một thẻ như {{{{ {prefix}.ten_bieu_do }}}} ngay sau biểu đồ, trong cùng một đoạn; "
    "nếu là hình cố định thì đổi biểu đồ thành ảnh.",
    example="[MB61] Mẫu “bieu_do.docx” › đoạn “(biểu đồ) Số mô hình”: Biểu đồ này chưa ghi lấy số "
    "liệu nào, sẽ in ra số của mẫu. Cách sửa: Gõ một thẻ như {{ bieu_do.ten_bieu_do }} ngay sau "
    "biểu đồ, trong cùng một đoạn; nếu là hình cố định thì đổi biểu đồ thành ảnh.",
)
CHART_WITH_TWO_DATA = Code(
    id="MB62",
    name="chart-with-two-data",
    severity=Severity.MUST_FIX,
    sentence="Biểu đồ đã lấy số liệu “{first}”, lại ghi thêm “{tag}”.",
    remedy="Chỉ giữ một thẻ số liệu cho mỗi biểu đồ.",
    example="[MB62] Mẫu “bieu_do.docx” › đoạn “(biểu đồ) {{ bieu_do.a }} "
    "{{ bieu_do.b }}”: Biểu đồ đã lấy số liệu “{{ bieu_do.a }}”, lại ghi thêm “{{ bieu_do.b }}”. "
    "Cách sửa: Chỉ giữ một thẻ số liệu cho mỗi biểu đồ.",
)
CHART_IN_LOOP = Code(
    id="MB63",
    name="chart-in-loop",
    severity=Severity.MUST_FIX,
    sentence="Biểu đồ “{tag}” nằm trong một vòng lặp, mỗi lần lặp sẽ in lại đúng biểu đồ ấy.",
    remedy="Đưa biểu đồ ra ngoài {{% for %}} … {{% endfor %}}.",
    example="[MB63] Mẫu “bieu_do.docx” › đoạn “(biểu đồ) {{ bieu_do.a }}”: "
    "Biểu đồ “{{ bieu_do.a }}” nằm trong một vòng lặp, mỗi lần lặp sẽ in lại đúng biểu đồ ấy. "
    "Cách sửa: Đưa biểu đồ ra ngoài {% for %} … {% endfor %}.",
)
CHART_UNUSABLE = Code(
    id="MB64",
    name="chart-unusable",
    severity=Severity.MUST_FIX,
    sentence="Không thay được số liệu của biểu đồ này: {why}.",
    remedy="Chèn lại biểu đồ bằng Word (Insert › Chart), loại cột, thanh, đường hoặc tròn.",
    example="[MB64] Mẫu “bieu_do.docx” › đoạn “(biểu đồ) {{ bieu_do.a }}”: "
    "Không thay được số liệu của biểu đồ này: biểu đồ phân tán hoặc bong bóng. Cách sửa: Chèn lại "
    "biểu đồ bằng Word (Insert › Chart), loại cột, thanh, đường hoặc tròn.",
)
NOT_A_CHART = Code(
    id="MB65",
    name="name-not-a-chart",
    severity=Severity.MUST_FIX,
    sentence="“{name}” không phải số liệu của một biểu đồ (trong thẻ “{tag}”).",
    remedy="Đổi thành số liệu biểu đồ gần tên nhất: “{nearest}”.",
    example="[MB65] Mẫu “bieu_do.docx” › đoạn “(biểu đồ) "
    "{{ bieu_do.a.nhan }}”: “bieu_do.a.nhan” không phải số liệu của một biểu đồ (trong thẻ “{{ "
    "bieu_do.a.nhan }}”). Cách sửa: Đổi thành số liệu biểu đồ gần tên nhất: “bieu_do.a”.",
)

CODES = (
    CHART_WITHOUT_DATA,
    CHART_WITH_TWO_DATA,
    CHART_IN_LOOP,
    CHART_UNUSABLE,
    NOT_A_CHART,
)
