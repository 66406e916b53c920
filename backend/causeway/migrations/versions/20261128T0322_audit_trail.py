"""The log is looked through by who did something, and by what was read or refused; checkpoints by where they stand.

Readings and refusals from before have their evidence found too: topics are how events are found, and not in the chain.
"""

import sqlalchemy as sa
from alembic import op

revision = "20261128T0322"
down_revision = "20261128T0312"
branch_labels = None
depends_on = None

ACTORS, CHECKPOINTS = "ix_audit_event_actor_position", "ix_audit_checkpoint_position"
FOUND_BY = {"document.read": "document_id", "access.denied": "thing_id"}
"""By the name of the event, the field of its payload that says what it is about."""


def upgrade() -> None:
    somebodys = sa.text("actor_id IS NOT NULL")
    op.create_index(
        ACTORS,
        "audit_event",
        ["actor_id", "position"],
        sqlite_where=somebodys,
        postgresql_where=somebodys,
    )
    op.create_index(CHECKPOINTS, "audit_checkpoint", ["position"])
    event = sa.table("audit_event", sa.column("position"), sa.column("name"), sa.column("payload", sa.JSON))
    topic = sa.table("audit_topic", sa.column("topic"), sa.column("position"))
    for name, field in FOUND_BY.items():
        of_it = sa.literal("evidence:") + event.c.payload[field].as_string()
        found = sa.select(of_it, event.c.position).where(event.c.name == name)
        op.execute(topic.insert().from_select(["topic", "position"], found))


def downgrade() -> None:
    op.execute("DELETE FROM audit_topic WHERE topic LIKE 'evidence:%'")
    op.drop_index(CHECKPOINTS, "audit_checkpoint")
    op.drop_index(ACTORS, "audit_event")
