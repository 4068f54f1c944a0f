"""The names of a text that no glossary describes: whose they are, and by which shorter names the text goes on.

"The Harbour Workers' League … the league", "Dana Whitlock … Whitlock", "the European Medicines Agency (EMA)". Only what the text itself shows is
taken; a short form that two names could have is neither's.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

from claimcheck.data import table
from claimcheck.frame import entity, vocabulary as vocabularies
from claimcheck.text.words import words
from claimcheck.values import replace

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from claimcheck.frame.vocabulary import Vocabulary
    from claimcheck.model import Word

_JOINERS = frozenset({"of", "de", "la", "del", "for", "von", "van", "&"})
_ARTICLES = frozenset({"the", "a", "an"})
_LONGEST = 7
_PERSON = (2, 3)
"""Words of a person's name."""


class _Run(NamedTuple):
    """Capitalised words in a row, without titles before them."""

    words: tuple[str, ...]
    norms: tuple[str, ...]
    before: str
    """The word before it, folded, a comma left aside: "the operator, Brenna Lines"."""
    titled: bool
    opens: bool
    """A sentence begins with it."""
    acronym: str
    """Capitals in parentheses behind it."""
    worded: tuple[bool, ...]
    """For each word whether it is one that the lexicon knows."""


def described(texts: Sequence[str], vocabulary: Vocabulary) -> Vocabulary:
    """Return the vocabulary with the names of several words that `texts` hold and it does not know."""
    runs = [run for text in texts for run in _runs(words(text), vocabulary)]
    entries = list(_entries(runs))
    if not entries:
        return vocabulary
    own = vocabularies.build((), ({"entities": entries},), {})
    return replace(vocabulary, entities=_Both(own.entities, vocabulary.entities), names=_Names(own.names, vocabulary.names))


class _Both(Mapping[str, list[Any]]):
    """Two tables as one; the second, which may be a large one on disk, is asked as it is needed."""

    def __init__(self, own: Mapping[str, list[Any]], other: Mapping[str, list[Any]]) -> None:
        """`own` goes before `other`."""
        self._own, self._other = own, other

    def get(self, key: str, default: Any = None) -> Any:  # noqa: ANN401 - as of Mapping
        """Return the value of `key`, or `default`."""
        return self._own.get(key) or self._other.get(key, default)

    def __getitem__(self, key: str) -> list[Any]:
        """As of Mapping."""
        found = self.get(key)
        if found is None:
            raise KeyError(key)
        return found  # type: ignore[no-any-return]

    def __iter__(self) -> Iterator[str]:
        """Yield the keys of both."""
        return iter(dict.fromkeys((*self._own, *self._other)))

    def __len__(self) -> int:
        """Count the keys of both."""
        return sum(1 for _ in self)


class _Names(_Both):
    """Names by their first word, those of both tables, longest first."""

    def get(self, key: str, default: Any = None) -> Any:  # noqa: ANN401 - as of Mapping
        """Return the names that begin with a word, or `default`."""
        found = [*self._own.get(key, ()), *self._other.get(key, ())]
        return sorted(found, key=lambda entry: -len(entry[0])) if found else default


def _runs(tokens: Sequence[Word], vocabulary: Vocabulary) -> Iterator[_Run]:
    known = {name.first: name.last for name in entity.names(tokens, vocabulary)}
    calendar = table("calendar")
    dates = calendar["months"].keys() | calendar["weekdays"].keys()
    index = 0
    while index < len(tokens):
        last = _run_end(tokens, index, dates)
        if last < index:
            index += 1
            continue
        yield from _run(tokens, index, last, known, vocabulary)
        index = last + 1


def _named(token: Word, dates: Iterable[str]) -> bool:
    return token.norm[0].isalpha() and entity.is_capitalised(token) and token.norm not in dates


def _run_end(tokens: Sequence[Word], index: int, dates: Iterable[str]) -> int:
    """Return the last index of a run of capitals that begins at `index`, `index - 1` where none does."""
    if not _named(tokens[index], dates):
        return index - 1
    last = index
    while last + 1 < len(tokens):
        if _named(tokens[last + 1], dates) and tokens[last + 1].glue != "+":
            last += 1
        elif tokens[last + 1].norm in _JOINERS and last + 2 < len(tokens) and _named(tokens[last + 2], dates):
            last += 2
        else:
            break
        if tokens[last].text.endswith(("'s", "\u2019s")):
            break
    return last


