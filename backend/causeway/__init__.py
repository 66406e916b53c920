"""Causeway: electronic filing and case management for a court."""

import causeway.kit.sqlite  # noqa: F401  (puts the sound SQLite in place before anything imports another)
