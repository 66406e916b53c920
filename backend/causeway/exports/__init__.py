"""Exports: a case as one file, with all of it that its reader may see."""
