"""Every step a filing can take, written once, as data: run by the commands, offered by the API, drawn in the docs."""

from datetime import datetime
from enum import StrEnum
from typing import Protocol

from causeway.accounts.actor import Actor, Role
from causeway.filings.core import words
from causeway.filings.core.rules import is_of_side
from causeway.filings.core.tables import FilingStatus
from causeway.kit.errors import Forbidden, ProblemCode
from causeway.kit.state_machine import Guard, StateMachine
from causeway.kit.state_machine import Transition as Row

S = FilingStatus


class FilingAction(StrEnum):
    """What somebody can do to a filing."""

    UPDATE = "UPDATE"
    """Change it: a draft as a whole, a returned filing only where the registry asked for it."""
    DISCARD = "DISCARD"
    """Throw it away for good; the court never had it."""
    SUBMIT = "SUBMIT"
    """Send it to the court, with the quote for its fee and the means of payment."""
    CANCEL = "CANCEL"
    """Take it back while neither a clerk nor a judge has it; nothing is charged."""
    CLAIM = "CLAIM"
    """Take it in hand to review it, so that no other clerk does."""
    RELEASE = "RELEASE"
    """Put it back into the queue without a decision."""
    RETURN = "RETURN"
    """Send it back to have documents or fields corrected by a given time; it keeps its times of receipt."""
    COMPLETE = "COMPLETE"
    """End the review with a decision on every document."""
    RESUBMIT = "RESUBMIT"
    """Send it again once all that was asked for is corrected: a new revision with the old times of receipt."""
    REQUEST_SIGN_OFF = "REQUEST_SIGN_OFF"
    """Ask a colleague with the right to sign off to approve it; not offered yet."""
    APPROVE_SIGN_OFF = "APPROVE_SIGN_OFF"
    """Approve what a colleague is to submit; not offered yet."""
    DECLINE_SIGN_OFF = "DECLINE_SIGN_OFF"
    """Hand it back to the colleague as a draft, not approved; not offered yet."""
    DEFER = "DEFER"
    """Put the review off until a later time, for a reason; not offered yet."""
    REFER = "REFER"
    """Put it before a judge; not offered yet."""
    GIVE_DIRECTIONS = "GIVE_DIRECTIONS"
    """Tell the registry, as the judge it was referred to, what to do with it; not offered yet."""
    REOPEN = "REOPEN"
    """Take it under review again after it was decided on, before anything was served; not offered yet."""


class SystemEvent(StrEnum):
    """What happens to a filing without anybody pressing a button on it."""

    CREATE = "CREATE"
    """It was begun."""
    RECEIVE = "RECEIVE"
    """It reached the court: its fee is set aside, taken or waived, or is nothing."""
    FAIL = "FAIL"
    """It did not reach the court, and nothing was taken."""
    EXPIRE = "EXPIRE"
    """The time for its correction ran out."""


FilingEvent = FilingAction | SystemEvent


class Who(StrEnum):
    """Who may take a step."""

    FILER = "filer"
    SIGNER = "another member with sign-off right"
    CLERK = "clerk"
    CLAIMANT = "clerk who claimed it"
    CLAIMANT_OR_REGISTRAR = "clerk who claimed it, or registrar"
    JUDGE = "judge"
    REGISTRAR = "registrar"
    SYSTEM = "system"


class FilingState(Protocol):
    """What of a filing decides on the steps it can take; a filing's row has it."""

    @property
    def status(self) -> FilingStatus: ...
    @property
    def filer_id(self) -> str: ...
    @property
    def organisation_id(self) -> str | None: ...
    @property
    def claimed_by(self) -> str | None: ...
    @property
    def correction_due_at(self) -> datetime | None: ...


Transition = Row[FilingEvent, FilingStatus, FilingState]
"""One row of the table. Without targets the filing is gone, or stays as it was."""


