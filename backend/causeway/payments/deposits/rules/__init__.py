"""Pure decisions about deposit accounts."""
