"""The files of an export have the shape that is documented, and the document describes nothing else."""

import json
import re
from typing import Any

import pytest

from tests.application.case_export.exporting import Court
from tests.architecture.sources import ROOT

SHAPES: dict[str, Any] = json.loads((ROOT / "docs" / "case-export.schema.json").read_text())["$defs"]
KINDS = {"string": str, "integer": int, "boolean": bool, "null": type(None), "object": dict, "array": list}


def faults(value: Any, shape: dict[str, Any], path: str) -> list[str]:
    """Where a value is not as the part of JSON Schema says that the document uses."""
    if "oneOf" in shape:
        tried = [faults(value, each, path) for each in shape["oneOf"]]
        return [] if tried.count([]) == 1 else min(tried, key=len)
    if "const" in shape:
        return [] if value == shape["const"] else [path]
    kinds = [shape["type"]] if isinstance(shape["type"], str) else shape["type"]
    if type(value) not in {KINDS[kind] for kind in kinds}:
        return [f"{path}: {value!r} is no {kinds}"]
    if isinstance(value, str) and not re.search(shape.get("pattern", ""), value):
        return [f"{path}: {value!r}"]
    if isinstance(value, str) and shape.get("format") == "date-time" and not value.endswith("+08:00"):
        return [f"{path}: {value!r} is not in the court's time"]
    if isinstance(value, list):
        return [
            fault for n, each in enumerate(value) for fault in faults(each, shape["items"], f"{path}[{n}]")
        ]
    if isinstance(value, dict) and "properties" in shape:
        if set(value) != set(shape["properties"]) or list(shape["properties"]) != shape["required"]:
            return [f"{path}: {set(value) ^ set(shape['properties'])}"]
        return [
            fault
            for name, each in value.items()
            for fault in faults(each, shape["properties"][name], f"{path}.{name}")
        ]
    return []


@pytest.mark.parametrize("who", ["lawyer", "rival", "registrar"])
async def test_each_file_is_as_documented(exporting: Court, who: str) -> None:
    for case_id in (await exporting.cases_of(who))[:5]:
        export = await exporting.export(who, case_id)
        for name, shape in SHAPES.items():
            assert faults(json.loads(export.archive.read(name)), shape, name) == []


async def test_every_list_was_looked_at(exporting: Court) -> None:
    filled = set()
    for case_id in (await exporting.cases_of("registrar"))[:8]:
        export = await exporting.export("registrar", case_id)
        filled |= {name for name, value in export.case.items() if value}
    assert set(SHAPES["case.json"]["properties"]) - filled <= {"relatedCases"}


def test_what_is_not_so_is_found() -> None:
    shape = SHAPES["manifest.json"]
    words = {"en": "", "zhHant": "", "zhHans": ""}
    right = {"format": "causeway.case/1", "caseId": "", "caseNumber": None, "howToCheck": words, "files": []}
    right["leftOut"] = []
    right["takenAt"] = "2026-11-23T10:00:00+08:00"
    assert faults(right, shape, "") == []
    for wrong in ({"takenAt": "2026-11-23T02:00:00+00:00"}, {"caseId": 1}, {"files": [{}]}, {"more": 1}):
        assert faults(right | wrong, shape, "") != []
