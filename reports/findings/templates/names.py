"""What can be wrong with a name in a tag."""

from __future__ import annotations

from reports.findings.model import Code, Severity

UNKNOWN_NAME = Code(
    id="MB41",
    name="name-unknown",
    severity=Severity.MUST_FIX,
    sentence="Không có trường “{name}” (trong thẻ “{tag}”).",
    remedy="Đổi thành trường đúng gần nhất: “{nearest}”.",
    example="[MB41] Mẫu “thang.docx” › đoạn “{{ so_buoj }} buổi”: Không có trường “so_buoj” "
    "(trong thẻ “{{ so_buoj }}”). Cách sửa: Đổi thành trường đúng gần nhất: “so_buoi”.",
)
NOT_A_LIST = Code(
    id="MB42",
    name="name-not-a-list",
    severity=Severity.MUST_FIX,
    sentence="“{name}” không phải danh sách nên không lặp được (trong thẻ “{tag}”).",
    remedy="Đổi thành danh sách gần tên nhất: “{nearest}”.",
    example="[MB42] Mẫu “thang.docx” › đoạn “{% for x in so_buoi %}”: “so_buoi” không phải danh "
    "sách nên không lặp được (trong thẻ “{% for x in so_buoi %}”). Cách sửa: Đổi thành danh sách "
    "gần tên nhất: “cac_buoi”.",
)
GROUP_PRINTED = Code(
    id="MB43",
    name="group-printed",
    severity=Severity.MUST_FIX,
    sentence="“{name}” là một nhóm trường, không in thẳng ra được (trong thẻ “{tag}”).",
    remedy="Chọn một trường trong nhóm, ví dụ “{nearest}”.",
    example="[MB43] Mẫu “thang.docx” › đoạn “{{ mo_hinh }}”: “mo_hinh” là một nhóm trường, không "
    "in thẳng ra được (trong thẻ “{{ mo_hinh }}”). Cách sửa: Chọn một trường trong nhóm, ví dụ "
    "“mo_hinh.so_luong”.",
)
LIST_PRINTED = Code(
    id="MB44",
    name="list-printed",
    severity=Severity.MUST_FIX,
    sentence="“{name}” là một danh sách, không in thẳng ra được (trong thẻ “{tag}”).",
    remedy="Lặp bằng {{% for x in {name} %}}; danh sách chữ thì nối bằng {{{{ {name}|noi }}}}.",
    example="[MB44] Mẫu “thang.docx” › đoạn “{{ cac_to }}”: “cac_to” là một danh sách, không in "
    "thẳng ra được (trong thẻ “{{ cac_to }}”). Cách sửa: Lặp bằng {% for x in cac_to %}; danh sách "
    "chữ thì nối bằng {{ cac_to|noi }}.",
)

CODES = (
    UNKNOWN_NAME,
    NOT_A_LIST,
    GROUP_PRINTED,
    LIST_PRINTED,
)
