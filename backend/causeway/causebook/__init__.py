"""The cause book: a court's register of actions, numbered entries per case that are never edited or removed."""
