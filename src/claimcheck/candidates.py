"""The claims that a statement, or a part of it, may be about, each with the comparison of each of its evidences."""

from __future__ import annotations

import math
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Protocol

from claimcheck import affiliation, verdict
from claimcheck.compare import engine
from claimcheck.compare.profile import Profile, looked_up
from claimcheck.compare.term import Meetings
from claimcheck.frame import clause, entity
from claimcheck.frame.keys import query_keys
from claimcheck.frame.markers import group, mapping
from claimcheck.frame.verb import verbs
from claimcheck.model import Comparison, Judgement, Outcome, Stance
from claimcheck.text import edtf
from claimcheck.text.words import words
from claimcheck.trial import Trial, Tried
from claimcheck.values import replace

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from claimcheck.frame.lookup import Table
    from claimcheck.frame.vocabulary import Vocabulary
    from claimcheck.model import Claim, Evidence, Frame, Name, SlotResult, Source

CANDIDATES = 40
"""Claims that the index hands over for a statement; recall@40 on the shipped corpus is what bounds the rest."""


_PERSONAL = frozenset({"he", "she", "his", "her", "him", "hers"})
_SUBJECTS = frozenset({"it", "he", "she", "they", "we", "this", "these", "those", "that"})
"""Pronouns that open a sentence as its subject."""
_ADVERBS = frozenset({"not", "never", "also", "still", "since", "then", "so", "far", "even", "now", "again"})
_RELATIVES = frozenset({"that", "which", "who", "whom", "whose"})


class Stored(Protocol):
    """A claim with its compiled frames."""

    kept: dict[int, Any]
    """Profiles that were made of it before."""

    @property
    def claim(self) -> Claim:
        """The claim."""

    @property
    def frame(self) -> Frame:
        """The frame of its own words."""

    @property
    def also(self) -> tuple[Frame, ...]:
        """The frames of its other wordings."""

    @property
    def passages(self) -> tuple[Frame, ...]:
        """The frames of the passages, one for each evidence."""

    def tables(self, index: int, *, alone: bool) -> tuple[Table, Table]:
        """Return where terms and names stand in the passage of an evidence and, unless `alone`, in the claim's wordings."""


class Corpus(Protocol):
    """What the pipeline asks of an index."""

    name: str
    hash: str
    count: int
    sources: Mapping[str, Source]

    @property
    def vocabulary(self) -> Vocabulary:
        """What words may stand for one another."""

    def candidates(self, keys: Sequence[str], limit: int) -> list[tuple[int, float]]:
        """Return (row, score) of the claims that share the most telling keys, best first."""

    def claim(self, key: int | str) -> Stored:
        """Return a claim by row or id."""

    def frequency(self, key: str) -> int:
        """Return in how many claims a key stands."""

    def quotes(self, source: str) -> dict[str, Any] | None:
        """Return the sidecar of a source."""

    def body(self, source: str) -> str:
        """Return a source's text as it is filed, with the locators of its paragraphs."""

    def reviewed(self, text: str) -> Sequence[Stored]:
        """Return the claims with published fact-checks in place of evidence that may say what a text or a part of it says."""

    def evidence_at(self, source: str, locator: str) -> list[tuple[Claim, Evidence]]:
        """Return the claims and their evidence in one paragraph of a source."""


