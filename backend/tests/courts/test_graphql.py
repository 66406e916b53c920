"""Courts, calendar, closures and reasons as outside programs see them."""

from datetime import timedelta

import pytest
from graphql import GraphQLObjectType
from sqlalchemy import event

from causeway.accounts.actor import PUBLIC, Actor, Role
from causeway.filings.review.reasons import REVIEW_REASONS, ReviewReasonCode
from causeway.graphql.contract.fields import permission_of
from causeway.kit.clock import FixedClock
from causeway.kit.context import Context
from tests.courts.asking import ask, refused, schema
from tests.courts.calendars import court_time
from tests.courts.supplied import load_supplied

CLERK = Actor(user_id="clerk", roles=frozenset({Role.REGISTRY_CLERK}))
LITIGANT = Actor(user_id="litigant", roles=frozenset({Role.INDIVIDUAL}))


OUR_NAMES = """
    Query Mutation Court Registry CaseType PartyRole DocumentType DeemedReceipt RegistryClock
    CalendarDay DeclaredClosure Closure ReviewReason DeclareClosureInput MoveClosureInput
    EndClosureInput WithdrawClosureInput DocumentAccess DocumentHeading CaseKind DeemedReason
    RegistryState ClosureReason Remedy
"""
OURS = frozenset(OUR_NAMES.split())


@pytest.fixture
async def court(context: Context) -> Context:
    await load_supplied(context.database)
    return context


def test_everything_is_described() -> None:
    types = schema._schema.type_map
    missing = []
    for name in OURS:
        kind = types[name]
        if name not in ("Query", "Mutation") and not kind.description:
            missing.append(name)
        for member, value in {**getattr(kind, "fields", {}), **getattr(kind, "values", {})}.items():
            if not value.description:
                missing.append(f"{name}.{member}")
            missing += [
                f"{name}.{member}({arg})"
                for arg, given in getattr(value, "args", {}).items()
                if not given.description
            ]
    assert missing == []


def test_every_root_field_names_its_permission() -> None:
    for name in ("Query", "Mutation"):
        root = schema._schema.type_map[name]
        assert isinstance(root, GraphQLObjectType)
        definition = schema.get_type_by_name(name)
        assert [field.name for field in definition.fields if permission_of(field) is None] == []


async def test_courts_with_their_types_in_few_statements(court: Context) -> None:
    statements: list[str] = []

    def noted(_connection, _cursor, statement, *_rest) -> None:
        statements.append(statement)

    event.listen(court.database._reader.sync_engine, "before_cursor_execute", noted)
    data = await ask(
        court,
        """{ courts { code name group registryName caseTypes {
             code name(language: ZH_HANT) enabled enabledFrom mandatoryFrom court { code }
             partyRoles { code name } originatingDocumentTypes { code name mayLead } } } }""",
    )
    selects = [text for text in statements if text.lstrip().upper().startswith(("SELECT", "WITH"))]
    assert len(selects) == 8, selects
    high = next(row for row in data["courts"] if row["code"] == "HC-CFI")
    assert (high["group"], high["registryName"]) == ("HC", "High Court Registry")
    action = next(row for row in high["caseTypes"] if row["code"] == "HCA")
    assert action["name"] == "民事訴訟"
    assert (action["enabled"], action["enabledFrom"], action["mandatoryFrom"]) == (True, "2025-12-19", None)
    assert [role["code"] for role in action["partyRoles"]][:2] == ["PLAINTIFF", "DEFENDANT"]
    assert action["originatingDocumentTypes"] == [
        {"code": "WRIT", "name": "Writ of Summons", "mayLead": True},
    ]
    closed = next(row for row in high["caseTypes"] if row["code"] == "HCZZ")
    assert (closed["enabled"], closed["enabledFrom"]) == (False, None)


async def test_the_public_is_told_what_must_be_filed_electronically(court: Context) -> None:
    asked = "{ caseTypes { code mandatoryUse { rule since sentence(language: ZH_HANT) } } }"
    told = {each["code"]: each["mandatoryUse"] for each in (await ask(court, asked))["caseTypes"]}
    assert told["DCCJ"] == []
    assert told["HCA"] == [
        {
            "rule": "FIRST_CASE",
            "since": "2026-06-01",
            "sentence": "由2026年6月1日（星期一）起，從未以電子方式展開案件的律師行，下一宗新案件必須以電子方式展開。",
        }
    ]


