"""A seal lasts longer than its certificates: renewed, known by what it was and is, proved off line in later years."""

import asyncio
import hashlib
import shutil
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from pyhanko.sign.timestamps import TimeStamper
from sqlmodel import col, select, update

from causeway.audit.tables import AuditEvent
from causeway.documents.adapters import development_authority
from causeway.documents.adapters.archive_time_stamps import ArchiveTimeStamps
from causeway.documents.adapters.authority_files import AUTHORITY, COURT, REVOCATIONS
from causeway.documents.adapters.development_authority import make_authority, time_stamps_in
from causeway.documents.adapters.revocations import FileRevocations
from causeway.documents.ports import SealFaultError
from causeway.documents.renewer import Renewal, SealRenewer
from causeway.documents.tables import FormerCopy, Seal, SealFault
from causeway.documents.verify import VerifiedFile, verify_file
from causeway.kit.jobs.tables import Job
from causeway.uploads.jobs import REMOVE_BLOB
from tests.documents import files
from tests.documents.sealing import sealing
from tests.documents.time_stamp_server import TimeStampServer, time_stamp_server
from tests.filings.builders import Court
from tests.filings.review.sealed import accepted_with
from tests.filings.review.test_verification import by_file, by_number


@pytest.fixture
async def sealed(at, seals) -> Seal:
    """A writ that was sealed in a public case."""
    await accepted_with(at, seals, files.good_pdf(1))
    await seals.catch_up()
    (seal,) = await seals.seals()
    return seal


@pytest.fixture
def renewer(at, seals, authority: Path) -> SealRenewer:
    return renewer_with(at, seals, authority, time_stamps_in(authority))


@pytest.fixture
async def server(authority: Path) -> AsyncIterator[TimeStampServer]:
    async with time_stamp_server(authority) as made:
        yield made


def renewer_with(at: Court, seals: Any, authority: Path, time_stamps: Any) -> SealRenewer:
    revocations = FileRevocations(authority / REVOCATIONS)
    archive = ArchiveTimeStamps(time_stamps, revocations)
    return SealRenewer(at.context, seals.store, seals.sealer.sandbox, archive)


async def renewed(renewer: SealRenewer, **until: Any) -> list[Renewal]:
    return [renewal async for renewal in renewer.renew_all(until.get("before"))]


async def off_line(
    authority: Path, folder: Path, content: bytes, now: datetime | None = None
) -> VerifiedFile:
    file = folder / "looked-at.pdf"
    file.write_bytes(content)
    # In a thread, as in a process of its own: its libraries begin an event loop.
    return await asyncio.to_thread(verify_file, file, authority / AUTHORITY, now)


async def test_a_renewed_copy_is_the_former_one_and_a_time_stamp_behind_it(
    at, seals, sealed, renewer, authority, tmp_path
):
    former = await seals.sealed_bytes(sealed)
    (renewal,) = await renewed(renewer)
    assert (renewal.reference, renewal.fault) == (sealed.reference, None)
    (seal,) = await seals.seals()
    content = await seals.sealed_bytes(seal)
    assert content.startswith(former)
    assert (seal.sha256, seal.size_bytes) == (hashlib.sha256(content).hexdigest(), len(content))
    assert (seal.signed_at, seal.reference) == (sealed.signed_at, sealed.reference)
    assert seal.time_stamp_ends_at == renewal.until > sealed.signed_at + timedelta(days=1000)
    found = await off_line(authority, tmp_path, content)
    assert found.breaks == []
    assert [fact.split()[0] for fact in found.facts].count("renewed") == 1
    assert await told(at) == [
        {"document_id": seal.document_id, "former_sha256": sealed.sha256, "sha256": seal.sha256}
    ]


async def test_whoever_has_a_former_copy_has_a_genuine_one(at, seals, sealed, renewer):
    copies = [await seals.sealed_bytes(sealed)]
    for _ in range(2):
        await renewed(renewer)
        (seal,) = await seals.seals()
        copies.append(await seals.sealed_bytes(seal))
    assert len(set(copies)) == 3
    for content in copies:
        found = await by_file(at, content)
        assert (found["outcome"], found["reference"]) == ("GENUINE", sealed.reference)
    assert (await by_number(at, sealed.reference))["sealedSha256"] == seal.sha256
    altered = await by_file(at, copies[0] + b"\n", reference=sealed.reference)
    assert altered["outcome"] == "ALTERED"


