"""Checkpoints: what the log was, signed with the court's key, time-stamped by others and copied out of the database."""
