"""What words may stand for one another: concepts of the lexicon, terms and entities of the glossary, countries.

Built once from data files (`build`) into plain lists and dictionaries, which the compiled index stores as JSON, so that a command reads no YAML.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from claimcheck.text.stems import lemma
from claimcheck.text.words import words
from claimcheck.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_PERSON_TITLES = frozenset({"mr", "mrs", "ms", "dr", "prof"})


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Phrases with their concepts, names with their entities; see `build` for the shapes."""

    concepts: Mapping[str, list[Any]]
    """id: [kind, opposites, broader (transitive), apart]"""
    phrases: Mapping[str, list[list[Any]]]
    """first lemma: [[lemmas, concept ids, form], …], longest first; `form` is the dictionary form"""
    entities: Mapping[str, list[Any]]
    """id: [name, kind, ancestors (part_of, transitive), misc]"""
    names: Mapping[str, list[list[Any]]]
    """first norm: [[norms, entity ids, flags], …], longest first; flags: d(emonym), c(ase matters), and `=right form` for a misspelling"""
    stop: frozenset[str]
    light: frozenset[str]

    __eq__ = object.__eq__
    __hash__ = object.__hash__  # a corpus has one: told apart by identity, so that what is asked of it can be kept

    def kind(self, concept: str) -> str:
        """Return relation, thing or quality; "" for a concept that is not on file."""
        entry = self.concepts.get(concept)
        return str(entry[0]) if entry else ""

    def opposites(self, concept: str) -> list[str]:
        """Return the concepts whose assertion contradicts `concept`."""
        entry = self.concepts.get(concept)
        return entry[1] if entry else []

    def broader(self, concept: str) -> list[str]:
        """Return the concepts that `concept` implies, directly or not."""
        entry = self.concepts.get(concept)
        return entry[2] if entry else []

    def apart(self, concept: str) -> list[str]:
        """Return the concepts of the same family that exclude `concept`."""
        entry = self.concepts.get(concept)
        return entry[3] if entry else []

    def ancestors(self, entity: str) -> list[str]:
        """Return what `entity` is part of, nearest first."""
        entry = self.entities.get(entity)
        return entry[2] if entry else []

    def family(self, entities: Iterable[str]) -> set[str]:
        """Return entities with all that they are part of."""
        return {item for entity in entities for item in (entity, *self.ancestors(entity))}

    def entity_kind(self, entity: str) -> str:
        """Return the kind of an entity, "" where it is not on file."""
        entry = self.entities.get(entity)
        return str(entry[1]) if entry else ""

    def to_dict(self) -> dict[str, Any]:
        """Return plain values for JSON; `from_dict` reads them back."""
        return {
            "concepts": self.concepts,
            "phrases": self.phrases,
            "entities": self.entities,
            "names": self.names,
            "stop": sorted(self.stop),
            "light": sorted(self.light),
        }

    @classmethod
    def from_dict(cls, stored: Mapping[str, Any]) -> Vocabulary:
        """Return the vocabulary that `to_dict` wrote."""
        return cls(
            concepts=stored["concepts"],
            phrases=stored["phrases"],
            entities=stored["entities"],
            names=stored["names"],
            stop=frozenset(stored["stop"]),
            light=frozenset(stored["light"]),
        )


def entity_id(name: str) -> str:
    """Return the id of an entity on file by its name: folded words joined by hyphens."""
    return "-".join(word.norm for word in words(name) if word.norm[0].isalnum())


def _closure(direct: Mapping[str, list[str]], start: str) -> list[str]:
    seen: list[str] = []
    queue = list(direct.get(start, ()))
    while queue:
        item = queue.pop(0)
        if item not in seen and item != start:
            seen.append(item)
            queue.extend(direct.get(item, ()))
    return seen


def _add_concepts(tables: Iterable[Mapping[str, Any]]) -> tuple[dict[str, list[Any]], dict[str, dict[tuple[tuple[str, ...], str], list[str]]]]:
    """Return concepts by id, and phrases by first lemma, from lexicon tables (and glossary terms in the same shape)."""
    kinds: dict[str, str] = {}
    broader: dict[str, list[str]] = {}
    opposite: dict[str, set[str]] = {}
    apart: dict[str, set[str]] = {}
    phrases: dict[str, dict[tuple[tuple[str, ...], str], list[str]]] = {}
    for table in tables:
        for concept in table["concepts"]:
            name = concept["id"]
            kinds.setdefault(name, concept.get("kind", "thing"))
            broader.setdefault(name, []).extend(concept.get("broader") or ())
            for key, store in (("opposite", opposite), ("apart", apart)):
                for other in concept.get(key) or ():
                    store.setdefault(name, set()).add(other)
                    store.setdefault(other, set()).add(name)
            for phrase in concept.get("words") or ():
                tokens = [word for word in words(str(phrase)) if word.norm[0].isalnum()]
                lemmas = tuple(word.lemma for word in tokens)
                if lemmas:
                    form = " ".join(token.norm for token in tokens)
                    for key in _stems_of(form) if len(tokens) == 1 else {lemmas[0]}:
                        ids = phrases.setdefault(key, {}).setdefault((lemmas, form), [])
                        if name not in ids:
                            ids.append(name)
    concepts = {name: [kind, sorted(opposite.get(name, ())), _closure(broader, name), sorted(apart.get(name, ()))] for name, kind in kinds.items()}
    return concepts, phrases


