"""Where the register of a ward lies: with its reports, unless that place is not safe for it."""

from __future__ import annotations

import ctypes
import os
from pathlib import Path, PureWindowsPath
from typing import TYPE_CHECKING

from reports.office.folder import identity_of

if TYPE_CHECKING:
    from reports.office.folder import WardFolder

FILE = "so-van-ban.sqlite"
_SYNCED_NAMES = ("onedrive", "dropbox", "google drive", "googledrive", "my drive", "icloud", "zalo")
_SYNCED_MARKS = (".dropbox", ".dropbox.cache", ".tmp.drivedownload", ".tmp.driveupload")
_NETWORK = frozenset(("cifs", "smb", "smb3", "smbfs", "nfs", "nfs4", "9p", "afs", "fuse.sshfs"))
_DRIVE_REMOTE = 4


def register_path(ward: WardFolder, local: Path) -> Path:
    """Return where the register of `ward` lies; `local` is this user's folder on this machine.

    A synced folder can swap the file for another machine's in the middle of a write, and locks do
    not hold over a network: there the register lies in `local`.
    """
    beside = ward.reports / FILE
    if not is_synced(ward.reports) and not is_remote(ward.reports):
        return beside
    return local / (identity_of(ward) or ward.root.name) / FILE


def is_synced(folder: Path) -> bool:
    """Return whether a program copies `folder` to other machines behind our back."""
    for each in (folder, *folder.absolute().parents):
        name = each.name.casefold()
        if any(name == mark or name.startswith(f"{mark} ") for mark in _SYNCED_NAMES):
            return True
        if any((each / mark).exists() for mark in _SYNCED_MARKS):
            return True
    return False


def is_remote(folder: Path) -> bool:
    """Return whether `folder` lies on another machine."""
    path = str(folder.absolute())
    if os.name == "nt":  # not seen on a real Windows machine yet
        anchor = PureWindowsPath(path).anchor
        return anchor.startswith("\\\\") or _drive_type(anchor) == _DRIVE_REMOTE
    return _file_system(folder) in _NETWORK


def _drive_type(anchor: str) -> int:
    kernel = getattr(ctypes, "windll", None)
    return int(kernel.kernel32.GetDriveTypeW(anchor)) if kernel else 0


def _file_system(folder: Path) -> str:
    """Return the kind of file system that `folder` lies on, empty where that cannot be told."""
    try:
        lines = Path("/proc/self/mounts").read_text(encoding="utf-8").splitlines()
    except OSError:
        return ""
    mounts = (line.split(" ")[1:3] for line in lines)
    here = folder.absolute()
    best = max(
        (mount for mount in mounts if here.is_relative_to(_unescaped(mount[0]))),
        key=lambda mount: len(mount[0]),
        default=["", ""],
    )
    return best[1]


def _unescaped(path: str) -> str:
    return path.replace("\\040", " ").replace("\\011", "\t").replace("\\134", "\\")
