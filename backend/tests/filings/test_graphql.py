"""Filings and cases through the public contract."""

import asyncio
from typing import Any

import pytest
from sqlalchemy import update

from causeway.cases.tables import Representation
from causeway.filings.core.commands.advance import write_step
from causeway.filings.core.tables import Filing, FilingStatus
from causeway.filings.core.transitions import FilingAction
from causeway.filings.drafting.commands.create_filing import CreateFiling, create_filing
from causeway.graphql.engine import encode_id
from causeway.graphql.engine.cursors import encode_cursor
from causeway.kit.context import Context
from causeway.kit.ids import new_id
from causeway.kit.work import Work
from tests.filings.asking import ask, following, statements
from tests.filings.builders import (
    CLERK,
    Court,
    accepted,
    court,
    in_case,
    organisation,
    person,
    received,
    upload,
)

FILING = """id reference status revision version title caseType { code } court { code }
  filer { nameEn } organisation { nameEn } availableActions deemedReason deemedSentence
  newParties { role nameEn onBehalfOf } onBehalfOf { nameEn }
  documents { position role typeCode title access reviewStatus locked type { code } document { id } findings { code } }
  history { from to event reason revision } corrections { field touched reason { code remedy } }
  case { id number title } feeQuote { total { amount } } payment { status authorised { amount } captured { amount } }"""
PROBLEM = "... on Problem { code message fields { path code message } }"
LIST = f"{{ filings {{ totalCount edges {{ node {{ {FILING} }} }} }} }}"


async def act(context: Context, actor: Any, name: str, kind: str, given: dict[str, Any]) -> Any:
    answer = f"__typename {PROBLEM} ... on Filing {{ {FILING} }}"
    document = f"mutation($input: {kind}!) {{ {name}(input: $input) {{ {answer} }} }}"
    return (await ask(context, actor, document, input=given))[name]


async def people(context: Context) -> None:
    async with context.database.writing() as session:
        session.add(person(context, CLERK))
        await session.commit()


async def drafted(at: Court) -> Any:
    """A draft with its lead document, made through the contract."""
    parties = [
        {"role": "PLAINTIFF", "kind": "COMPANY", "nameEn": "Golden Wharf Construction Limited"},
        {"role": "DEFENDANT", "kind": "INDIVIDUAL", "nameEn": "Lee Ka Ming"},
    ]
    given: dict[str, Any] = {"caseTypeCode": "HCA", "title": "Writ", "parties": parties}
    filing = await act(at.context, at.solicitor, "createFiling", "CreateFilingInput", given)
    assert filing["availableActions"] == ["UPDATE", "DISCARD", "SUBMIT"]
    assert [party["onBehalfOf"] for party in filing["newParties"]] == [True, False]
    await at.permit_scan(filing["reference"])
    given = {
        "filingId": filing["id"],
        "uploadId": encode_id("Upload", await upload(at.context, at.solicitor)),
        "typeCode": "WRIT",
        "title": "Writ",
        "role": "LEAD",
    }
    return await act(at.context, at.solicitor, "addFilingDocument", "AddFilingDocumentInput", given)


async def submitted(at: Court, filing: Any) -> Any:
    """The filing, submitted through the contract as quoted."""
    quote = "query($id: ID!) { feeQuote(input: {filingId: $id}) { id } }"
    given = {
        "filingId": filing["id"],
        "quoteId": (await ask(at.context, at.solicitor, quote, id=filing["id"]))["feeQuote"]["id"],
        "paymentMethod": "DEPOSIT_ACCOUNT",
        "depositAccountId": encode_id("DepositAccount", at.firm.account_id),
        "idempotencyKey": "k",
    }
    return await act(at.context, at.solicitor, "submitFiling", "SubmitFilingInput", given)


async def decided(at: Court, filing: Any) -> Any:
    """The filing, its only document accepted through the contract."""
    (document,) = await at.documents((await at.filing_ids())[0])
    given = {
        "filingId": filing["id"],
        "dispositions": [{"filingDocumentId": encode_id("FilingDocument", document.id), "outcome": "ACCEPT"}],
        "idempotencyKey": "k",
    }
    return await act(at.context, CLERK, "completeReview", "CompleteReviewInput", given)


async def test_from_draft_to_docket_through_the_contract(context: Context) -> None:
    at = await court(context)
    await people(context)
    filing = await submitted(at, await drafted(at))
    assert (filing["status"], filing["deemedReason"]) == ("RECEIVED", "IN_HOURS")
    assert filing["availableActions"] == ["CANCEL"]
    held = {"status": "AUTHORISED", "authorised": {"amount": "836.00"}, "captured": {"amount": "0.00"}}
    assert filing["payment"] == held
    queue = await ask(context, CLERK, "{ reviewQueue { totalCount nodes { id claimedBy { nameEn } } } }")
    assert queue["reviewQueue"] == {"totalCount": 1, "nodes": [{"id": filing["id"], "claimedBy": None}]}
    filing = await act(context, CLERK, "claimReview", "FilingActionInput", {"filingId": filing["id"]})
    assert filing["availableActions"] == ["RELEASE", "RETURN", "COMPLETE"]
    filing = await decided(at, filing)
    assert (filing["status"], filing["case"]["number"]) == ("ACCEPTED", "HCA 1/2026")


