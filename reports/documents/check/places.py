"""Every paragraph of a document together with the part in which a reader finds it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reports.documents.check.anatomy import Anatomy
    from reports.documents.check.flow import Document, Paragraph

HEAD, TYPE, SUBJECT = "Đầu văn bản", "Tên loại", "Trích yếu"
BODY, SIGNATURE, RECIPIENTS = "Nội dung", "Chữ ký", "Nơi nhận"
_EDGES, _BOX, _CLOSING = "Đầu trang, chân trang", "Khung chữ", "Nơi nhận, chữ ký"


def placed(document: Document, anatomy: Anatomy) -> Iterator[tuple[str, Paragraph]]:
    """Yield part and paragraph for all text of the document, headers and boxes included."""
    named = {id(each): _CLOSING for each in anatomy.closing}
    for appendix in anatomy.appendices:
        named.update((id(each), appendix.label.text) for each in appendix.paragraphs)
    first = id(anatomy.body[0]) if anatomy.body else None
    part = BODY if first is None else HEAD
    for paragraph in document.paragraphs:
        if id(paragraph) == first:
            part = BODY
        yield named.get(id(paragraph), part), paragraph
    for paragraphs in document.edges.values():
        yield from ((_EDGES, paragraph) for paragraph in paragraphs)
    yield from ((_BOX, paragraph) for paragraph in document.boxes)
