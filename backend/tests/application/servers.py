"""The `causeway` command as a person types it: servers on free ports, and commands that run to their end."""

import asyncio
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from tests.ports import free_port

ROOT = Path(__file__).parents[3]
CAUSEWAY = [sys.executable, "-m", "causeway"]
PATIENCE = 120.0
"""Seconds that a busy machine is given; nothing waits for it that can be waited for otherwise."""
POLL = 0.05


@dataclass(frozen=True)
class Done:
    """A command that has ended."""

    status: int
    said: str
    complained: str


def environment(**settings: str) -> dict[str, str]:
    """The environment of a command: ours without settings of the service, and `settings` as `CAUSEWAY_...`."""
    plain = {name: value for name, value in os.environ.items() if not name.startswith("CAUSEWAY_")}
    return plain | {f"CAUSEWAY_{name.upper()}": value for name, value in settings.items()}


async def command(*arguments: str | Path, **settings: str) -> Done:
    """Run a `causeway` command to its end."""
    process = await asyncio.create_subprocess_exec(
        *CAUSEWAY,
        *map(str, arguments),
        cwd=ROOT,
        env=environment(**settings),
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    try:
        async with asyncio.timeout(PATIENCE):
            said, complained = await process.communicate()
    except TimeoutError:
        process.kill()
        await process.wait()
        raise
    return Done(process.returncode or 0, said.decode(), complained.decode())


@dataclass
class Server:
    """One `causeway serve`, on one data directory and database."""

    data: Path
    database_url: str
    workers: int = 1
    settings: dict[str, str] = field(default_factory=dict)
    port: int = field(default_factory=free_port)
    tokens: dict[str, str] = field(default_factory=dict)
    process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def log(self) -> str:
        """What it said so far."""
        return (self.data / "server.log").read_text()

    @property
    def store(self) -> tuple[str, ...]:
        """The arguments that lead other commands to the same database."""
        return ("--data", str(self.data), "--database-url", self.database_url)

    def start(self) -> "Server":
        """Start it and return when it answers."""
        with (self.data / "server.log").open("ab") as log:
            self.process = subprocess.Popen(
                [*CAUSEWAY, "serve", *self.store, "--port", str(self.port), "--workers", str(self.workers)],
                cwd=ROOT,
                env=environment(**self.settings),
                stdout=log,
                stderr=log,
            )
        deadline = time.monotonic() + PATIENCE
        while not self._answers():
            if self.process.poll() is not None or time.monotonic() > deadline:
                self.end(signal.SIGKILL)
                raise RuntimeError(self.log)
            time.sleep(POLL)
        return self

    def end(self, how: signal.Signals = signal.SIGTERM) -> int:
        """End it and return its exit status."""
        assert self.process is not None
        self.process.send_signal(how)
        try:
            return self.process.wait(PATIENCE)
        finally:
            self.process.kill()

    def _answers(self) -> bool:
        try:
            with socket.create_connection(("127.0.0.1", self.port), timeout=PATIENCE) as line:
                line.sendall(b"GET /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                return line.makefile("rb").readline().startswith(b"HTTP/1.1 200 ")
        except OSError:
            return False


@contextmanager
def serving(
    data: Path, database_url: str | None = None, workers: int = 1, **settings: str
) -> Iterator[Server]:
    """A server for as long as it is needed."""
    url = database_url or f"sqlite:///{data / 'causeway.db'}"
    server = Server(data, url, workers, settings).start()
    try:
        yield server
    finally:
        if server.process is not None and server.process.poll() is None:
            server.end()
