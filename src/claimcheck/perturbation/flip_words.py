"""Templates that turn words: a negation, an opposite, a rank, a scope, how firmly something is said."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimcheck.perturbation import surface
from claimcheck.perturbation.mutant import Edit, Expect, refuted_if
from claimcheck.perturbation.tables import any_base, by_base, by_gerund, by_participle, by_past, tables

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.perturbation.mutant import Cast, Subject


def negation(subject: Subject, _: Cast) -> Iterator[Edit]:
    """Did not, is not: put into the main clause, or into what somebody said."""
    text = subject.text
    if re.search(r"\b(?:no|not|never|nobody|none|cannot)\b", text):
        yield from _affirmed(text)
        return
    denied = _denied(text)
    if denied:
        yield Edit(denied, Expect.REFUTED, "polarity")
    said = re.match(r"^(?P<lead>[^\"]*?\b(?:said|says|wrote|testified|indicated|found|estimated)\b[^\"]*? that )(?P<what>.+)$", text)
    if said:
        inner = _denied(said["what"])
        if inner:
            inner = inner[:1].lower() + inner[1:] if said["what"][:1].islower() else inner
            yield Edit(said["lead"] + inner, Expect.REFUTED, "polarity")


def _denied(text: str) -> str:
    """Return the sentence with its main verb denied, "" where no plain template does it."""
    verb = surface.main_verb(text)
    if verb is None or "," in text[surface.body(text) : verb.start]:
        return ""
    before, after = text[: verb.start], text[verb.end :]
    if verb.form == "auxiliary" and not (verb.word in _HAVE and not _participle(after)):
        return _denied_auxiliary(before, verb.word, after)
    if re.match(r" (?:and|or) ", after) or re.search(r" and (?:asked|had)\b", after) or re.search(r"\b(?:also|all but|still|first) $", before):
        return ""
    helper = _HAVE.get(verb.word) or {"past": "did", "third": "does", "base": "do"}[verb.form]
    return f"{before}{helper} not {'have' if verb.word in _HAVE else verb.base}{after}"


_HAVE = {"has": "does", "have": "do", "had": "did"}


def _denied_auxiliary(before: str, word: str, after: str) -> str:
    if word in {"may", "might", "must"} or after.startswith(" also "):
        return ""
    if after.startswith(" still "):
        return f"{before}{word} no longer {after[7:]}"
    return f"{before}{'cannot' if word == 'can' else word + ' not'}{after}"


def _participle(after: str) -> bool:
    """Whether a participle follows "has": else it is the verb itself."""
    words = re.findall(r"[a-z-]+", after)[:4]
    fillers = {"also", "always", "all", "but", "long", "often", "recently", "already", "been"}
    for word in words:
        if word in by_participle() or word.endswith(("ed", "en", "wn", "ne")):
            return True
        if not (word in fillers or word.endswith("ly")):
            return False
    return False


_NEGATIONS = (
    (r"\b(was|were|is|are|has|have|had|does|do|did|would|could|will) not (?!only|necessarily|yet|as )", r"\1 "),
    (r"\bhas no\b", "has a"),
    (r"\bThere were no\b", "There were"),
    (r"\bnever (?=\w+ed\b)", ""),
)


def _affirmed(text: str) -> Iterator[Edit]:
    """Drop the negation that is there."""
    for pattern, words in _NEGATIONS:
        match = re.search(pattern, text)
        if match and not re.search(r"\b(?:[Ii]f|[Uu]nder|that|which|who)\b(?:[ ,]+[\w']+){0,7} $", text[: match.start()]):
            statement = re.sub(r"\b(does|did) (\w+)", _simple, surface.tidy(re.sub(pattern, words, text, count=1)), count=1)
            yield Edit(statement, Expect.REFUTED, "polarity")
            return


def _simple(match: re.Match[str]) -> str:
    """Did recognize → recognized."""
    verb = any_base().get(match[2])
    if verb is None:
        return match.group()
    return verb.past if match[1] == "did" else verb.third


def opposite(subject: Subject, _: Cast) -> Iterator[Edit]:
    """A word for its opposite: in the predicate it turns the claim round, in a detail it says something else."""
    text = subject.text
    for pair in tables()["opposites"]:
        for old, new in (pair[:2],) if len(pair) > 2 else (pair, pair[::-1]):  # noqa: PLR2004 - the third says one-way
            for match in re.finditer(rf"(?<![\w-])(?:more )?{re.escape(old)}(?![\w-])", text):
                if surface.in_quotes(text, match.start()) or match.group() != old:
                    continue
                holds = _predicate(text, match.start()) and subject.grounded(old) and not subject.said_by
                yield Edit(surface.articles(surface.put(text, *match.span(), new)), refuted_if(holds), "polarity", old, new)


def _predicate(text: str, offset: int) -> bool:
    verb = surface.main_verb(text)
    if verb is None:
        return False
    close = re.fullmatch(r"\s(?:\w+ly |not |also |been )?", text[verb.end : offset]) is not None
    return verb.start == offset or (close and verb.form == "auxiliary")


def rank(subject: Subject, _: Cast) -> Iterator[Edit]:
    """Largest → second-largest, first → third."""
    text = subject.text
    for old, new in tables()["ranks"]:
        match = re.search(rf"\b{re.escape(old)}\b(?! decides)", text)
        if match and not surface.in_quotes(text, match.start()):
            holds = not surface.modifies(text, match.start()) and subject.grounded(old.split()[-1] if "time" not in old else "first")
            yield Edit(surface.put(text, *match.span(), new), refuted_if(holds), "rank", old, new)
            return


def scope(subject: Subject, _: Cast) -> Iterator[Edit]:
    """All → only some, mainly → only."""
    text = subject.text
    for old, new, turns in tables()["scopes"]:
        match = re.search(rf"(?<![\w-])(?:{old[0].upper()}|{old[0]}){re.escape(old[1:])}\b(?! but)", text)
        if match is None or surface.in_quotes(text, match.start()) or re.search(r"\b(?:above|not|almost|at) $", text[: match.start()]):
            continue
        holds = turns and subject.grounded(old.split()[0]) and _heads(text, match.start())
        yield Edit(surface.put(text, *match.span(), new), refuted_if(holds), "scope", old, new)
        return


def _heads(text: str, offset: int) -> bool:
    """Whether a quantifier belongs to the subject or the object itself, not to a detail of either."""
    verb = surface.main_verb(text)
    if verb is None:
        return False
    between = text[verb.end : offset] if offset > verb.end else text[surface.body(text) : offset]
    return not re.search(r"\b(?:of|for|in|to|that|on|with|against|if|as)\b", between)


def modality(subject: Subject, _: Cast) -> Iterator[Edit]:
    """Charged → convicted, alleged → fact, planned → done."""
    text = subject.text
    for pattern, new, turns in tables()["modality"]:
        if re.search(pattern, text):
            statement = surface.articles(surface.tidy(re.sub(pattern, new, text, count=1)))
            statement = re.sub(r"\bdid (\w+)", lambda match: by_base()[match[1]].past if match[1] in by_base() else match[0], statement)
            statement = re.sub(r"\bdoes (\w+)", r"\1s", statement) if new.startswith("does") else statement
            old = re.sub(r"\\b|\(.*|\^", "", pattern).strip()
            holds = turns and subject.grounded(old) and not surface.modifies(text, re.search(pattern, text).start())  # type: ignore[union-attr]
            yield Edit(statement, refuted_if(holds), "modality")
    verbs = "|".join(tables()["allege"])
    alleged = re.match(rf"^[^,\"]+? (?:{verbs}) that (?P<what>.+)$", text)
    if alleged and not subject.said_by:
        yield Edit(surface.tidy(alleged["what"]), Expect.REFUTED, "modality")
    yield from _deed(subject)


_CHARGED = re.compile(
    r"^.+? (?:charged|indicted) (?P<whom>[^,]+?)(?: in [A-Z]\w+ \d{4})? with (?P<deed>\w+ing)(?P<more>(?:, \w+ing)*(?: and \w+ing)?) (?P<what>.+)\.$"
)


def _deed(subject: Subject) -> Iterator[Edit]:
    """A charged B with selling C → B sold C."""
    match = _CHARGED.match(subject.text)
    if match is None:
        return
    known = by_gerund()
    deeds = re.sub(r"\w+ing", lambda found: known[found.group()].past if found.group() in known else found.group(), match["deed"] + match["more"])
    if re.search(r"ing\b", deeds) is None and deeds.split(",")[0] in by_past():
        yield Edit(surface.tidy(f"{match['whom']} {deeds} {match['what']}."), Expect.REFUTED, "modality")
