"""The program that turns a ward's spreadsheets into its printed reports."""

from __future__ import annotations
