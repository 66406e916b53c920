"""The HTTP edge: everything that is not GraphQL, and the guards in front of all of it."""
