"""Measures on labelled statements: arithmetic by hand-built outcomes, input errors by file, one run through a small corpus."""

from __future__ import annotations

import datetime
import json
from typing import TYPE_CHECKING

import pytest

from claimcheck.corpus.opening import open_corpus
from claimcheck.errors import InputError
from claimcheck.evaluate import Evaluation, Labelled, Measure, Outcome, evaluate, read_labels

if TYPE_CHECKING:
    from pathlib import Path

S, R, C, N = "supported", "refuted", "conflicting", "not-enough-evidence"


def outcome(
    name: str, wanted: str, got: str, stances: dict[str, str] | None = None, found: dict[str, str] | None = None, kind: str = "", difficulty: str = ""
) -> Outcome:
    label = Labelled(name, f"Statement {name}.", wanted, tuple(sorted((stances or {}).items())), "number", kind, difficulty, "")
    return Outcome(label, got, "because", tuple(sorted((found or {}).items())))


def evaluation(*outcomes: Outcome) -> Evaluation:
    return Evaluation(outcomes, "2026-11-22", "small", "0")


@pytest.mark.parametrize(
    ("measure", "precision", "recall", "f1"),
    [
        (Measure(4, 2, 2), 1.0, 0.5, 2 / 3),
        (Measure(2, 4, 1), 0.25, 0.5, 1 / 3),
        (Measure(3, 0, 0), None, 0.0, 0.0),
        (Measure(0, 3, 0), 0.0, None, 0.0),
        (Measure(0, 0, 0), None, None, None),
    ],
)
def test_measure(measure: Measure, precision: float | None, recall: float | None, f1: float | None) -> None:
    assert (measure.precision, measure.recall) == (precision, recall)
    assert measure.f1 == (pytest.approx(f1) if f1 is not None else None)


def test_accuracy_and_macro_f1_leave_out_verdicts_that_nobody_gives() -> None:
    result = evaluation(outcome("a", S, S), outcome("b", S, R), outcome("c", R, R), outcome("d", R, R))
    assert result.accuracy == 0.75
    assert result.macro_f1 == pytest.approx((2 / 3 + 4 / 5) / 2)


def test_confusion_counts_every_pair_in_fixed_order() -> None:
    matrix = evaluation(outcome("a", S, R), outcome("b", S, R), outcome("c", N, N)).confusion
    assert list(matrix) == list(matrix[S]) == [S, R, C, N]
    assert matrix[S] == {S: 0, R: 2, C: 0, N: 0}
    assert matrix[N][N] == 1


def test_dangerous_errors_go_both_ways_and_no_others() -> None:
    result = evaluation(outcome("a", S, R), outcome("b", R, S), outcome("c", S, C), outcome("d", N, S), outcome("e", C, S), outcome("f", R, N))
    assert result.supported_as_refuted == ("a",)
    assert result.refuted_as_supported == ("b",)
    assert result.to_dict()["dangerous"] == {"supported_as_refuted": 1, "refuted_as_supported": 1}
    assert result.to_dict()["dangerous_ids"] == {"supported_as_refuted": ["a"], "refuted_as_supported": ["b"]}


def test_stances_are_micro_averaged_over_pairs() -> None:
    result = evaluation(
        outcome("a", S, S, {"x": "agrees", "y": "agrees"}, {"x": "agrees", "y": "conflicts"}),
        outcome("b", R, N, {"x": "conflicts"}, {}),
        outcome("c", C, C, {"x": "agrees", "y": "superseded"}, {"x": "agrees", "y": "superseded", "z": "agrees"}),
    )
    assert result.stances == Measure(expected=5, given=5, right=3)


def test_stances_of_statements_labelled_not_enough_are_not_scored() -> None:
    assert evaluation(outcome("a", N, S, {"x": "agrees"}, {"y": "agrees"})).stances == Measure(0, 0, 0)


def test_groups_by_label_fields_leave_out_the_unlabelled() -> None:
    result = evaluation(outcome("a", S, S, kind="date", difficulty="1"), outcome("b", S, R, kind="date", difficulty="3"), outcome("c", S, S))
    assert result.by("kind") == {"date": {"statements": 2, "correct": 1}}
    assert result.by("difficulty") == {"1": {"statements": 1, "correct": 1}, "3": {"statements": 1, "correct": 0}}


def test_misses_tell_both_verdicts_and_why() -> None:
    miss = evaluation(outcome("a", S, S), outcome("b", R, N)).to_dict()["misses"]
    assert [item["id"] for item in miss] == ["b"]
    assert (miss[0]["expected"], miss[0]["given"], miss[0]["because"]) == (R, N, "because")


