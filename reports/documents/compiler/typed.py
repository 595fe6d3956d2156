"""Finds the figures that somebody typed into a body or a section, where a tag should print them.

Digits are no figure, by rule, where they are part of

1. a word, a symbol or the number of a document: a token that holds a letter (``km2``, ``A4``,
   ``12-KH/BCD``, ``10/2022/QH15``), or what follows the word for a kind of document, for a place
   in one, or for "number";
2. a day, a month, a year or another ordinal: ``15/10``, or what follows such a word, and ranges of
   years after it;
3. a span of months, or the name of the regulations: ``6 thang``, ``06 Quy che``, ``06 QCDC``;
4. the number of a heading or an entry: what opens a paragraph and ends with a full stop or bracket;
5. the head of a table: a row that is repeated on every page.

Letterheads are not read: what stands in them is form. Everything else is told, as a percentage is.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reports.documents.compiler.heal import shortened
from reports.documents.compiler.wordml import TR, P, T, ancestor, is_tag, tag_number, w
from reports.findings import Place, found
from reports.findings import templates as codes
from reports.vietnamese import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reports.documents.compiler.placed import Placed
    from reports.documents.compiler.reading import Text
    from reports.documents.compiler.wordml import Element
    from reports.findings import Finding

_TAG = "\ufffc"
_TOKEN = re.compile(r"[^\s(){}\[\]“”\"';:]*\d[^\s(){}\[\]“”\"';:]*")
_NUMBERING = re.compile(r"\s*\(?\d+(?:\.\d+)*[.)](?=\s)")
_DAY = re.compile(r"\d{1,2}/\d{1,2}(?:/\d{4})?")
_AFTER = frozenset(
    {
        *("luat", "so", "dieu", "khoan", "diem", "muc", "phan", "chuong", "mau", "bieu", "bang"),
        *("hinh", "ngay", "thang", "quy", "nam", "khoa", "lan", "thu", "dot", "ky"),
        *("phap lenh", "nghi quyet", "nghi dinh", "quyet dinh", "quy dinh", "quy che", "chi thi"),
        *("ket luan", "huong dan", "ke hoach", "chuong trinh", "thong tri", "thong tu", "de an"),
        *("cong van", "phu luc", "giai doan", "nam hoc"),
    }
)
_BEFORE = frozenset({"thang", "quy che", "qcdc"})
_COUNTED = "tong so"
_YEARS = re.compile(r"(?:19|20)\d\d")
_EDGES = ".,%"


def typed_figures(guest: Text, tags: Sequence[Placed]) -> list[Finding]:
    """Return the figures typed by hand into the paragraphs of a body or a section."""
    name = guest.package.name
    return [
        found(codes.TYPED_FIGURE, Place(name, paragraph=shortened(text)), typed=typed)
        for paragraph in guest.document.iter(P)
        if not _is_head(paragraph)
        for text, bare in [_texts(paragraph, tags)]
        for typed in _figures(bare)
    ]


def _is_head(paragraph: Element) -> bool:
    row = ancestor(paragraph, TR)
    mark = None if row is None else row.find(f"{w('trPr')}/{w('tblHeader')}")
    return mark is not None and mark.get(w("val")) not in {"0", "false", "off"}


def _texts(paragraph: Element, tags: Sequence[Placed]) -> tuple[str, str]:
    """Return the text of a paragraph with its tags as typed, and with a sign in their place."""
    pieces = list(_pieces(paragraph))
    shown = (tags[int(piece[1:])].site.tag if piece[:1] == _TAG else piece for piece in pieces)
    return "".join(shown), "".join(_TAG if piece[:1] == _TAG else piece for piece in pieces)


def _pieces(paragraph: Element) -> Iterator[str]:
    for node in paragraph.iter():
        if (is_tag(node) or node.tag == T) and ancestor(node, P) is not paragraph:
            continue
        if is_tag(node):
            yield f"{_TAG}{tag_number(node)}"
            yield node.tail or ""
        elif node.tag == T:
            yield node.text or ""


def _figures(text: str) -> Iterator[str]:
    opening = _NUMBERING.match(text)
    start = opening.end() if opening else 0
    for match in _TOKEN.finditer(text, start):
        token = match[0].strip(_EDGES.replace("%", ""))
        before = fold(text[: match.start()].replace(_TAG, " ")).split()
        after = fold(text[match.end() :]).split()[:2]
        if not _is_form(token.rstrip("%"), before, after):
            yield token.strip(_TAG)


def _is_form(token: str, before: list[str], after: list[str]) -> bool:
    """Return whether the digits of `token` are a name, a day or a number of order, by the rules."""
    if any(sign.isalpha() for sign in token) or _DAY.fullmatch(token):
        return True
    if not any(sign.isdigit() for sign in token):
        return True
    last, two = " ".join(before[-1:]), " ".join(before[-2:])
    if two != _COUNTED and (last in _AFTER or two in _AFTER):
        return True
    if last in {"-", "–"} and _YEARS.fullmatch(token):
        return True
    following = " ".join(after).rstrip(",.;:")
    return following in _BEFORE or following.partition(" ")[0].rstrip(",.;:") in _BEFORE
