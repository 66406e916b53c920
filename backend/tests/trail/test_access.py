"""Who sees entries of the audit trail at all; what of them, the application's tests judge."""

import pytest
from sqlmodel import col, select

from causeway.accounts.actor import PUBLIC, Actor, Role
from causeway.audit.tables import AuditEvent
from causeway.kit.context import Context
from causeway.trail.access import entries_visible_to
from tests.filings.builders import court

CLERK = Actor(user_id="clerk", roles=frozenset({Role.REGISTRY_CLERK}))
REGISTRAR = Actor(user_id="registrar", roles=frozenset({Role.REGISTRAR}))


@pytest.mark.parametrize(("actor", "sees"), [(PUBLIC, False), (CLERK, False), (REGISTRAR, True)])
async def test_who_is_neither_registrar_nor_administrator_sees_no_entry(
    context: Context, actor: Actor, *, sees: bool
) -> None:
    await court(context)
    async with context.database.reading() as session:
        seen = (await session.exec(select(col(AuditEvent.position)).where(entries_visible_to(actor)))).all()
    assert bool(seen) is sees
