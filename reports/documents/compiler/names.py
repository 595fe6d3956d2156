"""Follows every name in a template to what it stands for, and checks it against known names."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from jinja2 import nodes
from lxml import etree

from reports.documents.compiled import Use
from reports.documents.compiler.alt_texts import NAMED_NODES, marks_of
from reports.documents.compiler.emit import CHART_MARK
from reports.documents.compiler.expressions import nearest
from reports.documents.compiler.wordml import is_tag, tag_number
from reports.fields import Field, FieldKind, Group, Rows, is_chart
from reports.findings import found
from reports.findings import templates as codes

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reports.documents.compiled import Compiled, Site
    from reports.documents.compiler.placed import Placed
    from reports.documents.compiler.wordml import Element
    from reports.fields import Known, Names
    from reports.findings import Finding

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


def used_names(compiled: Compiled) -> frozenset[str]:
    """Return the names a template uses, dotted: ``mo_hinh.so_luong``."""
    return frozenset(_dotted(use.path) for use in compiled.uses)


def unknown_names(compiled: Compiled, names: Names) -> list[Finding]:
    """Return the names that are not known, or are used as something they are not."""
    findings = {}
    for use in compiled.uses:
        finding = _use_finding(use, compiled.sites[use.site], names)
        if finding is not None:
            findings[str(finding)] = finding
    return list(findings.values())


def _dotted(path: Path) -> str:
    return ".".join(step for step in path if step is not None)


@dataclass(frozen=True, slots=True)
class _Level:
    """How far a path was followed: what stands there, and by which names one can go on."""

    known: Known
    is_row: bool = False

    @property
    def fields(self) -> Names:
        if isinstance(self.known, Field) or (isinstance(self.known, Rows) and not self.is_row):
            return {}
        return self.known.fields


def _use_finding(use: Use, site: Site, names: Names) -> Finding | None:
    level = _Level(Group(meaning="", fields=names))
    for position, step in enumerate(use.path):
        here = _dotted(use.path[: position + 1])
        if step is None:
            if not _is_list(level):
                return None  # The loop that names the list is told of instead.
            level = _Level(level.known, is_row=True)
            continue
        if step not in level.fields:
            close = _nearest(step, use.path[:position], level.fields, names)
            return found(codes.UNKNOWN_NAME, site.place, name=here, tag=site.tag, nearest=close)
        level = _Level(level.fields[step])
    if use.looped and not _is_list(level):
        return _not_a_list(use, site, names)
    if use.charted and not is_chart(level.known):
        return _not_a_chart(use, site, names)
    return _print_finding(use, site, level) if use.printed else None


def _is_list(level: _Level) -> bool:
    known = level.known
    words = isinstance(known, Field) and known.kind is FieldKind.WORDS
    return (isinstance(known, Rows) or words) and not level.is_row


def _not_a_list(use: Use, site: Site, names: Names) -> Finding:
    lists = [name for name, known in _all(names, rows=False) if isinstance(known, Rows)]
    name = _dotted(use.path)
    close = nearest(name, lists)
    return found(codes.NOT_A_LIST, site.place, name=name, tag=site.tag, nearest=close)


def _not_a_chart(use: Use, site: Site, names: Names) -> Finding:
    charts = [name for name, known in _all(names, rows=False) if is_chart(known)]
    name = _dotted(use.path)
    close = nearest(name, charts)
    return found(codes.NOT_A_CHART, site.place, name=name, tag=site.tag, nearest=close)


def _print_finding(use: Use, site: Site, level: _Level) -> Finding | None:
    name = _dotted(use.path)
    if _is_list(level):
        return found(codes.LIST_PRINTED, site.place, name=name, tag=site.tag)
    if isinstance(level.known, Field):
        return None
    first = next(iter(level.fields), "…")
    near = f"{name}.{first}"
    return found(codes.GROUP_PRINTED, site.place, name=name, tag=site.tag, nearest=near)


def _nearest(step: str, before: Path, fields: Names, names: Names) -> str:
    """Return the right names most like `step`: under another group if none is near here."""
    elsewhere = [name for name, _ in _all(names) if name.rsplit(".", 1)[-1] == step]
    if elsewhere and not any(before):
        return ", ".join(elsewhere[:3])
    prefix = [part for part in before if part is not None]
    close = nearest(step, fields)
    return close if "," in close or None in before else ".".join([*prefix, close])


def _all(names: Names, above: str = "", *, rows: bool = True) -> Iterator[tuple[str, Known]]:
    """Yield all names dotted, those of the rows of lists too if `rows`."""
    for name, known in names.items():
        yield f"{above}{name}", known
        if isinstance(known, Group) or (rows and isinstance(known, Rows)):
            yield from _all(known.fields, f"{above}{name}.", rows=rows)
