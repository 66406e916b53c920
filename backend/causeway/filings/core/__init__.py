"""What every part of filing stands on: the rows, who sees them, their steps and their words."""
