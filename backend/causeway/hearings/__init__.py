"""Hearings: what the court lists, moves and vacates, and the daily cause list that anybody may read."""
