"""What must be right before a filing goes to the court."""
