"""What is said to cashiers, and to payers about the counter, in three languages."""

from causeway.kit.words import Words

NAME_COUNTER = Words(
    "Say at which counter, in up to {most} characters.",
    "請填寫櫃位名稱，最多{most}字。",
    "请填写柜位名称，最多{most}字。",
)
NO_SUCH_OFFICE = Words(
    "There is no such accounts office. Choose one of the list.",
    "沒有此會計部。請從清單選擇。",
    "没有此会计部。请从清单选择。",
)
HAS_A_TILL = Words(
    "You have a till that is not closed. Close it before you open another.",
    "你有一個收銀櫃尚未結算。請先結算，然後再開另一個。",
    "你有一个收银柜尚未结算。请先结算，然后再开另一个。",
)
COUNTER_TAKEN = Words(
    "Another cashier has this counter. Choose another, or have that till closed first.",
    "此櫃位由另一收銀員使用。請選擇另一櫃位，或先結算該收銀櫃。",
    "此柜位由另一收银员使用。请选择另一柜位，或先结算该收银柜。",
)
NOT_YOUR_TILL = Words(
    "This till is another cashier’s. Take payments at your own.",
    "此收銀櫃屬另一收銀員。請以你自己的收銀櫃收款。",
    "此收银柜属另一收银员。请以你自己的收银柜收款。",
)
NOT_OPEN = Words(
    "This till takes no payments any more: it was counted, or it is of an earlier day. Close it and open another.",
    "此收銀櫃已點算或屬較早日期，不能再收款。請先結算，然後再開另一個。",
    "此收银柜已点算或属较早日期，不能再收款。请先结算，然后再开另一个。",
)
GIVE_REFERENCE = Words(
    "Give the number of the cheque, or the reference on the terminal’s slip, in up to {most} characters.",
    "請填寫支票號碼或刷卡機單據上的參考編號，最多{most}字。",
    "请填写支票号码或刷卡机单据上的参考编号，最多{most}字。",
)
ANOTHER_AMOUNT = Words(
    "{due} is to be paid. Take that, no more and no less.",
    "應繳{due}。請收取該款額，不多不少。",
    "应缴{due}。请收取该款额，不多不少。",
)
NOT_WAITING = Words(
    "Nothing waits to be paid under this code: it was paid, given up, or ran out. Nothing was taken.",
    "此編號沒有待繳款項：已繳付、已放棄或已過期。沒有收取任何款項。",
    "此编号没有待缴款项：已缴付、已放弃或已过期。没有收取任何款项。",
)
CANNOT_BE_RECEIVED = Words(
    "The filing cannot be received as it is: one of its documents was refused. Take nothing; its filer is told why.",
    "此呈交文件現時不能收取：其中一份文件已被拒絕。請勿收款；呈交者會獲告知原因。",
    "此呈交文件现时不能收取：其中一份文件已被拒绝。请勿收款；呈交者会获告知原因。",
)
COUNT_NOTES = Words(
    "Count notes of HK$1,000, 500, 100, 50, 20 and 10, each once, and coins as an amount.",
    "請點算1,000、500、100、50、20及10元鈔票各一次，硬幣以款額填寫。",
    "请点算1,000、500、100、50、20及10元钞票各一次，硬币以款额填写。",
)
GIVE_REASON = Words(
    "The drawer has {counted} and should have {expected}. Count once more; if it stays, say why in up to {most} "
    "characters.",
    "收銀櫃內有{counted}，應有{expected}。請再點算；如仍不符，請說明原因，最多{most}字。",
    "收银柜内有{counted}，应有{expected}。请再点算；如仍不符，请说明原因，最多{most}字。",
)
NOT_TO_BE_COUNTED = Words(
    "This till is closed. What was counted stays as it is.",
    "此收銀櫃已結算，點算結果不能更改。",
    "此收银柜已结算，点算结果不能更改。",
)
COUNT_FIRST = Words(
    "Its cashier counts this till first.",
    "須先由收銀員點算此收銀櫃。",
    "须先由收银员点算此收银柜。",
)
SECOND_PERSON = Words(
    "The drawer does not agree, so somebody else closes this till.",
    "此收銀櫃款額不符，須由另一人結算。",
    "此收银柜款额不符，须由另一人结算。",
)
CLOSE_FIRST = Words(
    "This till is not closed yet, or was banked already. Look at it again.",
    "此收銀櫃尚未結算，或已存入銀行。請重新查看。",
    "此收银柜尚未结算，或已存入银行。请重新查看。",
)
GIVE_BANKING_REFERENCE = Words(
    "Give the bank’s reference of what was paid in, in up to {most} characters.",
    "請填寫存入銀行的參考編號，最多{most}字。",
    "请填写存入银行的参考编号，最多{most}字。",
)
COSTS_OTHERWISE = Words(
    "The fee was paid at the counter for the documents as they were, and the corrected filing costs something else. "
    "Keep to those documents, and send what is new as a filing of its own.",
    "費用已在櫃位按原有文件繳付，而更正後的費用不同。請只更正原有文件，新增的文件請另行呈交。",
    "费用已在柜位按原有文件缴付，而更正后的费用不同。请只更正原有文件，新增的文件请另行呈交。",
)
NOT_ALL_ACCEPTED = Words(
    "The fee was paid at the counter, and the court has not accepted all of the filing.",
    "費用已在櫃位繳付，而法院未有接納全部文件。",
    "费用已在柜位缴付，而法院未有接纳全部文件。",
)
