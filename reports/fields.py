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
