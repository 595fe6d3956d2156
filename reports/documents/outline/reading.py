"""A Word document becomes its plain-text outline, one line a paragraph or a row."""

from __future__ import annotations

import io
from itertools import groupby
from typing import TYPE_CHECKING

import docx
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn
from docx.shared import Twips

from reports.documents.outline.signs import (
    BREAK,
    CELL_STYLE,
    HEADER_CELL_STYLE,
    LONE_BAR,
    NEEDS_ESCAPE,
    PARAGRAPH,
    SIGNS,
    TAB,
    TEXT_STYLE,
    TO_ABOVE,
    TO_LEFT,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from docx.document import Document
    from docx.section import Section
    from lxml.etree import _Element

_SIGN_OF = {style: sign for sign, style in SIGNS}
_PICTURE = "{HÌNH}"
_PLAIN = {qn("w:tab"): TAB, qn("w:br"): BREAK, qn("w:drawing"): _PICTURE, qn("w:pict"): _PICTURE}
_Styles = dict[str, str]


def read_outline(data: bytes) -> str:
    """Return the outline of the .docx `data`; `write_outline` takes what it returns of a body."""
    document = docx.Document(io.BytesIO(data))
    return "".join(f"{line}\n" for line in _lines(document))


def _lines(document: Document) -> Iterator[str]:
    styles = _names(document)
    sections = iter(document.sections)
    if document.core_properties.title:
        yield f"!tieu-de {document.core_properties.title}"
    first = next(sections)
    opening = _opening(first, styles)
    if len(document.sections) > 1 or opening != ["!doc"]:
        yield from opening
    for block in document.element.body:
        if block.tag == qn("w:p"):
            yield _written(*_paragraph(block, styles))
        elif block.tag == qn("w:tbl"):
            yield from _table(block, styles)
        if block.find("/".join((qn("w:pPr"), qn("w:sectPr")))) is not None:
            yield from _opening(next(sections), styles)


def _names(document: Document) -> _Styles:
    return {style.style_id: style.name or "" for style in document.styles}


def _opening(section: Section, styles: _Styles) -> list[str]:
    landscape = section.orientation == WD_ORIENT.LANDSCAPE
    headers = (section.first_page_header, section.header)
    texts = [
        _paragraph(paragraph, styles)[1]
        for header in headers
        if not header.is_linked_to_previous
        for paragraph in header.part.element.iterchildren(qn("w:p"))
    ]
    marks = (f"!dau-trang {text}" for text in texts if text)
    return ["!ngang" if landscape else "!doc", *marks]


# Paragraphs ---------------------------------------------------------------------------------


def _paragraph(paragraph: _Element, styles: _Styles) -> tuple[str, str]:
    named = paragraph.find("/".join((qn("w:pPr"), qn("w:pStyle"))))
    style = styles.get(named.get(qn("w:val"), ""), "?") if named is not None else "Normal"
    return style, _text(paragraph)


def _written(style: str, text: str) -> str:
    if not text:
        return f"[{style}]"
    if style in _SIGN_OF:
        return _SIGN_OF[style] + text
    if style == TEXT_STYLE:
        return f"\\{text}" if text.startswith(NEEDS_ESCAPE) else text
    return f"[{style}] {text}"


def _text(paragraph: _Element) -> str:
    pieces = list(_pieces(paragraph))
    parts = []
    for mark, group in groupby(pieces, key=lambda piece: piece[0]):
        text = "".join(text for _, text in group)
        parts.append(f"{mark}{text}{mark}" if text.strip() else text)
    return "".join(parts)


def _pieces(paragraph: _Element) -> Iterator[tuple[str, str]]:
    """Yield (mark of bold or italic, text) for each run; a field yields its instruction."""
    instruction: list[str] | None = None
    for run in paragraph.iter(qn("w:r")):
        for child in run:
            if child.tag == qn("w:fldChar"):
                kind = child.get(qn("w:fldCharType"))
                if kind == "begin":
                    instruction = []
                elif kind == "end" and instruction is not None:
                    yield "", f"{{{''.join(instruction).strip()}}}"
                    instruction = None
            elif child.tag == qn("w:instrText") and instruction is not None:
                instruction.append(child.text or "")
            elif instruction is None:
                text = child.text or "" if child.tag == qn("w:t") else _PLAIN.get(child.tag, "")
                yield _mark(run), text


def _mark(run: _Element) -> str:
    on = {child.tag for child in run.iterfind("/".join((qn("w:rPr"), "*"))) if _is_on(child)}
    return "**" if qn("w:b") in on else "*" if qn("w:i") in on else ""


def _is_on(switch: _Element) -> bool:
    return switch.get(qn("w:val"), "1") not in {"0", "false", "off"}


# Tables -------------------------------------------------------------------------------------


def _table(table: _Element, styles: _Styles) -> Iterator[str]:
    rows = [(_is_header(row), _row(row, styles)) for row in table.iterchildren(qn("w:tr"))]
    usual = _usual_styles([cells for header, cells in rows if not header])
    widths = [_millimetres(column.get(qn("w:w"), "0")) for column in table.iter(qn("w:gridCol"))]
    named = usual + [CELL_STYLE] * (len(widths) - len(usual))
    columns = (
        width if style == CELL_STYLE else f"{width} {style}"
        for width, style in zip(widths, named, strict=False)
    )
    yield f"|= {' | '.join(columns)} |"
    for header, cells in rows:
        expected = [HEADER_CELL_STYLE] * len(cells) if header else named
        shown = (_cell(cell, style) for cell, style in zip(cells, expected, strict=False))
        yield f"{'|!' if header else '|'} {' | '.join(shown)} |"


_Cell = list[tuple[str, str]]


def _row(row: _Element, styles: _Styles) -> list[_Cell]:
    cells: list[_Cell] = []
    for cell in row.iterchildren(qn("w:tc")):
        properties = cell.find(qn("w:tcPr"))
        joined = None if properties is None else properties.find(qn("w:vMerge"))
        if joined is not None and joined.get(qn("w:val")) != "restart":
            cells.append([("", TO_ABOVE)])
        else:
            cells.append([_paragraph(each, styles) for each in cell.iterchildren(qn("w:p"))])
        cells += [[("", TO_LEFT)]] * (_span(properties) - 1)
    return cells


def _span(properties: _Element | None) -> int:
    span = None if properties is None else properties.find(qn("w:gridSpan"))
    return 1 if span is None else int(span.get(qn("w:val"), "1"))


def _is_header(row: _Element) -> bool:
    mark = row.find("/".join((qn("w:trPr"), qn("w:tblHeader"))))
    return mark is not None and _is_on(mark)


def _usual_styles(rows: Sequence[Sequence[_Cell]]) -> list[str]:
    first = rows[0] if rows else []
    return [cell[0][0] or CELL_STYLE if cell else CELL_STYLE for cell in first]


def _cell(paragraphs: _Cell, usual: str) -> str:
    shown = []
    for style, text in paragraphs:
        bars = LONE_BAR.sub(r"\|", text)
        shown.append(bars if style in ("", usual) else f"[{style}] {bars}".rstrip())
    return f" {PARAGRAPH} ".join(shown)


def _millimetres(twips: str) -> str:
    return f"{round(Twips(int(float(twips))).mm, 1):g}"