async def test_case_types_enabled_on_a_day(court: Context) -> None:
    document = 'query($on: Date) { caseTypes(court: "HC-CFI", enabledOn: $on) { code } }'
    early = await ask(court, document, on="2025-08-29")
    assert [row["code"] for row in early["caseTypes"]] == ["HCCL", "HCIP", "HCCT"]
    every = await ask(court, document, on=None)
    assert len(every["caseTypes"]) == 9


async def test_document_types_of_a_case_type(court: Context) -> None:
    document = """query($type: String!) { documentTypes(caseType: $type) {
        code name(language: ZH_HANS) heading originating formCode mayLead courtIssued
        defaultAccess formats feeCode } }"""
    data = await ask(court, document, type="HCA")
    assert data["documentTypes"][0] == {
        "code": "WRIT",
        "name": "传讯令状",
        "heading": "ORIGINATING",
        "originating": True,
        "formCode": "WRIT",
        "mayLead": True,
        "courtIssued": False,
        "defaultAccess": "PUBLIC_ON_FEE",
        "formats": ["PDF"],
        "feeCode": "HC_WRIT",
    }
    assert (await ask(court, document, type="NONE"))["documentTypes"] == []


async def test_deemed_receipt_and_the_clock(court: Context, clock: FixedClock) -> None:
    document = """query($at: DateTime!, $court: String!) { deemedReceipt(court: $court, at: $at) {
        receivedAt deemedReceivedAt reason sentence(language: ZH_HANT) } }"""
    data = await ask(court, document, at="2026-11-20T09:42:00Z", court="DC")
    assert data["deemedReceipt"] == {
        "receivedAt": "2026-11-20T17:42:00+08:00",
        "deemedReceivedAt": "2026-11-23T08:45:00+08:00",
        "reason": "AFTER_HOURS",
        "sentence": (
            "於11月20日（星期五）下午5時42分收到。由於登記處已於下午5時30分停止辦公，"
            "視作於11月23日（星期一）上午8時45分收到。"
        ),
    }
    assert await refused(court, document, at="2026-11-20T09:42:00Z", court="NOWHERE") == "NOT_FOUND"
    clock.move_to(court_time("2026-11-23T17:12"))
    clocked = await ask(
        court,
        "{ registryClock { now state sentence closesAt opensAt minutesLeft closureReason ifSentNow { reason } "
        "ifSentNowSentence } }",
    )
    assert clocked["registryClock"] == {
        "now": "2026-11-23T17:12:00+08:00",
        "state": "CLOSING",
        "sentence": "The registry closes at 17:30. 18 minutes left.",
        "closesAt": "2026-11-23T17:30:00+08:00",
        "opensAt": None,
        "minutesLeft": 18,
        "closureReason": None,
        "ifSentNow": {"reason": "IN_HOURS"},
        "ifSentNowSentence": (
            "If you send it now: received today, Monday 23 November. The registry closes at 17:30. 18 minutes left."
        ),
    }


async def test_the_calendar_by_days(court: Context) -> None:
    document = """query($from: Date!, $to: Date!) { registryCalendar(from: $from, to: $to) {
        date open opensAt closesAt reason closures { reason cause startsAt reopensAt } } }"""
    days = (await ask(court, document, **{"from": "2026-12-24", "to": "2026-12-27"}))["registryCalendar"]
    assert [(day["date"], day["open"], day["reason"]) for day in days] == [
        ("2026-12-24", True, None),
        ("2026-12-25", False, "Christmas Day"),
        ("2026-12-26", False, "The first weekday after Christmas Day"),
        ("2026-12-27", False, "Sunday"),
    ]
    assert days[0]["closesAt"] == "2026-12-24T17:30:00+08:00"
    assert await refused(court, document, **{"from": "2026-12-24", "to": "2026-12-23"}) == "INVALID"
    assert await refused(court, document, **{"from": "2026-01-01", "to": "2028-01-01"}) == "INVALID"


