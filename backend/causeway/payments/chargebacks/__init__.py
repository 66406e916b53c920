"""Charge-backs: what payers' banks took back after the court had it, and how that ended."""
