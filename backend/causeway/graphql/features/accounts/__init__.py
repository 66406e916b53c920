"""People, organisations, sessions, and what administrators do."""
