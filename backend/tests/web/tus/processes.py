"""Starting, killing and restarting a real server process."""

import asyncio
import os
import signal
import sys
from pathlib import Path

ROOT = Path(__file__).parents[3]


class ServerProcess:
    """One server on one database and directory, through any number of lives."""

    def __init__(self, database_url: str, directory: Path) -> None:
        self._command = [sys.executable, "-m", "tests.web.tus.upload_server", database_url, str(directory)]
        self._process: asyncio.subprocess.Process | None = None
        self._saying: asyncio.Task[bytes] | None = None
        self.address = ""

    async def start(self) -> None:
        """Start it and wait until it listens."""
        self._process = await asyncio.create_subprocess_exec(
            *self._command, env=os.environ | {"PYTHONPATH": str(ROOT)}, stdout=asyncio.subprocess.PIPE
        )
        assert self._process.stdout is not None
        port = await self._process.stdout.readline()
        self.address = f"http://127.0.0.1:{port.decode().strip()}"
        # Read on: a server that says much, of a disk that fails, would stop at a full pipe, and never be seen to end.
        self._saying = asyncio.create_task(self._process.stdout.read())

    async def end(self, how: signal.Signals = signal.SIGTERM) -> None:
        """End it: politely, or as a power cut would, without a last word."""
        if self._process is None:
            return
        if self._process.returncode is None:
            self._process.send_signal(how)
        await self._process.wait()
        if self._saying is not None:
            await self._saying