async def test_a_case_is_found_by_its_number_with_what_is_in_it(context: Context) -> None:
    at = await court(context)
    await accepted(at)
    document = """{ case(number: "hca000001/2026") { title mayFile parties { representedBy { mine } address }
        docket { nodes { number text document { id } } } filings { totalCount } documents { totalCount } } }"""
    case = (await ask(context, at.solicitor, document))["case"]
    assert case["title"] == "Golden Wharf Construction Limited v Lee Ka Ming"
    assert case["mayFile"] is True
    assert [party["representedBy"] for party in case["parties"]] == [[{"mine": True}], []]
    assert [party["address"] for party in case["parties"]] == [None, None]
    assert [entry["text"] for entry in case["docket"]["nodes"]] == ["HCA 1/2026 issued", "Writ of Summons"]
    assert (case["filings"]["totalCount"], case["documents"]["totalCount"]) == (1, 1)
    seen = (await ask(context, CLERK, document))["case"]
    assert [party["address"] for party in seen["parties"]] == [None, "1 Queensway"]
    assert seen["mayFile"] is False


async def test_a_refusal_names_its_code_and_fields_in_the_viewers_language(context: Context) -> None:
    at = await court(context)
    problem = await act(context, at.solicitor, "createFiling", "CreateFilingInput", {"caseTypeCode": "CAMP"})
    assert problem["code"] == "CASE_TYPE_NOT_ENABLED"
    assert problem["fields"][0]["path"] == ["caseTypeCode"]
    assert "no date has been announced" in problem["message"]


async def test_lists_take_as_many_statements_for_many_as_for_one(context: Context) -> None:
    at = await court(context)
    await people(context)
    first = await accepted(at)
    await received(at)
    await in_case(at, str(first.case_id))
    with statements(context.database) as few:
        await ask(context, at.solicitor, LIST)
    for _ in range(3):
        await received(at, attachments=2)
    await in_case(at, str(first.case_id))
    with statements(context.database) as many:
        data = await ask(context, at.solicitor, LIST)
    assert data["filings"]["totalCount"] == 7
    assert len(many) == len(few)
    cases = """{ cases { totalCount nodes { number title mayFile parties { nameEn address representedBy { mine } }
        docket(last: 3) { nodes { text } } filings { totalCount nodes { reference } } } } }"""
    with statements(context.database) as few:
        await ask(context, at.solicitor, cases)
    await accepted(at)
    await accepted(at)
    with statements(context.database) as many:
        await ask(context, at.solicitor, cases)
    # One count for each case's list of filings: nothing else may grow.
    assert len(many) <= len(few) + 2


async def test_a_stranger_finds_nothing_on_any_path(context: Context) -> None:
    at = await court(context)
    filing = await accepted(at)
    stranger = at.solicitor.__class__(new_id(), new_id(), roles=at.solicitor.roles)
    await organisation(context, str(stranger.organisation_id), stranger, every_member_sees_cases=True)
    ids = {"f": encode_id("Filing", filing.id), "c": encode_id("Case", str(filing.case_id))}
    data = await ask(
        context,
        stranger,
        """query($f: ID!, $c: ID!) { filing(id: $f) { id } case(id: $c) { id }
           byNumber: case(number: "HCA 1/2026") { id } filings { totalCount }
           cases(filter: {text: "Golden"}) { totalCount } a: node(id: $f) { id } b: node(id: $c) { id } }""",
        **ids,
    )
    assert data == {
        "filing": None,
        "case": None,
        "byNumber": None,
        "filings": {"totalCount": 0},
        "cases": {"totalCount": 0},
        "a": None,
        "b": None,
    }


@pytest.mark.parametrize("text", ["HCA1/2026", "golden wharf", "李嘉明", "CW-26-100001"])
async def test_what_people_type_finds_their_filing(context: Context, text: str) -> None:
    at = await court(context)
    await accepted(at)
    document = """query($t: String!) {
        filings(filter: {text: $t}) { totalCount } cases(filter: {text: $t}) { totalCount } }"""
    data = await ask(context, at.solicitor, document, t=text)
    assert data["filings"]["totalCount"] == 1
    assert data["cases"]["totalCount"] == (0 if text.startswith("CW") else 1)


