"""A real browser and a real server for every journey."""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from causeway.demo.people import PASSWORD
from e2e.servers import Court, make_template, open_court
from tests.once import made_once

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


@pytest.fixture(scope="session")
def demo_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data directory with the demonstration court, made once for all test processes and copied for each server."""
    return made_once(tmp_path_factory, "demonstration", make_template)


@pytest.fixture(scope="session")
def shared_court(demo_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Court]:
    """One server for journeys that only look."""
    court = open_court(demo_template, tmp_path_factory.mktemp("shared") / "data")
    yield court
    court.stop()


@pytest.fixture
def court(demo_template: Path, tmp_path: Path) -> Iterator[Court]:
    """A server of a journey's own, on a fresh copy of the demonstration."""
    court = open_court(demo_template, tmp_path / "data")
    yield court
    court.stop()


@pytest.fixture
def sign_in(browser: Browser, browser_context_args: dict[str, Any]) -> Iterator[Callable[..., Page]]:
    """Open a browser of one's own and sign in: `page = sign_in(court, "lawyer@demo.test")`."""
    contexts: list[BrowserContext] = []

    def open_page(court: Court, email: str, **more: Any) -> Page:
        context = browser.new_context(**{**browser_context_args, "base_url": court.url, **more})
        contexts.append(context)
        page = context.new_page()
        page.goto("/sign-in")
        page.locator("#sign-in-email").fill(email)
        page.locator("#sign-in-password").fill(PASSWORD)
        page.locator("form button[type=submit]").click()
        page.wait_for_url(lambda url: "/sign-in" not in url)
        return page

    yield open_page
    for context in contexts:
        context.close()
