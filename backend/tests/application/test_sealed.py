"""A sealed case is a missing case: by every id, argument, list, count, stream and address, and in as many steps."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, NamedTuple

import pytest
import sqlalchemy as sa
from graphql import GraphQLObjectType
from sqlmodel import col, select

from causeway.audit.reader import Feed
from causeway.cases.tables import Case, CaseRelation, Party, Representation, SecurityLevel
from causeway.causebook.tables import DocketEntry
from causeway.documents.tables import Document
from causeway.filings.core.tables import Correction, Filing, FilingDocument, FilingParty, FilingTransition
from causeway.graphql.contract.context import GraphQLContext
from causeway.graphql.engine import decode_id, encode_id
from causeway.graphql.engine.cursors import encode_cursor
from causeway.graphql.schema import schema
from causeway.hearings.tables import Hearing
from causeway.kit.ids import new_id
from causeway.messages.tables import Message
from causeway.payments.chargebacks.tables import Chargeback
from causeway.payments.clearing.tables import ClearingItem
from causeway.payments.receipts.tables import Receipt
from causeway.payments.reconciliation.tables import ReconciliationDifference as Difference
from causeway.payments.refunds.tables import Refund
from causeway.payments.tables import FeeLine, Payment
from causeway.uploads.tables import UploadFinding
from tests.application.arguments import TAKERS, least, places, put
from tests.application.inside import EVERYBODY, INSIDERS, Demonstration

CASES = select(col(Case.id)).where(col(Case.security_level) == SecurityLevel.SEALED)
FILINGS = select(col(Filing.id)).where(col(Filing.case_id).in_(CASES))
PAYMENTS = select(col(Payment.id)).where(col(Payment.case_id).in_(CASES))
DIFFERENCES = select(col(Difference.id)).where(col(Difference.payment_id).in_(PAYMENTS))
BY_CASE: tuple[Any, ...] = (Party, Representation, DocketEntry, Message, Hearing, Document)
OF_A_CASE: dict[str, Any] = {
    "Case": CASES,
    **{row.__name__: select(col(row.id)).where(col(row.case_id).in_(CASES)) for row in BY_CASE},
    "Filing": FILINGS,
    "FilingDocument": select(col(FilingDocument.id)).where(col(FilingDocument.filing_id).in_(FILINGS)),
    "Correction": select(col(Correction.id)).where(col(Correction.filing_id).in_(FILINGS)),
    "CaseRelation": select(col(CaseRelation.id)).where(
        col(CaseRelation.case_id).in_(CASES) | col(CaseRelation.related_case_id).in_(CASES)
    ),
    "NewParty": select(col(FilingParty.id)).where(col(FilingParty.filing_id).in_(FILINGS)),
    "FilingTransition": select(col(FilingTransition.id)).where(col(FilingTransition.filing_id).in_(FILINGS)),
    "Finding": select(col(UploadFinding.id)).where(
        col(UploadFinding.upload_id).in_(
            select(col(FilingDocument.upload_id)).where(col(FilingDocument.filing_id).in_(FILINGS))
        )
    ),
    "FeeLine": select(col(FeeLine.id)).where(col(FeeLine.payment_id).in_(PAYMENTS)),
    "Payment": PAYMENTS,
    "Receipt": select(col(Receipt.id)).where(col(Receipt.payment_id).in_(PAYMENTS)),
    "Chargeback": select(col(Chargeback.id)).where(col(Chargeback.payment_id).in_(PAYMENTS)),
    "ReconciliationDifference": DIFFERENCES,
    "ClearingItem": select(col(ClearingItem.id)).where(col(ClearingItem.id).in_(DIFFERENCES)),
    "Refund": select(col(Refund.id)).where(col(Refund.payment_id).in_(PAYMENTS)),
    "FeeQuote": select(col(Filing.quote_id)).where(col(Filing.id).in_(FILINGS)),
    "Upload": select(col(FilingDocument.upload_id)).where(
        col(FilingDocument.filing_id).in_(FILINGS), col(FilingDocument.upload_id).is_not(None)
    ),
}
"""Every type with a global id whose rows may belong to a case, and which of them belong to the sealed one."""
OF_NO_CASE = {
    "Branch", "CaseType", "Closure", "Court", "DepositAccount", "DepositClosing", "DepositSuspension",
    "DepositTransfer", "LedgerEntry", "Organisation", "PartyRole", "Registry", "SessionInfo", "Till", "User",
}  # fmt: skip
"""Of accounts, reference data and the firm's own money: an entry of a deposit account is its holder's to see."""
NONE_IN_THE_DEMONSTRATION = {"Correction", "CaseRelation", "Finding", "Chargeback", "ClearingItem"}
ACCOUNTS = {"accounts", "accounts2"}
MONEY = {"Payment", "FeeQuote", "FeeLine", "Receipt", "Refund", "ReconciliationDifference", "Chargeback"}
MONEY |= {"ClearingItem"}
"""What the accounts office sees of every case, without the case."""
OUTSIDERS = [who for who in EVERYBODY if who not in INSIDERS]


class Sealed(NamedTuple):
    """The demonstration, and the global ids of what belongs to its sealed case."""

    court: Demonstration
    ids: dict[str, list[str]]

    def one_of(self, kind: str) -> str:
        """An id of the sealed case; of what it has none of, of another that nobody may know."""
        return self.ids[kind][0] if self.ids.get(kind) else encode_id(kind, new_id())


@pytest.fixture
async def sealed(inside: Demonstration) -> Sealed:
    async with inside.services.context.database.reading() as session:
        ids = {
            kind: [encode_id(kind, key) for key in (await session.execute(rows)).scalars()]
            for kind, rows in OF_A_CASE.items()
        }
    return Sealed(inside, ids)


def missing(global_id: str) -> str:
    """An id of the same type that there is nothing under."""
    return encode_id(decode_id(global_id).type_name, new_id())


@contextmanager
def steps(court: Demonstration) -> Iterator[list[str]]:
    """Every statement that is run meanwhile, whether it reads or writes."""
    seen: list[str] = []

    def note(_connection: Any, _cursor: Any, statement: str, *_rest: Any) -> None:
        seen.append(statement)

    database = court.services.context.database
    engines = {database._reader.sync_engine, database._writer.sync_engine}
    for engine in engines:
        sa.event.listen(engine, "before_cursor_execute", note)
    try:
        yield seen
    finally:
        for engine in engines:
            sa.event.remove(engine, "before_cursor_execute", note)


async def asked(court: Demonstration, who: str, document: str, **variables: Any) -> tuple[Any, list[str]]:
    """What somebody is told, and in which steps; once before, so that nothing is made for the first time."""
    await court.ask(who, document, **variables)
    with steps(court) as seen:
        answer = await court.ask(who, document, **variables)
    errors = [{**error.formatted, "locations": None} for error in answer.errors or ()]
    return {"data": answer.data, "errors": errors}, list(seen)


def node_types() -> set[str]:
    return {
        name
        for name, kind in schema._schema.type_map.items()
        if isinstance(kind, GraphQLObjectType) and any(each.name == "Node" for each in kind.interfaces)
    }


def test_every_type_with_an_id_is_thought_of() -> None:
    assert set(OF_A_CASE) | OF_NO_CASE == node_types()


async def test_the_demonstration_has_a_sealed_case_with_everything_in_it(sealed: Sealed) -> None:
    assert {kind for kind, ids in sealed.ids.items() if not ids} == NONE_IN_THE_DEMONSTRATION


@pytest.mark.parametrize("who", OUTSIDERS)
async def test_an_id_of_the_sealed_case_is_as_good_as_none(sealed: Sealed, who: str) -> None:
    document = "query ($id: ID!) { node(id: $id) { __typename id } }"
    for kind, ids in sealed.ids.items():
        if who in ACCOUNTS and kind in MONEY:
            continue
        for global_id in ids:
            told, in_steps = await asked(sealed.court, who, document, id=global_id)
            nothing, as_usual = await asked(sealed.court, who, document, id=missing(global_id))
            assert told == nothing == {"data": {"node": None}, "errors": []}, (kind, global_id)
            assert in_steps == as_usual, kind


async def test_an_id_of_the_sealed_case_is_good_to_those_in_it(sealed: Sealed) -> None:
    document = "query ($id: ID!) { node(id: $id) { __typename id } }"
    for kind, ids in sealed.ids.items():
        for global_id in ids:
            # What does not agree of a payment is told to the accounts office, and not to those in the case either.
            who = "accounts" if kind == "ReconciliationDifference" else "rival"
            told, _ = await asked(sealed.court, who, document, id=global_id)
            assert told["data"]["node"] == {"__typename": kind, "id": global_id}


OWN = """{ filings(first: 1, filter: {status: [DRAFT], mine: true}) { nodes { id documents { id upload { id } } } }
    cases(first: 1) { nodes { id parties { id } } } }"""


def test_the_fields_that_take_ids_are_found() -> None:
    assert {("Mutation", "createFiling"), ("Mutation", "claimReview"), ("Query", "feeQuote")} <= set(TAKERS)
    assert len(TAKERS) > 12


@pytest.mark.parametrize(("operation", "name"), TAKERS, ids=str)
async def test_no_argument_tells_it_from_a_missing_one(sealed: Sealed, operation: str, name: str) -> None:
    root: Any = schema._schema.type_map[operation]
    field = root.fields[name]
    declared = ", ".join(f"${arg}: {given.type}" for arg, given in field.args.items())
    passed = ", ".join(f"{arg}: ${arg}" for arg in field.args)
    problem = "... on Problem { code message fields { path code message } }"
    answer = f"{{ __typename {problem if operation == 'Mutation' else ''} }}"
    document = f"{operation.lower()} ({declared}) {{ {name}({passed}) {answer} }}"
    for who in ("lawyer", "clerk"):
        own = await owned(sealed.court, who)
        for arg, given in field.args.items():
            for place in places(given.type, (arg,)):
                base = {arg: least(given.type, own, (arg,), place.path)}
                secret = sealed.one_of(place.kind)
                if not sealed.ids.get(place.kind):
                    continue
                told, in_steps = await asked(sealed.court, who, document, **put(base, place.path, secret))
                other = put(base, place.path, missing(secret))
                nothing, as_usual = await asked(sealed.court, who, document, **other)
                assert told == nothing, (who, place)
                assert len(in_steps) == len(as_usual), (who, place)


async def owned(court: Demonstration, who: str) -> dict[str, str]:
    """Ids of the asker's own: what an act needs besides the one that is tried."""
    answer = await court.ask(who, OWN)
    (filing, *_) = answer.data["filings"]["nodes"] or [{"id": "", "documents": []}]
    case = answer.data["cases"]["nodes"][0]
    own = {"Filing": filing["id"], "Case": case["id"], "Party": case["parties"][0]["id"]}
    for document in filing["documents"]:
        own["FilingDocument"] = document["id"]
    return own


