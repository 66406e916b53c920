"""The GraphQL edge: what outside programs and our own screens read and change, and nothing that decides."""
