"""The Node servers that Causeway is measured beside, installed from the lock file in `peer/`."""

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
BIN = servers.BACKEND.parent / "bin"


@contextmanager
def peer(name: str, script: str, cache: Path, *arguments: str) -> Iterator[Server]:
    """Run `script` of `peer/` on a free port, which is its first argument; what it needs is kept in `cache`."""
    sys.path.insert(0, str(BIN))
    from setup import find_node  # noqa: PLC0415  (the project's own way to a Node that is new enough)

    path = {"PATH": find_node() + os.pathsep + os.environ.get("PATH", "")}
    home = cache / "peer"
    _install(home, path)
    shutil.copy(PEER / script, home)
    port = servers.free_port()
    with servers.running(name, ["node", str(home / script), str(port), *arguments], port, path) as server:
        yield server


def _install(home: Path, path: dict[str, str]) -> None:
    home.mkdir(parents=True, exist_ok=True)
    lock, installed = (PEER / "package-lock.json").read_bytes(), home / "installed"
    if installed.exists() and installed.read_bytes() == lock:
        return
    for each in PEER.iterdir():
        if each.is_file():
            shutil.copy(each, home)
    npm = ["npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts", "--silent"]
    subprocess.run(npm, cwd=home, env={**os.environ, **path}, check=True)
    installed.write_bytes(lock)
