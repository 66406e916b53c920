"""The programs in bin/, loaded from their files: they are no package."""

import importlib.util
import sys
from types import ModuleType

from tests.architecture.sources import ROOT


def program(name: str) -> ModuleType:
    """A fresh copy of `bin/<name>.py`, not run."""
    spec = importlib.util.spec_from_file_location(f"bin_{name}", ROOT / "bin" / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module
