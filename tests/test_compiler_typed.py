"""Figures typed into a body or a section are told; numbers of order, names and form are not."""

from __future__ import annotations

import pytest
from word_builders import docx, p, row, table

from reports.documents.compiler.compiling import Source, compile_single, compile_template
from reports.findings import Severity
from reports.findings import templates as codes

NOTICE = Severity.NOTICE
HEAD = Source("dang.docx", docx("Số 12", "{% block noi_dung %}", "{% endblock %}"))


def typed(*blocks: str, **sections: str) -> list[tuple[str, str, str]]:
    """Return the figures told of: the file, the paragraph, the figure."""
    sources = {name: Source(f"{name}.docx", docx(text)) for name, text in sections.items()}
    compiled, findings = compile_template(HEAD, Source("than.docx", docx(*blocks)), sources)
    assert compiled is not None
    assert {(each.code, each.severity) for each in findings} <= {(codes.TYPED_FIGURE, NOTICE)}
    return [(each.place.file, each.place.paragraph, each.details["typed"]) for each in findings]


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("Tổ chức 12 buổi tuyên truyền.", "12"),
        ("Đạt 100% kế hoạch.", "100%"),
        ("Thuộc {{ a }}/6 quy định.", "/6"),
        ("Tổng số 5 mô hình.", "5"),
        ("Vận động 62.500.000 đồng.", "62.500.000"),
        ("Có (3) ý kiến.", "3"),
        ("Tăng 2,5 lần.", "2,5"),
    ],
)
def test_a_typed_figure_is_told_with_its_paragraph(text: str, figure: str) -> None:
    """What should come from the sheet and stands in the template is named where it stands."""
    assert typed(text) == [("than.docx", text, figure)]


@pytest.mark.parametrize(
    "text",
    [
        "Thực hiện Kế hoạch số 12-KH/ĐU, ngày 12/01/2026.",
        "Luật số 10/2022/QH15; Nghị định 59/2023/NĐ-CP; Quyết định 217-QĐ/TW.",
        "Theo Hướng dẫn 625 của Thành ủy và Thông tri 06-TT/QU.",
        "Pháp lệnh 34; Chỉ thị 30; Kết luận 120.",
        "Kỷ niệm ngày 15/10, Quốc khánh 02/9.",
        "Trong 6 tháng đầu năm, nhiệm vụ 3 tháng cuối năm, quý 4.",
        "Thực hiện 06 QCDC, 6 Quy chế dân chủ, 06 quy chế.",
        "1. Công tác lãnh đạo",
        "3.1. Công khai",
        "Giai đoạn 2021 - 2025, năm học 2026, nhiệm kỳ 2025-2030.",
        "Mẫu số 2, Biểu 3, Phụ lục 1, khổ A4, tính bằng km2.",
        "Điều 11, khoản 2, lần 2, đợt 3.",
        "Nghị quyết NQTW4 khóa XII, Covid-19.",
        "{{ so_buoi }} buổi{# 12 #}, đạt {% if a > 5 %}cao{% endif %}",
    ],
)
def test_numbers_of_order_names_and_form_are_let_be(text: str) -> None:
    """The rules let documents, days, spans, headings, forms and the regulations' name be."""
    assert typed(text) == []


def test_sections_are_read_as_bodies_are() -> None:
    """An included section is named by its own file; one that nothing includes is not read."""
    told = typed('{% include "mo_dau" %}', mo_dau="Có 05 nhiệm vụ.", khac="Có 06 việc.")

    assert told == [("mo_dau.docx", "Có 05 nhiệm vụ.", "05")]


def test_heads_of_tables_are_form() -> None:
    """Numbers of columns stand in the repeated row; a number in a row below is told."""
    head = row(p("1"), p("2"), header=True)

    assert typed(table(head, row("{{ a }}", "b")), "Hết.") == []
    assert [figure for _, _, figure in typed(table(head, row("a", "7")), "Hết.")] == ["7"]


def test_letterheads_are_form() -> None:
    """The letterhead's own digits are not told, nor those of a document without a body."""
    assert typed("Nội dung.") == []
    assert compile_single(Source("don.docx", docx("Có 12 buổi.")))[1] == []
