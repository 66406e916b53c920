"""What may follow what in the life of an upload: one table, executed by the code and drawn into the docs."""

from enum import StrEnum

from causeway.kit.state_machine import StateMachine, Transition
from causeway.kit.words import Words
from causeway.uploads.tables import RECEIVING, Upload, UploadStatus

S = UploadStatus
FINISHED = Words(
    "This upload is finished. To leave the document out, remove it from the filing.",
    "此上載已完成。如不需要該文件，請從呈交文件中移除。",
    "此上载已完成。如不需要该文件，请从呈交文件中移除。",
)


class UploadEvent(StrEnum):
    """What can happen to an upload."""

    ANNOUNCE = "ANNOUNCE"
    ADVANCE = "ADVANCE"
    FINISH = "FINISH"
    ASSEMBLE = "ASSEMBLE"
    PASS = "PASS"  # noqa: S105  (a verdict, and no password)
    REFUSE = "REFUSE"
    FIND_MALWARE = "FIND_MALWARE"
    EXPIRE = "EXPIRE"
    ABORT = "ABORT"
    LOSE = "LOSE"


class UploadActor(StrEnum):
    """Who brings it about."""

    SENDER = "sender"
    CHECKS = "checks on arrival"
    SYSTEM = "system"


E, By = UploadEvent, UploadActor
CHECKED = frozenset({S.ASSEMBLING, S.SCANNING})
Row = Transition[UploadEvent, UploadStatus, Upload]

UPLOADS = StateMachine[UploadEvent, UploadStatus, Upload](
    "The life of an upload",
    UploadStatus,
    (
        Row(E.ANNOUNCE, {None}, {S.CREATED}, By.SENDER, needs="a name, a size, and room for it"),
        Row(
            E.ADVANCE, RECEIVING, {S.IN_PROGRESS}, By.SENDER, needs="the offset is where the sender found it"
        ),
        Row(E.FINISH, RECEIVING, {S.ASSEMBLING}, By.SENDER, needs="every byte is on the disk"),
        Row(
            E.ASSEMBLE, {S.ASSEMBLING}, {S.SCANNING}, By.SYSTEM, needs="the bytes have the announced SHA-256"
        ),
        Row(E.PASS, CHECKED, {S.CLEAN}, By.CHECKS, needs="no finding stops it"),
        Row(E.REFUSE, CHECKED, {S.INVALID}, By.CHECKS, needs="a finding stops it"),
        Row(E.FIND_MALWARE, CHECKED, {S.INFECTED}, By.CHECKS),
        Row(E.EXPIRE, RECEIVING, {S.EXPIRED}, By.SYSTEM, needs="its time is over"),
        Row(E.ABORT, RECEIVING, {S.ABORTED}, By.SENDER),
        Row(E.LOSE, RECEIVING, {S.INVALID}, By.SYSTEM, needs="the disk refused to make its bytes durable"),
    ),
    lambda _status: FINISHED,
)
