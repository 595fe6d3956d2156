"""An outline becomes a Word template and comes back as the same outline."""

from __future__ import annotations

import io
from pathlib import Path

import docx
import pytest

from reports.documents.outline import OutlineError, read_outline, write_outline

LETTERHEAD = Path(__file__).parent.parent / "templates" / "letterheads" / "dang.docx"

OUTLINE = """\
!tieu-de Thử
# Kết quả {{ ky.ten }}
## Công tác tuyên truyền
### Một **đoạn đậm**, một *đoạn nghiêng*, một dấu⇥tab và một lần↵xuống dòng
{% if so_buoi %}
Tổ chức {{ so_buoi|dem }} buổi tuyên truyền.
{% endif %}
- Thứ nhất
1. Nhiệm vụ đầu tiên
\\- không phải gạch đầu dòng
\\[không phải kiểu]
[Lời kết] Trên đây là báo cáo.
[Chỗ ký]
"""

TABLE = """\
!ngang
|= 12 Ô bảng giữa | 80 | 30 Ô bảng giữa | 20 |
|! STT | Nội dung | Số lượng | < |
|! ^ | ^ | Tháng | Năm |
| {% for x in rows %}1 | a \\| b ¶ c | {{ x.so|o }} | 3{% endfor %} |
| [Ô bảng giữa đậm] | [Ô bảng đậm] Cộng | 2 | [Ghi chú bảng] x ¶ y |
"""


@pytest.mark.parametrize("outline", [OUTLINE, TABLE])
@pytest.mark.parametrize("dressed", [True, False])
def test_outline_comes_back_as_it_was_written(outline: str, *, dressed: bool) -> None:
    """What is written is read back line by line, with and without the letterhead's styles."""
    dress = LETTERHEAD.read_bytes() if dressed else None

    read = read_outline(write_outline(outline, dress))

    assert read == outline


def test_a_row_may_begin_with_an_empty_cell() -> None:
    """The number of a row of totals is left out, and the row keeps its columns."""
    outline = "|= 10 | 60 | 20 |\n| 1 | Tổ 1 | 7 |\n|  | Cộng |  |\n"

    assert read_outline(write_outline(outline)) == outline


def test_same_outline_gives_same_bytes() -> None:
    """Nothing of the clock gets into a template."""
    assert write_outline(OUTLINE) == write_outline(OUTLINE)


def test_a_dressed_template_holds_no_page_number_of_its_own() -> None:
    """A body takes styles from its dress, but neither headers nor restarted numbers."""
    data = write_outline(OUTLINE, LETTERHEAD.read_bytes())

    section = docx.Document(io.BytesIO(data)).sections[0]
    assert section.header.is_linked_to_previous
    assert section.first_page_header.is_linked_to_previous
    assert not section.different_first_page_header_footer


def test_header_row_is_repeated_and_no_row_is_split() -> None:
    """Every row of a table stays whole; those marked with ! repeat on each page."""
    data = write_outline(TABLE)

    rows = docx.Document(io.BytesIO(data)).tables[0].rows
    marks = [
        [
            mark.tag.rpartition("}")[2]
            for mark in row._tr.trPr
            if mark.tag.endswith(("Header", "it"))
        ]
        for row in rows
    ]
    assert marks == [["cantSplit", "tblHeader"]] * 2 + [["cantSplit"]] * 2


def test_sections_are_named() -> None:
    """The outline of a letterhead says where a portrait and a landscape section begin."""
    lines = read_outline(LETTERHEAD.read_bytes()).splitlines()

    assert [line for line in lines if line in ("!doc", "!ngang")] == ["!doc", "!doc", "!ngang"]
    assert lines.count("!dau-trang {PAGE}") == 3


def test_a_second_section_begins_where_the_outline_says() -> None:
    """An orientation after text begins a new section."""
    outline = "!doc\nMột\n!ngang\nHai\n"

    read = read_outline(write_outline(outline))

    assert [line for line in read.splitlines() if line.startswith("!")] == ["!doc", "!ngang"]


def test_a_run_split_by_word_reads_as_one() -> None:
    """What Word splits over several runs of one look is one piece of text."""
    document = docx.Document()
    paragraph = document.add_paragraph(style="Heading 1")
    for piece in ("Kết ", "quả ", "tháng"):
        paragraph.add_run(piece).bold = True
    data = io.BytesIO()
    document.save(data)

    assert "# **Kết quả tháng**" in read_outline(data.getvalue()).splitlines()


@pytest.mark.parametrize(
    ("outline", "said"),
    [
        ("!la-gi", "no instruction"),
        ("| a | b |", "begins with its widths"),
        ("|= x |", "width in mm"),
        ("|= 10 | 20 |\n| a |", "has 2 columns"),
    ],
)
def test_a_wrong_line_is_named(outline: str, said: str) -> None:
    """An outline that cannot be written names the line."""
    with pytest.raises(OutlineError, match=said):
        write_outline(outline)
