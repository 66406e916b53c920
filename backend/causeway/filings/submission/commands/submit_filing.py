"""Submitting a filing: checked, its fee set aside, on its way; and received at once where its payment is settled."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import timedelta

from causeway.accounts.actor import Actor
from causeway.courts.queries import deemed_receipt_at
from causeway.courts.reference import reading_of_versions
from causeway.courts.rules.deemed_receipt import DeemedReceipt
from causeway.filings.checks.commands.readiness import Ready, require_ready
from causeway.filings.core.commands.advance import advance, require_allowed
from causeway.filings.core.plain_queries import plain_filing_for_change
from causeway.filings.core.queries import is_for_registrar_only
from causeway.filings.core.rules import MAX_OVERRIDDEN_FINDINGS
from causeway.filings.core.tables import Filing
from causeway.filings.core.transitions import FilingAction
from causeway.filings.submission.commands.fees import subject_of
from causeway.filings.submission.commands.settle_submission import Receipt, receive
from causeway.filings.submission.jobs import settle_later
from causeway.filings.submission.tables import SubmissionIntent
from causeway.kit.read_ahead import Reading
from causeway.kit.words import Language
from causeway.kit.work import Work
from causeway.payments.commands.authorise import (
    Authorisation,
    Authorise,
    check_authorisation,
    set_money_aside,
)
from causeway.payments.commands.begin_card_payment import begin_card_payment
from causeway.payments.commands.begin_counter_payment import begin_counter_payment
from causeway.payments.commands.deposits import reading_of_account
from causeway.payments.queries import reading_of_quote
from causeway.payments.rules.intents import COUNTER_CODE_GOOD_FOR, PAGE_OPEN_FOR
from causeway.payments.tables import PaymentMethod

PAYMENT_ANSWERED_WITHIN = PAGE_OPEN_FOR
"""How long a submission waits for the answer of a payment before it fails."""


@dataclass(frozen=True)
class SubmitFiling:
    """Send a filing to the court, paying as quoted. `overridden_findings`: advice the filer decided against."""

    filing_id: str
    """The filing."""
    quote_id: str
    """The quote to pay, from `feeQuote`: refused with QUOTE_STALE if the filing changed since."""
    payment_method: PaymentMethod
    """What to pay with; NONE where the fee is nothing."""
    deposit_account_id: str | None = None
    """The deposit account, for that method."""
    overridden_findings: tuple[str, ...] = ()
    """Codes of advice the filer decided against; the clerk sees them."""
    takes_cards: bool = field(default=False, compare=False)
    """Whether this installation has a payment provider; not the client's to say."""
    page_language: Language | None = field(default=None, compare=False)
    """The language in which the provider's page is to be shown: that of the request."""


async def submit_filing(work: Work[Actor], command: SubmitFiling) -> Filing:
    """Receive the filing, or refuse and leave the draft as it was.

    A deposit account answers at once, so its submission begins and ends in one unit of work, through the same door as
    one whose payment takes time. By card it is SUBMITTING until the payer has been at the provider's page, and at the
    counter until they have paid there.
    """
    # What changes is written once, at the end: what others wait for is locked last.
    with work.session.no_autoflush:
        begun = await _begin(work, command)
        if begun.payment.is_by_card:
            await begin_card_payment(work, begun.payment)
            await _wait(work, begun.filing, PAYMENT_ANSWERED_WITHIN)
            return begun.filing
        if begun.payment.is_at_counter:
            await begin_counter_payment(work, begun.payment)
            await _wait(work, begun.filing, COUNTER_CODE_GOOD_FOR)
            return begun.filing
        registrar_only = begun.payment.command.registrar_only
        receive(work, begun.filing, Receipt(work.now, begun.deemed, begun.ready.documents, registrar_only))
        await set_money_aside(work, begun.payment)
    return begun.filing


async def begin_submission(work: Work[Actor], command: SubmitFiling) -> Filing:
    """Send the filing and leave it SUBMITTING, with an intent and a job that settles it when its payment has."""
    with work.session.no_autoflush:
        begun = await _begin(work, command)
        await set_money_aside(work, begun.payment)
    _expect(work, begun.filing)
    await settle_later(work, begun.filing.id)
    return begun.filing


async def _wait(work: Work[Actor], filing: Filing, within: timedelta) -> None:
    """Wait for the answer of a payment; the submission fails if it has not come by then."""
    _expect(work, filing, within)
    await settle_later(work, filing.id, within)


def _expect(work: Work[Actor], filing: Filing, within: timedelta = PAYMENT_ANSWERED_WITHIN) -> None:
    """Note when all of the filing was here, and until when its payment is waited for."""
    work.session.add(
        SubmissionIntent(
            filing_id=filing.id,
            received_at=work.now,
            payment_id=filing.payment_id,
            expires_at=work.now + within,
        )
    )


@dataclass(frozen=True)
class _Begun:
    """A filing that is SUBMITTING, what was found ready in it, and its payment, which nobody has made yet."""

    filing: Filing
    ready: Ready
    deemed: DeemedReceipt
    payment: Authorisation


async def _begin(work: Work[Actor], command: SubmitFiling) -> _Begun:
    """Check everything and take the step."""
    filing = await plain_filing_for_change(work, command.filing_id, *_also_read(work.actor, command))
    await require_allowed(work, filing, FilingAction.SUBMIT)
    ready = await require_ready(work, filing)
    deemed = await deemed_receipt_at(work.session, filing.court_code, work.now)
    payment = await _payment(work, filing, command, ready, deemed)
    advance(work, filing, FilingAction.SUBMIT)
    filing.submitted_at = work.now
    filing.overridden_findings = list(dict.fromkeys(command.overridden_findings))[:MAX_OVERRIDDEN_FINDINGS]
    filing.quote_id, filing.payment_id = payment.quote.id, payment.payment_id
    return _Begun(filing, ready, deemed, payment)


def _also_read(actor: Actor, command: SubmitFiling) -> Iterator[Reading]:
    """Yield what is read for every submission beside the filing itself."""
    yield reading_of_versions()
    yield from reading_of_quote(actor, command.quote_id)
    if command.payment_method is PaymentMethod.DEPOSIT_ACCOUNT:
        yield from reading_of_account(actor, command.deposit_account_id)


async def _payment(
    work: Work[Actor], filing: Filing, command: SubmitFiling, ready: Ready, deemed: DeemedReceipt
) -> Authorisation:
    places = [item.filing_document for item in ready.documents]
    return await check_authorisation(
        work,
        Authorise(
            subject=subject_of(filing, places),
            quote_id=command.quote_id,
            method=command.payment_method,
            deposit_account_id=command.deposit_account_id,
            case_id=filing.case_id,
            deemed_received_at=deemed.deemed_at,
            registrar_only=await is_for_registrar_only(work.session, filing),
            takes_cards=command.takes_cards,
            takes_at_counter=True,
            page_language=command.page_language,
            taken=ready.taken,
        ),
    )
