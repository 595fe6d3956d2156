"""The workbook as bytes that are the same for the same content."""

from __future__ import annotations

import datetime as dt
import io
import re
import zipfile
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from openpyxl import Workbook

MADE_ON = dt.datetime(2026, 1, 1)  # noqa: DTZ001  # openpyxl wants it without a zone
_ZIP_TIME = (2026, 1, 1, 0, 0, 0)
_MODIFIED = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*(</dcterms:modified>)")


def saved(book: Workbook) -> bytes:
    """Return the workbook's bytes with fixed times."""
    book.properties.created = MADE_ON
    first = io.BytesIO()
    book.save(first)
    second = io.BytesIO()
    with (
        zipfile.ZipFile(first) as source,
        zipfile.ZipFile(second, "w", zipfile.ZIP_DEFLATED) as target,
    ):
        for name in source.namelist():
            entry = zipfile.ZipInfo(name, _ZIP_TIME)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0
            target.writestr(entry, _at_fixed_time(source.read(name)))
    return second.getvalue()


def _at_fixed_time(part: bytes) -> bytes:
    stamp = MADE_ON.isoformat().encode() + b"Z"
    return _MODIFIED.sub(rb"\g<1>" + stamp + rb"\g<2>", part)
