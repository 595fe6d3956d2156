"""What the page works on: the ward folders it may open, and what is under way in them."""

from __future__ import annotations

import hashlib
from contextlib import suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from reports.office.folder import find_ward
from reports.pipeline.templates.shelf import shelf
from reports.pipeline.ward.folder import known_register, register_of
from reports.vietnamese import slug, sort_key
from reports.web.jobs import Jobs
from reports.web.tray import Tray

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from reports.office.folder import WardFolder
    from reports.pipeline.templates.shelf import Shelf

WORKBOOKS = (".xlsx", ".xlsm")


@dataclass(frozen=True, slots=True)
class Desk:
    """One ward's folder as the page knows it: its key in addresses, its folders, its work."""

    key: str
    ward: WardFolder
    jobs: Jobs
    tray: Tray
    cache: Path | None = None
    local: Path | None = None

    @property
    def register_place(self) -> Path:
        """Where its register of documents lies or would lie."""
        return register_of(self.ward, self.local or self.ward.reports)

    @property
    def register(self) -> Path:
        """Where its register of documents lies; raises ReportsError where it is lost."""
        return known_register(self.ward, self.local or self.ward.reports)

    @property
    def name(self) -> str:
        """The folder's name, as the clerk knows it."""
        return self.ward.root.name

    @property
    def shelf(self) -> Shelf:
        """Where its templates are looked up."""
        return shelf(self.ward.root, self.ward.templates)

    def workbooks(self) -> list[Path]:
        """Return the workbooks to be read, in dictionary order."""
        return sorted(
            (path for path in listed(self.ward.inputs) if path.suffix.lower() in WORKBOOKS),
            key=lambda path: sort_key(path.name),
        )

    def state(self) -> str:
        """Return a word that changes whenever a workbook or a template does."""
        digest = hashlib.sha256()
        for path in (*self.workbooks(), *sorted(self.ward.templates.rglob("*"))):
            with suppress(FileNotFoundError):  # another program may just have taken it away
                told = path.stat()
                digest.update(f"{path.name} {told.st_size} {told.st_mtime_ns}\n".encode())
        return digest.hexdigest()


@dataclass(frozen=True, slots=True)
class Desks:
    """Every ward's folder at hand: the one the program was started in, or those directly in it."""

    home: Path
    cache: Path | None = None
    local: Path | None = None
    jobs: Jobs = field(default_factory=Jobs)
    tray: Tray = field(default_factory=Tray)

    def all(self) -> list[Desk]:
        """Return a desk for each ward folder, in dictionary order, each with a key of its own."""
        desks: dict[str, Desk] = {}
        for ward in self._wards():
            plain = slug(ward.root.name).replace("_", "-") or "phuong"
            key = next(name for name in _numbered(plain) if name not in desks)
            desks[key] = Desk(key, ward, self.jobs, self.tray, self.cache, self.local)
        return list(desks.values())

    def of(self, key: str) -> Desk | None:
        """Return the desk of that key, None if there is none."""
        return next((desk for desk in self.all() if desk.key == key), None)

    def close(self) -> None:
        """Stop what is under way and throw away what was kept for it."""
        self.jobs.close()
        self.tray.close()

    def _wards(self) -> list[WardFolder]:
        here = find_ward(self.home)
        if here is not None:
            return [here]
        found = (find_ward(path) for path in listed(self.home, folders=True))
        return [ward for ward in found if ward is not None and ward.root.parent == self.home]


def _numbered(plain: str) -> Iterator[str]:
    yield plain
    number = 2
    while True:
        yield f"{plain}-{number}"
        number += 1


def listed(folder: Path, *, folders: bool = False) -> list[Path]:
    """Return the plain files directly in a folder (or the folders), none if it is not there."""
    try:
        paths = sorted(folder.iterdir(), key=lambda path: sort_key(path.name))
    except OSError:
        return []
    fits = [path for path in paths if not path.name.startswith((".", "~$"))]
    return [path for path in fits if (path.is_dir() if folders else path.is_file())]


def mark(path: Path) -> str:
    """Return the word by which addresses name a file: its name itself is never taken as a path."""
    return hashlib.sha256(str(path).encode()).hexdigest()[:16]


def marked(paths: list[Path], word: str) -> Path | None:
    """Return the file among `paths` that an address names, None if it is not there."""
    return next((path for path in paths if mark(path) == word), None)
