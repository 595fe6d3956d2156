"""What the commands ask of this machine and its user."""

from __future__ import annotations

import os
from pathlib import Path


def cache_folder() -> Path:
    """Return the folder of this user and machine for what can always be made anew."""
    return _own("XDG_CACHE_HOME", Path(".cache"))


def local_folder() -> Path:
    """Return the folder of this user and machine for what must stay on this machine."""
    return _own("XDG_DATA_HOME", Path(".local", "share"))


def _own(place: str, at_home: Path) -> Path:
    """Return this program's folder where the system or the variable `place` says, or at home."""
    named = (os.environ.get(name) for name in ("LOCALAPPDATA", place))
    return Path(next(filter(None, named), Path.home() / at_home)) / "danvan"
