"""Puts a body into the slots of its letterhead and gives its appendices pages of their own.

The letterhead's first pages hold the slot ``noi_dung``; behind them stand its prototypes, one
section of the document each, with the slots ``phu_luc`` and ``phu_luc_ngang``. Which section is
the last is known only when a document is made: until then each ends with a numbered mark. A
letterhead of forms has a prototype only: its document is as many pages as come.
"""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reports.documents.compiled import SECTION_MARK
from reports.documents.compiler.emit import bare
from reports.documents.compiler.includes import is_empty
from reports.documents.compiler.placed import ENDS
from reports.documents.compiler.structure import added
from reports.documents.compiler.wordml import (
    P_PR,
    SECT_PR,
    P,
    body_of,
    holder_of,
    is_tag,
    made,
    tag_number,
    w,
)
from reports.findings import Place, found
from reports.findings import templates as codes

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from reports.documents.compiler.placed import Placed
    from reports.documents.compiler.reading import Text
    from reports.documents.compiler.wordml import Element
    from reports.findings import Finding

MAIN_SLOT = "noi_dung"
APPENDIX_SLOTS = ("phu_luc", "phu_luc_ngang")
_TINY = (
    '<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>'
    '<w:rPr><w:sz w:val="2"/></w:rPr></w:pPr></w:p>'
)


@dataclass(slots=True)
class Part:
    """One section of the letterhead: its blocks and its properties."""

    blocks: list[Element]
    properties: Element


@dataclass(slots=True)
class Appendix:
    """An appendix of a body: its slot, its blocks, the tags it depends on in order."""

    slot: str
    tag: Placed
    blocks: list[Element]
    conditions: list[list[Element]]


def compose(
    letterhead: Text, body: Sequence[Element], tags: list[Placed]
) -> tuple[tuple[str, ...], list[Finding]]:
    """Put `body` into the slots of the letterhead.

    Returns the section properties by the number in their marks; none if the document has no
    appendix, for then its only ending is already in place.
    """
    flow, appendices, findings = _without_appendices(body, tags)
    parts = _parts(letterhead)
    slots = {
        name: part
        for name in (MAIN_SLOT, *APPENDIX_SLOTS)
        for part in parts
        if _slot_range(part.blocks, tags, name) is not None
    }
    wanted = [
        *([MAIN_SLOT] if _prints(flow, tags) else []),
        *(appendix.slot for appendix in appendices),
    ]
    place = Place(file=letterhead.package.name)
    missing = dict.fromkeys(name for name in wanted if name not in slots)
    findings += [found(codes.NO_SLOT, place, slot=name) for name in missing]
    if findings:
        return (), findings
    return _composed(body_of(letterhead.document), parts, slots, flow, appendices, tags), []


def _composed(  # noqa: PLR0913, PLR0917 -- the pieces of one document
    root: Element,
    parts: Sequence[Part],
    slots: Mapping[str, Part],
    flow: Sequence[Element],
    appendices: Sequence[Appendix],
    tags: list[Placed],
) -> tuple[str, ...]:
    prototypes = [slots[name] for name in APPENDIX_SLOTS if name in slots]
    main = [part for part in parts if not any(part is one for one in prototypes)]
    for part in main:
        _fill(part, MAIN_SLOT, flow, tags)
    endings = (*main[-1:], *prototypes)
    for last in main[-1:]:
        last.blocks = _marked(last.blocks, 0) if appendices else _without_carrier(last.blocks)
    for child in list(root):
        root.remove(child)
    for block in (block for part in main for block in part.blocks):
        block.tail = None
        root.append(block)
    for appendix in appendices:
        number = next(n for n, part in enumerate(endings) if part is slots[appendix.slot])
        _append(root, appendix, slots[appendix.slot], tags, number)
    if not appendices:
        root.append(endings[0].properties)
        return ()
    _set_tail(root, SECTION_MARK.format(0))
    return tuple(bare(part.properties) for part in endings)


def _without_appendices(
    body: Sequence[Element], tags: Sequence[Placed]
) -> tuple[list[Element], list[Appendix], list[Finding]]:
    flow: list[Element] = []
    appendices: list[Appendix] = []
    findings: list[Finding] = []
    conditions: list[list[Element]] = []
    current: Appendix | None = None
    for block in body:
        placed = tags[tag_number(block)] if is_tag(block) else None
        word = placed.word if placed else ""
        if placed and word == "phu_luc":
            if current is not None:
                findings.append(placed.wrong(codes.APPENDIX_IN_APPENDIX))
            slot = "phu_luc_ngang" if placed.body else "phu_luc"
            current = Appendix(slot, placed, [], [list(chain) for chain in conditions])
            appendices.append(current)
        elif word == "endphu_luc":
            current = None
        elif current is not None:
            current.blocks.append(block)
        else:
            flow.append(block)
            _follow(conditions, block, word)
    return flow, appendices, findings


