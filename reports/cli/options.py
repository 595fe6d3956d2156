"""The words that several commands take alike."""

from __future__ import annotations

from pathlib import Path

import click

INPUTS = click.argument("inputs", metavar="[ĐẦU_VÀO…]", nargs=-1, type=click.Path(path_type=Path))
PERIOD = click.option(
    "--ky", "period", required=True, metavar="KỲ", help="2026-10, 10/2026, 2026-q3, 2026-6t, 2026."
)
TEMPLATES = click.option(
    "--mau-word",
    "templates",
    type=click.Path(path_type=Path),
    metavar="THƯ_MỤC",
    help="Thư mục mẫu Word riêng, được dùng trước mẫu có sẵn.",
)
JSON = click.option("--json", "as_json", is_flag=True, help="In kết quả dạng JSON cho máy đọc.")
