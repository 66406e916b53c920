"""Whatever whoever owns the database does to the log, an auditor finds it, in the database or by the copy outside."""

from pathlib import Path

import pytest

from causeway.documents.adapters.development_authority import make_authority
from causeway.kit.clock import FixedClock
from causeway.kit.context import Context
from tests.audit.bells import rung
from tests.audit.checkpointing import Checkpoints, damaged

EDIT = 'UPDATE audit_event SET payload = \'{"bell": "z"}\' WHERE position = 2'
DELETE = "DELETE FROM audit_event WHERE position = 2"
CUT_OFF = "DELETE FROM audit_event WHERE position > 4"
SWAP = (
    "UPDATE audit_event SET position = 0 WHERE position = 2",
    "UPDATE audit_event SET position = 2 WHERE position = 3",
    "UPDATE audit_event SET position = 3 WHERE position = 0",
)


@pytest.fixture
async def court(context: Context, clock: FixedClock, tmp_path: Path, authority: Path) -> Checkpoints:
    """Six events, and a checkpoint after each two."""
    made = Checkpoints(context, clock, tmp_path, authority)
    for bells in ("ab", "cd", "ef"):
        await rung(context, *bells)
        await made.take()
    return made


async def test_nothing_is_found_where_nothing_was_done(court: Checkpoints) -> None:
    assert (await court.verified(court.beside, court.far_copy)).breaks == []


@pytest.mark.parametrize(
    "damage", [(EDIT,), (DELETE,), SWAP, (CUT_OFF,)], ids=["edit", "delete", "swap", "cut"]
)
@pytest.mark.parametrize("anew", [False, True], ids=["plainly", "with the chain made anew"])
async def test_what_was_done_to_events_is_found_in_the_database(
    court: Checkpoints, damage: tuple[str, ...], anew: bool
) -> None:
    await court.tamper(*damage)
    if anew:
        await court.chain_anew()
    assert (await court.verified()).breaks != []


async def test_what_is_proved_and_what_is_in_doubt_is_said(court: Checkpoints) -> None:
    await court.tamper("UPDATE audit_event SET actor_id = 'somebody' WHERE position = 3")
    await court.chain_anew()
    told = (await court.verified()).breaks
    assert len(told) == 2
    assert "checkpoint 2" in told[0]
    assert "up to position 2 is proved, what stands from 3 to 4 is in doubt" in told[0]


async def test_checkpoints_that_were_written_anew_are_not_signed(court: Checkpoints) -> None:
    await court.tamper(EDIT)
    await court.chain_anew()
    await court.tamper(
        "UPDATE audit_checkpoint SET hash = (SELECT hash FROM audit_event e "
        "WHERE e.position = audit_checkpoint.position)"
    )
    told = (await court.verified()).breaks
    assert "the database: checkpoint 1: the signature does not hold" in told


async def test_a_rewritten_log_signed_with_the_courts_own_key_is_another_than_the_copy(
    court: Checkpoints,
) -> None:
    await _signed_anew(court, court.authority)
    assert (await court.verified()).breaks == []
    told = (await court.verified(court.far_copy)).breaks
    assert any("the log was written anew before position 2" in each for each in told)


async def test_a_rewritten_log_signed_with_a_key_of_ones_own_is_nobodys(
    court: Checkpoints, tmp_path: Path
) -> None:
    make_authority(tmp_path / "forger")
    await _signed_anew(court, tmp_path / "forger")
    told = (await court.verified()).breaks
    assert told == [
        "the database: checkpoint 1: it was signed with a key that no authority you trust issued",
    ]


async def test_yesterdays_database_is_told_by_the_copy_alone(court: Checkpoints) -> None:
    await court.tamper(CUT_OFF, "DELETE FROM audit_checkpoint WHERE number > 2")
    await court.chain_anew()
    assert (await court.verified()).breaks == []
    (told,) = (await court.verified(court.far_copy)).breaks
    assert "it knows 1 more checkpoints" in told
    assert "position 6: the database is an older one, or its end was cut off" in told


async def test_all_checkpoints_deleted_is_told_by_the_copy(court: Checkpoints) -> None:
    await court.tamper("DELETE FROM audit_checkpoint")
    assert any("knows 3 more" in each for each in (await court.verified(court.far_copy)).breaks)


async def test_a_copy_that_is_gone_is_told(court: Checkpoints) -> None:
    court.far_copy.path.unlink()
    (told,) = (await court.verified(court.beside, court.far_copy)).breaks
    assert "the copy cannot be read" in told


async def test_an_altered_copy_is_told(court: Checkpoints) -> None:
    damaged(court.far_copy.path, lambda content: content.replace(b'"position":4', b'"position":5'))
    told = (await court.verified(court.far_copy)).breaks
    assert any("checkpoint 2: the signature does not hold" in each for each in told)


async def test_a_checkpoint_missing_in_the_middle_is_told(court: Checkpoints) -> None:
    await court.tamper("DELETE FROM audit_checkpoint WHERE number = 2")
    assert "the database: checkpoint 2 is missing" in (await court.verified()).breaks


async def test_a_time_stamp_of_something_else_is_told(court: Checkpoints) -> None:
    token = (await court.stamps.async_timestamp(b"0" * 32, "sha256")).dump().hex()
    value = f"x'{token}'" if court.context.database.dialect == "sqlite" else f"'\\x{token}'"
    await court.tamper(f"UPDATE audit_checkpoint SET time_stamp = {value} WHERE number = 1")
    assert (await court.verified()).breaks == ["the database: checkpoint 1: the time stamp does not hold"]


async def _signed_anew(court: Checkpoints, authority: Path) -> None:
    """An event is edited, the chain made anew, and one checkpoint taken of it all, as if it had always been so."""
    await court.tamper(EDIT, "DELETE FROM audit_checkpoint")
    await court.chain_anew()
    court.beside.path.unlink()
    kept = court.far_copy.path.read_bytes()
    court.far_copy.path.unlink()
    await court.taker(authority).take()
    court.far_copy.path.write_bytes(kept)
