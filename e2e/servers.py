"""Real servers for journeys, each on its own copy of one demonstration court, on a free port, killable."""

import shutil
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from dataclasses import dataclass, field
from pathlib import Path

from tests.ports import free_port

CAUSEWAY = [sys.executable, "-m", "causeway"]
PATIENCE = 60.0
HERE = Path(__file__).resolve().parent


def causeway(*arguments: str) -> str:
    """Run a `causeway` command to its end and return what it printed."""
    done = subprocess.run(
        [*CAUSEWAY, *arguments], cwd=HERE.parent, check=False, capture_output=True, text=True, timeout=180
    )
    # What it found is what a failed test is read for.
    assert done.returncode == 0, f"causeway {' '.join(arguments)}\n{done.stdout}\n{done.stderr}"
    return done.stdout


def make_template(folder: Path) -> None:
    """Fill `folder` with the demonstration court."""
    causeway("migrate", "--data", str(folder))
    causeway("demo", "--data", str(folder))


@dataclass
class Court:
    """One server. `url` stays the same over restarts, so that a browser finds it again."""

    data: Path
    port: int = field(default_factory=free_port)
    process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        """Where it is reached."""
        return f"http://localhost:{self.port}"

    def start(self) -> "Court":
        """Start the server and return when it answers."""
        with (self.data / "server.log").open("ab") as log:
            self.process = subprocess.Popen(
                [*CAUSEWAY, "serve", "--data", str(self.data), "--port", str(self.port)],
                cwd=HERE.parent,
                stdout=log,
                stderr=log,
            )
        self._wait()
        return self

    def kill(self) -> None:
        """End it as a power cut would: SIGKILL."""
        self._end(signal.SIGKILL)

    def stop(self) -> None:
        """End it as an operator would: SIGTERM."""
        self._end(signal.SIGTERM)

    def verify_ledger(self) -> str:
        """Return what `causeway ledger verify` says; raises if it finds a break."""
        return causeway("ledger", "verify", "--data", str(self.data))

    def renew_seals(self) -> str:
        """What `causeway seal renew` says, beside the running server."""
        return causeway("seal", "renew", "--all", "--data", str(self.data))

    def verify_audit(self) -> str:
        """Return what `causeway audit verify` says; raises if it finds a break."""
        return causeway("audit", "verify", "--data", str(self.data))

    def _end(self, how: signal.Signals) -> None:
        if self.process is None:
            return
        self.process.send_signal(how)
        self.process.wait(timeout=PATIENCE)
        self.process = None

    def _wait(self) -> None:
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline:
            if self.process is None or self.process.poll() is not None:
                raise RuntimeError((self.data / "server.log").read_text())
            try:
                with urllib.request.urlopen(f"{self.url}/healthz", timeout=5):  # noqa: S310  (our own server)
                    return
            except (urllib.error.URLError, ConnectionError, TimeoutError):
                time.sleep(0.05)
        raise TimeoutError((self.data / "server.log").read_text())


def open_court(template: Path, data: Path) -> Court:
    """Start a server on a copy of `template` in `data`."""
    shutil.copytree(template, data)
    return Court(data).start()
