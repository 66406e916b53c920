"""A pool of limited child processes, for bytes that are not trusted in the web process.

Each worker of the pool is a fork server: a small interpreter that has loaded the code once and forks a
fresh child for every task. The child limits its own memory, time and files before it looks at
anything, so that what goes wrong in it goes wrong in it alone.
"""

import asyncio
import json
import os
import signal
import sys
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager, suppress
from enum import StrEnum
from typing import Any, NamedTuple

FORK_SERVER_GRACE_SECONDS = 2.0
"""How long a fork server has, after the child's own time is over, to report it."""


class Limits(NamedTuple):
    """What one task may use: bytes of address space, seconds of processor, seconds by the clock, bytes of a file.

    The processor's seconds are the task's own; the clock's depend on whatever else the machine has to do.
    """

    address_space: int = 700 << 20
    cpu_seconds: int = 5
    wall_seconds: int = 20
    file_bytes: int = 0
    """How large a file it may write; most tasks only read."""
    niceness: int = 0
    """By how much it stands back behind whatever else wants the processor, in the system's own measure (nice)."""


class ExitKind(StrEnum):
    """How a task ended."""

    DONE = "DONE"
    OUT_OF_MEMORY = "OUT_OF_MEMORY"
    OUT_OF_TIME = "OUT_OF_TIME"
    CRASHED = "CRASHED"
    UNFINISHED = "UNFINISHED"
    """The clock ran out, or the fork server went away: that says something of the machine, nothing of the task."""


class Outcome(NamedTuple):
    """How a task ended and, if it is DONE, what it returned."""

    exit_kind: ExitKind
    value: Any = None


class SandboxPool:
    """A bounded pool of fork servers. A task is `"package.module:function"`: JSON in, JSON out."""

    def __init__(self, size: int = 2, limits: Limits = Limits(), preload: Sequence[str] = ()) -> None:  # noqa: B008
        """Keep at most `size` children at once, each within `limits`; load `preload` before forking."""
        self._size = size
        self._limits = limits
        self._preload = tuple(preload)
        self._slots: asyncio.LifoQueue[_ForkServer | None] = asyncio.LifoQueue()
        for _ in range(size):
            self._slots.put_nowait(None)

    async def run(self, task: str, argument: object, *, patience: int = 1) -> Outcome:
        """Run `task(argument)` in a fresh child when a slot is free. Its failures are outcomes, never raised.

        By the clock it has `patience` times the usual limit.
        """
        limits = self._limits._replace(wall_seconds=self._limits.wall_seconds * patience)
        async with self._slot() as server:
            request = {"task": task, "argument": argument, "limits": limits._asdict()}
            try:
                async with asyncio.timeout(limits.wall_seconds + FORK_SERVER_GRACE_SECONDS):
                    answer = await server.ask(request)
            except (TimeoutError, OSError, asyncio.IncompleteReadError, ValueError):
                await server.close()
                return Outcome(ExitKind.UNFINISHED)
        return Outcome(ExitKind(answer["exit_kind"]), answer.get("value"))

    async def close(self) -> None:
        """Wait for the running tasks, then end every fork server."""
        for _ in range(self._size):
            server = await self._slots.get()
            if server is not None:
                await server.close()

    @asynccontextmanager
    async def _slot(self) -> AsyncIterator["_ForkServer"]:
        server = await self._slots.get()
        try:
            if server is None or not server.alive:
                server = await _ForkServer.start(self._preload)
            yield server
        except BaseException:
            if server is not None:
                await server.close()
            raise
        finally:
            self._slots.put_nowait(server if server is not None and server.alive else None)


class _ForkServer:
    """One running fork server."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self._process = process

    @classmethod
    async def start(cls, preload: Sequence[str]) -> "_ForkServer":
        """Start an interpreter with nothing of ours in its environment but the import path."""
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            "-m",
            "causeway.kit.sandbox.fork_server",
            *preload,
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.DEVNULL,
            env={
                "PYTHONPATH": os.pathsep.join(p for p in sys.path if p),
                "PATH": os.defpath,
                "LC_ALL": "C.UTF-8",
            },
            start_new_session=True,
            limit=4 << 20,
        )
        return cls(process)

    @property
    def alive(self) -> bool:
        """Whether it can take another task."""
        return self._process.returncode is None

    async def ask(self, request: dict[str, Any]) -> dict[str, Any]:
        """Send one task and return the answer."""
        stdin, stdout = self._process.stdin, self._process.stdout
        if stdin is None or stdout is None:
            raise OSError
        stdin.write(json.dumps(request).encode() + b"\n")
        await stdin.drain()
        answer: dict[str, Any] = json.loads(await stdout.readuntil(b"\n"))
        return answer

    async def close(self) -> None:
        """End it, and with it any child it still has."""
        if self.alive:
            with suppress(ProcessLookupError):
                os.killpg(self._process.pid, signal.SIGKILL)
        await self._process.wait()
