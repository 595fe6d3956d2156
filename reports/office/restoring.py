"""A backup is brought back: what stands there with other contents is kept beside first."""

from __future__ import annotations

import zipfile
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reports.findings import ReportsError
from reports.office.backup import members, register_in, stored_name
from reports.office.folder import MARKER, identity_said
from reports.office.register import Register
from reports.office.store import digest
from reports.office.together import write_together
from reports.office.writing import write_whole

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from reports.office.backup import Contents


@dataclass(frozen=True, slots=True)
class Compared:
    """The files of a backup by name: missing in the folder, there already, there but different."""

    new: tuple[str, ...]
    same: tuple[str, ...]
    replaced: tuple[str, ...]


def compared(contents: Contents, root: Path) -> Compared:
    """Return how the files of a backup stand to those of the folder `root`."""
    there = {name: _digest(root / name) for name in contents.files}
    return Compared(
        tuple(name for name in there if not there[name]),
        tuple(name for name, sha256 in contents.files.items() if there[name] == sha256),
        tuple(name for name, sha256 in contents.files.items() if there[name] not in {"", sha256}),
    )


def _digest(path: Path) -> str:
    return digest(path.read_bytes()) if path.is_file() else ""


def identity_in(archive: Path) -> str:
    """Return by what the ward of a backup is known, empty where its marker does not say."""
    with zipfile.ZipFile(archive) as package:
        name = stored_name(MARKER)
        text = package.read(name).decode(errors="replace") if name in package.namelist() else ""
    return identity_said(text)


def register_differs(contents: Contents, register: Path) -> bool:
    """Return whether the register of a backup says something else than the one at `register`."""
    if not contents.register:
        return False
    if not register.exists():
        return True
    try:
        with Register.open(register) as book:
            return not book.is_sound() or book.fingerprint() != contents.register
    except ReportsError:
        return True


def bring_back_files(archive: Path, contents: Contents, root: Path, kept_in: Path) -> None:
    """Write the files of a backup into `root`; what they replace is kept in `kept_in` first.

    Raises OSError where one cannot be written: then all stand as they stood.
    """
    wanted = compared(contents, root)
    kept = {kept_in / name: (root / name).read_bytes() for name in wanted.replaced}
    write_together({**kept, **_files(archive, contents, root, {*wanted.new, *wanted.replaced})})


def _files(archive: Path, contents: Contents, root: Path, wanted: set[str]) -> Mapping[Path, bytes]:
    """Return the wanted files by their places; the marker comes last."""
    with zipfile.ZipFile(archive) as package:
        files = {
            root / name: data
            for name, data in members(package, contents)
            if name in wanted and data is not None
        }
    marker = files.pop(root / MARKER, None)
    return files if marker is None else {**files, root / MARKER: marker}


def bring_back_register(archive: Path, register: Path, kept_in: Path) -> None:
    """Put the register of a backup in its place; the one that stood there is kept first.

    Raises OSError where it cannot be written.
    """
    journal = register.with_name(f"{register.name}-journal")
    if register.exists():
        kept_in.mkdir(parents=True, exist_ok=True)
        for path in (journal, register):
            if path.exists():
                write_whole(path.read_bytes(), kept_in / path.name)
        _let_it_finish(register)
    register.parent.mkdir(parents=True, exist_ok=True)
    journal.unlink(missing_ok=True)  # of a damaged one; it must not be played into the new one
    write_whole(register_in(archive), register)


def _let_it_finish(register: Path) -> None:
    """Let SQLite take back what a killed program left half written there."""
    try:
        with Register.open(register) as book:
            book.entries()
    except ReportsError:  # it is kept as it is, and replaced
        return
