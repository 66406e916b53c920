"""From acceptance to a sealed copy, through every fault and crash; and never at the cost of the acceptance."""

import io
from typing import Any

import pikepdf
import pypdfium2
import pytest
from sqlmodel import col, select

from causeway.accounts.actor import SYSTEM
from causeway.audit.tables import AuditEvent
from causeway.documents.adapters.authority_files import COURT
from causeway.documents.adapters.pkcs12_key import Pkcs12Key, time_stamps_of
from causeway.documents.commands.call_for_seal import CallForSeal, call_for_seal
from causeway.documents.reference_number import read_reference, shown_reference
from causeway.documents.tables import Document, Seal, SealCertificate, SealFault, SealStatus
from causeway.filings.core.tables import Filing, FilingStatus
from causeway.kit.blobs import LocalBlobStore
from causeway.kit.jobs.tables import Job
from causeway.uploads.rules import DOCX
from tests.documents import files
from tests.documents.sealing import Sealing, sealing
from tests.documents.time_stamp_server import time_stamp_server
from tests.filings.builders import CLERK, Court, accepted, decision, draft, under_review, upload
from tests.filings.review.sealed import accepted_with


async def test_an_accepted_document_has_its_number_at_once_and_its_sealed_copy_soon(at, seals):
    content = files.good_pdf(3)
    filing = await accepted_with(at, seals, content)
    (before,) = await seals.seals()
    assert (before.status, before.sha256, before.filing_id) == (SealStatus.BEING_SEALED, None, filing.id)
    assert before.filed_on == filing.official_filing_date
    assert read_reference(before.reference) == before.reference
    await seals.catch_up()
    (seal,) = await seals.seals()
    assert (seal.status, seal.fault, seal.reference) == (SealStatus.SEALED, None, before.reference)
    sealed = await seals.sealed_bytes(seal)
    assert len(sealed) == seal.size_bytes
    status = await seals.status(sealed)
    assert status.bottom_line
    assert status.intact
    assert status.trusted
    assert status.coverage.name == "ENTIRE_FILE"
    assert status.timestamp_validity is not None
    assert status.timestamp_validity.trusted
    assert seal.signed_at == status.timestamp_validity.timestamp
    assert pikepdf.open(io.BytesIO(sealed)).check_pdf_syntax() == []


async def test_every_page_says_what_the_seal_is(at, seals):
    filing = await accepted_with(at, seals, files.good_pdf(3))
    await seals.catch_up()
    (seal,) = await seals.seals()
    case_number = await number_of(at, filing)
    pages = texts(await seals.sealed_bytes(seal))
    assert len(pages) == 3
    for page in pages:
        assert f"DRN {shown_reference(seal.reference)}" in page
        assert case_number in page
        assert "Development seal: not a court’s" in page
    assert "Filed" in pages[0]
    assert f"{seal.filed_on.day} {seal.filed_on:%B} {seal.filed_on.year}" in pages[0]


async def test_the_original_bytes_stay(at, seals):
    content = files.good_pdf(1)
    filing = await accepted_with(at, seals, content)
    await seals.catch_up()
    (placed,) = await at.documents(filing.id)
    async with at.context.database.reading() as session:
        document = await session.get_one(Document, placed.document_id)
    assert b"".join([piece async for piece in seals.store.read(document.sha256)]) == content


@pytest.mark.parametrize(
    ("name", "how"),
    [
        ("appended", lambda sealed: sealed + b"\n% one more line\n"),
        ("one byte", lambda sealed: sealed.replace(b"/Reason", b"/Raeson", 1)),
        ("saved anew", lambda sealed: files.saved(pikepdf.open(io.BytesIO(sealed)))),
    ],
)
async def test_what_is_altered_is_no_longer_whole(at, seals, name, how):
    await accepted_with(at, seals, files.good_pdf(1))
    await seals.catch_up()
    (seal,) = await seals.seals()
    sealed = await seals.sealed_bytes(seal)
    altered = how(sealed)
    assert altered != sealed, name
    try:
        status = await seals.status(altered)
    except Exception:  # noqa: BLE001 - whatever a validator finds wrong with a broken file
        return
    assert not (status.bottom_line and status.coverage.name == "ENTIRE_FILE")


