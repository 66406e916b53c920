"""Findings that only advise, in words: what was seen, and what to do about it."""

from causeway.documents.findings import FindingCode
from causeway.documents.words.finding_text import FindingText
from causeway.kit.words import Words

TEXTS: dict[FindingCode, FindingText] = {
    FindingCode.REPAIRED: FindingText(
        Words("Faulty index", "索引有誤", "索引有误"),
        Words(
            "This PDF has a faulty index. It could be read, but other readers may not open it.",
            "此PDF的索引有誤。雖可讀取，但其他閱讀器未必能開啟。",
            "此PDF的索引有误。虽可读取，但其他阅读器未必能打开。",
        ),
        Words(
            "If you can, save it again as a PDF.", "如可行，請重新另存為PDF。", "如可行，请重新另存为PDF。"
        ),
    ),
    FindingCode.PAGE_SIZE_UNUSUAL: FindingText(
        Words("Unusual page size", "頁面尺寸不尋常", "页面尺寸不寻常"),
        Words(
            "Page {page} is smaller than A5 or larger than A3.",
            "第{page}頁小於A5或大於A3。",
            "第{page}页小于A5或大于A3。",
        ),
        Words("A4 is easiest to read and print.", "A4尺寸最便於閱讀及列印。", "A4尺寸最便于阅读及打印。"),
    ),
    FindingCode.FONT_NOT_EMBEDDED: FindingText(
        Words("Font not embedded", "未嵌入字型", "未嵌入字体"),
        Words(
            "The font {detail} is not in the file, so page {page} may look different to the court.",
            "檔案未嵌入字型{detail}，第{page}頁在法院顯示時可能不同。",
            "文件未嵌入字体{detail}，第{page}页在法院显示时可能不同。",
        ),
        Words("If you can, save it as PDF/A.", "如可行，請另存為PDF/A。", "如可行，请另存为PDF/A。"),
    ),
    FindingCode.NO_TEXT_LAYER: FindingText(
        Words("No text layer", "沒有文字層", "没有文字层"),
        Words(
            "Page {page} is a picture without text, so it cannot be searched or read aloud.",
            "第{page}頁只有圖像而沒有文字，無法搜尋或朗讀。",
            "第{page}页只有图像而没有文字，无法搜索或朗读。",
        ),
        Words(
            "If you can, upload a PDF made from the original, or recognise the text (OCR) first.",
            "如可行，請上載由原稿製作的PDF，或先進行文字識別（OCR）。",
            "如可行，请上载由原稿制作的PDF，或先进行文字识别（OCR）。",
        ),
    ),
    FindingCode.UNCHECKED: FindingText(
        Words("Not checked in every way", "未能全面檢查", "未能全面检查"),
        Words(
            "One of the court's checks could not be made on this file. Nothing is known to be wrong with it.",
            "法院未能對此檔案進行其中一項檢查，但沒有發現檔案有問題。",
            "法院未能对此文件进行其中一项检查，但没有发现文件有问题。",
        ),
        Words(
            "You can file it as it is; the registry looks at it.",
            "你可照原樣呈交，登記處會查看。",
            "你可照原样呈交，登记处会查看。",
        ),
    ),
    FindingCode.PICTURE_INCOMPLETE: FindingText(
        Words("A scan stops half-way", "掃描影像不完整", "扫描影像不完整"),
        Words(
            "The picture on page {page} stops before its end, so part of the page may be grey or empty.",
            "第{page}頁的影像並不完整，該頁部分內容可能呈灰色或空白。",
            "第{page}页的影像并不完整，该页部分内容可能呈灰色或空白。",
        ),
        Words(
            "Look at that page; if something is missing, scan it again.",
            "請查看該頁；如有遺漏，請重新掃描。",
            "请查看该页；如有遗漏，请重新扫描。",
        ),
    ),
    FindingCode.HAS_COMMENTS: FindingText(
        Words("Has comments on it", "附有註解", "附有批注"),
        Words(
            "Page {page} has a note or mark that somebody added, which everyone who opens the document can read.",
            "第{page}頁有附加的註解或標記，任何開啟文件的人均可看到。",
            "第{page}页有附加的批注或标记，任何打开文件的人均可看到。",
        ),
        Words(
            "If it is not meant for the court, remove it and upload the document again.",
            "如該註解並非給法院的，請移除後重新上載。",
            "如该批注并非给法院的，请移除后重新上载。",
        ),
    ),
    FindingCode.HIDDEN_LAYER: FindingText(
        Words("Has a hidden layer", "含有隱藏圖層", "含有隐藏图层"),
        Words(
            "Part of this PDF is switched off and not shown, but anyone can switch it on.",
            "此PDF有部分內容已關閉而不顯示，但任何人均可將其開啟。",
            "此PDF有部分内容已关闭而不显示，但任何人均可将其打开。",
        ),
        Words(
            "Print it to a new PDF with what should be seen, and upload that.",
            "請將應顯示的內容列印為新的PDF後上載。",
            "请将应显示的内容打印为新的PDF后上载。",
        ),
    ),
    FindingCode.BLANK: FindingText(
        Words("Nothing on its pages", "頁面空白", "页面空白"),
        Words(
            "The court sees nothing on page {page}, nor on any other page of this PDF that it looked at.",
            "法院在第{page}頁及其他已查看的頁面均看不到任何內容。",
            "法院在第{page}页及其他已查看的页面均看不到任何内容。",
        ),
        Words(
            "Look at it; if it should not be empty, scan or save it again.",
            "請查看檔案；如不應為空白，請重新掃描或儲存。",
            "请查看文件；如不应为空白，请重新扫描或储存。",
        ),
    ),
}
