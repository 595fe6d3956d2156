"""What a report is made with: its definition, its settings, its Word templates."""

from __future__ import annotations
