"""The page on the clerk's own machine: a thin skin on the pipeline, in her browser."""

from __future__ import annotations
