"""Changes that keep the outer form of an input, so that fuzzing gets below it."""

from __future__ import annotations

import json
import random
import zipfile
from io import BytesIO
from typing import TYPE_CHECKING

from workbook_builders import unpacked

from reports.workbooks.guard import DAMAGED

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any

    Change = Callable[[bytes, int], bytes]

ODD_VALUES: tuple[object, ...] = (
    None,
    -1,
    "",
    [],
    {},
    "9" * 5_000,
    1e308,
    True,
    [[1]],
    {"a": 1},
    "NaN",
    "-",
)
ODD_NAMES = ("xl/vbaProject.bin", "../x.xml", "xl/workbook.xml", "mimetype", "a" * 300, "")


def stored(members: Mapping[str, str | bytes]) -> bytes:
    """Return the members as a zip archive without compression, its checksums right."""
    target = BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_STORED) as archive:
        for name, content in members.items():
            archive.writestr(zipfile.ZipInfo(name), content)
    return target.getvalue()


def repacked(data: bytes, longest: int, seed: int, change: Change) -> bytes:
    """Return an archive with a part changed, lost, doubled or renamed; else its bytes changed."""
    chance = random.Random(seed)  # noqa: S311 -- the same seed gives the same change
    if chance.random() < 0.2:
        return change(data, longest)
    try:
        members = unpacked(data)
    except (*DAMAGED, OSError):
        return change(data, longest)
    if not members:
        return change(data, longest)
    made = stored(_changed(members, longest, chance, change))
    return made if len(made) <= longest else change(data, longest)


def _changed(
    members: Mapping[str, str | bytes], longest: int, chance: random.Random, change: Change
) -> dict[str, str | bytes]:
    kept = dict(members)
    name = chance.choice(sorted(kept))
    match chance.randrange(8):
        case 0:
            del kept[name]
        case 1:
            kept[chance.choice(ODD_NAMES)] = kept[name]
        case 2:
            other = chance.choice(sorted(kept))
            kept[other] = kept.pop(name)
        case _:
            content = kept[name]
            data = content if isinstance(content, bytes) else content.encode()
            room = longest - sum(len(each) for each in kept.values()) + len(data) - 4_000
            kept[name] = change(data, max(room, len(data), 1))
    return kept


def rewritten(data: bytes, longest: int, seed: int, change: Change) -> bytes:
    """Return JSON with one of its values replaced, lost or doubled; else its bytes changed."""
    chance = random.Random(seed)  # noqa: S311 -- the same seed gives the same change
    try:
        payload = json.loads(data)
    except (ValueError, RecursionError):
        return change(data, longest)
    if not isinstance(payload, dict | list) or not payload or chance.random() < 0.1:
        return change(data, longest)
    _change_somewhere(payload, chance)
    made = json.dumps(payload, ensure_ascii=False, separators=(",", ":")).encode(errors="replace")
    return made if len(made) <= longest else change(data, longest)


def _change_somewhere(payload: Any, chance: random.Random) -> None:
    inside = payload
    while True:
        key = chance.choice(sorted(inside) if isinstance(inside, dict) else range(len(inside)))
        below = inside[key]
        if not isinstance(below, dict | list) or not below or chance.random() < 0.2:
            break
        inside = below
    match chance.randrange(6):
        case 0:
            del inside[key]
        case 1 if isinstance(inside, list):
            inside.append(below)
        case _:
            inside[key] = chance.choice(ODD_VALUES)
