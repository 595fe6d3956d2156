"""A plain-text outline becomes a Word template in official form."""

from __future__ import annotations

import io
import zipfile
from dataclasses import dataclass
from typing import TYPE_CHECKING

import docx
from docx.enum.section import WD_ORIENT
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm

from reports.documents.outline.signs import (
    BAR,
    BREAK,
    CELL_STYLE,
    COLUMN,
    HEADER_CELL_STYLE,
    PARAGRAPH,
    PIECES,
    SIGNS,
    STYLED,
    TAB,
    TABLE_STYLE,
    TEXT_STYLE,
    TO_ABOVE,
    TO_LEFT,
)
from reports.vietnamese import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from docx.document import Document
    from docx.oxml.table import CT_Row
    from docx.section import Section
    from docx.styles.style import BaseStyle
    from docx.table import Table, _Cell
    from docx.text.paragraph import Paragraph

_PORTRAIT = (20, 15, 20, 30)
_LANDSCAPE = (30, 20, 15, 20)
_STILL = (1980, 1, 1, 0, 0, 0)


class OutlineError(ValueError):
    """A line of an outline cannot be read; the message names it."""


@dataclass(frozen=True, slots=True)
class _Row:
    """One row of a table as written: its cells, and whether it is a header row."""

    cells: tuple[str, ...]
    header: bool


def write_outline(text: str, dress: bytes | None = None) -> bytes:
    """Return the .docx that `text` outlines; styles come from the .docx `dress` if one is given."""
    document = docx.Document(io.BytesIO(dress) if dress else None)
    _undress(document)
    lines = [line.rstrip() for line in text.splitlines()]
    begun = False
    rows: list[str] = []
    for line in [*lines, ""]:
        if line.startswith("|"):
            rows.append(line)
            continue
        if rows:
            _add_table(document, rows)
            rows = []
        if line.startswith("!"):
            begun = _obey(document, line, begun=begun)
        elif line:
            begun = True
            _add_paragraph(document, line)
    return _packed(document)


def _undress(document: Document) -> None:
    body = document.element.body
    for child in list(body)[:-1]:
        body.remove(child)
    for reference in body.sectPr.xpath("w:headerReference|w:footerReference"):
        document.part.drop_rel(reference.get(qn("r:id")))
        body.sectPr.remove(reference)
    for name in ("w:titlePg", "w:pgNumType"):
        for found in body.sectPr.findall(qn(name)):
            body.sectPr.remove(found)
    _turn(document.sections[0], landscape=False)
    properties = document.core_properties
    properties.author = properties.last_modified_by = properties.comments = ""
    properties.title, properties.language = "", "vi-VN"


def _obey(document: Document, line: str, *, begun: bool) -> bool:
    word, _, rest = line[1:].partition(" ")
    match word:
        case "tieu-de":
            document.core_properties.title = rest
            return begun
        case "doc" | "ngang":
            section = document.add_section() if begun else document.sections[0]
            _turn(section, landscape=word == "ngang")
            return True
        case _:
            raise OutlineError(f"!{word} is no instruction: {line}")


def _turn(section: Section, *, landscape: bool) -> None:
    short, long = Mm(210), Mm(297)
    section.orientation = WD_ORIENT.LANDSCAPE if landscape else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = (long, short) if landscape else (short, long)
    margins = (Mm(width) for width in (_LANDSCAPE if landscape else _PORTRAIT))
    section.top_margin, section.right_margin, section.bottom_margin, section.left_margin = margins
    section.header_distance = section.footer_distance = Mm(10)


# Paragraphs ---------------------------------------------------------------------------------


def _add_paragraph(document: Document, line: str) -> None:
    style, text = _styled(line)
    paragraph = document.add_paragraph()
    paragraph.style = _style(document, style)
    _add_text(paragraph, text)


def _styled(line: str, usual: str = TEXT_STYLE) -> tuple[str, str]:
    for sign, style in SIGNS:
        if line.startswith(sign):
            return style, line.removeprefix(sign)
    if match := STYLED.fullmatch(line):
        return match["style"], match["text"] or ""
    return usual, line.removeprefix("\\")


