"""Documents become PDF by one run of LibreOffice, and each PDF is looked at before it is used."""

from __future__ import annotations

import subprocess
import tempfile
import unicodedata
from collections import Counter
from dataclasses import dataclass, replace
from itertools import chain, count
from pathlib import Path
from typing import TYPE_CHECKING

from reports.documents.paragraphs import paragraphs
from reports.documents.two_sided import two_sided
from reports.findings import Place, found, stops
from reports.findings.paper import (
    CONVERSION_FAILED,
    CONVERSION_TOO_LONG,
    FONT_OUTSIDE,
    MADE_BY_WORD,
    NO_CONVERTER,
    NOT_FOR_PAPER,
    TEXT_LOST,
    WRONG_FONT,
)
from reports.office import soffice, word
from reports.office.pages import content, page_count, page_images
from reports.office.soffice import soffice_path
from reports.office.store import store_document
from reports.office.trusted import bytes_of, trusted

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reports.findings import Finding
    from reports.office.pages import Content
    from reports.office.trusted import Trusted

__all__ = ["Made", "finished_pdf", "made_pdfs", "page_images", "soffice_path", "to_pdf"]

TIMEOUT = 120.0
_WORD_DOCUMENT = ".docx"
_MOST_LETTERS = 12
_SHOWN = 60


@dataclass(frozen=True, slots=True)
class Made:
    """A PDF made of the file `source`: its bytes, its pages, whether a back is sideways."""

    source: Path
    data: bytes
    pages: int
    sideways_back: bool = False


def to_pdf(
    paths: Sequence[Path], folder: Path | None, *, timeout: float = TIMEOUT
) -> tuple[list[Path], list[Finding]]:
    """Write the PDF of each file into `folder`, or beside the file, and return where they lie.

    A file that may not be opened, or whose PDF is not as it must be, gives findings and no PDF.
    """
    made, findings = made_pdfs(paths, timeout=timeout)
    written: list[Path] = []
    for each in made:
        place = folder or each.source.parent
        again = chain([""], map(" ({})".format, count(2)))
        names = (f"{each.source.stem}{mark}.pdf" for mark in again)
        target = next(path for path in map(place.joinpath, names) if path not in written)
        stored, told = store_document(each.data, target)
        findings += told
        if stored is not None:
            written.append(stored.path)
    return written, findings


def made_pdfs(
    paths: Sequence[Path], *, timeout: float = TIMEOUT, both_sides: bool = False
) -> tuple[list[Made], list[Finding]]:
    """Return the PDFs of the files that may be opened, and what is wrong with the others.

    For `both_sides` of the paper the bound edge of each page stays wide, and an appendix begins
    on a front.
    """
    findings: list[Finding] = []
    files = []
    for path in paths:
        file, wrong = trusted(path)
        findings += wrong
        files += [file] if file else []
    if not both_sides:
        made, told = _converted(files, timeout)
        return made, findings + told
    made, told = _converted([_mirrored(file) for file in files], timeout, blank_backs=True)
    sideways = {each.source for each in made if each.sideways_back}
    again = [_mirrored(file, widened=True) for file in files if file.path in sideways]
    better, more = _converted(again, timeout, blank_backs=True)
    redone = {each.source: each for each in better}
    return [redone.get(each.source, each) for each in made], findings + told + more


def finished_pdf(path: Path) -> tuple[Made | None, list[Finding]]:
    """Return a PDF that is there already, or what is wrong with it."""
    data, findings = bytes_of(path)
    if data is None:
        return None, findings
    pages = page_count(path)
    if pages is None:
        return None, [found(NOT_FOR_PAPER, Place(file=path.name))]
    return Made(path, data, pages), []


def _mirrored(file: Trusted, *, widened: bool = False) -> Trusted:
    if file.ending != _WORD_DOCUMENT:
        return file
    return replace(file, data=two_sided(file.data, name=file.path.name, widened=widened))


