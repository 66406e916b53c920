"""Deposit accounts: what firms keep with the court, and every movement on them."""