LOOK = """query ($text: String!, $number: CaseNumber!, $id: ID!) {
    case(number: $number) { id } byId: case(id: $id) { id }
    cases(filter: {text: $text}) { totalCount nodes { id } }
    filings(filter: {text: $text}) { totalCount nodes { id } }
    ofCase: filings(filter: {caseId: $id}) { totalCount nodes { id } } }"""
QUEUE = "query ($text: String!) { reviewQueue(filter: {text: $text}) { totalCount nodes { id } } }"


@pytest.mark.parametrize("who", [who for who in OUTSIDERS if who != "nobody"])
async def test_no_list_count_or_search_finds_it(sealed: Sealed, who: str) -> None:
    async with sealed.court.services.context.database.reading() as session:
        rows = (
            await session.execute(sa.select(Case.number, Case.title_en).where(col(Case.id).in_(CASES)))
        ).all()
    for number, title in rows:
        for text in (number, number.replace(" ", ""), title):
            given = {"number": number, "id": sealed.ids["Case"][0]}
            found = (await sealed.court.ask(who, LOOK, text=text, **given)).data
            none = {"totalCount": 0, "nodes": []}
            assert found == {"case": None, "byId": None, "cases": none, "filings": none, "ofCase": none}
    if who in {"clerk", "clerk2"}:
        counts = "{ viewer { counts { queue } } reviewQueue { totalCount } }"
        found = (await sealed.court.ask(who, counts)).data
        assert found["viewer"]["counts"]["queue"] == found["reviewQueue"]["totalCount"]


