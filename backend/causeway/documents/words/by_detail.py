"""The words of a refusal where it is known what the file really is: a wrong reason is worse than none."""

from causeway.documents.findings import FindingCode
from causeway.documents.words.finding_text import FindingText
from causeway.kit.words import Words

SAVE_AS_PDF = Words(
    "Open it, save or print it as a PDF, and upload that.",
    "請開啟檔案，另存或列印為PDF後上載。",
    "请打开文件，另存或打印为PDF后上载。",
)


def _not_a_pdf(what: Words) -> FindingText:
    return FindingText(
        Words("Not a PDF", "並非PDF", "并非PDF"),
        Words(
            f"This is {what.en}, not a PDF, so the court cannot take it here.",
            f"此檔案是{what.zh_hant}，並非PDF，法院不能在此接收。",
            f"此文件是{what.zh_hans}，并非PDF，法院不能在此接收。",
        ),
        SAVE_AS_PDF,
    )


PICTURE = Words("a picture", "圖片", "图片")
WORD = Words("a Word document", "Word文件", "Word文件")

WORDS_BY_DETAIL: dict[tuple[str, str | None], FindingText] = {
    (FindingCode.WRONG_TYPE, "late-pdf"): FindingText(
        Words("Something stands before the PDF", "PDF之前有其他資料", "PDF之前有其他数据"),
        Words(
            "This is a PDF, but something of another kind stands in front of it, so it may open as another file.",
            "此檔案是PDF，但開首之前附有其他種類的資料，開啟時可能變成另一檔案。",
            "此文件是PDF，但开首之前附有其他种类的数据，打开时可能变成另一文件。",
        ),
        SAVE_AS_PDF,
    ),
    (FindingCode.WRONG_TYPE, "docx"): _not_a_pdf(WORD),
    (FindingCode.WRONG_TYPE, "old-word"): _not_a_pdf(
        Words("an older Word or Office document", "舊版Word或Office文件", "旧版Word或Office文件")
    ),
    (FindingCode.WRONG_TYPE, "rtf"): _not_a_pdf(Words("a rich-text document (RTF)", "RTF文件", "RTF文件")),
    (FindingCode.WRONG_TYPE, "jpeg"): _not_a_pdf(PICTURE),
    (FindingCode.WRONG_TYPE, "png"): _not_a_pdf(PICTURE),
    (FindingCode.WRONG_TYPE, "tiff"): _not_a_pdf(PICTURE),
    (FindingCode.WRONG_TYPE, "gif"): _not_a_pdf(PICTURE),
    (FindingCode.WRONG_TYPE, "heic"): _not_a_pdf(
        Words(
            "a photograph taken with a telephone (HEIC)", "手機拍攝的照片（HEIC）", "手机拍摄的照片（HEIC）"
        )
    ),
    (FindingCode.WRONG_TYPE, "web-page"): _not_a_pdf(Words("a web page", "網頁", "网页")),
    (FindingCode.WRONG_TYPE, "zip"): _not_a_pdf(Words("a ZIP archive", "ZIP壓縮檔", "ZIP压缩文件")),
    (FindingCode.WRONG_TYPE, "archive"): _not_a_pdf(Words("an archive of files", "壓縮檔", "压缩文件")),
    (FindingCode.WRONG_TYPE, "program"): _not_a_pdf(Words("a program", "程式", "程序")),
    (FindingCode.POLYGLOT, "word"): FindingText(
        Words("Something added at the end", "結尾附有其他資料", "结尾附有其他数据"),
        Words(
            "Something else has been added after the end of this Word document.",
            "此Word文件結尾之後附有其他資料。",
            "此Word文件结尾之后附有其他数据。",
        ),
        Words(
            "Open it in Word, save it under a new name and upload that.",
            "請以Word開啟，另存為新檔案後上載。",
            "请以Word打开，另存为新文件后上载。",
        ),
    ),
    (FindingCode.LAUNCH_ACTION, "word"): FindingText(
        Words("Starts a program", "會啟動程式", "会启动程序"),
        Words(
            "This Word document would start a program when it is opened, which the court does not accept.",
            "此Word文件開啟時會啟動程式，法院不予接收。",
            "此Word文件打开时会启动程序，法院不予接收。",
        ),
        Words(
            "Remove its DDE fields, save it again and upload that.",
            "請移除其中的DDE欄位，重新儲存後上載。",
            "请移除其中的DDE域，重新保存后上载。",
        ),
    ),
    (FindingCode.REMOTE_CONTENT, "pdf"): FindingText(
        Words("Fetches from elsewhere", "由外部載入內容", "由外部载入内容"),
        Words(
            "This PDF shows or opens, by itself, something that is kept elsewhere, so the court cannot keep all of it.",
            "此PDF會自行顯示或開啟存放於外部的內容，法院不能取得全部內容。",
            "此PDF会自行显示或打开存放于外部的内容，法院不能取得全部内容。",
        ),
        Words("Print it to a new PDF and upload that.", "請列印為新的PDF後上載。", "请打印为新的PDF后上载。"),
    ),
    (FindingCode.FONT_NOT_EMBEDDED, None): FindingText(
        Words("Font not embedded", "未嵌入字型", "未嵌入字体"),
        Words(
            "A font without a name is not in the file, so page {page} may look different to the court.",
            "檔案未嵌入一種沒有名稱的字型，第{page}頁在法院顯示時可能不同。",
            "文件未嵌入一种没有名称的字体，第{page}页在法院显示时可能不同。",
        ),
        Words("If you can, save it as PDF/A.", "如可行，請另存為PDF/A。", "如可行，请另存为PDF/A。"),
    ),
    (FindingCode.ENCRYPTED, "restricted"): FindingText(
        Words("Protected against changes", "設有限制", "设有限制"),
        Words(
            "This PDF opens without a password, but it is protected against printing or copying, "
            "so the court could not keep it.",
            "此PDF無須密碼即可開啟，但設有列印或複製限制，法院無法保存。",
            "此PDF无须密码即可打开，但设有打印或复制限制，法院无法保存。",
        ),
        Words(
            "Ask whoever made it for a copy without restrictions, or print it to a new PDF, and upload that.",
            "請向製作者索取不設限制的副本，或列印為新的PDF後上載。",
            "请向制作者索取不设限制的副本，或打印为新的PDF后上载。",
        ),
    ),
}
