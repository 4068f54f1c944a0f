"""The words that a part asserts, as against those that merely describe: without them in the evidence it does not say what the part says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.frame.clause import front_comma
from claimcheck.frame.markers import group, groups
from claimcheck.frame.verb import acting
from claimcheck.values import remembered

if TYPE_CHECKING:
    from claimcheck.model import Figure, Frame, Name, Period, Term

DETERMINERS = frozenset({"a", "an", "the", "this", "that", "these", "those", "its", "their", "such", "of", "any", "new"})


VERB, OTHER_VERB, PREDICATE, SUBJECT = "verb", "other verb", "predicate", "subject"
"""What a part asserts: its main verb, one with a sense of its own, what it says of somebody or something, and of whom or what that nobody names."""


def asserted(said: Frame, item: Term) -> str:
    """Return what a word is to what the part asserts, "" where it merely describes."""
    found = _all_asserted(said).get((item.first, item.last, item.kind))
    return _asserted(said, item) if found is None else found


@remembered
def _all_asserted(said: Frame) -> dict[tuple[int, int, str], str]:
    return {(item.first, item.last, item.kind): _asserted(said, item) for item in said.terms}


def _asserted(said: Frame, item: Term) -> str:
    if item.kind in {"relation", ""} and (_main_verb(said, item) or _gerund(said, item)):
        return VERB
    if _predicates(said, item) or _only_object(said, item) or any(said.words[at].lemma in group("veracity") for at in (item.first, item.last)):
        return PREDICATE
    return SUBJECT if _subject(said, item) else ""


def doers(said: Frame, item: Term) -> bool:
    """Return whether a word only names those who do something, of which nothing is asserted or denied: "negotiators"."""
    norm = said.words[item.last].norm
    return item.kind == "relation" and item.last not in acting(said) and norm.endswith(("ers", "ors")) and norm[:-1] not in group("er_verbs")


def _predicates(said: Frame, item: Term) -> bool:
    """Whether a word is what is said of the subject, or restricts it, as "only" does.

    What is said: an adjective after "is", what somebody or something "is a", what somebody agreed or came "to do".
    """
    before = [word.norm for word in said.words[max(0, item.first - 2) : item.first]]
    if _complement(said, item) or _agent(said, item) or _fronted(said, item) or said.words[item.first].norm in group("exceptions"):
        return True
    if item.kind in {"relation", ""} and _identifies(said, item):
        return True
    if said.words[item.first].norm != "own" and any(other.first == item.last + 1 and other.key in group("shells") for other in said.terms):
        return True  # "a class-wide measure" is told of by its first word
    if item.kind == "relation" and _said_to_be(said, item):
        return True
    if item.kind == "relation":
        return before[-1:] == ["to"] and any(item.first - 2 <= other.last < item.first and other.kind == "relation" for other in said.terms)
    if said.words[item.first].norm == "only" and item.first == item.last:
        dated = any(item.last < period.first <= item.last + 2 for period in said.periods)  # "only in 2019" says when
        return not dated and said.words[min(item.last + 1, len(said.words) - 1)].norm != "after"  # "only after the vote" dates it
    if item.kind == "quality" and item.last + 1 in acting(said) and said.words[item.first].norm in _TIMES:
        return False  # "were later sentenced"
    attributive = any(other.first == item.last + 1 and other.kind == "thing" for other in said.terms)
    return item.kind != "thing" and not attributive and bool(set(before) & _LINKING) and not set(before) & DETERMINERS


def _identifies(said: Frame, item: Term) -> bool:
    """Whether a verb tells of which ones somebody or something is one: "Osmark is among the ports that Norway closed"."""
    main = main_verb(said)
    if main is None or said.words[main].norm not in group("linking") or not any(word.norm in _AMONG for word in said.words[main + 1 : main + 3]):
        return False
    which = next((index for index in range(main + 2, item.first) if said.words[index].norm in _WHICH or said.words[index].text == ","), -1)
    if which < 0 or said.words[which].text == "," or said.words[which - 1].norm in group("speech"):
        return False
    return item.first == min((index for index in acting(said) if index > which), default=-1)


_AMONG = frozenset({"among", "one", "part", "some"})
_WHICH = frozenset({"that", "which", "who", "whom"})


def _said_to_be(said: Frame, item: Term) -> bool:
    """Whether a word that the lexicon has among the relations is an adjective after "is", adverbs between: "is always hostile to"."""
    index = item.first - 1
    while index > 0 and (said.words[index].norm.endswith("ly") or said.words[index].norm in ADVERBS | {"always", "very", "so", "too"}):
        index -= 1
    return index >= 0 and said.words[index].norm in _BEING and not said.words[item.first].norm.endswith(("ed", "ing", "en"))


def _fronted(said: Frame, item: Term) -> bool:
    """Whether what is said of the subject stands before it: "steady has been the trade", "so fast had it grown"."""
    first = next((index for index, word in enumerate(said.words[:_FRONT]) if word.norm in _TURNED), 0)
    if not item.last < first or item.kind == "thing" or any(other.first == item.last + 1 for other in said.terms):
        return False
    held: tuple[Name | Figure | Period, ...] = (*said.names, *said.figures, *said.periods)
    things = [term for term in said.terms if term.kind == "thing"]
    return not any(other.first < first for other in (*held, *things)) and all(word.norm[0].isalpha() for word in said.words[:first])


_FRONT = 6
"""Words within which the verb stands that follows what is put in front."""
_TURNED = frozenset({"is", "are", "was", "were", "has", "have", "had"})


def _gerund(said: Frame, item: Term) -> bool:
    """Whether a verb in -ing opens the part as its subject: "sharing tips has led to arrests" tells of the sharing."""
    main = main_verb(said)
    return item.first == 0 and said.words[0].norm.endswith("ing") and main is not None and not any(word.text == "," for word in said.words[:main])


def _main_verb(said: Frame, item: Term) -> bool:
    """Whether a word is the verb of a part's main clause: another in its place is not what the evidence says (spec: verdicts, polarity)."""
    return any(item.first <= verb <= item.last and said.words[verb].lemma not in group("converse") for verb in asserting(said))


