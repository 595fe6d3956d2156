"""`python -m reports.documents.outline FILE.docx` prints a document as text, for `git diff`."""

from __future__ import annotations

import sys
from pathlib import Path

from reports.documents.outline import read_outline

sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]  # a terminal or a pipe
sys.stdout.write(read_outline(Path(sys.argv[1]).read_bytes()))
