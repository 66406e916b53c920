"""Open a till: one to a cashier, and one cashier to a counter, with the float that is in its drawer."""

from dataclasses import dataclass

from causeway.accounts.actor import Actor
from causeway.kit.clock import in_hong_kong
from causeway.kit.counters import INSERTS
from causeway.kit.errors import Conflict, FieldRefusal, Forbidden, Invalid, NotFound, ProblemCode
from causeway.kit.words import Words
from causeway.kit.work import Work
from causeway.ledger.commands.open_account import open_account
from causeway.ledger.tables import LedgerAccountKind
from causeway.payments.rules.means import TILL_ACCOUNT
from causeway.payments.tills.access import may_keep_tills
from causeway.payments.tills.commands.post_parts import post_parts
from causeway.payments.tills.events import TillOpened
from causeway.payments.tills.queries import office_exists, till_of
from causeway.payments.tills.rules import of_opening
from causeway.payments.tills.tables import MAX_NAME_CHARACTERS, Till
from causeway.payments.tills.words import COUNTER_TAKEN, HAS_A_TILL, NAME_COUNTER, NO_SUCH_OFFICE


@dataclass(frozen=True)
class OpenTill:
    """Open a till of one's own."""

    office_code: str
    """Of which accounts office: what its receipts begin with, such as "HC"."""
    counter: str
    """At which counter, as the office calls it: "Counter 2"."""
    float_cents: int


async def open_till(work: Work[Actor], command: OpenTill) -> str:
    """Return the id of the till, its float posted to an account of its own.

    Refuses with FORBIDDEN, INVALID, NOT_FOUND for no such office, and CONFLICT for a cashier who has a till, or a
    counter that has a cashier.
    """
    cashier_id = work.actor.user_id
    if not may_keep_tills(work.actor) or cashier_id is None:
        raise Forbidden
    counter = " ".join(command.counter.split())
    if not 0 < len(counter) <= MAX_NAME_CHARACTERS:
        words = NAME_COUNTER.format(most=MAX_NAME_CHARACTERS)
        raise Invalid(words, FieldRefusal(("counter",), ProblemCode.INVALID, words))
    if not await office_exists(work.session, command.office_code):
        raise NotFound(FieldRefusal(("officeCode",), ProblemCode.NOT_FOUND, NO_SUCH_OFFICE))
    till_id = await _insert(work, command, counter, cashier_id)
    till = await work.session.get_one(Till, till_id)
    await post_parts(work, till, of_opening(till))
    work.record(TillOpened(till_id))
    return till_id


async def _insert(work: Work[Actor], command: OpenTill, counter: str, cashier_id: str) -> str:
    if await till_of(work.session, cashier_id) is not None:
        raise _taken("officeCode", HAS_A_TILL)
    till_id = work.new_id()
    account_id = await open_account(work, TILL_ACCOUNT + till_id, LedgerAccountKind.ASSET)
    insert = INSERTS[work.session.get_bind().dialect.name](Till).values(
        id=till_id,
        office_code=command.office_code,
        counter=counter,
        cashier_id=cashier_id,
        day=in_hong_kong(work.now).date(),
        ledger_account_id=account_id,
        float_cents=command.float_cents,
        cash_cents=0,
        cheque_cents=0,
        card_cents=0,
        takings=0,
        notes={},
        opened_at=work.now,
    )
    inserted = await work.session.execute(insert.on_conflict_do_nothing().returning(Till.id))
    if inserted.scalar_one_or_none() is not None:
        return till_id
    # Of two at once the second comes here: the same cashier in another window, or another at this counter.
    if await till_of(work.session, cashier_id) is not None:
        raise _taken("officeCode", HAS_A_TILL)
    raise _taken("counter", COUNTER_TAKEN)


def _taken(field: str, words: Words) -> Conflict:
    return Conflict(words, FieldRefusal((field,), ProblemCode.CONFLICT, words))
