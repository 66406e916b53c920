"""One look at the books: what is new in them, and the next part of a round through all that is old."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Row, select, tuple_
from sqlmodel import col

from causeway.kit.database import ReadSession
from causeway.kit.idempotency import IdempotencyKey
from causeway.ledger.queries import Head, Place, head_after, head_of, postings_after, unproved
from causeway.ledger.tables import JournalEntry
from causeway.ledger.verify import Part, empty_entries, missing_triggers, overheld, unbalanced_entries
from causeway.payments.clearing.tables import ClearingItem
from causeway.payments.clearing.verify import verify_clearing
from causeway.payments.deposits.tables import DepositClosing, DepositTransfer
from causeway.payments.receipts.verify import are_followed, follow_numbers
from causeway.payments.tables import Payment
from causeway.payments.tills.verify import verify_tills
from causeway.payments.verify import uncounted_holds, unsettled_keys, verify_payments
from causeway.payments.verify_deposits import verify_deposit_accounts, verify_deposit_acts

NEW_POSTINGS = 20_000
"""How many that are new are followed in one look, at most; the rest in the next."""
OLD_POSTINGS = 5_000
"""How many of all are followed again in each look: a million in three hours and a half."""
OLD_ROWS = 500
"""How many payments, entries and idempotency keys are looked at again in each look."""
PAYMENTS_AT_ONCE, ENTRIES_AT_ONCE = 500, 1_000
"""How many a statement is about."""
POSTINGS_PER_PAGE = 1_000
"""How many postings are read at a time."""


OLD_SUBJECTS = {
    "payment": col(Payment.id),
    "closing": col(DepositClosing.id),
    "transfer": col(DepositTransfer.id),
    "clearing": col(ClearingItem.id),
}
"""What the round goes through beside postings, because no posting may lead to it."""


@dataclass
class AccountWalk:
    """How far an account was followed, what its postings are about, and every break found on the way."""

    head: Head
    place: Place
    is_ended: bool = False
    read: int = 0
    entries: set[str] = field(default_factory=set)
    subjects: set[str] = field(default_factory=set)

    async def follow(self, session: ReadSession, most: int) -> list[str]:
        """Follow up to `most` postings, and return their breaks; which entries and subjects they had is kept."""
        breaks: list[str] = []
        while self.read < most and not self.is_ended and not breaks:
            size = min(POSTINGS_PER_PAGE, most - self.read)
            page = await postings_after(session, self.place, size)
            for row in page:
                breaks += self._stepped(row)
            self.read += len(page)
            self.entries |= {row.entry_id for row in page}
            self.subjects |= {row.subject_id for row in page if row.subject_id is not None}
            if len(page) < size:
                self.is_ended = True
                breaks += self._ended()
        return breaks

    def _stepped(self, row: Row[Any]) -> list[str]:
        missing = row.number != self.place.number + 1
        balance_cents = self.place.balance_cents + row.amount_cents
        self.place = Place(self.head.id, row.number, balance_cents)
        floor = row.floor_cents if row.floor_cents is not None else self.head.floor_cents
        below = floor is not None and row.amount_cents < 0 and balance_cents < floor
        said = {
            f"I2 postings are missing or doubled, account: {self.head.code}": missing,
            f"I2 balance after posting is wrong: {row.id}": balance_cents != row.balance_after_cents,
            f"I3 taken below the floor by posting: {row.id}": below,
        }
        return [sentence for sentence, is_so in said.items() if is_so]

    def _ended(self) -> list[str]:
        wrong = self.place.balance_cents != self.head.balance_cents
        said = {
            f"I2 postings are missing or doubled, account: {self.head.code}": self.place.number
            != self.head.postings,
            f"I2 balance is not opening plus postings, account: {self.head.code}": wrong,
        }
        return [sentence for sentence, is_so in said.items() if is_so]


@dataclass
class Look:
    """What one look has read of a snapshot, and found. `round` is where the last one left off, and goes on."""

    session: ReadSession
    round: dict[str, Any]
    new_postings: int = NEW_POSTINGS
    old_postings: int = OLD_POSTINGS
    old_rows: int = OLD_ROWS
    proved: list[Place] = field(default_factory=list)
    postings: int = 0
    is_round_whole: bool = False
    breaks: list[str] = field(default_factory=list)
    _entries: set[str] = field(default_factory=set)
    _subjects: set[str] = field(default_factory=set)
    _accounts: set[str] = field(default_factory=set)

    async def at_all_accounts(self) -> None:
        """Verify what the accounts' own rows tell, and that the journal cannot be changed: not a posting is read."""
        self.breaks += await missing_triggers(self.session) + await overheld(self.session)

    async def at_what_is_new(self) -> None:
        """Follow the accounts that have moved from where they were proved, and all that their postings are about."""
        await self._follow_the_moved()
        await self._at_what_was_passed()
        await self._at_numbers("receipts", self.new_postings)

    async def _follow_the_moved(self) -> None:
        for head, proof in await unproved(self.session):
            most = self.new_postings - self.postings
            if most <= 0:
                return
            walk = AccountWalk(head, proof)
            breaks = await walk.follow(self.session, most)
            self.postings += walk.read
            self.breaks += breaks
            self._passed(walk)
            if not breaks:
                self.proved.append(walk.place)

    async def at_what_is_old(self) -> None:
        """Go on with the round: through postings account by account, and what no posting leads to beside them."""
        await self._again_at_postings()
        for name, key in OLD_SUBJECTS.items():
            self._subjects.update(await self._next_of(name, key))
        await self._at_what_was_passed()
        entries = await self._next_of("entry", col(JournalEntry.id))
        self.breaks += await empty_entries(self.session, Part.of(entries))
        self.breaks += await self._again_at_keys()
        await self._again_at_numbers()

    async def _again_at_postings(self) -> None:
        left, stood = self.old_postings, self.round.get("posting")
        place = None if stood is None else Place(*stood)
        head = await (
            head_after(self.session, "") if place is None else head_of(self.session, place.account_id)
        )
        if head is None and place is not None:
            self.breaks.append(f"I2 an account is gone: {place.account_id}")
            head, place = await head_after(self.session, place.account_id), None
        while head is not None:
            walk = AccountWalk(head, place or head.beginning)
            self.breaks += await walk.follow(self.session, left)
            self._passed(walk)
            left -= walk.read
            if left <= 0 or not walk.is_ended:
                self.round["posting"] = list(walk.place)
                return
            self.breaks += await uncounted_holds(self.session, Part((head.id,)))
            head, place = await head_after(self.session, head.id), None
        self.round["posting"] = None
        self.is_round_whole = True

    def _passed(self, walk: AccountWalk) -> None:
        self._entries |= walk.entries
        self._subjects |= walk.subjects
        self._accounts.add(walk.head.id)

    async def _at_what_was_passed(self) -> None:
        """Verify what was met, together: most is met from two accounts, one by one.

        Entries, tills and deposit accounts, and what postings are about: each check passes over what is not its own.
        """
        for entries in _parts(self._entries, ENTRIES_AT_ONCE):
            self.breaks += await unbalanced_entries(self.session, entries)
        for subjects in _parts(self._subjects, PAYMENTS_AT_ONCE):
            self.breaks += await verify_payments(self.session, subjects)
            self.breaks += await verify_deposit_acts(self.session, subjects)
            self.breaks += await verify_clearing(self.session, subjects)
        for accounts in _parts(self._accounts, PAYMENTS_AT_ONCE):
            self.breaks += await verify_tills(self.session, accounts)
            self.breaks += await verify_deposit_accounts(self.session, accounts)
        self._entries, self._subjects, self._accounts = set(), set(), set()

    async def _at_numbers(self, name: str, most: int) -> None:
        """Follow the numbers of receipts from where they were followed to."""
        breaks, followed = await follow_numbers(self.session, self.round.get(name) or {}, most)
        self.breaks += breaks
        self.round[name] = followed

    async def _again_at_numbers(self) -> None:
        await self._at_numbers("old_receipts", self.old_rows)
        if await are_followed(self.session, self.round["old_receipts"]):
            self.round["old_receipts"] = {}

    async def _next_of(self, name: str, key: Any) -> list[str]:
        """Return the next ids of a table, and remember where the following begin."""
        after = self.round.get(name) or ""
        statement = select(key).where(key > after).order_by(key).limit(self.old_rows)
        ids = list((await self.session.execute(statement)).scalars())
        self.round[name] = ids[-1] if len(ids) == self.old_rows else ""
        return ids

    async def _again_at_keys(self) -> list[str]:
        key = tuple_(col(IdempotencyKey.owner_id), col(IdempotencyKey.operation), col(IdempotencyKey.key))
        after = tuple(self.round.get("key") or ("", "", ""))
        last = (
            select(*key.clauses).where(key > after).order_by(*key.clauses).offset(self.old_rows - 1).limit(1)
        )
        found = (await self.session.execute(last)).one_or_none()
        self.round["key"] = None if found is None else list(found)
        return await unsettled_keys(self.session, key > after, *(() if found is None else (key <= found,)))


def _parts(ids: set[str], size: int) -> Iterator[Part]:
    waiting = sorted(ids)
    for first in range(0, len(waiting), size):
        yield Part.of(waiting[first : first + size])
