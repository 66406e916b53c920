"""What is said to people about charge-backs, in three languages."""

from causeway.kit.words import Words

NOT_IN_THIS_STATE = Words(
    "This cannot be done with the charge-back as it stands now. Look at it again.",
    "以拒付現時的狀況，不能執行此操作。請重新查看。",
    "以拒付现时的状况，不能执行此操作。请重新查看。",
)
DISPUTED = Words(
    "The payer’s bank has taken this payment back and has not decided yet. A refund would pay it twice.",
    "付款人的銀行已取回此付款，尚未作出決定。如退款，便會重複付還。",
    "付款人的银行已取回此付款，尚未作出决定。如退款，便会重复付还。",
)