def _run(tokens: Sequence[Word], first: int, last: int, known: Mapping[int, int], vocabulary: Vocabulary) -> Iterator[_Run]:
    """Yield the name in a run: without an article, an opening word or titles before it; nothing where it is on file."""
    titles = frozenset(table("naming")["titles"])
    titled = False
    while first <= last and (
        tokens[first].norm in _ARTICLES
        or tokens[first].norm in titles
        or (entity.starts_sentence(tokens, first) and (tokens[first].norm in vocabulary.stop or tokens[first].norm in vocabulary.light))
        or (tokens[first].norm not in titles and any(token.norm in titles for token in tokens[first + 1 : last]))
    ):
        titled = titled or tokens[first].norm in titles
        first += 1
    if first > last or known.get(first) == last or last - first >= _LONGEST:
        return
    inner = tokens[first : last + 1]
    acronym = ""
    if last + 3 < len(tokens) and tokens[last + 1].text == "(" and tokens[last + 3].text == ")" and tokens[last + 2].text.isupper():
        acronym = tokens[last + 2].text
    before = tokens[first - (2 if first > 1 and tokens[first - 1].text == "," else 1)].norm if first else ""
    worded = tuple(token.lemma in vocabulary.phrases for token in inner)
    forms = tuple(token.text.removesuffix("'s").removesuffix("\u2019s") for token in inner)
    yield _Run(
        forms, tuple(token.norm for token in inner), before, titled or before in titles, entity.starts_sentence(tokens, first), acronym, worded
    )


def _entries(runs: Sequence[_Run]) -> Iterator[dict[str, Any]]:
    """Yield glossary entries for the names of two words and more."""
    alone = Counter(run.norms[0] for run in runs if len(run.norms) == 1)
    named: dict[tuple[str, ...], list[_Run]] = {}
    inside = {run.norms for run in runs if not run.opens}
    for run in runs:
        if len(run.norms) > 1 and (run.norms in inside or not run.opens or not run.worded[0]):
            named.setdefault(run.norms, []).append(run)
    kinds = {norms: _kind(found, alone) for norms, found in named.items()}
    companies = list(kinds.values()).count("company")
    heads = Counter(norms[-1] for norms in named)
    openings = Counter(norms[0] for norms in named)
    places = Counter(norm for norms, kind in kinds.items() if kind == "place" for norm in {norms[0], norms[-1]})
    endings = Counter(norms[-1] for norms in named if kinds[norms] != "organisation")
    for norms, found in named.items():
        also = [run.acronym for run in found if run.acronym]
        kind = kinds[norms]
        if kind in {"organisation", "media"} and heads[norms[-1]] == 1:
            also += [f"the {norms[-1]}", *([f"the {norms[-2]} {norms[-1]}"] if len(norms) > 2 else [])]  # noqa: PLR2004 - else it is the name
        if kind == "company" and companies == 1:
            also += table("naming")["company_short"]
        if kind in {"company", ""} and alone[norms[0]] and openings[norms[0]] == 1:
            also.append(norms[0].capitalize())
        generic = [norm for norm in (norms[0], norms[-1]) if norm in table("naming")["place"]] if kind == "place" else []
        if len(generic) == 1 and places[generic[0]] == 1:
            also.append(f"the {generic[0]}")
        if kind in {"place", ""} and alone[norms[-1]] and endings[norms[-1]] == 1:
            also.append(norms[-1].capitalize())
        yield {"name": " ".join(found[0].words), "kind": kind, "also": also}


def _kind(found: Sequence[_Run], alone: Counter[str]) -> str:
    """Return the kind of a name, "" where the text does not show it."""
    norms = found[0].norms
    known = table("naming")
    for kind in ("organisation", "company", "media", "place"):
        if norms[-1] in known[kind]:
            return kind
    if any(run.before in known["company_before"] for run in found):
        return "company"
    if norms[0] in known["place"]:
        return "place"
    if any(norm in known["organisation"] for norm in norms):
        return "organisation"
    if len(norms) in _PERSON and (any(run.titled for run in found) or alone[norms[-1]] or not any(found[0].worded)):
        return "person"
    return ""
