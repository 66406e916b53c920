"""Generate Originating Document: from answers to a filed page, and to the case that the same answers open."""

import io
from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import orjson
import pikepdf
import pytest

from causeway.accounts.actor import Actor, Role
from causeway.cases.queries import parties_of as parties_of_case
from causeway.cases.tables import Case
from causeway.documents.tables import Document, DocumentVerdict
from causeway.factories import make_typesetter
from causeway.filings.core.queries import parties_of
from causeway.filings.core.tables import CorrectionField, FilingDocument, FilingStatus
from causeway.filings.drafting.commands.create_filing import CreateFiling, create_filing
from causeway.filings.drafting.commands.update_filing import UpdateFiling, update_filing
from causeway.filings.review.commands.claim_review import ClaimReview, claim_review
from causeway.filings.review.commands.complete_review import complete_review
from causeway.filings.review.commands.return_for_correction import (
    CorrectionItem,
    ReturnForCorrection,
    return_for_correction,
)
from causeway.filings.submission.commands.submit_filing import submit_filing
from causeway.forms.catalogue import catalogue
from causeway.forms.rules.structured import structured
from causeway.graphql.contract.context import GraphQLContext
from causeway.graphql.engine import encode_id
from causeway.graphql.schema import schema
from causeway.kit.blobs import LocalBlobStore
from causeway.kit.context import Context
from causeway.kit.errors import Invalid, ProblemCode
from causeway.uploads.service import UploadService
from tests.filings.builders import CLERK, Court, add, court, decision, submission
from tests.forms.answers import DEFENDANT, WRIT

ANSWERS = {**WRIT}
GENERATE = """mutation($input: GenerateOriginatingDocumentInput!) { generateOriginatingDocument(input: $input) {
  __typename ... on Problem { code message fields { path code message } }
  ... on Filing { version title claim { amount } newParties { nameEn identityNumber }
    documents { role typeCode title position madeFromForm upload { id } document { id verdict } } } } }"""
STRANGER = Actor(user_id="stranger", roles=frozenset({Role.INDIVIDUAL}))
Generate = Callable[..., Awaitable[Any]]


@pytest.fixture
def store(tmp_path: Path) -> LocalBlobStore:
    """Where pages are kept."""
    return LocalBlobStore(tmp_path / "files", reserve=0)


@pytest.fixture
async def generate(context: Context, store: LocalBlobStore) -> AsyncIterator[Generate]:
    """Asks for a filing's page through the contract."""
    typesetter = make_typesetter()

    async def asked(filing_id: str, actor: Actor, **more: Any) -> Any:
        surroundings = GraphQLContext(
            context, actor, upload_service=UploadService(store), typesetting=typesetter
        )
        given = {"input": {"filingId": encode_id("Filing", filing_id), **more}}
        result = await schema.execute(GENERATE, given, context_value=surroundings)
        await surroundings.close()
        assert result.errors is None, result.errors
        assert result.data is not None
        return result.data["generateOriginatingDocument"]

    yield asked
    await typesetter.close()


def form(answers: dict[str, Any], code: str = "WRIT") -> dict[str, Any]:
    return {"form": code, "answers": answers}


async def begun(at: Court, answers: dict[str, Any] | None = None, **more: Any) -> str:
    """A draft with answers."""
    command = CreateFiling(case_type_code="HCA", originating_data=form(answers or ANSWERS), **more)
    made: str = (await at.run(create_filing, command)).id
    return made


async def page_of(at: Court, store: LocalBlobStore, filing_id: str) -> bytes:
    lead = (await at.documents(filing_id))[0]
    async with at.context.database.reading() as session:
        document = await session.get_one(Document, lead.document_id)
    return b"".join([piece async for piece in store.read(document.sha256)])


