"""CL205: claims whose sources all rest on one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.corpus import codes
from claimcheck.corpus.rules.context import ids
from claimcheck.corpus.rules.subject import found

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.corpus.rules.subject import Found, Subject
    from claimcheck.model import Evidence


def check(subject: Subject) -> Iterator[Found]:
    """Yield claims with two sources or more whose evidence is one body's word."""
    for entry in subject.entries:
        pieces = [item for item in entry.claim.evidence if not item.stance and not item.superseded_by]
        if len({item.source for item in pieces}) < 2:  # noqa: PLR2004 - one source is no chorus
            continue
        voices = {_voice(subject, item) for item in pieces}
        if len(voices) == 1 and "" not in voices:
            whose = pieces[0].rests_on or subject.contents.sources[pieces[0].source].source.publisher
            yield found(entry.file, codes.ONE_VOICE, entry.region(), f"all {len(pieces)} sources of `{entry.claim.id}` rest on {whose}")


def _voice(subject: Subject, item: Evidence) -> str:
    """Return on whose word a source says it: the first entity of that name, or the name."""
    name = item.rests_on or subject.contents.sources[item.source].source.publisher
    return (ids(name, subject.index.vocabulary) or [name.casefold()])[0]
