"""One file that holds everything of a ward, held against digests when written and when read."""

from __future__ import annotations

import contextlib
import json
import os
import tempfile
import zipfile
import zlib
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, BinaryIO

from reports.findings import Place, ReportsError, found
from reports.findings import register as codes
from reports.findings.keeping import BACKUP_DAMAGED, NOT_A_BACKUP
from reports.office.folder import BACKUPS
from reports.office.register import Register
from reports.office.store import digest
from reports.office.writing import DRAFT_ENDING, DRAFT_PREFIX, put, sweep, sync_folder

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

MANIFEST = "danvan-sao-luu.json"
REGISTER = "so-van-ban.sqlite"
FORMAT = 1
_ZIP_TIME = (1980, 1, 1, 0, 0, 0)
_LEFT_OUT = (
    f"{DRAFT_PREFIX}*{DRAFT_ENDING}",
    f"{BACKUPS} *.zip",
    "~$*",
    ".~lock.*",
    f"{REGISTER}*",
)
_BROKEN = (zipfile.BadZipFile, zlib.error, ValueError, LookupError, EOFError, NotImplementedError)


@dataclass(frozen=True, slots=True, kw_only=True)
class Contents:
    """What a backup holds: each file of the ward's folder with its digest, and the register's.

    `register` is the digest of what the register says, empty where the ward has none.
    """

    taken_at: str
    version: str
    files: Mapping[str, str]
    register: str

    def same_as(self, other: Contents) -> bool:
        """Return whether two backups hold the same."""
        return (self.files, self.register) == (other.files, other.register)

    def as_bytes(self) -> bytes:
        """Return the list of contents as it is stored."""
        payload = {
            "format": FORMAT,
            "taken_at": self.taken_at,
            "version": self.version,
            "files": dict(self.files),
            "register": self.register,
        }
        return json.dumps(payload, ensure_ascii=False, indent=1, sort_keys=True).encode()


def files_of(root: Path) -> dict[str, Path]:
    """Return the files to be backed up below `root`, by their name in the backup."""
    found_files: dict[str, Path] = {}
    for path in sorted(root.rglob("*")):
        plain = path.is_file() and not path.is_symlink()
        wanted = not any(path.match(pattern) for pattern in _LEFT_OUT)
        if plain and wanted and not path.is_relative_to(root / BACKUPS):
            found_files[path.relative_to(root).as_posix()] = path
    return found_files


def contents_now(files: Mapping[str, Path], register: Path, told: tuple[str, str]) -> Contents:
    """Return what a backup of `files` and the register would hold; `told` is when and by what."""
    digests = {name: digest(path.read_bytes()) for name, path in files.items()}
    said = _said_by(register) if register.exists() else ""
    return Contents(taken_at=told[0], version=told[1], files=digests, register=said)


def last_backup(folder: Path) -> tuple[Path, Contents] | None:
    """Return the latest backup in `folder` with what it says it holds, None if there is none."""
    listed: list[tuple[str, Path, Contents]] = []
    for path in folder.glob("*.zip"):
        with contextlib.suppress(*_BROKEN, OSError), zipfile.ZipFile(path) as package:
            contents = _contents(package)
            listed.append((contents.taken_at, path, contents))
    return max(listed)[1:] if listed else None


