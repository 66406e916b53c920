"""Generators of other people's clients, run over the published schema."""
