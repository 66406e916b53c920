"""Who may see a filing and each part of it: pure predicates over rows."""

from sqlalchemy import ColumnElement, Select, SelectBase, String, and_, false, literal, or_, select, union_all
from sqlmodel import col

from causeway.accounts.actor import Actor, Role
from causeway.accounts.events import account, organisation
from causeway.cases.access import case_ids_as_court, case_ids_as_party
from causeway.cases.tables import SecurityLevel
from causeway.courts.tables import DocumentAccess
from causeway.filings.core.tables import (
    ON_THE_DOCKET,
    PRIVATE,
    Correction,
    DocumentReviewStatus,
    Filing,
    FilingDocument,
    FilingParty,
    FilingTransition,
)
from causeway.kit.predicates import bound

Predicate = ColumnElement[bool]

NEW_CASE = col(Filing.case_id).is_(None)
COMING_ON_RECORD = and_(col(Filing.appears_in).is_not(None), col(Filing.status).not_in(sorted(ON_THE_DOCKET)))
"""A filing by which somebody asks to come into a case: theirs while they wait, whatever they may see of the case."""
IN_COURT = col(Filing.status).not_in(sorted(PRIVATE))
OPEN_TO_PARTIES = (DocumentAccess.PUBLIC_ON_FEE, DocumentAccess.PARTIES)


def filings_visible_to(actor: Actor) -> Predicate:
    """Say which filings exist for `actor`: its own side's, those the court has, and in its cases those accepted."""
    on_the_docket = and_(
        col(Filing.status).in_(sorted(ON_THE_DOCKET)), col(Filing.case_id).in_(case_ids_as_party(actor))
    )
    return or_(own_filings(actor), filings_of_the_court(actor), on_the_docket)


def own_filings(actor: Actor) -> Predicate:
    """Say which filings are of `actor`'s own side; once it has left a case, what was filed in it is not."""
    sides: list[Predicate] = []
    if actor.has(Role.ORGANISATION_USER):
        sides.append(col(Filing.organisation_id) == bound(actor.organisation_id))
    if actor.has(Role.INDIVIDUAL):
        mine = col(Filing.filer_id) == bound(actor.user_id)
        sides.append(and_(mine, col(Filing.organisation_id).is_(None)))
    still = or_(NEW_CASE, COMING_ON_RECORD, col(Filing.case_id).in_(case_ids_as_party(actor)))
    return and_(or_(false(), *sides), still)


def filings_of_the_court(actor: Actor) -> Predicate:
    """Say which filings `actor` sees for the court: from their receipt on, in the cases it may see."""
    parts: list[Predicate] = [col(Filing.case_id).in_(case_ids_as_court(actor))]
    if actor.has(Role.REGISTRAR):
        parts.append(NEW_CASE)
    elif actor.has(Role.REGISTRY_CLERK):
        level = col(Filing.requested_security_level)
        parts.append(and_(NEW_CASE, or_(level.is_(None), level != SecurityLevel.SEALED)))
    return and_(IN_COURT, or_(*parts))


def filing_documents_visible_to(actor: Actor) -> Predicate:
    """Say which documents of filings exist for `actor`: another party's only when accepted and open to parties."""
    accepted = and_(
        col(FilingDocument.review_status) == DocumentReviewStatus.ACCEPTED,
        col(FilingDocument.access).in_(OPEN_TO_PARTIES),
        col(FilingDocument.filing_id).in_(select(col(Filing.id)).where(filings_visible_to(actor))),
    )
    return or_(col(FilingDocument.filing_id).in_(_inside(actor)), accepted)


def filing_parties_visible_to(actor: Actor) -> Predicate:
    """Say which parties named in filings exist for `actor`: the filer's side and the court see them."""
    return col(FilingParty.filing_id).in_(_inside(actor))


def corrections_visible_to(actor: Actor) -> Predicate:
    """Say which corrections exist for `actor`: they are between the filer's side and the court."""
    return col(Correction.filing_id).in_(_inside(actor))


def transitions_visible_to(actor: Actor) -> Predicate:
    """Say which steps exist for `actor`: the filer's side sees all, the court those since it had the filing."""
    own = select(col(Filing.id)).where(own_filings(actor))
    court = select(col(Filing.id)).where(filings_of_the_court(actor))
    in_court = col(FilingTransition.to_status).not_in(sorted(PRIVATE))
    return or_(
        col(FilingTransition.filing_id).in_(own), and_(col(FilingTransition.filing_id).in_(court), in_court)
    )


def private_to_both_sides(actor: Actor) -> Predicate:
    """Say of which filings `actor` may read what the filer wrote to the registry."""
    return or_(own_filings(actor), filings_of_the_court(actor))


def filing_topics_of(actor: Actor) -> SelectBase:
    """Return the topics under which all was told that `actor` may hear of filings.

    They are those of its side, those of the cases it is in, and to the registry its own. Who may hear an event is
    still decided when it is told.
    """
    names = ["registry"] if actor.in_registry else []
    if actor.has(Role.ORGANISATION_USER) and actor.organisation_id is not None:
        names.append(organisation(actor.organisation_id))
    if actor.has(Role.INDIVIDUAL) and actor.user_id is not None:
        names.append(account(actor.user_id))
    cases = [case_ids_as_party(actor)]
    if actor.has(Role.JUDGE):
        cases.append(case_ids_as_court(actor))
    own = [select(literal(name, String())) for name in names]
    return union_all(*own, *(select(literal("case:") + ids.subquery().c.id) for ids in cases))


def live_filing_topics_of(actor: Actor) -> list[str]:
    """Return the topics under which all is told, as it happens, that `actor` may hear of filings.

    What happens in a case is told to whoever is in it at that moment (`topics_of_those_in_the_case`): which cases those
    are need not be known here, and may change.
    """
    topics = ["registry"] if actor.in_registry else []
    if actor.organisation_id is not None:
        topics.append(organisation(actor.organisation_id))
    if actor.user_id is not None:
        topics.append(account(actor.user_id))
    return topics


def _inside(actor: Actor) -> Select[str]:
    """Return the ids of the filings that `actor` sees from the filer's side or the court's."""
    return select(col(Filing.id)).where(private_to_both_sides(actor))
