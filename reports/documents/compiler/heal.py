"""Heals the tags of a part: text that Word split over runs becomes one node in the tree."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING

from reports.documents.compiler.lines import set_lines
from reports.documents.compiler.placed import CELL_WORDS, CONTROL, SLOTS, Placed
from reports.documents.compiler.scan import Trouble, scan
from reports.documents.compiler.wordml import (
    ALTERNATE,
    FALLBACK,
    R_PR,
    SPACE,
    TEXT_BOX,
    P,
    R,
    T,
    holder_of,
    tag_node,
    w,
)
from reports.findings import templates as codes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reports.documents.compiler.scan import Tag
    from reports.documents.compiler.wordml import Element
    from reports.findings import Finding

_COMMANDS = tuple(sorted(CONTROL | SLOTS | CELL_WORDS | {"include"}))
_SEPARATORS = frozenset(w(n) for n in ("tab", "br", "cr", "noBreakHyphen", "softHyphen"))
_BARRIERS = frozenset({P, TEXT_BOX, ALTERNATE})
_SHOWN = 160


def heal(root: Element, template: str, tags: list[Placed]) -> list[Finding]:
    """Replace every tag below `root` by its node, adding the tags to `tags`."""
    findings: list[Finding] = []
    dangling: Placed | None = None
    set_lines(root, _text_of)
    for paragraph in list(root.iter(P)):
        pieces = list(_pieces(paragraph))
        text = "".join(piece for _, piece in pieces)
        if "{" not in text and "}" not in text:
            dangling = None if text.strip() else dangling
            continue
        scanned = scan(text)
        echo = next(paragraph.iterancestors(FALLBACK), None) is not None
        shown = shortened(text)
        placed = [Placed.of(tag, template, shown, echo=echo) for tag in scanned]
        first = scanned[0] if scanned else None
        if dangling and first and first.trouble is Trouble.STRAY:
            findings[-1] = dangling.wrong(codes.TAG_OVER_PARAGRAPHS)
            scanned, placed = scanned[1:], placed[1:]
        for tag, one in zip(scanned, placed, strict=True):
            findings += brace_findings(tag, one)
        last = scanned[-1] if scanned else None
        dangling = placed[-1] if last and last.trouble is Trouble.UNCLOSED else None
        _replace(pieces, scanned, placed, tags)
        sweep(paragraph)
    return findings


def _pieces(paragraph: Element) -> Iterator[tuple[Element, str]]:
    """Yield the text nodes of a paragraph itself, not of the text boxes anchored in it."""
    for child in paragraph:
        if child.tag in _BARRIERS:
            continue
        if child.tag == T:
            yield child, child.text or ""
        elif child.tag in _SEPARATORS:
            yield child, "\t"
        else:
            yield from _pieces(child)


def _text_of(paragraph: Element) -> str:
    return "".join(piece for _, piece in _pieces(paragraph))


def shortened(text: str) -> str:
    """Return a paragraph as a finding names it."""
    line = " ".join(text.split())
    return line if len(line) <= _SHOWN else f"{line[:_SHOWN]}…"


def brace_findings(tag: Tag, placed: Placed) -> list[Finding]:
    """Return what is wrong with the braces of a tag, or with its command."""
    match tag.trouble:
        case Trouble.UNCLOSED:
            return [placed.wrong(codes.UNCLOSED_TAG, closer=tag.wanted)]
        case Trouble.STRAY:
            closer = {"{{": "}}", "{%": "%}", "{#": "#}"}[tag.wanted]
            return [placed.wrong(codes.STRAY_CLOSER, tag=closer, opener=tag.wanted)]
        case Trouble.EMPTY:
            return [placed.wrong(codes.EMPTY_TAG)]
        case None:
            return _command_findings(placed)


def _command_findings(placed: Placed) -> list[Finding]:
    if placed.word in {"print", "comment", *_COMMANDS}:
        return []
    wrong = placed.word
    close = difflib.get_close_matches(wrong, _COMMANDS, n=1, cutoff=0.6)
    placed.word = close[0] if close else "broken"
    near = close[0] if close else ", ".join(sorted({"if", "for", "include", "phu_luc"}))
    return [placed.wrong(codes.UNKNOWN_TAG, word=wrong, nearest=near)]


def _replace(
    pieces: list[tuple[Element, str]], scanned: list[Tag], placed: list[Placed], tags: list[Placed]
) -> None:
    base = len(tags)
    tags.extend(placed)
    ends = []
    position = 0
    for _, text in pieces:
        position += len(text)
        ends.append(position)
    for offset in reversed(range(len(scanned))):
        tag = scanned[offset]
        keep = tag.word not in {"comment", "broken"} and placed[offset].word != "broken"
        _cut(pieces, ends, tag, tag_node(base + offset) if keep else None)


def _cut(
    pieces: list[tuple[Element, str]], ends: list[int], tag: Tag, node: Element | None
) -> None:
    """Put `node` where `tag` begins and take the tag's text out of all nodes it lies in.

    Tags are cut from the last to the first, so that what precedes one is still plain text.
    """
    first = next(i for i, end in enumerate(ends) if end > tag.start)
    last = next(i for i, end in enumerate(ends) if end >= tag.end)
    holder, text = pieces[first]
    before = tag.start - (ends[first] - len(text))
    rest = tag.end - (ends[last] - len(pieces[last][1]))
    for position in range(first + 1, last):
        _emptied(pieces[position][0])
    holder.set(SPACE, "preserve")
    tail = (holder.text or "")[rest:] if first == last else ""
    if first != last:
        pieces[last][0].text = (pieces[last][0].text or "")[rest:]
        pieces[last][0].set(SPACE, "preserve")
    holder.text = (holder.text or "")[:before]
    if node is None:
        holder.text += tail
    else:
        holder.insert(0, node)
        node.tail = tail


def _emptied(node: Element) -> None:
    if node.tag == T:
        node.text = ""
    else:
        holder_of(node).remove(node)


_EMPTY_RUN = frozenset({R_PR, w("lastRenderedPageBreak"), w("proofErr")})


def sweep(paragraph: Element) -> None:
    """Remove the text nodes and runs that lost all they held."""
    for text in list(paragraph.iter(T)):
        if len(text) or text.text:
            continue
        run = holder_of(text)
        run.remove(text)
        if run.tag == R and all(child.tag in _EMPTY_RUN for child in run):
            holder_of(run).remove(run)
