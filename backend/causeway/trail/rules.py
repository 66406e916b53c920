"""Kinds of act: which facts of the log belong together for whoever looks through it."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any

DENIED = "access.denied"
TRAIL_READ = "audit.read"


class AuditKind(StrEnum):
    """What an entry of the audit trail is about."""

    ACCESS = "ACCESS"
    """Sessions, passwords and the links that open an account."""
    ACCOUNTS = "ACCOUNTS"
    """Accounts and organisations: registered, decided, changed, suspended."""
    CASES = "CASES"
    """Cases, who is on record in them, and their dockets."""
    FILINGS = "FILINGS"
    """Filings, and every step they take."""
    READINGS = "READINGS"
    """Readings of documents that not everybody may read."""
    REFUSALS = "REFUSALS"
    """Somebody asked for something restricted, and was told that it does not exist."""
    UPLOADS = "UPLOADS"
    """Uploads on their way to becoming documents."""
    DOCUMENTS = "DOCUMENTS"
    """Who may read a document, and what stands in its place."""
    SEALS = "SEALS"
    """The court's seals on documents."""
    PAYMENTS = "PAYMENTS"
    """Payments and deposit accounts."""
    CLOSURES = "CLOSURES"
    """Closures of registries."""
    AUDIT = "AUDIT"
    """Somebody looked at the audit trail of something restricted."""


NAMES: Mapping[AuditKind, tuple[str, ...]] = {
    AuditKind.ACCESS: (
        "account.signed_in",
        "account.session_ended",
        "account.sign_in_failed",
        "account.sign_in_held_back",
        "account.password_changed",
        "account.link_requested",
    ),
    AuditKind.ACCOUNTS: (
        "account.registration_repeated",
        "account.email_verified",
        "account.approved",
        "account.declined",
        "account.suspended",
        "account.restored",
        "account.updated",
        "organisation.changed",
        "organisation.member_removed",
    ),
    AuditKind.CASES: (
        "case.issued",
        "case.assigned",
        "case.shared",
        "case.share_ended",
        "case.exported",
        "docket.entered",
        "hearing.listed",
        "hearing.moved",
        "hearing.vacated",
        "representation.started",
        "representation.ended",
    ),
    AuditKind.FILINGS: (
        "filing.created",
        "filing.updated",
        "filing.discarded",
        "filing.scan_permitted",
        "filing.status_changed",
        "filing.deemed_time_changed",
    ),
    AuditKind.READINGS: ("document.read",),
    AuditKind.REFUSALS: (DENIED,),
    AuditKind.UPLOADS: ("upload.status_changed", "upload.removal_announced", "upload.removed"),
    AuditKind.DOCUMENTS: ("document.access_changed", "document.superseded", "message.sent", "message.opened"),
    AuditKind.SEALS: ("document.seal_status_changed", "document.seal_renewed"),
    AuditKind.PAYMENTS: (
        "payment.authorised",
        "payment.adjusted",
        "payment.captured",
        "payment.capturing",
        "payment.voided",
        "payment.pending",
        "payment.declined",
        "payment.cancelled",
        "payment.failed",
        "payment.refunded",
        "refund.asked",
        "refund.cancelled",
        "refund.closed",
        "refund.decided",
        "chargeback.opened",
        "chargeback.won",
        "chargeback.lost",
        "reconciliation.proposed",
        "reconciliation.sent_back",
        "reconciliation.settled",
        "reconciliation.day_closed",
        "reconciliation.file_taken",
        "deposit.opened",
        "deposit.terms_accepted",
        "deposit.balance_changed",
        "deposit.suspended",
        "deposit.restored",
        "deposit.closing_asked",
        "deposit.closing_checked",
        "deposit.closing_called_off",
        "deposit.closed",
    ),
    AuditKind.CLOSURES: ("closure.declared", "closure.moved", "closure.withdrawn"),
    AuditKind.AUDIT: (TRAIL_READ,),
}
"""The names of the facts of each kind; every fact is of one."""

_KINDS = {name: kind for kind, names in NAMES.items() for name in names}
_BY_BEGINNING = {name.partition(".")[0]: kind for name, kind in _KINDS.items()}


def about(name: str, payload: Mapping[str, Any], field: str, kind: str) -> str | None:
    """Return the id of the thing of a `kind` that a fact is about; of a refusal, of what was asked for."""
    refused = name == DENIED and payload.get("kind") == kind
    found = payload.get("thing_id") if refused else payload.get(field)
    return None if found is None else str(found)


def kind_of(name: str) -> AuditKind:
    """Return what a fact is about: one that is not named here is like others whose name begins so, or of accounts."""
    return _KINDS.get(name) or _BY_BEGINNING.get(name.partition(".")[0], AuditKind.ACCOUNTS)
