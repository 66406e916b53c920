"""A payer is told what is known of the provider's page: how it ended, why, and how often it was asked in vain."""

from typing import Any

from causeway.graphql.engine import encode_id
from tests.payments.builders import Firm
from tests.payments.card_tills import CardTill
from tests.payments.test_graphql import ask

KNOWN = (
    """query($id: ID!) { node(id: $id) { ... on Payment { answeredAt refusal askedInVain askedNextAt } } }"""
)


async def known(till: CardTill, of: Firm, payment_id: str) -> Any:
    found = await ask(till.context, of.administrator, KNOWN, id=encode_id("Payment", payment_id))
    return found["node"]


async def test_a_payer_is_told_what_is_known_of_the_page(till: CardTill) -> None:
    firm = await till.accepted()
    payment = await till.begin(firm, 300_000)
    waiting = await known(till, firm, payment.id)
    assert (waiting["answeredAt"], waiting["refusal"], waiting["askedInVain"]) == (None, None, 0)
    assert waiting["askedNextAt"] is not None

    await till.lose("look_up", "before")
    await till.settle()
    asked = await known(till, firm, payment.id)
    assert (asked["answeredAt"], asked["askedInVain"]) == (None, 1)

    await till.pay(payment.id, "no_funds")
    await till.settle()
    over = await known(till, firm, payment.id)
    assert (over["refusal"], over["askedInVain"], over["askedNextAt"]) == ("insufficient_funds", 0, None)
    assert over["answeredAt"] is not None


async def test_of_what_is_held_no_refusal_is_told(till: CardTill) -> None:
    firm = await till.accepted()
    payment = await till.topped_up(firm, 300_000)
    held = await known(till, firm, payment.id)
    assert (held["refusal"], held["askedNextAt"]) == (None, None)
    assert held["answeredAt"] is not None
