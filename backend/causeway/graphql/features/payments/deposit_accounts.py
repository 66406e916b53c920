"""Deposit accounts: what firms keep with the court, and every movement on it."""

from datetime import datetime
from decimal import Decimal
from typing import Annotated

import strawberry
from sqlalchemy import ColumnElement, and_
from sqlmodel import col

from causeway.accounts.actor import Role
from causeway.graphql.contract.context import Info
from causeway.graphql.contract.descriptions import public_enum
from causeway.graphql.contract.fields import mutation
from causeway.graphql.contract.inputs import input_of, perform
from causeway.graphql.contract.money import Money, difference, money
from causeway.graphql.contract.permissions import SIGNED_IN, roles
from causeway.graphql.contract.problems import Problem
from causeway.graphql.contract.refs import Branch, Organisation
from causeway.graphql.engine import (
    Connection,
    Node,
    Projection,
    column,
    computed,
    connection,
    first,
    global_id,
    load,
    many,
    one,
)
from causeway.graphql.features.payments.account_states import (
    DepositAlert,
    DepositClosing,
    DepositSuspension,
    DepositTransfer,
)
from causeway.graphql.features.payments.types import Payment
from causeway.kit.money import read_amount
from causeway.ledger.tables import EntryKind
from causeway.ledger.tables import Posting as PostingRow
from causeway.payments import access
from causeway.payments import tables as rows
from causeway.payments.commands.accept_deposit_terms import AcceptDepositTerms, accept_deposit_terms
from causeway.payments.commands.open_deposit_account import OpenDepositAccount, open_deposit_account
from causeway.payments.deposits.tables import DepositClosing as DepositClosingRow
from causeway.payments.deposits.tables import DepositSuspension as DepositSuspensionRow
from causeway.payments.tables import DepositAccountStatus

public_enum(DepositAccountStatus)
public_enum(EntryKind)


ACCOUNTS_OFFICE = roles("ACCOUNTS_OFFICE", Role.ACCOUNTS_CLERK)
PRIMARY_ADMINISTRATORS = roles("PRIMARY_ADMINISTRATORS", Role.PRIMARY_ADMINISTRATOR)


def _kind(kind: EntryKind) -> str:
    return kind.value


def _statement_address(account_id: str) -> str:
    return f"/deposit-accounts/{account_id}/statement.csv"


def _printed_statement_address(account_id: str) -> str:
    return f"/deposit-accounts/{account_id}/statement.pdf"


@strawberry.type(description="One movement on a deposit account. Entries are never changed.")
class LedgerEntry(Projection, Node, row=PostingRow, visible=access.postings_visible_to):
    """A posting."""

    id: strawberry.ID = global_id()
    at: datetime
    """When it was booked."""
    kind: str = computed(
        _kind,
        PostingRow.kind,
        description="Why money moved: OPENING, TOP_UP, CAPTURE, REFUND or CLOSING.",
        deprecation_reason="Use `entryKind`, which says the same as an enum.",
    )
    entry_kind: EntryKind = column(PostingRow.kind, description="Why money moved.")
    reference: str | None
    """What people call it, such as the payment's reference."""
    amount: Money = computed(
        money, PostingRow.amount_cents, description="Positive into the account, negative out of it."
    )
    balance_after: Money = computed(
        money, PostingRow.balance_after_cents, description="The account's balance after it."
    )
    payment: Payment | None = one(PostingRow.subject_id, description="The payment it belongs to, if any.")
    transfer: DepositTransfer | None = one(
        PostingRow.subject_id, description="The transfer between two accounts that it is part of, if it is."
    )


