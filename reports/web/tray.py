"""Files that wait for the step they belong to, for as long as the program runs."""

from __future__ import annotations

import secrets
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

_MOST = 20


@dataclass(frozen=True, slots=True)
class Tray:
    """A few files in a folder of this run, each known by a word nobody can guess."""

    _folder: tempfile.TemporaryDirectory[str] = field(
        default_factory=lambda: tempfile.TemporaryDirectory(
            prefix="danvan-", ignore_cleanup_errors=True
        )
    )
    _files: dict[str, Path] = field(default_factory=dict)

    def put(self, data: bytes, ending: str) -> str:
        """Keep `data` and return the word for it; the oldest files make room."""
        while len(self._files) >= _MOST:
            self._files.pop(next(iter(self._files))).unlink(missing_ok=True)
        word = secrets.token_urlsafe(12)
        path = Path(self._folder.name) / f"{len(self._files)}-{word}{ending}"
        path.write_bytes(data)
        self._files[word] = path
        return word

    def get(self, word: str) -> Path | None:
        """Return the file kept under a word, None if there is none."""
        return self._files.get(word)

    def close(self) -> None:
        """Throw everything away."""
        self._files.clear()
        self._folder.cleanup()
