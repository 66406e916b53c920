"""The page of an originating document: from a form and its answers to what the template sets, all of it plain data."""

from importlib.resources import files

FONTS = files("causeway.forms") / "fonts"
"""The static fonts that travel with the package; `bin/setup.py` puts them there."""
