"""Hostile and odd files and names, each built by a script: docs/files.toml has the verdict on each."""
