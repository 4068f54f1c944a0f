"""Names: an alias matches, another entity of the same kind in the same role differs (spec: verdicts, entities)."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from claimcheck.compare import origin
from claimcheck.compare.heads import acts_itself, head
from claimcheck.frame.attribution import reported
from claimcheck.frame.markers import group
from claimcheck.model import Outcome, SlotResult

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.compare.profile import Profile
    from claimcheck.frame.vocabulary import Vocabulary
    from claimcheck.model import Frame, Name

PLACED = "a place there"
"""Note of a country that acts in the part and is only a place, a way or a target in the evidence."""
_BODIES = frozenset({"agency", "organisation", "company", "group", "media"})
_SLOT_OF_ROLE = {"actor": "actor", "object": "object", "place": "place", "from": "place", "to": "object", "of": "object", "with": "object"}
_ROLE_GROUPS = {"actor": "actor", "object": "object", "to": "object", "of": "of", "place": "place", "from": "from", "with": "with", "": ""}


def same(said: Name, evidence: Profile) -> tuple[int, Name] | None:
    """Return where the evidence names the entity, or a part of it ("China" for Hebei); the passage first."""
    own = evidence.names.first(said.ids[0]) if said.ids else None
    if own or said.role == "place":
        return own
    hits = [hit for entity in said.ids[1:] if (hit := evidence.names.first(entity))]
    return min(hits, key=lambda hit: hit[0]) if hits else None


def finer(said: Name, evidence: Profile, vocabulary: Vocabulary) -> tuple[int, Name] | None:
    """Return where the evidence names only what the entity is part of ("China" where the statement has Hebei)."""
    for entity in said.ids:
        for parent in (*vocabulary.ancestors(entity), *said.ids[1:]):
            hits = [hit for hit in evidence.names.get(parent, ()) if parent in hit[1].ids]
            if hits:
                return hits[0]
    return None


def country(name: Name, vocabulary: Vocabulary) -> str:
    """Return the country that a name is or belongs to, "" where none is known."""
    for entity in name.ids:
        for candidate in (entity, *vocabulary.ancestors(entity)):
            if vocabulary.entity_kind(candidate) == "country":
                return candidate
    return ""


def comparable(said: Name, reported: Name, vocabulary: Vocabulary) -> bool:
    """Whether one of the two could stand in the other's place and be another entity of the same kind."""
    if said.kind == reported.kind and said.kind:
        return said.kind != "place" or _apart(said, reported, vocabulary)
    if said.ids[0].startswith("~") and reported.ids[0].startswith("~"):
        return _numbered(said.ids[0], reported.ids[0])
    if said.ids[0].startswith("~") and reported.kind == "agency":
        return said.ids[0][1:].split()[0] in group("bodies")  # "Department of Energy"
    places = {"country", "place", "agency"}
    if {said.kind, reported.kind} <= places:
        mine, theirs = country(said, vocabulary), country(reported, vocabulary)
        return bool(mine and theirs) and mine != theirs
    return False


def _apart(said: Name, reported: Name, vocabulary: Vocabulary) -> bool:
    """Whether neither of two places lies in the other."""
    mine, theirs = {*said.ids, *vocabulary.ancestors(said.ids[0])}, {*reported.ids, *vocabulary.ancestors(reported.ids[0])}
    return not mine & set(reported.ids) and not theirs & set(said.ids)


def _numbered(said: str, reported: str) -> bool:
    """Whether two unknown names differ in their number alone: "Schedule I" and "Schedule III"."""
    mine, theirs = said.split(), reported.split()
    return len(mine) == len(theirs) > 1 and mine[:-1] == theirs[:-1] and all(set(last) <= set("ivxlc0123456789") for last in (mine[-1], theirs[-1]))


