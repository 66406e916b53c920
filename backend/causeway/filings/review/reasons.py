"""Why a document or a filing was not taken as it is, what puts it right, and how to say so in three languages."""

from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple

from causeway.kit.words import Words


class ReviewReasonCode(StrEnum):
    """Why the registry returned or rejected something; pre-flight checks give the same codes before paying."""

    WRONG_CASE_NUMBER = "WRONG_CASE_NUMBER"
    PARTY_NAME_MISMATCH = "PARTY_NAME_MISMATCH"
    WRONG_COURT = "WRONG_COURT"
    WRONG_DOCUMENT_TYPE = "WRONG_DOCUMENT_TYPE"
    MISSING_DOCUMENT = "MISSING_DOCUMENT"
    INCOMPLETE_DOCUMENT = "INCOMPLETE_DOCUMENT"
    MISSING_SIGNATURE = "MISSING_SIGNATURE"
    ILLEGIBLE = "ILLEGIBLE"
    WRONG_FORMAT = "WRONG_FORMAT"
    FEE_INCORRECT = "FEE_INCORRECT"
    WAIVER_NOT_SUPPORTED = "WAIVER_NOT_SUPPORTED"
    DUPLICATE_FILING = "DUPLICATE_FILING"
    OUT_OF_TIME = "OUT_OF_TIME"
    NOT_PERMITTED_BY_ORDER = "NOT_PERMITTED_BY_ORDER"
    CONFIDENTIALITY_ISSUE = "CONFIDENTIALITY_ISSUE"
    REPRESENTATION_ISSUE = "REPRESENTATION_ISSUE"
    CORRECTION_WINDOW_EXPIRED = "CORRECTION_WINDOW_EXPIRED"
    FILER_REQUEST = "FILER_REQUEST"
    OTHER = "OTHER"


class Remedy(StrEnum):
    """What puts it right: correcting the same filing, a new filing, or an application to the court."""

    CORRECTABLE = "CORRECTABLE"
    """The filer can correct the same filing and send it again, and it keeps its times of receipt."""
    NEW_FILING = "NEW_FILING"
    """This filing cannot be put right; whatever is still wanted has to be filed anew."""
    JUDICIAL = "JUDICIAL"
    """Only the court can help: apply to it, for more time or for leave."""


class ReviewReason(NamedTuple):
    """One reason: its remedy, what is wrong and what to do, and whether the clerk must add words of their own."""

    remedy: Remedy
    text: Words
    words_required: bool = False


