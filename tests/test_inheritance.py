"""A body takes its page, its styles and its place from the letterhead it is put into."""

from __future__ import annotations

import io
import itertools
import re
from typing import TYPE_CHECKING

import docx as python_docx
import pytest
from word_builders import (
    LANDSCAPE,
    PAGE,
    TITLE,
    R,
    W,
    document_xml,
    docx,
    flat,
    ids,
    inherited,
    lines,
    numbered,
    numbering,
    p,
    row,
    run,
    styles,
    styles_used,
    table,
    unzipped,
)

from reports.documents.compiler.compiling import (
    Source,
    compile_single,
    compile_template,
    used_names,
)
from reports.documents.merge import merge
from reports.figure import Figure

if TYPE_CHECKING:
    from reports.documents.compiler.compiling import Compiled
    from reports.findings import Finding

SLOT = "{% block noi_dung %}{% endblock %}"
PICTURE = b"\x89PNG\r\n\x1a\n" + bytes(64)


def letterhead(
    *after: str, before: tuple[str, ...] = ("Đầu {{ so }}",), closing: str = "Ký tên"
) -> bytes:
    """Return a letterhead with a slot, a portrait and a landscape prototype for appendices."""
    header = '<w:headerReference w:type="default" r:id="rH"/>'
    return docx(
        *before,
        SLOT,
        *after,
        p(closing, section=PAGE + "<w:titlePg/>"),
        p(
            "{% block phu_luc %}{% endblock %}",
            section=header + PAGE + '<w:pgNumType w:start="1"/>',
        ),
        "{% block phu_luc_ngang %}{% endblock %}",
        section=LANDSCAPE,
        headers={"rH": p("Trang đầu phụ lục")},
        numbering_part=numbering("decimal"),
    )


def appendix(text: str, *, landscape: bool = False) -> tuple[str, ...]:
    """Return the blocks of an appendix of a body."""
    return ("{% phu_luc ngang %}" if landscape else "{% phu_luc %}", text, "{% endphu_luc %}")


def compiled(head: bytes, body: bytes, **sections: bytes) -> tuple[Compiled | None, list[Finding]]:
    """Return a body in a letterhead compiled."""
    sources = {name: Source(f"{name}.docx", data) for name, data in sections.items()}
    return compile_template(Source("chung.docx", head), Source("thân.docx", body), sources)


def sections_of(data: bytes) -> list[str]:
    """Return the sections of a document: the orientation of each, and its last words."""
    found = []
    document = python_docx.Document(io.BytesIO(data))
    for section in document.sections:
        way = "ngang" if section.orientation else "dọc"
        texts = [one.text for one in section.iter_inner_content() if hasattr(one, "text")]
        found.append(f"{way}: {' '.join(filter(None, texts))}")
    return found


def test_body_fills_the_slot() -> None:
    """The blocks of the body stand where the letterhead has its slot; its page set-up is gone."""
    body = docx("Thân {{ so }}", table(row("A")), "Hết", section=LANDSCAPE)
    data = inherited(letterhead(), body, so="7").data

    assert lines(data) == ["Đầu 7", "Thân 7", "| A |", "Hết", "Ký tên"]
    assert document_xml(data).count("<w:sectPr>") == 1
    assert "landscape" not in document_xml(data)


def test_sample_text_in_a_slot_is_replaced() -> None:
    """What stands in a slot for show is replaced by the body, and kept without one."""
    head = docx("{% block noi_dung %}", "Ví dụ", "{% endblock %}", "Ký")
    alone, _ = compile_single(Source("chung.docx", head))
    assert alone is not None
    document, _ = merge(alone, {}, TITLE)
    assert document is not None

    assert lines(inherited(head, docx("Thân")).data) == ["Thân", "Ký"]
    assert lines(document.data) == ["Ví dụ", "Ký"]


