"""How a part of a file is read, and that it is let go of, whoever goes away when."""

import os
from pathlib import Path
from threading import Event, Thread

import pytest

from causeway.kit.blobs import reading
from causeway.kit.blobs.reading import BlobReading

OPEN_FILES = Path("/proc/self/fd")


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(reading, "COPY_CHUNK_BYTES", 4)
    path = tmp_path / "blob"
    path.write_bytes(b"0123456789")
    return path


def pieces_of(one: BlobReading) -> list[bytes]:
    pieces = []
    while one.goes_on and (piece := one.next_piece()):
        pieces.append(piece)
    return pieces


def open_files(path: Path) -> int:
    return sum(os.path.realpath(each) == str(path) for each in OPEN_FILES.iterdir())


@pytest.mark.parametrize(
    ("start", "length", "expected"),
    [
        (0, None, [b"0123", b"4567", b"89"]),
        (0, 4, [b"0123"]),
        (3, 5, [b"3456", b"7"]),
        (8, 100, [b"89"]),
        (10, None, []),
        (50, None, []),
        (0, 0, []),
    ],
)
def test_what_was_asked_for_comes_in_pieces(
    file: Path, start: int, length: int | None, expected: list[bytes]
) -> None:
    assert pieces_of(BlobReading(file, start, length)) == expected


@pytest.mark.skipif(not OPEN_FILES.exists(), reason="the system does not list open files")
def test_it_is_closed_with_its_last_piece_and_when_its_reader_goes_away(file: Path) -> None:
    one = BlobReading(file, 0, 6)
    one.next_piece()
    assert open_files(file) == 1
    one.next_piece()
    assert open_files(file) == 0
    other = BlobReading(file, 0, 6)
    other.next_piece()
    other.close()
    assert (open_files(file), other.next_piece(), open_files(file)) == (0, b"", 0)


@pytest.mark.skipif(not OPEN_FILES.exists(), reason="the system does not list open files")
@pytest.mark.parametrize("is_broken", [False, True])
def test_who_is_reading_when_it_is_closed_lets_go_of_it(
    file: Path, monkeypatch: pytest.MonkeyPatch, is_broken: bool
) -> None:
    is_reading, may_go_on = Event(), Event()
    read = os.pread

    def slow(*asked: int) -> bytes:
        is_reading.set()
        may_go_on.wait(60)
        if is_broken:
            raise OSError
        return read(*asked)

    def take() -> None:
        try:
            came.append(one.next_piece())
        except OSError:
            came.append(b"broken")

    monkeypatch.setattr(os, "pread", slow)
    one = BlobReading(file, 0, None)
    came: list[bytes] = []
    thread = Thread(target=take)
    thread.start()
    assert is_reading.wait(60)
    one.close()
    # Nobody else's file is read by its number: it is open as long as it is read.
    assert open_files(file) == 1
    may_go_on.set()
    thread.join(60)
    assert (came, open_files(file)) == ([b"broken" if is_broken else b"0123"], 0)
