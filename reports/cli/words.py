"""Click in Vietnamese: headings of the help, and what was wrong with the words typed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import click

from reports.vietnamese import upper_first

if TYPE_CHECKING:
    from collections.abc import Sequence

_WHOLE = 200  # letters: a whole sentence, never one cut off
_RANGE, _FROM = re.compile(r"(\d+)<=x<=(\d+)"), re.compile(r"\bx>=(\d+)")
_HELP = "Hiện hướng dẫn này rồi thôi."
_WORDS = {"[OPTIONS]": "[LỰA_CHỌN]", "COMMAND [ARGS]...": "LỆNH …"}


def _in_vietnamese(text: str) -> str:
    """Return what click adds to the help of an option in words: ``[từ 1 đến 99]``."""
    text = _RANGE.sub(r"từ \1 đến \2", _FROM.sub(r"từ \1", text))
    return re.sub(r"\brequired\]$", "bắt buộc]", text)


class _Vietnamese(click.Command):
    """A command whose help speaks Vietnamese and opens with an example."""

    def __init__(self, *args: object, example: str = "", **kwargs: object) -> None:
        self.example = example
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the example, then how the command is called."""
        if self.example:
            with formatter.section("Ví dụ"):
                formatter.write_text(self.example)
            formatter.write_paragraph()
        pieces = " ".join(_WORDS.get(piece, piece) for piece in self.collect_usage_pieces(ctx))
        formatter.write_usage(ctx.command_path, pieces, prefix="Cách gọi: ")

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options under a Vietnamese heading."""
        records = [
            record
            for param in self.get_params(ctx)
            if isinstance(param, click.Option) and (record := param.get_help_record(ctx))
        ]
        with formatter.section("Lựa chọn"):
            formatter.write_dl([(name, _in_vietnamese(text)) for name, text in records])

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Return the help option with its sentence in Vietnamese."""
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = _HELP
        return option


class Command(_Vietnamese):
    """One command of the program."""


class Group(_Vietnamese, click.Group):
    """The program itself: its commands under a Vietnamese heading."""

    command_class = Command

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options, then the commands."""
        super().format_options(ctx, formatter)
        self.format_commands(ctx, formatter)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write one line for each command."""
        rows = [
            (name, command.get_short_help_str(limit=_WHOLE))
            for name in self.list_commands(ctx)
            if (command := self.get_command(ctx, name)) is not None
        ]
        with formatter.section("Lệnh"):
            formatter.write_dl(rows)


def missing(ctx: click.Context, *names: str) -> click.MissingParameter:
    """Return what is wrong with a call that lacks the first of these parameters it did not get."""
    lacking = (param for param in ctx.command.params if param.name in names)
    return click.MissingParameter(
        ctx=ctx, param=next(param for param in lacking if not ctx.params.get(param.name or ""))
    )


def usage_sentence(error: click.UsageError) -> str:
    """Return in Vietnamese what was wrong with the words typed, and what to type."""
    path = error.ctx.command_path if error.ctx else "danvan"
    return f"{_what(error)} Xem cách gọi: {path} --help"


def _what(error: click.UsageError) -> str:
    match error:
        case click.NoSuchCommand():
            return f"Không có lệnh “{error.command_name}”.{_near(error.possibilities)}"
        case click.NoSuchOption():
            return f"Không có lựa chọn “{error.option_name}”.{_near(error.possibilities)}"
        case click.BadOptionUsage():
            return f"Lựa chọn “{error.option_name}” cần một giá trị đi sau."
        case click.BadParameter():
            return _wrong_parameter(error)
        case _:
            extra = "unexpected extra argument" in error.message
            return "Có chữ thừa sau lệnh." if extra else "Cách gọi chưa đúng."


def _wrong_parameter(error: click.BadParameter) -> str:
    if isinstance(error, click.MissingParameter):
        inside = error.param is not None and error.param.name == "inputs"
        hint = " Chạy trong thư mục của phường (danvan khoi-tao) thì không phải ghi."
        return f"Còn thiếu {_parameter(error)}.{hint if inside else ''}"
    return f"{upper_first(_parameter(error))} chưa đúng."


def _parameter(error: click.BadParameter) -> str:
    if error.param is None:
        return "giá trị"
    if isinstance(error.param, click.Option):
        return f"lựa chọn {error.param.opts[0]}"
    name = error.param.make_metavar(error.ctx) if error.ctx else error.param.name
    return f"phần {(name or '').strip('[]')}"


def _near(names: Sequence[str] | None) -> str:
    return f" Có phải: {', '.join(names)}?" if names else ""
