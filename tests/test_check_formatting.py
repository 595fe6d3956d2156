"""Which formatting is in force: styles, toggles, theme, tables, lists, as Word resolves them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from word_builders import W, docx, numbering, text_box

from reports.documents.check.reading import read_document
from reports.documents.opening import opened

if TYPE_CHECKING:
    from reports.documents.check.flow import Document, Paragraph

A = "http://schemas.openxmlformats.org/drawingml/2006/main"
THEME = (
    f'<a:theme xmlns:a="{A}"><a:themeElements><a:fontScheme><a:majorFont>'
    '<a:latin typeface="Cambria"/></a:majorFont><a:minorFont><a:latin typeface="Calibri"/>'
    "</a:minorFont></a:fontScheme></a:themeElements></a:theme>"
)


def style(name: str, inner: str, *, kind: str = "paragraph") -> str:
    """Return a style whose id is its name."""
    return f'<w:style w:type="{kind}" w:styleId="{name}"><w:name w:val="{name}"/>{inner}</w:style>'


def styled(*styles: str, defaults: str = "") -> str:
    """Return a styles part."""
    given = f"<w:docDefaults>{defaults}</w:docDefaults>"
    return f'<w:styles xmlns:w="{W}">{given}{"".join(styles)}</w:styles>'


def run(text: str = "a", properties: str = "") -> str:
    """Return a run."""
    return f"<w:r><w:rPr>{properties}</w:rPr><w:t>{text}</w:t></w:r>"


def paragraph(inner: str, properties: str = "") -> str:
    """Return a paragraph of runs."""
    return f"<w:p><w:pPr>{properties}</w:pPr>{inner}</w:p>"


def read(*blocks: str, styles: str = "", lists: str = "", theme: str = "") -> Document:
    """Return the document that `blocks` make up."""
    data = docx(
        *blocks,
        style_part=styles or styled(),
        numbering_part=lists,
        relations={"rTh": ("theme", "theme.xml")} if theme else None,
        parts={"word/theme.xml": theme.encode()} if theme else None,
    )
    return read_document(opened(data, "x.docx"))


def only(document: Document) -> Paragraph:
    """Return the only paragraph."""
    (found,) = document.paragraphs
    return found


def test_nearest_style_wins() -> None:
    """Size comes from the defaults, a style, the style based on it, the run: the nearest wins."""
    styles = styled(
        style("Base", '<w:rPr><w:sz w:val="26"/><w:i/></w:rPr>'),
        style("Child", '<w:basedOn w:val="Base"/><w:rPr><w:sz w:val="28"/></w:rPr>'),
        defaults='<w:rPrDefault><w:rPr><w:sz w:val="24"/></w:rPr></w:rPrDefault>',
    )
    named = '<w:pStyle w:val="Child"/>'

    plain = only(read(paragraph(run()), styles=styles)).pieces[0].format
    child = only(read(paragraph(run(), named), styles=styles)).pieces[0].format
    direct = only(
        read(paragraph(run("a", '<w:sz w:val="30"/><w:i w:val="0"/>'), named), styles=styles)
    )

    assert (plain.size, plain.italic) == (12, False)
    assert (child.size, child.italic) == (14, True)
    assert (direct.pieces[0].format.size, direct.pieces[0].format.italic) == (15, False)


@pytest.mark.parametrize(
    ("paragraph_bold", "character_bold", "direct", "bold"),
    [
        ("<w:b/>", "", "", True),
        ("<w:b/>", "<w:b/>", "", False),
        ("", "<w:b/>", "", True),
        ("<w:b/>", "<w:b/>", "<w:b/>", True),
        ("<w:b/>", "", '<w:b w:val="false"/>', False),
    ],
)
def test_bold_in_two_styles_is_not_bold(
    paragraph_bold: str, character_bold: str, direct: str, *, bold: bool
) -> None:
    """Bold of the paragraph's and of the character's style undo each other; the run decides."""
    styles = styled(
        style("P", f"<w:rPr>{paragraph_bold}</w:rPr>"),
        style("C", f"<w:rPr>{character_bold}</w:rPr>", kind="character"),
    )
    text = paragraph(run("a", f'<w:rStyle w:val="C"/>{direct}'), '<w:pStyle w:val="P"/>')

    assert only(read(text, styles=styles)).pieces[0].format.bold is bold


def test_font_of_the_theme_is_looked_up() -> None:
    """A theme font stands before a font named beside it, and gives way to one named nearer."""
    defaults = (
        '<w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="majorHAnsi" '
        'w:ascii="Times New Roman"/></w:rPr></w:rPrDefault>'
    )
    near = '<w:rFonts w:ascii="Arial" w:hAnsi="Arial"/>'
    document = read(
        paragraph(run() + run("b", near)), styles=styled(defaults=defaults), theme=THEME
    )
    themed, named = (piece.format for piece in only(document).pieces)

    assert (themed.ascii, themed.other) == ("Calibri", "Cambria")
    assert (named.ascii, named.other) == ("Arial", "Arial")


def test_first_row_of_a_table_style() -> None:
    """A table style gives its first row what the table asks for, below all other styles."""
    styles = styled(
        style(
            "T",
            '<w:rPr><w:sz w:val="22"/></w:rPr><w:tblStylePr w:type="firstRow"><w:pPr>'
            '<w:jc w:val="center"/></w:pPr><w:rPr><w:color w:val="FFFFFF"/></w:rPr></w:tblStylePr>',
            kind="table",
        )
    )
    cell = f"<w:tc><w:tcPr/>{paragraph(run())}</w:tc>"
    table = (
        '<w:tbl><w:tblPr><w:tblStyle w:val="T"/><w:tblLook w:val="0020"/></w:tblPr>'
        '<w:tblGrid><w:gridCol w:w="900"/></w:tblGrid>'
        f"<w:tr>{cell}</w:tr><w:tr>{cell}</w:tr></w:tbl>"
    )
    first, second = read(table, styles=styles).paragraphs

    assert (first.pieces[0].format.colour, first.format.align) == ("FFFFFF", "center")
    assert (second.pieces[0].format.colour, second.pieces[0].format.size) == ("auto", 11)


INDENTED = numbering("upperRoman", "decimal").replace(
    '<w:lvlJc w:val="left"/>',
    '<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="720" w:hanging="360"/></w:pPr>',
)
LISTED = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'


def test_indents_of_a_list_stand_between_style_and_paragraph() -> None:
    """The list's indents replace those of the style, and give way to the paragraph's own."""
    styles = styled(style("S", '<w:pPr><w:ind w:left="100"/></w:pPr>'))
    named = '<w:pStyle w:val="S"/>'
    blocks = (
        paragraph(run(), named),
        paragraph(run(), named + LISTED),
        paragraph(run(), f'{named}{LISTED}<w:ind w:left="0" w:firstLine="567"/>'),
    )
    found = read(*blocks, styles=styles, lists=INDENTED).paragraphs

    assert [(each.format.left, each.format.first) for each in found] == [
        (100, 0),
        (720, -360),
        (0, 567),
    ]


def test_labels_count_as_word_counts() -> None:
    """Lists count on over other text, each by its own kind, and print what stands around."""
    second = LISTED.replace('numId w:val="1"', 'numId w:val="2"')
    blocks = (
        paragraph(run(), LISTED),
        paragraph(run(), second),
        paragraph(run()),
        paragraph(run(), LISTED),
    )
    found = read(*blocks, lists=INDENTED).paragraphs

    assert [each.label.strip() for each in found] == ["I.", "1.", "", "II."]
    assert found[3].full == "II. a"


def test_style_brings_its_list() -> None:
    """A style tied to a level of a list numbers its paragraphs; a deeper level starts anew."""
    lists = (
        f'<w:numbering xmlns:w="{W}"><w:abstractNum w:abstractNumId="0">'
        '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="H1"/>'
        '<w:suff w:val="space"/><w:lvlText w:val="%1."/></w:lvl>'
        '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/>'
        '<w:pStyle w:val="H2"/>'
        '<w:lvlText w:val="%1.%2)"/></w:lvl></w:abstractNum>'
        '<w:num w:numId="7"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
    )
    listed = '<w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr>'
    styles = styled(style("H1", listed), style("H2", listed))
    one, two = ('<w:pStyle w:val="H1"/>', '<w:pStyle w:val="H2"/>')
    names = (one, two, two, one, two)
    found = read(*(paragraph(run(), name) for name in names), styles=styles, lists=lists).paragraphs

    assert [each.label.strip() for each in found] == ["1.", "1.a)", "1.b)", "2.", "2.a)"]


def test_what_is_not_seen_is_not_read() -> None:
    """Deleted and hidden text, field codes and fallbacks are no text; results of fields are."""
    inner = (
        '<w:del w:id="1" w:author="x"><w:r><w:delText>cũ</w:delText></w:r></w:del>'
        + run("mật", "<w:vanish/>")
        + '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>REF a</w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>12</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
        + '<w:ins w:id="2" w:author="x"><w:r><w:t> mới</w:t></w:r></w:ins>'
        + "<w:r><w:noBreakHyphen/><w:tab/><w:br/></w:r>"
    )
    found = only(read(paragraph(inner)))

    assert found.text == "12 mới-\t\n"
    assert [field.name for field in found.fields] == ["REF"]


def test_controls_and_inner_tables_are_looked_into() -> None:
    """Content controls and tables within tables hold text like any other."""
    inner = (
        f"<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc>{paragraph(run('trong'))}</w:tc></w:tr></w:tbl>"
    )
    outer = (
        '<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="500"/></w:tblGrid>'
        f"<w:tr><w:tc>{paragraph(run('ngoài'))}{inner}<w:p/></w:tc></w:tr></w:tbl>"
    )
    control = f"<w:sdt><w:sdtContent>{paragraph(run('ô'))}</w:sdtContent></w:sdt>"

    assert [each.text for each in read(control, outer).paragraphs] == ["ô", "ngoài", "trong", ""]


def test_capitals_of_a_style_are_seen() -> None:
    """Text that a style prints in capitals is read in capitals."""
    assert only(read(paragraph(run("Báo cáo", "<w:caps/>")))).text == "BÁO CÁO"


def test_list_may_be_started_anew() -> None:
    """A list that overrides the start of another counts for itself, in its own kind."""
    override = (
        '<w:num w:numId="3"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0">'
        '<w:startOverride w:val="5"/><w:lvl w:ilvl="0"><w:numFmt w:val="lowerLetter"/>'
        '<w:lvlText w:val="%1)"/></w:lvl></w:lvlOverride></w:num></w:numbering>'
    )
    lists = INDENTED.replace("</w:numbering>", override)
    second, third = (LISTED.replace('numId w:val="1"', f'numId w:val="{n}"') for n in (2, 3))
    blocks = (paragraph(run(), properties) for properties in (second, third, second))

    found = read(*blocks, lists=lists).paragraphs

    assert [each.label.strip() for each in found] == ["1.", "e)", "2."]


@pytest.mark.parametrize(
    ("drawing", "lengths", "pictured"),
    [
        ('<v:shape style="position:absolute;margin-left:10mm;width:73mm;height:0"/>', [73], False),
        ('<v:line from="0,0" to="20mm,15mm"/>', [], True),
        ('<v:shape style="width:30mm;height:20mm"/>', [], True),
        ('<v:line style="width:50mm;height:0"/>', [50], False),
    ],
)
def test_shapes_of_old_word_are_told_apart(
    drawing: str, lengths: list[float], *, pictured: bool
) -> None:
    """A flat shape is a line, a high one or a slanting line is a picture."""
    found = only(read(paragraph(f"<w:r><w:pict>{drawing}</w:pict></w:r>")))

    assert [round(rule.length) for rule in found.rules] == lengths
    assert found.pictured is pictured


def test_text_in_a_box_is_read_beside_the_text() -> None:
    """Text in a box is read once, though Word writes it twice, and is no text of the paragraph."""
    document = read(text_box("Trong khung"))

    assert [each.text for each in document.boxes] == ["Trong khung"]
    assert only(document).text == ""
