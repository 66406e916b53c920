"""Courts, the types of case they hear, their calendars and closures."""