def test_all_mistakes_of_all_files_come_at_once() -> None:
    """Letterhead, body and sections are checked in one pass, each finding with its file."""
    _, findings = compiled(
        docx("{{ a|xx }}", SLOT),
        docx("{% if %}", '{% include "muc" %}'),
        muc=docx("{{ b c }}", '{% include "sai" %}'),
    )

    assert {(one.place.file, one.code.name) for one in findings} == {
        ("chung.docx", "filter-unknown"),
        ("thân.docx", "tag-not-understood"),
        ("thân.docx", "pair-never-closed"),
        ("muc.docx", "tag-not-understood"),
        ("muc.docx", "section-unknown"),
    }


@pytest.mark.parametrize(
    ("head", "body", "expected"),
    [
        pytest.param(docx("Đầu"), docx("Thân"), "letterhead-no-slot", id="no slot"),
        pytest.param(docx(SLOT), docx(*appendix("A")), "letterhead-no-slot", id="no prototype"),
        pytest.param(
            letterhead(),
            docx("{% block noi_dung %}{% endblock %}"),
            "slot-outside-letterhead",
            id="a slot in a body",
        ),
        pytest.param(
            docx(SLOT, *appendix("A")), docx("B"), "appendix-outside-body", id="an appendix outside"
        ),
        pytest.param(
            letterhead(),
            docx("{% phu_luc %}", *appendix("A"), "{% endphu_luc %}"),
            "appendix-in-appendix",
            id="an appendix in an appendix",
        ),
        pytest.param(
            letterhead(),
            docx(table(row("".join(map(p, appendix("A")))))),
            "tag-misplaced",
            id="an appendix in a table",
        ),
        pytest.param(
            letterhead(), docx("{% phu_luc %} A", "{% endphu_luc %}"), "tag-text-beside", id="words"
        ),
        pytest.param(
            letterhead(),
            docx('<w:p><w:r><w:footnoteReference w:id="1"/></w:r></w:p>'),
            "footnote-in-body",
            id="a footnote",
        ),
        pytest.param(
            letterhead(before=(table(row('{% include "muc" %}')),)),
            docx("Thân"),
            "tag-misplaced",
            id="an appendix in a section in a table",
        ),
        pytest.param(
            letterhead(before=("{{ a }}",)),
            docx("Thân", '{% include "x" %}'),
            "section-unknown",
            id="no such section",
        ),
    ],
)
def test_what_does_not_fit_is_found(head: bytes, body: bytes, expected: str) -> None:
    """What cannot be put together is a finding."""
    template, findings = compiled(head, body, muc=docx(*appendix("A")))

    assert template is None
    assert findings[0].code.name == expected


# Appendices ---------------------------------------------------------------------------------

CHOICES = list(itertools.product([False, True], repeat=3))


@pytest.mark.parametrize(("a", "b", "c"), CHOICES)
def test_each_appendix_is_its_own_section(a: bool, b: bool, c: bool) -> None:
    """Whichever appendices come, each has its section, and the last one ends the document."""
    body = docx(
        "Thân",
        "{% if a %}",
        *appendix("Một"),
        "{% endif %}",
        "{% if b %}",
        "{% if not a %}",
        "riêng",
        "{% endif %}",
        *appendix("Hai", landscape=True),
        "{% endif %}",
        "{% if c %}",
        *appendix("Ba"),
        "{% endif %}",
        "Hết",
    )
    data = inherited(letterhead(), body, so="7", a=a, b=b, c=c).data

    main = "dọc: Đầu 7 Thân riêng Hết Ký tên" if b and not a else "dọc: Đầu 7 Thân Hết Ký tên"
    expected = [main]
    expected += ["dọc: Một"] if a else []
    expected += ["ngang: Hai"] if b else []
    expected += ["dọc: Ba"] if c else []
    assert sections_of(data) == expected
    assert document_xml(data).endswith("</w:sectPr></w:body></w:document>")
    assert "\ufdd2" not in document_xml(data)


