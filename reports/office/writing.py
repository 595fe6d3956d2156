"""A file is written whole or not at all: beside its place first, then put there in one step."""

from __future__ import annotations

import contextlib
import os
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

DRAFT_PREFIX, DRAFT_ENDING = ".danvan-", ".tmp"
_WAITS = (0.05, 0.1, 0.2, 0.4, 0.8)
_FORGOTTEN_SECONDS = 600


def write_whole(data: bytes, target: Path) -> None:
    """Replace `target` by `data` in one step; on any failure the old file stays as it was."""
    with drafted(data, target.parent) as draft:
        put(draft, target)
    sync_folder(target.parent)


@contextlib.contextmanager
def drafted(data: bytes, folder: Path) -> Iterator[Path]:
    """Give `data` as a file in `folder`, on the disk and read back; gone at the end if still there.

    What other runs left there when they were killed is removed.
    """
    handle, name = tempfile.mkstemp(
        dir=folder, prefix=f"{DRAFT_PREFIX}{os.getpid()}-", suffix=DRAFT_ENDING
    )
    draft = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        draft.chmod(0o666 & ~umask())
        if draft.read_bytes() != data:
            raise OSError(5, "not read back as written", name)
        sweep(folder)
        yield draft
    finally:
        draft.unlink(missing_ok=True)


def put(draft: Path, target: Path) -> None:
    """Put `draft` in the place of `target`, waiting a little while another program holds it.

    Raises PermissionError where it is held for longer.
    """
    for wait in _WAITS:
        try:
            draft.replace(target)
        except PermissionError:
            time.sleep(wait)
        else:
            return
    draft.replace(target)


def umask() -> int:
    """Return which rights new files are not given."""
    mask = os.umask(0)
    os.umask(mask)
    return mask


def sync_folder(folder: Path) -> None:
    """Make the names in `folder` last through a power cut, where the system knows how."""
    if os.name == "posix":
        descriptor = os.open(folder, os.O_RDONLY)
        with contextlib.suppress(OSError):
            os.fsync(descriptor)
        os.close(descriptor)


def sweep(folder: Path) -> None:
    """Remove the drafts in `folder` whose program is no more."""
    for draft in folder.glob(f"{DRAFT_PREFIX}*{DRAFT_ENDING}*"):
        with contextlib.suppress(OSError):
            if _is_abandoned(draft):
                draft.unlink()


def _is_abandoned(draft: Path) -> bool:
    """Return whether nobody writes `draft` any more: its process is gone, or it is old."""
    process = draft.name.removeprefix(DRAFT_PREFIX).partition("-")[0]
    if os.name != "posix" or not process.isdigit():
        return _age(draft) > _FORGOTTEN_SECONDS
    try:
        os.kill(int(process), 0)
    except ProcessLookupError:
        return True
    except OSError:
        return False
    return False


def _age(draft: Path) -> float:
    """Return for how many seconds `draft` lay there when anything was last written beside it."""
    return draft.parent.stat().st_mtime - draft.stat().st_mtime
