"""Originating documents made from forms: its questions are data, its answers checked, its page set."""
