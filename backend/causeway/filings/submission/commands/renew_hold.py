"""Having a filer's card hold the fee once more, when the hold ran out before the registry decided."""

from dataclasses import dataclass, field

from causeway.accounts.actor import Actor
from causeway.filings.core.commands.advance import require_place
from causeway.filings.core.queries import filing_for_change
from causeway.filings.core.tables import ENDED
from causeway.filings.core.transitions import Who, may_take
from causeway.kit.errors import Conflict, Forbidden, Invalid, ProblemCode
from causeway.kit.words import Language
from causeway.kit.work import Work
from causeway.payments.holds.commands.begin_renewal import BeginRenewal, begin_renewal
from causeway.payments.holds.queries import begun_renewal
from causeway.payments.rules.words import METHOD_LATER, NOTHING_TO_RENEW, RENEWED_ONCE
from causeway.payments.tables import Payment, PaymentStatus


@dataclass(frozen=True)
class RenewHold:
    """Have the fee of a filing that the court has held on a card once more; the filing keeps its times."""

    filing_id: str
    """The filing, whose payment is AUTHORISATION_EXPIRED."""
    takes_cards: bool = field(default=False, compare=False)
    """Whether this installation has a payment provider; not the client's to say."""
    page_language: Language | None = field(default=None, compare=False)
    """The language in which the provider's page is to be shown: that of the request."""


async def renew_hold(work: Work[Actor], command: RenewHold) -> Payment:
    """Return the payment in the old one's place: a new one, or that which waits for its payer already.

    ACTION_NOT_AVAILABLE where no hold ran out, the court has decided, or it was renewed before.
    """
    filing = await filing_for_change(work, command.filing_id)
    if not may_take(Who.FILER, filing, work.actor):
        raise Forbidden
    await require_place(work.session, work.actor, filing)
    expired = await work.session.get(Payment, filing.payment_id or "")
    is_expired = expired is not None and expired.status is PaymentStatus.AUTHORISATION_EXPIRED
    if expired is None or not is_expired or filing.status in ENDED:
        raise Conflict(NOTHING_TO_RENEW, code=ProblemCode.ACTION_NOT_AVAILABLE)
    if expired.renews_payment_id is not None:
        raise Conflict(RENEWED_ONCE, code=ProblemCode.ACTION_NOT_AVAILABLE)
    begun = await begun_renewal(work.session, expired.id)
    if begun is not None:
        return begun
    if not command.takes_cards:
        raise Invalid(METHOD_LATER, code=ProblemCode.PAYMENT_METHOD_NOT_AVAILABLE)
    return await begin_renewal(work, BeginRenewal(expired, command.page_language))
