"""The shipped templates compile, know only real names, and keep the official form."""

from __future__ import annotations

import io
import re
import tomllib
import unicodedata
import zipfile
from typing import TYPE_CHECKING

import docx
import pytest
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn
from docx.shared import Length, Mm, Pt
from docx.styles.style import ParagraphStyle
from lxml import etree
from template_builders import PERIODS, TEMPLATES, all_zero, compiled, printed, unreported

from reports.documents.compiler.compiling import unknown_names
from reports.documents.outline import read_outline
from reports.figures.names import names

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from docx.styles.style import BaseStyle

FILES = sorted(TEMPLATES.rglob("*.docx"))
SECTIONS = sorted((TEMPLATES / "sections").glob("*.docx"))
DEFINITIONS = sorted((TEMPLATES / "definitions").glob("*.toml"))
TITLE_WIDTH = 72.9
MOTTO_WIDTH = 60.2
ISSUER_WIDTH = 38.3
"""“PHƯỜNG AN SEN” at 13 pt bold."""
SUBJECT_WIDTH = 83.0
"""“nhiệm vụ trọng tâm tháng 11 năm 2026” at 14 pt bold."""
EACH_FILE = pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
EACH_SECTION = pytest.mark.parametrize("path", SECTIONS, ids=lambda path: path.stem)
PAIRS = [
    (letterhead, definition["body"])
    for definition in (tomllib.loads(path.read_text(encoding="utf-8")) for path in DEFINITIONS)
    if "body" in definition
    for letterhead in definition["letterheads"].values()
]
EACH_PAIR = pytest.mark.parametrize(("letterhead", "body"), list(dict.fromkeys(PAIRS)))
EACH_PERIODIC = pytest.mark.parametrize(
    ("letterhead", "body"), [pair for pair in dict.fromkeys(PAIRS) if pair[1] in PERIODS]
)
EACH_LETTERHEAD = pytest.mark.parametrize("letterhead", ["dang", "hanh-chinh"])


def _parts(path: Path) -> Iterator[etree._Element]:
    with zipfile.ZipFile(path) as package:
        for name in package.namelist():
            if name.endswith(".xml"):
                yield etree.fromstring(package.read(name))


def _outline(path: Path) -> list[str]:
    return read_outline(path.read_bytes()).splitlines()


# The files ----------------------------------------------------------------------------------


@EACH_FILE
def test_only_times_new_roman_and_black(path: Path) -> None:
    """Styles, text, numbering and theme name one font (HD05 IV.1) and no colour but black."""
    fonts = {
        value
        for part in _parts(path)
        for element in part.iter(qn("w:rFonts"), qn("a:latin"), qn("a:ea"), qn("a:cs"))
        for key, value in element.attrib.items()
        if not str(key).endswith("hint")
    }
    colours = {
        element.get(qn("w:val")) for part in _parts(path) for element in part.iter(qn("w:color"))
    }

    assert fonts == {"Times New Roman"}
    assert colours <= {"auto", "000000"}


@EACH_FILE
def test_written_in_vietnamese_with_a_title(path: Path) -> None:
    """Word checks the spelling as Vietnamese, and a screen reader begins with the title."""
    with zipfile.ZipFile(path) as package:
        styles = etree.fromstring(package.read("word/styles.xml"))
        title = docx.Document(io.BytesIO(path.read_bytes())).core_properties.title

    languages = [each.get(qn("w:val")) for each in styles.iter(qn("w:lang"))]
    assert languages == ["vi-VN"]
    assert title


@EACH_FILE
def test_text_is_composed_and_uses_hyphens(path: Path) -> None:
    """Fixed words are NFC, with hyphens instead of dashes, without double spaces."""
    text = "\n".join(_outline(path))

    assert unicodedata.is_normalized("NFC", text)
    assert not re.search(r"[–—]|[^ ] {2,}[^ ]|\.\.(?!\.)", text.replace("  |", " |"))


@EACH_FILE
def test_headings_are_numbered_by_their_styles(path: Path) -> None:
    """Nobody types I-, 1. or 1.1. in front of a heading."""
    typed = re.compile(r"#+ ([IVX]+[-.]|\d+([.]\d+)*[.)]|[a-zđ]\)) ?")

    assert [line for line in _outline(path) if typed.match(line)] == []


