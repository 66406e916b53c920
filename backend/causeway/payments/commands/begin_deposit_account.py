"""Begin a deposit account: its row and its ledger account, with nothing in them."""

from dataclasses import dataclass

from causeway.accounts.actor import Actor
from causeway.kit.work import Work
from causeway.ledger.commands.open_account import open_account
from causeway.ledger.tables import LedgerAccountKind
from causeway.payments.rules.deposit_transitions import DEPOSIT_ACCOUNTS, DepositAccountEvent
from causeway.payments.rules.means import MINIMUM_BALANCE_CENTS
from causeway.payments.tables import DepositAccount


@dataclass(frozen=True)
class NewDepositAccount:
    """An organisation's account, or with `branch_id` a sub-account; `event` is how it comes to be."""

    organisation_id: str
    event: DepositAccountEvent
    branch_id: str | None = None
    parent: DepositAccount | None = None


async def begin_deposit_account(work: Work[Actor], command: NewDepositAccount) -> DepositAccount:
    """Return the account. Of two that are begun at once the second finds the first: the tables allow one."""
    account_id, parent = work.new_id(), command.parent
    ledger_account_id = await open_account(
        work, f"deposit:{account_id}", LedgerAccountKind.LIABILITY, floor_cents=MINIMUM_BALANCE_CENTS
    )
    account = DepositAccount(
        id=account_id,
        organisation_id=command.organisation_id,
        branch_id=command.branch_id,
        parent_id=parent.id if parent else None,
        ledger_account_id=ledger_account_id,
        status=DEPOSIT_ACCOUNTS.step(None, command.event),
        minimum_balance_cents=MINIMUM_BALANCE_CENTS,
        terms_version=parent.terms_version if parent else None,
        terms_accepted_at=parent.terms_accepted_at if parent else None,
        terms_accepted_by=parent.terms_accepted_by if parent else None,
        created_at=work.now,
    )
    work.session.add(account)
    await work.session.flush()
    return account
