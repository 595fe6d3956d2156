"""The ward's folder: where its workbooks, templates and reports lie, found from anywhere in it."""

from __future__ import annotations

import tomllib
import unicodedata
import uuid
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reports.office.writing import write_whole

if TYPE_CHECKING:
    from pathlib import Path

MARKER = "danvan.toml"
INPUTS, TEMPLATES, REPORTS = "Số liệu", "Mẫu", "Báo cáo"
BACKUPS, REPLACED = "Sao lưu", "Trước phục hồi"
"""Where backups go, and what stood there before one was brought back."""

_MARKER_TEXT = """\
# Tệp này đánh dấu thư mục làm việc của chương trình danvan; để nguyên ở đây.
# Nhiệm kỳ cấp ủy: ngày bắt đầu, để đánh số văn bản của Đảng; bỏ dấu # rồi sửa ngày.
# nhiem_ky_tu = 2025-08-12

ma = "{identity}"
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


def create_ward(root: Path) -> WardFolder:
    """Make what is missing of a ward's folder at `root`; what is there stays as it is.

    The marker comes last: a folder made by half is not taken for a ward's.
    """
    ward = ward_folder(root)
    for folder in (ward.inputs, ward.templates, ward.reports):
        folder.mkdir(parents=True, exist_ok=True)
    marker = root / MARKER
    if not marker.exists():
        write_whole(_MARKER_TEXT.format(identity=uuid.uuid4().hex).encode(), marker)
    return ward


def marked(ward: WardFolder) -> dict[str, object]:
    """Return what the marker says; nothing where it cannot be understood."""
    try:
        return tomllib.loads((ward.root / MARKER).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
