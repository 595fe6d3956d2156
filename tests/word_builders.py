"""Builds small .docx files from lines of text, and reads finished ones back as lines."""

from __future__ import annotations

import io
import re
import zipfile
from typing import TYPE_CHECKING, Any
from xml.sax.saxutils import escape

from lxml import etree

from reports.documents.compiler.compiling import Source, compile_single, compile_template
from reports.documents.merge import Properties, merge

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from reports.documents.merge import Merged
    from reports.findings import Finding

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
A = "http://schemas.openxmlformats.org/drawingml/2006/main"
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
WPS = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
V = "urn:schemas-microsoft-com:vml"
DECLARED = (
    f'xmlns:w="{W}" xmlns:r="{R}" xmlns:wp="{WP}" xmlns:a="{A}" xmlns:mc="{MC}" '
    f'xmlns:wps="{WPS}" xmlns:v="{V}" mc:Ignorable=""'
)
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
STYLES = ("Normal", "heading 1", "Caption")
_MARGINS = (
    '<w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701" w:header="567" '
    'w:footer="567" w:gutter="0"/>'
)
PAGE = f'<w:pgSz w:w="11906" w:h="16838"/>{_MARGINS}'
LANDSCAPE = f'<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>{_MARGINS}'
TITLE = Properties(title="Báo cáo")


def run(text: str, properties: str = "") -> str:
    """Return a run of `text`."""
    styled = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{styled}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def p(text: str, style: str = "", properties: str = "", section: str = "") -> str:
    """Return a paragraph; ``¦`` splits its text over runs, every second one in bold."""
    runs = "".join(
        run(piece, "<w:b/>" if position % 2 else "")
        for position, piece in enumerate(text.split("¦"))
        if piece
    )
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    break_ = f"<w:sectPr>{section}</w:sectPr>" if section else ""
    inner = named + properties + break_
    return f"<w:p>{f'<w:pPr>{inner}</w:pPr>' if inner else ''}{runs}</w:p>"


def numbered(text: str, number: int = 1) -> str:
    """Return a paragraph of list `number`."""
    return p(text, properties=f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>')


def row(*cells: str, header: bool = False) -> str:
    """Return a table row; a cell is text or the XML of its blocks."""
    marked = "<w:trPr><w:tblHeader/></w:trPr>" if header else ""
    inner = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/></w:tcPr>'
        f"{cell if cell.startswith('<w:') else p(cell)}</w:tc>"
        for cell in cells
    )
    return f"<w:tr>{marked}{inner}</w:tr>"


def table(*rows: str) -> str:
    """Return a table of rows made by `row`."""
    columns = max(one.count("<w:tcW ") for one in rows)
    grid = '<w:gridCol w:w="2000"/>' * columns
    head = '<w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr>'
    return f"<w:tbl>{head}<w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"


def text_box(text: str) -> str:
    """Return a paragraph with a text box as Word writes it: once for itself, once as fallback."""
    content = f"<w:txbxContent>{p(text)}</w:txbxContent>"
    shape = (
        f"<wps:wsp><wps:cNvSpPr/><wps:spPr/><wps:txbx>{content}</wps:txbx><wps:bodyPr/></wps:wsp>"
    )
    graphic = f'<a:graphic><a:graphicData uri="{WPS}">{shape}</a:graphicData></a:graphic>'
    inline = (
        '<w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="900000" '
        f'cy="300000"/><wp:docPr id="1" name="Khung 1"/>{graphic}</wp:inline></w:drawing>'
    )
    box = f"<v:textbox>{content}</v:textbox>"
    fallback = f'<w:pict><v:rect style="width:70pt;height:24pt">{box}</v:rect></w:pict>'
    both = (
        f'<mc:AlternateContent><mc:Choice Requires="wps">{inline}</mc:Choice>'
        f"<mc:Fallback>{fallback}</mc:Fallback></mc:AlternateContent>"
    )
    return f"<w:p><w:r>{both}</w:r></w:p>"


def numbering(*formats: str) -> str:
    """Return a numbering part with one list a format (``decimal``, ``bullet``)."""
    abstracts = "".join(
        f'<w:abstractNum w:abstractNumId="{n}"><w:multiLevelType w:val="singleLevel"/>'
        f'<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="{kind}"/>'
        f'<w:lvlText w:val="%1."/><w:lvlJc w:val="left"/></w:lvl></w:abstractNum>'
        for n, kind in enumerate(formats)
    )
    nums = "".join(
        f'<w:num w:numId="{n + 1}"><w:abstractNumId w:val="{n}"/></w:num>'
        for n in range(len(formats))
    )
    return f'<w:numbering xmlns:w="{W}">{abstracts}{nums}</w:numbering>'


