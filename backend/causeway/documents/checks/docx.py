"""Looking inside a DOCX, which the court takes for draft orders only: words, and nothing that acts."""

import os
import re
import zipfile
from pathlib import Path
from xml.parsers import expat

from causeway.documents.checks.report import Report

MAX_PARTS = 2_000
MAX_UNPACKED_BYTES = 200 << 20
"""All parts together."""

MAX_UNPACKED_RATIO = 50
"""How many times larger than the file its parts may be: those that Word writes unpack to about ten times."""

UNPACKED_BYTES_OF_NO_CONCERN = 10 << 20
"""A small document may be as repetitive as it likes."""

MACRO = re.compile(r"(?:^|/)(?:vbaProject\.bin|vbaData\.xml|macrosheets/)", re.IGNORECASE)
OUTSIDE = re.compile(r"^[/\\]|^\w:|(?:^|[/\\])\.\.(?:[/\\]|$)")
"""Names of parts that would be unpacked outside their folder; Word writes none."""

EMBEDDED = re.compile(r"(?:^|/)(?:embeddings|activeX)/|(?:^|/)afchunk[^/]*$", re.IGNORECASE)
LAST_WORDS, LAST_WORDS_BYTES = b"PK\x05\x06", 22
"""How a ZIP archive without a remark ends."""

UTF_16 = (b"\xff\xfe", b"\xfe\xff", b"<\0", b"\0<")
"""How a part begins that is written in two bytes to the letter."""

INSTRUCTION = re.compile(rb"<w:instrText\b[^>]*>([^<]*)<|\bw:instr\s*=\s*[\"']([^\"']*)[\"']")
"""What a field of Word is to do, in pieces."""

DYNAMIC_EXCHANGE = re.compile(rb"(?:^|\s)DDE(?:AUTO)?\s", re.IGNORECASE)
FETCHING = re.compile(rb"INCLUDE(?:PICTURE|TEXT)\s+(?:&quot;|[\"'])?(?:\w{2,}:|[\\/]{2})", re.IGNORECASE)
"""Fields that start a program, and those that fetch from an address or another computer."""


def inspect(path: Path, report: Report) -> None:
    """Note in `report` whatever is wrong with the DOCX at `path`."""
    try:
        with zipfile.ZipFile(path) as package:
            _inspect_parts(package, report)
            if package.comment or not _ends_there(path):
                report.find("POLYGLOT", detail="word")
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


def _ends_there(path: Path) -> bool:
    """Whether the package's last words, which have a fixed length, are the last of the file."""
    with path.open("rb") as file:
        file.seek(-LAST_WORDS_BYTES, os.SEEK_END)
        return file.read(len(LAST_WORDS)) == LAST_WORDS


def _inspect_parts(package: zipfile.ZipFile, report: Report) -> None:
    parts = package.infolist()
    names = [part.filename for part in parts]
    if len(parts) > MAX_PARTS or _is_bomb(parts):
        report.find("TOO_COMPLEX")
        return
    is_package = "[Content_Types].xml" in names and "word/document.xml" in names
    if not is_package or len(set(names)) < len(names) or any(OUTSIDE.search(name) for name in names):
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
    if MACRO.search(name) or (name == "[Content_Types].xml" and b"macroEnabled" in _in_one_byte(content)):
        report.find("MACRO")
    if EMBEDDED.search(name):
        report.find("EMBEDDED_FILE", detail=name)
    if not name.endswith((".xml", ".rels")):
        return
    plain = _in_one_byte(content)
    if b"<!DOCTYPE" in plain:
        report.find("CORRUPT", detail=name)
    elif name.endswith(".rels"):
        _inspect_relationships(content, name, report)
    else:
        _inspect_fields(plain, report)


def _in_one_byte(content: bytes) -> bytes:
    """Return a part as it reads where it is written in UTF-8; in UTF-16 no word of it would be found."""
    if not content.startswith(UTF_16):
        return content
    order = "utf-16" if content.startswith(UTF_16[:2]) else "utf-16-le" if content[0] else "utf-16-be"
    return content.decode(order, "replace").encode()


def _inspect_relationships(content: bytes, name: str, report: Report) -> None:
    """Note what a part fetches from outside the file without a click, and macros under whatever name."""

    def relationship(tag: str, attributes: dict[str, str]) -> None:
        kind = attributes.get("Type", "").rpartition("/")[2].lower()
        if tag.rpartition(":")[2] == "Relationship" and kind == "vbaproject":
            report.find("MACRO")
        if attributes.get("TargetMode", "").lower() == "external" and kind != "hyperlink":
            report.find("REMOTE_CONTENT")

    parser = expat.ParserCreate()
    parser.StartElementHandler = relationship
    try:
        parser.Parse(content, True)
    except expat.ExpatError:
        report.find("CORRUPT", detail=name)


def _inspect_fields(content: bytes, report: Report) -> None:
    """Note fields that act when the document is opened; Word puts together what stands in pieces."""
    instructions = [b"".join(found) for found in INSTRUCTION.findall(content)]
    joined = b"".join(instructions)
    if any(DYNAMIC_EXCHANGE.search(each) for each in (*instructions, joined)):
        report.find("LAUNCH_ACTION", detail="word")
    if any(FETCHING.search(each) for each in (*instructions, joined)):
        report.find("REMOTE_CONTENT")
