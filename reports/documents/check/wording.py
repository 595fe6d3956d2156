"""Rules SO01, SO02 and VH01: how numbers are written, and what begins with a capital."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from reports.documents.check.case import Fault, at, counted, quoted
from reports.documents.check.headings import is_heading
from reports.documents.check.places import BODY
from reports.findings.format import body as codes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reports.documents.check.case import Case, Check
    from reports.documents.check.flow import Paragraph

_LABEL = re.compile(r"\s*(?:[IVX]+|\d{1,2}(?:\.\d{1,2})*|[a-zđ])\s?[-.)/]+\s")
_NOT_NUMBERS = ("mục", "Mục", "số", "Số", "khoản", "điểm", "Điều", "Bảng", "lục", "Biểu")
_DOT_DECIMAL = re.compile(r"\d+\.\d{1,2}(?![\w/-]|[.,]\d)")
_COMMA_THOUSANDS = re.compile(r"\d{1,3}(?:,\d{3})+(?![\w/-]|[.,]\d)(?!\s*(?:tỷ|triệu|%))")
_NO_THOUSANDS = re.compile(r"[1-9]\d{4,}(?=\s[a-zđà-ỹ])")
_INSIDE = re.compile(r"[\w.,/-]")
_LOOSE_PERCENT = re.compile(r"[\d.,]*\d[ \u00a0]+%")
_KINDS = (
    (_DOT_DECIMAL, "dấu phẩy trước phần thập phân"),
    (_COMMA_THOUSANDS, "dấu chấm giữa các nhóm nghìn"),
    (_NO_THOUSANDS, "dấu chấm giữa các nhóm nghìn"),
    (_LOOSE_PERCENT, "dấu % liền số"),
)


def numbers(case: Case) -> Iterator[Fault]:
    """Numbers have a decimal comma and dots between thousands, and % follows at once (SO01)."""
    head = set(map(id, case.anatomy.head_paragraphs))
    for pattern, wanted in _KINDS:
        hits = [
            hit
            for hit in case.matches(pattern)
            if id(hit[1]) not in head and _is_number(case.whole, hit)
        ]
        if hits:
            part, paragraph, match = hits[0]
            found = counted(quoted(match[0]), len(hits), "chỗ")
            yield Fault(found, f"dùng {wanted}", part, at(paragraph))


def _is_number(text: str, hit: tuple[str, Paragraph, re.Match[str]]) -> bool:
    """Return whether a hit is a number of its own: no label, no part of a date or a reference."""
    _, paragraph, match = hit
    before = text[: match.start()][-8:]
    if _INSIDE.match(before[-1:]) and not match[0].endswith("%"):
        return False
    label = _LABEL.match(paragraph.text)
    numbered = label is not None and label[0].strip().startswith(match[0])
    return not numbered and not before.rstrip().endswith(_NOT_NUMBERS)


# Counts below ten ---------------------------------------------------------------------------

_ORDINAL = re.compile(
    "tháng|quý|năm|ngày|tuần|kỳ|lần|đợt|khóa|số|tổ|khu|phố|thôn|xóm|ấp|phường|quận|xã|lớp"
    "|khối|nhóm|loại|cấp|hạng|mức|bước|phần|chương|mục|khoản|điểm|điều|bảng|biểu|phụ|lục|trang"
    "|tdp|đoạn|vòng|tầng|nhà|ngõ|đường|thứ|vùng|bộ|từ|đến|[-–]|[0-9]+,?"
)
_UNITS = re.compile("tháng|năm|quý|giờ|phút|tỷ|triệu|nghìn|ngàn|km|ha|m|tuổi|độ")


def counts(case: Case) -> Iterator[Fault]:
    """Counts below ten are padded everywhere or nowhere (SO02)."""
    first: dict[bool, tuple[str, Paragraph]] = {}
    totals: Counter[bool] = Counter()
    for paragraph in case.anatomy.body:
        for text in _counts(paragraph):
            padded = text.startswith("0")
            totals[padded] += 1
            first.setdefault(padded, (text, paragraph))
    if len(totals) < 2:
        return
    rarer = min(totals, key=lambda padded: totals[padded])
    shown = (counted(quoted(first[kind][0]), totals[kind], "chỗ") for kind in (True, False))
    yield Fault(", ".join(shown), "dùng một kiểu trong cả văn bản", BODY, at(first[rarer][1]))


_WORDS = re.compile(r"\S+")
_DIGITS = re.compile(r"\(?(0?[1-9])")


def _counts(paragraph: Paragraph) -> Iterator[str]:
    """Yield the counts below ten with what they count; dates, ordinals and measures are none."""
    if is_heading(paragraph):
        return
    words = _WORDS.findall(_LABEL.sub("", paragraph.text, count=1))
    for place, word in enumerate(words[:-1]):
        match = _DIGITS.fullmatch(word)
        noun = words[place + 1].strip(",.;:)”").lower()
        before = words[place - 1].lstrip("“(").lower() if place else ""
        if not match or not noun[:1].isalpha() or _UNITS.fullmatch(noun):
            continue
        if not _ORDINAL.fullmatch(before):
            yield f"{match[1]} {noun}"


# Capitals -----------------------------------------------------------------------------------


def _except(word: str, *before: str) -> str:
    """Return a pattern for `word` unless one of the words `before` it makes it a common noun."""
    return rf"{word}(?!\w)" + "".join(f"(?<!(?i:{each}) {word})" for each in before)


_CAPITALS = (
    (
        _except(
            *("nhân dân", "ủy ban", "hội đồng", "tòa án", "quân đội", "công an", "kiểm sát"),
            *("thanh tra", "hội nghị", "hội thẩm", "an ninh", "cảnh sát", "vũ trang"),
            *("nhà giáo", "nghệ sĩ", "thầy thuốc", "quỹ tín dụng", "quốc phòng toàn"),
        ),
        "Nhân dân",
    ),
    (
        _except(
            *("nhà nước", "quản lý", "cơ quan", "ngân sách", "doanh nghiệp", "kho bạc", "vốn"),
            *("bí mật", "hành chính", "ngoài", "kiểm toán", "ngân hàng"),
        ),
        "Nhà nước",
    ),
    ("đảng ủy(?! viên)", "Đảng ủy"),
    ("thành ủy", "Thành ủy"),
    ("ủy ban nhân dân", "Ủy ban nhân dân"),
    ("hội đồng nhân dân", "Hội đồng nhân dân"),
    ("[Mm]ặt trận tổ quốc", "Mặt trận Tổ quốc"),
    ("mặt trận Tổ quốc", "Mặt trận Tổ quốc"),
    ("Thành phố Hà Nội", "thành phố Hà Nội"),
    ("thủ đô", "Thủ đô"),
    ("hà nội", "Hà Nội"),
    ("việt nam", "Việt Nam"),
    ("quốc hội", "Quốc hội"),
    ("chính phủ", "Chính phủ"),
    ("“dân vận khéo”", "“Dân vận khéo”"),
)
_CAPITAL_PATTERNS = tuple((re.compile(pattern), right) for pattern, right in _CAPITALS)
_START = re.compile(r"(?:\n|[.?!:;]\s|[-–+]\s|“|\()\s*$")


def capitals(case: Case) -> Iterator[Fault]:
    """Names of bodies and the words the rules single out begin with a capital (VH01)."""
    for pattern, right in _CAPITAL_PATTERNS:
        for match in pattern.finditer(case.modern):
            part, paragraph = case.place(match.start())
            if not _opens(case.modern, match, right) and paragraph.text != paragraph.text.upper():
                found, wanted = f"ghi {quoted(match[0])}", f"ghi {quoted(right)}"
                yield Fault(found, wanted, part, at(paragraph))
                break


def _opens(text: str, match: re.Match[str], right: str) -> bool:
    """Return whether the word is upper case only because a sentence begins with it."""
    return right[0].islower() and bool(_START.search(text, match.start() - 3, match.start()))


RULES: tuple[Check, ...] = (
    (codes.NUMBER_SIGNS, numbers),
    (codes.COUNT_PADDING, counts),
    (codes.CAPITALS, capitals),
)
