"""The fork server of `kit.sandbox.pool`: reads tasks from standard input and forks a limited child for each.

Run as `python -m causeway.kit.sandbox.fork_server MODULE...`; it imports the modules, and nothing else of the
application, so that forking is cheap. One line of JSON in, one line of JSON out.
"""

import importlib
import json
import os
import resource
import select
import signal
import sys
import time
from typing import Any

MAX_OPEN_FILES = 64
READ_BYTES = 1 << 16
MAX_ANSWER_BYTES = 2 << 20


def main(preload: list[str]) -> None:
    """Serve tasks until standard input ends."""
    for module in preload:
        importlib.import_module(module)
    for line in sys.stdin.buffer:
        answer = run(json.loads(line))
        sys.stdout.buffer.write(json.dumps(answer).encode() + b"\n")
        sys.stdout.buffer.flush()


def run(request: dict[str, Any]) -> dict[str, Any]:
    """Fork a child for one task, wait for it, and say how it ended."""
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reader)
        _in_child(request, writer)
    os.close(writer)
    output, in_time = _collect(reader, time.monotonic() + request["limits"]["wall_seconds"])
    os.close(reader)
    if not in_time:
        os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    return _exit(output, status, in_time=in_time)


def _in_child(request: dict[str, Any], writer: int) -> None:
    """Limit this process, do the task, and leave without running anybody's exit code."""
    try:
        _limit(**request["limits"])
        module, _, name = request["task"].partition(":")
        value = getattr(importlib.import_module(module), name)(request["argument"])
        answer = {"exit_kind": "DONE", "value": value}
    except MemoryError:
        answer = {"exit_kind": "OUT_OF_MEMORY"}
    except BaseException as error:  # noqa: BLE001 - whatever a hostile file provokes is an outcome
        answer = {"exit_kind": "CRASHED", "value": type(error).__name__}
    try:
        data = json.dumps(answer).encode()
        while data:
            data = data[os.write(writer, data) :]
    finally:
        os._exit(0)


def _limit(address_space: int, cpu_seconds: int, wall_seconds: int, file_bytes: int, niceness: int) -> None:
    """Take away what a task does not need: memory, time, room in files, core dumps, the pipes of its parent."""
    for descriptor in (0, 1):
        os.dup2(os.open(os.devnull, os.O_RDWR), descriptor)
    os.nice(niceness)
    signal.alarm(wall_seconds)
    for resource_kind, limit in (
        (resource.RLIMIT_AS, address_space),
        (resource.RLIMIT_CPU, cpu_seconds),
        (resource.RLIMIT_FSIZE, file_bytes),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_NOFILE, MAX_OPEN_FILES),
    ):
        resource.setrlimit(resource_kind, (limit, limit + 1))


def _collect(reader: int, deadline: float) -> tuple[bytes, bool]:
    """Return what the child wrote, and whether it finished before `deadline`."""
    output = b""
    while (left := deadline - time.monotonic()) > 0 and len(output) <= MAX_ANSWER_BYTES:
        ready, _, _ = select.select([reader], [], [], left)
        if ready:
            piece = os.read(reader, READ_BYTES)
            if not piece:
                return output, True
            output += piece
    return output, False


def _exit(output: bytes, status: int, *, in_time: bool) -> dict[str, Any]:
    ended_by = os.WTERMSIG(status) if os.WIFSIGNALED(status) else None
    if not in_time or ended_by == signal.SIGALRM:
        return {"exit_kind": "UNFINISHED"}
    if ended_by == signal.SIGXCPU:
        return {"exit_kind": "OUT_OF_TIME"}
    if ended_by is not None:
        return {"exit_kind": "OUT_OF_MEMORY" if ended_by == signal.SIGKILL else "CRASHED"}
    try:
        answer: dict[str, Any] = json.loads(output)
    except ValueError:
        return {"exit_kind": "CRASHED"}
    return answer


if __name__ == "__main__":
    main(sys.argv[1:])
