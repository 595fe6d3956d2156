"""A plain-text outline becomes a Word template, and a Word document becomes its outline.

One line of the outline is one paragraph, one row of a table, or one instruction:

==========================  ====================================================================
``# …``, ``## …``, ``### …``  headings of level 1, 2, 3 (the styles number them)
``- …``                      an entry with a dash
``1. …``                     a numbered task
``[Style name] …``           a paragraph in that style; ``[Style name]`` alone is an empty one
any other line               a paragraph of running text, or a tag alone in its paragraph
``|= 12 | 80 Ô bảng giữa |``  begins a table: width of each column in mm, style of its cells
``|! … | … |``               a header row, repeated on every page
``| … | … |``                a row; ``<`` joins a cell to the one at its left, ``^`` to the one
                             above, ``[Style name]`` before its text sets its style, ``¶``
                             parts its paragraphs
``!tieu-de …``               the title of the document
``!doc``, ``!ngang``         begins a portrait or a landscape section
``!dau-trang …``             a header of the section begun (read only)
==========================  ====================================================================

``**bold**`` and ``*italic*`` stand inside a line, ``⇥`` is a tab and ``↵`` a line break; a
backslash before the first sign of a line, or before a bar, takes its meaning away.
"""

from __future__ import annotations

from reports.documents.outline.reading import read_outline
from reports.documents.outline.writing import OutlineError, write_outline

__all__ = ["OutlineError", "read_outline", "write_outline"]
