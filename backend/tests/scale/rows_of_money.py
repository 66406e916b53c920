"""The rows of one deposit account of the big firm, with as many entries as there are cases."""

from collections.abc import Iterator

from tests.scale.dialects import Words
from tests.scale.expressions import Rows, at, text
from tests.scale.people import BIG_FIRM

DEPOSIT_CENTS, FEE_CENTS = 10**12, 104_500
ONCE = "i = 1"


def money(w: Words) -> Iterator[Rows]:
    """Yield them in an order that the foreign keys allow. Account and ledger account have the number 1."""
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
    yield from entries(w)


def entries(w: Words) -> Iterator[Rows]:
    """A fee for each case, taken from the account."""
    # The number of a row has four bytes on PostgreSQL, which fees of 20,000 cases fill.
    balance = f"{DEPOSIT_CENTS} - CAST(i AS BIGINT) * {FEE_CENTS}"
    yield Rows(
        "journal_entry",
        {"id": w.key("i"), "at": at(w), "kind": "'CAPTURE'", "reference": f"'CP-' || {w.padded('i', 9)}"},
    )
    yield Rows(
        "posting",
        {
            "id": w.key("i"),
            "entry_id": w.key("i"),
            "account_id": w.key("1"),
            "subject_id": w.key("i"),
            "number": "i",
            "amount_cents": str(-FEE_CENTS),
            "balance_after_cents": balance,
            "floor_cents": "300000",
            "at": at(w),
        },
    )
