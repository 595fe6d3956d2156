"""Documents are valid whatever their conditions say, and the rules for that can speak."""

from __future__ import annotations

import io
import itertools

import docx as python_docx
import pytest
from word_builders import (
    LANDSCAPE,
    PAGE,
    TITLE,
    document_xml,
    docx,
    inherited,
    merged,
    numbered,
    numbering,
    p,
    row,
    run,
    table,
    text_box,
    unzipped,
    zipped,
)
from word_validity import new_complaints, own_complaints

from reports.documents.compiler.compiling import Source, compile_single
from reports.documents.merge import merge

WITH_HEADER = '<w:headerReference w:type="default" r:id="rH"/>' + PAGE
LOOP = "{% for x in ds %}{{ x.a }}"
MARK = "<w:bookmarkStart w:id='4' w:name='m'/>"
MARK_ID = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" w14:paraId="1A2B3C4D"'
ROWS = [{"a": "1", "b": "2\n3"}, {"a": "&", "b": ""}]


def everything() -> bytes:
    """Return a template with every construct there is."""
    cell = p("{% if a %}") + p("A") + p("{% endif %}")
    nested = table(row("trong")) + p("{% if a %}B{% endif %}")
    return docx(
        p("Mở ¦{{ chu }}¦ đầu", "Heading1"),
        "{% if a %}",
        "có {{ chu|hoa }}",
        "{% elif b %}",
        text_box("{{ chu }}{% if a %}!{% endif %}"),
        "{% else %}",
        "không",
        "{% endif %}",
        p("Bảng", "Caption"),
        table(
            row("Đầu", "Hai", header=True),
            row("{% for x in ds %}{{ x.a }}", "{{ x.b }}{% endfor %}"),
        ),
        "giữa",
        table(row(cell, nested)),
        "{% for x in ds %}",
        "Nhóm {{ loop.index }}",
        numbered("{{ x.a }}"),
        text_box("{{ x.b }}"),
        f"<w:p>{MARK}{run('{{ x.a }}')}<w:bookmarkEnd w:id='4'/></w:p>",
        "{% endfor %}",
        section=WITH_HEADER,
        headers={"rH": p("{% if b %}") + p("{{ chu }}") + p("{% endif %}")},
        numbering_part=numbering("decimal"),
    )


@pytest.mark.parametrize("a", [True, False])
@pytest.mark.parametrize("b", [True, False])
@pytest.mark.parametrize("rows", [0, 1, 2])
def test_document_is_valid_whatever_the_values(a: bool, b: bool, rows: int) -> None:
    """A template with every construct gives a valid document for every turn it may take."""
    template = everything()
    document = merged(template, a=a, b=b, chu="Tổ 1 & 2 <3>\ndòng hai", ds=ROWS[:rows])

    assert new_complaints(document.data, template) == []
    assert python_docx.Document(io.BytesIO(document.data)).paragraphs


@pytest.mark.parametrize(("a", "b"), list(itertools.product([True, False], repeat=2)))
def test_inherited_document_is_valid(a: bool, b: bool) -> None:
    """A body with appendices in a letterhead gives a valid document, whichever appendices come."""
    head = docx(
        "{{ chu }}",
        "{% block noi_dung %}{% endblock %}",
        p("", section=PAGE),
        p("{% block phu_luc %}{% endblock %}", section=PAGE + '<w:pgNumType w:start="1"/>'),
        "{% block phu_luc_ngang %}{% endblock %}",
        section=LANDSCAPE,
    )
    body = docx(
        numbered("Thân"),
        '{% include "muc" %}',
        "{% if a %}",
        "{% phu_luc ngang %}",
        table(row("{{ chu }}")),
        "{% endphu_luc %}",
        "{% endif %}",
        "{% if b %}",
        "{% phu_luc %}",
        text_box("{{ chu }}"),
        "{% endphu_luc %}",
        "{% endif %}",
        numbering_part=numbering("decimal"),
    )
    section = docx(p("Mục", "Heading1"), text_box("x"), text_box("y"))
    document = inherited(head, body, {"muc": section}, chu="A & B", a=a, b=b)

    assert new_complaints(document.data, head, body, section) == []


