"""What is said to whoever verifies: which of four things it is, and the sentence for it. Pure."""

from enum import StrEnum

from causeway.courts.rules.dates import say_day
from causeway.documents.queries import SealedDocument
from causeway.documents.reference_number import read_reference, shown_reference
from causeway.kit.check_digits import digits_of
from causeway.kit.clock import in_hong_kong
from causeway.kit.words import Words


class VerificationOutcome(StrEnum):
    """What became of a document that somebody verifies."""

    GENUINE = "GENUINE"
    """The court sealed it; of a file: and not a byte of it has changed since."""
    SUPERSEDED = "SUPERSEDED"
    """The court sealed it and has put another in its place since."""
    ALTERED = "ALTERED"
    """A file that bears the number of a sealed document and is not as the court sealed it."""
    UNKNOWN = "UNKNOWN"
    """Nothing with this number, or like this file, was sealed here that the asker may know of."""


GENUINE = Words(
    "The {court} sealed this document on {day}.",
    "{court}於{day}在此文件蓋印。",
    "{court}于{day}在此文件盖印。",
)
UNCHANGED = Words(
    "The {court} sealed this on {day}, and nothing has changed since.",
    "{court}於{day}在此文件蓋印，其後未經改動。",
    "{court}于{day}在此文件盖印，其后未经改动。",
)
SUPERSEDED = Words(
    "The {court} sealed this on {day}, and has since put another in its place. Do not act on it.",
    "{court}於{day}在此文件蓋印，其後已由另一文件取代。請勿依此文件行事。",
    "{court}于{day}在此文件盖印，其后已由另一文件取代。请勿依此文件行事。",
)
ALTERED = Words(
    "This file is not as the {court} sealed it on {day}.",
    "此檔案與{court}於{day}蓋印的文件不符。",
    "此文件与{court}于{day}盖印的文件不符。",
)
NO_SUCH_NUMBER = Words(
    "No document with the number {number} was sealed here.",
    "本系統沒有編號{number}的蓋印文件。",
    "本系统没有编号{number}的盖印文件。",
)
NOT_A_NUMBER = Words(
    "That is no Document Reference Number: it has 12 digits, and one of these is wrong or missing.",
    "這並非文件參考編號：編號共有12位數字，輸入的數字有錯或不足。",
    "这并非文件参考编号：编号共有12位数字，输入的数字有错或不足。",
)
NO_SUCH_FILE = Words(
    "No file like this one was sealed here.",
    "本系統沒有與此檔案相同的蓋印文件。",
    "本系统没有与此文件相同的盖印文件。",
)


def outcome_of(found: SealedDocument | None, *, is_other_file: bool) -> VerificationOutcome:
    """Return which it is; `is_other_file`: its number was found in a file that has another hash."""
    if found is None:
        return VerificationOutcome.UNKNOWN
    if is_other_file:
        return VerificationOutcome.ALTERED
    return VerificationOutcome.SUPERSEDED if found.seal.superseded_by else VerificationOutcome.GENUINE


def sentence_about(found: SealedDocument, outcome: VerificationOutcome, *, is_file: bool) -> Words:
    """Return the sentence about something that was sealed; `is_file`: a file was verified, not a number alone."""
    text = {
        VerificationOutcome.SUPERSEDED: SUPERSEDED,
        VerificationOutcome.ALTERED: ALTERED,
    }.get(outcome, UNCHANGED if is_file else GENUINE)
    signed_at = found.seal.signed_at or found.seal.created_at
    return text.format(court=found.court.name, day=say_day(in_hong_kong(signed_at).date(), year=True))


def sentence_about_nothing(typed: str | None) -> Words:
    """Return the sentence about a number as it was typed, or (None) a file, of which nothing is known."""
    if typed is None:
        return NO_SUCH_FILE
    if read_reference(typed) is None:
        return NOT_A_NUMBER
    return NO_SUCH_NUMBER.format(number=shown_reference(digits_of(typed)))
