"""The screens of the page, each a few calls into the pipeline."""

from __future__ import annotations
