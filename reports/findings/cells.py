"""What can be wrong in one cell of a workbook."""

from __future__ import annotations

from reports.findings.model import Code, Severity

REQUIRED_EMPTY = Code(
    id="DL01",
    name="required-empty",
    severity=Severity.MUST_FIX,
    sentence="cột “{column}” đang để trống, dòng đã bắt đầu thì phải ghi.",
    remedy="ghi “{column}” ({expected}); nếu dòng này thừa thì xóa cả dòng.",
    example="[DL01] Tệp “TDP05.xlsx” › Trang tính “Tuyên truyền vận động” › Ô E14: cột “Số buổi” "
    "đang để trống, dòng đã bắt đầu thì phải ghi. Cách sửa: ghi “Số buổi” (số nguyên: 3); nếu dòng "
    "này thừa thì xóa cả dòng.",
)
NOT_A_NUMBER = Code(
    id="DL02",
    name="not-a-number",
    severity=Severity.MUST_FIX,
    sentence="cột “{column}” phải là {expected} (đang ghi “{typed}”).",
    remedy="{hint}.",
    example="[DL02] Tệp “TDP05.xlsx” › Trang tính “Tuyên truyền vận động” › Ô E14: cột “Số buổi” "
    "phải là số nguyên không âm (đang ghi “mười hai”). Cách sửa: nhập 12.",
)
NUMBER_AS_TEXT = Code(
    id="DL03",
    name="number-as-text",
    severity=Severity.NOTICE,
    sentence="cột “{column}” ghi số ở dạng chữ (“{typed}”), được hiểu là {value}.",
    remedy="nếu đúng thì không cần sửa; nên nhập lại ô này bằng số.",
    example="[DL03] Tệp “TDP05.xlsx” › Trang tính “Tuyên truyền vận động” › Ô E14: cột “Số buổi” "
    "ghi số ở dạng chữ (“12”), được hiểu là 12. Cách sửa: nếu đúng thì không cần sửa; nên nhập lại "
    "ô này bằng số.",
)
AMBIGUOUS_NUMBER = Code(
    id="DL04",
    name="ambiguous-number",
    severity=Severity.NOTICE,
    sentence="cột “{column}” ghi “{typed}” ở dạng chữ: hiểu theo cách ghi Việt Nam là {value}; "
    "theo cách ghi Anh, Mỹ thì là {other}. Chương trình lấy {value}.",
    remedy="nếu đúng thì không cần sửa; nếu không, nhập lại ô này bằng số.",
    example="[DL04] Tệp “TDP05.xlsx” › Trang tính “Tuyên truyền vận động” › Ô F14: cột “Lượt người "
    "dự” ghi “1.234” ở dạng chữ: hiểu theo cách ghi Việt Nam là 1.234; theo cách ghi Anh, Mỹ thì "
    "là 1,234. Chương trình lấy 1.234. Cách sửa: nếu đúng thì không cần sửa; nếu không, nhập lại ô "
    "này bằng số.",
)
NOT_WHOLE = Code(
    id="DL05",
    name="not-whole",
    severity=Severity.MUST_FIX,
    sentence="cột “{column}” phải là số nguyên (đang là {typed}).",
    remedy="nhập số nguyên, không có phần lẻ.",
    example="[DL05] Tệp “TDP05.xlsx” › Trang tính “Tuyên truyền vận động” › Ô E14: cột “Số buổi” "
    "phải là số nguyên (đang là 2,5123). Cách sửa: nhập số nguyên, không có phần lẻ.",
)
THOUSANDS_LOST = Code(
    id="DL06",
    name="thousands-lost",
    severity=Severity.MUST_FIX,
    sentence="cột “{column}” phải là số nguyên nhưng giá trị trong ô là {typed}. Có thể người nhập "
    "gõ “{as_text}” (nghĩa là {meant}) mà máy hiểu dấu chấm là dấu thập phân.",
    remedy="nếu là {meant} thì nhập {plain}, không gõ dấu chấm; nếu không, nhập số nguyên đúng.",
    example="[DL06] Tệp “TDP05.xlsx” › Trang tính “Tuyên truyền vận động” › Ô F14: cột “Lượt người "
    "dự” phải là số nguyên nhưng giá trị trong ô là 1,234. Có thể người nhập gõ “1.234” (nghĩa là "
    "1.234) mà máy hiểu dấu chấm là dấu thập phân. Cách sửa: nếu là 1.234 thì nhập 1234, không gõ "
    "dấu chấm; nếu không, nhập số nguyên đúng.",
)
OUT_OF_RANGE = Code(
    id="DL07",
    name="out-of-range",
    severity=Severity.MUST_FIX,
    sentence="cột “{column}” phải {bounds} (đang ghi {typed}).",
    remedy="nhập lại số đúng.",
    example="[DL07] Tệp “TDP05.xlsx” › Trang tính “Tuyên truyền vận động” › Ô E14: cột “Số buổi” "
    "phải từ 0 trở lên (đang ghi -3). Cách sửa: nhập lại số đúng.",
)
UNLIKE_THE_OTHERS = Code(
    id="DL08",
    name="unlike-the-others",
    severity=Severity.NOTICE,
    sentence="cột “{column}” ghi {value}, gấp khoảng {times} lần các dòng khác của cột (thường "
    "khoảng {usual}, lớn nhất {largest}). Có thể là {value}, cũng có thể thừa chữ số 0 và là "
    "{other}.",
    remedy="xem lại; nếu đúng là {value} thì không cần sửa.",
    example="[DL08] Tệp “TDP05.xlsx” › Trang tính “Tuyên truyền vận động” › Ô F14: cột “Lượt người "
    "dự” ghi 2.400, gấp khoảng 10 lần các dòng khác của cột (thường khoảng 230, lớn nhất 265). Có "
    "thể là 2.400, cũng có thể thừa chữ số 0 và là 240. Cách sửa: xem lại; nếu đúng là 2.400 thì "
    "không cần sửa.",
)
NOT_A_DATE = Code(
    id="DL09",
    name="not-a-date",
    severity=Severity.MUST_FIX,
    sentence="cột “{column}” phải là ngày (đang ghi “{typed}”).",
    remedy="{hint}.",
    example="[DL09] Tệp “TDP05.xlsx” › Trang tính “Kiểm tra” › Ô B14: cột “Ngày” phải là ngày "
    "(đang ghi “31/02/2026”). Cách sửa: nhập ngày có thật, dạng ngày/tháng/năm, ví dụ 23/11/2026.",
)
DATE_AS_TEXT = Code(
    id="DL10",
    name="date-as-text",
    severity=Severity.NOTE,
    sentence="cột “{column}” ghi ngày ở dạng chữ (“{typed}”), được hiểu là {value}.",
    remedy="nếu đúng thì không cần sửa.",
    example="[DL10] Tệp “TDP05.xlsx” › Trang tính “Kiểm tra” › Ô B14: cột “Ngày” ghi ngày ở dạng "
    "chữ (“23/11/2026”), được hiểu là ngày 23 tháng 11 năm 2026. Cách sửa: nếu đúng thì không cần "
    "sửa.",
)
YEAR_OUT_OF_RANGE = Code(
    id="DL11",
    name="year-out-of-range",
    severity=Severity.MUST_FIX,
    sentence="cột “{column}” có năm không hợp lý (đang là {typed}); năm phải từ {first} đến "
    "{last}.",
    remedy="nhập lại với đủ bốn chữ số của năm.",
    example="[DL11] Tệp “TDP05.xlsx” › Trang tính “Kiểm tra” › Ô B14: cột “Ngày” có năm không hợp "
    "lý (đang là 23/11/0026); năm phải từ 2000 đến 2100. Cách sửa: nhập lại với đủ bốn chữ số của "
    "năm.",
)
DAY_MONTH_SWAPPED = Code(
    id="DL12",
    name="day-month-swapped",
    severity=Severity.NOTICE,
    sentence="cột “{column}” là {value} (tháng {month_read}) trong khi dòng này ghi tháng {month}. "
    "Có thể ngày và tháng bị đổi chỗ: {other}.",
    remedy="nếu đúng là {value} thì không cần sửa; nếu không, nhập {other}.",
    example="[DL12] Tệp “TDP05.xlsx” › Trang tính “Kiểm tra” › Ô B14: cột “Ngày” là 10/5/2026 "
    "(tháng 5) trong khi dòng này ghi tháng 10. Có thể ngày và tháng bị đổi chỗ: 05/10/2026. Cách "
    "sửa: nếu đúng là 10/5/2026 thì không cần sửa; nếu không, nhập 05/10/2026.",
)
NOT_A_TIME = Code(
    id="DL13",
    name="not-a-time",
    severity=Severity.MUST_FIX,
    sentence="cột “{column}” phải là giờ (đang ghi “{typed}”).",
    remedy="nhập giờ và phút, ví dụ 7:30 hoặc 7h30.",
    example="[DL13] Tệp “TDP05.xlsx” › Trang tính “Hội nghị - ý kiến” › Ô D14: cột “Giờ” phải là "
    "giờ (đang ghi “buổi sáng”). Cách sửa: nhập giờ và phút, ví dụ 7:30 hoặc 7h30.",
)
NOT_A_MONTH = Code(
    id="DL14",
    name="not-a-month",
    severity=Severity.MUST_FIX,
    sentence="cột “{column}” phải là tháng từ 1 đến 12 (đang ghi “{typed}”).",
    remedy="nhập số của tháng, ví dụ 10.",
    example="[DL14] Tệp “TDP05.xlsx” › Trang tính “Tuyên truyền vận động” › Ô A14: cột “Tháng” "
    "phải là tháng từ 1 đến 12 (đang ghi “13”). Cách sửa: nhập số của tháng, ví dụ 10.",
)
NOT_A_YEAR = Code(
    id="DL15",
    name="not-a-year",
    severity=Severity.MUST_FIX,
    sentence="cột “{column}” phải là năm có bốn chữ số (đang ghi “{typed}”).",
    remedy="nhập năm, ví dụ 2026.",
    example="[DL15] Tệp “TDP05.xlsx” › Trang tính “Thông tin đơn vị” › Ô B9: cột “Năm báo cáo” "
    "phải là năm có bốn chữ số (đang ghi “26”). Cách sửa: nhập năm, ví dụ 2026.",
)
NOT_A_PERIOD = Code(
    id="DL16",
    name="not-a-period",
    severity=Severity.MUST_FIX,
    sentence="cột “{column}” phải là một kỳ (đang ghi “{typed}”).",
    remedy="nhập một kỳ: Tháng 10, Quý III, 6 tháng, 9 tháng hoặc Năm; khác năm báo cáo thì thêm "
    "năm, ví dụ Tháng 1/2027.",
    example="[DL16] Tệp “TDP05.xlsx” › Trang tính “Văn bản” › Ô A4: cột “Kỳ” phải là một kỳ (đang "
    "ghi “tháng mười”). Cách sửa: nhập một kỳ: Tháng 10, Quý III, 6 tháng, 9 tháng hoặc Năm; khác "
    "năm báo cáo thì thêm năm, ví dụ Tháng 1/2027.",
)
NOT_YES_OR_NO = Code(
    id="DL17",
    name="not-yes-or-no",
    severity=Severity.MUST_FIX,
    sentence="cột “{column}” phải là Có hoặc Không (đang ghi “{typed}”).",
    remedy="chọn Có hoặc Không.",
    example="[DL17] Tệp “TDP05.xlsx” › Trang tính “Công khai QCDC” › Ô L14: cột “Đúng hạn” phải là "
    "Có hoặc Không (đang ghi “chưa rõ”). Cách sửa: chọn Có hoặc Không.",
)
NOT_A_CHOICE = Code(
    id="DL18",
    name="not-a-choice",
    severity=Severity.MUST_FIX,
    sentence="cột “{column}” không nhận từ “{typed}”.",
    remedy="{hint}.",
    example="[DL18] Tệp “TDP05.xlsx” › Trang tính “Tuyên truyền vận động” › Ô D14: cột “Hình thức” "
    "không nhận từ “Hội ngị”. Cách sửa: có phải “Hội nghị”? Chọn một từ trong danh sách của ô.",
)
ERROR_VALUE = Code(
    id="DL19",
    name="error-value",
    severity=Severity.MUST_FIX,
    sentence="cột “{column}” đang báo lỗi {typed} của Excel.",
    remedy="sửa công thức, hoặc nhập thẳng giá trị đúng vào ô.",
    example="[DL19] Tệp “TDP05.xlsx” › Trang tính “Tuyên truyền vận động” › Ô E14: cột “Số buổi” "
    "đang báo lỗi #REF! của Excel. Cách sửa: sửa công thức, hoặc nhập thẳng giá trị đúng vào ô.",
)
FORMULA_WITHOUT_VALUE = Code(
    id="DL20",
    name="formula-without-value",
    severity=Severity.MUST_FIX,
    sentence="cột “{column}” có công thức nhưng chưa được tính nên không có giá trị.",
    remedy="mở tệp bằng Excel rồi lưu lại để công thức được tính, hoặc nhập thẳng giá trị.",
    example="[DL20] Tệp “TDP05.xlsx” › Trang tính “Tuyên truyền vận động” › Ô E14: cột “Số buổi” "
    "có công thức nhưng chưa được tính nên không có giá trị. Cách sửa: mở tệp bằng Excel rồi lưu "
    "lại để công thức được tính, hoặc nhập thẳng giá trị.",
)
INVISIBLE_CHARACTERS = Code(
    id="DL21",
    name="invisible-characters",
    severity=Severity.NOTE,
    sentence="cột “{column}” có ký tự không nhìn thấy (thường do dán từ web, Zalo); đã bỏ các ký "
    "tự đó.",
    remedy="không cần sửa.",
    example="[DL21] Tệp “TDP05.xlsx” › Trang tính “Tuyên truyền vận động” › Ô C14: cột “Nội dung, "
    "chuyên đề” có ký tự không nhìn thấy (thường do dán từ web, Zalo); đã bỏ các ký tự đó. Cách "
    "sửa: không cần sửa.",
)
DATE_IN_CODE = Code(
    id="DL22",
    name="date-in-code",
    severity=Severity.NOTICE,
    sentence="cột “{column}” phải là mã nhưng ô đang là ngày {typed}; có thể Excel đã tự đổi mã "
    "thành ngày.",
    remedy="định dạng ô là Văn bản (Text) rồi nhập lại mã.",
    example="[DL22] Tệp “TDP05.xlsx” › Trang tính “Đánh giá mô hình” › Ô B14: cột “Mã mô hình” "
    "phải là mã nhưng ô đang là ngày 03/10/2026; có thể Excel đã tự đổi mã thành ngày. Cách sửa: "
    "định dạng ô là Văn bản (Text) rồi nhập lại mã.",
)

CODES = (
    REQUIRED_EMPTY,
    NOT_A_NUMBER,
    NUMBER_AS_TEXT,
    AMBIGUOUS_NUMBER,
    NOT_WHOLE,
    THOUSANDS_LOST,
    OUT_OF_RANGE,
    UNLIKE_THE_OTHERS,
    NOT_A_DATE,
    DATE_AS_TEXT,
    YEAR_OUT_OF_RANGE,
    DAY_MONTH_SWAPPED,
    NOT_A_TIME,
    NOT_A_MONTH,
    NOT_A_YEAR,
    NOT_A_PERIOD,
    NOT_YES_OR_NO,
    NOT_A_CHOICE,
    ERROR_VALUE,
    FORMULA_WITHOUT_VALUE,
    INVISIBLE_CHARACTERS,
    DATE_IN_CODE,
)
