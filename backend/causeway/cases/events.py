"""What happens to cases, as facts."""

from dataclasses import dataclass
from typing import ClassVar

from causeway.accounts.events import account, organisation
from causeway.kit.events import Event


@dataclass(frozen=True)
class CaseIssued(Event):
    """A new case was opened and given its number."""

    name: ClassVar[str] = "case.issued"

    case_id: str
    number: str

    def topics(self) -> tuple[str, ...]:
        """Return the case, and the registry."""
        return (f"case:{self.case_id}", "registry")


@dataclass(frozen=True)
class RepresentationStarted(Event):
    """An organisation, or a litigant in person, came on record for a party."""

    name: ClassVar[str] = "representation.started"

    case_id: str
    party_id: str
    organisation_id: str | None
    user_id: str | None

    def topics(self) -> tuple[str, ...]:
        """Return the case, and whoever came on record."""
        whose = (
            f"organisation:{self.organisation_id}" if self.organisation_id else account(self.user_id or "")
        )
        return (f"case:{self.case_id}", whose)


@dataclass(frozen=True)
class RepresentationEnded(Event):
    """An organisation, or a litigant in person, is no longer on record for a party."""

    name: ClassVar[str] = "representation.ended"

    case_id: str
    party_id: str
    organisation_id: str | None
    user_id: str | None

    def topics(self) -> tuple[str, ...]:
        """Return the case, and whoever went off record."""
        whose = (
            f"organisation:{self.organisation_id}" if self.organisation_id else account(self.user_id or "")
        )
        return (f"case:{self.case_id}", whose)


@dataclass(frozen=True)
class CaseAssigned(Event):
    """A member of a firm was given one of its cases or, with `assigned` false, had it taken."""

    name: ClassVar[str] = "case.assigned"

    case_id: str
    user_id: str
    organisation_id: str
    assigned: bool

    def topics(self) -> tuple[str, ...]:
        """Return the member and the firm; a case's other parties do not hear who works on it."""
        return (account(self.user_id), organisation(self.organisation_id))


@dataclass(frozen=True)
class CaseShared(Event):
    """An organisation that acts in a case showed it to somebody of another one, or changed what they may do in it."""

    name: ClassVar[str] = "case.shared"

    case_id: str
    user_id: str
    organisation_id: str
    permission: str
    last_day: str | None
    """Such as "2026-12-05"; None where no day was set."""

    def topics(self) -> tuple[str, ...]:
        """Return the person and the organisation; a case's other parties do not hear whom a side consults."""
        return (account(self.user_id), organisation(self.organisation_id))


@dataclass(frozen=True)
class CaseShareEnded(Event):
    """Somebody no longer sees a case that was shared with them: it was taken back, or its last day is over."""

    name: ClassVar[str] = "case.share_ended"

    case_id: str
    user_id: str
    organisation_id: str | None

    def topics(self) -> tuple[str, ...]:
        """Return the person and the organisation that had shared it."""
        sharer = (organisation(self.organisation_id),) if self.organisation_id else ()
        return (account(self.user_id), *sharer)