async def test_answers_become_the_lead_document_and_open_the_case(
    context: Context, generate: Generate, store: LocalBlobStore
) -> None:
    at = await court(context)
    filing_id = await begun(at)

    made = await generate(filing_id, at.solicitor)
    assert made["title"] == "Writ of Summons"
    assert made["claim"] == {"amount": "4186320.00"}
    assert made["newParties"][0] == {"nameEn": "Ngan Hing Steel Limited", "identityNumber": "CR-2211887"}
    (lead,) = made["documents"]
    assert (lead["role"], lead["typeCode"], lead["madeFromForm"], lead["upload"]) == (
        "LEAD",
        "WRIT",
        True,
        None,
    )
    assert lead["document"]["verdict"] == DocumentVerdict.CLEAN.value

    sent = await at.run(submit_filing, await submission(at, filing_id))
    assert sent.status is FilingStatus.RECEIVED
    await at.run(claim_review, ClaimReview(filing_id), CLERK)
    done = await at.run(complete_review, await decision(at, filing_id), CLERK)
    async with context.database.reading() as session:
        case = await session.get_one(Case, done.case_id)
        parties = await parties_of_case(session, case.id)
    assert case.nature_of_claim == "Goods sold and delivered"
    assert [(party.role, party.name_en, party.name_zh, party.address) for party in parties] == [
        ("PLAINTIFF", "Ngan Hing Steel Limited", "銀興鋼材有限公司", "12 Harbour Road, Wan Chai"),
        ("DEFENDANT", "Fok Kwan Ho", "霍君豪", DEFENDANT["address"]),
    ]
    with pikepdf.open(io.BytesIO(await page_of(at, store, filing_id))) as opened:
        attached = orjson.loads(opened.attachments["originating-data.json"].get_file().read_bytes())
    assert attached == structured(catalogue().forms["WRIT"], "HCA", ANSWERS)


async def test_answers_that_are_not_complete_are_refused_each_by_its_path(
    context: Context, generate: Generate
) -> None:
    at = await court(context)
    answers = {**ANSWERS, "amount_claimed": "0", "parties": [*ANSWERS["parties"], DEFENDANT], "relief": []}
    filing_id = await begun(at, answers)

    refused = await generate(filing_id, at.solicitor)

    assert (refused["__typename"], refused["code"]) == ("Problem", "INVALID")
    assert [field["path"][2:] for field in refused["fields"]] == [
        ["parties", "2", "nameEn"],
        ["relief"],
        ["amount_claimed"],
    ]
    assert await at.documents(filing_id) == []
    assert (await at.filing(filing_id)).claim_cents is None


@pytest.mark.parametrize("data", [None, {}, {"form": "WRIT"}, {"claim": 1}])
async def test_a_filing_without_a_form_has_none_to_set(
    context: Context, generate: Generate, data: Any
) -> None:
    at = await court(context)
    made = await at.run(create_filing, CreateFiling(case_type_code="HCA", originating_data=data))

    refused = await generate(made.id, at.solicitor)

    assert [field["path"] for field in refused["fields"]] == [["originatingData"]]


@pytest.mark.parametrize("code", ["NOTICE_OF_APPEAL", "NOTHING", ""])
async def test_a_form_of_other_cases_is_refused(context: Context, generate: Generate, code: str) -> None:
    at = await court(context)
    data = form(ANSWERS, code)
    made = await at.run(create_filing, CreateFiling(case_type_code="HCA", originating_data=data))

    refused = await generate(made.id, at.solicitor)

    assert [field["path"] for field in refused["fields"]] == [["originatingData", "form"]]


async def test_nobody_else_can_set_it_or_learn_of_it(context: Context, generate: Generate) -> None:
    at = await court(context)
    filing_id = await begun(at)

    assert (await generate(filing_id, STRANGER))["code"] == "NOT_FOUND"
    assert (await generate(filing_id, CLERK))["code"] == "NOT_FOUND"


async def test_what_a_colleague_changed_meanwhile_is_not_set_unseen(
    context: Context, generate: Generate
) -> None:
    at = await court(context)
    filing_id = await begun(at)
    read = (await at.filing(filing_id)).version
    await at.run(
        update_filing, UpdateFiling(filing_id, originating_data=form({**ANSWERS, "interest": "NONE"}))
    )

    assert (await generate(filing_id, at.solicitor, version=read))["code"] == "CONFLICT"
    assert (await generate(filing_id, at.solicitor))["__typename"] == "Filing"


