"""People and organisations known to the court, and who is asking."""
