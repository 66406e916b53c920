"""Refunds: what is given back of a payment, asked for by one person and approved by another."""
