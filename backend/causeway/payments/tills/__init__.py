"""Tills: money taken at the counter of an accounts office, by one cashier at a time, counted at the close of day."""