def _before_due(filing: FilingState, now: datetime) -> bool:
    return filing.correction_due_at is None or now <= filing.correction_due_at


def _after_due(filing: FilingState, now: datetime) -> bool:
    return not _before_due(filing, now)


BEFORE_DUE = Guard(
    "in time for the correction", _before_due, ProblemCode.DEADLINE_PASSED, words.DEADLINE_PASSED
)
AFTER_DUE = Guard(
    "time for the correction has run out", _after_due, ProblemCode.ACTION_NOT_AVAILABLE, words.NOT_DUE_YET
)


def _row(
    event: FilingEvent,
    sources: set[FilingStatus | None],
    targets: set[FilingStatus],
    who: Who,
    guard: Guard[FilingState] | None = None,
    *,
    needs: str = "",
    later: bool = False,
) -> Transition:
    stays = event is FilingAction.UPDATE and not targets
    return Transition(event, frozenset(sources), frozenset(targets), who, guard, needs, stays, later)


A = FilingAction
TABLE: tuple[Transition, ...] = (
    _row(SystemEvent.CREATE, {None}, {S.DRAFT}, Who.FILER, needs="may file in the case; case type enabled"),
    _row(
        A.UPDATE, {S.DRAFT, S.SUBMISSION_FAILED}, set(), Who.FILER, needs="nobody else changed it meanwhile"
    ),
    _row(A.UPDATE, {S.RETURNED_FOR_CORRECTION}, set(), Who.FILER, BEFORE_DUE, needs="flagged items only"),
    _row(A.UPDATE, {S.AWAITING_SIGN_OFF}, {S.DRAFT}, Who.FILER, needs="voids the sign-off", later=True),
    _row(A.DISCARD, {S.DRAFT, S.SUBMISSION_FAILED}, set(), Who.FILER, needs="audited"),
    _row(A.REQUEST_SIGN_OFF, {S.DRAFT}, {S.AWAITING_SIGN_OFF}, Who.FILER, later=True),
    _row(A.APPROVE_SIGN_OFF, {S.AWAITING_SIGN_OFF}, {S.AWAITING_SIGN_OFF}, Who.SIGNER, later=True),
    _row(A.DECLINE_SIGN_OFF, {S.AWAITING_SIGN_OFF}, {S.DRAFT}, Who.SIGNER, later=True),
    _row(
        A.SUBMIT,
        {S.DRAFT, S.SUBMISSION_FAILED},
        {S.SUBMITTING},
        Who.FILER,
        needs="lead document, uploads clean, quote fresh",
    ),
    _row(A.SUBMIT, {S.AWAITING_SIGN_OFF}, {S.SUBMITTING}, Who.FILER, needs="sign-off approved", later=True),
    _row(
        SystemEvent.RECEIVE,
        {S.SUBMITTING},
        {S.RECEIVED},
        Who.SYSTEM,
        needs="payment authorised or captured, or waived, or fee 0",
    ),
    _row(SystemEvent.FAIL, {S.SUBMITTING}, {S.SUBMISSION_FAILED}, Who.SYSTEM, needs="holds released"),
    _row(
        A.CANCEL,
        {S.RECEIVED, S.DEFERRED, S.RETURNED_FOR_CORRECTION},
        {S.CANCELLED},
        Who.FILER,
        needs="hold released",
    ),
    _row(A.CLAIM, {S.RECEIVED, S.DEFERRED}, {S.UNDER_REVIEW}, Who.CLERK, needs="one claimant at a time"),
    _row(A.RELEASE, {S.UNDER_REVIEW}, {S.RECEIVED}, Who.CLAIMANT_OR_REGISTRAR),
    _row(A.DEFER, {S.UNDER_REVIEW}, {S.DEFERRED}, Who.CLAIMANT, later=True),
    _row(A.REFER, {S.UNDER_REVIEW}, {S.REFERRED}, Who.CLAIMANT, later=True),
    _row(A.GIVE_DIRECTIONS, {S.REFERRED}, {S.UNDER_REVIEW}, Who.JUDGE, later=True),
    _row(
        A.RETURN,
        {S.UNDER_REVIEW},
        {S.RETURNED_FOR_CORRECTION},
        Who.CLAIMANT,
        needs="each item a document or a field, with a reason",
    ),
    _row(
        A.RESUBMIT,
        {S.RETURNED_FOR_CORRECTION},
        {S.RECEIVED},
        Who.FILER,
        BEFORE_DUE,
        needs="every flagged item touched; fee difference authorised; same receivedAt",
    ),
    _row(
        SystemEvent.EXPIRE,
        {S.RETURNED_FOR_CORRECTION},
        {S.REJECTED},
        Who.SYSTEM,
        AFTER_DUE,
        needs="hold released",
    ),
    _row(
        A.COMPLETE,
        {S.UNDER_REVIEW},
        {S.ACCEPTED, S.PARTIALLY_ACCEPTED, S.REJECTED},
        Who.CLAIMANT,
        needs="every document has a disposition; a rejected lead rejects all",
    ),
    _row(
        A.REOPEN,
        {S.ACCEPTED, S.PARTIALLY_ACCEPTED, S.REJECTED},
        {S.UNDER_REVIEW},
        Who.REGISTRAR,
        needs="before anything was served",
        later=True,
    ),
)
FILINGS = StateMachine("The life of a filing", FilingStatus, TABLE, words.not_available)