@EACH_FILE
def test_pages_are_official(path: Path) -> None:
    """A4, margins 20/20/30/15 mm; a landscape page is turned with its bound edge on top."""
    for section in docx.Document(io.BytesIO(path.read_bytes())).sections:
        landscape = section.orientation == WD_ORIENT.LANDSCAPE
        sides = (
            section.top_margin,
            section.right_margin,
            section.bottom_margin,
            section.left_margin,
        )
        expected = (30, 20, 15, 20) if landscape else (20, 15, 20, 30)
        paper = sorted(side.mm for side in (section.page_width, section.page_height) if side)

        assert paper == pytest.approx([210, 297], abs=0.1)
        assert [side.mm for side in sides if side] == pytest.approx(expected, abs=0.1)
        assert (section.header_distance or Mm(0)).mm == pytest.approx(10, abs=0.1)


@EACH_FILE
def test_tables_fit_repeat_their_headers_and_split_no_row(path: Path) -> None:
    """Every row stays whole, a ruled table begins with header rows, none is wider than the text."""
    document = docx.Document(io.BytesIO(path.read_bytes()))
    section = document.sections[0]
    room = (section.page_width or 0) - (section.left_margin or 0) - (section.right_margin or 0)
    for table in document.tables:
        tags = [{mark.tag for mark in row._tr.get_or_add_trPr()} for row in table.rows]
        width = sum(column.width or 0 for column in table.columns)

        assert all(qn("w:cantSplit") in each for each in tags)
        assert width <= room + Mm(0.5)
        if table.style is not None and table.style.name == "Bảng":
            assert qn("w:tblHeader") in tags[0]


@EACH_SECTION
def test_every_section_is_used(path: Path) -> None:
    """No section lies about that no body and no section includes."""
    bodies = [line for each in FILES for line in _outline(each)]

    assert f'{{% include "{path.stem}" %}}' in bodies


def test_an_appendix_is_announced_outside_itself() -> None:
    """The text names every appendix (HD05 II.1), and each shows its label, title and reference."""
    texts = {path.stem: _outline(path) for path in SECTIONS}
    appendices = {name: name.removeprefix("phu_luc_") for name in texts if "phu_luc_" in name}
    assert appendices
    for name, tag in appendices.items():
        elsewhere = "\n".join("\n".join(lines) for other, lines in texts.items() if other != name)

        assert f"{{{{ phu_luc.{tag}.nhan }}}}" in elsewhere
        assert f"[Phụ lục] {{{{ phu_luc.{tag}.nhan }}}}" in texts[name]
        assert "[Kèm theo] ({{ phu_luc.kem_theo }})" in texts[name]
        assert "[Dấu gạch] {{ the_thuc.dau_phu_luc }}" in texts[name]


def test_the_line_below_the_party_title_is_as_long_as_it() -> None:
    """The rule is 95–105 % of ĐẢNG CỘNG SẢN VIỆT NAM at 15 pt bold (HD05 I.1)."""
    document = docx.Document(str(TEMPLATES / "letterheads" / "dang.docx"))
    cell = document.tables[0].cell(0, 1)
    style = cell.paragraphs[0].style
    assert style is not None
    form = style.paragraph_format

    length = (cell.width or 0) - (form.left_indent or 0) - (form.right_indent or 0)

    assert cell.paragraphs[0].text == "ĐẢNG CỘNG SẢN VIỆT NAM"
    assert 0.95 <= length / Mm(TITLE_WIDTH) <= 1.05
    assert style.element.xpath("w:pPr/w:pBdr/w:bottom[@w:val='single']")


def test_the_lines_of_the_state_letterhead_have_their_lengths() -> None:
    """The line below the motto is as long as it, those below issuer and subject 1/3–1/2 (NĐ30)."""
    document = docx.Document(str(TEMPLATES / "letterheads" / "hanh-chinh.docx"))
    cells = document.tables[0].rows[0].cells
    section = document.sections[0]
    text = (section.page_width or 0) - (section.left_margin or 0) - (section.right_margin or 0)
    rooms = {
        "Đường kẻ cơ quan": cells[0].width or 0,
        "Đường kẻ Tiêu ngữ": cells[1].width or 0,
        "Đường kẻ trích yếu": text,
    }

    lengths = {name: _ruled(document.styles[name], room) for name, room in rooms.items()}

    assert [each.text for each in cells[1].paragraphs[:2]] == [
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
    ]
    assert 0.95 <= lengths["Đường kẻ Tiêu ngữ"] / MOTTO_WIDTH <= 1.05
    assert 1 / 3 <= lengths["Đường kẻ cơ quan"] / ISSUER_WIDTH <= 1 / 2
    assert 1 / 3 <= lengths["Đường kẻ trích yếu"] / SUBJECT_WIDTH <= 1 / 2