@remembered
def asserting(said: Frame) -> frozenset[int]:
    """Return the indexes of the verbs by which a part asserts: of its main clause, of what this tells that somebody said, of what "but" adds."""
    main = main_verb(said)
    if main is None:
        return frozenset()
    found = {main}
    acts = [index for index in acting(said) if not _participle(said, index)]
    told = next((index for index in range(main + 1, len(said.words)) if said.words[index].norm == "that"), 0)
    if told and said.words[main].norm in groups("speech", "marked_speech"):
        found |= {next((index for index in acts if index > told), main)}
    found |= {index for index in acts if index > main and said.words[index - 1].norm == "but"}
    return frozenset(found)


@remembered
def main_verb(said: Frame) -> int | None:
    """Return the index of the verb of a part's main clause, None where no verb is seen."""
    acts = _of_main_clause(said, acting(said))
    finite = [index for index in acts if not _participle(said, index) and index - 1 not in acts] or list(acts)  # "selling stolen goods"
    relatives = [
        index for index, word in enumerate(said.words) if word.norm in {"who", "which", "whose"} or (word.norm == "that" and index - 1 not in acts)
    ]
    finite = [index for index in finite if not _credits(said, index)] or finite
    if not finite:
        return None
    if len(finite) > 1 and said.words[finite[0] + 1 : finite[0] + 2] and said.words[finite[0] + 1].norm in _CLEFT:
        return finite[1]  # "Norway was where the ship was built"
    skipped = sum(index < finite[0] for index in relatives)  # "the man who fled was caught": the first verb is the relative clause's
    return finite[min(skipped, len(finite) - 1)]


def _credits(said: Frame, index: int) -> bool:
    """Whether a verb of speech only tells, between commas or at the end, who says the rest: "…, says Ada Quill, …", "…, the Board reported"."""
    if said.words[index].norm not in groups("speech", "marked_speech"):
        return False
    opens = index - 1
    while opens >= 0 and said.words[opens].text != "," and index - opens <= _CREDIT:
        opens -= 1
    return opens >= 0 and said.words[opens].text == "," and index - opens <= _CREDIT


_CREDIT = 4
"""Words from the comma to the verb of a credit at most."""
_TIMES = frozenset({"later", "soon", "recently", "previously", "formerly", "initially", "eventually", "subsequently", "afterwards"})
_OPENERS = frozenset({"aware", "despite", "given", "thanks", "unlike", "like"})
_CLEFT = frozenset({"where", "what", "who", "when", "how", "why"})


@remembered
def leads(said: Frame) -> tuple[int, int]:
    """Return between which words stands what a part asserts by a verb of little content: "gave it short shrift", "came to the view that".

    (-1, -1) where the part has another verb.
    """
    names = frozenset(index for name in said.names for index in range(name.first, name.last + 1))
    light = next((index for index, word in enumerate(said.words) if word.norm in group("light_verbs") and index not in names), -1)
    if light < 0:
        return -1, -1
    that = next((index for index, word in enumerate(said.words) if word.norm == "that" and index > light), -1)
    others = [index for index in acting(said) if not _credits(said, index)]
    if not others:
        return light, len(said.words)
    return (light, that) if that > 0 and all(index > that for index in others) else (-1, -1)


