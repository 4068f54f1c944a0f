"""An edited list of draft claims to the claims files that it makes: everything that is wrong at once, or every text anew."""

from __future__ import annotations

import difflib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from claimcheck.corpus import codes, filing
from claimcheck.corpus.reporting import Problems, Spot
from claimcheck.corpus.rules.subject import read_texts
from claimcheck.errors import ClaimcheckError, CorpusError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from claimcheck.corpus.draft_list import Item, List
    from claimcheck.corpus.load import Contents
    from claimcheck.corpus.parse import SourceFile

_OF_EVIDENCE = ("rests_on", "stance")


@dataclass(frozen=True, slots=True)
class Taken:
    """What a list amounts to."""

    texts: Mapping[str, tuple[str | None, str]]
    """By path below the corpus folder the text as it was, None for a new file, and as it will be."""
    kept: tuple[str, ...]
    merged: tuple[str, ...]
    """Ids of the claims that have more evidence now."""
    dropped: int


def taken(wanted: List, path: str, contents: Contents, header: str = "") -> Taken:
    """Return the claims files as a list makes them; `path` is the list's, for its problems. Raises CorpusError with all of them."""
    report = Problems(path)
    known = contents.sources.get(wanted.source)
    if known is None:
        report.add(None, codes.UNKNOWN_SOURCE, f"no source `{wanted.source}` in sources/")
        raise CorpusError(tuple(report.problems))
    if not _is_claims_file(wanted.file):
        report.add(None, codes.BAD_VALUE, f"`file` must be a .yaml below claims/, not `{wanted.file}`")
        raise CorpusError(tuple(report.problems))
    homes = {item.claim.id: name for name, filed in contents.claims.items() for item in filed}
    before = read_texts(contents)
    after = {wanted.file: before.get(wanted.file) or filing.new_file(wanted.topic, header)}
    kept: list[str] = []
    merged: list[str] = []
    for item in wanted.items:
        try:
            if item.do == "keep":
                kept.append(_keep(item, known, {*homes, *kept}, after, wanted.file))
            elif item.do == "merge":
                merged.append(_merge(item, known, homes, before, after))
        except ClaimcheckError as error:  # noqa: PERF203 - every entry is looked at, whatever is wrong with one
            report.add(Spot(item.line - 1, 4), codes.BAD_VALUE, str(error))
    if report.problems:
        raise CorpusError(tuple(report.problems))
    changed = {name: (before.get(name), text) for name, text in after.items() if text != before.get(name) and (kept or name in before)}
    for name, (_, text) in changed.items():
        filing.checked_text((contents.folder / name).as_posix(), text, contents.sources)
    return Taken(changed, tuple(kept), tuple(merged), sum(item.do == "drop" for item in wanted.items))


def _is_claims_file(name: str) -> bool:
    parts = name.split("/")
    return parts[0] == "claims" and len(parts) > 1 and name.endswith((".yaml", ".yml")) and not {"", ".", ".."} & set(parts) and "\\" not in name


def _keep(item: Item, known: SourceFile, ids: set[str], after: dict[str, str], file: str) -> str:
    name = str(item.values["id"])
    if name in ids:
        message = f"the id `{name}` is taken: give this one another"
        raise ClaimcheckError(message)
    claim = {key: value for key, value in item.values.items() if key not in {"passage", "prefix", "suffix", *_OF_EVIDENCE}}
    after[file] = filing.with_claim(after[file], {**claim, "evidence": [_piece(item, known)]})
    return name


def _merge(item: Item, known: SourceFile, homes: Mapping[str, str], before: Mapping[str, str], after: dict[str, str]) -> str:
    home = homes.get(item.into)
    if home is None:
        near = difflib.get_close_matches(item.into, homes, n=1)
        message = f"no claim `{item.into}` in a claims file" + (f": did you mean `{near[0]}`?" if near else "")
        raise ClaimcheckError(message)
    after[home] = filing.with_evidence(after.get(home) or before[home], item.into, _piece(item, known))
    return item.into


def _piece(item: Item, known: SourceFile) -> dict[str, Any]:
    """Return the evidence of an entry; prefix and suffix as given, else as they are needed."""
    passage = " ".join(item.values["passage"].split())
    given = {key: item.values[key] for key in ("prefix", "suffix") if item.values.get(key)}
    if not (given and len(known.body.find(passage, **given)) == 1):
        given = {key: value for key, value in filing.evidence_of(known.source.id, known.body, passage).items() if key in {"prefix", "suffix"}}
    more = {key: item.values[key] for key in _OF_EVIDENCE if item.values.get(key)}
    return {"source": known.source.id, "passage": passage, **given, **more}
