"""Following filings reads what may concern the follower, however much else is in the log."""

import pytest
from sqlalchemy import select, text
from sqlmodel import col

from causeway.accounts.actor import PUBLIC, Actor, Role
from causeway.accounts.events import live_topics_of
from causeway.audit.queries import after, events_after
from causeway.audit.tables import AuditEvent
from causeway.filings.core.access import filing_topics_of
from causeway.filings.drafting.commands.create_filing import CreateFiling, create_filing
from causeway.graphql.engine.cursors import encode_cursor
from causeway.kit.context import Context
from tests.filings.asking import following, statements
from tests.filings.builders import CLERK, REGISTRAR, Court, accepted, court, organisation, received

STRANGER = Actor("stranger", "elsewhere", roles=frozenset({Role.ORGANISATION_USER}))
OF_FILINGS = "filing."


async def heard(context: Context, actor: Actor) -> list[str]:
    """The filings that what `actor` follows is about, in order."""
    async with context.database.reading() as session:
        events = await events_after(session, 0, filing_topics_of(actor))
    return list(dict.fromkeys(e.payload["filing_id"] for e in events if e.name.startswith(OF_FILINGS)))


async def scene(context: Context) -> tuple[Court, str, str, str]:
    """A court with a filing on the docket, one just received, and a stranger's draft."""
    at = await court(context)
    await organisation(context, "elsewhere", STRANGER)
    done, new = await accepted(at), await received(at)
    draft = await at.run(create_filing, CreateFiling(case_type_code="HCA"), STRANGER)
    return at, done.id, new.id, draft.id


async def test_each_follows_ones_own(context: Context) -> None:
    at, done, new, draft = await scene(context)
    assert await heard(context, at.solicitor) == [done, new]
    assert await heard(context, STRANGER) == [draft]
    assert await heard(context, CLERK) == [done, new]
    assert await heard(context, REGISTRAR) == [done, new]
    assert await heard(context, Actor()) == []
    # Who files in person hears of their own, and a judge of what is in the cases that they were given.
    litigant = Actor("in-person", roles=frozenset({Role.INDIVIDUAL}))
    alone = await at.run(create_filing, CreateFiling(case_type_code="HCA"), litigant)
    assert await heard(context, litigant) == [alone.id]
    judge = Actor("judge", roles=frozenset({Role.JUDGE}))
    assert await heard(context, judge) == []


def test_what_happens_is_told_to_ones_side_and_to_the_registry() -> None:
    """Whoever is of a firm hears the firm's, and their own: what is told of a case is told to each who is in it."""
    member = Actor("anna", "firm", roles=frozenset({Role.ORGANISATION_USER}))
    alone = Actor("ann", roles=frozenset({Role.INDIVIDUAL}))
    assert live_topics_of(member) == ["organisation:firm", "account:anna"]
    assert live_topics_of(alone) == ["account:ann"]
    assert live_topics_of(CLERK) == ["registry", f"account:{CLERK.user_id}"]
    assert live_topics_of(PUBLIC) == []


async def test_the_log_is_found_by_topic_and_never_read_through(context: Context) -> None:
    at, *_ = await scene(context)
    for topics in (filing_topics_of(at.solicitor), ["registry"]):
        plan = await explained(context, after(0, topics, 200))
        assert not any("scan audit_event" in line or "seq scan on audit_event" in line for line in plan), plan
        assert any("audit_topic" in line and ("search" in line or "index" in line) for line in plan), plan


async def explained(context: Context, statement: object) -> list[str]:
    """How the database would run a statement if its tables were large."""
    async with context.database.reading() as session:
        connection = await session.connection()
        if context.database.dialect == "postgresql":
            await connection.execute(text("SET LOCAL enable_seqscan = off"))
        compiled = statement.compile(connection.engine, compile_kwargs={"literal_binds": True})  # type: ignore[attr-defined]
        word = "EXPLAIN" if context.database.dialect == "postgresql" else "EXPLAIN QUERY PLAN"
        rows = (await connection.execute(text(f"{word} {compiled}"))).all()
    return [str(row[-1]).lower() for row in rows]


@pytest.mark.parametrize("field", ["filingStatusChanged { to }", "paymentStatusChanged { status }"])
async def test_following_everything_reads_by_topic(context: Context, field: str) -> None:
    at, *_ = await scene(context)
    document = f"subscription ($after: Cursor) {{ {field.replace(' ', '(after: $after) ', 1)} }}"
    with statements(context.database) as seen:
        async with following(context, at.solicitor, document, after=encode_cursor("log", [0])) as stream:
            assert (await anext(stream)).errors is None
    of_log = [statement for statement in seen if "FROM audit_event" in statement]
    assert of_log
    assert all("audit_topic" in statement for statement in of_log)


async def test_everything_a_follower_may_see_has_one_of_its_topics(context: Context) -> None:
    """Nothing that would be told is missed by looking only where one's topics are."""
    at, *_ = await scene(context)
    async with context.database.reading() as session:
        everything = (await session.execute(select(AuditEvent).order_by(col(AuditEvent.position)))).scalars()
        steps = [e for e in everything if e.name == "filing.status_changed"]
        mine = {e.position for e in await events_after(session, 0, filing_topics_of(at.solicitor))}
    own = [e.position for e in steps if e.payload["organisation_id"] == at.solicitor.organisation_id]
    assert own
    assert set(own) <= mine
