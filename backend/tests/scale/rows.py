"""What stands in each row of a court built by statements: SQL expressions over `i`, the number of the case.

`one` and `other` are the made-up names of the first and the second party.
"""

from collections.abc import Iterator
from typing import NamedTuple

from tests.scale.dialects import Words
from tests.scale.people import BIG_FIRM, DEPARTMENT, FIRST_OTHER_FIRM, OTHER_FIRMS, PEOPLE

MOST_CASES_OF_THE_FIRM = 20_000
CASES_OF_THE_JUDGE, CASES_SHARED = 60, 20
CASES_OF_THE_LITIGANT = "(17, 1017)"
CODES = ("HCA", "HCPI", "HCCL", "CACV", "DCCJ", "DCPI")
COURTS = ("HC-CFI", "HC-CFI", "HC-CFI", "HC-CA", "DC", "DC")
DAY = 86_400
MINUTES_BETWEEN_CASES = 90
FILINGS = {
    0: "RECEIVED",
    1: "UNDER_REVIEW",
    2: "RETURNED_FOR_CORRECTION",
    3: "DRAFT",
    4: "RECEIVED",
    5: "REJECTED",
}
"""Where the filing of every hundredth case stands, by the number's remainder; all others were accepted."""
NEW_CASE = 4
"""The remainder of the filings that are to start a case, and so are in none."""

Columns = dict[str, str]


class Rows(NamedTuple):
    """The rows of one table: what they hold, and for which cases there is one."""

    table: str
    columns: Columns
    where: str = "1 = 1"


