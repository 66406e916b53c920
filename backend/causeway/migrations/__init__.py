"""The history of the tables, run on both databases by Alembic."""
