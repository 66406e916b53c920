"""A court that seals what it accepts."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from causeway.documents.adapters.development_authority import make_authority
from causeway.kit.sandbox.pool import SandboxPool
from tests.documents.sealing import Sealing, sealing, sealing_pool
from tests.filings.builders import Court, court


@pytest.fixture(scope="session")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A development authority, made once: its keys take a second."""
    folder = tmp_path_factory.mktemp("authority")
    make_authority(folder)
    return folder


@pytest.fixture
async def at(context) -> Court:
    return await court(context)


@pytest.fixture
async def sandbox() -> AsyncIterator[SandboxPool]:
    made = sealing_pool()
    yield made
    await made.close()


@pytest.fixture
def seals(context, tmp_path: Path, sandbox, authority: Path) -> Sealing:
    return sealing(context, tmp_path, sandbox, authority)
