"""Who may see what waits on clearing accounts, and clear it: the accounts office."""

from sqlalchemy import ColumnElement, false, true

from causeway.accounts.actor import Actor, Role


def clearing_visible_to(actor: Actor) -> ColumnElement[bool]:
    """Predicate over what waits, or waited: all to the accounts office, none to others."""
    return true() if may_clear(actor) else false()


def may_clear(actor: Actor) -> bool:
    """Whether the actor sees what waits, and clears what another approved."""
    return actor.has(Role.ACCOUNTS_CLERK)
