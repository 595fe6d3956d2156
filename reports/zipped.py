"""Parts packed into one zip file: no clock, no machine, so that same parts give same bytes."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_TIME = (2026, 1, 1, 0, 0, 0)


def zipped(parts: Mapping[str, bytes], *, deflated: bool = True) -> bytes:
    """Return the zip file of the parts, in their order; not `deflated` where they are already."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name, data in parts.items():
            entry = zipfile.ZipInfo(name, _TIME)
            entry.compress_type = zipfile.ZIP_DEFLATED if deflated else zipfile.ZIP_STORED
            entry.create_system = 0
            archive.writestr(entry, data)
    return target.getvalue()
