"""Which process serves which connection, as Linux tells it."""

from pathlib import Path

PROC = Path("/proc")
ESTABLISHED = "01"


def children(pid: int) -> list[int]:
    """The processes that `pid` has started."""
    return [int(each) for each in (PROC / f"{pid}/task/{pid}/children").read_text().split()]


def holder_of(server_port: int, client_port: int, candidates: list[int]) -> int | None:
    """Which of `candidates` holds the server's end of a connection; None if it has not been taken up yet."""
    inode = _inode(server_port, client_port)
    for pid in candidates:
        for each in (PROC / f"{pid}/fd").iterdir():
            try:
                if str(each.readlink()) == f"socket:[{inode}]":
                    return pid
            except FileNotFoundError:
                continue
    return None


def _inode(local: int, remote: int) -> str:
    for line in (PROC / "net/tcp").read_text().splitlines()[1:]:
        parts = line.split()
        ports = [int(address.rpartition(":")[2], 16) for address in parts[1:3]]
        if ports == [local, remote] and parts[3] == ESTABLISHED:
            return parts[9]
    raise LookupError(f"no connection from {remote} to {local}")