REVIEW_REASONS = MappingProxyType(
    {
        ReviewReasonCode.WRONG_CASE_NUMBER: ReviewReason(
            Remedy.CORRECTABLE,
            Words(
                "The case number on the document is not the number of this case. Correct it and send it again.",
                "文件上的案件編號與本案不符。請更正後重新呈交。",
                "文件上的案件编号与本案不符。请更正后重新呈交。",
            ),
        ),
        ReviewReasonCode.PARTY_NAME_MISMATCH: ReviewReason(
            Remedy.CORRECTABLE,
            Words(
                "A party's name differs from the name on the court's record. Use the name on record, "
                "or file the document that changes it.",
                "訴訟方的姓名或名稱與法院紀錄不符。請使用紀錄上的名稱，或先存檔更改名稱的文件。",
                "诉讼方的姓名或名称与法院纪录不符。请使用纪录上的名称，或先存档更改名称的文件。",
            ),
        ),
        ReviewReasonCode.WRONG_COURT: ReviewReason(
            Remedy.NEW_FILING,
            Words(
                "This court cannot take this document. File it in the court that hears the case.",
                "本法院不能接收此文件。請向審理該案的法院存檔。",
                "本法院不能接收此文件。请向审理该案的法院存档。",
            ),
        ),
        ReviewReasonCode.WRONG_DOCUMENT_TYPE: ReviewReason(
            Remedy.CORRECTABLE,
            Words(
                "The document is not of the type chosen. Choose the right type, or replace the document.",
                "文件與所選類別不符。請選擇正確類別或更換文件。",
                "文件与所选类别不符。请选择正确类别或更换文件。",
            ),
        ),
        ReviewReasonCode.MISSING_DOCUMENT: ReviewReason(
            Remedy.CORRECTABLE,
            Words(
                "A document that must come with this one is missing. Add it.",
                "欠缺須一併呈交的文件。請補交。",
                "欠缺须一并呈交的文件。请补交。",
            ),
        ),
        ReviewReasonCode.INCOMPLETE_DOCUMENT: ReviewReason(
            Remedy.CORRECTABLE,
            Words(
                "The document is not complete: a page, a date or a part is missing. Send the whole document.",
                "文件不完整，欠缺頁數、日期或部分內容。請更換為完整文件。",
                "文件不完整，欠缺页数、日期或部分内容。请更换为完整文件。",
            ),
        ),
        ReviewReasonCode.MISSING_SIGNATURE: ReviewReason(
            Remedy.CORRECTABLE,
            Words(
                "A signature, or the statement of truth, is missing. Replace the document with a signed one.",
                "文件欠缺簽署或屬實申述。請更換為已簽署的文件。",
                "文件欠缺签署或属实申述。请更换为已签署的文件。",
            ),
        ),
        ReviewReasonCode.ILLEGIBLE: ReviewReason(
            Remedy.CORRECTABLE,
            Words(
                "Part of the document cannot be read. Replace it with a clear copy.",
                "文件部分內容無法辨讀。請更換為清晰的副本。",
                "文件部分内容无法辨读。请更换为清晰的副本。",
            ),
        ),
        ReviewReasonCode.WRONG_FORMAT: ReviewReason(
            Remedy.CORRECTABLE,
            Words(
                "The file is not in a form the court takes. Replace it with a searchable PDF.",
                "檔案格式不符合法院要求。請更換為可搜尋文字的PDF。",
                "档案格式不符合法院要求。请更换为可搜寻文字的PDF。",
            ),
        ),
        ReviewReasonCode.FEE_INCORRECT: ReviewReason(
            Remedy.CORRECTABLE,
            Words(
                "The fee is not the fee for this document. Send it again; the difference is worked out for you.",
                "所付費用與此文件的費用不符。請重新呈交，系統會計算差額。",
                "所付费用与此文件的费用不符。请重新呈交，系统会计算差额。",
            ),
        ),
        ReviewReasonCode.WAIVER_NOT_SUPPORTED: ReviewReason(
            Remedy.CORRECTABLE,
            Words(
                "What was sent does not support a waiver of the fee. Add proof, or pay the fee.",
                "所呈交的資料不足以支持豁免費用。請補交證明或繳付費用。",
                "所呈交的资料不足以支持豁免费用。请补交证明或缴付费用。",
            ),
        ),
        ReviewReasonCode.DUPLICATE_FILING: ReviewReason(
            Remedy.NEW_FILING,
            Words(
                "The same document was filed before. Nothing more is needed; file again only if it has changed.",
                "相同文件已經存檔，無須再行呈交。如文件有所更改，請另行存檔。",
                "相同文件已经存档，无须再行呈交。如文件有所更改，请另行存档。",
            ),
        ),
        ReviewReasonCode.OUT_OF_TIME: ReviewReason(
            Remedy.JUDICIAL,
            Words(
                "The time for this document has passed. Apply to the court to extend it.",
                "呈交此文件的期限已過。請向法院申請延展期限。",
                "呈交此文件的期限已过。请向法院申请延展期限。",
            ),
        ),
        ReviewReasonCode.NOT_PERMITTED_BY_ORDER: ReviewReason(
            Remedy.JUDICIAL,
            Words(
                "An order of the court does not allow this document without leave. Apply to the court for leave.",
                "根據法院命令，未經許可不得呈交此文件。請向法院申請許可。",
                "根据法院命令，未经许可不得呈交此文件。请向法院申请许可。",
            ),
        ),
        ReviewReasonCode.CONFIDENTIALITY_ISSUE: ReviewReason(
            Remedy.CORRECTABLE,
            Words(
                "The document shows what must stay confidential, or its access level does not fit. "
                "Replace it, or change who may read it.",
                "文件載有須保密的資料，或所選查閱權限不當。請更換文件或更改查閱權限。",
                "文件载有须保密的资料，或所选查阅权限不当。请更换文件或更改查阅权限。",
            ),
        ),
        ReviewReasonCode.REPRESENTATION_ISSUE: ReviewReason(
            Remedy.CORRECTABLE,
            Words(
                "The court's record does not show you as acting for this party. File a notice to act first, "
                "or correct the party.",
                "法院紀錄並無顯示你代表該訴訟方。請先存檔委聘律師通知書，或更正訴訟方。",
                "法院纪录并无显示你代表该诉讼方。请先存档委聘律师通知书，或更正诉讼方。",
            ),
        ),
        ReviewReasonCode.CORRECTION_WINDOW_EXPIRED: ReviewReason(
            Remedy.NEW_FILING,
            Words(
                "The corrections were not made by the time given. File it anew.",
                "未有在指定時間內更正。請重新存檔。",
                "未有在指定时间内更正。请重新存档。",
            ),
        ),
        ReviewReasonCode.FILER_REQUEST: ReviewReason(
            Remedy.NEW_FILING,
            Words(
                "Not taken, as you asked. File again if you wish.",
                "已按你的要求不予接納。如有需要，請重新存檔。",
                "已按你的要求不予接纳。如有需要，请重新存档。",
            ),
        ),
        ReviewReasonCode.OTHER: ReviewReason(
            Remedy.CORRECTABLE,
            Words(
                "For the reason the registry gives.",
                "原因見登記處的說明。",
                "原因见登记处的说明。",
            ),
            words_required=True,
        ),
    }
)
