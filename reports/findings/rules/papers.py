"""What can be wrong between the papers: days of signing, tasks, conclusions, titles."""

from __future__ import annotations

from reports.findings.model import Code, Severity

SIGNED_BEFORE_CLOSING = Code(
    id="V02",
    name="signed-before-closing",
    severity=Severity.MUST_FIX,
    sentence="báo cáo {period} ký ngày {signed}, trước ngày chốt số liệu {closing}.",
    remedy="sửa ngày ký, hoặc sửa “Ngày chốt số liệu” ở trang “Thông tin đơn vị”.",
    example="[V02] Trang tính “Văn bản” › Ô E12: báo cáo tháng 10 năm 2026 ký ngày 15/10/2026, "
    "trước ngày chốt số liệu 20/10/2026. Cách sửa: sửa ngày ký, hoặc sửa “Ngày chốt số liệu” ở "
    "trang “Thông tin đơn vị”.",
)
LATE_CORRECTION = Code(
    id="V25",
    name="late-correction",
    severity=Severity.NOTICE,
    sentence="số liệu nhận sau khi báo cáo tháng đã ký: {late}; tổng của kỳ có thể khác tổng các "
    "báo cáo tháng đã gửi.",
    remedy="đối chiếu với báo cáo tháng đã gửi; nếu số thay đổi thì nêu rõ khi gửi báo cáo này.",
    example="[V25] số liệu nhận sau khi báo cáo tháng đã ký: MN Sao Khuê tháng 1 (26/01/2026); "
    "tổng của kỳ có thể khác tổng các báo cáo tháng đã gửi. Cách sửa: đối chiếu với báo cáo tháng "
    "đã gửi; nếu số thay đổi thì nêu rõ khi gửi báo cáo này.",
)
REPORTED_CHANGED = Code(
    id="V65",
    name="reported-changed",
    severity=Severity.NOTICE,
    sentence="{what} {period}: {reported} ({title}), {now}.",
    remedy="nếu sửa nhầm thì ghi lại như cũ; nếu đúng thì để nguyên: báo cáo này nêu đính chính.",
    example="[V65] Trang tính “Tuyên truyền vận động” › Ô E12: Số buổi tuyên truyền, vận động "
    "tháng 2 năm 2026: đã báo cáo 12 (Báo cáo số 06-BC/KDV, ngày 20/02/2026), nay là 14. Cách sửa: "
    "nếu sửa nhầm thì ghi lại như cũ; nếu đúng thì để nguyên: báo cáo này nêu đính chính.",
)
DUE_BEFORE_SIGNING = Code(
    id="V30",
    name="due-before-signing",
    severity=Severity.NOTICE,
    sentence="hạn hoàn thành {due} đã qua khi báo cáo {what} ({day}).",
    remedy="sửa hạn, hoặc bỏ nhiệm vụ nếu đã xong.",
    example="[V30] Trang tính “Nhiệm vụ kỳ tới” › Ô F40: hạn hoàn thành 11/9/2026 đã qua khi báo "
    "cáo chốt số liệu (20/10/2026). Cách sửa: sửa hạn, hoặc bỏ nhiệm vụ nếu đã xong.",
)
DUE_BEFORE_MEETING = Code(
    id="V72",
    name="due-before-meeting",
    severity=Severity.NOTICE,
    sentence="hạn hoàn thành {due} trước ngày họp {day} của hội nghị {meeting}, nơi kết luận việc "
    "này.",
    remedy="sửa hạn, hoặc sửa “Mã hội nghị” nếu việc này do hội nghị khác kết luận.",
    example="[V72] Trang tính “Kết luận hội nghị” › Ô E5: hạn hoàn thành 11/11/2026 trước ngày họp "
    "12/11/2026 của hội nghị HN-11, nơi kết luận việc này. Cách sửa: sửa hạn, hoặc sửa “Mã hội "
    "nghị” nếu việc này do hội nghị khác kết luận.",
)
NOT_ANSWERED = Code(
    id="V31",
    name="not-answered",
    severity=Severity.NOTICE,
    sentence="{what} chưa có nhiệm vụ khắc phục, thực hiện: {list}.",
    remedy="thêm nhiệm vụ cho kỳ sau; ghi nội dung này ở cột “Từ tồn tại/kết luận”.",
    example="[V31] Trang tính “Tồn tại hạn chế” › Ô B14: tồn tại chưa có nhiệm vụ khắc phục, thực "
    "hiện: “Một số hộ đổ rác sai giờ”. Cách sửa: thêm nhiệm vụ cho kỳ sau; ghi nội dung này ở cột "
    "“Từ tồn tại/kết luận”.",
)
TITLES_DIFFER = Code(
    id="V38",
    name="titles-differ",
    severity=Severity.NOTICE,
    sentence="ghi “{typed}”, nhưng {known}.",
    remedy="sửa cho thống nhất với trang “Cơ quan ban hành”, “Thành viên BCĐ - Khối Dân vận”.",
    example="[V38] Trang tính “Hội nghị” › Ô I12: ghi “Chủ tịch UBND phường Đinh Công Vịnh”, "
    "nhưng “Chủ tịch UBND phường” là Mạc Văn Thuận. Cách sửa: sửa cho thống nhất với trang “Cơ "
    "quan ban hành”, “Thành viên BCĐ - Khối Dân vận”.",
)
DOCUMENT_PERIOD = Code(
    id="V58",
    name="document-period",
    severity=Severity.NOTICE,
    sentence="ghi kỳ “{period}” nhưng loại báo cáo “{type}” nên dòng này không được dùng.",
    remedy="sửa kỳ hoặc loại báo cáo cho khớp nhau.",
    example="[V58] Trang tính “Văn bản” › Ô B12: ghi kỳ “Tháng 10” nhưng loại báo cáo “Năm” nên "
    "dòng này không được dùng. Cách sửa: sửa kỳ hoặc loại báo cáo cho khớp nhau.",
)

CODES = (
    SIGNED_BEFORE_CLOSING,
    LATE_CORRECTION,
    REPORTED_CHANGED,
    DUE_BEFORE_SIGNING,
    DUE_BEFORE_MEETING,
    NOT_ANSWERED,
    TITLES_DIFFER,
    DOCUMENT_PERIOD,
)
