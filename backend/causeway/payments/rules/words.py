"""What is said to people when a payment is refused."""

from causeway.kit.words import Words

QUOTE_CHANGED = Words(
    "The fee changed from {old} to {new}. Nothing was taken. Check the new fee and submit again.",
    "費用已由{old}改為{new}。沒有收取任何款項。請核對新費用後再呈交。",
    "费用已由{old}改为{new}。没有收取任何款项。请核对新费用后再呈交。",
)
QUOTE_RENEW = Words(
    "The fee was worked out too long ago, or for other documents. It is still {new}. Nothing was taken. Submit again.",
    "費用的計算已過時，或文件其後有所更改。費用仍為{new}。沒有收取任何款項。請再次呈交。",
    "费用的计算已过时，或文件其后有所更改。费用仍为{new}。没有收取任何款项。请再次呈交。",
)
TOP_UP = Words(
    "The deposit account has {available} available and must keep {minimum}. Pay in at least {missing} to pay {amount}. "
    "Nothing was taken.",
    "預付款項帳戶可用結餘為{available}，而須保留{minimum}。如要支付{amount}，請最少存入{missing}。沒有收取任何款項。",
    "预付款项帐户可用结余为{available}，而须保留{minimum}。如要支付{amount}，请最少存入{missing}。没有收取任何款项。",
)
METHOD_LATER = Words(
    "This means of payment is not available yet. Pay from your organisation's deposit account.",
    "此付款方式尚未提供。請以機構的預付款項帳戶付款。",
    "此付款方式尚未提供。请以机构的预付款项帐户付款。",
)
MORE_THAN_CARD = Words(
    "Your card holds {held}, and the corrected filing costs {new}. A card's hold cannot be raised: remove what was "
    "added, or take the filing back and send a new one.",
    "你的信用卡已暫扣{held}，而更正後的費用為{new}。信用卡的暫扣額不能增加：請移除新增的項目，或撤回此項呈交並重新呈交。",
    "你的信用卡已暂扣{held}，而更正后的费用为{new}。信用卡的暂扣额不能增加：请移除新增的项目，或撤回此项呈交并重新呈交。",
)
HOLD_RAN_OUT = Words(
    "The card's hold for the fee ran out before a decision, so what costs something cannot be accepted now. Its filer "
    "can have it held once more; until then, return or reject the filing, or leave it.",
    "信用卡的暫扣額在作出決定前已失效，因此現時不能接納須繳費的文件。呈交者可再次授權暫扣；在此之前，可將呈交文件退回、拒絕或暫不處理。",
    "信用卡的暂扣额在作出决定前已失效，因此现时不能接纳须缴费的文件。呈交者可再次授权暂扣；在此之前，可将呈交文件退回、拒绝或暂不处理。",
)
RENEW_FIRST = Words(
    "Your card's hold for the fee ran out. Authorise it again first, or pay from a deposit account.",
    "你的信用卡暫扣額已失效。請先再次授權，或改以預付款項帳戶付款。",
    "你的信用卡暂扣额已失效。请先再次授权，或改以预付款项帐户付款。",
)
NOTHING_TO_RENEW = Words(
    "No hold on a card has run out for this filing, or the court has decided on it.",
    "此呈交文件並無已失效的信用卡暫扣額，或法院已就它作出決定。",
    "此呈交文件并无已失效的信用卡暂扣额，或法院已就它作出决定。",
)
RENEWED_ONCE = Words(
    "The hold was renewed once and has run out again. It cannot be renewed a second time: the registry will return or "
    "reject the filing.",
    "暫扣額已再次授權一次，並再度失效，不能第二次再授權。登記處將退回或拒絕此呈交文件。",
    "暂扣额已再次授权一次，并再度失效，不能第二次再授权。登记处将退回或拒绝此呈交文件。",
)
MUST_PAY = Words(
    "{amount} is to be paid. Choose how to pay it.",
    "須繳付{amount}。請選擇付款方式。",
    "须缴付{amount}。请选择付款方式。",
)
CHOOSE_ACCOUNT = Words(
    "Choose the deposit account to pay from.",
    "請選擇付款的預付款項帳戶。",
    "请选择付款的预付款项帐户。",
)
ACCOUNT_SUSPENDED = Words(
    "This deposit account is suspended. Ask the accounts office, or pay from another.",
    "此預付款項帳戶已暫停使用。請向會計部查詢，或使用另一帳戶。",
    "此预付款项帐户已暂停使用。请向会计部查询，或使用另一帐户。",
)
DEPOSIT_FIRST = Words(
    "The first deposit of this account has not been paid yet. Nothing can be paid from it before.",
    "此帳戶尚未繳付首次存款，在此之前不能以它付款。",
    "此帐户尚未缴付首次存款，在此之前不能以它付款。",
)
ACCOUNT_OPEN = Words(
    "This deposit account is open, and that cannot be done with it as it is.",
    "此預付款項帳戶可供使用，現時不能對其進行此操作。",
    "此预付款项帐户可供使用，现时不能对其进行此操作。",
)
ACCOUNT_CLOSED = Words(
    "This deposit account is closed. Pay from another.",
    "此預付款項帳戶已結束。請使用另一帳戶。",
    "此预付款项帐户已结束。请使用另一帐户。",
)
ACCOUNT_CLOSING = Words(
    "This deposit account is being closed. Pay from another, or by card.",
    "此預付款項帳戶正在結束。請使用另一帳戶或信用卡付款。",
    "此预付款项帐户正在结束。请使用另一帐户或信用卡付款。",
)
TERMS_FIRST = Words(
    "Your organisation's primary administrator has not accepted the terms of the deposit account yet.",
    "貴機構的首要管理員尚未接受預付款項帳戶的條款。",
    "贵机构的首要管理员尚未接受预付款项帐户的条款。",
)
PRIMARY_ONLY = Words(
    "Only the organisation's primary administrator can accept the terms of a deposit account.",
    "只有機構的首要管理員可接受預付款項帳戶的條款。",
    "只有机构的首要管理员可接受预付款项帐户的条款。",
)
FIRST_DEPOSIT = Words(
    "A deposit account is opened with at least {minimum}, which is also the balance to keep.",
    "開立預付款項帳戶須首次存入最少{minimum}，該款額亦為須保留的最低結餘。",
    "开立预付款项帐户须首次存入最少{minimum}，该款额亦为须保留的最低结余。",
)
ALREADY_OPEN = Words(
    "There is a deposit account already.",
    "預付款項帳戶已開立。",
    "预付款项帐户已开立。",
)
MAIN_FIRST = Words(
    "Open the organisation's own deposit account before one for a branch.",
    "請先開立機構的預付款項帳戶，然後為分行開立。",
    "请先开立机构的预付款项帐户，然后为分行开立。",
)
HOLD_OVER = Words(
    "What was set aside for this payment was taken or released before.",
    "為此付款預留的款項先前已扣除或解除。",
    "为此付款预留的款项先前已扣除或解除。",
)
NOT_IN_THIS_STATE = Words(
    "This payment has moved on, and this can no longer be done with it.",
    "此付款的狀況已改變，不能再進行此操作。",
    "此付款的状况已改变，不能再进行此操作。",
)
NO_SUCH_CASE_TYPE = Words(
    "No court has this type of case. Choose one of the list.",
    "沒有法院審理此類案件。請從清單選擇。",
    "没有法院审理此类案件。请从清单选择。",
)
NO_SUCH_DOCUMENT = Words(
    "Such a case does not take this document. Choose one of the list.",
    "此類案件不收取此文件。請從清單選擇。",
    "此类案件不收取此文件。请从清单选择。",
)
