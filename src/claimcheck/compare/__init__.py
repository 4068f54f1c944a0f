"""Frame against frame, one module a slot: what matches, differs or stays unconfirmed."""
