"""How an operation is run: remembered documents, limits and costs before any SQL, errors, streams."""
