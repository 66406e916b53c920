"""The court's seal on a document, and the certificates that seals are made with."""

import sqlalchemy as sa
from alembic import op

revision = "20261127T1430"
down_revision = "20261127T1330"
branch_labels = None
depends_on = None

STATUS = sa.Enum(
    "NOT_SEALED", "BEING_SEALED", "SEALED", "FAILED", name="sealstatus", native_enum=False, length=16
)
FAULT = sa.Enum(
    "KEY_UNAVAILABLE",
    "KEY_EXPIRED",
    "TIME_STAMP_UNAVAILABLE",
    "FILE_UNSUITABLE",
    name="sealfault",
    native_enum=False,
    length=24,
)


def upgrade() -> None:
    moment = sa.DateTime(timezone=True)
    op.create_table(
        "seal_certificate",
        sa.Column("fingerprint", sa.String(length=64), nullable=False),
        sa.Column("subject", sa.String(length=500), nullable=False),
        sa.Column("not_before", moment, nullable=False),
        sa.Column("not_after", moment, nullable=False),
        sa.Column("is_development", sa.Boolean(), nullable=False),
        sa.Column("certificate_pem", sa.String(), nullable=False),
        sa.Column("first_used_at", moment, nullable=False),
        sa.PrimaryKeyConstraint("fingerprint"),
    )
    op.create_table(
        "seal",
        sa.Column("document_id", sa.String(length=36), nullable=False),
        sa.Column("reference", sa.String(length=12), nullable=False),
        sa.Column("filing_id", sa.String(length=36), nullable=True),
        sa.Column("filed_on", sa.Date(), nullable=False),
        sa.Column("status", STATUS, nullable=False),
        sa.Column("fault", FAULT, nullable=True),
        sa.Column("sha256", sa.String(length=64), nullable=True),
        sa.Column("size_bytes", sa.BigInteger(), nullable=True),
        sa.Column("signed_at", moment, nullable=True),
        sa.Column("certificate", sa.String(length=64), nullable=True),
        sa.Column("superseded_by", sa.String(length=12), nullable=True),
        sa.Column("created_at", moment, nullable=False),
        sa.ForeignKeyConstraint(["document_id"], ["document.id"]),
        sa.ForeignKeyConstraint(["certificate"], ["seal_certificate.fingerprint"]),
        sa.PrimaryKeyConstraint("document_id"),
        sa.UniqueConstraint("reference"),
    )
    op.create_index("ix_seal_sha256", "seal", ["sha256"])


def downgrade() -> None:
    op.drop_table("seal")
    op.drop_table("seal_certificate")
