"""The ward's own templates win; that a shipped one has changed since is told, never forced."""

from __future__ import annotations

import contextlib
import json
from typing import TYPE_CHECKING

from reports.findings import found
from reports.findings.keeping import SHIPPED_TEMPLATE_CHANGED
from reports.office.folder import find_ward
from reports.office.store import digest
from reports.office.writing import write_whole
from reports.pipeline.templates.shelf import shipped_templates

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from reports.findings import Finding
    from reports.office.folder import WardFolder

SEEN = ".danvan-mau.json"
"""Beside the ward's own templates: the digest of the shipped one each of them stands for."""


def changed_templates(folder: Path) -> list[Finding]:
    """Return which own templates of the ward at `folder` stand for a shipped one that has changed.

    An own template seen for the first time stands for the shipped one of today.
    """
    ward = find_ward(folder)
    if ward is None or not (shipped := _shipped(ward)):
        return []
    seen = _seen(ward)
    if shipped.keys() - seen.keys():
        _remember(ward, {**shipped, **seen})
    return [
        found(SHIPPED_TEMPLATE_CHANGED, name=name)
        for name, sha256 in shipped.items()
        if seen.get(name, sha256) != sha256
    ]


def accept_templates(ward: WardFolder) -> None:
    """Let every own template stand for the shipped one of today: the change has been told."""
    shipped = _shipped(ward)
    if shipped and shipped != _seen(ward):
        _remember(ward, shipped)


def _shipped(ward: WardFolder) -> Mapping[str, str]:
    """Return the digests of the shipped templates that the ward has another version of."""
    ours = shipped_templates()
    own = sorted(path for path in ward.templates.glob("*/*.*") if not path.name.startswith("~$"))
    names = (path.relative_to(ward.templates).as_posix() for path in own)
    return {
        name: digest((ours / name).read_bytes())
        for name in names
        if (ours / name).is_file() and (ward.templates / name).is_file()
    }


def _seen(ward: WardFolder) -> Mapping[str, str]:
    try:
        seen = json.loads((ward.templates / SEEN).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return seen if isinstance(seen, dict) else {}


def _remember(ward: WardFolder, shipped: Mapping[str, str]) -> None:
    text = json.dumps(shipped, ensure_ascii=False, indent=1, sort_keys=True)
    with contextlib.suppress(OSError):  # it is told once more then, nothing else
        write_whole(text.encode(), ward.templates / SEEN)
