"""Card providers held to one contract."""
