"""Along what the ledger by matter is read: an index of payments, in the order of their matters."""

from sqlalchemy import ColumnElement, Index, text
from sqlmodel import col, func

from causeway.payments.tables import Payment

MATTER: ColumnElement[str] = func.coalesce(col(Payment.case_id), col(Payment.filing_id))
"""What a payment's matter is known by: its case or, where it is in none, its filing."""

_IS_FOR_FEES = text("paid_into_account_id IS NULL")

Index(
    "ix_payment_matter",
    col(Payment.organisation_id),
    text("coalesce(case_id, filing_id)"),
    col(Payment.created_at),
    sqlite_where=_IS_FOR_FEES,
    postgresql_where=_IS_FOR_FEES,
)
