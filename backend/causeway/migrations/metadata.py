"""Every table of every feature, found by name, so that none can be forgotten."""

import importlib
import pkgutil
from typing import Any

from sqlalchemy import MetaData
from sqlmodel import SQLModel

import causeway


def complete_metadata() -> MetaData:
    """Import each feature's tables (modules and folders called so) and the `kit`'s; return what they filled."""
    for found in pkgutil.walk_packages(causeway.__path__, "causeway."):
        if "tables" in found.name or found.name == "causeway.kit.idempotency":
            importlib.import_module(found.name)
    return SQLModel.metadata


def is_described(name: str | None, kind: str, _parents: Any) -> bool:
    """Tell whether what a database has is described by the metadata: trigram indexes are not, and FTS5's own tables."""
    return not (kind in {"table", "index"} and name is not None and "_trigrams" in name)