class QuietError(Exception):
    """Everything that was ever said has been told."""


STREAMS = {
    "filingStatusChanged(filingId: $id, after: $after) { filing { id } }": "Filing",
    "filingStatusChanged(caseId: $id, after: $after) { filing { id } }": "Case",
    "filingChanged(filingId: $id, after: $after) { filing { id } }": "Filing",
    "caseActivity(caseId: $id, after: $after) { case { id } }": "Case",
    "paymentStatusChanged(paymentId: $id, after: $after) { payment { id } }": "Payment",
    "uploadStatusChanged(uploadId: $id, after: $after) { upload { id } }": "Upload",
}


def test_every_stream_about_something_is_tried() -> None:
    root: Any = schema._schema.type_map["Subscription"]
    taking = {name for name, field in root.fields.items() if any(arg.endswith("Id") for arg in field.args)}
    assert taking == {stream.partition("(")[0] for stream in STREAMS}


@pytest.mark.parametrize("stream", STREAMS)
async def test_no_stream_tells_of_it(sealed: Sealed, stream: str, monkeypatch: pytest.MonkeyPatch) -> None:
    async def quiet(_feed: Feed) -> None:
        raise QuietError

    monkeypatch.setattr(Feed, "__anext__", quiet)
    document = f"subscription ($id: ID!, $after: Cursor) {{ {stream} }}"
    heard = {}
    for who in (*(each for each in OUTSIDERS if each != "nobody"), "rival"):
        if who in ACCOUNTS and STREAMS[stream] in MONEY:
            continue
        heard[who] = await first(sealed, who, document)
    insiders = heard.pop("rival")
    assert set(heard.values()) == {False}
    assert insiders is bool(sealed.ids[STREAMS[stream]])


async def first(sealed: Sealed, who: str, document: str) -> bool:
    """Whether somebody who follows from the beginning is told anything before all is quiet."""
    kind = next(kind for stream, kind in STREAMS.items() if stream in document)
    actor = sealed.court.actors[who]
    surroundings = GraphQLContext(
        sealed.court.services.context, actor, identity=sealed.court.services.identity
    )
    variables = {"id": sealed.one_of(kind), "after": encode_cursor("log", [0])}
    answers: Any = await schema.subscribe(document, variables, context_value=surroundings)
    try:
        answer = await anext(answers)
    except QuietError:
        return False
    finally:
        await answers.aclose()
        await surroundings.close()
    # That all is quiet is an error of the stream itself; one of a field would tell that there is something.
    return answer.data is not None or any(error.path for error in answer.errors or ())
