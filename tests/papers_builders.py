"""Workbooks and photographs for the papers of a month, built in the test."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from PIL import Image
from samples.an_sen import TABLES
from samples.tables import load_tables

from reports.pipeline import Request
from reports.workbooks.handout import write_workbook
from reports.workbooks.sheets import SHEETS

if TYPE_CHECKING:
    from pathlib import Path

GPS, ORIENTATION, MAKER = 0x8825, 0x0112, 0x010F
CAMERA = "Camera hang X"


def workbook(folder: Path, *kept: str, **rows: list[dict[str, object]]) -> Path:
    """Return a workbook of An Sen with the sheets `kept`, and `rows` for others."""
    tables = load_tables(TABLES)
    chosen = {key: tables[key] for key in ("ward", "issuers", *kept)} | rows
    path = folder / "so-lieu.xlsx"
    path.write_bytes(write_workbook(SHEETS, title="Sổ thử", rows=chosen))
    return path


def asked(root: Path, folder: Path, report_type: str, period: str, *inputs: Path) -> Request:
    """Return a request for a report of An Sen, or of `inputs`, to be written to `folder`."""
    return Request(
        report_type=report_type,
        period=period,
        inputs=inputs or (root / "inputs/an-sen-2026",),
        folder=root,
        target=folder,
    )


def photograph(
    size: tuple[int, int] = (640, 480), kind: str = "JPEG", *, orientation: int = 1
) -> bytes:
    """Return a photograph that tells where and with what it was taken; its top left is red."""
    image = Image.new("RGB", size, "green")
    image.paste("red", (0, 0, size[0] // 4, size[1] // 4))
    exif = Image.Exif()
    exif[ORIENTATION], exif[MAKER] = orientation, CAMERA
    exif.get_ifd(GPS)[2] = (21.0, 2.0, 3.0)
    target = io.BytesIO()
    image.save(target, kind, exif=exif)
    return target.getvalue()
