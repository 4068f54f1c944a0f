"""Public sets of other beats, in the layout of their folder: what `search` finds, what `compare` says of two texts, and whether `verify` cries wolf.

The sets are data of others and no part of the project; their rows are read where they lie, and nothing of them is kept but counts.
"""

from __future__ import annotations

import json
import re
import tempfile
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

from claimcheck.comparing import compare
from claimcheck.corpus.opening import open_corpus
from claimcheck.model import Stance, Verdict
from claimcheck.searching import search
from claimcheck.values import dataclass
from claimcheck.verify import verify

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable, Iterator, Sequence

    from claimcheck.match.index import Index

STANCES = {
    "entailment": "agrees", "SUPPORTS": "agrees",
    "contradiction": "conflicts", "REFUTES": "conflicts",
    "neutral": "silent", "NOT_ENOUGH_INFO": "silent", "DISPUTED": "silent",
}  # fmt: skip
_LETTERS = re.compile(r"[\W_]+")
_FALSE = 0.05
"""The share of the queries without an answer that may get one."""


@dataclass(frozen=True, slots=True)
class Row:
    """One measure."""

    what: str
    value: float | None
    """None where nothing was measured."""
    bar: float | None
    """What it must reach; None where it is reported only."""
    of: int
    """How many rows, queries or answers it is taken over."""
    most: bool = False
    """The bar is the most that it may be, not the least."""
    digits: int = 3
    """Decimals to show; 0 for a count."""

    @property
    def met(self) -> bool | None:
        """Whether the bar is met, None where there is none."""
        if self.bar is None or self.value is None:
            return None
        return self.value <= self.bar if self.most else self.value >= self.bar


@dataclass(frozen=True, slots=True)
class Miss:
    """One row that came out wrong."""

    what: str
    id: str
    wanted: str
    got: str
    text: str


Measured = tuple[list[Row], list[Miss]]


