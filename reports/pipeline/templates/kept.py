"""Compiled templates, kept from run to run: compiling takes as long as reading the workbooks."""

from __future__ import annotations

import contextlib
import hashlib
import importlib.util
import pickle
from pathlib import Path
from typing import TYPE_CHECKING

from reports.documents.compiled import Compiled
from reports.office.writing import write_whole

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from reports.findings import Finding

    Result = tuple[Compiled | None, list[Finding]]

_PROGRAM = Path(__file__).resolve().parents[2]
_MOST = 40


def kept(folder: Path | None, made_from: Iterable[bytes], make: Callable[[], Result]) -> Result:
    """Return what `make` compiles from the bytes of `made_from`, from `folder` if it is there.

    Only what compiled without a word to say is kept. A folder that cannot be read or written
    costs time, nothing else; None keeps nothing.
    """
    if folder is None:
        return make()
    path = folder / f"{_key(made_from)}.mau"
    with contextlib.suppress(Exception):  # whatever is wrong with a kept file, it is made anew
        # The folder is the user's own: who can write there can run programs as the user anyway.
        compiled = pickle.loads(path.read_bytes())  # noqa: S301 -- see the comment above
        if isinstance(compiled, Compiled):
            return compiled, []
    result = make()
    if result[0] is not None and not result[1]:
        _keep(path, pickle.dumps(result[0]))
    return result


def program_digest(room: str = "") -> str:
    """Return a digest of this program, or of one room of it, that changes when its code does."""
    digest = hashlib.sha256(importlib.util.MAGIC_NUMBER)
    for path in sorted((_PROGRAM / room).rglob("*.py")):
        state = path.stat()
        digest.update(f"{path.name} {state.st_size} {state.st_mtime_ns}\n".encode())
    return digest.hexdigest()


def _key(made_from: Iterable[bytes]) -> str:
    digest = hashlib.sha256(program_digest("documents").encode())
    for each in made_from:
        digest.update(hashlib.sha256(each).digest())
    return digest.hexdigest()[:32]


def _keep(path: Path, data: bytes) -> None:
    with contextlib.suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(data, path)
        oldest = sorted(path.parent.glob("*.mau"), key=lambda each: each.stat().st_mtime_ns)
        for each in oldest[:-_MOST]:
            each.unlink(missing_ok=True)