@strawberry.type(
    description="Money an organisation keeps with the court to pay fees from. "
    "Seen by its members and the accounts office."
)
class DepositAccount(Projection, Node, row=rows.DepositAccount, visible=access.deposit_accounts_visible_to):
    """A deposit account."""

    id: strawberry.ID = global_id()
    status: DepositAccountStatus
    """Whether it can be paid from."""
    branch: Branch | None = one(
        rows.DepositAccount.branch_id, description="The branch whose it is; null for the organisation's own."
    )
    organisation: Organisation = one(rows.DepositAccount.organisation_id, description="Whose it is.")
    balance: Money = computed(
        money, rows.DepositAccount.balance_cents, description="What is in it, holds included."
    )
    holds: Money = computed(
        money, rows.DepositAccount.held_cents, description="What is set aside for filings not decided yet."
    )
    available: Money = computed(
        difference,
        rows.DepositAccount.balance_cents,
        rows.DepositAccount.held_cents,
        description="Balance less holds. A payment may not take it below the minimum balance.",
    )
    minimum_balance: Money = computed(
        money, rows.DepositAccount.minimum_balance_cents, description="What has to stay in it."
    )
    floor: Money = computed(
        money,
        rows.DepositAccount.floor_cents,
        description="What no payment may take `available` below: the minimum balance, unless the court takes payments "
        "below it and has the account topped up afterwards.",
    )
    alert: DepositAlert | None = one(
        rows.DepositAccount.id, description="When its administrators are told that it is low; null: never."
    )
    statement_url: str = computed(
        _statement_address,
        rows.DepositAccount.id,
        description="Where its statements are, as CSV: add `?from=2026-11-01&to=2026-11-30`, days of Hong Kong. "
        "Read by the organisation's administrators and the accounts office, with the same Authorization as here.",
    )
    statement_pdf_url: str = computed(
        _printed_statement_address,
        rows.DepositAccount.id,
        description="The same on pages, in English and Chinese, with the CSV attached; at most 2,000 entries.",
    )
    terms_version: str | None
    """Which terms were accepted; see `depositTerms`."""
    terms_accepted_at: datetime | None
    """When the organisation's primary administrator accepted the terms; nothing can be paid from it before."""
    latest_suspension: DepositSuspension | None = first(
        DepositSuspensionRow.deposit_account_id,
        order_by=(col(DepositSuspensionRow.suspended_at).desc(), col(DepositSuspensionRow.id).desc()),
        description="The last time that the court suspended it, lifted or not.",
    )
    latest_closing: DepositClosing | None = first(
        DepositClosingRow.deposit_account_id,
        order_by=(col(DepositClosingRow.asked_at).desc(), col(DepositClosingRow.id).desc()),
        description="The last time that its firm asked to have it closed, whatever came of it.",
    )
    latest_top_up: Payment | None = first(
        rows.Payment.paid_into_account_id,
        order_by=(col(rows.Payment.created_at).desc(), col(rows.Payment.id).desc()),
        description="The last payment into it that was begun on line, whatever came of it.",
    )
    sub_accounts: list[
        Annotated["DepositAccount", strawberry.lazy("causeway.graphql.features.payments.deposit_accounts")]
    ] = many(
        rows.DepositAccount.parent_id,
        order_by=rows.DepositAccount.id,
        description="Those of its branches.",
    )
    entries: Connection[LedgerEntry] = connection(
        PostingRow.account_id,
        key=rows.DepositAccount.ledger_account_id,
        order_by=col(PostingRow.number).desc(),
        description="What moved on it, the newest first.",
    )


@input_of(
    OpenDepositAccount,
    description="A deposit account to open with what the accounts office took in.",
    ids=("organisation_id", "branch_id"),
    omit=("first_deposit_cents",),
)
class OpenDepositAccountInput:
    """An account to open."""

    first_deposit: Decimal
    """What was paid in, at least the minimum balance, such as "3000.00"."""
    idempotency_key: str
    """The same key and input again give the same answer."""


@input_of(
    AcceptDepositTerms,
    description="The terms of a deposit account, to be accepted for the organisation: before its first deposit, too.",
    ids=("deposit_account_id",),
    keyed=True,
)
class AcceptDepositTermsInput:
    """Terms to accept."""


DepositAccountResult = Annotated[
    DepositAccount | Problem,
    strawberry.union("DepositAccountResult", description="The deposit account, or what can be put right."),
]


def of_organisation(organisation_id: strawberry.ID | None = None) -> ColumnElement[bool]:
    """Narrow the list to organisations' own accounts, those of one organisation if it is named.

    Args:
        organisation_id: Only those of this organisation.
    """
    own = access.is_organisations_own()
    if organisation_id is None:
        return own
    return and_(own, col(rows.DepositAccount.organisation_id) == organisation_id)


@strawberry.type
class DepositAccountQueries:
    """What can be asked about deposit accounts."""

    deposit_accounts: list[DepositAccount] = many(
        order_by=rows.DepositAccount.id,
        where=of_organisation,
        permission=SIGNED_IN,
        description="The deposit account of the viewer's organisation, with those of its branches as `subAccounts`; to "
        "the accounts office those of an organisation that it names, or all, up to 100: see `allDepositAccounts`.",
    )


@strawberry.type
class DepositAccountMutations:
    """What can be done with deposit accounts."""

    @mutation(permission=ACCOUNTS_OFFICE, description="Open a deposit account with a first deposit.")
    async def open_deposit_account(
        self,
        info: Info,
        input: Annotated[OpenDepositAccountInput, strawberry.argument(description="The account to open.")],
    ) -> DepositAccountResult:
        """Open an account."""
        key = await perform(
            info,
            open_deposit_account,
            input,
            first_deposit_cents=read_amount(input.first_deposit, "firstDeposit"),
        )
        return await load(DepositAccount, key, info)

    @mutation(
        permission=PRIMARY_ADMINISTRATORS,
        description="Accept the terms of the organisation's deposit account, so that it can be paid into and from. "
        "Where there is none one is begun: it is OPEN once `topUpDepositAccount` has brought its first deposit.",
    )
    async def accept_deposit_terms(
        self,
        info: Info,
        input: Annotated[AcceptDepositTermsInput, strawberry.argument(description="Which account's terms.")],
    ) -> DepositAccountResult:
        """Accept the terms."""
        key = await perform(info, accept_deposit_terms, input)
        return await load(DepositAccount, key, info)
