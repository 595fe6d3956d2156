"""What a finding code means."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING

from reports.findings import ReportsError, found
from reports.findings.catalogue import CATALOGUE
from reports.findings.run import UNKNOWN_CODE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reports.findings import Code


def explanation(code_id: str | None) -> Sequence[Code]:
    """Return the code of that id, or all codes where none is asked for.

    Raises ReportsError with the nearest id where there is no such code.
    """
    if code_id is None:
        return tuple(CATALOGUE.values())
    code = CATALOGUE.get(code_id.strip().upper())
    if code is None:
        near = difflib.get_close_matches(code_id.upper(), CATALOGUE, n=1, cutoff=0)
        raise ReportsError([found(UNKNOWN_CODE, typed=code_id, nearest=near[0])])
    return (code,)
