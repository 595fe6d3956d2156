"""The workbooks of five published news items: what each of them says, and nothing else."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from samples.tables import load_tables

from reports.workbooks.handout import write_workbook
from reports.workbooks.sheets import SHEETS

_DATA = Path(__file__).parent.parent / "data"
_ONLY = "Chỉ ghi điều bản tin nêu; ô trống là bản tin không nêu."
_USUAL = "Ký hiệu cơ quan, thể thức, nơi nhận ghi theo lệ thường để in thử."


@dataclass(frozen=True, slots=True)
class Seed:
    """One news item: the folder of its inputs, the report it becomes, where it was published."""

    name: str
    report_type: str
    period: str
    title: str
    source: str

    @property
    def tables(self) -> Path:
        """The folder of its tables and of the news item itself."""
        return _DATA / self.name.rstrip("-0123456789")

    @property
    def folder(self) -> Path:
        """The folder of its inputs."""
        return Path("inputs", self.name)

    @property
    def workbook(self) -> Path:
        """Its workbook."""
        return self.folder / f"so-lieu-{self.name}.xlsx"

    @property
    def comparison(self) -> Path:
        """The table that follows the news item sentence by sentence."""
        return self.folder / "doi-chieu.tsv"

    def news(self) -> str:
        """Return the news item as it was published."""
        return (self.tables / "ban-tin.txt").read_text(encoding="utf-8")

    def build(self) -> bytes:
        """Return the workbook as it stands in the folder of inputs."""
        notes = (f"Nguồn: {self.source}.", _ONLY, _USUAL)
        return write_workbook(SHEETS, title=self.title, rows=load_tables(self.tables), notes=notes)


SEEDS = (
    Seed(
        "gia-thuy-2020",
        "nam",
        "2020",
        "Phường Gia Thụy – năm 2020 (theo bản tin đã đăng)",
        "bản tin Hội nghị phát động phong trào thi đua “Dân vận khéo” năm 2021 của phường Gia "
        "Thụy, đăng 19/01/2021, 18:06",
    ),
    Seed(
        "cu-khoi-2020",
        "9-thang",
        "2020-9t",
        "Phường Cự Khối, quận Long Biên – 9 tháng đầu năm 2020 (theo bản tin đã đăng)",
        "bản tin Hội nghị sơ kết 9 tháng của Ban Chỉ đạo thực hiện Quy chế dân chủ ở cơ sở phường "
        "Cự Khối, đăng 25/9/2020, 21:01",
    ),
    Seed(
        "sai-dong-2020-07",
        "thang",
        "2020-07",
        "Phường Sài Đồng, quận Long Biên – tháng 7 năm 2020 (theo bản tin đã đăng)",
        "bản tin giao ban tháng 7 của Khối vận Đảng ủy phường Sài Đồng, đăng 13/8/2020, 15:02",
    ),
    Seed(
        "thuong-thanh-2017",
        "chuyen-de",
        "2017-07",
        "Phường Thượng Thanh – khảo sát chuyên đề tháng 7 năm 2017 (theo bản tin đã đăng)",
        "bản tin Ban Dân vận Quận ủy khảo sát chuyên đề tại phường Thượng Thanh, đăng 20/10/2017, "
        "10:52",
    ),
    Seed(
        "thi-uy-2020",
        "nam",
        "2020",
        "Ban Dân vận Thị ủy – năm 2020 (theo bản tin đã đăng)",
        "bản tin Ban Dân vận Thị ủy tổng kết công tác dân vận năm 2020, đăng 29/01/2021",
    ),
)
