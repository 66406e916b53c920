"""Makes sure the browser journeys have a Chromium: the system's, else Playwright's own."""

import shutil
import subprocess
import sys

CHROMIUMS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def main() -> None:
    """Install Playwright's Chromium if the system has none."""
    if any(map(shutil.which, CHROMIUMS)):
        return
    print("setup: installing a Chromium for the browser journeys", flush=True)
    installed = subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=False)
    if installed.returncode:
        sys.exit("setup: no Chromium; install the system's package `chromium` and try again")


if __name__ == "__main__":
    main()
