"""Putting the court's seal on the pages of a file nobody trusts. Everything here runs in a limited child process.

The child has no key and is told no secret: it leaves room for a signature, which its parent fills in.
"""

STAMP = "causeway.documents.stamping.stamp:stamp"
"""The task to give to `kit.sandbox`: `{"path", "sealed", "facts"}` in, where the signature goes out."""

RENEW = "causeway.documents.stamping.renewing:renew"
"""The task that appends to a sealed copy: `{"path", "renewed", ...}` in, where the time stamp goes out."""

PRELOAD = ("causeway.documents.stamping.stamp",)
"""What a fork server loads before it forks."""
