"""A signed report enters the register: number and date printed, everything frozen with it."""

from __future__ import annotations

import contextlib
import json
import re
import tempfile
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from reports.documents.check import Known, check_document
from reports.documents.numbering import core_subject, with_number
from reports.documents.profile import profile_in_force, read_profiles
from reports.findings import Place, ReportsError, Severity, found, in_order
from reports.findings import register as codes
from reports.findings.files import FILE_MISSING, FILE_UNREADABLE
from reports.office.folder import ward_folder
from reports.office.origin import as_bytes, origin_files, origin_of, original_of
from reports.office.pdf import made_pdfs, soffice_path
from reports.office.register import Filing, Frozen, Register, Role, current
from reports.office.register.series import taken_numbers
from reports.office.register.witness import refuse_lost, refuse_older, witness_file
from reports.office.store import safe_name
from reports.office.together import store_report
from reports.office.trace import trace_path
from reports.pipeline.making.made_from import frozen_sources
from reports.pipeline.making.origins import told_as_text
from reports.pipeline.paper.comparing import changed_by_hand
from reports.pipeline.templates.shelf import shelf

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Sequence

    from reports.documents.numbering import Numbered
    from reports.findings import Finding
    from reports.office.origin import Origin
    from reports.office.register import Entry

_PDF_BEGINS, _PDF_ENDS = b"%PDF-", b"%%EOF"
_MARKED = re.compile(r" \((dự thảo|\d+)[^()]*\)$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Signing:
    """What văn thư gave: the document, its number and day, the signed copy, why again.

    `register` is where the register lies, `folder` where templates are looked up, `terms` the
    first days of the committee's terms, `at` the moment of recording; with `pages` the pages are
    kept as PDF where no signed copy is given, so that they are printed again as they were.
    """

    path: Path
    number: int
    signed_on: dt.date
    register: Path
    folder: Path
    at: dt.datetime
    signed: Path | None = None
    reason: str = ""
    terms: Sequence[dt.date] = ()
    pages: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Recorded:
    """A line of the register, whether it is new, and where the numbered document lies."""

    entry: Entry
    added: bool
    path: Path
    findings: tuple[Finding, ...]


def record_report(signing: Signing) -> Recorded:
    """Record a signed report in the register, with everything it was made from.

    Raises ReportsError with what must be mended; nothing is recorded then.
    """
    data = _read(signing.path)
    numbered = with_number(data, signing.path.name, signing.number, signing.signed_on)
    unfinished = list(_unfinished(signing, numbered))
    if unfinished and not signing.reason:
        raise ReportsError(unfinished)
    origin, by_hand = _as_signed(signing, numbered, origin_of(signing.path))
    signed = None if signing.signed is None else _signed(signing.signed)
    files = tuple(_files(signing, data, numbered, origin, signed))
    filing = _filing(signing, numbered, origin, files)
    reports = ward_folder(signing.folder).reports
    refuse_lost(signing.register, reports)
    with Register.open(signing.register) as register:
        if not register.is_sound():
            raise ReportsError([found(codes.REGISTER_DAMAGED, path=signing.register)])
        entries = register.entries()
        refuse_older(signing.register, reports, len(entries))
        others = current(entries)
        findings = [
            *(replace(each, severity_here=Severity.NOTICE) for each in unfinished),
            *_lost(files),
            *by_hand,
            *_form(signing, numbered, filing, others),
        ]
        filing = replace(filing, files=(*files, _told(signing, findings)))
        if signing.pages and not any(_same_document(filing, each) for each in others):
            pages = _pages(signing.path.stem, numbered.data)
            filing = replace(filing, files=(*filing.files, *pages))
        entry, added = register.record(filing, signing.at, signing.terms)
    path, more = _placed(signing, numbered, origin, entry)
    return Recorded(entry=entry, added=added, path=path, findings=in_order([*findings, *more]))


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        raise ReportsError([found(FILE_MISSING, Place(file=path.name))]) from None
    except OSError:
        raise ReportsError([found(FILE_UNREADABLE, Place(file=path.name))]) from None


def _signed(path: Path) -> Frozen:
    data = _read(path)
    if _PDF_BEGINS not in data[:1024] or _PDF_ENDS not in data[-2048:]:
        raise ReportsError([found(codes.NOT_A_PDF, Place(file=path.name))])
    return Frozen.of(Role.SIGNED, path.name, data)


# What is frozen -----------------------------------------------------------------------------------


def _files(
    signing: Signing,
    data: bytes,
    numbered: Numbered,
    origin: Origin | None,
    signed: Frozen | None,
) -> Iterator[Frozen]:
    name = signing.path.name
    yield Frozen.of(Role.DOCUMENT, name, numbered.data)
    if data != numbered.data:
        yield Frozen.of(Role.GIVEN, name, data)
    made = original_of(signing.path)
    if made is not None and made not in {data, numbered.data}:
        yield Frozen.of(Role.MADE, name, made)
    if signed:
        yield signed
    trace = trace_path(signing.path)
    if origin and trace.is_file():
        yield Frozen.of(Role.TRACE, trace.name, _read(trace))
    if origin:
        yield Frozen.of(Role.ORIGIN, f"{signing.path.stem}.json", as_bytes(origin))
        yield from frozen_sources(signing.path, origin)


def _same_document(filing: Filing, entry: Entry) -> bool:
    digest = filing.digest_of(Role.DOCUMENT)
    return digest == entry.digest_of(Role.DOCUMENT) or bool(filing.digest_of(Role.SIGNED))


def _pages(stem: str, document: bytes) -> Iterator[Frozen]:
    """Yield the document as PDF, where a program that can make one is installed."""
    if soffice_path() is None:
        return
    with tempfile.TemporaryDirectory(prefix="danvan-", ignore_cleanup_errors=True) as folder:
        path = Path(folder) / f"{safe_name(stem)}.docx"
        path.write_bytes(document)
        for made in made_pdfs([path])[0]:
            yield Frozen.of(Role.PDF, f"{stem}.pdf", made.data)


def _filing(
    signing: Signing, numbered: Numbered, origin: Origin | None, files: tuple[Frozen, ...]
) -> Filing:
    filing = Filing(
        family=numbered.line.family,
        type=numbered.line.type,
        body=numbered.line.body,
        number=signing.number,
        signed_on=signing.signed_on,
        title=core_subject(numbered.data) or signing.path.stem,
        reason=signing.reason,
        files=files,
    )
    if origin is None:
        return filing
    return replace(
        filing,
        report_type=origin.report_type,
        report_name=origin.report_name,
        period=origin.period,
        ward=origin.ward,
    )


def _lost(files: Sequence[Frozen]) -> Iterator[Finding]:
    """Yield what could not be frozen since it is no longer there as it was."""
    for file in files:
        if file.data is None:
            yield found(codes.SOURCE_LOST, name=file.name)
    if not any(file.role is Role.ORIGIN for file in files):
        yield found(codes.ORIGIN_UNKNOWN)


def _unfinished(signing: Signing, numbered: Numbered) -> Iterator[Finding]:
    """Yield what the document says it was made without; its line of a draft is no longer there."""
    if numbered.lacks:
        place = Place(file=signing.path.name)
        yield found(codes.UNFINISHED_DRAFT, place, line=numbered.lacks)


def _as_signed(
    signing: Signing, numbered: Numbered, origin: Origin | None
) -> tuple[Origin | None, list[Finding]]:
    """Return the origin with the figures that the paper says, and which of them are by hand."""
    made, name = original_of(signing.path), signing.path.name
    if origin is None or made is None:
        return origin, []
    # Made with another number or day it is compared as it was: then those differ too.
    with contextlib.suppress(ReportsError):
        made = with_number(made, name, signing.number, signing.signed_on).data
    if made == numbered.data:
        return origin, []
    findings, figures = changed_by_hand(made, numbered.data, origin, name)
    return replace(origin, figures={**origin.figures, **figures}), findings


def _told(signing: Signing, findings: Sequence[Finding]) -> Frozen:
    """Return what is said now as a file to be frozen with the document."""
    lines = [asdict(each) for each in told_as_text(findings)]
    text = json.dumps(lines, ensure_ascii=False, indent=1)
    return Frozen.of(Role.TOLD, f"{signing.path.stem}.vao-so.json", text.encode())


# Its form -----------------------------------------------------------------------------------------


def _form(
    signing: Signing, numbered: Numbered, filing: Filing, others: Sequence[Entry]
) -> Iterator[Finding]:
    """Yield what is wrong with the form of the document; only told, for it is signed already."""
    profiles, _ = read_profiles(shelf(signing.folder).all_files("profiles", ".toml"))
    profile, _ = profile_in_force(profiles, filing.family, filing.signed_on)
    if profile is None:
        return
    known = Known(
        day=filing.signed_on,
        symbol=filing.body,
        taken=taken_numbers(filing, others, signing.terms),
    )
    findings, _ = check_document(numbered.data, profile, name=signing.path.name, known=known)
    for each in findings:
        if each.severity is Severity.MUST_FIX or each.code.id.startswith(("NO", "DT")):
            yield replace(each, severity_here=Severity.NOTICE)


# Its place ----------------------------------------------------------------------------------------


def _placed(
    signing: Signing, numbered: Numbered, origin: Origin | None, entry: Entry
) -> tuple[Path, list[Finding]]:
    """Put the numbered document beside the one that was handed in, and return where."""
    stem = _MARKED.sub("", signing.path.stem).removeprefix(f"{safe_name(entry.written)} ")
    again = f" (bản {entry.version})" if _changed(entry) else ""
    target = signing.path.with_name(f"{safe_name(entry.written)} {stem}{again}.docx")
    data, reports = numbered.data, ward_folder(signing.folder).reports

    def companions(path: Path) -> dict[Path, bytes]:
        kept = origin_files(path, data, origin) if origin else {}
        return {**kept, **witness_file(reports, entry.no)}

    stored, findings = store_report(data, target, companions)
    if stored is None:
        return target, [*findings, found(codes.COPY_NOT_WRITTEN, no=entry.no)]
    return stored.path, findings


def _changed(entry: Entry) -> bool:
    """Return whether this is another document than that of the first version."""
    return entry.version > 1 and bool(entry.reason)
