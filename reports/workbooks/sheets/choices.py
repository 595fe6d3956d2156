"""The words a clerk chooses from; the extensible lists stand in the sheet “Danh mục”."""

from __future__ import annotations

from reports.workbooks.schema import Choices, UnitType

UNIT_TYPES = Choices(
    key="unit_types", name="Loại đơn vị", words=tuple(unit.value for unit in UnitType)
)
WARD_TYPES = Choices(
    key="ward_types",
    name="Loại đơn vị hành chính",
    words=("phường", "xã", "thị trấn", "đặc khu", "thị xã", "quận", "huyện", "thành phố"),
)
ORGANISATION = Choices(
    key="organisation", name="Mô hình tổ chức", words=("Trước 01/7/2025", "Từ 01/7/2025")
)
PROFILES = Choices(key="profiles", name="Thể thức văn bản", words=("Đảng", "Hành chính"))
ISSUER_ROLES = Choices(
    key="issuer_roles",
    name="Vai trò ban hành",
    words=(
        "Đảng ủy",
        "Khối Dân vận",
        "BCĐ thực hiện QCDC",
        "Ban Xây dựng Đảng",
        "Ủy ban MTTQ",
        "UBND",
        "Đơn vị",
    ),
)
SIGNING_POWERS = Choices(
    key="signing_powers",
    name="Quyền hạn ký",
    words=("T/M", "K/T", "T/L", "Q.", "TM.", "KT.", "TL.", "TUQ."),
)
REPORT_TYPES = Choices(
    key="report_types",
    name="Loại báo cáo",
    words=(
        "Tháng",
        "Quý",
        "6 tháng",
        "9 tháng",
        "Năm",
        "Chuyên đề",
        "Đơn vị",
        "Giấy mời",
        "Biên bản",
        "Thông báo",
        "Tin bài",
        "Khác",
    ),
    extensible=True,
)
DEMOCRACY_TYPES = Choices(
    key="democracy_types",
    name="Loại hình QCDC",
    words=(
        "Xã, phường, thị trấn",
        "Cơ quan hành chính",
        "Đơn vị sự nghiệp",
        "Doanh nghiệp",
        "Không áp dụng",
    ),
)
FIELDS = Choices(
    key="fields",
    name="Lĩnh vực mô hình",
    words=(
        "Kinh tế",
        "Văn hóa - xã hội",
        "Quốc phòng - an ninh",
        "Xây dựng hệ thống chính trị",
    ),
    extensible=True,
)
KINDS = Choices(key="kinds", name="Loại tập thể, cá nhân", words=("Tập thể", "Cá nhân"))
ORIGINS = Choices(key="origins", name="Mới hay duy trì", words=("Mới", "Duy trì"))
MODEL_STATUS = Choices(
    key="model_status",
    name="Trạng thái mô hình",
    words=("Đang thực hiện", "Hoàn thành", "Tạm dừng", "Thôi thực hiện"),
)
YEAR_RESULTS = Choices(
    key="year_results",
    name="Kết quả cả năm",
    words=("Công nhận", "Không công nhận", "Chưa xét"),
)
ASSESSMENT_WAYS = Choices(
    key="assessment_ways",
    name="Hình thức đánh giá",
    words=("Tự đánh giá", "Khảo sát", "Kiểm tra", "Kiểm tra đột xuất"),
)
GRADES = Choices(
    key="grades",
    name="Kết quả đánh giá mô hình",
    words=(
        "Hiệu quả, có khả năng nhân rộng",
        "Hiệu quả",
        "Chưa rõ hiệu quả",
        "Còn hình thức, cần điều chỉnh",
        "Tạm dừng",
    ),
)
DISCLOSURE_FORMS = Choices(
    key="disclosure_forms",
    name="Hình thức công khai",
    words=(
        "Niêm yết tại trụ sở",
        "Niêm yết tại nhà văn hóa TDP",
        "Loa truyền thanh",
        "Cổng/Trang thông tin điện tử",
        "Qua tổ trưởng TDP",
        "Hội nghị nhân dân",
        "Zalo, fanpage",
        "Khác",
    ),
    extensible=True,
)
DISCLOSURE_TERMS = Choices(
    key="disclosure_terms",
    name="Thời hạn công khai",
    words=("Thường xuyên", "Tối thiểu 30 ngày", "Tối thiểu 90 ngày", "Khác"),
)
LAW_GROUPS = Choices(
    key="law_groups",
    name="Nhóm nội dung công khai theo Luật (Điều 11)",
    words=(
        "Kế hoạch kinh tế - xã hội",
        "Ngân sách, quyết toán",
        "Dự án, thu hồi đất, bồi thường, quy hoạch",
        "Quỹ, khoản huy động đóng góp",
        "Chính sách vay vốn, bảo hiểm y tế, giảm nghèo",
        "Tài sản công",
        "Địa giới, tên đơn vị",
        "Hỗ trợ thiên tai, quyên góp",
        "Thanh tra, kiểm tra, lấy phiếu tín nhiệm",
        "Tiếp thu, giải trình ý kiến",
        "Phí, lệ phí",
        "Thủ tục hành chính",
        "Nội dung khác",
    ),
    extensible=True,
)
SUPERVISION_TYPES = Choices(
    key="supervision_types",
    name="Loại giám sát, phản biện",
    words=("Giám sát", "Phản biện xã hội", "Góp ý", "Khảo sát", "Phối hợp giám sát"),
)
SUPERVISORS = Choices(
    key="supervisors",
    name="Chủ thể giám sát",
    words=(
        "HĐND",
        "MTTQ",
        "Đoàn thể CT-XH",
        "Ban TTND",
        "Ban GSĐTCĐ",
        "BCĐ QCDC",
        "Khối Dân vận",
        "UBKT Đảng ủy",
    ),
)
OUTREACH_FORMS = Choices(
    key="outreach_forms",
    name="Hình thức tuyên truyền",
    words=(
        "Hội nghị",
        "Sinh hoạt chi bộ, chi hội",
        "Loa truyền thanh",
        "Pano, khẩu hiệu",
        "Zalo, fanpage",
        "Đến từng hộ",
        "Xe lưu động",
        "Ra quân",
    ),
    extensible=True,
)
PRECISIONS = Choices(key="precisions", name="Mức chính xác", words=("trên", "hơn", "gần", "khoảng"))
WELFARE_KINDS = Choices(
    key="welfare_kinds",
    name="Loại hoạt động an sinh",
    words=("Vận động quỹ", "Trao quà", "Xây, sửa nhà", "Hỗ trợ sinh kế, học bổng", "Khác"),
)
FUNDS = Choices(
    key="funds",
    name="Quỹ",
    words=(
        "Vì người nghèo",
        "Đền ơn đáp nghĩa",
        "Vì biển, đảo Việt Nam",
        "Cứu trợ",
        "Khuyến học",
        "Phòng, chống thiên tai",
        "Khác",
    ),
    extensible=True,
)
MEETING_TYPES = Choices(
    key="meeting_types",
    name="Loại hội nghị",
    words=(
        "Phát động",
        "Giao ban tháng",
        "Sơ kết quý",
        "Sơ kết 6 tháng",
        "Sơ kết 9 tháng",
        "Tổng kết năm",
        "Đối thoại định kỳ",
        "Đối thoại đột xuất",
        "Khảo sát chuyên đề",
        "Hội nghị nhân dân (TDP)",
    ),
    extensible=True,
)
SESSIONS = Choices(key="sessions", name="Buổi", words=("Sáng", "Chiều", "Tối"))
ISSUE_STATUS = Choices(
    key="issue_status",
    name="Trạng thái tồn tại",
    words=("Mới", "Đang khắc phục", "Đã khắc phục"),
)
TASK_RESULTS = Choices(
    key="task_results",
    name="Kết quả nhiệm vụ",
    words=("Hoàn thành", "Đang thực hiện", "Chậm"),
)
AWARD_FORMS = Choices(
    key="award_forms",
    name="Hình thức khen",
    words=("Bằng khen", "Giấy khen", "Biểu dương", "Đề nghị khen"),
    extensible=True,
)
AWARD_STATUS = Choices(
    key="award_status", name="Trạng thái khen thưởng", words=("Đề xuất", "Đã khen")
)
RECOGNITION_LEVELS = Choices(
    key="recognition_levels",
    name="Cấp công nhận",
    words=("Cơ sở", "Phường", "Thành phố"),
    extensible=True,
)
INSPECTION_TYPES = Choices(
    key="inspection_types",
    name="Loại kiểm tra",
    words=("Định kỳ", "Đột xuất", "Khảo sát"),
)
INSPECTION_SUBJECTS = Choices(
    key="inspection_subjects", name="Nội dung kiểm tra", words=("QCDC", "Dân vận", "DVK")
)
RANKS = Choices(
    key="ranks",
    name="Xếp loại QCDC",
    words=("Tốt", "Khá", "Trung bình", "Yếu", "Không xếp loại"),
)
MEASURES = Choices(
    key="measures", name="Tính chất số liệu", words=("Cộng dồn", "Số cuối kỳ", "Tỷ lệ")
)
NARRATIVE_SECTIONS = Choices(
    key="narrative_sections",
    name="Mục báo cáo",
    words=(
        "Lãnh đạo, chỉ đạo",
        "Tuyên truyền, vận động",
        "Tình hình Nhân dân, dư luận",
        "Tham mưu cấp ủy",
        "Thực hiện QCDC ở cơ sở",
        "QCDC trong cơ quan, trường học",
        "MTTQ, đoàn thể",
        "Tổ dân vận tổ dân phố",
        "Dân vận khéo",
        "Dân vận chính quyền",
        "Lực lượng vũ trang",
        "Tôn giáo, dân tộc",
        "Công tác phối hợp",
        "Thuận lợi",
        "Khó khăn",
        "Ưu điểm",
        "Bài học kinh nghiệm",
        "Kiến nghị, đề xuất",
    ),
    extensible=True,
)
MODEL_SCALE = "Tiêu chí chấm mô hình"
MODEL_THRESHOLDS = "Ngưỡng xếp loại mô hình"
DEMOCRACY_SCALE = "Tiêu chí chấm QCDC"
DEMOCRACY_THRESHOLDS = "Ngưỡng xếp loại QCDC"
SCORING = (MODEL_SCALE, MODEL_THRESHOLDS, DEMOCRACY_SCALE, DEMOCRACY_THRESHOLDS)
"""The lists of “Danh mục” that scoring forms are made from; their words have points."""
BOARDS = Choices(key="boards", name="Tổ chức", words=("BCĐ QCDC", "Khối Dân vận"))
BOARD_ROLES = Choices(
    key="board_roles", name="Vai trò", words=("Trưởng", "Phó", "Thường trực", "Thành viên")
)

ALL_CHOICES = (
    UNIT_TYPES,
    WARD_TYPES,
    ORGANISATION,
    PROFILES,
    ISSUER_ROLES,
    SIGNING_POWERS,
    REPORT_TYPES,
    DEMOCRACY_TYPES,
    FIELDS,
    KINDS,
    ORIGINS,
    MODEL_STATUS,
    YEAR_RESULTS,
    ASSESSMENT_WAYS,
    GRADES,
    DISCLOSURE_FORMS,
    DISCLOSURE_TERMS,
    LAW_GROUPS,
    SUPERVISION_TYPES,
    SUPERVISORS,
    OUTREACH_FORMS,
    PRECISIONS,
    WELFARE_KINDS,
    FUNDS,
    MEETING_TYPES,
    SESSIONS,
    ISSUE_STATUS,
    TASK_RESULTS,
    AWARD_FORMS,
    AWARD_STATUS,
    RECOGNITION_LEVELS,
    INSPECTION_TYPES,
    INSPECTION_SUBJECTS,
    RANKS,
    MEASURES,
    NARRATIVE_SECTIONS,
    BOARDS,
    BOARD_ROLES,
)