def _converted(
    files: Sequence[Trusted], timeout: float, *, blank_backs: bool = False
) -> tuple[list[Made], list[Finding]]:
    if not files:
        return [], []
    with tempfile.TemporaryDirectory(prefix="danvan-", ignore_cleanup_errors=True) as folder:
        work = Path(folder)
        # Bytes already looked at, under a name of ours: nothing else is ever opened.
        copies = [work / f"{number}{file.ending}" for number, file in enumerate(files)]
        for copy, file in zip(copies, files, strict=True):
            copy.write_bytes(file.data)
        findings = _run_converter(work, [copy.name for copy in copies], timeout, blank_backs)
        if stops(findings):
            return [], findings
        made = []
        for copy, file in zip(copies, files, strict=True):
            one, told = _looked_at(copy.with_suffix(".pdf"), file)
            findings += told
            made += [one] if one else []
        return made, findings


def _run_converter(
    work: Path, names: Sequence[str], timeout: float, blank_backs: bool
) -> list[Finding]:
    program, shell = soffice_path(), word.word_path()
    try:
        if program is not None:
            for ending in soffice.IMPORTS:
                kind = [name for name in names if name.endswith(ending)]
                if kind:
                    soffice.convert(program, work, kind, timeout=timeout, blank_backs=blank_backs)
            return []
        if shell is not None:
            word.export(shell, work, timeout=timeout)
            return [found(MADE_BY_WORD)]
    except subprocess.TimeoutExpired:
        return [found(CONVERSION_TOO_LONG, seconds=f"{timeout:g}")]
    return [found(NO_CONVERTER)]


# The finished PDF ---------------------------------------------------------------------------------


def _looked_at(pdf: Path, file: Trusted) -> tuple[Made | None, list[Finding]]:
    """Return the PDF made of `file`, or what is wrong with it."""
    place = Place(file=file.path.name)
    if not pdf.exists():
        return None, [found(CONVERSION_FAILED, place)]
    seen = content(pdf)
    findings = list(_outside(seen, place))
    if file.ending == _WORD_DOCUMENT:
        findings += [*_wrong_fonts(seen, place), *_lost(seen, file, place)]
    if stops(findings):
        return None, findings
    backs = zip(seen.texts[1::2], seen.sideways[1::2], strict=True)
    sideways = any(text.strip() and turned for text, turned in backs)
    return Made(file.path, pdf.read_bytes(), len(seen.texts), sideways), findings


def _outside(seen: Content, place: Place) -> Iterator[Finding]:
    for font, letters in seen.letters.items():
        if letters and not font.embedded:
            yield found(FONT_OUTSIDE, place, font=font.name)


def _wrong_fonts(seen: Content, place: Place) -> Iterator[Finding]:
    """Yield the fonts with letters in them that are not of the one family like Times."""
    family = _family(seen)
    for font, letters in seen.letters.items():
        if letters and (not font.is_times or font.family != family):
            shown = ", ".join(letters[:_MOST_LETTERS])
            yield found(WRONG_FONT, place, font=font.name, letters=shown)


def _family(seen: Content) -> str:
    """Return the family like Times that sets the most letters."""
    sizes: Counter[str] = Counter()
    for font, letters in seen.letters.items():
        if font.is_times:
            sizes[font.family] += len(letters)
    return max(sizes, key=lambda family: sizes[family], default="")


def _lost(seen: Content, file: Trusted, place: Place) -> Iterator[Finding]:
    """Yield what of the document's text does not stand in the PDF."""
    told = [each.text for each in paragraphs(file.data, name=file.path.name)]
    whole = _letters("".join(seen.texts))
    if not Counter(_letters("".join(told))) - Counter(whole):
        return
    lost = next((text for text in told if _letters(text) not in whole), "")
    yield found(TEXT_LOST, place, text=lost[:_SHOWN])


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, unicodedata.normalize("NFKC", text).upper()))
