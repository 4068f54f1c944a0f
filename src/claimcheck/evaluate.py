"""Labelled statements → measures of the verdicts: what `claimcheck eval` shows."""

from __future__ import annotations

import datetime
import json
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from claimcheck.errors import InputError
from claimcheck.model import Stance, Verdict
from claimcheck.verify import verify

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from claimcheck.candidates import Corpus
    from claimcheck.model import Report

VERDICTS = tuple(verdict.value for verdict in Verdict)
SPOKEN = (Stance.AGREES.value, Stance.CONFLICTS.value, Stance.SUPERSEDED.value)
"""Stances that a label may name; a silent source is left out."""


@dataclass(frozen=True, slots=True)
class Labelled:
    """One statement with what is right for it."""

    id: str
    statement: str
    verdict: str
    stances: tuple[tuple[str, str], ...]
    """Source id and stance, in order of source."""
    slot: str
    """What decides; "" where not told, as for kind, difficulty and why."""
    kind: str
    difficulty: str
    why: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """One statement, judged."""

    label: Labelled
    got: str
    because: str
    stances: tuple[tuple[str, str], ...]

    @property
    def right(self) -> bool:
        """Whether the verdict is the label's."""
        return self.got == self.label.verdict


@dataclass(frozen=True, slots=True)
class Measure:
    """Precision, recall and F1 of one verdict, or of all stances; None where nothing was given, or nothing was there."""

    expected: int
    given: int
    right: int

    @property
    def precision(self) -> float | None:
        """Share of the given ones that are right."""
        return self.right / self.given if self.given else None

    @property
    def recall(self) -> float | None:
        """Share of the expected ones that were given."""
        return self.right / self.expected if self.expected else None

    @property
    def f1(self) -> float | None:
        """Harmonic mean of precision and recall; None where neither label nor answer has any."""
        both = self.expected + self.given
        return 2 * self.right / both if both else None

    def to_dict(self) -> dict[str, Any]:
        """Return counts and measures."""
        counts = {"expected": self.expected, "given": self.given, "right": self.right}
        return {**counts, "precision": self.precision, "recall": self.recall, "f1": self.f1}


@dataclass(frozen=True, slots=True)
class Evaluation:
    """All outcomes, and what they amount to."""

    outcomes: tuple[Outcome, ...]
    as_of: str
    corpus: str
    corpus_hash: str

    @property
    def accuracy(self) -> float | None:
        """Share of the statements whose verdict is the label's; None of none."""
        return sum(item.right for item in self.outcomes) / len(self.outcomes) if self.outcomes else None

    @property
    def macro_f1(self) -> float | None:
        """Mean F1 of the verdicts that labels or answers have."""
        known = [measure.f1 for _, measure in self.measures if measure.f1 is not None]
        return sum(known) / len(known) if known else None

    @property
    def measures(self) -> tuple[tuple[str, Measure], ...]:
        """Verdict by verdict."""
        expected = Counter(item.label.verdict for item in self.outcomes)
        given = Counter(item.got for item in self.outcomes)
        right = Counter(item.got for item in self.outcomes if item.right)
        return tuple((name, Measure(expected[name], given[name], right[name])) for name in VERDICTS)

    @property
    def confusion(self) -> dict[str, dict[str, int]]:
        """Counts by expected, then by given verdict; all of them, in fixed order."""
        pairs = Counter((item.label.verdict, item.got) for item in self.outcomes)
        return {expected: {given: pairs[expected, given] for given in VERDICTS} for expected in VERDICTS}

    @property
    def stances(self) -> Measure:
        """Micro-averaged over (source, stance) pairs of the statements that are not labelled `not-enough-evidence`."""
        scored = [item for item in self.outcomes if item.label.verdict != Verdict.NOT_ENOUGH.value]
        pairs = [(set(item.label.stances), {pair for pair in item.stances if pair[1] in SPOKEN}) for item in scored]
        right = sum(len(wanted & found) for wanted, found in pairs)
        return Measure(sum(len(wanted) for wanted, _ in pairs), sum(len(found) for _, found in pairs), right)

    @property
    def supported_as_refuted(self) -> tuple[str, ...]:
        """Ids of statements that sources support and the answer refutes."""
        return self._mistaken(Verdict.SUPPORTED, Verdict.REFUTED)

    @property
    def refuted_as_supported(self) -> tuple[str, ...]:
        """Ids of statements that sources refute and the answer supports."""
        return self._mistaken(Verdict.REFUTED, Verdict.SUPPORTED)

    def _mistaken(self, expected: Verdict, got: Verdict) -> tuple[str, ...]:
        return tuple(item.label.id for item in self.outcomes if item.label.verdict == expected.value and item.got == got.value)

    @property
    def misses(self) -> tuple[Outcome, ...]:
        """The outcomes that are not right, in the order of the file."""
        return tuple(item for item in self.outcomes if not item.right)

    def by(self, field: str) -> dict[str, dict[str, int]]:
        """Return counts by the label's `kind`, `slot` or `difficulty`, those without one left out."""
        groups: dict[str, list[bool]] = {}
        for item in self.outcomes:
            groups.setdefault(getattr(item.label, field), []).append(item.right)
        return {name: {"statements": len(found), "correct": sum(found)} for name, found in sorted(groups.items()) if name}

    def to_dict(self) -> dict[str, Any]:
        """Return everything with plain values; shares are 0 to 1, or None where they do not exist."""
        measures = dict(self.measures)
        return {
            "schema": 0,
            "statements": len(self.outcomes),
            "accuracy": self.accuracy,
            "macro_f1": self.macro_f1,
            "precision": {name: measure.precision for name, measure in measures.items()},
            "recall": {name: measure.recall for name, measure in measures.items()},
            "verdicts": {name: measure.to_dict() for name, measure in measures.items()},
            "dangerous": {"supported_as_refuted": len(self.supported_as_refuted), "refuted_as_supported": len(self.refuted_as_supported)},
            "dangerous_ids": {"supported_as_refuted": list(self.supported_as_refuted), "refuted_as_supported": list(self.refuted_as_supported)},
            "stances": {"micro_f1": self.stances.f1, **self.stances.to_dict()},
            "confusion": self.confusion,
            "kinds": self.by("kind"),
            "slots": self.by("slot"),
            "difficulties": self.by("difficulty"),
            "misses": [_miss(item) for item in self.misses],
            "as_of": self.as_of,
            "corpus": {"name": self.corpus, "hash": self.corpus_hash},
        }


