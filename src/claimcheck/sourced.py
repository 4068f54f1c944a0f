"""What on file stands behind a quotation: the claims that cite its place, or the source's own paragraph where none of them has its words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck import quoting
from claimcheck.candidates import ids
from claimcheck.data import table
from claimcheck.frame.build import frame
from claimcheck.model import Claim, Evidence
from claimcheck.values import dataclass, replace

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.candidates import Corpus
    from claimcheck.compare.letters import Beside
    from claimcheck.frame.vocabulary import Vocabulary
    from claimcheck.model import Frame

PERSONS = frozenset({"person", ""})
"""Kinds of name that may be somebody who speaks; a name of no kind is one that no glossary has."""
_ON = 2
"""Paragraphs after the one where a quotation begins into which it may go on."""


@dataclass(frozen=True, slots=True)
class Place:
    """One passage for a quotation."""

    claim: Claim
    """With the id "" where no claim cites the passage."""
    evidence: Evidence
    read: Frame
    """The passage."""
    beside: Beside | None
    """The quotation beside the passage; None where the passage is not in the source's own words."""


def places(corpus: Corpus, framed: Frame, found: quoting.Found) -> list[Place]:
    """Return the passages for a quotation that a source has, or has in an altered form, those that report the words of somebody named first.

    Of a source in its own words these are passages that have the words of the quotation, or most of them.
    """
    names = {entity for name in framed.names for entity in name.ids}
    cited = [(claim, evidence, _read(corpus, claim, evidence)) for claim, evidence in corpus.evidence_at(found.source, found.result.locator)]
    cited.sort(key=lambda hit: (not names & set(speaker_ids(hit[0].said_by, corpus.vocabulary)), not hit[0].said_by, hit[0].id))
    if corpus.sources[found.source].text == "digest":
        known = [Place(claim, evidence, read, None) for claim, evidence, read in cited]
        return known or [_uncited(corpus, found, _paragraphs(corpus, found)[0], None)]
    from claimcheck.compare.letters import beside

    known = [Place(claim, evidence, read, beside(found.quote.text, evidence.passage)) for claim, evidence, read in cited]
    passage = _passage(found.quote.text, "\n\n".join(_paragraphs(corpus, found)))
    own = beside(found.quote.text, passage)
    if own is None:
        return known
    return [place for place in known if place.beside and place.beside.cost <= own.cost] or [_uncited(corpus, found, passage, own)]


def speaker_ids(name: str, vocabulary: Vocabulary) -> tuple[str, ...]:
    """Return what the name of a speaker may stand for; one that no glossary has stands for itself, without its titles."""
    return ids(name, vocabulary) or ((f"~{bare(name).casefold()}",) if name else ())


def bare(name: str) -> str:
    """Return a person's name without the titles before it: "Anna Rehm" of "Mayor Anna Rehm"."""
    titles = frozenset(str(item) for item in table("naming")["titles"])
    words = name.removesuffix("'s").removesuffix("\u2019s").split()
    while len(words) > 1 and words[0].rstrip(".").casefold() in titles:
        del words[0]
    return " ".join(words)


def credited(read: Frame) -> dict[str, str]:
    """Return the ids of the persons whom a passage credits with words, each with the name; names inside a quotation speak nothing."""
    out: dict[str, str] = {}
    for name in quoting.outside(read, read.quotes).names:
        if name.first in read.credits and name.kind in PERSONS:
            out.update(dict.fromkeys(name.ids, read.text[name.start : name.end]))
    return out


def _read(corpus: Corpus, claim: Claim, evidence: Evidence) -> Frame:
    return corpus.claim(claim.id).passages[claim.evidence.index(evidence)]


def _paragraphs(corpus: Corpus, found: quoting.Found) -> Sequence[str]:
    """Return the text of the paragraph where a quotation begins, and of those into which it may go on."""
    from claimcheck.corpus.anchor import paragraphs

    known = paragraphs(corpus.body(found.source))
    first = next((index for index, (locator, _) in enumerate(known) if locator == found.result.locator), len(known))
    last = max((index for index, (locator, _) in enumerate(known) if locator == found.result.locator), default=first)
    return [text for _, text in known[first : last + 1 + _ON]] or [""]


def _passage(quoted: str, text: str) -> str:
    """Return the sentences of a source's own words in which a quotation stands, or what is most like it, white space folded."""
    from claimcheck.compare.letters import beside
    from claimcheck.text.sentences import spans

    where = beside(quoted, text)
    if where is None:
        return ""
    inside = [(start, end) for start, end in spans(text) if start < where.end and where.start < end]
    return " ".join(text[min(start for start, _ in inside) : max(end for _, end in inside)].split()) if inside else ""


def _uncited(corpus: Corpus, found: quoting.Found, passage: str, where: Beside | None) -> Place:
    """Return a passage that no claim cites, as the one evidence of a claim without an id; who alone is credited in it speaks."""
    passage = " ".join(passage.split())
    read = frame(passage, corpus.vocabulary)
    names = dict.fromkeys(credited(read).values())
    evidence = Evidence(found.source, passage, found.result.locator, 0, 0, rests_on="", stance="", superseded_by="", reports="")
    claim = Claim("", "", passage, (), (), (evidence,), (), "", (), "", checked=False)
    return Place(replace(claim, said_by=bare(next(iter(names)))) if len(names) == 1 else claim, evidence, read, where)
