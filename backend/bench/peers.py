"""The Node servers that Causeway is measured beside, each installed from the lock file of its package here."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bench import servers
from bench.servers import Server

PEER = Path(__file__).resolve().parent / "peer"
POSTGRAPHILE = PEER.parent / "postgraphile"
NODE_NEEDED = {PEER: (20, 19), POSTGRAPHILE: (22, 0)}
"""The version of Node that the servers of each package run on at least."""
BIN = servers.BACKEND.parent / "bin"


@contextmanager
def peer(name: str, script: str, cache: Path, *arguments: str, package: Path = PEER) -> Iterator[Server]:
    """Run `script` of `package` on a free port, which is its first argument; what it needs is kept in `cache`."""
    sys.path.insert(0, str(BIN))
    from setup import find_node  # noqa: PLC0415  (the project's own way to a Node that is new enough)

    path = {
        "PATH": find_node(NODE_NEEDED[package]) + os.pathsep + os.environ.get("PATH", ""),
        "NODE_ENV": "production",
    }
    home = cache / package.name
    _install(package, home, path)
    shutil.copy(package / script, home)
    port = servers.free_port()
    with servers.running(
        name, [_node(path), str(home / script), str(port), *arguments], port, path
    ) as server:
        yield server


def _node(path: dict[str, str]) -> str:
    """Return the program itself: what a wheel puts on the path starts it as a child, which would not be measured."""
    told = ["node", "-p", "process.execPath"]
    return subprocess.run(
        told, env={**os.environ, **path}, check=True, capture_output=True, text=True
    ).stdout.strip()


def _install(package: Path, home: Path, path: dict[str, str]) -> None:
    home.mkdir(parents=True, exist_ok=True)
    lock, installed = (package / "package-lock.json").read_bytes(), home / "installed"
    if installed.exists() and installed.read_bytes() == lock:
        return
    for each in package.iterdir():
        if each.is_file():
            shutil.copy(each, home)
    npm = ["npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts", "--silent"]
    subprocess.run(npm, cwd=home, env={**os.environ, **path}, check=True)
    installed.write_bytes(lock)
