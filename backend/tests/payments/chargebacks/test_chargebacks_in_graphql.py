"""Charge-backs through GraphQL: a list for the accounts office, and for nobody else."""

import pytest

from causeway.accounts.actor import Actor, Role
from causeway.graphql.contract.context import GraphQLContext
from causeway.graphql.schema import schema
from tests.payments.builders import Firm
from tests.payments.card_tills import CardTill
from tests.payments.chargebacks.builders import decided, disputed, learn
from tests.payments.refunds.builders import CHEUNG, taken_by_card
from tests.payments.refunds.test_refunds_in_graphql import ask

LIST = """query ($statuses: [ChargebackStatus!]) { chargebacks(filter: {statuses: $statuses}, first: 10) { totalCount
  edges { node { id providerReference status reason openedAt closedAt amount { amount } payment { reference } } } } }"""
NODE = """query ($id: ID!) { node(id: $id) { ... on Chargeback { status } } }"""


async def test_the_accounts_office_has_them_by_status(till: CardTill, payer: Firm) -> None:
    payment = await taken_by_card(till, payer)
    first, second = await disputed(till, 10_000), await disputed(till, 20_050)
    await decided(till, first, "WON")
    await learn(till, payment)

    (edge,) = (await ask(till.context, CHEUNG, LIST, statuses=["OPEN"]))["edges"]
    node = edge["node"]
    assert (node["providerReference"], node["amount"]["amount"], node["closedAt"]) == (second, "200.50", None)
    assert (node["reason"], node["payment"]["reference"]) == ("fraudulent", payment.reference)
    assert (await ask(till.context, CHEUNG, LIST))["totalCount"] == 2
    assert (await ask(till.context, CHEUNG, NODE, id=node["id"])) == {"status": "OPEN"}

    for actor in (payer.administrator, Actor("registrar", roles=frozenset({Role.REGISTRAR}))):
        surroundings = GraphQLContext(till.context, actor)
        refused = await schema.execute(LIST, {}, context_value=surroundings)
        unseen = await schema.execute(NODE, {"id": node["id"]}, context_value=surroundings)
        await surroundings.close()
        assert refused.errors
        assert unseen.data == {"node": None}


@pytest.mark.parametrize("status", ["OPEN", "LOST"])
async def test_there_may_be_none(till: CardTill, payer: Firm, status: str) -> None:
    assert (await ask(till.context, CHEUNG, LIST, statuses=[status]))["edges"] == []
