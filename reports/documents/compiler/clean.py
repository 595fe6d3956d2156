"""Takes out of a part what editing left behind: marks of revision, of proofing, of comments."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reports.documents.compiler.wordml import MAIN, WORD_2010, ancestor, holder_of, w

if TYPE_CHECKING:
    from reports.documents.compiler.wordml import Element

_GONE = tuple(
    w(n)
    for n in (
        "del",
        "moveFrom",
        "moveFromRangeStart",
        "moveFromRangeEnd",
        "moveToRangeStart",
        "moveToRangeEnd",
        "rPrChange",
        "pPrChange",
        "sectPrChange",
        "tblPrChange",
        "tblGridChange",
        "tcPrChange",
        "trPrChange",
        "tblPrExChange",
        "numberingChange",
        "proofErr",
        "lastRenderedPageBreak",
        "commentRangeStart",
        "commentRangeEnd",
        "commentReference",
        "permStart",
        "permEnd",
        "lang",
    )
)
_UNWRAPPED = (w("ins"), w("moveTo"))
_PROPERTIES = frozenset({w("rPr"), w("trPr")})
_NOISE = frozenset(
    {
        f"{{{WORD_2010}}}paraId",
        f"{{{WORD_2010}}}textId",
        *(f"{{{MAIN}}}{n}" for n in ("rsidR", "rsidRPr", "rsidRDefault", "rsidP", "rsidTr")),
        *(f"{{{MAIN}}}{n}" for n in ("rsidSect", "rsidDel")),
    }
)


def cleaned(root: Element) -> Element:
    """Return `root` with its revisions accepted and without marks that only an editor needs.

    The ids of paragraphs and content controls go too: they are optional, and a loop would repeat
    them.
    """
    for deletion in list(root.iterfind(f".//{w('trPr')}/{w('del')}")):
        row = ancestor(deletion, w("tr"))
        if row is not None and row.getparent() is not None:
            holder_of(row).remove(row)
    gone = (*root.iter(*_GONE), *root.iterfind(f".//{w('sdtPr')}/{w('id')}"))
    for node in gone:
        holder_of(node).remove(node)
    for node in list(root.iter(*_UNWRAPPED)):
        _unwrap(node)
    _drop_noise(root)
    return root


def _drop_noise(root: Element) -> None:
    for bookmark in list(root.iter(w("bookmarkStart"))):
        if bookmark.get(w("name")) == "_GoBack":
            _drop_bookmark(root, bookmark)
    for node in root.iter():
        for name in _NOISE.intersection(node.attrib):
            del node.attrib[name]


def _unwrap(node: Element) -> None:
    parent = holder_of(node)
    if parent.tag not in _PROPERTIES and ancestor(node, w("pPr")) is None:
        for child in list(node):
            node.addprevious(child)
    parent.remove(node)


def _drop_bookmark(root: Element, bookmark: Element) -> None:
    number = bookmark.get(w("id"))
    for end in list(root.iter(w("bookmarkEnd"))):
        if end.get(w("id")) == number:
            holder_of(end).remove(end)
    holder_of(bookmark).remove(bookmark)