def styles(*names: str, more: str = "") -> str:
    """Return a styles part; ids are the names without spaces, the first one is the default."""
    first = _style_id(names[0])
    inner = f'<w:style w:type="paragraph" w:default="1" w:styleId="{first}">'
    inner += f'<w:name w:val="{names[0]}"/></w:style>'
    for name in names[1:]:
        inner += f'<w:style w:type="paragraph" w:styleId="{_style_id(name)}">'
        inner += f'<w:name w:val="{name}"/><w:basedOn w:val="{first}"/></w:style>'
    defaults = "<w:docDefaults><w:rPrDefault><w:rPr/></w:rPrDefault></w:docDefaults>"
    return f'<w:styles xmlns:w="{W}">{defaults}{inner}{more}</w:styles>'


def _style_id(name: str) -> str:
    return name.title().replace(" ", "")


def docx(  # noqa: PLR0913 -- each argument is one part of the file
    *blocks: str,
    section: str = PAGE,
    style_part: str = "",
    numbering_part: str = "",
    headers: Mapping[str, str] | None = None,
    relations: Mapping[str, tuple[str, str]] | None = None,
    parts: Mapping[str, bytes] | None = None,
    main_type: str = f"{_MAIN}.document.main+xml",
) -> bytes:
    """Return a .docx of `blocks`: XML, or plain text for a paragraph each.

    `headers` map a relationship id to the blocks of a header, `relations` to (kind, target).
    """
    body = "".join(block if block.startswith("<") else p(block) for block in blocks)
    document = (
        f"<w:document {DECLARED}><w:body>{body}<w:sectPr>{section}</w:sectPr></w:body></w:document>"
    )
    made: dict[str, str | bytes] = {
        "word/document.xml": document,
        "word/styles.xml": style_part or styles(*STYLES),
    }
    kinds = {"rSt": ("styles", "styles.xml")}
    overrides = {"word/document.xml": main_type, "word/styles.xml": f"{_MAIN}.styles+xml"}
    if numbering_part:
        made["word/numbering.xml"] = numbering_part
        kinds["rNu"] = ("numbering", "numbering.xml")
        overrides["word/numbering.xml"] = f"{_MAIN}.numbering+xml"
    for number, (name, blocks_) in enumerate((headers or {}).items(), start=1):
        part = f"header{number}.xml"
        made[f"word/{part}"] = f"<w:hdr {DECLARED}>{blocks_}</w:hdr>"
        kinds[name] = ("header", part)
        overrides[f"word/{part}"] = f"{_MAIN}.header+xml"
    kinds.update(relations or {})
    made["word/_rels/document.xml.rels"] = _relations(kinds)
    made["_rels/.rels"] = _relations({"rDoc": ("officeDocument", "word/document.xml")})
    made["[Content_Types].xml"] = _types(overrides)
    return zipped({**made, **(parts or {})})


