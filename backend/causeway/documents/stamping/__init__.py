"""Putting the court's seal on the pages of a file nobody trusts. Everything here runs in a limited child process.

The child has no key and is told no secret: it leaves room for a signature, which its parent fills in.
"""

STAMP = "causeway.documents.stamping.stamp:stamp"
"""The task to give to `kit.sandbox`: `{"path", "sealed", "facts"}` in, where the signature goes out."""

RENEW = "causeway.documents.stamping.renewing:renew"
"""The task that appends to a sealed copy: `{"path", "renewed", ...}` in, where the time stamp goes out."""

MARK_COPY = "causeway.documents.stamping.mark_copy:mark_copy"
"""The task for one reader: `{"path", "marked", "said"}` in, how many pages were marked out."""

PRELOAD = ("causeway.documents.stamping.stamp",)
"""What a fork server loads before it forks."""

MARK_PRELOAD = ("causeway.documents.stamping.mark_copy",)
"""The same for marking copies."""
