"""A court full of fictional people, firms, cases and filings, made by the product's own commands."""
