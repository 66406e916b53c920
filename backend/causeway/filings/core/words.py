"""What the registry says to a filer, or to a clerk, when something cannot be done: in three languages."""

from causeway.filings.core.tables import FilingStatus
from causeway.kit.words import Words

STATUS_NAMES: dict[FilingStatus, Words] = {
    FilingStatus.DRAFT: Words("a draft", "草稿", "草稿"),
    FilingStatus.AWAITING_SIGN_OFF: Words("awaiting sign-off", "等待簽核", "等待签核"),
    FilingStatus.SUBMITTING: Words("being submitted", "正在呈交", "正在呈交"),
    FilingStatus.SUBMISSION_FAILED: Words("not submitted", "未能呈交", "未能呈交"),
    FilingStatus.RECEIVED: Words("received", "已收到", "已收到"),
    FilingStatus.UNDER_REVIEW: Words("under review", "審核中", "审核中"),
    FilingStatus.DEFERRED: Words("deferred", "已押後", "已押后"),
    FilingStatus.REFERRED: Words("referred to a judge", "已轉交法官", "已转交法官"),
    FilingStatus.RETURNED_FOR_CORRECTION: Words("returned for correction", "退回更正", "退回更正"),
    FilingStatus.ACCEPTED: Words("accepted", "已接納", "已接纳"),
    FilingStatus.PARTIALLY_ACCEPTED: Words("accepted in part", "部分接納", "部分接纳"),
    FilingStatus.REJECTED: Words("rejected", "不獲接納", "不获接纳"),
    FilingStatus.CANCELLED: Words("cancelled", "已取消", "已取消"),
}

