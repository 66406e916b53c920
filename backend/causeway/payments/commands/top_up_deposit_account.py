"""Top a deposit account up by card: the payment and its intent are written; the payer has not been asked yet."""

from dataclasses import dataclass, field

from causeway.accounts.actor import Actor
from causeway.kit.clock import in_hong_kong
from causeway.kit.counters import next_number
from causeway.kit.errors import Conflict, FieldRefusal, Forbidden, Invalid, NotFound, ProblemCode
from causeway.kit.money import CURRENCY, say_dollars
from causeway.kit.words import Language, Words
from causeway.kit.work import Work
from causeway.payments.access import may_top_up
from causeway.payments.commands.write_intent import WriteIntent, write_intent
from causeway.payments.deposits.queries import main_account_of, unfinished_top_up, visible_account
from causeway.payments.intent_tables import IntentKind
from causeway.payments.rules.deposit_terms import TopUpLimits
from causeway.payments.rules.deposit_transitions import DEPOSIT_ACCOUNTS, DepositAccountEvent
from causeway.payments.rules.deposit_words import (
    ADMINISTRATORS_ONLY,
    CARD_ONLY,
    NO_CARDS,
    ONE_AT_A_TIME,
    OUR_CURRENCY,
)
from causeway.payments.rules.means import payment_reference
from causeway.payments.rules.transitions import PAYMENTS, PaymentStep
from causeway.payments.rules.words import TERMS_FIRST
from causeway.payments.tables import (
    DepositAccount,
    DepositAccountStatus,
    Payment,
    PaymentMethod,
    PaymentSerial,
)

ACCOUNT_FIELD = ("depositAccountId",)


@dataclass(frozen=True)
class TopUpDepositAccount:
    """Pay into a deposit account on the payment provider's page; the first such payment opens it."""

    amount_cents: int
    """How much."""
    deposit_account_id: str | None = None
    """The account; null: the organisation's own."""
    method: PaymentMethod = PaymentMethod.CARD
    """With what; only CARD is taken on line."""
    currency: str = CURRENCY
    """The currency of the amount; only HKD is taken."""
    takes_cards: bool = field(default=False, compare=False)
    """Whether this installation has a payment provider; not the client's to say."""
    limits: TopUpLimits = field(default_factory=TopUpLimits, compare=False)
    """What this installation takes at a time; not the client's to say."""
    page_language: Language | None = field(default=None, compare=False)
    """The language in which the provider's page is to be shown: that of the request."""


async def top_up_deposit_account(work: Work[Actor], command: TopUpDepositAccount) -> Payment:
    """Return the payment, INITIATED: nothing is taken, and the balance rises in the instant that something is.

    Refuses with INVALID, PAYMENT_METHOD_NOT_AVAILABLE, ACTION_NOT_AVAILABLE (suspended, closed, terms not accepted),
    CONFLICT while another is unfinished, FORBIDDEN, and NOT_FOUND for another organisation's account.
    """
    account = await _account(work, command)
    if not may_top_up(work.actor, account):
        raise Forbidden(ADMINISTRATORS_ONLY)
    _check_means(command)
    if not DEPOSIT_ACCOUNTS.allows(account.status, DepositAccountEvent.TOP_UP):
        raise _not_now(DEPOSIT_ACCOUNTS.refused(account.status))
    if account.terms_accepted_at is None:
        raise _not_now(TERMS_FIRST)
    is_first = account.status is DepositAccountStatus.OPENING
    command.limits.check(command.amount_cents, is_first=is_first)
    await _check_alone(work, account)
    payment = await _begin(work, account)
    intent = WriteIntent(
        payment.id,
        IntentKind.AUTHORISE,
        command.amount_cents,
        at_once=False,
        page_language=command.page_language,
    )
    await write_intent(work, intent)
    return payment


async def _account(work: Work[Actor], command: TopUpDepositAccount) -> DepositAccount:
    """Return the account, which stays as it is until the unit of work ends."""
    if command.deposit_account_id is None:
        found = await main_account_of(work.session, work.actor.organisation_id)
        if found is None:
            raise NotFound
        return found
    return await visible_account(work.session, work.actor, command.deposit_account_id, locked=True)


def _check_means(command: TopUpDepositAccount) -> None:
    if command.currency != CURRENCY:
        raise Invalid(OUR_CURRENCY, FieldRefusal(("currency",), ProblemCode.INVALID, OUR_CURRENCY))
    if command.method is PaymentMethod.CARD and command.takes_cards:
        return
    words = NO_CARDS if command.method is PaymentMethod.CARD else CARD_ONLY
    code = ProblemCode.PAYMENT_METHOD_NOT_AVAILABLE
    raise Invalid(words, FieldRefusal(("method",), code, words), code=code)


async def _check_alone(work: Work[Actor], account: DepositAccount) -> None:
    """Refuse while another top-up is unfinished; of two at the same instant, the second is run anew and finds it."""
    other = await unfinished_top_up(work.session, account.id)
    if other is not None:
        words = ONE_AT_A_TIME.format(amount=say_dollars(other.asked_cents), reference=other.reference)
        raise Conflict(words, FieldRefusal(ACCOUNT_FIELD, ProblemCode.CONFLICT, words))


async def _begin(work: Work[Actor], account: DepositAccount) -> Payment:
    year = in_hong_kong(work.now).year
    serial = await next_number(work.session, PaymentSerial.last, year=year)
    payment = Payment(
        id=work.new_id(),
        reference=payment_reference(year, serial),
        method=PaymentMethod.CARD,
        status=PAYMENTS.step(None, PaymentStep.INITIATE),
        organisation_id=account.organisation_id,
        payer_user_id=work.actor.user_id or "",
        paid_into_account_id=account.id,
        created_at=work.now,
    )
    work.session.add(payment)
    await work.session.flush()
    return payment


def _not_now(words: Words) -> Conflict:
    code = ProblemCode.ACTION_NOT_AVAILABLE
    return Conflict(words, FieldRefusal(ACCOUNT_FIELD, code, words), code=code)
