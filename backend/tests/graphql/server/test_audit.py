"""The published audit of GraphQL over HTTP finds nothing to say, not even a warning."""

import asyncio
import json
import shutil
import subprocess
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import uvicorn

from causeway.graphql.server.endpoint import GraphQLEndpoint

AUDIT = Path(__file__).parent / "audit"


@pytest.fixture(scope="session")
def audit_packages() -> Path:
    if shutil.which("npm") is None:
        pytest.skip("there is no Node here")
    if not (AUDIT / "node_modules" / "graphql-http").exists():
        subprocess.run(["npm", "ci", "--no-audit", "--no-fund"], cwd=AUDIT, check=True, capture_output=True)
    return AUDIT


@pytest.fixture
async def address(endpoint: GraphQLEndpoint) -> AsyncIterator[str]:
    config = uvicorn.Config(endpoint, host="127.0.0.1", port=0, lifespan="off", log_config=None, ws="none")
    config.load()
    server = uvicorn.Server(config)
    server.lifespan = config.lifespan_class(config)
    await server.startup()
    port = server.servers[0].sockets[0].getsockname()[1]
    yield f"http://127.0.0.1:{port}/graphql"
    await server.shutdown()


async def test_every_audit_is_passed(audit_packages: Path, address: str) -> None:
    process = await asyncio.create_subprocess_exec(
        "node", "audit.mjs", address, cwd=audit_packages, stdout=asyncio.subprocess.PIPE
    )
    output, _ = await process.communicate()
    audits = json.loads(output)
    assert [one for one in audits if one["status"] != "ok"] == []
    assert len(audits) == 61
