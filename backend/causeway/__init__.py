"""Causeway: electronic filing and case management for a court."""

# First of all imports, so that every database connection uses the repaired SQLite.
from causeway.kit import sqlite as _sqlite  # noqa: F401
