"""The shipped templates, and contexts to print them with."""

from __future__ import annotations

import datetime as dt
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from reports.documents.compiler.compiling import Source, compile_template
from reports.documents.merge import Properties, merge
from reports.documents.outline import read_outline
from reports.fields import Field, FieldKind, Group
from reports.figure import Figure
from reports.figures.names import names

if TYPE_CHECKING:
    from reports.documents.compiler.compiling import Compiled
    from reports.fields import Known

ROOT = Path(__file__).parent.parent
TEMPLATES = ROOT / "templates"
PERIODS = {
    "thang": ("la_thang", "tháng 10", "tháng 10 năm 2026", "tháng 11"),
    "qcdc": ("la_quy", "quý III", "quý III năm 2026", "quý IV"),
    "nam": ("la_nam", "năm 2026", "năm 2026", "năm 2027"),
}
"""What tells a body which period it prints: its flag, its name, with its year, what follows."""


def source(path: Path) -> Source:
    """Return a template file as the compiler takes it."""
    return Source(path.name, path.read_bytes())


@cache
def compiled(letterhead: str, body: str) -> Compiled:
    """Return a shipped body in a shipped letterhead, compiled without any finding."""
    sections = {path.stem: source(path) for path in (TEMPLATES / "sections").glob("*.docx")}
    template, findings = compile_template(
        source(TEMPLATES / "letterheads" / f"{letterhead}.docx"),
        source(TEMPLATES / "bodies" / f"{body}.docx"),
        sections,
    )
    assert findings == []
    assert template is not None
    return template


def unreported(body: str = "thang") -> dict[str, Any]:
    """Return a context in which nothing at all was reported for the period of `body` in 2026."""
    context = cast("dict[str, Any]", {tag: _nothing(known) for tag, known in names().items()})
    flag, name, full_name, after = PERIODS[body]
    context["ky"] |= {
        "ten": name,
        "ten_day_du": full_name,
        "ten_ghep": name,
        "ngay_chot": dt.date(2026, 10, 20),
        "han_gui": dt.date(2026, 10, 23),
        flag: True,
    }
    context["ky_sau"] |= {"ten": after, "ten_day_du": f"{after} năm 2026"}
    context["co_quan"] |= {"ten": "Khối Dân vận Đảng ủy phường", "ban_hanh": ["KHỐI DÂN VẬN"]}
    context["van_ban"]["trich_yeu"] = ["kết quả công tác dân vận", f"{name}, nhiệm vụ {after}"]
    context["phuong"]["loai"] = "phường"
    context["the_thuc"]["dau_ket"] = "."
    return context


def all_zero(body: str = "thang") -> dict[str, Any]:
    """Return a context in which everything was reported, and nothing happened."""
    context = unreported(body)
    for tag, known in names().items():
        if isinstance(known, Field) and known.kind is FieldKind.FIGURE:
            context[tag] = Figure(0)
    for flags in ("co_so_lieu", "khong_phat_sinh"):
        context[flags] = dict.fromkeys(context[flags], True)
    return context


def _nothing(known: Known) -> object:
    if isinstance(known, Group):
        return {tag: _nothing(below) for tag, below in known.fields.items()}
    if isinstance(known, Field):
        match known.kind:
            case FieldKind.FIGURE:
                return Figure(None)
            case FieldKind.TEXT | FieldKind.DATE:
                return ""
            case FieldKind.FLAG:
                return False
            case FieldKind.WORDS | FieldKind.PICTURE:
                return []
    return []


def printed(template: Compiled, context: dict[str, Any]) -> list[str]:
    """Return the outline of what `template` prints of `context`, without any finding."""
    document, findings = merge(template, context, Properties(title="Báo cáo"))
    assert findings == []
    assert document is not None
    return read_outline(document.data).splitlines()
