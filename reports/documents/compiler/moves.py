"""Carries out what `reach` decided: tags move, runs split, paragraphs of tags vanish."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from reports.documents.compiler.wordml import (
    P_PR,
    R_PR,
    SDT_CONTENT,
    SECT_PR,
    attributes,
    holder_of,
    is_tag,
    tag_nodes,
    taken_out,
)

if TYPE_CHECKING:
    from reports.documents.compiler.wordml import Element


@dataclass(slots=True)
class Moves:
    """What is to be done once all pairs are understood.

    Tags go right before or after an anchor, or out of so many elements around them, which are
    split; anchors that were there for their tags only vanish.
    """

    before: list[tuple[Element, Element]] = field(default_factory=list)
    after: list[tuple[Element, Element]] = field(default_factory=list)
    splits: list[tuple[Element, int]] = field(default_factory=list)
    vanishing: dict[Element, None] = field(default_factory=dict)

    def replace(self, node: Element, anchor: Element) -> None:
        """Let `node` take the place of `anchor`."""
        self.before.append((node, anchor))
        self.vanishing[anchor] = None


def apply(root: Element, moves: Moves) -> None:
    """Carry out `moves` below `root`; tags at one place keep the order of the text."""
    order = {node: position for position, node in enumerate(tag_nodes(root))}
    for node, levels in moves.splits:
        for _ in range(levels):
            _split_holder(node)
    for node, anchor in sorted(moves.before, key=lambda move: order[move[0]]):
        if node is not anchor:
            taken_out(node)
            anchor.addprevious(node)
    for node, anchor in sorted(moves.after, key=lambda move: -order[move[0]]):
        taken_out(node)
        anchor.addnext(node)
    for anchor in moves.vanishing:
        # A paragraph that ends a section of the document stays, for the section's sake.
        if not is_tag(anchor) and anchor.find(f"{P_PR}/{SECT_PR}") is None:
            _drop(anchor)


def _drop(anchor: Element) -> None:
    holder = holder_of(anchor)
    holder.remove(anchor)
    if holder.tag == SDT_CONTENT and len(holder) == 0:
        control = holder_of(holder)
        holder_of(control).remove(control)


def _split_holder(node: Element) -> None:
    """Split the element around `node` in two alike and leave `node` between them."""
    left = holder_of(node)
    right = left.makeelement(left.tag, attributes(left))
    right.text, node.tail = node.tail, None
    properties = left.find(R_PR)
    if properties is not None:
        right.append(deepcopy(properties))
    right.extend(list(node.itersiblings()))
    left.addnext(node)
    node.addnext(right)
    for half in (left, right):
        if not half.text and all(child.tag == R_PR for child in half):
            holder_of(half).remove(half)
