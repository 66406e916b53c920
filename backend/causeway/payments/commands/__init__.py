"""What may be done with money; each act runs in the caller's unit of work."""