def test_section_breaks_stand_in_paragraphs_with_words() -> None:
    """No empty paragraph is added for a section break, so no blank page can come of it."""
    data = inherited(letterhead(), docx("Thân", *appendix("Một"), *appendix("Hai")), so="7").data

    assert lines(data) == ["Đầu 7", "Thân", "Ký tên", "Một", "Hai"]
    assert document_xml(data).count("<w:sectPr>") == 3


def test_appendix_ending_with_a_table_gets_a_tiny_paragraph() -> None:
    """A table cannot carry a section break: a paragraph one point high does."""
    body = docx("Thân", "{% phu_luc %}", table(row("A")), "{% endphu_luc %}", *appendix("Hai"))
    data = inherited(letterhead(), body, so="7").data

    assert lines(data) == ["Đầu 7", "Thân", "Ký tên", "| A |", "", "Hai"]
    assert 'w:line="20" w:lineRule="exact"' in document_xml(data)


def test_appendix_else_branch() -> None:
    """An appendix under an else comes when the condition fails."""
    body = docx("{% if a %}", "có", "{% else %}", *appendix("Thiếu"), "{% endif %}")

    assert len(sections_of(inherited(letterhead(), body, so="7", a=True).data)) == 1
    assert sections_of(inherited(letterhead(), body, so="7", a=False).data)[1:] == ["dọc: Thiếu"]


def test_appendices_in_a_loop() -> None:
    """A loop gives one appendix a round."""
    body = docx("{% for x in ds %}", *appendix("Tổ {{ x }}"), "{% endfor %}")
    data = inherited(letterhead(), body, so="7", ds=["1", "2"]).data

    assert sections_of(data)[1:] == ["dọc: Tổ 1", "dọc: Tổ 2"]


FORMS = docx("{% block phu_luc %}{% endblock %}", section=PAGE + '<w:pgNumType w:start="1"/>')


@pytest.mark.parametrize("names", [["a"], ["a", "b", "c"], []])
def test_letterhead_of_forms_is_as_many_pages_as_come(names: list[str]) -> None:
    """With a prototype alone each form is a section; nothing stands before, between or behind."""
    body = docx("{% for d in ds %}", *appendix("Phiếu {{ d.ten }}"), "{% endfor %}")

    document = inherited(FORMS, body, ds=[{"ten": name} for name in names])

    assert [line for line in lines(document.data) if line] == [f"Phiếu {name}" for name in names]
    assert len(sections_of(document.data)) == max(len(names), 1)
    python_docx.Document(io.BytesIO(document.data))


def test_words_beside_the_forms_have_no_place() -> None:
    """What a body prints outside its forms needs a letterhead with room for it."""
    _, findings = compiled(FORMS, docx("Lời mở đầu", *appendix("Phiếu")))

    assert [code for code, _ in flat(findings)] == ["letterhead-no-slot"]


def test_appendix_keeps_the_prototypes_page() -> None:
    """Header and page numbers of an appendix are those of its prototype, inherited ones too."""
    body = docx(*appendix("Ngang", landscape=True), *appendix("Dọc"))
    document = python_docx.Document(io.BytesIO(inherited(letterhead(), body, so="7").data))

    headers = [section.header.paragraphs[0].text for section in document.sections[1:]]
    assert headers == ["Trang đầu phụ lục", "Trang đầu phụ lục"]
    assert not document.sections[1].header.is_linked_to_previous


def test_appendix_comes_from_a_section() -> None:
    """A section may bring text for the body and an appendix with it."""
    body = docx("Thân", "{% if a %}", '{% include "muc" %}', "{% endif %}", "Hết")
    section = docx("Mục", *appendix("Bảng {{ so }}"))

    data = inherited(letterhead(), body, {"muc": section}, so="7", a=True).data
    assert sections_of(data) == ["dọc: Đầu 7 Thân Mục Hết Ký tên", "dọc: Bảng 7"]
    data = inherited(letterhead(), body, {"muc": section}, so="7", a=False).data
    assert sections_of(data) == ["dọc: Đầu 7 Thân Hết Ký tên"]