class Bench:
    """The candidates of one statement, their profiles built once."""

    def __init__(self, corpus: Corpus, statement: Frame) -> None:
        """Ask the index for the candidates of `statement`; persons' bodies are settled by all that is on file about the person."""
        self.corpus = corpus
        self.affiliations = _affiliations(corpus, statement)
        settled = {item.body for item in self.affiliations if item.outcome is not Outcome.UNCONFIRMED}
        names = tuple(name for name in statement.names if name not in settled and not _qualifies(name, settled))
        self.statement = replace(statement, names=names)
        keys = query_keys(statement, corpus.vocabulary, corpus.frequency)
        stored = [corpus.claim(row) for row, _ in corpus.candidates(keys, CANDIDATES)]
        self.reviewed = corpus.reviewed(statement.text)
        """Candidates with published fact-checks in place of evidence (`factchecks`)."""
        known = [(item.claim, evidence, _profile(corpus, item, index)) for item in stored for index, evidence in enumerate(item.claim.evidence)]
        self._known = [(*item, Meetings(self.statement, item[2], corpus.vocabulary)) for item in known]
        self._trials: dict[tuple[int, int], Trial] = {}
        self._weight = lru_cache(maxsize=1024)(lambda lemma: rarity(corpus.frequency(lemma.split(maxsplit=1)[0]), corpus.count))

    @property
    def last(self) -> int:
        """The index of the statement's last word."""
        return len(self.statement.words) - 1

    def trial(self, first: int, last: int) -> Trial:
        """Return words `first` to `last` before all candidates."""
        if (first, last) not in self._trials:
            part = self.part(first, last)
            self._trials[first, last] = Trial(part, self._known, self.corpus.vocabulary, self._weight, self.statement)
        return self._trials[first, last]

    def tried(self, first: int, last: int) -> list[Tried]:
        """Return the candidates for words `first` to `last`, best first."""
        return self.trial(first, last).all()

    def part(self, first: int, last: int) -> Frame:
        """Return words `first` to `last` as a frame, with the subject that they share with the words before them."""
        return self._with_subject(self._headless(engine.cut(self.statement, first, last), last), first)

    def _headless(self, part: Frame, last: int) -> Frame:
        """Return a part that is but a subject with a relative clause without its share: "most of the users that it counted | smoke"."""
        opening = part.figures[:1]
        if last >= self.last or not opening or opening[0].hedge != "share" or opening[0].first > 0:
            return part
        acts = sorted(act for act in clause.acts(part) if act <= last)
        relative = next((index for index, word in enumerate(self.statement.words[: last + 1]) if word.norm in _RELATIVES), -1)
        return replace(part, figures=part.figures[1:]) if acts and 0 < relative < acts[0] else part

    def compared(self, said: Frame, known: Profile) -> Comparison:
        """Return every slot of `said` against `known`, words weighed by how rare they are on file."""
        return engine.compare(said, known, self.corpus.vocabulary, weight=self._weight, whole=self.statement)

    def voices(self, evidence: Evidence) -> list[str]:
        """Return the ids of those on whose word an evidence's source says it, the source included."""
        return voices_of(self.corpus, evidence)

    def judgement(self, item: Tried, stance: Stance) -> Judgement:
        """Return a comparison as an answer shows it."""
        evidence = item.evidence
        return Judgement(
            claim=item.claim.id,
            source=self.corpus.sources[evidence.source],
            locator=evidence.locator,
            passage=evidence.passage,
            rests_on=evidence.rests_on,
            stance=stance,
            slots=item.comparison.slots,
            said_by=item.claim.said_by,
        )

    def _which(self, relative: int, last: int) -> tuple[Name, ...]:
        """Return the names by which a relative clause without a comma tells which one is meant: "the boat that sank Ada Vint | was built here"."""
        if self.statement.words[relative - 1].text == ",":
            return ()
        told = engine.cut(self.statement, relative, last).names
        return tuple(replace(name, role="", verbs=()) for name in told if name.kind not in {"country", "substance", "agency"})

    def _first_act(self) -> int:
        """Return the index of the statement's first verb, verbs of little content among them; 0 where none is seen."""
        return min(clause.acts(self.statement), default=0)

    def _meant(self, part: Frame, first: int) -> Name | None:
        """Return the person whom a "he", "she", "his" or "her" of a part stands for: the last one named before it, where it names none itself."""
        pronouns = {word.norm for word in self.statement.words[first : part.names[-1].last + 1 if part.names else None]} & _PERSONAL
        people = [name for name in self.statement.names if name.last < first and name.kind == "person"]
        if not pronouns or not people or any(name.kind == "person" for name in part.names):
            return None
        return people[-1]

    def _with_later_subject(self, part: Frame) -> Frame:
        """Return a part that opens with a participle with the subject behind its comma: "Built in 2015, the Ravn is …"."""
        words, end = self.statement.words, part.terms[-1].last if part.terms else 0
        comma = next((index for index in range(end, len(words)) if words[index].text == ","), 0)
        opens = words and words[0].norm.endswith(("ed", "en", "wn")) and bool(part.terms) and part.terms[0].first == 0
        if not opens or not comma or any(name.first > comma for name in part.names) or any(term.first > comma for term in part.terms):
            return part
        acts = min((act for act in clause.acts(self.statement) if act > comma), default=0)
        subject = engine.cut(self.statement, comma + 1, acts - 1) if acts > comma + 1 else None
        if subject is None:
            return part
        done = tuple(replace(name, role="object", verbs=()) if name.role == "actor" else name for name in subject.names)  # "Built in 2015, the Ravn"
        return replace(part, names=part.names + done, terms=part.terms + subject.terms, figures=part.figures + subject.figures)

    def _with_subject(self, part: Frame, first: int) -> Frame:
        """Return a part that has no name of its own before its verb with the subject of the statement: "…, is headquartered in Wuhan"."""
        if not first:
            return self._with_later_subject(part)
        if person := self._meant(part, first):
            return replace(part, names=(person, *part.names))
        relative = next((index for index, word in enumerate(self.statement.words[:first]) if word.norm in _RELATIVES), 0)
        if relative and (self.statement.words[first].norm in group("auxiliaries") or clause.resumed_behind_comma(self.statement, relative, first)):
            head = engine.cut(self.statement, 0, relative - 1)  # "the man who fled | was caught"
            which = self._which(relative, first - 1)
            return replace(part, names=(*head.names, *which, *part.names), terms=(*head.terms, *part.terms))
        acts = [index for index, _ in verbs(self.statement.words, self.statement.terms, frozenset()) if index >= first]
        if not acts or any(name.first < acts[0] for name in part.names):
            return part
        between = self.statement.words[first + 1 : acts[0]]  # "… and has never since closed it"
        if not all(word.norm in group("auxiliaries") | _ADVERBS or word.norm.endswith("ly") for word in between):
            return part
        subject = [name for name in self.statement.names if name.last < first][:1]
        if subject and self.statement.words[0].norm in _SUBJECTS and subject[0].last > self._first_act():
            subject = []  # "It is landed in Osmark and | sold in Veldmark"
        if subject and subject[0].modifier and subject[0].last < self._first_act():
            noun = engine.cut(self.statement, subject[0].first, self._first_act() - 1)  # "Ada Vint's boat was built here but | registered there"
            return replace(part, names=(*noun.names, *part.names), terms=(*noun.terms, *part.terms))
        if not subject or subject[0].modifier or any(word.norm in _RELATIVES for word in self.statement.words[: subject[0].first]):
            return part  # "the duties that Norway imposed | were meant …": Norway is not what was meant
        return replace(part, names=(*subject, *part.names))


