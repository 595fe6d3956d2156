"""A bug, kept in a file for who can mend it: where it happened, and no value of any cell."""

from __future__ import annotations

import hashlib
import tempfile
import traceback


def place_of(error: BaseException) -> str:
    """Return where an error happened, without its message: that might hold a cell's value."""
    return "".join([*traceback.format_tb(error.__traceback__), type(error).__name__, "\n"])


def keep_trouble(text: str) -> tuple[str, str]:
    """Keep `text` in the folder for temporary files; return its number and the file's path."""
    number = hashlib.sha256(text.encode()).hexdigest()[:8]
    with tempfile.NamedTemporaryFile(
        "w", encoding="utf-8", prefix=f"danvan-{number}-", suffix=".log", delete=False
    ) as log:
        log.write(text)
    return number, log.name
