"""The names of WordprocessingML, and how its parts are parsed and asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

if TYPE_CHECKING:
    from collections.abc import Iterator

MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006"
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
ART = "http://schemas.openxmlformats.org/drawingml/2006/main"
CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart"
WORD_2010 = "http://schemas.microsoft.com/office/word/2010/wordml"
XML = "http://www.w3.org/XML/1998/namespace"

Element = etree._Element  # noqa: SLF001 -- lxml has no other name for the type of an element


def w(name: str) -> str:
    """Return a name of the main namespace as lxml writes it."""
    return f"{{{MAIN}}}{name}"


P, R, T, TBL, TR, TC, BODY = (w(n) for n in ("p", "r", "t", "tbl", "tr", "tc", "body"))
P_PR, R_PR, SECT_PR, SDT, SDT_CONTENT = (
    w(n) for n in ("pPr", "rPr", "sectPr", "sdt", "sdtContent")
)
TEXT_BOX = w("txbxContent")
BLOCK_HOLDERS = frozenset(
    {BODY, TC, TEXT_BOX, *(w(n) for n in ("hdr", "ftr", "footnote", "endnote"))}
)
VAL = w("val")
SPACE = f"{{{XML}}}space"
FALLBACK = f"{{{COMPATIBILITY}}}Fallback"
ALTERNATE = f"{{{COMPATIBILITY}}}AlternateContent"
TAG_TARGET = "t"


def parsed(data: bytes) -> Element:
    """Return the root of a part; no entity, no file, no network is ever followed.

    Raises XMLSyntaxError; also for a prefix or namespace that no element could be made with.
    """
    parser = etree.XMLParser(
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    root = etree.fromstring(data, parser)
    if parser.error_log.filter_domains(etree.ErrorDomains.NAMESPACE).filter_from_errors():
        raise _malformed("a prefix that nothing declares")
    try:
        etree.Element("any", nsmap={prefix or "any": uri for prefix, uri in root.nsmap.items()})
    except ValueError as error:
        raise _malformed(str(error)) from error
    return root


def _malformed(why: str) -> etree.XMLSyntaxError:
    return etree.XMLSyntaxError(why, 0, 0, 0)  # type: ignore[call-arg, arg-type]  # as lxml does


def serialised(root: Element) -> bytes:
    """Return a part as it is stored."""
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def made(xml: str) -> Element:
    """Return the element written as `xml`, whose ``w`` prefix need not be declared."""
    return parsed(f'<x xmlns:w="{MAIN}">{xml}</x>'.encode())[0]


def tag_node(number: int) -> Element:
    """Return the node that stands for tag `number` in a tree: an instruction ``<?t 12?>``."""
    return etree.ProcessingInstruction(TAG_TARGET, str(number))


def is_tag(node: Element) -> bool:
    """Return whether `node` stands for a tag."""
    return isinstance(node, etree._ProcessingInstruction)  # noqa: SLF001 -- as for Element


def tag_number(node: Element) -> int:
    """Return the number of the tag that `node` stands for."""
    return int(node.text or "")


def tag_nodes(root: Element) -> Iterator[Element]:
    """Return the nodes of all tags below `root` in document order."""
    return root.iter(etree.ProcessingInstruction)


def attributes(node: Element) -> dict[str, str]:
    """Return the attributes of `node`."""
    return {str(name): str(value) for name, value in node.attrib.items()}


def holder_of(node: Element) -> Element:
    """Return the element around `node`, which is no root."""
    holder = node.getparent()
    if holder is None:
        raise ValueError("a root has nothing around it")
    return holder


def body_of(document: Element) -> Element:
    """Return the body of the main part."""
    body = document.find(BODY)
    return etree.SubElement(document, BODY) if body is None else body


def taken_out(node: Element) -> None:
    """Remove `node` from its tree, leaving the text after it where it is."""
    parent = holder_of(node)
    if node.tail:
        before = node.getprevious()
        if before is None:
            parent.text = (parent.text or "") + node.tail
        else:
            before.tail = (before.tail or "") + node.tail
        node.tail = None
    parent.remove(node)


def ancestor(node: Element, *names: str) -> Element | None:
    """Return the nearest element around `node` with one of `names`."""
    return next(iter(node.iterancestors(*names)), None)
