"""Backup of a ward's folder with its register, and the way back: seen first, then done."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import count
from typing import TYPE_CHECKING

from reports.findings import ReportsError, found
from reports.findings.files import FILE_MISSING
from reports.findings.keeping import OTHER_WARD
from reports.findings.model import Place
from reports.findings.run import OUTPUT_NOT_WRITABLE
from reports.office import backup
from reports.office.folder import BACKUPS, REPLACED, identity_of, ward_folder
from reports.office.register.place import register_path
from reports.office.restoring import (
    bring_back_files,
    bring_back_register,
    compared,
    identity_in,
    register_differs,
)
from reports.version import VERSION

if TYPE_CHECKING:
    import datetime as dt
    from pathlib import Path

    from reports.office.backup import Contents
    from reports.office.folder import WardFolder
    from reports.office.restoring import Compared

_ENDING = ".zip"


@dataclass(frozen=True, slots=True)
class BackedUp:
    """A backup: where it lies, whether it is new, what it holds."""

    path: Path
    changed: bool
    contents: Contents


def back_up(ward: WardFolder, register: Path, target: Path | None, at: dt.datetime) -> BackedUp:
    """Write a backup of the ward's folder and its register to `target`, a file or a folder.

    Where the last backup there holds the same, nothing is written; no other file is ever replaced.
    Raises ReportsError where it
    cannot be made; no half of one is left.
    """
    path = target or ward.root / BACKUPS
    if path.suffix.lower() != _ENDING:
        path /= f"{BACKUPS} {ward.root.name} {at:%Y-%m-%d}{_ENDING}"
    told = (at.isoformat(timespec="seconds"), VERSION)
    files = {name: each for name, each in backup.files_of(ward.root).items() if each != path}
    try:
        last = backup.last_backup(path.parent)
        if last and last[1].same_as(backup.contents_now(files, register, told)):
            return BackedUp(last[0], changed=False, contents=backup.read_backup(last[0]))
        path = _free(path)
        made = backup.write_backup(files, register, path, told)
    except OSError:
        raise ReportsError([found(OUTPUT_NOT_WRITABLE, folder=path.parent)]) from None
    return BackedUp(path, changed=True, contents=made)


def _free(path: Path) -> Path:
    names = (path.with_stem(f"{path.stem} ({number})") for number in count(2))
    return path if not path.exists() else next(each for each in names if not each.exists())


# Back again ---------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What bringing back the backup `archive` to the folder `root` would do.

    Files `replaced` are there with other contents: they, and a register that differs, are kept in
    the folder `kept_in` first.
    """

    archive: Path
    root: Path
    register: Path
    contents: Contents
    files: Compared
    register_differs: bool
    kept_in: Path

    @property
    def changes(self) -> bool:
        """Whether anything would be done."""
        return bool(self.files.new or self.files.replaced or self.register_differs)


def plan_restore(archive: Path, root: Path, local: Path, at: dt.datetime) -> Plan:
    """Return what bringing back the backup `archive` to `root` would do; nothing is done.

    `local` is this user's folder on this machine. Raises ReportsError where the backup is missing
    or not whole.
    """
    if not archive.is_file():
        raise ReportsError([found(FILE_MISSING, Place(file=archive.name))])
    try:
        return _plan(archive, root, local, at)
    except OSError:
        raise ReportsError([found(OUTPUT_NOT_WRITABLE, folder=root)]) from None


def _plan(archive: Path, root: Path, local: Path, at: dt.datetime) -> Plan:
    contents = backup.read_backup(archive)
    ward = ward_folder(root)
    if identity_of(ward) not in {"", identity_in(archive)}:
        place = Place(file=archive.name)
        raise ReportsError([found(OTHER_WARD, place, folder=root.resolve().name)])
    register = register_path(ward, local)
    return Plan(
        archive=archive,
        root=root,
        register=register,
        contents=contents,
        files=compared(contents, root),
        register_differs=register_differs(contents, register),
        kept_in=_free(root / f"{REPLACED} {at:%Y-%m-%d}"),
    )


def restore(plan: Plan, local: Path) -> None:
    """Bring back what `plan` says; what is replaced is kept first.

    Raises ReportsError where it cannot be written: every file is whole then, old or new, and the
    same command goes on where this one stopped.
    """
    try:
        bring_back_files(plan.archive, plan.contents, plan.root, plan.kept_in)
        register = register_path(ward_folder(plan.root), local)  # the marker is there only now
        if register_differs(plan.contents, register):
            bring_back_register(plan.archive, register, plan.kept_in)
    except OSError:
        raise ReportsError([found(OUTPUT_NOT_WRITABLE, folder=plan.root)]) from None
