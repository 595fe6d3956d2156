"""How a ward wants the fixed words of its templates, for all reports at once."""

from __future__ import annotations

import re
import tomllib
from typing import TYPE_CHECKING

from reports.findings import Place, ReportsError, found
from reports.findings.run import BROKEN_SETTINGS
from reports.office.writing import write_whole
from reports.vietnamese import ToneStyle, clean

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from reports.pipeline.templates.shelf import Shelf

    Settings = Mapping[str, bool | str]

FILE = "settings.toml"
_STYLES = {style.value: style for style in ToneStyle}


def ward_settings(shelf: Shelf) -> Settings:
    """Return what the first ``settings.toml`` of the shelf says, nothing if there is none.

    Raises ReportsError where it cannot be understood.
    """
    path = shelf.find("", FILE)
    if path is None:
        return {}
    try:
        return understood(tomllib.loads(path.read_text(encoding="utf-8")))
    except ValueError as error:
        raise ReportsError([found(BROKEN_SETTINGS, Place(file=path.name), reason=error)]) from error


def understood(settings: Mapping[str, object]) -> Settings:
    """Return `settings`; ValueError names the first that has a value it cannot have."""
    for name, value in settings.items():
        right = {
            "pad_counts": isinstance(value, bool),
            "tone_style": clean(str(value)) in _STYLES,
        }.get(name, isinstance(value, bool | str))
        if not right:
            raise ValueError(f"{name} = {value}")
    return {name: value for name, value in settings.items() if isinstance(value, bool | str)}


def tone_style(settings: Settings) -> ToneStyle | None:
    """Return how tones are to be written, None if words stay as they are."""
    return _STYLES.get(clean(str(settings.get("tone_style"))))


def change_settings(folder: Path, shipped: str, *, pad_counts: bool, tone_style: str) -> None:
    """Write the settings of the ward into `folder`; lines and comments of its own stay.

    A ward without settings of its own gets the `shipped` ones first. Raises ValueError where a
    value is none that a setting can have.
    """
    path = folder / FILE
    text = path.read_text(encoding="utf-8") if path.is_file() else shipped
    text = _set(text, "pad_counts", "true" if pad_counts else "false")
    text = _set(text, "tone_style", f'"{tone_style}"' if tone_style else "")
    understood(tomllib.loads(text))
    folder.mkdir(parents=True, exist_ok=True)
    write_whole(text.encode(), path)


def _set(text: str, name: str, value: str) -> str:
    """Return the text in which `name` has a value; without one the line becomes a comment."""
    line = re.compile(rf"^(?P<off>#\s*)?{name}\s*=.*$", re.MULTILINE)
    matches = sorted(line.finditer(text), key=lambda match: bool(match["off"]))
    if matches:
        first = matches[0]
        kept = first[0] if first["off"] else f"# {first[0]}"
        written = f"{name} = {value}" if value else kept
        return text[: first.start()] + written + text[first.end() :]
    return f"{text.rstrip()}\n{name} = {value}\n" if value else text
