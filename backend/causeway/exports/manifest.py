"""What an export is checked by: every file with its hash, and what is left out with the reason."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from causeway.exports.made_file import MadeFile
from causeway.exports.snapshot import FORMAT, CaseSnapshot
from causeway.exports.words import HOW_TO_CHECK
from causeway.kit.clock import in_hong_kong
from causeway.kit.words import Words


class HeldFile(NamedTuple):
    """A file in the archive; of a copy that is marked for its reader also the hash of what it is a copy of."""

    name: str
    sha256: str
    size: int
    marked_copy_of: str | None = None


class LeftOut(NamedTuple):
    """A file that goes out only in a marked copy which could not be had: what it would be a copy of, and why."""

    name: str
    document_id: str
    sha256: str
    code: str
    reason: Words


def make_manifest(snapshot: CaseSnapshot, held: Iterable[HeldFile], left_out: Sequence[LeftOut]) -> MadeFile:
    """Return `manifest.json`."""
    file = MadeFile("manifest.json")
    file.add("format", FORMAT)
    file.add("caseId", snapshot.case_id)
    file.add("caseNumber", snapshot.number)
    file.add("takenAt", in_hong_kong(snapshot.taken_at))
    file.add("howToCheck", _in_three_languages(HOW_TO_CHECK))
    file.add_at_once(
        "files",
        (
            {
                "name": each.name,
                "sha256": each.sha256,
                "sizeBytes": each.size,
                "markedCopyOf": each.marked_copy_of,
            }
            for each in held
        ),
    )
    file.add_at_once(
        "leftOut",
        (
            {
                "name": each.name,
                "documentId": each.document_id,
                "sha256": each.sha256,
                "code": each.code,
                "reason": _in_three_languages(each.reason),
            }
            for each in left_out
        ),
    )
    file.end()
    return file


def make_sums(held: Iterable[HeldFile]) -> MadeFile:
    """Return `SHA256SUMS`."""
    return MadeFile.of_lines("SHA256SUMS", (f"{each.sha256}  {each.name}" for each in held))


def _in_three_languages(words: Words) -> dict[str, str]:
    return {"en": words.en, "zhHant": words.zh_hant, "zhHans": words.zh_hans}
