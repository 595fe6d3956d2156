"""`danvan pdf`, `danvan in`, `danvan so-sanh`: finished files on paper, and what was changed."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from reports.cli import words
from reports.cli.options import JSON

if TYPE_CHECKING:
    from reports.documents.changes import Change, Sentence
    from reports.pipeline.paper.comparing import Comparison
    from reports.pipeline.paper.printing import Job

_FILES = click.argument(
    "paths", metavar="TỆP…", nargs=-1, required=True, type=click.Path(path_type=Path)
)


@click.command(
    "pdf",
    cls=words.Command,
    example='danvan pdf "bao-cao/2026-10/Báo cáo dân vận tháng 10 năm 2026.docx"',
    help="Làm PDF từ báo cáo đã làm xong; cần LibreOffice.",
)
@_FILES
@click.option(
    "-o",
    "--ra",
    "folder",
    type=click.Path(path_type=Path, file_okay=False),
    metavar="THƯ_MỤC",
    help="Thư mục để PDF; nếu không nói: cạnh từng tệp.",
)
def pdf_command(paths: tuple[Path, ...], folder: Path | None) -> None:
    """Write the PDF of each file and say where it lies."""
    from reports.cli import show
    from reports.findings import stops
    from reports.pipeline.paper.printing import make_pdfs

    made, findings = make_pdfs(paths, folder)
    show.show_findings(findings)
    for path in made:
        click.echo(f"Đã làm xong: {path}")
    if stops(findings):
        raise click.exceptions.Exit(1)


@click.command(
    "in",
    cls=words.Command,
    example='danvan in --hai-mat "bao-cao/2026-10/Báo cáo dân vận tháng 10 năm 2026.docx"',
    help="In báo cáo, đủ số bản cho các nơi nhận; cần LibreOffice.",
)
@_FILES
@click.option(
    "--may-in", "printer", default="", metavar="TÊN", help="Máy in; nếu không nói: máy in mặc định."
)
@click.option(
    "--so-ban",
    "copies",
    type=click.IntRange(1, 99),
    metavar="SỐ",
    help="Số bản; nếu không nói: cộng cột “Số bản” cạnh “Nơi nhận”.",
)
@click.option(
    "--hai-mat", "both_sides", is_flag=True, help="In hai mặt, lề đóng gáy đúng cả hai mặt."
)
def print_command(
    paths: tuple[Path, ...], printer: str, copies: int | None, *, both_sides: bool
) -> None:
    """Print the files and say how many sheets come for whom."""
    from reports.cli import show
    from reports.findings import stops
    from reports.pipeline.paper.printing import Wanted, print_files

    wanted = Wanted(paths=paths, printer=printer, copies=copies, both_sides=both_sides)
    jobs, findings = print_files(wanted)
    show.show_findings(findings)
    for job in jobs:
        click.echo(_said(job, both_sides=both_sides))
    if stops(findings):
        raise click.exceptions.Exit(1)


def _said(job: Job, *, both_sides: bool) -> str:
    sides = ", in hai mặt" if both_sides else ""
    head = f"Đã gửi máy in {job.printer} (lệnh {job.number}): {job.path.name}"
    lines = [f"{head} – {job.pages} trang × {job.copies} bản{sides}."]
    lines += [f"  {count} bản: {name}" for name, count in job.shares]
    return "\n".join(lines)


@click.command(
    "so-sanh",
    cls=words.Command,
    example="danvan so-sanh bao-cao.docx",
    help="Xem hai bản khác nhau câu nào, số nào; một tệp: so với lúc chương trình làm ra.",
)
@click.argument("first", metavar="TỆP", type=click.Path(path_type=Path))
@click.argument("second", metavar="[TỆP_SAU]", required=False, type=click.Path(path_type=Path))
@JSON
def compare_command(first: Path, second: Path | None, *, as_json: bool) -> None:
    """List what differs between two versions."""
    from reports.cli import show
    from reports.pipeline.paper.comparing import compare

    compared = compare(first, second)
    if as_json:
        payload = {
            "changes": [_change_json(each) for each in compared.changes],
            "findings": show.findings_json(compared.findings),
        }
        click.echo(show.as_json(payload))
        return
    click.echo(_compared(compared))
    for number, change in enumerate(compared.changes, 1):
        click.echo(_changed(number, change))
    show.show_findings(compared.findings, err=False)


def _compared(compared: Comparison) -> str:
    made = "lúc chương trình làm ra"
    before = made if compared.as_made else f"“{compared.before}”"
    if not compared.changes:
        return f"“{compared.after}” giống hệt {before}."
    return f"“{compared.after}” khác {before} ở {len(compared.changes)} chỗ:"


def _changed(number: int, change: Change) -> str:
    sentence = change.after or change.before
    cell = ", ".join(filter(None, (sentence.row, sentence.column))) if sentence else ""
    head = f"{number}. " + (f"Bảng, {cell}" if cell else "Văn bản")
    lines = [f"   bỏ:   {change.before.text}"] if change.before else []
    lines += [f"   thêm: {change.after.text}"] if change.after else []
    return "\n".join([head, *lines])


def _change_json(change: Change) -> dict[str, object]:
    return {
        "before": _text(change.before),
        "after": _text(change.after),
        "numbers": [[each.before, each.after] for each in change.numbers],
    }


def _text(sentence: Sentence | None) -> str | None:
    return sentence.text if sentence else None
