"""A ZIP that is written while it is sent: what others read from it, how long it is, and how it fails."""

import asyncio
import hashlib
import io
import shutil
import zipfile
from collections.abc import AsyncGenerator, AsyncIterator, Iterable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from causeway.kit.one_ahead import one_ahead
from causeway.kit.zip_stream import (
    IN_PASSING_BYTES,
    TOGETHER_FILES,
    ArchivedFile,
    FileChangedError,
    Pieces,
    Whole,
    archive_length,
    stream_archive,
)

AT = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)
LETTERS = b"abcdefghij" * 1000


def stored(name: str, content: bytes, *, announced: bytes | None = None, at: datetime = AT) -> ArchivedFile:
    async def pieces() -> AsyncIterator[bytes]:
        for start in range(0, len(content), 777):
            yield content[start : start + 777]

    told = content if announced is None else announced
    return ArchivedFile(name, len(told), hashlib.sha256(told).hexdigest(), at, Pieces(pieces))


def whole(name: str, content: bytes, *, announced: bytes | None = None) -> ArchivedFile:
    """A file that comes in one piece."""

    async def pieces() -> AsyncIterator[bytes]:
        yield content

    return stored(name, content, announced=announced)._replace(content=Pieces(pieces))


class Guard:
    """Lets a file go as often as was said, else always, and remembers what happened in which order."""

    def __init__(self, **times: int) -> None:
        self.times = times
        self.seen: list[str] = []

    def file(self, name: str, content: bytes, *, announced: bytes | None = None) -> ArchivedFile:
        """A file that is read at once, as this lets it go."""

        def read() -> bytes:
            self.seen.append(f"read {name}")
            return content

        async def may_go() -> None:
            self.seen.append(f"ask {name}")
            left = self.times.get(name, 1000)
            if left == 0:
                raise PermissionError(name)
            self.times[name] = left - 1

        return stored(name, content, announced=announced)._replace(content=Whole(read, may_go))


async def each_of(files: Iterable[ArchivedFile]) -> AsyncGenerator[ArchivedFile]:
    for file in files:
        yield file


async def written(*files: ArchivedFile) -> bytes:
    return b"".join([piece async for piece in one_ahead(stream_archive(each_of(files)))])


FILES = {"a.json": b"{}", "文件/00001 令狀.pdf": LETTERS, "empty": b"", "last.txt": b"x" * 777}


