"""What the machine that watches the service is told, and nobody else."""

import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any

import httpx2
import pytest
from prometheus_client.parser import text_string_to_metric_families
from starlette.applications import Starlette

from causeway.accounts.actor import SYSTEM
from causeway.app import build_application
from causeway.graphql.server.persisted_documents import PersistedDocuments
from causeway.kit import metrics
from causeway.kit.context import Context
from causeway.kit.jobs.handlers import Retry
from causeway.kit.jobs.worker import JobWorker
from causeway.settings import Settings
from causeway.web.monitors import Monitors
from tests.documents.builders import ANNA
from tests.kit.jobs.builders import Bell, add, job

TOKEN = "t" * 32
WATCHER = {"authorization": f"Bearer {TOKEN}"}


@asynccontextmanager
async def asking(url: str, data: Path, **more: Any) -> AsyncIterator[tuple[httpx2.AsyncClient, Context]]:
    """A client at 192.0.2.7 of an application that is not running anything beside."""
    settings = Settings(data_dir=data, database_url=url, **more)
    application: Starlette = build_application(settings)
    transport = httpx2.ASGITransport(app=application, client=("192.0.2.7", 40_000))
    async with httpx2.AsyncClient(transport=transport, base_url="http://localhost") as http:
        yield http, application.state.services.context
    application.state.services.identity.passwords.close()
    await application.state.services.context.database.close()


def figures(text: str) -> dict[tuple[str, ...], float]:
    """The samples by name and values of labels, which come in the order of their names."""
    return {
        (sample.name, *sample.labels.values()): sample.value
        for family in text_string_to_metric_families(text)
        for sample in family.samples
    }


async def leave_some_work(context: Context) -> None:
    """One job that failed, one that has been due for a minute, and an unfinished upload."""
    from causeway.uploads.commands.create_upload import CreateUpload, create_upload

    await add(context, job(1))
    failing = Bell(failures={1: 1}).handler(retry=Retry(attempts=1))
    await JobWorker(context, [failing], SYSTEM).catch_up()
    await add(context, job(2, run_at=context.clock.now() - timedelta(minutes=1)))
    await context.run(create_upload, CreateUpload("a.pdf", 9), actor=ANNA)


@pytest.mark.parametrize(
    ("more", "headers", "status"),
    [
        ({}, {}, 404),
        ({}, WATCHER, 404),
        ({"metrics_token": TOKEN}, {}, 404),
        ({"metrics_token": TOKEN}, {"authorization": f"Bearer {TOKEN[1:]}"}, 404),
        ({"metrics_token": TOKEN}, {"authorization": f"Basic {TOKEN}"}, 404),
        ({"metrics_token": TOKEN}, WATCHER, 200),
        ({"metrics_addresses": ("192.0.2.0/24",)}, {}, 200),
        ({"metrics_addresses": ("192.0.2.8", "2001:db8::/32")}, {}, 404),
    ],
)
async def test_figures_are_there_for_the_watcher_alone(sqlite_url, tmp_path, more, headers, status):
    async with asking(sqlite_url, tmp_path, **more) as (http, context):
        await leave_some_work(context)
        answer = await http.get("/metrics", headers=headers)
        health = (await http.get("/healthz", headers=headers)).json()
    assert answer.status_code == status
    assert ("causeway_jobs" in answer.text) is (status == 200)
    assert ("jobs" in health) is (status == 200)


async def test_the_figures_are_right(database_url: str, tmp_path: Path):
    async with asking(database_url, tmp_path, metrics_token=TOKEN) as (http, context):
        await leave_some_work(context)
        before = figures((await http.get("/metrics", headers=WATCHER)).text)
        await http.get("/metrics", headers=WATCHER)
        await http.post("/graphql", json={"query": "query Unheard { __typename }"})
        await http.post("/graphql", json={"query": "{ nothing }"})
        await http.get("/x%22y/../../whatever")
        now = figures((await http.get("/metrics", headers=WATCHER)).text)
        health = (await http.get("/healthz", headers=WATCHER)).json()

    def more(*key: str) -> float:
        return now[key] - before.get(key, 0)

    assert now["causeway_jobs", "bells.ring", "FAILED"] == 1
    assert now["causeway_jobs", "bells.ring", "WAITING"] == 1
    assert 60 <= now["causeway_job_due_age_seconds", "bells.ring"] < 120
    assert now["causeway_uploads", "CREATED"] == 1
    assert now["causeway_log_position",] == 1
    assert now["causeway_log_lag_events",] == 0
    assert {key[1] for key in now if key[0] == "causeway_database_connections"} in (
        {"all"},
        {"reading", "writing"},
    )
    assert more("causeway_http_requests_total", "metrics", "GET", "200") == 2
    assert more("causeway_http_requests_total", "graphql", "POST", "200") == 2
    assert {key[1] for key in now if key[0] == "causeway_http_requests_total"} <= {
        "metrics",
        "graphql",
        "pages",
        "healthz",
    }
    assert more("causeway_graphql_operations_total", "other", "ok") == 1
    assert more("causeway_graphql_operations_total", "other", "errors") == 1
    assert health == {
        "status": "ok",
        "jobs": {"failed": {"bells.ring": 1}, "due_seconds": health["jobs"]["due_seconds"]},
    }
    assert 60 <= health["jobs"]["due_seconds"] < 120


def test_the_applications_own_operations_are_counted_by_name():
    from causeway.app import _registered_operations

    metrics.know_operations({"CasePage"})
    metrics.note_operation("CasePage", 0.1, failed=False)
    metrics.note_operation("Made up by somebody", 0.1, failed=False)
    counted = figures(metrics.exposition(()).decode())
    assert counted["causeway_graphql_operations_total", "CasePage", "ok"] >= 1
    assert not any("Made up" in label for key in counted for label in key)
    if (documents := _registered_operations()) is not None:
        assert len(documents.operation_names) > 50


def test_an_operation_is_counted_by_name_also_behind_its_fragments() -> None:
    """The build writes fragments first: half of the application's operations were counted as `other`."""
    text = "fragment P on Problem { code } mutation Rename { rename { ...P } }"
    assert PersistedDocuments({"0" * 64: text}).operation_names == {"Rename"}


def test_without_an_address_or_a_token_nobody_watches():
    assert not Monitors().exist
    assert Monitors(token=TOKEN).exist


async def test_of_several_processes_each_puts_its_name_on_what_is_its_own(
    database_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    counted = tmp_path / "metrics"
    counted.mkdir()
    monkeypatch.setenv("PROMETHEUS_MULTIPROC_DIR", str(counted))
    async with asking(database_url, tmp_path, metrics_token=TOKEN, workers=2) as (http, _):
        answer = await http.get("/metrics", headers=WATCHER)
    labelled = {
        family.name: {sample.labels.get("process") for sample in family.samples}
        for family in text_string_to_metric_families(answer.text)
        if family.samples
    }
    mine = {str(os.getpid())}
    assert labelled["causeway_database_connections"] == labelled["causeway_log_lag_events"] == mine
    assert labelled["causeway_log_position"] == {None}
    async with asking(database_url, tmp_path, metrics_token=TOKEN) as (http, _):
        alone = await http.get("/metrics", headers=WATCHER)
    assert "process=" not in alone.text