def test_letterhead_with_a_cover_page() -> None:
    """A letterhead may have pages of its own before the slot, each a section."""
    head = docx(
        p("Bìa", section=PAGE),
        p(SLOT, section=PAGE + "<w:titlePg/>"),
        "{% block phu_luc %}{% endblock %}",
        section=PAGE,
    )

    without = inherited(head, docx("Thân", p("cuối"))).data
    assert sections_of(without) == ["dọc: Bìa", "dọc: Thân cuối"]
    with_one = inherited(head, docx("Thân", *appendix("Một"))).data
    assert sections_of(with_one) == ["dọc: Bìa", "dọc: Thân", "dọc: Một"]
    assert lines(with_one) == ["Bìa", "Thân", "Một"]


# Sections -----------------------------------------------------------------------------------


def test_section_may_be_included_anywhere_and_twice() -> None:
    """A section stands in text and in cells, under conditions, as often as it is asked for."""
    include = '{% include "muc" %}'
    cell = p(include)
    body = docx(include, table(row(cell)), "{% for x in ds %}", include, "{% endfor %}")
    document = inherited(docx(SLOT), body, {"muc": docx("Có {{ a }}")}, a=Figure(3), ds=["x", "y"])

    assert lines(document.data) == ["Có 3", "| Có 3 |", "Có 3", "Có 3"]
    assert len(document.printed) == 4


def test_sections_within_sections() -> None:
    """A section may include another; one that includes itself is found."""
    first, second = docx("1", '{% include "hai" %}'), docx("2")
    body = docx('{% include "mot" %}')

    data = inherited(docx(SLOT), body, {"mot": first, "hai": second}).data
    assert lines(data) == ["1", "2"]
    _, findings = compiled(docx(SLOT), body, mot=first, hai=docx('{% include "mot" %}'))
    assert flat(findings) == [("section-includes-itself", '{% include "mot" %}')]


def test_sections_not_asked_for_are_not_read() -> None:
    """A broken section that nobody includes stops nothing."""
    template, findings = compiled(docx(SLOT), docx("Thân"), hong=b"")

    assert template is not None
    assert findings == []


def test_section_in_a_header_is_found() -> None:
    """A section cannot stand in a header, whose links and pictures are another part's."""
    head = docx(
        SLOT,
        section='<w:headerReference w:type="default" r:id="rH"/>' + PAGE,
        headers={"rH": p('{% include "muc" %}')},
    )
    _, findings = compiled(head, docx("Thân"), muc=docx("Mục"))

    assert flat(findings) == [("tag-misplaced", '{% include "muc" %}')]


def test_section_breaks_of_a_body_are_dropped() -> None:
    """A body laid out in several sections keeps its words and loses its page set-up."""
    body = docx(p("Ngang", section=LANDSCAPE), "Dọc")
    data = inherited(docx(SLOT), body).data

    assert sections_of(data) == ["dọc: Ngang Dọc"]


def test_names_of_all_files_are_known() -> None:
    """The names used in letterhead, body and sections are listed together."""
    template, _ = compiled(
        docx("{{ a }}", SLOT), docx("{{ b }}", '{% include "muc" %}'), muc=docx("{{ c }}")
    )

    assert template is not None
    assert used_names(template) == {"a", "b", "c"}


def test_single_template_may_include_sections() -> None:
    """A stand-alone template includes sections as a body does."""
    template = Source("a.docx", docx('{% include "muc" %}', "Hết"))
    alone, _ = compile_single(template, {"muc": Source("muc.docx", docx("Mục"))})
    assert alone is not None
    document, _ = merge(alone, {}, TITLE)

    assert document is not None
    assert lines(document.data) == ["Mục", "Hết"]