def _style(document: Document, name: str, kind: WD_STYLE_TYPE = WD_STYLE_TYPE.PARAGRAPH) -> str:
    found: Iterator[BaseStyle] = (style for style in document.styles if style.type == kind)
    for style in found:
        if style.name and fold(style.name) == fold(name):
            return str(style.name)
    document.styles.add_style(name, kind)
    return name


def _add_text(paragraph: Paragraph, text: str) -> None:
    for piece in PIECES.split(text):
        if piece in (TAB, BREAK):
            run = paragraph.add_run()
            run.add_tab() if piece == TAB else run.add_break()
        elif piece:
            bare = piece.strip("*") if PIECES.fullmatch(piece) else piece
            run = paragraph.add_run(bare)
            run.bold = True if piece == f"**{bare}**" else None
            run.italic = True if piece == f"*{bare}*" else None


# Tables -------------------------------------------------------------------------------------


def _add_table(document: Document, lines: Sequence[str]) -> None:
    if not lines[0].startswith("|="):
        raise OutlineError(f"a table begins with its widths (|= 12 | 80 |): {lines[0]}")
    columns = [_column(cell) for cell in _cells(lines[0][2:])]
    rows = [_row(line, len(columns)) for line in lines[1:]]
    table = document.add_table(rows=len(rows), cols=len(columns))
    table.style = _style(document, TABLE_STYLE, WD_STYLE_TYPE.TABLE)
    table.alignment, table.autofit = WD_TABLE_ALIGNMENT.CENTER, False
    for column, (width, _) in zip(table.columns, columns, strict=True):
        column.width = Mm(width)
    table_rows = document.element.body.tbl_lst[-1].tr_lst
    for index, row in enumerate(rows):
        _mark(table_rows[index], header=row.header)
        for place, text in enumerate(row.cells):
            cell = table.cell(index, place)
            cell.width = Mm(columns[place][0])
            usual = HEADER_CELL_STYLE if row.header else columns[place][1]
            _fill(document, cell, text, usual)
    _join(table, rows)


def _cells(line: str) -> tuple[str, ...]:
    inner = f"{line.removeprefix('|').rstrip().removesuffix('|')} "
    return tuple(cell.strip().replace("\\|", "|") for cell in BAR.split(inner))


def _column(text: str) -> tuple[float, str]:
    match = COLUMN.fullmatch(text)
    if match is None:
        raise OutlineError(f"a column is its width in mm and perhaps a style: {text}")
    return float(match["width"]), match["style"] or CELL_STYLE


def _row(line: str, columns: int) -> _Row:
    header = line.startswith("|!")
    cells = _cells(line.removeprefix("|!") if header else line)
    if len(cells) != columns:
        raise OutlineError(f"the table has {columns} columns: {line}")
    return _Row(cells, header)


def _mark(table_row: CT_Row, *, header: bool) -> None:
    properties = table_row.get_or_add_trPr()
    for name in ("w:cantSplit", "w:tblHeader") if header else ("w:cantSplit",):
        properties.append(OxmlElement(name))


def _fill(document: Document, cell: _Cell, text: str, usual: str) -> None:
    joined = text in (TO_LEFT, TO_ABOVE)
    for index, part in enumerate(("",) if joined else text.split(PARAGRAPH)):
        match = STYLED.fullmatch(part.strip())
        style, bare = (match["style"], match["text"] or "") if match else (usual, part.strip())
        paragraph = cell.paragraphs[0] if index == 0 else cell.add_paragraph()
        paragraph.style = _style(document, style)
        _add_text(paragraph, bare)


def _join(table: Table, rows: Sequence[_Row]) -> None:
    for index, row in enumerate(rows):
        for place, text in enumerate(row.cells):
            if text in (TO_LEFT, TO_ABOVE):
                other = (index, place - 1) if text == TO_LEFT else (index - 1, place)
                table.cell(*other).merge(table.cell(index, place))


# The file -----------------------------------------------------------------------------------


def _packed(document: Document) -> bytes:
    """Return the file of `document`, the same bytes for the same outline."""
    saved = io.BytesIO()
    document.save(saved)
    packed = io.BytesIO()
    with zipfile.ZipFile(saved) as source, zipfile.ZipFile(packed, "w") as target:
        for name in source.namelist():
            entry = zipfile.ZipInfo(name, _STILL)
            entry.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(entry, source.read(name))
    return packed.getvalue()