def decided_by(claim: Claim, evidence: Evidence, *slots: SlotResult) -> Tried:
    """Return the comparison that a few slots alone decide: the letters of a quotation, a person's body."""
    comparison = Comparison(slots=slots, about=1.0, covered=1.0, relation=True)
    return Tried(claim, evidence, comparison, verdict.bearing(comparison), 1.0)


def rarity(frequency: int, count: int) -> float:
    """Return the weight of a word by its frequency among `count` claims: 0.15 for what stands in every second to 1 for what stands nowhere.

    It is the inverse document frequency (Spärck Jones, 1972), scaled.
    """
    if not frequency:
        return 1.0
    return max(0.15, min(1.0, math.log(1 + count / frequency) / math.log(1 + max(count, 2) / 3)))


@lru_cache(maxsize=1024)  # publishers, and those whom they repeat
def ids(name: str, vocabulary: Vocabulary) -> tuple[str, ...]:
    """Return what a name that stands alone may stand for, the most specific first."""
    return tuple(item for found in entity.names(words(name), vocabulary)[:1] for item in found.ids) if name else ()


def _affiliations(corpus: Corpus, statement: Frame) -> tuple[affiliation.Affiliation, ...]:
    """Return what the claims say of each person's body in the statement."""
    out = []
    for person, body in affiliation.pairs(statement):
        rows = [row for row, _ in corpus.candidates([f"e_{item}" for item in person.ids], CANDIDATES)]
        frames = [(row, frame) for row in rows for stored in (corpus.claim(row),) for frame in (*stored.passages, stored.frame)]
        out.append(affiliation.check(person, body, frames, corpus.vocabulary))
    return tuple(out)


def _qualifies(name: Name, settled: set[Name]) -> bool:
    """Whether a country only qualifies a settled body: "China's" in "China's Foreign Ministry"."""
    return name.kind == "country" and name.modifier and any(body.first == name.last + 1 for body in settled)


def _profile(corpus: Corpus, stored: Stored, index: int) -> Profile:
    """Return the profile of one evidence of a claim: passage, claim, other wordings; the passage alone where the curator says that it conflicts."""
    known: Profile | None = stored.kept.get(index)
    if known is None:
        evidence = stored.claim.evidence[index]
        alone = evidence.stance == Stance.CONFLICTS.value
        known = stored.kept[index] = looked_up(
            (stored.passages[index],) if alone else (stored.passages[index], stored.frame, *stored.also),
            stored.tables(index, alone=alone),
            speakers=ids(stored.claim.said_by, corpus.vocabulary),
            voices=voices_of(corpus, evidence),
            reported_on=edtf.interval(corpus.sources[evidence.source].published),
            document=_document(corpus.sources[evidence.source].publisher, corpus.sources[evidence.source].kind),
        )
    return known


@lru_cache(maxsize=1024)
def _document(publisher: str, kind: str) -> frozenset[str]:
    """Return the lemmas with which a text may speak of a source itself: its publisher's, and what its kind of document is called."""
    kinds = mapping("documents")
    return frozenset((*(word.lemma for word in words(publisher)), *(str(lemma) for lemma in (*kinds["any"], *kinds.get(kind, ())))))


def voices_of(corpus: Corpus, evidence: Evidence) -> list[str]:
    """Return the ids of those on whose word a source says what it says: whom it repeats, and its publisher."""
    return [item for voice in (evidence.rests_on, corpus.sources[evidence.source].publisher) for item in ids(voice, corpus.vocabulary)]
