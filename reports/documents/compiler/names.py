"""Follows every name in a template to what it stands for."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from jinja2 import nodes
from lxml import etree

from reports.documents.compiled import Use
from reports.documents.compiler.alt_texts import NAMED_NODES, marks_of
from reports.documents.compiler.emit import CHART_MARK
from reports.documents.compiler.wordml import is_tag, tag_number

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reports.documents.compiler.placed import Placed
    from reports.documents.compiler.wordml import Element

Path = tuple[str | None, ...]
Scope = dict[str, "Path | None"]


def uses(root: Element, tags: Sequence[Placed]) -> list[Use]:
    """Return every use of a name below `root`; loop variables are followed to their lists.

    In a path None stands for "any row of this list".
    """
    collected: list[Use] = []
    scopes: list[Scope] = [{}]
    for node in root.iter(etree.ProcessingInstruction, *NAMED_NODES):
        if not is_tag(node):
            collected += _uses_of_marks(node, tags, scopes[-1])
            continue
        number = tag_number(node)
        placed = tags[number]
        if placed.word == "for" and placed.expression is not None:
            rows = _path(placed.expression, scopes[-1])
            listed = Use(site=number, path=(), looped=True)
            collected += _of(placed.expression, scopes[-1], listed)
            inner: Scope = {**scopes[-1], placed.target: (*rows, None) if rows else None}
            scopes.append({**inner, "loop": None})
            if placed.condition is not None:
                collected += _of(placed.condition, scopes[-1], Use(site=number, path=()))
        elif placed.word == "endfor":
            scopes.pop()
        elif placed.expression is not None:
            how = Use(site=number, path=(), printed=placed.word == "print")
            collected += _of(placed.expression, scopes[-1], how)
    return collected


def _uses_of_marks(node: Element, tags: Sequence[Placed], scope: Scope) -> Iterator[Use]:
    """Yield the uses of names in the alt text of a drawing, or in a text of a chart."""
    for word, number in marks_of(node):
        expression = tags[number].expression
        if expression is not None:
            charted = word == CHART_MARK
            how = Use(site=number, path=(), printed=not charted, charted=charted)
            yield from _of(expression, scope, how)


def _of(expression: nodes.Expr, scope: Scope, how: Use) -> Iterator[Use]:
    """Yield the uses of names in one expression; what it is as a whole is used as `how` says."""
    if isinstance(expression, nodes.Name | nodes.Getattr | nodes.Getitem):
        path = _path(expression, scope)
        if path:
            yield replace(how, path=path)
        return
    inner = Use(site=how.site, path=())
    for child in expression.iter_child_nodes():
        if isinstance(child, nodes.Expr):
            yield from _of(child, scope, inner)
        elif isinstance(child, nodes.Operand):
            yield from _of(child.expr, scope, inner)


def _path(expression: nodes.Node, scope: Scope) -> Path | None:
    """Return the way to a value from the top of the names; None if it cannot be followed."""
    match expression:
        case nodes.Name():
            return scope.get(expression.name, (expression.name,))
        case nodes.Getattr():
            path = _path(expression.node, scope)
            return (*path, expression.attr) if path else None
        case nodes.Getitem(arg=nodes.Const(value=step)):
            path = _path(expression.node, scope)
            return (*path, step if isinstance(step, str) else None) if path else None
        case _:
            return None
