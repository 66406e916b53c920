"""Who may see which charge-backs."""

from sqlalchemy import ColumnElement, false, true

from causeway.accounts.actor import Actor, Role


def chargebacks_visible_to(actor: Actor) -> ColumnElement[bool]:
    """Predicate over charge-backs: all to the accounts office, none to anybody else."""
    return true() if actor.has(Role.ACCOUNTS_CLERK) else false()
