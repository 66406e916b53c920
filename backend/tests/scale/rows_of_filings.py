"""The rows of filings and what goes with them, one for each case."""

from tests.scale.dialects import Words
from tests.scale.expressions import (
    CODES,
    COURTS,
    DAY,
    MINUTES_BETWEEN_CASES,
    NEW_CASE,
    Rows,
    at,
    choice,
    filer,
    status,
)


def quotes(w: Words, side: str) -> Rows:
    return Rows(
        "fee_quote",
        {
            "id": w.key("i"),
            "filing_id": w.key("i"),
            "organisation_id": side,
            "user_id": filer(),
            "total_cents": "104500",
            "fee_version": "'1'",
            "fingerprint": "'made up'",
            "fees_on": w.day(f"i * {MINUTES_BETWEEN_CASES}"),
            "created_at": at(w),
            "expires_at": at(w, DAY),
        },
    )


def payments(w: Words, side: str) -> Rows:
    return Rows(
        "payment",
        {
            "id": w.key("i"),
            "reference": f"'CP-' || {w.padded('i', 9)}",
            "method": "'DEPOSIT_ACCOUNT'",
            "status": "'CAPTURED'",
            "authorised_cents": "104500",
            "captured_cents": "104500",
            "refunded_cents": "0",
            "filing_id": w.key("i"),
            "case_id": f"CASE WHEN i % 100 <> {NEW_CASE} THEN {w.key('i')} END",
            "organisation_id": side,
            "payer_user_id": filer(),
            "quote_id": w.key("i"),
            "fee_version": "'1'",
            "created_at": at(w),
            "registrar_only": w.truth("i % 1000 = 500"),
        },
    )


def fee_lines(w: Words) -> Rows:
    words = {"name_en": "'Writ'", "name_zh_hant": "'令狀'", "name_zh_hans": "'令状'", "statute": "''"}
    cents = {"ordinary_cents": "104500", "concession_cents": "0", "payable_cents": "104500"}
    ids = {"id": w.key("i"), "payment_id": w.key("i"), "filing_document_id": w.key("i"), "code": "'WRIT'"}
    more = {"position": "1", "verified": w.truth("1 = 1"), "captured_cents": "104500"}
    return Rows("fee_line", ids | words | cents | more)


def uploads(w: Words, side: str) -> Rows:
    return Rows(
        "upload",
        {
            "id": w.key("i"),
            "owner_user_id": filer(),
            "organisation_id": side,
            "filename": "'claim.pdf'",
            "purpose": "'FILING'",
            "size": "1000",
            '"offset"': "1000",
            "sha256": w.padded("i", 64),
            "status": "'CLEAN'",
            "poisoned": w.truth("1 = 0"),
            "created_at": at(w),
            "expires_at": at(w, DAY),
        },
    )


def documents(w: Words, side: str) -> Rows:
    in_a_case = f"i % 100 <> {NEW_CASE}"
    return Rows(
        "document",
        {
            "id": w.key("i"),
            "upload_id": w.key("i"),
            "owner_user_id": filer(),
            "organisation_id": side,
            "sha256": w.padded("i", 64),
            "size_bytes": "1000",
            "content_type": "'application/pdf'",
            "filename": "'claim.pdf'",
            "title": f"'Statement of claim ' || {w.text('i')}",
            "access": "'PARTIES'",
            "verdict": "'CLEAN'",
            "scan": "'CLEAN'",
            "created_at": at(w),
            "case_id": f"CASE WHEN {in_a_case} THEN {w.key('i')} END",
            "received_at": f"CASE WHEN i % 100 <> 3 THEN {at(w)} END",
            "registrar_only": w.truth("i % 1000 = 500"),
            "filed_at": f"CASE WHEN i % 100 > 5 THEN {at(w, DAY)} END",
        },
    )


def filings(w: Words, side: str) -> Rows:
    return Rows(
        "filing",
        {
            "id": w.key("i"),
            "reference": f"'CW-' || {w.padded('i', 9)}",
            "status": status(),
            "revision": "1",
            "version": "2",
            "case_id": f"CASE WHEN i % 100 <> {NEW_CASE} THEN {w.key('i')} END",
            "case_type_code": choice("(i * 7)", CODES),
            "court_code": choice("(i * 7)", COURTS),
            "title": f"'Statement of claim ' || {w.text('i * 37 % 9973')}",
            "matter_reference": f"'M-' || {w.text('i * 41 % 9973')}",
            "urgent": w.truth("i % 50 = 0"),
            "filer_id": filer(),
            "organisation_id": side,
            "created_at": at(w),
            "updated_at": w.instant(f"i * {MINUTES_BETWEEN_CASES} + i * 6007 % {300 * DAY}"),
            "submitted_at": f"CASE WHEN i % 100 <> 3 THEN {at(w)} END",
            "received_at": f"CASE WHEN i % 100 <> 3 THEN {at(w, 1)} END",
            "correction_due_at": f"CASE WHEN i % 100 = 2 THEN {at(w, 30 * DAY)} END",
            "quote_id": w.key("i"),
            "payment_id": w.key("i"),
            "overridden_findings": w.json("'[]'"),
        },
    )


def filing_documents(w: Words) -> Rows:
    return Rows(
        "filing_document",
        {
            "id": w.key("i"),
            "filing_id": w.key("i"),
            "upload_id": w.key("i"),
            "document_id": w.key("i"),
            "position": "1",
            "role": "'LEAD'",
            "type_code": "'STATEMENT_OF_CLAIM'",
            "title": "'Statement of claim'",
            "access": "'PARTIES'",
            "review_status": "CASE WHEN i % 100 > 5 THEN 'ACCEPTED' ELSE 'RECEIVED' END",
            "revision": "1",
        },
    )


def corrections(w: Words) -> Rows:
    """What was asked to be corrected in filings that came back."""
    columns = {"id": w.key("i"), "filing_id": w.key("i"), "revision": "1", "position": "1"}
    return Rows(
        "filing_correction",
        columns | {"filing_document_id": w.key("i"), "reason_code": "'OTHER'"},
        "i % 5 = 2",
    )


def transitions(w: Words, position: int, status: str) -> Rows:
    columns = {"id": w.key(f"(i * 2 + {position})"), "filing_id": w.key("i"), "position": str(position)}
    columns |= {"at": at(w, position), "event": "'SUBMIT'", "to_status": status, "actor_id": filer()}
    return Rows("filing_transition", columns | {"revision": "1"})
