"""What the movements on a deposit account are called."""

from causeway.kit.words import Words
from causeway.ledger.tables import EntryKind

ENTRY_NAMES = {
    EntryKind.OPENING: Words("First deposit", "首次存款", "首次存款"),
    EntryKind.TOP_UP: Words("Top-up", "存入款項", "存入款项"),
    EntryKind.CAPTURE: Words("Fee taken", "收取費用", "收取费用"),
    EntryKind.REFUND: Words("Refund", "退款", "退款"),
    EntryKind.CLOSING: Words("Account closed", "結束帳戶", "结束帐户"),
    EntryKind.TRANSFER: Words("Transfer", "轉帳", "转帐"),
}
