"""The closing that is to be decided on, kept as it is until the unit of work ends."""

from sqlmodel import col, select

from causeway.accounts.actor import Actor
from causeway.kit.errors import Conflict
from causeway.kit.work import Work
from causeway.payments.deposits.queries import visible_account
from causeway.payments.deposits.tables import DepositClosing
from causeway.payments.deposits.words import NOT_BEING_CLOSED
from causeway.payments.rules.deposit_transitions import DEPOSIT_ACCOUNTS
from causeway.payments.tables import DepositAccount


async def closing_to_decide(
    work: Work[Actor], deposit_account_id: str
) -> tuple[DepositAccount, DepositClosing]:
    """Return an account and its closing; ACTION_NOT_AVAILABLE if it is not being closed. Of two at once, one waits."""
    account = await visible_account(work.session, work.actor, deposit_account_id)
    statement = select(DepositClosing).where(
        DepositClosing.deposit_account_id == account.id, col(DepositClosing.ended_at).is_(None)
    )
    closing = (await work.session.exec(statement.with_for_update())).one_or_none()
    if closing is None:
        raise Conflict(NOT_BEING_CLOSED, code=DEPOSIT_ACCOUNTS.code)
    return account, closing
