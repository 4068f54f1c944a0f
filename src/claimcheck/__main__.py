"""`python -m claimcheck`."""

from claimcheck.cli import process

if __name__ == "__main__":
    process()
