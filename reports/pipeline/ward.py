"""The ward's folder: made once, and found again by every command that is run in it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reports.findings import ReportsError, found
from reports.findings.register import NOT_IN_WARD_FOLDER
from reports.findings.run import OUTPUT_NOT_WRITABLE
from reports.office.folder import create_ward, find_ward, marked, ward_folder
from reports.office.register.place import register_path
from reports.office.writing import write_whole
from reports.pipeline.handouts import write_blank
from reports.pipeline.own_templates import accept_templates, changed_templates
from reports.pipeline.shelf import shipped_templates

if TYPE_CHECKING:
    from pathlib import Path

    from reports.findings import Finding
    from reports.office.folder import WardFolder
    from reports.periods import Period

READ_FIRST = "Đọc trước.txt"
_READ_FIRST_TEXT = """\
Thư mục này để mẫu Word riêng của phường. Để trống cũng được: chương trình có sẵn mẫu.

Muốn sửa lời văn một báo cáo:
1. Chép tệp mẫu có sẵn từ thư mục
   {shipped}
   vào đúng thư mục con cùng tên ở đây: bodies (thân báo cáo), sections (từng mục),
   letterheads (phần đầu, phần ký), definitions (tên, trích yếu), profiles (thể thức).
2. Mở bản chép ở đây bằng Word, sửa, lưu. Từ đó chương trình dùng bản ở đây.
3. Muốn quay lại mẫu có sẵn: xóa bản chép.

Xem mẫu nào đang dùng bản riêng, bản có sẵn đã đổi chưa: danvan khoi-tao (chạy lại trong
thư mục của phường; không tệp nào bị ghi đè).
"""


@dataclass(frozen=True, slots=True)
class NewWard:
    """The ward's folder, what was made in it just now, and what is to be said."""

    folder: WardFolder
    made: tuple[Path, ...]
    findings: tuple[Finding, ...]


def new_ward(root: Path, year: int | None = None) -> NewWard:
    """Make what is missing of a ward's folder at `root`; no file that is there is touched.

    Raises ReportsError where it cannot be written.
    """
    ward = ward_folder(root)
    before = {path for path in _parts(ward) if path.exists()}
    try:
        for folder in (ward.inputs, ward.templates, ward.reports):
            folder.mkdir(parents=True, exist_ok=True)
        findings = _fill(ward, year)
        ward = create_ward(root)
    except OSError:
        raise ReportsError([found(OUTPUT_NOT_WRITABLE, folder=root)]) from None
    made = tuple(path for path in _parts(ward) if path.exists() and path not in before)
    changed = changed_templates(root)
    accept_templates(ward)
    return NewWard(ward, made, (*findings, *changed))


def _parts(ward: WardFolder) -> tuple[Path, ...]:
    workbooks = sorted(ward.inputs.glob("*.xlsx")) if ward.inputs.is_dir() else []
    text = ward.templates / READ_FIRST
    return (ward.inputs, *workbooks, ward.templates, text, ward.reports)


def _fill(ward: WardFolder, year: int | None) -> list[Finding]:
    text = ward.templates / READ_FIRST
    if not text.exists():
        words = _READ_FIRST_TEXT.format(shipped=shipped_templates())
        write_whole(words.replace("\n", "\r\n").encode("utf-8-sig"), text)
    if any(ward.inputs.glob("*.xls*")):
        return []
    name = f"so-lieu-{year}.xlsx" if year else "so-lieu.xlsx"
    return write_blank(ward.inputs / name, year)[1]


# Finding one's way --------------------------------------------------------------------------------


def ward_of(*starts: Path) -> WardFolder:
    """Return the ward's folder that the first of these paths lies in.

    Raises ReportsError where none of them lies in one.
    """
    for start in starts:
        ward = find_ward(start)
        if ward is not None:
            return ward
    raise ReportsError([found(NOT_IN_WARD_FOLDER)])


def inputs_here(folder: Path, typed: tuple[Path, ...] = ()) -> tuple[Path, ...]:
    """Return the inputs typed, else those of the ward's folder that `folder` lies in.

    Raises ReportsError where nothing was typed outside of one.
    """
    return typed or (ward_of(folder).inputs,)


def reports_here(folder: Path, period: Period) -> Path:
    """Return where reports of a period go when nobody says where."""
    ward = find_ward(folder)
    return folder / "bao-cao" / period.key if ward is None else ward.reports / str(period.year)


def register_of(ward: WardFolder, local: Path) -> Path:
    """Return where the register of a ward lies; `local` is this user's folder on this machine."""
    return register_path(ward, local)


def terms_of(ward: WardFolder) -> tuple[dt.date, ...]:
    """Return the first days of the committee's terms, as the ward's marker names them."""
    typed = marked(ward).get("nhiem_ky_tu", [])
    days = typed if isinstance(typed, list) else [typed]
    return tuple(sorted(day for day in days if type(day) is dt.date))
