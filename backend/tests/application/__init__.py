"""The whole application: real servers, on both databases, asked from outside."""
