"""`danvan khoi-tao`, `sao-luu`, `phuc-hoi`: the ward's folder, its backup, and back again."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from reports.cli import words
from reports.cli.machine import local_folder
from reports.cli.places import Day, now

if TYPE_CHECKING:
    import datetime as dt

    from reports.office.backup import Contents
    from reports.pipeline.ward.backup import Plan

_SHOWN = 12


@click.command(
    "khoi-tao",
    cls=words.Command,
    example="danvan khoi-tao phuong-an-sen --nam 2026",
    help="Tạo thư mục làm việc của phường: Số liệu, Mẫu, Báo cáo. Không ghi đè tệp nào.",
)
@click.argument("root", metavar="[THƯ_MỤC]", required=False, type=click.Path(path_type=Path))
@click.option("--nam", "year", type=click.IntRange(2000, 2100), metavar="NĂM", help="Năm của sổ.")
@click.option(
    "--nhiem-ky-tu",
    "term",
    type=Day(),
    metavar="NGÀY",
    help="Ngày bắt đầu nhiệm kỳ cấp ủy: số văn bản của Đảng đếm lại từ 01 kể từ ngày đó.",
)
def new_ward_command(root: Path | None, year: int | None, term: dt.date | None) -> None:
    """Make what is missing of a ward's folder."""
    from reports.cli import show
    from reports.pipeline.ward.folder import new_ward, register_of

    made = new_ward(root or Path.cwd(), year, [] if term is None else [term])
    show.show_findings(made.findings)
    for path in made.made:
        click.echo(f"Đã tạo: {path}")
    if not made.made:
        click.echo(f"Không đổi, đã đủ: {made.folder.root}")
    click.echo(f"Nhập số liệu vào tệp ở: {made.folder.inputs}")
    register = register_of(made.folder, local_folder())
    if not register.is_relative_to(made.folder.root):
        click.echo(f"Thư mục này được đồng bộ hoặc ở máy khác, nên sổ văn bản nằm ở: {register}")


@click.command(
    "sao-luu",
    cls=words.Command,
    example="danvan sao-luu -o E:/",
    help="Cất cả thư mục của phường và sổ văn bản vào một tệp .zip đã được đọc lại, kiểm tra.",
)
@click.option(
    "-o",
    "--ra",
    "target",
    type=click.Path(path_type=Path),
    metavar="ĐƯỜNG_DẪN",
    help="Thư mục hoặc tệp .zip; nếu không nói: thư mục Sao lưu của phường.",
)
def back_up_command(target: Path | None) -> None:
    """Write one backup."""
    from reports.pipeline.ward.backup import back_up
    from reports.pipeline.ward.folder import known_register, ward_of

    ward = ward_of(Path.cwd())
    made = back_up(ward, known_register(ward, local_folder()), target, now())
    said = "Đã sao lưu và kiểm tra" if made.changed else "Không đổi từ bản trước, đã kiểm tra lại"
    click.echo(f"{said} {len(made.contents.files)} tệp{_with_register(made.contents)}: {made.path}")
    click.echo("Bản này có cả số điện thoại, người phụ trách trong sổ số liệu: cất như sổ gốc.")


def _with_register(contents: Contents) -> str:
    return " và sổ văn bản" if contents.register else ""


@click.command(
    "phuc-hoi",
    cls=words.Command,
    example="danvan phuc-hoi sao-luu.zip phuong-an-sen --thuc-hien",
    help="Xem bản sao lưu sẽ trả lại những gì; thêm --thuc-hien để làm.",
)
@click.argument("archive", metavar="TỆP", type=click.Path(path_type=Path))
@click.argument("root", metavar="[THƯ_MỤC]", required=False, type=click.Path(path_type=Path))
@click.option("--thuc-hien", "really", is_flag=True, help="Làm thật; không có thì chỉ xem trước.")
def restore_command(archive: Path, root: Path | None, *, really: bool) -> None:
    """Show what a backup would bring back, or bring it back."""
    from reports.pipeline.ward.backup import plan_restore, restore
    from reports.pipeline.ward.folder import ward_of

    folder = ward_of(Path.cwd()).root if root is None else root
    plan = plan_restore(archive, folder, local_folder(), now())
    _show(plan)
    if not plan.changes:
        click.echo("Không đổi: mọi thứ đã như trong bản sao lưu.")
    elif really:
        restore(plan, local_folder())
        click.echo(f"Đã phục hồi vào: {folder}")
    else:
        click.echo("Mới xem trước, chưa ghi gì. Chạy lại kèm --thuc-hien để làm.")


def _day(contents: Contents) -> str:
    from datetime import datetime

    from reports.vietnamese import short_date

    return short_date(datetime.fromisoformat(contents.taken_at).date())


def _is_inner(name: str) -> bool:
    """Return whether a file is the program's own, of no use to be read."""
    return any(part.startswith(".danvan") for part in name.split("/"))


def _show(plan: Plan) -> None:
    files = plan.files
    click.echo(f"Bản sao lưu ngày {_day(plan.contents)}: {len(plan.contents.files)} tệp.")
    if files.same:
        click.echo(f"Giữ nguyên: {len(files.same)} tệp đã giống hệt.")
    for title, names in (("Thêm vào", files.new), ("Thay", files.replaced)):
        if names:
            click.echo(f"{title}: {len(names)} tệp")
        shown = [name for name in names if not _is_inner(name)][:_SHOWN]
        for name in shown:
            click.echo(f"  {name}")
        if shown and len(names) > len(shown):
            click.echo(f"  … và {len(names) - len(shown)} tệp nữa")
    if plan.register_differs:
        click.echo(f"Sổ văn bản: lấy theo bản sao lưu ({plan.register}).")
    if files.replaced or (plan.register_differs and plan.register.exists()):
        click.echo(f"Bản đang có của những tệp bị thay được cất vào: {plan.kept_in}")
