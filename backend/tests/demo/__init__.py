"""Tests of the demonstration court."""
