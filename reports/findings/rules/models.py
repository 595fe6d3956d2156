"""What can be wrong with the models: their registration, status and assessments."""

from __future__ import annotations

from reports.findings.model import Code, Severity

CODE_TWICE = Code(
    id="V05",
    name="code-twice",
    severity=Severity.MUST_FIX,
    sentence="mã “{typed}” đã dùng ở {other}.",
    remedy="mỗi dòng một mã riêng; nếu là một việc ghi hai lần thì xóa một dòng.",
    example="[V05] Trang tính “Mô hình Dân vận khéo” › Ô A9: mã “DVK-03” đã dùng ở ô A6. Cách "
    "sửa: mỗi dòng một mã riêng; nếu là một việc ghi hai lần thì xóa một dòng.",
)
ASSESSED_NOT_ACTIVE = Code(
    id="V06",
    name="assessed-not-active",
    severity=Severity.MUST_FIX,
    sentence="mô hình “{model}” được đánh giá “{grade}” nhưng {why}.",
    remedy="sửa ngày đăng ký hoặc trạng thái của mô hình, hoặc bỏ dòng đánh giá này.",
    example="[V06] Trang tính “Đánh giá mô hình” › Ô E61: mô hình “DVK-10” được đánh giá “Hiệu "
    "quả” nhưng đến ngày chốt 20/8/2026 đang ở trạng thái “Tạm dừng”. Cách sửa: sửa ngày đăng ký "
    "hoặc trạng thái của mô hình, hoặc bỏ dòng đánh giá này.",
)
MODEL_PARTS_DIFFER = Code(
    id="V07",
    name="model-parts-differ",
    severity=Severity.MUST_FIX,
    sentence="cộng theo {parts} được {sum} mô hình, nhưng đã đăng ký {total}.",
    remedy="kiểm tra cột “{column}” của những mô hình này: {models}.",
    example="[V07] cộng theo lĩnh vực được 11 mô hình, nhưng đã đăng ký 12. Cách sửa: kiểm tra "
    "cột “Lĩnh vực” của những mô hình này: DVK-12.",
)
GRADED_TWICE = Code(
    id="V08",
    name="graded-twice",
    severity=Severity.NOTICE,
    sentence="mô hình “{model}” có {count} dòng đánh giá trong tháng {month}; xếp loại lấy dòng "
    "sau cùng, kết quả bằng số được cộng cả.",
    remedy="nếu là một kết quả ghi hai lần thì xóa bớt số ở một dòng.",
    example="[V08] Trang tính “Đánh giá mô hình” › Ô B61: mô hình “DVK-03” có 2 dòng đánh giá "
    "trong tháng 10; xếp loại lấy dòng sau cùng, kết quả bằng số được cộng cả. Cách sửa: nếu là "
    "một kết quả ghi hai lần thì xóa bớt số ở một dòng.",
)
PARTS_OF_RECOGNITION = Code(
    id="V09",
    name="recognition-out-of-order",
    severity=Severity.MUST_FIX,
    sentence="mô hình “{model}” {why}.",
    remedy="sửa “Kết quả cả năm”, “Ngày công nhận”, “Tiêu biểu”, hoặc bỏ dòng khen thưởng này.",
    example="[V09] Trang tính “Mô hình Dân vận khéo” › Ô AA12: mô hình “DVK-12” ghi tiêu biểu "
    "nhưng không được công nhận. Cách sửa: sửa “Kết quả cả năm”, “Ngày công nhận”, “Tiêu biểu”, "
    "hoặc bỏ dòng khen thưởng này.",
)
WEAK_TWICE = Code(
    id="V10",
    name="weak-twice",
    severity=Severity.NOTICE,
    sentence="mô hình “{model}” hai tháng liền được đánh giá “{grade}” mà chưa ghi cách điều "
    "chỉnh.",
    remedy="ghi ở cột “Tồn tại, điều chỉnh” hoặc “Nhiệm vụ, đề xuất kỳ tới”, hoặc thêm nhiệm vụ "
    "cho kỳ sau.",
    example="[V10] Trang tính “Đánh giá mô hình” › Ô E40: mô hình “DVK-08” hai tháng liền được "
    "đánh giá “Còn hình thức, cần điều chỉnh” mà chưa ghi cách điều chỉnh. Cách sửa: ghi ở cột "
    "“Tồn tại, điều chỉnh” hoặc “Nhiệm vụ, đề xuất kỳ tới”, hoặc thêm nhiệm vụ cho kỳ sau.",
)
NOT_ASSESSED = Code(
    id="V11",
    name="not-assessed",
    severity=Severity.NOTICE,
    sentence="tháng {month} chưa đánh giá {count} mô hình đang thực hiện: {models}.",
    remedy="thêm dòng đánh giá, hoặc ghi trạng thái “Tạm dừng” và ngày đổi trạng thái.",
    example="[V11] tháng 5 chưa đánh giá 1 mô hình đang thực hiện: DVK-10. Cách sửa: thêm dòng "
    "đánh giá, hoặc ghi trạng thái “Tạm dừng” và ngày đổi trạng thái.",
)
RESULT_BEFORE_REGISTRATION = Code(
    id="V12",
    name="result-before-registration",
    severity=Severity.MUST_FIX,
    sentence="mô hình “{model}” đăng ký ngày {day}, sau lần đánh giá đầu tiên (tháng {month}).",
    remedy="sửa ngày đăng ký, hoặc sửa tháng của dòng đánh giá.",
    example="[V12] Trang tính “Mô hình Dân vận khéo” › Ô R12: mô hình “DVK-09” đăng ký ngày "
    "15/4/2026, sau lần đánh giá đầu tiên (tháng 2). Cách sửa: sửa ngày đăng ký, hoặc sửa tháng "
    "của dòng đánh giá.",
)
MODEL_TWICE = Code(
    id="V56",
    name="model-twice",
    severity=Severity.NOTICE,
    sentence="mô hình “{name}” trùng tên với mô hình ở {other}{whose}.",
    remedy="nếu là một mô hình thì xóa một dòng; nếu là hai mô hình thì ghi tên cho khác nhau.",
    example="[V56] Trang tính “Mô hình Dân vận khéo” › Ô B9: mô hình “Ngõ hoa” trùng tên với mô "
    "hình ở ô B6, cùng đơn vị đăng ký. Cách sửa: nếu là một mô hình thì xóa một dòng; nếu là hai "
    "mô hình thì ghi tên cho khác nhau.",
)

CODES = (
    CODE_TWICE,
    ASSESSED_NOT_ACTIVE,
    MODEL_PARTS_DIFFER,
    GRADED_TWICE,
    PARTS_OF_RECOGNITION,
    WEAK_TWICE,
    NOT_ASSESSED,
    RESULT_BEFORE_REGISTRATION,
    MODEL_TWICE,
)