async def test_page_and_data_are_one(context: Context, generate: Generate) -> None:
    at = await court(context)
    filing_id = await begun(at)
    await generate(filing_id, at.solicitor)

    changed = {**ANSWERS, "amount_claimed": "1"}
    await at.run(update_filing, UpdateFiling(filing_id, originating_data=form(changed)))
    with pytest.raises(Invalid) as refused:
        await at.run(submit_filing, await submission(at, filing_id))
    assert [field.path for field in refused.value.fields] == [("originatingData",)]

    await at.run(update_filing, UpdateFiling(filing_id, originating_data=None))
    with pytest.raises(Invalid):
        await at.run(submit_filing, await submission(at, filing_id))

    await at.run(update_filing, UpdateFiling(filing_id, originating_data=form(changed)))
    again = await generate(filing_id, at.solicitor)
    assert again["claim"] == {"amount": "1.00"}
    assert len(again["documents"]) == 1
    assert (await at.run(submit_filing, await submission(at, filing_id))).status is FilingStatus.RECEIVED


async def test_what_the_form_says_is_said_nowhere_else(context: Context, generate: Generate) -> None:
    at = await court(context)
    filing_id = await begun(at)
    await generate(filing_id, at.solicitor)
    before = await at.filing(filing_id)

    for change in ({"claim_cents": 5}, {"nature_of_claim": "Debt"}, {"parties": ()}):
        with pytest.raises(Invalid):
            await at.run(update_filing, UpdateFiling(filing_id, **change))

    assert await at.filing(filing_id) == before
    async with context.database.reading() as session:
        assert len(await parties_of(session, filing_id)) == 2


async def test_another_lead_does_not_take_the_place_of_the_page(context: Context, generate: Generate) -> None:
    at = await court(context)
    filing_id = await begun(at)
    await generate(filing_id, at.solicitor)
    await add(at, filing_id)

    with pytest.raises(Invalid) as refused:
        await at.run(submit_filing, await submission(at, filing_id))
    assert refused.value.fields[0].path == ("originatingData",)


async def test_a_page_that_is_set_anew_leaves_nothing_behind(context: Context, generate: Generate) -> None:
    at = await court(context)
    filing_id = await begun(at)
    for reference in ("KW/1", "KW/2", "KW/3"):
        data = form({**ANSWERS, "firm_reference": reference})
        await at.run(update_filing, UpdateFiling(filing_id, originating_data=data))
        await generate(filing_id, at.solicitor)

    assert await at.count(Document) == 1
    assert await at.count(FilingDocument) == 1


@pytest.mark.parametrize("asked", [CorrectionField.ORIGINATING_DATA, CorrectionField.PARTIES, "lead"])
async def test_a_returned_form_is_corrected_and_set_again(
    context: Context, generate: Generate, store: LocalBlobStore, asked: Any
) -> None:
    at = await court(context)
    filing_id = await begun(at)
    await generate(filing_id, at.solicitor)
    await at.run(submit_filing, await submission(at, filing_id))
    first = await page_of(at, store, filing_id)
    await at.run(claim_review, ClaimReview(filing_id), CLERK)
    (lead,) = await at.documents(filing_id)
    target = {"filing_document_id": lead.id} if asked == "lead" else {"field": asked}
    item = CorrectionItem(reason_code="INCOMPLETE_DOCUMENT", **target)
    due = context.clock.now() + timedelta(days=1)
    await at.run(return_for_correction, ReturnForCorrection(filing_id, (item,), due), CLERK)

    data = form({**ANSWERS, "firm_reference": "KW/2"})
    await at.run(update_filing, UpdateFiling(filing_id, originating_data=data))
    made = await generate(filing_id, at.solicitor)

    assert made["__typename"] == "Filing"
    assert await page_of(at, store, filing_id) != first
    assert await at.count(Document) == 2  # the court has seen the first one


async def test_a_returned_filing_keeps_a_form_nobody_remarked_on(
    context: Context, generate: Generate
) -> None:
    at = await court(context)
    filing_id = await begun(at)
    await generate(filing_id, at.solicitor)
    await at.run(submit_filing, await submission(at, filing_id))
    await at.run(claim_review, ClaimReview(filing_id), CLERK)
    item = CorrectionItem(reason_code="INCOMPLETE_DOCUMENT", field=CorrectionField.COMMENTS)
    due = context.clock.now() + timedelta(days=1)
    await at.run(return_for_correction, ReturnForCorrection(filing_id, (item,), due), CLERK)

    assert (await generate(filing_id, at.solicitor))["code"] == ProblemCode.ITEM_LOCKED.value
