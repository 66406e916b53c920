"""The courts themselves: what may be filed in each and from when, when a registry is open, what a document costs.

All of it is dated reference data that an administrator may change. The decisions made from it are pure functions in
`rules`, and every other feature asks those instead of keeping dates or amounts of its own.
"""