def rival(said: Name, all_said: Sequence[Name], frames: Sequence[Frame], vocabulary: Vocabulary, evidence: Profile) -> tuple[int, Name] | None:
    """Return the name that stands in the evidence where the statement has `said`, None where no such role is filled by its kind.

    Names that the statement has too are nobody's rivals.
    """
    spoken = {entity for name in all_said for entity in name.ids}
    for index, frame in enumerate(frames[:2]):
        found = [
            name
            for name in frame.names
            if comparable(said, name, vocabulary)
            and not set(name.ids) & _speaking(frame, evidence)
            and not _of_speaker(name, frame, evidence)
            and not spoken & set(name.ids)
            and not any(entity in vocabulary.ancestors(other) for entity in name.ids for other in said.ids)
            and not any(other in vocabulary.ancestors(entity) for entity in name.ids for other in said.ids)
            and _same_role(said, name)
            and not (said.modifier and said.kind == "country" and name.kind == "agency")  # "a Mexican gang" is in no ministry's place
            and (said.modifier or not _of_others(name, frame))  # nor "by way of Chile" in a Danish firm's
        ]
        exact = [name for name in found if _ROLE_GROUPS[name.role] == _ROLE_GROUPS[said.role]]
        if exact or found:
            return index, (exact or found)[0]
    return None


def _speaking(frame: Frame, evidence: Profile) -> set[str]:
    """Return the ids of those whose words a text reports: "Per Holm said that the pier was sold"."""
    return {*evidence.speakers, *(frame.speakers if reported(frame.words) else ())}


def _of_others(name: Name, frame: Frame) -> bool:
    """Whether a country's name only says where those come from who act: "Danish firms", not "Danish officials"."""
    return name.modifier and name.kind == "country" and head(name, frame) not in group("state_actors")


def _only_a_place(said: Name, whole: Frame, evidence: Profile) -> bool:
    """Whether a country that acts in the part, or whose firms do, is nothing but a place, a way or a target in every wording of the evidence."""
    noun = head(said, whole)
    if not acts_itself(said, whole) and (not noun or noun in group("state_actors")):
        return False
    elsewhere = {"place", "from", "to"} if acts_itself(said, whole) else {"place", "to"}
    hits = [hit for entity in said.ids for hit in evidence.names.get(entity, ())]
    return all(name.role in elsewhere and not name.modifier for _, name in hits)


def _of_speaker(name: Name, frame: Frame, evidence: Profile) -> bool:
    """Whether a name only says whose speaker talks: "harbour board spokesman Jim Hall"."""
    speaking = [other for other in frame.names if set(other.ids) & evidence.speakers]
    return any(0 < other.first - name.last <= _TITLE or 0 < name.first - other.last <= _TITLE for other in speaking)


_TITLE = 4
"""Words between a speaker and the body that the speaker belongs to."""


def _same_role(said: Name, reported: Name) -> bool:
    mine, theirs = _ROLE_GROUPS[said.role], _ROLE_GROUPS[reported.role]
    if mine == theirs:
        return not (mine == "place" and reported.modifier)
    if said.kind == reported.kind == "substance":
        return True  # "fentanyl killed most" and "most died of heroin": a substance does nothing of its own will, and stands on either side
    if "country" in {said.kind, reported.kind}:
        return False
    if mine == "place" or theirs == "place":
        return {mine, theirs} <= {"place", "of", "from"} and said.kind == reported.kind == "place"
    return "" in {mine, theirs} or {mine, theirs} <= {"object", "of", "with"} or {mine, theirs} <= {"place", "of", "from"}


def _other_actor(said: Name, all_said: Sequence[Name], evidence: Profile, vocabulary: Vocabulary) -> tuple[int, Name] | None:
    """Return the actor of the evidence where the statement's actor never acts in it, and the statement does not name that one at all."""
    hits = [hit for entity in said.ids for hit in evidence.names.get(entity, ())]
    acting = [index for index, name in hits if _acts(name, evidence.frames[index])]
    if len(acting) > 1 or any(index < 2 for index in acting):  # noqa: PLR2004 - one wording alone may be misread
        return None
    doers = [name for name in all_said if name.role == "actor"]
    for index, frame in enumerate(evidence.frames[:2]):
        for name in frame.names:
            if name.role == "actor" and name.kind in _DOERS and _acts(name, frame) and not any(_related(name, doer, vocabulary) for doer in doers):
                return index, name
    return None