async def test_the_bytes_of_a_former_copy_go_when_no_copy_of_the_files_can_lack_them(
    at, seals, sealed, renewer
):
    await renewed(renewer)
    async with at.context.database.reading() as session:
        (removal,) = (await session.exec(select(Job).where(Job.kind == REMOVE_BLOB))).all()
        (former,) = (await session.exec(select(FormerCopy))).all()
    assert removal.payload == {"sha256": sealed.sha256}
    assert removal.run_at == at.context.clock.now() + timedelta(days=30)
    assert (former.sha256, former.size_bytes) == (sealed.sha256, sealed.size_bytes)


async def test_only_what_is_about_to_end_is_renewed(at, seals, sealed, renewer):
    ends_at = sealed.time_stamp_ends_at
    assert await renewed(renewer, before=ends_at) == []
    assert len(await renewed(renewer, before=ends_at + timedelta(seconds=1))) == 1
    # It lasts again: the same command finds nothing more to do.
    (seal,) = await seals.seals()
    assert await renewed(renewer, before=seal.time_stamp_ends_at) == []
    async with at.context.database.writing() as session:
        await session.execute(update(Seal).values(time_stamp_ends_at=None))
        await session.commit()
    assert len(await renewed(renewer, before=ends_at)) == 1


@pytest.mark.parametrize("step", ["stamp", "commit", "replace"])
async def test_stopped_anywhere_it_goes_on(at, seals, sealed, renewer, monkeypatch, step):
    from causeway.documents import renewer as module
    from causeway.kit.blobs import LocalBlobStore

    async def crash(*_: Any, **__: Any) -> Any:
        raise KeyboardInterrupt

    place: dict[str, Any] = {
        "stamp": (ArchiveTimeStamps, "stamp"),
        "commit": (LocalBlobStore, "commit"),
        "replace": (module, "replace_sealed_copy"),
    }
    with monkeypatch.context() as patch:
        patch.setattr(*place[step], crash)
        with pytest.raises(KeyboardInterrupt):
            await renewed(renewer)
    (before,) = await seals.seals()
    assert before.sha256 == sealed.sha256
    assert (await by_file(at, await seals.sealed_bytes(before)))["outcome"] == "GENUINE"
    (renewal,) = await renewed(renewer)
    assert renewal.until is not None
    (after,) = await seals.seals()
    assert (await seals.sealed_bytes(after)).startswith(await seals.sealed_bytes(sealed))


async def test_of_two_that_renew_at_once_one_does(at, seals, sealed, renewer):
    (wanted,) = await renewer._page(None, "")
    assert await renewer.renew(wanted) is not None
    assert await renewer.renew(wanted) is None
    (seal,) = await seals.seals()
    assert len(await told(at)) == 1
    async with at.context.database.reading() as session:
        former = (await session.exec(select(FormerCopy))).all()
    assert [row.sha256 for row in former] == [sealed.sha256]
    assert (await by_file(at, await seals.sealed_bytes(seal)))["outcome"] == "GENUINE"


async def test_an_authority_that_answers_wrong_changes_nothing(at, seals, sealed, server, authority):
    from causeway.documents.adapters.pkcs12_key import time_stamps_of

    renewer = renewer_with(at, seals, authority, time_stamps_of(server.url))
    for answer in ("fault", "garbage", "forged", "dropped"):
        server.answer = getattr(server, answer)
        with pytest.raises(SealFaultError) as refused:
            await renewed(renewer)
        assert refused.value.fault is SealFault.TIME_STAMP_UNAVAILABLE
        assert [seal.sha256 for seal in await seals.seals()] == [sealed.sha256]
    server.answer = server.right
    assert [renewal.fault for renewal in await renewed(renewer)] == [None]


