"""Where a command works: in the ward's folder it finds inputs, reports and register by itself."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

import click

from reports.cli import words
from reports.cli.machine import local_folder

if TYPE_CHECKING:
    from collections.abc import Mapping


class Day(click.ParamType[dt.date]):
    """A day as a clerk or a machine writes it."""

    name = "NGÀY"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> dt.date:
        """Return the day typed."""
        from reports.vietnamese import parse_date

        day = value if isinstance(value, dt.date) else parse_date(str(value))
        if day is None:
            self.fail("Ngày ghi như 28/10/2026 hoặc 2026-10-28.", param, ctx)
        return day


def inputs_or_ward(ctx: click.Context, inputs: tuple[Path, ...]) -> tuple[Path, ...]:
    """Return the inputs typed, else those of the ward's folder that the command is run in.

    Raises MissingParameter outside of one.
    """
    from reports.office.folder import find_ward

    ward = None if inputs else find_ward(Path.cwd())
    if not inputs and ward is None:
        raise words.missing(ctx, "inputs")
    return inputs if ward is None else (ward.inputs,)


def seen_here(inputs: tuple[Path, ...]) -> Mapping[str, dt.date]:
    """Return the day each workbook was first seen in the ward's folder, by its digest."""
    from reports.pipeline.units.receiving import first_seen

    return first_seen(inputs, now().date())


def register_here() -> Path | None:
    """Return where the register of the ward's folder lies that the command is run in."""
    from reports.office.folder import find_ward

    ward = find_ward(Path.cwd())
    if ward is None:
        return None
    from reports.pipeline.ward.folder import register_of

    return register_of(ward, local_folder())


def now() -> dt.datetime:
    """Return this moment, with the zone of this machine."""
    return dt.datetime.now().astimezone()
