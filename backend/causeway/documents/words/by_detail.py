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
            "This is a PDF, but other bytes stand in front of it. They often come from an e-mail or a download.",
            "此檔案是PDF，但開首之前附有其他資料，通常是電郵或下載時留下的。",
            "此文件是PDF，但开首之前附有其他数据，通常是电邮或下载时留下的。",
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
    (FindingCode.WRONG_TYPE, "zip"): _not_a_pdf(Words("a ZIP archive", "ZIP壓縮檔", "ZIP压缩文件")),
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