def write_backup(
    files: Mapping[str, Path], register: Path, target: Path, told: tuple[str, str]
) -> Contents:
    """Write one file that holds `files` and the register, and read all of it back before it counts.

    `told` is when it is taken and by which version of the program.

    Raises ReportsError where the register is damaged or the backup does not hold what it should,
    OSError where it cannot be written; nothing is left then.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    sweep(target.parent)
    handle, name = tempfile.mkstemp(
        dir=target.parent, prefix=f"{DRAFT_PREFIX}{os.getpid()}-", suffix=DRAFT_ENDING
    )
    draft = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            _fill(file, files, _register_copy(register), told)
            file.flush()
            os.fsync(file.fileno())
        contents = read_backup(draft, shown=target.name)
        put(draft, target)
    finally:
        draft.unlink(missing_ok=True)
    sync_folder(target.parent)
    return contents


def _fill(
    file: BinaryIO,
    files: Mapping[str, Path],
    register: tuple[bytes, str],
    told: tuple[str, str],
) -> None:
    digests: dict[str, str] = {}
    copy, said = register
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
        for name, path in files.items():
            data = path.read_bytes()
            digests[name] = digest(data)
            package.writestr(_entry(stored_name(name)), data)
        if copy:
            package.writestr(_entry(REGISTER), copy)
        contents = Contents(taken_at=told[0], version=told[1], files=digests, register=said)
        package.writestr(_entry(MANIFEST), contents.as_bytes())


def _entry(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, _ZIP_TIME)
    entry.compress_type = zipfile.ZIP_DEFLATED
    return entry


def register_in(path: Path) -> bytes:
    """Return the register that the backup at `path` holds, empty if it holds none."""
    with zipfile.ZipFile(path) as package:
        return package.read(REGISTER) if REGISTER in package.namelist() else b""


def _register_copy(register: Path) -> tuple[bytes, str]:
    """Return the register as it is at this moment, and the digest of what it says."""
    if not register.exists():
        return b"", ""
    with tempfile.TemporaryDirectory(prefix="danvan-", ignore_cleanup_errors=True) as folder:
        copy = Path(folder) / REGISTER
        with Register.open(register) as book:
            if not book.is_sound():
                raise ReportsError([found(codes.REGISTER_DAMAGED, path=register)])
            book.copy_to(copy)
        return copy.read_bytes(), _said_by(copy)


def _said_by(register: Path) -> str:
    with Register.open(register) as book:
        return book.fingerprint()


# Reading ------------------------------------------------------------------------------------------


def read_backup(path: Path, shown: str = "") -> Contents:
    """Return what the backup at `path` holds, after every byte of it was held against its digest.

    Raises ReportsError where it is no backup, or not whole.
    """
    place = Place(file=shown or path.name)
    try:
        with zipfile.ZipFile(path) as package:
            contents = _contents(package)
            wrong = [name for name, data in members(package, contents) if data is None]
            register = package.read(REGISTER) if contents.register else b""
    except (*_BROKEN, OSError):
        raise ReportsError([found(NOT_A_BACKUP, place)]) from None
    if not wrong and register and not _holds(register, contents.register):
        wrong = [REGISTER]
    if wrong:
        raise ReportsError([found(BACKUP_DAMAGED, place, name=wrong[0])])
    return contents


def _contents(package: zipfile.ZipFile) -> Contents:
    payload = json.loads(package.read(MANIFEST))
    files = {str(name): str(sha256) for name, sha256 in payload["files"].items()}
    if payload["format"] != FORMAT or not all(map(_is_inside, files)):
        raise ValueError(MANIFEST)
    return Contents(
        taken_at=str(payload["taken_at"]),
        version=str(payload["version"]),
        files=files,
        register=str(payload["register"]),
    )


def _is_inside(name: str) -> bool:
    """Return whether a name leads to a file inside the ward's folder, on every system."""
    parts = PurePosixPath(name).parts
    outside = name.startswith("/") or ".." in parts or "\\" in name or ":" in name
    return bool(parts) and not outside


def stored_name(name: str) -> str:
    """Return under which name a file of the ward's folder stands in a backup."""
    return f"phuong/{name}"


def members(package: zipfile.ZipFile, contents: Contents) -> Iterator[tuple[str, bytes | None]]:
    """Yield each file of a backup with its bytes, None where they are not what they should be."""
    for name, sha256 in contents.files.items():
        data: bytes | None = None
        with contextlib.suppress(*_BROKEN):
            data = package.read(stored_name(name))
        yield name, data if data is not None and digest(data) == sha256 else None


def _holds(register: bytes, said: str) -> bool:
    with tempfile.TemporaryDirectory(prefix="danvan-", ignore_cleanup_errors=True) as folder:
        copy = Path(folder) / REGISTER
        copy.write_bytes(register)
        try:
            with Register.open(copy) as book:
                return book.is_sound() and book.fingerprint() == said
        except ReportsError:
            return False
