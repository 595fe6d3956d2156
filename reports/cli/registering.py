"""`danvan vao-so`, `so-van-ban`: what was signed is numbered, frozen, found again."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from reports.cli import words
from reports.cli.machine import local_folder
from reports.cli.options import JSON
from reports.cli.places import Day, now

if TYPE_CHECKING:
    import datetime as dt

    from reports.office.folder import WardFolder
    from reports.office.register import Entry

_REASON = click.option(
    "--ly-do", "reason", default="", metavar="LÝ_DO", help="Lý do, khi ghi khác lệ thường."
)


def _entry_json(entry: Entry) -> dict[str, object]:
    """Return one line of the register as a plain object."""
    return {
        "no": entry.no,
        "number": entry.number,
        "written": entry.written,
        "signed_on": entry.signed_on.isoformat(),
        "recorded_at": entry.recorded_at.isoformat(),
        "report": entry.report_type,
        "period": entry.period,
        "ward": entry.ward,
        "title": entry.title,
        "version": entry.version,
        "reason": entry.reason,
        "files": [
            {"role": file.role.value, "name": file.name, "sha256": file.sha256}
            for file in entry.files
        ],
    }


def _ward(*starts: Path) -> tuple[WardFolder, Path]:
    """Return the ward's folder and its register."""
    from reports.pipeline.ward.folder import known_register, ward_of

    ward = ward_of(*starts, Path.cwd())
    return ward, known_register(ward, local_folder())


@click.command(
    "vao-so",
    cls=words.Command,
    example="danvan vao-so bao-cao.docx --so 12 --ngay 21/11/2026 --ban-ky ban-ky.pdf",
    help="Ghi số, ngày văn thư đã cấp vào văn bản, cất bản đã ký và mọi thứ làm ra nó.",
)
@click.argument("path", metavar="TỆP", type=click.Path(path_type=Path))
@click.option(
    "--so", "number", required=True, type=click.IntRange(1, 99_999), metavar="SỐ", help="Số đã cấp."
)
@click.option(
    "--ngay", "day", required=True, type=Day(), metavar="NGÀY", help="Ngày ký, như 21/11/2026."
)
@click.option(
    "--ban-ky",
    "signed",
    type=click.Path(path_type=Path),
    metavar="PDF",
    help="Bản quét giấy đã ký, hoặc tệp PDF đã ký số.",
)
@_REASON
@JSON
def record_command(  # noqa: PLR0913  each is a word of the command line
    path: Path, number: int, day: dt.date, signed: Path | None, reason: str, *, as_json: bool
) -> None:
    """Record one signed document."""
    from reports.cli import show
    from reports.pipeline.register.recording import Signing, record_report
    from reports.pipeline.ward.folder import terms_of

    ward, register = _ward(path.absolute().parent)
    recorded = record_report(
        Signing(
            path=path,
            number=number,
            signed_on=day,
            register=register,
            folder=ward.root,
            at=now(),
            signed=signed,
            reason=reason,
            terms=terms_of(ward),
        )
    )
    entry = recorded.entry
    if as_json:
        payload = {
            "entry": _entry_json(entry),
            "added": recorded.added,
            "document": str(recorded.path),
            "findings": show.findings_json(recorded.findings),
        }
        click.echo(show.as_json(payload))
        return
    show.show_findings(recorded.findings)
    said = "Đã vào sổ" if recorded.added else "Không đổi, đã có trong sổ"
    click.echo(f"{said}: dòng {entry.no}, {entry.written}.")
    click.echo(f"Bản có số: {recorded.path}")
    if not entry.has_signed_copy:
        click.echo("Khi có bản quét đã ký: chạy lại lệnh này, thêm --ban-ky TỆP.pdf.")


