"""Looking inside a DOCX, which the court takes for draft orders only: words, and nothing that acts."""

import re
import zipfile
from pathlib import Path

from causeway.documents.checks.report import Report

MAX_PARTS = 2_000
MAX_UNPACKED_BYTES = 200 << 20
"""All parts together."""

MAX_UNPACKED_RATIO = 50
"""How many times larger than the file its parts may be: those that Word writes unpack to about ten times."""

UNPACKED_BYTES_OF_NO_CONCERN = 10 << 20
"""A small document may be as repetitive as it likes."""

MACRO = re.compile(r"(?:^|/)(?:vbaProject\.bin|vbaData\.xml|macrosheets/)", re.IGNORECASE)
EMBEDDED = re.compile(r"(?:^|/)(?:embeddings|activeX)/", re.IGNORECASE)
REMOTE = re.compile(
    rb"<Relationship\b(?=[^>]*TargetMode\s*=\s*[\"']External)(?![^>]*/hyperlink[\"'])[^>]*>", re.IGNORECASE
)
"""A relationship to something outside the file that is fetched without a click: templates, pictures, frames."""


def inspect(path: Path, report: Report) -> None:
    """Note in `report` whatever is wrong with the DOCX at `path`."""
    try:
        with zipfile.ZipFile(path) as package:
            _inspect_parts(package, report)
            if package.comment:
                report.find("POLYGLOT")
    except (
        zipfile.BadZipFile,
        zipfile.LargeZipFile,
        EOFError,
        NotImplementedError,
        OSError,
        ValueError,
    ) as error:
        report.find("CORRUPT", detail=type(error).__name__)
    except RuntimeError:
        report.find("ENCRYPTED")


def _inspect_parts(package: zipfile.ZipFile, report: Report) -> None:
    parts = package.infolist()
    names = [part.filename for part in parts]
    if len(parts) > MAX_PARTS or _is_bomb(parts):
        report.find("TOO_COMPLEX")
        return
    if "[Content_Types].xml" not in names or "word/document.xml" not in names or len(set(names)) < len(names):
        report.find("CORRUPT")
        return
    for part in parts:
        _inspect_part(part.filename, package.read(part), report)


def _is_bomb(parts: list[zipfile.ZipInfo]) -> bool:
    """Whether unpacking it would fill a reader's memory. What a part says of its size is checked when it is read."""
    packed = sum(part.compress_size for part in parts)
    usual = max(UNPACKED_BYTES_OF_NO_CONCERN, packed * MAX_UNPACKED_RATIO)
    return sum(part.file_size for part in parts) > min(MAX_UNPACKED_BYTES, usual)


def _inspect_part(name: str, content: bytes, report: Report) -> None:
    """Check one part. Reading it whole has checked its CRC and its true size."""
    if MACRO.search(name) or (name == "[Content_Types].xml" and b"macroEnabled" in content):
        report.find("MACRO")
    if EMBEDDED.search(name):
        report.find("EMBEDDED_FILE", detail=name)
    if name.endswith(".rels") and REMOTE.search(content):
        report.find("REMOTE_CONTENT")
    if name.endswith((".xml", ".rels")) and b"<!DOCTYPE" in content:
        report.find("CORRUPT", detail=name)
