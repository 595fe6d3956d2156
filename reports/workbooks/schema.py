"""The vocabulary in which the office's sheets are declared."""

from __future__ import annotations

from dataclasses import KW_ONLY, dataclass
from enum import Enum

from reports.vietnamese import fold, slug

INDEX_SHEET = "Hướng dẫn"
WORDS_SHEET = "Danh sách chọn"  # hidden; the drop-downs take their words from it
SLIP_SHEET = "Nộp báo cáo"  # whose an issued workbook is, and with which a unit sends it
PAST_SHEET = "Tháng trước"  # what the unit reported before, to be looked at only
ISSUED_SHEET = "Đã ghi sẵn"  # hidden; the cells filled in beforehand


class Kind(Enum):
    """What a cell holds; the value is the word the clerk reads in the guide."""

    TEXT = "chữ"
    LONG_TEXT = "đoạn văn"
    INTEGER = "số nguyên"
    DECIMAL = "số"
    MONEY = "số tiền (đồng)"
    DATE = "ngày"
    TIME = "giờ"
    MONTH = "tháng (1–12)"
    YEAR = "năm"
    PERIOD = "kỳ"
    YES_NO = "Có/Không"
    CHOICE = "chọn một"
    CHOICES = "chọn nhiều"
    REFERENCE = "mã"


class Measure(Enum):
    """How a column adds up over months; the value is the word printed in the table of figures."""

    FLOW = "Cộng dồn"
    STATE = "Số cuối kỳ"
    RATE = "Tỷ lệ"
    NONE = ""


class Required(Enum):
    """Whether a started row must hold a value in a column."""

    ALWAYS = "bắt buộc"
    WHEN = "bắt buộc khi có điều kiện"
    NO = "không bắt buộc"


class Rhythm(Enum):
    """When a sheet is filled in; the value heads its group in the index sheet."""

    MONTHLY = "Hằng tháng"
    AS_NEEDED = "Khi phát sinh"
    YEARLY = "Mỗi năm"


class UnitType(Enum):
    """Kinds of reporting units; the value is the word chosen in the workbook."""

    PARTY = "Đảng ủy, ban xây dựng Đảng"
    COUNCIL = "HĐND"
    COMMITTEE = "UBND"
    FRONT = "Mặt trận Tổ quốc"
    MASS_ORGANISATION = "Đoàn thể chính trị - xã hội"
    POLICE = "Công an"
    MILITARY = "Quân sự"
    SCHOOL = "Trường học"
    CLINIC = "Trạm y tế"
    PUBLIC_SERVICE = "Đơn vị sự nghiệp khác"
    ENTERPRISE = "Doanh nghiệp"
    MOBILISATION_TEAM = "Tổ dân vận tổ dân phố"
    RESIDENTIAL_GROUP = "Tổ dân phố"
    PARTY_CELL = "Chi bộ"


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """A list of words to choose from.

    `extensible` lists stand in the sheet ``Danh mục``, where the ward may add its own words.
    """

    key: str
    name: str
    words: tuple[str, ...]
    extensible: bool = False


@dataclass(frozen=True, slots=True)
class Column:
    """One column: `key` names it in code, `header` in the workbook, the header's slug in templates.

    `when` says in Vietnamese under which condition a `Required.WHEN` column is due; `reference`
    names the sheet whose first column this one refers to; `aliases` are older headers that are
    still read; `folded` columns are optional ones that the workbook groups and collapses;
    `private` ones never leave the workbook; `inherits_unit` ones fall back on the workbook's unit.
    """

    key: str
    header: str
    kind: Kind
    required: Required = Required.NO
    _: KW_ONLY
    when: str = ""
    measure: Measure = Measure.NONE
    unit: str = ""
    choices: Choices | None = None
    reference: str = ""
    minimum: int | None = 0
    maximum: int | None = None
    prompt: str = ""
    example: str = ""
    aliases: tuple[str, ...] = ()
    width: int = 14
    folded: bool = False
    private: bool = False
    inherits_unit: bool = False

    @property
    def tag(self) -> str:
        """The name of the column in templates."""
        return slug(self.header)

    @property
    def names(self) -> tuple[str, ...]:
        """The folded headers under which the column is recognised."""
        return tuple(fold(name) for name in (self.header, *self.aliases))


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One sheet: its columns, when and by whom it is filled in, and what for.

    `filled_by` empty means only the ward's own Khối Dân vận; `minutes` is the estimate of a month's
    work; `single` sheets hold at most one row per unit and month; `aliases` are older sheet names.
    """

    key: str
    name: str
    rhythm: Rhythm
    purpose: str
    columns: tuple[Column, ...]
    filled_by: tuple[UnitType, ...] = ()
    minutes: int = 0
    single: bool = False
    aliases: tuple[str, ...] = ()

    @property
    def tag(self) -> str:
        """The name of the sheet in templates."""
        return slug(self.name)

    def column(self, key: str) -> Column:
        """Return the column named `key` in code."""
        return next(column for column in self.columns if column.key == key)
