"""The workbook as bytes that are the same for the same content."""

from __future__ import annotations

import io
import re
import zipfile
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from openpyxl import Workbook

_ZIP_TIME = (2026, 1, 1, 0, 0, 0)
_STAMP = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*")


def saved(book: Workbook) -> bytes:
    """Return the workbook's bytes with fixed times: openpyxl writes the time of saving."""
    first, second = io.BytesIO(), io.BytesIO()
    book.save(first)
    with (
        zipfile.ZipFile(first) as source,
        zipfile.ZipFile(second, "w", zipfile.ZIP_DEFLATED) as target,
    ):
        for name in source.namelist():
            entry = zipfile.ZipInfo(name, _ZIP_TIME)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0
            target.writestr(entry, _STAMP.sub(rb"\g<1>2026-01-01T00:00:00Z", source.read(name)))
    return second.getvalue()