def test_empty_last_paragraph_of_a_file_stays_behind() -> None:
    """The empty paragraph Word keeps at the end of a file leaves no gap, unless after a table."""
    include = ('{% include "muc" %}', "Hết")

    assert lines(inherited(docx(SLOT), docx(*include), {"muc": docx("A", p(""))}).data) == [
        "A",
        "Hết",
    ]
    after_table = docx(table(row("A")), p(""))
    assert lines(inherited(docx(SLOT), docx(*include), {"muc": after_table}).data) == [
        "| A |",
        "",
        "Hết",
    ]


# Styles, lists, links, pictures -------------------------------------------------------------


def test_styles_match_by_the_name_people_see() -> None:
    """Ids that Word and LibreOffice rename do not matter; the letterhead's look wins."""
    theirs = styles("Mặc định", "Heading 1").replace('"Heading1"', '"Tiu1"')
    body = docx(p("Thân", "Tiu1"), p("thường", "MặcĐịnh"), style_part=theirs)
    data = inherited(docx(SLOT), body).data

    assert styles_used(data) == ["Heading1", "Normal"]
    assert unzipped(data)["word/styles.xml"].count(b"<w:style ") == 3


def test_missing_styles_come_with_what_they_are_based_on() -> None:
    """A style the letterhead lacks is copied with its chain; one not used is not."""
    chain = "".join(
        f'<w:style w:type="paragraph" w:styleId="{name}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="{base}"/></w:style>'
        for name, base in (("Rieng", "Giua"), ("Giua", "Heading1"), ("Thua", "Normal"))
    )
    body = docx(p("Thân", "Rieng"), style_part=styles("Normal", "heading 1", more=chain))
    part = unzipped(inherited(docx(SLOT), body).data)["word/styles.xml"].decode()

    assert re.findall(r'w:styleId="(\w+)"', part) == [
        "Normal",
        "Heading1",
        "Caption",
        "Rieng",
        "Giua",
    ]
    assert '<w:basedOn w:val="Giua"/>' in part


def test_style_with_a_taken_id_gets_another() -> None:
    """Two different styles under one id do not become one."""
    other = '<w:style w:type="paragraph" w:styleId="Caption"><w:name w:val="Khác"/></w:style>'
    body = docx(p("Thân", "Caption"), style_part=styles("Normal", more=other))

    assert styles_used(inherited(docx(SLOT), body).data) == ["Caption2"]


def test_lists_of_a_body_are_its_own() -> None:
    """A list of a body does not go on a list of the letterhead, nor of a section."""
    head = docx(numbered("đầu"), SLOT, numbering_part=numbering("decimal"))
    body = docx(
        numbered("thân"), '{% include "muc" %}', numbering_part=numbering("decimal", "bullet")
    )
    section = docx(numbered("mục", 2), numbering_part=numbering("decimal", "upperRoman"))
    data = inherited(head, body, {"muc": section}).data

    part = unzipped(data)["word/numbering.xml"].decode()
    assert re.findall(r'<w:numId w:val="(\d)"', document_xml(data)) == ["1", "2", "3"]
    assert re.findall(r'<w:numFmt w:val="(\w+)"', part) == ["decimal", "decimal", "upperRoman"]
    order = re.findall(r"<w:(abstractNum|num) ", part)
    assert order == ["abstractNum"] * 3 + ["num"] * 3


def test_letterhead_without_lists_gets_a_part_for_them() -> None:
    """Where the letterhead has no list at all, the part is made and declared."""
    body = docx(numbered("thân"), numbering_part=numbering("decimal"))
    parts = unzipped(inherited(docx(SLOT), body).data)

    assert b'w:numId="1"' in parts["word/numbering.xml"]
    assert b"numbering.xml" in parts["word/_rels/document.xml.rels"]
    assert b"/word/numbering.xml" in parts["[Content_Types].xml"]