async def test_status_changes_reach_those_who_may_see_the_filing_and_nobody_else(context: Context) -> None:
    at = await court(context)
    document = (
        "subscription($a: Cursor) { filingStatusChanged(after: $a) { name from to filing { reference } } }"
    )
    stranger = at.solicitor.__class__("stranger", "elsewhere", roles=at.solicitor.roles)
    start = encode_cursor("log", [0])
    filing = await accepted(at)
    async with following(context, at.solicitor, document, a=start) as own:
        told = [(await anext(own)).data["filingStatusChanged"] for _ in range(6)]
    assert told[1]["name"] == "filing.scan_permitted"
    seen = [event["to"] for event in told if event["name"] == "filing.status_changed"]
    assert seen == ["DRAFT", "SUBMITTING", "RECEIVED", "UNDER_REVIEW", "ACCEPTED"]
    async with following(context, CLERK, document, a=start) as courts:
        seen = [(await anext(courts)).data["filingStatusChanged"]["to"] for _ in range(3)]
    assert seen == ["RECEIVED", "UNDER_REVIEW", "ACCEPTED"]
    # What the stranger hears first is the stranger's own, made after all of the above.
    await organisation(context, "elsewhere", stranger)
    async with following(context, stranger, document, a=start) as others:
        own_filing = await at.run(create_filing, CreateFiling(case_type_code="HCA"), stranger)
        heard = (await anext(others)).data["filingStatusChanged"]
    assert heard["filing"]["reference"] == own_filing.reference != filing.reference


ACTIVITY = """subscription($c: ID!, $a: Cursor) { caseActivity(caseId: $c, after: $a) {
    cursor name case { number } filing { reference status } docketEntry { number text } } }"""
QUEUE = "subscription($a: Cursor) { reviewQueueChanged(after: $a) { to filing { reference } } }"


async def test_a_case_is_followed_from_where_one_left_off_and_live(context: Context) -> None:
    at = await court(context)
    filing = await accepted(at)
    variables = {"c": encode_id("Case", str(filing.case_id)), "a": encode_cursor("log", [0])}
    async with following(context, at.solicitor, ACTIVITY, **variables) as stream:
        told = [(await anext(stream)).data["caseActivity"] for _ in range(4)]
        assert [(each["name"], each["docketEntry"] and each["docketEntry"]["number"]) for each in told] == [
            ("case.issued", None),
            ("docket.entered", 1),
            ("docket.entered", 2),
            ("filing.status_changed", None),
        ]
        assert told[3]["filing"] == {"reference": filing.reference, "status": "ACCEPTED"}
        waiting = asyncio.create_task(anext(stream))
        draft = await in_case(at, str(filing.case_id))
        assert (await waiting).data["caseActivity"]["filing"]["reference"] == draft.reference
    variables["a"] = told[2]["cursor"]
    async with following(context, at.solicitor, ACTIVITY, **variables) as stream:
        assert (await anext(stream)).data["caseActivity"]["cursor"] == told[3]["cursor"]


async def test_a_firm_off_the_case_hears_nothing_more_of_it(context: Context) -> None:
    at = await court(context)
    filing = await accepted(at)
    document = "subscription($a: Cursor) { filingStatusChanged(after: $a) { to filing { reference } } }"
    async with following(context, at.solicitor, document, a=encode_cursor("log", [0])) as stream:
        # Once it has told what was, it misses nothing of what comes.
        while (await anext(stream)).data["filingStatusChanged"]["to"] != "ACCEPTED":
            pass
        async with context.database.writing() as session:
            await session.execute(update(Representation).values(until=context.clock.now().date()))
            await session.commit()
        # Both happen after the firm left: the first in the case, the second in a draft of its own.
        await stand_in_case(at, filing.id)
        own = await at.run(create_filing, CreateFiling(case_type_code="HCA"))
        assert (await anext(stream)).data["filingStatusChanged"]["filing"]["reference"] == own.reference


async def stand_in_case(at: Court, filing_id: str) -> None:
    """Record a step of a filing in the case, as the registry's reopening will."""

    async def step(work: Work[Any], _command: None) -> None:
        filing = await work.session.get_one(Filing, filing_id)
        write_step(work, filing, FilingAction.REOPEN, FilingStatus.UNDER_REVIEW)

    await at.run(step, None, CLERK)


async def test_the_queue_is_told_what_comes_in_but_not_what_is_drafted(context: Context) -> None:
    at = await court(context)
    await draft_only(at)
    filing = await received(at)
    async with following(context, CLERK, QUEUE, a=encode_cursor("log", [0])) as stream:
        told = (await anext(stream)).data["reviewQueueChanged"]
    assert told == {"to": "RECEIVED", "filing": {"reference": filing.reference}}


async def draft_only(at: Court) -> None:
    await at.run(create_filing, CreateFiling(case_type_code="HCA", title="A secret"))
