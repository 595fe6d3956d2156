"""Printers: which there are, and how a PDF gets to one; CUPS on Linux, the default on Windows."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reports.findings import Place, found
from reports.findings.paper import (
    NO_DEFAULT_PRINTER,
    NO_PRINTER,
    PRINT_REFUSED,
    PRINTER_HELD,
    UNKNOWN_PRINTER,
)

if TYPE_CHECKING:
    from pathlib import Path

    from reports.findings import Finding

_SECONDS = 60
_DEFAULT = re.compile(r"^system default destination: (\S+)", re.MULTILINE)
_JOB = re.compile(r"^request id is (\S+)", re.MULTILINE)
_HELD = re.compile(r"\bdisabled since\b")
_WHY = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What is to be printed how: the PDF, the name people know it by, copies, one or both sides."""

    pdf: Path
    name: str
    copies: int = 1
    both_sides: bool = False


def can_queue() -> bool:
    """Return whether this system has print queues of CUPS."""
    return shutil.which("lp") is not None and shutil.which("lpstat") is not None


def chosen_printer(typed: str) -> tuple[str, list[Finding]]:
    """Return the printer `typed`, or the default one; an empty name comes with what is wrong."""
    known = printers() if can_queue() else []
    if not known:
        return "", [found(NO_PRINTER)]
    named = ", ".join(known)
    if typed:
        exact = next((name for name in known if name.lower() == typed.lower()), "")
        return exact, [] if exact else [found(UNKNOWN_PRINTER, typed=typed, known=named)]
    default = _DEFAULT.search(_said("lpstat", "-d"))
    if default:
        return default[1], []
    return (known[0], []) if len(known) == 1 else ("", [found(NO_DEFAULT_PRINTER, known=named)])


def printers() -> list[str]:
    """Return the names of the printers there are."""
    return _said("lpstat", "-e").split()


def queue(order: Order, printer: str) -> tuple[str, list[Finding]]:
    """Give `order` to the queue of `printer` and return the number of the job, empty if refused."""
    sides = "two-sided-long-edge" if order.both_sides else "one-sided"
    words = ("-d", printer, "-n", str(order.copies), "-t", order.name)
    options = ("-o", f"sides={sides}", "-o", "media=A4", "-o", "collate=true")
    answer, complaint = _asked("lp", *words, *options, "--", str(order.pdf))
    job = _JOB.search(answer)
    if not job:
        why = " ".join(complaint.split())[:_WHY].removeprefix("lp: ").rstrip(".")
        place = Place(file=order.name)
        return "", [found(PRINT_REFUSED, place, printer=printer, why=why or "không rõ lý do")]
    held = _HELD.search(_said("lpstat", "-p", printer))
    return job[1], [found(PRINTER_HELD, printer=printer)] if held else []


def _said(*command: str) -> str:
    return _asked(*command)[0]


def _asked(*command: str) -> tuple[str, str]:
    """Return the answer of a command of CUPS, and its complaint."""
    with subprocess.Popen(  # noqa: S603 -- our own words and file names
        # The answers are read in English whatever the language of the machine is.
        ("env", "LC_ALL=C.UTF-8", *command),  # noqa: S607 -- the commands of CUPS are on the PATH
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        errors="replace",
    ) as process:
        try:
            return process.communicate(timeout=_SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()
            return "", "hết thời gian chờ"


def give_to_windows(pdf: Path) -> None:
    """Let the default program of Windows print `pdf`; never tried on a real machine."""
    if sys.platform == "win32":
        os.startfile(pdf, "print")  # noqa: S606 -- a PDF that this program made
