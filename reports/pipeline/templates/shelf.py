"""Where templates are looked up: the clerk's own folders first, then the shipped ones."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from reports.office.folder import find_ward

if TYPE_CHECKING:
    from collections.abc import Iterator

_PACKAGE = Path(__file__).resolve().parents[2]


@dataclass(frozen=True, slots=True)
class Shelf:
    """Folders of templates, in the order they are searched; the first that has a file wins."""

    folders: tuple[Path, ...]

    def find(self, kind: str, name: str) -> Path | None:
        """Return the file `name` of a kind (``bodies``, ``sections`` …), None if there is none."""
        paths = (folder / kind / name for folder in self.folders)
        return next((path for path in paths if path.is_file()), None)

    def all_files(self, kind: str, ending: str) -> Iterator[Path]:
        """Yield every file of a kind once, the clerk's own version before the shipped one."""
        seen: set[str] = set()
        for folder in self.folders:
            for path in sorted((folder / kind).glob(f"*{ending}")):
                if path.name not in seen and not path.name.startswith("~$"):
                    seen.add(path.name)
                    yield path


def shelf(folder: Path, own: Path | None = None) -> Shelf:
    """Return the shelf seen from `folder`: `own`, the ward's ``Mẫu``, ``templates``, then ours."""
    ward = find_ward(folder)
    wards = folder / "Mẫu" if ward is None else ward.templates
    candidates = (own, wards, folder / "templates", shipped_templates())
    unique = dict.fromkeys(path.resolve() for path in candidates if path is not None)
    return Shelf(tuple(path for path in unique if path.is_dir()))


def shipped_templates() -> Path:
    """Return the templates that travel with the program, or those beside it in a checkout."""
    installed = _PACKAGE / "templates"
    return installed if installed.is_dir() else _PACKAGE.parent / "templates"
