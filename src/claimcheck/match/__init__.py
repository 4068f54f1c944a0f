"""The compiled index, and the claims in it that are like a text."""
