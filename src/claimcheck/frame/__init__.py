"""Text to `Frame`, one module a slot; the one reader of claims, evidence and statements."""
