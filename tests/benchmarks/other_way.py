"""The same report the usual way, with openpyxl and docxtpl alone; nothing of this program.

python other_way.py FOLDER RECIPE.json TEMPLATE.docx REPORT.docx

It reads every sheet of the workbooks in the folder, adds up or counts the cells of each figure, and
has docxtpl print them. The recipe says which cells; `equivalent.py` writes it with the template. No
check, no list chosen and no sentence decided here: that is done beforehand, in favour of this way.
"""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path
from typing import Any

from docxtpl import DocxTemplate
from openpyxl import load_workbook

Sheets = dict[tuple[str, str], list[tuple[Any, ...]]]


def main(folder: str, recipe: str, template: str, report: str) -> None:
    """Read, add up, print."""
    sheets = read(folder)
    plan = json.loads(Path(recipe).read_text(encoding="utf-8"))
    document = DocxTemplate(template)
    document.render(reckoned(plan, sheets), autoescape=True)
    document.save(report)


def reckoned(plan: dict[str, Any], sheets: Sheets) -> dict[str, Any]:
    """Return what the template prints: each figure, and the rows of each table."""
    figures = {name: shown(total(one, sheets), one) for name, one in plan["figures"].items()}
    tables = {
        name: [{key: text.format_map(figures) for key, text in row.items()} for row in rows]
        for name, rows in plan["tables"].items()
    }
    return {**figures, **tables}


def read(folder: str) -> Sheets:
    """Return the values of every sheet, row by row; the quickest mode that openpyxl has."""
    sheets = {}
    for path in sorted(Path(folder).glob("*.xlsx")):
        book = load_workbook(path, read_only=True, data_only=True)
        for page in book:
            sheets[path.name, page.title] = list(page.iter_rows(values_only=True))
        book.close()
    return sheets


def total(figure: dict[str, Any], sheets: Sheets) -> int:
    """Return the sum of a figure's cells, or how many they are."""
    if figure["how"] == "count":
        return len(figure["cells"])
    return sum(int(value(sheets[file, sheet], ref)) for file, sheet, ref in figure["cells"])


def value(rows: list[tuple[Any, ...]], ref: str) -> Any:
    """Return what stands in a cell."""
    letters, number = re.fullmatch(r"([A-Z]+)(\d+)", ref).groups()  # type: ignore[union-attr]
    column = 0
    for letter in letters:
        column = column * 26 + ord(letter) - 64
    return rows[int(number) - 1][column - 1]


def shown(number: int, figure: dict[str, Any]) -> str:
    """Return a number as the report prints it: 05 where counts are padded, 1.234."""
    return f"{number:0{figure['digits']}}" if number < 1000 else f"{number:,}".replace(",", ".")


if __name__ == "__main__":
    main(*sys.argv[1:])
