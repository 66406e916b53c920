"""Who may read a document as the filer asks and the court sets, with the reasons; and why one was superseded."""

import sqlalchemy as sa
from alembic import op

revision = "20261128T0312"
down_revision = "20261128T0308"
branch_labels = None
depends_on = None

ACCESS = sa.Enum(
    "PUBLIC_ON_FEE",
    "PARTIES",
    "FILER_AND_COURT",
    "COURT_ONLY",
    name="documentaccess",
    native_enum=False,
    create_constraint=False,
    length=40,
)


def upgrade() -> None:
    moment = sa.DateTime(timezone=True)
    op.create_table(
        "access_decision",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("document_id", sa.String(length=36), nullable=False),
        sa.Column("from_access", ACCESS, nullable=False),
        sa.Column("to_access", ACCESS, nullable=False),
        sa.Column("reason", sa.String(length=1000), nullable=True),
        sa.Column("decided_by", sa.String(length=36), nullable=True),
        sa.Column("decided_at", moment, nullable=False),
        sa.ForeignKeyConstraint(["document_id"], ["document.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_access_decision_document_id", "access_decision", ["document_id"])
    op.add_column("filing_document", sa.Column("access_reason", sa.String(length=1000), nullable=True))
    op.add_column("seal", sa.Column("superseded_at", moment, nullable=True))
    op.add_column("seal", sa.Column("superseded_reason", sa.String(length=1000), nullable=True))
    op.create_index("ix_seal_superseded_by", "seal", ["superseded_by"])


def downgrade() -> None:
    op.drop_index("ix_seal_superseded_by", "seal")
    op.drop_column("seal", "superseded_reason")
    op.drop_column("seal", "superseded_at")
    op.drop_column("filing_document", "access_reason")
    op.drop_index("ix_access_decision_document_id", "access_decision")
    op.drop_table("access_decision")
