"""What stands on a receipt, as plain data: made once, when the money is taken, and never worked out again."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

import orjson

from causeway.courts.queries import ResponsibleOffice
from causeway.kit.clock import in_hong_kong
from causeway.kit.money import CURRENCY, format_amount
from causeway.kit.words import Words
from causeway.payments.tables import FeeLine, Payment

FORM: Final = "causeway-receipt/1"
"""What a program that reads it may rely on; another number says that something else stands in another place."""
PAID_IN = Words("Paid into the deposit account", "存入預付款項帳戶", "存入预付款项帐户")
PAID_IN_CODE = "DEPOSIT"


@dataclass(frozen=True)
class ReceiptFacts:
    """What a receipt says beside the payment itself. `payer` is who paid, in English and in Chinese if known."""

    number: str
    verification: str
    office: ResponsibleOffice
    payer: tuple[str, str | None]
    case_number: str | None
    paid_at: datetime
    taken_at: datetime
    deemed_received_at: datetime


def content_of(payment: Payment, lines: Sequence[FeeLine], facts: ReceiptFacts) -> dict[str, Any]:
    """Return all that stands on the receipt: of the items, those whose fees were taken."""
    name_en, name_zh = facts.payer
    return {
        "form": FORM,
        "receipt": facts.number,
        "verification": facts.verification,
        "office": _said(facts.office.office.name) | {"verified": facts.office.is_verified},
        "payment": payment.reference,
        "method": payment.method.value,
        "payer": {"en": name_en, "zh": name_zh},
        "case": facts.case_number,
        "paidAt": _moment(facts.paid_at),
        "takenAt": _moment(facts.taken_at),
        "deemedReceivedAt": _moment(facts.deemed_received_at),
        "items": [_item(line) for line in lines] or [_paid_in(payment)],
        "currency": CURRENCY,
        "total": format_amount(payment.captured_cents),
    }


def as_json(content: dict[str, Any]) -> bytes:
    """Return what stands on a receipt as a file: the same bytes each time."""
    return orjson.dumps(
        content, option=orjson.OPT_SORT_KEYS | orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE
    )


def _item(line: FeeLine) -> dict[str, Any]:
    return {
        "code": line.code,
        "name": _said(line.name),
        "statute": line.statute,
        "ordinary": format_amount(line.ordinary_cents),
        "concession": format_amount(line.concession_cents),
        "paid": format_amount(line.captured_cents),
        "verified": line.verified,
    }


def _paid_in(payment: Payment) -> dict[str, Any]:
    amount = format_amount(payment.captured_cents)
    return {
        "code": PAID_IN_CODE,
        "name": _said(PAID_IN),
        "statute": "",
        "ordinary": amount,
        "concession": format_amount(0),
        "paid": amount,
        "verified": True,
    }


def _said(words: Words) -> dict[str, Any]:
    return {"en": words.en, "zhHant": words.zh_hant, "zhHans": words.zh_hans}


def _moment(at: datetime) -> str:
    return in_hong_kong(at).isoformat(timespec="seconds")