def _titles(said: Name, whole: Frame) -> bool:
    """Whether a body only tells whose officer acts, whom the evidence names: "a customs section chief"."""
    return any(word.lemma in group("state_actors") for word in whole.words[said.last + 1 : said.last + 4])


def _related(one: Name, other: Name, vocabulary: Vocabulary) -> bool:
    """Whether two names are the same or one is part of the other (a ministry and its country)."""
    return bool(vocabulary.family(one.ids) & set(other.ids) or vocabulary.family(other.ids) & set(one.ids))


def _acts(name: Name, frame: Frame) -> bool:
    """Whether a name may be who acts: its role allows it, and it is not just what qualifies another noun ("Chinese companies")."""
    return acts_itself(name, frame) and name.role in {"actor", "with"}


_DOERS = frozenset({"person", "agency", "country", "company", "group", "organisation", "media"})


def _replaced(said: Name, all_said: Sequence[Name], other: tuple[int, Name], evidence: Profile) -> bool:
    """Whether two closed lists of one length differ in one name: "China, Mexico and Vietnam" for "China, Mexico and Canada"."""
    frame = evidence.frames[other[0]]
    if said.listed != other[1].listed or said.listed == 1 or {word.norm for word in frame.words} & _OPEN:
        return False
    mine = [name for name in all_said if name.listed == said.listed and name.role == said.role]
    shared = sum(any(set(name.ids) & set(reported.ids) for reported in frame.names) for name in mine)
    return shared == said.listed - 1


_OPEN = frozenset({"including", "includes", "include", "such", "among", "like", "notably", "especially"})


def _other_nation(said: Name, whole: Frame, evidence: Profile) -> tuple[int, Name] | None:
    """Return the other country's name on the same noun: "Chinese companies" where the statement has "American companies"."""
    noun = head(said, whole)
    if said.kind != "country" or not said.modifier or not noun or noun in group("state_actors"):
        return None
    other: tuple[int, Name] | None = None
    for index, frame in enumerate(evidence.frames[:2]):
        for name in frame.names:
            if name.modifier and name.kind == "country" and head(name, frame) == noun:
                if set(name.ids) & set(said.ids):
                    return None
                other = other or (index, name)
    return other


def compare(said: Name, whole: Frame, all_said: Sequence[Name], evidence: Profile, vocabulary: Vocabulary) -> SlotResult:
    """Return whether the evidence has the entity, another in its place, or neither."""
    slot = _SLOT_OF_ROLE.get(said.role, "object")
    nation = _other_nation(said, whole, evidence) or origin.exchanged(said, whole, evidence, vocabulary)
    if nation:
        return told(slot, Outcome.DIFFERS, said, nation, evidence, "another nation")
    hit = same(said, evidence)
    return _met(slot, said, whole, all_said, hit, evidence, vocabulary) if hit else _unmet(slot, said, whole, all_said, evidence, vocabulary)


def _met(  # noqa: PLR0913, PLR0917 - a name, its text, and the place where the evidence has it
    slot: str, said: Name, whole: Frame, all_said: Sequence[Name], hit: tuple[int, Name], evidence: Profile, vocabulary: Vocabulary
) -> SlotResult:
    """Return whether a name that the evidence has is there what it is in the part: it acts, or something is from there."""
    if (
        said.role == "actor"
        and said.verbs
        and acts_itself(said, whole)
        and said.kind in _DOERS | {"place"}
        and (holder := _other_actor(said, all_said, evidence, vocabulary))
    ):
        if holder[1].kind == "person" and _titles(said, whole):
            return told(slot, Outcome.MATCHES, said, hit, evidence, "")
        differs = comparable(said, holder[1], vocabulary) or country(said, vocabulary) not in {"", country(holder[1], vocabulary)}
        return told(slot, Outcome.DIFFERS if differs and holder[1].kind != "person" else Outcome.UNCONFIRMED, said, holder, evidence, "another acts")
    if said.role == "actor" and said.verbs and said.kind in {"country", "place"} and _only_a_place(said, whole, evidence):
        return told(slot, Outcome.UNCONFIRMED, said, hit, evidence, PLACED)
    goes_there = said.role == "to" and not origin.sent_to(said, evidence)
    if said.kind == "country" and (goes_there or (origin.sends(said, whole) and not origin.sent_from(said, evidence))):
        return told(slot, Outcome.UNCONFIRMED, said, hit, evidence, PLACED)
    wide = said.kind in {"country", "substance", ""} or any(vocabulary.entity_kind(item) == "country" for item in said.ids)  # "Beijing" for China
    note = said.misspelled or ("" if wide and len(all_said) < 3 else "telling")  # noqa: PLR2004
    return told(slot, Outcome.MATCHES, said, hit, evidence, note)


