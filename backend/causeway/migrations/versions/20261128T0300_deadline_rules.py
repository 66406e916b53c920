"""Time limits of procedure as dated data, which an administrator edits; they change the version of reference data."""

import sqlalchemy as sa
from alembic import op

revision = "20261128T0300"
down_revision = "20261128T0256"
branch_labels = None
depends_on = None

ACTS = ("INSERT", "UPDATE", "DELETE")
RENEW = "UPDATE reference_version SET version = lower(hex(randomblob(16)));"
TABLES = ("deadline_trigger", "deadline_rule")


def upgrade() -> None:
    op.create_table("deadline_trigger", sa.Column("code", sa.String(length=64), primary_key=True), *_named())
    op.create_table(
        "deadline_rule",
        sa.Column("code", sa.String(length=48), primary_key=True),
        sa.Column("effective_from", sa.Date(), primary_key=True),
        sa.Column("effective_to", sa.Date(), nullable=True),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("stage", sa.String(length=24), nullable=False),
        sa.Column("group_codes", sa.JSON(), nullable=False),
        sa.Column("case_type_codes", sa.JSON(), nullable=False),
        sa.Column("rule_reference", sa.String(), nullable=False),
        sa.Column(
            "trigger_code", sa.String(length=64), sa.ForeignKey("deadline_trigger.code"), nullable=False
        ),
        *(
            sa.Column(name, sa.String(length=40), nullable=False)
            for name in ("act", "method", "unit", "vacation")
        ),
        sa.Column("count", sa.Integer(), nullable=True),
        *(
            sa.Column(name, sa.Boolean(), nullable=False)
            for name in (
                "counts_trigger_day",
                "is_clear",
                "at_court_office",
                "counts_specified_days",
                "moves_to_open_day",
                "ends_on_ordinary_day",
                "runs_from_moved_day",
            )
        ),
        sa.Column("runs_from", sa.String(length=48), nullable=True),
        sa.Column("same_as", sa.String(length=48), nullable=True),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("extension", sa.String(), nullable=False),
        *_named(),
    )
    on_sqlite = op.get_bind().dialect.name == "sqlite"
    for table in TABLES:
        for act in ACTS:
            run = "FOR EACH STATEMENT EXECUTE FUNCTION reference_version_renew()"
            op.execute(
                f"CREATE TRIGGER {table}_changes_version_{act.lower()} AFTER {act} ON {table} "
                + (f"BEGIN {RENEW} END" if on_sqlite else run)
            )


def downgrade() -> None:
    for table in reversed(TABLES):
        op.drop_table(table)


def _named() -> list[sa.Column[str]]:
    names = ("name_en", "name_zh_hant", "name_zh_hans")
    return [
        *(sa.Column(name, sa.String(), nullable=False) for name in names),
        *(sa.Column(name, sa.String(length=40), nullable=False) for name in ("certainty", "source")),
    ]
