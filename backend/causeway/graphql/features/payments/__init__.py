"""Fee quotes, payments and deposit accounts."""
