"""What a report was made from, kept beside it as it was: its workbooks and its templates."""

from __future__ import annotations

import hashlib
import io
import zipfile
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reports.office.register import Frozen, Role
from reports.office.store import KEPT, digest
from reports.pipeline.tracing import is_personal
from reports.workbooks.redacted import without_private
from reports.workbooks.sheets import SHEETS
from reports.workbooks.sources import sources

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from reports.office.origin import Origin, Source, TemplateUsed
    from reports.pipeline.shelf import Shelf
    from reports.workbooks.records import Dataset

_ZIP_TIME = (1980, 1, 1, 0, 0, 0)


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
    inputs, forms = (_unpacked(place) for place in _places(target, origin))
    return (
        *(_frozen(Role.INPUT, each, inputs.get(each.name)) for each in origin.inputs),
        *(_frozen(Role.TEMPLATE, each, forms.get(each.name)) for each in origin.templates),
    )


def _frozen(role: Role, each: Source | TemplateUsed, data: bytes | None) -> Frozen:
    return Frozen(role=role, name=each.name, sha256=each.sha256, data=data)


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
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as package:  # most of them are packed themselves
        for name, data in sorted(files.items()):
            entry = zipfile.ZipInfo(name, _ZIP_TIME)
            entry.create_system = 0
            package.writestr(entry, data)
    return target.getvalue()


def _unpacked(place: Path) -> dict[str, bytes]:
    try:
        with zipfile.ZipFile(place) as package:
            return {name: package.read(name) for name in package.namelist()}
    except (OSError, zipfile.BadZipFile):
        return {}
