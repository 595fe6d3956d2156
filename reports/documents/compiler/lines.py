"""What docxtpl's marks do to whole lines: ``{%-`` and ``-%}`` join them, ``{#p #}`` drops them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reports.documents.compiler.scan import scan
from reports.documents.compiler.wordml import P_PR, TC, TR, P, ancestor, holder_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from reports.documents.compiler.scan import Tag
    from reports.documents.compiler.wordml import Element

    Reading = Callable[[Element], str]

_HOLDERS = {"p": P, "tr": TR, "tc": TC}


def set_lines(root: Element, text_of: Reading) -> None:
    """Join and drop the lines below `root` that ask for it; `text_of` reads a paragraph."""
    for paragraph in list(root.iter(P)):
        text = text_of(paragraph)
        if "{#" in text:
            _drop(paragraph, scan(text))
        if "{%-" in text or "-%}" in text:
            _join(paragraph, text_of)


def _drop(paragraph: Element, tags: list[Tag]) -> None:
    """Drop the paragraph, row or cell that a comment names, with all that stands in it."""
    for tag in tags:
        kind = _HOLDERS.get(tag.prefix) if tag.word == "comment" else None
        holder = paragraph if kind == P else ancestor(paragraph, kind) if kind else None
        if holder is not None and holder.getparent() is not None:
            holder_of(holder).remove(holder)


def _join(paragraph: Element, text_of: Reading) -> None:
    above = paragraph.getprevious()
    if _continues(text_of(paragraph)) and above is not None and above.tag == P:
        _append(above, paragraph)
        paragraph = above
    while _wants_more(text_of(paragraph)):
        below = paragraph.getnext()
        if below is None or below.tag != P:
            return
        _append(paragraph, below)


def _continues(text: str) -> bool:
    tags = scan(text)
    return bool(tags) and tags[0].raw.startswith("{%-") and not text[: tags[0].start].strip()


def _wants_more(text: str) -> bool:
    tags = scan(text)
    return bool(tags) and tags[-1].raw.endswith("-%}") and not text[tags[-1].end :].strip()


def _append(first: Element, second: Element) -> None:
    """Let the contents of `second` follow those of `first` in one paragraph."""
    first.extend([child for child in second if child.tag != P_PR])
    holder_of(second).remove(second)
