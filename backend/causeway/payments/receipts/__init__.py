"""Receipts: what an accounts office gives for money that was taken, numbered without gaps."""