NOT_AVAILABLE = Words(
    "This cannot be done now: the filing is {status}.",
    "現時不能進行此操作：此呈交文件的狀況為「{status}」。",
    "现时不能进行此操作：此呈交文件的状况为“{status}”。",
)
DEADLINE_PASSED = Words(
    "The time for correcting this filing has run out. File it afresh, and tell the registry why.",
    "更正此呈交文件的時限已過。請重新呈交，並向登記處說明原因。",
    "更正此呈交文件的时限已过。请重新呈交，并向登记处说明原因。",
)
NOT_DUE_YET = Words(
    "The time for correcting this filing has not run out yet.",
    "更正此呈交文件的時限尚未屆滿。",
    "更正此呈交文件的时限尚未届满。",
)
NOT_CLAIMED_BY_YOU = Words(
    "Another clerk has this filing, or nobody has. Claim it before you decide on it.",
    "此呈交文件由其他職員處理，或尚未有人認領。請先認領，然後處理。",
    "此呈交文件由其他职员处理，或尚未有人认领。请先认领，然后处理。",
)
SOMEBODY_ELSE_CHANGED_IT = Words(
    "Somebody else changed this filing after you opened it. Nothing of theirs was overwritten: look at it again, "
    "then save your change.",
    "你開啟此呈交文件後，另有人作出修改。對方的修改並未被覆蓋：請重新查看，然後儲存你的修改。",
    "你开启此呈交文件后，另有人作出修改。对方的修改并未被覆盖：请重新查看，然后储存你的修改。",
)
CANNOT_FILE_HERE = Words(
    "You can read this case but are not on record in it, so you cannot file in it.",
    "你可以查閱此案件，但並非記錄在案的代表，因此不能在此案件呈交文件。",
    "你可以查阅此案件，但并非记录在案的代表，因此不能在此案件呈交文件。",
)
NOT_SERVED = Words(
    "No case with this number has a party of this name. Copy both as they stand on the document that was served.",
    "沒有此編號的案件有此名稱的訴訟方。請照送達文件上所載填寫兩者。",
    "没有此编号的案件有此名称的诉讼方。请照送达文件上所载填写两者。",
)
COME_ON_RECORD_FIRST = Words(
    "You are not on record in this case yet. Lead with the document that puts you on record: {types}.",
    "你尚未在此案件記錄在案。請以令你記錄在案的文件作為主文件：{types}。",
    "你尚未在此案件记录在案。请以令你记录在案的文件作为主文件：{types}。",
)
OTHERS_ON_RECORD = Words(
    "Others are on record for {party}. To take over, file a notice of change of solicitors or, acting in person, "
    "a notice of intention to act in person.",
    "{party}已有記錄在案的代表。如要接手，請呈交更換律師通知書；如親自行事，請呈交擬親自行事通知書。",
    "{party}已有记录在案的代表。如要接手，请呈交更换律师通知书；如亲自行事，请呈交拟亲自行事通知书。",
)
NOW_ON_RECORD = Words("{side} on record for {party}", "{side}為{party}記錄在案", "{side}为{party}记录在案")
OFF_RECORD = Words(
    "{side} no longer on record for {party}",
    "{side}不再為{party}記錄在案",
    "{side}不再为{party}记录在案",
)
IN_PERSON = Words("The party in person", "訴訟方本人", "诉讼方本人")
CASE_OR_TYPE = Words(
    "Name the case to file in or, to start a case, its type.",
    "請註明在哪宗案件呈交文件；如要展開案件，請註明案件類別。",
    "请注明在哪宗案件呈交文件；如要展开案件，请注明案件类别。",
)
CASE_AND_TYPE = Words(
    "Name either the case to file in or the type of the case to start, not both.",
    "請只註明在哪宗案件呈交文件，或要展開的案件類別，不可兩者並填。",
    "请只注明在哪宗案件呈交文件，或要展开的案件类别，不可两者并填。",
)
UNKNOWN_CASE_TYPE = Words("There is no such type of case.", "沒有此案件類別。", "没有此案件类别。")
VENUE_REQUIRED = Words(
    "Say at which venue: cases of this type are numbered by venue.",
    "請註明地點：此類案件按地點編號。",
    "请注明地点：此类案件按地点编号。",
)
NOT_A_PARTY = Words("This is not a party to the case.", "此人並非案件的一方。", "此人并非案件的一方。")
NOT_YOUR_PARTY = Words(
    "You are not on record for this party. Choose the party you act for.",
    "你並非此訴訟方記錄在案的代表。請選擇你所代表的訴訟方。",
    "你并非此诉讼方记录在案的代表。请选择你所代表的诉讼方。",
)
WRONG_ROLE = Words(
    "Cases of this type have no party in this role.",
    "此類案件沒有這個訴訟方身分。",
    "此类案件没有这个诉讼方身份。",
)
PARTY_NAME_REQUIRED = Words(
    "Give the party's name, in English or in Chinese.",
    "請填寫訴訟方的英文或中文姓名或名稱。",
    "请填写诉讼方的英文或中文姓名或名称。",
)
LEVEL_OF_THE_CASE = Words(
    "The security level is that of the case. A new case may ask for one; in this one, restrict a document instead.",
    "保密級別按案件而定。只有新案件可要求保密級別；在此案件中，請為個別文件設定取閱限制。",
    "保密级别按案件而定。只有新案件可要求保密级别；在此案件中，请为个别文件设定取阅限制。",
)
PARTIES_OF_THE_CASE = Words(
    "The parties of an existing case are not changed by a filing. Choose whom you file for.",
    "呈交文件不會更改現有案件的訴訟方。請選擇你代表哪一方呈交。",
    "呈交文件不会更改现有案件的诉讼方。请选择你代表哪一方呈交。",
)
TOO_LONG = Words(
    "At most {limit} characters fit here.", "此處最多可填{limit}個字元。", "此处最多可填{limit}个字符。"
)
WRONG_DOCUMENT_TYPE = Words(
    "This type of document is not filed in cases of this type.",
    "此類案件不接受這類文件。",
    "此类案件不接受这类文件。",
)
MADE_BY_THE_COURT = Words(
    "Only the court makes a document of this type. To ask for one, file a draft order or an application.",
    "這類文件只由法院發出。如欲取得，請呈交命令草擬本或申請。",
    "这类文件只由法院发出。如欲取得，请呈交命令草拟本或申请。",
)
CANNOT_LEAD = Words(
    "A document of this type goes with another one. Choose another lead document.",
    "此類文件須附於另一份文件。請另選主文件。",
    "此类文件须附于另一份文件。请另选主文件。",
)
TITLE_REQUIRED = Words("Give the document a title.", "請填寫文件標題。", "请填写文件标题。")
FILING_TITLE_REQUIRED = Words("Give the filing a title.", "請填寫呈交文件的標題。", "请填写呈交文件的标题。")
UPLOAD_GONE = Words(
    "This upload expired or was stopped. Upload the file again.",
    "此上載已過期或已中止。請重新上載檔案。",
    "此上载已过期或已中止。请重新上载文件。",
)
UPLOAD_IN_USE = Words(
    "This upload is already in filing {reference}. Upload the file again to file it twice.",
    "此上載已用於呈交文件{reference}。如要再次呈交，請重新上載。",
    "此上载已用于呈交文件{reference}。如要再次呈交，请重新上载。",
)
TOO_MANY_DOCUMENTS = Words(
    "A filing holds at most {limit} documents. Put the rest into another filing.",
    "每次呈交最多可包括{limit}份文件。其餘文件請另行呈交。",
    "每次呈交最多可包括{limit}份文件。其余文件请另行呈交。",
)
LEAD_MISSING = Words(
    "Choose the lead document: the one this filing is about.",
    "請選擇主文件，即此次呈交的主體。",
    "请选择主文件，即此次呈交的主体。",
)
DOCUMENT_NOT_READY = Words(
    "“{title}” has not been received and checked yet. Wait until it has, then submit.",
    "「{title}」尚未完成上載及檢查。請待完成後呈交。",
    "“{title}”尚未完成上载及检查。请待完成后呈交。",
)
DOCUMENT_REFUSED = Words(
    "“{title}” cannot be filed as it is. See what was found in it, and replace it.",
    "「{title}」現時的檔案不能呈交。請查看檢查結果並更換檔案。",
    "“{title}”现时的文件不能呈交。请查看检查结果并更换文件。",
)
WRONG_FORMAT = Words(
    "“{title}” is not a PDF, and {type} is filed as a PDF. Save it as a PDF and replace it.",
    "「{title}」並非PDF，而{type}須以PDF呈交。請另存為PDF並更換檔案。",
    "“{title}”并非PDF，而{type}须以PDF呈交。请另存为PDF并更换文件。",
)
ON_BEHALF_REQUIRED = Words(
    "Say on whose behalf you file.",
    "請註明代表哪一方呈交。",
    "请注明代表哪一方呈交。",
)
PARTIES_REQUIRED = Words(
    "A new case needs its parties: at least {role}.",
    "新案件須列明訴訟方：至少須有{role}。",
    "新案件须列明诉讼方：至少须有{role}。",
)
ORIGINATING_REQUIRED = Words(
    "A case starts with an originating document. Choose one as the lead document.",
    "展開案件須有原訴文件。請選擇一份作為主文件。",
    "展开案件须有原诉文件。请选择一份作为主文件。",
)
ORIGINATING_IN_A_CASE = Words(
    "A document that starts a case is not filed in a case that has begun. Start a new case with it.",
    "展開案件的文件不應在已展開的案件中呈交。請以該文件另立新案。",
    "展开案件的文件不应在已展开的案件中呈交。请以该文件另立新案。",
)
ACCESS_REASON_REQUIRED = Words(
    'Say why fewer people may read "{title}" than is usual: the registry decides on it.',
    "請註明為何「{title}」的查閱範圍較慣常為窄：登記處會據此決定。",
    "请注明为何“{title}”的查阅范围较惯常为窄：登记处会据此决定。",
)
URGENT_REASON_REQUIRED = Words(
    "Say why it is urgent.",
    "請說明緊急的原因。",
    "请说明紧急的原因。",
)
CHANGED_SINCE_QUOTE = Words(
    "The filing changed after this fee was quoted, or the quote has expired. Ask for the fee again.",
    "報價後呈交文件已更改，或報價已過期。請重新查詢費用。",
    "报价后呈交文件已更改，或报价已过期。请重新查询费用。",
)
ITEM_LOCKED = Words(
    "The registry did not ask for this to be corrected, so it cannot change. To change it, cancel and file afresh.",
    "登記處並未要求更正此項，因此不能更改。如要更改，請取消並重新呈交。",
    "登记处并未要求更正此项，因此不能更改。如要更改，请取消并重新呈交。",
)
CORRECTION_MISSING = Words(
    "{count} of the items the registry asked for still to be corrected.",
    "登記處要求更正的項目中，尚有{count}項未更正。",
    "登记处要求更正的项目中，尚有{count}项未更正。",
)
STILL_TO_CORRECT = Words(
    "This has not been corrected yet.",
    "此項尚未更正。",
    "此项尚未更正。",
)
ITEMS_REQUIRED = Words(
    "Say what has to be corrected: at least one document or field.",
    "請註明須更正的項目：至少一份文件或一個欄位。",
    "请注明须更正的项目：至少一份文件或一个栏目。",
)
ITEM_NEEDS_TARGET = Words(
    "An item is about either a document or a field.",
    "每個項目須針對一份文件或一個欄位。",
    "每个项目须针对一份文件或一个栏目。",
)
UNKNOWN_FIELD = Words("There is no such field.", "沒有此欄位。", "没有此栏目。")
DUE_IN_THE_PAST = Words(
    "Choose a time in the future for the correction.",
    "更正期限須為將來的時間。",
    "更正期限须为将来的时间。",
)
UNKNOWN_REASON = Words("There is no such reason.", "沒有此原因。", "没有此原因。")
REASON_REQUIRED = Words("Give the reason.", "請註明原因。", "请注明原因。")
REASON_TEXT_REQUIRED = Words(
    "Say in words what is wrong.",
    "請以文字說明問題所在。",
    "请以文字说明问题所在。",
)
DISPOSITION_MISSING = Words(
    "Decide on every document: {count} without a decision.",
    "請就每份文件作出決定：尚有{count}份未決定。",
    "请就每份文件作出决定：尚有{count}份未决定。",
)
DECIDE_ON_THIS = Words("Accept or reject this document.", "請接納或拒絕此文件。", "请接纳或拒绝此文件。")
NOT_IN_THIS_FILING = Words(
    "This document is not in the filing.", "此文件不屬於此呈交文件。", "此文件不属于此呈交文件。"
)
DECIDED_TWICE = Words("This document was decided on twice.", "此文件有兩個決定。", "此文件有两个决定。")
DATE_NOT_ALLOWED = Words(
    "Only the registrar may give a filing date other than the day it was deemed received.",
    "只有司法常務官可指定視作收到日期以外的存檔日期。",
    "只有司法常务官可指定视作收到日期以外的存档日期。",
)
LEVEL_NOT_ALLOWED = Words(
    "The filer asks for a case that is not public, which only the registrar can grant. Nothing was decided: put the "
    "filing back for the registrar, or return it for correction of the security level.",
    "呈交人要求案件不公開，只有司法常務官可批准。尚未作出任何決定：請放回待審清單由司法常務官處理，或退回更正保密級別。",
    "呈交人要求案件不公开，只有司法常务官可批准。尚未作出任何决定：请放回待审清单由司法常务官处理，或退回更正保密级别。",
)
CORRECTION_WINDOW_EXPIRED = Words("The time for correction ran out.", "更正時限已過。", "更正时限已过。")
DOCUMENT_NOT_IN_THIS_STATUS = Words(
    "What was decided about this document does not allow this.",
    "就此文件所作的決定不容許此操作。",
    "就此文件所作的决定不容许此操作。",
)
FILED = Words("{type}: {title}", "{type}：{title}", "{type}：{title}")
CASE_ISSUED = Words("{number} issued", "{number} 已發出", "{number} 已发出")


def not_available(status: FilingStatus) -> Words:
    """Say that something cannot be done while the filing is in `status`."""
    return NOT_AVAILABLE.format(status=STATUS_NAMES[status])
