"""An index for each published order and role; a case without a number sorts by an empty key."""

from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "20261126T2041"
down_revision = "20261126T2040"
branch_labels = None
depends_on = None

Index = tuple[str, str, Sequence[str]]

QUEUED = sa.text("status IN ('DEFERRED', 'RECEIVED', 'REFERRED', 'UNDER_REVIEW')")
MADE = (
    ("ix_court_case_number_order", "court_case", ["sort_key", "id"]),
    ("ix_court_case_title", "court_case", ["title_en", "id"]),
    ("ix_court_case_status", "court_case", ["status", "id"]),
    ("ix_representation_case_organisation", "representation", ["case_id", "organisation_id", "until"]),
    ("ix_representation_case_user", "representation", ["case_id", "user_id", "until"]),
    ("ix_filing_claimed", "filing", ["claimed_by", "id"]),
    ("ix_filing_updated", "filing", ["updated_at", "id"]),
    ("ix_filing_received", "filing", ["received_at", "id"]),
    ("ix_filing_organisation_status", "filing", ["organisation_id", "status", "id"]),
    ("ix_filing_filer_status", "filing", ["filer_id", "status", "id"]),
    ("ix_filing_case_updated", "filing", ["case_id", "updated_at", "id"]),
    ("ix_filing_status_updated", "filing", ["status", "updated_at", "id"]),
    ("ix_filing_correction_filing_document_id", "filing_correction", ["filing_document_id"]),
    ("ix_document_case_filed", "document", ["case_id", "filed_at", "id"]),
    ("ix_payment_case_created", "payment", ["case_id", "created_at", "id"]),
    ("ix_payment_quote_id", "payment", ["quote_id"]),
    ("ix_audit_event_name_position", "audit_event", ["name", "position"]),
)
REPLACED = (
    ("ix_court_case_sort_key", "court_case", ["sort_key"]),
    ("ix_representation_case_id", "representation", ["case_id"]),
    ("ix_filing_case_id", "filing", ["case_id"]),
    ("ix_document_case_id", "document", ["case_id"]),
    ("ix_payment_case_id", "payment", ["case_id"]),
    ("ix_audit_event_name", "audit_event", ["name"]),
    ("ix_filing_queue", "filing", ["status", "received_at", "id"]),
    ("ix_filing_organisation", "filing", ["organisation_id", "updated_at", "id"]),
    ("ix_filing_filer", "filing", ["filer_id", "updated_at", "id"]),
)
QUEUE = "ix_filing_queue"


def upgrade() -> None:
    op.execute("UPDATE court_case SET sort_key = '' WHERE sort_key IS NULL")
    with op.get_context().autocommit_block():
        for index in MADE:
            _make(index)
        for index in REPLACED:
            _drop(index)
        _make((QUEUE, "filing", ["received_at", "id"]), sqlite_where=QUEUED, postgresql_where=QUEUED)


def downgrade() -> None:
    with op.get_context().autocommit_block():
        _drop((QUEUE, "filing", []))
        for index in REPLACED:
            _make(index)
        for index in MADE:
            _drop(index)


def _make(index: Index, **where: Any) -> None:
    """Make an index while the table is in use; one that was begun before, and never finished, goes first."""
    name, table, columns = index
    _drop(index)
    op.create_index(name, table, list(columns), postgresql_concurrently=True, **where)


def _drop(index: Index) -> None:
    op.drop_index(index[0], index[1], if_exists=True, postgresql_concurrently=True)
