"""What can be wrong with the sheets, headers and rows of a workbook."""

from __future__ import annotations

from reports.findings.model import Code, Severity

HEADERS_NOT_FOUND = Code(
    id="DL31",
    name="headers-not-found",
    severity=Severity.MUST_FIX,
    sentence="không tìm thấy hàng tiêu đề cột trong 15 hàng đầu; trang này cần các cột: {columns}.",
    remedy="chép lại hàng tiêu đề từ mẫu, mỗi tiêu đề một ô.",
    example="[DL31] Tệp “TDP05.xlsx” › Trang tính “Tuyên truyền vận động”: không tìm thấy hàng "
    "tiêu đề cột trong 15 hàng đầu; trang này cần các cột: Tháng, Nội dung, chuyên đề, Hình thức, "
    "Số buổi, Lượt người dự. Cách sửa: chép lại hàng tiêu đề từ mẫu, mỗi tiêu đề một ô.",
)
HEADER_MISSING = Code(
    id="DL32",
    name="header-missing",
    severity=Severity.MUST_FIX,
    sentence="thiếu cột bắt buộc “{column}”.",
    remedy="thêm cột có tiêu đề “{column}”, hoặc dùng lại mẫu.",
    example="[DL32] Tệp “TDP05.xlsx” › Trang tính “Tuyên truyền vận động”: thiếu cột bắt buộc “Số "
    "buổi”. Cách sửa: thêm cột có tiêu đề “Số buổi”, hoặc dùng lại mẫu.",
)
HEADER_MISSPELT = Code(
    id="DL33",
    name="header-misspelt",
    severity=Severity.MUST_FIX,
    sentence="không có cột tên “{typed}” trong mẫu; có phải “{column}”?",
    remedy="sửa tiêu đề thành “{column}”, hoặc đặt tên khác hẳn nếu là cột riêng của phường.",
    example="[DL33] Tệp “TDP05.xlsx” › Trang tính “Tuyên truyền vận động” › Ô E3: không có cột tên "
    "“Số bổi” trong mẫu; có phải “Số buổi”? Cách sửa: sửa tiêu đề thành “Số buổi”, hoặc đặt tên "
    "khác hẳn nếu là cột riêng của phường.",
)
HEADER_TWICE = Code(
    id="DL34",
    name="header-twice",
    severity=Severity.MUST_FIX,
    sentence="tiêu đề “{column}” có ở hai cột: {first} và {second}; chỉ cột {first} được đọc.",
    remedy="xóa hoặc đổi tên một trong hai cột.",
    example="[DL34] Tệp “TDP05.xlsx” › Trang tính “Tuyên truyền vận động” › Ô G3: tiêu đề “Số "
    "buổi” có ở hai cột: E và G; chỉ cột E được đọc. Cách sửa: xóa hoặc đổi tên một trong hai cột.",
)
COLUMN_WITHOUT_HEADER = Code(
    id="DL35",
    name="column-without-header",
    severity=Severity.NOTICE,
    sentence="cột {column} có {count} ô ghi số liệu nhưng không có tiêu đề nên không được đọc.",
    remedy="ghi tiêu đề cho cột, hoặc xóa các ô đó.",
    example="[DL35] Tệp “TDP05.xlsx” › Trang tính “Tuyên truyền vận động” › Ô M14: cột M có 3 ô "
    "ghi số liệu nhưng không có tiêu đề nên không được đọc. Cách sửa: ghi tiêu đề cho cột, hoặc "
    "xóa các ô đó.",
)
OWN_COLUMN = Code(
    id="DL36",
    name="own-column",
    severity=Severity.NOTE,
    sentence="cột “{column}” không có trong mẫu, được giữ làm cột riêng của phường (tên trong mẫu "
    "in: {tag}).",
    remedy="không cần sửa.",
    example="[DL36] Tệp “TDP05.xlsx” › Trang tính “Tuyên truyền vận động” › Ô M3: cột “Số cụm loa” "
    "không có trong mẫu, được giữ làm cột riêng của phường (tên trong mẫu in: so_cum_loa). Cách "
    "sửa: không cần sửa.",
)
OWN_SHEET = Code(
    id="DL37",
    name="own-sheet",
    severity=Severity.NOTE,
    sentence="trang không có trong mẫu, được giữ làm trang riêng của phường với {count} dòng (tên "
    "trong mẫu in: {tag}).",
    remedy="không cần sửa.",
    example="[DL37] Tệp “TDP05.xlsx” › Trang tính “Tuyến phố văn minh”: trang không có trong mẫu, "
    "được giữ làm trang riêng của phường với 6 dòng (tên trong mẫu in: tuyen_pho_van_minh). Cách "
    "sửa: không cần sửa.",
)
SHEET_MISNAMED = Code(
    id="DL38",
    name="sheet-misnamed",
    severity=Severity.MUST_FIX,
    sentence="trang có các cột của trang “{sheet}” nhưng tên khác nên không được tính vào trang "
    "đó.",
    remedy="đổi tên trang thành “{sheet}”, hoặc xóa nếu là bản nháp.",
    example="[DL38] Tệp “TDP05.xlsx” › Trang tính “Tháng 10”: trang có các cột của trang “Tuyên "
    "truyền vận động” nhưng tên khác nên không được tính vào trang đó. Cách sửa: đổi tên trang "
    "thành “Tuyên truyền vận động”, hoặc xóa nếu là bản nháp.",
)
SHEET_TWICE = Code(
    id="DL39",
    name="sheet-twice",
    severity=Severity.NOTICE,
    sentence="tệp có hai trang cùng là “{sheet}”: “{first}” và “{second}”; cả hai đều được đọc.",
    remedy="nếu một trang là bản nháp thì xóa trang đó.",
    example="[DL39] Tệp “TDP05.xlsx” › Trang tính “Tuyen truyen van dong”: tệp có hai trang cùng "
    "là “Tuyên truyền vận động”: “Tuyên truyền vận động” và “Tuyen truyen van dong”; cả hai đều "
    "được đọc. Cách sửa: nếu một trang là bản nháp thì xóa trang đó.",
)
SHEET_IGNORED = Code(
    id="DL40",
    name="sheet-ignored",
    severity=Severity.NOTE,
    sentence="trang không có trong mẫu và không có hàng tiêu đề nên không được đọc.",
    remedy="không cần sửa nếu trang này không chứa số liệu.",
    example="[DL40] Tệp “TDP05.xlsx” › Trang tính “Ghi chú”: trang không có trong mẫu và không có "
    "hàng tiêu đề nên không được đọc. Cách sửa: không cần sửa nếu trang này không chứa số liệu.",
)
HIDDEN_SHEET = Code(
    id="DL41",
    name="hidden-sheet",
    severity=Severity.NOTE,
    sentence="trang đang ẩn; {count} dòng của trang vẫn được đọc.",
    remedy="bỏ ẩn để xem lại, hoặc xóa trang nếu không dùng.",
    example="[DL41] Tệp “TDP05.xlsx” › Trang tính “Tuyên truyền vận động”: trang đang ẩn; 6 dòng "
    "của trang vẫn được đọc. Cách sửa: bỏ ẩn để xem lại, hoặc xóa trang nếu không dùng.",
)
HIDDEN_ROWS = Code(
    id="DL42",
    name="hidden-rows",
    severity=Severity.NOTE,
    sentence="hàng {rows} đang ẩn hoặc bị lọc nhưng có số liệu, vẫn được đọc.",
    remedy="bỏ ẩn, bỏ lọc để xem lại; xóa nếu không dùng.",
    example="[DL42] Tệp “TDP05.xlsx” › Trang tính “Tuyên truyền vận động” › Ô A7: hàng 7–9 đang ẩn "
    "hoặc bị lọc nhưng có số liệu, vẫn được đọc. Cách sửa: bỏ ẩn, bỏ lọc để xem lại; xóa nếu không "
    "dùng.",
)
HIDDEN_COLUMNS = Code(
    id="DL43",
    name="hidden-columns",
    severity=Severity.NOTE,
    sentence="cột “{columns}” đang ẩn nhưng có số liệu, vẫn được đọc.",
    remedy="bỏ ẩn để xem lại; xóa nếu không dùng.",
    example="[DL43] Tệp “TDP05.xlsx” › Trang tính “Tuyên truyền vận động”: cột “Tin, bài” đang ẩn "
    "nhưng có số liệu, vẫn được đọc. Cách sửa: bỏ ẩn để xem lại; xóa nếu không dùng.",
)
MERGED_CELLS = Code(
    id="DL44",
    name="merged-cells",
    severity=Severity.MUST_FIX,
    sentence="các ô đã bị gộp, chỉ ô đầu có giá trị nên những dòng sau bị coi là trống.",
    remedy="bỏ gộp (Merge & Center), rồi ghi giá trị vào từng ô.",
    example="[DL44] Tệp “TDP05.xlsx” › Trang tính “Tuyên truyền vận động” › Ô B5:B7: các ô đã bị "
    "gộp, chỉ ô đầu có giá trị nên những dòng sau bị coi là trống. Cách sửa: bỏ gộp (Merge & "
    "Center), rồi ghi giá trị vào từng ô.",
)
ROW_AFTER_GAP = Code(
    id="DL45",
    name="row-after-gap",
    severity=Severity.NOTE,
    sentence="dòng này nằm sau {count} hàng trống, vẫn được đọc.",
    remedy="không cần sửa; nếu không phải số liệu thì xóa.",
    example="[DL45] Tệp “TDP05.xlsx” › Trang tính “Tuyên truyền vận động” › Ô A30: dòng này nằm "
    "sau 5 hàng trống, vẫn được đọc. Cách sửa: không cần sửa; nếu không phải số liệu thì xóa.",
)
REPEATED_ROW = Code(
    id="DL46",
    name="repeated-row",
    severity=Severity.NOTICE,
    sentence="có {count} dòng giống hệt nhau, từ hàng {first} đến hàng {last}; tất cả đều được "
    "tính.",
    remedy="nếu chép thừa thì xóa các dòng sau; nếu đúng là các việc khác nhau thì không cần sửa.",
    example="[DL46] Tệp “TDP05.xlsx” › Trang tính “Tuyên truyền vận động” › Ô A9: có 3 dòng giống "
    "hệt nhau, từ hàng 5 đến hàng 9; tất cả đều được tính. Cách sửa: nếu chép thừa thì xóa các "
    "dòng sau; nếu đúng là các việc khác nhau thì không cần sửa.",
)
TOTAL_ROW = Code(
    id="DL47",
    name="total-row",
    severity=Severity.NOTE,
    sentence="dòng “{label}” là dòng cộng nên không tính là số liệu.",
    remedy="không cần sửa; chương trình tự cộng.",
    example="[DL47] Tệp “TDP05.xlsx” › Trang tính “Tuyên truyền vận động” › Ô A20: dòng “Tổng "
    "cộng” là dòng cộng nên không tính là số liệu. Cách sửa: không cần sửa; chương trình tự cộng.",
)
TOTAL_DIFFERS = Code(
    id="DL48",
    name="total-differs",
    severity=Severity.NOTICE,
    sentence="dòng cộng ghi {typed} ở cột “{column}”, cộng các dòng ở trên được {value}. Báo cáo "
    "dùng {value}.",
    remedy="xem lại các dòng ở trên và dòng cộng.",
    example="[DL48] Tệp “TDP05.xlsx” › Trang tính “Tuyên truyền vận động” › Ô E20: dòng cộng ghi "
    "14 ở cột “Số buổi”, cộng các dòng ở trên được 12. Báo cáo dùng 12. Cách sửa: xem lại các dòng "
    "ở trên và dòng cộng.",
)
FAR_CELL = Code(
    id="DL49",
    name="far-cell",
    severity=Severity.MUST_FIX,
    sentence="ô này nằm quá xa bảng (ngoài {rows} hàng, {columns} cột đầu) nên không được đọc.",
    remedy="xóa ô đó, hoặc chuyển số liệu vào bảng.",
    example="[DL49] Tệp “TDP05.xlsx” › Trang tính “Tuyên truyền vận động” › Ô XFD1048576: ô này "
    "nằm quá xa bảng (ngoài 20.000 hàng, 200 cột đầu) nên không được đọc. Cách sửa: xóa ô đó, hoặc "
    "chuyển số liệu vào bảng.",
)
SHEET_MISSING = Code(
    id="DL50",
    name="sheet-missing",
    severity=Severity.MUST_FIX,
    sentence="thiếu trang {sheets}; các trang đang có: {present}.",
    remedy="chép trang đó từ bản cũ của sổ hoặc từ sổ mẫu (danvan mau), giữ nguyên tên trang; nếu "
    "trang ở tệp khác thì thêm tệp đó vào đầu vào.",
    example="[DL50] Tệp “so-lieu-2026.xlsx”: thiếu trang “Đơn vị báo cáo”; các trang đang có: "
    "Tuyên truyền vận động, Thông tin đơn vị, Cơ quan ban hành. Cách sửa: chép trang đó từ bản cũ "
    "của sổ hoặc từ sổ mẫu (danvan mau), giữ nguyên tên trang; nếu trang ở tệp khác thì thêm tệp "
    "đó vào đầu vào.",
)

CODES = (
    HEADERS_NOT_FOUND,
    HEADER_MISSING,
    HEADER_MISSPELT,
    HEADER_TWICE,
    COLUMN_WITHOUT_HEADER,
    OWN_COLUMN,
    OWN_SHEET,
    SHEET_MISNAMED,
    SHEET_TWICE,
    SHEET_IGNORED,
    HIDDEN_SHEET,
    HIDDEN_ROWS,
    HIDDEN_COLUMNS,
    MERGED_CELLS,
    ROW_AFTER_GAP,
    REPEATED_ROW,
    TOTAL_ROW,
    TOTAL_DIFFERS,
    FAR_CELL,
    SHEET_MISSING,
)
