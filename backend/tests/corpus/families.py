"""Every case of the corpus by family, as docs/files.toml has them."""

import tomllib
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from tests.corpus import acting, bombs, foreign, locked, names, pages, structure, word

ROOT = Path(__file__).parents[3]

FILES: dict[str, Mapping[str, Callable[[], bytes]]] = {
    "tables": structure.TABLES,
    "objects": structure.OBJECTS,
    "page-trees": structure.PAGE_TREES,
    "in-front": foreign.FRONT,
    "behind": foreign.BEHIND,
    "other-kinds": foreign.OTHERS,
    "passwords": locked.PASSWORDS,
    "signatures": locked.SIGNATURES,
    "scripts": acting.SCRIPTS,
    "actions": acting.ACTIONS,
    "carried": acting.CARRIED,
    "paper": pages.SIZES,
    "drawings": pages.DRAWINGS,
    "fonts": pages.FONTS,
    "pictures": pages.PICTURES,
    "bombs": bombs.CASES,
    "word": word.CASES,
}
"""Files by family, each with the script that builds it."""

NAMES = names.CASES

VERDICTS: dict[str, dict[str, dict[str, Any]]] = tomllib.loads(
    (ROOT / "docs" / "files.toml").read_text(encoding="utf-8")
)
"""What is documented: of a file what is found in it, of a name what is kept of it, and why."""
