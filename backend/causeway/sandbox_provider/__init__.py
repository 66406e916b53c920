"""A payment provider for trying the court out: its own process, store and log. No bank is asked, no money moves.

It imports nothing of the court but mechanisms, so that its log is a truth to hold the court's books against.
"""
