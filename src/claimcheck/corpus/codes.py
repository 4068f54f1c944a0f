"""The codes of what can keep a corpus from loading: one place for the names, so that messages, tests and pages agree.

Those of what loads and is still not good follow, in the same numbering: `corpus.rules` finds it, `data/rules.yaml` says what each means.
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
PASSAGE_MOVED = "CL018"
"""The source has nearly these words, or has them beside others than `prefix` and `suffix` say: `check --fix` anchors the passage anew."""

FIGURE_DISAGREES = "CL101"
DATE_DISAGREES = "CL102"
NAME_DISAGREES = "CL103"
NEGATION_DISAGREES = "CL104"
EXTENT_DISAGREES = "CL105"
FALSEHOOD_SUPPORTED = "CL106"
CLAIM_REPEATED = "CL201"
CLAIMS_CONTRADICT = "CL202"
SOURCE_UNUSED = "CL203"
UNCOVERED = "CL204"
ONE_VOICE = "CL205"
SIGN_OFF_VOID = "CL301"
REVIEW_DUE = "CL302"
UNCHECKED = "CL303"
SIDECAR_STALE = "CL401"
HASH_DIFFERS = "CL402"
SIMILAR_IDS = "CL501"
KEY_ORDER = "CL502"
LOCATOR_ORDER = "CL503"
NAME_UNKNOWN = "CL601"

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
    PASSAGE_MOVED: "passage-moved",
    FIGURE_DISAGREES: "figure-disagrees",
    DATE_DISAGREES: "date-disagrees",
    NAME_DISAGREES: "name-disagrees",
    NEGATION_DISAGREES: "negation-disagrees",
    EXTENT_DISAGREES: "extent-disagrees",
    FALSEHOOD_SUPPORTED: "falsehood-supported",
    CLAIM_REPEATED: "claim-repeated",
    CLAIMS_CONTRADICT: "claims-contradict",
    SOURCE_UNUSED: "source-unused",
    UNCOVERED: "uncovered",
    ONE_VOICE: "resting-on-one",
    SIGN_OFF_VOID: "sign-off-void",
    REVIEW_DUE: "review-due",
    UNCHECKED: "unchecked",
    SIDECAR_STALE: "sidecar-stale",
    HASH_DIFFERS: "hash-differs",
    SIMILAR_IDS: "similar-ids",
    KEY_ORDER: "key-order",
    LOCATOR_ORDER: "locator-order",
    NAME_UNKNOWN: "name-unknown",
}
