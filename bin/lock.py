"""Writes requirements/*.txt: every package pinned and hashed, without the name of any host."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
UV = str(ROOT / ".venv" / "bin" / "uv")
EXPORT = ["export", "--quiet", "--frozen", "--no-emit-project", "--no-header", "--no-annotate"]

SETS = {
    "run": ["--no-dev", "--group", "build"],
    "tracing": ["--no-dev", "--extra", "tracing", "--group", "build"],
    "pkcs11": ["--no-dev", "--extra", "pkcs11", "--group", "build"],
    "dev": ["--extra", "tracing", "--extra", "pkcs11", "--group", "dev", "--group", "build"],
    "node": ["--only-group", "node"],
}


def main(upgrade: list[str]) -> None:
    """Resolve again (with `--upgrade` to newer versions) and write one file for each set of packages."""
    subprocess.run([UV, "lock", "--quiet", *upgrade], cwd=ROOT, check=True)
    for name, groups in SETS.items():
        _write(name, _export(groups))
    _write("uv", _only("uv", _export(SETS["run"])))


def _export(groups: list[str]) -> str:
    said = subprocess.run([UV, *EXPORT, *groups], cwd=ROOT, check=True, capture_output=True, text=True)
    # Options such as an index address describe the machine that locked, not the packages.
    return "".join(line for line in said.stdout.splitlines(keepends=True) if not line.startswith("-"))


def _only(package: str, pinned: str) -> str:
    """Return the entry of one package: its line and the hashes indented below it."""
    lines = iter(pinned.splitlines(keepends=True))
    first = next(line for line in lines if line.startswith(f"{package}=="))
    entry = [first]
    for line in lines:
        if not line.startswith(" "):
            break
        entry.append(line)
    return "".join(entry)


def _write(name: str, pinned: str) -> None:
    header = "# Written by `make lock`; do not edit.\n"
    (ROOT / "requirements" / f"{name}.txt").write_text(header + pinned)


if __name__ == "__main__":
    main(sys.argv[1:])
