"""The world outside documents, as it really is."""
