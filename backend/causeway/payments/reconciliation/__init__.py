"""Reconciliation: whether each day's money agrees, and what becomes of what does not."""
