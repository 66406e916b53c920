"""What happens to cases, as facts."""

from dataclasses import dataclass
from typing import ClassVar

from causeway.accounts.events import account
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
