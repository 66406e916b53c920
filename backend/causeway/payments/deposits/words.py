"""What is said to people when a deposit account is suspended or closed, or cannot be."""

from causeway.kit.words import Words

GIVE_REASON = Words(
    "Say why, in at most {most} characters. The firm reads it.",
    "請說明原因，最多{most}個字。有關律師行會看到。",
    "请说明原因，最多{most}个字。有关律师行会看到。",
)
GIVE_PAYEE = Words(
    "Give the name that the bank account is held in, in at most {most} characters.",
    "請填寫銀行帳戶持有人的名稱，最多{most}個字。",
    "请填写银行帐户持有人的名称，最多{most}个字。",
)
GIVE_BANK_ACCOUNT = Words(
    "Give the number of the bank account with that of the bank, in digits and hyphens, such as 024-388-123456-001.",
    "請填寫銀行帳戶號碼，連同銀行編號，以數字及連字號表示，例如024-388-123456-001。",
    "请填写银行帐户号码，连同银行编号，以数字及连字号表示，例如024-388-123456-001。",
)
NOT_BEING_CLOSED = Words(
    "This account is not being closed.",
    "此帳戶並非正在結束。",
    "此帐户并非正在结束。",
)
NOT_SUSPENDED = Words(
    "This account is not suspended.",
    "此帳戶並沒有暫停使用。",
    "此帐户并没有暂停使用。",
)
CLOSERS = Words(
    "Only the organisation's primary administrator can have its deposit account closed.",
    "只有機構的主要管理員可要求結束其預付款項帳戶。",
    "只有机构的主要管理员可要求结束其预付款项帐户。",
)
CALLERS_OFF = Words(
    "Only the organisation's primary administrator or the accounts office can call this off.",
    "只有機構的主要管理員或會計部可取消此要求。",
    "只有机构的主要管理员或会计部可取消此要求。",
)
BRANCHES_FIRST = Words(
    "Close the accounts of the branches first. This one is the last to be closed.",
    "請先結束各分行的帳戶，此帳戶須最後結束。",
    "请先结束各分行的帐户，此帐户须最后结束。",
)
CHECK_FIRST = Words(
    "Nobody has checked yet where the balance goes. That comes first, and another person approves.",
    "尚未有人核對結餘的去向。須先行核對，再由另一人批准。",
    "尚未有人核对结余的去向。须先行核对，再由另一人批准。",
)
CHECKED_ALREADY = Words(
    "Somebody has checked where the balance goes. Another person approves it now.",
    "已有人核對結餘的去向，現須由另一人批准。",
    "已有人核对结余的去向，现须由另一人批准。",
)
SECOND_PERSON = Words(
    "You checked where the balance goes. Another person of the accounts office approves it.",
    "你已核對結餘的去向，須由會計部另一人批准。",
    "你已核对结余的去向，须由会计部另一人批准。",
)
STILL_HELD = Words(
    "{held} is still held for filings that the court has not decided. The account is closed after that.",
    "尚有{held}為法院未有決定的呈交所暫扣，其後方可結束帳戶。",
    "尚有{held}为法院未有决定的呈交所暂扣，其后方可结束帐户。",
)
STILL_PAID_IN = Words(
    "{amount} is still being paid in, as {reference}. The account is closed after that.",
    "尚有{amount}（{reference}）正在存入，其後方可結束帳戶。",
    "尚有{amount}（{reference}）正在存入，其后方可结束帐户。",
)
TRANSFER_ADMINISTRATORS = Words(
    "Only an administrator of the organisation can move money between its deposit accounts.",
    "只有機構的管理員可在其預付款項帳戶之間轉帳。",
    "只有机构的管理员可在其预付款项帐户之间转帐。",
)
ANOTHER_ACCOUNT = Words(
    "Choose another account of the organisation than the one that the money comes from.",
    "請選擇機構的另一帳戶，不可與轉出帳戶相同。",
    "请选择机构的另一帐户，不可与转出帐户相同。",
)
MORE_THAN_NOTHING = Words(
    "Give an amount above nothing, such as 500.00.",
    "請填寫大於零的金額，例如500.00。",
    "请填写大于零的金额，例如500.00。",
)
NOT_ENOUGH_TO_TRANSFER = Words(
    "{available} is available in this account and {minimum} has to stay, so at most {most} can be moved.",
    "此帳戶可用結餘為{available}，當中{minimum}須保留，因此最多可轉帳{most}。",
    "此帐户可用结余为{available}，当中{minimum}须保留，因此最多可转帐{most}。",
)
ALERT_ADMINISTRATORS = Words(
    "Only an administrator of the organisation decides when it is told that an account is low.",
    "只有機構的管理員可設定帳戶結餘偏低時的提示。",
    "只有机构的管理员可设定帐户结余偏低时的提示。",
)
ALERT_WITHIN = Words(
    "Give an amount from {least} to {most}.",
    "請填寫{least}至{most}之間的金額。",
    "请填写{least}至{most}之间的金额。",
)
