"""Causeway: electronic filing and case management for a court."""
