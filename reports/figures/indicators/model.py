"""What an indicator is: its names, its unit, its nature and how it is calculated."""

from __future__ import annotations

from dataclasses import KW_ONLY, dataclass
from enum import Enum
from typing import TYPE_CHECKING

from reports.vietnamese import fold
from reports.workbooks.schema import Measure

if TYPE_CHECKING:
    from reports.figures.calculation import Calculation

    Row = tuple[str, str, str, str, Measure, Calculation]

SUFFIXES = (
    "",
    "_luy_ke",
    "_ky_truoc",
    "_cung_ky",
    "_tang_giam",
    "_tang_giam_pct",
    "_chenh_lech",
    "_chenh_lech_pct",
    "_ke_hoach",
    "_ke_hoach_pct",
)
"""What may follow the tag of an indicator in a template."""
FLOW, STATE, RATE = Measure.FLOW, Measure.STATE, Measure.RATE


class Section(Enum):
    """The parts of the table of figures; the value is the printed title."""

    LEADING = "Lãnh đạo, chỉ đạo; kiểm tra"
    OUTREACH = "Tuyên truyền, vận động; an sinh xã hội"
    DISCLOSURE = "Công khai theo Quy chế dân chủ"
    SUPERVISION = "Giám sát, phản biện"
    RECEPTION = "Tiếp dân, đối thoại, đơn thư, hòa giải"
    MODELS = "Phong trào thi đua “Dân vận khéo”"
    AWARDS = "Khen thưởng"
    SENDING = "Chế độ thông tin, báo cáo"
    EXTRA = "Chỉ tiêu bổ sung"


@dataclass(frozen=True, slots=True)
class Indicator:
    """One indicator: `id` names it in code, `tag` in templates, `label` in the table of figures.

    `aliases` are other names under which the clerk may give its plan or its opening value;
    `printed` is false for those that the table of figures leaves out.
    """

    id: str
    tag: str
    label: str
    unit: str
    nature: Measure
    how: Calculation
    section: Section
    _: KW_ONLY
    aliases: tuple[str, ...] = ()
    printed: bool = True

    @property
    def names(self) -> tuple[str, ...]:
        """The folded names under which its plan or opening value is recognised."""
        label = self.label.removeprefix("– ")
        return tuple(fold(name) for name in (label, self.tag, self.id, *self.aliases))

    @property
    def decimals(self) -> int:
        """The digits printed after the comma."""
        return 1 if self.nature is RATE else 0


def of_section(section: Section, *rows: Row) -> tuple[Indicator, ...]:
    """Return the indicators declared as rows of one section."""
    return tuple(Indicator(*row, section) for row in rows)


def aside(section: Section, *rows: Row) -> tuple[Indicator, ...]:
    """Return the indicators declared as rows of one section that the table leaves out."""
    return tuple(Indicator(*row, section, printed=False) for row in rows)
