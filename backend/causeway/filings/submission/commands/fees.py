"""What a filing has to pay for, and with what it is paid."""

from dataclasses import dataclass

from causeway.accounts.actor import Actor
from causeway.filings.core import words
from causeway.filings.core.commands.advance import require_allowed
from causeway.filings.core.queries import documents_of, filing_for_change, is_for_registrar_only
from causeway.filings.core.tables import Filing
from causeway.filings.core.transitions import FilingAction, available_actions
from causeway.kit.clock import in_hong_kong
from causeway.kit.database import ReadSession
from causeway.kit.errors import Conflict, ProblemCode
from causeway.kit.work import Work
from causeway.payments.commands.authorise import Authorise, authorise
from causeway.payments.commands.make_quote import MakeQuote, make_quote
from causeway.payments.rules.pricing import QuoteItem, Subject
from causeway.payments.tables import FeeQuote, Payment, PaymentMethod, PaymentStatus

TO_BE_PAID = frozenset({FilingAction.SUBMIT, FilingAction.RESUBMIT})


@dataclass(frozen=True)
class RequestQuote:
    """Ask what a filing would cost as it is."""

    filing_id: str


async def request_quote(work: Work[Actor], command: RequestQuote) -> FeeQuote:
    """Quote the fees of a filing that its filer may submit; a corrected one pays the fees of the day of receipt."""
    filing = await filing_for_change(work, command.filing_id)
    open_now = TO_BE_PAID.intersection(available_actions(filing, work.actor, work.now))
    if not open_now:
        raise Conflict(words.not_available(filing.status), code=ProblemCode.ACTION_NOT_AVAILABLE)
    await require_allowed(work, filing, next(iter(open_now)))
    quote = await make_quote(work, MakeQuote(await fee_subject(work.session, filing)))
    filing.quote_id = quote.id
    work.session.add(filing)
    return quote


async def fee_subject(session: ReadSession, filing: Filing) -> Subject:
    """Return what is to be paid for: each document by its type, under the fees of the day of receipt."""
    items = [
        QuoteItem(row.id, row.type_code, filing.claim_cents) for row in await documents_of(session, filing.id)
    ]
    received_on = in_hong_kong(filing.received_at).date() if filing.received_at else None
    return Subject(filing.id, filing.organisation_id, filing.case_type_code, tuple(items), received_on)


async def payment_held(session: ReadSession, filing: Filing) -> Payment | None:
    """Return the filing's payment while its money is set aside; None when there was nothing to pay."""
    if filing.payment_id is None:
        return None
    payment = await session.get(Payment, filing.payment_id)
    return payment if payment and payment.status is PaymentStatus.AUTHORISED else None


async def pay_as_quoted(
    work: Work[Actor], filing: Filing, quote_id: str, method: PaymentMethod, deposit_account_id: str | None
) -> Payment | None:
    """Set what was quoted aside on the means of payment; None where there is nothing to pay."""
    return await authorise(
        work,
        Authorise(
            subject=await fee_subject(work.session, filing),
            quote_id=quote_id,
            method=method,
            deposit_account_id=deposit_account_id,
            case_id=filing.case_id,
            deemed_received_at=filing.deemed_received_at,
            registrar_only=await is_for_registrar_only(work.session, filing),
        ),
    )
