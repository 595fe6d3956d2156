"""The board of the wards whose packages a report of the level above is made from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reports.fields import Field, FieldKind, Rows
from reports.figure import Figure
from reports.figures.indicators import BY_ID
from reports.figures.naming import flag, text, words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from reports.fields import Names
    from reports.figure import Cell
    from reports.figures.upward import WardFigures
    from reports.figures.view import Row

SHOWN = tuple(
    BY_ID[id_]
    for id_ in (
        "sessions",
        "people",
        "disc_n",
        "disc_rate",
        "sup",
        "dlg_n",
        "pet_done",
        "pet_rate",
        "fb_done",
        "models_reg",
        "models_eff",
        "sub_rate",
    )
)
"""The indicators that the board shows of every ward."""
UNIT = "xã, phường"

NOTHING: Mapping[str, object] = {
    "xa_phuong": [],
    "xa_phuong_chua_gui": [],
    "so_xa_phuong": Figure(None, unit=UNIT),
    "so_xa_phuong_da_gui": Figure(None, unit=UNIT),
    "so_xa_phuong_chua_gui": Figure(None, unit=UNIT),
}
"""What stands there in a report that is not made from packages."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ward:
    """One ward of the level above: its name, the cell that names it, and what it sent.

    `figures` is None where nothing came; `sending` is the time for which it was sent.
    """

    name: str
    cell: Cell
    sending: int = 0
    figures: WardFigures | None = None


def board(wards: Sequence[Ward]) -> Row:
    """Return the rows of the board, and how many wards there are, with and without a package."""
    sent = [ward for ward in wards if ward.figures]
    missing = [ward for ward in wards if not ward.figures]
    return {
        "xa_phuong": [_row(number, ward) for number, ward in enumerate(wards, start=1)],
        "xa_phuong_chua_gui": [ward.name for ward in missing],
        "so_xa_phuong": _count(wards),
        "so_xa_phuong_da_gui": _count(sent),
        "so_xa_phuong_chua_gui": _count(missing),
    }


def _count(wards: Sequence[Ward]) -> Figure:
    return Figure(len(wards), tuple(ward.cell for ward in wards), unit=UNIT)


def _row(number: int, ward: Ward) -> Row:
    told = ward.figures
    return {
        "stt": str(number),
        "ten": ward.name,
        "da_gui": told is not None,
        "lan_nop": str(ward.sending) if told else "",
        **{
            each.tag: told.of(each, "current") if told else Figure(None, unit=each.unit)
            for each in SHOWN
        },
    }


def names() -> Names:
    """Return the names of the board."""
    return {
        "xa_phuong": Rows(
            meaning="bảng các xã, phường (báo cáo tổng hợp từ các gói)",
            fields={
                "stt": text("số thứ tự", "1"),
                "ten": text("tên xã, phường", "phường An Sen"),
                "da_gui": flag("đã có gói của kỳ này"),
                "lan_nop": text("lần nộp của gói được dùng", "1"),
                **{each.tag: _field(each.label.removeprefix("– ")) for each in SHOWN},
            },
        ),
        "xa_phuong_chua_gui": words("tên các xã, phường chưa có gói"),
        "so_xa_phuong": _field("số xã, phường phải gửi gói"),
        "so_xa_phuong_da_gui": _field("số xã, phường đã có gói"),
        "so_xa_phuong_chua_gui": _field("số xã, phường chưa có gói"),
    }


def _field(meaning: str) -> Field:
    return Field(meaning=meaning, kind=FieldKind.FIGURE)
