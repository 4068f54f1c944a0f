"""Which edit of the corpus would change an answer: an alias, an `also:`, a `stance`, a `superseded_by`; each with the line to paste.

An edit is tried on the corpus in memory, by judging the statement again, and only what then comes out otherwise is told. Whether an edit is true is
for the curator to say: a line here is a question, not advice.
"""

from __future__ import annotations

from difflib import SequenceMatcher
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from claimcheck.corpus.edit import scalar
from claimcheck.edited import Edited, with_name
from claimcheck.model import Outcome, Stance, Verdict
from claimcheck.report.words import VERDICTS
from claimcheck.values import replace

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from claimcheck.candidates import Bench, Corpus
    from claimcheck.model import Claim, Evidence, Frame, Judgement, Name, Part, Report
    from claimcheck.trial import Tried

    Looked = Sequence[tuple[Bench, int, int]]

CLAIMS = 3
"""Claims that are tried with the part as another wording of theirs."""
NAMES = 12
"""Pieces of evidence in which an unknown name may be meant."""
ALIKE = 0.72
"""Similarity (0 to 1, Ratcliff and Metzener, 1988) from which an unknown name may be a known one."""
MISSPELT = 0.85
"""Similarity from which it is likelier a wrong form than another right one."""
_OPENERS = frozenset({"the", "a", "an", "in", "on", "by", "at", "and", "but", "according", "former", "when", "as"})
"""Words whose capital says that a sentence begins."""
_WORDS = frozenset({"detail", "modality", "polarity", "relation", "scope"})
"""Slots in which another wording of the same assertion may differ: figures, dates and names are the same in all wordings."""

_TURNING = frozenset({"polarity", "relation"})
"""Slots in which words may be read the wrong way round."""


class Remedy(NamedTuple):
    """An edit of the corpus, and what it is."""

    corpus: Corpus
    """With the edit made."""
    place: str
    """Where it goes: "under `also:` of claim x in claims/y.yaml"."""
    condition: str
    """What must be so for the edit to be right."""
    yaml: tuple[str, ...]
    """The lines to paste."""


def lines(report: Report, looked_at: Looked, corpus: Corpus, judge: Callable[[Corpus], Report]) -> tuple[str, ...]:
    """Return the lines of `--explain` that tell which edits would change the answer; () where nothing was to be judged.

    `looked_at` has the candidates of each part, with its first and last word; `judge` judges the statement against an edited corpus.
    """
    if not looked_at:
        return ()
    out = ["What would change the answer"]
    for part, looked in zip(report.parts, looked_at, strict=False):
        for remedy in _of_part(part, *looked, corpus):
            now = _verdict(judge(remedy.corpus), part)
            if now is not None and now is not part.verdict:
                out.append(f"  {VERDICTS[now.value]} with this {remedy.place}, if {remedy.condition}:")
                out.extend(f"      {line}" for line in remedy.yaml)
    return tuple(out) if len(out) > 1 else (*out, "  no alias, other wording, stance or succession that was tried")


def _verdict(report: Report, part: Part) -> Verdict | None:
    """Return the verdict of the same part in another answer, None where the statement now falls into other parts."""
    return next((item.verdict for item in report.parts if (item.start, item.end) == (part.start, part.end)), None)


def _of_part(part: Part, bench: Bench, first: int, last: int, corpus: Corpus) -> Iterator[Remedy]:
    """Yield the edits that are worth trying for a part, the smallest first."""
    tried = bench.tried(first, last)
    yield from _aliases(part, bench, tried, corpus)
    if part.verdict in {Verdict.NOT_ENOUGH, Verdict.REFUTED}:
        yield from _wordings(part, tried, corpus)
    yield from _stances(part, corpus)
    yield from _successions(part, tried, corpus)


def _aliases(part: Part, bench: Bench, tried: Sequence[Tried], corpus: Corpus) -> Iterator[Remedy]:
    """Yield for each unknown name of the part the known name that it may stand for."""
    seen: set[str] = set()
    for name in bench.statement.names:
        if not name.ids[0].startswith("~") or not part.start <= name.start < part.end or _whole(name, bench.statement) in seen:
            continue
        written = _whole(name, bench.statement)
        seen.add(written)
        known, likeness = _meant(written, name, tried, corpus)
        if known:
            key = "misspelled" if likeness >= MISSPELT else "also"
            title = str(corpus.vocabulary.entities[known][0])
            home = getattr(corpus, "home", lambda _: "")(known) or "a glossary"
            place = f"under `{key}:` of `name: {title}` in {home}"
            condition = f"“{written}” is a wrong form of it" if key == "misspelled" else f"“{written}” is another name of it"
            yield Remedy(with_name(corpus, written, known), place, condition, (f"- {scalar(written)}",))


def _whole(name: Name, frame: Frame) -> str:
    """Return a name with the capitalised words beside it: a slip in one word of a long name leaves the others unread."""
    first, last = name.first, name.last
    while first and frame.words[first - 1].text[0].isupper() and frame.words[first - 1].norm not in _OPENERS:
        first -= 1
    while last + 1 < len(frame.words) and frame.words[last + 1].text[0].isupper():
        last += 1
    return frame.text[frame.words[first].start : frame.words[last].end]