def _ruled(style: BaseStyle, room: int) -> float:
    """Return the millimetres of the line that a paragraph style draws in so much room."""
    assert isinstance(style, ParagraphStyle)
    assert style.element.xpath("w:pPr/w:pBdr/w:top[@w:val='single']")
    form = style.paragraph_format
    return float(Length(room - (form.left_indent or 0) - (form.right_indent or 0)).mm)


LOOKS = {
    "Quốc hiệu": (13, True, False),
    "Tiêu ngữ": (14, True, False),
    "Số ký hiệu": (13, False, False),
    "Địa danh ngày": (14, False, True),
    "Tên loại": (14, True, False),
    "Trích yếu": (14, True, False),
    "Căn cứ": (14, False, True),
    "Nội dung": (14, False, False),
    "Kính gửi": (14, False, False),
    "Quyền hạn ký": (14, True, False),
    "Chức vụ ký": (14, True, False),
    "Họ tên ký": (14, True, False),
    "Nơi nhận": (12, True, True),
    "Nơi nhận mục": (11, False, False),
    "Phụ lục": (14, True, False),
    "Kèm theo": (14, False, True),
}


@pytest.mark.parametrize("name", LOOKS)
def test_the_state_letterhead_sets_each_part_as_prescribed(name: str) -> None:
    """Size, weight and slant of each part are those of NĐ30, Phụ lục I."""
    style = docx.Document(str(TEMPLATES / "letterheads" / "hanh-chinh.docx")).styles[name]
    assert isinstance(style, ParagraphStyle)
    font = style.font

    size, bold, italic = LOOKS[name]

    assert font.size == Pt(size)
    assert (bool(font.bold), bool(font.italic)) == (bold, italic)


def test_both_letterheads_know_the_same_styles_of_text() -> None:
    """Whatever style a section uses, each letterhead says how it looks."""
    own = {
        name: {
            style.name
            for style in docx.Document(str(TEMPLATES / "letterheads" / f"{name}.docx")).styles
        }
        for name in ("dang", "hanh-chinh")
    }
    used = {style for path in SECTIONS for style in _used_styles(path)}

    assert used - own["dang"] == set()
    assert used - own["hanh-chinh"] == set()


def _used_styles(path: Path) -> set[str | None]:
    document = docx.Document(str(path))
    ids = {
        each.get(qn("w:val"))
        for each in document.element.body.iter(qn("w:pStyle"), qn("w:tblStyle"))
    }
    return {style.name for style in document.styles if style.style_id in ids}


@EACH_LETTERHEAD
def test_the_closing_stays_with_the_signature(letterhead: str) -> None:
    """The last words keep with the signature table, which is one row that cannot split."""
    document = docx.Document(str(TEMPLATES / "letterheads" / f"{letterhead}.docx"))
    style = document.styles["Lời kết"]
    assert isinstance(style, ParagraphStyle)

    assert style.paragraph_format.keep_with_next
    assert style.paragraph_format.keep_together
    assert len(document.tables[1].rows) == 1


@pytest.mark.parametrize("body", sorted(PERIODS))
def test_no_part_has_a_fifth_lettered_heading(body: str) -> None:
    """Word counts a) b) c) d) e), Vietnamese a) b) c) d) đ): so four are the most in one part."""
    heads = [line for line in _outline(TEMPLATES / "bodies" / f"{body}.docx") if line[0] == "#"]
    run = longest = 0
    for line in heads:
        run = run + 1 if line.startswith("### ") else 0
        longest = max(longest, run)

    assert longest <= 4


# What they print ----------------------------------------------------------------------------