def _relations(kinds: Mapping[str, tuple[str, str]]) -> str:
    inner = "".join(
        f'<Relationship Id="{name}" Type="{R}/{kind}" Target="{escape(target)}"'
        f"{' TargetMode=' + chr(34) + 'External' + chr(34) if ':' in target else ''}/>"
        for name, (kind, target) in kinds.items()
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{inner}</Relationships>'


def _types(overrides: Mapping[str, str]) -> str:
    inner = "".join(
        f'<Override PartName="/{part}" ContentType="{kind}"/>' for part, kind in overrides.items()
    )
    defaults = "".join(
        f'<Default Extension="{extension}" ContentType="{kind}"/>'
        for extension, kind in (
            ("rels", "application/vnd.openxmlformats-package.relationships+xml"),
            ("xml", "application/xml"),
            ("png", "image/png"),
        )
    )
    return f'<Types xmlns="{_PACKAGE}/content-types">{defaults}{inner}</Types>'


def zipped(parts: Mapping[str, str | bytes]) -> bytes:
    """Return parts as a package."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            text = data if isinstance(data, bytes) else f'<?xml version="1.0"?>{data}'.encode()
            archive.writestr(zipfile.ZipInfo(name), text, zipfile.ZIP_DEFLATED)
    return buffer.getvalue()


def unzipped(data: bytes) -> dict[str, bytes]:
    """Return the parts of a package."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def document_xml(data: bytes) -> str:
    """Return the main part of a finished document."""
    return unzipped(data)["word/document.xml"].decode()


# From template to document ------------------------------------------------------------------


def faults(*blocks: str, **given: Any) -> list[tuple[str, str]]:
    """Return what is wrong with a template of `blocks`: names of codes and tags as typed."""
    _, findings = compile_single(Source("mẫu.docx", docx(*blocks, **given)))
    return flat(findings)


def flat(findings: Sequence[Finding]) -> list[tuple[str, str]]:
    """Return findings as a table of code names and tags."""
    return [(one.code.name, one.details.get("tag", "")) for one in findings]


def merged(data: bytes, **values: Any) -> Merged:
    """Return what a template makes of `values`, which must go well."""
    compiled, findings = compile_single(Source("mẫu.docx", data))
    assert compiled is not None, [str(one) for one in findings]
    document, findings = merge(compiled, values, TITLE)
    assert document is not None, [str(one) for one in findings]
    return document


def printed(*blocks: str, **values: Any) -> list[str]:
    """Return the lines of the document that a template of `blocks` makes of `values`."""
    return lines(merged(docx(*blocks), **values).data)


def troubles(*blocks: str, **values: Any) -> list[tuple[str, str]]:
    """Return what stops a sound template from being merged with `values`."""
    compiled, findings = compile_single(Source("mẫu.docx", docx(*blocks)))
    assert compiled is not None, [str(one) for one in findings]
    _, findings = merge(compiled, values, TITLE)
    return flat(findings)


def inherited(
    letterhead: bytes, body: bytes, sections: Mapping[str, bytes] | None = None, **values: Any
) -> Merged:
    """Return the document that a body in a letterhead makes of `values`."""
    sources = {name: Source(f"{name}.docx", data) for name, data in (sections or {}).items()}
    compiled, findings = compile_template(
        Source("chung.docx", letterhead), Source("thân.docx", body), sources
    )
    assert compiled is not None, [str(one) for one in findings]
    document, findings = merge(compiled, values, TITLE)
    assert document is not None, [str(one) for one in findings]
    return document


# Reading back -------------------------------------------------------------------------------


def lines(data: bytes, part: str = "word/document.xml") -> list[str]:
    """Return a part as lines: paragraphs as text, rows of tables as ``| a | b |``."""
    root = etree.fromstring(unzipped(data)[part])
    holder = root.find(f"{{{W}}}body")
    return _lines(root if holder is None else holder)


def _lines(holder: etree._Element | None) -> list[str]:
    shown = []
    for block in () if holder is None else holder:
        if block.tag == f"{{{W}}}p":
            shown.append(_text(block))
        elif block.tag == f"{{{W}}}tbl":
            shown += [_row(one) for one in block.iter(f"{{{W}}}tr")]
        elif block.tag == f"{{{W}}}sdt":
            shown += _lines(block.find(f"{{{W}}}sdtContent"))
    return shown


def _row(one: etree._Element) -> str:
    cells = (" / ".join(_lines(cell)) for cell in one.iter(f"{{{W}}}tc"))
    return "| " + " | ".join(cells) + " |"


def _text(block: etree._Element) -> str:
    pieces = []
    for node in block.iter(f"{{{W}}}t", f"{{{W}}}br", f"{{{W}}}tab"):
        kind = etree.QName(node).localname
        pieces.append({"br": "⏎", "tab": "⇥"}.get(kind, node.text or ""))
    return "".join(pieces)


def styles_used(data: bytes) -> list[str]:
    """Return the style id of each paragraph of the document."""
    root = etree.fromstring(unzipped(data)["word/document.xml"])
    found = (node.find(f"{{{W}}}pPr/{{{W}}}pStyle") for node in root.iter(f"{{{W}}}p"))
    return ["" if style is None else style.get(f"{{{W}}}val", "") for style in found]


def ids(data: bytes, attribute: str) -> list[str]:
    """Return the values of an attribute of the main part, such as ``wp:docPr id``."""
    element, _, name = attribute.partition(" ")
    return re.findall(rf'<{element}\b[^>]*? {name}="([^"]*)"', document_xml(data))