def denies(said: Frame, item: Term) -> bool:
    """Return whether a word denies by its meaning, or by that of one of its senses: "ruled out", "ran into a brick wall"."""
    denying = groups("negative", ("negation", "governing"), ("negation", "verbs"), ("negation", "undoing"))
    own = {word.lemma for word in said.words[item.first : item.last + 1]}
    senses = {part for concept in item.concepts for part in concept.removeprefix("g:").split("-")}
    return bool(denying & (own | senses))


def _of_main_clause(said: Frame, acts: tuple[int, ...]) -> tuple[int, ...]:
    """Return the verbs behind the comma that ends a clause in front: "when the ship left, the port closed" tells of the port."""
    comma = front_comma(said)
    opener = said.words[0].norm if said.words else ""
    if comma < 0 and (opener.endswith(("ing", "ed", "ly")) or opener in group("prepositions") | _OPENERS):
        comma = next((index for index, word in enumerate(said.words) if word.text == ","), -1)
        if opener in group("prepositions") and any(index < comma for index in acts):
            comma = -1  # "In Halden the crew dredged the harbour, and …"
    return tuple(index for index in acts if index > comma > 0) or acts


def _only_object(said: Frame, item: Term) -> bool:
    """Whether a thing is all that follows the main verb: "drug control" of "was aimed at drug control"."""
    main = main_verb(said)
    if main is None or item.kind != "thing" or item.first <= main:
        return False
    if any(other.first > main for items in (said.names, said.figures, said.periods) for other in items):
        return False
    return all(item.first <= other.first <= item.last for other in said.terms if other.first > main and other.kind == "thing")


def _subject(said: Frame, item: Term) -> bool:
    """Whether a noun right before the main verb is its subject: "the explosion" of "the explosion also injured 24 people"."""
    main = main_verb(said)
    if main is None or item.kind == "quality" or said.words[main].norm in group("speech"):
        return False
    if item.kind == "relation" and not (item.first and said.words[item.first - 1].norm in DETERMINERS):
        return False  # "the explosion" is a noun
    if any(name.last == item.first - 1 for name in said.names):
        return False  # "the Norwegian economy": whose it is has been compared
    index = main - 1
    while index > item.last and (
        said.words[index].norm in group("auxiliaries") or said.words[index].norm.endswith("ly") or said.words[index].norm in ADVERBS
    ):
        index -= 1
    return index == item.last


ADVERBS = frozenset({"also", "now", "still", "then", "again", "soon", "already", "even", "not"})


def _participle(said: Frame, index: int) -> bool:
    """Whether a verb form only qualifies the noun before it: "firms advertising fentanyl", "companies contacted by STAT"."""
    word, before = said.words[index], said.words[index - 1].norm if index else ""
    if before in group("auxiliaries") or index == 0:
        return False
    after = said.words[index + 1].norm if index + 1 < len(said.words) else ""
    return word.norm.endswith("ing") or (word.norm.endswith("ed") and after in group("prepositions") - {"to"} and before not in {"and", ","})


_LINKING = frozenset(
    {"is", "are", "was", "were", "be", "been", "become", "became", "becomes", "remain", "remains", "remained", "gone", "grew", "grown"}
)


def _complement(said: Frame, item: Term) -> bool:
    """Whether a word is the head of what somebody or something is: "port" of "Halden is a small fishing port", not of "is a port strike"."""
    after = said.words[item.last + 1] if item.last + 1 < len(said.words) else None
    if after is not None and (any(other.first == item.last + 1 for other in said.terms) or after.glue == "-"):
        return False
    index = item.first - 1
    while index >= 0 and item.first - index <= _PHRASE and _inside(said, index):
        index -= 1
    return index >= 0 and said.words[index].norm in _BEING and said.words[index + 1].norm in _ARTICLES


def _agent(said: Frame, item: Term) -> bool:
    """Whether a word is who or what did it, behind "by": "recorded by a choir"."""
    index = item.first - 1
    while index >= 0 and item.first - index <= _PHRASE and _inside(said, index):
        index -= 1
    last = not any(other.first == item.last + 1 for other in said.terms)
    return (
        last
        and item.kind != "relation"
        and index > 0
        and said.words[index].norm == "by"
        and said.words[index - 1].norm.endswith(("ed", "en", "wn", "ade"))
    )


_BEING = frozenset({"is", "are", "was", "were", "be", "been", "become", "became", "becomes", "remain", "remains", "remained"})
_ARTICLES = frozenset({"a", "an"})
_PHRASE = 7
"""Words of a noun phrase before its head at most."""


def _inside(said: Frame, index: int) -> bool:
    """Whether a word may stand in a noun phrase before its head: an article, an adjective, a noun, a name, a figure."""
    word = said.words[index]
    if word.norm in _ARTICLES:
        return True
    if word.norm in _BEING or word.norm in group("prepositions") or not word.norm[0].isalnum():
        return False
    return any(item.first <= index <= item.last for items in (said.terms, said.names, said.figures, said.periods, said.ranks) for item in items)
