"""What is in an export for whom, and how it can be checked."""

from typing import Any

import pytest
from sqlmodel import col, select

from causeway.audit.tables import AuditEvent
from causeway.cases.tables import Party
from causeway.documents.tables import Document, Seal
from causeway.exports import snapshot
from causeway.graphql.engine import encode_id
from tests.application.case_export.exporting import Court, busiest_case, sha256
from tests.application.test_sealed import steps


async def test_an_export_is_whole_and_says_how_it_is_checked(exporting: Court) -> None:
    case_id = await busiest_case(exporting, "lawyer")
    export = await exporting.export("lawyer", case_id)
    assert export.archive.testzip() is None
    assert export.names[:4] == ["manifest.json", "SHA256SUMS", "case.json", "audit.json"]
    told = {each["name"]: (each["sha256"], each["sizeBytes"]) for each in export.manifest["files"]}
    assert list(told) == export.names[2:]
    there = {name: export.archive.read(name) for name in told}
    assert told == {name: (sha256(content), len(content)) for name, content in there.items()}
    lines = export.archive.read("SHA256SUMS").decode().splitlines()
    assert lines == [f"{digest}  {name}" for name, (digest, _) in told.items()]
    documents = export.case["documents"]
    assert documents
    assert {each["file"] for each in documents} <= set(told)
    assert [each["sha256"] for each in documents] == [told[each["file"]][0] for each in documents]


async def test_its_length_is_known_beforehand_and_no_cache_keeps_it(exporting: Court) -> None:
    answer = await exporting.get("lawyer", await busiest_case(exporting, "lawyer"))
    headers = answer.headers
    assert headers["content-length"] == str(len(answer.content))
    assert headers["content-type"] == "application/zip"
    assert headers["cache-control"] == "private, no-store"
    assert headers["content-disposition"].startswith("attachment; ")
    assert headers["content-disposition"].endswith(".zip")


@pytest.mark.parametrize("who", ["lawyer", "registrar"])
async def test_pages_leave_nothing_out_and_none_is_counted_from_the_beginning(
    exporting: Court, monkeypatch: pytest.MonkeyPatch, who: str
) -> None:
    case_id = await busiest_case(exporting, who)
    whole = await exporting.export(who, case_id)
    monkeypatch.setattr(snapshot, "ROWS_PER_PAGE", 1)
    with steps(exporting.inside) as seen:
        in_pages = await exporting.export(who, case_id)
    lists = {name: rows for name, rows in whole.case.items() if isinstance(rows, list)}
    assert {name: in_pages.case[name] for name in lists} == lists
    assert max(map(len, lists.values())) > 3
    # What is passed over would be worked out again for every page.
    goes_on = ["(docket_entry.number) >" in each for each in seen if "ORDER BY docket_entry.number" in each]
    assert goes_on == [False] + [True] * len(whole.case["docket"])


ASK = """query ($id: ID!) { case(id: $id) {
  number allParties(first: 100) { nodes { id identityNumber address } }
  docket(first: 100) { nodes { id number document { id } } }
  documents(first: 100) { nodes { id filedAt } } filings(first: 100) { nodes { id status } }
  payments(first: 100) { nodes { id lines { code } } } } }"""
NOT_SUBMITTED = {"DRAFT", "SUBMISSION_FAILED", "AWAITING_SIGN_OFF", "SUBMITTING"}


