"""CL401, CL402: hashes that are not in step with what they are of.

A sidecar has a row for each paragraph of the digest that it was made for, and says which original that was. A verbatim source says which text was
added (`original: text`). A copy of its original that is attached to a digest has the hash of the front matter.
"""

from __future__ import annotations

import json
from hashlib import sha256
from typing import TYPE_CHECKING

from claimcheck.corpus import codes
from claimcheck.corpus.anchor import paragraphs
from claimcheck.corpus.rules.subject import found
from claimcheck.corpus.sidecar import SUFFIX

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.corpus.rules.subject import Found, Subject


def text_hash(body: str) -> str:
    """Return the hash of a verbatim text, as `original: text` holds it: white space apart, 16 hexadecimal digits."""
    return sha256(" ".join(body.split()).encode("utf-8", "replace")).hexdigest()[:16]


def check(subject: Subject) -> Iterator[Found]:
    """Yield sidecars, texts and copies that were changed, or whose source was."""
    for file, known in subject.sources():
        original = json.loads(known.front).get("original", {})
        wanted = original.get("text", "")
        unheard = known.source.text == "verbatim" and known.source.id not in subject.edited
        if unheard and wanted and wanted != text_hash(known.body.text):
            message = f"the text of {known.source.id} is not the one that was added; where it is right, write `text: {text_hash(known.body.text)}`"
            yield found(file, codes.HASH_DIFFERS, subject.in_front(file, "original"), message)
        copy = subject.copies.get(known.source.id)
        if copy and copy != original.get("sha256"):
            message = f"the copy that is attached to {known.source.id} is not its original: {copy[:12]}\u2026; attach the right one (sources attach)"
            yield found(file, codes.HASH_DIFFERS, subject.in_front(file, "original"), message)
        sidecar = subject.contents.quotes.get(known.source.id)
        if sidecar is not None:
            yield from _sidecar(subject, file, sidecar)


def _sidecar(subject: Subject, file: str, sidecar: object) -> Iterator[Found]:
    assert isinstance(sidecar, dict)
    known = subject.contents.sources[file[len("sources/") : -len(".md")]]
    beside = file.removesuffix(".md") + SUFFIX
    region = subject.at_start(beside)
    if known.source.text == "verbatim":
        message = f"{known.source.id} is on file in its own words, and its quotations are checked against them: remove this file"
        yield found(beside, codes.SIDECAR_STALE, region, message)
        return
    original = json.loads(known.front).get("original", {}).get("sha256", "")
    made_of = sidecar.get("original", "")
    if made_of and original and made_of != original:
        message = f"made from another original ({made_of[:12]}\u2026) than the front matter of {known.source.id} names ({original[:12]}\u2026)"
        yield found(beside, codes.SIDECAR_STALE, region, message)
    missing = set(sidecar["paragraphs"]) - {locator for locator, _ in paragraphs(known.body.text)}
    if missing:
        message = f"has hashes for {', '.join(sorted(missing))}, and {known.source.id} has no such paragraph any more"
        yield found(beside, codes.SIDECAR_STALE, region, message)
