"""The codes of what can keep a corpus from loading: one place for the names, so that messages, tests and pages agree.

`check` has further codes for what loads and is still not good; those live with its rules.
"""

from __future__ import annotations

UNREADABLE = "CL001"
"""A file or folder that cannot be read: permissions, encoding, size, a loop of links."""
SYNTAX = "CL002"
"""Not YAML, JSON or front matter at all."""
DUPLICATE_KEY = "CL003"
ALIAS = "CL004"
"""A YAML tag, or aliases that explode or loop."""
UNKNOWN_KEY = "CL005"
MISSING_KEY = "CL006"
WRONG_TYPE = "CL007"
BAD_VALUE = "CL008"
"""A date, id, URL or word of a list that is not written as it must be."""
WRONG_SCHEMA = "CL009"
DUPLICATE_ID = "CL010"
UNKNOWN_SOURCE = "CL011"
UNKNOWN_CLAIM = "CL012"
PASSAGE_MISSING = "CL013"
PASSAGE_AMBIGUOUS = "CL014"
MISSING_FOLDER = "CL015"
FRONT_MATTER = "CL016"
CIRCULAR = "CL017"
"""Claims that supersede themselves, directly or in a circle."""

NAMES = {
    UNREADABLE: "unreadable",
    SYNTAX: "syntax",
    DUPLICATE_KEY: "duplicate-key",
    ALIAS: "alias",
    UNKNOWN_KEY: "unknown-key",
    MISSING_KEY: "missing-key",
    WRONG_TYPE: "wrong-type",
    BAD_VALUE: "bad-value",
    WRONG_SCHEMA: "wrong-schema",
    DUPLICATE_ID: "duplicate-id",
    UNKNOWN_SOURCE: "unknown-source",
    UNKNOWN_CLAIM: "unknown-claim",
    PASSAGE_MISSING: "passage-missing",
    PASSAGE_AMBIGUOUS: "passage-ambiguous",
    MISSING_FOLDER: "missing-folder",
    FRONT_MATTER: "front-matter",
    CIRCULAR: "circular",
}
