"""What a kind of report is: who issues it, what it is called, what its subject says."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

SETTINGS: Mapping[str, bool | str] = {"gop_dan_van": False, "chu_ky_rieng": False}
"""The settings that shipped templates ask for, as they are where a definition names none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportSpec:
    """One kind of report, as its definition gives it.

    `report_type` is the word for it in the workbook (``Tháng``); the lines of `subject` may hold
    ``{ky}`` (month 10), ``{ky_ghep}`` (with its year only if the next period is in another one),
    ``{ky_day_du}``, ``{ky_sau}``, ``{ky_sau_day_du}``, ``{nam}``, ``{nam_sau}``, ``{phuong}`` and
    ``{chuyen_de}`` (the theme of a report on one), ``{hoi_nghi}`` (the meeting that judges it);
    `appendices` are those it may have, in order; templates reach `settings` as ``cai_dat.…``.
    `recipients` stand for the issuer's own, all but the file copy, in a paper that addresses
    nobody; `unit` is the code of the one unit it is of, `heads` what its kind of unit is headed by.
    """

    name: str
    report_type: str = "Tháng"
    document_type: str = "BÁO CÁO"
    symbol: str = "BC"
    issuer_role: str = "Khối Dân vận"
    subject: tuple[str, ...] = ()
    appendices: tuple[str, ...] = ("e2", "e3", "e5", "e8")
    settings: Mapping[str, bool | str] = field(default_factory=dict)
    recipients: tuple[str, ...] = ()
    unit: str = ""
    heads: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
