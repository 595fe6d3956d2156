"""A template written for docxtpl gives here the text and the structure that it gives there."""

from __future__ import annotations

import io
import warnings
from typing import TYPE_CHECKING

import pytest
from docx.shared import Mm
from docxtpl import DocxTemplate, InlineImage
from lxml import etree
from PIL import Image
from word_builders import document_xml, docx, faults, merged, p, row, table, troubles

from reports.documents.compiler.wordml import DRAWING, TBL, TC, TR, P, T, holder_of, w
from reports.documents.pictures import Picture

if TYPE_CHECKING:
    from reports.documents.compiler.wordml import Element

VALUES = {
    "co": True,
    "khong": False,
    "ten": "An Sen & Bằng Lăng",
    "so_cot": 3,
    "mau": "F2DCDB",
    "trong": [],
    "ds": [
        {"ten": "Một", "mau": "FFFF00", "con": [{"c": "a"}, {"c": "b"}]},
        {"ten": "Hai", "mau": "00FF00", "con": [{"c": "d"}]},
        {"ten": "Ba", "mau": "FF0000", "con": []},
    ],
}


def with_docxtpl(template: bytes) -> str:
    """Return the main part that docxtpl makes of `template`."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        document = DocxTemplate(io.BytesIO(template))
        document.render(VALUES, autoescape=True)
        made = io.BytesIO()
        document.save(made)
    return document_xml(made.getvalue())


def shape(xml: str) -> list[str]:
    """Return a document as lines: each paragraph its text, each cell its span, merge and colour."""
    root = etree.fromstring(xml.encode())
    body = root.find(w("body"))
    assert body is not None
    return [line for block in body for line in _block(block)]


def _block(block: Element) -> list[str]:
    if block.tag == P:
        return ["".join(node.text or "" for node in block.iter(T))]
    if block.tag != TBL:
        return []
    return [" | ".join(_cell(cell) for cell in line.iter(TC)) for line in block.iter(TR)]


def _cell(cell: Element) -> str:
    properties = cell.find(w("tcPr"))
    said = [] if properties is None else [_property(each) for each in properties]
    marks = " ".join(sorted(filter(None, said)))
    text = " / ".join("".join(node.text or "" for node in each.iter(T)) for each in cell.iter(P))
    return f"{text} [{marks}]" if marks else text


def _property(node: Element) -> str:
    name = etree.QName(node).localname
    if name == "gridSpan":
        return f"span {node.get(w('val'))}" if node.get(w("val")) != "1" else ""
    if name == "vMerge":
        return f"merge {node.get(w('val'), 'continue')}"
    return f"colour {node.get(w('fill'))}" if name == "shd" else ""


SHADED = (
    '<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/><w:gridSpan w:val="2"/>'
    '<w:shd w:val="clear" w:color="auto" w:fill="CCCCCC"/></w:tcPr>'
    f"{p('{% colspan so_cot %}{% cellbg mau %}Đầu')}</w:tc>"
)

TEMPLATES = [
    pytest.param(
        ("{%p if co %}", "Có {{ ten }}", "{%p else %}", "Không", "{%p endif %}"), id="paragraphs"
    ),
    pytest.param(("{%p if khong %}", "Có", "{%p elif co %}", "Lại có", "{%p endif %}"), id="elif"),
    pytest.param(
        (table(row("Tên"), row("{%tr for x in ds %}"), row("{{ x.ten }}"), row("{%tr endfor %}")),),
        id="rows",
    ),
    pytest.param(
        (table(row("{%tc for x in ds %}", "{{ x.ten }}", "{%tc endfor %}")),), id="columns"
    ),
    pytest.param((p("Một và{%r if co %}¦ hai¦{%r endif %}."),), id="runs"),
    pytest.param(("A{# không in #}B", "{#p cả đoạn #}", "C"), id="comments"),
    pytest.param(
        (table(row("1"), row("{#tr cả dòng #}", "x"), row("2", "{#tc ô #}")),),
        id="comments in table",
    ),
    pytest.param(("Có", "{%- if co %} hai", "{%- endif %} ba"), id="joined to the line above"),
    pytest.param(("Có {% if co -%}", "hai {% endif -%}", "ba"), id="joined to the line below"),
    pytest.param((table(row("{% colspan so_cot %}Gộp"), row("1", "2", "3")),), id="span"),
    pytest.param((table(row("{% cellbg mau %}Màu", "Trắng")),), id="colour"),
    pytest.param(
        (
            table(
                row("{%tr for x in ds %}"),
                row("{% cellbg x.mau %}{{ x.ten }}"),
                row("{%tr endfor %}"),
            ),
        ),
        id="colour of each row",
    ),
    pytest.param((table(f"<w:tr>{SHADED}</w:tr>", row("1", "2", "3")),), id="both replaced"),
    pytest.param(
        (
            table(
                row("{%tr for x in ds %}"),
                row("{% vm %}Chung", "{{ x.ten }}"),
                row("{%tr endfor %}"),
            ),
        ),
        id="one cell beside all rows",
    ),
    pytest.param(
        (
            table(
                row("{%tc for x in ds %}", "{% hm %}Chung", "{%tc endfor %}"),
                row("{%tc for x in ds %}", "{{ x.ten }}", "{%tc endfor %}"),
            ),
        ),
        id="one cell above all columns",
    ),
]


@pytest.mark.parametrize("blocks", TEMPLATES)
def test_same_text_and_structure_as_docxtpl(blocks: tuple[str, ...]) -> None:
    """Paragraphs, cells, spans, merges and colours are those that docxtpl gives."""
    template = docx(*blocks)

    assert shape(document_xml(merged(template, **VALUES).data)) == shape(with_docxtpl(template))


@pytest.mark.parametrize("blocks", TEMPLATES)
def test_every_cell_still_ends_with_a_paragraph(blocks: tuple[str, ...]) -> None:
    """However cells are merged, each holds a paragraph, as Word demands."""
    root = etree.fromstring(document_xml(merged(docx(*blocks), **VALUES).data).encode())

    assert all(cell[-1].tag == P for cell in root.iter(TC))
    assert all(holder_of(node)[0].tag != P for node in root.iter(w("tcPr")))


@pytest.mark.parametrize(
    ("blocks", "expected"),
    [
        pytest.param(("{% colspan 2 %}Chữ",), "cell-tag-outside-table", id="no cell"),
        pytest.param(
            (table(row("{% vm %}Chung")),), "cell-tag-outside-loop", id="merged without a loop"
        ),
        pytest.param((table(row("{% colspan %}x")),), "tag-not-understood", id="no number"),
        pytest.param(("{{p phan }}",), "tag-prefix-unsupported", id="subdocument"),
        pytest.param(("{% set a = 1 %}",), "tag-unknown", id="set"),
        pytest.param(("{{ ten.upper() }}",), "tag-forbidden", id="method"),
        pytest.param(("{{ ten|upper }}",), "filter-unknown", id="filter"),
        pytest.param(("{% macro a() %}{% endmacro %}",), "tag-unknown", id="macro"),
    ],
)
def test_what_is_not_taken_over_is_told(blocks: tuple[str, ...], expected: str) -> None:
    """Any other feature of docxtpl gives a clear finding, never a wrong document."""
    assert expected in {name for name, _ in faults(*blocks)}


@pytest.mark.parametrize(
    ("cell", "value"),
    [("{% colspan x %}A", "nhiều"), ("{% colspan x %}A", 0), ("{% cellbg x %}A", "đỏ")],
)
def test_a_value_that_is_no_span_or_colour_is_told(cell: str, value: object) -> None:
    """A span must be a whole number above zero, a colour six signs of 0-9 and A-F."""
    assert troubles(table(row(cell)), x=value) == [("value-unprintable", cell[:-1])]


def test_a_picture_stands_in_its_line_as_docxtpl_sets_it() -> None:
    """The same picture is drawn in the same place between the same words, in the same size."""
    template = docx("Trước {{ anh }} sau", "Hết")
    image = _picture()

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        document = DocxTemplate(io.BytesIO(template))
        inline = InlineImage(document, io.BytesIO(image), width=Mm(60), height=Mm(40))
        document.render({"anh": inline}, autoescape=True)
        made = io.BytesIO()
        document.save(made)
    ours = merged(template, anh=Picture(image, "png", 60, 40, "Hội nghị")).data

    assert _drawn(ours) == _drawn(made.getvalue()) == (["Trước  sau", "Hết"], [(2160000, 1440000)])


def _picture() -> bytes:
    kept = io.BytesIO()
    Image.new("RGB", (60, 40), "#0a5").save(kept, "PNG")
    return kept.getvalue()


def _drawn(data: bytes) -> tuple[list[str], list[tuple[int, int]]]:
    xml = document_xml(data)
    extents = etree.fromstring(xml.encode()).iter(f"{{{DRAWING}}}extent")
    sizes = [(int(node.get("cx", "")), int(node.get("cy", ""))) for node in extents]
    return shape(xml), sizes
