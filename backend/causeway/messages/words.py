"""What is said of messages and of what the court issues, in three languages."""

from causeway.kit.words import Words

NOT_ISSUED_BY_COURT = Words(
    "The court does not issue documents of this type in such a case. Choose another type.",
    "法院不會在這類案件中發出此類文件，請選擇其他類別。",
    "法院不会在这类案件中发出此类文件，请选择其他类别。",
)
NO_FILER = Words(
    "What the court issues has no filer. Choose the parties, the public or the court alone.",
    "法院發出的文件沒有呈交人，請選擇各訴訟方、公眾或只限法院。",
    "法院发出的文件没有呈交人，请选择各诉讼方、公众或只限法院。",
)
TITLE_REQUIRED = Words("Say what the document is called.", "請填寫文件名稱。", "请填写文件名称。")
TITLE_TOO_LONG = Words(
    "Use at most {limit} characters.",
    "最多可用{limit}個字元。",
    "最多可用{limit}个字符。",
)
NO_SUCH_FILE = Words(
    "This file is not here. Choose it again.", "找不到此檔案，請重新選擇。", "找不到此文件，请重新选择。"
)
BEING_CHECKED = Words(
    "This file is still being checked. It can be issued as soon as that is done.",
    "檔案仍在檢查中，完成後即可發出。",
    "文件仍在检查中，完成后即可发出。",
)
FILE_REFUSED = Words(
    "The checks found something in this file that stops it. Replace it.",
    "檢查發現此檔案有問題，不能發出，請更換檔案。",
    "检查发现此文件有问题，不能发出，请更换文件。",
)
ONLY_PDF = Words(
    "The court issues PDFs: only their pages can be sealed.",
    "法院只發出 PDF 文件：只有其頁面可以蓋印。",
    "法院只发出 PDF 文件：只有其页面可以盖印。",
)
ENTRY = Words("{type}: {title}", "{type}：{title}", "{type}：{title}")