def _prints(flow: Sequence[Element], tags: Sequence[Placed]) -> bool:
    """Return whether anything of a body stands outside its appendices."""
    return any(not is_tag(block) or tags[tag_number(block)].word == "print" for block in flow)


def _follow(conditions: list[list[Element]], block: Element, word: str) -> None:
    if word in {"if", "for"}:
        conditions.append([block])
    elif word in {"elif", "else"}:
        conditions[-1].append(block)
    elif word in {"endif", "endfor"}:
        conditions.pop()


def _parts(letterhead: Text) -> list[Part]:
    """Return the sections of the letterhead, each header or footer it inherits named in it."""
    parts: list[Part] = []
    blocks: list[Element] = []
    references: dict[tuple[str, str], Element] = {}
    for block in body_of(letterhead.document):
        if block.tag != SECT_PR:
            blocks.append(block)
        properties = block if block.tag == SECT_PR else _break_in(block)
        if properties is not None:
            _inherit(properties, references)
            parts.append(Part(blocks, properties))
            blocks = []
    if blocks or not parts:
        parts.append(Part(blocks, made("<w:sectPr/>")))
    return parts


def _break_in(block: Element) -> Element | None:
    return None if is_tag(block) else block.find(f"{P_PR}/{SECT_PR}")


def _inherit(properties: Element, references: dict[tuple[str, str], Element]) -> None:
    kinds = (w("headerReference"), w("footerReference"))
    own = {
        (str(node.tag), node.get(w("type"), "")): node for node in properties if node.tag in kinds
    }
    for key in sorted(set(references) - set(own), reverse=True):
        properties.insert(0, deepcopy(references[key]))
    references.update(own)


def _is(node: Element, tags: Sequence[Placed], word: str) -> bool:
    return is_tag(node) and tags[tag_number(node)].word == word


def _slot_range(
    blocks: Sequence[Element], tags: Sequence[Placed], name: str
) -> tuple[int, int] | None:
    start = None
    for position, block in enumerate(blocks):
        if _is(block, tags, "block") and tags[tag_number(block)].body == name:
            start = position
        elif start is not None and _is(block, tags, "endblock"):
            return start, position
    return None


def _fill(part: Part, slot: str, content: Sequence[Element], tags: Sequence[Placed]) -> None:
    """Put `content` in place of a slot and of what stands in it for show."""
    span = _slot_range(part.blocks, tags, slot)
    if span is None:
        return
    start, end = span
    kept = content or part.blocks[start + 1 : end]
    part.blocks = [*part.blocks[:start], *kept, *part.blocks[end + 1 :]]


def _append(
    root: Element, appendix: Appendix, prototype: Part, tags: list[Placed], number: int
) -> None:
    part = Part([deepcopy(block) for block in prototype.blocks], prototype.properties)
    _fill(part, appendix.slot, appendix.blocks, tags)
    blocks = _marked(part.blocks, number)
    before = [deepcopy(node) for chain in appendix.conditions for node in chain]
    after = [
        added(tags, ENDS[tags[tag_number(chain[0])].word])
        for chain in reversed(appendix.conditions)
    ]
    for block in (*before, *blocks, *after):
        block.tail = None
        root.append(block)


def _without_carrier(blocks: list[Element]) -> list[Element]:
    """Return blocks whose last paragraph carries no section properties any more.

    An empty paragraph that was there for them only goes, or becomes tiny where a table or a
    condition stands before it: at full height it could fall on a page of its own.
    """
    if not blocks or blocks[-1].tag != P:
        return blocks
    *others, last = blocks
    properties = _break_in(last)
    if properties is not None:
        holder_of(properties).remove(properties)
    if not is_empty(last) or not others:
        return blocks
    return others if others[-1].tag == P else [*others, made(_TINY)]


def _marked(blocks: list[Element], number: int) -> list[Element]:
    """Let the last paragraph of a section carry its mark; add a tiny one where none is sure."""
    blocks = _without_carrier(blocks)
    if not blocks or blocks[-1].tag != P:
        blocks = [*blocks, made(_TINY)]
    properties = blocks[-1].find(P_PR)
    if properties is None:
        properties = blocks[-1].makeelement(P_PR)
        blocks[-1].insert(0, properties)
    _set_tail(properties, SECTION_MARK.format(number))
    return blocks


def _set_tail(holder: Element, text: str) -> None:
    """Put `text` behind the last child of `holder`."""
    if len(holder):
        holder[-1].tail = text
    else:
        holder.text = text
