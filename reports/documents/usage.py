"""The names that a compiled template uses, held against those that are known."""

from __future__ import annotations

import difflib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reports.fields import Field, FieldKind, Group, Rows, is_chart
from reports.findings import found
from reports.findings import templates as codes

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reports.documents.compiled import Compiled, Site, Use
    from reports.fields import Known, Names
    from reports.findings import Finding

Path = tuple[str | None, ...]


def nearest(word: str, known: Iterable[str]) -> str:
    """Return the right words most like a wrong one, for a message; an ellipsis if none is."""
    candidates = sorted(known)
    close = difflib.get_close_matches(word, candidates, n=1, cutoff=0.5)
    return close[0] if close else ", ".join(candidates[:8]) or "…"


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
