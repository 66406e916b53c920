"""A real browser and a real server for every journey."""

import os
import shutil
from pathlib import Path
from typing import Any

import pytest

CHROMIUMS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")

QUIET = [
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-gpu",
    "--disable-quic",
    "--disable-sync",
    "--no-first-run",
]


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    """Start the system's Chromium where there is one, else the one that Playwright has installed."""
    found = next(filter(None, map(shutil.which, CHROMIUMS)), None)
    # Chromium has no sandbox for root, and none is needed for our own pages.
    arguments = [*QUIET, "--no-sandbox"] if os.geteuid() == 0 else QUIET
    return {**browser_type_launch_args, "args": arguments, **({"executable_path": found} if found else {})}


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args: dict[str, Any]) -> dict[str, Any]:
    """See the product as in Hong Kong, on a lawyer's screen."""
    seen = {"locale": "en-HK", "timezone_id": "Asia/Hong_Kong", "viewport": {"width": 1440, "height": 900}}
    return {**browser_context_args, **seen}


@pytest.fixture(scope="session")
def artifacts() -> Path:
    """Where journeys leave their screenshots."""
    folder = Path(__file__).parent / "artifacts"
    folder.mkdir(exist_ok=True)
    return folder
