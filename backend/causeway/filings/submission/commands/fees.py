"""What a filing has to pay for, and with what it is paid."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from causeway.accounts.actor import Actor
from causeway.filings.core import words
from causeway.filings.core.commands.advance import require_place
from causeway.filings.core.queries import documents_of, filing_by_id, filing_for_change
from causeway.filings.core.tables import Filing, FilingDocument
from causeway.filings.core.transitions import FilingAction, available_actions
from causeway.kit.clock import in_hong_kong
from causeway.kit.database import ReadSession
from causeway.kit.errors import Conflict, FieldRefusal, Invalid, ProblemCode
from causeway.kit.work import Work
from causeway.payments.commands.make_quote import MakeQuote, make_quote
from causeway.payments.queries import price
from causeway.payments.rules.pricing import Offered, QuoteItem, Subject
from causeway.payments.rules.transitions import TAKEN
from causeway.payments.tables import FeeQuote, Payment, PaymentMethod, PaymentStatus

TO_BE_PAID = frozenset({FilingAction.SUBMIT, FilingAction.RESUBMIT})


@dataclass(frozen=True)
class OfferFees:
    """Ask what a filing would cost as it is; nothing is kept."""

    filing_id: str | None = None
    """A filing of the viewer's side that can be submitted or resubmitted."""


@dataclass(frozen=True)
class RequestQuote:
    """Ask what a filing would cost as it is, and keep the answer."""

    filing_id: str
    """A filing of the viewer's side that can be submitted or resubmitted."""


async def request_quote(work: Work[Actor], command: RequestQuote) -> FeeQuote:
    """Keep a quote for a filing that its filer may submit; a corrected one pays the fees of the day of receipt."""
    filing = await filing_for_change(work, command.filing_id)
    await require_to_be_paid(work.session, work.actor, filing, work.now)
    quote = await make_quote(work, MakeQuote(await fee_subject(work.session, filing)))
    filing.quote_id = quote.id
    work.session.add(filing)
    return quote


async def require_to_be_paid(session: ReadSession, actor: Actor, filing: Filing, now: datetime) -> None:
    """Refuse to quote for a filing that its filer cannot submit now, whoever asks."""
    open_now = TO_BE_PAID.intersection(available_actions(filing, actor, now))
    if not open_now:
        raise Conflict(words.not_available(filing.status), code=ProblemCode.ACTION_NOT_AVAILABLE)
    await require_place(session, actor, filing)


async def fee_subject(session: ReadSession, filing: Filing) -> Subject:
    """Return what is to be paid for: each document by its type, under the fees of the day of receipt."""
    return subject_of(filing, await documents_of(session, filing.id))


def subject_of(filing: Filing, documents: Iterable[FilingDocument]) -> Subject:
    """Return the same of documents at hand, in their order."""
    items = tuple(QuoteItem(row.id, row.type_code, filing.claim_cents) for row in documents)
    received_on = in_hong_kong(filing.received_at).date() if filing.received_at else None
    return Subject(filing.id, filing.organisation_id, filing.case_type_code, items, received_on)


async def offer_fees(session: ReadSession, actor: Actor, filing_id: str, now: datetime) -> Offered:
    """Work out what a filing would cost; writes nothing. Refuses as `request_quote`, and a filing with no document."""
    filing = await filing_by_id(session, actor, filing_id)
    await require_to_be_paid(session, actor, filing, now)
    documents = await documents_of(session, filing.id)
    if not documents:
        refused = FieldRefusal(("filingId",), ProblemCode.LEAD_DOCUMENT_MISSING, words.LEAD_MISSING)
        raise Invalid(words.LEAD_MISSING, refused, code=ProblemCode.LEAD_DOCUMENT_MISSING)
    return await offered(session, filing, documents, now)


async def offered(
    session: ReadSession, filing: Filing, documents: Sequence[FilingDocument], now: datetime
) -> Offered:
    """Return what a filing with these documents would cost."""
    subject = subject_of(filing, documents)
    pricing = await price(session, subject, now)
    return Offered.of(subject, pricing, now)


async def paid_at_counter(session: ReadSession, filing: Filing) -> Payment | None:
    """Return the filing's payment if it was taken at the counter, before any decision; None otherwise."""
    payment = await session.get(Payment, filing.payment_id or "")
    at_counter = payment is not None and payment.method is PaymentMethod.KIOSK_CASHIER
    return payment if at_counter and payment is not None and payment.status in TAKEN else None


async def payment_held(session: ReadSession, filing: Filing) -> Payment | None:
    """Return the filing's payment while its money is set aside; None when there was nothing to pay."""
    if filing.payment_id is None:
        return None
    payment = await session.get(Payment, filing.payment_id)
    return payment if payment and payment.status is PaymentStatus.AUTHORISED else None
