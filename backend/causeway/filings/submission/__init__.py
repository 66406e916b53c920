"""Sending a filing to the court: its fee, its receipt, its times; sending it again, taking it back."""
