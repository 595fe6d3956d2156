"""Native Word charts: their numbers replaced, everything that was drawn or coloured kept.

`data` reads what a chart is to show, `part` puts it into the chart, `book` makes the workbook that
Word opens for “Edit Data”. How a chart says in a template which data it shows, and how it gets
from there into the document, stands in `compiler.alt_texts` and `compiler.charts`.
"""

from __future__ import annotations
