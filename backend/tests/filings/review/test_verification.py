"""Anybody verifies what was sealed; what is restricted is as if it had never been, on every path."""

import asyncio
import hashlib
from pathlib import Path
from typing import Any

import pytest
from sqlmodel import update

from causeway.accounts.actor import PUBLIC, Actor, Role
from causeway.cases.tables import Case, SecurityLevel
from causeway.courts.tables import CaseType, DocumentAccess
from causeway.documents.adapters.development_authority import AUTHORITY
from causeway.documents.reference_number import new_reference
from causeway.documents.tables import Document, Seal
from causeway.documents.verify import verify_file
from causeway.graphql.contract.context import GraphQLContext
from causeway.graphql.engine import encode_id
from causeway.graphql.schema import schema
from causeway.kit.fairness import ServerTime
from tests.documents import files
from tests.filings.asking import ask, following, statements
from tests.filings.builders import CLERK, REGISTRAR, Court
from tests.filings.review.sealed import accepted_with
from tests.patience import PATIENCE

STRANGER = Actor(user_id="stranger", organisation_id="elsewhere", roles=frozenset({Role.ORGANISATION_USER}))
FIELDS = """outcome reference caseNumber title sealedSha256 sealedBytes supersededBy isDevelopmentSeal
  sentence chinese: sentence(language: ZH_HANT) courtName"""
BY_NUMBER = f"query ($r: String!) {{ verifyDocument(reference: $r) {{ {FIELDS} }} }}"
BY_FILE = f"query ($s: Sha256!, $r: String) {{ verifyDigest(sha256: $s, reference: $r) {{ {FIELDS} }} }}"
DOCUMENT = """query ($id: ID!) { filing(id: $id) { documents { document {
  sealStatus sealFault reference sealedAt sealedContentUrl } } } }"""
LIVE = """subscription ($id: ID!, $after: Cursor) {
  filingStatusChanged(filingId: $id, after: $after) { cursor kind from to } }"""


@pytest.fixture
async def sealed(at, seals) -> Seal:
    """A writ that was sealed in a public case."""
    await accepted_with(at, seals, files.good_pdf(1))
    await seals.catch_up()
    (seal,) = await seals.seals()
    return seal


async def by_number(at: Court, reference: str, actor: Actor = PUBLIC) -> dict[str, Any]:
    return dict((await ask(at.context, actor, BY_NUMBER, r=reference))["verifyDocument"])


async def by_file(at: Court, content: bytes, actor: Actor = PUBLIC, reference: str | None = None) -> Any:
    digest = hashlib.sha256(content).hexdigest()
    return dict((await ask(at.context, actor, BY_FILE, s=digest, r=reference))["verifyDigest"])


async def change(at: Court, table: Any, **values: Any) -> None:
    async with at.context.database.writing() as session:
        await session.execute(update(table).values(values))
        await session.commit()


async def test_a_stranger_verifies_by_number_however_it_is_typed(at, sealed):
    shown = f"DRN {sealed.reference[:4]} {sealed.reference[4:8]}-{sealed.reference[8:]}"
    for typed in (sealed.reference, shown):
        found = await by_number(at, typed)
        assert (found["outcome"], found["reference"]) == ("GENUINE", sealed.reference)
    assert found["caseNumber"].startswith("HCA ")
    assert (found["title"], found["courtName"]) == (
        "Writ of summons",
        "Court of First Instance of the High Court",
    )
    assert found["sealedSha256"] == sealed.sha256
    assert found["isDevelopmentSeal"]
    assert "sealed this document on" in found["sentence"]
    assert "蓋印" in found["chinese"]


async def test_a_file_is_genuine_to_the_last_byte_or_altered(at, seals, sealed):
    content = await seals.sealed_bytes(sealed)
    assert (await by_file(at, content))["outcome"] == "GENUINE"
    altered = await by_file(at, content + b"\n", reference=sealed.reference)
    assert (altered["outcome"], altered["sealedBytes"]) == ("ALTERED", str(len(content)))
    assert altered["sealedSha256"] == sealed.sha256
    # Without the number in it, it is like nothing that was sealed here.
    assert (await by_file(at, content + b"\n"))["outcome"] == "UNKNOWN"


async def test_what_was_superseded_says_so(at, sealed):
    await change(at, Seal, superseded_by=new_reference())
    found = await by_number(at, sealed.reference)
    # By what is told in `test_superseding`; a number that nobody may verify is not.
    assert (found["outcome"], found["supersededBy"]) == ("SUPERSEDED", None)
    assert "Do not act on it" in found["sentence"]


HIDDEN = {
    "sealed case": (Case, {"security_level": SecurityLevel.SEALED}),
    "confidential case": (Case, {"security_level": SecurityLevel.CONFIDENTIAL}),
    "filer and court": (Document, {"access": DocumentAccess.FILER_AND_COURT}),
    "court only": (Document, {"access": DocumentAccess.COURT_ONLY}),
}


