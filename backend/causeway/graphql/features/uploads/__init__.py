"""Bytes on their way in."""
