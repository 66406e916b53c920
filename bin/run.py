"""Starts Causeway on this machine: migrates, loads the demo into an empty data directory, serves."""

import argparse
import base64
import hashlib
import os
import secrets
import subprocess
import sys
from pathlib import Path

from causeway.kit.listening import NotListeningError, take_address

BACKEND = Path(__file__).resolve().parent.parent / "backend"
CAUSEWAY = [sys.executable, "-m", "causeway"]
SIGN_INS = "demo-sign-ins.txt"
UNFINISHED = ".demo-unfinished"
PREPARED = ".prepared-by"

# What `causeway migrate` works from: while it is the same, there is nothing to migrate.
MIGRATED_FROM = ("causeway/migrations", "causeway/courts")


def main() -> None:
    """Prepare the data directory, say where to go and who to be, and become the server."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--port", type=int, default=8000)
    asked.add_argument("--data", type=Path, default=Path("data"))
    options = asked.parse_args()
    data = options.data.expanduser().resolve()
    if refusal := obstacle(options.port, data):
        sys.exit(f"make run: {refusal}")
    prepare(data)
    start_sandbox_provider(options.port, data)
    greet(options.port, data)
    arguments = ["serve", "--port", str(options.port), "--data", str(data)]
    os.execv(CAUSEWAY[0], [*CAUSEWAY, *arguments])  # noqa: S606  (signals then go straight to the server)


def start_sandbox_provider(port: int, data: Path) -> None:
    """Start a card provider that moves no money, beside the court and as long as it, unless another one is named."""
    if "CAUSEWAY_CARD_PROVIDER_URL" in os.environ:
        return
    its_port = _free_port(port + 1)
    os.environ |= {
        "CAUSEWAY_CARD_PROVIDER_URL": f"http://localhost:{its_port}",
        "CAUSEWAY_CARD_PROVIDER_KEY": secrets.token_urlsafe(),
        "CAUSEWAY_CARD_WEBHOOK_SECRET": f"whsec_{base64.b64encode(secrets.token_bytes(32)).decode()}",
    }
    court = ["--court", f"http://localhost:{port}", "--parent", str(os.getpid())]
    provider = ["sandbox-provider", "--port", str(its_port), "--data", str(data), *court]
    # The court is waited for, the provider is not: where both start on busy cores, the court goes first.
    subprocess.Popen(["nice", *CAUSEWAY, *provider])


def _free_port(wanted: int) -> int:
    """Return the wanted port, the same at each start, or any free one if it is taken."""
    for port in (wanted, 0):
        try:
            with take_address("127.0.0.1", port) as taken:
                return int(taken.getsockname()[1])
        except NotListeningError:
            continue
    raise NotListeningError("no port is free")


def obstacle(port: int, data: Path) -> str | None:
    """Return what stands in the way, before anything is made; None if nothing does."""
    try:
        take_address(os.environ.get("CAUSEWAY_HOST", "127.0.0.1"), port).close()
        data.mkdir(parents=True, exist_ok=True)
    except NotListeningError as refusal:
        return str(refusal)
    except OSError as error:
        return f"cannot make the data directory {data}: {error.strerror}; choose another with make run DATA=/some/dir"
    if not os.access(data, os.W_OK | os.X_OK):
        return f"cannot write to the data directory {data}; choose another with make run DATA=/some/dir"
    return None


def prepare(data: Path) -> None:
    """Bring the database up to date; load the demo if there was nothing, also after a first attempt broke off."""
    unfinished, prepared = data / UNFINISHED, data / PREPARED
    if not any(data.iterdir()):
        unfinished.touch()
    build = _fingerprint()
    if not _is_prepared(data, build):
        subprocess.run([*CAUSEWAY, "migrate", "--data", str(data)], check=True)
        prepared.write_text(build)
    if unfinished.exists():
        print("Loading the demonstration court ...", flush=True)
        demo = [*CAUSEWAY, "demo", "--data", str(data)]
        said = subprocess.run(demo, check=True, stdout=subprocess.PIPE, text=True)
        (data / SIGN_INS).write_text(said.stdout)
        unfinished.unlink()


def _is_prepared(data: Path, build: str) -> bool:
    """Whether the last start already migrated this very database; one elsewhere is always asked."""
    prepared = data / PREPARED
    is_ours = "CAUSEWAY_DATABASE_URL" not in os.environ and (data / "causeway.db").exists()
    return is_ours and prepared.exists() and prepared.read_text() == build


def _fingerprint() -> str:
    total = hashlib.sha256()
    for folder in MIGRATED_FROM:
        for path in sorted((BACKEND / folder).rglob("*")):
            if path.suffix in {".py", ".json"}:
                total.update(path.name.encode() + b"\0" + path.read_bytes())
    return total.hexdigest()


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
        sys.exit(f"make run: `{' '.join(failure.cmd[1:])}` failed with exit code {failure.returncode}")
    except KeyboardInterrupt:
        sys.exit("\nmake run: stopped before it was ready; the next start goes on from here")
