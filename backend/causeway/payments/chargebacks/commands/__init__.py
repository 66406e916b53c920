"""What is recorded about charge-backs."""
