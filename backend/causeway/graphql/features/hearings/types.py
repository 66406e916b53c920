"""Hearings, what the cause list says of them, and the kinds there are."""

from collections.abc import Sequence
from datetime import date, datetime

import strawberry
from sqlalchemy import ColumnElement
from sqlmodel import col

from causeway.courts.tables.columns import Certainty
from causeway.graphql.contract.context import GraphQLContext
from causeway.graphql.contract.descriptions import described, public_enum
from causeway.graphql.contract.fields import query
from causeway.graphql.contract.languages import said
from causeway.graphql.contract.permissions import ANYONE
from causeway.graphql.contract.refs import Case, Court, User
from causeway.graphql.engine import (
    BatchFetch,
    Connection,
    Node,
    Projection,
    batched,
    computed,
    connection,
    global_id,
    one,
)
from causeway.hearings import tables as rows
from causeway.hearings import words
from causeway.hearings.access import hearings_visible_to
from causeway.hearings.kinds import KINDS
from causeway.hearings.lists import hearings_listed
from causeway.hearings.queries import Change, Listing, changes_of, listings_of
from causeway.hearings.tables import HearingStatus, Openness
from causeway.kit.words import Language, Words

for _kind in (HearingStatus, Openness):
    public_enum(_kind)


@strawberry.type(description="A firm that appears at a hearing.")
@described
class HearingFirm:
    """A firm on the cause list."""

    name_en: str
    """Its name in English."""
    name_zh: str | None
    """The same in Chinese."""


@strawberry.type(
    description="What the cause list says of a hearing: to everybody the same, also to who may see more of the case."
)
@described
class CauseListEntry:
    """A hearing on the cause list."""

    case_number: str | None
    """The number of the case."""
    title_en: str
    """The parties in English, as in the title of the case; "A v B" where they are not named."""
    title_zh: str | None
    """The same in Chinese; null where the title has none."""
    anonymised: bool
    """Whether the parties are not named: by order, by law, or because the public may not be there."""
    judge_en: str
    """Who hears it, in English."""
    judge_zh: str | None
    """The same in Chinese."""
    firms: list[HearingFirm]
    """The firms on record, by name; none where the parties are not named."""


@strawberry.type(description="What one act of the registry made of a hearing.")
@described
class HearingChange:
    """A change of a hearing."""

    at: datetime
    """When it was done."""
    status: HearingStatus
    """Where the hearing stood then."""
    starts_at: datetime
    """When it was to begin."""
    minutes: int
    """How long it was to take."""
    room: str
    """In which room."""
    reason: str
    """Why; empty for the listing itself."""


def listings(context: GraphQLContext) -> BatchFetch:
    """Fetch, for many hearings together, what the cause list says of them."""

    async def fetch(ids: Sequence[str]) -> dict[str, Listing]:
        async with context.reading() as session:
            return dict(await listings_of(session, context.actor, ids))

    return fetch


def shown_listing(found: Listing | None) -> CauseListEntry | None:
    """Show what the cause list says."""
    if found is None:
        return None
    unnamed = words.WITHOUT_NAMES
    return CauseListEntry(
        case_number=found.number,
        title_en=unnamed.en if found.anonymised else found.title_en,
        title_zh=unnamed.zh_hant if found.anonymised else found.title_zh,
        anonymised=found.anonymised,
        judge_en=found.judge_en,
        judge_zh=found.judge_zh,
        firms=[HearingFirm(**firm._asdict()) for firm in found.firms],
    )


def changes(context: GraphQLContext) -> BatchFetch:
    """Fetch, for many hearings together, how they came to stand as they do."""

    async def fetch(ids: Sequence[str]) -> dict[str, list[Change]]:
        async with context.reading() as session:
            return dict(await changes_of(session, context.actor, ids))

    return fetch


def shown_changes(found: Sequence[Change] | None) -> list[HearingChange]:
    """Show how a hearing came to stand as it does."""
    return [
        HearingChange(
            at=each.at,
            status=each.status,
            starts_at=each.starts_at,
            minutes=each.minutes,
            room=each.room,
            reason=each.reason,
        )
        for each in found or ()
    ]


def kind_words(kind: str, *, language: Language = Language.EN) -> str:
    """Return what a kind of hearing is called."""
    known = KINDS.get(kind)
    return known.name.say(language) if known else kind


def in_chambers(openness: Openness) -> bool:
    """Tell whether it is heard in chambers."""
    return openness is not Openness.OPEN_COURT


@strawberry.type(
    description="A hearing. Whoever sees its case sees it; while it is to take place everybody does, unless the case "
    "is sealed."
)
class Hearing(Projection, Node, row=rows.Hearing, visible=hearings_visible_to):
    """A hearing."""

    id: strawberry.ID = global_id()
    case: Case | None = one(
        rows.Hearing.case_id,
        description="Its case; null for who knows of the case from the cause list alone.",
    )
    court: Court = one(rows.Hearing.court_code, description="The court.")
    kind: str
    """The code of its kind."""
    kind_words: str = computed(kind_words, description="What its kind is called.")
    starts_at: datetime
    """When it begins."""
    ends_at: datetime
    """When it is over by its length, the break at midday counted."""
    minutes: int
    """How long it takes, without the break at midday."""
    room: str | None
    """The room."""
    judge: User | None = one(
        rows.Hearing.judge_id,
        description="The judge or master; null for the public, to whom `listed` says who it is.",
    )
    openness: Openness
    """Whether the public may be there."""
    in_chambers: bool = computed(in_chambers, description="Whether it is heard in chambers.")
    status: HearingStatus
    """Where it stands."""
    listed: CauseListEntry | None = batched(
        listings, None, shown_listing, description="What the cause list says of it."
    )
    changes: list[HearingChange] = batched(
        changes,
        None,
        shown_changes,
        description="How it came to stand as it does, its listing first; only for who sees the case.",
    )


@strawberry.type(description="A kind of hearing.")
@described
class HearingKind:
    """A kind of hearing."""

    code: str
    """Its code."""
    court_groups: list[str]
    """The groups of courts that hold such hearings, such as HC."""
    usual_minutes: int
    """How long one usually takes."""
    openness: Openness
    """Whether the public may usually be there."""
    certainty: Certainty
    """How sure we are of it."""
    words: strawberry.Private[Words]

    name: str = computed(said, description="What it is called.")


def on_cause_list(date: date, court: str | None = None) -> ColumnElement[bool]:
    """Narrow the hearings to those of a day's cause list.

    Args:
        date: The day, on the court's calendar.
        court: The code of the court; every court when left out.
    """
    return hearings_listed(date, court)


@strawberry.type
class HearingQueries:
    """What can be asked about hearings."""

    cause_list: Connection[Hearing] = connection(
        order_by=(
            col(rows.Hearing.court_code),
            col(rows.Hearing.room),
            col(rows.Hearing.starts_at),
            col(rows.Hearing.id),
        ),
        where=on_cause_list,
        permission=ANYONE,
        description="The cause list of a day, by court, room and time: what is to take place, of all cases but sealed "
        "ones. It is the same for everybody.",
    )

    @query(permission=ANYONE, description="The kinds of hearing, in the order they are offered.")
    async def hearing_kinds(self) -> list[HearingKind]:
        """Return all of them."""
        return [
            HearingKind(
                code=kind.code,
                court_groups=list(kind.courts),
                usual_minutes=kind.usual_minutes,
                openness=kind.openness,
                certainty=kind.certainty,
                words=kind.name,
            )
            for kind in KINDS.values()
        ]
