"""`danvan web`: opens the page of the ward's folder in the browser of this machine."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click

from reports.cli import words
from reports.cli.machine import cache_folder, local_folder


@click.command(
    "web",
    cls=words.Command,
    example="danvan web",
    help="Mở trang làm việc trong trình duyệt của máy này: nhận số liệu, làm báo cáo, in, vào sổ.",
)
@click.option(
    "--cong",
    "port",
    type=click.IntRange(1, 65_535),
    default=8321,
    metavar="CỔNG",
    help="Cổng trên máy này, mặc định 8321; nếu bận: cổng trống kế tiếp.",
)
@click.option("--khong-mo", "quiet", is_flag=True, help="Chỉ in địa chỉ, không mở trình duyệt.")
def web_command(port: int, *, quiet: bool) -> None:
    """Serve the page until Ctrl-C."""
    from reports.web.server import serve

    serve(
        Path.cwd(),
        port=port,
        cache=cache_folder(),
        local=local_folder(),
        now=lambda: dt.datetime.now().astimezone(),
        ready=_say,
        open_browser=not quiet,
    )


def _say(address: str) -> None:
    click.echo(f"Trang làm việc: {address}")
    click.echo("Để cửa sổ này mở khi làm việc; xong thì bấm Ctrl-C hoặc đóng cửa sổ.")
