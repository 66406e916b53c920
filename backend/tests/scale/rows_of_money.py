"""The rows of one deposit account of the big firm, with an entry for each case and a deposit after every tenth.

Fees are paid from it, and every third by card.
"""

from collections.abc import Iterator

from tests.scale.dialects import Words
from tests.scale.expressions import MINUTES_BETWEEN_CASES, NEW_CASE, Rows, at, filer, text
from tests.scale.people import BIG_FIRM, PEOPLE

DEPOSIT_CENTS, FEE_CENTS, TOP_UP_CENTS = 10**12, 104_500, 1_000_000
FIRST_TOP_UP, FIRST_INTENT = 500_000_000, 800_000_000
ONCE = "i = 1"
BY_CARD = "i % 3 = 1"
TOPS_UP = "i % 10 = 0"
NOT_DECIDED = "(i % 100 IN (0, 1, 2, 3))"
"""Filings whose money the court has not taken yet."""


FEW_TILLS = "i % 1000 = 0"


def deposit_account(w: Words) -> Iterator[Rows]:
    """Yield the account and its ledger account, which have the number 1."""
    yield Rows(
        "ledger_account",
        {
            "id": w.key("i"),
            "code": "'deposit:scale'",
            "kind": "'LIABILITY'",
            "opening_cents": str(DEPOSIT_CENTS),
            "balance_cents": "0",
            "held_cents": "0",
            "floor_cents": "300000",
            "postings": "0",
            "created_at": w.instant("0"),
        },
        ONCE,
    )
    yield Rows(
        "deposit_account",
        {
            "id": w.key("i"),
            "organisation_id": text(BIG_FIRM),
            "ledger_account_id": w.key("i"),
            "status": "'OPEN'",
            "minimum_balance_cents": "300000",
            "terms_accepted_at": w.instant("0"),
            "created_at": w.instant("0"),
        },
        ONCE,
    )


def payments(w: Words, side: str) -> Rows:
    return Rows(
        "payment",
        {
            "id": w.key("i"),
            "reference": f"'CP-' || {w.padded('i', 9)}",
            "method": f"CASE WHEN {BY_CARD} THEN 'CARD' ELSE 'DEPOSIT_ACCOUNT' END",
            "status": "'CAPTURED'",
            "authorised_cents": str(FEE_CENTS),
            "captured_cents": str(FEE_CENTS),
            "refunded_cents": "0",
            "filing_id": w.key("i"),
            "case_id": f"CASE WHEN i % 100 <> {NEW_CASE} THEN {w.key('i')} END",
            "organisation_id": side,
            "payer_user_id": filer(),
            "quote_id": w.key("i"),
            "fee_version": "'1'",
            "deposit_account_id": f"CASE WHEN NOT {BY_CARD} THEN {w.key('1')} END",
            "created_at": at(w),
            "registrar_only": w.truth("i % 1000 = 500"),
        },
    )


def top_up_id(w: Words) -> str:
    return w.key(f"({FIRST_TOP_UP} + i)")


def top_ups(w: Words) -> Rows:
    columns = {"id": top_up_id(w), "reference": f"'CD-' || {w.padded('i', 9)}", "method": "'CARD'"}
    cents = dict.fromkeys(("authorised_cents", "captured_cents"), str(TOP_UP_CENTS))
    whose = {"organisation_id": text(BIG_FIRM), "payer_user_id": text(PEOPLE["administrator"].id)}
    more = {"status": "'CAPTURED'", "refunded_cents": "0", "fee_version": "''", "created_at": at(w)}
    more |= {"paid_into_account_id": w.key("1"), "registrar_only": w.truth("1 = 0")}
    return Rows("payment", columns | cents | whose | more, TOPS_UP)


def holds(w: Words) -> Rows:
    columns = {"payment_id": w.key("i"), "deposit_account_id": w.key("1"), "amount_cents": str(FEE_CENTS)}
    taken = f"CASE WHEN {NOT_DECIDED} THEN 0 ELSE {FEE_CENTS} END"
    status = f"CASE WHEN {NOT_DECIDED} THEN 'HELD' ELSE 'CAPTURED' END"
    more = {"captured_cents": taken, "status": status, "created_at": at(w)}
    return Rows("deposit_hold", columns | more, f"NOT {BY_CARD}")


def receipts(w: Words) -> Iterator[Rows]:
    """Yield the receipts of the fees that were taken, each of which was printed."""
    given = {"id": w.key("i"), "payment_id": w.key("i"), "office_code": "'HC'", "year": "2026", "serial": "i"}
    names = {"number": f"'HC-26-' || {w.padded('i', 9)}", "verification": f"'1' || {w.padded('i', 13)}"}
    said = {"amount_cents": str(FEE_CENTS), "issued_at": at(w), "content": w.json("'{}'")}
    yield Rows("receipt", given | names | said, f"NOT {NOT_DECIDED}")
    file = {"receipt_id": w.key("i"), "sha256": w.padded("i", 64), "size_bytes": "40000", "made_at": at(w)}
    yield Rows("receipt_file", file, f"NOT {NOT_DECIDED}")


def refunds(w: Words) -> Rows:
    """Refunds of every fiftieth fee: paid back, but for some that wait for a second person."""
    waits = "i % 1000 = 50"
    names = {"id": w.key("i"), "payment_id": w.key("i"), "reference": f"'R-26-' || {w.padded('i', 9)}"}
    said = {"amount_cents": "100", "reason": "'Filed twice'", "unanswered": "0"}
    who = {"asked_at": at(w), "asked_by": "'asker'", "decided_by": f"CASE WHEN NOT {waits} THEN 'second' END"}
    status = {"status": f"CASE WHEN {waits} THEN 'SENT_FOR_APPROVAL' ELSE 'CLOSED' END"}
    return Rows("refund", names | said | who | status, "i % 50 = 0")


