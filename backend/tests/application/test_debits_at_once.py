"""Many debits of one account at once, through two server processes: exact to the cent, and never below its floor."""

import asyncio
import os
from collections import Counter
from decimal import Decimal
from typing import Any

import pytest

from causeway.accounts.actor import SYSTEM, Actor, Role
from causeway.accounts.tables import (
    AccountStatus,
    Branch,
    Membership,
    Organisation,
    OrganisationKind,
    OrganisationStatus,
    RoleGrant,
    User,
)
from causeway.audit.log import AuditLog
from causeway.demo.people import PASSWORD
from causeway.kit.bus import LocalBus
from causeway.kit.clock import SystemClock
from causeway.kit.context import Context
from causeway.kit.database import Database
from causeway.kit.ids import new_id
from causeway.kit.work import Work
from causeway.payments.commands.accept_deposit_terms import AcceptDepositTerms, accept_deposit_terms
from causeway.payments.commands.open_deposit_account import OpenDepositAccount, open_deposit_account
from tests.accounts.builders import quick_passwords
from tests.application.clients import PROBLEM, Client, clients
from tests.application.servers import Server, command

DEBITS = int(os.environ.get("CAUSEWAY_TEST_DEBITS", "1000"))
AT_ONCE = 32
FIGURES = "id balance { amount } available { amount } floor { amount }"
ACCOUNTS = f"{{ depositAccounts {{ {FIGURES} subAccounts {{ {FIGURES} }} }} }}"
TRANSFER = f"""mutation ($input: TransferInput!) {{ transferBetweenAccounts(input: $input) {{
  __typename {PROBLEM} ... on DepositAccount {{ id }} }} }}"""


NAME, MINIMUM_CENTS, DEPOSIT_CENTS = "debits", 300_000, 50_000_000


async def firm_with_two_accounts(url: str) -> None:
    """A firm that no other test knows, with an account of its own and one of its branch."""
    database = Database(url)
    context = Context(database, SystemClock(), LocalBus(), AuditLog())
    password_hash = await quick_passwords().hash(PASSWORD)
    firm_id, branch_id, user_id = new_id(), new_id(), new_id()

    async def add(work: Work[Any], _command: None) -> None:
        since = {"since": work.now}
        firm = {"name_en": "Debits & Co.", "name_zh": "借記", "kind": OrganisationKind.LAW_FIRM}
        work.session.add(
            Organisation(id=firm_id, status=OrganisationStatus.ACTIVE, created_at=work.now, **firm)
        )
        person = {"name_en": "Debits", "status": AccountStatus.ACTIVE, "password_hash": password_hash}
        email = {"email": f"{NAME}@demo.test", "email_verified_at": work.now}
        work.session.add(User(id=user_id, created_at=work.now, **person, **email))
        await work.session.flush()
        work.session.add(Branch(id=branch_id, organisation_id=firm_id, code="B", name_en="B", name_zh="乙"))
        work.session.add(RoleGrant(id=new_id(), user_id=user_id, role=Role.PRIMARY_ADMINISTRATOR, **since))
        work.session.add(Membership(id=new_id(), user_id=user_id, organisation_id=firm_id, **since))

    await context.run(add, None, actor=SYSTEM)
    administrator = Actor(user_id, firm_id, roles=frozenset({Role.PRIMARY_ADMINISTRATOR}))
    office = Actor("accounts", roles=frozenset({Role.ACCOUNTS_CLERK}))
    for opening in (
        OpenDepositAccount(firm_id, DEPOSIT_CENTS),
        OpenDepositAccount(firm_id, MINIMUM_CENTS, branch_id),
    ):
        account = await context.run(open_deposit_account, opening, actor=office)
        await context.run(accept_deposit_terms, AcceptDepositTerms(account.id), actor=administrator)
    await database.close()


def cents(money: Any) -> int:
    return int(Decimal(money["amount"]) * 100)


async def accounts(client: Client) -> tuple[Any, Any]:
    """The firm's own account, and its branch's."""
    (own,) = (await client.ask(ACCOUNTS))["depositAccounts"]
    (of_branch,) = own["subAccounts"]
    return own, of_branch


async def transfer(client: Client, source: str, target: str, amount_cents: int) -> str:
    """Move an amount; what came of it."""
    amount = f"{Decimal(amount_cents) / 100:.2f}"
    given = {"fromAccountId": source, "toAccountId": target, "amount": amount, "idempotencyKey": new_id()}
    done = (await client.ask(TRANSFER, input=given))["transferBetweenAccounts"]
    return str(done.get("code", "done"))


@pytest.mark.slow
@pytest.mark.timeout(300 + DEBITS // 10)
async def test_every_debit_is_exact_and_none_takes_the_account_below_its_floor(
    either_court: Server,
) -> None:
    debits = DEBITS if either_court.workers > 1 else DEBITS // 2
    async with clients(either_court) as people:
        await firm_with_two_accounts(either_court.database_url)
        admin = await people.of(NAME)
        source, target = await accounts(admin)
        bearable = cents(source["available"]) - cents(source["floor"])
        each = bearable // (debits // 2)
        numbers, outcomes = iter(range(debits)), Counter[str]()

        async def ask() -> None:
            for _ in numbers:
                outcomes[await transfer(admin, source["id"], target["id"], each)] += 1

        await asyncio.gather(*(ask() for _ in range(AT_ONCE)))
        after = {account["id"]: account for account in await accounts(admin)}
        fitting = bearable // each
        moved = fitting * each

    assert outcomes == {"done": fitting, "INSUFFICIENT_BALANCE": debits - fitting}
    assert cents(after[source["id"]]["balance"]) == cents(source["balance"]) - moved
    assert cents(after[target["id"]]["balance"]) == cents(target["balance"]) + moved
    verdict = await command("ledger", "verify", *either_court.store)
    assert (verdict.status, verdict.complained) == (0, "")
