"""What waits on the clearing accounts of refunds and differences, until it was paid, received or written off."""