@pytest.mark.parametrize("fault", [SealFault.KEY_EXPIRED, SealFault.TIME_STAMP_UNAVAILABLE])
async def test_a_fault_is_said_and_mended_by_itself(at, seals, fault):
    filing = await accepted_with(at, seals, files.good_pdf(1))
    seals.key.fault = fault
    await seals.catch_up()
    (seal,) = await seals.seals()
    assert (seal.status, seal.fault, seal.sha256) == (SealStatus.FAILED, fault, None)
    assert (await at.filing(filing.id)).status is FilingStatus.ACCEPTED
    seals.key.fault = None
    await hurry(at)
    await seals.catch_up()
    (seal,) = await seals.seals()
    assert (seal.status, seal.fault) == (SealStatus.SEALED, None)
    assert await told(at) == ["FAILED", "SEALED"]


async def test_an_authority_over_http_is_asked_until_it_gives_a_time_stamp(at, seals, authority):
    filing = await accepted_with(at, seals, files.good_pdf(1))
    async with time_stamp_server(authority) as server:
        seals.key.inner = Pkcs12Key(authority / COURT, "", time_stamps_of(server.url))
        for answer in ("garbage", "dropped", "right"):
            server.answer = getattr(server, answer)
            await hurry(at)
            await seals.catch_up()
            (seal,) = await seals.seals()
            if answer != "right":
                assert (seal.status, seal.fault) == (SealStatus.FAILED, SealFault.TIME_STAMP_UNAVAILABLE)
        assert server.asked == 3
    assert (seal.status, seal.fault) == (SealStatus.SEALED, None)
    assert (await seals.status(await seals.sealed_bytes(seal))).bottom_line
    assert (await at.filing(filing.id)).status is FilingStatus.ACCEPTED


async def test_a_file_that_cannot_be_stamped_keeps_its_acceptance(at, seals):
    filing = await accepted_with(at, seals, b"%PDF-1.7\nnothing of the kind\n%%EOF\n")
    await seals.catch_up()
    (seal,) = await seals.seals()
    assert (seal.status, seal.fault) == (SealStatus.FAILED, SealFault.FILE_UNSUITABLE)
    assert (await at.filing(filing.id)).status is FilingStatus.ACCEPTED


async def test_each_accepted_document_has_a_number_of_its_own_and_a_rejected_one_none(at, seals):
    filing = await under_review(at, attachments=2)
    from causeway.filings.review.commands.complete_review import complete_review
    from tests.filings.builders import ACCEPT, REJECT

    await at.run(complete_review, await decision(at, filing.id, ACCEPT, REJECT, ACCEPT), CLERK)
    found = await seals.seals()
    assert len({seal.reference for seal in found}) == len(found) == 2


async def test_only_a_pdf_has_pages_to_seal(at, seals):
    filing = await draft(at)
    upload_id = await upload(at.context, at.solicitor, content_type=DOCX)
    assert filing
    async with at.context.database.reading() as session:
        document = (await session.exec(select(Document).where(Document.upload_id == upload_id))).one()
    await at.run(call_for_seal, CallForSeal(document, filing.id, at.context.clock.now().date()), SYSTEM)
    assert await seals.seals() == []


async def test_a_document_that_has_its_number_keeps_it(at, seals):
    await accepted(at)
    (before,) = await seals.seals()
    async with at.context.database.reading() as session:
        document = await session.get_one(Document, before.document_id)
    await at.run(call_for_seal, CallForSeal(document, "again", before.filed_on), SYSTEM)
    (after,) = await seals.seals()
    assert (after.reference, after.filing_id) == (before.reference, before.filing_id)


STEPS = ("sign", "stage", "note", "commit", "conclude")


