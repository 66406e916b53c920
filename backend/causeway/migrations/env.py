"""Alembic's environment: one history for both databases, run over the connection the command brings."""

from alembic import context
from sqlalchemy import Connection

from causeway.migrations.metadata import complete_metadata, is_described

connection: Connection = context.config.attributes["connection"]
context.configure(
    connection=connection,
    target_metadata=complete_metadata(),
    # SQLite cannot alter a table in place: Alembic copies it.
    render_as_batch=connection.dialect.name == "sqlite",
    compare_type=True,
    transactional_ddl=True,
    # An index of a large table is made outside a transaction, between those of the revisions.
    transaction_per_migration=True,
    include_name=is_described,
)
with context.begin_transaction():
    context.run_migrations()
