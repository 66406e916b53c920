"""Originating forms as the public contract shows them: what they ask, and the page that answers make."""
