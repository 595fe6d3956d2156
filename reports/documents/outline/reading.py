"""A Word document becomes its plain-text outline, one line a paragraph or a row."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import docx
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn
from docx.table import Table
from docx.text.paragraph import Paragraph

from reports.documents.outline.signs import (
    BREAK,
    CELL_STYLE,
    HEADER_CELL_STYLE,
    NEEDS_ESCAPE,
    PARAGRAPH,
    SIGNS,
    TAB,
    TEXT_STYLE,
    TO_ABOVE,
    TO_LEFT,
)

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Iterable, Iterator

    from docx.document import Document
    from docx.section import Section, _Header
    from docx.text.run import Run
    from lxml.etree import _Element

_SIGN_OF = {style: sign for sign, style in SIGNS}
_PAGE_FIELD = "{PAGE}"
_PICTURE = "{HÌNH}"


def read_outline(data: bytes) -> str:
    """Return the outline of the .docx `data`; `write_outline` takes what it returns of a body."""
    document = docx.Document(io.BytesIO(data))
    return "".join(f"{line}\n" for line in _lines(document))


def _lines(document: Document) -> Iterator[str]:
    if document.core_properties.title:
        yield f"!tieu-de {document.core_properties.title}"
    sections = list(document.sections)
    silent = len(sections) == 1 and not _opening(sections[0])[1:] and _is_portrait(sections[0])
    if not silent:
        yield from _opening(sections[0])
    index = 0
    for block in document.iter_inner_content():
        yield from _block(block)
        if isinstance(block, Paragraph) and block._p.xpath("w:pPr/w:sectPr"):
            index += 1
            yield from _opening(sections[index])
