"""Writes docs/settings.md from the fields of `causeway.settings`; with `--print` only says it."""

import sys
from pathlib import Path

from pydantic import BaseModel, SecretStr
from pydantic.fields import FieldInfo

from causeway.settings import PREFIX, SECTIONS

TARGET = Path(__file__).resolve().parent.parent / "docs" / "settings.md"

HEAD = """# Settings

Written by `make settings-doc` from `backend/causeway/settings.py`; a test compares the two.

Every setting is a variable of the environment. The command line goes before it, and a file of the same name in
lower case in the directory named by `CAUSEWAY_SECRETS_DIR` comes after it. A variable that begins with `CAUSEWAY_`
and is not listed here is an error, so that a misspelt name cannot pass unseen.

With `CAUSEWAY_PROFILE=production` the service refuses to start on unsafe settings and names each of them.
"""


def document() -> str:
    """Return the whole page."""
    return HEAD + "".join(_section(section) for section in SECTIONS)


def _section(section: type[BaseModel]) -> str:
    title = str(section.__doc__).removesuffix(".")
    rows = "".join(_row(name, field) for name, field in section.model_fields.items())
    return f"\n## {title}\n\n| variable | default | meaning |\n| --- | --- | --- |\n{rows}"


def _row(name: str, field: FieldInfo) -> str:
    return f"| `{PREFIX}{name.upper()}` | {_default(field)} | {field.description} |\n"


def _default(field: FieldInfo) -> str:
    value = field.default
    if isinstance(value, SecretStr):
        return "empty"
    if isinstance(value, bool):
        return f"`{str(value).lower()}`"
    return f"`{value}`" if value not in ("", (), None) else "empty"


if __name__ == "__main__":
    if "--print" in sys.argv:
        print(document(), end="")
    else:
        TARGET.write_text(document())
