"""The ward's folder: made once, and found again by every command that is run in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reports.findings import Place, ReportsError, found
from reports.findings.keeping import BROKEN_MARKER, NOT_IN_WARD_FOLDER
from reports.findings.run import OUTPUT_NOT_WRITABLE
from reports.office.folder import (
    MARKER,
    create_ward,
    find_ward,
    identity_of,
    terms_of,
    ward_folder,
)
from reports.office.writing import write_whole
from reports.pipeline.templates.own import accept_templates, changed_templates
from reports.pipeline.templates.shelf import shipped_templates

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable
    from pathlib import Path

    from reports.findings import Finding
    from reports.office.folder import WardFolder
    from reports.periods import Period

READ_FIRST = "Đọc trước.txt"
__all__ = [
    "NewWard",
    "known_register",
    "new_ward",
    "register_of",
    "reports_here",
    "terms_of",
    "ward_of",
]

_READ_FIRST_TEXT = """\
Thư mục này để mẫu Word riêng của phường. Để trống cũng được: chương trình có sẵn mẫu.

Muốn sửa lời văn một báo cáo:
1. Chép tệp mẫu có sẵn từ thư mục
   {shipped}
   vào đúng thư mục con cùng tên ở đây: bodies (thân báo cáo), sections (từng mục),
   letterheads (phần đầu, phần ký), definitions (tên, trích yếu), profiles (thể thức).
2. Mở bản chép ở đây bằng Word, sửa, lưu. Từ đó chương trình dùng bản ở đây.
3. Muốn quay lại mẫu có sẵn: xóa bản chép.

Ảnh cho phụ lục ảnh của tháng 10: để ở thư mục Ảnh/2026-10, cạnh thư mục Số liệu; tên tệp là
chú thích in dưới ảnh.

Xem mẫu nào đang dùng bản riêng, bản có sẵn đã đổi chưa: danvan khoi-tao (chạy lại trong
thư mục của phường; không tệp nào bị ghi đè).
"""


@dataclass(frozen=True, slots=True)
class NewWard:
    """The ward's folder, what was made in it just now, and what is to be said."""

    folder: WardFolder
    made: tuple[Path, ...]
    findings: tuple[Finding, ...]


def new_ward(root: Path, year: int | None = None, terms: Iterable[dt.date] = ()) -> NewWard:
    """Make what is missing of a ward's folder at `root`; no file that is there is touched.

    `terms` are first days of the committee's terms, for its marker. Raises ReportsError where it
    cannot be written.
    """
    ward = ward_folder(root)
    before = {path for path in _parts(ward) if path.exists()}
    try:
        for folder in (ward.inputs, ward.templates, ward.reports):
            folder.mkdir(parents=True, exist_ok=True)
        findings = _fill(ward, year)
        ward = create_ward(root, terms)
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
    from reports.pipeline.units.handouts import write_blank  # noqa: PLC0415 -- loads openpyxl

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


def reports_here(folder: Path, period: Period) -> Path:
    """Return where reports of a period go when nobody says where."""
    ward = find_ward(folder)
    return folder / "bao-cao" / period.key if ward is None else ward.reports / str(period.year)


def register_of(ward: WardFolder, local: Path) -> Path:
    """Return where the register of a ward lies; `local` is this user's folder on this machine.

    Raises ReportsError where the ward's marker is broken.
    """
    if not identity_of(ward):
        raise ReportsError([found(BROKEN_MARKER, Place(file=MARKER))])
    from reports.office.register.place import register_path  # noqa: PLC0415 -- loads SQLite

    return register_path(ward, local)


def known_register(ward: WardFolder, local: Path) -> Path:
    """Return where the register of a ward lies, as `register_of` does.

    Raises ReportsError also where there was one that is no longer there.
    """
    from reports.office.register.witness import refuse_lost  # noqa: PLC0415 -- loads SQLite

    register = register_of(ward, local)
    refuse_lost(register, ward.reports)
    return register
