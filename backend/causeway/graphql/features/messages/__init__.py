"""The court's messages, in the public schema."""
