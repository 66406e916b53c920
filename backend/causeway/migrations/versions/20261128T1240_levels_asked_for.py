"""What a filer asked for stays beside what the court set, and a reason knows whether the filer reads it."""

import sqlalchemy as sa
from alembic import op

revision = "20261128T1240"
down_revision = "20261128T1020"
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
    op.add_column("filing_document", sa.Column("asked_access", ACCESS, nullable=True))
    op.add_column(
        "access_decision",
        sa.Column("reason_told", sa.Boolean(), nullable=False, server_default=sa.false()),
    )
    # What a document had before the court's first decision is what its filer had asked for.
    op.execute(
        """
        UPDATE filing_document SET asked_access = (
            SELECT decision.from_access FROM access_decision AS decision
            WHERE decision.document_id = filing_document.document_id
            ORDER BY decision.decided_at, decision.id LIMIT 1
        )
        WHERE document_id IN (SELECT document_id FROM access_decision)
        """
    )


def downgrade() -> None:
    op.drop_column("access_decision", "reason_told")
    op.drop_column("filing_document", "asked_access")
