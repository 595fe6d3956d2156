"""`danvan tien-do`: who has sent, who has not, and the words that remind them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from reports.cli import words
from reports.cli.options import INPUTS, JSON

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from reports.figure import Figure
    from reports.figures.progress import Board, UnitProgress
    from reports.pipeline.units.progress import Progress

_HEADERS = ("Đơn vị", "Ngày nhận", "Lần", "Tình trạng", "DVK", "06 QCDC", "Phải sửa", "Cả năm")
_UNKNOWN = "–"


@click.command(
    "tien-do",
    cls=words.Command,
    example="danvan tien-do --ky 2026-10 inputs/an-sen-2026",
    help="Xem đơn vị nào đã gửi, gửi ngày nào, đúng hạn hay muộn, đơn vị nào còn thiếu.",
)
@INPUTS
@click.option("--ky", "period", required=True, metavar="KỲ", help="Tháng cần xem, như 2026-10.")
@click.option(
    "--nhac",
    "remind",
    is_flag=True,
    help="In lời nhắc cho từng đơn vị chưa gửi, để dán vào tin nhắn.",
)
@JSON
@click.pass_context
def progress_command(
    ctx: click.Context, inputs: tuple[Path, ...], period: str, *, remind: bool, as_json: bool
) -> None:
    """Show the board of returns of a month."""
    from reports.cli import show
    from reports.cli.places import inputs_or_ward, seen_here
    from reports.pipeline.units.progress import progress_board, reminders

    paths = inputs_or_ward(ctx, inputs)
    made = progress_board(paths, period, seen=seen_here(paths))
    if as_json:
        click.echo(show.as_json(_as_json(made)))
        return
    show.show_findings(made.findings)
    _print_board(made)
    if remind:
        for text in reminders(made.board).values():
            click.echo(f"\n{text}")


def _print_board(made: Progress) -> None:
    board = made.board
    rows = [_HEADERS, *(_cells(row, made.to_mend.get(row.code, 0)) for row in board.rows)]
    widths = [max(len(row[place]) for row in rows) for place in range(len(_HEADERS))]
    click.echo(_sentence(board))
    for row in rows:
        cells = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        click.echo("  ".join(cells).rstrip())


def _sentence(board: Board) -> str:
    from reports.figures.calculation import Sending
    from reports.vietnamese import short_date, upper_first

    counts = [
        f"{len(units)} {state.value}"
        for state in (Sending.ON_TIME, Sending.LATE, Sending.UNDATED, Sending.MISSING)
        if (units := board.of(state))
    ]
    return (
        f"{upper_first(board.period.full_name)}: {len(board.sent)}/{len(board.rows)} đơn vị đã gửi "
        f"(hạn: trước ngày {short_date(board.due)}); {', '.join(counts)}. "
        f"Từ đầu năm đúng hạn {_percent(board.rate)}."
    )


def _cells(row: UnitProgress, to_mend: int) -> tuple[str, ...]:
    from reports.figures.calculation import Sending
    from reports.vietnamese import short_date

    on_time = sum(1 for state in row.of_year.values() if state is Sending.ON_TIME)
    return (
        row.short_name,
        short_date(row.received_on) if row.received_on else _UNKNOWN,
        str(row.sending or _UNKNOWN),
        f"{row.state.value} (nhập thay: {row.typed})" if row.typed else row.state.value,
        _yes_or_no(row.has_models),
        _yes_or_no(row.has_supervision),
        str(to_mend or _UNKNOWN),
        f"{on_time}/{len(row.of_year)}",
    )


def _yes_or_no(told: bool | None) -> str:
    return _UNKNOWN if told is None else "có" if told else "không"


def _percent(rate: Figure) -> str:
    return f"{rate.value}%".replace(".", ",") if rate.known else _UNKNOWN


def _as_json(made: Progress) -> dict[str, object]:
    from reports.cli import show
    from reports.pipeline.units.progress import reminders

    board = made.board
    texts = reminders(board)
    return {
        "ward": board.ward,
        "period": board.period.key,
        "due": board.due.isoformat(),
        "units_due": len(board.rows),
        "units_sent": len(board.sent),
        "rate": None if board.rate.value is None else str(board.rate.value),
        "units": [_row_json(row, made.to_mend.get(row.code, 0), texts) for row in board.rows],
        "findings": show.findings_json(made.findings),
    }


def _row_json(row: UnitProgress, to_mend: int, texts: dict[str, str]) -> dict[str, object]:
    return {
        "unit": row.code,
        "name": row.name,
        "state": row.state.name.lower(),
        "received_on": row.received_on.isoformat() if row.received_on else None,
        "sending": row.sending,
        "has_models": row.has_models,
        "has_supervision": row.has_supervision,
        "typed_from": row.typed,
        "file": row.file,
        "to_mend": to_mend,
        "year": {str(month): state.name.lower() for month, state in row.of_year.items()},
        "rate": None if row.rate.value is None else str(row.rate.value),
        "reminder": texts.get(row.code, ""),
    }


def issue_and_show(
    inputs: Sequence[Path], period: str, folder: Path, progress: Callable[[str], None]
) -> None:
    """Issue the workbooks of all units and say where they lie."""
    from reports.cli import show
    from reports.pipeline.units.issuing import issue_workbooks

    made, findings = issue_workbooks(inputs, period, folder, progress)
    show.show_findings(findings)
    for each in made:
        click.echo(f"{each.name}: {each.stored.path}")
    click.echo(f"Đã làm {len(made)} sổ của đơn vị trong: {folder}")
    click.echo("Gửi mỗi đơn vị một sổ; sổ nhận lại để cạnh sổ số liệu của phường, không đổi tên.")
