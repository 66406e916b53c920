"""Opens the High Court's rarer types for electronic filing, as this court might by notice."""

from dataclasses import dataclass

from causeway.accounts.actor import Actor
from causeway.courts.tables import CaseType, Certainty, Enablement, RowSource
from causeway.demo.stories_rarer_types import OPENED
from causeway.kit.work import Work


@dataclass(frozen=True)
class OpenRarerTypes:
    """Open each type from its day."""


async def open_rarer_types(work: Work[Actor], _command: OpenRarerTypes) -> None:
    """Write the notices, marked as an administrator's and uncertain: no real one is known."""
    for code, effective_from in OPENED.items():
        of_type = await work.session.get_one(CaseType, code)
        work.session.add(
            Enablement(
                id=f"{of_type.court_code}/{code}/*",
                court_code=of_type.court_code,
                case_type_code=code,
                effective_from=effective_from,
                notice_reference="Of the demonstration alone: no notice has opened this type yet.",
                certainty=Certainty.UNCERTAIN,
                source=RowSource.ADMINISTRATOR,
            )
        )
