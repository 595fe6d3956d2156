"""`danvan kiem-the-thuc`: holds a Word file against the official form."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

import click

from reports.cli import words
from reports.cli.options import JSON

if TYPE_CHECKING:
    from reports.pipeline.paper.form import Checked

_FAMILIES = ("dang", "hanh-chinh")
_WRONG_DAY = "Ngày ghi như 28/10/2026 hoặc 2026-10-28."


class _Day(click.ParamType[dt.date]):
    """A day as a clerk or a machine writes it."""

    name = "NGÀY"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> dt.date:
        """Return the day typed."""
        from reports.vietnamese import parse_date

        day = value if isinstance(value, dt.date) else parse_date(str(value))
        if day is None:
            self.fail(_WRONG_DAY, param, ctx)
        return day


@click.command(
    "kiem-the-thuc",
    cls=words.Command,
    example="danvan kiem-the-thuc bao-cao.docx --the-thuc dang",
    help="Soát thể thức một tệp Word theo quy định đang có hiệu lực, nói chỗ nào phải sửa.",
)
@click.argument("path", metavar="TỆP", type=click.Path(path_type=Path))
@click.option(
    "--the-thuc",
    "family",
    type=click.Choice(_FAMILIES),
    metavar="TÊN",
    help="dang hoặc hanh-chinh; nếu không nói: nhận theo tiêu đề của văn bản.",
)
@click.option(
    "--ngay",
    "day",
    type=_Day(),
    metavar="NGÀY",
    help="Ngày để chọn quy định, như 28/10/2026; nếu không nói: ngày ghi trên văn bản.",
)
@JSON
@click.pass_context
def check_format_command(
    ctx: click.Context, path: Path, family: str | None, day: dt.date | None, *, as_json: bool
) -> None:
    """Check the form of one Word file."""
    from reports.findings import stops
    from reports.pipeline.paper.form import check_format

    today = dt.datetime.now().astimezone().date()
    checked = check_format(path, Path.cwd(), family=family, day=day, today=today)
    if as_json:
        _print_json(checked)
    else:
        _print_words(checked)
    ctx.exit(1 if stops(checked.findings) else 0)


def _print_json(checked: Checked) -> None:
    from reports.cli import show

    payload = {
        "rule": checked.rule,
        "findings": show.findings_json(checked.findings),
        "not_run": [{"code": each.code.id, "why": each.why} for each in checked.not_run],
    }
    click.echo(show.as_json(payload))


def _print_words(checked: Checked) -> None:
    from reports.cli import show
    from reports.findings import stops

    click.echo(f"Soát theo {checked.rule}.")
    show.show_findings(checked.findings, err=False)
    for each in checked.not_run:
        click.echo(f"Chưa soát [{each.code.id}]: {each.why}.")
    if stops(checked.findings):
        click.echo("Còn chỗ phải sửa; sửa xong chạy lại lệnh này.")
    else:
        click.echo("Không có chỗ phải sửa." if checked.findings else "Đúng thể thức.")
