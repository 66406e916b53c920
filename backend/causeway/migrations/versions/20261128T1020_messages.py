"""The court's message boxes: what it issued, whom it reached, and who opened it."""

import sqlalchemy as sa
from alembic import op

revision = "20261128T1020"
down_revision = "20261128T1015"
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)
UNOPENED = sa.text("opened_at IS NULL")


def upgrade() -> None:
    op.create_table(
        "message",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("case_id", sa.String(length=36), nullable=False),
        sa.Column("document_id", sa.String(length=36), nullable=False),
        sa.Column("organisation_id", sa.String(length=36), nullable=True),
        sa.Column("user_id", sa.String(length=36), nullable=True),
        sa.Column("subject", sa.String(length=500), nullable=False),
        sa.Column("sent_at", MOMENT, nullable=False),
        sa.Column("sent_by_id", sa.String(length=36), nullable=False),
        sa.Column("opened_at", MOMENT, nullable=True),
        sa.CheckConstraint("(organisation_id IS NULL) <> (user_id IS NULL)", name="message_box"),
        sa.ForeignKeyConstraint(["case_id"], ["court_case.id"]),
        sa.ForeignKeyConstraint(["document_id"], ["document.id"]),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("document_id", "organisation_id", name="uq_message_organisation"),
        sa.UniqueConstraint("document_id", "user_id", name="uq_message_user"),
    )
    op.create_index("ix_message_case", "message", ["case_id", "sent_at", "id"])
    op.create_index("ix_message_sent", "message", ["sent_at", "id"])
    op.create_index(
        "ix_message_unopened", "message", ["sent_at", "id"], sqlite_where=UNOPENED, postgresql_where=UNOPENED
    )
    for box in ("organisation", "user"):
        columns = [f"{box}_id", "sent_at", "id"]
        op.create_index(f"ix_message_{box}", "message", columns)
        op.create_index(
            f"ix_message_{box}_unopened",
            "message",
            columns,
            sqlite_where=UNOPENED,
            postgresql_where=UNOPENED,
        )
    op.create_table(
        "message_opening",
        sa.Column("message_id", sa.String(length=36), nullable=False),
        sa.Column("user_id", sa.String(length=36), nullable=False),
        sa.Column("opened_at", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(["message_id"], ["message.id"]),
        sa.PrimaryKeyConstraint("message_id", "user_id"),
    )


def downgrade() -> None:
    op.drop_table("message_opening")
    op.drop_table("message")
