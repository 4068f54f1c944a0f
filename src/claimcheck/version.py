"""The version of claimcheck, in one place: the wheel, `--version`, every answer and the name of the compiled index read it."""

__version__ = "0.1.0"
