"""The rows of filings and what goes with them, one for each case."""

from collections.abc import Iterator

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
    text,
)
from tests.scale.rows_of_cases import party_id

IS_FROM_A_FORM, MAY_BE_SCANNED = "i % 10 = 4", "i % 100 = 4"
"""Filings whose page the court set from what was answered; and those whose case a scan may start."""
ANSWERS = '{"form": "writ", "answers": {}}'


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


def fee_lines(w: Words) -> Iterator[Rows]:
    words = {"name_en": "'Writ'", "name_zh_hant": "'令狀'", "name_zh_hans": "'令状'", "statute": "''"}
    cents = {"ordinary_cents": "104500", "concession_cents": "0", "payable_cents": "104500"}
    ids = {"id": w.key("i"), "payment_id": w.key("i"), "filing_document_id": w.key("i"), "code": "'WRIT'"}
    more = {"position": "1", "verified": w.truth("1 = 1"), "captured_cents": "104500"}
    yield Rows("fee_line", ids | words | cents | more)
    # Some quotes were kept, with lines of their own.
    ids = {"id": w.key("(600000000 + i)"), "quote_id": w.key("i")} | {
        name: ids[name] for name in ("filing_document_id", "code")
    }
    yield Rows("fee_line", ids | words | cents | more | {"captured_cents": "0"}, "i % 10 = 1")


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
            "originating_data": f"CASE WHEN {IS_FROM_A_FORM} THEN {w.json(text(ANSWERS))} END",
            "scan_permitted_at": f"CASE WHEN {MAY_BE_SCANNED} THEN {at(w)} END",
            "scan_reason": f"CASE WHEN {MAY_BE_SCANNED} THEN 'Made before the form was' END",
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
            "made_from": f"CASE WHEN {IS_FROM_A_FORM} THEN {w.padded('i', 64)} END",
        },
    )


def parties_named(w: Words) -> Rows:
    """Every second filing says for which party of its case it is made."""
    columns = {"id": w.key("i"), "filing_id": w.key("i"), "position": "1", "party_id": party_id(w, 1)}
    named = {"role": "'PLAINTIFF'", "kind": "'COMPANY'", "name_en": "one.en", "name_zh": "one.zh"}
    return Rows("filing_party", columns | named | {"on_behalf": w.truth("1 = 1")}, "i % 2 = 0")


def earlier_versions(w: Words) -> Rows:
    """What was corrected had another file before."""
    columns = {"filing_document_id": w.key("i"), "revision": "1", "upload_id": w.key("i")}
    more = {"document_id": w.key("i"), "title": "'Statement of claim'", "replaced_at": at(w)}
    return Rows("filing_document_version", columns | more, "i % 5 = 2")


def findings(w: Words) -> Rows:
    columns = {"id": w.key("i"), "upload_id": w.key("i"), "document_id": w.key("i"), "position": "1"}
    return Rows("upload_finding", columns | {"code": "'NO_TEXT_LAYER'", "severity": "'ADVISES'"}, "i % 4 = 1")


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
