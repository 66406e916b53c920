"""Ways of sending mail."""
