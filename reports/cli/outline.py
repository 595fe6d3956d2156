"""`python -m reports.cli.outline FILE.docx` prints a document as text, for `git diff`."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from reports.documents.outline import read_outline

if __name__ == "__main__":
    click.echo(read_outline(Path(sys.argv[1]).read_bytes()))
