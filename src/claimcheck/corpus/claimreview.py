"""ClaimReview (schema.org) to claims with reviews and back: as fact-checkers publish it in their pages, and as the Data Commons feed has it.

What ClaimReview has no place for goes into properties of schema.org that its readers pass over: our id into `identifier`, the stance into the
rating's `reviewAspect`, other wordings into the claim's `alternateName`.
"""

from __future__ import annotations

import re
from hashlib import sha256
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from claimcheck.corpus.ratings import STANCES, stance
from claimcheck.corpus.shape import has_form
from claimcheck.text.drafts.dates import day

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

LONGEST = 2_000
"""Letters of a claim; what is longer is an article in the wrong field."""
NUMBERS = {"agrees": 5, "silent": 3, "conflicts": 1}
_ASPECT = "stance: "
_NO_RATING, _NOBODY = "no rating", "nobody who says so"
_UNFIT = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")


class UnfitError(ValueError):
    """A review that is no claim for us; the message says why, in few words."""

    def __init__(self, lacks: str) -> None:
        """`lacks` is what keeps it from being one: `no claim`."""
        super().__init__(lacks)


def reviews(value: Any) -> Iterator[dict[str, Any]]:  # noqa: ANN401 - whatever JSON holds
    """Yield the ClaimReview objects in a JSON-LD value: alone, in lists, in a graph, in the items of a feed."""
    if isinstance(value, list):
        for item in value:
            yield from reviews(item)
    elif isinstance(value, dict):
        kinds = value.get("@type", "")
        if "ClaimReview" in (kinds if isinstance(kinds, list) else [kinds]):
            yield value
            return
        for key in ("@graph", "dataFeedElement", "item", "itemListElement", "mainEntity", "hasPart", "review"):
            yield from reviews(value.get(key))


def record(value: Mapping[str, Any]) -> dict[str, Any]:
    """Return a claim as a line of claims/<name>.jsonl has it; raises UnfitError where the review says too little."""
    reviewed = value.get("itemReviewed")
    item: Mapping[str, Any] = next((entry for entry in _list(reviewed) if isinstance(entry, dict)), {})
    claim = _text(value.get("claimReviewed")) or _text(item.get("name")) or _text(item.get("text"))
    if not claim or len(claim) > LONGEST:
        raise UnfitError("no claim" if not claim else "a claim of more than 2,000 letters")
    url = next((text for text in (_text(value.get("url")), _text(value.get("mainEntityOfPage"))) if has_form(text, "link")), "")
    publisher = _name(value.get("author")) or _name(value.get("publisher")) or (urlsplit(url).hostname or "").removeprefix("www.")
    if not publisher:
        raise UnfitError(_NOBODY)
    rating, amounts = _rating(value.get("reviewRating"))
    review = {"publisher": publisher, "url": url, "date": _date(value.get("datePublished")), "rating": rating, "stance": amounts}
    kept = _text(value.get("identifier"))
    out = {
        "id": kept if has_form(kept, "id") else made_id(publisher, url, claim),
        "claim": claim,
        "topic": _name(value.get("about")),
        "also": [text for text in map(_text, _list(item.get("alternateName"))) if text],
        "said_by": _name(item.get("author")),
        "tags": [text for text in map(_text, _keywords(value.get("keywords"))) if text],
        "reviews": [{key: text for key, text in review.items() if text}],
    }
    return {key: entry for key, entry in out.items() if entry}


def made_id(publisher: str, url: str, claim: str) -> str:
    """Return the id of an imported claim: the same for the same review."""
    slug = re.sub(r"[^a-z0-9]+", "-", publisher.casefold().encode("ascii", "ignore").decode()).strip("-")[:24].strip("-")
    return f"{slug or 'review'}-{sha256(f'{url} {claim}'.encode('utf-8', 'replace')).hexdigest()[:10]}"


def _rating(value: Any) -> tuple[str, str]:  # noqa: ANN401
    """Return the rating as published and its stance; raises UnfitError where there is none."""
    rating: Mapping[str, Any] = next((entry for entry in _list(value) if isinstance(entry, dict)), {})
    words = _text(rating.get("alternateName")) or _text(rating.get("name")) or _text(rating.get("ratingExplanation"))
    number = _number(rating.get("ratingValue"))
    if not words and number is None:
        words = _text(rating.get("ratingValue"))
    if not words and number is None:
        raise UnfitError(_NO_RATING)
    kept = _text(rating.get("reviewAspect")).removeprefix(_ASPECT)
    amounts = kept if kept in STANCES else stance(words, number, _number(rating.get("worstRating")), _number(rating.get("bestRating")))
    best = _number(rating.get("bestRating"))
    shown = words or (f"{number:g}" + (f" of {best:g}" if best is not None else "") if number is not None else "")
    return shown[:200], amounts or "silent"


def review(claim: Mapping[str, Any], item: Mapping[str, Any]) -> dict[str, Any]:
    """Return one review of a claim as ClaimReview."""
    rating = {
        "@type": "Rating",
        "ratingValue": NUMBERS[item["stance"]],
        "bestRating": 5,
        "worstRating": 1,
        "alternateName": item["rating"],
        "reviewAspect": f"{_ASPECT}{item['stance']}",
    }
    author = {"@type": "Organization", "name": claim["said_by"]} if claim.get("said_by") else None
    reviewed = {"@type": "Claim", "name": claim["claim"], "alternateName": claim.get("also"), "author": author}
    out = {
        "@context": "https://schema.org",
        "@type": "ClaimReview",
        "identifier": claim["id"],
        "url": item.get("url"),
        "datePublished": item.get("date"),
        "claimReviewed": claim["claim"],
        "about": {"@type": "Thing", "name": claim["topic"]} if claim.get("topic") else None,
        "keywords": claim.get("tags"),
        "author": {"@type": "Organization", "name": item["publisher"]},
        "itemReviewed": {key: value for key, value in reviewed.items() if value},
        "reviewRating": rating,
    }
    return {key: value for key, value in out.items() if value}


def _list(value: Any) -> list[Any]:  # noqa: ANN401
    return value if isinstance(value, list) else [] if value is None else [value]


def _text(value: Any) -> str:  # noqa: ANN401
    """Return a text of JSON-LD: plain, in a language, or what an object is called by; white space folded, "" for anything else."""
    if isinstance(value, list):
        return next((text for text in map(_text, value) if text), "")
    if isinstance(value, dict):
        return _text(value.get("@value") or value.get("@id") or value.get("url"))
    return " ".join(_UNFIT.sub(" ", value).split()) if isinstance(value, str) else ""


def _name(value: Any) -> str:  # noqa: ANN401
    """Return the name of a person or body."""
    for entry in _list(value):
        name = _text(entry.get("name")) if isinstance(entry, dict) else _text(entry)
        if name and not has_form(name, "link"):
            return name
    return ""


def _keywords(value: Any) -> list[Any]:  # noqa: ANN401
    return value if isinstance(value, list) else value.split(",") if isinstance(value, str) else []


def _number(value: Any) -> float | None:  # noqa: ANN401
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        return None
    match = _NUMBER.fullmatch(str(value).strip())
    return float(match.group()) if match else None


def _date(value: Any) -> str:  # noqa: ANN401
    text = _text(value)
    return text if has_form(text, "edtf") else day(text)
