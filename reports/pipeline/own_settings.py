"""How the ward writes the fixed words of its templates, changed in its own settings file."""

from __future__ import annotations

import re
import tomllib
from typing import TYPE_CHECKING

from reports.office.writing import write_whole
from reports.pipeline.settings import FILE, understood

if TYPE_CHECKING:
    from pathlib import Path


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
