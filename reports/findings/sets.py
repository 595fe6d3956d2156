"""What can be wrong with a set of papers, and with the pictures that go with a report."""

from __future__ import annotations

from reports.findings.model import Code, Severity

ONLY_A_SET = Code(
    id="LN41",
    name="only-a-set",
    severity=Severity.MUST_FIX,
    sentence="“{report}” là cả một bộ giấy tờ, không phải một văn bản.",
    remedy="gõ danvan bao-cao {report} --ky …, không thêm --xlsx; hoặc chọn một loại trong bộ.",
    example=(
        "[LN41] “bo” là cả một bộ giấy tờ, không phải một văn bản. Cách sửa: gõ danvan bao-cao bo "
        "--ky …, không thêm --xlsx; hoặc chọn một loại trong bộ."
    ),
)
PAPER_NOT_MADE = Code(
    id="LN42",
    name="paper-of-a-set-not-made",
    severity=Severity.NOTICE,
    sentence="bộ “{set}” chưa có “{paper}”: {why}",
    remedy="{remedy}",
    example=(
        "[LN42] bộ “Bộ giấy tờ họp giao ban” chưa có “Tin bài”: thiếu hội nghị đánh giá kỳ này. "
        "Cách sửa: thêm dòng ở trang “Hội nghị”."
    ),
)