@click.command(
    "so-van-ban",
    cls=words.Command,
    example="danvan so-van-ban --mo 3 -o xem-lai",
    help="Xem sổ văn bản, xuất ra bảng tính, mở lại đúng bản đã gửi, khóa sổ một kỳ.",
)
@click.option("--mo", "opened", type=click.IntRange(1), metavar="DÒNG", help="Lấy ra tệp của dòng.")
@click.option("--in-lai", "again", type=click.IntRange(1), metavar="DÒNG", help="In lại một dòng.")
@click.option("--khoa", "locked", metavar="KỲ", help="Khóa sổ một kỳ, như 2026-10.")
@click.option("--mo-khoa", "unlocked", metavar="KỲ", help="Mở khóa một kỳ; cần --ly-do.")
@click.option(
    "-o",
    "--ra",
    "target",
    type=click.Path(path_type=Path),
    metavar="ĐƯỜNG_DẪN",
    help="Tệp .xlsx để xuất sổ; với --mo: thư mục, hoặc tệp .docx, .pdf.",
)
@click.option("--may-in", "printer", default="", metavar="TÊN", help="Máy in, với --in-lai.")
@_REASON
@JSON
@click.pass_context
def register_command(  # noqa: PLR0913, PLR0917  each is a word of the command line
    ctx: click.Context,
    opened: int | None,
    again: int | None,
    locked: str | None,
    unlocked: str | None,
    target: Path | None,
    printer: str,
    reason: str,
    *,
    as_json: bool,
) -> None:
    """List the register, or do one thing with it."""
    ward, register = _ward()
    if opened is not None:
        _open(ctx, register, opened, target)
    elif again is not None:
        _print_again(register, again, printer)
    elif locked or unlocked:
        _lock(ctx, register, locked, unlocked, reason)
    else:
        _list(ward, register, target, as_json=as_json)


def _open(ctx: click.Context, register: Path, no: int, target: Path | None) -> None:
    if target is None:
        raise words.missing(ctx, "target")
    from reports.pipeline.register.archive import take_out

    taken = take_out(register, no, target)
    shown = [path for path in taken if path.parent in {target, target.parent}]
    for path in shown:
        click.echo(f"Đã lấy ra: {path}")
    if len(taken) > len(shown):
        rest = len(taken) - len(shown)
        click.echo(f"Cùng {rest} tệp số liệu và mẫu đã dùng, trong các thư mục con.")


def _print_again(register: Path, no: int, printer: str) -> None:
    from reports.cli import show
    from reports.pipeline.register.archive import print_again

    jobs, findings = print_again(register, no, printer)
    show.show_findings(findings)
    for job in jobs:
        click.echo(f"Đã gửi in lại dòng {no}: {job.pages} trang, máy in {job.printer}.")


def _lock(
    ctx: click.Context, register: Path, locked: str | None, unlocked: str | None, reason: str
) -> None:
    from reports.pipeline.register.archive import lock_period, unlock_period

    if locked:
        done, period = lock_period(register, locked, reason, now())
        click.echo(f"Đã khóa sổ {period}." if done else f"Không đổi: {period} đã khóa từ trước.")
        return
    if not reason:
        raise words.missing(ctx, "reason")
    done, period = unlock_period(register, unlocked or "", reason, now())
    click.echo(f"Đã mở khóa {period}." if done else f"Không đổi: {period} không khóa.")


def _list(ward: WardFolder, register: Path, target: Path | None, *, as_json: bool) -> None:
    from reports.cli import show
    from reports.pipeline.register.archive import export_register, listed
    from reports.pipeline.ward.folder import terms_of

    book = listed(register, terms_of(ward))
    if target is not None:
        stored, findings = export_register(book, target)
        show.show_findings(findings)
        click.echo(f"Đã xuất sổ: {stored.path}")
        return
    if as_json:
        payload = {
            "register": str(register),
            "entries": [_entry_json(entry) for entry in book.entries],
            "locked": dict(book.locks),
            "findings": show.findings_json(book.findings),
        }
        click.echo(show.as_json(payload))
        return
    for line in book.lines:
        click.echo(line)
    show.show_findings(book.findings, err=False)
