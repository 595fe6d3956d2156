"""The signs of the outline, and the names of the styles they stand for."""

from __future__ import annotations

import re

TEXT_STYLE = "Nội dung"
CELL_STYLE = "Ô bảng"
HEADER_CELL_STYLE = "Đầu bảng"
TABLE_STYLE = "Bảng"
SIGNS = (
    ("# ", "Heading 1"),
    ("## ", "Heading 2"),
    ("### ", "Heading 3"),
    ("- ", "Gạch đầu dòng"),
    ("1. ", "Nhiệm vụ"),
)
STYLED = re.compile(r"\[(?P<style>[^\[\]]+)\](?: (?P<text>.*))?")
COLUMN = re.compile(r"(?P<width>\d+(?:\.\d+)?)(?: (?P<style>.+))?")
BAR = re.compile(r"(?<= )\|(?= |$)")
LONE_BAR = re.compile(r"(?<![^ ])\|(?![^ ])")
PIECES = re.compile(r"(\*\*[^*]+\*\*|\*[^*\s][^*]*\*|⇥|↵)")
TAB, BREAK, PARAGRAPH = "⇥", "↵", "¶"
TO_LEFT, TO_ABOVE = "<", "^"
NEEDS_ESCAPE = ("#", "- ", "1. ", "[", "|", "!", "\\")
