"""Bytes on their way in: an upload is a promise by somebody to send a file, and a record of how much is safely here."""
