"""The ledger by matter: what a firm has had held, taken and paid back in each case, and in filings that are in none."""
