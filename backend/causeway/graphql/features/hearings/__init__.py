"""Hearings and the daily cause list, in the public schema."""
