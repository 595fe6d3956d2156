"""The document wing: a Word template and a plain mapping become a document."""

from __future__ import annotations
