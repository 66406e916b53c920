"""What the child tells its parent: facts as JSON. How serious they are is not the child's to say."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from typing import Any

import pikepdf

MAX_FINDINGS = 100
"""Findings kept; a file with more wrong than this is not helped by the rest."""

PDF = "application/pdf"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

FAULTS_OF_THE_FILE = (pikepdf.PdfError, pikepdf.PasswordError, pikepdf.DataDecodingError)
"""What the reader of PDF raises about a file; every other exception is a fault of the checks."""

NUMBERS_OUT_OF_RANGE = (ValueError, IndexError, OverflowError, RuntimeError)
"""How that reader tells, besides its own errors, of numbers in a file that no number in memory can hold."""

OUT_OF_ROOM = "bad_alloc"
"""What its errors say where memory ran out on something that was being unpacked."""


@dataclass
class Report:
    """What is in a file."""

    content_type: str | None = None
    pages: int | None = None
    has_text_layer: bool | None = None
    findings: list[dict[str, Any]] = field(default_factory=list)

    def find(self, code: str, *, page: int | None = None, detail: str | None = None) -> None:
        """Note a finding, once for each place."""
        found = {"code": code, "page": page, "detail": detail[:200] if detail else None}
        if found not in self.findings and len(self.findings) < MAX_FINDINGS:
            self.findings.append(found)

    def forget(self, *codes: str) -> None:
        """Take findings back that what was found later makes untrue."""
        self.findings = [found for found in self.findings if found["code"] not in codes]

    @contextmanager
    def unchecked_if_it_fails(self, check: str, page: int | None = None) -> Iterator[None]:
        """Let a check that fails for a reason of its own be told as not made: it is no fault of the file's.

        Memory, faults of the file and nesting without end go on to whoever called.
        """
        try:
            yield
        except (*FAULTS_OF_THE_FILE, MemoryError, RecursionError):
            raise
        except Exception as error:  # noqa: BLE001 - whatever it is, it is ours
            self.find("UNCHECKED", page=page, detail=f"{check}: {type(error).__name__}")

    def as_json(self) -> dict[str, Any]:
        """Return it as JSON."""
        return asdict(self)