def _miss(item: Outcome) -> dict[str, Any]:
    label = item.label
    stances = {"expected": dict(label.stances), "given": dict(item.stances)}
    return {
        "id": label.id,
        "statement": label.statement,
        "expected": label.verdict,
        "given": item.got,
        "because": item.because,
        "why": label.why,
        "slot": label.slot,
        "kind": label.kind,
        "stances": stances,
    }


def evaluate(path: Path, corpus: Corpus, *, as_of: datetime.date | None = None) -> Evaluation:
    """Judge the labelled statements of a JSONL file against a corpus.

    A line has `statement` and `verdict`, and may have `id` (else its line number), `stances`, `slot`, `kind`, `difficulty`, `why`;
    other fields are ignored, blank lines too. Raises InputError with `file:line` for each line that cannot be read, all at once.
    """
    as_of = as_of or datetime.date.today()  # noqa: DTZ011 - the day where the user is
    labels = read_labels(path)
    outcomes = tuple(judged(label, verify(label.statement, corpus, as_of=as_of, wording=False)) for label in labels)
    return Evaluation(outcomes, as_of.isoformat(), corpus.name, corpus.hash)


def judged(label: Labelled, report: Report) -> Outcome:
    """Return the outcome of one report; where the whole gives no reason, that of its first part that has the verdict."""
    reasons = (part.because or part.reason for part in report.parts if part.verdict is report.verdict)
    stances = tuple((source, stance.value) for source, stance in report.stances)
    return Outcome(label, report.verdict.value, report.because or next(reasons, ""), stances)


def read_labels(path: Path) -> tuple[Labelled, ...]:
    """Return the labelled statements of a file; raises InputError with every line that is wrong, or where the file cannot be read."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is not UTF-8"
        message = f"{path}: cannot be read: {reason}"
        raise InputError(message) from error
    labels, problems = [], []
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip():
            try:
                labels.append(_label(line, number))
            except ValueError as error:
                problems.append(f"{path}:{number}: {error}")
    problems.extend(f"{path}: {problem}" for problem in _repeated(labels))
    if problems or not labels:
        raise InputError("\n".join(problems) or f"{path}: no labelled statements in it")
    return tuple(labels)


def _label(line: str, number: int) -> Labelled:
    """Return one label; raises ValueError with what is wrong and what is expected."""
    try:
        found = json.loads(line)
    except (json.JSONDecodeError, RecursionError) as error:
        message = f"not JSON ({error.msg}, column {error.colno})" if isinstance(error, json.JSONDecodeError) else "not JSON (nested too deep)"
        raise ValueError(message) from error
    problem = "; ".join(_problems(found))
    if problem:
        raise ValueError(problem)
    plain = {name: str(found.get(name) if found.get(name) is not None else "") for name in ("slot", "kind", "difficulty", "why")}
    name = str(found["id"]) if found.get("id") is not None else str(number)
    stances = tuple(sorted((found.get("stances") or {}).items()))
    return Labelled(id=name, statement=found["statement"], verdict=found["verdict"], stances=stances, **plain)


def _problems(found: Any) -> Iterator[str]:  # noqa: ANN401 - whatever the line holds
    if not isinstance(found, dict):
        yield "a JSON object is expected, with `statement` and `verdict`"
        return
    if not isinstance(found.get("statement"), str) or not found["statement"].strip():
        yield "`statement` is missing or is no text"
    if found.get("verdict") not in VERDICTS:
        yield f"`verdict` must be one of {', '.join(VERDICTS)}"
    stances = found.get("stances")
    if stances is not None and not isinstance(stances, dict):
        yield "`stances` must be an object of source ids and stances"
    elif stances and any(stance not in SPOKEN for stance in stances.values()):
        yield f"a stance must be one of {', '.join(SPOKEN)}"


def _repeated(labels: Sequence[Labelled]) -> Iterable[str]:
    counts = Counter(label.id for label in labels)
    return [f"the id {name!r} stands {count} times" for name, count in counts.items() if count > 1]
