"""A ward's folder with the sample year in it and October's report made, for tests to work on."""

from __future__ import annotations

import datetime as dt
import shutil
from typing import TYPE_CHECKING, Any

from reports.office.folder import find_ward
from reports.office.register import Filing, Frozen, Role
from reports.pipeline import Request, build_report
from reports.pipeline.register.recording import Signing, record_report
from reports.pipeline.ward.folder import new_ward, ward_of

if TYPE_CHECKING:
    from pathlib import Path

    from reports.pipeline.register.recording import Recorded

NOON = dt.datetime(2026, 11, 23, 12, 0, tzinfo=dt.UTC)
SIGNED_ON = dt.date(2026, 11, 21)
SCAN = b"%PDF-1.7\n1 0 obj <</Type /Catalog>> endobj\ntrailer <</Root 1 0 R>>\n%%EOF\n"


def make_ward(root: Path, sample: Path) -> Path:
    """Make a ward's folder at `root` with the sample workbook, and return October's report."""
    shutil.rmtree(root, ignore_errors=True)
    (root / "Số liệu").mkdir(parents=True)
    for workbook in sample.glob("*.xlsx"):
        shutil.copy(workbook, root / "Số liệu")
    new_ward(root)
    return build_october(root)


def build_october(root: Path, inputs: tuple[Path, ...] = ()) -> Path:
    """Build October's report in the ward's folder at `root` and return where it lies."""
    given = inputs or (ward_of(root).inputs,)
    request = Request(report_type="thang", period="2026-10", inputs=given, folder=root)
    return build_report(request).path


def register_at(root: Path) -> Path:
    """Return where the register of the ward at `root` lies."""
    ward = find_ward(root)
    assert ward is not None
    return ward.reports / "so-van-ban.sqlite"


def record(path: Path, number: int = 12, **given: Any) -> Recorded:
    """Record the document at `path` in the register of the ward it lies in."""
    ward = find_ward(path.parent)
    assert ward is not None
    wanted = {
        "signed_on": SIGNED_ON,
        "register": register_at(ward.root),
        "folder": ward.root,
        "at": NOON,
        "pages": False,
        **given,
    }
    return record_report(Signing(path=path, number=number, **wanted))


def filing(number: int = 12, title: str = "kết quả tháng 10", **given: Any) -> Filing:
    """Return what is to be recorded, with one file."""
    wanted = {
        "family": "dang",
        "type": "BC",
        "body": "KDV",
        "signed_on": SIGNED_ON,
        "report_type": "thang",
        "report_name": "Báo cáo tháng",
        "period": "2026-10",
        "ward": "phường An Sen",
        "files": (Frozen.of(Role.DOCUMENT, "a.docx", title.encode()),),
        **given,
    }
    return Filing(number=number, title=title, **wanted)


def snapshot(folder: Path) -> dict[str, bytes]:
    """Return every file below `folder` with its bytes."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
