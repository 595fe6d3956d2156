"""What a report was made from, kept beside it as it was: its workbooks and its templates."""

from __future__ import annotations

import hashlib
import zipfile
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reports.office.store import KEPT, digest
from reports.pipeline.making.tracing import is_personal
from reports.workbooks.redacted import without_private
from reports.workbooks.sheets import SHEETS
from reports.workbooks.sources import sources
from reports.zipped import zipped

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from reports.office.origin import Origin, Source, TemplateUsed
    from reports.office.register import Frozen
    from reports.pipeline.templates.shelf import Shelf
    from reports.workbooks.records import Dataset


@dataclass(frozen=True, slots=True)
class Sources:
    """What a report is made from: the paths of its inputs, what was read there, its templates."""

    inputs: Sequence[Path]
    dataset: Dataset
    templates: Shelf


def kept_sources(target: Path, origin: Origin, now: Sources) -> dict[Path, bytes]:
    """Return the files in which the sources of a report are kept in the folder of `target`.

    Workbooks come without their private columns. A report with the same sources shares them.
    """
    inputs, forms = _places(target, origin)
    return {
        **({} if inputs.exists() else {inputs: _pack(_inputs_now(origin, now))}),
        **({} if forms.exists() else {forms: _pack(_templates_now(origin, now.templates))}),
    }


def frozen_sources(target: Path, origin: Origin) -> tuple[Frozen, ...]:
    """Return the sources of the report at `target` as they were kept; without bytes where lost."""
    from reports.office.register import Frozen, Role  # noqa: PLC0415 -- loads SQLite

    inputs, forms = (_unpacked(place) for place in _places(target, origin))
    kept: tuple[tuple[Role, Source | TemplateUsed, Mapping[str, bytes]], ...] = (
        *((Role.INPUT, each, inputs) for each in origin.inputs),
        *((Role.TEMPLATE, each, forms) for each in origin.templates),
    )
    return tuple(
        Frozen(role=role, name=each.name, sha256=each.sha256, data=files.get(each.name))
        for role, each, files in kept
    )


def _places(target: Path, origin: Origin) -> tuple[Path, Path]:
    folder = target.parent / KEPT
    inputs = _together((each.name, each.sha256) for each in origin.inputs)
    templates = _together((each.name, each.sha256) for each in origin.templates)
    return folder / f"so-lieu-{inputs}.zip", folder / f"mau-{templates}.zip"


def _together(named: Iterable[tuple[str, str]]) -> str:
    whole = hashlib.sha256()
    for name, sha256 in sorted(named):
        whole.update(f"{name}\0{sha256}\n".encode())
    return whole.hexdigest()[:32]


def _inputs_now(origin: Origin, now: Sources) -> dict[str, bytes]:
    wanted = {each.name: each.sha256 for each in origin.inputs}
    own = [each.cell for each in now.dataset.own_columns if is_personal(each.header)]
    kept: dict[str, bytes] = {}
    for each in sources(now.inputs)[0]:
        if each.label in wanted and digest(each.path.read_bytes()) == wanted[each.label]:
            private = (cell for cell in own if cell.file == each.label)
            data = without_private(each.path, SHEETS, private)
            kept |= {} if data is None else {each.label: data}
    return kept


def _templates_now(origin: Origin, shelf: Shelf) -> dict[str, bytes]:
    found = ((each, shelf.find(*_kind(each.name))) for each in origin.templates)
    kept = {each: path.read_bytes() for each, path in found if path is not None}
    return {each.name: data for each, data in kept.items() if digest(data) == each.sha256}


def _kind(name: str) -> tuple[str, str]:
    kind, _, file = name.rpartition("/")
    return kind, file


def _pack(files: Mapping[str, bytes]) -> bytes:
    return zipped(dict(sorted(files.items())), deflated=False)  # most are packed themselves


def _unpacked(place: Path) -> dict[str, bytes]:
    try:
        with zipfile.ZipFile(place) as package:
            return {name: package.read(name) for name in package.namelist()}
    except (OSError, zipfile.BadZipFile):
        return {}
