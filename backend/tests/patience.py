"""How long tests wait for what has to come: far longer than a busy machine takes, and shorter than a test may last."""

PATIENCE = 60.0
"""Seconds. Nothing is proved by it: what never comes fails here, and says where it was waited for."""
