"""What may follow what in the status of a case: one table, executed by the code and drawn into the docs."""

from enum import StrEnum

from causeway.cases.tables import Case, CaseStatus
from causeway.kit.state_machine import StateMachine, Transition
from causeway.kit.words import Words

S = CaseStatus
NOT_IN_THIS_STATUS = Words(
    "The status of the case does not allow this.",
    "案件目前的狀況不容許此操作。",
    "案件目前的状况不容许此操作。",
)


class CaseStatusEvent(StrEnum):
    """What can happen to a case that changes its status."""

    ISSUE = "ISSUE"
    ANSWER = "ANSWER"


class CaseActor(StrEnum):
    """Who brings it about."""

    CLERK = "clerk who accepts the filing"


Row = Transition[CaseStatusEvent, CaseStatus, Case]

CASES = StateMachine[CaseStatusEvent, CaseStatus, Case](
    "The status of a case",
    CaseStatus,
    (
        Row(
            CaseStatusEvent.ISSUE,
            {None},
            {S.ISSUED},
            CaseActor.CLERK,
            needs="the originating document is accepted",
        ),
        Row(
            CaseStatusEvent.ANSWER,
            {S.ISSUED},
            {S.ACTIVE},
            CaseActor.CLERK,
            needs="an acknowledgment of service is accepted",
        ),
    ),
    lambda _status: NOT_IN_THIS_STATUS,
)
