"""The court from which cases are exported."""

from collections.abc import AsyncIterator
from pathlib import Path

import httpx2
import pytest

from tests.application.case_export.exporting import Court
from tests.application.inside import Demonstration
from tests.web.serving import serving


@pytest.fixture
async def exporting(
    inside: Demonstration, supplied_demonstration: Path, tmp_path: Path
) -> AsyncIterator[Court]:
    made = Court(inside, supplied_demonstration / "files", tmp_path / "marked")
    async with (
        serving([*made.routes.routes()]) as address,
        httpx2.AsyncClient(base_url=address, timeout=60) as http,
    ):
        made.http = http
        yield made
    await made.marker.close()
