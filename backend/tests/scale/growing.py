"""Which tables grow with the years: all of them but these. A new table grows until it is said here why it does not."""

from causeway.migrations.metadata import complete_metadata

OF_THE_RELEASE = "what the court has settled, loaded with each release"
ONE_ROW = "one row"
A_KEY = "one for each key that the court has had"
A_YEAR = "one for each year, or for each code in it"
OF_AN_ORGANISATION = "a few for each organisation, of which there are some thousands at most"

DOES_NOT_GROW = {
    **dict.fromkeys(
        (
            "accounts_office",
            "case_sub_type",
            "case_type",
            "concession_window",
            "court",
            "court_accounts_office",
            "court_setting",
            "deadline_rule",
            "deadline_trigger",
            "document_type",
            "document_type_use",
            "enablement",
            "fee_item",
            "holiday",
            "party_role",
            "reference_version",
            "registry",
            "registry_hours",
            "venue",
        ),
        OF_THE_RELEASE,
    ),
    **dict.fromkeys(("audit_head", "ledger_watch", "log_cursor_key", "provider_reading"), ONE_ROW),
    **dict.fromkeys(("checkpoint_certificate", "seal_certificate"), A_KEY),
    **dict.fromkeys(
        (
            "case_number_counter",
            "filing_reference_counter",
            "payment_serial",
            "receipt_serial",
            "refund_serial",
        ),
        A_YEAR,
    ),
    **dict.fromkeys(
        (
            "branch",
            "deposit_account",
            "deposit_alert",
            "deposit_closing",
            "deposit_suspension",
            "deposit_transfer",
            "ledger_account",
            "ledger_proof",
            "organisation",
        ),
        OF_AN_ORGANISATION,
    ),
    **dict.fromkeys(("fee_day", "reconciliation_day", "reconciliation_total"), "a few for each day"),
    "settlement_file": "one for each day",
    "fee_total": "one for each day, court and item of fees that was paid on it",
    "reconciliation_difference": "one for each thing that did not agree, which is rare",
    "clearing_item": "one for each closed deposit account, posted difference and refund by hand, which are rare",
    "till": "a few for each day",
    "chargeback": "one for each payment that a bank took back, which is rare",
    "closure": "a few typhoons and black rainstorms a year",
    "fee_schedule": "one for each time that the fees changed",
    "reaction_subscription": "one for each reaction and kind of event that the code knows",
    "submission_intent": "those on their way: it goes when the filing has been received",
}
"""By table, why."""

GROWS = frozenset(complete_metadata().tables) - DOES_NOT_GROW.keys()
"""The tables that grow with the years."""