DECLARE = """mutation($input: DeclareClosureInput!) { declareClosure(input: $input) {
    ... on Closure { id reason startsAt reopensAt courts revision } ... on Problem { code fields { path } } } }"""
RAIN = {"reason": "BLACK_RAINSTORM", "startsAt": "2026-11-23T09:30:00+08:00", "idempotencyKey": "one"}


async def test_a_clerk_declares_and_ends_a_closure(court: Context, clock: FixedClock) -> None:
    declared = (await ask(court, DECLARE, CLERK, input=RAIN))["declareClosure"]
    assert (await ask(court, DECLARE, CLERK, input=RAIN))["declareClosure"] == declared
    assert (declared["courts"], declared["revision"], declared["reopensAt"]) == ([], 1, None)
    clocked = "{ registryClock { state closureReason opensAt sentence } }"
    assert (await ask(court, clocked))["registryClock"] == {
        "state": "CLOSURE",
        "closureReason": "BLACK_RAINSTORM",
        "opensAt": "2026-11-24T08:45:00+08:00",
        "sentence": (
            "Registry closed: the black rainstorm warning. No re-opening has been announced. "
            "You can still file."
        ),
    }
    clock.advance(timedelta(hours=1))
    ended = await ask(
        court,
        """mutation($id: ID!) { endClosure(input: {id: $id}) { ... on Closure { reopensAt revision } } }""",
        CLERK,
        id=declared["id"],
    )
    assert ended["endClosure"] == {"reopensAt": "2026-11-23T11:00:00+08:00", "revision": 2}
    assert (await ask(court, clocked))["registryClock"]["state"] == "OPEN"
    listed = await ask(court, "{ closures { totalCount nodes { id } } }")
    assert listed["closures"] == {"totalCount": 1, "nodes": [{"id": declared["id"]}]}
    move = """mutation($id: ID!) { moveClosure(input: {id: $id, startsAt: "2026-11-23T09:00:00+08:00"}) {
        ... on Closure { startsAt reopensAt } } }"""
    moved = (await ask(court, move, CLERK, id=declared["id"]))["moveClosure"]
    assert moved == {"startsAt": "2026-11-23T09:00:00+08:00", "reopensAt": None}
    withdraw = "mutation($id: ID!) { withdrawClosure(input: {id: $id}) { ... on Closure { withdrawnAt } } }"
    withdrawn = (await ask(court, withdraw, CLERK, id=declared["id"]))["withdrawClosure"]
    assert withdrawn == {"withdrawnAt": "2026-11-23T11:00:00+08:00"}
    assert (await ask(court, clocked))["registryClock"]["state"] == "OPEN"


async def test_who_may_not_and_what_may_not_be_declared(court: Context) -> None:
    assert await refused(court, DECLARE, PUBLIC, input=RAIN) == "UNAUTHENTICATED"
    forbidden = await ask(court, DECLARE, LITIGANT, input=RAIN)
    assert forbidden["declareClosure"]["code"] == "FORBIDDEN"
    backward = {**RAIN, "reopensAt": RAIN["startsAt"]}
    problem = (await ask(court, DECLARE, CLERK, input=backward))["declareClosure"]
    assert problem == {"code": "INVALID", "fields": [{"path": ["reopensAt"]}]}
    assert (await ask(court, "{ closures { totalCount } }"))["closures"]["totalCount"] == 0


async def test_review_reasons(court: Context) -> None:
    data = await ask(
        court, "{ reviewReasons { code remedy wordsRequired text text2: text(language: ZH_HANT) } }"
    )
    assert [row["code"] for row in data["reviewReasons"]] == [code.value for code in ReviewReasonCode]
    assert [row["code"] for row in data["reviewReasons"] if row["wordsRequired"]] == ["OTHER"]
    for row in data["reviewReasons"]:
        assert row["text"] == REVIEW_REASONS[ReviewReasonCode(row["code"])].text.en
        assert row["text2"] != row["text"]