async def test_a_child_that_changes_what_was_there_is_not_believed(at, seals, sealed, renewer, monkeypatch):
    monkeypatch.setattr("causeway.documents.renewer.RENEW", "tests.documents.tasks:renew_and_change")
    (renewal,) = await renewed(renewer)
    assert renewal.until is None
    assert "more than an addition" in (renewal.fault or "")
    assert [seal.sha256 for seal in await seals.seals()] == [sealed.sha256]


async def test_a_seal_outlasts_its_key_and_once_renewed_its_time_stamp(
    at, context, sandbox, tmp_path, monkeypatch
):
    authority = tmp_path / "brief"
    later = brief_authority(authority, monkeypatch)
    seals = sealing(context, tmp_path, sandbox, authority)
    await accepted_with(at, seals, files.good_pdf(1))
    await seals.catch_up()
    (before,) = await seals.seals()
    await renewed(renewer_with(at, seals, authority, later))
    (after,) = await seals.seals()
    copies = {"before": await seals.sealed_bytes(before), "after": await seals.sealed_bytes(after)}
    now = datetime.now(UTC)

    async def is_proved(name: str, days: int) -> bool:
        found = await off_line(authority, tmp_path, copies[name], now + timedelta(days=days))
        return found.breaks == []

    # The key is over after 30 days, its time stamps' authority after 60, that of the renewal after 3,000.
    proved = {name: [await is_proved(name, days) for days in (20, 45, 90, 3100)] for name in copies}
    assert proved == {"before": [True, True, False, False], "after": [True, True, True, False]}


async def test_off_line_a_renewed_copy_is_judged_to_its_last_byte(
    seals, sealed, renewer, authority, tmp_path
):
    async def breaks(content: bytes) -> list[str]:
        return (await off_line(authority, tmp_path, content)).breaks

    await renewed(renewer)
    (seal,) = await seals.seals()
    content, former = await seals.sealed_bytes(seal), sealed.size_bytes or 0
    assert await breaks(content) == []
    assert await breaks(content + b"% x\n") == ["something follows the last byte that was signed"]
    assert await breaks(content[: former + (len(content) - former) // 2]) != []
    # A byte of what only the last time stamp covers: the name of its field, in a text.
    changed = content[:former] + content[former:].replace(b"CourtTimeStamp1", b"CourtTimeStomp1", 1)
    assert changed != content
    assert "a time stamp of a renewal does not hold" in await breaks(changed)


@pytest.mark.skipif(shutil.which("pdfsig") is None, reason="pdfsig (poppler-utils) is not installed")
async def test_pdfsig_calls_the_seal_of_a_renewed_copy_valid(seals, sealed, renewer, tmp_path):
    await renewed(renewer)
    (seal,) = await seals.seals()
    file = tmp_path / "renewed.pdf"
    file.write_bytes(await seals.sealed_bytes(seal))
    process = await asyncio.create_subprocess_exec(
        "pdfsig", "-nocert", str(file), stdout=asyncio.subprocess.PIPE
    )
    said, _ = await process.communicate()
    assert b"Signature Validation: Signature is Valid." in said


def brief_authority(folder: Path, monkeypatch: pytest.MonkeyPatch) -> TimeStamper:
    """Make an authority whose keys are soon over, and return the time stamps of its next, long-lived one."""
    issuer = development_authority._authority()
    monkeypatch.setattr(development_authority, "_authority", lambda: issuer)
    stamps = []
    for name, days in (("next", 3000), (folder.name, 60)):
        monkeypatch.setattr(development_authority, "KEY_LIFETIME", timedelta(days=days))
        make_authority(folder.parent / name)
        stamps.append(time_stamps_in(folder.parent / name))
    monkeypatch.setattr(development_authority, "KEY_LIFETIME", timedelta(days=30))
    (folder / COURT).write_bytes(development_authority._issued(issuer, "Court", is_for_time_stamps=False))
    return stamps[0]


async def told(at: Court) -> list[Any]:
    async with at.context.database.reading() as session:
        statement = select(AuditEvent).where(AuditEvent.name == "document.seal_renewed")
        return [
            row.payload for row in (await session.exec(statement.order_by(col(AuditEvent.position)))).all()
        ]
