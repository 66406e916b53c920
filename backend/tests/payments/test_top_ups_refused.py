"""What cannot be paid into a deposit account is refused, by its field, and moves nothing."""

from dataclasses import replace
from typing import Any

import pytest

from causeway.accounts.actor import PUBLIC, Actor, Role
from causeway.kit.errors import Forbidden, ProblemCode, Refusal
from causeway.payments.commands.accept_deposit_terms import AcceptDepositTerms, accept_deposit_terms
from causeway.payments.commands.open_deposit_account import OpenDepositAccount, open_deposit_account
from causeway.payments.tables import DepositAccountStatus, PaymentMethod, PaymentStatus
from tests.payments.builders import ACCOUNTS_OFFICE, firm, some_firm
from tests.payments.card_tills import CardTill, refusal

DEPOSIT = 300_000
CAPTURED = PaymentStatus.CAPTURED


REFUSED: dict[str, tuple[dict[str, Any], ProblemCode, str]] = {
    "nothing": ({"cents": 0}, ProblemCode.INVALID, "amount"),
    "less than nothing": ({"cents": -50_000}, ProblemCode.INVALID, "amount"),
    "too little": ({"cents": 9_999}, ProblemCode.INVALID, "amount"),
    "too much": ({"cents": 100_000_001}, ProblemCode.INVALID, "amount"),
    "another currency": ({"currency": "USD"}, ProblemCode.INVALID, "currency"),
    "other means": ({"method": PaymentMethod.PPS}, ProblemCode.PAYMENT_METHOD_NOT_AVAILABLE, "method"),
    "from itself": (
        {"method": PaymentMethod.DEPOSIT_ACCOUNT},
        ProblemCode.PAYMENT_METHOD_NOT_AVAILABLE,
        "method",
    ),
    "no provider": ({"takes_cards": False}, ProblemCode.PAYMENT_METHOD_NOT_AVAILABLE, "method"),
}


async def test_what_cannot_be_taken_is_refused_by_its_field(till: CardTill) -> None:
    payer = await firm(till.context, DEPOSIT)
    for name, (changes, code, path) in REFUSED.items():
        refused = await refusal(till, payer, **changes)
        assert (refused.code, [each.path for each in refused.fields]) == (code, [(path,)]), name
    assert till.store.log() == []
    assert (await till.topped_up(payer, 10_000)).status is CAPTURED


async def test_a_first_deposit_is_the_minimum_balance_at_least(till: CardTill) -> None:
    payer = await till.accepted()
    refused = await refusal(till, payer, DEPOSIT - 1)
    assert "at least HK$3,000.00" in refused.words.en
    assert [each.path for each in refused.fields] == [("amount",)]


@pytest.mark.parametrize(
    ("status", "says"),
    [(DepositAccountStatus.SUSPENDED, "is suspended"), (DepositAccountStatus.CLOSED, "is closed")],
)
async def test_a_suspended_or_closed_account_takes_nothing(
    till: CardTill, status: DepositAccountStatus, says: str
) -> None:
    payer = await firm(till.context, DEPOSIT)
    await till.put(payer, status)
    refused = await refusal(till, payer)
    assert (refused.code, says in refused.words.en) == (ProblemCode.ACTION_NOT_AVAILABLE, True)


async def test_only_its_administrators_pay_in(till: CardTill) -> None:
    payer = await firm(till.context, DEPOSIT)
    for actor in (payer.solicitor, ACCOUNTS_OFFICE):
        assert (await refusal(till, payer, actor=actor)).code is ProblemCode.FORBIDDEN
    stranger = replace(payer.administrator, organisation_id="another")
    for actor in (stranger, PUBLIC, Actor("litigant", roles=frozenset({Role.INDIVIDUAL}))):
        assert (await refusal(till, payer, actor=actor)).code is ProblemCode.NOT_FOUND
        assert (await refusal(till, payer, actor=actor, deposit_account_id=None)).code is (
            ProblemCode.NOT_FOUND
        )
    secondary = replace(payer.administrator, roles=frozenset({Role.SECONDARY_ADMINISTRATOR}))
    own = await till.begin(payer, 50_000, actor=secondary, deposit_account_id=None)
    assert own.paid_into_account_id == payer.account_id


async def test_nothing_is_paid_in_before_the_terms_are_accepted(till: CardTill) -> None:
    made = some_firm()
    opening = OpenDepositAccount(made.organisation_id, DEPOSIT)
    account = await till.context.run(open_deposit_account, opening, actor=ACCOUNTS_OFFICE)
    payer = replace(made, account_id=account.id)
    refused = await refusal(till, payer)
    assert "has not accepted the terms" in refused.words.en


async def test_terms_that_have_changed_since_are_not_accepted(till: CardTill) -> None:
    made = some_firm()
    old = AcceptDepositTerms(terms_version="2025-01")
    with pytest.raises(Refusal) as refused:
        await till.context.run(accept_deposit_terms, old, actor=made.administrator)
    assert (refused.value.code, refused.value.fields[0].path) == (ProblemCode.CONFLICT, ("termsVersion",))
    for actor in (made.solicitor, replace(made.administrator, organisation_id=None)):
        with pytest.raises(Forbidden):
            await till.context.run(accept_deposit_terms, AcceptDepositTerms(), actor=actor)
