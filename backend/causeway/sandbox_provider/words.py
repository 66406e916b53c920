"""What the sandbox's page says to a payer, in three languages."""

from causeway.kit.words import Words

TITLE = Words("sandbox payment", "沙盒付款", "沙盒付款")
PROVIDER = Words("Sandbox payments", "沙盒付款服務", "沙盒付款服务")
SECURE = Words("Secure payment page", "安全付款頁面", "安全付款页面")
SANDBOX = Words(
    "Sandbox. No bank is asked and no money moves.",
    "此為沙盒，不會聯絡任何銀行，亦不會轉移任何款項。",
    "此为沙盒，不会联络任何银行，亦不会转移任何款项。",
)
LANGUAGES = Words("Language", "語言", "语言")
PAYMENT = Words("Payment", "付款", "付款")
CLOSE = Words("You may close this page.", "你可關閉此頁。", "你可关闭此页。")

MERCHANT = Words("Judiciary, electronic filing", "司法機構電子存檔", "司法机构电子存档")
FOR = Words("For", "事項", "事项")
KIND = Words("Kind", "類別", "类别")
HELD_ONLY = Words(
    "Authorise only. The sum is held; the merchant takes it later or lets it go.",
    "只作授權。款項先予凍結，商戶其後收取或解除凍結。",
    "只作授权。款项先予冻结，商户其后收取或解除冻结。",
)
VALID_UNTIL = Words("Valid until", "有效至", "有效至")
CANCEL = Words("Cancel and go back to Causeway", "取消並返回Causeway", "取消并返回Causeway")

STEP_CARD = Words("Step 1 of 2, your card", "第1步（共2步）：信用卡資料", "第1步（共2步）：信用卡资料")
CARD = Words("Card", "信用卡", "信用卡")
NUMBER = Words("Card number", "卡號", "卡号")
NAME = Words("Name on the card", "持卡人姓名", "持卡人姓名")
CONTINUE = Words("Continue", "繼續", "继续")

STEP_CARD_DONE = Words("Step 1, card, done.", "第1步（信用卡資料）已完成。", "第1步（信用卡资料）已完成。")
STEP_BANK = Words("Step 2 of 2, your bank asks", "第2步（共2步）：銀行核實", "第2步（共2步）：银行核实")
CARD_ENDING = Words("Card ending {last}", "尾號{last}的信用卡", "尾号{last}的信用卡")
BANK = Words("Harbour Test Bank", "海港測試銀行", "海港测试银行")
TO_WHOM = Words("Causeway (sandbox court)", "Causeway（沙盒法院）", "Causeway（沙盒法院）")
BANK_ASKS = Words(
    "You are paying {sum} to {whom}. We sent a 6-digit code to your telephone.",
    "你正向{whom}支付{sum}。我們已把6位數字驗證碼傳送至你的電話。",
    "你正向{whom}支付{sum}。我们已把6位数字验证码发送至你的电话。",
)
CODE = Words("Code", "驗證碼", "验证码")
CONFIRM = Words("Confirm", "確認", "确认")

WHICH_ANSWER = Words(
    "Sandbox: what should the bank and we answer?",
    "沙盒：銀行及本服務應如何回覆？",
    "沙盒：银行及本服务应如何回复？",
)
ANSWERS = {
    "approve": Words("Approve", "批准", "批准"),
    "no_funds": Words("Decline, no funds", "拒絕：款項不足", "拒绝：款项不足"),
    "lost_card": Words("Decline, lost card", "拒絕：卡已報失", "拒绝：卡已报失"),
    "silent": Words("Hold, then lose the answer", "凍結款項，但回覆遺失", "冻结款项，但回复遗失"),
    "late": Words(
        "Hold, tell Causeway in 90 s", "凍結款項，90秒後才通知Causeway", "冻结款项，90秒后才通知Causeway"
    ),
    "twice": Words("Tell it twice", "凍結款項，並通知兩次", "冻结款项，并通知两次"),
}
"""What the sandbox can be told to do, by the name of its button."""
LOGGED = Words(
    "Every payment is written to this provider's own log, which the court's books are compared with. "
    "Codes: any six digits; 000000 is refused.",
    "每宗付款均記錄於本服務的日誌，供與法院帳目核對。驗證碼：任何六位數字；000000會被拒絕。",
    "每宗付款均记录于本服务的日志，供与法院帐目核对。验证码：任何六位数字；000000会被拒绝。",
)

NO_PAYMENT = Words("There is no such payment.", "沒有此項付款。", "没有此项付款。")
TOO_MUCH = Words(
    "That is more than this page asks for.", "傳送的資料超出此頁所需。", "发送的资料超出此页所需。"
)
CARD_FIRST = Words("Give your card first.", "請先填寫信用卡資料。", "请先填写信用卡资料。")
WRONG_NUMBER = Words("A card number has 12 to 19 digits.", "卡號為12至19位數字。", "卡号为12至19位数字。")
WRONG_CODE = Words("The code has six digits.", "驗證碼為六位數字。", "验证码为六位数字。")