NO_PICTURE_FOLDER = Code(
    id="LN43",
    name="no-picture-folder",
    severity=Severity.MUST_FIX,
    sentence="không đọc được thư mục ảnh “{folder}”.",
    remedy="xem lại đường dẫn sau --anh; bỏ --anh thì ảnh lấy ở thư mục Ảnh/{key} cạnh sổ số liệu.",
    example=(
        "[LN43] không đọc được thư mục ảnh “D:/anh-thang-10”. Cách sửa: xem lại đường dẫn sau "
        "--anh; bỏ --anh thì ảnh lấy ở thư mục Ảnh/2026-10 cạnh sổ số liệu."
    ),
)
PICTURE_LEFT_OUT = Code(
    id="LN44",
    name="picture-left-out",
    severity=Severity.NOTICE,
    sentence="ảnh này không in: {why}.",
    remedy="{remedy}.",
    example=(
        "[LN44] Tệp “IMG_2034.HEIC”: ảnh này không in: ảnh dạng HEIC của iPhone. Cách sửa: gửi "
        "lại ảnh dạng .jpg; trên iPhone: Cài đặt › Camera › Định dạng › Tương thích nhất, hoặc mở "
        "ảnh trên máy tính rồi lưu thành .jpg."
    ),
)
PICTURE_MISSING = Code(
    id="LN45",
    name="picture-missing",
    severity=Severity.NOTICE,
    sentence="không có ảnh “{name}” trong thư mục ảnh; gần nhất: {nearest}.",
    remedy="chép ảnh vào thư mục, hoặc sửa tên ở dòng {line}.",
    example=(
        "[LN45] Tệp “chu-thich.txt”: không có ảnh “ra-quan.jpg” trong thư mục ảnh; gần nhất: "
        "ra-quan-1.jpg. Cách sửa: chép ảnh vào thư mục, hoặc sửa tên ở dòng 3."
    ),
)
PICTURE_WITHOUT_CAPTION = Code(
    id="LN46",
    name="picture-without-caption",
    severity=Severity.NOTICE,
    sentence="ảnh này chưa có chú thích, in ra không ai biết chụp việc gì.",
    remedy="đặt tên tệp theo việc trong ảnh, như “01 Ra quân tổng vệ sinh TDP 5.jpg”, hoặc ghi một "
    "dòng “{name}: chú thích” trong tệp chu-thich.txt cạnh ảnh.",
    example=(
        "[LN46] Tệp “IMG_2034.jpg”: ảnh này chưa có chú thích, in ra không ai biết chụp việc gì. "
        "Cách sửa: đặt tên tệp theo việc trong ảnh, như “01 Ra quân tổng vệ sinh TDP 5.jpg”, hoặc "
        "ghi một dòng “IMG_2034.jpg: chú thích” trong tệp chu-thich.txt cạnh ảnh."
    ),
)
PICTURE_SMALL = Code(
    id="LN47",
    name="picture-small",
    severity=Severity.NOTE,
    sentence="ảnh nhỏ ({size} điểm), in ra sẽ mờ.",
    remedy="xin ảnh gốc từ người chụp; ảnh gửi qua Zalo nên gửi dạng tệp hoặc chọn HD.",
    example=(
        "[LN47] Tệp “hop.jpg”: ảnh nhỏ (320 × 240 điểm), in ra sẽ mờ. Cách sửa: xin ảnh gốc từ "
        "người chụp; ảnh gửi qua Zalo nên gửi dạng tệp hoặc chọn HD."
    ),
)
PICTURES_LOOSE = Code(
    id="LN48",
    name="pictures-of-no-period",
    severity=Severity.NOTICE,
    sentence="{count} ảnh nằm ngay trong thư mục “{folder}”, chưa rõ của kỳ nào nên không in.",
    remedy="tạo thư mục {folder}/{key} rồi chuyển ảnh của {period} vào đó.",
    example=(
        "[LN48] 4 ảnh nằm ngay trong thư mục “Ảnh”, chưa rõ của kỳ nào nên không in. Cách sửa: "
        "tạo thư mục Ảnh/2026-10 rồi chuyển ảnh của tháng 10 năm 2026 vào đó."
    ),
)
TOO_MANY_PICTURES = Code(
    id="LN49",
    name="too-many-pictures",
    severity=Severity.NOTICE,
    sentence="có {count} ảnh; chỉ in {most} ảnh đầu.",
    remedy="chọn ảnh tiêu biểu, bỏ bớt ảnh khỏi thư mục; thứ tự in theo tên tệp.",
    example=(
        "[LN49] có 63 ảnh; chỉ in 40 ảnh đầu. Cách sửa: chọn ảnh tiêu biểu, bỏ bớt ảnh khỏi thư "
        "mục; thứ tự in theo tên tệp."
    ),
)
CAPTIONS_UNREADABLE = Code(
    id="LN50",
    name="captions-unreadable",
    severity=Severity.NOTICE,
    sentence="{why}.",
    remedy="mỗi dòng ghi “tên tệp ảnh: chú thích”; trong Notepad lưu với Encoding là UTF-8.",
    example=(
        "[LN50] Tệp “chu-thich.txt”: dòng 2 không có dạng “tên tệp ảnh: chú thích”. Cách sửa: mỗi "
        "dòng ghi “tên tệp ảnh: chú thích”; trong Notepad lưu với Encoding là UTF-8."
    ),
)
PICTURES_NOT_PRINTED = Code(
    id="LN51",
    name="pictures-not-printed",
    severity=Severity.NOTE,
    sentence="“{report}” không có phụ lục ảnh nên ảnh không in.",
    remedy="thêm “anh” vào dòng appendices của definitions/{key}.toml và mục phu_luc_anh vào thân.",
    example=(
        "[LN51] “Tin bài” không có phụ lục ảnh nên ảnh không in. Cách sửa: thêm “anh” vào dòng "
        "appendices của definitions/tin-bai.toml và mục phu_luc_anh vào thân."
    ),
)

CODES = (
    ONLY_A_SET,
    PAPER_NOT_MADE,
    NO_PICTURE_FOLDER,
    PICTURE_LEFT_OUT,
    PICTURE_MISSING,
    PICTURE_WITHOUT_CAPTION,
    PICTURE_SMALL,
    PICTURES_LOOSE,
    TOO_MANY_PICTURES,
    CAPTIONS_UNREADABLE,
    PICTURES_NOT_PRINTED,
)
