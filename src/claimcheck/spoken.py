"""Whose words a quotation is: whom a statement credits with it, and whether the source has it from that one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.candidates import voices_of
from claimcheck.model import Outcome, SlotResult
from claimcheck.sourced import PERSONS, bare, credited, speaker_ids
from claimcheck.text.words import words
from claimcheck.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from claimcheck import quoting
    from claimcheck.candidates import Corpus
    from claimcheck.model import Frame, Name
    from claimcheck.sourced import Place


@dataclass(frozen=True, slots=True)
class Credit:
    """What a source has of the one to whom its words are credited."""

    slot: SlotResult | None
    """None where the statement credits nobody."""
    own: bool
    """These are the very words of the one credited, whether a speaker or the source itself."""
    speaker: str
    """Whose words they are by the source, "" where it does not tell."""


def credit(corpus: Corpus, framed: Frame, found: quoting.Found, at: Sequence[Place]) -> Credit:
    """Return whether the source has a quotation from the one credited; `framed` is the statement without its quotations, `at` the passages."""
    quoting_it = [place for place in at if place.beside or _has(place.evidence.passage, found.quote.text)]
    spoken = _spoken(corpus, quoting_it or at)
    speaker = next(iter(spoken.values()), "")
    name = _credited(framed, found, spoken)
    if name is None:
        return Credit(None, own=False, speaker=speaker)
    outcome, reported = _passes_on(corpus, framed, name, found, at)
    own = outcome is Outcome.MATCHES and not spoken
    if _may_speak(framed, name) and outcome is Outcome.UNCONFIRMED and spoken and (quoting_it or name.kind == "person"):
        outcome, reported = Outcome.DIFFERS, speaker
    if _is_one_of(framed, name, spoken):
        outcome, reported, own = Outcome.MATCHES, "", True
    slot = SlotResult("attribution", outcome, framed.text[name.start : name.end], name.start, name.end, reported, 0, 0)
    return Credit(slot, own=own, speaker=speaker)


def _has(passage: str, quoted: str) -> bool:
    """Whether a passage has the words of a quotation, so that it tells who spoke them: that another is quoted in the paragraph says nothing."""
    said, known = ([word.norm for word in words(text)] for text in (quoted, passage))
    said, known = ([norm for norm in norms if norm[:1].isalnum()] for norms in (said, known))
    return any(known[at : at + len(said)] == said for at in range(len(known) - len(said) + 1))


def _spoken(corpus: Corpus, at: Sequence[Place]) -> dict[str, str]:
    """Return the ids of those whose words some evidence reports, each with the name: as the curator says, else as the passage credits them."""
    out: dict[str, str] = {}
    for place in at:
        said_by = place.claim.said_by
        out.update(dict.fromkeys(speaker_ids(said_by, corpus.vocabulary), said_by) if said_by else credited(place.read))
    return out


def _credited(framed: Frame, found: quoting.Found, spoken: Mapping[str, str]) -> Name | None:
    """Return the one to whom a statement credits a quotation: who is said to say it, else a person, else who acts right before it."""
    named = [name for name in framed.names if set(name.ids) & set(framed.speakers)] or [name for name in framed.names if name.kind == "person"]
    if not named:
        before = [name for name in framed.names if name.end <= found.quote.start]
        return next((name for name in reversed(before) if name.role == "actor" and not name.modifier), None)
    return next((name for name in named if _is_one_of(framed, name, spoken)), named[0])


def _may_speak(framed: Frame, name: Name) -> bool:
    """Whether a name may be a person's: "the Tarvik Telegraaf" is none."""
    return name.kind == "person" or (name.kind in PERSONS and not (name.first and framed.words[name.first - 1].norm == "the"))


def is_called(said: str, known: str) -> bool:
    """Whether two names may be one person's: one is the end of the other, titles aside ("Quist" for Marta Quist)."""
    one, other = ([word.norm for word in words(bare(name))] for name in (said, known))
    shared = min(len(one), len(other))
    return shared > 0 and one[-shared:] == other[-shared:]


def _is_one_of(framed: Frame, name: Name, spoken: Mapping[str, str]) -> bool:
    """Whether a name is that of one of those who spoke; one that no glossary has may be a part of theirs."""
    unknown = name.ids[0].startswith("~")
    return bool(set(name.ids) & set(spoken)) or (unknown and any(is_called(framed.text[name.start : name.end], full) for full in spoken.values()))


def _likest(passages: Sequence[Frame], quoted: str) -> list[Frame]:
    """Return the passages that have the most words of a quotation: those that tell in other words what it says."""
    said = {word.lemma for word in words(quoted) if len(word.norm) >= _CONTENT}
    shared = [len(said & {word.lemma for word in frame.words}) for frame in passages]
    return [frame for frame, count in zip(passages, shared, strict=True) if count and count == max(shared)]


_CONTENT = 4
"""Letters of a word that may say something."""


def _passes_on(corpus: Corpus, framed: Frame, name: Name, found: quoting.Found, at: Sequence[Place]) -> tuple[Outcome, str]:
    """Return whether one who is credited with words of a source, and is not known to be their speaker, may have passed them on, and who else did.

    The publisher and those whose report the source repeats do, and a body that the passage names; the publisher of another source on file does not,
    nor a country where another one acts. A name that no glossary has is unconfirmed.
    """
    publishers = {other: set(speaker_ids(item.publisher, corpus.vocabulary)) for other, item in corpus.sources.items()}
    mine, publisher = set(name.ids), corpus.sources[found.source].publisher
    if mine & publishers[found.source] or framed.text[name.start : name.end].casefold() in publisher.casefold():
        return Outcome.MATCHES, ""
    if any(mine & set(voices_of(corpus, place.evidence)) for place in at):
        return Outcome.MATCHES, ""
    if any(mine & of for of in publishers.values()):
        return Outcome.DIFFERS, publisher
    if name.kind in PERSONS:
        return Outcome.UNCONFIRMED, ""
    passages = [place.read for place in at]
    if name.kind == "country":
        passages = _likest(passages, found.quote.text)
    named = [(other, frame) for frame in passages for other in frame.names if name.kind != "country" or other.role == "actor"]
    if any(mine & set(other.ids) for other, _ in named):
        return Outcome.MATCHES, ""
    rivals = [frame.text[other.start : other.end] for other, frame in named if name.kind == "country" and other.kind in {"country", "place"}]
    return (Outcome.DIFFERS, rivals[0]) if rivals else (Outcome.UNCONFIRMED, "")
