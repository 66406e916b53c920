"""Filings: an envelope of documents on its way from a filer's draft, through the registry's review, to the docket."""
