"""Findings that stop a document, in words: what happened, and what to do about it."""

from causeway.documents.findings import FindingCode
from causeway.documents.words.finding_text import FindingText
from causeway.kit.words import Words

TEXTS: dict[FindingCode, FindingText] = {
    FindingCode.EMPTY_FILE: FindingText(
        Words("Empty file", "檔案空白", "文件空白"),
        Words(
            "This file is empty, so there is nothing to file.",
            "此檔案沒有任何內容，無法呈交。",
            "此文件没有任何内容，无法呈交。",
        ),
        Words("Choose the file again and upload it.", "請重新選擇檔案並上載。", "请重新选择文件并上载。"),
    ),
    FindingCode.WRONG_TYPE: FindingText(
        Words("Not a PDF", "並非PDF", "并非PDF"),
        Words(
            "This file is not a PDF, whatever its name says, so the court cannot take it.",
            "不論檔案名稱為何，此檔案並非PDF，法院不能接收。",
            "不论文件名称为何，此文件并非PDF，法院不能接收。",
        ),
        Words(
            "Save or print it as a PDF and upload that.",
            "請另存或列印為PDF後上載。",
            "请另存或打印为PDF后上载。",
        ),
    ),
    FindingCode.SHA256_MISMATCH: FindingText(
        Words("Not the file announced", "與預告檔案不符", "与预告文件不符"),
        Words(
            "What arrived is not the file that was announced: its fingerprint (SHA-256) is different.",
            "收到的內容與預告的檔案不符：兩者的SHA-256數位指紋不同。",
            "收到的内容与预告的文件不符：两者的SHA-256数字指纹不同。",
        ),
        Words("Upload the file again.", "請重新上載檔案。", "请重新上载文件。"),
    ),
    FindingCode.STORAGE_FAULT: FindingText(
        Words("Disk fault", "磁碟故障", "磁盘故障"),
        Words(
            "A disk failed while this file was being kept, so the court cannot rely on it.",
            "儲存此檔案時磁碟發生故障，法院不能依據此檔案。",
            "储存此文件时磁盘发生故障，法院不能依据此文件。",
        ),
        Words("Upload the file again.", "請重新上載檔案。", "请重新上载文件。"),
    ),
    FindingCode.ENCRYPTED: FindingText(
        Words("Encrypted", "已加密", "已加密"),
        Words(
            "This file is encrypted, so the court could not read it.",
            "此檔案已加密，法院無法開啟。",
            "此文件已加密，法院无法打开。",
        ),
        Words("Remove the password and upload it again.", "請移除密碼後重新上載。", "请移除密码后重新上载。"),
    ),
    FindingCode.TRUNCATED: FindingText(
        Words("Incomplete", "不完整", "不完整"),
        Words(
            "This PDF stops before its end, so pages may be missing.",
            "此PDF並不完整，可能缺頁。",
            "此PDF并不完整，可能缺页。",
        ),
        Words(
            "Open it on your computer, save it again and upload that.",
            "請在電腦開啟檔案，重新儲存後上載。",
            "请在电脑打开文件，重新保存后上载。",
        ),
    ),
    FindingCode.CORRUPT: FindingText(
        Words("Damaged", "已損壞", "已损坏"),
        Words(
            "This file is damaged, so the court could not read it.",
            "此檔案已損壞，法院無法開啟。",
            "此文件已损坏，法院无法打开。",
        ),
        Words(
            "Make the file again from the original and upload that.",
            "請由原稿重新製作檔案後上載。",
            "请由原稿重新制作文件后上载。",
        ),
    ),
    FindingCode.POLYGLOT: FindingText(
        Words("Something added at the end", "結尾附有其他資料", "结尾附有其他数据"),
        Words(
            "Something else has been added after the end of this document.",
            "此文件結尾之後附有其他資料。",
            "此文件结尾之后附有其他数据。",
        ),
        Words(
            "Save or print it as a new PDF and upload that.",
            "請另存或列印為新的PDF後上載。",
            "请另存或打印为新的PDF后上载。",
        ),
    ),
    FindingCode.TOO_COMPLEX: FindingText(
        Words("Too complex to read", "過於複雜", "过于复杂"),
        Words(
            "This file needs more memory or time to read than the court allows.",
            "讀取此檔案所需的記憶體或時間超出法院容許的範圍。",
            "读取此文件所需的内存或时间超出法院容许的范围。",
        ),
        Words(
            "Print it to a new PDF, or split it, and upload that.",
            "請列印為新的PDF或分拆檔案後上載。",
            "请打印为新的PDF或分拆文件后上载。",
        ),
    ),
    FindingCode.NO_PAGES: FindingText(
        Words("No pages", "沒有頁面", "没有页面"),
        Words("This PDF has no pages.", "此PDF沒有任何頁面。", "此PDF没有任何页面。"),
        Words("Make the file again and upload that.", "請重新製作檔案後上載。", "请重新制作文件后上载。"),
    ),
    FindingCode.PAGE_SIZE_INVALID: FindingText(
        Words("Impossible page size", "頁面尺寸無效", "页面尺寸无效"),
        Words(
            "Page {page} has no size that can be shown or printed.",
            "第{page}頁的頁面尺寸無法顯示或列印。",
            "第{page}页的页面尺寸无法显示或打印。",
        ),
        Words("Print it to A4 and upload that.", "請列印為A4尺寸後上載。", "请打印为A4尺寸后上载。"),
    ),
    FindingCode.JAVASCRIPT: FindingText(
        Words("Contains JavaScript", "含有JavaScript", "含有JavaScript程序"),
        Words(
            "This PDF contains JavaScript, which the court does not accept.",
            "此PDF含有JavaScript程式碼，法院不予接收。",
            "此PDF含有JavaScript程序代码，法院不予接收。",
        ),
        Words("Print it to a new PDF and upload that.", "請列印為新的PDF後上載。", "请打印为新的PDF后上载。"),
    ),
    FindingCode.LAUNCH_ACTION: FindingText(
        Words("Starts a program", "會啟動程式", "会启动程序"),
        Words(
            "This PDF would start a program on the reader's computer, which the court does not accept.",
            "此PDF會在閱讀者的電腦啟動程式，法院不予接收。",
            "此PDF会在阅读者的电脑启动程序，法院不予接收。",
        ),
        Words("Print it to a new PDF and upload that.", "請列印為新的PDF後上載。", "请打印为新的PDF后上载。"),
    ),
    FindingCode.EMBEDDED_FILE: FindingText(
        Words("Has a file inside", "內藏檔案", "内藏文件"),
        Words(
            "This document has another file inside it. The court takes each document as a file of its own.",
            "此文件內藏有其他檔案。法院要求每份文件為獨立檔案。",
            "此文件内藏有其他文件。法院要求每份文件为独立文件。",
        ),
        Words(
            "Remove the attachment, upload the document again, and file the attachment separately.",
            "請移除附件後重新上載，並另行呈交該附件。",
            "请移除附件后重新上载，并另行呈交该附件。",
        ),
    ),
    FindingCode.ACTIVE_CONTENT: FindingText(
        Words("Acts by itself", "會自行運作", "会自行运作"),
        Words(
            "This PDF contains a form, sound or film that acts by itself, which the court does not accept.",
            "此PDF含有會自行運作的表格、聲音或影片，法院不予接收。",
            "此PDF含有会自行运作的表格、声音或影片，法院不予接收。",
        ),
        Words("Print it to a new PDF and upload that.", "請列印為新的PDF後上載。", "请打印为新的PDF后上载。"),
    ),
    FindingCode.MACRO: FindingText(
        Words("Contains macros", "含有巨集", "含有宏"),
        Words(
            "This Word document contains macros, which the court does not accept.",
            "此Word文件含有巨集，法院不予接收。",
            "此Word文件含有宏，法院不予接收。",
        ),
        Words(
            "Save it as .docx without macros and upload that.",
            "請另存為不含巨集的.docx後上載。",
            "请另存为不含宏的.docx后上载。",
        ),
    ),
    FindingCode.REMOTE_CONTENT: FindingText(
        Words("Fetches from elsewhere", "由外部載入內容", "由外部载入内容"),
        Words(
            "This Word document fetches a template or picture from elsewhere when it is opened.",
            "此Word文件開啟時會由外部載入範本或圖片。",
            "此Word文件打开时会由外部载入模板或图片。",
        ),
        Words(
            "Break the links, save it again and upload that.",
            "請解除連結，重新儲存後上載。",
            "请解除链接，重新保存后上载。",
        ),
    ),
    FindingCode.MALWARE: FindingText(
        Words("Malware", "惡意軟件", "恶意软件"),
        Words(
            "This file contains malware ({detail}). It was not kept where anyone can open it.",
            "此檔案含有惡意軟件（{detail}），已予隔離，任何人均不能開啟。",
            "此文件含有恶意软件（{detail}），已予隔离，任何人均不能打开。",
        ),
        Words(
            "Have your computer checked, then upload a clean copy.",
            "請先檢查電腦，再上載沒有問題的副本。",
            "请先检查电脑，再上载没有问题的副本。",
        ),
    ),
}
