"""A version of the reference data that a submission is checked and priced by, which triggers change."""

import sqlalchemy as sa
from alembic import op

revision = "20261126T2251"
down_revision = "20261126T2250"
branch_labels = None
depends_on = None

TABLES = ("case_type", "enablement", "document_type", "document_type_use", "fee_item", "concession_window")
ACTS = ("INSERT", "UPDATE", "DELETE")
RENEW = "UPDATE reference_version SET version = {new};"
NEW = {"sqlite": "lower(hex(randomblob(16)))", "postgresql": "CAST(gen_random_uuid() AS text)"}


def upgrade() -> None:
    op.create_table(
        "reference_version",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("version", sa.String(length=36), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    dialect = op.get_bind().dialect.name
    renew = RENEW.format(new=NEW[dialect])
    op.execute(f"INSERT INTO reference_version (id, version) SELECT 1, {NEW[dialect]}")
    if dialect != "sqlite":
        body = f"$$ BEGIN {renew} RETURN NULL; END $$"
        op.execute(f"CREATE FUNCTION reference_version_renew() RETURNS trigger LANGUAGE plpgsql AS {body}")
    for table in TABLES:
        for act in ACTS:
            name = f"{table}_changes_version_{act.lower()}"
            run = f"BEGIN {renew} END"
            if dialect != "sqlite":
                run = "FOR EACH STATEMENT EXECUTE FUNCTION reference_version_renew()"
            op.execute(f"CREATE TRIGGER {name} AFTER {act} ON {table} {run}")


def downgrade() -> None:
    on_sqlite = op.get_bind().dialect.name == "sqlite"
    for table in TABLES:
        for act in ACTS:
            name = f"{table}_changes_version_{act.lower()}"
            op.execute(f"DROP TRIGGER {name}" if on_sqlite else f"DROP TRIGGER {name} ON {table}")
    if not on_sqlite:
        op.execute("DROP FUNCTION reference_version_renew()")
    op.drop_table("reference_version")