def may_take(who: Who, filing: FilingState, actor: Actor) -> bool:
    """Tell whether `actor` is one of those who may take a step, apart from the filing's status."""
    claimed = actor.in_registry and filing.claimed_by is not None and filing.claimed_by == actor.user_id
    match who:
        case Who.FILER:
            return is_of_side(filing.filer_id, filing.organisation_id, actor)
        case Who.SIGNER:
            return (
                is_of_side(filing.filer_id, filing.organisation_id, actor)
                and filing.filer_id != actor.user_id
            )
        case Who.CLERK:
            return actor.in_registry
        case Who.CLAIMANT:
            return claimed
        case Who.CLAIMANT_OR_REGISTRAR:
            return claimed or actor.has(Role.REGISTRAR)
        case Who.JUDGE:
            return actor.has(Role.JUDGE)
        case Who.REGISTRAR:
            return actor.has(Role.REGISTRAR)
        case Who.SYSTEM:
            return actor.is_system


def available_actions(filing: FilingState, actor: Actor, now: datetime) -> list[FilingAction]:
    """Return what `actor` may do to `filing` at `now`, in the table's order."""
    found = FILINGS.open_to(filing.status, filing, now, lambda row: may_take(Who(row.who), filing, actor))
    return [event for event in found if isinstance(event, FilingAction)]


def require(filing: FilingState, event: FilingEvent, actor: Actor, now: datetime) -> Transition:
    """Return the row that allows `event` now, or refuse: not yours to do, not in this status, or its guard fails.

    What the system does as part of somebody's command is required of `SYSTEM`, whoever the command's actor is.
    """
    row = FILINGS.row_from(filing.status, event)
    if row is None:
        if not any(_could_ever_take(Who(each.who), filing, actor) for each in FILINGS.rows_of(event)):
            raise Forbidden
        raise FILINGS.refusal(filing.status)
    who = Who(row.who)
    if not may_take(who, filing, actor):
        raise Forbidden(words.NOT_CLAIMED_BY_YOU) if _could_ever_take(who, filing, actor) else Forbidden
    if row.guard is not None:
        row.guard.check(filing, now)
    return row


def _could_ever_take(who: Who, filing: FilingState, actor: Actor) -> bool:
    """Tell whether `actor` could take the step if it had claimed the filing."""
    if who in (Who.CLAIMANT, Who.CLAIMANT_OR_REGISTRAR):
        return actor.in_registry
    return may_take(who, filing, actor)
