"""How a ward wants the fixed words of its templates, for all reports at once."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING

from reports.findings import Place, ReportsError, found
from reports.findings.run import BROKEN_SETTINGS
from reports.vietnamese import ToneStyle, clean

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reports.pipeline.shelf import Shelf

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
