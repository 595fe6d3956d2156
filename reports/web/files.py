"""Files given to the browser: to be saved or shown, under their own names."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

from starlette.responses import FileResponse, Response

if TYPE_CHECKING:
    from pathlib import Path

SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
DOCUMENT = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
PDF = "application/pdf"
ARCHIVE = "application/zip"
KINDS = {".xlsx": SPREADSHEET, ".xlsm": SPREADSHEET, ".docx": DOCUMENT, ".pdf": PDF}


def download(path: Path, kind: str) -> Response:
    """Return a file to be saved under its own name."""
    return FileResponse(path, media_type=kind, headers=_named(path.name))


def bytes_download(data: bytes, name: str, kind: str, *, shown: bool = False) -> Response:
    """Return bytes to be saved under `name`, or to be shown by the browser itself."""
    return Response(data, media_type=kind, headers=_named(name, shown=shown))


def _named(name: str, *, shown: bool = False) -> dict[str, str]:
    way = "inline" if shown else "attachment"
    return {"content-disposition": f"{way}; filename*=UTF-8''{quote(name, safe='')}"}
