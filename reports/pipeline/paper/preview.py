"""A report as it will be printed: its PDF, its pages as pictures, where its numbers stand."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from reports.documents.paragraphs import paragraphs
from reports.office.origin import origin_of, original_of
from reports.office.pages import page_images
from reports.office.pdf import made_pdfs
from reports.office.spots import spots

if TYPE_CHECKING:
    from collections.abc import Callable

    from reports.findings import Finding
    from reports.office.spots import Spot

_DOTS = 110


@dataclass(frozen=True, slots=True)
class Preview:
    """The PDF of a report, a picture of each page, where each figure stands on them."""

    pdf: bytes
    pictures: tuple[bytes, ...]
    spots: tuple[Spot, ...]
    findings: tuple[Finding, ...]


def preview(path: Path, progress: Callable[[str], None]) -> Preview:
    """Return the pages of the document at `path`; without any, the findings say why."""
    progress("chuyển sang PDF")
    made, findings = made_pdfs([path])
    if not made:
        return Preview(b"", (), (), tuple(findings))
    progress("chụp các trang")
    with tempfile.TemporaryDirectory(prefix="danvan-", ignore_cleanup_errors=True) as folder:
        pdf = Path(folder) / "trang.pdf"
        pdf.write_bytes(made[0].data)
        pictures = tuple(page_images(pdf, dots_per_inch=_DOTS))
        return Preview(made[0].data, pictures, _spots(pdf, path), tuple(findings))


def _spots(pdf: Path, path: Path) -> tuple[Spot, ...]:
    origin, data = origin_of(path), original_of(path)
    if origin is None or data is None:
        return ()
    texts = [each.text for each in paragraphs(data, name=path.name)]
    return tuple(spots(pdf, texts, [each.spot for each in origin.printed]))


def paragraph_texts(path: Path) -> list[str]:
    """Return the paragraphs of the report at `path` as it was made, in reading order."""
    data = original_of(path)
    return [] if data is None else [each.text for each in paragraphs(data, name=path.name)]
