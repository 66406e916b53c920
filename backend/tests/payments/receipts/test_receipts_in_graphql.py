"""A receipt through GraphQL: what its holder reads, and what anybody learns who verifies it."""

import hashlib
from typing import Any

import pytest
from sqlmodel import col, update

from causeway.accounts.actor import PUBLIC, Actor
from causeway.graphql.contract.context import GraphQLContext
from causeway.graphql.schema import schema
from causeway.kit.blobs import Blob
from causeway.kit.check_digits import in_groups
from causeway.kit.clock import FixedClock
from causeway.kit.context import Context
from causeway.kit.fairness import ServerTime
from causeway.payments.receipts.commands.keep_receipt_file import KeepReceiptFile, keep_receipt_file
from causeway.payments.receipts.tables import Receipt
from causeway.payments.tables import Payment, PaymentStatus
from tests.payments.builders import ACCOUNTS_OFFICE, Firm, firm, load_fees, some_firm
from tests.payments.receipts.builders import AT_NOON, some_case, taken

RECEIPT = """query ($number: String!) { receipt(number: $number) {
  number verification issuedAt paidAt deemedReceivedAt method payerName caseNumber isOfficeVerified
  officeName(language: ZH_HANS) total { amount }
  items(language: ZH_HANT) {
    code name statute verified ordinary { amount } concession { amount } paid { amount }
  }
  payment { reference status receipt { number } }
  pdfUrl jsonUrl
} }"""
VERIFIED = (
    "outcome number officeName(language: EN) sentence(language: EN) total { amount } refunded { amount }"
)
VERIFY = f"query ($n: String!) {{ verifyReceipt(verification: $n) {{ {VERIFIED} }} }}"
VERIFY_FILE = f"query ($n: Sha256!) {{ verifyReceiptDigest(sha256: $n) {{ {VERIFIED} }} }}"


@pytest.fixture
async def payer(context: Context, clock: FixedClock) -> Firm:
    await load_fees(context)
    clock.move_to(AT_NOON)
    return await firm(context)


@pytest.fixture
async def receipt(context: Context, payer: Firm) -> Receipt:
    return await taken(context, payer, await some_case(context))


async def ask(context: Context, actor: Actor, document: str, **variables: Any) -> Any:
    """Run an operation; errors fail the test."""
    surroundings = GraphQLContext(context, actor, verifications=ServerTime(1_000))
    result = await schema.execute(document, variables, context_value=surroundings)
    await surroundings.close()
    assert result.errors is None, result.errors
    return result.data


async def test_its_holder_reads_what_stands_on_it(context: Context, payer: Firm, receipt: Receipt) -> None:
    for actor in (payer.solicitor, ACCOUNTS_OFFICE):
        found = (await ask(context, actor, RECEIPT, number=receipt.number))["receipt"]
        (item,) = found.pop("items")
        assert (item["code"], item["name"], item["paid"]) == ("HC_WRIT", "發出傳訊令狀", {"amount": "836.00"})
        assert found["payment"]["receipt"] == {"number": receipt.number}
        assert (found["officeName"], found["isOfficeVerified"]) == ("高等法院会计部", False)
        assert (found["caseNumber"], found["total"]) == ("HCA 1/2026", {"amount": "836.00"})
        assert (found["pdfUrl"], found["jsonUrl"]) == tuple(
            f"/receipts/{receipt.number}.{form}" for form in ("pdf", "json")
        )


@pytest.mark.parametrize("number", ["", "HC-26-000002", "hc-26-000001", "HC-26-000001 ", "x" * 300])
async def test_no_other_number_is_a_receipt(
    context: Context, payer: Firm, receipt: Receipt, number: str
) -> None:
    assert (await ask(context, payer.solicitor, RECEIPT, number=number))["receipt"] is None


async def test_strangers_are_told_of_none(context: Context, receipt: Receipt) -> None:
    stranger = some_firm()
    for actor in (stranger.solicitor, stranger.administrator):
        assert (await ask(context, actor, RECEIPT, number=receipt.number))["receipt"] is None


async def test_whoever_holds_it_verifies_it(context: Context, receipt: Receipt) -> None:
    typed = in_groups(receipt.verification)
    found = (await ask(context, PUBLIC, VERIFY, n=typed))["verifyReceipt"]
    assert (found["outcome"], found["number"], found["total"]["amount"], found["refunded"]["amount"]) == (
        *("GENUINE", receipt.number, "836.00", "0.00"),
    )
    assert found["sentence"] == "The High Court Accounts Office issued this receipt for HK$836.00."


@pytest.mark.parametrize(
    ("status", "refunded", "outcome"),
    [
        (PaymentStatus.PARTIALLY_REFUNDED, 40_000, "PARTIALLY_REFUNDED"),
        (PaymentStatus.REFUNDED, 83_600, "REFUNDED"),
        (PaymentStatus.CHARGED_BACK, 0, "REFUNDED"),
    ],
)
async def test_it_says_what_was_paid_back_since(
    context: Context, receipt: Receipt, status: PaymentStatus, refunded: int, outcome: str
) -> None:
    async with context.database.writing() as session:
        values = {"status": status, "refunded_cents": refunded}
        await session.execute(update(Payment).where(col(Payment.id) == receipt.payment_id).values(**values))
        await session.commit()
    found = (await ask(context, PUBLIC, VERIFY, n=receipt.verification))["verifyReceipt"]
    assert (found["outcome"], found["refunded"]["amount"]) == (outcome, f"{refunded / 100:.2f}")
    assert "paid back since" in found["sentence"]


async def test_neither_its_serial_nor_a_mistyped_number_tells_anything(
    context: Context, receipt: Receipt
) -> None:
    last = str((int(receipt.verification[-1]) + 1) % 10)
    for typed in ("HC-26-000001", receipt.verification[:-1] + last, receipt.verification[:-2], "", "9" * 300):
        found = (await ask(context, PUBLIC, VERIFY, n=typed))["verifyReceipt"]
        assert (found["outcome"], found["number"], found["total"]) == ("UNKNOWN", None, None)
        assert "14 digits" in found["sentence"]
    found = (await ask(context, PUBLIC, VERIFY, n="10000000000083"))["verifyReceipt"]
    assert (found["outcome"], found["sentence"]) == (
        *("UNKNOWN", "No receipt with the number 1000 0000 0000 83 was issued here."),
    )


async def test_its_file_is_known_by_its_hash(context: Context, receipt: Receipt) -> None:
    files = [hashlib.sha256(made).hexdigest() for made in (b"the first", b"made again")]
    for sha256 in files:
        kept = KeepReceiptFile(receipt.id, Blob(sha256, 9))
        assert (await context.run(keep_receipt_file, kept, actor=PUBLIC)).sha256 == files[0]
    first, again = [
        (await ask(context, PUBLIC, VERIFY_FILE, n=each))["verifyReceiptDigest"] for each in files
    ]
    assert (first["outcome"], first["number"]) == ("GENUINE", receipt.number)
    assert (again["outcome"], again["number"]) == ("UNKNOWN", None)
