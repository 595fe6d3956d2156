"""A report, a workbook of tables or a set of papers: from checked records to the disk."""

from __future__ import annotations
