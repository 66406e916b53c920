"""When registries are open: the clock at the head of every page, deemed receipt, and the calendar by days."""

from datetime import date, datetime, timedelta
from typing import Annotated

import strawberry

from causeway.courts import queries
from causeway.courts import tables as rows
from causeway.courts.calendars import calendar_for
from causeway.courts.rules import calendar_days, deemed_receipt, registry_clock
from causeway.courts.rules.calendar import Calendar
from causeway.courts.rules.dates import say_weekday
from causeway.courts.rules.sentences import CLOSED_BY
from causeway.graphql.contract.context import Info
from causeway.graphql.contract.descriptions import described, public_enum
from causeway.graphql.contract.fields import query
from causeway.graphql.contract.languages import Said
from causeway.graphql.contract.permissions import ANYONE
from causeway.kit.errors import Invalid
from causeway.kit.words import Words

DEFAULT_COURT = "HC-CFI"
LONGEST_CALENDAR = timedelta(days=400)
TOO_LONG = Words(
    "Ask for at most 400 days at a time, the first day first.",
    "每次最多查詢400天，並須由較早日期開始。",
    "每次最多查询400天，并须由较早日期开始。",
)

public_enum(deemed_receipt.DeemedReason)
public_enum(registry_clock.RegistryStatus, name="RegistryState")
public_enum(rows.ClosureReason)


@strawberry.type(description="When something counts as received, and why.")
@described
class DeemedReceipt:
    """Deemed receipt."""

    received_at: datetime
    """When it was received."""
    deemed_received_at: datetime
    """When it counts as received."""
    reason: deemed_receipt.DeemedReason
    """Why that is so."""
    words: strawberry.Private[Words]

    @strawberry.field(description="Both times and the reason, in one sentence.")
    def sentence(self, info: Info, language: Said = None) -> str:
        """Return the sentence in a language."""
        return self.words.say(language or info.context.language)


def shown(receipt: deemed_receipt.DeemedReceipt) -> DeemedReceipt:
    """Show what the rule decided."""
    return DeemedReceipt(
        received_at=receipt.received_at,
        deemed_received_at=receipt.deemed_at,
        reason=receipt.reason,
        words=receipt.sentence,
    )


@strawberry.type(description="A registry at this moment.")
@described
class RegistryClock:
    """The registry clock."""

    now: datetime
    """The court's time."""
    state: registry_clock.RegistryStatus
    """Whether it is open, about to close, closed, or closed by declaration."""
    closes_at: datetime | None
    """When it closes; null while it is not open."""
    opens_at: datetime | None
    """When it opens next, as far as is known; null while it is open."""
    minutes_left: int | None
    """Whole minutes until it closes; null while it is not open."""
    closure_reason: rows.ClosureReason | None
    """Why it was declared closed; null unless it was."""
    if_sent_now: DeemedReceipt
    """What would become of something sent at this moment."""
    words: strawberry.Private[Words]
    if_sent_words: strawberry.Private[Words]

    @strawberry.field(description="The state in one sentence.")
    def sentence(self, info: Info, language: Said = None) -> str:
        """Return the sentence in a language."""
        return self.words.say(language or info.context.language)

    @strawberry.field(
        description="What would become of something sent now, to show beside the button that sends it."
    )
    def if_sent_now_sentence(self, info: Info, language: Said = None) -> str:
        """Return the sentence in a language."""
        return self.if_sent_words.say(language or info.context.language)


@strawberry.type(description="One day of a registry.")
@described
class CalendarDay:
    """A day of the calendar."""

    day: date = strawberry.field(name="date", description="The day.")
    open: bool
    """Whether the registry opens that day, declared closures apart."""
    opens_at: datetime | None
    """When it opens; null when it does not."""
    closes_at: datetime | None
    """When it closes; null when it does not open."""
    closures: list["DeclaredClosure"]
    """The declared closures that touch the day."""
    words: strawberry.Private[Words | None]

    @strawberry.field(
        description="Why it does not open: the name of the holiday, or of the day. Null when it opens."
    )
    def reason(self, info: Info, language: Said = None) -> str | None:
        """Return the reason in a language."""
        return self.words.say(language or info.context.language) if self.words else None


@strawberry.type(description="A closure as it touches a day of the calendar.")
@described
class DeclaredClosure:
    """A closure in the calendar."""

    starts_at: datetime
    """When the registry closed."""
    reopens_at: datetime | None
    """When it re-opens; null while nobody has said."""
    reason: rows.ClosureReason
    """Why."""
    words: strawberry.Private[Words]

    @strawberry.field(description="Why, in words.")
    def cause(self, info: Info, language: Said = None) -> str:
        """Return the cause in a language."""
        return self.words.say(language or info.context.language)


CourtCode = Annotated[str, strawberry.argument(description="The code of the court.")]


@strawberry.type
class CalendarQueries:
    """What may be asked about hours and days."""

    @query(permission=ANYONE, description="When something received at an instant counts as received.")
    async def deemed_receipt(
        self,
        info: Info,
        court: CourtCode,
        at: Annotated[datetime, strawberry.argument(description="When it is received.")],
    ) -> DeemedReceipt:
        """Apply the rule to the court's calendar."""
        async with info.context.reading() as session:
            return shown(await queries.deemed_receipt_at(session, court, at))

    @query(permission=ANYONE, description="The court's time, and whether the registry is open.")
    async def registry_clock(self, info: Info, court: CourtCode = DEFAULT_COURT) -> RegistryClock:
        """Say how the registry stands."""
        async with info.context.reading() as session:
            calendar = await calendar_for(session, court)
        state = registry_clock.registry_state(info.context.now, calendar)
        sending = registry_clock.before_sending(info.context.now, calendar)
        return RegistryClock(
            now=state.at,
            state=state.status,
            closes_at=state.closes_at,
            opens_at=state.opens_at,
            minutes_left=state.minutes_left,
            closure_reason=state.closure,
            if_sent_now=shown(sending.deemed),
            words=state.sentence,
            if_sent_words=sending.sentence,
        )

    @query(permission=ANYONE, description="Every day of a stretch of the calendar, at most 400 of them.")
    async def registry_calendar(
        self,
        info: Info,
        from_: Annotated[date, strawberry.argument(name="from", description="The first day.")],
        to: Annotated[date, strawberry.argument(description="The last day.")],
        court: CourtCode = DEFAULT_COURT,
    ) -> list[CalendarDay]:
        """Lay out the days."""
        if not timedelta(0) <= to - from_ <= LONGEST_CALENDAR:
            raise Invalid(TOO_LONG)
        async with info.context.reading() as session:
            calendar = await calendar_for(session, court)
        return [_day(day, calendar) for day in calendar_days.calendar_days(from_, to, calendar)]


def _day(day: calendar_days.CalendarDay, calendar: Calendar) -> CalendarDay:
    """Show one day."""
    return CalendarDay(
        day=day.day,
        open=day.working,
        opens_at=calendar.opening(day.day),
        closes_at=calendar.closing(day.day),
        closures=[
            DeclaredClosure(
                starts_at=each.starts_at,
                reopens_at=each.reopens_at,
                reason=each.reason,
                words=CLOSED_BY[each.reason],
            )
            for each in day.closures
        ],
        words=None if day.working else day.holiday or say_weekday(day.day),
    )
