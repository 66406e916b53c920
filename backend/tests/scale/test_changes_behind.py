"""What the clock, the provider and whoever signs in have looked up and changed reads no table that grows."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from sqlmodel import select

from causeway.accounts import queries as accounts
from causeway.accounts.commands.end_session import end_sessions
from causeway.accounts.commands.forget_expired import ForgetExpired, forget_expired
from causeway.audit.checkpoints import queries as checkpoints
from causeway.audit.queries import events_after
from causeway.documents.commands.remove_blob import RemoveBlob, remove_blob
from causeway.filings.core import queries as filings
from causeway.filings.core.tables import Filing
from causeway.filings.drafting.commands.remove_unused_uploads import RemoveUpload, remove_upload
from causeway.filings.review.commands.expire_corrections import expire_corrections
from causeway.filings.submission.commands.forget_quotes import ForgetQuotes, forget_old_quotes, forget_quotes
from causeway.filings.submission.queries import offers_for
from causeway.kit.blobs import BlobStore
from causeway.kit.clock import FixedClock
from causeway.kit.context import Context
from causeway.kit.idempotency import forget_keys
from causeway.kit.jobs.administration import RetryJobs, forget_failed, retry_jobs
from causeway.payments import queries as payments
from causeway.payments.commands.hurry_intents import HurryIntents, hurry_intents
from causeway.payments.commands.steps import lock_payment
from causeway.payments.deposits import queries as deposits
from causeway.payments.intent_settler import IntentSettler
from causeway.payments.look import Look
from causeway.uploads import queries as uploads
from causeway.uploads.commands.expire_upload import expire_overdue_uploads
from tests.scale.asking import Asking, heard_of, offences_of, opened
from tests.scale.people import PEOPLE, email, key
from tests.scale.rows_of_money import FIRST_INTENT
from tests.scale.rows_of_people import FIRST_PERSON
from tests.scale.test_plans import is_missed

SOON = datetime(2020, 1, 2, 2, tzinfo=UTC)
"""When the sessions, links, quotes and keys of the first few cases are over, and those of no others."""
BEFORE = datetime(2019, 1, 1, tzinfo=UTC)
CARD_INTENT, PERSON = key(FIRST_INTENT + 1), key(FIRST_PERSON + 8)
TOKEN = "nobody's"


NEEDED = {
    "ix_audit_checkpoint_stamped": "the last time stamp",
    "ix_email_verification_expires_at": "what is over is forgotten",
    "ix_known_device_created_at": "what is over is forgotten",
    "ix_payment_intent_next_ask": "due intents",
    "ix_session_expires_at": "what is over is forgotten",
    "ix_throttle_spent_until": "what is over is forgotten",
}
"""An index, and what would read a whole table without it."""


def early(context: Context) -> Context:
    """The same court before anything in it is due."""
    return replace(context, clock=FixedClock(BEFORE))


def the_clock(context: Context) -> Iterator[Asking]:
    """What the scheduler has done, of which little is due."""
    store: BlobStore = None  # type: ignore[assignment]  (nothing is due, and no bytes go)
    yield Asking("what is over is forgotten", lambda w: forget_expired(w, ForgetExpired(timedelta(0))))
    yield Asking("keys are forgotten", lambda w: forget_keys(w, SOON - timedelta(days=1)))
    yield Asking("failed jobs are forgotten", lambda w: forget_failed(w, SOON))
    yield Asking("overdue corrections", lambda _: expire_corrections(early(context)))
    yield Asking("overdue uploads", lambda _: expire_overdue_uploads(early(context), store))
    yield Asking("overdue uploads, later", lambda w: uploads.overdue(w.session, SOON, 100))
    yield Asking("old quotes", lambda _: forget_old_quotes(early(context), timedelta(0)))
    fifty = tuple(key(number) for number in range(1, 51))
    yield Asking("quotes are forgotten", lambda w: forget_quotes(w, ForgetQuotes(fifty)))
    yield Asking("an upload is kept", lambda w: remove_upload(w, RemoveUpload(key(20))))
    yield Asking("bytes are kept", lambda w: remove_blob(w, RemoveBlob(f"{20:064d}"), store))
    yield Asking("jobs are retried", lambda w: retry_jobs(w, RetryJobs()))


def the_provider(context: Context) -> Iterator[Asking]:
    settler = IntentSettler(early(context), None, None, str)  # type: ignore[arg-type]
    yield Asking("due intents", lambda _: settler.settle_due())
    yield Asking("a page", lambda _: settler.open_page_of(key(20)))
    yield Asking("news of an intent", lambda w: hurry_intents(w, HurryIntents(CARD_INTENT)))
    yield Asking("one settled", lambda _: settler.settle(CARD_INTENT))
    yield Asking("held on a card", lambda w: payments.held_on_card(w.session, key(1)))
    yield Asking("a hold", lambda w: deposits.hold_of(w.session, key(20)))
    yield Asking("a top-up under way", lambda w: deposits.unfinished_top_up(w.session, key(1)))
    yield Asking("lines", lambda w: payments.lines_of_payment(w.session, key(20)))
    yield Asking("a payment is locked", lambda w: lock_payment(w, key(20)))


def the_books(_context: Context) -> Iterator[Asking]:
    """A look at the books: what moved since they were proved, and a part of the round."""
    yield Asking("all accounts", lambda w: Look(w.session, {}).at_all_accounts())
    yield Asking("what is new in the books", lambda w: Look(w.session, {}, new_postings=50).at_what_is_new())
    half_way = {"payment": key(5_000), "entry": key(5_000), "key": ["", "", ""]}
    # As small beside this court as a look is beside a large one: of a hundredth, reading all may be quicker.
    part = {"old_postings": 20, "old_rows": 20}
    yield Asking("the round", lambda w: Look(w.session, dict(half_way), **part).at_what_is_old())


def the_log(_context: Context) -> Iterator[Asking]:
    yield Asking("the end of the log", lambda w: checkpoints.head(w.session))
    yield Asking("the last checkpoint", lambda w: checkpoints.last_checkpoint(w.session))
    yield Asking("the last time stamp", lambda w: checkpoints.last_time_stamp(w.session))
    yield Asking("checkpoints to copy", lambda w: checkpoints.checkpoints_after(w.session, 10_000))
    yield Asking("the log after", lambda w: events_after(w.session, 10_000))
    topics = [f"case:{key(20)}", "access"]
    yield Asking("the log of topics", lambda w: events_after(w.session, 10, topics, until=10_000))


def whoever_signs_in(_context: Context) -> Iterator[Asking]:
    yield Asking("by address", lambda w: accounts.user_by_email(w.session, email("firm")))
    yield Asking("by token", lambda w: accounts.authenticated_session(w.session, f"{20:064d}", SOON))
    yield Asking("an old token", lambda w: accounts.was_good(w.session, TOKEN))
    yield Asking("by session", lambda w: accounts.authenticated_session_by_id(w.session, key(20), SOON))
    yield Asking("a mailed link", lambda w: accounts.email_of_link(w.session, TOKEN))
    yield Asking("sessions end", lambda w: end_sessions(w, PERSON))
    yield Asking("membership", lambda w: accounts.current_membership(w.session, PERSON))
    yield Asking("roles", lambda w: accounts.current_roles(w.session, PERSON))


def whoever_files(_context: Context) -> Iterator[Asking]:
    drafts = [key(100 * number + 3) for number in range(1, 26)]
    for who in ("firm", "small firm"):
        actor = PEOPLE[who].actor
        yield Asking(f"uploads of {who}", lambda w, a=actor: uploads.count_open(w.session, a))
        yield Asking(f"offers to {who}", lambda w, a=actor: offers_for(w.session, a, drafts, SOON))
    yield Asking("findings", lambda w: uploads.findings_of(w.session, key(21)))
    yield Asking("a file's filing", lambda w: filings.live_filing_with_upload(w.session, key(20), key(21)))
    yield Asking("documents", lambda w: filings.documents_of(w.session, key(20)))
    yield Asking("parties", lambda w: filings.parties_of(w.session, key(20)))
    yield Asking("a draft by reference", lambda w: w.session.exec(by_reference("CW-000000103")))


def by_reference(reference: str) -> object:
    """How the registrar finds the draft whose case a scan may start."""
    return select(Filing).where(Filing.reference == reference).with_for_update()


@pytest.mark.parametrize(
    "askings", [the_clock, the_provider, the_books, the_log, whoever_signs_in, whoever_files]
)
async def test_nothing_that_grows_is_read_from_end_to_end(
    court_url: str, askings: Callable[[Context], Iterator[Asking]]
) -> None:
    async with opened(court_url) as context:
        found = [
            offence
            for asking in askings(context)
            for offence in await offences_of(context, await heard_of(context, asking, SOON))
        ]
    assert found == []


@pytest.mark.parametrize("index", NEEDED)
async def test_a_lost_index_is_noticed(court_url: str, index: str) -> None:
    async with opened(court_url) as context:
        all_askings = [*the_clock(context), *the_books(context), *the_log(context), *the_provider(context)]
        (asking,) = [each for each in all_askings if each.name == NEEDED[index]]
        heard = {each.statement: each for each in await heard_of(context, asking, SOON)}
        assert await is_missed(context, heard, index)
