"""Putting a filing together before the court has it, and correcting it when it comes back."""
