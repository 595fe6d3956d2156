"""What the commands ask of this machine and its user."""

from __future__ import annotations

import os
from pathlib import Path


def cache_folder() -> Path:
    """Return the folder of this user and machine for what can always be made anew."""
    places = ("LOCALAPPDATA", "XDG_CACHE_HOME")
    base = next((os.environ[place] for place in places if os.environ.get(place)), "")
    return (Path(base) if base else Path.home() / ".cache") / "danvan"
