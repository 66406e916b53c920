"""Who may see a filing and each part of it: pure predicates over rows."""

from typing import Any

from sqlalchemy import ColumnElement, Select, SelectBase, String, and_, false, literal, or_, select, union_all
from sqlalchemy.orm import aliased
from sqlmodel import col

from causeway.accounts.actor import Actor, Role
from causeway.accounts.denials import Guarded
from causeway.accounts.events import account, organisation
from causeway.cases.access import in_restricted_case, own_case_ids, seen_as_court, seen_as_party
from causeway.cases.tables import SecurityLevel
from causeway.courts.tables import DocumentAccess
from causeway.documents.tables import AccessDecision
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
from causeway.kit.predicates import any_of, any_row, bound
from causeway.kit.unindexed import Unindexed

Predicate = ColumnElement[bool]

OPEN_TO_PARTIES = (DocumentAccess.PUBLIC_ON_FEE, DocumentAccess.PARTIES)

_ITS_FILING = aliased(Filing, name="its_filing")
"""The filing that the row in hand is a part of."""
_ITS_PLACE = aliased(FilingDocument, name="its_place")
"""The place in a filing of the document that the row in hand is about."""


def filings_visible_to(actor: Actor, filing: Any = Filing) -> Predicate:
    """Say which filings exist for `actor`: its own side's, those the court has, and in its cases those accepted."""
    on_the_docket = and_(col(filing.status).in_(sorted(ON_THE_DOCKET)), seen_as_party(actor, filing.case_id))
    return or_(private_to_both_sides(actor, filing), on_the_docket)


def own_filings(actor: Actor, filing: Any = Filing) -> Predicate:
    """Say which filings are of `actor`'s own side; once it has left a case, what was filed in it is not."""
    still = or_(
        col(filing.case_id).is_(None), _coming_on_record(filing), seen_as_party(actor, filing.case_id)
    )
    return and_(filed_by_own_side(actor, filing), still)


def filed_by_own_side(actor: Actor, filing: Any = Filing) -> Predicate:
    """Say which filings were begun by `actor`'s side, whether or not they still are its own to see."""
    return any_of(own_sides(actor, filing))


def own_sides(actor: Actor, filing: Any = Filing) -> list[Predicate]:
    """Return the same once for each way of being of a side."""
    sides: list[Predicate] = []
    if actor.has(Role.ORGANISATION_USER):
        sides.append(col(filing.organisation_id) == bound(actor.organisation_id))
    if actor.has(Role.INDIVIDUAL):
        mine = col(filing.filer_id) == bound(actor.user_id)
        sides.append(and_(mine, Unindexed(col(filing.organisation_id).is_(None))))
    return sides


def filings_of_the_court(actor: Actor, filing: Any = Filing) -> Predicate:
    """Say which filings `actor` sees for the court: from their receipt on, in the cases it may see."""
    new_case = col(filing.case_id).is_(None)
    parts: list[Predicate] = [seen_as_court(actor, filing.case_id)]
    if actor.has(Role.REGISTRAR):
        parts.append(new_case)
    elif actor.has(Role.REGISTRY_CLERK):
        level = col(filing.requested_security_level)
        parts.append(and_(new_case, or_(level.is_(None), level != SecurityLevel.SEALED)))
    return and_(col(filing.status).not_in(sorted(PRIVATE)), or_(*parts))


def filing_documents_visible_to(actor: Actor) -> Predicate:
    """Say which documents of filings exist for `actor`: another party's only when accepted and open to parties."""
    accepted = and_(
        col(FilingDocument.review_status) == DocumentReviewStatus.ACCEPTED,
        col(FilingDocument.access).in_(OPEN_TO_PARTIES),
        _of_filing(FilingDocument.filing_id, filings_visible_to(actor, _ITS_FILING)),
    )
    return or_(_inside(actor, FilingDocument.filing_id), accepted)


def private_filing_documents(actor: Actor) -> Predicate:
    """Say of which documents of filings `actor` may read what the filer wrote to the registry."""
    return _inside(actor, FilingDocument.filing_id)


def access_decisions_visible_to(actor: Actor) -> Predicate:
    """Say which decisions on levels of access exist for `actor`: the filer's side and the court see them."""
    return _of_its_place(_inside(actor, _ITS_PLACE.filing_id))


def access_reasons_told_to(actor: Actor) -> Predicate:
    """Say of which of them `actor` may read why: the court of all, the filer where the court wrote it to the filer."""
    of_the_court = _of_filing(_ITS_PLACE.filing_id, filings_of_the_court(actor, _ITS_FILING))
    return or_(col(AccessDecision.reason_told).is_(True), _of_its_place(of_the_court))


def filing_parties_visible_to(actor: Actor) -> Predicate:
    """Say which parties named in filings exist for `actor`: the filer's side and the court see them."""
    return _inside(actor, FilingParty.filing_id)


def corrections_visible_to(actor: Actor) -> Predicate:
    """Say which corrections exist for `actor`: they are between the filer's side and the court."""
    return _inside(actor, Correction.filing_id)


def transitions_visible_to(actor: Actor) -> Predicate:
    """Say which steps exist for `actor`: the filer's side sees all, the court those since it had the filing."""
    in_court = col(FilingTransition.to_status).not_in(sorted(PRIVATE))
    return or_(
        _of_filing(FilingTransition.filing_id, own_filings(actor, _ITS_FILING)),
        and_(_of_filing(FilingTransition.filing_id, filings_of_the_court(actor, _ITS_FILING)), in_court),
    )


def private_to_both_sides(actor: Actor, filing: Any = Filing) -> Predicate:
    """Say of which filings `actor` may read what the filer wrote to the registry."""
    return or_(own_filings(actor, filing), filings_of_the_court(actor, filing))


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
    nothing = select(literal("", String())).where(false())
    own: list[Select[Any]] = [select(literal(name, String())) for name in names]
    return union_all(nothing, *own, *(_topics_of_cases(ids) for ids in own_case_ids(actor)))


def _topics_of_cases(ids: Select[Any]) -> Select[Any]:
    return select(literal("case:") + ids.subquery().c.case_id)


def _coming_on_record(filing: Any) -> Predicate:
    """Say by which filings somebody asks to come into a case: theirs while they wait, whatever they see of it."""
    return and_(col(filing.appears_in).is_not(None), col(filing.status).not_in(sorted(ON_THE_DOCKET)))


def _inside(actor: Actor, filing_id: Any) -> Predicate:
    """Say that `actor` sees the filing, whose id is in the row in hand, from the filer's side or the court's."""
    return _of_filing(filing_id, private_to_both_sides(actor, _ITS_FILING))


def _of_its_place(rule: Predicate) -> Predicate:
    return any_row(_ITS_PLACE, col(_ITS_PLACE.document_id) == col(AccessDecision.document_id), rule)


def _of_filing(filing_id: Any, rule: Predicate) -> Predicate:
    return any_row(_ITS_FILING, col(_ITS_FILING.id) == filing_id, rule)


GUARDED = {
    "Filing": Guarded("Filing", Filing.id, Filing.id, filings_visible_to, in_restricted_case(Filing.case_id)),
}
"""What of filings leaves a trace when it is denied."""