def _stems_of(form: str) -> set[str]:
    """Return the stems of a word's inflections where the stemmer gives them several: rebuff, rebuffed."""
    return {lemma(form), lemma(form + "ed"), lemma(form.removesuffix("e") + "ing"), lemma(form + form[-1] + "ed")} - {""}


def _add_name(names: dict[str, list[list[Any]]], form: str, entity: str, flags: str) -> None:
    norms = [word.norm for word in words(form) if word.norm[0].isalnum()]
    if not norms:
        return
    entries = names.setdefault(norms[0], [])
    for entry in entries:
        if entry[0] == norms and entry[2] == flags:
            if entity not in entry[1]:
                entry[1].append(entity)
            return
    entries.append([norms, [entity], flags])


def _surname(name: str) -> str:
    """Return the family name of "Vanda Felbab-Brown"; Chinese names on file put it first, so a `also:` gives it there."""
    parts = [part for part in name.split() if part.lower().strip(".") not in _PERSON_TITLES]
    return parts[-1] if len(parts) > 1 else ""


def build(lexicons: Iterable[Mapping[str, Any]], glossaries: Iterable[Mapping[str, Any]], function_words: Mapping[str, Any]) -> Vocabulary:
    """Return the vocabulary of lexicon tables, glossaries (`entities`, `terms`) and the lists of function words.

    A glossary term becomes a concept `g:<term>`; terms name their opposites by their own `term` or any of its words.
    """
    glossaries = list(glossaries)
    terms = [_as_concepts(glossary) for glossary in glossaries]
    concepts, phrases = _add_concepts([*lexicons, *terms])
    entities: dict[str, list[Any]] = {}
    names: dict[str, list[list[Any]]] = {}
    part_of: dict[str, list[str]] = {}
    for glossary in glossaries:
        for entry in glossary.get("entities") or ():
            entity = entity_id(entry["name"])
            entities[entity] = [entry["name"], entry["kind"], [], (entry.get("capital_of") and entity_id(entry["capital_of"])) or ""]
            parents = entry.get("part_of") or []
            part_of.setdefault(entity, []).extend(entity_id(parent) for parent in ([parents] if isinstance(parents, str) else parents))
            forms = [entry["name"], *(entry.get("also") or ())]
            if entry["kind"] == "person" and _surname(entry["name"]):
                forms.append(_surname(entry["name"]))
            for form in forms:
                _add_name(names, str(form), entity, "")
            for form in entry.get("demonym") or ():
                _add_name(names, str(form), entity, "d")
            for form in entry.get("misspelled") or ():
                _add_name(names, str(form), entity, "=" + entry["name"])
    for entity, value in entities.items():
        value[2] = _closure(part_of, entity)
    for entries in names.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    stop = frozenset(str(word) for key in ("stop", "modal", "negation") for word in function_words.get(key, ()))
    light = frozenset(
        item
        for word in function_words.get("light", ())
        for token in words(str(word))[:1]  # of "carry out" the verb
        for item in ((token.norm,) if token.norm.endswith("ly") else (token.lemma, token.norm))  # "admittedly" makes no "admit" light
    )
    flat = {
        first: sorted(([list(lemmas), ids, form] for (lemmas, form), ids in found.items()), key=lambda entry: -len(entry[0]))
        for first, found in phrases.items()
    }
    return Vocabulary(concepts=concepts, phrases=flat, entities=entities, names=names, stop=stop, light=light)


def _as_concepts(glossary: Mapping[str, Any]) -> dict[str, Any]:
    """Return a glossary's terms in the shape of a lexicon table; an opposite that is not a term by itself becomes one."""
    terms = list(glossary.get("terms") or ())
    by_word = {str(word): f"g:{term['term']}" for term in terms for word in (term["term"], *(term.get("also") or ()))}
    concepts: list[dict[str, Any]] = []
    extra: set[str] = set()
    for term in terms:
        opposites = []
        for word in term.get("opposite") or ():
            name = by_word.get(str(word))
            if name is None:
                name = f"g:{word}"
                if name not in extra:
                    extra.add(name)
                    concepts.append({"id": name, "kind": term.get("kind", "thing"), "words": [word]})
            opposites.append(name)
        concepts.append(
            {
                "id": f"g:{term['term']}",
                "kind": term.get("kind", "thing"),
                "words": [term["term"], *(term.get("also") or ())],
                "opposite": opposites,
                "broader": [by_word.get(str(word), str(word)) for word in term.get("broader") or ()],
                "apart": [by_word.get(str(word), f"g:{word}") for word in term.get("apart") or ()],
            }
        )
    return {"concepts": concepts}
