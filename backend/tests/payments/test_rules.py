"""The transition table of payments, by itself."""

from datetime import UTC, datetime, timedelta

from causeway.payments.rules.deposit_transitions import (
    DEPOSIT_ACCOUNTS,
    HOLDS,
    DepositAccountEvent,
    HoldEvent,
)
from causeway.payments.rules.means import payment_reference
from causeway.payments.rules.pricing import still_holds
from causeway.payments.rules.transitions import PAYMENTS, TAKEN, PaymentStep
from causeway.payments.tables import DepositAccountStatus, FeeQuote, HoldStatus, PaymentStatus

ENDS = {
    PaymentStatus.DECLINED,
    PaymentStatus.FAILED,
    PaymentStatus.CANCELLED,
    PaymentStatus.VOIDED,
    PaymentStatus.AUTHORISATION_EXPIRED,
    PaymentStatus.REFUNDED,
    PaymentStatus.CHARGED_BACK,
}


def test_every_step_and_every_status_is_in_the_table() -> None:
    assert {row.event for row in PAYMENTS.rows} == set(PaymentStep)
    reached = {status for row in PAYMENTS.rows for status in row.targets}
    assert reached == set(PaymentStatus)


def test_nothing_follows_an_end() -> None:
    left = {status for step in PaymentStep for status in PAYMENTS.sources_of(step)}
    assert left.isdisjoint(ENDS)
    assert left | ENDS == set(PaymentStatus)


def test_money_is_taken_from_an_authorised_payment_and_never_from_a_voided_one() -> None:
    assert PAYMENTS.allows(PaymentStatus.AUTHORISED, PaymentStep.CAPTURE)
    assert not any(PAYMENTS.allows(PaymentStatus.VOIDED, step) for step in PaymentStep)
    assert not any(PAYMENTS.allows(status, PaymentStep.VOID) for status in TAKEN)


def test_every_step_of_holds_and_deposit_accounts_is_in_their_tables() -> None:
    assert {row.event for row in HOLDS.rows} == set(HoldEvent)
    assert {row.event for row in DEPOSIT_ACCOUNTS.rows} == set(DepositAccountEvent)
    ended = {HoldStatus.CAPTURED, HoldStatus.VOIDED}
    assert not any(HOLDS.allows(status, step) for status in ended for step in HoldEvent)
    payable = {
        status for status in DepositAccountStatus if DEPOSIT_ACCOUNTS.allows(status, DepositAccountEvent.PAY)
    }
    assert payable == {DepositAccountStatus.OPEN}


def test_a_quote_ends_with_its_last_second_and_with_any_change() -> None:
    at = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)
    quote = FeeQuote(
        filing_id="f",
        user_id="u",
        total_cents=0,
        fee_version="v",
        fingerprint="a",
        fees_on=at.date(),
        created_at=at - timedelta(hours=1),
        expires_at=at,
    )
    assert still_holds(quote, "a", at - timedelta(microseconds=1))
    assert not still_holds(quote, "a", at)
    assert not still_holds(quote, "b", at - timedelta(minutes=1))


def test_a_reference_has_its_year_and_six_digits() -> None:
    assert payment_reference(2026, 123) == "CP-26-000123"
    assert payment_reference(2100, 1_234_567) == "CP-00-1234567"
