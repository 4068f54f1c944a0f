"""Documents at hand as a corpus: each sentence is a claim of its own, and its passage, so that `verify` judges against it as it does always.

Nothing of it was curated: sources say so (`text` is "uncurated"), and what a relation that no lexicon knows means is not guessed.
"""

from __future__ import annotations

import hashlib
import math
from collections import Counter
from typing import TYPE_CHECKING, Any

from claimcheck.documents import naming, referring
from claimcheck.frame import lookup
from claimcheck.frame.build import frame
from claimcheck.frame.keys import index_keys
from claimcheck.match.frames import anchor
from claimcheck.model import Claim, Evidence, Source
from claimcheck.quoting import outside
from claimcheck.reasons import NOT_ON_FILE
from claimcheck.values import replace

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from claimcheck.frame.lookup import Table
    from claimcheck.frame.vocabulary import Vocabulary
    from claimcheck.model import Frame, Report
    from claimcheck.model.draft import Draft, Sentence

UNCURATED = "uncurated"
"""`text` of a source that is a document at hand."""
NOWHERE = "No passage of the documents is about this"


class Passage:
    """A sentence of a document as a claim with one evidence; satisfies `candidates.Stored`."""

    __slots__ = ("_vocabulary", "also", "claim", "frame", "kept", "passages")

    def __init__(self, claim: Claim, frames: Sequence[Frame], vocabulary: Vocabulary) -> None:
        """`frames` are of the passage, of the same with its pronoun resolved, and where it leans on them with the sentences before it."""
        self.claim = claim
        self.passages, self.frame, self.also = (frames[0],), frames[1], tuple(frames[2:])
        self.kept: dict[int, Any] = {}
        self._vocabulary = vocabulary

    def tables(self, index: int, *, alone: bool) -> tuple[Table, Table]:
        """Return where terms and names stand in the passage (frame 0) and, unless `alone`, in the wording (1)."""
        frames = (self.passages[index],) if alone else (self.passages[index], self.frame, *self.also)
        return lookup.of_terms(frames, self._vocabulary), lookup.of_names(frames, self._vocabulary)


