"""Who may see which tills, and who may do what at one."""

from datetime import datetime

from sqlalchemy import ColumnElement, false, true

from causeway.accounts.actor import Actor, Role


def tills_visible_to(actor: Actor) -> ColumnElement[bool]:
    """Predicate over tills and what was taken at them: all to the accounts office, none to others."""
    return true() if may_keep_tills(actor) else false()


def may_keep_tills(actor: Actor) -> bool:
    """Whether the actor is of the accounts office, and so may be a cashier, or the second person at a close of day."""
    return actor.has(Role.ACCOUNTS_CLERK)


def may_close(
    actor: Actor, cashier_id: str, difference_cents: int | None, closed_at: datetime | None
) -> bool:
    """Whether the actor closes a till: counted, and another than its cashier if the drawer does not agree."""
    if difference_cents is None or closed_at is not None or not may_keep_tills(actor):
        return False
    return difference_cents == 0 or actor.user_id != cashier_id
