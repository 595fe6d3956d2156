"""Every paragraph of a document together with the part in which a reader finds it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reports.documents.check.case import BODY, HEAD

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reports.documents.check.case import Case
    from reports.documents.check.flow import Paragraph

_EDGES, _BOX, _CLOSING = "Đầu trang, chân trang", "Khung chữ", "Nơi nhận, chữ ký"


def placed(case: Case) -> Iterator[tuple[str, Paragraph]]:
    """Yield part and paragraph for all text of the document, headers and boxes included."""
    anatomy = case.anatomy
    named = {id(each): _CLOSING for each in anatomy.closing}
    for appendix in anatomy.appendices:
        named.update((id(each), appendix.label.text) for each in appendix.paragraphs)
    first = id(anatomy.body[0]) if anatomy.body else None
    part = BODY if first is None else HEAD
    for paragraph in case.document.paragraphs:
        if id(paragraph) == first:
            part = BODY
        yield named.get(id(paragraph), part), paragraph
    for paragraphs in case.document.edges.values():
        yield from ((_EDGES, paragraph) for paragraph in paragraphs)
    yield from ((_BOX, paragraph) for paragraph in case.document.boxes)


def appendix_text(case: Case) -> Iterator[tuple[str, Paragraph]]:
    """Yield part and paragraph of what stands in appendices."""
    for appendix in case.anatomy.appendices:
        yield from ((appendix.label.text, each) for each in appendix.paragraphs)
