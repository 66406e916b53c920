"""Time limits of procedure for anybody to work out: never the date alone, always how it was come by."""

from datetime import date, datetime
from typing import Annotated

import strawberry

from causeway.courts import deadline_rules
from causeway.courts import tables as rows
from causeway.courts.rules.calendar import court_day
from causeway.courts.rules.deadlines.court_days import DayKind
from causeway.courts.rules.deadlines.period import CountedDay
from causeway.courts.rules.deadlines.sentences import WHY
from causeway.graphql.contract.context import Info
from causeway.graphql.contract.descriptions import described, public_enum
from causeway.graphql.contract.fields import query
from causeway.graphql.contract.languages import Said
from causeway.graphql.contract.permissions import ANYONE
from causeway.graphql.features.courts.calendar import CourtCode
from causeway.kit.words import Words

public_enum(rows.DeadlineAct)
public_enum(rows.Certainty)
public_enum(DayKind)


@strawberry.type(description="A time limit as the rules of a court lay it down.")
@described
class DeadlineRule:
    """A deadline's rule."""

    rule_id: str
    """What to ask for it by."""
    rule: str
    """Where it is laid down."""
    act: rows.DeadlineAct
    """What has to be done by then."""
    certainty: rows.Certainty
    """How sure it is that this is the law; nothing here is official."""
    runs_from: str | None
    """The deadline from whose last day it usually runs."""
    is_by_time_of_day: bool
    """Whether the time of day of what it runs from decides: what is served after four in the afternoon."""
    name: strawberry.Private[Words]
    trigger_name: strawberry.Private[Words]

    @strawberry.field(description="What it is called.")
    def title(self, info: Info, language: Said = None) -> str:
        """Return its name in a language."""
        return self.name.say(language or info.context.language)

    @strawberry.field(description='What it runs from: "service of the writ".')
    def trigger(self, info: Info, language: Said = None) -> str:
        """Return its trigger in a language."""
        return self.trigger_name.say(language or info.context.language)


@strawberry.type(description="One day on the way to a deadline.")
@described
class DeadlineDay:
    """A day that was counted, or was not."""

    day: date = strawberry.field(name="date", description="The day.")
    number: int | None
    """Its number, if it was counted."""
    kind: DayKind
    """What day it is; ORDINARY unless it was left out or passed over."""

    @strawberry.field(description="Why it was left out or passed over; null if it was not.")
    def left_out_because(self, info: Info, language: Said = None) -> str | None:
        """Return the reason in a language."""
        return (
            None if self.kind is DayKind.ORDINARY else WHY[self.kind].say(language or info.context.language)
        )


@strawberry.type(description="A deadline that was worked out. A help, not advice: check it.")
@described
class DeadlineComputation:
    """A deadline and its derivation."""

    rule_id: str
    """The rule it follows."""
    rule: str
    """Where that is laid down."""
    act: rows.DeadlineAct
    """What has to be done by then."""
    certainty: rows.Certainty
    """How sure it is that this is the law."""
    trigger_date: date
    """The day it runs from."""
    file_by: date | None
    """The last day on which the court's office takes it; null if nothing is filed."""
    serve_by: date | None
    """The last ordinary day on which to serve it; null if nothing is served."""
    outer_day: date | None
    """The last day as the rule counts, or the day itself for an event or an earliest day; null without a number."""
    ends_on: date | None
    """The day reached before it moved to an open day."""
    safe_day: date | None
    """The last day if August is not left out, where that is in doubt."""
    days: list[DeadlineDay]
    """Every day from the trigger to the end, in order, with those passed over after it."""
    following: list["DeadlineComputation"]
    """Deadlines that run from this one's last day."""
    name: strawberry.Private[Words]
    words: strawberry.Private[Words]

    @strawberry.field(description="What it is called.")
    def title(self, info: Info, language: Said = None) -> str:
        """Return its name in a language."""
        return self.name.say(language or info.context.language)

    @strawberry.field(description="How it was come by, in sentences.")
    def sentence(self, info: Info, language: Said = None) -> str:
        """Return the derivation in a language."""
        return self.words.say(language or info.context.language)


@strawberry.type
class DeadlineQueries:
    """What may be asked about time limits."""

    @query(permission=ANYONE, description="The time limits of a court that are in force, in order.")
    async def deadline_rules(self, info: Info, court: CourtCode) -> list[DeadlineRule]:
        """List the rules of a court."""
        today = court_day(info.context.now)
        async with info.context.reading() as session:
            found = await deadline_rules.rules_of_court(session, court, today)
            triggers = (await deadline_rules.deadline_rules(session, today)).triggers
        return [_rule(each, triggers[each.trigger_code]) for each in found]

    @query(permission=ANYONE, description="Work out a deadline from what it runs from.")
    async def compute_deadline(
        self,
        info: Info,
        rule_id: Annotated[str, strawberry.argument(description="The code of the rule.")],
        court: CourtCode,
        trigger_at: Annotated[
            datetime,
            strawberry.argument(description="When that happened, or is to happen: the hearing's day."),
        ],
    ) -> DeadlineComputation:
        """Count the period over the court's calendar."""
        async with info.context.reading() as session:
            return _shown(await deadline_rules.work_out(session, rule_id, court, trigger_at))


def _rule(rule: rows.DeadlineRule, trigger: rows.DeadlineTrigger) -> DeadlineRule:
    return DeadlineRule(
        rule_id=rule.code,
        rule=rule.rule_reference,
        act=rule.act,
        certainty=rule.certainty,
        runs_from=rule.runs_from,
        is_by_time_of_day=rule.method is rows.CountingMethod.DEEMED_TIME,
        name=rule.name,
        trigger_name=trigger.name,
    )


def _shown(deadline: deadline_rules.Deadline) -> DeadlineComputation:
    found, period = deadline.computation, deadline.computation.period
    return DeadlineComputation(
        rule_id=found.rule.code,
        rule=found.rule.rule_reference,
        act=found.rule.act,
        certainty=found.rule.certainty,
        name=found.rule.name,
        trigger_date=found.trigger_day,
        file_by=found.file_by,
        serve_by=found.serve_by,
        outer_day=found.last_day,
        ends_on=period.ends_on if period else None,
        safe_day=found.safe_day,
        days=_days(period.days, period.moved_over, period.last_day) if period else [],
        following=[_shown(each) for each in deadline.following],
        words=deadline.derivation,
    )


def _days(
    counted: tuple[CountedDay, ...], moved_over: tuple[CountedDay, ...], last: date
) -> list[DeadlineDay]:
    """Lay out the counted days, those that were passed over, and the last day, each once and in order."""
    known = {each.day: each for each in (*moved_over, CountedDay(last), *counted)}
    why = {each.day: each.left_out for each in moved_over}
    return [
        DeadlineDay(day=day, number=each.number, kind=each.left_out or why.get(day) or DayKind.ORDINARY)
        for day, each in sorted(known.items())
    ]