def all_rows(w: Words, cases: int) -> Iterator[Rows]:
    """Yield the rows of every table, in an order that the foreign keys allow."""
    every = max(10, cases // MOST_CASES_OF_THE_FIRM)
    firm = f"CASE WHEN i % {every} = 0 THEN {_text(BIG_FIRM)} ELSE {_other_firm(w, 'i')} END"
    yield _cases(w)
    for position in (1, 2):
        yield _parties(w, position)
    yield _representations(w, 1, firm)
    department = f"CASE WHEN i % 10 = 3 THEN {_text(DEPARTMENT)} ELSE {_other_firm(w, 'i / 3')} END"
    yield _representations(w, 2, f"CASE WHEN i IN {CASES_OF_THE_LITIGANT} THEN NULL ELSE {department} END")
    yield _assignments(w, cases)
    yield _shares(w, cases)
    side = f"CASE WHEN i % 20 = 3 THEN {_text(DEPARTMENT)} ELSE {firm} END"
    yield _quotes(w, side)
    yield _payments(w, side)
    yield _fee_lines(w)
    yield _uploads(w, side)
    yield _documents(w, side)
    yield _filings(w, side)
    yield _filing_documents(w)
    for position, status in ((1, "'DRAFT'"), (2, _status())):
        yield _transitions(w, position, status)
    for number in (1, 2):
        yield _docket(w, number, side)
    yield _events(w)
    yield Rows("audit_topic", {"topic": f"'case:' || {w.key('i')}", "position": "i"})


def _text(value: str) -> str:
    return f"'{value}'"


def _choice(of: str, values: tuple[str, ...]) -> str:
    whens = " ".join(f"WHEN {place} THEN '{value}'" for place, value in enumerate(values))
    return f"CASE {of} % {len(values)} {whens} END"


def _other_firm(w: Words, number: str) -> str:
    return w.key(f"({FIRST_OTHER_FIRM} + ({number}) % {OTHER_FIRMS})")


def _status() -> str:
    whens = " ".join(f"WHEN {rest} THEN '{status}'" for rest, status in FILINGS.items())
    return f"CASE i % 100 {whens} ELSE 'ACCEPTED' END"


def _at(w: Words, seconds: int = 0) -> str:
    return w.instant(f"i * {MINUTES_BETWEEN_CASES} + {seconds}")


def _cases(w: Words) -> Rows:
    code = _choice("(i * 7)", CODES)
    return Rows(
        "court_case",
        {
            "id": w.key("i"),
            "number": f"{code} || ' ' || {w.text('i')} || '/2026'",
            "number_code": code,
            "number_year": "2026",
            "number_serial": "i",
            "sort_key": f"{code} || '2026' || {w.padded('i', 7)}",
            "case_type_code": code,
            "court_code": _choice("(i * 7)", COURTS),
            "title_en": f"one.en || ' v ' || other.en || ' ' || {w.text('i * 37 % 9973')}",
            "title_zh": "one.zh || ' 對 ' || other.zh",
            "status": _choice("i", ("ACTIVE", "ACTIVE", "ISSUED", "STAYED", "CLOSED")),
            "security_level": "CASE WHEN i % 1000 = 500 THEN 'SEALED' ELSE 'PUBLIC' END",
            "created_at": _at(w),
            "issued_at": _at(w),
            "last_activity_at": w.instant(f"i * {MINUTES_BETWEEN_CASES} + i * 7919 % {300 * DAY}"),
        },
    )


def _parties(w: Words, position: int) -> Rows:
    return Rows(
        "party",
        {
            "id": w.key(f"(i * 2 + {position})"),
            "case_id": w.key("i"),
            "position": str(position),
            "role": "'PLAINTIFF'" if position == 1 else "'DEFENDANT'",
            "kind": "'COMPANY'",
            "name_en": "one.en" if position == 1 else f"other.en || ' ' || {w.text('i * 37 % 9973')}",
            "name_zh": "one.zh" if position == 1 else "other.zh",
            "identity_number": w.text("i"),
        },
    )


def _representations(w: Words, position: int, organisation: str) -> Rows:
    litigant = _text(PEOPLE["litigant"].id)
    in_person = f"CASE WHEN i IN {CASES_OF_THE_LITIGANT} THEN {litigant} END"
    return Rows(
        "representation",
        {
            "id": w.key(f"(i * 2 + {position})"),
            "case_id": w.key("i"),
            "party_id": w.key(f"(i * 2 + {position})"),
            "organisation_id": organisation,
            "user_id": "NULL" if position == 1 else in_person,
            "since": w.day(f"i * {MINUTES_BETWEEN_CASES}"),
        },
    )


def _assignments(w: Words, cases: int) -> Rows:
    columns = {"case_id": w.key("i"), "user_id": _text(PEOPLE["judge"].id), "kind": "'JUDGE'"}
    every = max(1, cases // CASES_OF_THE_JUDGE)
    return Rows("case_assignment", columns | {"assigned_at": _at(w)}, f"i % {every} = 0")


def _shares(w: Words, cases: int) -> Rows:
    columns = {"case_id": w.key("i"), "user_id": _text(PEOPLE["barrister"].id), "permission": "'READ'"}
    columns |= {
        "organisation_id": _text(BIG_FIRM),
        "shared_by": _text(PEOPLE["firm"].id),
        "shared_at": _at(w),
    }
    return Rows("case_share", columns, f"i % {max(1, cases // CASES_SHARED)} = 0")


def _quotes(w: Words, side: str) -> Rows:
    return Rows(
        "fee_quote",
        {
            "id": w.key("i"),
            "filing_id": w.key("i"),
            "organisation_id": side,
            "user_id": _filer(w),
            "total_cents": "104500",
            "fee_version": "'1'",
            "fingerprint": "'made up'",
            "fees_on": w.day(f"i * {MINUTES_BETWEEN_CASES}"),
            "created_at": _at(w),
            "expires_at": _at(w, DAY),
        },
    )


def _payments(w: Words, side: str) -> Rows:
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
            "payer_user_id": _filer(w),
            "quote_id": w.key("i"),
            "fee_version": "'1'",
            "created_at": _at(w),
            "registrar_only": w.truth("i % 1000 = 500"),
        },
    )


def _fee_lines(w: Words) -> Rows:
    words = {"name_en": "'Writ'", "name_zh_hant": "'令狀'", "name_zh_hans": "'令状'", "statute": "''"}
    cents = {"ordinary_cents": "104500", "concession_cents": "0", "payable_cents": "104500"}
    ids = {"id": w.key("i"), "payment_id": w.key("i"), "filing_document_id": w.key("i"), "code": "'WRIT'"}
    more = {"position": "1", "verified": w.truth("1 = 1"), "captured_cents": "104500"}
    return Rows("fee_line", ids | words | cents | more)


def _uploads(w: Words, side: str) -> Rows:
    return Rows(
        "upload",
        {
            "id": w.key("i"),
            "owner_user_id": _filer(w),
            "organisation_id": side,
            "filename": "'claim.pdf'",
            "purpose": "'FILING'",
            "size": "1000",
            '"offset"': "1000",
            "sha256": w.padded("i", 64),
            "status": "'CLEAN'",
            "poisoned": w.truth("1 = 0"),
            "created_at": _at(w),
            "expires_at": _at(w, DAY),
            "attempts": "1",
        },
    )