class Documents:
    """The sentences of some documents; satisfies `candidates.Corpus`."""

    def __init__(self, drafts: Sequence[Draft], vocabulary: Vocabulary) -> None:
        """`vocabulary` is a corpus's or the general one; the names of the documents are added to it."""
        self.vocabulary = naming.described([sentence.text for draft in drafts for sentence in draft.sentences], vocabulary)
        self.name = ", ".join(draft.path for draft in drafts)
        self.hash = hashlib.sha256("\0".join(f"{draft.path}\0{draft.text}" for draft in drafts).encode()).hexdigest()
        self.sources: Mapping[str, Source] = {draft.path: _source(draft) for draft in drafts}
        self._paragraphs: dict[str, dict[str, list[Passage]]] = {draft.path: {} for draft in drafts}
        self._passages = [passage for draft in drafts for passage in self._of(draft)]
        self._rows = {passage.claim.id: row for row, passage in enumerate(self._passages)}
        self._keys = [
            frozenset(key for item in (one.passages[0], one.frame, *one.also) for key in index_keys(item, self.vocabulary)) for one in self._passages
        ]
        self._frequency = Counter(key for keys in self._keys for key in keys)
        self.count = len(self._passages)
        self._quotes: dict[str, dict[str, Any]] = {}

    def _of(self, draft: Draft) -> list[Passage]:
        """Return the sentences of a document; a question reports nothing."""
        day = anchor(draft.date)
        found: list[Passage] = []
        before: list[Frame] = []
        context, first, block = "", "", -1
        places: Counter[str] = Counter()
        for sentence in draft.sentences:
            if sentence.text.rstrip("\"'\u201d\u2019)").endswith("?"):
                continue
            passage = frame(sentence.text, self.vocabulary, day)
            text = referring.resolved(passage, before)
            wording = frame(text, self.vocabulary, day) if text else passage
            before = [*before[-2:], wording]
            leans = sentence.block == block and referring.leans(wording)
            context = f"{context} {wording.text}" if leans else wording.text
            also = (frame(context, self.vocabulary, day),) if leans else ()
            place = locator(draft, sentence)
            places[place] += 1
            name = f"{draft.path} {place}" + (f":{places[place]}" if places[place] > 1 else "")
            found.append(Passage(_claim(draft, sentence, name, wording), (passage, wording, *also), self.vocabulary))
            first = first if sentence.block == block else place
            self._paragraphs[draft.path].setdefault(first, []).append(found[-1])
            block = sentence.block
        return found

    def candidates(self, keys: Sequence[str], limit: int) -> list[tuple[int, float]]:
        """Return (row, score) of the sentences that share keys with a text, by how rare the keys are; ties by row."""
        weights = {key: math.log(1 + self.count / self._frequency[key]) for key in dict.fromkeys(keys) if self._frequency[key]}
        scores = [(row, sum(weight for key, weight in weights.items() if key in known)) for row, known in enumerate(self._keys)]
        return sorted(((row, score) for row, score in scores if score), key=lambda item: (-item[1], item[0]))[:limit]

    def claim(self, key: int | str) -> Passage:
        """Return a sentence by row or id; raises KeyError where there is none."""
        return self._passages[key if isinstance(key, int) else self._rows[key]]

    def frequency(self, key: str) -> int:
        """Return in how many sentences a key stands."""
        return self._frequency[key]

    def quotes(self, source: str) -> dict[str, Any] | None:
        """Return the windows of five words of a document, for quotations to the letter."""
        if source not in self._quotes:
            from claimcheck.corpus.sidecar import of_body

            self._quotes[source] = of_body(self.body(source))
        return self._quotes[source]

    def body(self, source: str) -> str:
        """Return a document's text, with the places of its paragraphs."""
        return "\n\n".join(f"[{place}] {' '.join(one.claim.text for one in inside)}" for place, inside in self._paragraphs[source].items())

    def reviewed(self, text: str) -> list[Passage]:  # noqa: ARG002 - as of a corpus
        """Return nothing: documents hold no reviews."""
        return []

    def evidence_at(self, source: str, locator: str) -> list[tuple[Claim, Evidence]]:
        """Return the sentences of the paragraph that begins at a place of a document."""
        return [(one.claim, evidence) for one in self._paragraphs[source].get(locator, ()) for evidence in one.claim.evidence]


def told(report: Report) -> Report:
    """Return an answer from documents that speaks of them where it spoke of claims on file."""
    parts = tuple(replace(part, because=NOWHERE) if part.because == NOT_ON_FILE else part for part in report.parts)
    return replace(report, parts=parts, because=report.because.replace(NOT_ON_FILE, NOWHERE))


def locator(draft: Draft, sentence: Sentence) -> str:
    """Return where a reader finds a sentence: "line 12", "¶4", "p. 3"."""
    return sentence.locator or f"line {draft.place(sentence.offsets[0]).line}"


def _claim(draft: Draft, sentence: Sentence, name: str, read: Frame) -> Claim:
    """Return a sentence as a claim that goes by `name`; who is credited with it speaks."""
    speaker = next((name for name in outside(read, read.quotes).names if set(name.ids) & set(read.speakers)), None)
    place = locator(draft, sentence)
    evidence = Evidence(draft.path, sentence.text, place, 0, 0, rests_on="", stance="", superseded_by="", reports="")
    return Claim(
        id=name,
        topic="",
        text=sentence.text,
        also=(),
        falsehoods=(),
        evidence=(evidence,),
        reviews=(),
        said_by=read.text[speaker.start : speaker.end].removesuffix("'s").removesuffix("\u2019s") if speaker else "",
        tags=(),
        review_by="",
        checked=False,
    )


def _source(draft: Draft) -> Source:
    return Source(
        id=draft.path,
        title=draft.title,
        publisher=draft.path,
        published=draft.date,
        url="",
        find="",
        kind="document",
        text=UNCURATED,
        withdrawn="",
    )
