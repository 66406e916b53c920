"""Who may read the ledger by matter."""

from causeway.accounts.actor import ORGANISATION_ADMINISTRATORS, Actor


def may_read_matters(actor: Actor) -> bool:
    """Whether the actor reads what its organisation paid in each matter: as those who read its statements."""
    return actor.has(*ORGANISATION_ADMINISTRATORS) and actor.organisation_id is not None
