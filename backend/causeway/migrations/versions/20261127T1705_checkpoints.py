"""Signed checkpoints of the audit log, and the certificates that they were signed with."""

import sqlalchemy as sa
from alembic import op

revision = "20261127T1705"
down_revision = "20261127T1430"
branch_labels = None
depends_on = None

REFUSE = """
CREATE OR REPLACE FUNCTION audit_checkpoint_refuse_change() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'audit_checkpoint is append-only'; END $$
"""
ON_POSTGRESQL = """
CREATE TRIGGER audit_checkpoint_no_{act} BEFORE {ACT} ON audit_checkpoint
FOR EACH STATEMENT EXECUTE FUNCTION audit_checkpoint_refuse_change()
"""
ON_SQLITE = """
CREATE TRIGGER audit_checkpoint_no_{act} BEFORE {ACT} ON audit_checkpoint
BEGIN SELECT RAISE(ABORT, 'audit_checkpoint is append-only'); END
"""


def upgrade() -> None:
    moment = sa.DateTime(timezone=True)
    op.create_table(
        "checkpoint_certificate",
        sa.Column("fingerprint", sa.String(length=64), nullable=False),
        sa.Column("certificate_pem", sa.String(), nullable=False),
        sa.Column("first_used_at", moment, nullable=False),
        sa.PrimaryKeyConstraint("fingerprint"),
    )
    op.create_table(
        "audit_checkpoint",
        sa.Column("number", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("position", sa.BigInteger(), nullable=False),
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.Column("at", moment, nullable=False),
        sa.Column("previous", sa.String(length=64), nullable=False),
        sa.Column("certificate", sa.String(length=64), nullable=False),
        sa.Column("signature", sa.LargeBinary(), nullable=False),
        sa.Column("time_stamp", sa.LargeBinary(), nullable=True),
        sa.Column("time_stamped_at", moment, nullable=True),
        sa.ForeignKeyConstraint(["certificate"], ["checkpoint_certificate.fingerprint"]),
        sa.PrimaryKeyConstraint("number"),
    )
    is_sqlite = op.get_bind().dialect.name == "sqlite"
    if not is_sqlite:
        op.execute(REFUSE)
    for act in ("UPDATE", "DELETE") if is_sqlite else ("UPDATE", "DELETE", "TRUNCATE"):
        op.execute((ON_SQLITE if is_sqlite else ON_POSTGRESQL).format(act=act.lower(), ACT=act))


def downgrade() -> None:
    op.drop_table("audit_checkpoint")
    op.drop_table("checkpoint_certificate")
    if op.get_bind().dialect.name != "sqlite":
        op.execute("DROP FUNCTION audit_checkpoint_refuse_change()")