@pytest.mark.parametrize("who", ["lawyer", "rival", "litigant", "clerk", "registrar", "judge"])
async def test_it_holds_what_its_reader_sees_anywhere(exporting: Court, who: str) -> None:
    cases = await exporting.cases_of(who)
    assert cases
    for case_id in cases[:4]:
        export = await exporting.export(who, case_id)
        seen = (await exporting.inside.ask(who, ASK, id=encode_id("Case", case_id))).data["case"]
        assert export.case["case"]["number"] == seen["number"]

        def keys(kind: str, rows: list[dict[str, Any]]) -> set[str]:
            return {encode_id(kind, row["id"]) for row in rows}

        parties = {encode_id("Party", each["id"]): each for each in export.case["parties"]}
        assert {key: (each["identityNumber"], each["address"]) for key, each in parties.items()} == {
            each["id"]: (each["identityNumber"], each["address"]) for each in seen["allParties"]["nodes"]
        }
        docket = {encode_id("DocketEntry", each["id"]): each["number"] for each in export.case["docket"]}
        assert docket == {each["id"]: each["number"] for each in seen["docket"]["nodes"]}
        on_the_docket = {each["id"] for each in seen["documents"]["nodes"] if each["filedAt"]}
        assert keys("Document", export.case["documents"]) == on_the_docket
        submitted = {each["id"] for each in seen["filings"]["nodes"] if each["status"] not in NOT_SUBMITTED}
        assert keys("Filing", export.case["filings"]) == submitted
        paid = {
            each["id"]: sorted(line["code"] for line in each["lines"]) for each in seen["payments"]["nodes"]
        }
        lines: dict[str, list[str]] = {
            encode_id("Payment", each["id"]): [] for each in export.case["payments"]
        }
        for line in export.case["fees"]:
            lines[encode_id("Payment", line["paymentId"])].append(line["code"])
        assert {key: sorted(codes) for key, codes in lines.items()} == paid


async def test_each_restricted_document_is_a_recorded_reading(exporting: Court) -> None:
    case_id = await busiest_case(exporting, "lawyer")
    export = await exporting.export("lawyer", case_id)
    restricted = {each["id"] for each in export.case["documents"] if each["isRestricted"]}
    assert restricted
    found = await exporting.rows(select(AuditEvent).where(AuditEvent.name == "document.read"))
    lawyer = exporting.actors["lawyer"].user_id
    mine = [event.payload for event in found if event.actor_id == lawyer]
    assert sorted(each["document_id"] for each in mine) == sorted(restricted)
    assert {each["case_id"] for each in mine} == {case_id}
    begun = await exporting.rows(select(AuditEvent).where(AuditEvent.name == "case.exported"))
    assert [(event.actor_id, event.payload, event.topics) for event in begun] == [
        (lawyer, {"case_id": case_id}, [])
    ]


async def test_a_case_without_documents_is_an_export_too(exporting: Court) -> None:
    case_id = await busiest_case(exporting, "lawyer")
    await exporting.change(select(Document).where(Document.case_id == case_id), filed_at=None)
    export = await exporting.export("lawyer", case_id)
    assert export.names == ["manifest.json", "SHA256SUMS", "case.json", "audit.json"]
    assert export.case["documents"] == []


async def test_sealed_copies_are_in_it_beside_what_was_filed(exporting: Court) -> None:
    case_id = await busiest_case(exporting, "lawyer")
    export = await exporting.export("registrar", case_id)
    ids = [each["id"] for each in export.case["documents"]]
    seals = {
        row.document_id: row
        for row in await exporting.rows(select(Seal).where(col(Seal.document_id).in_(ids)))
    }
    for each in export.case["documents"]:
        seal = seals.get(each["id"])
        assert each["reference"] == (seal.reference if seal else None)
        if each["sealedFile"] is not None:
            assert sha256(export.archive.read(each["sealedFile"])) == seal.sha256


async def test_an_address_of_a_party_is_for_who_acts_for_it(exporting: Court) -> None:
    case_id = await busiest_case(exporting, "lawyer")
    await exporting.change(select(Party).where(Party.case_id == case_id), address="1 Queen's Road")
    told = {
        who: {party["address"] for party in (await exporting.export(who, case_id)).case["parties"]}
        for who in ("lawyer", "registrar")
    }
    assert told == {"lawyer": {"1 Queen's Road", None}, "registrar": {"1 Queen's Road"}}
