"""Deposit accounts: statements, transfers, suspension and closing."""