def test_links_and_pictures_come_along() -> None:
    """Hyperlinks and pictures of a body keep their targets under ids that are free."""
    linked = f'<w:p xmlns:r="{R}"><w:hyperlink r:id="rSt">{run("A")}</w:hyperlink></w:p>'
    pictured = (
        f'<w:p><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:imagedata '
        f'xmlns:r="{R}" r:id="rI"/></v:shape></w:pict></w:r></w:p>'
    )
    relations = {"rL": ("hyperlink", "https://a.vn"), "rI": ("image", "media/a.png")}
    body = docx(
        linked.replace("rSt", "rL"),
        pictured,
        relations=relations,
        parts={"word/media/a.png": PICTURE},
    )
    head = docx(SLOT, parts={"word/media/a.png": b"x"})
    parts = unzipped(inherited(head, body).data)

    relations_part = parts["word/_rels/document.xml.rels"].decode()
    (link,) = re.findall(r'<w:hyperlink r:id="(\w+)"', parts["word/document.xml"].decode())
    (image,) = re.findall(r'<v:imagedata r:id="(\w+)"', parts["word/document.xml"].decode())
    assert re.search(
        rf'Id="{link}"[^>]*Target="https://a.vn" TargetMode="External"', relations_part
    )
    target = re.search(rf'Id="{image}"[^>]*Target="/([^"]+)"', relations_part)
    assert target is not None
    assert parts[target[1]] == PICTURE
    assert parts["word/media/a.png"] == b"x"


def test_bookmarks_of_all_files_stay_apart() -> None:
    """Bookmarks that every file counts from zero are counted anew; a name stands once."""
    mark = '<w:p><w:bookmarkStart w:id="0" w:name="{}"/>{}<w:bookmarkEnd w:id="0"/></w:p>'
    head = docx(mark.format("dau", run("A")), SLOT, mark.format("cuoi", run("C")))
    body = docx(mark.format("than", run("B")), mark.format("dau", run("D")))
    data = inherited(head, body).data

    assert ids(data, "w:bookmarkStart w:name") == ["dau", "than", "cuoi"]
    assert ids(data, "w:bookmarkStart w:id") == ids(data, "w:bookmarkEnd w:id")


def test_chart_of_a_body_comes_with_its_workbook() -> None:
    """A part with parts of its own, such as a chart, is copied whole; a dangling one is not."""
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="r1" Type="{R}/package" Target="../embeddings/a.xlsx"/>'
        f'<Relationship Id="r2" Type="{R}/image" Target="NULL"/></Relationships>'
    )
    drawing = '<w:drawing><a r:id="rC"/><b r:embed="rX"/></w:drawing>'
    chart = f'<w:p xmlns:r="{R}"><w:r>{drawing}</w:r></w:p>'
    body = docx(
        chart,
        relations={"rC": ("chart", "charts/chart1.xml"), "rX": ("image", "NULL")},
        parts={
            "word/charts/chart1.xml": b"<c/>",
            "word/charts/_rels/chart1.xml.rels": relations.encode(),
            "word/embeddings/a.xlsx": b"PK",
        },
    )
    parts = unzipped(inherited(docx(SLOT), body).data)

    assert parts["word/charts/g1_chart1.xml"] == b"<c/>"
    assert parts["word/embeddings/g1_a.xlsx"] == b"PK"
    inner = parts["word/charts/_rels/g1_chart1.xml.rels"].decode()
    assert 'Target="/word/embeddings/g1_a.xlsx"' in inner


def test_prefixes_of_a_body_are_declared() -> None:
    """Elements in namespaces the letterhead does not know are readable in the document."""
    body = docx(f'<w:p xmlns:w="{W}" xmlns:w99="urn:x"><w:r><w:t>A</w:t></w:r></w:p>')
    head = docx(SLOT)

    assert lines(inherited(head, body).data) == ["A"]


def test_letterheads_theme_and_defaults_stay() -> None:
    """Nothing of the body's defaults reaches the document."""
    theirs = styles("Normal").replace("<w:rPr/>", '<w:rPr><w:sz w:val="40"/></w:rPr>')
    data = inherited(docx(SLOT), docx("Thân", style_part=theirs)).data

    assert b'w:val="40"' not in unzipped(data)["word/styles.xml"]