def _documents(w: Words, side: str) -> Rows:
    in_a_case = f"i % 100 <> {NEW_CASE}"
    return Rows(
        "document",
        {
            "id": w.key("i"),
            "upload_id": w.key("i"),
            "owner_user_id": _filer(w),
            "organisation_id": side,
            "sha256": w.padded("i", 64),
            "size_bytes": "1000",
            "content_type": "'application/pdf'",
            "filename": "'claim.pdf'",
            "title": f"'Statement of claim ' || {w.text('i')}",
            "access": "'PARTIES'",
            "verdict": "'CLEAN'",
            "scan": "'CLEAN'",
            "created_at": _at(w),
            "case_id": f"CASE WHEN {in_a_case} THEN {w.key('i')} END",
            "received_at": f"CASE WHEN i % 100 <> 3 THEN {_at(w)} END",
            "registrar_only": w.truth("i % 1000 = 500"),
            "filed_at": f"CASE WHEN i % 100 > 5 THEN {_at(w, DAY)} END",
        },
    )


def _filings(w: Words, side: str) -> Rows:
    return Rows(
        "filing",
        {
            "id": w.key("i"),
            "reference": f"'CW-' || {w.padded('i', 9)}",
            "status": _status(),
            "revision": "1",
            "version": "2",
            "case_id": f"CASE WHEN i % 100 <> {NEW_CASE} THEN {w.key('i')} END",
            "case_type_code": _choice("(i * 7)", CODES),
            "court_code": _choice("(i * 7)", COURTS),
            "title": f"'Statement of claim ' || {w.text('i * 37 % 9973')}",
            "matter_reference": f"'M-' || {w.text('i * 41 % 9973')}",
            "urgent": w.truth("i % 50 = 0"),
            "filer_id": _filer(w),
            "organisation_id": side,
            "created_at": _at(w),
            "updated_at": w.instant(f"i * {MINUTES_BETWEEN_CASES} + i * 6007 % {300 * DAY}"),
            "submitted_at": f"CASE WHEN i % 100 <> 3 THEN {_at(w)} END",
            "received_at": f"CASE WHEN i % 100 <> 3 THEN {_at(w, 1)} END",
            "correction_due_at": f"CASE WHEN i % 100 = 2 THEN {_at(w, 30 * DAY)} END",
            "quote_id": w.key("i"),
            "payment_id": w.key("i"),
            "overridden_findings": w.json("'[]'"),
        },
    )


def _filing_documents(w: Words) -> Rows:
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


def _transitions(w: Words, position: int, status: str) -> Rows:
    columns = {"id": w.key(f"(i * 2 + {position})"), "filing_id": w.key("i"), "position": str(position)}
    columns |= {"at": _at(w, position), "event": "'SUBMIT'", "to_status": status, "actor_id": _filer(w)}
    return Rows("filing_transition", columns | {"revision": "1"})


def _docket(w: Words, number: int, side: str) -> Rows:
    columns = {
        "id": w.key(f"(i * 2 + {number})"),
        "case_id": w.key("i"),
        "number": str(number),
        "at": _at(w, number),
    }
    words = {"title_en": "'Case issued'", "title_zh_hant": "'案件已發出'", "title_zh_hans": "'案件已发出'"}
    kind = {"kind": "'CASE_ISSUED'" if number == 1 else "'DOCUMENT_FILED'", "access": "'PARTIES'"}
    filed = (
        {} if number == 1 else {"filing_id": w.key("i"), "document_id": w.key("i"), "organisation_id": side}
    )
    return Rows("docket_entry", columns | words | kind | filed)


def _events(w: Words) -> Rows:
    columns = {
        "position": "i",
        "at": _at(w),
        "name": _choice("i", ("filing.received", "docket.entered", "x", "y")),
    }
    payload = {"payload": w.json("'{}'"), "topics": w.json("'[]'"), "previous_hash": "''", "hash": "''"}
    return Rows("audit_event", columns | payload)


def _filer(w: Words) -> str:
    """Whoever files in the case: the solicitor of the big firm for it, or somebody of no name."""
    return f"CASE WHEN i % 10 = 0 THEN {_text(PEOPLE['firm'].id)} ELSE {w.key('(800000000 + i % 5000)')} END"
