"""What happens in the register, as facts."""

from dataclasses import dataclass
from typing import ClassVar

from causeway.kit.events import Event


@dataclass(frozen=True)
class DocketEntered(Event):
    """An entry was made in the register of a case."""

    name: ClassVar[str] = "docket.entered"

    case_id: str
    docket_entry_id: str
    number: int
    filing_id: str | None

    def topics(self) -> tuple[str, ...]:
        """Return the case, and the filing it came with."""
        return (
            (f"case:{self.case_id}", f"filing:{self.filing_id}")
            if self.filing_id
            else (f"case:{self.case_id}",)
        )
