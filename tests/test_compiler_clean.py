"""What editing leaves behind in a template does not reach the document."""

from __future__ import annotations

from word_builders import document_xml, docx, lines, merged, p, row, run, table

AUTHOR = 'w:id="9" w:author="x"'


def test_revisions_are_accepted() -> None:
    """What was inserted stays, what was deleted goes, rows too; no mark of either is left."""
    words = f"<w:ins {AUTHOR}>{run('mới ')}</w:ins>"
    words += f"<w:del {AUTHOR}><w:r><w:delText>cũ</w:delText></w:r></w:del>"
    changed = f'<w:pPr><w:jc w:val="center"/><w:pPrChange {AUTHOR}><w:pPr/></w:pPrChange></w:pPr>'
    gone = row("xóa").replace("<w:tr>", f"<w:tr><w:trPr><w:del {AUTHOR}/></w:trPr>")
    inserted = f"<w:p><w:pPr><w:rPr><w:ins {AUTHOR}/></w:rPr></w:pPr>{run('đoạn')}</w:p>"
    first = f"<w:p>{changed}{words}{run('{{ a }}')}</w:p>"
    data = merged(docx(first, table(gone, row("còn")), inserted), a="1").data

    assert lines(data) == ["mới 1", "| còn |", "đoạn"]
    assert "w:author" not in document_xml(data)
    assert '<w:jc w:val="center"/>' in document_xml(data)


def test_marks_of_the_editor_go() -> None:
    """Proofing marks, the last cursor position, revision ids and run languages are dropped."""
    noise = (
        '<w:p w:rsidR="00A1" w:rsidRDefault="00B2"><w:bookmarkStart w:id="3" w:name="_GoBack"/>'
        '<w:bookmarkEnd w:id="3"/><w:proofErr w:type="spellStart"/>'
        '<w:r><w:rPr><w:lang w:val="en-US"/></w:rPr><w:t>A</w:t></w:r></w:p>'
    )
    xml = document_xml(merged(docx(noise)).data)

    for mark in ("rsid", "_GoBack", "proofErr", "en-US"):
        assert mark not in xml


def test_bookmarks_people_set_stay() -> None:
    """A bookmark with a name of its own keeps its place."""
    mark = f'<w:p><w:bookmarkStart w:id="3" w:name="muc"/>{run("A")}<w:bookmarkEnd w:id="3"/></w:p>'
    xml = document_xml(merged(docx(mark, p("B"))).data)

    assert 'w:name="muc"' in xml
    assert "bookmarkEnd" in xml


def test_ids_of_content_controls_go() -> None:
    """A control repeated by a loop has no id that could stand twice."""
    control = (
        '<w:sdt><w:sdtPr><w:alias w:val="Ô"/><w:id w:val="77"/></w:sdtPr>'
        f"<w:sdtContent>{p('{{ x }}')}</w:sdtContent></w:sdt>"
    )
    xml = document_xml(
        merged(docx("{% for x in ds %}", control, "{% endfor %}"), ds=["1", "2"]).data
    )

    assert xml.count("<w:alias") == 2
    assert 'w:val="77"' not in xml
