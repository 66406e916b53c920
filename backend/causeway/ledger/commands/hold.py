"""Set money aside on an account, or let it go: one conditional statement each."""

from typing import Any

from sqlalchemy import bindparam, update
from sqlmodel import col

from causeway.kit.compiled_statements import CompiledStatement
from causeway.kit.counters import change_and_number
from causeway.kit.work import Work
from causeway.ledger.commands.stop_money import require_that_money_moves
from causeway.ledger.queries import account_or_defect
from causeway.ledger.rules import BelowFloor
from causeway.ledger.tables import LedgerAccount

_AMOUNT: Any = bindparam("amount_cents")
_OF_ACCOUNT = col(LedgerAccount.id) == bindparam("account_id")
_FLOOR = col(LedgerAccount.floor_cents)
_HELD_AFTER = col(LedgerAccount.held_cents) + _AMOUNT
_LEFT_AFTER = col(LedgerAccount.held_cents) - _AMOUNT
_HOLD = CompiledStatement(
    update(LedgerAccount)
    .where(_OF_ACCOUNT, _FLOOR.is_(None) | (col(LedgerAccount.balance_cents) - _HELD_AFTER >= _FLOOR))
    .values(held_cents=_HELD_AFTER)
    .returning(col(LedgerAccount.id))
)
_RELEASE = CompiledStatement(
    update(LedgerAccount)
    .where(_OF_ACCOUNT, _LEFT_AFTER >= 0)
    .values(held_cents=_LEFT_AFTER)
    .returning(col(LedgerAccount.id))
)


async def hold(work: Work[Any], account_id: str, amount_cents: int) -> None:
    """Set `amount_cents` aside. Raises BelowFloor, with nothing changed, if the account cannot bear it."""
    require_that_money_moves(work)
    if await _HOLD.one_or_none(work.session, _of_hold(account_id, amount_cents)) is None:
        raise await _below_floor(work, account_id, amount_cents)


async def hold_and_number(work: Work[Any], account_id: str, amount_cents: int, last: Any, **key: Any) -> int:
    """Set `amount_cents` aside and return the number after `last` (`kit.counters`). Raises BelowFloor too."""
    require_that_money_moves(work)
    given = _of_hold(account_id, amount_cents)
    number = await change_and_number(work.session, _HOLD, given, last, **key)
    if number is None:
        raise await _below_floor(work, account_id, amount_cents)
    return number


def _of_hold(account_id: str, amount_cents: int) -> dict[str, Any]:
    if amount_cents <= 0:
        raise ValueError(f"a hold sets something aside: {amount_cents}")
    return {"account_id": account_id, "amount_cents": amount_cents}


async def _below_floor(work: Work[Any], account_id: str, amount_cents: int) -> BelowFloor:
    account = await account_or_defect(work.session, account_id)
    return BelowFloor(account.balance_cents - account.held_cents, account.floor_cents or 0, amount_cents)


async def release(work: Work[Any], account_id: str, amount_cents: int) -> None:
    """Let `amount_cents` of what was set aside go; more than is held is a defect (ValueError)."""
    require_that_money_moves(work)
    if amount_cents <= 0:
        raise ValueError(f"a release lets something go: {amount_cents}")
    given = {"account_id": account_id, "amount_cents": amount_cents}
    if await _RELEASE.one_or_none(work.session, given) is None:
        raise ValueError(f"account {account_id} does not hold {amount_cents}")
