"""What is said to whoever verifies a receipt, and the sentence for it. Pure."""

from enum import StrEnum

from causeway.kit.check_digits import digits_of, in_groups
from causeway.kit.money import say_dollars
from causeway.kit.words import Words
from causeway.payments.receipts.rules.numbers import read_verification
from causeway.payments.receipts.tables import Receipt
from causeway.payments.tables import Payment, PaymentStatus


class ReceiptOutcome(StrEnum):
    """What became of a receipt that somebody verifies."""

    GENUINE = "GENUINE"
    """An accounts office issued it, and the money is the court's."""
    PARTIALLY_REFUNDED = "PARTIALLY_REFUNDED"
    """An accounts office issued it, and some of the money was paid back since."""
    REFUNDED = "REFUNDED"
    """An accounts office issued it, and all of the money was paid back, or taken back by the payer's bank, since."""
    UNKNOWN = "UNKNOWN"
    """No receipt with this number, or with this file, was issued here."""


GENUINE = Words(
    "The {office} issued this receipt for {amount}.",
    "{office}發出此收據，款額為{amount}。",
    "{office}发出此收据，款额为{amount}。",
)
PART_REFUNDED = Words(
    "The {office} issued this receipt for {amount}, of which {refunded} was paid back since.",
    "{office}發出此收據，款額為{amount}，其後已退還{refunded}。",
    "{office}发出此收据，款额为{amount}，其后已退还{refunded}。",
)
REFUNDED = Words(
    "The {office} issued this receipt for {amount}. The money was paid back since: it is no longer paid.",
    "{office}發出此收據，款額為{amount}。其後款項已全數退還，此項不再視為已繳付。",
    "{office}发出此收据，款额为{amount}。其后款项已全数退还，此项不再视为已缴付。",
)
NO_SUCH_RECEIPT = Words(
    "No receipt with the number {number} was issued here.",
    "本系統沒有發出核實編號{number}的收據。",
    "本系统没有发出核实编号{number}的收据。",
)
NOT_A_NUMBER = Words(
    "That is no verification number of a receipt: it has 14 digits, and one of these is wrong or missing.",
    "這並非收據的核實編號：編號共有14位數字，輸入的數字有錯或不足。",
    "这并非收据的核实编号：编号共有14位数字，输入的数字有错或不足。",
)
NO_SUCH_FILE = Words(
    "No receipt was issued here as a file like this one.",
    "本系統沒有發出與此檔案相同的收據。",
    "本系统没有发出与此文件相同的收据。",
)

_OUTCOMES = {
    PaymentStatus.PARTIALLY_REFUNDED: ReceiptOutcome.PARTIALLY_REFUNDED,
    PaymentStatus.REFUNDED: ReceiptOutcome.REFUNDED,
    PaymentStatus.CHARGED_BACK: ReceiptOutcome.REFUNDED,
}
_SENTENCES = {
    ReceiptOutcome.PARTIALLY_REFUNDED: PART_REFUNDED,
    ReceiptOutcome.REFUNDED: REFUNDED,
}


def receipt_outcome(payment: Payment) -> ReceiptOutcome:
    """Return what a receipt is worth as its payment stands now."""
    return _OUTCOMES.get(payment.status, ReceiptOutcome.GENUINE)


def receipt_sentence(receipt: Receipt, payment: Payment) -> Words:
    """Return the sentence about a receipt that was issued."""
    return _SENTENCES.get(receipt_outcome(payment), GENUINE).format(
        office=office_name(receipt),
        amount=say_dollars(receipt.amount_cents),
        refunded=say_dollars(payment.refunded_cents),
    )


def sentence_about_no_receipt(typed: str | None) -> Words:
    """Return the sentence about a number as it was typed, or (None) a file, of which nothing is known."""
    if typed is None:
        return NO_SUCH_FILE
    if read_verification(typed) is None:
        return NOT_A_NUMBER
    return NO_SUCH_RECEIPT.format(number=in_groups(digits_of(typed)))


def office_name(receipt: Receipt) -> Words:
    """Return what the office that issued it was called then."""
    said = receipt.content["office"]
    return Words(said["en"], said["zhHant"], said["zhHans"])
