"""`danvan hang-loat`: one report for each ward of a folder."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from reports.cli import words
from reports.cli.machine import cache_folder
from reports.cli.options import JSON, PERIOD, TEMPLATES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from concurrent.futures import Executor
    from contextlib import AbstractContextManager

    from reports.batch import Result
    from reports.findings import Finding

    Pool = Callable[[], AbstractContextManager[Executor]]


@click.command(
    "hang-loat",
    cls=words.Command,
    example="danvan hang-loat cac-phuong --ky 2026-10 -o bao-cao-thang-10",
    help="Lập cùng một báo cáo cho nhiều phường, mỗi phường một thư mục con.",
)
@click.argument(
    "folder", metavar="THƯ_MỤC", type=click.Path(path_type=Path, exists=True, file_okay=False)
)
@PERIOD
@click.option("--loai", "report_type", default="thang", metavar="LOẠI", help="Mặc định: thang.")
@click.option(
    "-o",
    "--ra",
    "target",
    type=click.Path(path_type=Path, file_okay=False),
    metavar="THƯ_MỤC",
    help="Nơi ghi, mỗi phường một thư mục con; nếu không nói: bao-cao/<kỳ>/.",
)
@TEMPLATES
@click.option(
    "--tien-trinh",
    "processes",
    type=click.IntRange(1, 61),
    metavar="SỐ",
    help="Số tiến trình chạy cùng lúc; nếu không nói: bằng số nhân của máy.",
)
@click.option("--cum", "address", metavar="tcp://…", help="Cụm máy Dask làm thay máy này.")
@click.option("--khong-pdf", "no_pdf", is_flag=True, help="Chỉ làm tệp Word, không làm PDF.")
@JSON
@click.pass_context
def batch_command(  # noqa: PLR0913, PLR0917  each is a word of the command line
    ctx: click.Context,
    folder: Path,
    period: str,
    report_type: str,
    target: Path | None,
    templates: Path | None,
    processes: int | None,
    address: str | None,
    *,
    no_pdf: bool,
    as_json: bool,
) -> None:
    """Build the report of every ward in the folder; one bad ward never stops the rest."""
    from reports import batch
    from reports.findings import ReportsError, stops
    from reports.pipeline import Request
    from reports.pipeline.templates.definitions import load_definition, period_for
    from reports.pipeline.templates.shelf import shelf

    definition = load_definition(report_type, shelf(Path.cwd(), templates))
    key = period_for(definition, period).key
    asked = Request(
        report_type=report_type,
        period=period,
        inputs=(),
        folder=Path.cwd(),
        templates=templates.resolve() if templates else None,
        cache=cache_folder(),
    )
    tasks, findings = batch.tasks_in(
        folder.resolve(), (target or Path("bao-cao") / key).resolve(), asked
    )
    if stops(findings):
        raise ReportsError(findings)

    def pool() -> AbstractContextManager[Executor]:
        return batch.cluster(address) if address else batch.processes(processes)

    with _bar(len(tasks)) as told:
        results = batch.run(tasks, pool, told)
    on_paper = [] if no_pdf else _on_paper(results, pool)
    _tell(results, on_paper, as_json=as_json)
    ctx.exit(1 if stops([*on_paper, *(one for each in results for one in each.findings)]) else 0)


@contextmanager
def _bar(wards: int) -> Iterator[Callable[[Result], None]]:
    """Give what is called with each ward's result: it moves a bar on a terminal, else nothing."""
    if not sys.stderr.isatty():
        yield lambda _result: None
        return
    with click.progressbar(length=wards, label="Các phường", file=sys.stderr) as bar:
        yield lambda _result: bar.update(1)


def _on_paper(results: Sequence[Result], pool: Pool) -> list[Finding]:
    from reports import batch
    from reports.office.pdf import soffice_path

    if soffice_path() is None:
        click.echo("Máy này không có LibreOffice nên chưa làm PDF; tệp Word vẫn đủ.", err=True)
        return []
    return batch.pdfs(results, pool)[1]


def _tell(results: Sequence[Result], on_paper: Sequence[Finding], *, as_json: bool) -> None:
    from reports.cli import show

    if as_json:
        wards = [_ward_json(each) for each in results]
        click.echo(show.as_json({"wards": wards, "findings": show.findings_json(on_paper)}))
        return
    show.show_findings(on_paper)
    width = max(len(each.ward) for each in results)
    for each in results:
        click.echo(f"{each.ward:<{width}}  {_verdict(each)}")
    for each in results:
        if each.path is None:
            click.echo(f"\n{each.ward}:", err=True)
            show.show_findings(each.findings)
    made = sum(1 for each in results if each.path)
    click.echo(f"Xong {made}/{len(results)} phường.")


def _verdict(result: Result) -> str:
    if result.path is None:
        return "chưa lập được, xem bên dưới"
    if not result.changed:
        return f"không đổi: {result.path.name}"
    notices = f" ({len(result.findings)} điều nên xem)" if result.findings else ""
    return f"xong: {result.path.name}{notices}"


def _ward_json(result: Result) -> dict[str, object]:
    from reports.cli import show

    return {
        "ward": result.ward,
        "report": str(result.path) if result.path else None,
        "changed": result.changed,
        "findings": show.findings_json(result.findings),
    }