def rows_of(path: Path) -> list[dict[str, Any]]:
    """Return the rows of a JSONL file."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def sample(rows: Sequence[dict[str, Any]], most: int) -> list[dict[str, Any]]:
    """Return at most `most` rows, spread evenly; all where it is 0."""
    return list(rows) if not most or most >= len(rows) else [rows[index * len(rows) // most] for index in range(most)]


def pairs(folder: Path, most: int = 0) -> Measured:
    """Return how `compare` fares on the pairs of statement and evidence."""
    bars = {"RTE_Quant": 0.70, "NewsNLI": 0.70, "RedditNLI": 0.62, "AWPNLI": None}
    rows, misses = [], []
    equate = rows_of(folder / "equate.jsonl")
    for subset, bar in bars.items():
        judged = list(_judged(subset, sample([row for row in equate if row["subset"] == subset], most)))
        right = sum(wanted == got for _, wanted, got, _ in judged)
        rows.append(Row(f"{subset}: accuracy", right / len(judged) if judged else None, bar, len(judged)))
        misses += _wrong(subset, judged)
    fever = list(_judged("fever-symmetric", sample(rows_of(folder / "fever-symmetric.jsonl"), most)))
    claims = sample(rows_of(folder / "climate-fever.jsonl"), most)
    passages = [
        {"id": f"{row['id']}/{index}", "statement": row["statement"], "evidence": item["text"], "label": item["label"]}
        for row in claims
        for index, item in enumerate(row["evidence"])
    ]
    climate = list(_judged("climate-fever", passages))
    spoken = {name.partition("/")[0] for name, _, got, _ in climate if got != "silent"}
    rows += [*_precision("fever-symmetric", fever, "rows"), *_precision("climate-fever", climate, "passages")]
    rows.append(Row("climate-fever: claims with a stance", len(spoken) / len(claims) if claims else None, 0.15, len(claims)))
    return rows, [*misses, *_wrong("fever-symmetric", fever), *_wrong("climate-fever", climate)]


_Pair = tuple[str, str, str, str]


def _judged(name: str, rows: Iterable[dict[str, Any]]) -> Iterator[_Pair]:
    """Yield (id, right stance, given stance, texts) of each row; a label that is not known ends the run."""
    for row in rows:
        if row["label"] not in STANCES:
            message = f"{name}: no stance for the label {row['label']!r}"
            raise ValueError(message)
        given = compare(row["statement"], row["evidence"]).stance.value
        yield str(row["id"]), STANCES[row["label"]], given, f"{row['statement']} ~ {row['evidence']}"


def _wrong(what: str, judged: Iterable[_Pair]) -> list[Miss]:
    return [Miss(what, name, wanted, got, text) for name, wanted, got, text in judged if wanted != got]


def _precision(what: str, judged: Sequence[_Pair], unit: str) -> list[Row]:
    """Return the precision of both stances, and how many rows have one."""
    rows = []
    for stance in (Stance.AGREES.value, Stance.CONFLICTS.value):
        given = [wanted for _, wanted, got, _ in judged if got == stance]
        rows.append(Row(f"{what}: precision of {stance}", given.count(stance) / len(given) if given else None, 0.80, len(given)))
    spoken = sum(got != "silent" for _, _, got, _ in judged)
    bar = 0.15 if unit == "rows" else None
    rows.append(Row(f"{what}: {unit} with a stance", spoken / len(judged) if judged else None, bar, len(judged)))
    return rows


def retrieval(folder: Path, most: int = 0, part: str = "dev") -> Measured:
    """Return how `search` fares on the queries of one part, against a corpus made of all claims.

    Claims that differ in marks alone are one claim: the pool holds some twice.
    """
    claims = rows_of(folder / "clef2020.claims.jsonl")
    first: dict[str, str] = {}
    same = {f"c{row['id']}": first.setdefault(_LETTERS.sub(" ", row["claim"].lower()).strip(), f"c{row['id']}") for row in claims}
    right: dict[str, set[str]] = {}
    for row in rows_of(folder / "clef2020.qrels.jsonl"):
        right.setdefault(str(row["query"]), set()).add(same[f"c{row['claim']}"])
    queries = sample([row for row in rows_of(folder / "clef2020.queries.jsonl") if row["split"] == part and str(row["id"]) in right], most)
    with tempfile.TemporaryDirectory() as place:
        corpus = _corpus(claims, Path(place))
        answers = [_first_of(same, search(row["query"], corpus)) for row in queries]
        corpus.close()
    wanted = [right[str(row["id"])] for row in queries]
    return _ranked(queries, answers, wanted, part)


def _corpus(claims: Iterable[dict[str, Any]], folder: Path) -> Index:
    """Return a corpus with each row as a reviewed claim, its title as another wording."""
    (folder / "claims").mkdir()
    (folder / "sources").mkdir()
    review = {"publisher": "unknown", "url": "https://example.org", "date": "2020", "rating": "unknown", "stance": "conflicts"}
    with (folder / "claims" / "pool.jsonl").open("w", encoding="utf-8") as file:
        for row in claims:
            also = [row["title"]] if row["title"] and row["title"] != row["claim"] else []
            file.write(json.dumps({"id": f"c{row['id']}", "claim": row["claim"], "also": also, "reviews": [review]}) + "\n")
    return open_corpus(folder, keep=folder / "index")


_Answer = list[tuple[str, float]]


def _first_of(same: dict[str, str], found: Iterable[Any]) -> _Answer:
    """Return (claim, score), of claims that are one the best alone."""
    best: dict[str, float] = {}
    for match in found:
        best.setdefault(same[match.claim], match.score)
    return list(best.items())


def _ranked(queries: Sequence[dict[str, Any]], answers: Sequence[_Answer], wanted: Sequence[set[str]], part: str) -> Measured:
    precisions, firsts, absent, misses = [], [], [], []
    for query, answer, right in zip(queries, answers, wanted, strict=True):
        hits = [rank for rank, (claim, _) in enumerate(answer[:5], start=1) if claim in right]
        precisions.append(sum((index + 1) / rank for index, rank in enumerate(hits)) / min(len(right), 5))
        firsts.append((answer[0][1] if answer else 0.0, 1 in hits))
        absent.append(max((score for claim, score in answer if claim not in right), default=0.0))
        if 1 not in hits:
            place = next((str(rank) for rank, (claim, _) in enumerate(answer, start=1) if claim in right), "none")
            misses.append(Miss("clef2020", str(query["id"]), "1", place, query["query"]))
    count = len(queries)
    if not count:
        return [Row(f"clef2020 {part}: no queries", None, None, 0)], []
    threshold = sorted(absent, reverse=True)[int(_FALSE * count)]
    rows = [
        Row(f"clef2020 {part}: MAP@5", sum(precisions) / count, 0.89, count),
        Row(f"clef2020 {part}: recall@1", sum(right for _, right in firsts) / count, 0.88, count),
        Row(f"clef2020 {part}: correct@1 at 5 % false", sum(right and score > threshold for score, right in firsts) / count, 0.65, count),
    ]
    return rows, misses


def wolf(folder: Path, corpus: Index, as_of: datetime.date, most: int = 0) -> Measured:
    """Return how many statements of other beats the shipped corpus takes for its own."""
    statements = [("equate", row["id"], row["statement"]) for row in sample(rows_of(folder / "equate.jsonl"), most)]
    statements += [("fever-symmetric", row["id"], row["statement"]) for row in sample(rows_of(folder / "fever-symmetric.jsonl"), most)]
    statements += [("climate-fever", row["id"], row["statement"]) for row in sample(rows_of(folder / "climate-fever.jsonl"), most)]
    statements += [("clef2020", row["id"], row["query"]) for row in sample(rows_of(folder / "clef2020.queries.jsonl"), most)]
    misses = []
    for name, row, text in statements:
        verdict = verify(text, corpus, as_of=as_of).verdict
        if verdict is not Verdict.NOT_ENOUGH:
            misses.append(Miss("crying wolf", f"{name} {row}", Verdict.NOT_ENOUGH.value, verdict.value, text))
    counts = Counter(miss.got for miss in misses)
    rows = [Row("crying wolf: refuted or supported", counts["refuted"] + counts["supported"], 2, len(statements), most=True, digits=0)]
    rows.append(Row("crying wolf: conflicting", counts["conflicting"], None, len(statements), digits=0))
    return rows, misses
