"""`danvan dong-goi`: the ward's package for the level above."""

from __future__ import annotations

from pathlib import Path

import click

from reports.cli import words
from reports.cli.options import INPUTS, JSON, PERIOD
from reports.cli.places import inputs_or_ward, seen_here


@click.command(
    "dong-goi",
    cls=words.Command,
    example="danvan dong-goi --ky 2026-10 inputs/an-sen-2026 -o goi",
    help="Đóng gói số liệu của một kỳ gửi cấp trên: một tệp .zip, không có điện thoại, người liên "
    "hệ, người phát biểu.",
)
@INPUTS
@PERIOD
@click.option(
    "-o",
    "--ra",
    "folder",
    type=click.Path(path_type=Path, file_okay=False),
    metavar="THƯ_MỤC",
    help="Thư mục ghi gói; nếu không nói: nơi để báo cáo của kỳ.",
)
@click.option(
    "--lan",
    "sending",
    type=click.IntRange(1, 99),
    metavar="SỐ",
    help="Lần nộp; nếu không nói: lần 1, hoặc lần sau gói khác nội dung đã có trong thư mục.",
)
@JSON
@click.pass_context
def pack_command(  # noqa: PLR0913  each is a word of the command line
    ctx: click.Context,
    inputs: tuple[Path, ...],
    period: str,
    folder: Path | None,
    sending: int | None,
    *,
    as_json: bool,
) -> None:
    """Write the package of a period."""
    from reports.cli import show
    from reports.pipeline.upward.packing import Wanted, pack_ward

    inputs = inputs_or_ward(ctx, inputs)
    wanted = Wanted(
        inputs=inputs,
        period=period,
        here=Path.cwd(),
        folder=folder,
        sending=sending or 0,
        seen=seen_here(inputs),
    )
    stored, findings = pack_ward(wanted)
    if as_json:
        payload = {"package": str(stored.path), "findings": show.findings_json(findings)}
        click.echo(show.as_json(payload))
        return
    show.show_findings(findings)
    click.echo(f"Đã đóng gói: {stored.path}" if stored.changed else f"Không đổi: {stored.path}")