@pytest.fixture(params=[None, 5_000, 300], ids=["plain", "some are large", "all is large"])
def limit(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    # Real ones are of 2 GiB and 65,535 files; the writer, the reader and the reckoning have one measure.
    if request.param is not None:
        monkeypatch.setattr(zipfile, "ZIP64_LIMIT", request.param)
        monkeypatch.setattr(zipfile, "ZIP_FILECOUNT_LIMIT", 3)


@pytest.mark.usefixtures("limit")
async def test_it_is_as_long_as_was_reckoned_and_holds_what_was_put_in() -> None:
    files = [stored(name, content) for name, content in FILES.items()]
    archive = await written(*files)
    assert len(archive) == archive_length(files)
    with zipfile.ZipFile(io.BytesIO(archive)) as read:
        assert read.testzip() is None
        assert {each.filename: read.read(each) for each in read.infolist()} == FILES
        assert {each.compress_type for each in read.infolist()} == {zipfile.ZIP_STORED}
        assert read.infolist()[0].date_time == (2026, 11, 23, 10, 0, 0)


@pytest.mark.parametrize("size", [IN_PASSING_BYTES, IN_PASSING_BYTES + 1])
async def test_a_piece_is_hashed_and_written_whoever_does_it(size: int) -> None:
    content = bytes(range(256)) * (size // 256) + b"x" * (size % 256)
    archive = await written(whole("one.pdf", content))
    assert zipfile.ZipFile(io.BytesIO(archive)).read("one.pdf") == content
    with pytest.raises(FileChangedError):
        await written(whole("one.pdf", content, announced=content[::-1]))


@pytest.mark.usefixtures("limit")
async def test_files_that_are_read_at_once_go_out_together_in_their_place() -> None:
    guard = Guard()
    files = [stored("a.json", b"{}")]
    files += [guard.file(f"{number}.pdf", LETTERS[:number]) for number in range(TOGETHER_FILES + 2)]
    files += [stored("between", b"x"), guard.file("last", b"y")]
    pieces = [piece async for piece in stream_archive(each_of(files))]
    with zipfile.ZipFile(io.BytesIO(b"".join(pieces))) as read:
        assert read.testzip() is None
        assert read.namelist() == [file.name for file in files]
        assert read.read("9.pdf") == LETTERS[:9]
    assert sum(map(len, pieces)) == archive_length(files)
    # The first, the small ones in two, what is between, the last, the directory.
    assert len(pieces) == 6


async def came_of(*files: ArchivedFile) -> tuple[bytes, BaseException]:
    """What came of an archive that ends in the middle, and what ended it."""
    came = io.BytesIO()
    try:
        async for piece in stream_archive(each_of(files)):
            came.write(piece)
    except (FileChangedError, PermissionError) as fault:
        return came.getvalue(), fault
    raise AssertionError


async def test_what_may_not_go_is_not_read_and_those_before_it_go() -> None:
    guard = Guard(c=0)
    came, fault = await came_of(*(guard.file(name, name.encode() * 20) for name in "abc"))
    assert str(fault) == "c"
    assert guard.seen[:5] == ["ask a", "ask b", "ask c", "read a", "read b"]
    assert (b"aaaa" in came, b"bbbb" in came, b"cccc" in came) == (True, True, False)
    assert not zipfile.is_zipfile(io.BytesIO(came))


async def test_what_may_go_no_more_once_it_is_read_does_not_go() -> None:
    guard = Guard(b=1)
    came, fault = await came_of(*(guard.file(name, name.encode() * 20) for name in "ab"))
    assert (str(fault), came) == ("b", b"")
    assert guard.seen == ["ask a", "ask b", "read a", "read b", "ask a", "ask b"]


@pytest.mark.parametrize("content", [LETTERS[:-1], LETTERS + b"k", b"A" + LETTERS[1:]])
async def test_what_is_read_at_once_must_be_what_was_announced_too(content: bytes) -> None:
    guard = Guard()
    came, fault = await came_of(guard.file("a", b"1"), guard.file("b.pdf", content, announced=LETTERS))
    assert (type(fault), str(fault), came) == (FileChangedError, "b.pdf", b"")


@pytest.mark.skipif(shutil.which("unzip") is None, reason="unzip is not installed")
@pytest.mark.usefixtures("limit")
async def test_another_program_finds_it_whole(tmp_path: Path) -> None:
    path = tmp_path / "case.zip"
    path.write_bytes(await written(*(stored(name, content) for name, content in FILES.items())))
    tried = await asyncio.create_subprocess_exec("unzip", "-t", path, stdout=asyncio.subprocess.PIPE)
    said, _ = await tried.communicate()
    assert (tried.returncode, b"No errors detected" in said) == (0, True), said


async def test_without_files_it_is_an_empty_zip() -> None:
    archive = await written()
    assert len(archive) == archive_length([])
    assert zipfile.ZipFile(io.BytesIO(archive)).namelist() == []


@pytest.mark.parametrize("content", [LETTERS[:-1], LETTERS + b"k", b"A" + LETTERS[1:]])
async def test_a_file_that_is_not_what_was_announced_ends_it_before_it_looks_whole(content: bytes) -> None:
    came = []

    async def take() -> None:
        files = [stored("a", b"first"), stored("b.pdf", content, announced=LETTERS)]
        async for piece in one_ahead(stream_archive(each_of(files))):
            came.append(piece)  # noqa: PERF401  (what came before it failed counts)

    with pytest.raises(FileChangedError, match=r"b\.pdf"):
        await take()
    assert not zipfile.is_zipfile(io.BytesIO(b"".join(came)))


async def test_a_date_before_there_were_zips_is_no_fault() -> None:
    archive = await written(stored("a", b"1", at=datetime(1970, 1, 1, tzinfo=UTC)))
    assert zipfile.ZipFile(io.BytesIO(archive)).infolist()[0].date_time[0] == 1980


async def test_whoever_goes_away_closes_what_is_read() -> None:
    closed = []

    async def endless() -> AsyncIterator[bytes]:
        try:
            while True:
                yield b"x" * 1000
        finally:
            closed.append(True)

    files = [ArchivedFile("endless", 10**9, "", AT, Pieces(endless))]
    reading = one_ahead(stream_archive(each_of(files)))
    await anext(reading)
    await anext(reading)
    await reading.aclose()
    assert closed == [True]