def card_holds(w: Words) -> Rows:
    columns = {"payment_id": w.key("i"), "ends_at": at(w), "unanswered": "0"}
    return Rows("card_hold", columns | {"next_ask_at": f"CASE WHEN {NOT_DECIDED} THEN {at(w)} END"}, BY_CARD)


def tills(w: Words) -> Iterator[Rows]:
    """Yield a till for every thousandth case, and for every fiftieth fee that it was taken at one of them."""
    account = {"id": w.key("i"), "code": f"'till:' || {w.padded('i', 9)}", "kind": "'ASSET'"}
    none = dict.fromkeys(("opening_cents", "balance_cents", "held_cents", "postings"), "0")
    yield Rows("ledger_account", account | none | {"created_at": at(w)}, FEW_TILLS)
    place = {"id": w.key("i"), "office_code": "'HC'", "counter": "'Counter 2'", "cashier_id": "'cashier'"}
    day = {
        "day": "'2026-11-23'",
        "ledger_account_id": w.key("i"),
        "opened_at": at(w),
        "notes": w.json("'{}'"),
    }
    sums = dict.fromkeys(("float_cents", "cash_cents", "cheque_cents", "card_cents", "takings"), "0")
    closed = {"counted_at": at(w), "counted_cents": "0", "closed_at": at(w), "closed_by": "'second'"}
    yield Rows("till", place | day | sums | closed, FEW_TILLS)
    taken = {
        "payment_id": w.key("i"),
        "till_id": w.key("(i + 999) / 1000 * 1000"),
        "number": "i",
        "means": "'CASH'",
    }
    yield Rows("till_taking", taken | {"amount_cents": str(FEE_CENTS), "taken_at": at(w)}, "i % 50 = 0")


def money(w: Words) -> Iterator[Rows]:
    """Yield what moved, in an order that the foreign keys allow, after the payments."""
    yield holds(w)
    yield from receipts(w)
    yield refunds(w)
    yield from tills(w)
    yield from asked_of_the_provider(w, w.key("i"), FEE_CENTS, BY_CARD, first_id=FIRST_INTENT)
    yield card_holds(w)
    yield from asked_of_the_provider(
        w, top_up_id(w), TOP_UP_CENTS, TOPS_UP, first_id=FIRST_INTENT + 20_000_000
    )
    # The number of a row has four bytes on PostgreSQL, which fees of 20,000 cases fill.
    spent, paid_in = f"CAST(i AS BIGINT) * {FEE_CENTS}", f"* CAST({TOP_UP_CENTS} AS BIGINT)"
    yield from entries(
        w,
        w.key("i"),
        {
            "kind": "'CAPTURE'",
            "number": "i + (i - 1) / 10",
            "amount_cents": str(-FEE_CENTS),
            "balance_after_cents": f"{DEPOSIT_CENTS} - {spent} + (i - 1) / 10 {paid_in}",
        },
    )
    yield from entries(
        w,
        top_up_id(w),
        {
            "kind": "'TOP_UP'",
            "number": "i + i / 10",
            "amount_cents": str(TOP_UP_CENTS),
            "balance_after_cents": f"{DEPOSIT_CENTS} - {spent} + i / 10 {paid_in}",
        },
        TOPS_UP,
    )


def entries(w: Words, subject_id: str, posted: dict[str, str], where: str = "1 = 1") -> Iterator[Rows]:
    """Yield a movement of the account for each of some payments."""
    kind = posted.pop("kind")
    reference = f"'CP-' || {w.padded('i', 9)}"
    yield Rows("journal_entry", {"id": subject_id, "at": at(w), "kind": kind, "reference": reference}, where)
    columns = {"id": subject_id, "entry_id": subject_id, "subject_id": subject_id, "account_id": w.key("1")}
    yield Rows("posting", columns | posted | {"floor_cents": "300000", "at": at(w)}, where)


def asked_of_the_provider(
    w: Words, payment_id: str, cents: int, where: str, *, first_id: int
) -> Iterator[Rows]:
    """Yield that the money was set aside and taken; of a few the provider has not said yet whether it was taken."""
    unknown = "i % 500 = 10"
    for kind, offset in (("AUTHORISE", 0), ("CAPTURE", 10_000_000)):
        intent_id = w.key(f"({first_id + offset} + i)")
        open_still = unknown if kind == "CAPTURE" else "1 = 0"
        yield Rows(
            "payment_intent",
            {
                "id": intent_id,
                "payment_id": payment_id,
                "kind": text(kind),
                "amount_cents": str(cents),
                "document_ids": w.json("'[]'"),
                "state": f"CASE WHEN {open_still} THEN 'UNKNOWN' ELSE 'SUCCEEDED' END",
                "next_ask_at": f"CASE WHEN {open_still} THEN {at(w)} END",
                "unanswered": "0",
                "created_at": at(w),
            },
            where,
        )
        outcome = {"intent_id": intent_id, "outcome": text(kind), "amount_cents": str(cents), "at": at(w)}
        yield Rows("payment_result", outcome, f"{where} AND NOT {open_still}")
    taken = {
        "movement": "'TAKEN'",
        "amount_cents": str(cents),
        "at": at(w),
        "day": w.day(f"i * {MINUTES_BETWEEN_CASES}"),
    }
    told = {"id": w.key(f"({first_id + 10_000_000} + i)"), "payment_key": w.key(f"({first_id} + i)")}
    yield Rows("provider_movement", told | taken, where)
