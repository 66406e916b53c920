"""Looking inside a file nobody trusts. Everything here runs in a limited child process (`kit.sandbox`)."""

INSPECT = "causeway.documents.checks.inspect:inspect"
"""The task to give to `kit.sandbox`: `{"path", "filename", "allowed"}` in, a `Report` out."""

PRELOAD = ("causeway.documents.checks.inspect",)
"""What a fork server loads before it forks, so that each check costs milliseconds."""
