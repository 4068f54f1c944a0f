"""CL501 to CL503: ids that are taken for one another, keys and locators out of order."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimcheck.corpus import codes
from claimcheck.corpus.anchor import paragraph_locators
from claimcheck.corpus.describe import CLAIM
from claimcheck.corpus.rules.subject import found

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.corpus.rules.subject import Found, Subject

_ORDER = [*CLAIM.fields]


def check(subject: Subject) -> Iterator[Found]:
    """Yield ids that differ in capitals and marks alone, keys and locators that stand in another order than the format's."""
    yield from _ids(subject)
    for entry in subject.entries:
        keys = [key for key in entry.node or () if key in _ORDER]
        late = next((key for key, other in zip(keys, sorted(keys, key=_ORDER.index), strict=True) if key != other), None)
        if late:
            before = min(keys[keys.index(late) + 1 :], key=_ORDER.index)
            yield found(entry.file, codes.KEY_ORDER, entry.key(before), f"`{before}` stands behind `{late}`")
    for file, known in subject.sources():
        yield from _locators(subject, file, known.body.text)


def _ids(subject: Subject) -> Iterator[Found]:
    first: dict[str, str] = {}
    for entry in subject.entries:
        folded = re.sub(r"[._:-]", "", entry.claim.id.casefold())
        other = first.setdefault(folded, entry.claim.id)
        if other != entry.claim.id:
            yield found(entry.file, codes.SIMILAR_IDS, entry.region(), f"`{entry.claim.id}` is easily taken for `{other}`")
    sources: dict[str, str] = {}
    for file, known in subject.sources():
        other = sources.setdefault(known.source.id.casefold(), known.source.id)
        if other != known.source.id:
            message = f"`{known.source.id}` is easily taken for `{other}`"
            yield found(file, codes.SIMILAR_IDS, subject.in_front(file, "title"), message)


def _locators(subject: Subject, file: str, body: str) -> Iterator[Found]:
    """Yield the locators that stand twice apart from one another, or count less than one of their kind before."""
    seen: dict[str, int] = {}
    highest: dict[str, tuple[tuple[int, ...], str]] = {}
    known = subject.contents.sources[file[len("sources/") : -len(".md")]]
    for place, (locator, start, end) in enumerate(paragraph_locators(body)):
        numbers = tuple(int(digits) for digits in re.findall(r"\d+", locator)[:3])
        kind = re.sub(r"\d+", "#", locator)
        top, which = highest.get(kind, ((), ""))
        region = subject.in_body(file, known, start, end)
        if locator in seen and seen[locator] != place - 1:
            yield found(file, codes.LOCATOR_ORDER, region, f"[{locator}] stands here and further up, with others between")
        elif numbers < top:
            yield found(file, codes.LOCATOR_ORDER, region, f"[{locator}] stands behind [{which}]")
        seen[locator] = place
        if numbers >= top:
            highest[kind] = (numbers, locator)
