"""Mechanisms without a court word: database, events, refusals, clock, ids, money, text for people."""
