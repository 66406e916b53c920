"""The peer of an export: the standard library's `zipfile` writing the same files, stored, into a socket.

It asks nobody whether they may have them, hashes nothing and serves one reader at a time: what a script would do that
packs a folder. Started with a port and the name of a file; each line of that names an archive, a file in it and
where its bytes are, divided by tabs. Whoever connects sends the name of an archive and reads it to the end.
"""

import shutil
import socket
import sys
import zipfile
from pathlib import Path
from typing import IO, cast

PIECE_BYTES = 1 << 20


class _Wire:
    """What `zipfile` writes to: it cannot be wound back."""

    def __init__(self, connection: socket.socket) -> None:
        self._connection = connection

    def write(self, piece: bytes) -> int:
        """Send all of it."""
        self._connection.sendall(piece)
        return len(piece)

    def flush(self) -> None:
        """There is nothing below."""


def main() -> None:
    """Serve until the process is ended."""
    port, listed = int(sys.argv[1]), Path(sys.argv[2])
    lines = [line.split("\t") for line in listed.read_text().splitlines()]
    with socket.create_server(("127.0.0.1", port)) as listening:
        while True:
            connection, _ = listening.accept()
            with connection:
                # Whoever only looks whether something listens says nothing.
                if wanted := connection.recv(100).decode():
                    _send(connection, [(name, path) for archive, name, path in lines if archive == wanted])


def _send(connection: socket.socket, files: list[tuple[str, str]]) -> None:
    with zipfile.ZipFile(cast("IO[bytes]", _Wire(connection)), "w", zipfile.ZIP_STORED) as archive:
        for name, path in files:
            info = zipfile.ZipInfo(name)
            info.file_size = Path(path).stat().st_size
            with Path(path).open("rb") as source, archive.open(info, "w") as entry:
                shutil.copyfileobj(source, entry, PIECE_BYTES)


if __name__ == "__main__":
    main()