def test_usual_file_of_python_docx_stays_valid() -> None:
    """A template with all the parts a real file has gains no complaint."""
    template = python_docx.Document()
    template.add_heading("Báo cáo {{ a }}", level=1)
    template.add_paragraph("mục {{ a }}", style="List Number")
    grid = template.add_table(rows=2, cols=2, style="Table Grid")
    grid.rows[1].cells[0].text = "{% for x in ds %}{{ x.a }}"
    grid.rows[1].cells[1].text = "{{ x.b }}{% endfor %}"
    buffer = io.BytesIO()
    template.save(buffer)
    compiled, findings = compile_single(Source("a.docx", buffer.getvalue()))
    assert compiled is not None, findings
    document, _ = merge(compiled, {"a": "1", "ds": ROWS}, TITLE)
    assert document is not None

    assert new_complaints(document.data, buffer.getvalue()) == []


DEFECTS = [
    pytest.param("<w:tbl><w:tblPr/><w:tblGrid/></w:tbl><w:p/>", "table without rows", id="no rows"),
    pytest.param(
        table(row(table(row("A")))), "tc does not end with a paragraph", id="a cell ends in a table"
    ),
    pytest.param(
        text_box("A") + text_box("B"), "drawing id 1 twice", id="two drawings with one id"
    ),
    pytest.param(
        f"<w:p {MARK_ID}/><w:p {MARK_ID}/>",
        "paragraph id 1A2B3C4D twice",
        id="an id twice",
    ),
    pytest.param(
        table(row("A").replace("<w:tcW ", "<w:vMerge/><w:tcW ")),
        "merged cell 0 without a start",
        id="a merge without start",
    ),
    pytest.param(
        '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r></w:p>', "field not ended", id="a field"
    ),
    pytest.param("<w:p><w:p/></w:p>", "paragraph in paragraph", id="a paragraph in a paragraph"),
    pytest.param(p("Có {{ a }}"), "tag left over", id="a tag left over"),
    pytest.param(p("Có \ufdd0"), "mark left over", id="a mark of the engine left over"),
    pytest.param(
        '<w:p><w:bookmarkStart w:id="1" w:name="a"/></w:p>', "bookmarks unpaired", id="a bookmark"
    ),
    pytest.param(
        "<w:sectPr/><w:p/>",
        "section properties not at the end of the body",
        id="section",
    ),
    pytest.param("<w:tbl><w:tr/></w:tbl><w:p/>", "row without cells", id="a row without cells"),
]


@pytest.mark.parametrize(("defect", "expected"), DEFECTS)
def test_defect_is_noticed(defect: str, expected: str) -> None:
    """Each defect the validators overlook is noticed by a rule of our own."""
    said = own_complaints(docx(defect))

    assert any(one.endswith(expected) for one in said), said


def test_bad_date_is_noticed() -> None:
    """A date in the core properties that is none is noticed."""
    core = b"<a><dcterms:created>hom qua</dcterms:created></a>"

    assert own_complaints(docx("A", parts={"docProps/core.xml": core})) == [
        "core.xml: created is no date"
    ]


def test_validators_notice_what_is_theirs() -> None:
    """A defect the validators know is new against a sound template."""
    good = docx("A")
    broken = (
        document_xml(good)
        .replace("<w:r>", "<w:r><w:la/>")
        .replace("</w:p>", '<w:hyperlink r:id="rNone"/></w:p>')
    )

    said = new_complaints(zipped({**unzipped(good), "word/document.xml": broken.encode()}), good)
    assert any(one.startswith("audit") for one in said)
    assert any(one.startswith("integrity") for one in said)


def test_sound_document_draws_no_complaint() -> None:
    """The rules are silent on a sound file."""
    assert own_complaints(docx("A", table(row("B")), text_box("C"))) == []
