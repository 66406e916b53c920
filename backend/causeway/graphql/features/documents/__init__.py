"""Documents, and what the checks found in them."""
