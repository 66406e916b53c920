"""What holds of charge-backs."""
