"""Who may see what does not agree, and settle it: the accounts office."""

from sqlalchemy import ColumnElement, false, true

from causeway.accounts.actor import Actor, Role


def differences_visible_to(actor: Actor) -> ColumnElement[bool]:
    """Predicate over differences: all to the accounts office, none to others."""
    return true() if may_reconcile(actor) else false()


def may_reconcile(actor: Actor) -> bool:
    """Whether the actor settles differences and closes days, and sees both."""
    return actor.has(Role.ACCOUNTS_CLERK)
