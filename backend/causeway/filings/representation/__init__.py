"""Notices of who acts for whom."""
