"""Notes at the marked cells; those that stood there before stay."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from reports.workbooks.returned.boxes import EMPTY_DRAWING, with_box, without_boxes
from reports.workbooks.returned.cells import place_of
from reports.workbooks.returned.markup import (
    SHEET_ORDER,
    attribute,
    children,
    elements,
    inserted,
    prefix_of,
    replaced,
    with_prefix_declared,
)
from reports.workbooks.returned.parts import relation_id
from reports.workbooks.returned.styles import MAIN, Mark

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reports.workbooks.returned.markup import Element
    from reports.workbooks.returned.parts import Parts

WORDS: Mapping[Mark, str] = {Mark.MEND: "CẦN SỬA", Mark.REVIEW: "XEM LẠI"}
AUTHOR = "danvan"

_OURS = re.compile(rf"\s*(?:{'|'.join(WORDS.values())}) \[[A-Z]{{1,2}}\d\d\]")
_THREAD = "tc="
_EMPTY = (
    f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="{MAIN}">'
    "<authors></authors><commentList></commentList></comments>"
).encode()
_FONT = '<sz val="9"/><rFont val="Arial"/><family val="2"/>'


# Putting them in ---------------------------------------------------------------------------------


def add_notes(parts: Parts, sheet: str, notes: Mapping[str, str]) -> list[str]:
    """Write notes at the cells of a sheet's part; return the cells that could take none.

    Those are the ones that hold a conversation, in whose place Excel shows no note.
    """
    name = (
        parts.related(sheet, "comments") or parts.add("comments", sheet, "xl/comments", _EMPTY)[0]
    )
    data = parts.members[name]
    refused = [ref for ref in notes if ref in _conversations(data)]
    known = {attribute(each.tag(data), "ref") for each in _comments(data)}
    for ref, text in notes.items():
        if ref not in refused:
            data = _with_note(data, ref, text)
    parts.members[name] = data
    new = [ref for ref in notes if ref not in known]
    if new:
        _draw(parts, sheet, {ref: notes[ref] for ref in new})
    return refused


def _draw(parts: Parts, sheet: str, notes: Mapping[str, str]) -> None:
    data = parts.members[sheet]
    there = next((each for each in children(data) if each.name == b"legacyDrawing"), None)
    if there is None:
        name, id_ = parts.add("vmlDrawing", sheet, "xl/drawings/vmlDrawing", EMPTY_DRAWING)
        data, prefix = with_prefix_declared(data)
        tag = f'<{prefix_of(data).decode()}legacyDrawing {prefix}:id="{id_}"/>'.encode()
        parts.members[sheet] = inserted(data, tag, SHEET_ORDER, b"legacyDrawing")
    else:
        id_ = relation_id(data, there.tag(data))
        name = next(each.target for each in parts.relations(sheet) if each.id == id_)
    drawing = parts.members[name]
    for ref, text in notes.items():
        drawing = with_box(drawing, place_of(ref), text, data)
    parts.members[name] = drawing


def _comments(data: bytes) -> list[Element]:
    lists = [each for each in children(data) if each.name == b"commentList"]
    return [one for each in lists for one in elements(data, each.inside, each.outside)]


def _authors(data: bytes) -> list[str]:
    lists = [each for each in children(data) if each.name == b"authors"]
    return [
        unescape(one.content(data).decode())
        for each in lists
        for one in elements(data, each.inside, each.outside)
    ]


def _conversations(data: bytes) -> frozenset[str]:
    authors = _authors(data)
    threads = {n for n, author in enumerate(authors) if author.startswith(_THREAD)}
    tags = [each.tag(data) for each in _comments(data)]
    return frozenset(
        attribute(tag, "ref") for tag in tags if int(attribute(tag, "authorId") or 0) in threads
    )


def _with_note(data: bytes, ref: str, text: str) -> bytes:
    comments = _comments(data)
    there = next((each for each in comments if attribute(each.tag(data), "ref") == ref), None)
    prefix = prefix_of(data).decode()
    runs = _runs(text, prefix)
    if there is None:
        data, author = _with_author(data, prefix)
        (list_,) = (each for each in children(data) if each.name == b"commentList")
        whole = (
            f'<{prefix}comment ref="{ref}" authorId="{author}"><{prefix}text>{runs}</{prefix}text>'
            f"</{prefix}comment>"
        ).encode()
        return _appended(data, list_, whole)
    old = next(each for each in elements(data, there.inside, there.outside) if each.name == b"text")
    content = old.content(data)
    if not re.search(rb"<(?:[\w.-]+:)?r[\s>]", content):  # plain text cannot stand beside runs
        content = b"<%br>%b</%br>" % (prefix.encode(), content, prefix.encode())
    blank = f'<{prefix}r><{prefix}t xml:space="preserve">\n\n</{prefix}t></{prefix}r>'
    return replaced(data, [(old.inside, old.outside, content + (blank + runs).encode())])


def _with_author(data: bytes, prefix: str) -> tuple[bytes, int]:
    authors = _authors(data)
    if AUTHOR in authors:
        return data, authors.index(AUTHOR)
    (list_,) = (each for each in children(data) if each.name == b"authors")
    whole = f"<{prefix}author>{AUTHOR}</{prefix}author>".encode()
    return _appended(data, list_, whole), len(authors)


def _appended(data: bytes, list_: Element, whole: bytes) -> bytes:
    if list_.inside < list_.end:
        return data[: list_.outside] + whole + data[list_.outside :]
    tag = list_.tag(data)
    name = tag[1:].split()[0].rstrip(b"/>")
    full = tag[:-2].rstrip() + b">" + whole + b"</" + name + b">"
    return replaced(data, [(list_.start, list_.end, full)])


def _runs(text: str, prefix: str) -> str:
    """Return the text in runs, the lines that say CẦN SỬA or XEM LẠI bold."""
    runs = []
    for number, line in enumerate(text.split("\n")):
        bold = "<b/>" if _OURS.match(line) else ""
        start = "\n" if number else ""
        run = f'<r><rPr>{bold}{_FONT}</rPr><t xml:space="preserve">{start}{escape(line)}</t></r>'
        runs.append(re.sub(r"<(/?)(?=[a-zA-Z])", rf"<\1{prefix}", run) if prefix else run)
    return "".join(runs)


# Taking them out ---------------------------------------------------------------------------------


def remove_notes(parts: Parts, sheet: str) -> bool:
    """Take our notes out of a sheet, and leave every other; return whether there were any."""
    name = parts.related(sheet, "comments")
    if not name:
        return False
    data = parts.members[name]
    changes, gone = [], set()
    for each in _comments(data):
        text = next(
            (one for one in elements(data, each.inside, each.outside) if one.name == b"text"), None
        )
        kept = _without_ours(text.content(data)) if text else None
        if text is None or kept is None:
            continue
        if kept:
            changes.append((text.inside, text.outside, kept))
        else:
            changes.append((each.start, each.end, b""))
            gone.add(place_of(attribute(each.tag(data), "ref")))
    parts.members[name] = replaced(data, changes)
    if gone:
        for target in [each.target for each in parts.relations(sheet) if each.kind == "vmlDrawing"]:
            parts.members[target] = without_boxes(parts.members[target], gone)
    return bool(changes)


_TEXT = re.compile(rb"(<(?:[\w.-]+:)?t(?:\s[^<>]*)?>)([^<]*)(</(?:[\w.-]+:)?t>)")


def _without_ours(content: bytes) -> bytes | None:
    """Return what a note says before our words, empty if nothing; None if ours are not in it."""
    kept: list[bytes] = []
    for each in elements(content):
        run = each.whole(content)
        ours = _OURS.search(_text(run))
        if not ours:
            kept.append(run)
            continue
        kept.append(_with_text(run, _text(run)[: ours.start()]))
        while kept and not _text(kept[-1]).strip():
            kept.pop()
        if kept:
            kept[-1] = _with_text(kept[-1], _text(kept[-1]).rstrip())
        return b"".join(kept)
    return None


def _with_text(run: bytes, text: str) -> bytes:
    written = escape(text).encode()
    return _TEXT.sub(lambda match: match[1] + written + match[3], run, count=1)


def _text(run: bytes) -> str:
    return unescape(b"".join(match[2] for match in _TEXT.finditer(run)).decode())
