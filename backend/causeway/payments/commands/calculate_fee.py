"""What filing a document costs, for anybody who asks: there is no filing, and nothing is kept."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from causeway.courts.queries import types_taken
from causeway.courts.rules.fees import Channel
from causeway.kit.database import ReadSession
from causeway.kit.errors import FieldRefusal, Invalid, ProblemCode
from causeway.kit.money import read_amount
from causeway.kit.words import Words
from causeway.payments.queries import price
from causeway.payments.rules.pricing import Offered, QuoteItem, Subject
from causeway.payments.rules.words import NO_SUCH_CASE_TYPE, NO_SUCH_DOCUMENT

NO_FILING = "none"
"""Stands where an offer names its filing: on an offer of none, nothing can be paid."""


@dataclass(frozen=True)
class CalculateFee:
    """Ask what filing one document costs."""

    case_type_code: str
    """The code of the type of case."""
    document_type_code: str
    """The code of the document, as that type of case takes it."""
    channel: Channel = Channel.ELECTRONIC
    """How it is filed."""
    on: date | None = None
    """The day whose fees apply; left out, today in Hong Kong."""
    claim_amount: Decimal | None = None
    """The amount claimed in dollars, where the fee depends on it; left out, the highest such fee is told."""


async def calculate_fee(session: ReadSession, asked: CalculateFee, now: datetime) -> Offered:
    """Return what a document costs; no line where it attracts no fee.

    Refuses (INVALID, naming the field) a type of case that there is none of, a document that such a case does not
    take, and what is no amount.
    """
    claim = None if asked.claim_amount is None else read_amount(asked.claim_amount, "claimAmount")
    taken = await types_taken(session, asked.case_type_code)
    if not taken:
        _refuse("caseTypeCode", NO_SUCH_CASE_TYPE)
    if asked.document_type_code not in taken:
        _refuse("documentTypeCode", NO_SUCH_DOCUMENT)
    items = (QuoteItem("", asked.document_type_code, claim),)
    subject = Subject(NO_FILING, None, asked.case_type_code, items, asked.on, asked.channel)
    pricing = await price(session, subject, now, taken)
    return Offered.of(subject, pricing, now)


def _refuse(name: str, words: Words) -> None:
    raise Invalid(words, FieldRefusal((name,), ProblemCode.INVALID, words))
