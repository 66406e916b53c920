"""Checkpoints are taken while there is change, time-stamped once an hour, and copied out; a copy is only added to."""

from datetime import timedelta
from pathlib import Path

import pytest

from causeway.audit.checkpoints.copy import CopyDisagreesError
from causeway.audit.checkpoints.statement import SignedStatement
from causeway.audit.ports import CheckpointKeyError
from causeway.audit.tables import GENESIS
from causeway.documents.adapters.pkcs12_key import time_stamps_of
from causeway.kit.clock import FixedClock
from causeway.kit.context import Context
from tests.audit.bells import rung
from tests.audit.checkpointing import Away, Checkpoints, damaged
from tests.documents.time_stamp_server import time_stamp_server

FIRST_LINE_BYTES = 40


@pytest.fixture
def court(context: Context, clock: FixedClock, tmp_path: Path, authority: Path) -> Checkpoints:
    return Checkpoints(context, clock, tmp_path, authority)


async def test_a_checkpoint_covers_what_is_new_and_names_the_one_before(court: Checkpoints) -> None:
    await court.take()
    assert await court.rows() == []
    await rung(court.context, "a", "b")
    await court.take()
    await court.take()
    await rung(court.context, "c")
    await court.take()
    first, second = await court.rows()
    assert [(row.number, row.position) for row in (first, second)] == [(1, 2), (2, 3)]
    assert first.previous == GENESIS
    assert second.previous not in {GENESIS, first.hash}
    found = await court.verified(court.beside, court.far_copy)
    assert found.breaks == []
    assert "3 events" in found.checked[0]
    assert "2 checkpoints, 1 of them time-stamped" in found.checked[1]


async def test_one_is_time_stamped_each_hour(court: Checkpoints) -> None:
    for minutes in (0, 59, 1, 1):
        court.clock.advance(timedelta(minutes=minutes))
        await rung(court.context, "a")
        # The authority's clock is the machine's: it attests another instant than that of the court in a test.
        await court.tamper("UPDATE audit_checkpoint SET time_stamped_at = at WHERE time_stamp IS NOT NULL")
        await court.take()
    assert [row.time_stamp is not None for row in await court.rows()] == [True, False, True, False]
    assert (await court.verified()).breaks == []


async def test_an_authority_that_is_away_delays_no_checkpoint(court: Checkpoints) -> None:
    court.stamps.is_away = True
    await rung(court.context, "a")
    await court.take()
    court.stamps.is_away = False
    await rung(court.context, "b")
    await court.take()
    assert [row.time_stamp is not None for row in await court.rows()] == [False, True]


@pytest.mark.parametrize("fault", ["wrong_nonce", "forged", "fault", "garbage", "endless", "dropped"])
async def test_an_authority_over_http_that_answers_wrong_delays_none_either(
    court: Checkpoints, fault: str
) -> None:
    async with time_stamp_server(court.authority) as server:
        court.stamps = Away(time_stamps_of(server.url))
        for answer in (fault, "right"):
            server.answer = getattr(server, answer)
            await rung(court.context, "a")
            await court.take()
        assert server.asked == 2
    assert [row.time_stamp is not None for row in await court.rows()] == [False, True]
    assert (await court.verified()).breaks == []


async def test_a_key_that_is_over_signs_nothing(court: Checkpoints) -> None:
    await rung(court.context, "a")
    court.clock.advance(timedelta(days=2_000))
    with pytest.raises(CheckpointKeyError, match="valid until"):
        await court.take()
    assert await court.rows() == []


async def test_a_copy_that_was_lost_is_made_again_whole(court: Checkpoints) -> None:
    for bell in ("a", "b"):
        await rung(court.context, bell)
        await court.take()
    before = court.beside.path.read_bytes()
    court.beside.path.unlink()
    await court.take()
    assert court.beside.path.read_bytes() == before == court.far_copy.path.read_bytes()


async def test_a_line_that_a_power_cut_broke_is_passed_over(court: Checkpoints) -> None:
    for bell in ("a", "b"):
        await rung(court.context, bell)
        await court.take()
    damaged(court.beside.path, lambda content: content[:-FIRST_LINE_BYTES])
    await court.take()
    found = await court.verified(court.beside)
    assert found.breaks == []
    assert "1 lines that say nothing" in found.checked[-1]
    numbers = [
        each.statement.number
        for each in court.beside.read(court.beside.length())
        if isinstance(each, SignedStatement)
    ]
    assert numbers == [1, 2]


async def test_a_copy_that_knows_more_is_left_as_it_is_and_the_other_goes_on(court: Checkpoints) -> None:
    for bell in ("a", "b"):
        await rung(court.context, bell)
        await court.take()
    kept = court.beside.path.read_bytes()
    court.far_copy.path.unlink()
    await court.tamper(
        "DELETE FROM audit_checkpoint WHERE number = 2",
        "DELETE FROM audit_event WHERE position = 2",
    )
    await court.chain_anew()
    await rung(court.context, "c", "d")
    with pytest.raises(CopyDisagreesError, match="knows checkpoint 2"):
        await court.take()
    assert court.beside.path.read_bytes() == kept
    last = court.far_copy.last()
    assert last is not None
    assert last.statement.number == 2
    assert [row.number for row in await court.rows()] == [1, 2]


async def test_a_copy_that_cannot_be_written_does_not_stop_the_other(court: Checkpoints) -> None:
    court.beside.path.parent.write_text("a file where a directory should be")
    await rung(court.context, "a")
    with pytest.raises(OSError, match=r"xists|irectory"):
        await court.take()
    assert court.far_copy.last() is not None
