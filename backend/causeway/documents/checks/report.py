"""What the child tells its parent: facts as JSON. How serious they are is not the child's to say."""

from dataclasses import asdict, dataclass, field
from typing import Any

MOST = 100
"""Findings kept; a file with more wrong than this is not helped by the rest."""

PDF = "application/pdf"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


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
        if found not in self.findings and len(self.findings) < MOST:
            self.findings.append(found)

    def as_json(self) -> dict[str, Any]:
        """Return it as JSON."""
        return asdict(self)