def _unmet(slot: str, said: Name, whole: Frame, all_said: Sequence[Name], evidence: Profile, vocabulary: Vocabulary) -> SlotResult:  # noqa: PLR0913, PLR0917 - likewise
    """Return whether the evidence has another name in the place of one that it does not have."""
    other = rival(said, all_said, evidence.frames, vocabulary, evidence)
    replaced = other is not None and other[1].listed > 1 and _replaced(said, all_said, other, evidence)
    aside = _dates(said, whole) and not (other and _dates(other[1], evidence.frames[other[0]]))
    if other and (other[1].listed == 1 or replaced) and not _one_of_several(said, whole) and not aside:
        return told(slot, Outcome.DIFFERS, said, other, evidence, "list" if replaced else "")
    if other and _complete(other, whole, evidence):
        return told(slot, Outcome.DIFFERS, said, other, evidence, "list")
    wider = finer(said, evidence, vocabulary)
    if wider:
        return told(slot, Outcome.UNCONFIRMED, said, wider, evidence, "finer")
    return told(slot, Outcome.UNCONFIRMED, said, other, evidence, "another in an open list" if other else "")


def _complete(other: tuple[int, Name], whole: Frame, evidence: Profile) -> bool:
    """Whether a list names all that its own figure counts, and the statement has that figure: "four boats, among them Ravn" of four other boats."""
    frame = evidence.frames[other[0]]
    counted = {figure.value for figure in frame.figures} & {figure.value for figure in whole.figures}
    return other[1].listed > 1 and other[1].listed in counted and not {word.norm for word in frame.words} & _OPEN


def _dates(said: Name, whole: Frame) -> bool:
    """Whether a name only belongs to what something is dated by: "a month after the Treasury's sanctions"."""
    before = [word.norm for word in whole.words[max(0, said.first - _DATED_BY) : said.first]]
    acts_then = said.role == "actor" and bool(before) and before[-1] in _CLAUSES  # "the month after Veldmark imposed sanctions"
    return (said.modifier or acts_then) and bool(_CLAUSES & set(before))


_CLAUSES = frozenset({"after", "before", "since", "following"})
_DATED_BY = 3
"""Words between "after" and the name that what it dates by belongs to, at most."""


def _one_of_several(said: Name, whole: Frame) -> bool:
    """Whether many can have the role, by the statement's own words: "Norway was one of the hosts", "among the hosts was Norway"."""
    around = [word.norm for word in (*whole.words[max(0, said.first - 4) : said.first], *whole.words[said.last + 1 : said.last + 5])]
    return any(one == "one" and other == "of" for one, other in pairwise(around)) or "among" in around


def told(  # noqa: PLR0913, PLR0917 - what a slot says
    slot: str, outcome: Outcome, said: Name, hit: tuple[int, Name] | None, evidence: Profile, note: str
) -> SlotResult:
    """Return the outcome of a name, with the name that the evidence has for it."""
    text = ""
    start = end = 0
    if hit:
        text = evidence.frames[hit[0]].text[hit[1].start : hit[1].end]
        if hit[0] == 0:
            start, end = hit[1].start, hit[1].end
    return SlotResult(
        slot=slot, outcome=outcome, said="", start=said.start, end=said.end, reported=text, reported_start=start, reported_end=end, note=note
    )
