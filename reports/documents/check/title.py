"""Rules TL01 to TL04: the name of the type and the subject."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reports.documents.check.case import Fault, at, look_faults, quoted
from reports.documents.check.places import SUBJECT, TYPE
from reports.findings.format import opening as codes
from reports.vietnamese import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reports.documents.check.case import Case, Check

_LETTER_SUBJECT = re.compile(r"(v/v|ve viec)\b")
# Words with which a subject begins and which are no names, so that their first letter can be told.
_COMMON = (
    "kết quả", "tình hình", "công tác", "sơ kết", "tổng kết", "về", "đánh giá", "thực hiện",
    "triển khai", "tổ chức", "kiểm tra", "khảo sát", "việc", "phong trào", "nhiệm vụ",
)  # fmt: skip
_PERIOD = re.compile(r"(?:tháng|quý|năm) (?:\d{1,4}|[ivx]+)\b", re.IGNORECASE)
_ZERO = re.compile(r"\b0(?=\d\b)")


def type_name(case: Case) -> Iterator[Fault]:
    """The type stands alone in the middle of the page in bold capitals (TL01)."""
    line = case.anatomy.type_line
    if line:
        yield from look_faults([line], case.form.opening.type_name, TYPE)
    elif not any(_LETTER_SUBJECT.match(fold(each.text)) for each in case.anatomy.head):
        yield Fault("không thấy tên loại văn bản", "có dòng tên loại như “BÁO CÁO”", TYPE)


def subject(case: Case) -> Iterator[Fault]:
    """The subject stands bold and centred right below the type (TL02)."""
    anatomy = case.anatomy
    if anatomy.type_line is None:
        return
    if not anatomy.subject:
        yield Fault("không thấy trích yếu", "có trích yếu dưới tên loại", SUBJECT)
        return
    lines = [line for line in anatomy.subject if not _is_author(line.text)]
    first = lines[0] if lines else anatomy.subject[0]
    if anatomy.subject_gap:
        yield Fault("cách tên loại một dòng trống", "đặt ngay dưới tên loại", SUBJECT, at(first))
    yield from _first_letter(first.text, case.form.opening.subject_first)
    faults = list(look_faults(anatomy.subject, case.form.opening.subject, SUBJECT))
    yield from {(fault.found, fault.wanted): fault for fault in faults[::-1]}.values()


def _is_author(text: str) -> bool:
    return fold(text).startswith("cua ") and text == text.upper()


def _first_letter(text: str, wanted: str) -> Iterator[Fault]:
    begins = next((word for word in _COMMON if text.lower().startswith(f"{word} ")), "")
    if wanted == "lower" and begins and text[0].isupper() and not text.isupper():
        found, asked = f"bắt đầu bằng {quoted(text[: len(begins)])}", quoted(begins)
        yield Fault(found, f"bắt đầu bằng chữ thường {asked}", SUBJECT, text[:70])
    if wanted == "upper" and text[:1].islower():
        asked = quoted(text[:1].upper() + text[1:].split(" ", maxsplit=1)[0])
        yield Fault(
            f"bắt đầu bằng {quoted(text.split(' ', maxsplit=1)[0])}",
            f"bắt đầu bằng chữ hoa {asked}",
            SUBJECT,
            text[:70],
        )


def subject_mark(case: Case) -> Iterator[Fault]:
    """Five hyphens below the subject, or none where a line is asked for (TL03)."""
    anatomy, wanted = case.anatomy, case.form.opening.subject_mark
    if not anatomy.subject:
        return
    typed = [line.text for line in anatomy.marks]
    shown = ", ".join(quoted(text) for text in typed)
    if wanted and not typed:
        yield Fault("không có dấu", f"ghi đúng {quoted(wanted)}", SUBJECT, at(anatomy.subject[-1]))
    elif wanted and typed != [wanted]:
        yield Fault(f"ghi {shown}", f"ghi đúng {quoted(wanted)}", SUBJECT, at(anatomy.marks[0]))
    elif not wanted and typed:
        yield Fault(f"ghi {shown}", "kẻ đường nét liền", SUBJECT, at(anatomy.marks[0]))


def subject_period(case: Case) -> Iterator[Fault]:
    """The subject speaks of the period reported (TL04), where that is known."""
    if not case.known.periods:
        return
    allowed = {fold(name) for period in case.known.periods for name in _PERIOD.findall(period)}
    text = " ".join(line.text for line in case.anatomy.subject)
    strange = [name for name in _PERIOD.findall(text) if _ZERO.sub("", fold(name)) not in allowed]
    if strange:
        wanted = f"kỳ báo cáo là {case.known.periods[0]}"
        yield Fault(", ".join(quoted(name) for name in strange), wanted, SUBJECT, text[:70])


RULES: tuple[Check, ...] = (
    (codes.TYPE_NAME, type_name),
    (codes.SUBJECT, subject),
    (codes.SUBJECT_MARK, subject_mark),
    (codes.SUBJECT_PERIOD, subject_period),
)
