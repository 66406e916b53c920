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