@EACH_PAIR
def test_bodies_compile_in_their_letterheads_and_know_every_name(
    letterhead: str, body: str
) -> None:
    """Each definition's body compiles in each of its letterheads; every name is a real one."""
    template = compiled(letterhead, body)

    assert unknown_names(template, names()) == []


@EACH_PERIODIC
def test_a_period_without_any_data_has_no_heading(letterhead: str, body: str) -> None:
    """Nothing reported: no heading, no zero, no empty table; opening and closing remain."""
    lines = printed(compiled(letterhead, body), unreported(body))

    assert [line for line in lines if line.startswith("#")] == []
    assert len([line for line in lines if line.startswith("|=")]) == 2
    assert any("báo cáo kết quả công tác dân vận" in line for line in lines)
    assert not any(re.search(r"\b0\b", line) for line in lines if "|" not in line)


@EACH_PERIODIC
@pytest.mark.parametrize("merged", [False, True])
def test_a_period_of_zeros_says_so_under_every_heading(
    letterhead: str, body: str, *, merged: bool
) -> None:
    """Zero reported: each part says that nothing happened; no heading stands alone."""
    context = all_zero(body)
    context["cai_dat"]["gop_dan_van"] = merged
    name = context["ky"]["ten"]

    lines = printed(compiled(letterhead, body), context)

    assert len([line for line in lines if line.startswith("#")]) > 5
    assert _lonely(lines) == []
    assert f"Trong {name} không phát sinh cuộc giám sát." in lines
    assert f"Trong {name} không tổ chức hội nghị đối thoại." in lines
    assert f"Trong {name} không phát sinh vụ việc hòa giải." in lines


@EACH_PERIODIC
@pytest.mark.parametrize("section", sorted(unreported()["thuyet_minh"]))
def test_a_period_of_one_paragraph_reads_well(letterhead: str, body: str, section: str) -> None:
    """A ward that only wrote one paragraph gets that paragraph under its headings, no more."""
    context = unreported(body)
    context["thuyet_minh"][section] = ["Phường đã làm tốt việc này"]

    lines = printed(compiled(letterhead, body), context)

    shown = [line for line in lines if line.endswith("Phường đã làm tốt việc này.")]
    assert len(shown) <= 1
    assert bool(shown) == any(line.startswith("#") for line in lines)
    assert _lonely(lines) == []


@EACH_LETTERHEAD
def test_the_parts_on_mobilisation_come_only_where_the_ward_merges_them(letterhead: str) -> None:
    """`gop_dan_van` brings the two parts on mobilisation into the report on democracy."""
    context = all_zero("qcdc")
    parts = ["# Kết quả công tác dân vận", "# Phong trào thi đua “Dân vận khéo”"]

    apart = printed(compiled(letterhead, "qcdc"), context)
    context["cai_dat"]["gop_dan_van"] = True
    merged = printed(compiled(letterhead, "qcdc"), context)

    assert [line for line in apart if line in parts] == []
    assert [line for line in merged if line in parts] == parts


@pytest.mark.parametrize(
    ("addressees", "expected"),
    [
        (["Đảng ủy phường"], ["[Kính gửi] Kính gửi: Đảng ủy phường"]),
        (
            ["Đảng ủy phường", "Ủy ban MTTQ"],
            ["[Kính gửi] Kính gửi:", "[Kính gửi mục] - Đảng ủy phường;"],
        ),
    ],
)
def test_addressees_stand_below_the_subject(addressees: list[str], expected: list[str]) -> None:
    """One addressee stands in the line of the words, several each in its own (NĐ30 II.9.b)."""
    context = unreported()
    context["co_quan"]["kinh_gui"] = [{"ten": name, "dau": ";"} for name in addressees]

    lines = printed(compiled("hanh-chinh", "thang"), context)

    start = lines.index(expected[0])
    assert lines[start : start + len(expected)] == expected


def _lonely(lines: list[str]) -> list[str]:
    """Return the headings that no text follows before one of their level or a higher one."""
    body = [line for line in lines if not line.startswith(("[", "!", "|"))]
    pairs = zip(body, [*body[1:], "# "], strict=True)
    return [line for line, after in pairs if _level(line) and 0 < _level(after) <= _level(line)]


def _level(line: str) -> int:
    return len(line) - len(line.lstrip("#")) if line.startswith("#") else 0
