"""Filings, from draft to the registry's decision."""
