"""Staged files: hashed as they are written, and never taken for what they are not."""

import hashlib
import os
import sys
from pathlib import Path

import aiofiles
import pytest

from causeway.kit.blobs import BlobMissing, LocalBlobStore
from causeway.kit.blobs.running_hashes import RunningHashes

KEY = "upload"


@pytest.fixture
def store(tmp_path: Path) -> LocalBlobStore:
    return LocalBlobStore(tmp_path / "files", reserve=0)


@pytest.fixture
def reads(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What is opened to be read from now on."""
    opened: list[str] = []
    real = aiofiles.open

    def told(path: Path, mode: str):
        opened.append(Path(path).name)
        return real(path, mode)

    monkeypatch.setattr(aiofiles, "open", told)
    return opened


async def write(store: LocalBlobStore, *pieces: bytes) -> None:
    async with store.stage(KEY) as stage:
        await stage.write(*pieces)
        await stage.sync()


def sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


async def test_what_was_written_here_is_known_without_reading_it(store, reads):
    await write(store, b"one ", bytearray(b"two "))
    await write(store, memoryview(b"three"))
    assert await store.digest(KEY) == (sha256(b"one two three"), 13)
    assert reads == []


async def test_a_new_start_reads_the_file(store, tmp_path, reads):
    await write(store, b"one ")
    later = LocalBlobStore(tmp_path / "files", reserve=0)
    await write(later, b"two")
    assert await later.digest(KEY) == (sha256(b"one two"), 7)
    assert reads == [KEY]


async def test_another_writer_of_as_many_bytes_is_noticed(store, tmp_path):
    """Two servers on one disk: the length says nothing, nor does a clock that stands still between two writes."""
    await write(store, b"first")
    other = LocalBlobStore(tmp_path / "files", reserve=0)
    async with other.stage(KEY) as stage:
        await stage.truncate(0)
        await stage.write(b"other")
        await stage.sync()
    assert await store.digest(KEY) == (sha256(b"other"), 5)
    await write(store, b" more")
    assert await store.digest(KEY) == (sha256(b"other more"), 10)


async def test_what_was_cut_away_does_not_count(store, reads):
    await write(store, b"damaged")
    async with store.stage(KEY) as stage:
        await stage.truncate(3)
        await stage.write(b"ned")
    assert await store.digest(KEY) == (sha256(b"damned"), 6)
    async with store.stage(KEY) as stage:
        await stage.truncate(0)
        await stage.write(b"whole")
    reads.clear()
    assert await store.digest(KEY) == (sha256(b"whole"), 5)
    assert reads == []


async def test_a_system_that_writes_a_little_at_a_time_writes_all(store, monkeypatch):
    real = os.writev
    monkeypatch.setattr(os, "writev", lambda file, views: real(file, [views[0][:3]]))
    await write(store, b"four", b"", b"score", b"and seven")
    assert await store.digest(KEY) == (sha256(b"fourscoreand seven"), 18)
    assert store._staged(KEY).read_bytes() == b"fourscoreand seven"


async def test_bytes_that_were_half_written_are_not_known(store, monkeypatch):
    await write(store, b"whole")
    real, calls = os.writev, []

    def full(file: int, views: list[memoryview]) -> int:
        calls.append(file)
        if len(calls) == 1:
            return real(file, [views[0][:2]])
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(os, "writev", full)
        with pytest.raises(Exception, match="No space"):
            await write(store, b" more")
    assert await store.digest(KEY) == (sha256(b"whole m"), 7)


async def test_nothing_staged_is_missing(store):
    await write(store, b"here")
    await store.discard(KEY)
    with pytest.raises(BlobMissing):
        await store.digest(KEY)


@pytest.fixture
def synced(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of what is made durable from now on."""
    names: list[str] = []

    def tell(real):
        def sync(descriptor: int) -> None:
            real(descriptor)
            names.append(Path(f"/proc/self/fd/{descriptor}").readlink().name)

        return sync

    for name in ("fsync", "fdatasync"):
        monkeypatch.setattr(os, name, tell(getattr(os, name)))
    return names


@pytest.mark.skipif(sys.platform != "linux", reason="names of open files are read from /proc")
async def test_bytes_and_names_are_durable_before_anybody_hears_of_them(tmp_path, synced):
    """What a power cut shows, seen from nearer: the file, and every directory that leads to it."""
    store = LocalBlobStore(tmp_path / "files", reserve=0)
    assert {"files", tmp_path.name} <= set(synced)
    synced.clear()
    async with store.stage(KEY) as stage:
        assert synced == ["staging"]
        await stage.write(b"court")
        await stage.sync()
        assert synced == ["staging", KEY]
    blob = await store.digest(KEY)
    synced.clear()
    await store.commit(KEY, blob)
    first, second = blob.sha256[:2], blob.sha256[2:4]
    assert synced == [KEY, second, first, "blobs", "staging"]


def test_only_so_many_are_remembered(tmp_path):
    hashes = RunningHashes(limit=1)
    for name in ("a", "b"):
        path = tmp_path / name
        with path.open("wb", buffering=0) as file:
            running = hashes.take(name, file.fileno())
            file.write(b"x")
            running.update(b"x")
            hashes.put_away(name, file.fileno(), running)
    assert hashes.blob("a", tmp_path / "a") is None
    assert hashes.blob("b", tmp_path / "b") == (sha256(b"x"), 1)


async def test_a_small_blob_is_read_at_once_by_whoever_may_wait(store):
    empty, other = await store.put(b""), await store.put(b"other")
    assert (store.read_whole(empty.sha256), store.read_whole(other.sha256)) == (b"", b"other")
    for name in (sha256(b"not there"), "../../etc/passwd"):
        with pytest.raises(BlobMissing):
            store.read_whole(name)
