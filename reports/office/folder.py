"""The ward's folder: where its workbooks, templates and reports lie, found from anywhere in it."""

from __future__ import annotations

import datetime as dt
import tomllib
import unicodedata
import uuid
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reports.office.writing import write_whole

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

MARKER = "danvan.toml"
INPUTS, TEMPLATES, REPORTS = "Số liệu", "Mẫu", "Báo cáo"
BACKUPS, REPLACED = "Sao lưu", "Trước phục hồi"
"""Where backups go, and what stood there before one was brought back."""

TERMS, _IDENTITY = "nhiem_ky_tu", "ma"
_MARKER_TEXT = """\
# Tệp này đánh dấu thư mục làm việc của chương trình danvan; để nguyên ở đây.
ma = "{identity}"

# Ngày bắt đầu từng nhiệm kỳ cấp ủy, để đánh số văn bản của Đảng: danvan khoi-tao --nhiem-ky-tu
{terms} = [{days}]
"""


@dataclass(frozen=True, slots=True)
class WardFolder:
    """A ward's folder and the three folders in it."""

    root: Path
    inputs: Path
    templates: Path
    reports: Path


def ward_folder(root: Path) -> WardFolder:
    """Return the folders of the ward at `root`, under the names they are spelt by on the disk."""
    named = (_spelt(root, name) for name in (INPUTS, TEMPLATES, REPORTS))
    return WardFolder(root, *named)


def _spelt(root: Path, name: str) -> Path:
    """Return the folder `name` of `root`; some systems store its letters decomposed."""
    decomposed = root / unicodedata.normalize("NFD", name)
    return decomposed if decomposed.is_dir() and not (root / name).is_dir() else root / name


def find_ward(start: Path) -> WardFolder | None:
    """Return the ward's folder that `start` is or lies in, None outside of any."""
    here = start.resolve()
    for folder in (here, *here.parents):
        if (folder / MARKER).is_file():
            return ward_folder(folder)
    return None


def create_ward(root: Path, terms: Iterable[dt.date] = ()) -> WardFolder:
    """Make what is missing of a ward's folder at `root`; what is there stays as it is.

    `terms` are first days of terms that the marker is to name too. The marker comes last: a folder
    made by half is not taken for a ward's.
    """
    ward = ward_folder(root)
    for folder in (ward.inputs, ward.templates, ward.reports):
        folder.mkdir(parents=True, exist_ok=True)
    known = terms_of(ward)
    days = sorted({*known, *terms})
    broken = (root / MARKER).exists() and not identity_of(ward)
    if not broken and (not (root / MARKER).exists() or days != list(known)):
        text = _MARKER_TEXT.format(
            identity=identity_of(ward) or uuid.uuid4().hex,
            terms=TERMS,
            days=", ".join(day.isoformat() for day in days),
        )
        write_whole(text.encode(), root / MARKER)
    return ward


def identity_of(ward: WardFolder) -> str:
    """Return by what the ward's folder is known wherever it is moved to, empty if it is broken."""
    return str(marked(ward).get(_IDENTITY, ""))


def terms_of(ward: WardFolder) -> tuple[dt.date, ...]:
    """Return the first days of the committee's terms, as the ward's marker names them."""
    typed = marked(ward).get(TERMS, [])
    days = typed if isinstance(typed, list) else [typed]
    return tuple(sorted(day for day in days if type(day) is dt.date))


def marked(ward: WardFolder) -> dict[str, object]:
    """Return what the marker says; nothing where it cannot be understood."""
    try:
        return _understood((ward.root / MARKER).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}


def identity_said(marker: str) -> str:
    """Return by what a ward is known, as the text of its marker says, empty if it is broken."""
    return str(_understood(marker).get(_IDENTITY, ""))


def _understood(marker: str) -> dict[str, object]:
    try:
        return tomllib.loads(marker)
    except ValueError:
        return {}
