"""What is said to people about differences and days, in three languages."""

from causeway.kit.words import Words

NOT_IN_THIS_STATE = Words(
    "This cannot be done with the difference as it stands now. Look at it again.",
    "以此差異現時的狀況，不能執行此操作。請重新查看。",
    "以此差异现时的状况，不能执行此操作。请重新查看。",
)
SECOND_PERSON = Words(
    "You proposed how to settle this, so somebody else approves it.",
    "此處理方法由你提出，須由另一人審批。",
    "此处理方法由你提出，须由另一人审批。",
)
STILL_ASKED = Words(
    "The payment provider has not said yet what became of this payment. It is asked again by itself.",
    "付款服務商尚未回覆此付款的結果。系統會自動再次查詢。",
    "支付服务商尚未回复此付款的结果。系统会自动再次查询。",
)
NOTHING_TO_POST = Words(
    "Our ledger and the payment provider say the same, so there is nothing to post.",
    "本院分類帳與付款服務商的款額一致，無須入帳。",
    "本院分类帐与支付服务商的款额一致，无须入帐。",
)
POST_INSTEAD = Words(
    "Our ledger and the payment provider differ. Post what differs, or explain it.",
    "本院分類帳與付款服務商的款額不一致。請將差額入帳，或作出解釋。",
    "本院分类帐与支付服务商的款额不一致。请将差额入帐，或作出解释。",
)
NOT_COMPARED = Words(
    "This day was not compared yet. It is compared half an hour after it ends.",
    "此日尚未對帳。系統於當日結束後半小時對帳。",
    "此日尚未对帐。系统于当日结束后半小时对帐。",
)
DAY_HAS_DIFFERENCES = Words(
    "{number} differences of this day are still to be settled.",
    "此日尚有{number}項差異有待處理。",
    "此日尚有{number}项差异有待处理。",
)
DAY_IS_CLOSED = Words(
    "This day was closed already.",
    "此日的對帳已結束。",
    "此日的对帐已结束。",
)