def test_no_outcomes_have_no_measures() -> None:
    empty = evaluation().to_dict()
    assert empty["accuracy"] is None
    assert empty["macro_f1"] is None
    assert empty["precision"][S] is None


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("{", "not JSON"),
        ("[]", "a JSON object is expected"),
        ('{"verdict": "supported"}', "`statement` is missing"),
        ('{"statement": "  ", "verdict": "supported"}', "`statement` is missing"),
        ('{"statement": "A.", "verdict": "true"}', "`verdict` must be one of supported, refuted"),
        ('{"statement": "A."}', "`verdict` must be one of"),
        ('{"statement": "A.", "verdict": ["supported"]}', "`verdict` must be one of"),
        ('{"statement": "A.", "verdict": "supported", "stances": ["x"]}', "`stances` must be an object"),
        ('{"statement": "A.", "verdict": "supported", "stances": {"x": "maybe"}}', "a stance must be one of"),
        ('{"statement": "A.", "verdict": "supported", "stances": {"x": {"y": 1}}}', "a stance must be one of"),
        ("[" * 100_000, "not JSON"),
    ],
)
def test_a_bad_line_is_named_by_file_and_line(tmp_path: Path, line: str, said: str) -> None:
    file = tmp_path / "labels.jsonl"
    file.write_text('{"statement": "A.", "verdict": "supported"}\n\n' + line + "\n", encoding="utf-8")
    with pytest.raises(InputError) as caught:
        read_labels(file)
    assert f"{file}:3: " in str(caught.value)
    assert said in str(caught.value)


def test_all_bad_lines_are_named_at_once(tmp_path: Path) -> None:
    file = tmp_path / "labels.jsonl"
    file.write_text("{\n{}\n", encoding="utf-8")
    with pytest.raises(InputError) as caught:
        read_labels(file)
    assert [line.split(": ")[0] for line in str(caught.value).splitlines()] == [f"{file}:1", f"{file}:2"]


@pytest.mark.parametrize(("content", "said"), [(b"", "no labelled statements"), (b"\xff\xfe", "not UTF-8")])
def test_a_file_without_statements(tmp_path: Path, content: bytes, said: str) -> None:
    file = tmp_path / "labels.jsonl"
    file.write_bytes(content)
    with pytest.raises(InputError, match=said):
        read_labels(file)


def test_a_missing_file_and_a_repeated_id(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot be read"):
        read_labels(tmp_path / "none.jsonl")
    file = tmp_path / "labels.jsonl"
    file.write_text('{"id": "a", "statement": "A.", "verdict": "refuted"}\n' * 2, encoding="utf-8")
    with pytest.raises(InputError, match="'a' stands 2 times"):
        read_labels(file)


def test_labels_default_to_line_numbers_and_survive_crlf_and_bom(tmp_path: Path) -> None:
    file = tmp_path / "labels.jsonl"
    file.write_bytes(
        '\ufeff{"statement": "Caf\u00e9\u2028 opened.", "verdict": "refuted"}\r\n\r\n{"id": 7, "statement": "B.", "verdict": "supported", "difficulty": 2}\r\n'.encode()
    )
    first, second = read_labels(file)
    assert (first.id, first.statement) == ("1", "Caf\u00e9\u2028 opened.")
    assert (second.id, second.difficulty) == ("7", "2")


def test_evaluate_judges_a_small_corpus(tmp_path: Path, bridge_corpus: Path) -> None:
    rows = [
        {
            "id": "same",
            "statement": "The Arnsford bridge was closed in March 2019.",
            "verdict": S,
            "stances": {"gazette-2019": "agrees"},
            "kind": "paraphrase",
        },
        {"id": "far", "statement": "Bakers in Lunden sold eighty rye loaves.", "verdict": N},
    ]
    file = tmp_path / "labels.jsonl"
    file.write_text("\n".join(json.dumps(row) for row in rows), encoding="utf-8")
    corpus = open_corpus(bridge_corpus, keep=tmp_path / "cache")
    found = evaluate(file, corpus, as_of=datetime.date(2026, 11, 22))
    assert [item.got for item in found.outcomes] == [S, N]
    assert found.to_dict() == evaluate(file, corpus, as_of=datetime.date(2026, 11, 22)).to_dict()
    assert found.as_of == "2026-11-22"
    assert found.stances == Measure(1, 1, 1)
    assert json.loads(json.dumps(found.to_dict()))["kinds"] == {"paraphrase": {"statements": 1, "correct": 1}}
