"""CL301 to CL303: sign-offs that an edit has voided, that are due again, or that the corpus asks for and does not have."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from claimcheck.corpus import codes
from claimcheck.corpus.rules.subject import found

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.corpus.rules.subject import Found, Subject


def check(subject: Subject) -> Iterator[Found]:
    """Yield claims whose sign-off does not hold, is past its day, or is missing where the configuration asks for one."""
    for entry in subject.entries:
        claim = entry.claim
        signed = entry.node.get("checked") if entry.node is not None else None
        if signed and not claim.checked:
            message = f"`{claim.id}` was edited after {signed['by']} approved it on {signed['on']}"
            yield found(entry.file, codes.SIGN_OFF_VOID, entry.key("checked"), message)
        elif subject.require_checked and not claim.checked:
            yield found(entry.file, codes.UNCHECKED, entry.region(), f"`{claim.id}` is not signed off, and the configuration asks for that")
        if claim.review_by and dt.date.fromisoformat(claim.review_by) < subject.as_of:
            yield found(entry.file, codes.REVIEW_DUE, entry.region("review_by"), f"`{claim.id}` was to be looked at again by {claim.review_by}")
