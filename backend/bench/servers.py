"""Servers as processes of their own: started on a free port, watched from outside, stopped at the end."""

import os
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

BACKEND = Path(__file__).resolve().parent.parent
STARTING = 60.0
"""Seconds in which a server must be there."""


class Server:
    """A running server."""

    def __init__(self, name: str, process: subprocess.Popen[bytes], port: int) -> None:
        """Watch `process`, which answers at `port`."""
        self.name = name
        self.process = process
        self.port = port

    def processor_seconds(self, *, with_children: bool = False) -> float | None:
        """Return the processor time it has used, and perhaps what it started, now and before.

        None where the system does not say (it is read from /proc).
        """
        try:
            return _processor_seconds(self.process.pid, with_children=with_children)
        except OSError:
            return None

    def memory(self, what: str = "VmRSS") -> int | None:
        """Return its resident bytes now, or (`VmHWM`) at most so far; None where the system does not say."""
        try:
            told = Path(f"/proc/{self.process.pid}/status").read_text()
        except OSError:
            return None
        line = next(line for line in told.splitlines() if line.startswith(what + ":"))
        return int(line.split()[1]) * 1024


def _processor_seconds(process_id: int, *, with_children: bool) -> float:
    home = Path(f"/proc/{process_id}")
    fields = home.joinpath("stat").read_text().rpartition(")")[2].split()
    used = sum(map(int, fields[11 : 15 if with_children else 13])) / os.sysconf("SC_CLK_TCK")
    if with_children:
        for thread in home.joinpath("task").iterdir():
            for child in thread.joinpath("children").read_text().split():
                with suppress(OSError):  # ended a moment ago, and counted as one that was
                    used += _processor_seconds(int(child), with_children=True)
    return used


@contextmanager
def running(name: str, command: list[str], port: int, environment: Mapping[str, str]) -> Iterator[Server]:
    """Run `command`, which must listen at `port`, for as long as needed."""
    with tempfile.TemporaryFile() as said:
        process = subprocess.Popen(
            command, cwd=BACKEND, env={**os.environ, **environment}, stdout=said, stderr=said
        )
        try:
            _await(name, process, port, said)
            yield Server(name, process, port)
        finally:
            _stop(process)


def _stop(process: subprocess.Popen[bytes]) -> None:
    if process.poll() is None:
        process.terminate()
        try:
            process.wait(30)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


@contextmanager
def causeway(data: Path, database_url: str, **settings: str) -> Iterator[Server]:
    """Run Causeway by its own command."""
    port = free_port()
    command = [sys.executable, "-m", "causeway", "serve", "--port", str(port), "--data", str(data)]
    # Here a handful of people ask what in life hundreds do.
    settings = {"server_seconds_per_minute": "1000000", **settings}
    told = {f"CAUSEWAY_{name.upper()}": value for name, value in settings.items()}
    with running("Causeway", [*command, "--database-url", database_url], port, told) as server:
        yield server


@contextmanager
def naive(database_url: str, *, batched: bool) -> Iterator[Server]:
    """Run the naive server, or the one with DataLoaders."""
    port = free_port()
    command = [
        sys.executable,
        "-m",
        "bench.naive_server",
        "--port",
        str(port),
        "--database-url",
        database_url,
    ]
    name = "with DataLoaders" if batched else "naive"
    with running(name, [*command, *(["--batched"] if batched else [])], port, {}) as server:
        yield server


def free_port() -> int:
    """Return a port that nothing listens at."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _await(name: str, process: subprocess.Popen[bytes], port: int, said: IO[bytes]) -> None:
    until = time.monotonic() + STARTING
    while time.monotonic() < until:
        if process.poll() is not None:
            said.seek(0)
            sys.stderr.write(said.read().decode(errors="replace"))
            sys.exit(f"bench: the server {name} ended with exit code {process.returncode}")
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            time.sleep(0.05)
        else:
            return
    sys.exit(f"bench: the server {name} did not answer within {STARTING:.0f} s")
