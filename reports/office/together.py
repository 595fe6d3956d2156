"""A report and what belongs to it reach the disk together, or nothing changes there."""

from __future__ import annotations

import contextlib
from itertools import count
from typing import TYPE_CHECKING

from reports.findings import found
from reports.findings.run import OUTPUT_NOT_WRITABLE, OUTPUT_OPEN
from reports.office.store import Stored, ledger_file
from reports.office.writing import drafted, put, sync_folder, write_whole

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping, Sequence
    from pathlib import Path

    from reports.findings import Finding


def store_report(
    data: bytes, target: Path, companions: Callable[[Path], Mapping[Path, bytes]]
) -> tuple[Stored | None, list[Finding]]:
    """Write the report `data` to `target` with the files that `companions` gives for its place.

    Where another program holds the file, all go beside it under ``… (2)``. A report that is there
    already with all that belongs to it is left alone.
    """
    try:
        try:
            return Stored(target, changed=_written(data, target, companions)), []
        except PermissionError:
            beside = _beside(target)
            _written(data, beside, companions)
            return Stored(beside, changed=True), [
                found(OUTPUT_OPEN, name=target.name, written=beside.name)
            ]
    except OSError:
        return None, [found(OUTPUT_NOT_WRITABLE, folder=target.parent)]


def _written(data: bytes, target: Path, companions: Callable[[Path], Mapping[Path, bytes]]) -> bool:
    # The ledger comes last: until then the kept origin says that the report is ours.
    ledger, entries = ledger_file(target, data)
    return target in write_together({**companions(target), target: data, ledger: entries})


def _beside(target: Path) -> Path:
    names = (f"{target.stem} ({number}){target.suffix}" for number in count(2))
    return next(path for path in map(target.with_name, names) if not path.exists())


def write_together(files: Mapping[Path, bytes]) -> Collection[Path]:
    """Write all files in their order and return those that had to be written.

    On any failure every file is as it was before.
    """
    new = {path: data for path, data in files.items() if _present(path) != data}
    made = _make_folders(new)
    try:
        with contextlib.ExitStack() as stack:
            drafts = {
                path: stack.enter_context(drafted(data, path.parent)) for path, data in new.items()
            }
            _put_all(drafts)
    except BaseException:
        for folder in reversed(made):
            with contextlib.suppress(OSError):
                folder.rmdir()
        raise
    for folder in {path.parent for path in new}:
        sync_folder(folder)
    return new.keys()


def _present(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None


def _make_folders(files: Mapping[Path, bytes]) -> Sequence[Path]:
    """Make the folders of `files` and return those that were not there, the outer ones first."""
    made: list[Path] = []
    for folder in dict.fromkeys(path.parent for path in files):
        missing = [each for each in (folder, *folder.parents) if not each.exists()]
        folder.mkdir(parents=True, exist_ok=True)
        made += reversed(missing)
    return made


def _put_all(drafts: Mapping[Path, Path]) -> None:
    before = {path: _present(path) for path in drafts}
    done: list[Path] = []
    try:
        for path, draft in drafts.items():
            put(draft, path)
            done.append(path)
    except BaseException:
        for path in reversed(done):
            _restore(path, before[path])
        raise


def _restore(path: Path, data: bytes | None) -> None:
    if data is None:
        path.unlink(missing_ok=True)
    else:
        write_whole(data, path)
