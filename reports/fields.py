"""The tree of names a template may use, each with its meaning and an example."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum


class FieldKind(Enum):
    """What a name stands for; the value is the word the clerk reads."""

    FIGURE = "số liệu"
    TEXT = "chữ"
    DATE = "ngày"
    FLAG = "có/không"
    WORDS = "danh sách chữ"
    PICTURE = "ảnh"


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One name: what it means, what it looks like in print, what kind of value it has."""

    meaning: str
    example: str = ""
    kind: FieldKind = FieldKind.TEXT


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """A name with names below it, reached with a dot."""

    meaning: str
    fields: Names = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rows:
    """A list to loop over; `fields` are the names of one row."""

    meaning: str
    fields: Names = field(default_factory=dict)


Known = Field | Group | Rows
Names = Mapping[str, Known]

CHARTS = "bieu_do"  # the group whose names a chart in a template may be bound to


def chart(meaning: str) -> Group:
    """Return the names of a chart's data: the labels of its axis, and its series of numbers."""
    series = Rows(
        meaning="các dãy số của biểu đồ",
        fields={
            "ten": Field(meaning="tên dãy số, in ở chú giải", example="Số buổi"),
            "gia_tri": Field(meaning="các số, mỗi nhãn một số", kind=FieldKind.WORDS),
        },
    )
    labels = Field(meaning="các nhãn trên trục", example="Tháng 1", kind=FieldKind.WORDS)
    return Group(meaning=meaning, fields={"nhan": labels, "day": series})


def is_chart(known: Known) -> bool:
    """Return whether a name stands for the data of a chart."""
    return isinstance(known, Group) and {"nhan", "day"} <= set(known.fields)


def value_at(context: Mapping[str, object], name: str) -> object:
    """Return the value under a dotted name (``co_quan.ten``), None where there is none."""
    value: object = context
    for step in name.split("."):
        value = value.get(step) if isinstance(value, Mapping) else None
    return value
