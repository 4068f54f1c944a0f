"""The file formats of a corpus, described once: validation reads these shapes, and the JSON Schemas for editors are made from them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from claimcheck.corpus.shape import FORMS, Anything, Items, Record, Shape, Table, Text, Whole

if TYPE_CHECKING:
    from pathlib import Path

KINDS = ("news", "government-report", "court-filing", "press-release", "dataset", "transcript", "opinion", "advocacy")

SOURCE = Record(
    "a source",
    "The front matter of sources/<id>.md; the file's name is the source's id.",
    {
        "title": Text("the headline, or the best description where there is none"),
        "publisher": Text("who published it"),
        "published": Text("when, in EDTF: 2018-11-26, 2023-06, 2018, 2016-09~", "edtf"),
        "url": Text("where it is, or none together with `find:`", "url"),
        "find": Text("up to six words to search for it", "few-words"),
        "kind": Text("what sort of document it is", choices=KINDS),
        "text": Text("verbatim: the source's own words; digest: a summary in yours", choices=("verbatim", "digest")),
        "original": Record(
            "`original`",
            "The document that a digest sums up, or that a verbatim text was taken from.",
            {
                "sha256": Text("hash of its file", "sha256"),
                "words": Whole("how many words it has"),
                "text": Text("hash of the text below, where that is verbatim, as `sources add` writes it", "hash64"),
            },
            ("sha256",),
        ),
        "withdrawn": Record(
            "`withdrawn`",
            "Corrected or retracted; the evidence leaves the verdicts and is shown as withdrawn.",
            {"on": Text("the day", "date"), "why": Text("what happened")},
            ("on", "why"),
        ),
        "notes": Text("anything that another curator should know"),
    },
    ("title", "publisher", "published", "url", "kind", "text"),
)

EVIDENCE = Record(
    "evidence",
    "A link to one passage of one source.",
    {
        "source": Text("id of a source: the file's name in sources/", "id"),
        "passage": Text("an exact span of the source's text"),
        "prefix": Text("the words before it, where the passage stands more than once"),
        "suffix": Text("the words after it, where the passage stands more than once"),
        "rests_on": Text("whose word it is, where the source repeats another"),
        "stance": Text("only where the words do not show it", choices=("agrees", "conflicts")),
        "reports": Record(
            "`reports`",
            "What the passage reports, only where its wording defeats the reader.",
            {
                "number": Text("the figure", "figure"),
                "unit": Text("its unit"),
                "per": Text("the period of a rate, such as year"),
                "counts": Text("what is counted"),
                "when": Text("the period", "period"),
            },
        ),
        "superseded_by": Record(
            "`superseded_by`",
            "The claim that tells what changed.",
            {"claim": Text("id of that claim", "id")},
            ("claim",),
        ),
    },
    ("source", "passage"),
)

REVIEW = Record(
    "a review",
    "A published fact-check of the claim.",
    {
        "publisher": Text("who checked it"),
        "url": Text("where", "link"),
        "date": Text("when, in EDTF", "edtf"),
        "rating": Text("as published"),
        "stance": Text("what the rating amounts to", choices=("agrees", "conflicts", "silent")),
    },
    ("publisher", "rating", "stance"),
)

CLAIM = Record(
    "a claim",
    "One curated assertion, linked to evidence or to published fact-checks.",
    {
        "id": Text("a short name, unique in the corpus, such as fentanyl-deaths-2021", "id"),
        "claim": Text("the assertion in one sentence that stands by itself"),
        "also": Items("other wordings of the same assertion", Text("another wording")),
        "not": Items("known falsehoods that circulate", Text("a falsehood")),
        "said_by": Text("the speaker, where the claim is what somebody said"),
        "evidence": Items("passages that speak to it", EVIDENCE),
        "reviews": Items("published fact-checks, in place of evidence", REVIEW),
        "tags": Items("words to find it by", Text("a tag")),
        "checked": Record(
            "`checked`",
            "The sign-off that `claims approve` writes.",
            {
                "by": Text("who"),
                "on": Text("when", "date"),
                "method": Text("how"),
                "of": Text("hash of claim and passages, so that an edit voids it", "hash"),
            },
            ("by", "on", "of"),
        ),
        "review_by": Text("stale after that day", "date"),
    },
    ("id", "claim"),
)

CLAIMS = Record(
    "a claims file",
    "claims/<topic>.yaml: the claims of one topic.",
    {
        "schema": Text("claims/0", choices=("claims/0",)),
        "topic": Text("what the claims are about"),
        "claims": Items("the claims", CLAIM),
    },
    ("schema", "topic", "claims"),
)

IMPORTED = Record("a claim", "A line of claims/<name>.jsonl.", {**CLAIM.fields, "topic": Text("what it is about")}, CLAIM.required)

_LISTED = Record(
    "an entry",
    "A sentence of the source, and what becomes of it.",
    {
        "do": Text("keep, drop, or merge and the id of a claim: merge fentanyl-deaths-2021"),
        "id": CLAIM.fields["id"],
        "claim": CLAIM.fields["claim"],
        **{key: EVIDENCE.fields[key] for key in ("passage", "prefix", "suffix", "rests_on", "stance")},
        **{key: CLAIM.fields[key] for key in ("also", "not", "said_by", "tags", "review_by")},
    },
    ("do", "passage"),
)

DRAFT = Record(
    "a list of draft claims",
    "What `claims draft` writes for a curator to edit.",
    {
        "schema": Text("draft/0", choices=("draft/0",)),
        "source": Text("id of the source", "id"),
        "file": Text("the claims file that the claims are written to, such as claims/deaths.yaml"),
        "topic": Text("what the claims are about, for a new file"),
        "claims": Items("the sentences", _LISTED),
    },
    ("schema", "source", "file", "topic", "claims"),
)

GLOSSARY = Record(
    "a glossary",
    "Entities and terms of the beat.",
    {
        "schema": Text("glossary/0", choices=("glossary/0",)),
        "entities": Items(
            "who and what the beat is about",
            Record(
                "an entity",
                "Somebody or something with a name.",
                {
                    "name": Text("the name in full"),
                    "kind": Text("person, agency, company, country, place, substance, law, group, \u2026"),
                    "also": Items("other right forms: aliases, abbreviations", Text("a form"), alone=True),
                    "demonym": Items("adjectives and the people: Chinese, Hungarians", Text("a form"), alone=True),
                    "misspelled": Items("wrong forms that circulate; they find the entity and are reported", Text("a form"), alone=True),
                    "part_of": Items("what it belongs to", Text("the name of another entity"), alone=True),
                    "capital_of": Text("the country whose government it stands for"),
                },
                ("name", "kind"),
            ),
        ),
        "terms": Items(
            "words of the beat",
            Record(
                "a term",
                "A word or phrase with what may stand for it and what contradicts it.",
                {
                    "term": Text("the word"),
                    "kind": Text("relation for verbs, thing for nouns, quality for adjectives", choices=("relation", "thing", "quality")),
                    "also": Items("what may stand for it", Text("a word"), alone=True),
                    "opposite": Items("what contradicts it", Text("a word"), alone=True),
                    "broader": Items("what it implies", Text("a word"), alone=True),
                    "apart": Items("terms of its family that exclude it", Text("a word"), alone=True),
                },
                ("term",),
            ),
        ),
    },
    ("schema",),
)

QUOTES = Record(
    "a quotes sidecar",
    "sources/<id>.quotes.json: hashes of every five words in order, made by `sources quotes`.",
    {
        "schema": Whole("the version of the format", exactly=0),
        "normalise": Text("how words are normalised", choices=("v1",)),
        "window": Whole("words in a window", exactly=5),
        "hash": Text("the hash", choices=("blake2b-64",)),
        "original": Text("hash of the file that it was made from", "sha256"),
        "paragraphs": Table("hashes by locator", Items("hashes in order", Text("a hash", "hash64"))),
        "gapped": Table("beside each window, by locator, hashes with one word left open", Items("in order", Text("four hashes", "hash128"))),
        "turns": Table("windows whose last word turns what was said, by locator", Items("in order", Text("a hash", "hash64"))),
    },
    ("schema", "normalise", "window", "hash", "paragraphs"),
)

FORMATS = {"claims": CLAIMS, "imported-claim": IMPORTED, "glossary": GLOSSARY, "source": SOURCE, "quotes": QUOTES, "draft": DRAFT}


def _schema(shape: Shape) -> dict[str, Any]:
    if isinstance(shape, Text):
        out: dict[str, Any] = {"type": "string", "description": shape.doc}
        if shape.form in {"edtf", "period", "figure"}:
            out["type"] = ["string", "number"]  # an editor's YAML reads 2018 as a number; claimcheck reads what was written
        if shape.choices:
            out["enum"] = list(shape.choices)
        if shape.form:
            out["pattern"] = f"^({FORMS[shape.form][0]})$"
        return out
    if isinstance(shape, Whole):
        return {"description": shape.doc} | ({"const": shape.exactly} if shape.exactly is not None else {"type": "integer", "minimum": 0})
    if isinstance(shape, Items):
        listed = {"type": ["array", "null"], "items": _schema(shape.of)}
        return {"description": shape.doc} | ({"anyOf": [listed, _schema(shape.of)]} if shape.alone else listed)
    if isinstance(shape, Anything):
        return {}
    if isinstance(shape, Table):
        return {"type": "object", "description": shape.doc, "additionalProperties": _schema(shape.of)}
    return {
        "type": "object",
        "description": shape.doc,
        "properties": {name: _schema(inner) for name, inner in shape.fields.items()},
        "required": list(shape.required),
        "additionalProperties": False,
    }


def json_schemas() -> dict[str, str]:
    """Return the JSON Schema (draft 2020-12) of each format as text, by file name."""
    out = {}
    for name, shape in FORMATS.items():
        head = {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": f"claimcheck {name}, schema 0"}
        out[f"{name}.json"] = json.dumps({**head, **_schema(shape)}, indent=1, ensure_ascii=False) + "\n"
    return out


def write_json_schemas(folder: Path) -> None:
    """Write the schemas into `folder` (docs/schema), where a test finds them current."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in json_schemas().items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")
