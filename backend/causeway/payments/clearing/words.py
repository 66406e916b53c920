"""What is said to people about amounts on clearing accounts, in three languages."""

from causeway.kit.words import Words

ALREADY_CLEARED = Words(
    "This amount was cleared already. Look at it again.",
    "此款項已經結清。請重新查看。",
    "此款项已经结清。请重新查看。",
)
SECOND_PERSON = Words(
    "You approved that this amount is owed, so somebody else clears it.",
    "此款項由你批准入帳，須由另一人結清。",
    "此款项由你批准入帐，须由另一人结清。",
)
PAY_OR_WRITE_OFF = Words(
    "This amount is owed to somebody: it is paid out or, if it came of a difference, written off.",
    "此款項須付予他人：只可付出；如源自差異，亦可撇帳。",
    "此款项须付予他人：只可付出；如源自差异，亦可核销。",
)
RECEIVE_OR_WRITE_OFF = Words(
    "This amount is missing: it is received or written off.",
    "此款項尚欠：只可收取或撇帳。",
    "此款项尚欠：只可收取或核销。",
)
GIVE_REFERENCE = Words(
    "Give the bank’s reference, or why it is written off, in up to {most} characters.",
    "請填寫銀行的參考編號，或撇帳的原因，最多{most}字。",
    "请填写银行的参考编号，或核销的原因，最多{most}字。",
)
