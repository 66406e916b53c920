"""What is said to people about refunds, in three languages."""

from causeway.kit.words import Words

NOT_IN_THIS_STATE = Words(
    "This cannot be done with the refund as it stands now. Look at it again.",
    "以退款現時的狀況，不能執行此操作。請重新查看。",
    "以退款现时的状况，不能执行此操作。请重新查看。",
)
SECOND_PERSON = Words(
    "You asked for this refund, so somebody else decides on it.",
    "此退款由你提出，須由另一人審批。",
    "此退款由你提出，须由另一人审批。",
)
ONLY_WHO_ASKED = Words(
    "Only whoever asked for this refund changes it or calls it off.",
    "只有提出此退款的人可更改或取消。",
    "只有提出此退款的人可更改或取消。",
)
GIVE_REASON = Words(
    "Say why, in at most {most} characters.",
    "請說明原因，最多{most}字。",
    "请说明原因，最多{most}字。",
)
GIVE_AMOUNT = Words(
    "Give an amount above 0.",
    "請填寫大於0的款額。",
    "请填写大于0的款额。",
)
TOO_MUCH = Words(
    "Of this payment {left} can still be paid back: {captured} was taken, {refunded} was paid back or is on its way.",
    "此付款尚可退還{left}：已收取{captured}，已退還或正在退還{refunded}。",
    "此付款尚可退还{left}：已收取{captured}，已退还或正在退还{refunded}。",
)
NOT_TAKEN = Words(
    "Nothing was taken for this payment, or all of it was paid back.",
    "此付款沒有收取任何款項，或已全數退還。",
    "此付款没有收取任何款项，或已全数退还。",
)
CLOSES_INSTEAD = Words(
    "What was paid into a deposit account goes back when the account is closed.",
    "存入預付款項帳戶的款項，於帳戶結束時退還。",
    "存入预付款项帐户的款项，于帐户结束时退还。",
)
ACCOUNT_GONE = Words(
    "The deposit account it was paid from is closed and takes nothing back.",
    "用以付款的預付款項帳戶已結束，不能存回款項。",
    "用以付款的预付款项帐户已结束，不能存回款项。",
)