@pytest.mark.parametrize("step", STEPS)
async def test_a_crash_at_any_step_leaves_one_sealed_copy(at, seals, monkeypatch, step):
    await accepted_with(at, seals, files.good_pdf(1))
    crash = Crash(step)
    crash.plant(monkeypatch, seals)
    await seals.catch_up()
    (seal,) = await seals.seals()
    assert seal.status is SealStatus.BEING_SEALED
    assert crash.happened
    signed_before = seals.key.asked
    monkeypatch.undo()
    await hurry(at)
    await seals.catch_up()
    (seal,) = await seals.seals()
    assert seal.status is SealStatus.SEALED
    assert (await seals.status(await seals.sealed_bytes(seal))).bottom_line
    # What was noted is moved, not made again.
    again = seals.key.asked - signed_before
    assert again == (0 if step in {"commit", "conclude"} else 1)
    assert await blobs(seals.store) == {seal.sha256, *await originals(at)}


async def test_sealing_again_changes_nothing(at, seals):
    await accepted_with(at, seals, files.good_pdf(1))
    await seals.catch_up()
    (first,) = await seals.seals()
    from causeway.documents.jobs import sealing_of
    from causeway.kit.jobs.enqueue import enqueue

    async with at.context.database.writing() as session:
        await enqueue(session, sealing_of(first.document_id), now=at.context.clock.now())
        await session.commit()
    await seals.catch_up()
    assert [seal.sha256 for seal in await seals.seals()] == [first.sha256]
    assert seals.key.asked == 1
    assert await told(at) == ["SEALED"]


async def test_the_certificate_stays_when_the_key_is_changed(at, seals, context, tmp_path, sandbox):
    await accepted_with(at, seals, files.good_pdf(1))
    await seals.catch_up()
    other = sealing(context, tmp_path / "rotated", sandbox, store=seals.store)
    filing = await accepted(at)
    for row in await at.documents(filing.id):
        await seals.give_bytes(row.document_id or "", files.good_pdf(2))
    await other.catch_up()
    old, new = sorted(await seals.seals(), key=lambda seal: seal.signed_at)
    assert old.certificate != new.certificate
    async with context.database.reading() as session:
        kept = (await session.exec(select(SealCertificate))).all()
    assert {each.fingerprint for each in kept} == {old.certificate, new.certificate}
    assert all(each.is_development for each in kept)
    assert (await seals.status(await seals.sealed_bytes(old))).bottom_line
    assert (await other.status(await seals.sealed_bytes(new))).bottom_line


class Crash:
    """The process ends at a step: whatever it was doing is not done, nothing is written down of it."""

    def __init__(self, step: str) -> None:
        self.step = step
        self.happened = False

    def plant(self, monkeypatch: pytest.MonkeyPatch, seals: Sealing) -> None:
        from causeway.documents import sealer

        async def crash(*_: Any, **__: Any) -> Any:
            self.happened = True
            raise RuntimeError("the process ended here")

        match self.step:
            case "sign":
                monkeypatch.setattr(seals.key, "sign", crash)
            case "stage":
                monkeypatch.setattr(sealer, "stage_copy", crash)
            case "note":
                monkeypatch.setattr(sealer, "note_sealed_copy", crash)
            case "commit":
                monkeypatch.setattr(LocalBlobStore, "commit", crash)
            case "conclude":
                monkeypatch.setattr(sealer, "conclude_seal", crash)


async def number_of(at: Court, filing: Filing) -> str:
    from causeway.cases.tables import Case

    async with at.context.database.reading() as session:
        return str((await session.get_one(Case, filing.case_id)).number)


def texts(content: bytes) -> list[str]:
    with pypdfium2.PdfDocument(content) as document:
        return [page.get_textpage().get_text_range() for page in document]


async def hurry(at: Court) -> None:
    """Let what waits after a failure be begun at once."""
    async with at.context.database.writing() as session:
        for job in (await session.exec(select(Job))).all():
            job.run_at = at.context.clock.now()
        await session.commit()


async def told(at: Court) -> list[str]:
    async with at.context.database.reading() as session:
        statement = select(AuditEvent).where(AuditEvent.name == "document.seal_status_changed")
        events = (await session.exec(statement.order_by(col(AuditEvent.position)))).all()
    return [event.payload["to_status"] for event in events]


async def originals(at: Court) -> set[str]:
    async with at.context.database.reading() as session:
        return set((await session.exec(select(Document.sha256).join(Seal))).all())


async def blobs(store: LocalBlobStore) -> set[str]:
    return {path.name for path in store._blobs.rglob("*") if path.is_file()}
