"""Have a deposit account closed: from now on nothing new is paid from it or into it, until the court has decided."""

import re
from dataclasses import dataclass

from causeway.accounts.actor import Actor
from causeway.kit.errors import Conflict, FieldRefusal, Forbidden, Invalid, ProblemCode
from causeway.kit.words import Words
from causeway.kit.work import Work
from causeway.payments.deposits.access import may_ask_to_close
from causeway.payments.deposits.commands.steps import take_account_step
from causeway.payments.deposits.events import DepositClosingAsked
from causeway.payments.deposits.queries import has_open_branches, visible_account
from causeway.payments.deposits.tables import (
    MAX_BANK_ACCOUNT_CHARACTERS,
    MAX_PAYEE_CHARACTERS,
    DepositClosing,
)
from causeway.payments.deposits.words import BRANCHES_FIRST, CLOSERS, GIVE_BANK_ACCOUNT, GIVE_PAYEE
from causeway.payments.rules.deposit_transitions import DEPOSIT_ACCOUNTS, DepositAccountEvent
from causeway.payments.tables import DepositAccount

BANK_ACCOUNT = re.compile(r"[0-9][0-9 -]*[0-9]", re.ASCII)
MIN_BANK_ACCOUNT_CHARACTERS = 6


@dataclass(frozen=True)
class CloseDepositAccount:
    """Ask for a deposit account to be closed and its whole balance to be paid back."""

    deposit_account_id: str
    """Which account; the organisation's own is closed after those of its branches."""
    payee: str
    """In whose name the bank account is that the balance goes to: the organisation's own."""
    bank_account: str
    """Its number with that of the bank, such as "024-388-123456-001"."""


async def close_deposit_account(work: Work[Actor], command: CloseDepositAccount) -> DepositAccount:
    """Return the account, CLOSING: what is held stays held, and the court decides on it first.

    Refuses with ACTION_NOT_AVAILABLE unless it is OPEN, or while a branch has one; INVALID, FORBIDDEN, NOT_FOUND.
    """
    found = await visible_account(work.session, work.actor, command.deposit_account_id)
    if not may_ask_to_close(work.actor, found):
        raise Forbidden(CLOSERS)
    payee, bank_account = command.payee.strip(), command.bank_account.strip()
    if not 0 < len(payee) <= MAX_PAYEE_CHARACTERS:
        raise _invalid("payee", GIVE_PAYEE.format(most=MAX_PAYEE_CHARACTERS))
    lengths = range(MIN_BANK_ACCOUNT_CHARACTERS, MAX_BANK_ACCOUNT_CHARACTERS + 1)
    if len(bank_account) not in lengths or not BANK_ACCOUNT.fullmatch(bank_account):
        raise _invalid("bankAccount", GIVE_BANK_ACCOUNT)
    account = await take_account_step(work, found.id, DepositAccountEvent.ASK_TO_CLOSE)
    if account.parent_id is None and await has_open_branches(work.session, account.id):
        raise Conflict(BRANCHES_FIRST, code=DEPOSIT_ACCOUNTS.code)
    closing = DepositClosing(
        id=work.new_id(),
        deposit_account_id=account.id,
        payee=payee,
        bank_account=bank_account,
        asked_at=work.now,
        asked_by=work.actor.user_id or "",
    )
    work.session.add(closing)
    work.record(DepositClosingAsked(account.id, account.organisation_id))
    return account


def _invalid(field: str, words: Words) -> Invalid:
    return Invalid(words, FieldRefusal((field,), ProblemCode.INVALID, words))
