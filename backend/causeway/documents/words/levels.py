"""What is said of levels of access, and of documents put in another's place, in three languages."""

from causeway.courts.tables import DocumentAccess
from causeway.kit.words import Words

LEVELS = {
    DocumentAccess.PUBLIC_ON_FEE: Words("Anyone, for a fee", "公眾付費查閱", "公众付费查阅"),
    DocumentAccess.PARTIES: Words("The parties", "各訴訟方", "各诉讼方"),
    DocumentAccess.FILER_AND_COURT: Words("The filer and the court", "呈交人及法院", "呈交人及法院"),
    DocumentAccess.COURT_ONLY: Words("The court", "法院", "法院"),
}
"""Who may read, in a few words."""

NEVER_OPEN = Words(
    "Documents of this type are not open to the public in such a case. Choose another level.",
    "此類文件在這類案件中不開放予公眾查閱，請選擇其他級別。",
    "此类文件在这类案件中不开放予公众查阅，请选择其他级别。",
)
WIDER_THAN_USUAL = Words(
    "Only the registrar may open this document to more people than is usual for its type.",
    "只有司法常務官可將此文件開放予超出其類別慣常範圍的人士。",
    "只有司法常务官可将此文件开放予超出其类别惯常范围的人士。",
)
ONLY_REGISTRAR_WIDENS = Words(
    "Only the registrar may open this document to more people. You may restrict it further.",
    "只有司法常務官可將此文件開放予更多人士。你可進一步限制查閱。",
    "只有司法常务官可将此文件开放予更多人士。你可进一步限制查阅。",
)
ALREADY_THIS_LEVEL = Words(
    "The document has this level already.",
    "此文件已屬此查閱級別。",
    "此文件已属此查阅级别。",
)
NOT_FILED_YET = Words(
    "This document is not filed yet: its level is set when it is accepted.",
    "此文件尚未存檔：其查閱級別於接納時設定。",
    "此文件尚未存档：其查阅级别于接纳时设定。",
)
REASON_REQUIRED = Words(
    "Say why: it stays on record.",
    "請註明理由：理由會存檔。",
    "请注明理由：理由会存档。",
)
NOT_SEALED = Words(
    "This document has no sealed copy yet, so no number leads to it.",
    "此文件尚未有蓋印副本，因此未有可引用的編號。",
    "此文件尚未有盖印副本，因此未有可引用的编号。",
)
ITSELF = Words(
    "A document cannot take its own place. Choose another one.",
    "文件不能取代其本身，請選擇另一份文件。",
    "文件不能取代其本身，请选择另一份文件。",
)
OTHER_CASE = Words(
    "The two documents are in different cases. Choose one of the same case.",
    "兩份文件屬不同案件，請選擇同一案件的文件。",
    "两份文件属不同案件，请选择同一案件的文件。",
)
SUPERSEDED_ALREADY = Words(
    "This document has been superseded already, by {number}.",
    "此文件已由{number}取代。",
    "此文件已由{number}取代。",
)
SUCCESSOR_IS_SUPERSEDED = Words(
    "That document has itself been superseded, by {number}. Choose the one that stands.",
    "該文件本身已由{number}取代，請選擇現行有效的文件。",
    "该文件本身已由{number}取代，请选择现行有效的文件。",
)
SUPERSEDED_ENTRY = Words(
    "Superseded by order of the court: {title}",
    "已按法院命令被取代：{title}",
    "已按法院命令被取代：{title}",
)
