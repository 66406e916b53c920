"""Pure decisions about exports: how many, and what files are called inside."""

import re
from datetime import datetime

from causeway.kit.clock import in_hong_kong
from causeway.kit.throttle import Budget
from causeway.kit.typed_text import visible
from causeway.uploads.rules import DOCX, PDF

EXPORTS_PER_HOUR = Budget.per_hour(60)
"""How many one person begins: thirty in a row, as when a matter is handed over, then one in two minutes."""

MAX_NAME_BYTES = 120
"""What is kept of a document's name, in UTF-8: with its folder and number every system can write it."""

MARKED_ADDITION = " (marked copy)"
"""What the name of a copy that is marked for its reader says, in every language: programs look for it too."""

SUFFIXES = {PDF: ".pdf", DOCX: ".docx"}
UNSAFE_IN_NAMES = re.compile(r'[<>:"/\\|?*\x00-\x1f]')
"""What some system gives a meaning in names of files: folders, drives, streams, patterns."""


def name_in_archive(number: int, filename: str, content_type: str, addition: str = "") -> str:
    """Return what a document's file is called: its number, which no other has, and what is safe of its own name.

    The name comes from a stranger. Whatever it was, this is one name in one folder, on every system.
    """
    suffix = SUFFIXES.get(content_type, ".bin")
    shown = visible(filename).replace("\n", " ")
    stem = shown[: -len(suffix)] if shown.lower().endswith(suffix) else shown
    safe = _shortened(UNSAFE_IN_NAMES.sub("_", stem)).strip(" .")
    return f"{number:05d} {safe or 'document'}{addition}{suffix}"


def name_of_archive(case_number: str | None, at: datetime) -> str:
    """Return what the whole is called: the case and the day, in Hong Kong."""
    case = UNSAFE_IN_NAMES.sub("-", case_number) if case_number else "case"
    return f"{case} {in_hong_kong(at):%Y-%m-%d}.zip"


def _shortened(name: str) -> str:
    """Return as many whole letters of `name` as fit."""
    return name.encode()[:MAX_NAME_BYTES].decode(errors="ignore")
