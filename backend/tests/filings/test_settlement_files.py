"""Settlement files: taken in whole or not at all, once, and what they say otherwise is a difference like any other."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from sqlmodel import col, select

from causeway.kit.clock import FixedClock
from causeway.kit.context import Context
from causeway.kit.errors import Conflict, Forbidden, Invalid
from causeway.kit.jobs.tables import Job
from causeway.kit.words import Words
from causeway.payments.reconciliation import words
from causeway.payments.reconciliation.commands.import_settlement_file import (
    ImportSettlementFile,
    import_settlement_file,
)
from causeway.payments.reconciliation.jobs import COMPARE_DAY
from causeway.payments.reconciliation.settlement_files import (
    MAX_LINES,
    read_settlement_file,
    write_settlement_file,
)
from causeway.payments.reconciliation.tables import DifferenceKind, ProviderMovement, SettlementFile
from causeway.sandbox_provider.settlements import settlement_file
from tests.filings.builders import CLERK
from tests.filings.cards import card_court
from tests.filings.reconciling import FEE, MONDAY, Reconciled
from tests.payments.builders import ACCOUNTS_OFFICE

FOREIGN = "77,2026-11-23,strange,CAPTURED,7.00,HKD,2026-11-23T12:00:00+08:00\r\n"


@pytest.fixture
async def court(context: Context, clock: FixedClock, tmp_path: Path) -> Reconciled:
    """A court whose Monday, with two payments by card, was compared and agrees."""
    court = Reconciled(await card_court(context, clock, tmp_path), clock)
    await court.paid()
    await court.paid()
    assert await court.compared() == []
    return court


def file_of(court: Reconciled) -> str:
    return settlement_file(court.cards.store.log(), MONDAY)


async def taken_in(court: Reconciled, content: str) -> SettlementFile:
    command = ImportSettlementFile(MONDAY, content)
    digest = await court.cards.context.run(import_settlement_file, command, actor=ACCOUNTS_OFFICE)
    async with court.cards.context.database.reading() as session:
        return await session.get_one(SettlementFile, digest)


async def kept(court: Reconciled) -> tuple[list[str], int]:
    """The movements of the provider that are kept, and the days to be compared again."""
    async with court.cards.context.database.reading() as session:
        movements = (await session.exec(select(ProviderMovement.id).order_by(col(ProviderMovement.id)))).all()
        jobs = (await session.exec(select(Job.id).where(Job.kind == COMPARE_DAY))).all()
    return list(movements), len(jobs)


async def test_a_days_own_file_has_its_sums_and_changes_nothing(court: Reconciled) -> None:
    before = await kept(court)
    file = await taken_in(court, file_of(court))
    assert (file.lines, file.new_lines, file.taken_cents, file.paid_back_cents) == (2, 0, 2 * FEE, 0)
    assert await taken_in(court, file_of(court)) == file
    again = write_settlement_file(read_settlement_file(file_of(court), MONDAY))
    written = await taken_in(court, again)
    assert (written.lines, written.new_lines, written.taken_cents) == (2, 0, 2 * FEE)
    assert await kept(court) == before


async def test_a_line_that_the_log_does_not_have_is_one_difference_however_often_it_comes(
    court: Reconciled,
) -> None:
    file = await taken_in(court, file_of(court) + FOREIGN)
    assert (file.lines, file.new_lines) == (3, 1)
    movements, jobs = await kept(court)
    assert ("file:77" in movements, jobs) == (True, 1)
    assert await court.reconciler.reconcile(MONDAY) == 1
    [found] = await court.differences()
    said = (found.kind, found.subject_id, found.provider_cents, found.day)
    assert said == (DifferenceKind.UNKNOWN_MONEY, "strange", 700, MONDAY)
    # Once more in another file, and by the log that comes after it: it is the same money.
    await taken_in(court, file_of(court) + FOREIGN + FOREIGN.replace("77", "78").replace("strange", "odd"))
    court.at_provider(
        "INSERT INTO log (seq, at, payment_key, reference, what, cents) VALUES (77, ?, 'strange', 'X', ?, 700)",
        *("2026-11-23T04:00:00+00:00", "CAPTURED"),
    )
    await court.compared(2)
    assert sorted(each.subject_id for each in await court.differences()) == ["odd", "strange"]
    assert "77" not in (await kept(court))[0]


async def test_a_second_taking_of_a_payment_of_ours_is_found(court: Reconciled) -> None:
    again = file_of(court).splitlines(keepends=True)[1].split(",", 1)[1]
    await taken_in(court, f"{file_of(court)}99,{again}")
    await court.reconciler.reconcile(MONDAY)
    [found] = await court.differences()
    assert (found.kind, found.provider_cents, found.ledger_cents) == (DifferenceKind.TWICE, 2 * FEE, FEE)


Change = Callable[[str], str]
WRONG: dict[str, tuple[Change, Words]] = {
    "altered": (lambda text: text.replace("836.00", "835.00", 1), words.LINE_ALTERED),
    "missing": (lambda text: "".join(text.splitlines(keepends=True)[:-1]), words.LINES_MISSING),
    "doubled": (lambda text: text + text.splitlines(keepends=True)[-1], words.LINE_TWICE),
    "fraction": (lambda text: text.replace("836.00", "836.005", 1), words.LINE_WITHOUT_AMOUNT),
    "negative": (lambda text: text.replace("836.00", "-836.00", 1), words.LINE_WITHOUT_AMOUNT),
    "nothing": (lambda text: text.replace("836.00", "0.00", 1), words.LINE_WITHOUT_AMOUNT),
    "another currency": (lambda text: text.replace("HKD", "USD", 1), words.LINE_IN_ANOTHER_CURRENCY),
    "another day": (lambda text: text.replace(",2026-11-23,", ",2026-11-24,", 1), words.LINE_OF_ANOTHER_DAY),
    "moment of another day": (
        lambda text: text + FOREIGN.replace("12:00:00+08:00", "12:00:00-08:00"),
        words.LINE_OF_ANOTHER_DAY,
    ),
    "moment of no zone": (lambda text: text + FOREIGN.replace("+08:00", ""), words.LINE_UNREADABLE),
    "unknown act": (lambda text: text.replace("CAPTURED", "KEPT", 1), words.LINE_UNREADABLE),
    "short line": (lambda text: f"{text}1,2\r\n", words.LINE_UNREADABLE),
    "another head": (lambda text: text.replace("line,", "row,", 1), words.NO_SETTLEMENT_FILE),
    "no CSV": (lambda text: text + '"', words.NO_SETTLEMENT_FILE),
    "empty": (lambda _text: "", words.NO_SETTLEMENT_FILE),
}


async def test_a_file_with_anything_wrong_is_refused_whole(court: Reconciled) -> None:
    before = await kept(court)
    for name, (change, said) in WRONG.items():
        with pytest.raises(Invalid) as refusal:
            await taken_in(court, change(file_of(court)))
        assert refusal.value.words.en.split("{")[0][:4] == said.en.split("{")[0][:4], name
        assert said.en.rsplit("}", 1)[-1] in refusal.value.words.en, name
        assert [each.path for each in refusal.value.fields] == [("content",)], name
    assert await kept(court) == before


def test_a_file_has_at_most_so_many_lines() -> None:
    head, line = write_settlement_file([]), FOREIGN.split(",", 1)[1]
    most = head + "".join(f"{number},{line}" for number in range(MAX_LINES))
    assert len(read_settlement_file(most, MONDAY)) == MAX_LINES
    with pytest.raises(Invalid):
        read_settlement_file(f"{most}x,{line}", MONDAY)


async def test_a_file_waits_until_its_day_was_compared_and_comes_from_the_accounts_office(
    court: Reconciled,
) -> None:
    tomorrow = ImportSettlementFile(MONDAY + timedelta(days=1), write_settlement_file([]))
    with pytest.raises(Conflict):
        await court.cards.context.run(import_settlement_file, tomorrow, actor=ACCOUNTS_OFFICE)
    with pytest.raises(Forbidden):
        await court.cards.context.run(
            import_settlement_file, ImportSettlementFile(MONDAY, file_of(court)), actor=CLERK
        )
