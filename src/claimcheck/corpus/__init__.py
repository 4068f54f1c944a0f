"""claims/ and sources/: read, checked, and compiled into the index that all else asks."""
