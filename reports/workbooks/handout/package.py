"""The workbook as bytes that are the same for the same content."""

from __future__ import annotations

import io
import re
import zipfile
from typing import TYPE_CHECKING

from reports.zipped import zipped

if TYPE_CHECKING:
    from openpyxl import Workbook

_STAMP = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*")
_STILL = rb"\g<1>2026-01-01T00:00:00Z"


def saved(book: Workbook) -> bytes:
    """Return the workbook's bytes with fixed times: openpyxl writes the time of saving."""
    written = io.BytesIO()
    book.save(written)
    with zipfile.ZipFile(written) as source:
        parts = {name: source.read(name) for name in source.namelist()}
    return zipped({name: _STAMP.sub(_STILL, data) for name, data in parts.items()})