@pytest.mark.parametrize("hidden", HIDDEN)
@pytest.mark.parametrize("actor", [PUBLIC, STRANGER], ids=["public", "stranger"])
async def test_what_is_restricted_is_as_what_never_was(at, seals, sealed, hidden, actor):
    table, values = HIDDEN[hidden]
    await change(at, table, **values)
    never = new_reference()

    def told(found: dict[str, Any], reference: str) -> Any:
        shown = f"{reference[:4]} {reference[4:8]} {reference[8:]}"
        return {name: str(value).replace(shown, "N") for name, value in found.items()}

    with statements(at.context.database) as of_hidden:
        found = await by_number(at, sealed.reference, actor)
    with statements(at.context.database) as of_nothing:
        nothing = await by_number(at, never, actor)
    assert found["outcome"] == "UNKNOWN"
    assert told(found, sealed.reference) == told(nothing, never)
    # The same work, so the same time.
    assert of_hidden == of_nothing
    assert len(of_nothing) > 0
    content = await seals.sealed_bytes(sealed)
    assert await by_file(at, content, actor, sealed.reference) == await by_file(at, b"other", actor, never)
    # Who may read it anyway is told.
    assert (await by_number(at, sealed.reference, REGISTRAR))["outcome"] == "GENUINE"


async def test_the_case_is_named_only_where_its_register_is_open(at, sealed):
    await change(at, CaseType, cause_book_open=False)
    found = await by_number(at, sealed.reference)
    assert (found["outcome"], found["caseNumber"], found["title"]) == ("GENUINE", None, None)
    assert (await by_number(at, sealed.reference, at.solicitor))["caseNumber"] is not None


@pytest.mark.parametrize("typed", ["", "4821 0937 5558", "no number", "9" * 5000])
async def test_a_wrong_digit_is_told_without_asking_the_database(at, typed):
    with statements(at.context.database) as read:
        found = await by_number(at, typed)
    assert (found["outcome"], read) == ("UNKNOWN", [])
    assert "12 digits" in found["sentence"]


async def test_each_network_may_ask_so_often(at, sealed):
    clock = [0.0]
    budget = ServerTime(2, clock=lambda: clock[0])

    async def asked() -> Any:
        surroundings = GraphQLContext(at.context, PUBLIC, verifications=budget)
        result = await schema.execute(BY_NUMBER, {"r": sealed.reference}, context_value=surroundings)
        await surroundings.close()
        return [error.extensions["code"] for error in result.errors or []]

    answers = [await asked() for _ in range(5)]
    assert answers[0] == []
    assert answers[-1] == ["RATE_LIMITED"]
    clock[0] += 120
    assert await asked() == []


async def test_the_filer_sees_it_being_sealed_and_then_sealed_live(at, seals):
    filing = await accepted_with(at, seals, files.good_pdf(1))
    filing_id = encode_id("Filing", filing.id)

    async def seen(actor: Actor) -> dict[str, Any]:
        (placed,) = (await ask(at.context, actor, DOCUMENT, id=filing_id))["filing"]["documents"]
        return dict(placed["document"])

    before = await seen(at.solicitor)
    assert (before["sealStatus"], before["sealedContentUrl"], before["sealedAt"]) == (
        "BEING_SEALED",
        None,
        None,
    )
    assert len(before["reference"]) == 12
    async with following(at.context, at.solicitor, LIVE, id=filing_id) as stream:
        hears = asyncio.ensure_future(anext(stream))
        await seals.catch_up()
        event = (await asyncio.wait_for(hears, PATIENCE)).data["filingStatusChanged"]
    assert (event["kind"], event["from"], event["to"]) == ("SEAL_STATUS_CHANGED", "ACCEPTED", "ACCEPTED")
    after = await seen(at.solicitor)
    assert (after["sealStatus"], after["reference"]) == ("SEALED", before["reference"])
    assert after["sealedContentUrl"].endswith("/sealed")
    assert await seen(CLERK) == after


def test_off_line_a_file_is_judged_by_its_bytes_and_the_authority_alone(
    authority: Path, tmp_path: Path, sealed_file: bytes
):
    file = tmp_path / "sealed.pdf"

    def breaks(content: bytes) -> list[str]:
        file.write_bytes(content)
        return verify_file(file, authority / AUTHORITY).breaks

    assert breaks(sealed_file) == []
    assert "something follows the last byte that was signed" in breaks(sealed_file + b"% x\n")
    assert breaks(sealed_file.replace(b"/Reason", b"/Raeson", 1)) != []
    assert breaks(files.good_pdf(1)) == ["the file bears no court seal"]
    assert breaks(b"nothing") == ["the file cannot be read as a sealed PDF (PdfReadError)"]
    found = verify_file(file, authority / AUTHORITY)
    assert found.facts == []


@pytest.fixture
async def sealed_file(at, seals, sealed) -> bytes:
    content: bytes = await seals.sealed_bytes(sealed)
    return content
