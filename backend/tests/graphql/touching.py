"""The one change of the toy court: somebody touches a case, and the log tells of it."""

from dataclasses import dataclass
from typing import Any, ClassVar

from causeway.kit.events import Event
from causeway.kit.work import Work


@dataclass(frozen=True)
class CaseTouched(Event):
    name: ClassVar[str] = "case.touched"
    case_id: str

    def topics(self) -> tuple[str, ...]:
        return ("cases", f"case:{self.case_id}")


async def touch(work: Work[Any], case_id: str) -> None:
    work.record(CaseTouched(case_id=case_id))
