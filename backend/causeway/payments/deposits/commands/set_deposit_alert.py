"""Decide below which amount the administrators are told that a deposit account is low."""

from dataclasses import dataclass

from causeway.accounts.actor import Actor
from causeway.kit.errors import FieldRefusal, Forbidden, Invalid, ProblemCode
from causeway.kit.money import say_dollars
from causeway.kit.work import Work
from causeway.payments.access import may_top_up
from causeway.payments.deposits.events import DepositAlertSet
from causeway.payments.deposits.queries import visible_account
from causeway.payments.deposits.tables import DepositAlert
from causeway.payments.deposits.words import ALERT_ADMINISTRATORS, ALERT_WITHIN
from causeway.payments.tables import DepositAccount

MIN_BELOW_CENTS, MAX_BELOW_CENTS = 100, 1_000_000_000


@dataclass(frozen=True)
class SetDepositAlert:
    """Have the administrators told when an account is low, or no more."""

    deposit_account_id: str
    """Which account."""
    below_cents: int | None = None
    """Told when less than this is available; null: not at all."""


async def set_deposit_alert(work: Work[Actor], command: SetDepositAlert) -> DepositAccount:
    """Return the account. One that has less already is told of within minutes."""
    account = await visible_account(work.session, work.actor, command.deposit_account_id)
    if not may_top_up(work.actor, account):
        raise Forbidden(ALERT_ADMINISTRATORS)
    below = command.below_cents
    if below is not None and not MIN_BELOW_CENTS <= below <= MAX_BELOW_CENTS:
        words = ALERT_WITHIN.format(least=say_dollars(MIN_BELOW_CENTS), most=say_dollars(MAX_BELOW_CENTS))
        raise Invalid(words, FieldRefusal(("below",), ProblemCode.INVALID, words))
    alert = await work.session.get(DepositAlert, account.id)
    if alert is not None:
        await work.session.delete(alert)
        await work.session.flush()
    if below is not None:
        work.session.add(DepositAlert(deposit_account_id=account.id, below_cents=below))
    work.record(DepositAlertSet(account.id, account.organisation_id))
    return account
