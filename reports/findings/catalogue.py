"""All codes of all subjects by their id."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reports.findings import cells, files, rules, run, sheets, templates
from reports.findings import format as form

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reports.findings.model import Code

CATALOGUE: Mapping[str, Code] = {
    code.id: code
    for subject in (files, cells, sheets, templates, rules, run, form)
    for code in subject.CODES
}
