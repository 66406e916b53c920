"""What the fees of a month come to, by item and court."""
