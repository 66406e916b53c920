"""What watches over the log finds by itself what was done to it, and reads no more of it than it must."""

from pathlib import Path

import pytest
from structlog.testing import capture_logs

from causeway.audit.checkpoints.copy import CheckpointCopy
from causeway.audit.checkpoints.walk import BreakKind
from causeway.audit.checkpoints.watch import LogBreak, LogWatch
from causeway.documents.adapters.development_authority import make_authority
from causeway.kit.clock import FixedClock
from causeway.kit.context import Context
from tests.audit.bells import rung
from tests.audit.checkpointing import Checkpoints

EDIT = 'UPDATE audit_event SET payload = \'{"bell": "z"}\' WHERE position = 3'
DELETE = "DELETE FROM audit_event WHERE position = 3"
CUT_OFF = "DELETE FROM audit_event WHERE position > 4"
HEAD_MOVED = "UPDATE audit_head SET position = 4"
NEWEST_GONE = "DELETE FROM audit_checkpoint WHERE number = 3"
ALL_GONE = "DELETE FROM audit_checkpoint"


@pytest.fixture
async def court(context: Context, clock: FixedClock, tmp_path: Path, authority: Path) -> Checkpoints:
    """Six events, and a checkpoint after each two."""
    made = Checkpoints(context, clock, tmp_path, authority)
    for bells in ("ab", "cd", "ef"):
        await rung(context, *bells)
        await made.take()
    return made


def watching(court: Checkpoints, *copies: CheckpointCopy, old_events: int = 100) -> LogWatch:
    return LogWatch(court.context, copies, court.authority / "authority.pem", old_events)


def told(found: LogBreak | None) -> tuple[BreakKind, int, int, int] | None:
    return None if found is None else (found.kind, found.place, found.since, found.until)


async def test_a_log_that_was_left_alone_is_whole(court: Checkpoints) -> None:
    watch = watching(court, court.beside, court.far_copy)
    first = await watch.look()
    await rung(court.context, "g", "h")
    second = await watch.look()

    assert (first.followed_to, first.whole_to, first.found) == (6, 6, None)
    assert (second.followed_to, second.whole_to, second.found) == (8, 8, None)
    assert second.followed_at == second.whole_at == court.clock.now()


@pytest.mark.parametrize(
    ("damage", "anew", "expected"),
    [
        ((EDIT,), False, (BreakKind.ALTERED, 3, 3, 6)),
        ((DELETE,), False, (BreakKind.MISSING, 3, 3, 6)),
        ((CUT_OFF,), False, (BreakKind.MISSING, 5, 5, 6)),
        ((HEAD_MOVED,), False, (BreakKind.CUT_OFF, 5, 5, 6)),
        ((EDIT,), True, (BreakKind.CHECKPOINT, 4, 3, 6)),
        ((CUT_OFF,), True, (BreakKind.CUT_OFF, 5, 5, 6)),
        ((NEWEST_GONE,), False, (BreakKind.CHECKPOINT, 6, 5, 6)),
    ],
    ids=["edit", "delete", "end gone", "head moved", "edit, made anew", "cut off", "checkpoint gone"],
)
async def test_what_is_done_while_it_watches_is_found_at_its_place(
    court: Checkpoints, damage: tuple[str, ...], expected: tuple[BreakKind, int, int, int], *, anew: bool
) -> None:
    watch = watching(court)
    assert (await watch.look()).found is None
    await court.tamper(*damage)
    if anew:
        await court.chain_anew()

    with capture_logs() as logs:
        report = await watch.look()

    assert told(report.found) == expected
    assert [(each["event"], each["kind"]) for each in logs if each["log_level"] == "error"] == [
        ("audit.broken", expected[0].value)
    ]


async def test_what_was_done_before_it_began_is_found(court: Checkpoints) -> None:
    await court.tamper(EDIT)
    await court.chain_anew()

    assert told((await watching(court).look()).found) == (BreakKind.CHECKPOINT, 4, 3, 6)


async def test_a_checkpoint_in_the_middle_that_is_gone_is_found(court: Checkpoints) -> None:
    await court.tamper("DELETE FROM audit_checkpoint WHERE number = 2")

    assert told((await watching(court).look()).found) == (BreakKind.CHECKPOINT, 6, 3, 6)


async def test_a_checkpoint_that_nobody_signed_is_found(court: Checkpoints) -> None:
    another = "SELECT signature FROM audit_checkpoint WHERE number = 1"
    await court.tamper(f"UPDATE audit_checkpoint SET signature = ({another}) WHERE number = 3")

    assert told((await watching(court, old_events=1).look()).found) == (BreakKind.CHECKPOINT, 6, 5, 6)


async def test_what_only_a_copy_knows_is_found_by_it(court: Checkpoints) -> None:
    await court.tamper(CUT_OFF, "DELETE FROM audit_checkpoint WHERE number > 2")
    await court.chain_anew()

    assert told((await watching(court).look()).found) is None
    assert told((await watching(court, court.far_copy).look()).found) == (BreakKind.COPY, 6, 5, 6)


async def test_a_copy_that_is_not_there_is_no_break(court: Checkpoints) -> None:
    court.far_copy.path.unlink()

    assert (await watching(court, court.far_copy).look()).found is None


async def test_a_copy_that_cannot_be_read_keeps_nobody_from_the_log(court: Checkpoints) -> None:
    court.far_copy.path.unlink()
    court.far_copy.path.mkdir()
    await court.tamper(EDIT)

    assert told((await watching(court, court.far_copy).look()).found) == (BreakKind.ALTERED, 3, 3, 6)


async def test_a_key_of_an_authority_that_was_not_named_is_not_judged(
    court: Checkpoints, tmp_path: Path
) -> None:
    make_authority(tmp_path / "another")
    another = tmp_path / "another" / "authority.pem"

    assert (await LogWatch(court.context, [], None).look()).found is None
    assert (await LogWatch(court.context, [], another).look()).found is not None


async def test_what_is_old_is_followed_in_parts_and_then_anew(court: Checkpoints) -> None:
    watch = watching(court, old_events=4)
    assert (await watch.look()).whole_at is None
    assert (await watch.look()).whole_to == 6
    await court.tamper(EDIT)

    assert (await watch.look()).found is not None


async def test_a_log_made_anew_is_found_at_once_and_located(court: Checkpoints) -> None:
    watch = watching(court, old_events=1)
    await watch.look()
    await court.tamper(EDIT)
    await court.chain_anew()

    assert told((await watch.look()).found) == (BreakKind.CHECKPOINT, 4, 3, 6)


async def test_that_the_last_entry_it_followed_is_gone_is_found_at_once(court: Checkpoints) -> None:
    watch = watching(court, old_events=1)
    await watch.look()
    await rung(court.context, "g")
    await court.tamper("DELETE FROM audit_event WHERE position = 6")

    assert told((await watch.look()).found) == (BreakKind.MISSING, 6, 5, 7)


async def test_what_was_found_stays_found(court: Checkpoints) -> None:
    watch = watching(court)
    await watch.look()
    await court.tamper(HEAD_MOVED)
    found = (await watch.look()).found
    await court.tamper("UPDATE audit_head SET position = 6", EDIT)

    with capture_logs() as logs:
        assert (await watch.look()).found == found
    assert found is not None
    assert logs == []
