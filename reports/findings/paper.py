"""What can be wrong on the way to paper: PDF, printers, and what was changed by hand."""

from __future__ import annotations

from reports.findings.model import Code, Severity

NO_CONVERTER = Code(
    id="IN01",
    name="no-converter",
    severity=Severity.MUST_FIX,
    sentence="Máy này chưa có LibreOffice nên chưa làm được PDF; mọi việc khác vẫn làm được.",
    remedy="cài LibreOffice rồi chạy lại; hoặc mở tệp bằng Word, chọn Tệp › Lưu thành › PDF.",
    example="[IN01] Máy này chưa có LibreOffice nên chưa làm được PDF; mọi việc khác vẫn làm được. "
    "Cách sửa: cài LibreOffice rồi chạy lại; hoặc mở tệp bằng Word, chọn Tệp › Lưu thành › PDF.",
)
NOT_FOR_PAPER = Code(
    id="IN02",
    name="not-for-paper",
    severity=Severity.MUST_FIX,
    sentence="chỉ làm PDF và in được văn bản Word (.docx) và bảng tính do chương trình này làm ra.",
    remedy="chọn tệp .docx; bảng tính khác thì mở bằng Excel rồi in từ đó.",
    example="[IN02] Tệp “so-lieu.xlsx”: chỉ làm PDF và in được văn bản Word (.docx) và bảng tính "
    "do chương trình này làm ra. Cách sửa: chọn tệp .docx; bảng tính khác thì mở bằng Excel rồi in "
    "từ đó.",
)
UNSAFE_FOR_PAPER = Code(
    id="IN03",
    name="unsafe-for-paper",
    severity=Severity.MUST_FIX,
    sentence="tệp không an toàn nên không được mở để in. {why}",
    remedy="nếu tin tệp này: mở bằng Word, bỏ phần nói trên rồi lưu thành .docx mới.",
    example="[IN03] Tệp “bao-cao.docx”: tệp không an toàn nên không được mở để in. Tệp có liên kết "
    "ra ngoài. Cách sửa: nếu tin tệp này: mở bằng Word, bỏ phần nói trên rồi lưu thành .docx mới.",
)
CONVERSION_FAILED = Code(
    id="IN04",
    name="conversion-failed",
    severity=Severity.MUST_FIX,
    sentence="LibreOffice không làm được PDF từ tệp này.",
    remedy="mở thử tệp bằng Word hoặc LibreOffice; mở được thì lưu lại rồi chạy lại lệnh.",
    example="[IN04] Tệp “bao-cao.docx”: LibreOffice không làm được PDF từ tệp này. Cách sửa: mở "
    "thử tệp bằng Word hoặc LibreOffice; mở được thì lưu lại rồi chạy lại lệnh.",
)
CONVERSION_TOO_LONG = Code(
    id="IN05",
    name="conversion-too-long",
    severity=Severity.MUST_FIX,
    sentence="LibreOffice chạy quá {seconds} giây nên đã bị dừng; chưa có PDF.",
    remedy="chạy lại với ít tệp hơn; nếu vẫn vậy thì bỏ bớt ảnh lớn trong tệp.",
    example="[IN05] LibreOffice chạy quá 120 giây nên đã bị dừng; chưa có PDF. Cách sửa: chạy lại "
    "với ít tệp hơn; nếu vẫn vậy thì bỏ bớt ảnh lớn trong tệp.",
)
WRONG_FONT = Code(
    id="IN06",
    name="wrong-font",
    severity=Severity.MUST_FIX,
    sentence="PDF có chữ in bằng phông {font} thay cho Times New Roman ({letters}).",
    remedy="cài phông Times New Roman, hoặc Liberation Serif bản 2 (gói fonts-liberation2), gỡ "
    "Liberation bản 1 vì thiếu chữ tiếng Việt, rồi chạy lại; trong văn bản chỉ dùng Times New "
    "Roman.",
    example="[IN06] Tệp “bao-cao.docx”: PDF có chữ in bằng phông DejaVu Sans thay cho Times New "
    "Roman (ắ, ề, ộ). Cách sửa: cài phông Times New Roman, hoặc Liberation Serif bản 2 (gói "
    "fonts-liberation2), gỡ Liberation bản 1 vì thiếu chữ tiếng Việt, rồi chạy lại; trong văn bản "
    "chỉ dùng Times New Roman.",
)
FONT_OUTSIDE = Code(
    id="IN07",
    name="font-outside",
    severity=Severity.MUST_FIX,
    sentence="PDF không mang theo phông {font}, máy khác mở ra sẽ thấy chữ khác.",
    remedy="cài phông Times New Roman hoặc Liberation Serif bản 2 rồi chạy lại.",
    example="[IN07] Tệp “bao-cao.docx”: PDF không mang theo phông Times-Roman, máy khác mở ra sẽ "
    "thấy chữ khác. Cách sửa: cài phông Times New Roman hoặc Liberation Serif bản 2 rồi chạy lại.",
)
TEXT_LOST = Code(
    id="IN08",
    name="text-lost",
    severity=Severity.MUST_FIX,
    sentence="PDF thiếu chữ so với văn bản: “{text}”.",
    remedy="mở văn bản bằng Word xem đoạn đó có bị che hoặc nằm ngoài trang không, rồi chạy lại.",
    example="[IN08] Tệp “bao-cao.docx”: PDF thiếu chữ so với văn bản: “Nơi nhận”. Cách sửa: mở văn "
    "bản bằng Word xem đoạn đó có bị che hoặc nằm ngoài trang không, rồi chạy lại.",
)
NO_PRINTER = Code(
    id="IN09",
    name="no-printer",
    severity=Severity.MUST_FIX,
    sentence="Máy này chưa có máy in nào; văn bản còn nguyên.",
    remedy="cài máy in trong phần cài đặt của máy; hoặc làm PDF bằng danvan pdf rồi in ở máy khác.",
    example="[IN09] Máy này chưa có máy in nào; văn bản còn nguyên. Cách sửa: cài máy in trong "
    "phần cài đặt của máy; hoặc làm PDF bằng danvan pdf rồi in ở máy khác.",
)
UNKNOWN_PRINTER = Code(
    id="IN10",
    name="unknown-printer",
    severity=Severity.MUST_FIX,
    sentence="Không có máy in “{typed}”; các máy in có: {known}.",
    remedy="gõ --may-in với một tên ở trên; bỏ --may-in để dùng máy in mặc định.",
    example="[IN10] Không có máy in “Canon”; các máy in có: Canon_LBP2900, PDF. Cách sửa: gõ "
    "--may-in với một tên ở trên; bỏ --may-in để dùng máy in mặc định.",
)
PRINT_REFUSED = Code(
    id="IN11",
    name="print-refused",
    severity=Severity.MUST_FIX,
    sentence="máy in “{printer}” không nhận ({why}); văn bản còn nguyên.",
    remedy="xem máy in đã bật, đã nối và còn giấy chưa, rồi chạy lại.",
    example="[IN11] Tệp “bao-cao.docx”: máy in “PDF” không nhận (hết thời gian chờ); văn bản còn "
    "nguyên. Cách sửa: xem máy in đã bật, đã nối và còn giấy chưa, rồi chạy lại.",
)
COPIES_NOT_TYPED = Code(
    id="IN12",
    name="copies-not-typed",
    severity=Severity.NOTE,
    sentence="không biết số bản cho từng nơi nhận nên in một bản.",
    remedy="ghi cột “Số bản” cạnh “Nơi nhận” ở trang “Cơ quan ban hành”, hoặc thêm --so-ban.",
    example="[IN12] Tệp “bao-cao.docx”: không biết số bản cho từng nơi nhận nên in một bản. Cách "
    "sửa: ghi cột “Số bản” cạnh “Nơi nhận” ở trang “Cơ quan ban hành”, hoặc thêm --so-ban.",
)
COPIES_NOT_A_NUMBER = Code(
    id="IN13",
    name="copies-not-a-number",
    severity=Severity.MUST_FIX,
    sentence="số bản cho “{recipient}” đang ghi “{typed}”, cần một số từ 0 đến 99.",
    remedy="sửa cột “Số bản” ở trang “Cơ quan ban hành” rồi làm lại báo cáo, hoặc thêm --so-ban.",
    example="[IN13] Tệp “bao-cao.docx”: số bản cho “UBND phường” đang ghi “hai”, cần một số từ 0 "
    "đến 99. Cách sửa: sửa cột “Số bản” ở trang “Cơ quan ban hành” rồi làm lại báo cáo, hoặc thêm "
    "--so-ban.",
)
MADE_BY_WORD = Code(
    id="IN14",
    name="made-by-word",
    severity=Severity.NOTE,
    sentence="PDF do Word trên máy này làm; cách này chưa được thử trên máy Windows thật.",
    remedy="xem lại PDF trước khi gửi đi; cài LibreOffice nếu PDF không đúng.",
    example="[IN14] PDF do Word trên máy này làm; cách này chưa được thử trên máy Windows thật. "
    "Cách sửa: xem lại PDF trước khi gửi đi; cài LibreOffice nếu PDF không đúng.",
)
PRINTER_HELD = Code(
    id="IN15",
    name="printer-held",
    severity=Severity.NOTICE,
    sentence="máy in “{printer}” đang tạm dừng; lệnh in chờ trong hàng đợi.",
    remedy="bật lại máy in; lệnh in sẽ tự chạy, không cần gõ lại.",
    example="[IN15] máy in “PDF” đang tạm dừng; lệnh in chờ trong hàng đợi. Cách sửa: bật lại máy "
    "in; lệnh in sẽ tự chạy, không cần gõ lại.",
)
PRINTED_BY_WINDOWS = Code(
    id="IN16",
    name="printed-by-windows",
    severity=Severity.NOTE,
    sentence="đã giao cho chương trình in mặc định của Windows; cách này chưa được thử trên máy "
    "thật, và chương trình ấy có thể không theo số bản và in hai mặt.",
    remedy="xem số bản và kiểu in ở hộp thoại in, hoặc in từ tệp PDF.",
    example="[IN16] Tệp “bao-cao.docx”: đã giao cho chương trình in mặc định của Windows; cách này "
    "chưa được thử trên máy thật, và chương trình ấy có thể không theo số bản và in hai mặt. Cách "
    "sửa: xem số bản và kiểu in ở hộp thoại in, hoặc in từ tệp PDF.",
)
NO_DEFAULT_PRINTER = Code(
    id="IN17",
    name="no-default-printer",
    severity=Severity.MUST_FIX,
    sentence="Máy này có nhiều máy in mà chưa chọn máy mặc định; các máy in có: {known}.",
    remedy="thêm --may-in với một tên ở trên, hoặc chọn máy in mặc định trong cài đặt của máy.",
    example="[IN17] Máy này có nhiều máy in mà chưa chọn máy mặc định; các máy in có: Canon, PDF. "
    "Cách sửa: thêm --may-in với một tên ở trên, hoặc chọn máy in mặc định trong cài đặt của máy.",
)
FIGURE_BY_HAND = Code(
    id="SS01",
    name="figure-by-hand",
    severity=Severity.NOTICE,
    sentence="“{now}” sửa tay, không có nguồn; lúc làm ra là “{made}”, lấy ở {cells}.",
    remedy="nếu số mới đúng thì sửa ở sổ số liệu rồi làm lại báo cáo; nếu không thì trả lại số cũ.",
    example="[SS01] Tệp “bao-cao.docx” › đoạn “Đã tổ chức 13 buổi tuyên truyền”: “13” sửa tay, "
    "không có nguồn; lúc làm ra là “12”, lấy ở tệp “so-lieu.xlsx”, trang “Tuyên truyền”, ô E35. "
    "Cách sửa: nếu số mới đúng thì sửa ở sổ số liệu rồi làm lại báo cáo; nếu không thì trả lại "
    "số cũ.",
)
FIGURE_GONE = Code(
    id="SS02",
    name="figure-gone",
    severity=Severity.NOTICE,
    sentence="số “{made}” đã bị xóa khi sửa tay; lúc làm ra lấy ở {cells}.",
    remedy="xem lại có cố ý bỏ không; nếu không thì trả lại câu cũ.",
    example="[SS02] Tệp “bao-cao.docx” › đoạn “Đã tổ chức nhiều buổi”: số “12” đã bị xóa khi sửa "
    "tay; lúc làm ra lấy ở tệp “so-lieu.xlsx”, trang “Tuyên truyền”, ô E35. Cách sửa: xem lại có "
    "cố ý bỏ không; nếu không thì trả lại câu cũ.",
)
FIGURE_ADDED = Code(
    id="SS03",
    name="figure-added",
    severity=Severity.NOTICE,
    sentence="số “{now}” được thêm bằng tay, không có nguồn.",
    remedy="ghi việc ấy vào sổ số liệu rồi làm lại báo cáo, hoặc giữ nếu chắc là đúng.",
    example="[SS03] Tệp “bao-cao.docx” › đoạn “Trao thêm 5 suất quà”: số “5” được thêm bằng tay, "
    "không có nguồn. Cách sửa: ghi việc ấy vào sổ số liệu rồi làm lại báo cáo, hoặc giữ nếu chắc "
    "là đúng.",
)
NO_ORIGINAL = Code(
    id="SS04",
    name="no-original",
    severity=Severity.MUST_FIX,
    sentence="không biết lúc làm ra tệp này như thế nào nên không so được một mình.",
    remedy="gõ thêm tệp thứ hai để so; chỉ báo cáo do chương trình làm ra, nằm ở thư mục cũ, mới "
    "so được một mình.",
    example="[SS04] Tệp “bao-cao.docx”: không biết lúc làm ra tệp này như thế nào nên không so "
    "được một mình. Cách sửa: gõ thêm tệp thứ hai để so; chỉ báo cáo do chương trình làm ra, nằm ở "
    "thư mục cũ, mới so được một mình.",
)

CODES = (
    NO_CONVERTER,
    NOT_FOR_PAPER,
    UNSAFE_FOR_PAPER,
    CONVERSION_FAILED,
    CONVERSION_TOO_LONG,
    WRONG_FONT,
    FONT_OUTSIDE,
    TEXT_LOST,
    NO_PRINTER,
    UNKNOWN_PRINTER,
    PRINT_REFUSED,
    COPIES_NOT_TYPED,
    COPIES_NOT_A_NUMBER,
    MADE_BY_WORD,
    PRINTER_HELD,
    PRINTED_BY_WINDOWS,
    NO_DEFAULT_PRINTER,
    FIGURE_BY_HAND,
    FIGURE_GONE,
    FIGURE_ADDED,
    NO_ORIGINAL,
)
