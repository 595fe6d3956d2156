"""What can be wrong with the form of a finished document, by the ids of the format rules."""

from __future__ import annotations

from reports.findings.format import body, closing, file, opening, page

CODES = (*file.CODES, *page.CODES, *opening.CODES, *body.CODES, *closing.CODES)
