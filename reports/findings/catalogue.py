"""All codes of all subjects by their id."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reports.findings import (
    asking,
    batch,
    cells,
    files,
    keeping,
    packing,
    paper,
    register,
    returned,
    rules,
    run,
    sets,
    sheets,
    templates,
    units,
)
from reports.findings import format as form

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reports.findings.model import Code

CATALOGUE: Mapping[str, Code] = {
    code.id: code
    for subject in (
        files,
        cells,
        sheets,
        templates,
        rules,
        run,
        sets,
        asking,
        batch,
        paper,
        register,
        keeping,
        returned,
        packing,
        units,
        form,
    )
    for code in subject.CODES
}
