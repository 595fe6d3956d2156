"""`danvan …` on the command line: a thin skin on the pipeline."""

from __future__ import annotations

import gc
import io
import sys
import traceback
from typing import TYPE_CHECKING

import click

from reports.cli.batching import batch_command
from reports.cli.checking import check_format_command
from reports.cli.commands import danvan
from reports.cli.keeping import back_up_command, new_ward_command, restore_command
from reports.cli.paper import compare_command, pdf_command, print_command
from reports.cli.registering import record_command, register_command
from reports.cli.units import progress_command
from reports.cli.upward import pack_command
from reports.cli.web import web_command
from reports.cli.words import usage_sentence

if TYPE_CHECKING:
    from collections.abc import Sequence

danvan.add_command(check_format_command)
danvan.add_command(batch_command)
danvan.add_command(pdf_command)
danvan.add_command(print_command)
danvan.add_command(compare_command)
danvan.add_command(new_ward_command)
danvan.add_command(back_up_command)
danvan.add_command(restore_command)
danvan.add_command(record_command)
danvan.add_command(register_command)
danvan.add_command(web_command)
danvan.add_command(progress_command)
danvan.add_command(pack_command)

DONE, MEND, USAGE, INTERRUPTED, BUG = 0, 1, 2, 130, 70


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code; nothing but words reaches the screen."""
    _speak_utf8()
    gc.set_threshold(200_000)  # one short run: looking for garbage often costs more than it frees
    try:
        code = danvan.main(args=argv, prog_name="danvan", standalone_mode=False)
    except click.exceptions.Exit as leaving:
        return leaving.exit_code
    except click.exceptions.NoArgsIsHelpError as error:
        click.echo(error.format_message())
        return DONE
    except click.UsageError as error:
        click.echo(usage_sentence(error), err=True)
        return USAGE
    except (click.Abort, KeyboardInterrupt):
        click.echo("Đã dừng theo yêu cầu; không có tệp nào bị ghi dở.", err=True)
        return INTERRUPTED
    except Exception as error:  # noqa: BLE001  the one place where anything becomes words
        return _failed(error, as_json="--json" in (sys.argv if argv is None else argv))
    return code if isinstance(code, int) else DONE


def _failed(error: Exception, *, as_json: bool) -> int:
    from reports.cli import show
    from reports.findings import ReportsError

    if isinstance(error, ReportsError):
        if as_json:
            click.echo(show.refusal_json(error.findings))
        else:
            show.show_findings(error.findings)
            click.echo("Chưa làm ra tệp nào; sửa xong chạy lại lệnh này.", err=True)
        return MEND
    number, log = _note_bug(error)
    click.echo(
        f"Chương trình gặp lỗi ngoài dự tính (mã {number}). Số liệu và tệp cũ còn nguyên. "
        f"Chi tiết để gửi người hỗ trợ nằm ở: {log}",
        err=True,
    )
    return BUG


def _note_bug(error: Exception) -> tuple[str, str]:
    """Keep where it happened in a file, without any value of a cell; return number and path."""
    import hashlib
    import tempfile

    frames = traceback.format_tb(error.__traceback__)
    text = "".join([*frames, type(error).__name__, "\n"])
    number = hashlib.sha256(text.encode()).hexdigest()[:8]
    with tempfile.NamedTemporaryFile(
        "w", encoding="utf-8", prefix=f"danvan-{number}-", suffix=".log", delete=False
    ) as log:
        log.write(text)
    return number, log.name


def _speak_utf8() -> None:
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")


def run() -> None:
    """Run the command line and leave with its exit code."""
    raise SystemExit(main())
