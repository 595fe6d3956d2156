"""The commands of `danvan`: each one call into the pipeline, its words and its exit code."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from reports.cli import words
from reports.cli.machine import cache_folder
from reports.cli.options import INPUTS, JSON, PERIOD, TEMPLATES
from reports.cli.places import inputs_or_ward, register_here, seen_here


@click.group(
    cls=words.Group,
    example="danvan bao-cao thang --ky 2026-10 inputs/an-sen-2026",
    help="Từ sổ số liệu của các đơn vị làm ra báo cáo dân vận đúng thể thức.",
)
@click.version_option(package_name="danvan", message="danvan %(version)s", help="Hiện phiên bản.")
def danvan() -> None:
    """Hold the commands together; each says itself what it does."""


@danvan.command(
    "mau",
    cls=words.Command,
    example="danvan mau --nam 2027 --tu inputs/an-sen-2026 -o so-lieu-2027.xlsx",
    help="Làm sổ số liệu trống, mở sổ năm mới từ số liệu năm trước, hoặc cấp sổ tháng cho mọi "
    "đơn vị (--tat-ca).",
)
@INPUTS
@click.option("--ky", "period", metavar="KỲ", help="Tháng của sổ cấp cho đơn vị, như 2026-11.")
@click.option(
    "--tat-ca",
    "every_unit",
    is_flag=True,
    help="Cấp cho mỗi đơn vị phải báo cáo một sổ, ghi sẵn mô hình, tồn tại, nhiệm vụ của đơn vị.",
)
@click.option("--nam", "year", type=click.IntRange(2000, 2100), metavar="NĂM", help="Năm của sổ.")
@click.option(
    "--tu",
    "last_year",
    multiple=True,
    type=click.Path(path_type=Path),
    metavar="ĐƯỜNG_DẪN",
    help="Sổ hoặc thư mục số liệu năm trước: danh mục, mô hình, số tồn, số cùng kỳ được chép sang.",
)
@click.option(
    "-o",
    "--ra",
    "target",
    required=True,
    type=click.Path(path_type=Path),
    metavar="ĐƯỜNG_DẪN",
    help="Tệp .xlsx sẽ làm ra; với --tat-ca: thư mục.",
)
@click.pass_context
def new_workbook(  # noqa: PLR0913, PLR0917  each is a word of the command line
    ctx: click.Context,
    inputs: tuple[Path, ...],
    period: str | None,
    year: int | None,
    last_year: tuple[Path, ...],
    target: Path,
    *,
    every_unit: bool,
) -> None:
    """Write the blank workbook, that of a new year, or those of all units for a month."""
    if every_unit:
        from reports.cli.places import inputs_or_ward
        from reports.cli.units import issue_and_show

        if not period:
            raise words.missing(ctx, "period")
        issue_and_show(inputs_or_ward(ctx, inputs), period, target, _progress)
        return
    if inputs:
        ctx.fail("unexpected extra argument")
    if period:
        raise words.missing(ctx, "every_unit")
    if last_year and year is None:
        raise words.missing(ctx, "year")
    from reports.cli import show
    from reports.pipeline.units.handouts import open_year, write_blank

    if year is not None and last_year:
        stored, findings = open_year(year, last_year, target, progress=_progress)
    else:
        stored, findings = write_blank(target, year)
    show.show_findings(findings)
    click.echo(f"Đã làm sổ số liệu: {stored.path}")


@danvan.command(
    "kiem-tra",
    cls=words.Command,
    example="danvan kiem-tra inputs/an-sen-2026 --ky 2026-10",
    help="Đọc sổ số liệu và nói chỗ nào phải sửa, chỗ nào nên xem lại.",
)
@INPUTS
@PERIOD
@click.option(
    "--tra-lai",
    "returned",
    type=click.Path(path_type=Path, file_okay=False),
    metavar="THƯ_MỤC",
    help="Ghi vào đây bản “… (CẦN SỬA).xlsx” của mỗi sổ còn lỗi: ô đỏ, chú thích, trang liệt kê.",
)
@JSON
@click.pass_context
def check(
    ctx: click.Context,
    inputs: tuple[Path, ...],
    period: str,
    returned: Path | None,
    *,
    as_json: bool,
) -> None:
    """Check the inputs for one period, and hand back those that must be mended."""
    from reports.cli import show
    from reports.findings import stops
    from reports.pipeline import check_inputs

    inputs = inputs_or_ward(ctx, inputs)
    findings = check_inputs(inputs, period, progress=_progress, seen=seen_here(inputs))
    copies: list[Path] = []
    if returned is not None:
        from reports.pipeline.units.returning import hand_back_faulty

        made, told = hand_back_faulty(inputs, findings, returned, _progress)
        copies, findings = [each.path for each in made], (*findings, *told)
    if as_json:
        payload = {
            "findings": show.findings_json(findings),
            **({"returned": [str(path) for path in copies]} if returned else {}),
        }
        click.echo(show.as_json(payload))
    else:
        show.show_findings(findings, err=False)
        for path in copies:
            click.echo(f"Bản trả lại: {path}")
        click.echo(_verdict(must_fix=stops(findings), any_finding=bool(findings)))
    ctx.exit(1 if stops(findings) else 0)


def _verdict(*, must_fix: bool, any_finding: bool) -> str:
    if must_fix:
        return "Còn chỗ phải sửa; sửa xong chạy lại lệnh này."
    return "Không có chỗ phải sửa." if any_finding else "Số liệu đủ và khớp."


@danvan.command(
    "bao-cao",
    cls=words.Command,
    example="danvan bao-cao thang --ky 2026-10 inputs/an-sen-2026",
    help="Làm báo cáo Word của một kỳ, hoặc các biểu E1–E8 dạng bảng tính.",
)
@click.argument("report_type", metavar="LOẠI", required=False)
@click.argument(
    "inputs", metavar="[ĐẦU_VÀO…]", nargs=-1, required=False, type=click.Path(path_type=Path)
)
@click.option(
    "--ky", "period", metavar="KỲ", help="2026-10, 10/2026, 2026-q3, 2026-6t, 2026.  [bắt buộc]"
)
@click.option(
    "--don-vi", "unit", default="", metavar="MÃ", help="Đơn vị lập báo cáo, cho loại don-vi."
)
@click.option(
    "--chap-nhan-thieu",
    "accept_missing",
    default="",
    metavar="LÝ_DO",
    help="Còn đơn vị chưa gửi vẫn làm bản chính, không phải bản dự thảo; lý do được lưu lại.",
)
@click.option("--liet-ke", "listing", is_flag=True, help="Chỉ liệt kê các loại báo cáo.")
@click.option("--xlsx", "workbook", is_flag=True, help="Làm bảng tính .xlsx, cho loại có dạng này.")
@click.option(
    "-o",
    "--ra",
    "target",
    type=click.Path(path_type=Path),
    metavar="ĐƯỜNG_DẪN",
    help="Tệp hoặc thư mục sẽ ghi; nếu không nói: Báo cáo/<năm>/ của phường, hoặc bao-cao/<kỳ>/.",
)
@click.option(
    "--anh",
    "pictures",
    metavar="THƯ_MỤC",
    type=click.Path(path_type=Path),
    help="Thư mục ảnh cho phụ lục ảnh; nếu không nói: thư mục Ảnh/<kỳ> cạnh sổ số liệu.",
)
@TEMPLATES
@JSON
@click.pass_context
def report(  # noqa: PLR0913, PLR0917  each is a word of the command line
    ctx: click.Context,
    report_type: str | None,
    inputs: tuple[Path, ...],
    period: str | None,
    unit: str,
    accept_missing: str,
    pictures: Path | None,
    target: Path | None,
    templates: Path | None,
    *,
    listing: bool,
    workbook: bool,
    as_json: bool,
) -> None:
    """Build one report and say where it lies, or list what can be built."""
    if listing:
        _list_types(templates, as_json=as_json)
        return
    if not report_type:
        raise words.missing(ctx, "report_type")
    inputs = inputs_or_ward(ctx, inputs)
    if not period:
        raise words.missing(ctx, "period")
    from reports.cli.building import build_and_show
    from reports.pipeline import Request

    request = Request(
        report_type=report_type,
        period=period,
        inputs=inputs,
        target=target,
        templates=templates,
        folder=Path.cwd(),
        cache=cache_folder(),
        unit=unit,
        pictures=pictures,
        accept_missing=accept_missing,
        seen=seen_here(inputs),
        register=register_here(),
    )
    build_and_show(request, _progress, workbook=workbook, as_json=as_json)


def _list_types(templates: Path | None, *, as_json: bool) -> None:
    from reports.cli import show
    from reports.pipeline.templates.definitions import report_types
    from reports.pipeline.templates.shelf import shelf

    types, findings = report_types(shelf(Path.cwd(), templates))
    if as_json:
        reports = [show.type_json(each) for each in types]
        payload = {"reports": reports, "findings": show.findings_json(findings)}
        click.echo(show.as_json(payload))
        return
    show.show_findings(findings)
    width = max((len(each.key) for each in types), default=0)
    for each in types:
        click.echo(f"{each.key:<{width}}  {each.name} – lập cho: {each.periods}")
        click.echo(f"{'':<{width}}  {each.example}")


@danvan.command(
    "truong",
    cls=words.Command,
    example="danvan truong thang",
    help="Liệt kê các trường mà mẫu Word của một loại báo cáo dùng được.",
)
@click.argument("report_type", metavar="LOẠI")
@JSON
def fields(report_type: str, *, as_json: bool) -> None:
    """List every field with its meaning and an example."""
    from reports.cli import show
    from reports.pipeline.templates.shelf import shelf
    from reports.pipeline.templates.word import field_lines

    lines = field_lines(report_type, shelf(Path.cwd()))
    if as_json:
        click.echo(show.as_json({"fields": [line.as_mapping() for line in lines]}))
        return
    for line in lines:
        click.echo(str(line))


@danvan.command(
    "giai-thich",
    cls=words.Command,
    example="danvan giai-thich DL01",
    help="Giải thích một mã lỗi: nghĩa, ví dụ, cách sửa. Không ghi mã: liệt kê tất cả.",
)
@click.argument("code", metavar="[MÃ]", required=False)
@JSON
def explain(code: str | None, *, as_json: bool) -> None:
    """Explain one finding code, or list them all."""
    from reports.cli import show
    from reports.pipeline.explain import explanation

    chosen = explanation(code)
    if as_json:
        click.echo(show.as_json({"codes": [show.code_json(each) for each in chosen]}))
        return
    for each in chosen:
        click.echo(show.code_text(each, full=code is not None))


def _progress(step: str) -> None:
    """Say on a terminal what is being done; stay silent when piped."""
    if sys.stderr.isatty():
        click.echo(f"… {step}", err=True)
