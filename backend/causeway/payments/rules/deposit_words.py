"""What is said to people when paying into a deposit account, or its terms, are refused."""

from causeway.kit.words import Words

ADMINISTRATORS_ONLY = Words(
    "Only an administrator of the organisation can pay into its deposit account.",
    "只有機構的管理員可將款項存入其預付款項帳戶。",
    "只有机构的管理员可将款项存入其预付款项帐户。",
)
TERMS_CHANGED = Words(
    "The terms of the deposit account have changed. Read them again, and then accept them.",
    "預付款項帳戶的條款及細則已有更改。請重新閱讀，然後接受。",
    "预付款项帐户的条款及细则已有更改。请重新阅读，然后接受。",
)
CARD_ONLY = Words(
    "A deposit account is topped up by card here. Other means are taken by the accounts office.",
    "在此只可以信用卡將款項存入預付款項帳戶。其他付款方式請到會計部辦理。",
    "在此只可以信用卡将款项存入预付款项帐户。其他付款方式请到会计部办理。",
)
NO_CARDS = Words(
    "No card is taken here. Pay in at the accounts office.",
    "此處不接受信用卡。請到會計部存入款項。",
    "此处不接受信用卡。请到会计部存入款项。",
)
OUR_CURRENCY = Words(
    "The court takes Hong Kong dollars only: HKD.",
    "法院只收港元（HKD）。",
    "法院只收港元（HKD）。",
)
WITHIN = Words(
    "Pay in from {minimum} to {maximum} at a time.",
    "每次請存入{minimum}至{maximum}。",
    "每次请存入{minimum}至{maximum}。",
)
ONE_AT_A_TIME = Words(
    "{amount} is being paid into this account already, as {reference}. Finish that payment, or give it up, and then "
    "top up again.",
    "現正有一筆{amount}的款項（{reference}）存入此帳戶。請先完成或放棄該付款，然後再存入。",
    "现正有一笔{amount}的款项（{reference}）存入此帐户。请先完成或放弃该付款，然后再存入。",
)
A_DAY = Words(
    "Give a day such as 2026-11-01.",
    "請填寫日期，例如2026-11-01。",
    "请填写日期，例如2026-11-01。",
)
PERIOD_BACKWARDS = Words(
    "The period ends before it begins. Choose a later last day.",
    "期間的最後一日早於第一日。請選擇較後的日期。",
    "期间的最后一日早于第一日。请选择较后的日期。",
)
TOO_MANY_ENTRIES = Words(
    "A statement has at most {most} entries. Choose a shorter period.",
    "結單最多有{most}項記項。請選擇較短的期間。",
    "结单最多有{most}项记项。请选择较短的期间。",
)
TOO_MANY_PRINTED = Words(
    "A printed statement has at most {most} entries. Choose a shorter period, or save it as CSV.",
    "列印的結單最多有{most}項記項。請選擇較短的期間，或儲存為CSV。",
    "打印的结单最多有{most}项记项。请选择较短的期间，或保存为CSV。",
)
STATEMENT_READERS = Words(
    "Statements are read by the organisation's administrators and the accounts office.",
    "只有機構的管理員及會計部可閱覽結單。",
    "只有机构的管理员及会计部可阅览结单。",
)
