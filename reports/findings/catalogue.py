"""All codes of all subjects by their id."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING

from reports.findings import cells, files, rules, run, sheets, templates
from reports.findings import format as form
from reports.findings.model import ReportsError, found

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from reports.findings.model import Code

CATALOGUE: Mapping[str, Code] = {
    code.id: code
    for subject in (files, cells, sheets, templates, rules, run, form)
    for code in subject.CODES
}


def explanation(code_id: str | None) -> Sequence[Code]:
    """Return the code of that id, or all codes where none is asked for.

    Raises ReportsError with the nearest id where there is no such code.
    """
    if code_id is None:
        return tuple(CATALOGUE.values())
    code = CATALOGUE.get(code_id.strip().upper())
    if code is None:
        near = difflib.get_close_matches(code_id.upper(), CATALOGUE, n=1, cutoff=0)
        raise ReportsError([found(run.UNKNOWN_CODE, typed=code_id, nearest=near[0])])
    return (code,)
