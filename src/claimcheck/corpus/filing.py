"""New claims, new evidence and sign-offs, put into claims files in place; nothing is written here, and nothing that would not load is handed out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from claimcheck.corpus import edit, parse
from claimcheck.corpus.describe import CLAIM
from claimcheck.corpus.nodes import Map, Seq, read_yaml
from claimcheck.corpus.passages import Missed, Sought, locate
from claimcheck.corpus.reporting import Problems
from claimcheck.errors import ClaimcheckError, CorpusError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from claimcheck.corpus.anchor import Body, Span
    from claimcheck.corpus.parse import SourceFile

_BESIDE = 200
"""Letters on each side in which the words are looked for that tell one place from another."""
_LOCATOR = re.compile(r"\[[^\]\n]{1,80}\]\s")


@dataclass(frozen=True, slots=True)
class SignOff:
    """Who looked at a claim, when and how."""

    by: str
    on: str
    method: str = ""


def new_file(topic: str, header: str = "") -> str:
    """Return a claims file without claims; `header` is the comment that names its JSON Schema, "" for none."""
    lead = f"{header}\n" if header else ""
    return f"{lead}schema: claims/0\ntopic: {edit.scalar(topic)}\nclaims: []\n"


def with_claim(text: str, claim: Mapping[str, Any]) -> str:
    """Return a claims file with a claim at its end, an empty line before it."""
    return edit.append(text, ("claims",), {key: claim[key] for key in CLAIM.fields if claim.get(key)}, apart=True)


def with_evidence(text: str, claim: str, piece: Mapping[str, str]) -> str:
    """Return a claims file with one more piece of evidence under a claim; raises EditError where the claim is not in it, or has reviews."""
    number, found = _find(text, claim)
    if not isinstance(found.get("evidence"), Seq):
        message = f"the claim `{claim}` rests on reviews, and takes no evidence"
        raise edit.EditError(message)
    return edit.append(text, ("claims", number, "evidence"), dict(piece))


def approved(text: str, claim: str, sign_off: SignOff, of: str) -> str:
    """Return a claims file with the sign-off of a claim; `of` is the claim's `signature`. An older sign-off is replaced where it stands."""
    number, _ = _find(text, claim)
    checked = {"by": sign_off.by, "on": sign_off.on} | ({"method": sign_off.method} if sign_off.method else {}) | {"of": of}
    before = [key for key in CLAIM.fields if key not in {"checked", "review_by"}]
    return edit.insert(text, ("claims", number), "checked", checked, before)


def _find(text: str, claim: str) -> tuple[int, Map]:
    tree = read_yaml(text, Problems(""))
    listed = tree.get("claims") if isinstance(tree, Map) else None
    for number, item in enumerate(listed or ()):
        if isinstance(item, Map) and item.get("id") == claim:
            return number, item
    message = f"no claim `{claim}` in it any more: run the command again"
    raise edit.EditError(message)


def evidence_of(source: str, body: Body, passage: str, at: int = 0) -> dict[str, str]:
    """Return evidence for a passage, with the words beside it where it stands more than once: then for the first one from offset `at` on.

    Raises ClaimcheckError where it is not there.
    """
    found = locate(body, Sought(passage), source)
    if not isinstance(found, Missed):
        return {"source": source, "passage": passage}
    spans = body.find(passage)
    if not spans:
        raise ClaimcheckError(found.message)
    piece = {"source": source, "passage": passage}
    return piece | _told_apart(body, passage, next((span for span in spans if span.start >= at), spans[0]))


def _told_apart(body: Body, passage: str, span: Span) -> dict[str, str]:
    """Return prefix and suffix by which a span is told from others with the same words."""
    before, after = (" ".join(_LOCATOR.sub(" ", text).split()) for text in (body.text[: span.start][-_BESIDE:], body.text[span.end :][:_BESIDE]))
    for words in range(1, 9):
        prefix, suffix = " ".join(before.split()[-words:]), " ".join(after.split()[:words])
        for beside in ({"prefix": prefix}, {"suffix": suffix}, {"prefix": prefix, "suffix": suffix}):
            given = {key: value for key, value in beside.items() if value}
            places = body.find(passage, **given) if given else []
            if len(places) == 1 and places[0].start == span.start:
                return given
    return {}


def checked_text(path: str, text: str, sources: Mapping[str, SourceFile]) -> tuple[str, ...]:
    """Return the ids of the claims in the text of a claims file; raises CorpusError with every problem in it."""
    report = Problems(path)
    ids: set[str] = set()
    filed = parse.claims(text, report, sources, ids)
    if report.problems:
        raise CorpusError(tuple(report.problems))
    return tuple(item.claim.id for item in filed or ())


def free_id(wanted: str, taken: Sequence[str] | set[str]) -> str:
    """Return `wanted`, with a number where it is taken."""
    if wanted not in taken:
        return wanted
    return next(name for name in (f"{wanted}-{number}" for number in range(2, 10_000)) if name not in taken)
