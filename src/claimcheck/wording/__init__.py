"""The wording that holds: what a journalist may print in place of what does not hold (spec: verdicts, "a wording that holds").

`offer` tries drafts and keeps the first that is verified; `drafts` says what may stand in place of what differs; one module a slot says how.
"""
