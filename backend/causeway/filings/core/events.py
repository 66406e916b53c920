"""What happens to filings, as facts."""

from dataclasses import dataclass
from typing import ClassVar

from causeway.accounts.events import account, organisation
from causeway.filings.core.tables import PRIVATE, Filing, FilingStatus
from causeway.kit.events import Event


@dataclass(frozen=True)
class _OfFiling(Event):
    """A fact about one filing, told to its own side, its case, and (once the court has it) the registry."""

    filing_id: str
    case_id: str | None
    organisation_id: str | None
    filer_id: str

    def topics(self) -> tuple[str, ...]:
        """Return the filing, its case, and its side."""
        side = organisation(self.organisation_id) if self.organisation_id else account(self.filer_id)
        case = (f"case:{self.case_id}",) if self.case_id else ()
        return (f"filing:{self.filing_id}", *case, side)


@dataclass(frozen=True)
class FilingCreated(_OfFiling):
    """A draft was begun."""

    name: ClassVar[str] = "filing.created"


@dataclass(frozen=True)
class FilingUpdated(_OfFiling):
    """A filing's fields or documents changed; `version` is the filing's after the change."""

    name: ClassVar[str] = "filing.updated"

    version: int


@dataclass(frozen=True)
class FilingDiscarded(_OfFiling):
    """A filing that the court never had was thrown away by its filer. `reference` is all that is left of it."""

    name: ClassVar[str] = "filing.discarded"

    reference: str


@dataclass(frozen=True)
class FilingScanPermitted(_OfFiling):
    """The registrar let a draft start its case by an uploaded page."""

    name: ClassVar[str] = "filing.scan_permitted"


@dataclass(frozen=True)
class FilingStatusChanged(_OfFiling):
    """A filing took a step; `transition_id` finds its reason."""

    name: ClassVar[str] = "filing.status_changed"

    transition_id: str
    from_status: str | None
    to_status: str

    def topics(self) -> tuple[str, ...]:
        """Return the registry too, when the court has the filing or just had it."""
        private = {status.value for status in PRIVATE}
        registry = () if self.to_status in private else ("registry",)
        return (*super().topics(), *registry)


@dataclass(frozen=True)
class FilingDeemedTimeChanged(_OfFiling):
    """A closure was declared, moved or ended, and this filing counts as received at another time now."""

    name: ClassVar[str] = "filing.deemed_time_changed"

    def topics(self) -> tuple[str, ...]:
        """Return the registry too."""
        return (*super().topics(), "registry")


def created(filing: Filing) -> FilingCreated:
    """Say that `filing` was begun."""
    return FilingCreated(filing.id, filing.case_id, filing.organisation_id, filing.filer_id)


def updated(filing: Filing) -> FilingUpdated:
    """Say that `filing` was changed."""
    return FilingUpdated(filing.id, filing.case_id, filing.organisation_id, filing.filer_id, filing.version)


def scan_permitted(filing: Filing) -> FilingScanPermitted:
    """Say that `filing` may start its case by an uploaded page."""
    return FilingScanPermitted(filing.id, filing.case_id, filing.organisation_id, filing.filer_id)


def discarded(filing: Filing) -> FilingDiscarded:
    """Say that `filing` is gone."""
    return FilingDiscarded(
        filing.id, filing.case_id, filing.organisation_id, filing.filer_id, filing.reference
    )


def status_changed(
    filing: Filing, transition_id: str, from_status: FilingStatus | None
) -> FilingStatusChanged:
    """Say that `filing` took a step from `from_status` to where it is."""
    return FilingStatusChanged(
        filing.id,
        filing.case_id,
        filing.organisation_id,
        filing.filer_id,
        transition_id,
        from_status,
        filing.status,
    )
