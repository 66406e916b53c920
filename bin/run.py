"""Starts Causeway on this machine: migrates, loads the demo into an empty data directory, serves."""

import argparse
import os
import subprocess
import sys
from pathlib import Path

CAUSEWAY = [sys.executable, "-m", "causeway"]
SIGN_INS = "demo-sign-ins.txt"
UNFINISHED = ".demo-unfinished"


def main() -> None:
    """Prepare the data directory, say where to go and who to be, and become the server."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--port", type=int, default=8000)
    asked.add_argument("--data", type=Path, default=Path("data"))
    options = asked.parse_args()
    data = options.data.expanduser().resolve()
    prepare(data)
    greet(options.port, data)
    os.environ["CAUSEWAY_PORT"] = str(options.port)
    arguments = ["serve", "--port", str(options.port), "--data", str(data)]
    os.execv(CAUSEWAY[0], [*CAUSEWAY, *arguments])  # noqa: S606  (signals then go straight to the server)


def prepare(data: Path) -> None:
    """Bring the database up to date; load the demo if there was nothing, also after a first attempt broke off."""
    data.mkdir(parents=True, exist_ok=True)
    unfinished = data / UNFINISHED
    if not any(data.iterdir()):
        unfinished.touch()
    subprocess.run([*CAUSEWAY, "migrate", "--data", str(data)], check=True)
    if unfinished.exists():
        print("Loading the demonstration court ...", flush=True)
        said = subprocess.run(
            [*CAUSEWAY, "demo", "--data", str(data)], check=True, stdout=subprocess.PIPE, text=True
        )
        (data / SIGN_INS).write_text(said.stdout)
        unfinished.unlink()


def greet(port: int, data: Path) -> None:
    """Print the address and, where the demo is loaded, its sign-ins."""
    sign_ins = data / SIGN_INS
    if sign_ins.exists():
        print(sign_ins.read_text())
    print(f"Causeway is at http://localhost:{port}   (data in {data}; stop with Ctrl-C)\n", flush=True)


if __name__ == "__main__":
    try:
        main()
    except subprocess.CalledProcessError as failure:
        sys.exit(f"`{' '.join(failure.cmd[1:])}` failed with exit code {failure.returncode}")