def _meant(written: str, name: Name, tried: Sequence[Tried], corpus: Corpus) -> tuple[str, float]:
    """Return the entity of the nearest evidence that a name is most like, by its letters or its initials, and how like; "" where none is."""
    best = ("", 0.0)
    claims = dict.fromkeys(item.claim.id for item in tried[:NAMES])
    for other in (item for claim in claims for frame in (corpus.claim(claim).frame, *corpus.claim(claim).passages) for item in frame.names):
        entity = next((item for item in other.ids if item in corpus.vocabulary.entities and not item.startswith("~")), "")
        if not entity or entity in name.ids:
            continue
        likeness = _likeness(written, str(corpus.vocabulary.entities[entity][0]))
        best = max(best, (entity, likeness), key=lambda pair: pair[1])
    return best if best[1] >= ALIKE else ("", 0.0)


def _likeness(written: str, known: str) -> float:
    initials = "".join(word[0] for word in known.replace("-", " ").split() if word[0].isupper())
    if written.replace(".", "").isupper() and len(initials) > 1 and written.replace(".", "") == initials:
        return ALIKE
    return SequenceMatcher(None, written.casefold(), known.casefold(), autojunk=False).ratio()


def _wordings(part: Part, tried: Sequence[Tried], corpus: Corpus) -> Iterator[Remedy]:
    """Yield for each claim that was found, or the nearest, if it differs in words alone, the part as another wording of it."""
    seen: set[str] = set()
    near = {*part.claims, *part.nearest[:1]} - _agreeing(part.comparisons)
    for item in tried:
        open_slots = {slot.slot for slot in item.comparison.slots if slot.outcome is not Outcome.MATCHES}
        if item.claim.id in seen or item.claim.id not in near or not open_slots <= _WORDS or not item.claim.evidence:
            continue
        seen.add(item.claim.id)
        text = part.text.strip(" ,;")
        changed = replace(item.claim, also=(*item.claim.also, text))
        yield Remedy(Edited(corpus, changed), f"under `also:` of {_place(item.claim, corpus)}", "it says the same", (f"- {scalar(text)}",))
        if len(seen) == CLAIMS:
            return


def _agreeing(judged: Iterable[Judgement]) -> set[str]:
    return {item.claim for item in judged if item.stance is Stance.AGREES and not any(slot.outcome is Outcome.UNCONFIRMED for slot in item.slots)}


def _stances(part: Part, corpus: Corpus) -> Iterator[Remedy]:
    """Yield the first evidence whose words alone decide, without a figure, date or name, with its stance turned about."""
    for item in part.comparisons:
        against = item.stance is Stance.CONFLICTS and any(slot.slot in _TURNING for slot in item.slots if slot.outcome is Outcome.DIFFERS)
        worded = item.stance is Stance.AGREES and part.verdict is Verdict.SUPPORTED and all(slot.slot in _WORDS for slot in item.slots)
        if item.claim and (against or worded):
            claim = corpus.claim(item.claim).claim
            changed = _with(claim, item, lambda evidence: replace(evidence, stance=Stance.CONFLICTS.value))
            condition = "its words deny the claim" if worded else "its words are read the wrong way round"
            yield Remedy(Edited(corpus, changed), _evidence_place(item, claim, corpus), condition, ("stance: conflicts",))
            return


def _successions(part: Part, tried: Sequence[Tried], corpus: Corpus) -> Iterator[Remedy]:
    """Yield the first agreeing evidence as superseded by a claim that says otherwise on the word of a newer source."""
    for older in part.comparisons:
        if older.stance is not Stance.AGREES or not older.claim:
            continue
        against = [item for item in tried if item.bearing.stance is Stance.CONFLICTS and item.claim.id != older.claim]
        newer = next((item for item in against if corpus.sources[item.evidence.source].published > older.source.published), None)
        if newer:
            claim = corpus.claim(older.claim).claim
            changed = _with(claim, older, partial(_superseded, by=newer.claim.id))
            line = f"superseded_by: {{claim: {newer.claim.id}}}"
            yield Remedy(Edited(corpus, changed), _evidence_place(older, claim, corpus), f"{newer.evidence.source} tells of a change since", (line,))
            return


def _superseded(evidence: Evidence, by: str) -> Evidence:
    return replace(evidence, superseded_by=by)


def _with(claim: Claim, item: Judgement, change: Callable[[Evidence], Evidence]) -> Claim:
    """Return a claim with one piece of its evidence changed."""
    at = (item.source.id, item.locator, item.passage)
    return replace(claim, evidence=tuple(change(each) if (each.source, each.locator, each.passage) == at else each for each in claim.evidence))


def _place(claim: Claim, corpus: Corpus) -> str:
    """Return a claim's id with its file and line, where the corpus knows them."""
    stored = corpus.claim(claim.id)
    file, line = getattr(stored, "file", ""), getattr(stored, "line", 0)
    return f"claim {claim.id}" + (f" ({file}:{line})" if file else "")


def _evidence_place(item: Judgement, claim: Claim, corpus: Corpus) -> str:
    return f"at the evidence of {item.source.id} {item.locator}".rstrip() + f" of {_place(claim, corpus)}"
