"""Puts sections where templates include them, and takes from a guest only what it says."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING

from reports.documents.compiler.contents import has_content
from reports.documents.compiler.wordml import (
    BODY,
    P_PR,
    SECT_PR,
    TBL,
    P,
    body_of,
    holder_of,
    is_tag,
    tag_nodes,
    tag_number,
)
from reports.findings import templates as codes

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from reports.documents.compiler.placed import Placed
    from reports.documents.compiler.reading import Text
    from reports.documents.compiler.wordml import Element
    from reports.findings import Finding


def included_name(placed: Placed) -> str:
    """Return the name of the section that an ``include`` asks for."""
    return placed.body.strip('"').removesuffix(".docx")


def fill_includes(
    text: Text, sections: Mapping[str, Text], tags: Sequence[Placed], inside: tuple[str, ...] = ()
) -> list[Finding]:
    """Replace each ``include`` by the blocks of its section, sections within sections too."""
    findings: list[Finding] = []
    for part, root in text.trees.items():
        for node in list(tag_nodes(root)):
            placed = tags[tag_number(node)]
            if placed.word != "include":
                continue
            if part != text.package.document:
                findings.append(placed.wrong(codes.MISPLACED))
            elif (name := included_name(placed)) in inside:
                findings.append(placed.wrong(codes.SECTION_LOOP, name=name))
            else:
                findings += fill_includes(sections[name], sections, tags, (*inside, name))
                findings += _fill(node, sections[name], tags)
    return findings


def _fill(node: Element, section: Text, tags: Sequence[Placed]) -> list[Finding]:
    holder = holder_of(node)
    blocks = [deepcopy(block) for block in blocks_of(section)]
    for block in blocks:
        block.tail = None
        node.addprevious(block)
    holder.remove(node)
    appendix = any(is_tag(one) and tags[tag_number(one)].word == "phu_luc" for one in blocks)
    if appendix and holder.tag != BODY:
        return [tags[tag_number(node)].wrong(codes.MISPLACED)]
    return []


def blocks_of(guest: Text) -> list[Element]:
    """Return what a body or section brings along: its blocks without any page set-up.

    The empty paragraph that Word keeps at the end of every file stays behind, unless it parts a
    table from what follows.
    """
    blocks = [block for block in body_of(guest.document) if block.tag != SECT_PR]
    for block in blocks:
        properties = None if is_tag(block) else block.find(f"{P_PR}/{SECT_PR}")
        if properties is not None:
            holder_of(properties).remove(properties)
    while blocks and is_empty(blocks[-1]) and not (len(blocks) > 1 and blocks[-2].tag == TBL):
        blocks.pop()
    return blocks


def is_empty(block: Element) -> bool:
    """Return whether a block is a paragraph with nothing in it, not even a tag."""
    return block.tag == P and next(tag_nodes(block), None) is None and not has_content(block, ())
