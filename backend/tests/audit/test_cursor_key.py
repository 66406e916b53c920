"""Positions under a key: known again by whoever has it, and telling nobody else anything."""

from itertools import pairwise

from causeway.audit.cursor_key import POSITION_BYTES, SEALED_BYTES, TAG_BYTES, CursorKey, cursor_key
from causeway.kit.database import Database

KEY = CursorKey.of("0f" * 32, 0)
POSITIONS = (0, 1, 2, 834, 2**31, 2**63 - 1)


def test_what_was_made_is_known_again_by_the_same_secret() -> None:
    again = CursorKey.of("0f" * 32, 7)
    assert [again.open(KEY.seal(position)) for position in POSITIONS] == list(POSITIONS)
    assert {len(KEY.seal(position)) for position in POSITIONS} == {SEALED_BYTES}
    assert KEY.seal(834) == again.seal(834)


def test_another_installation_does_not_know_it() -> None:
    other = CursorKey.of("f0" * 32, 0)
    assert [other.open(KEY.seal(position)) for position in POSITIONS] == [None] * len(POSITIONS)


def test_one_bit_changed_anywhere_is_not_known() -> None:
    sealed = KEY.seal(834)
    for bit in range(SEALED_BYTES * 8):
        changed = bytearray(sealed)
        changed[bit // 8] ^= 1 << bit % 8
        assert KEY.open(bytes(changed)) is None


def test_two_that_follow_each_other_are_as_far_apart_as_any_two() -> None:
    """Neither part of one is nearer to that of the next than chance has it: half of the bits differ, either way."""
    sealed = [KEY.seal(position) for position in range(1, 2001)]
    assert len(set(sealed)) == len({each[:TAG_BYTES] for each in sealed}) == len(sealed)
    near = list(pairwise(sealed))
    far = list(zip(sealed, sealed[1000:], strict=False))
    for pairs in (near, far):
        for part, size in ((slice(TAG_BYTES), TAG_BYTES), (slice(TAG_BYTES, None), POSITION_BYTES)):
            assert 0.47 < _share_of_bits_that_differ(pairs, part, size) < 0.53
    rising = sum(one < other for one, other in near) / len(near)
    assert 0.45 < rising < 0.55


def _share_of_bits_that_differ(pairs: list[tuple[bytes, bytes]], part: slice, size: int) -> float:
    differing = sum(
        (int.from_bytes(one[part]) ^ int.from_bytes(other[part])).bit_count() for one, other in pairs
    )
    return differing / (len(pairs) * size * 8)


async def test_every_process_of_an_installation_has_one_key(database: Database, database_url: str) -> None:
    other = Database(database_url)
    async with database.reading() as session, other.reading() as elsewhere:
        assert await cursor_key(session) == await cursor_key(elsewhere)
    await other.close()
