"""What court staff do to the calendar: declare, move and end closures. Rights are checked at the door."""
