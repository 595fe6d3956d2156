"""The page put together: every address, the gate before it, and the words of a refusal."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from reports.findings import ReportsError
from reports.office.trouble import keep_trouble, place_of
from reports.web.gate import TOO_BIG, Gate
from reports.web.screens import (
    book,
    keeping,
    lists,
    opening,
    paper,
    reports,
    units,
    wording,
    workbooks,
)
from reports.web.views import ASSETS, Shop

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable

    from starlette.requests import Request
    from starlette.responses import Response

    from reports.web.desk import Desks
    from reports.web.gate import Keys

_PERIOD = "/{phuong}/ky/{ky}"
_PAPER = _PERIOD + "/bao-cao/{loai}/{tep}"
_WORDS = {
    "host": ("Không mở được trang này", "Trang chỉ trả lời chính máy này."),
    "browser": (
        "Trang này mở từ cửa sổ danvan",
        "Mở lại bằng địa chỉ đầy đủ in ở cửa sổ danvan, hoặc chạy lại chương trình.",
    ),
    "origin": ("Yêu cầu không đến từ trang này", "Không làm gì. Mở lại trang rồi làm lại."),
    "page": ("Trang này đã cũ", "Không làm gì. Tải lại trang rồi làm lại."),
    "size": ("Tệp quá lớn", "Mỗi tệp nhiều nhất 50 MB. Xóa ảnh, trang không cần rồi gửi lại."),
    "time": ("Gửi quá lâu", "Chưa nhận gì. Thử gửi lại."),
    "method": ("Không có việc này", "Không làm gì. Về trang đầu rồi chọn lại."),
    "told": ("Chưa làm được", ""),
    "missing": ("Không có trang này", "Có thể tệp đã được cất hoặc đổi tên. Về trang đầu."),
    "trouble": (
        "Chương trình gặp lỗi ngoài dự tính",
        "Số liệu và tệp cũ còn nguyên. Mã lỗi: {code}; tệp chi tiết nằm ở thư mục tạm của máy.",
    ),
}
_BY_STATUS = {404: "missing", 405: "method", 408: "time", 413: TOO_BIG}


def routes() -> list[Route | Mount]:
    """Return every address of the page."""
    return [*_of_a_ward(), *_of_a_period()]


def _of_a_period() -> list[Route | Mount]:
    return [
        Route(_PERIOD + "/so-lieu", workbooks.arrivals),
        Route(_PERIOD + "/so-lieu/tep", workbooks.arrive, methods=["PUT"]),
        Route(_PERIOD + "/tep/{tep}/cat", workbooks.put_workbook_away, methods=["POST"]),
        Route(_PERIOD + "/don-vi", units.board),
        Route(_PERIOD + "/loi", workbooks.mistakes),
        Route(_PERIOD + "/tra-lai/{tep}", workbooks.hand_back_one),
        Route(_PERIOD + "/bao-cao", reports.choices),
        Route(_PERIOD + "/bieu/{tep}", reports.fetch_tables),
        Route(_PAPER + "/bo", reports.fetch_set),
        Route(_PERIOD + "/bao-cao/{loai}", reports.make, methods=["POST"]),
        Route(_PERIOD + "/bao-cao/{loai}", paper.read),
        Route(_PAPER + "/tep", paper.fetch_paper),
        Route(_PAPER + "/nguon", paper.fetch_trace),
        Route(_PAPER + "/pdf", paper.fetch_pdf),
        Route(_PAPER + "/trang", paper.pages),
        Route(_PAPER + "/trang/{so:int}.png", paper.page_picture),
        Route(_PAPER + "/so/{so:int}", paper.explain_figure),
        Route(_PAPER + "/in", paper.print_out, methods=["POST"]),
        Route(_PAPER + "/vao-so", book.record, methods=["POST"]),
        Route(_PAPER + "/so-sanh", book.compare_paper),
    ]


def _of_a_ward() -> list[Route | Mount]:
    return [
        Mount("/tai-san", StaticFiles(directory=ASSETS)),
        Route("/", opening.first),
        Route("/thu-muc", opening.wards),
        Route("/thu-muc-moi", opening.new_ward, methods=["POST"]),
        Route("/giai-thich", wording.explain),
        Route("/giai-thich/{ma}", wording.explain),
        Route("/{phuong}/", opening.choose_period),
        Route("/{phuong}/viec/{so:int}", opening.job),
        Route("/{phuong}/viec/{so:int}/buoc", opening.job_step),
        Route("/{phuong}/viec/{so:int}/dung", opening.stop_job, methods=["POST"]),
        Route("/{phuong}/tep/{tep}", workbooks.fetch_workbook),
        Route("/{phuong}/so-trong/{nam:int}", workbooks.blank_workbook),
        Route("/{phuong}/ban-ky", book.take_scan, methods=["PUT"]),
        Route("/{phuong}/so-van-ban", book.register),
        Route("/{phuong}/so-van-ban/xuat", book.export),
        Route("/{phuong}/so-van-ban/khoa", book.lock, methods=["POST"]),
        Route("/{phuong}/so-van-ban/{so:int}/so-sanh", book.compare_recorded),
        Route("/{phuong}/so-van-ban/{so:int}/{kieu}", book.fetch_recorded),
        Route("/{phuong}/sao-luu", keeping.backups),
        Route("/{phuong}/sao-luu", keeping.take_backup, methods=["POST"]),
        Route("/{phuong}/sao-luu/{tep}", keeping.fetch_backup),
        Route("/{phuong}/sao-luu/{tep}/xem", keeping.look_before),
        Route("/{phuong}/sao-luu/{tep}/phuc-hoi", keeping.bring_back, methods=["POST"]),
        Route("/{phuong}/phat-so", units.handouts),
        Route("/{phuong}/phat-so", units.issue, methods=["POST"]),
        Route("/{phuong}/phat-so/{ky}/tat-ca", units.fetch_handouts),
        Route("/{phuong}/phat-so/{ky}/{tep}", units.fetch_handout),
        Route("/{phuong}/danh-muc", lists.lists),
        Route("/{phuong}/danh-muc/{trang}/{dong:int}", lists.row),
        Route("/{phuong}/danh-muc/{trang}/{dong:int}", lists.save_row, methods=["POST"]),
        Route("/{phuong}/cai-dat", lists.save_settings, methods=["POST"]),
        Route("/{phuong}/mau-word", wording.fields),
        Route("/{phuong}/mau-word/xem", wording.look_at_template, methods=["PUT"]),
        Route("/{phuong}/the-thuc", wording.form),
        Route("/{phuong}/the-thuc/xem", wording.look_at_form, methods=["PUT"]),
    ]


@dataclass(frozen=True, slots=True)
class Page:
    """The application of one run, and what it keeps."""

    app: Gate
    shop: Shop


def page_for(desks: Desks, port: int, keys: Keys, now: Callable[[], dt.datetime]) -> Page:
    """Return the application that serves `desks` on a port of this machine."""
    shop = Shop(desks=desks, keys=keys, now=now, keep_trouble=_kept)

    def refused(status: int, why: str, code: str = "") -> Response:
        title, words = _WORDS[why]
        back = "" if why in {"host", "browser"} else "/"
        words = words.format(code=code)
        return shop.answer(status, "tu-choi.html", title=title, words=words, back=back)

    def refused_page(_: Request, error: Exception) -> Response:
        status = error.status_code if isinstance(error, HTTPException) else 500
        return refused(status, _BY_STATUS.get(status, "missing"))

    def told_page(_: Request, error: Exception) -> Response:
        told = error.findings if isinstance(error, ReportsError) else ()
        words = " ".join(f"{each.message} {each.outcome}" for each in told)
        return shop.answer(409, "tu-choi.html", title=_WORDS["told"][0], words=words, back="/")

    def broken(_: Request, error: Exception) -> Response:
        return refused(500, "trouble", _kept(place_of(error)))

    inside = Starlette(
        routes=routes(),
        exception_handlers={
            HTTPException: refused_page,
            ReportsError: told_page,
            Exception: broken,
        },
    )
    inside.router.redirect_slashes = False  # an address is right or it is not
    inside.state.shop = shop
    return Page(Gate(inside, keys, port, refused), shop)


def _kept(text: str) -> str:
    return keep_trouble(text)[0]
