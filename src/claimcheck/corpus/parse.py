"""Values of one file to sources, claims, glossaries and sidecars: whatever is wrong with them is reported at its place."""

from __future__ import annotations

import hashlib
import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

from claimcheck.corpus import codes
from claimcheck.corpus.anchor import Body, Span
from claimcheck.corpus.describe import CLAIM, CLAIMS, EVIDENCE, GLOSSARY, IMPORTED, QUOTES, SOURCE
from claimcheck.corpus.nodes import Map, Seq, read_json, read_yaml, shown
from claimcheck.corpus.passages import Missed, Sought, locate
from claimcheck.corpus.reporting import Problems, Spot
from claimcheck.corpus.shape import Anything, Items, Record, has_form, validate
from claimcheck.model import Claim, Evidence, Review, Source

if TYPE_CHECKING:
    from collections.abc import Mapping

    from claimcheck.corpus.reporting import Mark

_CLAIMS_ALONE = Record(CLAIMS.noun, CLAIMS.doc, {**CLAIMS.fields, "claims": Items(CLAIMS.fields["claims"].doc, Anything(""))}, CLAIMS.required)
"""A claims file without its claims, which are validated one by one, as they are read."""

_FRONT_END = re.compile(r"^---[ \t]*$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A source with its text."""

    source: Source
    body: Body
    front: str
    """JSON of the whole front matter."""


@dataclass(frozen=True, slots=True)
class Filed:
    """A claim with its place in its file, lines and columns from 1."""

    claim: Claim
    line: int
    column: int
    superseded_at: tuple[tuple[int, int], ...]
    """Line and column where each evidence names the claim that supersedes it; (1, 1) where it names none."""


class _Context(NamedTuple):
    """What the claims of one file have in common."""

    topic: str
    report: Problems
    sources: Mapping[str, SourceFile | None]
    shape: Record


def source(text: str, name: str, report: Problems) -> SourceFile | None:
    """Return the source of `sources/<name>.md`; None with problems in `report`."""
    if not text.startswith("---\n"):
        wanted = "title, publisher, published, url, kind, text"
        report.add(None, codes.FRONT_MATTER, f"no front matter: begin with a line `---`, then {wanted}, then a line `---`")
        return None
    end = _FRONT_END.search(text, 4)
    if end is None:
        report.add(None, codes.FRONT_MATTER, "the front matter is not closed: add a line `---` after its last key")
        return None
    before = report.total
    front = read_yaml("\n" + text[4 : end.start()], report)
    if report.total == before:
        validate(Map() if front is None else front, SOURCE, report, Spot(0, 0))
    if not has_form(name, "id"):
        report.add(None, codes.BAD_VALUE, f"the file's name is the source's id: use letters, digits and hyphens, not `{shown(name)}`")
    body = text[end.end() + 1 :]
    if report.total == before and front["url"] == "none" and "find" not in front:
        report.add(front.values_at["url"], codes.MISSING_KEY, "`url: none` needs `find:` with up to six words to search for")
    if not body.strip():
        spot = Spot(text.count("\n", 0, end.end()), 0)
        report.add(spot, codes.FRONT_MATTER, "no text below the front matter: add the paragraphs that claims can cite")
    if report.total != before:
        return None
    withdrawn = front.get("withdrawn")
    return SourceFile(
        Source(
            id=name,
            title=_line(front["title"]),
            publisher=_line(front["publisher"]),
            published=front["published"],
            url="" if front["url"] == "none" else front["url"],
            find=_line(front.get("find", "")),
            kind=front["kind"],
            text=front["text"],
            withdrawn=f"{withdrawn['on']}: {_line(withdrawn['why'])}" if withdrawn else "",
        ),
        Body(body),
        json.dumps(front, ensure_ascii=False),
    )


def _line(text: str) -> str:
    return " ".join(text.split())


def claims(text: str, report: Problems, sources: Mapping[str, SourceFile | None], ids: set[str]) -> tuple[Filed, ...] | None:
    """Return the claims of a claims file, None where it cannot be read as one.

    `sources` has None for a source that is on file but did not load; `ids` gathers the ids of all claims, faulty ones too.
    """
    tree = _document(text, _CLAIMS_ALONE, report)
    if tree is None:
        return None
    listed = tree.get("claims")
    topic = _line(tree["topic"]) if isinstance(tree.get("topic"), str) else ""
    if not isinstance(listed, Seq):
        return None
    ids.update(item["id"] for item in listed if isinstance(item, Map) and isinstance(item.get("id"), str))
    context = _Context(topic, report, sources, CLAIM)
    filed = (_filed(item, context, listed.items_at[index]) for index, item in enumerate(listed))
    return tuple(item for item in filed if item)


def _document(text: str, shape: Record, report: Problems) -> Map | None:
    """Return a YAML file's values, validated; None where they are not of this schema at all."""
    before = report.total
    tree = read_yaml(text, report)
    if report.total != before:
        return None
    schema = shape.fields["schema"].choices[0]  # type: ignore[union-attr]
    if tree is None or not isinstance(tree, Map):
        report.add(None, codes.WRONG_SCHEMA, f"{'empty' if tree is None else 'not keys with values'}: begin with `schema: {schema}`")
        return None
    found = tree.get("schema")
    if found != schema:
        message = f"no schema: add `schema: {schema}` as the first line"
        if "schema" in tree:
            message = f"`schema` is {shown(found)}, and this version reads {schema}"
        report.add(tree.values_at.get("schema", tree.at), codes.WRONG_SCHEMA, message)
        return None
    validate(tree, shape, report, tree.at)
    return tree


def _filed(value: Any, context: _Context, at: Mark | None) -> Filed | None:  # noqa: ANN401
    report, before = context.report, context.report.total
    validate(value, context.shape, report, at)
    if report.total != before and not (isinstance(value, Map) and isinstance(value.get("evidence"), Seq)):
        return None
    evidence = _evidence(value, report, context.sources, at)
    if report.total != before:
        return None
    reviews = tuple(_review(item) for item in value.get("reviews") or ())
    if bool(evidence) == bool(reviews):
        what = "has both `evidence` and `reviews`: keep one"
        if not evidence:
            what = "has no `evidence`: cite a passage of a source (or a published fact-check under `reviews`)"
        report.add(value.keys_at.get("evidence", value.at or at), codes.MISSING_KEY, f"the claim `{value['id']}` {what}")
        return None
    text = _line(value["claim"])
    checked = value.get("checked")
    claim = Claim(
        id=value["id"],
        topic=_line(value.get("topic", context.topic)),
        text=text,
        also=_texts(value.get("also")),
        falsehoods=_texts(value.get("not")),
        evidence=evidence,
        reviews=reviews,
        said_by=_line(value.get("said_by", "")),
        tags=_texts(value.get("tags")),
        review_by=value.get("review_by", ""),
        checked=bool(checked) and checked["of"] == signature(text, [item.passage for item in evidence]),
    )
    places = tuple(_superseded_at(item) for item in value.get("evidence") or ())
    mark = value.at or at
    return Filed(claim, report.first_line + (mark.line if mark else 0), (mark.column if mark else 0) + 1, places)


def _superseded_at(item: Map) -> tuple[int, int]:
    inner = item.get("superseded_by")
    mark = inner.values_at.get("claim") if isinstance(inner, Map) else None
    return (mark.line + 1, mark.column + 1) if mark else (1, 1)


def _texts(value: Any) -> tuple[str, ...]:  # noqa: ANN401
    return tuple(_line(item) for item in value or ())


def _review(item: Map) -> Review:
    return Review(_line(item["publisher"]), item.get("url", ""), item.get("date", ""), _line(item["rating"]), item["stance"])


def signature(claim: str, passages: list[str]) -> str:
    """Return what `checked: of` holds: 16 hexadecimal digits that change with the claim's words or a passage's."""
    return hashlib.sha256("\n".join([claim, *passages]).encode("utf-8", "replace")).hexdigest()[:16]


def _evidence(value: Map, report: Problems, sources: Mapping[str, SourceFile | None], at: Mark | None) -> tuple[Evidence, ...]:
    """Return the evidence of a claim, each passage anchored; what is wrong elsewhere in the claim does not hide what is wrong here."""
    found: list[Evidence] = []
    listed = value.get("evidence")
    for item in listed if isinstance(listed, list) else ():
        if not isinstance(item, Map) or not all(isinstance(item.get(key), str) for key in EVIDENCE.required):
            continue
        name = item["source"]
        if name not in sources:
            report.add(item.values_at.get("source", at), codes.UNKNOWN_SOURCE, f"no source `{shown(name)}` in sources/{_meant(name, sources)}")
            continue
        known = sources[name]
        span = _span(item, known, name, report, at) if known else Span(0, 0, "", "")
        if span is None:
            continue
        reports = item.get("reports")
        superseded = item.get("superseded_by")
        found.append(
            Evidence(
                source=name,
                passage=span.text,
                locator=span.locator,
                start=span.start,
                end=span.end,
                rests_on=_line(item.get("rests_on") or ""),
                stance=item.get("stance") or "",
                superseded_by=(superseded.get("claim") or "") if isinstance(superseded, Map) else "",
                reports=json.dumps(reports, ensure_ascii=False, sort_keys=True) if reports else "",
            )
        )
    return tuple(found)


def _meant(name: str, options: Mapping[str, object]) -> str:
    import difflib  # only where something is wrong

    close = difflib.get_close_matches(name, list(options), n=1)
    return f": did you mean `{close[0]}`?" if close else f": add sources/{shown(name)}.md, or name one that is there"


def sought(item: Map) -> Sought:
    """Return what a piece of evidence says of its passage."""
    return Sought(*(item[key] if isinstance(item.get(key), str) else "" for key in Sought._fields))


def _span(item: Map, known: SourceFile, name: str, report: Problems, at: Mark | None) -> Span | None:
    """Return the one span that the evidence names, or report why there is none."""
    found = locate(known.body, sought(item), name)
    if isinstance(found, Missed):
        report.add(item.values_at.get("passage", at), found.code, found.message)
        return None
    return found


def imported(line: str, report: Problems, sources: Mapping[str, SourceFile | None], topic: str) -> Filed | None:
    """Return the claim of one line of a JSONL file; `report.first_line` is the line's number."""
    before = report.total
    value = read_json(line, report)
    return _filed(value, _Context(topic, report, sources, IMPORTED), None) if report.total == before else None


def glossary(text: str, report: Problems) -> Map | None:
    """Return a glossary in the shape that `frame.vocabulary.build` takes."""
    before = report.total
    tree = _document(text, GLOSSARY, report)
    if tree is None or report.total != before:
        return None
    for entry in (*(tree.get("entities") or ()), *(tree.get("terms") or ())):
        for key in ("also", "demonym", "misspelled", "opposite", "broader", "apart"):
            if isinstance(entry.get(key), str):
                entry[key] = [entry[key]]
    return tree


def quotes(text: str, report: Problems) -> Map | None:
    """Return the sidecar of a source's quotes."""
    before = report.total
    value = read_json(text, report)
    if report.total == before:
        validate(value, QUOTES, report)
    return value if report.total == before else None
