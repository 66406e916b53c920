"""Texts to find cases and filings by, with an index of their trigrams.

Those of rows that are there already are filled in afterwards, in batches.
"""

import sqlalchemy as sa
from alembic import op

revision = "20261126T2040"
down_revision = "20261126T2020"
branch_labels = None
depends_on = None

TEXTS = ("case_text", "filing_text")
FTS5 = (
    (
        "CREATE VIRTUAL TABLE {table}_trigrams USING "
        "fts5(text, content='{table}', content_rowid='id', tokenize='trigram')"
    ),
    (
        "CREATE TRIGGER {table}_trigrams_insert AFTER INSERT ON {table} BEGIN "
        "INSERT INTO {table}_trigrams(rowid, text) VALUES (new.id, new.text); END"
    ),
    (
        "CREATE TRIGGER {table}_trigrams_delete AFTER DELETE ON {table} BEGIN "
        "INSERT INTO {table}_trigrams({table}_trigrams, rowid, text) VALUES ('delete', old.id, old.text); END"
    ),
    (
        "CREATE TRIGGER {table}_trigrams_update AFTER UPDATE ON {table} BEGIN "
        "INSERT INTO {table}_trigrams({table}_trigrams, rowid, text) VALUES ('delete', old.id, old.text); "
        "INSERT INTO {table}_trigrams(rowid, text) VALUES (new.id, new.text); END"
    ),
)


def upgrade() -> None:
    op.create_table(
        "case_text",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.String(length=36), nullable=False),
        sa.Column("source_id", sa.String(length=36), nullable=False),
        sa.Column("of_party", sa.Boolean(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["court_case.id"]),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("source_id"),
    )
    op.create_index("ix_case_text_case_id", "case_text", ["case_id"])
    op.create_table(
        "filing_text",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("filing_id", sa.String(length=36), nullable=False),
        sa.Column("source_id", sa.String(length=40), nullable=False),
        sa.Column("private", sa.Boolean(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["filing_id"], ["filing.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("source_id"),
    )
    op.create_index("ix_filing_text_filing_id", "filing_text", ["filing_id"])
    _make_trigram_indexes()


def downgrade() -> None:
    for table in TEXTS:
        if op.get_bind().dialect.name == "sqlite":
            op.execute(f"DROP TABLE {table}_trigrams")
        op.drop_table(table)


def _make_trigram_indexes() -> None:
    if op.get_bind().dialect.name == "sqlite":
        for table in TEXTS:
            for statement in FTS5:
                op.execute(statement.format(table=table))
        return
    op.execute("CREATE EXTENSION IF NOT EXISTS pg_trgm")
    for table in TEXTS:
        op.execute(f"CREATE INDEX {table}_trigrams ON {table} USING gin (text gin_trgm_ops)")
